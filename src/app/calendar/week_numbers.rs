//! The numbers of weeks, for readers who want them.
//!
//! They are those of ISO 8601: weeks run from Monday to Sunday and belong to the year in which
//! their Thursday lies. Where a reader's weeks begin on another day, a row has the number of
//! its Thursday: that is the ISO week that most of its days lie in.

use super::days::{days_on, first_weekday, week_of};
use crate::app::model::Model;
use crate::app::words::week as words;
use chrono::{Datelike, NaiveDate, Weekday};

/// The ISO 8601 number, 1 to 53, of the Thursday in the week of a day, where weeks begin on
/// `first`.
#[must_use]
pub fn number(day: NaiveDate, first: Weekday) -> u32 {
    let start = week_of(day, first);
    let to_thursday = Weekday::Thu.days_since(first);
    let thursday = days_on(start, i64::from(to_thursday)).unwrap_or(start);
    thursday.iso_week().week()
}

/// The number of the reader's week that a day lies in; `None` where the reader wants none.
#[must_use]
pub fn wanted(model: &Model, day: NaiveDate) -> Option<u32> {
    let is_wanted = model.preferences.week_numbers;
    is_wanted.then(|| number(day, first_weekday(model)))
}

/// A name of days with the number of their week, where the reader wants it.
#[must_use]
pub fn named(model: &Model, name: String, day: NaiveDate) -> String {
    match wanted(model, day) {
        Some(number) => {
            let language = model.language();
            language.fill(words::IN_WEEK, &[&name, &number.to_string()])
        }
        None => name,
    }
}

/// A number, and how it is said.
#[must_use]
pub fn said(model: &Model, number: u32) -> (String, String) {
    let number = number.to_string();
    let name = model.language().fill(words::NUMBER, &[&number]);
    (number, name)
}
