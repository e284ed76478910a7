//! The reader of what people write: "27 September-1 October 2021", "every year
//! in November", "20 October 2022, 11:00 - 17:00 Geneva time".
//!
//! It never guesses in silence. What it works out from anything but the words
//! themselves is marked `?` and listed; what it cannot work out is named; what
//! it did not understand is pointed at. The text form is read too, so whatever
//! a [`When`] writes, this reads back the same.
//!
//! In reading order: `lexer` takes the text apart into `tokens`, with `iso` for what
//! programs write. `dates` reads
//! one date as far as it is `written`, `relative` those said from another day,
//! `chain` ranges and lists, `hours` and `clocks` the hours, `rhythm` what
//! repeats; `phrases` puts
//! them together and `gather` finds them among other words. `share` and
//! `resolve` make times of it, `timing` those with hours. `vocabulary` and
//! `cities` are the words.

use std::ops::Range;

use chrono::{NaiveDate, NaiveTime, Weekday};

use super::{Frame, When, WhenError};
use clocks::Zone;
use cursor::Cursor;
use phrases::Phrase;
use tokens::{Kind, Token};

mod chain;
mod cities;
mod clocks;
mod cursor;
mod dates;
mod gather;
mod hours;
mod iso;
mod lexer;
mod phrases;
mod relative;
mod resolve;
mod rhythm;
mod share;
mod timing;
mod tokens;
mod vocabulary;
mod written;

/// What a reading may lean on beside the words.
#[derive(Clone, Copy, Debug, Default)]
pub struct ReadContext<'a> {
    /// The date of the document, or the workspace's "as of" date: what "this
    /// year" is said from. A missing year is proposed so that the date lies
    /// from three months before it to nine months after it, since people write
    /// more of what comes than of what was.
    pub reference: Option<NaiveDate>,
    /// The first and last day of the time that a text reports on. A missing
    /// year is proposed from it first.
    pub period: Option<(NaiveDate, NaiveDate)>,
    /// The zone of hours that name none.
    pub default_zone: Option<&'a str>,
}

/// What was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The words as written, without the spaces around them.
    pub words: String,
    /// The times, in the order of the words; empty where too much is missing.
    /// Those that lean on an inference are marked `?`.
    pub when: Vec<When>,
    /// How it repeats; `when` then holds the first occurrence.
    pub repeats: Option<Repeats>,
    /// What was worked out from anything but the words.
    pub inferred: Vec<Inference>,
    /// What has to be asked. A missing year is asked for even where a proposal
    /// stands in `when`.
    pub missing: Vec<Missing>,
    /// What is wrong in the words.
    pub problems: Vec<Problem>,
    /// Times of day that stand without a date.
    pub hours: Option<(NaiveTime, Option<NaiveTime>)>,
    /// What was understood, as bytes of `words`.
    pub understood: Vec<Piece>,
    /// What was not understood, as bytes of `words`: a title, a place, or a
    /// spelling that the reader does not know.
    pub unread: Vec<Range<usize>>,
}

impl Reading {
    /// Tells whether everything was understood and nothing had to be inferred,
    /// asked or doubted.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        !self.when.is_empty()
            && self.inferred.is_empty()
            && self.missing.is_empty()
            && self.problems.is_empty()
            && self.unread.is_empty()
    }
}

/// A stretch of the words that was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Bytes of the words.
    pub at: Range<usize>,
    /// What they mean.
    pub means: Means,
}

/// What a stretch of the words means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Means {
    /// A time, with all that belongs to it.
    Time,
    /// Within a time, whose clock its hours are read from.
    Clock(Frame),
}

/// Something worked out from anything but the words themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inference {
    /// What was worked out.
    pub what: Inferred,
    /// From what.
    pub from: Source,
}

/// What was worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Inferred {
    /// The year, or its century.
    Year,
    /// The date, or the month or year said by it ("this year").
    Date,
    /// The zone of hours.
    Zone,
    /// Whether the end is before or after noon.
    HalfOfDay,
    /// That hours end on the next day ("22:00 – 2:00").
    EndDay,
    /// That midnight is the one with which the day begins.
    Midnight,
    /// That hours hold for the first day's start and the last day's end.
    DailyHours,
}

