//! Mounts the page, nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    roundtable::ui::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Roundtable runs in a browser: `cargo xtask serve` builds it and says the address.");
}
