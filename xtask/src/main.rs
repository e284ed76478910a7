//! Builds, serves and checks Roundtable; `cargo xtask help` lists what it does.
fn main() {}
