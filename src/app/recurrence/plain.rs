//! A rule as the few choices that a form offers; a rule that says more is kept as its text.

use crate::domain::recurrence::{Frequency, Nth, Rule, Until};
use crate::domain::when::{Precision, When, day_from};
use chrono::{Datelike, NaiveDate, Weekday};
use std::collections::BTreeSet;

/// On which days, beside how often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum On {
    /// As the first one is.
    AsFirst,
    /// On these weekdays of each week.
    Weekdays(Vec<Weekday>),
    /// On one weekday of the month, counted from its start or its end.
    Counted(Nth),
}

/// When it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    /// It does not.
    Never,
    /// With this day.
    On(NaiveDate),
    /// After so many.
    After(u32),
}

/// A rule that a form can offer whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plain {
    /// How often: days, weeks, months or years.
    pub frequency: Frequency,
    /// Every how many of these.
    pub interval: u32,
    /// On which days.
    pub on: On,
    /// When it ends.
    pub ends: Ends,
}

/// The frequencies that a form offers, with their names in a rule's text.
pub const FREQUENCIES: [(&str, Frequency); 4] = [
    ("daily", Frequency::Daily),
    ("weekly", Frequency::Weekly),
    ("monthly", Frequency::Monthly),
    ("yearly", Frequency::Yearly),
];

/// What a person does to how something repeats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Chose how often: the name of a frequency, `never` or `rule`.
    Often(String),
    /// Chose every how many.
    Every(u32),
    /// Put a mark on a weekday, or took it off.
    OnWeekday(Weekday, bool),
    /// Chose a weekday of the month by its text in a rule, or, empty, the same day.
    OnCounted(String),
    /// Chose that it never ends, `never`, with a day, `on`, or after a number, `after`.
    Ends(String),
    /// Chose the day.
    Until(String),
    /// Chose the number.
    After(String),
    /// Wrote the rule itself.
    Rule(String),
}

impl Plain {
    /// Every so often, as the first one is.
    #[must_use]
    pub fn every(frequency: Frequency) -> Self {
        Self {
            frequency,
            interval: 1,
            on: On::AsFirst,
            ends: Ends::Never,
        }
    }

    /// A rule as choices; `None` where it says what they cannot. `first`: the first
    /// occurrence, whose day a rule may repeat in words.
    #[must_use]
    pub fn of(rule: &Rule, first: Option<&When>) -> Option<Self> {
        let day = first.map(When::first_day);
        let says = |part: &BTreeSet<i16>, of: fn(NaiveDate) -> u32| {
            let same = day.and_then(|day| i16::try_from(of(day)).ok());
            part.len() == 1 && same.is_some_and(|same| part.contains(&same))
        };
        let is_vague = first.is_some_and(|first| first.precision() > Precision::Day);
        let month = says(&rule.by_month, |day| day.month());
        let month_day = says(&rule.by_month_day, |day| day.day());
        let ends = match (rule.until, rule.count) {
            (None, None) => Ends::Never,
            (Some(Until::Day(day)), None) => Ends::On(day),
            (None, Some(count)) => Ends::After(count),
            _ => return None,
        };
        let days: Vec<Nth> = rule.by_day.iter().copied().collect();
        let on = match (rule.frequency, days.as_slice()) {
            (_, []) => On::AsFirst,
            (Frequency::Weekly, days) if days.iter().all(|day| day.number.is_none()) => {
                On::Weekdays(days.iter().map(|day| day.weekday).collect())
            }
            (Frequency::Monthly | Frequency::Yearly, [nth]) if nth.number.is_some() => {
                On::Counted(*nth)
            }
            _ => return None,
        };
        let is_counted = matches!(on, On::Counted(_));
        let months_fit = match rule.frequency {
            // "The second Tuesday of the year" needs its month to be that of a month.
            Frequency::Yearly if is_counted => month,
            Frequency::Yearly => rule.by_month.is_empty() || month,
            _ => rule.by_month.is_empty(),
        };
        let days_fit = rule.by_month_day.is_empty()
            || month_day && !is_counted && !is_vague && rule.frequency >= Frequency::Monthly;
        let is_yearly_day = rule.frequency == Frequency::Yearly
            && !rule.by_month_day.is_empty()
            && rule.by_month.is_empty();
        let has_more = !rule.by_week_number.is_empty()
            || !rule.by_year_day.is_empty()
            || !rule.by_hour.is_empty()
            || !rule.by_minute.is_empty()
            || !rule.by_second.is_empty()
            || !rule.by_set_position.is_empty()
            || rule.frequency < Frequency::Daily;
        let fits = months_fit && days_fit && !is_yearly_day && !has_more;
        fits.then_some(Self {
            frequency: rule.frequency,
            interval: rule.interval,
            on,
            ends,
        })
    }

