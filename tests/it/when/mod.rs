//! Honest time: the text form, zones, clashes, moving and reading.

pub mod laws;
mod planning;
mod reading;
mod text;
pub mod zones;

use chrono::{NaiveDate, NaiveDateTime};
use roundtable::domain::when::When;

/// Reads a text that the test knows to be right.
#[track_caller]
pub fn when(text: &str) -> When {
    When::parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}"))
}

/// Returns a civil day that exists.
#[track_caller]
pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("the test gives a real one")
}

/// Returns a civil date and time, `2022-10-20T11:00:00`.
#[track_caller]
pub fn civil(text: &str) -> NaiveDateTime {
    text.parse().expect("the test gives a real one")
}

/// Every day from 1970 to 2100.
pub fn every_day() -> impl Iterator<Item = NaiveDate> {
    day("1970-01-01")
        .iter_days()
        .take_while(|at| *at <= day("2100-12-31"))
}
