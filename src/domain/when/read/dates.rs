//! One date in its many spellings: "the 25th of April", "October 27, 2022",
//! "Q3 2027", "early May", "13/03/2023".

use super::super::Unit;
use super::cursor::Cursor;
use super::relative;
use super::tokens::Kind;
use super::vocabulary;
use super::written::{Body, Season, Written};

/// Reads one date, a bare day among them.
pub(super) fn written(cursor: &mut Cursor<'_>) -> Option<Written> {
    let with_weekday = cursor.attempt(|cursor| {
        let weekday = vocabulary::weekday(cursor.word(0))?;
        cursor.step();
        cursor.take(&Kind::Comma);
        let found = plain(cursor)?;
        Some(Written {
            weekday: Some(weekday),
            ..found
        })
    });
    with_weekday
        .or_else(|| loose(cursor))
        .or_else(|| plain(cursor))
        .or_else(|| relative::weekday_alone(cursor).map(|said| Body::Relative(said).into()))
}

/// Reads "early May", "mid-2027", "end of June 2024", "about 12 May".
fn loose(cursor: &mut Cursor<'_>) -> Option<Written> {
    cursor.attempt(|cursor| {
        vocabulary::is_loose(cursor.word(0)).then_some(())?;
        cursor.step();
        if !cursor.take_word(&["of"]) {
            cursor.take(&Kind::Dash);
        }
        if let Some(said) = relative::this_unit(cursor) {
            return Some(Written {
                loose: true,
                ..Body::Relative(said).into()
            });
        }
        let found = plain(cursor).filter(|found| !matches!(found.body, Body::Day { .. }))?;
        Some(Written {
            loose: true,
            ..found
        })
    })
}

fn plain(cursor: &mut Cursor<'_>) -> Option<Written> {
    if let Some(written) = by_numbers(cursor) {
        return Some(written);
    }
    if let Some(week) = week_of_month(cursor) {
        return Some(week);
    }
    if let Some(said) = relative::relative(cursor) {
        return Some(Body::Relative(said).into());
    }
    cursor.attempt(|cursor| {
        cursor.take_word(&["the"]);
        part(cursor)
            .or_else(|| season(cursor))
            .or_else(|| week(cursor))
            .or_else(|| day_first(cursor))
            .or_else(|| year_first(cursor))
            .or_else(|| month_first(cursor))
            .or_else(|| whole_year(cursor))
            .or_else(|| bare_day(cursor))
    })
}

fn by_numbers(cursor: &mut Cursor<'_>) -> Option<Written> {
    let written = if let Some(Kind::Form(when)) = cursor.kind(0) {
        Body::Form(when.clone()).into()
    } else if let Some(Kind::Impossible(error)) = cursor.kind(0) {
        Body::Impossible(*error).into()
    } else if let Some(Kind::Slashed(slashed)) = cursor.kind(0) {
        Written {
            year: Some(slashed.year),
            short_year: slashed.short_year,
            ..Body::Slashed(*slashed).into()
        }
    } else {
        return None;
    };
    cursor.step();
    Some(written)
}

/// Reads "Q3 2027", "third quarter of 2027", "last half of 2027", "2027 H1".
fn part(cursor: &mut Cursor<'_>) -> Option<Written> {
    cursor.attempt(|cursor| {
        let early_year = match vocabulary::part_code(cursor.word(1)) {
            Some(_) => Some(four_digits(cursor)?),
            None => None,
        };
        let (unit, number) = if let Some((letter, number)) = vocabulary::part_code(cursor.word(0)) {
            cursor.step();
            let unit = if letter == 'q' {
                Unit::Quarter
            } else {
                Unit::Half
            };
            (unit, number)
        } else {
            let number = match cursor.number(0) {
                Some(number) if number.digits == 1 => Some(number.value),
                _ if matches!(cursor.word(0), "last" | "final") => None,
                _ => Some(vocabulary::ordinal(cursor.word(0))?),
            };
            let (unit, most) = match cursor.word(1) {
                "quarter" | "q" => (Unit::Quarter, 4),
                "half" => (Unit::Half, 2),
                _ => return None,
            };
            cursor.step();
            cursor.step();
            let number = number.unwrap_or(most);
            (1..=most).contains(&number).then_some(())?;
            (unit, number)
        };
        let body = Body::Part { unit, number };
        let year = early_year.or_else(|| following_year(cursor));
        Some(Written::from(body).with_year(year))
    })
}

