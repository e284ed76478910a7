//! Words of the search for a time for a call.

use super::Word;

/// Heading, and the way here.
pub const TITLE: Word = Word("Find a time for a call");
/// Under the heading.
pub const INTRODUCTION: Word = Word(
    "The time that is kindest to the one it suits least. Working hours are 9 to 18, Monday to Friday, on each own clock.",
);
/// Field: who joins.
pub const WHO: Word = Word("Who joins");
/// In that field.
pub const WHO_EXAMPLE: Word = Word("Organisations and offices");
/// Field: how long the call takes.
pub const LENGTH: Word = Word("Length");
/// A length.
pub const MINUTES: Word = Word("{} minutes");
/// Field: the first day.
pub const FROM: Word = Word("From");
/// Field: one call a month.
pub const SERIES: Word = Word("A call each month, for six months, in turns");
/// Heading of the hours.
pub const HOURS: Word = Word("Hours on each clock");
/// Over the hours: a city and a day.
pub const YOUR_HOURS: Word = Word("Your hours in {}, {}");
/// Head of the column of names.
pub const ORGANISATION: Word = Word("Organisation");
/// How a clock is known.
pub const CHOSEN: Word = Word("{}, as you chose");
/// How a clock is known.
pub const STATED: Word = Word("{}");
/// How a clock is known.
pub const BY_NAME: Word = Word("{}, guessed from its city");
/// How a clock is known.
pub const NO_CLOCK: Word = Word("Its clock is not known");
/// Field: the clock of an organisation.
pub const CLOCK_OF: Word = Word("Clock of {}");
/// Heading of the times.
pub const TIMES: Word = Word("Times");
/// What was found.
pub const NOBODY: Word = Word("Choose who joins: the hours of each appear here");
/// What was found.
pub const ONLY_ONE: Word = Word("Choose one more: a call needs two");
/// What was found.
pub const CLOCK_MISSING: Word = Word("Choose the clock of everyone who joins");
/// What was found.
pub const NO_TIME: Word = Word("There is no time in these days");
/// What was found.
pub const FOUND: Word = Word("The fairest time of each day, the best day first");
/// What was found.
pub const FOUND_SERIES: Word =
    Word("One call a month: who had to be up late or early before is spared the next time");
/// A time, and for whom it is hard.
pub const ALL_WORKING: Word = Word("Working hours for all");
/// A time, and for how many of how many it is hard.
pub const OUTSIDE: Word = Word("Outside working hours for {} of {}");
/// A weekday and an hour, or a date with hours.
pub const ON_DAY: Word = Word("{} {}");
/// How an hour is.
pub const WORKING: Word = Word("working hours");
/// How an hour is.
pub const EDGE: Word = Word("just outside");
/// How an hour is.
pub const EARLY: Word = Word("early or late");
/// How an hour is.
pub const NIGHT: Word = Word("night or weekend");
/// Button of a time.
pub const TAKE: Word = Word("New event then");
