//! How much touches each day of a month.

use super::year::MARKS;
use crate::domain::names::RecordId;
use crate::domain::when::When;
use chrono::{Datelike, NaiveDate};

/// What touches one day.
#[derive(Default, Clone)]
pub struct Tally<'a> {
    /// How many.
    pub count: usize,
    /// The first of them, as many as there are marks.
    pub first: Vec<&'a RecordId>,
}

/// The days of a month, in order, each with what touches it.
pub fn tallies<'a>(
    sharp: &[(&'a RecordId, &'a When)],
    first: NaiveDate,
    last: NaiveDate,
) -> Vec<Tally<'a>> {
    let mut tallies = vec![Tally::default(); last.day() as usize];
    for (event, when) in sharp {
        let from = when.first_day().max(first).day0() as usize;
        let until = when.last_day().min(last).day0() as usize;
        for tally in &mut tallies[from..=until] {
            tally.count += 1;
            if tally.first.len() < MARKS {
                tally.first.push(event);
            }
        }
    }
    tallies
}
