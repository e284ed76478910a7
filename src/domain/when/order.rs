//! What comes first: the order of lists, and which ends may follow which.

use std::cmp::Reverse;

use chrono::{NaiveDate, Timelike};

use super::{Moment, Point, Precision, When, WhenError};

/// The widest difference between two clocks on earth: UTC+14 and UTC−12.
pub(super) const WIDEST_SECONDS: i64 = 26 * 60 * 60;

/// The place of a [`When`] in a list.
///
/// By first civil day; on one day the vaguer first, as a heading stands before
/// its paragraphs: the year, then its first quarter, then January, then what
/// has days, then what has hours by the clock. Of two with one beginning the
/// longer is first. Equal keys do not mean equal times: hours of one reading
/// in two zones are equal here, and a list breaks ties by record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SortKey {
    first_day: NaiveDate,
    precision: Reverse<Precision>,
    start_second: u32,
    last_day: Reverse<NaiveDate>,
    end_second: Reverse<u32>,
}

impl SortKey {
    /// Returns the first civil day of the time that it is the place of.
    #[must_use]
    pub const fn first_day(&self) -> NaiveDate {
        self.first_day
    }

    /// Returns its last civil day, inclusive.
    #[must_use]
    pub const fn last_day(&self) -> NaiveDate {
        self.last_day.0
    }
}

impl When {
    /// Returns the place in a list; see [`SortKey`].
    #[must_use]
    pub fn sort_key(&self) -> SortKey {
        let second = |point: Option<&Point>| match point {
            Some(Point::Moment(moment)) => moment.time().num_seconds_from_midnight(),
            Some(Point::Period(_)) | None => 0,
        };
        SortKey {
            first_day: self.first_day(),
            precision: Reverse(self.precision()),
            start_second: second(self.start().map(|end| &end.point)),
            last_day: Reverse(self.last_day()),
            end_second: Reverse(second(self.end().map(|end| &end.point))),
        }
    }
}

/// Refuses two ends in which the second cannot follow the first.
pub(super) fn check(start: &Point, end: &Point) -> Result<(), WhenError> {
    let follows = match (start, end) {
        (Point::Period(start), Point::Period(end)) => start.first_day() <= end.last_day(),
        (Point::Moment(start), Point::Moment(end)) => moments_follow(start, end),
        (Point::Moment(_), Point::Period(_)) | (Point::Period(_), Point::Moment(_)) => {
            return Err(WhenError::HoursWithDates);
        }
    };
    if follows {
        Ok(())
    } else {
        Err(WhenError::EndBeforeStart)
    }
}

fn moments_follow(start: &Moment, end: &Moment) -> bool {
    match (start.stated_utc_seconds(), end.stated_utc_seconds()) {
        (Some(start), Some(end)) => start <= end,
        _ if start.same_clock(end) => start.civil() <= end.civil(),
        _ => start.civil_seconds() <= end.civil_seconds() + WIDEST_SECONDS,
    }
}
