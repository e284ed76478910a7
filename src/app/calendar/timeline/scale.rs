//! What stands over the lanes: months over days, years over quarters.

use super::super::days::{days_on, first_weekday, last_of_month, last_of_year, week_of};
use super::window::{Reach, Window};
use crate::app::model::Model;
use crate::app::words::timeline as words;
use crate::domain::when::{Period, Unit};
use chrono::{Datelike, NaiveDate, Weekday};

/// One piece of the scale.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Piece {
    /// Its first day in sight.
    pub first: NaiveDate,
    /// Its last day in sight, inclusive.
    pub last: NaiveDate,
    /// The place of its first day.
    pub start: usize,
    /// How many days it has.
    pub days: usize,
    /// What stands there.
    pub label: String,
    /// It is a Saturday or a Sunday.
    pub is_weekend: bool,
}

/// How fine the pieces are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Grain {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// The upper row: months, or years.
#[must_use]
pub fn upper(model: &Model, window: &Window) -> Vec<Piece> {
    let grain = match window.reach {
        Reach::Week | Reach::Month | Reach::Quarter => Grain::Month,
        Reach::Year | Reach::FourYears | Reach::FiveYears => Grain::Year,
    };
    pieces(model, window, grain, |day| match grain {
        Grain::Month => model.language().month(day.year(), day.month()),
        _ => day.year().to_string(),
    })
}

/// The lower row: days, weeks, months, or quarters.
#[must_use]
pub fn lower(model: &Model, window: &Window) -> Vec<Piece> {
    let language = model.language();
    let grain = match window.reach {
        Reach::Week | Reach::Month => Grain::Day,
        Reach::Quarter => Grain::Week,
        Reach::Year => Grain::Month,
        Reach::FourYears | Reach::FiveYears => Grain::Quarter,
    };
    pieces(model, window, grain, |day| match (window.reach, grain) {
        (Reach::Week, _) => format!(
            "{} {}",
            language.short_weekday(day.weekday()),
            language.number(day.day() as usize)
        ),
        (_, Grain::Month) => language.short_month_name(day.month()),
        (_, Grain::Quarter) => {
            let quarter = day.month0() as usize / 3 + 1;
            language.fill(words::QUARTER_SHORT, &[&language.number(quarter)])
        }
        _ => day.day().to_string(),
    })
}

fn pieces(
    model: &Model,
    window: &Window,
    grain: Grain,
    label: impl Fn(NaiveDate) -> String,
) -> Vec<Piece> {
    let end = |day: NaiveDate| match grain {
        Grain::Day => day,
        Grain::Week => days_on(week_of(day, first_weekday(model)), 6).unwrap_or(day),
        Grain::Month => last_of_month(day),
        Grain::Quarter => Period::containing(Unit::Quarter, day).map_or(day, Period::last_day),
        Grain::Year => last_of_year(day),
    };
    let mut pieces = Vec::new();
    let mut next = Some(window.first);
    while let Some(first) = next.filter(|day| *day <= window.last) {
        let last = end(first).min(window.last);
        let start = window.place(first);
        pieces.push(Piece {
            first,
            last,
            start,
            days: window.place(last) - start + 1,
            label: label(first),
            is_weekend: grain == Grain::Day
                && matches!(first.weekday(), Weekday::Sat | Weekday::Sun),
        });
        next = days_on(last, 1);
    }
    pieces
}
