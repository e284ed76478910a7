//! A stretch of the civil calendar that has a name: a day, a month, a quarter,
//! a half or a year.
//!
//! Seasons are left out on purpose: spring in Seoul is autumn in Suva, so their
//! months are a guess. The reader offers both instead.

use chrono::{Datelike, Days, NaiveDate};

use super::WhenError;

/// The first year that can be written, of the proleptic Gregorian calendar.
pub const FIRST_YEAR: i32 = 1;
/// The last year that can be written.
pub const LAST_YEAR: i32 = 9999;

/// Names the size of a [`Period`]; smaller sorts first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// One civil day.
    Day,
    /// A calendar month.
    Month,
    /// Three months that begin in January, April, July or October.
    Quarter,
    /// Six months that begin in January or July.
    Half,
    /// A calendar year.
    Year,
}

impl Unit {
    /// Every unit, the smallest first.
    pub const ALL: [Self; 5] = [
        Self::Day,
        Self::Month,
        Self::Quarter,
        Self::Half,
        Self::Year,
    ];

    /// Returns the length in months, 0 for a day.
    #[must_use]
    pub const fn months(self) -> u32 {
        match self {
            Self::Day => 0,
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Half => 6,
            Self::Year => 12,
        }
    }
}

/// A day, month, quarter, half or year between 0001 and 9999, without a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    unit: Unit,
    first_day: NaiveDate,
}

impl Period {
    /// Returns the period of this size that holds `day`.
    ///
    /// # Errors
    /// [`WhenError::Year`] outside 0001 to 9999.
    pub fn containing(unit: Unit, day: NaiveDate) -> Result<Self, WhenError> {
        if !(FIRST_YEAR..=LAST_YEAR).contains(&day.year()) {
            return Err(WhenError::Year);
        }
        let first_day = match unit {
            Unit::Day => day,
            Unit::Month | Unit::Quarter | Unit::Half | Unit::Year => {
                let month = day.month0() / unit.months() * unit.months() + 1;
                NaiveDate::from_ymd_opt(day.year(), month, 1).ok_or(WhenError::Month)?
            }
        };
        Ok(Self { unit, first_day })
    }

    /// Returns one day.
    ///
    /// # Errors
    /// [`WhenError::Year`] outside 0001 to 9999.
    pub fn day(day: NaiveDate) -> Result<Self, WhenError> {
        Self::containing(Unit::Day, day)
    }

    /// Returns the day of that number in a month from 1 to 12.
    ///
    /// # Errors
    /// [`WhenError::Year`], [`WhenError::Month`] or [`WhenError::Day`],
    /// whichever does not exist.
    pub fn day_of(year: i32, month: u32, day: u32) -> Result<Self, WhenError> {
        Self::month(year, month)?;
        Self::day(NaiveDate::from_ymd_opt(year, month, day).ok_or(WhenError::Day)?)
    }

    /// Returns a month, from 1 to 12.
    ///
    /// # Errors
    /// [`WhenError::Year`] or [`WhenError::Month`].
    pub fn month(year: i32, month: u32) -> Result<Self, WhenError> {
        Self::nth(Unit::Month, year, month)
    }

    /// Returns the part of a year with that number, counted from 1: the third
    /// quarter, the second half, the eleventh month. A year has one year.
    ///
    /// # Errors
    /// [`WhenError::Year`], or [`WhenError::Month`] where the year has no such part.
    pub fn nth(unit: Unit, year: i32, number: u32) -> Result<Self, WhenError> {
        if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
            return Err(WhenError::Year);
        }
        let first_day = match unit {
            Unit::Day => NaiveDate::from_yo_opt(year, number).ok_or(WhenError::Day)?,
            Unit::Month | Unit::Quarter | Unit::Half | Unit::Year => {
                let month0 = number
                    .checked_sub(1)
                    .and_then(|number0| number0.checked_mul(unit.months()))
                    .ok_or(WhenError::Month)?;
                NaiveDate::from_ymd_opt(year, month0.saturating_add(1), 1)
                    .ok_or(WhenError::Month)?
            }
        };
        Ok(Self { unit, first_day })
    }

    /// Returns a whole year.
    ///
    /// # Errors
    /// [`WhenError::Year`] outside 0001 to 9999.
    pub fn year(year: i32) -> Result<Self, WhenError> {
        Self::nth(Unit::Year, year, 1)
    }

    /// Returns the size.
    #[must_use]
    pub const fn unit(self) -> Unit {
        self.unit
    }

    /// Returns the first civil day.
    #[must_use]
    pub const fn first_day(self) -> NaiveDate {
        self.first_day
    }

    /// Returns the last civil day, inclusive.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        match self.unit {
            Unit::Day => self.first_day,
            Unit::Month | Unit::Quarter | Unit::Half | Unit::Year => self
                .first_day
                .checked_add_months(chrono::Months::new(self.unit.months()))
                .and_then(|next| next.checked_sub_days(Days::new(1)))
                .expect("chrono's calendar reaches far beyond the year 9999"),
        }
    }

    /// Returns which part of its year this is, counted from 1: 3 for a third
    /// quarter, 11 for November, the day of the year for a day.
    #[must_use]
    pub fn number(self) -> u32 {
        match self.unit {
            Unit::Day => self.first_day.ordinal(),
            Unit::Month | Unit::Quarter | Unit::Half | Unit::Year => {
                self.first_day.month0() / self.unit.months() + 1
            }
        }
    }

    /// Returns this period moved by whole periods of its own size, earlier
    /// where `count` is negative; `None` outside 0001 to 9999.
    #[must_use]
    pub fn stepped(self, count: i64) -> Option<Self> {
        let first_day = match self.unit {
            Unit::Day => {
                // No count beyond the calendar's 3.7 million days can succeed,
                // and chrono panics on durations far beyond it.
                let days = i32::try_from(count).ok()?;
                self.first_day
                    .checked_add_signed(chrono::TimeDelta::days(i64::from(days)))?
            }
            Unit::Month | Unit::Quarter | Unit::Half | Unit::Year => {
                let months = count.checked_mul(i64::from(self.unit.months()))?;
                let from_year_0 =
                    i64::from(self.first_day.year()) * 12 + i64::from(self.first_day.month0());
                let moved = from_year_0.checked_add(months)?;
                let year = i32::try_from(moved.div_euclid(12)).ok()?;
                let month0 = u32::try_from(moved.rem_euclid(12)).ok()?;
                NaiveDate::from_ymd_opt(year, month0 + 1, 1)?
            }
        };
        Self::containing(self.unit, first_day).ok()
    }

    /// Returns how many periods of its own size lie between this and the
    /// period that holds `day`, negative where that is earlier.
    #[must_use]
    pub fn steps_to(self, day: NaiveDate) -> i64 {
        match self.unit {
            Unit::Day => day.signed_duration_since(self.first_day).num_days(),
            Unit::Month | Unit::Quarter | Unit::Half | Unit::Year => {
                let size = i64::from(self.unit.months());
                let months =
                    |date: NaiveDate| i64::from(date.year()) * 12 + i64::from(date.month0());
                months(day).div_euclid(size) - months(self.first_day).div_euclid(size)
            }
        }
    }
}
