//! Prints figures and asserts nothing: sizes of what a visitor loads, then the timings
//! without a browser, then those in one, beside the pages that a user would pick instead.

use std::path::PathBuf;
use std::process::Command;

use crate::{Done, bundle, chromium, node, places, process, tools};

/// What is compared with: the lightest calendar and the best known one, with what its manual
/// asks for to follow rules, and what bundles it as its manual says.
const PEERS: [&str; 6] = [
    "@event-calendar/build@5.10.1",
    "fullcalendar@7.1.0",
    "@fullcalendar/rrule@7.1.0",
    "temporal-polyfill@1.0.8",
    "rrule@2.8.1",
    "esbuild@0.28.2",
];

/// What can be measured by itself. The last is a program of its own.
const SECTIONS: [&str; 5] = ["visits", "calendar", "icalendar", "exchange", STORAGE];
const STORAGE: &str = "storage";

/// Builds, then prints one section, or all.
///
/// # Errors
/// A sentence, if there is no such section, if the page cannot be built, or if a measurement
/// breaks off.
pub fn run(section: Option<&str>) -> Done {
    if let Some(unknown) = section.filter(|section| !SECTIONS.contains(section)) {
        let known = SECTIONS.join(", ");
        return Err(format!(
            "There is no section `{unknown}`: there are {known}."
        ));
    }
    let files = bundle::build(bundle::Effort::Optimised)?;
    let suite = places::browser_suite();
    if section.is_none() {
        bundle::announce(&files);
        process::run(node::node().arg(suite.join("sizes.mjs")))?;
    }
    if section != Some(STORAGE) {
        // It also writes the groups that the browser opens.
        let test = ["test", "--release", "--test", "it", "bench::"];
        process::run(
            process::cargo()
                .args(test)
                .args(["--", "--ignored", "--nocapture"]),
        )?;
        process::run(
            node::node()
                .arg(suite.join("bench.mjs"))
                .args(section)
                .env("CHROME", chromium::ensure()?)
                .env("PEERS", peers()?),
        )?;
    }
    if section.is_none_or(|section| section == STORAGE) {
        process::run(
            node::node()
                .arg(suite.join("bench-storage.mjs"))
                .env("CHROME", chromium::ensure()?),
        )?;
    }
    Ok(())
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