/// Reads "spring 2027"; without a year these are everyday words.
fn season(cursor: &mut Cursor<'_>) -> Option<Written> {
    cursor.attempt(|cursor| {
        let season = match cursor.word(0) {
            "spring" => Season::Spring,
            "summer" => Season::Summer,
            "autumn" | "fall" => Season::Autumn,
            "winter" => Season::Winter,
            _ => return None,
        };
        cursor.step();
        let year = following_year(cursor)?;
        Some(Written::from(Body::Season(season)).with_year(Some(year)))
    })
}

/// Reads "week 20 of 2027".
fn week(cursor: &mut Cursor<'_>) -> Option<Written> {
    cursor.attempt(|cursor| {
        cursor.take_word(&["week"]).then_some(())?;
        let number = small_number(cursor, 53)?;
        let year = following_year(cursor)?;
        Some(Written::from(Body::Week(number)).with_year(Some(year)))
    })
}

/// Reads "last week of March 2027", "second week in May".
fn week_of_month(cursor: &mut Cursor<'_>) -> Option<Written> {
    cursor.attempt(|cursor| {
        cursor.take_word(&["the"]);
        let nth = match cursor.number(0) {
            Some(number) if number.ordinal && (1..=4).contains(&number.value) => Some(number.value),
            _ if matches!(cursor.word(0), "last" | "final") => None,
            _ => Some(vocabulary::ordinal(cursor.word(0))?),
        };
        cursor.step();
        (cursor.take_word(&["week"]) && cursor.take_word(&["of", "in"])).then_some(())?;
        let month = vocabulary::month(cursor.word(0))?;
        cursor.step();
        let year = following_year(cursor);
        Some(Written {
            loose: true,
            ..Written::from(Body::WeekOfMonth { nth, month }).with_year(year)
        })
    })
}

/// Reads "12 May 2027", "the 25th of April", "12 May '27".
fn day_first(cursor: &mut Cursor<'_>) -> Option<Written> {
    cursor.attempt(|cursor| {
        let day = small_number(cursor, 31)?;
        cursor.take_word(&["of", "de"]);
        let month = month_after_day(cursor)?;
        cursor.step();
        if cursor.number(1).is_some_and(|year| year.digits == 4) {
            cursor.take_word(&["de"]);
        }
        let body = Body::Day {
            day,
            month: Some(month),
        };
        let year = following_year(cursor);
        let short = year.is_none().then(|| short_year(cursor, true)).flatten();
        Some(Written {
            short_year: short.is_some(),
            ..Written::from(body).with_year(year.or(short))
        })
    })
}

/// Returns the month that is next, in other languages too; in Roman numerals only with a year.
fn month_after_day(cursor: &Cursor<'_>) -> Option<u32> {
    let word = cursor.word(0);
    let has_year = cursor.number(1).is_some_and(|number| number.digits == 4);
    let roman = || vocabulary::roman_month(word).filter(|_| has_year && cursor.is_capital());
    vocabulary::month(word)
        .or_else(|| vocabulary::foreign_month(word))
        .or_else(roman)
}

/// Reads "'27", and, where it can be no day, "27" alone: a year of this century.
fn short_year(cursor: &mut Cursor<'_>, alone: bool) -> Option<i32> {
    cursor.attempt(|cursor| {
        let value = match cursor.kind(0)? {
            Kind::ShortYear(value) => *value,
            Kind::Number(number) if alone && number.digits == 2 && !number.ordinal => {
                let counts = !cursor.is_glued(1)
                    && matches!(
                        cursor.word(1),
                        "am" | "pm"
                            | "h"
                            | "hrs"
                            | "hours"
                            | "participants"
                            | "people"
                            | "countries"
                            | "members"
                            | "delegates"
                            | "minutes"
                            | "days"
                            | "to"
                            | "and"
                    );
                let is_day = vocabulary::month(cursor.word(1)).is_some() || cursor.word(1) == "of";
                let has_half = matches!(cursor.word(1), "am" | "pm" | "h" | "hrs");
                (!counts && !is_day && !has_half && SHORT_YEARS.contains(&number.value))
                    .then_some(number.value)?
            }
            _ => return None,
        };
        cursor.step();
        Some(2000 + value.cast_signed())
    })
}

