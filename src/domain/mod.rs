//! What is true: records, the set of changes that they are folded from, and
//! honest time.
//!
//! Nothing here reads a clock, a random number, a browser or a language
//! setting. Whatever depends on those arrives as an argument.

pub mod change;
pub mod content;
pub mod coverage;
pub mod finding;
pub mod index;
pub mod names;
pub mod order;
pub mod ordinal;
pub mod read;
pub mod recurrence;
pub mod schema;
pub mod when;
pub mod workspace;

pub use content::Content;
