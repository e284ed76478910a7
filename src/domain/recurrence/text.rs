//! A rule's text form: `FREQ=MONTHLY;BYDAY=2TU`, read and written.

use super::rule::{Frequency, Nth, Rule, Until};
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike, Weekday};
use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

/// Why a text is no rule that can be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleError {
    /// No `FREQ`, or one that does not exist.
    Frequency,
    /// A part that this version does not know, such as another calendar's `RSCALE`.
    Unknown(String),
    /// A part that stands twice.
    Twice(String),
    /// A part whose value is not in its range, or not allowed beside the frequency.
    Value(String),
    /// It asks for days or hours of a time that is only known to the month or year.
    FinerThanStart,
}

impl fmt::Display for RuleError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Frequency => write!(to, "FREQ"),
            Self::Unknown(part) | Self::Twice(part) | Self::Value(part) => write!(to, "{part}"),
            Self::FinerThanStart => write!(to, "FREQ"),
        }
    }
}

const FREQUENCIES: [(&str, Frequency); 7] = [
    ("SECONDLY", Frequency::Secondly),
    ("MINUTELY", Frequency::Minutely),
    ("HOURLY", Frequency::Hourly),
    ("DAILY", Frequency::Daily),
    ("WEEKLY", Frequency::Weekly),
    ("MONTHLY", Frequency::Monthly),
    ("YEARLY", Frequency::Yearly),
];

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("MO", Weekday::Mon),
    ("TU", Weekday::Tue),
    ("WE", Weekday::Wed),
    ("TH", Weekday::Thu),
    ("FR", Weekday::Fri),
    ("SA", Weekday::Sat),
    ("SU", Weekday::Sun),
];

impl Rule {
    /// Reads a rule, with or without `RRULE:` before it; letters of either case.
    ///
    /// # Errors
    /// [`RuleError`] with the part that cannot be followed; nothing is guessed.
    pub fn parse(text: &str) -> Result<Self, RuleError> {
        let text = text.trim().to_ascii_uppercase();
        let text = text.strip_prefix("RRULE:").unwrap_or(&text);
        let mut rule = Self::every(Frequency::Yearly);
        let mut seen = BTreeSet::new();
        for part in text.split(';').filter(|part| !part.trim().is_empty()) {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            let (name, value) = (name.trim(), value.trim());
            if !seen.insert(name) {
                return Err(RuleError::Twice(name.to_owned()));
            }
            rule.take(name, value)?;
        }
        if !seen.contains("FREQ") {
            return Err(RuleError::Frequency);
        }
        rule.check()?;
        Ok(rule)
    }

    fn take(&mut self, name: &str, value: &str) -> Result<(), RuleError> {
        let wrong = || RuleError::Value(name.to_owned());
        match name {
            "FREQ" => {
                self.frequency = named(&FREQUENCIES, value).ok_or(RuleError::Frequency)?;
            }
            "INTERVAL" => self.interval = positive(value).ok_or_else(wrong)?,
            "COUNT" => self.count = Some(positive(value).ok_or_else(wrong)?),
            "UNTIL" => self.until = Some(until(value).ok_or_else(wrong)?),
            "WKST" => self.week_start = named(&WEEKDAYS, value).ok_or_else(wrong)?,
            "BYMONTH" => self.by_month = numbers(value, 1, 12, false).ok_or_else(wrong)?,
            "BYWEEKNO" => self.by_week_number = numbers(value, 1, 53, true).ok_or_else(wrong)?,
            "BYYEARDAY" => self.by_year_day = numbers(value, 1, 366, true).ok_or_else(wrong)?,
            "BYMONTHDAY" => self.by_month_day = numbers(value, 1, 31, true).ok_or_else(wrong)?,
            "BYDAY" => self.by_day = weekdays(value).ok_or_else(wrong)?,
            "BYHOUR" => self.by_hour = numbers(value, 0, 23, false).ok_or_else(wrong)?,
            "BYMINUTE" => self.by_minute = numbers(value, 0, 59, false).ok_or_else(wrong)?,
            "BYSECOND" => self.by_second = numbers(value, 0, 60, false).ok_or_else(wrong)?,
            "BYSETPOS" => self.by_set_position = numbers(value, 1, 366, true).ok_or_else(wrong)?,
            // RFC 7529: what they say here is what holds without them.
            "RSCALE" if value == "GREGORIAN" => {}
            "SKIP" if value == "OMIT" => {}
            _ => return Err(RuleError::Unknown(name.to_owned())),
        }
        Ok(())
    }

    // What RFC 5545 §3.3.10 forbids beside a frequency.
    fn check(&self) -> Result<(), RuleError> {
        let wrong = |part: &str| Err(RuleError::Value(part.to_owned()));
        let frequency = self.frequency;
        if !self.by_week_number.is_empty() && frequency != Frequency::Yearly {
            return wrong("BYWEEKNO");
        }
        if !self.by_year_day.is_empty()
            && matches!(
                frequency,
                Frequency::Daily | Frequency::Weekly | Frequency::Monthly
            )
        {
            return wrong("BYYEARDAY");
        }
        if !self.by_month_day.is_empty() && frequency == Frequency::Weekly {
            return wrong("BYMONTHDAY");
        }
        let counted = self.by_day.iter().any(|day| day.number.is_some());
        if counted && (frequency < Frequency::Monthly || !self.by_week_number.is_empty()) {
            return wrong("BYDAY");
        }
        if !self.by_set_position.is_empty()
            && self.names_no_day()
            && self.by_month.is_empty()
            && self.by_hour.is_empty()
            && self.by_minute.is_empty()
            && self.by_second.is_empty()
        {
            return wrong("BYSETPOS");
        }
        Ok(())
    }

