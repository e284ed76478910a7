//! Where in the calendar something is: a day, and where hours are shown, a minute of it.

use crate::domain::read::minutes_of_day;
use crate::domain::when::{Frame, Moment, When, WhenError, day_from};
use chrono::{Days, NaiveDate, NaiveTime};
use std::fmt;
use std::str::FromStr;

/// A day, or a minute of it on the reader's clock. Its text is `2023-03-13` or
/// `2023-03-13T09:15`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// The day.
    pub day: NaiveDate,
    /// The minute, below 1440; `None` for the day as a whole.
    pub minute: Option<u32>,
}

impl Spot {
    /// A day as a whole.
    #[must_use]
    pub fn day(day: NaiveDate) -> Self {
        Self { day, minute: None }
    }

    /// A minute of a day, counted from midnight.
    #[must_use]
    pub fn minute(day: NaiveDate, minute: u32) -> Self {
        Self {
            day,
            minute: Some(minute),
        }
    }

    /// The time between two spots, the second as much later as `minutes` says, on the clock
    /// of a zone; whole days, both included, where one of them is a whole day. `None` outside
    /// the years that can be written.
    #[must_use]
    pub fn span(self, other: Self, minutes: u32, zone: &str) -> Option<When> {
        let (first, last) = (self.min(other), self.max(other));
        let (Some(from), Some(to)) = (first.minute, last.minute) else {
            return When::days(first.day, last.day).ok();
        };
        let moment = |day: NaiveDate, minute: u32| {
            let midnight = day.and_time(NaiveTime::MIN);
            let civil = midnight + chrono::TimeDelta::minutes(i64::from(minute));
            Moment::new(civil, Frame::zone(zone)).ok()
        };
        let end = moment(last.day, to + minutes)?;
        When::hours(moment(first.day, from)?, Some(end)).ok()
    }
}

/// A stretch of days, as a mark says it: `2022-07-01/365`.
#[must_use]
pub fn stretch(first: NaiveDate, days: usize) -> String {
    format!("{first}/{days}")
}

impl Spot {
    /// The day that lies so far along a [`stretch`]: from 0, where it begins, to 1.
    #[must_use]
    pub fn along(stretch: &str, reach: f64) -> Option<Self> {
        let (first, days) = stretch.split_once('/')?;
        let days: u64 = days.parse().ok()?;
        let place = (days as f64 * reach) as u64;
        let place = Days::new(place.min(days.checked_sub(1)?));
        day_from(first)?.checked_add_days(place).map(Self::day)
    }
}

impl fmt::Display for Spot {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}", self.day)?;
        match self.minute {
            Some(minute) => write!(to, "T{:02}:{:02}", minute / 60, minute % 60),
            None => Ok(()),
        }
    }
}

impl FromStr for Spot {
    type Err = WhenError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (day, time) = text
            .split_once('T')
            .map_or((text, None), |(day, time)| (day, Some(time)));
        let day = day_from(day).ok_or(WhenError::Shape)?;
        let Some(time) = time else {
            return Ok(Self::day(day));
        };
        let minute = minutes_of_day(time).filter(|minute| *minute < 24 * 60);
        let minute = minute.ok_or(WhenError::Shape)?;
        Ok(Self::minute(day, u32::from(minute)))
    }
}
