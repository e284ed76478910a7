//! Moving a time to another day without changing what it is: its length, its
//! hours and zone, its precision and its doubts stay.

use chrono::{Months, NaiveDate, TimeDelta};

use super::{End, Moment, Period, Point, Unit, When};

impl When {
    /// Returns this moved by civil days, earlier where negative; `None` outside
    /// 0001 to 9999.
    ///
    /// Days and hours move by exactly so many days, hours keeping their time of
    /// day on their own clock. A month or longer moves to the nearest whole
    /// one, so that a small nudge leaves it where it is; of two equally near
    /// it takes the later.
    #[must_use]
    pub fn shifted_by_days(&self, days: i64) -> Option<Self> {
        match self.anchor() {
            Point::Period(period) if period.unit() != Unit::Day => {
                self.carried(*period, nearest_steps(*period, days)?)
            }
            Point::Period(_) | Point::Moment(_) => self.mapped(|point| point.on_days(days)),
        }
    }

    /// Returns this moved so that it begins on a day, or in the month, quarter,
    /// half or year that holds that day; `None` outside 0001 to 9999. Where the
    /// start is open, the end is what moves there.
    #[must_use]
    pub fn moved_to(&self, day: NaiveDate) -> Option<Self> {
        match self.anchor() {
            Point::Period(period) if period.unit() != Unit::Day => {
                self.carried(*period, period.steps_to(day))
            }
            anchor @ (Point::Period(_) | Point::Moment(_)) => {
                let days = day.signed_duration_since(anchor.first_day()).num_days();
                self.mapped(|point| point.on_days(days))
            }
        }
    }

    /// Returns this moved by calendar months, earlier where negative, to the
    /// same day of the month or the last that there is; `None` outside 0001 to
    /// 9999.
    #[must_use]
    pub fn shifted_by_months(&self, months: i32) -> Option<Self> {
        let first = self.anchor().first_day();
        let distance = Months::new(months.unsigned_abs());
        self.moved_to(if months < 0 {
            first.checked_sub_months(distance)?
        } else {
            first.checked_add_months(distance)?
        })
    }

    /// Returns hours moved by seconds on their own clock as if it were never changed, over
    /// midnight too; `None` for dates, and outside 0001 to 9999.
    #[must_use]
    pub fn shifted_by_seconds(&self, seconds: i64) -> Option<Self> {
        self.mapped(|point| match point {
            Point::Moment(moment) => moment.later_on_clock(seconds).map(Point::Moment),
            Point::Period(_) => None,
        })
    }

    /// Returns the end that decides where this lies: the start where it is known.
    fn anchor(&self) -> &Point {
        self.ends()
            .next()
            .map(|end| &end.point)
            .expect("a When has at least one known end")
    }

    /// Moves by whole periods of the anchor's size; an end of another size
    /// follows by as many days.
    fn carried(&self, anchor: Period, steps: i64) -> Option<Self> {
        let moved = anchor.stepped(steps)?;
        let days = moved
            .first_day()
            .signed_duration_since(anchor.first_day())
            .num_days();
        self.mapped(|point| match point {
            Point::Period(period) if period.unit() == anchor.unit() => {
                period.stepped(steps).map(Point::Period)
            }
            Point::Period(_) | Point::Moment(_) => point.on_days(days),
        })
    }

    pub(super) fn mapped(&self, moved: impl Fn(&Point) -> Option<Point>) -> Option<Self> {
        let carry = |end: &End| {
            moved(&end.point).map(|point| End {
                point,
                ..end.clone()
            })
        };
        let (start, end) = (self.start().map(carry), self.end().map(carry));
        if start == Some(None) || end == Some(None) {
            return None;
        }
        let (start, end) = (start.flatten(), end.flatten());
        // Ends of two sizes round differently ("from 31 July into July"): an
        // end left behind is taken along to the period of the start. Hours may
        // well be over on an earlier date of another clock.
        let end = match (&start, end) {
            (Some(begins), Some(ends)) => match ends.point {
                Point::Period(period) if period.last_day() < begins.point.first_day() => {
                    let first = begins.point.first_day();
                    let taken = Period::containing(period.unit(), first).ok()?;
                    Some(End {
                        point: Point::Period(taken),
                        ..ends
                    })
                }
                Point::Period(_) | Point::Moment(_) => Some(ends),
            },
            (_, end) => end,
        };
        Self::new(start, end).ok()
    }
}

impl Point {
    /// Returns this on another day, as [`When::shifted_by_days`] says.
    pub(super) fn on_days(&self, days: i64) -> Option<Self> {
        match self {
            Self::Period(period) => period
                .stepped(match period.unit() {
                    Unit::Day => days,
                    Unit::Month | Unit::Quarter | Unit::Half | Unit::Year => {
                        nearest_steps(*period, days)?
                    }
                })
                .map(Self::Period),
            Self::Moment(moment) => {
                let day = Period::day(moment.date()).ok()?.stepped(days)?;
                moment.on(day.first_day()).ok().map(Self::Moment)
            }
        }
    }
}

impl Moment {
    /// Returns the same clock so many seconds on, as if it were never changed. A distance
    /// from UTC stated beside a zone stays on its day only, as in [`Moment::on`].
    pub(super) fn later_on_clock(&self, seconds: i64) -> Option<Self> {
        let distance = TimeDelta::try_seconds(seconds)?;
        let civil = self.civil().checked_add_signed(distance)?;
        let frame = self.on(civil.date()).ok()?.frame().clone();
        Self::new(civil, frame).ok()
    }
}

/// Returns how many whole periods come nearest to so many days.
fn nearest_steps(period: Period, days: i64) -> Option<i64> {
    let target = Period::day(period.first_day())
        .ok()?
        .stepped(days)?
        .first_day();
    let below = period.steps_to(target);
    let days_past = |steps: i64| {
        period
            .stepped(steps)
            .map(|near| target.signed_duration_since(near.first_day()).num_days())
    };
    let past = days_past(below)?;
    let short = days_past(below + 1).map_or(i64::MAX, |past| -past);
    Some(if short <= past { below + 1 } else { below })
}
