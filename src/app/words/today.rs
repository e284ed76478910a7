//! Words of the screen of today.

use super::Word;

/// Heading.
pub const NEXT_MEETING: Word = Word("Next meeting");
/// A weekday before a date.
pub const WEEKDAY_AND_DAY: Word = Word("{} {}");
/// How far away.
pub const TOMORROW: Word = Word("Tomorrow");
/// How far away.
pub const IN_DAYS: Word = Word("In {} days");
/// Before the host.
pub const HOSTED_BY: Word = Word("Hosted by");
/// People of organisations.
pub const FROM: Word = Word("{} from {}");
/// How many.
pub const PERSON: Word = Word("{} person");
/// How many.
pub const PEOPLE: Word = Word("{} people");
/// How many.
pub const ORGANISATION: Word = Word("{} organisation");
/// How many.
pub const ORGANISATIONS: Word = Word("{} organisations");
/// Names the programme.
pub const PROGRAMME: Word = Word("Programme");
/// Column, where the zone of the hours is not known.
pub const TIME: Word = Word("Time");
/// Column: the reader's clock.
pub const YOUR_TIME: Word = Word("{} (you)");
/// A presenter from afar.
pub const WITH_MODE: Word = Word("{} ({})");
/// Nothing is planned.
pub const NO_MEETING: Word = Word("No meeting is planned");
/// Before the one before.
pub const LAST_MEETING: Word = Word("The last one was");
/// Button.
pub const NEW_MEETING: Word = Word("New meeting");
/// The meeting has no programme.
pub const NO_PROGRAMME: Word = Word("No programme yet");

/// Heading.
pub const ASKS: Word = Word("Needs an answer");
/// Nothing does.
pub const NO_ASKS: Word = Word("Nothing waits for an answer");
/// What is asked.
pub const WHICH_IS_RIGHT: Word = Word("Which is right?");
/// How many.
pub const CONFLICT: Word = Word("{} record has values that do not agree");
/// How many.
pub const CONFLICTS: Word = Word("{} records have values that do not agree");
/// What is asked.
pub const UPDATES_CALLED_FOR: Word = Word("Updates called for");
/// For somebody of an organisation.
pub const YOUR_REPORT: Word = Word("Your organisation's report to {}");
/// For anybody: how many of how many to which meeting.
pub const REPORTS_TO_COME: Word = Word("{} of {} reports to {} are still to come");
/// What is asked.
pub const DO_YOU_JOIN: Word = Word("Do you join?");
/// What is asked.
pub const NOBODY_ANSWERED: Word = Word("Invitation, no answer yet");
/// Said after an answer: organisation, answer.
pub const ANSWERED: Word = Word("{} answered: {}");
/// What is asked.
pub const WHO_OWNS_THIS: Word = Word("Who owns this?");
/// What is asked.
pub const DID_IT_HAPPEN: Word = Word("Did it happen?");
/// A title and its time.
pub const TITLE_AND_WHEN: Word = Word("{}, {}");
/// What is not listed.
pub const MORE: Word = Word("{} more");

/// Heading.
pub const DUE: Word = Word("Due outcomes");
/// How many are late.
pub const LATE: Word = Word("{} late");
/// The reader's organisation owns it.
pub const YOURS: Word = Word("yours");
/// Nothing is due.
pub const NOTHING_DUE: Word = Word("No open outcome has a due date");

/// Heading.
pub const COMING: Word = Word("Coming up");
/// Link.
pub const AGENDA: Word = Word("Open the agenda");
/// Nothing comes.
pub const NOTHING_COMING: Word = Word("Nothing with fixed days in the next four months");
/// Heading.
pub const DATES: Word = Word("Dates to fix");
/// Under it.
pub const DATES_WORDS: Word = Word("Within a year, and the days are not known");
/// Nobody is named who could fix it.
pub const NOBODY_NAMED: Word = Word("no organiser named");
/// No date is vague.
pub const NO_DATES: Word = Word("Every date of the next year is fixed");

/// Heading.
pub const NEWS: Word = Word("Changed by others");
/// Since when.
pub const SINCE: Word = Word("since {}");
/// Button.
pub const SEEN: Word = Word("Mark as seen");
/// Nothing changed.
pub const NO_NEWS: Word = Word("Nothing new");
/// Beside a list that is cut: all of it.
pub const ALL_HISTORY: Word = Word("All changes");

/// Heading.
pub const COPY: Word = Word("Copy outside this browser");
/// What is at risk.
pub const ONLY_HERE_ONE: Word = Word("{} change is in this browser alone.");
/// What is at risk.
pub const ONLY_HERE: Word = Word("{} changes are in this browser alone.");
/// What is at risk, and how old the last copy is.
pub const REMINDER: Word = Word("{} {}");
/// Button.
pub const EXPORT: Word = Word("Export a copy…");

/// Heading in a new group.
pub const FIRST_STEPS: Word = Word("Three steps to begin");
/// Step.
pub const STEP_ORGANISATIONS: Word = Word("Add the organisations of the group");
/// What it is good for.
pub const STEP_ORGANISATIONS_WORDS: Word =
    Word("Who works on what, where, and whom to ask. The calendar takes its colours from them.");
/// Link.
pub const TO_DIRECTORY: Word = Word("Go to the directory");
/// Step.
pub const STEP_MEETING: Word = Word("Plan the first meeting");
/// What it is good for.
pub const STEP_MEETING_WORDS: Word =
    Word("A month or a year is enough to begin with; days can follow.");
/// Step.
pub const STEP_FILE: Word = Word("Send the group to the others");
/// What it is good for.
pub const STEP_FILE_WORDS: Word = Word(
    "One file, by e-mail or in a shared folder. What comes back is merged, and nothing is lost.",
);
/// Beside a step that is done.
pub const DONE: Word = Word("Done");
