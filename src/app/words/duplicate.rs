//! Words of copying an event.

use super::Word;

/// Button: makes a copy at the same time.
pub const DUPLICATE: Word = Word("Duplicate");
/// Button: makes a copy a year later.
pub const TO_NEXT_YEAR: Word = Word("Duplicate to next year");
/// Under the buttons: when a copy for next year would be.
pub const NEXT_YEAR_WEEKDAY: Word = Word("Next year: {}, the same weekday");
/// The same, where the days are not known.
pub const NEXT_YEAR_VAGUE: Word = Word("Next year: {}");
/// Said when a copy was made: its title and when it is.
pub const DUPLICATED: Word = Word("Duplicated: {}, {}. This is the copy");