/// What something was worked out from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The reference date.
    Reference(NaiveDate),
    /// The time that the text reports on.
    Period,
    /// The zone that hours have where none is named.
    DefaultZone,
    /// A place elsewhere in the words.
    Place,
    /// A date beside it.
    Neighbour,
    /// Usage: two digits mean this century, hours go on over midnight.
    Convention,
}

/// What has to be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The year.
    Year,
    /// The date; only times of day, or only a rhythm, are written.
    Date,
    /// The reference date from which "tomorrow" is said.
    Reference,
    /// The zone of the hours. Where an abbreviation has several meanings,
    /// these are they.
    Zone(&'static [&'static str]),
    /// Which of two numbers is the day: "05/06/2023" either way, the day
    /// first reading first.
    DayOrMonth([Vec<When>; 2]),
    /// The hemisphere of a season: the northern reading, the southern reading.
    Hemisphere([Vec<When>; 2]),
}

/// What is wrong in the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// What is written cannot be: 30 February, 25:00, an end before its start.
    NoTime(WhenError),
    /// The date has another weekday than the words say.
    Weekday {
        /// What is written.
        said: Weekday,
        /// The date, with its true weekday.
        day: NaiveDate,
    },
    /// Hours stand beside a month or longer, or one time of day beside several
    /// days; the dates stand without them.
    HoursLeftAside,
}

/// How often something takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Every {
    /// Each day.
    Day,
    /// Each week.
    Week,
    /// Each month.
    Month,
    /// Each quarter of a year.
    Quarter,
    /// Each year.
    Year,
}

/// A rhythm, as far as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeats {
    /// How often.
    pub every: Every,
    /// Every how many of these, from 1.
    pub interval: u32,
    /// In which month, from 1 to 12.
    pub month: Option<u32>,
    /// On which day of the month.
    pub day: Option<u32>,
    /// On which weekdays; of each week, or, with `nth`, of the month.
    pub weekdays: Vec<Weekday>,
    /// On which of these of a month: 2 for the second, -1 for the last.
    pub nth: Option<i8>,
    /// The day with which it ends, inclusive.
    pub until: Option<NaiveDate>,
}

impl Repeats {
    const fn each(every: Every) -> Self {
        Self {
            every,
            interval: 1,
            month: None,
            day: None,
            weekdays: Vec::new(),
            nth: None,
            until: None,
        }
    }
}

/// Returns the zone that a city or country keeps, by its IANA name, where the reader knows it.
#[must_use]
pub fn zone_of_place(name: &str) -> Option<&'static str> {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    cities::zone_of_place(&words.join(" "))
}

/// Reads what a person wrote about a time, in English or the text form.
#[must_use]
pub fn read(text: &str, context: &ReadContext<'_>) -> Reading {
    let words = text.trim();
    let whole = |when: Vec<When>, problems: Vec<Problem>| Reading {
        words: words.to_owned(),
        when,
        problems,
        understood: vec![Piece {
            at: 0..words.len(),
            means: Means::Time,
        }],
        ..Reading::default()
    };
    match When::parse(words) {
        Ok(when) => return whole(vec![when], Vec::new()),
        // Each end was read; only together they are no time.
        Err(error @ WhenError::EndBeforeStart) => {
            return whole(Vec::new(), vec![Problem::NoTime(error)]);
        }
        Err(_) => {}
    }
    let tokens = lexer::tokens(words);
    let found = gather::gather(&tokens);
    let mut reading = Reading {
        words: words.to_owned(),
        ..Reading::default()
    };
    for (range, phrase) in &found {
        gather::note(&mut reading, &tokens, range.clone(), phrase);
        resolve::resolve(&mut reading, phrase, context);
    }
    gather::leave_unread(&mut reading, &tokens, &found);
    reading
}
