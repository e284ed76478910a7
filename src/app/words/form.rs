//! Words of forms.

use super::Word;

/// Shows the fields that are rarely filled in.
pub const MORE_FIELDS: Word = Word("{} more fields");
/// Shows the one field that is rarely filled in.
pub const MORE_FIELD: Word = Word("{} more field");
/// Hides them again.
pub const FEWER_FIELDS: Word = Word("Fewer fields");
/// Under an empty time.
pub const WHEN_EXAMPLES: Word = Word("For example: 12 May 2027, 9–11 June 2027, July 2027, 2027");
/// What a time was understood as.
pub const UNDERSTOOD: Word = Word("Understood as: {}");
/// A time could not be read yet.
pub const NOT_UNDERSTOOD: Word =
    Word("Not understood yet. Write a day, a span, a month or a year.");
/// One text names several times.
pub const SEVERAL_TIMES: Word = Word("These are several times: {}. Make an event for each.");
/// Two readings are possible.
pub const WHICH_OF_TWO: Word = Word("Is it {}, or {}? Write the month as a word.");
/// The year is not written.
pub const WHICH_YEAR: Word = Word("The year is not written; write it to be sure.");
/// The day is not written.
pub const WHICH_DAY: Word = Word("Write the day too.");
/// The zone of the hours is not written.
pub const WHOSE_CLOCK: Word = Word("Write whose time it is, for instance Bangkok or UTC+7.");
/// The abbreviation of a clock has several meanings.
pub const WHICH_CLOCK: Word = Word("That clock may be any of these: {}. Write the place.");
/// A season has other months in the south.
pub const WHICH_SEASON: Word = Word("Is it {}, or {}? Write the months.");
/// What is written cannot be.
pub const NO_SUCH_TIME: Word = Word("There is no such time.");
/// A month has no such day.
pub const NO_SUCH_DAY: Word = Word("There is no such day in the calendar.");
/// A year has no such month.
pub const NO_SUCH_MONTH: Word = Word("There is no such month.");
/// A day has no such hour.
pub const NO_SUCH_HOUR: Word = Word("A day has no such hour.");
/// The end lies before the start.
pub const END_BEFORE_START: Word =
    Word("The end is before the start. If it ends on a later day, write that day too.");
/// An hour that clocks skip.
pub const HOUR_SKIPPED: Word =
    Word("There is no {} on that day in {}, as clocks go forward: {} is meant.");
/// An hour that clocks show twice.
pub const HOUR_TWICE: Word = Word(
    "{} comes twice on that day in {}, as clocks go back: the first is meant. For the second, write the distance from UTC too.",
);
/// Inferred from the date at which screens open.
pub const SAID_FROM: Word = Word("Counted from {}.");
/// A year was written with two digits.
pub const THIS_CENTURY: Word = Word("Two digits are taken as a year of this century.");
/// The zone was taken from a place.
pub const CLOCK_OF_PLACE: Word = Word("The hours are taken to be those of the place.");
/// Before or after noon was taken from the start.
pub const SAME_HALF: Word = Word("The end is taken to be in the afternoon too.");
/// The end was put on the next day.
pub const ENDS_NEXT_DAY: Word = Word("It is taken to end on the next day.");
/// Which midnight.
pub const BEGINS_AT_MIDNIGHT: Word = Word("Midnight is taken as 0:00, when that day begins.");
/// Hours beside several days.
pub const HOURS_OF_ENDS: Word =
    Word("The hours are taken as the start of the first day and the end of the last.");
/// The weekday that is written is another than the date's.
pub const OTHER_WEEKDAY: Word = Word("The weekday does not fit: it is {}.");
/// Hours beside a month or a year.
pub const HOURS_LEFT_ASIDE: Word = Word("Hours need a day.");
/// A rhythm was written with the time, and "Repeats" says it now.
pub const RHYTHM_TAKEN: Word = Word("“Repeats” says so too: {}.");
/// A rhythm was written with an earlier time, and stands in "Repeats".
pub const RHYTHM_STILL: Word = Word("“Repeats” still says: {}.");
/// A rhythm was written with the time, but "Repeats" holds another.
pub const RHYTHM_DIFFERS: Word = Word("“Repeats” says something else, and that holds: {}.");
/// A rhythm was written where none is kept.
pub const RHYTHM_NOT_KEPT: Word = Word("Only the first time is kept here, not how it repeats.");
/// Under the title of a new event.
pub const TITLE_EXAMPLE: Word =
    Word("Its time can stand here too: Web dialogue 12 May 2027 14:00 Bangkok online");
