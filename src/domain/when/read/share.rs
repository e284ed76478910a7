//! What is shared between dates: "27 September-1 October 2021" has one year
//! for two, "October 27 and 28" one month. What no neighbour gives is proposed
//! from the time that the text reports on, or from the reference date.

use chrono::Datelike;

use super::super::{Period, Unit, WhenError};
use super::chain::Span;
use super::phrases::Phrase;
use super::relative;
use super::resolve::{Choice, Outcome, Trouble};
use super::written::{Body, Season, Written};
use super::{Inferred, Missing, ReadContext, Source};

/// Gives every date its month and year.
pub(super) fn find_years(
    spans: &mut [Span],
    phrase: &Phrase,
    context: &ReadContext<'_>,
    choice: Choice,
    outcome: &mut Outcome,
) -> Result<(), Trouble> {
    let mut flat: Vec<&mut Written> = spans
        .iter_mut()
        .flat_map(|span| std::iter::once(&mut span.start).chain(&mut span.end))
        .collect();
    if flat.iter().any(|written| written.short_year) {
        outcome.infer(Inferred::Year, Source::Convention);
    }
    share_months(&mut flat);
    // 31 April is no day of any year: nothing is asked about it.
    let no_day = |written: &&mut Written| match written.body {
        Body::Day {
            day,
            month: Some(month),
        } => Period::day_of(2000, month, day).is_err(),
        _ => false,
    };
    if flat.iter().any(no_day) {
        return Err(WhenError::Day.into());
    }
    let mut borrowed = share_years(&mut flat, outcome);
    if flat.iter().any(|written| written.needs_year()) {
        if phrase.repeats.is_none() {
            outcome.missing.push(Missing::Year);
        }
        let last = flat.iter().rposition(|written| written.needs_year());
        let proposed = last.and_then(|last| {
            let (year, from) = proposed_year(flat[last], context, choice)?;
            flat[last].year = Some(year);
            Some(from)
        });
        // Where it repeats, the year of the first occurrence is missing.
        let from = proposed.ok_or(Trouble::Missing(Missing::Year))?;
        outcome.infer(Inferred::Year, from);
        borrowed = share_years(&mut flat, outcome);
    }
    turn_of_the_year(&mut flat, &borrowed, choice, outcome);
    Ok(())
}

/// Gives bare days the month before them ("October 27 and 28") or after them.
fn share_months(flat: &mut [&mut Written]) {
    for index in 1..flat.len() {
        if flat[index].is_bare_day() && flat[index - 1].month_first {
            let month = flat[index - 1].month();
            flat[index].set_month(month);
            flat[index].month_first = true;
        }
    }
    for index in (1..flat.len()).rev() {
        if flat[index - 1].is_bare_day() {
            let month = flat[index].month();
            flat[index - 1].set_month(month);
        }
    }
}

/// Gives dates the year of the next one, or else of the one before; returns
/// which took it from the next.
fn share_years(flat: &mut [&mut Written], outcome: &mut Outcome) -> Vec<bool> {
    let mut borrowed = vec![false; flat.len()];
    for index in (1..flat.len()).rev() {
        if flat[index - 1].needs_year() && flat[index].year.is_some() {
            flat[index - 1].year = flat[index].year;
            borrowed[index - 1] = true;
        }
    }
    for index in 1..flat.len() {
        if flat[index].needs_year() && flat[index - 1].year.is_some() {
            flat[index].year = flat[index - 1].year;
            outcome.infer(Inferred::Year, Source::Neighbour);
        }
    }
    borrowed
}

/// "30 December – 2 January 2023" begins in 2022.
fn turn_of_the_year(
    flat: &mut [&mut Written],
    borrowed: &[bool],
    choice: Choice,
    outcome: &mut Outcome,
) {
    for index in (1..flat.len()).rev() {
        let (one, two) = (flat[index - 1].period(choice), flat[index].period(choice));
        let backwards = match (one, two) {
            (Ok(one), Ok(two)) => two.last_day() < one.first_day(),
            (Ok(_) | Err(_), Ok(_) | Err(_)) => false,
        };
        // Within one month the days are the wrong way round instead.
        let same_month =
            flat[index - 1].month() == flat[index].month() && flat[index].month().is_some();
        if backwards && borrowed[index - 1] && !same_month {
            for earlier in &mut flat[..index] {
                earlier.year = earlier.year.map(|year| year - 1);
            }
            outcome.infer(Inferred::Year, Source::Neighbour);
        }
    }
}