    /// Writes the rule in one order, so that equal rules have equal texts. What it
    /// writes, [`Rule::parse`] reads back as the same rule.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = format!("FREQ={}", name_of(&FREQUENCIES, self.frequency));
        let mut add = |name: &str, value: &str| {
            if !value.is_empty() {
                text.push_str(&format!(";{name}={value}"));
            }
        };
        if self.interval != 1 {
            add("INTERVAL", &self.interval.to_string());
        }
        if let Some(count) = self.count {
            add("COUNT", &count.to_string());
        }
        if let Some(until) = self.until {
            add("UNTIL", &until_text(until));
        }
        add("BYMONTH", &joined(&self.by_month));
        add("BYWEEKNO", &joined(&self.by_week_number));
        add("BYYEARDAY", &joined(&self.by_year_day));
        add("BYMONTHDAY", &joined(&self.by_month_day));
        let days: Vec<String> = self.by_day.iter().map(|day| nth_text(*day)).collect();
        add("BYDAY", &days.join(","));
        add("BYHOUR", &joined(&self.by_hour));
        add("BYMINUTE", &joined(&self.by_minute));
        add("BYSECOND", &joined(&self.by_second));
        add("BYSETPOS", &joined(&self.by_set_position));
        if self.week_start != Weekday::Mon {
            add("WKST", name_of(&WEEKDAYS, self.week_start));
        }
        text
    }
}

fn named<T: Copy>(names: &[(&str, T)], wanted: &str) -> Option<T> {
    let found = names.iter().find(|(name, _)| *name == wanted);
    found.map(|(_, value)| *value)
}

fn name_of<T: Copy + PartialEq>(names: &[(&'static str, T)], wanted: T) -> &'static str {
    let found = names.iter().find(|(_, value)| *value == wanted);
    found.map_or("", |(name, _)| name)
}

fn positive(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|number| digits && *number > 0)
}

/// Whole numbers within `least..=most`; from the end too where `signed`.
fn numbers(text: &str, least: i16, most: i16, signed: bool) -> Option<BTreeSet<i16>> {
    text.split(',')
        .map(|item| {
            let item = item.trim();
            let number: i16 = item.strip_prefix('+').unwrap_or(item).parse().ok()?;
            let size = if signed { number.abs() } else { number };
            (least..=most).contains(&size).then_some(number)
        })
        .collect()
}

fn weekdays(text: &str) -> Option<BTreeSet<Nth>> {
    text.split(',')
        .map(|item| {
            let item = item.trim();
            let at = item.len().checked_sub(2)?;
            let (number, weekday) = (item.get(..at)?, item.get(at..)?);
            let weekday = named(&WEEKDAYS, weekday)?;
            let number = if number.is_empty() {
                None
            } else {
                let number: i8 = number.strip_prefix('+').unwrap_or(number).parse().ok()?;
                (1..=53).contains(&number.unsigned_abs()).then_some(())?;
                Some(number)
            };
            Some(Nth { number, weekday })
        })
        .collect()
}

fn until(text: &str) -> Option<Until> {
    // A year of four digits or, of a time, an hour of two; then two numbers of two.
    let parts = |text: &str, first: usize| {
        let is_plain = text.len() == first + 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        let number = |range: Range<usize>| text[range].parse::<u32>().ok().filter(|_| is_plain);
        is_plain.then_some(())?;
        let (second, third) = (first..first + 2, first + 2..first + 4);
        Some((number(0..first)?, number(second)?, number(third)?))
    };
    let day = |text: &str| {
        let (year, month, day) = parts(text, 4)?;
        NaiveDate::from_ymd_opt(year.cast_signed(), month, day)
    };
    let Some((date, time)) = text.split_once('T') else {
        return day(text).map(Until::Day);
    };
    let (time, is_utc) = match time.strip_suffix('Z') {
        Some(time) => (time, true),
        None => (time, false),
    };
    let (hours, minutes, seconds) = parts(time, 2)?;
    // 60 is a leap second, which no clock here has (RFC 5545 3.3.12).
    let seconds = if seconds == 60 { 59 } else { seconds };
    let civil = day(date)?.and_hms_opt(hours, minutes, seconds)?;
    Some(if is_utc {
        Until::Utc(civil.and_utc().timestamp())
    } else {
        Until::Civil(civil)
    })
}

fn until_text(until: Until) -> String {
    let date = |day: NaiveDate| format!("{:04}{:02}{:02}", day.year(), day.month(), day.day());
    let written = |civil: NaiveDateTime| {
        let (hours, minutes) = (civil.hour(), civil.minute());
        format!(
            "{}T{hours:02}{minutes:02}{:02}",
            date(civil.date()),
            civil.second()
        )
    };
    match until {
        Until::Day(day) => date(day),
        Until::Civil(civil) => written(civil),
        Until::Utc(seconds) => chrono::DateTime::from_timestamp(seconds, 0)
            .map(|instant| written(instant.naive_utc()) + "Z")
            .unwrap_or_default(),
    }
}

fn nth_text(day: Nth) -> String {
    let weekday = name_of(&WEEKDAYS, day.weekday);
    day.number
        .map_or_else(|| weekday.to_owned(), |number| format!("{number}{weekday}"))
}

fn joined(numbers: &BTreeSet<i16>) -> String {
    let numbers: Vec<String> = numbers.iter().map(i16::to_string).collect();
    numbers.join(",")
}
