//! What can be wrong with a calendar file: as a whole, or in one place of it.

use chrono::NaiveDate;

/// How much of a file is read; over it the file is refused. The figures are ours for
/// bytes and events (design section 4) and libical's for the rest (`icallimits.c`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Components in it.
    pub components: usize,
    /// Components in each other.
    pub depth: usize,
    /// Lines of one component.
    pub lines_each: usize,
    /// Lines that are none, after which the rest is not looked at.
    pub problems: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 50 * 1024 * 1024,
            components: 400_000,
            depth: 64,
            lines_each: 10_000,
            problems: 1_000,
        }
    }
}

/// Why a file is not read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is longer than the limit.
    TooLarge,
    /// It has no `BEGIN:VCALENDAR`.
    NotACalendar,
    /// It has more components, or more lines in one, than the limit.
    TooMany,
    /// Components stand in each other deeper than the limit.
    TooDeep {
        /// The line.
        line: usize,
    },
    /// More lines than the limit are none.
    TooManyProblems,
}

/// Something in a file that could not be taken as it stands. All else was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line in the file, from 1 on.
    pub line: usize,
    /// What is wrong.
    pub what: What,
    /// The text that stands there.
    pub text: String,
}

/// What is wrong in one place of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// It is no content line. It was left out.
    NotALine,
    /// An `END` of what was never begun.
    EndOfNothing,
    /// A component without its end; it was read as far as it goes.
    Unended,
    /// A date or time that is none. The event was taken without it.
    BadTime,
    /// A rule that cannot be followed. The event was taken as one that occurs once.
    BadRule,
    /// An end before the beginning. It was left out.
    EndBeforeStart,
    /// A rule that is over before the event begins. It takes place once.
    RuleOver,
    /// A rule of which no calendar can show all. It was kept, and the first is shown.
    TooOften,
    /// A rule that names no day that ever comes. It was kept, and the first is shown.
    NeverAgain,
    /// The file has a later version of the same event, which was taken.
    Again,
    /// A zone that nobody knows. Its name was kept, and its hours are not compared.
    UnknownZone,
    /// The file says another hour than the zone of that name has; the file was followed.
    ZoneByTheFile,
    /// The event repeats, and no zone has the hours that the file says: they are as the file
    /// has them before that day, on which the clocks change.
    HoursUntil(NaiveDate),
    /// An event that its owner keeps private. It was left out (F23).
    Private,
    /// An event without an id of its own. It was taken under its line's text.
    Nameless,
}

impl Problem {
    pub(super) fn at(line: usize, what: What, text: &str) -> Self {
        Self {
            line,
            what,
            text: text.chars().take(200).collect(),
        }
    }
}