    /// The rule that the choices say.
    #[must_use]
    pub fn rule(&self, first: Option<&When>) -> Rule {
        let mut rule = Rule::every(self.frequency);
        rule.interval = self.interval.max(1);
        match &self.on {
            On::AsFirst => {}
            On::Weekdays(days) => {
                let every = |weekday: &Weekday| Nth {
                    number: None,
                    weekday: *weekday,
                };
                rule.by_day = days.iter().map(every).collect();
            }
            On::Counted(nth) => {
                rule.by_day = [*nth].into();
            }
        }
        let is_vague = first.is_some_and(|first| first.precision() > Precision::Day);
        // Written out where it has to be, and where no day says it.
        if self.frequency == Frequency::Yearly
            && (is_vague || matches!(self.on, On::Counted(_)))
            && let Some(first) = first
        {
            let month = i16::try_from(first.first_day().month()).unwrap_or(1);
            rule.by_month = [month].into();
        }
        match self.ends {
            Ends::Never => {}
            Ends::On(day) => rule.until = Some(Until::Day(day)),
            Ends::After(count) => rule.count = Some(count),
        }
        rule
    }

    /// The weekdays on which it is, in a week.
    #[must_use]
    pub fn weekdays(&self, first: Option<&When>) -> Vec<Weekday> {
        match &self.on {
            On::Weekdays(days) => days.clone(),
            On::AsFirst | On::Counted(_) => first
                .map(|first| first.first_day().weekday())
                .into_iter()
                .collect(),
        }
    }
}

/// The weekdays of the month on which a day is: the second Tuesday, perhaps the last too.
#[must_use]
pub fn counted(day: NaiveDate) -> Vec<Nth> {
    let length = u32::from(day.num_days_in_month());
    let nth = |number: i8| Nth {
        number: Some(number),
        weekday: day.weekday(),
    };
    let from_start = i8::try_from((day.day() - 1) / 7 + 1).unwrap_or(1);
    let is_last = day.day() + 7 > length;
    let mut all = Vec::new();
    // Not every month has a fifth one.
    all.extend((from_start < 5).then(|| nth(from_start)));
    all.extend(is_last.then(|| nth(-1)));
    all
}

/// The text of a weekday of the month, as in a rule: `2TU`, `-1FR`.
#[must_use]
pub fn code_of(nth: Nth) -> String {
    let mut rule = Rule::every(Frequency::Monthly);
    rule.by_day = [nth].into();
    let text = rule.to_text();
    text.rsplit_once('=')
        .map_or_else(String::new, |(_, code)| code.to_owned())
}

/// A rule's text after a change; empty where nothing repeats any more. `first`: the first
/// occurrence, as far as it is known.
#[must_use]
pub fn changed(text: &str, change: Change, first: Option<&When>) -> String {
    let rule = Rule::parse(text).ok();
    let plain = rule.as_ref().and_then(|rule| Plain::of(rule, first));
    if let Change::Rule(text) = change {
        return text;
    }
    if let Change::Often(often) = change {
        let wanted = FREQUENCIES.iter().find(|(name, _)| *name == often);
        return match (wanted, often.as_str()) {
            (Some((_, frequency)), _) => {
                let ends = plain.map_or(Ends::Never, |plain| plain.ends);
                let new = Plain {
                    ends,
                    ..Plain::every(*frequency)
                };
                new.rule(first).to_text()
            }
            (None, "rule") if rule.is_none() => Rule::every(Frequency::Weekly).to_text(),
            (None, "rule") => text.to_owned(),
            _ => String::new(),
        };
    }
    let Some(mut plain) = plain else {
        return text.to_owned();
    };
    match change {
        Change::Every(interval) => plain.interval = interval.max(1),
        Change::OnWeekday(weekday, is_on) => {
            let mut days = plain.weekdays(first);
            days.retain(|day| *day != weekday);
            if is_on {
                days.push(weekday);
            }
            // A week without a day would be none: the last mark stays.
            if !days.is_empty() {
                plain.on = On::Weekdays(days);
            }
        }
        Change::OnCounted(code) => {
            let counted = format!("FREQ=MONTHLY;BYDAY={code}");
            let counted = Rule::parse(&counted).ok();
            let nth = counted.and_then(|rule| rule.by_day.first().copied());
            plain.on = nth.map_or(On::AsFirst, On::Counted);
        }
        Change::Ends(how) => {
            let day = first.map_or(NaiveDate::MIN, When::first_day);
            plain.ends = match how.as_str() {
                "on" => Ends::On(
                    day.checked_add_months(chrono::Months::new(12))
                        .unwrap_or(day),
                ),
                "after" => Ends::After(10),
                _ => Ends::Never,
            };
        }
        Change::Until(day) => {
            if let Some(day) = day_from(&day) {
                plain.ends = Ends::On(day);
            }
        }
        Change::After(count) => {
            if let Ok(count @ 1..) = count.trim().parse() {
                plain.ends = Ends::After(count);
            }
        }
        Change::Often(_) | Change::Rule(_) => {}
    }
    plain.rule(first).to_text()
}
