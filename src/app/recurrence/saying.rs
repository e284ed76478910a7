//! How something repeats, in words.

use super::plain::{Ends, On, Plain};
use crate::app::words::{Language, Word, recurrence as words};
use crate::domain::recurrence::{Frequency, Nth, Rule, RuleError};
use crate::domain::when::{Precision, When};
use chrono::Datelike;

/// A rule in words: "every month on the 2nd Tuesday, until 3 May 2027"; its text where it
/// says more than words are kept for.
#[must_use]
pub fn rule(language: Language, rule: &Rule, first: Option<&When>) -> String {
    match Plain::of(rule, first) {
        Some(plain) => self::plain(language, &plain, first),
        None => language.fill(words::BY_RULE, &[&rule.to_text()]),
    }
}

fn plain(language: Language, plain: &Plain, first: Option<&When>) -> String {
    let every = interval(language, plain.frequency, plain.interval);
    let on = on(language, plain, first);
    let said = match on {
        Some(on) => language.fill(words::TOGETHER, &[&every, &on]),
        None => every,
    };
    match plain.ends {
        Ends::Never => said,
        Ends::On(day) => language.fill(words::UNTIL, &[&said, &language.day(day)]),
        Ends::After(count) => {
            let count = usize::try_from(count).unwrap_or(usize::MAX);
            language.fill(words::SO_MANY, &[&said, &language.number(count)])
        }
    }
}

/// "every 2 weeks".
#[must_use]
pub fn interval(language: Language, frequency: Frequency, interval: u32) -> String {
    let (one, many) = match frequency {
        Frequency::Yearly => (words::EVERY_YEAR, words::EVERY_YEARS),
        Frequency::Monthly => (words::EVERY_MONTH, words::EVERY_MONTHS),
        Frequency::Weekly => (words::EVERY_WEEK, words::EVERY_WEEKS),
        _ => (words::EVERY_DAY, words::EVERY_DAYS),
    };
    if interval == 1 {
        return language.say(one).into_owned();
    }
    let interval = usize::try_from(interval).unwrap_or(usize::MAX);
    language.fill(many, &[&language.number(interval)])
}

fn on(language: Language, plain: &Plain, first: Option<&When>) -> Option<String> {
    let day = first?.first_day();
    let is_vague = first.is_some_and(|first| first.precision() > Precision::Day);
    Some(match (plain.frequency, &plain.on) {
        (Frequency::Weekly, _) => {
            let days = plain.weekdays(first).into_iter();
            let days: Vec<String> = days.map(|day| language.weekday(day)).collect();
            language.fill(words::ON_WEEKDAYS, &[&language.list(&days)])
        }
        (Frequency::Monthly | Frequency::Yearly, On::Counted(nth)) => {
            counted(language, *nth, plain.frequency, day)
        }
        (Frequency::Yearly, _) if is_vague => {
            language.fill(words::IN_MONTH, &[&language.month_name(day.month())])
        }
        (Frequency::Monthly, _) if is_vague => return None,
        (Frequency::Monthly, _) => same_day(language, Frequency::Monthly, day),
        (Frequency::Yearly, _) => same_day(language, Frequency::Yearly, day),
        _ => return None,
    })
}

/// "on day 13", "on 13 January".
#[must_use]
pub fn same_day(language: Language, frequency: Frequency, day: chrono::NaiveDate) -> String {
    let number = day.day().to_string();
    if frequency == Frequency::Yearly {
        let month = language.month_name(day.month());
        let is_leap_day = (day.month(), day.day()) == (2, 29);
        let word = if is_leap_day {
            words::ON_LEAP_DAY
        } else {
            words::ON_DATE
        };
        return language.fill(word, &[&number, &month]);
    }
    let word = if day.day() > 28 {
        words::ON_DAY_IF_ANY
    } else {
        words::ON_DAY
    };
    language.fill(word, &[&number])
}

/// "on the 2nd Tuesday", "on the last Friday of May".
#[must_use]
pub fn counted(
    language: Language,
    nth: Nth,
    frequency: Frequency,
    day: chrono::NaiveDate,
) -> String {
    let weekday = language.weekday(nth.weekday);
    let number = nth.number.unwrap_or(1);
    let which = match number {
        -1 => language.say(words::LAST).into_owned(),
        ..0 => {
            let place = language.ordinal(u64::from(number.unsigned_abs()));
            language.fill(words::FROM_THE_END, &[&place])
        }
        _ => language.ordinal(u64::from(number.unsigned_abs())),
    };
    if frequency == Frequency::Yearly {
        let month = language.month_name(day.month());
        return language.fill(words::ON_COUNTED_OF, &[&which, &weekday, &month]);
    }
    language.fill(words::ON_COUNTED, &[&which, &weekday])
}

/// Why a rule cannot be followed.
#[must_use]
pub fn error(language: Language, error: &RuleError) -> String {
    let about = |word: Word, part: &str| language.fill(word, &[part]);
    match error {
        RuleError::Frequency => language.say(words::NO_FREQUENCY).into_owned(),
        RuleError::Unknown(part) => about(words::UNKNOWN_PART, part),
        RuleError::Twice(part) => about(words::TWICE, part),
        RuleError::Value(part) => about(words::NOT_ALLOWED, part),
        RuleError::FinerThanStart => language.say(words::TOO_FINE).into_owned(),
    }
}
