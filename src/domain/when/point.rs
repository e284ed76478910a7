//! One end of a time: what it is, how closely it is known, and what is doubted.

use chrono::NaiveDate;

use super::{Moment, Period, Unit};

/// Says how closely a [`When`](super::When) is known; sharper sorts first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// To the hour and minute.
    Hours,
    /// To the day.
    Day,
    /// A month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// Half a year.
    Half,
    /// A year.
    Year,
}

impl From<Unit> for Precision {
    fn from(unit: Unit) -> Self {
        match unit {
            Unit::Day => Self::Day,
            Unit::Month => Self::Month,
            Unit::Quarter => Self::Quarter,
            Unit::Half => Self::Half,
            Unit::Year => Self::Year,
        }
    }
}

/// What one end of a [`When`](super::When) is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Point {
    /// A stretch of the calendar, at some moment of which the end lies.
    Period(Period),
    /// Hours.
    Moment(Moment),
}

impl Point {
    /// Returns the first civil day that this end may lie on.
    #[must_use]
    pub const fn first_day(&self) -> NaiveDate {
        match self {
            Self::Period(period) => period.first_day(),
            Self::Moment(moment) => moment.date(),
        }
    }

    /// Returns the last civil day that this end may lie on, inclusive.
    #[must_use]
    pub fn last_day(&self) -> NaiveDate {
        match self {
            Self::Period(period) => period.last_day(),
            Self::Moment(moment) => moment.date(),
        }
    }

    /// Returns how closely this end is known.
    #[must_use]
    pub fn precision(&self) -> Precision {
        match self {
            Self::Period(period) => period.unit().into(),
            Self::Moment(_) => Precision::Hours,
        }
    }
}

/// One known end: the point, and what the source doubts about it (EDTF level 1,
/// qualification).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct End {
    /// Where the end lies.
    pub point: Point,
    /// `?`: the source is unsure, or a part was inferred.
    pub uncertain: bool,
    /// `~`: about then.
    pub approximate: bool,
}

impl From<Point> for End {
    fn from(point: Point) -> Self {
        Self {
            point,
            uncertain: false,
            approximate: false,
        }
    }
}

impl From<Period> for End {
    fn from(period: Period) -> Self {
        Point::Period(period).into()
    }
}

impl From<Moment> for End {
    fn from(moment: Moment) -> Self {
        Point::Moment(moment).into()
    }
}
