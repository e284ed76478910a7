//! What repeats: recurrence rules of RFC 5545 §3.3.10, and the occurrences that
//! they make of one honest time.
//!
//! Every expansion is asked for a window of days and has a budget of steps, so
//! that a hostile rule costs no more than a plain one and is marked as cut off.
//! The precision of an occurrence is that of the first: `2021-11` repeated yearly
//! is "every November, days not fixed", never the 1st.
//!
//! - `rule`: one rule, and its text form in `text`.
//! - `days`, `times`: which days and times of day a rule lets through.
//! - `walk`: from period to period, within the window and the budget.
//! - `occurrences`: a time, its rule, what is added and what is left out.

mod days;
mod occurrences;
mod rule;
mod text;
mod times;
mod until;
mod walk;

pub use occurrences::{Occurrence, Occurrences, Recurrence, key_of, occurrence_id, occurrence_of};
pub use rule::{Frequency, Nth, Rule, Until};
pub use text::RuleError;
pub use walk::{MOST_OCCURRENCES, MOST_STEPS};
