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
/// How a clock is known: a zone called as its place.
pub const OF_ITS_PLACE: Word = Word("{}, derived from its place");
/// How a clock is known: a zone, and the place.
pub const OF_PLACE: Word = Word("{}, derived from its place {}");
/// How a clock is known: a zone, and whose place it is derived from.
pub const OF_ABOVE: Word = Word("{}, derived from the place of {}");
/// How a clock is known.
pub const OF_OFFICES: Word = Word("{}, derived from its offices");
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
/// What was found: the burden moves round.
pub const FOUND_SERIES: Word =
    Word("One call a month: who had to be up late or early before is spared as far as possible");
/// What was found: the burden cannot move round.
pub const FOUND_SERIES_SAME: Word = Word(
    "One call a month. There are no turns to take: any hour that would spare one of those burdened here burdens another at least as much",
);
/// What was found: there is no burden.
pub const FOUND_SERIES_FREE: Word = Word("One call a month, in working hours for all");
/// How often a series is outside working hours, for each.
pub const SHARES: Word = Word("Outside working hours: {}");
/// Of one organisation: in how many calls of how many.
pub const SHARE: Word = Word("{} in {} of {}");
/// Button: makes all calls of a series.
pub const TAKE_ALL: Word = Word("Make all {} as events");
/// What such an event is called, by who joins.
pub const CALL_OF: Word = Word("Call of {}");
/// What was made.
pub const MADE: Word = Word("Made {} calls: {}");
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
