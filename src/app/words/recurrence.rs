//! Words of what repeats.

use super::Word;

/// Title of the question before a change is saved.
pub const WHICH_TO_CHANGE: Word = Word("Which ones change?");
/// Title of the question after one was moved.
pub const WHICH_TO_MOVE: Word = Word("Which ones move?");
/// Title of the question before deleting.
pub const WHICH_TO_DELETE: Word = Word("Which ones go?");
/// The name of the answers.
pub const WHICH: Word = Word("Which ones");
/// Answer.
pub const THIS_ONE: Word = Word("This one");
/// Under the answer.
pub const THIS_ONE_MEANS: Word = Word("All others stay as they are");
/// Answer.
pub const THIS_AND_LATER: Word = Word("This and later");
/// Under the answer.
pub const THIS_AND_LATER_MEANS: Word = Word("What was before stays as it is");
/// Answer.
pub const ALL_OF_THEM: Word = Word("All");
/// Under the answer.
pub const ALL_OF_THEM_MEANS: Word = Word("Past ones too");
/// Button.
pub const MOVE: Word = Word("Move");

/// How often: not at all.
pub const NEVER: Word = Word("Does not repeat");
/// How often.
pub const DAILY: Word = Word("Daily");
/// How often.
pub const WEEKLY: Word = Word("Weekly");
/// How often.
pub const MONTHLY: Word = Word("Monthly");
/// How often.
pub const YEARLY: Word = Word("Yearly");
/// How often: as a rule says that a person writes.
pub const RULE: Word = Word("By a rule…");
/// Label of every how many days, weeks, months or years.
pub const INTERVAL: Word = Word("How often");
/// Legend of the boxes, one for each weekday.
pub const WEEKDAYS: Word = Word("On");
/// Label of the day of a month or a year.
pub const ON: Word = Word("On which day");
/// Label of the end.
pub const ENDS: Word = Word("Ends");
/// When it ends.
pub const ENDS_NEVER: Word = Word("Never");
/// When it ends.
pub const ENDS_ON: Word = Word("With a day");
/// When it ends.
pub const ENDS_AFTER: Word = Word("After a number of times");
/// Label of the day.
pub const LAST_DAY: Word = Word("Last day");
/// Label of the number.
pub const TIMES: Word = Word("How many times");
/// Label of a rule that is written by hand.
pub const RULE_TEXT: Word = Word("Rule");
/// Under it.
pub const RULE_HINT: Word =
    Word("As calendars write it (RFC 5545), for instance FREQ=MONTHLY;BYDAY=2TU,4TU");

/// Every so often.
pub const EVERY_DAY: Word = Word("every day");
/// Every so often.
pub const EVERY_DAYS: Word = Word("every {} days");
/// Every so often.
pub const EVERY_WEEK: Word = Word("every week");
/// Every so often.
pub const EVERY_WEEKS: Word = Word("every {} weeks");
/// Every so often.
pub const EVERY_MONTH: Word = Word("every month");
/// Every so often.
pub const EVERY_MONTHS: Word = Word("every {} months");
/// Every so often.
pub const EVERY_YEAR: Word = Word("every year");
/// Every so often.
pub const EVERY_YEARS: Word = Word("every {} years");
/// How often and on which days.
pub const TOGETHER: Word = Word("{} {}");
/// On which days.
pub const ON_WEEKDAYS: Word = Word("on {}");
/// On which day of a month.
pub const ON_DAY: Word = Word("on day {}");
/// On a day that not every month has (RFC 5545 leaves out those without it).
pub const ON_DAY_IF_ANY: Word = Word("on day {}, leaving out months without one");
/// On 29 February.
pub const ON_LEAP_DAY: Word = Word("on {} {}, in leap years only");
/// On which day of a year.
pub const ON_DATE: Word = Word("on {} {}");
/// In which month.
pub const IN_MONTH: Word = Word("in {}");
/// On which weekday of a month: the 2nd Tuesday.
pub const ON_COUNTED: Word = Word("on the {} {}");
/// On which weekday of one month: the 2nd Tuesday of May.
pub const ON_COUNTED_OF: Word = Word("on the {} {} of {}");
/// Counted from the end.
pub const LAST: Word = Word("last");
/// Counted from the end, and not the last.
pub const FROM_THE_END: Word = Word("{} last");
/// How it repeats, and until when.
pub const UNTIL: Word = Word("{}, until {}");
/// How it repeats, and how many times.
pub const SO_MANY: Word = Word("{}, {} times");
/// A rule for which there are no words.
pub const BY_RULE: Word = Word("by the rule {}");
/// All of it in words, under the choices.
pub const REPEATS: Word = Word("Repeats {}");
/// Those that come next.
pub const COMING: Word = Word("Next: {}");
/// Behind those that come next: one begins while the one before it goes on.
pub const OVERLAPS: Word = Word("{}. Each begins before the one before it is over.");
/// No time is written from which it repeats.
pub const NO_FIRST: Word = Word("Write in “When” when it is first; until then no day is shown.");
/// None comes after a day.
pub const NONE_COMES: Word = Word("None after {}");
/// Before occurrences that were left out.
pub const LEFT_OUT: Word = Word("Left out:");
/// Button: puts one back that was left out.
pub const BRING_BACK: Word = Word("Bring back {}");

