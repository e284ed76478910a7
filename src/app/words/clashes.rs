//! Words on what falls at the same time.

use super::Word;

/// Heading of what falls at the same time as an event.
pub const AT_THE_SAME_TIME: Word = Word("At the same time");
/// Heading of what surely does.
pub const CERTAINLY: Word = Word("Certainly");
/// Heading of what may.
pub const POSSIBLY: Word = Word("Possibly");
/// Heading of what was planned to go together.
pub const TOGETHER: Word = Word("Planned together");
/// How many more there are.
pub const MORE: Word = Word("and {} more");

/// How many may be, since only the year of one of the two is known.
pub const BY_YEAR_ONE: Word = Word("{} event, since only a year is known");
/// How many may be, since only the year of one of the two is known.
pub const BY_YEAR: Word = Word("{} events, since only a year is known");
/// The same, where they were not counted to the end.
pub const BY_YEAR_MORE: Word = Word("More than {} events, since only a year is known");
/// Why it matters: the organiser.
pub const SAME_ORGANISER: Word = Word("both are organised by {}");
/// Why it matters: a person.
pub const SAME_PERSON: Word = Word("{} is expected at both");
/// Why it matters: the city or country where they are held.
pub const SAME_PLACE: Word = Word("both are held in {}");
/// Why it matters: one is held during the other in the same place (I15).
pub const CO_LOCATED: Word = Word("one is held during the other in {}");
/// Why it matters: the region.
pub const SAME_REGION: Word = Word("both are for {}");
/// Why it matters: the theme.
pub const SAME_THEME: Word = Word("both are about {}");
/// How it belongs to this one (I14).
pub const COMES_BEFORE: Word = Word("this one follows it");
/// How it belongs to this one (I14).
pub const COMES_AFTER: Word = Word("it follows this one");
/// How it belongs to this one.
pub const IS_PART: Word = Word("it is part of this one");
/// How it belongs to this one.
pub const IS_WHOLE: Word = Word("this one is part of it");

/// Said of an event on the timeline.
pub const CLASHES_WITH: Word = Word("at the same time as {}");
/// Said of an event on the timeline.
pub const MAY_CLASH_WITH: Word = Word("possibly at the same time as {}");
/// Said while an event is carried.
pub const CARRIED: Word = Word("To {}, {}");
