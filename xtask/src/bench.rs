//! Prints figures and asserts nothing: sizes of what a visitor loads, then the
//! timings that the browser suite and the native tests can take.

use crate::{Done, bundle, chromium, node, places, process};

/// Builds, then prints.
///
/// # Errors
/// A sentence, if the page cannot be built or a measurement breaks off.
pub fn run() -> Done {
    bundle::announce(&bundle::build(bundle::Effort::Optimised)?);
    let suite = places::browser_suite();
    process::run(node::node().arg(suite.join("sizes.mjs")))?;
    let timings = suite.join("bench.mjs");
    if timings.exists() {
        process::run(node::node().arg(timings).env("CHROME", chromium::ensure()?))?;
    }
    process::run(
        node::node()
            .arg(suite.join("bench-storage.mjs"))
            .env("CHROME", chromium::ensure()?),
    )?;
    if places::root()
        .join("tests")
        .join("it")
        .join("bench.rs")
        .exists()
    {
        let test = ["test", "--release", "--test", "it", "bench::"];
        process::run(
            process::cargo()
                .args(test)
                .args(["--", "--ignored", "--nocapture"]),
        )?;
    }
    Ok(())
}
