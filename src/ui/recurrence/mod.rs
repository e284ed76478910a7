//! What repeats: the question which occurrences are meant, and how a form says it.

mod held;
mod repeats;
mod rhythms;
mod which;

pub use repeats::RepeatsRow;
pub use rhythms::Rhythms;
pub use which::WhichDialog;
