//! Which days a rule lets through.
//!
//! RFC 5545 §3.3.10 says of each part whether it expands or limits. Both come to the
//! same here: the days of one period are gone through, and a day stands when every part
//! lets it through; what the rule leaves open is taken from the first occurrence.

use super::rule::{Frequency, Nth, Rule};
use chrono::{Datelike, Days, NaiveDate, Weekday};

impl Rule {
    /// The same rule with what it leaves open about days taken from its first
    /// occurrence ("every year" is "every year on this day").
    pub(super) fn with_implied_days(mut self, first: NaiveDate) -> Self {
        let (month, day) = (signed(first.month()), signed(first.day()));
        let weekday = Nth {
            number: None,
            weekday: first.weekday(),
        };
        if self.names_no_day() {
            match self.frequency {
                Frequency::Yearly => {
                    if self.by_month.is_empty() {
                        self.by_month.insert(month);
                    }
                    self.by_month_day.insert(day);
                }
                Frequency::Monthly => {
                    self.by_month_day.insert(day);
                }
                Frequency::Weekly => {
                    self.by_day.insert(weekday);
                }
                Frequency::Daily
                | Frequency::Hourly
                | Frequency::Minutely
                | Frequency::Secondly => {}
            }
        } else if !self.by_week_number.is_empty()
            && self.by_day.is_empty()
            && self.by_month_day.is_empty()
            && self.by_year_day.is_empty()
        {
            self.by_day.insert(weekday);
        }
        self
    }

    /// Whether every part lets a day through.
    pub(super) fn lets_through(&self, day: NaiveDate) -> bool {
        let month_length = signed(month_length(day));
        let year_length = if day.leap_year() { 366 } else { 365 };
        has(&self.by_month, signed(day.month()), 12)
            && has(&self.by_month_day, signed(day.day()), month_length)
            && has(&self.by_year_day, signed(day.ordinal()), year_length)
            && self.has_week_of(day)
            && self.has_weekday_of(day, month_length, year_length)
    }

    fn has_week_of(&self, day: NaiveDate) -> bool {
        if self.by_week_number.is_empty() {
            return true;
        }
        let (number, weeks) = week_of_year(day, self.week_start);
        has(&self.by_week_number, number, weeks)
    }

    fn has_weekday_of(&self, day: NaiveDate, month_length: i16, year_length: i16) -> bool {
        if self.by_day.is_empty() {
            return true;
        }
        let in_month = self.frequency == Frequency::Monthly || !self.by_month.is_empty();
        let (at, length) = if in_month {
            (signed(day.day()), month_length)
        } else {
            (signed(day.ordinal()), year_length)
        };
        let (from_start, from_end) = ((at - 1) / 7 + 1, -((length - at) / 7 + 1));
        self.by_day.iter().any(|nth| {
            nth.weekday == day.weekday()
                && nth.number.is_none_or(|number| {
                    i16::from(number) == from_start || i16::from(number) == from_end
                })
        })
    }
}

/// Whether a part names a place between 1 and `length`, counted from either end; a part
/// without numbers names every one.
fn has(part: &std::collections::BTreeSet<i16>, at: i16, length: i16) -> bool {
    part.is_empty() || part.contains(&at) || part.contains(&(at - length - 1))
}

/// The number of the week that holds a day, and how many weeks its year has: the first
/// week is the one with at least four days in the year (RFC 5545 §3.3.10, ISO 8601).
fn week_of_year(day: NaiveDate, week_start: Weekday) -> (i16, i16) {
    // The fourth day of a week decides to which year it belongs.
    let middle = start_of_week(day, week_start)
        .and_then(|start| start.checked_add_days(Days::new(3)))
        .unwrap_or(day);
    let number = signed(middle.ordinal0() / 7) + 1;
    let last_day = if middle.leap_year() { 366 } else { 365 };
    let left = (last_day - signed(middle.ordinal())) / 7;
    (number, number + left)
}

/// The first day of the week that holds a day; `None` before the calendar begins.
pub(super) fn start_of_week(day: NaiveDate, week_start: Weekday) -> Option<NaiveDate> {
    let back = day.weekday().days_since(week_start);
    day.checked_sub_days(Days::new(u64::from(back)))
}

fn month_length(day: NaiveDate) -> u32 {
    u32::from(day.num_days_in_month())
}

/// A number of the calendar; none is above 366.
fn signed(number: u32) -> i16 {
    i16::try_from(number).unwrap_or(i16::MAX)
}
