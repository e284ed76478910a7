//! Where in the calendar something is: a day, and where hours are shown, a minute of it.

use super::axis::shown_at;
use crate::domain::read::minutes_of_day;
use crate::domain::when::{Frame, Local, Moment, When, WhenError, Zones, day_from, local_to_utc};
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use std::fmt;
use std::str::FromStr;

/// What the text of a minute ends in that a clock shows for the second time.
const AGAIN: &str = "/2";

/// A day, or a minute of it on the reader's clock. Its text is `2023-03-13` or
/// `2023-03-13T09:15`, and `2026-10-25T01:15/2` where the clock shows that for the second time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Spot {
    /// The day.
    pub day: NaiveDate,
    /// The minute, below 1440; `None` for the day as a whole.
    pub minute: Option<u32>,
    /// Where clocks show that minute twice, the second time is meant.
    pub is_second: bool,
}

impl Spot {
    /// A day as a whole.
    #[must_use]
    pub fn day(day: NaiveDate) -> Self {
        Self {
            day,
            minute: None,
            is_second: false,
        }
    }

    /// A minute of a day, counted from midnight.
    #[must_use]
    pub fn minute(day: NaiveDate, minute: u32) -> Self {
        Self {
            day,
            minute: Some(minute),
            is_second: false,
        }
    }

    /// The same minute when the clock shows it for the second time.
    #[must_use]
    pub fn again(self) -> Self {
        Self {
            is_second: true,
            ..self
        }
    }

    fn civil(self) -> NaiveDateTime {
        let minutes = i64::from(self.minute.unwrap_or_default());
        self.day.and_time(NaiveTime::MIN) + TimeDelta::minutes(minutes)
    }

    fn local(self, zones: &dyn Zones, zone: &str) -> Option<Local> {
        local_to_utc(zones, zone, self.civil())
    }

    /// The instant at which the clock of a zone shows this, in seconds since
    /// 1970-01-01T00:00Z; where it skips this minute, the one at which it goes on. In a zone
    /// that nobody knows the seconds are those of its own clock.
    #[must_use]
    pub fn seconds(self, zones: &dyn Zones, zone: &str) -> i64 {
        match self.local(zones, zone) {
            Some(Local::Twice { later, .. }) if self.is_second => later,
            Some(Local::Skipped { shifted }) => self.gone_on(zones, zone, shifted),
            Some(local) => local.utc_seconds(),
            None => self.civil().and_utc().timestamp(),
        }
    }

    // The change of clocks that skips this minute lies no further before `shifted`, which is
    // after it, than clocks go forward.
    fn gone_on(self, zones: &dyn Zones, zone: &str, shifted: i64) -> i64 {
        let east = |utc_seconds| zones.offset_seconds_at_utc(zone, utc_seconds);
        let new = east(shifted);
        let unshifted = self.civil().and_utc().timestamp() - i64::from(new.unwrap_or_default());
        let (mut before, mut after) = (unshifted, shifted);
        while after - before > 1 {
            let middle = before.midpoint(after);
            if east(middle) == new {
                after = middle;
            } else {
                before = middle;
            }
        }
        after
    }

    /// What the clock of a zone shows at an instant, as [`Spot::seconds`] counts; `None`
    /// outside the years that can be counted.
    #[must_use]
    pub fn at(zones: &dyn Zones, zone: &str, seconds: i64) -> Option<Self> {
        let shown = match shown_at(zones, zone, seconds) {
            Some(shown) => shown,
            None => super::axis::Shown {
                civil: DateTime::from_timestamp(seconds, 0)?.naive_utc(),
                is_second: false,
            },
        };
        Some(Self {
            day: shown.civil.date(),
            minute: Some(shown.minute()),
            is_second: shown.is_second,
        })
    }

    /// Whether the clock of a zone skips this minute.
    #[must_use]
    pub fn is_skipped(self, zones: &dyn Zones, zone: &str) -> bool {
        self.minute.is_some() && matches!(self.local(zones, zone), Some(Local::Skipped { .. }))
    }

    /// The time between two spots, in whichever order, the later one as much later as
    /// `minutes` says, on the clock of a zone; whole days, both included, where one of them is
    /// a whole day. `None` outside the years that can be written.
    #[must_use]
    pub fn span(self, other: Self, minutes: u32, zones: &dyn Zones, zone: &str) -> Option<When> {
        if self.minute.is_none() || other.minute.is_none() {
            return When::days(self.day.min(other.day), self.day.max(other.day)).ok();
        }
        let seconds = [self, other].map(|spot| spot.seconds(zones, zone));
        let first = seconds[0].min(seconds[1]);
        let last = seconds[0].max(seconds[1]) + i64::from(minutes) * 60;
        let moment = |seconds: i64| {
            let shown = Moment::shown(zone, seconds, zones);
            let unknown = || {
                let civil = DateTime::from_timestamp(seconds, 0)?.naive_utc();
                Moment::new(civil, Frame::zone(zone)).ok()
            };
            shown.or_else(unknown)
        };
        When::hours(moment(first)?, Some(moment(last)?)).ok()
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
        if let Some(minute) = self.minute {
            write!(to, "T{:02}:{:02}", minute / 60, minute % 60)?;
        }
        if self.is_second {
            to.write_str(AGAIN)?;
        }
        Ok(())
    }
}

impl FromStr for Spot {
    type Err = WhenError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (once, is_second) = match text.strip_suffix(AGAIN) {
            Some(once) => (once, true),
            None => (text, false),
        };
        let (day, time) = once
            .split_once('T')
            .map_or((once, None), |(day, time)| (day, Some(time)));
        let day = day_from(day).ok_or(WhenError::Shape)?;
        let Some(time) = time else {
            return Ok(Self::day(day));
        };
        let minute = minutes_of_day(time).filter(|minute| *minute < 24 * 60);
        let minute = minute.ok_or(WhenError::Shape)?;
        Ok(Self {
            is_second,
            ..Self::minute(day, u32::from(minute))
        })
    }
}
