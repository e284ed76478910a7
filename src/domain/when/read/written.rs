//! Dates as far as they are written: a day without its month, a month without
//! its year. What is missing is found by `share`, from the words beside it.

use chrono::Weekday;

use super::super::{Precision, Unit, When, WhenError};
use super::relative::Relative;
use super::tokens::Slashed;

/// A date as far as it is written.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Written {
    pub(super) body: Body,
    pub(super) year: Option<i32>,
    /// The year was written with two digits.
    pub(super) short_year: bool,
    /// The weekday that is said to be its.
    pub(super) weekday: Option<Weekday>,
    /// "early", "mid", "end of", "about".
    pub(super) loose: bool,
    /// Month before day, as in "October 27"; the next day may then stand alone.
    pub(super) month_first: bool,
}

/// What a date is apart from its year.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Body {
    /// A day, whose month may be beside it.
    Day { day: u32, month: Option<u32> },
    /// A month, quarter or half.
    Part { unit: Unit, number: u32 },
    /// A whole year.
    Year,
    /// A season, whose months depend on the hemisphere.
    Season(Season),
    /// Day and month by numbers, in an order that only the writer knows.
    Slashed(Slashed),
    /// A week by its number (ISO 8601).
    Week(u32),
    /// A week of a month, counted from its start; `None` for the last.
    WeekOfMonth { nth: Option<u32>, month: u32 },
    /// A date by numbers that cannot be.
    Impossible(WhenError),
    /// The text form.
    Form(When),
    /// Said from the reference date.
    Relative(Relative),
}

/// The four seasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl From<Body> for Written {
    fn from(body: Body) -> Self {
        Self {
            body,
            year: None,
            short_year: false,
            weekday: None,
            loose: false,
            month_first: false,
        }
    }
}

impl Written {
    pub(super) fn with_year(mut self, year: Option<i32>) -> Self {
        self.year = year;
        self
    }

    /// Tells whether this is a day whose month is not written with it.
    pub(super) fn is_bare_day(&self) -> bool {
        matches!(self.body, Body::Day { month: None, .. })
    }

    /// Tells whether this is one day, so that hours can stand with it.
    pub(super) fn is_day(&self) -> bool {
        match &self.body {
            Body::Day { .. } | Body::Slashed(_) | Body::Relative(Relative::Days(_)) => true,
            Body::Form(when) => when.precision() == Precision::Day,
            Body::Part { .. }
            | Body::Year
            | Body::Season(_)
            | Body::Week(_)
            | Body::WeekOfMonth { .. }
            | Body::Impossible(_)
            | Body::Relative(_) => false,
        }
    }

    /// Returns the day of the month, where this is a day.
    pub(super) fn day(&self) -> Option<u32> {
        match self.body {
            Body::Day { day, .. } => Some(day),
            Body::Part { .. }
            | Body::Year
            | Body::Season(_)
            | Body::Slashed(_)
            | Body::Week(_)
            | Body::WeekOfMonth { .. }
            | Body::Impossible(_)
            | Body::Form(_)
            | Body::Relative(_) => None,
        }
    }

    /// Returns the month that a neighbour without one may borrow.
    pub(super) fn month(&self) -> Option<u32> {
        match self.body {
            Body::Day { month, .. } => month,
            Body::Part { .. }
            | Body::Year
            | Body::Season(_)
            | Body::Slashed(_)
            | Body::Week(_)
            | Body::WeekOfMonth { .. }
            | Body::Impossible(_)
            | Body::Form(_)
            | Body::Relative(_) => None,
        }
    }

    /// Tells whether this makes sense only with a year.
    pub(super) fn needs_year(&self) -> bool {
        match self.body {
            Body::Day { .. }
            | Body::Part { .. }
            | Body::Season(_)
            | Body::Week(_)
            | Body::WeekOfMonth { .. }
            | Body::Year => self.year.is_none(),
            Body::Slashed(_) | Body::Form(_) | Body::Relative(_) | Body::Impossible(_) => false,
        }
    }
}
