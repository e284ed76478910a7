//! From period to period of a rule, within a window and a budget.

use super::days::start_of_week;
use super::rule::{Frequency, Rule};
use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime};

/// The most periods, days, hours and occurrences that one expansion looks at. The
/// figure is libical's (`icallimits.c`: 100,000 recurrence steps).
pub const MOST_STEPS: u32 = 100_000;

/// The most occurrences that one expansion answers with.
pub const MOST_OCCURRENCES: usize = 10_000;

/// What is left to spend on one expansion.
#[derive(Debug)]
pub(super) struct Budget {
    left: u32,
}

impl Budget {
    pub(super) fn new() -> Self {
        Self { left: MOST_STEPS }
    }

    /// Spends one step; `false` once there are none.
    fn spend(&mut self) -> bool {
        let has_some = self.left > 0;
        self.left = self.left.saturating_sub(1);
        has_some
    }

    /// How many steps were spent.
    pub(super) fn spent(&self) -> u32 {
        MOST_STEPS - self.left
    }
}

/// The times at which a rule's occurrences begin, on the clock of the first.
#[derive(Debug, Default)]
pub(super) struct Starts {
    pub(super) starts: Vec<NaiveDateTime>,
    /// The budget ended before the window did.
    pub(super) is_cut: bool,
}

/// What a walk is bounded by, all inclusive, on the clock of the first occurrence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    pub(super) from: NaiveDateTime,
    pub(super) to: NaiveDateTime,
    pub(super) until: Option<NaiveDateTime>,
}

/// The occurrences of a rule that begin within bounds, in order. The first occurrence is
/// always one, and counts as one, whether or not the rule names it (RFC 5545 §3.8.5.3).
pub(super) fn starts(
    rule: &Rule,
    first: NaiveDateTime,
    bounds: Bounds,
    budget: &mut Budget,
) -> Starts {
    let mut found = Starts::default();
    if first >= bounds.from && first <= bounds.to {
        found.starts.push(first);
    }
    let rule = &rule.clone().with_implied_days(first.date());
    let mut walk = Walk {
        rule,
        first,
        bounds,
        left: rule.count.map(|count| count - 1),
        found,
    };
    walk.go(budget);
    walk.found
}

struct Walk<'a> {
    rule: &'a Rule,
    first: NaiveDateTime,
    bounds: Bounds,
    /// How many occurrences may still come, where they are counted.
    left: Option<u32>,
    found: Starts,
}

impl Walk<'_> {
    fn go(&mut self, budget: &mut Budget) {
        let periods = Periods::of(self.rule, self.first);
        // What is counted has to be counted from the start; everything else begins where
        // the window does.
        let mut number = match self.left {
            Some(_) => 0,
            None => periods.number_before(self.bounds.from.max(self.first).date()),
        };
        let last = self
            .bounds
            .until
            .map_or(self.bounds.to, |until| until.min(self.bounds.to));
        while let Some((from, to)) = periods.nth(number) {
            if from.and_time(NaiveTime::MIN) > last {
                return;
            }
            if !budget.spend() {
                self.found.is_cut = true;
                return;
            }
            if !self.period(from, to, budget) {
                return;
            }
            let Some(next) = number.checked_add(1) else {
                return;
            };
            number = next;
        }
    }

    /// One period, from its first to its last day; `false` when nothing can follow.
    fn period(&mut self, from: NaiveDate, to: NaiveDate, budget: &mut Budget) -> bool {
        let days = from.iter_days().take_while(|day| *day <= to);
        if self.rule.frequency < Frequency::Daily {
            return days
                .filter(|day| self.rule.lets_through(*day))
                .all(|day| self.day_of_hours(day, budget));
        }
        let times = self.rule.times(self.first.time());
        let set = days
            .filter(|day| self.rule.lets_through(*day))
            .flat_map(|day| times.iter().map(move |time| day.and_time(*time)))
            .collect();
        for at in self.rule.positioned(set) {
            if !self.take(at, budget) {
                return false;
            }
        }
        true
    }

    fn day_of_hours(&mut self, day: NaiveDate, budget: &mut Budget) -> bool {
        let (rule, first) = (self.rule, self.first);
        let budget = std::cell::RefCell::new(budget);
        let mut step = || budget.borrow_mut().spend();
        let mut ended = false;
        let whole = rule.times_within(day, first, &mut step, &mut |at| {
            let goes_on = self.take(at, &mut budget.borrow_mut());
            ended |= !goes_on;
            goes_on
        });
        if !whole && !ended {
            self.found.is_cut = true;
        }
        whole
    }

    /// Takes one occurrence; `false` when nothing can follow.
    fn take(&mut self, at: NaiveDateTime, budget: &mut Budget) -> bool {
        if at <= self.first {
            return true;
        }
        let is_over = at > self.bounds.to || self.bounds.until.is_some_and(|until| at > until);
        if is_over || self.left == Some(0) {
            return false;
        }
        if !budget.spend() || self.found.starts.len() >= MOST_OCCURRENCES {
            self.found.is_cut = true;
            return false;
        }
        self.left = self.left.map(|left| left - 1);
        if at >= self.bounds.from {
            self.found.starts.push(at);
        }
        true
    }
}

