//! Moving a time to another day without changing what it is: its length, its
//! hours and zone, its precision and its doubts stay.

use chrono::{Months, NaiveDate};

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
            Point::Period(_) | Point::Moment(_) => self.mapped(|point| shifted(point, days)),
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
                self.mapped(|point| shifted(point, days))
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

    /// Returns hours moved by seconds on their own clock, over midnight too; `None` for
    /// dates, and outside 0001 to 9999.
    #[must_use]
    pub fn shifted_by_seconds(&self, seconds: i64) -> Option<Self> {
        let distance = chrono::TimeDelta::try_seconds(seconds)?;
        self.mapped(|point| match point {
            Point::Moment(moment) => {
                let civil = moment.civil().checked_add_signed(distance)?;
                let on_day = moment.on(civil.date()).ok()?;
                Moment::new(civil, on_day.frame().clone())
                    .ok()
                    .map(Point::Moment)
            }
            Point::Period(_) => None,
        })
    }

    /// Returns this with its end alone set later, earlier where negative: by civil days and,
    /// for hours, by seconds on its own clock. `None` where the end is open, where it would
    /// not lie after the start of hours or would lie before that of dates, and outside 0001
    /// to 9999.
    #[must_use]
    pub fn ended_later(&self, days: i64, seconds: i64) -> Option<Self> {
        let end = self.end()?;
        let point = match shifted(&end.point, days)? {
            Point::Moment(moment) => {
                let civil = chrono::TimeDelta::try_seconds(seconds)
                    .and_then(|distance| moment.civil().checked_add_signed(distance))?;
                let frame = moment.on(civil.date()).ok()?.frame().clone();
                Point::Moment(Moment::new(civil, frame).ok()?)
            }
            period @ Point::Period(_) => period,
        };
        if let (Some(Point::Moment(start)), Point::Moment(end)) =
            (self.start().map(|start| &start.point), &point)
            && start.same_clock(end)
            && start.civil() >= end.civil()
        {
            return None;
        }
        let end = End {
            point,
            ..end.clone()
        };
        Self::new(self.start().cloned(), Some(end)).ok()
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
            Point::Period(_) | Point::Moment(_) => shifted(point, days),
        })
    }

    fn mapped(&self, moved: impl Fn(&Point) -> Option<Point>) -> Option<Self> {
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
        // end left behind is taken along to the period of the start.
        let left_behind = match (&start, &end) {
            (Some(start), Some(end)) => end.point.last_day() < start.point.first_day(),
            (Some(_) | None, None) | (None, Some(_)) => false,
        };
        match (&start, end) {
            (Some(begins), Some(ends)) if left_behind => {
                let point = match &ends.point {
                    Point::Period(period) => Point::Period(
                        Period::containing(period.unit(), begins.point.first_day()).ok()?,
                    ),
                    Point::Moment(_) => return None,
                };
                Self::new(start, Some(End { point, ..ends })).ok()
            }
            (_, end) => Self::new(start, end).ok(),
        }
    }
}

fn shifted(point: &Point, days: i64) -> Option<Point> {
    match point {
        Point::Period(period) => period
            .stepped(match period.unit() {
                Unit::Day => days,
                Unit::Month | Unit::Quarter | Unit::Half | Unit::Year => {
                    nearest_steps(*period, days)?
                }
            })
            .map(Point::Period),
        Point::Moment(moment) => {
            let day = Period::day(moment.date()).ok()?.stepped(days)?;
            moment.on(day.first_day()).ok().map(Point::Moment)
        }
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
