//! Which times of a day a rule lets through.

use super::rule::{Frequency, Rule};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use std::collections::BTreeSet;

impl Rule {
    /// The times of day of a rule that repeats daily or less often, in order; what the
    /// rule leaves open is taken from the first occurrence.
    pub(super) fn times(&self, first: NaiveTime) -> Vec<NaiveTime> {
        let hours = or(&self.by_hour, first.hour());
        let minutes = or(&self.by_minute, first.minute());
        let seconds = or(&self.by_second, first.second());
        let mut times = BTreeSet::new();
        for hour in &hours {
            for minute in &minutes {
                for second in &seconds {
                    times.extend(NaiveTime::from_hms_opt(*hour, *minute, (*second).min(59)));
                }
            }
        }
        times.into_iter().collect()
    }

    /// The times that a rule of hours, minutes or seconds has on one day, in order, given
    /// to `each` until that answers `false`. `step` is told of every hour, minute or second
    /// that is looked at, and ends it by answering `false` too.
    pub(super) fn times_within(
        &self,
        day: NaiveDate,
        first: NaiveDateTime,
        step: &mut dyn FnMut() -> bool,
        each: &mut dyn FnMut(NaiveDateTime) -> bool,
    ) -> bool {
        let interval = i64::from(self.interval);
        let aligned = |unit_seconds: i64, time: NaiveTime| {
            let units = |at: NaiveDateTime| at.and_utc().timestamp().div_euclid(unit_seconds);
            (units(day.and_time(time)) - units(first)).rem_euclid(interval) == 0
        };
        let limits = |part: &BTreeSet<i16>, number: u32| {
            part.is_empty() || part.iter().any(|one| u32::try_from(*one) == Ok(number))
        };
        let at = |hour, minute, second| NaiveTime::from_hms_opt(hour, minute, second);
        for hour in 0..24 {
            let Some(on_the_hour) = at(hour, 0, 0) else {
                continue;
            };
            if !step() {
                return false;
            }
            if !limits(&self.by_hour, hour) {
                continue;
            }
            if self.frequency == Frequency::Hourly {
                if aligned(3600, on_the_hour) {
                    let set = self.times(on_the_hour_of(first, hour));
                    let set = set.into_iter().filter(|time| time.hour() == hour).collect();
                    if !self.give(day, set, each) {
                        return false;
                    }
                }
                continue;
            }
            for minute in 0..60 {
                let Some(on_the_minute) = at(hour, minute, 0) else {
                    continue;
                };
                if !step() {
                    return false;
                }
                if !limits(&self.by_minute, minute) {
                    continue;
                }
                if self.frequency == Frequency::Minutely {
                    if aligned(60, on_the_minute) {
                        let seconds = or(&self.by_second, first.second());
                        let set = seconds
                            .iter()
                            .filter_map(|second| at(hour, minute, (*second).min(59)))
                            .collect();
                        if !self.give(day, set, each) {
                            return false;
                        }
                    }
                    continue;
                }
                for second in 0..60 {
                    if !step() {
                        return false;
                    }
                    let Some(time) = at(hour, minute, second) else {
                        continue;
                    };
                    if limits(&self.by_second, second)
                        && aligned(1, time)
                        && !self.give(day, vec![time], each)
                    {
                        return false;
                    }
                }
            }
        }
        true
    }

    fn give(
        &self,
        day: NaiveDate,
        set: Vec<NaiveTime>,
        each: &mut dyn FnMut(NaiveDateTime) -> bool,
    ) -> bool {
        let set: Vec<NaiveDateTime> = set.into_iter().map(|time| day.and_time(time)).collect();
        self.positioned(set).into_iter().all(each)
    }

    /// Those of one period's occurrences, in order, that `BYSETPOS` names; all without it.
    pub(super) fn positioned(&self, set: Vec<NaiveDateTime>) -> Vec<NaiveDateTime> {
        if self.by_set_position.is_empty() {
            return set;
        }
        let length = i16::try_from(set.len()).unwrap_or(i16::MAX);
        let places = (1..=length).zip(set);
        let named = places.filter(|(place, _)| {
            self.by_set_position.contains(place)
                || self.by_set_position.contains(&(place - length - 1))
        });
        named.map(|(_, at)| at).collect()
    }
}

fn on_the_hour_of(first: NaiveDateTime, hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, first.minute(), first.second()).unwrap_or(first.time())
}

/// The numbers of a part, or the one that the first occurrence has.
fn or(part: &BTreeSet<i16>, first: u32) -> Vec<u32> {
    if part.is_empty() {
        return vec![first];
    }
    part.iter()
        .filter_map(|number| u32::try_from(*number).ok())
        .collect()
}
