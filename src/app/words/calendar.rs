//! Words of the calendar screen.

use super::Word;

/// Button: the month, or the stretch of the list, before.
pub const PREVIOUS: Word = Word("Previous");
/// Button: the one after.
pub const NEXT: Word = Word("Next");
/// Button: where the real date is.
pub const TODAY: Word = Word("Today");
/// View.
pub const MONTH: Word = Word("Month");
/// View.
pub const AGENDA: Word = Word("Agenda");
/// View.
pub const YEAR: Word = Word("Year");
/// View.
pub const TIMELINE: Word = Word("Timeline");
/// The name of the switch between views.
pub const VIEW: Word = Word("View");
/// Heading of the agenda, with its first day.
pub const AGENDA_FROM: Word = Word("From {}");
/// Where the agenda ends for now.
pub const UNTIL: Word = Word("Until {}");
/// Button: more of the agenda before.
pub const EARLIER: Word = Word("Earlier");
/// Button: more of the agenda after.
pub const LATER: Word = Word("Later");
/// Nothing comes after.
pub const NOTHING_LATER: Word = Word("Nothing later is known.");

/// A day of the month with its events.
pub const DAY_EVENTS: Word = Word("{}, {} events");
/// A day of the month with its event.
pub const DAY_EVENT: Word = Word("{}, {} event");
/// A day of the month without events.
pub const DAY_EMPTY: Word = Word("{}, no events");
/// A day of the month that the group's screens open at.
pub const AS_OF_DAY: Word = Word("{} (the group's date)");
/// The number of the first day of a month in the grid.
pub const FIRST_OF_MONTH: Word = Word("{} {}");
/// Link from a day to its agenda.
pub const AGENDA_OF: Word = Word("Agenda from {}");
/// Link in a full day.
pub const MORE: Word = Word("{} more");
/// A day without events, in the list under a narrow month.
pub const NO_EVENTS: Word = Word("No events");

/// Events of which only the month, the quarter or the year is known.
pub const SOMETIME_IN: Word = Word("Sometime in {}");
/// The same where even that is known only roughly.
pub const SOMETIME_AROUND: Word = Word("Sometime around {}");
/// The same under a heading that says the month or the year already.
pub const DAYS_NOT_FIXED: Word = Word("days not fixed");
/// Events that have no time yet.
pub const NO_DATE: Word = Word("No date yet");
/// Under the month, where hours of another clock are shown.
pub const TWO_CLOCKS: Word = Word("Hours are the venue's; in brackets yours ({}).");
/// Hours on the reader's own clock.
pub const YOURS: Word = Word("{} your time");
/// Hours of which only the end is known.
pub const HOURS_UNTIL: Word = Word("until {}");
/// Hours with the city on whose clock they are.
pub const HOURS_IN: Word = Word("{} ({})");
/// An hour on the reader's clock, after that at the venue.
pub const HOUR_HERE: Word = Word("({})");
/// An hour with the weekday, where the reader's is another than the venue's.
pub const HOUR_ON: Word = Word("{} {}");
/// An organiser with the number of others.
pub const AND_OTHERS: Word = Word("{} +{}");
/// Joins what is said of an event, or filtered by.
pub const AND_THEN: Word = Word("{}, {}");
/// What a vague time is called: a time with an article.
pub const SOMETIME_IN_THE: Word = Word("Sometime in the {}");
/// The same about a time.
pub const SOMETIME_AROUND_THE: Word = Word("Sometime around the {}");
/// The same at one end of a time.
pub const SOMETIME_AT: Word = Word("Sometime at the {}");
/// A part of a month or a year, as it was said.
pub const EARLY: Word = Word("early {}");
/// A part of a month or a year.
pub const BEGINNING_OF: Word = Word("beginning of {}");
/// A part of a month or a year.
pub const MID: Word = Word("mid-{}");
/// A part of a month or a year.
pub const MIDDLE_OF: Word = Word("middle of {}");
/// A part of a month or a year.
pub const LATE: Word = Word("late {}");
/// A part of a month or a year.
pub const END_OF: Word = Word("end of {}");
/// Hours of which nobody said whose clock they are read from.
pub const CLOCK_NOT_SAID: Word = Word("{} (clock not said)");
/// A typed line: a record that was not named exactly, and the words that it was guessed from.
pub const GUESSED: Word = Word("{}? guessed from “{}”");
/// A typed line: a theme that nobody knows.
pub const NO_THEME: Word = Word("“{}” is no theme that is known: it goes into the description");
/// A typed line: an organiser that nobody knows.
pub const NO_ORGANISER: Word =
    Word("“{}” is no organisation that is known: it goes into the description");
