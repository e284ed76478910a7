//! What repeats: the question which occurrences are meant, and how a form says it.

mod which;

pub use which::WhichDialog;