/// A rule's fault.
pub const NO_FREQUENCY: Word =
    Word("Say how often: FREQ=DAILY, FREQ=WEEKLY, FREQ=MONTHLY or FREQ=YEARLY");
/// A rule's fault.
pub const UNKNOWN_PART: Word = Word("“{}” is no part of a rule");
/// A rule's fault.
pub const TWICE: Word = Word("“{}” stands twice");
/// A rule's fault.
pub const NOT_ALLOWED: Word = Word("What “{}” says is not allowed here");
/// A rule's fault.
pub const TOO_FINE: Word = Word("It asks for days of a time whose days are not known");
/// A rule's fault.
pub const MONTH_NEEDED: Word =
    Word("It repeats within {}: write the month or the day of the first one in “When”");
/// A rule's fault.
pub const ENDS_TOO_SOON: Word = Word("It ends on {}, before the first one");
/// A rule's fault.
pub const TOO_OFTEN: Word = Word("It repeats too often to be shown; only the first one is");
/// What is wrong with a rule.
pub const NEVER_AGAIN: Word =
    Word("After the first one it never takes place: no such day ever comes");
/// Read aloud, and seen when pointed at, on an event that repeats.
pub const DOES_REPEAT: Word = Word("repeats");
/// On an event that repeats too often for any calendar.
pub const REPEATS_TOO_OFTEN: Word = Word("repeats too often to be shown");
/// On an event whose rule cannot be followed.
pub const CANNOT_REPEAT: Word = Word("its rule for repeating cannot be followed");

/// Legend of what is ticked off.
pub const HELD_OR_NOT: Word = Word("Held or not");
/// Answer.
pub const HELD: Word = Word("Held");
/// Answer.
pub const NOT_HELD: Word = Word("Not held");
/// Nobody said.
pub const NOT_SAID: Word = Word("Not said");
/// How many of a year's took place.
pub const HELD_OF: Word = Word("{} of {} held in {}");
/// How many did not.
pub const SO_MANY_NOT_HELD: Word = Word("{} not held");
/// Of how many nobody said.
pub const SO_MANY_NOT_SAID: Word = Word("{} not said");
/// How many of the last ones took place one after the other.
pub const IN_A_ROW: Word = Word("the last {} in a row");
/// Nobody said anything of any of a year's.
pub const NONE_SAID: Word = Word("{} by now in {}, not said whether held");
/// None can have taken place.
pub const NONE_BY_NOW: Word = Word("None by now in {}");
/// Button: the year before.
pub const EARLIER_YEAR: Word = Word("Year before");
/// Button: the year after.
pub const LATER_YEAR: Word = Word("Year after");
/// Button: says that the others of a year took place.
pub const ALL_HELD: Word = Word("The rest of {} was held");
/// Heading of what repeats, on the screen of meetings.
pub const WHAT_REPEATS: Word = Word("What repeats");
/// Under it.
pub const WHAT_REPEATS_WORDS: Word = Word("Open one to say which were held");