/// Button: the title holds a time, and these are its words.
pub const READ_AS_TIME: Word = Word("Read “{}” as its time");
/// Words beside a time that mean nothing to it.
pub const UNREAD: Word = Word("Not understood: {}");
/// Problem.
pub const MISSING: Word = Word("Fill this in");
/// Problem.
pub const NOT_A_NUMBER: Word = Word("Write a whole number");
/// Problem.
pub const NOT_A_RULE: Word = Word("This rule cannot be followed");
/// Problem.
pub const NOT_A_TIME_OF_DAY: Word = Word("Write a time of day, such as 9:00");
/// Problem.
pub const NOT_AN_ADDRESS: Word = Word("Write a web address that begins with https:// or http://");
/// Problem.
pub const NOT_AN_EMAIL: Word = Word("Write one e-mail address");
/// Several fields need mending.
pub const PROBLEMS: Word = Word("Not saved: {} fields need your attention");
/// One field needs mending.
pub const PROBLEM: Word = Word("Not saved: {} field needs your attention");
/// Label of the first picker beside a time.
pub const START_DATE: Word = Word("Start date");
/// Label of the second picker beside a time.
pub const END_DATE: Word = Word("End date");
/// Beside a colour that was not chosen.
pub const COLOUR_GIVEN: Word = Word("{}, as it follows from its place in the group");
/// Beside a colour that was not chosen and is none.
pub const NO_COLOUR: Word = Word("No colour yet");
/// Button.
pub const NO_OWN_COLOUR: Word = Word("Take the colour back");
/// Colour.
pub const PINK: Word = Word("Pink");
/// Colour.
pub const RED: Word = Word("Red");
/// Colour.
pub const ORANGE: Word = Word("Orange");
/// Colour.
pub const YELLOW: Word = Word("Yellow");
/// Colour.
pub const GREEN: Word = Word("Green");
/// Colour.
pub const TEAL: Word = Word("Teal");
/// Colour.
pub const LIGHT_BLUE: Word = Word("Light blue");
/// Colour.
pub const BLUE: Word = Word("Blue");
/// Colour.
pub const VIOLET: Word = Word("Violet");
/// Colour.
pub const PURPLE: Word = Word("Purple");
/// Colour.
pub const MAGENTA: Word = Word("Magenta");
/// What the sources of a record are, in words.
pub const SOURCES: Word = Word("That is: {}");
/// Several values stand beside each other.
pub const CONFLICT: Word = Word("Several people changed this. Choose one:");
/// Said after saving what somebody else changed while the form was open.
pub const SAVED_BESIDE: Word =
    Word("Somebody else changed this meanwhile. Both are kept: choose one under Share, Conflicts.");
/// On the page of a record that holds such values.
pub const HAS_CONFLICT: Word = Word("Several people changed this, and their changes do not agree.");
/// Button that leads to the choice.
pub const CHOOSE: Word = Word("Choose…");
/// A value that somebody emptied.
pub const EMPTIED: Word = Word("(empty)");
/// Nobody said who they are.
pub const SOMEBODY: Word = Word("somebody");
/// Who and when.
pub const WHO_WHEN: Word = Word("{}, {}");
/// Adds an entry to a list.
pub const ADD_TO: Word = Word("Add to {}");
/// Takes an entry out of a list.
pub const REMOVE_FROM: Word = Word("Remove from {}");
/// Under a list of words.
pub const ONE_A_LINE: Word = Word("One on each line");
/// A list that nothing matches.
pub const NO_MATCH: Word = Word("Nothing matches");
/// Asked before what was typed is thrown away.
pub const DISCARD: Word = Word("Throw away what you typed?");
/// Button.
pub const DISCARD_IT: Word = Word("Throw it away");
/// Button.
pub const KEEP_EDITING: Word = Word("Keep editing");
/// A form on a removed record that somebody changed meanwhile (R8).
pub const DISPUTED: Word =
    Word("Somebody deleted this while somebody else changed it. Save to keep it, or delete it.");
