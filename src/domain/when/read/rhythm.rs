//! How something repeats, as it is written: "every two weeks", "monthly", "the
//! second Tuesday of every month", "every weekday"; and when it is first.

use chrono::{Datelike, NaiveDate, Weekday};

use super::super::{End, Period, Precision, When};
use super::cursor::Cursor;
use super::tokens::Kind;
use super::vocabulary;
use super::{Every, Repeats};

/// The days of work.
const WORKDAYS: [Weekday; 5] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
];
/// The longest way from one such day to the next: a fifth Monday or less.
const MOST_DAYS_AHEAD: usize = 100;

/// Reads a rhythm; a month that it names is left to be read as a date.
pub(super) fn repeats(cursor: &mut Cursor<'_>) -> Option<Repeats> {
    cursor
        .attempt(counted_weekday)
        .or_else(|| cursor.attempt(how_often))
}

/// Reads "the second Tuesday of every month", "every last Friday of the month".
fn counted_weekday(cursor: &mut Cursor<'_>) -> Option<Repeats> {
    let led = cursor.take_word(&["every", "each"]);
    cursor.take_word(&["the"]);
    let (nth, weekday) = place_in_month(cursor)?;
    cursor.take_word(&["of", "in"]).then_some(())?;
    let each = cursor.take_word(&["every", "each"]);
    (each || cursor.take_word(&["the", "a"])).then_some(())?;
    (cursor.take_word(&["month"]) && (led || each)).then_some(())?;
    Some(Repeats {
        nth: Some(nth),
        weekdays: vec![weekday],
        ..Repeats::each(Every::Month)
    })
}

/// Reads "second Tuesday", "2nd Tuesday", "last Friday".
fn place_in_month(cursor: &mut Cursor<'_>) -> Option<(i8, Weekday)> {
    let nth = match cursor.number(0) {
        Some(number) if number.ordinal && (1..=5).contains(&number.value) => {
            i8::try_from(number.value).ok()?
        }
        _ if cursor.word(0) == "last" => -1,
        _ => i8::try_from(vocabulary::ordinal(cursor.word(0))?).ok()?,
    };
    let weekday = vocabulary::weekday(cursor.word(1))?;
    cursor.step();
    cursor.step();
    Some((nth, weekday))
}

/// Reads "every two weeks", "daily", "each November", "weekly on Monday".
fn how_often(cursor: &mut Cursor<'_>) -> Option<Repeats> {
    let adverb = match cursor.word(0) {
        "annually" | "yearly" => Some((Every::Year, 1)),
        "quarterly" => Some((Every::Quarter, 1)),
        "monthly" => Some((Every::Month, 1)),
        "fortnightly" => Some((Every::Week, 2)),
        "weekly" => Some((Every::Week, 1)),
        "daily" => Some((Every::Day, 1)),
        "every" | "each" => None,
        _ => return None,
    };
    cursor.step();
    let mut repeats = match adverb {
        Some((every, interval)) => Repeats {
            interval,
            ..Repeats::each(every)
        },
        None => every(cursor)?,
    };
    if repeats.every == Every::Week && repeats.weekdays.is_empty() {
        let on = cursor.attempt(|cursor| {
            cursor.take_word(&["on"]);
            weekdays(cursor)
        });
        repeats.weekdays = on.unwrap_or_default();
    } else if repeats.every == Every::Month {
        let on = cursor.attempt(|cursor| {
            cursor.take_word(&["on"]);
            cursor.take_word(&["the"]);
            place_in_month(cursor)
        });
        if let Some((nth, weekday)) = on {
            repeats.nth = Some(nth);
            repeats.weekdays = vec![weekday];
        }
    }
    Some(repeats)
}

