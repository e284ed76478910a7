//! How a rule, and the keys of its occurrences, follow an occurrence that was moved.

use crate::app::calendar::days::months_on;
use crate::domain::recurrence::{Frequency, Nth, Rule, Until, key_of};
use crate::domain::when::{Point, Precision, When};
use chrono::{Datelike, NaiveDate, TimeDelta};

/// All occurrences on their way to where one of them was moved.
#[derive(Debug, Clone)]
pub struct Carrying<'a> {
    was: &'a When,
    now: &'a When,
    /// The rule as it is afterwards.
    rule: Option<Rule>,
}

impl<'a> Carrying<'a> {
    /// One occurrence was at `was` and is at `now`; `rule` is how they repeat.
    #[must_use]
    pub fn new(was: &'a When, now: &'a When, rule: Option<Rule>) -> Self {
        let rule = rule.map(|rule| moved_rule(rule, was, now));
        Self { was, now, rule }
    }

    /// The rule afterwards.
    #[must_use]
    pub fn rule(&self) -> Option<&Rule> {
        self.rule.as_ref()
    }

    /// Where the occurrence lies afterwards that began on a day.
    #[must_use]
    pub fn when(&self, day: NaiveDate) -> Option<When> {
        taken_along(self.now, self.now.first_day(), self.day(day)?)
    }

    /// The key that the occurrence of a key has afterwards.
    #[must_use]
    pub fn key(&self, key: &str) -> Option<String> {
        let own = When::parse(key).ok()?;
        self.when(own.first_day()).map(|when| key_of(&when))
    }

    fn day(&self, day: NaiveDate) -> Option<NaiveDate> {
        let (from, to) = (self.was.first_day(), self.now.first_day());
        if from == to {
            return Some(day);
        }
        if self.now.precision() <= Precision::Day
            && let Some(counted) = self.counted_day(day)
        {
            return Some(counted);
        }
        if self.now.precision() > Precision::Day {
            let months = i64::from(months_of(to) - months_of(from));
            return months_on(day, months);
        }
        day.checked_add_signed(to.signed_duration_since(from))
    }

    // In a rule that counts days in a month, each goes to that day of its own month.
    fn counted_day(&self, day: NaiveDate) -> Option<NaiveDate> {
        let rule = self.rule.as_ref()?;
        let months = months_of(self.now.first_day()) - months_of(self.was.first_day());
        let month = months_on(day.with_day(1)?, i64::from(months))?;
        let one = |days: usize| days == 1;
        if one(rule.by_month_day.len()) && rule.by_day.is_empty() {
            let number = u32::try_from(*rule.by_month_day.first()?).ok()?;
            return month.with_day(number);
        }
        let nth = rule.by_day.first().filter(|_| one(rule.by_day.len()))?;
        let number = nth.number?;
        let days: Vec<NaiveDate> = month
            .iter_days()
            .take_while(|day| day.month() == month.month())
            .filter(|day| day.weekday() == nth.weekday)
            .collect();
        let place = usize::from(number.unsigned_abs()).checked_sub(1)?;
        if number < 0 {
            days.iter().rev().nth(place).copied()
        } else {
            days.get(place).copied()
        }
    }
}

// The time of one occurrence where another lies: by months where its days are not known,
// else by days.
fn taken_along(when: &When, from: NaiveDate, to: NaiveDate) -> Option<When> {
    if when.precision() > Precision::Day {
        return when.shifted_by_months(months_of(to) - months_of(from));
    }
    when.shifted_by_days(to.signed_duration_since(from).num_days())
}

fn months_of(day: NaiveDate) -> i32 {
    day.year() * 12 + day.month0().cast_signed()
}

// The rule once all its occurrences are moved as one of them was: what it says of weekdays,
// days and months follows, where it says it of that occurrence.
fn moved_rule(mut rule: Rule, was: &When, now: &When) -> Rule {
    let (from, to) = (was.first_day(), now.first_day());
    if from == to {
        return rule;
    }
    let number = |number: u32| i16::try_from(number).unwrap_or(1);
    if rule.by_month.len() == 1 && rule.by_month.contains(&number(from.month())) {
        rule.by_month = [number(to.month())].into();
    }
    if rule.by_month_day.len() == 1 && rule.by_month_day.contains(&number(from.day())) {
        rule.by_month_day = [number(to.day())].into();
    }
    let days = to.signed_duration_since(from).num_days().rem_euclid(7);
    let is_counted = |nth: &Nth| nth.number.is_some();
    if !rule.by_day.iter().any(is_counted) {
        let later = |nth: &Nth| Nth {
            number: None,
            weekday: (0..days).fold(nth.weekday, |weekday, _| weekday.succ()),
        };
        rule.by_day = rule.by_day.iter().map(later).collect();
    } else if rule.by_day.len() == 1
        && (rule.frequency <= Frequency::Monthly || !rule.by_month.is_empty())
    {
        rule.by_day = rule
            .by_day
            .iter()
            .map(|nth| counted_like(nth, to))
            .collect();
    }
    rule
}

// Which weekday of its month a day is, counted from the end where that was so before.
fn counted_like(before: &Nth, day: NaiveDate) -> Nth {
    let from_end = before.number.is_some_and(|number| number < 0);
    let length = u32::from(day.num_days_in_month());
    let number = if from_end {
        -i8::try_from((length - day.day()) / 7 + 1).unwrap_or(1)
    } else {
        i8::try_from((day.day() - 1) / 7 + 1).unwrap_or(1)
    };
    Nth {
        number: Some(number),
        weekday: day.weekday(),
    }
}

/// The rule that ends before an occurrence.
#[must_use]
pub fn ended_before(mut rule: Rule, when: &When) -> Rule {
    rule.count = None;
    let start = when.ends().next().map(|end| &end.point);
    let is_several_a_day = rule.frequency < Frequency::Daily || rule.by_hour.len() > 1;
    rule.until = match start {
        Some(Point::Moment(moment)) if is_several_a_day => moment
            .civil()
            .checked_sub_signed(TimeDelta::seconds(1))
            .map(Until::Civil),
        _ => when.first_day().pred_opt().map(Until::Day),
    };
    rule
}
