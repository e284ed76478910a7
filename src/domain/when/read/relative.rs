//! Dates said from another day: "tomorrow", "next month", "in two weeks",
//! "last November", "Monday".

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::super::{Period, Unit};
use super::cursor::Cursor;
use super::vocabulary;

/// A date said from a reference date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relative {
    /// So many days from it.
    Days(i64),
    /// The week from Monday to Sunday so many weeks from it (ISO 8601 weeks).
    Weeks(i64),
    /// The period so many of its size from the one that holds it.
    Periods(Unit, i64),
    /// The month of that number, of this year or nearest on one side.
    Month(u32, Side),
    /// The weekday, on or after it, or nearest on one side.
    Weekday(Weekday, Side),
}

/// On which side of the reference date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    Here,
    After,
}

impl Side {
    const fn steps(self) -> i64 {
        match self {
            Self::Before => -1,
            Self::Here => 0,
            Self::After => 1,
        }
    }
}

impl Relative {
    /// Returns the first and last period meant, equal but for a week; `None`
    /// outside the calendar.
    pub(super) fn from(self, reference: NaiveDate) -> Option<(Period, Period)> {
        let period = match self {
            Self::Days(days) => Period::day(reference).ok()?.stepped(days)?,
            Self::Periods(unit, steps) => {
                Period::containing(unit, reference).ok()?.stepped(steps)?
            }
            Self::Weeks(weeks) => {
                let today = Period::day(reference).ok()?;
                let monday = today.stepped(weeks * 7 - days_since(Weekday::Mon, reference))?;
                return Some((monday, monday.stepped(6)?));
            }
            Self::Month(month, side) => {
                let year = reference.year();
                let year = match side {
                    Side::Here => year,
                    Side::After => year + i32::from(month <= reference.month()),
                    Side::Before => year - i32::from(month >= reference.month()),
                };
                Period::month(year, month).ok()?
            }
            Self::Weekday(weekday, side) => {
                let after = (7 - days_since(weekday, reference)) % 7;
                let days = match side {
                    Side::Here => after,
                    Side::After if after == 0 => 7,
                    Side::After => after,
                    Side::Before => after - 7,
                };
                Period::day(reference).ok()?.stepped(days)?
            }
        };
        Some((period, period))
    }
}

/// Returns how many days ago the last such weekday was, 0 where it is today.
fn days_since(weekday: Weekday, day: NaiveDate) -> i64 {
    i64::from(day.weekday().days_since(weekday))
}

/// Returns the Monday of a week by its number (ISO 8601).
pub(super) fn week_of(year: i32, week: u32) -> Option<(Period, Period)> {
    let monday = NaiveDate::from_isoywd_opt(year, week, Weekday::Mon)?;
    let sunday = monday.checked_add_days(Days::new(6))?;
    Some((Period::day(monday).ok()?, Period::day(sunday).ok()?))
}

/// Reads a date said from another day; a weekday alone is left aside.
pub(super) fn relative(cursor: &mut Cursor<'_>) -> Option<Relative> {
    one_word(cursor)
        .or_else(|| distance(cursor))
        .or_else(|| sided(cursor))
}

fn one_word(cursor: &mut Cursor<'_>) -> Option<Relative> {
    cursor.attempt(|cursor| {
        cursor.take_word(&["the"]);
        if cursor.take_word(&["day"]) {
            let days = match (cursor.word(0), cursor.word(1)) {
                ("after", "tomorrow") => 2,
                ("before", "yesterday") => -2,
                _ => return None,
            };
            cursor.step();
            cursor.step();
            return Some(Relative::Days(days));
        }
        let days = match cursor.word(0) {
            "today" => 0,
            "tomorrow" => 1,
            "yesterday" => -1,
            _ => return None,
        };
        cursor.step();
        Some(Relative::Days(days))
    })
}

/// Reads "in two weeks", "3 months ago".
fn distance(cursor: &mut Cursor<'_>) -> Option<Relative> {
    cursor.attempt(|cursor| {
        let ahead = cursor.take_word(&["in"]);
        let count = match cursor.number(0) {
            Some(number) if number.digits <= 2 && !number.ordinal => number.value,
            _ => vocabulary::count(cursor.word(0))?,
        };
        cursor.step();
        let unit = cursor.word(0);
        cursor.step();
        let back = cursor.take_word(&["ago"]);
        (ahead != back).then_some(())?;
        let count = if back { -1 } else { 1 } * i64::from(count);
        match unit {
            "day" | "days" => Some(Relative::Days(count)),
            "week" | "weeks" => Some(Relative::Weeks(count)),
            "month" | "months" => Some(Relative::Periods(Unit::Month, count)),
            "year" | "years" => Some(Relative::Periods(Unit::Year, count)),
            _ => None,
        }
    })
}

/// Reads "this year", "next month", "the past quarter", "last November".
fn sided(cursor: &mut Cursor<'_>) -> Option<Relative> {
    cursor.attempt(|cursor| {
        cursor.take_word(&["the"]);
        let side = match cursor.word(0) {
            "this" | "current" => Side::Here,
            "next" | "coming" => Side::After,
            "last" | "past" | "previous" => Side::Before,
            _ => return None,
        };
        cursor.step();
        let word = cursor.word(0);
        cursor.step();
        if let Some(month) = vocabulary::month(word) {
            return Some(Relative::Month(month, side));
        }
        if let Some(weekday) = vocabulary::weekday(word) {
            return Some(Relative::Weekday(weekday, side));
        }
        // "last quarter of 2027" names its year.
        let named = matches!(cursor.word(0), "of" | "in") && cursor.number(1).is_some();
        unit(word, side.steps()).filter(|_| !named)
    })
}

/// Reads the unit after "end of": "the year", "next month".
pub(super) fn this_unit(cursor: &mut Cursor<'_>) -> Option<Relative> {
    sided(cursor).or_else(|| {
        cursor.attempt(|cursor| {
            cursor.take_word(&["the"]).then_some(())?;
            let found = unit(cursor.word(0), 0);
            cursor.step();
            // "the year 2027" names its year.
            let named = cursor.number(0).is_some_and(|number| number.digits == 4);
            found.filter(|_| !named)
        })
    })
}

fn unit(word: &str, steps: i64) -> Option<Relative> {
    match word {
        "week" => Some(Relative::Weeks(steps)),
        "month" => Some(Relative::Periods(Unit::Month, steps)),
        "quarter" => Some(Relative::Periods(Unit::Quarter, steps)),
        "half" => Some(Relative::Periods(Unit::Half, steps)),
        "year" => Some(Relative::Periods(Unit::Year, steps)),
        _ => None,
    }
}

/// Reads a weekday alone as the next of its kind; within prose only after
/// "on" or "every", since "Monthly Monday call" is no date.
pub(super) fn weekday_alone(cursor: &mut Cursor<'_>) -> Option<Relative> {
    let weekday = vocabulary::weekday(cursor.word(0))?;
    let led = matches!(cursor.word_before(), "on" | "every" | "each");
    (led || !cursor.prose).then(|| {
        cursor.step();
        Relative::Weekday(weekday, Side::Here)
    })
}
