//! One recurrence rule as data.

use chrono::{NaiveDate, NaiveDateTime, Weekday};
use std::collections::BTreeSet;

/// How often, at the coarsest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Frequency {
    /// Each second.
    Secondly,
    /// Each minute.
    Minutely,
    /// Each hour.
    Hourly,
    /// Each day.
    Daily,
    /// Each week.
    Weekly,
    /// Each month.
    Monthly,
    /// Each year.
    Yearly,
}

/// Until when, inclusive. Beside hours in a zone RFC 5545 §3.3.10 allows an instant alone; here
/// a day is kept as a person says it, and leaves as that (`Until::beside`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Until {
    /// To the end of a civil day.
    Day(NaiveDate),
    /// To a time on the clock of the first occurrence.
    Civil(NaiveDateTime),
    /// To an instant, in seconds since 1970-01-01T00:00Z.
    Utc(i64),
}

/// A weekday, every one of its kind or one counted from the start (1, 2, ...) or
/// the end (-1, -2, ...) of its month or year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Nth {
    /// Which one; `None` for every one.
    pub number: Option<i8>,
    /// The weekday.
    pub weekday: Weekday,
}

impl Nth {
    fn key(self) -> (u32, Option<i8>) {
        (self.weekday.num_days_from_monday(), self.number)
    }
}

impl PartialOrd for Nth {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Nth {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(&other.key())
    }
}

/// A recurrence rule, RFC 5545 §3.3.10. An empty set of a `BY` part means that the
/// rule has none. Made by [`Rule::parse`]; every number in it is in its range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// How often.
    pub frequency: Frequency,
    /// Every how many of these; at least 1.
    pub interval: u32,
    /// How many occurrences, the first included; `None` without limit.
    pub count: Option<u32>,
    /// The last moment at which one may begin; with `count` too, whichever comes first.
    pub until: Option<Until>,
    /// Months, 1 to 12.
    pub by_month: BTreeSet<i16>,
    /// Weeks of the year as in ISO 8601 with `week_start`: 1 to 53, or from the end.
    pub by_week_number: BTreeSet<i16>,
    /// Days of the year, 1 to 366, or from the end.
    pub by_year_day: BTreeSet<i16>,
    /// Days of the month, 1 to 31, or from the end.
    pub by_month_day: BTreeSet<i16>,
    /// Weekdays.
    pub by_day: BTreeSet<Nth>,
    /// Hours, 0 to 23.
    pub by_hour: BTreeSet<i16>,
    /// Minutes, 0 to 59.
    pub by_minute: BTreeSet<i16>,
    /// Seconds, 0 to 60; no clock here has a leap second, so 60 is read as 59.
    pub by_second: BTreeSet<i16>,
    /// Which of the occurrences of one period, from 1 on or from the end.
    pub by_set_position: BTreeSet<i16>,
    /// The first day of a week.
    pub week_start: Weekday,
}

impl Rule {
    /// Every so often and nothing else.
    #[must_use]
    pub fn every(frequency: Frequency) -> Self {
        Self {
            frequency,
            interval: 1,
            count: None,
            until: None,
            by_month: BTreeSet::new(),
            by_week_number: BTreeSet::new(),
            by_year_day: BTreeSet::new(),
            by_month_day: BTreeSet::new(),
            by_day: BTreeSet::new(),
            by_hour: BTreeSet::new(),
            by_minute: BTreeSet::new(),
            by_second: BTreeSet::new(),
            by_set_position: BTreeSet::new(),
            week_start: Weekday::Mon,
        }
    }

    /// The same without end.
    #[must_use]
    pub fn endless(mut self) -> Self {
        self.count = None;
        self.until = None;
        self
    }

    /// Whether nothing says on which days.
    pub(super) fn names_no_day(&self) -> bool {
        self.by_week_number.is_empty()
            && self.by_year_day.is_empty()
            && self.by_month_day.is_empty()
            && self.by_day.is_empty()
    }
}
