//! Words of the views that show hours: the week and the day.

use super::Word;

/// View.
pub const WEEK: Word = Word("Week");
/// View.
pub const DAY: Word = Word("Day");
/// A week with its number, for those who hear it.
pub const NUMBER: Word = Word("Week {}");
/// A week's number, where there is little room.
pub const SHORT_NUMBER: Word = Word("W{}");
/// Days, or a day, with the number of their week.
pub const IN_WEEK: Word = Word("{}, week {}");
/// The row over the hours, for what takes whole days.
pub const ALL_DAY: Word = Word("All day");
/// The corner over the hours, for those who hear it.
pub const HOURS: Word = Word("Hours");
/// Days without events.
pub const EMPTY: Word = Word("No events on {}.");
/// Days in which nothing passes the filters.
pub const NO_MATCH: Word = Word("No events on {} match the filters.");
/// A day as a whole, with how many events stand over its hours.
pub const WHOLE_DAY: Word = Word("{}, all day");
/// An hour of a day.
pub const HOUR_OF_DAY: Word = Word("{}, {}");
/// An hour with its events.
pub const HOUR_EVENTS: Word = Word("{}, {} events");
/// An hour with its event.
pub const HOUR_EVENT: Word = Word("{}, {} event");
/// How many more events begin in an hour, where there is little room.
pub const SHORT_MORE: Word = Word("+{}");
/// The same for those who hear it: how many, the hour, the day.
pub const MORE_AT: Word = Word("{} more events at {}, {}");
/// The same of one event.
pub const ONE_MORE_AT: Word = Word("{} more event at {}, {}");
/// Under the hours, where some have such a count.
pub const MORE_NOTE: Word = Word("+ and a number: so many more events begin in that hour.");
/// Link to a day with its hours.
pub const DAY_OF: Word = Word("Hours of {}");
/// An hour that comes for the second time.
pub const AGAIN: Word = Word("{} again");
/// An hour that a day does not have.
pub const NOT_THERE: Word = Word("{}, skipped: clocks change");
/// Under a day whose clocks go forward, with the hours.
pub const SKIPPED: Word = Word("Clocks go forward on {}: {}–{} is skipped.");
/// Under a day whose clocks go back, with the hours.
pub const TWICE: Word = Word("Clocks go back on {}: {}–{} comes twice.");
/// An hour of another clock, which is in the day after.
pub const DAY_AFTER: Word = Word("{} +1");
/// An hour of another clock, which is in the day before.
pub const DAY_BEFORE: Word = Word("{} −1");

/// Under the hours: whose they are.
pub const YOUR_CLOCK: Word = Word("Hours are yours ({}).");
/// Under the hours: whose the second column is.
pub const SECOND_COLUMN: Word = Word("The second column is {} on {}.");
/// Field: the zone of the second column of hours.
pub const SECOND_CLOCK: Word = Word("Second clock");
/// Choice: the zone in which most of the events shown take place.
pub const OF_THE_VENUE: Word = Word("The venue's");
/// Choice: no second column.
pub const NO_SECOND_CLOCK: Word = Word("None");
/// Check box: whether the hours say how many are at work.
pub const SHOW_WORKING_HOURS: Word = Word("Show working hours");
/// Head of the column that says so.
pub const AT_WORK: Word = Word("At work");
/// One of those who are counted.
pub const ORGANISATION: Word = Word("{} organisation");
/// Several of them.
pub const ORGANISATIONS: Word = Word("{} organisations");
/// An hour, for those who hear it: how many, of how many organisations.
pub const OF_THEM_AT_WORK: Word = Word("{} of {} at work");
/// Under the hours: who is counted, and the day.
pub const AT_WORK_NOTE: Word = Word(
    "At work: how many of {} are in their working hours on {}, from 9 to 18, Monday to Friday, each on its own clock.",
);
/// Under the hours: of whom a clock is only guessed.
pub const CLOCKS_GUESSED: Word = Word("Clocks derived from the name of a place: {}.");
/// Under the hours: of whom no clock is known.
pub const CLOCKS_UNKNOWN: Word = Word("Not counted, as no clock is known: {}.");
/// Under the hours: nobody is to be counted.
pub const NO_MEMBERS: Word = Word("The group has no members whose working hours could be shown.");
/// The line of the present moment, for those who hear it.
pub const NOW: Word = Word("Now: {}");

/// What stands where an event would be dropped, and when that is.
pub const GHOST_AT: Word = Word("{} {}");
/// Of an hour that comes twice on that day.
pub const FIRST_OF_TWO: Word = Word("the first {} of that day");
/// Of an hour that comes twice on that day.
pub const SECOND_OF_TWO: Word = Word("the second {} of that day");
/// Of an hour that comes twice on the day to which an event was moved.
pub const FIRST_IS_MEANT: Word = Word("{} comes twice on that day and the first is meant");
/// Of an hour that the day to which an event was moved does not have: the hour, the city, and
/// what it counts as.
pub const NOT_THAT_DAY: Word = Word("there is no {} on that day in {} and {} is meant");
/// Said on the way: the hour that the reader's clock does not have there.
pub const YOURS_SKIPS: Word = Word("your clock skips {}");
/// Said on the way over the hours that clocks skip.
pub const YOURS_GOES_FORWARD: Word = Word("your clock goes forward here");
/// Said on the way from an hour to the same hour again.
pub const YOURS_GOES_BACK: Word = Word("your clock goes back here");
/// Said when the end of an event cannot go further back.
pub const SHORTEST: Word = Word("Its end cannot be earlier");
/// Said when an event is taken hold of in its hours.
pub const LIFTED: Word = Word(
    "Moving “{}”: arrow keys move it by a quarter of an hour or a day, Page Up and Page Down by an hour, with Shift its end alone; Enter drops it, Escape puts it back.",
);
/// Read aloud with every event in its hours.
pub const EVENT_KEYS: Word = Word(
    "Enter opens it. Space takes hold of it: then arrow keys move it, with Shift its end, Enter drops it.",
);
