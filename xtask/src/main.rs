//! Builds, serves and checks Roundtable; `cargo xtask help` lists what it does.
//!
//! One idea a file: [`places`] where things are, [`process`] running other
//! programs, [`tools`], [`node`] and [`chromium`] what has to be installed,
//! [`bundle`], [`split`], [`page`], [`styles`], [`integrity`] and [`offline`] the
//! folder to put on a host, [`serve`] and [`http`] showing it, [`mod@shots`] taking pictures
//! of it, [`check`], [`licences`] and [`tally`] testing it, [`mod@bench`] measuring
//! it.

#![expect(
    clippy::disallowed_methods,
    reason = "a build tool reads files, the environment and the clock: that is its work"
)]

mod bench;
mod bundle;
mod check;
mod chromium;
mod http;
mod integrity;
mod licences;
mod node;
mod offline;
mod page;
mod places;
mod process;
mod serve;
mod shots;
mod split;
mod styles;
mod tally;
mod tools;

use bundle::Effort;
use std::process::ExitCode;

/// What a command ends with: nothing, or one sentence about what went wrong.
pub type Done<T = ()> = Result<T, String>;

const HELP: &str = "\
cargo xtask <command>

  serve [--port N]  builds the optimised page and serves it on this machine
  serve --watch     the same for development: rebuilds and reloads on every change
  build             makes dist/, the folder to put on any static host
  build --quick     the same without optimising, in a fraction of the time
  test              formatting, lints, native tests, the build, the browser suite
  licences          checks the licences and sources of all crates, as `test` does
  shots [WORD]      takes pictures of every screen and state into tests/browser/shots,
                    or of those whose name has the word
  bench [SECTION]   prints sizes and timings beside those of other calendars, or only
                    visits, calendar, icalendar, exchange or storage; asserts nothing
  help              prints this

Tools that are missing are installed first, at pinned versions, into a cache
folder of yours that the next clone finds too. Node 20 or newer is needed.
CHROME=/path/to/browser chooses the browser that the suite runs in.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["serve", options @ ..] => serve::options(options).and_then(serve::run),
        ["build"] => bundle::build(Effort::Optimised).map(|files| bundle::announce(&files)),
        ["build", "--quick"] => bundle::build(Effort::Quick).map(|files| bundle::announce(&files)),
        ["test"] => return check::run(),
        ["licences"] => licences::check().map(|()| println!("Every crate may be used.")),
        // For the browser suite, which makes several versions of one build.
        ["list-files", folder] => offline::finish_again(std::path::Path::new(folder)),
        ["shots"] => shots::run(None),
        ["shots", word] => shots::run(Some(word)),
        ["bench"] => bench::run(None),
        ["bench", section] => bench::run(Some(section)),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        [unknown, ..] => Err(format!(
            "There is no command `{unknown}` like this.\n\n{HELP}"
        )),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}
