//! A time as it was said. The file holds "about May 2027"; the words beside it say which part of
//! May is meant, and what is shown keeps that: in words, and in the days that are drawn.

use super::item::on_venue_clock;
use crate::app::model::Model;
use crate::app::words::{Word, calendar as words, dates};
use crate::domain::when::{Frame, Point, Precision, Unit, When};
use chrono::{Datelike, Days, Months, NaiveDate};

/// A part of a month or a year, as loosely as it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Early,
    Beginning,
    Mid,
    Middle,
    Late,
    End,
}

impl Part {
    // What words begin with: "early May", "mid-2027", "end of the year".
    fn of(words: &str) -> Option<Self> {
        let words = words.trim().to_lowercase();
        let words = words.strip_prefix("the ").unwrap_or(&words);
        let first = words.split(|letter: char| !letter.is_alphabetic()).next();
        match first? {
            "early" => Some(Self::Early),
            "beginning" | "start" => Some(Self::Beginning),
            "mid" => Some(Self::Mid),
            "middle" => Some(Self::Middle),
            "late" | "later" => Some(Self::Late),
            "end" => Some(Self::End),
            _ => None,
        }
    }

    // The part of a period, and the same in a sentence that says when.
    const fn words(self) -> (Word, Word) {
        match self {
            Self::Early => (words::EARLY, words::SOMETIME_IN),
            Self::Beginning => (words::BEGINNING_OF, words::SOMETIME_AT),
            Self::Mid => (words::MID, words::SOMETIME_IN),
            Self::Middle => (words::MIDDLE_OF, words::SOMETIME_IN_THE),
            Self::Late => (words::LATE, words::SOMETIME_IN),
            Self::End => (words::END_OF, words::SOMETIME_AT),
        }
    }

    // The third that is meant: of a year four months, of a month ten days or eleven.
    fn days(self, first: NaiveDate, last: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let third: u32 = match self {
            Self::Early | Self::Beginning => 0,
            Self::Mid | Self::Middle => 1,
            Self::Late | Self::End => 2,
        };
        let begins = |third: u32| {
            if first.month() == last.month() {
                first.checked_add_days(Days::new(10 * u64::from(third)))
            } else {
                first.checked_add_months(Months::new(4 * third))
            }
        };
        let until = if third == 2 {
            last
        } else {
            begins(third + 1)?.pred_opt()?
        };
        Some((begins(third)?, until))
    }
}

// The part that the words of a record mean, where its time is one month or year, about.
fn part(model: &Model, record: &str, when: &When) -> Option<Part> {
    let is_one = when.is_approximate() && when.start() == when.end();
    let is_parted = matches!(when.precision(), Precision::Month | Precision::Year);
    (is_one && is_parted).then_some(())?;
    let workspace = &model.workspace;
    let part = Part::of(workspace.when_words(record, "when")?)?;
    (workspace.when(record, "when").as_ref() == Some(when)).then_some(part)
}

/// The time of a record in words, as they were said: `mid-2027`, `end of May 2027`; hours of which
/// nobody said whose clock they are read from say so.
#[must_use]
pub fn said(model: &Model, record: &str, when: &When) -> String {
    let language = model.language();
    if let Some(part) = part(model, record, when) {
        let plain = when.clone().with_approximate(false).with_uncertain(false);
        let said = language.fill(part.words().0, &[&language.when(&plain)]);
        return if when.is_uncertain() {
            language.fill(dates::UNSURE, &[&said])
        } else {
            said
        };
    }
    let placed = on_venue_clock(model, record, when);
    let words = language.when(&placed);
    if lacks_clock(&placed) {
        language.fill(words::CLOCK_NOT_SAID, &[&words])
    } else {
        words
    }
}

/// The same for a time that may be missing.
#[must_use]
pub fn said_if_any(model: &Model, record: &str, when: Option<&When>) -> String {
    when.map_or_else(
        || model.language().when_if_any(None),
        |when| said(model, record, when),
    )
}

/// Whether these are hours of which nobody said whose clock they are read from.
#[must_use]
pub fn lacks_clock(when: &When) -> bool {
    when.ends().any(
        |end| matches!(&end.point, Point::Moment(moment) if *moment.frame() == Frame::Floating),
    )
}

/// A vague time as a heading: `Sometime in mid-2027`, `Sometime at the end of May 2027`,
/// `Sometime in the third quarter of 2027`, or the span that it fills.
#[must_use]
pub fn sometime(model: &Model, record: &str, when: &When) -> String {
    let language = model.language();
    if when.start() != when.end() {
        return language.when_as_heading(when);
    }
    if let Some(part) = part(model, record, when) {
        return language.fill(part.words().1, &[&said(model, record, when)]);
    }
    let unit = when
        .start()
        .map(|end| &end.point)
        .and_then(|point| match point {
            Point::Period(period) => Some(period.unit()),
            Point::Moment(_) => None,
        });
    let has_article = matches!(unit, Some(Unit::Quarter | Unit::Half));
    // "Sometime around 2027", not "in about 2027".
    let word = match (when.is_approximate(), has_article) {
        (true, false) => words::SOMETIME_AROUND,
        (true, true) => words::SOMETIME_AROUND_THE,
        (false, false) => words::SOMETIME_IN,
        (false, true) => words::SOMETIME_IN_THE,
    };
    let plain = when.clone().with_approximate(false);
    language.fill(word, &[&language.when(&plain)])
}

/// The first and last day that are drawn of a time: where the words name a part of a month or a
/// year, the days of that.
#[must_use]
pub fn days_of(model: &Model, record: &str, when: &When) -> (NaiveDate, NaiveDate) {
    let (first, last) = (when.first_day(), when.last_day());
    let part = part(model, record, when);
    part.and_then(|part| part.days(first, last))
        .unwrap_or((first, last))
}
