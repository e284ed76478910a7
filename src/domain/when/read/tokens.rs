//! What a text is made of: numbers, words, times of the clock, and texts that
//! already have the text form.

use std::ops::Range;

use chrono::NaiveTime;

use super::super::{When, WhenError};

/// One piece of a text.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// Where it stands, in bytes.
    pub(super) at: Range<usize>,
    /// No space stands before it.
    pub(super) glued: bool,
}

/// What a token is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    /// Digits, with "st", "nd", "rd" or "th" after them or not.
    Number(Number),
    /// `'21`.
    ShortYear(u32),
    /// `11:00`, `9h30`; `24:00` is midnight, after which the day is over.
    Clock(Clock),
    /// `13/03/2023`.
    Slashed(Slashed),
    /// A date by numbers that cannot be: `2027-13-01`.
    Impossible(WhenError),
    /// The text form of a time.
    Form(When),
    /// `Asia/Bangkok`.
    ZoneName(String),
    /// A word in lower case, and whether it was written with a capital.
    Word { word: String, capital: bool },
    /// Any hyphen or dash.
    Dash,
    /// `/`.
    Slash,
    /// `,`.
    Comma,
    /// `+`.
    Plus,
    /// `?`, `~` or `%`.
    Mark(char),
    /// `(` or `[`.
    Open,
    /// `)` or `]`.
    Close,
    /// Anything else.
    Other,
}

impl Kind {
    /// Returns the word in lower case, empty where this is none.
    pub(super) fn word(&self) -> &str {
        if let Self::Word { word, .. } = self {
            word
        } else {
            ""
        }
    }
}

/// Digits as written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    pub(super) value: u32,
    pub(super) digits: usize,
    /// "st", "nd", "rd", "th", or the "er" of "1er" follows.
    pub(super) ordinal: bool,
}

/// Two numbers of unknown order, and a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Slashed {
    pub(super) first: u32,
    pub(super) second: u32,
    pub(super) year: i32,
    /// The year has two digits, and is taken for one of this century.
    pub(super) short_year: bool,
    /// Parted by dots, which means the day is first wherever it is usual.
    pub(super) dotted: bool,
}

/// A time of the clock as written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Clock {
    pub(super) hour: u32,
    pub(super) minute: u32,
    pub(super) second: u32,
}

impl Clock {
    /// Returns the time of day, and whether it is the midnight that ends it.
    pub(super) fn time(self) -> Option<(NaiveTime, bool)> {
        if (self.hour, self.minute, self.second) == (24, 0, 0) {
            return Some((NaiveTime::MIN, true));
        }
        NaiveTime::from_hms_opt(self.hour, self.minute, self.second).map(|time| (time, false))
    }
}
