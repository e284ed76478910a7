//! Whether two times collide, said only as surely as they are known.
//!
//! Each time has a stretch that it surely fills and a wider one that it may
//! fill. A month fills no day for sure and may fill any of its days. Two times
//! clash for certain where the sure stretches meet, possibly where the wider
//! ones do.

use chrono::{NaiveDate, NaiveTime};

use super::order::WIDEST_SECONDS;
use super::{Moment, Point, When, Zones};

/// How surely two times collide; the surer is the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Clash {
    /// They cannot.
    None,
    /// They may: at least one is vague, has an open end, or is on a clock that
    /// cannot be compared.
    Possible,
    /// They do.
    Certain,
}

/// Seconds on one clock, the end not included.
type Stretch = (i64, i64);

/// What a time surely fills, and what it may fill.
struct Extent {
    sure: Option<Stretch>,
    wide: Stretch,
}

const DAY_SECONDS: i64 = 24 * 60 * 60;

impl When {
    /// Tells how surely this collides with another, without any zone's rules.
    ///
    /// Times that touch (one over at 12:00, one from 12:00 on) do not collide.
    /// Days and hours are compared by the civil day. Hours on two clocks are
    /// compared where both say their distance from UTC; otherwise they are at
    /// most possible. [`overlaps_with`](Self::overlaps_with) knows more.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> Clash {
        self.clash(other, &|moment| moment.stated_utc_seconds())
    }

    /// Tells how surely this collides with another, where the rules of zones
    /// are at hand: hours in two zones are compared exactly.
    pub fn overlaps_with(&self, other: &Self, zones: &dyn Zones) -> Clash {
        self.clash(other, &|moment| moment.utc_seconds(zones))
    }

    fn clash(&self, other: &Self, utc: &dyn Fn(&Moment) -> Option<i64>) -> Clash {
        let civil = |moment: &Moment| Some(moment.civil_seconds());
        if !self.has_hours() || !other.has_hours() {
            return meet(self.extent(&civil), other.extent(&civil));
        }
        if let (Some(one), Some(two)) = (self.extent(utc), other.extent(utc)) {
            return meet(Some(one), Some(two));
        }
        let clocks_agree = self
            .moments()
            .all(|one| other.moments().all(|two| one.same_clock(two)));
        if clocks_agree {
            return meet(self.extent(&civil), other.extent(&civil));
        }
        let widened = self.extent(&civil).map(|extent| Extent {
            sure: None,
            wide: (
                extent.wide.0 - WIDEST_SECONDS,
                extent.wide.1 + WIDEST_SECONDS,
            ),
        });
        meet(widened, other.extent(&civil))
    }

    fn moments(&self) -> impl Iterator<Item = &Moment> {
        self.ends().filter_map(|end| match &end.point {
            Point::Moment(moment) => Some(moment),
            Point::Period(_) => None,
        })
    }

    /// Returns both stretches, with hours put on one clock by `seconds`;
    /// `None` where that clock cannot tell.
    fn extent(&self, seconds: &dyn Fn(&Moment) -> Option<i64>) -> Option<Extent> {
        let begins = match self.start().map(|end| &end.point) {
            Some(Point::Moment(moment)) => Some(seconds(moment)?),
            Some(Point::Period(_)) | None => None,
        };
        let is_over = match self.end().map(|end| &end.point) {
            Some(Point::Moment(moment)) => Some(seconds(moment)?),
            Some(Point::Period(_)) | None => None,
        };
        let (first, last) = (
            midnight(self.first_day()),
            midnight(self.last_day()) + DAY_SECONDS,
        );
        let wide = match (begins, is_over) {
            // A single stroke of the clock fills its second.
            (Some(begins), Some(is_over)) => (begins, is_over.max(begins + 1)),
            // Hours without a known end may last until midnight on their own clock.
            (Some(begins), None) => (begins, begins + self.left_of_day()),
            (None, Some(is_over)) => (is_over - DAY_SECONDS, is_over),
            (None, None) => (first, last),
        };
        let sure = match (
            !self.is_vague(),
            self.start().is_some(),
            self.end().is_some(),
        ) {
            (false, _, _) | (true, false, false) => None,
            (true, true, true) => Some(wide),
            (true, true, false) if begins.is_some() => Some((wide.0, wide.0 + 1)),
            (true, true, false) => Some((first, first + DAY_SECONDS)),
            (true, false, true) if is_over.is_some() => Some((wide.1 - 1, wide.1)),
            (true, false, true) => Some((last - DAY_SECONDS, last)),
        };
        Some(Extent { sure, wide })
    }

    /// Returns the seconds from the start of hours to the midnight after it.
    fn left_of_day(&self) -> i64 {
        self.moments().next().map_or(0, |moment| {
            DAY_SECONDS
                - moment
                    .time()
                    .signed_duration_since(NaiveTime::MIN)
                    .num_seconds()
        })
    }
}

fn midnight(day: NaiveDate) -> i64 {
    day.and_time(NaiveTime::MIN).and_utc().timestamp()
}

fn meet(one: Option<Extent>, two: Option<Extent>) -> Clash {
    let (Some(one), Some(two)) = (one, two) else {
        return Clash::Possible;
    };
    let touch = |a: Stretch, b: Stretch| a.0 < b.1 && b.0 < a.1;
    match (one.sure, two.sure) {
        (Some(a), Some(b)) if touch(a, b) => Clash::Certain,
        _ if touch(one.wide, two.wide) => Clash::Possible,
        _ => Clash::None,
    }
}
