//! The occurrences of one honest time: its rule, what is added and what is left out.

use super::rule::{Frequency, Rule, Until};
use super::text::RuleError;
use super::walk::{Bounds, Budget, MOST_OCCURRENCES, starts};
use crate::domain::names::RecordId;
use crate::domain::when::{Point, Precision, Unit, When, Zones, civil_at};
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use std::collections::{BTreeMap, BTreeSet};

/// A time that repeats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recurrence {
    first: When,
    rules: Vec<Rule>,
    also: Vec<When>,
    except: BTreeSet<String>,
}

/// One occurrence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// What names it among its siblings: its own start as the rule made it,
    /// `2026-11-16T10:00`, `2026-11-16` or `2026-11` (RFC 5545 §3.8.4.4). It stays the
    /// same when the occurrence itself is moved.
    pub key: String,
    /// When it is.
    pub when: When,
}

/// The occurrences that touch a window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Occurrences {
    /// In order of their start, each once.
    pub list: Vec<Occurrence>,
    /// There are more than the budget reached: "too many repeats".
    pub is_cut: bool,
    /// How many steps it took, of [`super::MOST_STEPS`] for each rule.
    pub steps: u32,
}

impl Recurrence {
    /// A time with its rules; a time without rules occurs once.
    ///
    /// # Errors
    /// [`RuleError::FinerThanStart`] where a rule asks for weeks, days or hours of a time
    /// that is known to the month or less closely.
    pub fn new(first: When, rules: Vec<Rule>) -> Result<Self, RuleError> {
        let is_vague = first.precision() > Precision::Day;
        if is_vague && rules.iter().any(|rule| rule.frequency < Frequency::Monthly) {
            return Err(RuleError::FinerThanStart);
        }
        Ok(Self {
            first,
            rules,
            also: Vec::new(),
            except: BTreeSet::new(),
        })
    }

    /// With further occurrences that no rule makes (`RDATE`).
    #[must_use]
    pub fn also(mut self, also: impl IntoIterator<Item = When>) -> Self {
        self.also.extend(also);
        self
    }

    /// Without the occurrences of these keys (`EXDATE`).
    #[must_use]
    pub fn except(mut self, keys: impl IntoIterator<Item = String>) -> Self {
        self.except.extend(keys);
        self
    }

    /// The occurrences that may touch the days from `from` to `to`, both included, on the
    /// clock of the first. Costs what the window holds, and never more than the budget.
    #[must_use]
    pub fn within(&self, from: NaiveDate, to: NaiveDate, zones: &dyn Zones) -> Occurrences {
        let mut found = Occurrences::default();
        let mut list = BTreeMap::new();
        let mut add = |when: When| {
            let key = key_of(&when);
            let touches = when.first_day() <= to && when.last_day() >= from;
            if touches && !self.except.contains(&key) {
                list.entry((when.first_day(), key)).or_insert(when);
            }
        };
        add(self.first.clone());
        let start = self.start();
        for when in &self.also {
            // One that only says when it begins is as long as the first.
            let is_alike = when.precision() == self.first.precision();
            let moved = (is_alike && when.start() == when.end())
                .then(|| self.at(start, start_of(when)))
                .flatten();
            add(moved.unwrap_or_else(|| when.clone()));
        }
        for rule in &self.rules {
            let rule = self.fitting(rule);
            let bounds = Bounds {
                from: earliest_start(from, self.length_days()),
                to: to.and_time(last_second()),
                until: rule.until.and_then(|until| self.civil_until(until, zones)),
            };
            let mut budget = Budget::new();
            let starts = starts(&rule, start, bounds, &mut budget);
            for at in starts.starts {
                match self.at(start, at) {
                    Some(when) => add(when),
                    // Beyond the years that can be written.
                    None => found.is_cut = true,
                }
            }
            found.is_cut |= starts.is_cut;
            found.steps += budget.spent();
        }
        found.is_cut |= list.len() > MOST_OCCURRENCES;
        found.list = list
            .into_iter()
            .take(MOST_OCCURRENCES)
            .map(|((_, key), when)| Occurrence { key, when })
            .collect();
        found
    }

