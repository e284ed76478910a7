//! Prints figures and asserts nothing: sizes of what a visitor loads, then the timings
//! without a browser, then those in one, beside the pages that a user would pick instead.

use std::path::PathBuf;
use std::process::Command;

use crate::{Done, bundle, chromium, node, places, process, tools};

/// The lightest libraries of their kind; each page of the bench holds one and nothing else.
const PEERS: [&str; 2] = ["@event-calendar/build@5.10.1", "fullcalendar@6.1.21"];

/// Builds, then prints.
///
/// # Errors
/// A sentence, if the page cannot be built or a measurement breaks off.
pub fn run() -> Done {
    bundle::announce(&bundle::build(bundle::Effort::Optimised)?);
    let suite = places::browser_suite();
    process::run(node::node().arg(suite.join("sizes.mjs")))?;
    // It also writes the workspaces that the browser opens.
    let test = ["test", "--release", "--test", "it", "bench::"];
    process::run(
        process::cargo()
            .args(test)
            .args(["--", "--ignored", "--nocapture"]),
    )?;
    process::run(
        node::node()
            .arg(suite.join("bench.mjs"))
            .env("CHROME", chromium::ensure()?)
            .env("PEERS", peers()?),
    )?;
    process::run(
        node::node()
            .arg(suite.join("bench-storage.mjs"))
            .env("CHROME", chromium::ensure()?),
    )
}

/// The folder with the peers' packages, in the tools cache: they are never shipped.
fn peers() -> Done<PathBuf> {
    let name = format!(
        "bench-peers-{}",
        places::fingerprint(PEERS.join(" ").as_bytes())
    );
    let place = tools::into_cache(&name, "node_modules", |partial| {
        println!("Installing the calendars to compare with from npm (once; seconds)");
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        let options = ["install", "--no-audit", "--no-fund", "--ignore-scripts"];
        process::run(
            Command::new(npm)
                .current_dir(partial)
                .args(options)
                .args(["--prefix", "."])
                .args(PEERS),
        )
    })?;
    Ok(place.join("node_modules"))
}
