//! The hours of a day on one clock, from top to bottom: on most days 24, on some with an
//! hour that is skipped, or one that comes twice.
//!
//! Days side by side share one axis. An hour that comes twice on one of them has a second
//! row, which the other days leave empty; an hour that is skipped keeps its row, which that
//! day leaves empty. So equal heights are equal times, and equal hours stand side by side.

use crate::domain::when::{Local, Zones, civil_at, local_to_utc};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use std::ops::Range;

/// So many minutes an ordinary day has.
pub const DAY_MINUTES: u32 = 24 * 60;

/// What a clock does on a day when its rules change; minutes are those of that day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shift {
    /// Clocks go forward over these minutes.
    Skipped(Range<u32>),
    /// Clocks go back, and these minutes come twice.
    Twice(Range<u32>),
}

/// What the clock of a zone does on a day beside going on; `None` on an ordinary day and
/// for an unknown zone.
#[must_use]
pub fn shift_on(zones: &dyn Zones, zone: &str, day: NaiveDate) -> Option<Shift> {
    let midnight = |day: NaiveDate| {
        local_to_utc(zones, zone, day.and_time(NaiveTime::MIN)).map(Local::utc_seconds)
    };
    let offset = |utc_seconds: i64| zones.offset_seconds_at_utc(zone, utc_seconds);
    // A change at midnight itself is one of the day that then begins.
    let mut before = midnight(day)? - 1;
    let mut after = midnight(day.succ_opt()?)?;
    let (old, new) = (offset(before)?, offset(after)?);
    if old == new {
        return None;
    }
    while after - before > 1 {
        let middle = before + (after - before) / 2;
        if offset(middle)? == old {
            before = middle;
        } else {
            after = middle;
        }
    }
    let start = day.and_time(NaiveTime::MIN).and_utc().timestamp();
    let minute = |offset: i32| {
        let minute = (after + i64::from(offset) - start).div_euclid(60);
        u32::try_from(minute.clamp(0, i64::from(DAY_MINUTES))).unwrap_or_default()
    };
    let (old, new) = (minute(old), minute(new));
    match old.cmp(&new) {
        std::cmp::Ordering::Less => Some(Shift::Skipped(old..new)),
        std::cmp::Ordering::Greater => Some(Shift::Twice(new..old)),
        std::cmp::Ordering::Equal => None,
    }
}

/// What a clock shows at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shown {
    /// Date and hour.
    pub civil: NaiveDateTime,
    /// It shows this hour for the second time.
    pub is_second: bool,
}

impl Shown {
    /// The minute of its day.
    #[must_use]
    pub fn minute(self) -> u32 {
        self.civil.hour() * 60 + self.civil.minute()
    }
}

/// What the clock of a zone shows at an instant; `None` for an unknown zone.
#[must_use]
pub fn shown_at(zones: &dyn Zones, zone: &str, utc_seconds: i64) -> Option<Shown> {
    let civil = civil_at(zones, zone, utc_seconds)?;
    let is_second = matches!(
        local_to_utc(zones, zone, civil)?,
        Local::Twice { later, .. } if later == utc_seconds
    );
    Some(Shown { civil, is_second })
}

/// One row of the axis: an hour, or what is left of it beside an hour that comes twice.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Row {
    /// The minute of the day at which it begins.
    pub minute: u32,
    /// How many minutes it lasts, 1 to 60.
    pub minutes: u32,
    /// It comes for the second time.
    pub is_second: bool,
    /// So many minutes are above it.
    pub at: u32,
}

impl Row {
    /// The minutes of the day that it stands for.
    #[must_use]
    pub fn range(&self) -> Range<u32> {
        self.minute..self.minute + self.minutes
    }
}

/// The axis that some days share.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Axis {
    twice: Vec<Range<u32>>,
    /// Its rows, from the top.
    pub rows: Vec<Row>,
}

impl Axis {
    /// The axis of days whose clocks do this.
    #[must_use]
    pub fn of<'a>(shifts: impl Iterator<Item = &'a Shift>) -> Self {
        let mut twice: Vec<Range<u32>> = Vec::new();
        for shift in shifts {
            if let Shift::Twice(range) = shift
                && twice
                    .iter()
                    .all(|known| known.end <= range.start || range.end <= known.start)
            {
                twice.push(range.clone());
            }
        }
        twice.sort_by_key(|range| range.start);
        let mut axis = Self {
            twice,
            rows: Vec::new(),
        };
        axis.rows = axis.made_rows();
        axis
    }

    fn made_rows(&self) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        let mut add = |range: Range<u32>, is_second: bool| {
            let at = rows.last().map_or(0, |row: &Row| row.at + row.minutes);
            rows.push(Row {
                minute: range.start,
                minutes: range.end - range.start,
                is_second,
                at,
            });
        };
        for hour in (0..DAY_MINUTES).step_by(60) {
            let mut from = hour;
            for twice in &self.twice {
                if twice.end > hour && twice.end <= hour + 60 {
                    add(from..twice.end, false);
                    for again in twice.clone().step_by(60) {
                        add(again..twice.end.min(again + 60), true);
                    }
                    from = twice.end;
                }
            }
            if from < hour + 60 {
                add(from..hour + 60, false);
            }
        }
        rows
    }

    /// How many minutes long it is.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.rows.last().map_or(0, |row| row.at + row.minutes)
    }

    /// Where a minute of a day lies, in minutes from the top.
    #[must_use]
    pub fn at(&self, minute: u32, is_second: bool) -> u32 {
        let above: u32 = self
            .twice
            .iter()
            .filter(|twice| twice.end <= minute || is_second && twice.contains(&minute))
            .map(|twice| twice.end - twice.start)
            .sum();
        minute + above
    }
}
