//! Honest time: an interval with a precision, so that "July 2024" stays a
//! month and is never silently the 1st.
//!
//! A [`When`] has two ends. Each is a [`Point`] of the civil calendar (a day, a
//! month, a quarter, a half, a year) or hours on somebody's clock, and each may
//! be open, uncertain or approximate. Days are civil dates from end to end; no
//! zone ever shifts them.
//!
//! - `period`, `moment`, `point`: what an end can be. `error`: why something is
//!   no time.
//! - `edtf`: the text form, read and written (EDTF and RFC 9557).
//! - `zones`: the rules of zones, as an argument; local hours to UTC and back.
//! - `order`, `clash`: sorting, overlapping. `moving`, `elapsed`: moving without harm, by
//!   days and by time that passes.
//! - `description`: plain data from which `app` makes words.
//! - `read`: what people write ("27 June – 1 July", "Geneva time"), with what
//!   was inferred and what is missing.

use chrono::{Days, NaiveDate, NaiveTime};

mod clash;
mod description;
mod edtf;
mod elapsed;
mod error;
mod moment;
mod moving;
mod order;
mod period;
mod point;
pub mod read;
mod zones;

pub use clash::Clash;
pub use description::{Description, Shared};
pub use edtf::day_from;
pub use error::WhenError;
pub use moment::{Frame, Moment};
pub use order::SortKey;
pub use period::{FIRST_YEAR, LAST_YEAR, Period, Unit};
pub use point::{End, Point, Precision};
pub use zones::{Local, NoZones, Zones, civil_at, local_to_utc};

/// An interval with a precision.
///
/// Both ends are part of it; the end of hours is the moment at which it is
/// over. Two equal ends are one point: a month, a day, the stroke of an hour.
/// An open end (`..`) is not given: "11:45 Closing", a plan from 2024 on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct When {
    start: Option<End>,
    end: Option<End>,
}

impl When {
    /// Puts two ends together, `None` for an open one.
    ///
    /// # Errors
    /// [`WhenError::NothingKnown`], [`WhenError::HoursWithDates`], or
    /// [`WhenError::EndBeforeStart`] where no reading of the two puts the end
    /// at or after the start. Hours on clocks that cannot be compared without
    /// zone rules are refused only when a day apart or more.
    pub fn new(start: Option<End>, end: Option<End>) -> Result<Self, WhenError> {
        match (&start, &end) {
            (None, None) => return Err(WhenError::NothingKnown),
            (Some(start), Some(end)) => order::check(&start.point, &end.point)?,
            (Some(_), None) | (None, Some(_)) => {}
        }
        Ok(Self { start, end })
    }

    /// Returns one day, month, quarter, half or year.
    #[must_use]
    pub fn period(period: Period) -> Self {
        Self {
            start: Some(period.into()),
            end: Some(period.into()),
        }
    }

    /// Returns one civil day.
    ///
    /// # Errors
    /// [`WhenError::Year`] outside 0001 to 9999.
    pub fn day(day: NaiveDate) -> Result<Self, WhenError> {
        Ok(Self::period(Period::day(day)?))
    }

    /// Returns civil days, both included.
    ///
    /// # Errors
    /// [`WhenError::Year`] outside 0001 to 9999, [`WhenError::EndBeforeStart`].
    pub fn days(first: NaiveDate, last: NaiveDate) -> Result<Self, WhenError> {
        Self::between(Period::day(first)?, Period::day(last)?)
    }

    /// Returns the interval from one period to another, both included.
    ///
    /// # Errors
    /// [`WhenError::EndBeforeStart`].
    pub fn between(start: Period, end: Period) -> Result<Self, WhenError> {
        Self::new(Some(start.into()), Some(end.into()))
    }

    /// Returns hours; `end` is the moment at which it is over, `None` where
    /// only the start is known.
    ///
    /// # Errors
    /// [`WhenError::EndBeforeStart`].
    pub fn hours(start: Moment, end: Option<Moment>) -> Result<Self, WhenError> {
        Self::new(Some(start.into()), end.map(End::from))
    }