/// Reads what stands after "every": "two weeks", "other Tuesday", "weekday".
fn every(cursor: &mut Cursor<'_>) -> Option<Repeats> {
    // "Every second Tuesday" is every other one; the first or the last is one of a month.
    let of_month = |(nth, _): &(i8, Weekday)| *nth != 2;
    let counted = cursor.attempt(|cursor| place_in_month(cursor).filter(of_month));
    if let Some((nth, weekday)) = counted {
        return Some(Repeats {
            nth: Some(nth),
            weekdays: vec![weekday],
            ..Repeats::each(Every::Month)
        });
    }
    let interval = cursor.attempt(|cursor| {
        let interval = match cursor.number(0) {
            Some(number) if number.digits <= 2 => number.value,
            _ if cursor.word(0) == "other" => 2,
            _ => {
                vocabulary::ordinal(cursor.word(0)).or_else(|| vocabulary::count(cursor.word(0)))?
            }
        };
        cursor.step();
        (interval > 0).then_some(interval)
    });
    let word = cursor.word(0);
    let of = |every: Every, times: u32| Repeats {
        interval: interval.unwrap_or(1) * times,
        ..Repeats::each(every)
    };
    let found = match word {
        "day" | "days" => of(Every::Day, 1),
        "week" | "weeks" => of(Every::Week, 1),
        "fortnight" | "fortnights" => of(Every::Week, 2),
        "month" | "months" => of(Every::Month, 1),
        "quarter" | "quarters" => of(Every::Quarter, 1),
        "year" | "years" => of(Every::Year, 1),
        "weekday" | "workday" if interval.is_none() => Repeats {
            weekdays: WORKDAYS.to_vec(),
            ..Repeats::each(Every::Week)
        },
        "working" if interval.is_none() && cursor.word(1) == "day" => {
            cursor.step();
            Repeats {
                weekdays: WORKDAYS.to_vec(),
                ..Repeats::each(Every::Week)
            }
        }
        _ => {
            if let Some(weekdays) = weekdays(cursor) {
                return Some(Repeats {
                    weekdays,
                    ..of(Every::Week, 1)
                });
            }
            // The month itself is read as a date after this.
            (interval.is_none() && vocabulary::month(word).is_some()).then_some(())?;
            return Some(Repeats::each(Every::Year));
        }
    };
    cursor.step();
    Some(found)
}

/// Reads "Monday", "Monday, Wednesday and Friday".
fn weekdays(cursor: &mut Cursor<'_>) -> Option<Vec<Weekday>> {
    let one = |cursor: &mut Cursor<'_>| {
        let weekday = vocabulary::weekday(cursor.word(0))?;
        cursor.step();
        Some(weekday)
    };
    let mut found = vec![cursor.attempt(one)?];
    while found.len() < 7
        && let Some(next) = cursor.attempt(|cursor| {
            let comma = cursor.take(&Kind::Comma);
            (cursor.take_word(&["and"]) || comma).then_some(())?;
            one(cursor)
        })
    {
        found.push(next);
    }
    Some(found)
}

/// Reads the words between a rhythm and its first date; tells whether they say that it only
/// begins there.
pub(super) fn lead_to_start(cursor: &mut Cursor<'_>) -> bool {
    let mut begins = false;
    loop {
        let word = cursor.word(0);
        if matches!(word, "from" | "since" | "starting")
            || word == "beginning" && cursor.word(1) != "of"
        {
            begins = true;
            cursor.step();
        } else if !cursor.take(&Kind::Comma) && !cursor.take_word(&["in", "on", "at", "as"]) {
            return begins;
        }
    }
}

/// Returns the first occurrence of a rhythm of days, and the day with which it
/// ends where a longer stretch of days is written: "every Monday in May 2027".
pub(super) fn first(when: &When, repeats: &Repeats) -> Option<(When, Option<NaiveDate>)> {
    let days_of_round = match (repeats.every, repeats.nth) {
        (_, Some(_)) => 28,
        (Every::Day, None) => i64::from(repeats.interval),
        (Every::Week, None) => 7 * i64::from(repeats.interval),
        (Every::Month | Every::Quarter | Every::Year, None) => return Some((when.clone(), None)),
    };
    let (Some(start), Some(_)) = (when.start(), when.end()) else {
        return Some((when.clone(), None));
    };
    let (first, last) = (when.first_day(), when.last_day());
    let length = last.signed_duration_since(first).num_days() + 1;
    let is_stretch = when.precision() > Precision::Day || length > days_of_round;
    let fits = |day: &NaiveDate| repeats.takes_place_on(*day);
    let day = first.iter_days().take(MOST_DAYS_AHEAD).find(fits)?;
    if is_stretch && day > last {
        return None;
    }
    if !is_stretch && day == first {
        return Some((when.clone(), None));
    }
    let shift = day.signed_duration_since(first).num_days();
    let end = if is_stretch {
        day
    } else {
        last.checked_add_signed(chrono::TimeDelta::days(shift))?
    };
    let doubts = |day: NaiveDate| -> Option<End> {
        Some(End {
            uncertain: start.uncertain,
            approximate: start.approximate && !is_stretch,
            ..Period::day(day).ok()?.into()
        })
    };
    let found = When::new(Some(doubts(day)?), Some(doubts(end)?)).ok()?;
    Some((found, is_stretch.then_some(last)))
}

impl Repeats {
    fn takes_place_on(&self, day: NaiveDate) -> bool {
        let is_weekday = self.weekdays.is_empty() || self.weekdays.contains(&day.weekday());
        is_weekday
            && match self.nth {
                None => true,
                Some(nth @ 1..) => (day.day() - 1) / 7 + 1 == u32::from(nth.unsigned_abs()),
                Some(nth) => {
                    let left = u32::from(day.num_days_in_month()) - day.day();
                    left / 7 + 1 == u32::from(nth.unsigned_abs())
                }
            }
    }
}