/// A typed line: a city that is no place of the group.
pub const VENUE_OF: Word = Word("venue {}");
/// A typed line: words beside the time that say nothing that is known.
pub const LEFT_IN_TITLE: Word =
    Word("“{}” is no place or clock that is known: it stays in the title");
/// A typed line: words that may have been meant as a time.
pub const TIME_LEFT_IN_TITLE: Word = Word("“{}” is not read as a time: it stays in the title");
/// Read aloud with every event.
pub const EVENT_KEYS: Word =
    Word("Enter opens it. Space takes hold of it: then arrow keys move it, Enter drops it.");

/// The name of the filters.
pub const FILTERS: Word = Word("Filters");
/// Legend of the boxes, one for each kind.
pub const KINDS: Word = Word("Kinds");
/// Events that say no kind.
pub const NO_KIND: Word = Word("Without a kind");
/// Filter.
pub const ORGANISATION: Word = Word("Organisation");
/// Filter.
pub const THEME: Word = Word("Theme");
/// Filter.
pub const PLACE: Word = Word("Place");
/// Filter.
pub const MODE: Word = Word("Mode");
/// What is filtered by.
pub const FILTERED: Word = Word("Only: {}");
/// Kinds, where they are many.
pub const SOME_KINDS: Word = Word("{} of {} kinds");
/// Words in titles.
pub const TITLED: Word = Word("“{}”");
/// Button.
pub const SHOW_EVERYTHING: Word = Word("Show everything");

/// A month without events.
pub const EMPTY_MONTH: Word = Word("No events in {}.");
/// A stretch of the agenda without events.
pub const EMPTY_FROM: Word = Word("No events from {} on.");
/// A month in which nothing passes the filters.
pub const NO_MATCH_MONTH: Word = Word("No events in {} match the filters.");
/// A stretch of the agenda in which nothing passes the filters.
pub const NO_MATCH_FROM: Word = Word("No events from {} on match the filters.");
/// What to do in a group without events.
pub const HOW_TO_ADD: Word = Word("Choose “New event”, press N, or double-click a day.");
/// Link to the event that comes next.
pub const NEXT_EVENT: Word = Word("Next event: {}, {}");
/// Link to the event before.
pub const PREVIOUS_EVENT: Word = Word("Previous event: {}, {}");

/// Said when an event is taken hold of.
pub const LIFTED: Word = Word(
    "Moving “{}”: arrow keys choose the day, Page Up and Page Down the month, Enter drops it, Escape puts it back.",
);
/// Said while it is carried.
pub const CARRIED: Word = Word("To {}");
/// Said when it was dropped.
pub const MOVED: Word = Word("Moved to {}");
/// Said when it was dropped, with how many others went along.
pub const MOVED_WITH: Word = Word("Moved to {}, and {} more by as much");
/// Title: whether what belongs to a moved event moves too (I14).
pub const MOVE_TOGETHER: Word = Word("Move what goes with it too?");
/// Where an event would lie.
pub const GOES_TO: Word = Word("“{}” to {}");
/// An event that cannot move by as much.
pub const STAYS: Word = Word("“{}” stays: it repeats, or its time is not known that closely");
/// Answer.
pub const TOGETHER_ONE: Word = Word("This one, and {} that goes with it");
/// Answer.
pub const TOGETHER: Word = Word("This one, and {} that go with it");
/// Answer.
pub const ALONE: Word = Word("This one alone");
/// Said when it was dropped where it was.
pub const NOT_MOVED: Word = Word("Not moved: still {}");
/// Said when it was dropped on a day of the month or the year that is all that is known of it.
pub const NO_DAY_KNOWN: Word = Word("Not moved: {}, and no day of it is known");
/// Button: says on which day it is.
pub const IT_IS_ON: Word = Word("It is on {}");
/// Said when it was put back.
pub const PUT_BACK: Word = Word("Put back: {}");
/// Said when no time can be that far away.
pub const TOO_FAR: Word = Word("Not moved: the calendar ends there");
/// What stands where an event would be dropped.
pub const GHOST: Word = Word("→ {}");