/// Returns the year that a date without one most likely has, and from what;
/// where a weekday is written, a year that it fits comes first.
fn proposed_year(
    written: &Written,
    context: &ReadContext<'_>,
    choice: Choice,
) -> Option<(i32, Source)> {
    let in_year = |year: i32| {
        let mut with_year = written.clone();
        with_year.year = Some(year);
        let day = with_year.period(choice).ok()?.first_day();
        let misfits = written.weekday.is_some_and(|said| day.weekday() != said);
        Some((misfits, day))
    };
    let within = context.period.and_then(|(first, last)| {
        (first.year()..=last.year())
            .filter_map(|year| Some((in_year(year)?, year)))
            .filter(|((_, day), _)| (first..=last).contains(day))
            .min()
    });
    if let Some((_, year)) = within {
        return Some((year, Source::Period));
    }
    let reference = context.reference?;
    let this_year = reference.year();
    // Four years on either side hold a 29 February, and most weekdays.
    let (_, year) = (this_year - 4..=this_year + 4)
        .filter_map(|year| {
            let (misfits, day) = in_year(year)?;
            let ahead = day.signed_duration_since(reference).num_days();
            let is_far = !(-DAYS_BACK..365 - DAYS_BACK).contains(&ahead);
            Some(((misfits, is_far, ahead.abs()), year))
        })
        .min()?;
    Some((year, Source::Reference(reference)))
}

/// How long ago a date without a year may have been: three months.
const DAYS_BACK: i64 = 91;

impl Written {
    fn set_month(&mut self, borrowed: Option<u32>) {
        if let Body::Day { month, .. } = &mut self.body {
            *month = borrowed;
        }
    }

    /// Returns the month that is written, with a day or alone.
    pub(super) fn month_or_part(&self) -> Option<u32> {
        if let Body::Part {
            unit: Unit::Month,
            number,
        } = self.body
        {
            Some(number)
        } else {
            self.month()
        }
    }

    /// Returns the period meant, the first of two for weeks and seasons.
    pub(super) fn period(&self, choice: Choice) -> Result<Period, WhenError> {
        let year = self.year.ok_or(WhenError::Year)?;
        match self.body {
            Body::Day { day, month } => Period::day_of(year, month.ok_or(WhenError::Month)?, day),
            Body::Part { unit, number } => Period::nth(unit, year, number),
            Body::Year => Period::year(year),
            Body::Season(season) => Period::month(year, season.first_month(choice.northern)),
            Body::Slashed(slashed) if choice.day_first || slashed.dotted => {
                Period::day_of(year, slashed.second, slashed.first)
            }
            Body::Slashed(slashed) => Period::day_of(year, slashed.first, slashed.second),
            Body::Week(week) => relative::week_of(year, week)
                .map(|(monday, _)| monday)
                .ok_or(WhenError::Day),
            Body::WeekOfMonth { nth, month } => {
                let last = Period::month(year, month)?.last_day().day();
                let first = nth.map_or(last - 6, |nth| 7 * nth - 6);
                Period::day_of(year, month, first)
            }
            Body::Impossible(error) => Err(error),
            Body::Form(_) | Body::Relative(_) => Err(WhenError::Shape),
        }
    }
}

impl Season {
    /// Returns the first of its three months, of the meteorological seasons.
    const fn first_month(self, northern: bool) -> u32 {
        match (self, northern) {
            (Self::Spring, true) | (Self::Autumn, false) => 3,
            (Self::Summer, true) | (Self::Winter, false) => 6,
            (Self::Autumn, true) | (Self::Spring, false) => 9,
            (Self::Winter, true) | (Self::Summer, false) => 12,
        }
    }
}