    /// Whether it repeats so often that no calendar can show it: more in the year after its
    /// first occurrence than one expansion answers with. Costs the budget at most.
    #[must_use]
    pub fn is_too_often(&self) -> bool {
        let start = self.start();
        let bounds = Bounds {
            from: start,
            to: start
                .checked_add_days(Days::new(366))
                .unwrap_or(NaiveDateTime::MAX),
            until: None,
        };
        self.rules
            .iter()
            .map(|rule| self.fitting(rule))
            .any(|rule| {
                // At most once a day is never too often.
                let is_daily = rule.frequency >= Frequency::Daily
                    && rule.by_hour.len() < 2
                    && rule.by_minute.len() < 2
                    && rule.by_second.len() < 2;
                !is_daily && starts(&rule, start, bounds, &mut Budget::new()).is_cut
            })
    }

    /// Whether it never takes place after its first occurrence, however long it went on: there
    /// is no 30 February. Looks through the 400 years after which the calendar is the same.
    #[must_use]
    pub fn is_never_again(&self) -> bool {
        let start = self.start();
        let finds = |rule: &Rule| {
            let rule = self.fitting(rule).endless();
            // Most are found in the first of these.
            [40, 800, 146_097].into_iter().any(|days| {
                let to = start.checked_add_days(Days::new(days));
                let bounds = Bounds {
                    from: start,
                    to: to.unwrap_or(NaiveDateTime::MAX),
                    until: None,
                };
                let found = starts(&rule, start, bounds, &mut Budget::new());
                found.is_cut || found.starts.iter().any(|at| *at != start)
            })
        };
        !self.rules.is_empty() && !self.rules.iter().any(finds)
    }

    /// Whether an occurrence is one still, where a rule ends at an instant: on which day of
    /// the first occurrence's clock that is, only the zones know.
    #[must_use]
    pub fn lasts_to(&self, when: &When, zones: &dyn Zones) -> bool {
        let at = start_of(when);
        let is_written = |one: &When| start_of(one) == at;
        is_written(&self.first)
            || self.also.iter().any(is_written)
            || self.rules.iter().any(|rule| {
                let until = rule.until.and_then(|until| self.civil_until(until, zones));
                until.is_none_or(|until| at <= until)
            })
    }

    /// The first occurrence, whether or not it is left out.
    #[must_use]
    pub fn first(&self) -> &When {
        &self.first
    }

    /// Where the first occurrence begins, on its own clock.
    fn start(&self) -> NaiveDateTime {
        start_of(&self.first)
    }

    fn length_days(&self) -> u64 {
        // An open end has no length; a flight over the date line ends before it begins.
        if self.first.start().is_none() || self.first.end().is_none() {
            return 1;
        }
        let days = self
            .first
            .last_day()
            .signed_duration_since(self.first.first_day());
        u64::try_from(days.num_days()).unwrap_or(0) + 1
    }

    /// A rule without what is finer than the first occurrence: a date has no hours, and a
    /// month has no days.
    fn fitting(&self, rule: &Rule) -> Rule {
        let mut rule = rule.clone();
        if self.first.precision() > Precision::Hours {
            rule.by_hour.clear();
            rule.by_minute.clear();
            rule.by_second.clear();
        }
        if self.first.precision() > Precision::Day {
            rule.by_day.clear();
            rule.by_month_day.clear();
            rule.by_year_day.clear();
            rule.by_week_number.clear();
            rule.by_set_position.clear();
            rule.by_month_day.insert(1);
            if rule.frequency == Frequency::Yearly && rule.by_month.is_empty() {
                let month = i16::try_from(self.start().month()).unwrap_or(1);
                rule.by_month.insert(month);
            }
        }
        rule
    }