/// Two digits after a day that are a year: no hour, and a year of plans.
const SHORT_YEARS: std::ops::Range<u32> = 25..60;

/// Reads "2022 October 27".
fn year_first(cursor: &mut Cursor<'_>) -> Option<Written> {
    cursor.attempt(|cursor| {
        let year = four_digits(cursor)?;
        let month = vocabulary::month(cursor.word(0))?;
        cursor.step();
        let body = Body::Day {
            day: small_number(cursor, 31)?,
            month: Some(month),
        };
        Some(Written::from(body).with_year(Some(year)))
    })
}

/// Reads "October 27, 2022" and "July 2022".
fn month_first(cursor: &mut Cursor<'_>) -> Option<Written> {
    cursor.attempt(|cursor| {
        let word = cursor.word(0);
        let month = vocabulary::month(word)?;
        let capital = cursor.is_capital();
        cursor.step();
        let day = cursor.attempt(|cursor| {
            cursor.take_word(&["the"]);
            let day = small_number(cursor, 31)?;
            // "in May, 3 June": the number belongs to the month after it.
            let of = usize::from(cursor.word(0) == "of");
            vocabulary::month(cursor.word(of)).is_none().then_some(day)
        });
        if let Some(day) = day {
            let body = Body::Day {
                day,
                month: Some(month),
            };
            let year = following_year(cursor);
            let short = year.is_none().then(|| short_year(cursor, false)).flatten();
            return Some(Written {
                month_first: true,
                short_year: short.is_some(),
                ..Written::from(body).with_year(year.or(short))
            });
        }
        let year = following_year(cursor);
        if year.is_none() && cursor.prose && vocabulary::is_everyday(word) && !capital {
            return None;
        }
        let body = Body::Part {
            unit: Unit::Month,
            number: month,
        };
        let short = year.is_none().then(|| short_year(cursor, false)).flatten();
        Some(Written {
            short_year: short.is_some(),
            ..Written::from(body).with_year(year.or(short))
        })
    })
}

fn whole_year(cursor: &mut Cursor<'_>) -> Option<Written> {
    let year = four_digits(cursor)?;
    Some(Written::from(Body::Year).with_year(Some(year)))
}

/// Reads a day whose month stands with another: "2 to 5 May", "27 and 28".
fn bare_day(cursor: &mut Cursor<'_>) -> Option<Written> {
    cursor.attempt(|cursor| {
        let day = small_number(cursor, 31)?;
        let is_time = matches!(cursor.word(0), "am" | "pm" | "h" | "hrs" | "hours");
        (!is_time).then_some(())?;
        let year = following_year(cursor);
        Some(Written::from(Body::Day { day, month: None }).with_year(year))
    })
}

/// Reads a number from 1 up, of at most two digits.
fn small_number(cursor: &mut Cursor<'_>, most: u32) -> Option<u32> {
    let number = cursor.number(0)?;
    let fits = number.digits <= 2 && (1..=most).contains(&number.value);
    fits.then(|| {
        cursor.step();
        number.value
    })
}

/// Reads the year after a day or a part: "2027", ", 2027", "of 2027".
fn following_year(cursor: &mut Cursor<'_>) -> Option<i32> {
    cursor.attempt(|cursor| {
        if !cursor.take(&Kind::Comma) && !cursor.take_word(&["of", "in"]) {
            cursor.take(&Kind::Slash);
        }
        four_digits(cursor)
    })
}

/// Reads a year that people of today write about.
pub(super) fn four_digits(cursor: &mut Cursor<'_>) -> Option<i32> {
    let number = cursor.number(0)?;
    let is_year = number.digits == 4 && !number.ordinal && (1900..2200).contains(&number.value);
    let is_time = matches!(cursor.word(1), "hrs" | "hours" | "h");
    (is_year && !is_time).then(|| {
        cursor.step();
        number.value.cast_signed()
    })
}
