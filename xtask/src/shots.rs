//! Takes pictures of every screen and state, for people to look at.

use crate::bundle::{self, Effort};
use crate::{Done, chromium, node, places, process};

/// Builds the page without optimising it and takes the pictures into
/// `tests/browser/shots`; with a word, only those whose name has it.
///
/// # Errors
/// A sentence, if the page cannot be built or a picture cannot be taken.
pub fn run(word: Option<&str>) -> Done {
    bundle::announce(&bundle::build(Effort::Quick)?);
    node::packages()?;
    process::run(
        node::node()
            .arg(places::browser_suite().join("shots.mjs"))
            .args(word)
            .env("CHROME", chromium::ensure()?),
    )
}
