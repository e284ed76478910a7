//! Names that tie an element to its label, hint and list.

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