    fn civil_until(&self, until: Until, zones: &dyn Zones) -> Option<NaiveDateTime> {
        let seconds = match until {
            Until::Day(day) => return Some(day.and_time(last_second())),
            Until::Civil(civil) => return Some(civil),
            Until::Utc(seconds) => seconds,
        };
        let utc = chrono::DateTime::from_timestamp(seconds, 0)?.naive_utc();
        let Some(Point::Moment(moment)) = self.first.ends().next().map(|end| &end.point) else {
            // RFC 5545 wants a date here; an instant is read by its date.
            return Some(utc.date().and_time(last_second()));
        };
        let zone = moment.frame().zone_name();
        let in_zone = zone.and_then(|zone| civil_at(zones, zone, seconds));
        let offset = moment.frame().stated_offset_minutes().unwrap_or(0);
        Some(in_zone.unwrap_or(utc + chrono::TimeDelta::minutes(i64::from(offset))))
    }

    /// The first occurrence moved to where another begins.
    fn at(&self, start: NaiveDateTime, at: NaiveDateTime) -> Option<When> {
        if at == start {
            return Some(self.first.clone());
        }
        if self.first.precision() > Precision::Day {
            let months = |day: NaiveDateTime| day.year() * 12 + day.month0().cast_signed();
            return self.first.shifted_by_months(months(at) - months(start));
        }
        let days = at.date().signed_duration_since(start.date()).num_days();
        let moved = self.first.shifted_by_days(days)?;
        if at.time() == start.time() {
            return Some(moved);
        }
        moved.shifted_by_seconds((at.time() - start.time()).num_seconds())
    }
}

fn start_of(when: &When) -> NaiveDateTime {
    match when.ends().next().map(|end| &end.point) {
        Some(Point::Moment(moment)) => moment.civil(),
        Some(Point::Period(period)) => period.first_day().and_time(NaiveTime::MIN),
        None => when.first_day().and_time(NaiveTime::MIN),
    }
}

/// The id of an occurrence, as if it were a record of its own: that of what repeats, and
/// the occurrence's key after `@`. Whoever changes one occurrence makes the record of that
/// id, so that two people who change the same one change one record (R10).
#[must_use]
pub fn occurrence_id(of: &str, key: &str) -> RecordId {
    RecordId::from(format!("{of}@{key}"))
}

/// What an id made by [`occurrence_id`] is an occurrence of, and its key; `None` for an id
/// that names no occurrence. A record may have such an id too.
#[must_use]
pub fn occurrence_of(id: &str) -> Option<(RecordId, &str)> {
    let (of, key) = id.rsplit_once('@')?;
    When::parse(key).is_ok().then(|| (RecordId::from(of), key))
}

/// What names an occurrence that begins like this.
#[must_use]
pub fn key_of(when: &When) -> String {
    match when.ends().next().map(|end| &end.point) {
        Some(Point::Moment(moment)) => {
            let civil = moment.civil();
            let (day, hours, minutes) = (civil.date(), civil.hour(), civil.minute());
            match civil.second() {
                0 => format!("{day}T{hours:02}:{minutes:02}"),
                seconds => format!("{day}T{hours:02}:{minutes:02}:{seconds:02}"),
            }
        }
        Some(Point::Period(period)) => {
            let first = period.first_day();
            let (year, month) = (first.year(), first.month());
            match period.unit() {
                Unit::Day => first.to_string(),
                Unit::Month | Unit::Quarter | Unit::Half => format!("{year:04}-{month:02}"),
                Unit::Year => format!("{year:04}"),
            }
        }
        None => String::new(),
    }
}

fn last_second() -> NaiveTime {
    NaiveTime::from_hms_opt(23, 59, 59).expect("every day has that second")
}

fn earliest_start(from: NaiveDate, length_days: u64) -> NaiveDateTime {
    from.checked_sub_days(Days::new(length_days))
        .unwrap_or(NaiveDate::MIN)
        .and_time(NaiveTime::MIN)
}
