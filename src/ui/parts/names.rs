//! Names that tie an element to its label, hint and list, and the answers of small methods.

use std::sync::atomic::{AtomicUsize, Ordering};

static NEXT: AtomicUsize = AtomicUsize::new(1);

/// Returns an element id that nothing else on the page has.
///
/// It says `what` it is for, and a number; it is never kept and never shown.
#[must_use]
pub fn fresh(what: &str) -> String {
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    format!("{what}-{number}")
}

/// Takes the answer of a method that throws in no browser, though its binding
/// says that it may: moving the focus, hiding a popover.
pub fn settled<Thrown>(answer: Result<(), Thrown>) {
    answer.unwrap_or(());
}