    /// Returns the start, `None` where it is open.
    #[must_use]
    pub const fn start(&self) -> Option<&End> {
        self.start.as_ref()
    }

    /// Returns the end, `None` where it is open.
    #[must_use]
    pub const fn end(&self) -> Option<&End> {
        self.end.as_ref()
    }

    /// Returns the known ends: two, or the one that is not open.
    pub fn ends(&self) -> impl Iterator<Item = &End> {
        self.start.iter().chain(&self.end)
    }

    /// Returns the precision, that of the vaguer end.
    #[must_use]
    pub fn precision(&self) -> Precision {
        self.ends()
            .map(|end| end.point.precision())
            .max()
            .expect("a When has at least one known end")
    }

    /// Tells whether an end is marked `?`.
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        self.ends().any(|end| end.uncertain)
    }

    /// Tells whether an end is marked `~`.
    #[must_use]
    pub fn is_approximate(&self) -> bool {
        self.ends().any(|end| end.approximate)
    }

    /// Tells whether the days are not fixed yet: a month or longer, or marked
    /// `?` or `~`.
    #[must_use]
    pub fn is_vague(&self) -> bool {
        self.precision() > Precision::Day || self.is_uncertain() || self.is_approximate()
    }

    /// Tells whether this has hours; otherwise it is made of civil dates.
    #[must_use]
    pub fn has_hours(&self) -> bool {
        self.precision() == Precision::Hours
    }

    /// Returns the same with both ends marked `?`, or not.
    #[must_use]
    pub fn with_uncertain(mut self, uncertain: bool) -> Self {
        for end in self.start.iter_mut().chain(&mut self.end) {
            end.uncertain = uncertain;
        }
        self
    }

    /// Returns the same with both ends marked `~`, or not.
    #[must_use]
    pub fn with_approximate(mut self, approximate: bool) -> Self {
        for end in self.start.iter_mut().chain(&mut self.end) {
            end.approximate = approximate;
        }
        self
    }

    /// Returns the first civil day that this may touch, on its own clock; the
    /// first of all days where the start of dates is open.
    #[must_use]
    pub fn first_day(&self) -> NaiveDate {
        match (&self.start, &self.end) {
            (Some(start), _) => start.point.first_day(),
            (None, Some(end)) => match &end.point {
                Point::Moment(moment) => moment.date(),
                Point::Period(_) => first_of_days(),
            },
            (None, None) => first_of_days(),
        }
    }

    /// Returns the last civil day that this may touch, inclusive, on its own
    /// clock; the last of all days where the end of dates is open.
    ///
    /// Hours that are over at midnight do not touch the day that then begins.
    /// Hours without a known end, or over on an earlier date of another clock
    /// (a flight across the date line), stay on the day of their start.
    #[must_use]
    pub fn last_day(&self) -> NaiveDate {
        let first_day = self.first_day();
        let last_day = match (&self.start, &self.end) {
            (_, Some(end)) => match &end.point {
                Point::Moment(moment)
                    if moment.time() == NaiveTime::MIN && first_day < moment.date() =>
                {
                    moment
                        .date()
                        .checked_sub_days(Days::new(1))
                        .unwrap_or(moment.date())
                }
                Point::Moment(_) | Point::Period(_) => end.point.last_day(),
            },
            (Some(start), None) => match &start.point {
                Point::Moment(moment) => moment.date(),
                Point::Period(_) => last_of_days(),
            },
            (None, None) => last_of_days(),
        };
        last_day.max(first_day)
    }

    /// Tells whether this may touch a civil day.
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.first_day() <= day && day <= self.last_day()
    }
}

/// Returns 1 January 0001.
fn first_of_days() -> NaiveDate {
    NaiveDate::from_ymd_opt(FIRST_YEAR, 1, 1).expect("1 January exists in every year")
}

/// Returns 31 December 9999.
fn last_of_days() -> NaiveDate {
    NaiveDate::from_ymd_opt(LAST_YEAR, 12, 31).expect("31 December exists in every year")
}
