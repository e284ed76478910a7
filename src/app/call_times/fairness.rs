//! Which hours are fair for a call between people on several clocks.
//!
//! Every minute of a call costs everybody something: nothing in working hours, more the
//! further from them, most at night and on days of rest. A time is as good as it is for the
//! one whom it costs most; only then does the sum count, and then what comes first. In a
//! series each call remembers what the earlier ones cost whom, so that the burden moves round.

use crate::domain::when::{Zones, civil_at};
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike, Weekday};

/// The hours of a working day, by their numbers: from 9 to 18, exclusive.
pub const WORKING_HOURS: std::ops::Range<u32> = 9..18;

/// How an hour is for whoever lives on that clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ease {
    /// From 9 to 18 on a working day.
    Working,
    /// The hour before, and two hours after.
    Edge,
    /// From 7 to 8, and from 20 to 22.
    Early,
    /// Any other hour, and all of Saturday and Sunday.
    Night,
}

impl Ease {
    /// How an instant of a clock is.
    #[must_use]
    pub fn at(civil: NaiveDateTime) -> Self {
        if matches!(civil.weekday(), Weekday::Sat | Weekday::Sun) {
            return Self::Night;
        }
        match civil.hour() {
            hour if WORKING_HOURS.contains(&hour) => Self::Working,
            8 | 18 | 19 => Self::Edge,
            7 | 20 | 21 => Self::Early,
            _ => Self::Night,
        }
    }

    // What a quarter of an hour costs. A night is worse than any number of edges.
    const fn cost(self) -> u32 {
        match self {
            Self::Working => 0,
            Self::Edge => 1,
            Self::Early => 3,
            Self::Night => 20,
        }
    }
}

/// How the hardest quarter of an hour of a stretch of time is on a clock; `None` for an
/// unknown zone.
#[must_use]
pub fn hardest(zones: &dyn Zones, zone: &str, utc_seconds: i64, minutes: u32) -> Option<Ease> {
    let quarters = i64::from(minutes).max(15) * 60 / QUARTER_SECONDS;
    let starts = (0..quarters).map(|quarter| utc_seconds + quarter * QUARTER_SECONDS);
    let eases = starts.map(|utc| civil_at(zones, zone, utc).map(Ease::at));
    eases.collect::<Option<Vec<Ease>>>()?.into_iter().max()
}

/// Whole half hours, of which a call begins at one.
pub const STEP_SECONDS: i64 = 30 * 60;
const QUARTER_SECONDS: i64 = 15 * 60;
const DAY_SECONDS: i64 = 24 * 60 * 60;

/// A time for a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Time {
    /// When it begins, in seconds since 1970-01-01T00:00Z.
    pub utc_seconds: i64,
    /// What it costs on each clock, in the order in which these were given.
    pub costs: Vec<u32>,
}

/// The clocks of those who join, over some days.
pub struct Search<'a> {
    zones: &'a dyn Zones,
    clocks: &'a [String],
    quarters: i64,
}

impl<'a> Search<'a> {
    /// `clocks`: IANA names, each once. `minutes`: how long a call takes.
    #[must_use]
    pub fn new(zones: &'a dyn Zones, clocks: &'a [String], minutes: u32) -> Self {
        Self {
            zones,
            clocks,
            quarters: i64::from(minutes).max(15) * 60 / QUARTER_SECONDS,
        }
    }

    /// The fairest times that begin on one of these days (in UTC), the best first, at most one
    /// for each day, and `burdens` what earlier calls cost on each clock. Empty where a clock
    /// is unknown.
    #[must_use]
    pub fn best(&self, from: NaiveDate, days: u32, burdens: &[u32]) -> Vec<Time> {
        let mut best: Vec<Time> = Vec::new();
        for day in from.iter_days().take(days as usize) {
            let start = day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp();
            let starts = (0..DAY_SECONDS / STEP_SECONDS).map(|step| start + step * STEP_SECONDS);
            let times = starts.filter_map(|utc| self.time(utc));
            best.extend(times.min_by_key(|time| rank(time, burdens)));
        }
        best.sort_by_key(|time| rank(time, burdens));
        best
    }

    /// A series: the fairest time of each of these weeks, the burden carried from one to the
    /// next. `firsts`: the first day of each.
    #[must_use]
    pub fn series(&self, firsts: &[NaiveDate]) -> Vec<Time> {
        let mut burdens = vec![0; self.clocks.len()];
        let mut series = Vec::with_capacity(firsts.len());
        for first in firsts {
            let Some(time) = self.best(*first, 7, &burdens).into_iter().next() else {
                continue;
            };
            for (burden, cost) in burdens.iter_mut().zip(&time.costs) {
                *burden += cost;
            }
            series.push(time);
        }
        series
    }

    fn time(&self, utc_seconds: i64) -> Option<Time> {
        let costs = self.clocks.iter().map(|clock| {
            let quarters = (0..self.quarters).map(|quarter| {
                let utc = utc_seconds + quarter * QUARTER_SECONDS;
                civil_at(self.zones, clock, utc).map(|civil| Ease::at(civil).cost())
            });
            quarters.sum()
        });
        Some(Time {
            utc_seconds,
            costs: costs.collect::<Option<Vec<u32>>>()?,
        })
    }
}

fn rank(time: &Time, burdens: &[u32]) -> (u32, u32, i64) {
    let sum = time.costs.iter().sum();
    let carried = time.costs.iter().enumerate();
    let most = carried
        .map(|(at, cost)| cost + burdens.get(at).copied().unwrap_or_default())
        .max();
    (most.unwrap_or_default(), sum, time.utc_seconds)
}
