//! Words of what goes to other calendars and comes from them.

use super::Word;

/// Beside the export: where one's calendar is another program.
pub const EXPORT_WORDS: Word =
    Word("Events also leave as an iCalendar file, for Outlook, Google Calendar and the like.");
/// Button.
pub const EXPORT: Word = Word("Export to a calendar…");
/// Button of an event.
pub const EXPORT_ONE: Word = Word("Add to my calendar (.ics)…");
/// The title of the dialog.
pub const TITLE: Word = Word("Export to a calendar");
/// Names the choices of the dialog.
pub const WHICH: Word = Word("Which events");
/// Choice.
pub const ALL: Word = Word("All events");
/// What it means.
pub const ALL_HINT: Word = Word("Every event of this group that has a date.");
/// Choice.
pub const SHOWN: Word = Word("Only what the filters let through");
/// Choice: one event.
pub const ONE: Word = Word("“{}”");
/// How many leave.
pub const NO_EVENT: Word = Word("No event leaves: none of them has a date.");
/// How many leave.
pub const ONE_EVENT: Word = Word("{} event leaves with this file.");
/// How many leave.
pub const EVENTS: Word = Word("{} events leave with this file.");
/// How many cannot.
pub const DATELESS_ONE: Word = Word("{} has no date yet and stays here.");
/// How many cannot.
pub const DATELESS: Word = Word("{} have no date yet and stay here.");
/// Series without events of their own stay.
pub const SERIES_ONE: Word = Word(
    "{} series repeats without an event of its own: only whether it was held is noted, and it stays here.",
);
/// Series without events of their own stay.
pub const SERIES: Word = Word(
    "{} series repeat without events of their own: only whether they were held is noted, and they stay here.",
);
/// What becomes of dates that are not fixed.
pub const VAGUE_ONE: Word = Word(
    "{} has no fixed days. It leaves as the whole time in which it may be, marked tentative and free, and comes back here unchanged.",
);
/// What becomes of dates that are not fixed.
pub const VAGUE: Word = Word(
    "{} have no fixed days. They leave as the whole time in which they may be, marked tentative and free, and come back here unchanged.",
);
/// Of the people of the group nothing leaves.
pub const NO_PEOPLE: Word = Word("No person, e-mail address or phone number leaves with it.");
/// What stays at home unless it is ticked: e-mail addresses, phone numbers.
pub const CONTACTS_STAY: Word = Word("{} in what is said of these events: those texts stay here.");
/// The same, where it was ticked.
pub const CONTACTS_LEAVE: Word = Word("{} in what is said of these events leave with this file.");
/// Check box: e-mail addresses, phone numbers.
pub const LET_CONTACTS_OUT: Word = Word("Let {} out with these events");
/// In a sentence about several of these.
pub const ADDRESS: Word = Word("{} e-mail address");
/// In a sentence about several of these.
pub const ADDRESSES: Word = Word("{} e-mail addresses");
/// In a sentence about several of these.
pub const PHONE: Word = Word("{} phone number");
/// In a sentence about several of these.
pub const PHONES: Word = Word("{} phone numbers");

/// Why nothing was read.
pub const NO_GROUP: Word = Word(
    "Events belong to a group, and none is open. Start a group or open one, then choose this file again.",
);
/// Why nothing was read.
pub const REFUSED_NO_EVENT: Word =
    Word("There is no event in this calendar that could be read. Nothing here was touched.");
/// Why nothing was read.
pub const REFUSED_NOT_A_CALENDAR: Word = Word(
    "This calendar cannot be read from its beginning. Export it again from where it comes from. Nothing here was touched.",
);
/// Why nothing was read.
pub const REFUSED_TOO_MANY: Word =
    Word("This calendar has more parts than are read. Nothing here was touched.");
/// Why nothing was read.
pub const REFUSED_TOO_DEEP: Word =
    Word("Line {} of this calendar is nested too deep to be one. Nothing here was touched.");
/// Why nothing was read.
pub const REFUSED_BROKEN: Word = Word(
    "More than a thousand lines of this calendar cannot be read, so it is none or badly damaged. Nothing here was touched.",
);

/// What was left out.
pub const PRIVATE_ONE: Word = Word("{} event is private in its calendar and was left there.");
/// What was left out.
pub const PRIVATE: Word = Word("{} events are private in their calendar and were left there.");
/// What is not read.
pub const TODO_ONE: Word = Word("{} to-do in it is not read.");
/// What is not read.
pub const TODOS: Word = Word("{} to-dos in it are not read.");
/// What is not read.
pub const JOURNAL_ONE: Word = Word("{} journal entry in it is not read.");
/// What is not read.
pub const JOURNALS: Word = Word("{} journal entries in it are not read.");
/// A calendar without any event that could be taken.
pub const NO_EVENT_IN_IT: Word = Word("There is no event in it that could be taken in.");
/// A calendar of which all events are here, and not all was read.
pub const NOTHING_NEW_OF_WHAT_WAS_READ: Word =
    Word("Nothing new: every event that was read is here already.");
