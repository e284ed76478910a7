//! Days and months as the calendar counts them: squares, months, and where a view stands.

use super::timeline;
use crate::app::model::Model;
use crate::app::route::{Screen, View};
use crate::domain::when::{Period, Unit};
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// So many days stand in the grid of a month: six weeks.
pub const SQUARES: usize = 42;
const SQUARES_AFTER_FIRST: i64 = 41;

/// The weekday on which the reader's weeks begin: Monday, unless they said otherwise.
#[must_use]
pub fn first_weekday(model: &Model) -> Weekday {
    match model.preferences.first_weekday {
        Some(0) => Weekday::Sun,
        Some(2) => Weekday::Tue,
        Some(3) => Weekday::Wed,
        Some(4) => Weekday::Thu,
        Some(5) => Weekday::Fri,
        Some(6) => Weekday::Sat,
        Some(1 | 7..) | None => Weekday::Mon,
    }
}

/// The first day of the week that a day lies in.
#[must_use]
pub fn week_of(day: NaiveDate, first: Weekday) -> NaiveDate {
    day.week(first).checked_first_day().unwrap_or(day)
}

/// The days of a month's grid: six whole weeks from the one that holds its first day.
#[must_use]
pub fn squares(month: NaiveDate, first: Weekday) -> Vec<NaiveDate> {
    let start = week_of(first_of_month(month), first);
    start.iter_days().take(SQUARES).collect()
}

/// The first day of a day's month.
#[must_use]
pub fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// The last day of a day's month.
#[must_use]
pub fn last_of_month(day: NaiveDate) -> NaiveDate {
    Period::containing(Unit::Month, day).map_or(day, Period::last_day)
}

/// The first day of a day's year.
#[must_use]
pub fn first_of_year(day: NaiveDate) -> NaiveDate {
    day.with_ordinal(1).unwrap_or(day)
}

/// The last day of a day's year.
#[must_use]
pub fn last_of_year(day: NaiveDate) -> NaiveDate {
    Period::containing(Unit::Year, day).map_or(day, Period::last_day)
}

/// Whether two days lie in one month.
#[must_use]
pub fn same_month(one: NaiveDate, other: NaiveDate) -> bool {
    (one.year(), one.month()) == (other.year(), other.month())
}

/// A day so many days later, or earlier where negative; `None` outside the years that can
/// be written.
#[must_use]
pub fn days_on(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    Some(Period::day(day).ok()?.stepped(days)?.first_day())
}

/// The same day of the month so many months later, or the last that there is.
#[must_use]
pub fn months_on(day: NaiveDate, months: i64) -> Option<NaiveDate> {
    let month = Period::containing(Unit::Month, day).ok()?.stepped(months)?;
    let wanted = month
        .first_day()
        .checked_add_days(Days::new(u64::from(day.day0())))?;
    Some(wanted.min(month.last_day()))
}

/// The view that is shown.
#[must_use]
pub fn view(model: &Model) -> View {
    match model.route.screen {
        Screen::Calendar(view, _) => view,
        _ => View::Month,
    }
}

/// The date that the address names, or at which the screen opens by itself.
#[must_use]
pub fn shown_date(model: &Model) -> NaiveDate {
    match model.route.screen {
        Screen::Calendar(_, Some(date)) => date,
        _ => model.as_of(),
    }
}

/// The first day of the stretch that is shown: of the month, of the year, of what the
/// timeline reaches over; of a list the day from which it leads on.
#[must_use]
pub fn first_shown(model: &Model) -> NaiveDate {
    let shown = shown_date(model);
    match view(model) {
        View::Month => first_of_month(shown),
        View::Week => week_of(shown, first_weekday(model)),
        View::Day | View::Agenda => shown,
        View::Year => first_of_year(shown),
        View::Timeline => timeline::window(model).first,
    }
}

/// The first and the last day, inclusive, of a view that shows the hours of days; `None` for
/// any other view.
#[must_use]
pub fn hours_in_sight(model: &Model) -> Option<(NaiveDate, NaiveDate)> {
    let shown = shown_date(model);
    match view(model) {
        View::Day => Some((shown, shown)),
        View::Week => {
            let first = week_of(shown, first_weekday(model));
            Some((first, days_on(first, 6).unwrap_or(shown)))
        }
        _ => None,
    }
}

/// The day from which arrow keys lead on, and for which a new event is made: in a month
/// always one of the days in its grid.
#[must_use]
pub fn focus_day(model: &Model) -> NaiveDate {
    let shown = shown_date(model);
    if view(model) == View::Agenda {
        return shown;
    }
    if let Some((first, last)) = hours_in_sight(model) {
        let is_in_sight = |day: &NaiveDate| first <= *day && *day <= last;
        let by_itself = [model.as_of(), model.today].into_iter().find(is_in_sight);
        let chosen = model.calendar.focus.filter(is_in_sight);
        return chosen.or(by_itself).unwrap_or(shown);
    }
    // In a month also the days around it that its grid shows.
    let (first, last, until) = match view(model) {
        View::Year => {
            let last = last_of_year(shown);
            (first_of_year(shown), last, last)
        }
        View::Timeline => {
            let window = timeline::window(model);
            (window.first, window.last, window.last)
        }
        View::Month | View::Week | View::Day | View::Agenda => {
            let start = week_of(first_of_month(shown), first_weekday(model));
            let until = days_on(start, SQUARES_AFTER_FIRST).unwrap_or(start);
            (start, last_of_month(shown), until)
        }
    };
    let chosen = model.calendar.focus;
    let begin = first_shown(model);
    // A timeline may be asked for by a day in its middle.
    let asked = (view(model) == View::Timeline && shown != begin).then_some(shown);
    let by_itself = asked
        .into_iter()
        .chain([model.as_of(), model.today])
        .find(|day| begin <= *day && *day <= last);
    chosen
        .filter(|day| first <= *day && *day <= until)
        .or(by_itself)
        .unwrap_or(begin)
}