/// The periods of a rule, numbered from the one that holds the first occurrence.
struct Periods {
    frequency: Frequency,
    interval: u32,
    /// The first day of period 0.
    origin: NaiveDate,
}

impl Periods {
    fn of(rule: &Rule, first: NaiveDateTime) -> Self {
        let day = first.date();
        let (frequency, interval) = if rule.frequency < Frequency::Daily {
            // Hours are gone through day by day, whatever their interval.
            (Frequency::Daily, 1)
        } else {
            (rule.frequency, rule.interval)
        };
        let origin = match frequency {
            Frequency::Yearly => NaiveDate::from_ymd_opt(day.year(), 1, 1),
            Frequency::Monthly => day.with_day(1),
            Frequency::Weekly => start_of_week(day, rule.week_start),
            Frequency::Daily | Frequency::Hourly | Frequency::Minutely | Frequency::Secondly => {
                Some(day)
            }
        };
        Self {
            frequency,
            interval,
            origin: origin.unwrap_or(day),
        }
    }

    /// The first and last day of a period; `None` beyond the year 9999.
    fn nth(&self, number: u32) -> Option<(NaiveDate, NaiveDate)> {
        let steps = u64::from(number) * u64::from(self.interval);
        let months = |count: u64| Some(Months::new(u32::try_from(count).ok()?));
        let at = |days: u64| self.origin.checked_add_days(Days::new(days));
        let (from, next) = match self.frequency {
            Frequency::Yearly | Frequency::Monthly => {
                let size = if self.frequency == Frequency::Yearly {
                    12
                } else {
                    1
                };
                let from = self.origin.checked_add_months(months(steps * size)?)?;
                (from, from.checked_add_months(months(size)?)?)
            }
            Frequency::Weekly => (at(steps * 7)?, at(steps * 7 + 7)?),
            Frequency::Daily | Frequency::Hourly | Frequency::Minutely | Frequency::Secondly => {
                (at(steps)?, at(steps + 1)?)
            }
        };
        let is_written = from.year() <= crate::domain::when::LAST_YEAR;
        is_written.then_some((from, next.pred_opt()?))
    }

    /// The number of the last period that begins on or before a day.
    fn number_before(&self, day: NaiveDate) -> u32 {
        let days = day.signed_duration_since(self.origin).num_days();
        let months = i64::from(day.year() - self.origin.year()) * 12 + i64::from(day.month0())
            - i64::from(self.origin.month0());
        let steps = match self.frequency {
            Frequency::Yearly => months.div_euclid(12),
            Frequency::Monthly => months,
            Frequency::Weekly => days.div_euclid(7),
            Frequency::Daily | Frequency::Hourly | Frequency::Minutely | Frequency::Secondly => {
                days
            }
        };
        u32::try_from(steps.max(0) / i64::from(self.interval)).unwrap_or(u32::MAX)
    }
}
