//! The test command: every check in order, each with its seconds.
//!
//! A step that fails does not stop those after it that can still run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;

use crate::bundle;
use crate::licences::{self, Advisories};
use crate::tally::{Counts, Tally};
use crate::{chromium, node, places, process, tools};

const WARNINGS_ARE_ERRORS: [&str; 3] = ["--", "-D", "warnings"];
/// In the release profile, so that the build after it finds its macros compiled.
const FOR_WASM: [&str; 7] = [
    "--release",
    "--features",
    "split",
    "--target",
    "wasm32-unknown-unknown",
    "--lib",
    "--bins",
];

/// Runs everything; the last line printed is `N passed, M failed`.
///
/// In continuous integration (`CI` set), what could not be run counts as failed.
pub fn run() -> ExitCode {
    let mut tally = Tally::default();
    tally.step("compiler parts", || {
        tools::components().and_then(|()| tools::wasm_target())
    });
    tally.step("formatting", || {
        process::run(process::cargo().args(["fmt", "--all", "--check"]))
    });
    tally.step("lints, this machine", || {
        let clippy = ["clippy", "--workspace", "--all-targets"];
        process::run(process::cargo().args(clippy).args(WARNINGS_ARE_ERRORS))
    });
    tally.step("lints, browser", || {
        process::run(
            process::cargo()
                .arg("clippy")
                .args(FOR_WASM)
                .args(WARNINGS_ARE_ERRORS),
        )
    });
    tally.step("licences and sources", licences::check);
    match licences::advisories() {
        Advisories::None => {}
        Advisories::Some(said) => {
            tally.step("advisories", || Err(said));
        }
        Advisories::NotRun(why) => tally.out_of_reach(&format!("advisories: {why}")),
    }
    tally.step("documentation", || {
        let doc = [
            "doc",
            "--workspace",
            "--no-deps",
            "--document-private-items",
        ];
        process::run(
            process::cargo()
                .args(doc)
                .env("RUSTDOCFLAGS", "-D warnings"),
        )
    });
    tally.steps("native tests", native_tests);
    let built = tally.step("optimised build", || {
        bundle::build(bundle::Effort::Optimised).map(|files| bundle::announce(&files))
    });
    match (built, chromium::ensure()) {
        (true, Ok(browser)) => {
            tally.steps("browser suite", || browser_suite(&browser));
        }
        (true, Err(sentence)) => tally.not_run(&format!("browser suite. {sentence}")),
        (false, _) => tally.not_run("browser suite, for want of a build"),
    }
    tally.close(places::is_ci())
}

fn native_tests() -> Counts {
    let mut counts = Counts {
        passed: 0,
        failed: 0,
        skipped: 0,
    };
    let mut cargo = process::cargo();
    let tests = cargo.args(["test", "--workspace", "--no-fail-fast"]);
    let done = process::run_and_read(tests, |line| {
        if let Some(result) = line.strip_prefix("test result: ") {
            counts.passed += number_before(" passed", result);
            counts.failed += number_before(" failed", result);
        }
    });
    if let Err(sentence) = &done {
        println!("{sentence}");
    }
    if done == Ok(true) {
        counts
    } else {
        counts.and_failed()
    }
}

/// Runs `tests/browser/*.test.mjs` against `dist/` in the given browser.
fn browser_suite(browser: &Path) -> Counts {
    let none = Counts {
        passed: 0,
        failed: 0,
        skipped: 0,
    };
    let suites = match suites() {
        Ok(suites) if !suites.is_empty() => suites,
        Ok(_) => return none.and_failed(),
        Err(sentence) => {
            println!("{sentence}");
            return none.and_failed();
        }
    };
    // A browser keeps a core busy; more at once than half the cores only wait for each other.
    let at_once = thread::available_parallelism().map_or(1, |cores| (cores.get() / 2).clamp(1, 4));
    let scratch = places::scratch();
    if let Err(error) = fs::create_dir_all(&scratch) {
        println!("{} cannot be made: {error}.", scratch.display());
        return none.and_failed();
    }
    let counted = scratch.join("browser-suite.tap");
    let mut node = node::node();
    node.env("CHROME", browser)
        .arg("--test")
        .arg(format!("--test-concurrency={at_once}"))
        // Against a browser that hangs; a whole file has this long.
        .arg("--test-timeout=1200000")
        .args(["--test-reporter=spec", "--test-reporter-destination=stdout"])
        .arg("--test-reporter=tap")
        .arg(format!("--test-reporter-destination={}", counted.display()))
        .args(suites);
    let done = process::run(&mut node);
    let summary = fs::read_to_string(&counted).unwrap_or_default();
    let total = |name| {
        summary
            .lines()
            .rev()
            .find_map(|line| line.strip_prefix(name)?.parse().ok())
    };
    let (Some(passed), Some(failed)) = (total("# pass "), total("# fail ")) else {
        println!("The browser suite ended without a summary.");
        return none.and_failed();
    };
    let failed = failed + total("# cancelled ").unwrap_or(0);
    let counts = Counts {
        passed,
        failed,
        skipped: total("# skipped ").unwrap_or(0),
    };
    if done.is_ok() {
        counts
    } else {
        counts.and_failed()
    }
}

fn suites() -> crate::Done<Vec<PathBuf>> {
    let told = |error| format!("tests/browser cannot be read: {error}.");
    let mut suites = Vec::new();
    for entry in fs::read_dir(places::browser_suite()).map_err(told)? {
        let path = entry.map_err(told)?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            suites.push(path);
        }
    }
    suites.sort();
    Ok(suites)
}

/// The number that stands before a word, as in `ok. 12 passed; 0 failed`; 0 if none does.
fn number_before(word: &str, line: &str) -> usize {
    let before = line.split_once(word).map(|(before, _)| before);
    before
        .and_then(|before| before.rsplit(' ').next())
        .and_then(|digits| digits.parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::number_before;

    #[test]
    fn numbers_are_read_from_cargo_s_result_line() {
        let line = "FAILED. 120 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out";
        assert_eq!(number_before(" passed", line), 120);
        assert_eq!(number_before(" failed", line), 3);
        assert_eq!(number_before(" burnt", line), 0);
    }
}