/// Notice, where not all of a calendar was read.
pub const NOTHING_IMPORTED: Word = Word("Nothing was imported");
/// Beside a changed occurrence, after when it is.
pub const ONE_OF_A_SERIES: Word = Word("one of a series");
/// Beside an event, after when it is.
pub const CANCELLED: Word = Word("cancelled");
/// What was left out.
pub const OLDER_ONE: Word =
    Word("{} event is left as it is: this group has a later version of it.");
/// What was left out.
pub const OLDER: Word =
    Word("{} events are left as they are: this group has later versions of them.");
/// A zone of a file under the name that the world has for it: its name, a city.
pub const ZONE_GOES_BY: Word = Word("The time zone “{}” goes by the clocks of {}.");
/// Names of themes that are not known here.
pub const UNKNOWN_THEMES: Word = Word(
    "Themes that are not known here: {}. Their names are kept with the events, and leave with them for other calendars.",
);
/// Names of organisers that are not known here.
pub const UNKNOWN_ORGANISERS: Word = Word(
    "Organisers that are not known here: {}. They are left out; their names are kept with the events.",
);
/// A name, and how many events have it.
pub const NAME_OF_EVENTS: Word = Word("“{}” ({})");
/// Beside a name.
pub const EVENT_COUNT_ONE: Word = Word("{} event");
/// Beside a name.
pub const EVENT_COUNT: Word = Word("{} events");
/// At the end of a list of names.
pub const OTHER_NAME: Word = Word("{} other");
/// At the end of a list of names.
pub const OTHER_NAMES: Word = Word("{} others");
/// Beside a new event that seems to be here already.
pub const TWIN: Word =
    Word("Probably the same as “{}”, which is here. Tick it to add it all the same.");
/// Why values are only offered.
pub const OFFERS_WHY: Word = Word(
    "These events are here and differ in the calendar. What it changed since is ticked; what you tick becomes your own edit.",
);
/// Places of a calendar.
pub const REMARK: Word = Word("{} line could not be taken as it stands:");
/// Places of a calendar.
pub const REMARKS: Word = Word("{} lines could not be taken as they stand:");

/// What is wrong with a line.
pub const WHY_NOT_A_LINE: Word = Word("it is no line of a calendar, and was left out");
/// What is wrong with a line.
pub const WHY_END_OF_NOTHING: Word = Word("it ends what was never begun");
/// What is wrong with a line.
pub const WHY_UNENDED: Word = Word("what begins here has no end; it was read as far as it goes");
/// What is wrong with a line.
pub const WHY_BAD_TIME: Word = Word("it says no date or time; the event was taken without it");
/// What is wrong with a line.
pub const WHY_BAD_RULE: Word =
    Word("the rule cannot be followed; the event was taken as one that takes place once");
/// What is wrong with a line.
pub const WHY_END_BEFORE_START: Word =
    Word("it ends before it begins; the event was taken without its end");
/// What is wrong with a line.
pub const WHY_RULE_OVER: Word =
    Word("the rule is over before the event begins, so it takes place once");
/// What is wrong with a line.
pub const WHY_TOO_OFTEN: Word =
    Word("it repeats too often to be shown; the rule was kept, and only the first one is shown");
/// What is wrong with a line.
pub const WHY_NEVER_AGAIN: Word =
    Word("no such day ever comes, so after the first one it never takes place");
/// What is wrong with an event.
pub const WHY_AGAIN: Word =
    Word("the file has a later version of this event, which was taken instead");
/// What is wrong with a line.
pub const WHY_UNKNOWN_ZONE: Word =
    Word("nobody knows this time zone; its name was kept, its hours are not compared with others");
/// What is wrong with a line.
pub const WHY_ZONE_BY_THE_FILE: Word =
    Word("the file says another hour than the zone of this name has; the file was followed");
/// What is wrong with a line, up to a day.
pub const WHY_HOURS_UNTIL: Word = Word(
    "no time zone that is known here has the hours of this one; those of this event are right until the clocks change on {}",
);
/// What is wrong with an event.
pub const WHY_NAMELESS: Word =
    Word("the event has no id of its own; importing it again finds it only while it is the same");

/// In the history: an import of what does not say who made it.
pub const DID_IMPORT_A_FILE: Word = Word("Imported from a file that names no author");
