//! The text form, read and written: EDTF (ISO 8601-2) for dates, RFC 9557 for
//! hours.
//!
//! | text | meaning |
//! |---|---|
//! | `2023-03-13`, `2022-11-09/2022-11-10` | a day, days |
//! | `2024-07`, `2024-07/2024-09` | a month, from a month to a month |
//! | `2027-33` to `2027-36`, `2027-40`, `2027-41` | quarters, halves of a year |
//! | `2024`, `2022/2026` | a year, years |
//! | `2021-06-04/2024-06` | from a day into a month |
//! | `../2024`, `2024/..` | an open end (an empty end is read as open) |
//! | `2024-07?`, `2024-07~`, `2024-07%` | unsure, about, both; for one end each |
//! | `2022-10-20T11:00[Europe/Zurich]` | hours in a zone, `+02:00` before it where stated |
//! | `2022-10-20T09:00Z`, `…T16:00+07:00`, `…T16:00` | at a distance from UTC, floating |
//!
//! Seconds are written only where they are not zero. A qualifier on hours is
//! ours: EDTF has it after the date, and RFC 9557 has none.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::{End, Frame, Moment, Period, Point, Unit, When, WhenError};

/// EDTF level 2 numbers quarters from 33 and halves from 40 in place of the month.
const QUARTER_0: u32 = 32;
const HALF_0: u32 = 39;

impl When {
    /// Reads the text form. What [`Display`](fmt::Display) writes is read back equal.
    ///
    /// # Errors
    /// Whichever [`WhenError`] says what the text lacks; nothing is mended.
    pub fn parse(text: &str) -> Result<Self, WhenError> {
        if text.is_empty() {
            return Err(WhenError::Empty);
        }
        match split_interval(text) {
            None => {
                let end = parse_end(text)?;
                Self::new(Some(end.clone()), Some(end))
            }
            Some((start, end)) => Self::new(parse_open(start)?, parse_open(end)?),
        }
    }

    /// Returns the text form.
    #[must_use]
    pub fn to_text(&self) -> String {
        self.to_string()
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.start() == self.end() {
            return self.ends().take(1).try_for_each(|end| write_end(f, end));
        }
        match self.start() {
            Some(start) => write_end(f, start)?,
            None => f.write_str("..")?,
        }
        f.write_str("/")?;
        match self.end() {
            Some(end) => write_end(f, end),
            None => f.write_str(".."),
        }
    }
}

impl FromStr for When {
    type Err = WhenError;

    fn from_str(text: &str) -> Result<Self, WhenError> {
        Self::parse(text)
    }
}

/// Splits at the slash between two ends, not at one within a zone's name.
fn split_interval(text: &str) -> Option<(&str, &str)> {
    let mut within_brackets = false;
    for (at, character) in text.char_indices() {
        match character {
            '[' => within_brackets = true,
            ']' => within_brackets = false,
            '/' if !within_brackets => return Some((&text[..at], &text[at + 1..])),
            _ => {}
        }
    }
    None
}

fn parse_open(text: &str) -> Result<Option<End>, WhenError> {
    match text {
        "" | ".." => Ok(None),
        _ => parse_end(text).map(Some),
    }
}

fn parse_end(text: &str) -> Result<End, WhenError> {
    let (text, uncertain, approximate) = match text.as_bytes().last() {
        Some(b'?') => (&text[..text.len() - 1], true, false),
        Some(b'~') => (&text[..text.len() - 1], false, true),
        Some(b'%') => (&text[..text.len() - 1], true, true),
        _ => (text, false, false),
    };
    let point = match text.split_once('T') {
        Some((date, rest)) => Point::Moment(parse_moment(date, rest)?),
        None => Point::Period(parse_period(text)?),
    };
    Ok(End {
        point,
        uncertain,
        approximate,
    })
}

/// Reads a day, `2022-10-20`; `None` for anything else.
#[must_use]
pub fn day_from(text: &str) -> Option<NaiveDate> {
    let period = parse_period(text).ok()?;
    (period.unit() == Unit::Day).then(|| period.first_day())
}

fn parse_period(text: &str) -> Result<Period, WhenError> {
    let year = |text: &str| number(text, 4).map(|year| year.cast_signed());
    match text.as_bytes() {
        [_, _, _, _] => Period::year(year(text)?),
        [_, _, _, _, b'-', _, _] => {
            let (year, part) = (year(&text[..4])?, number(&text[5..], 2)?);
            match part {
                1..=12 => Period::month(year, part),
                21..=32 => Err(WhenError::Season),
                33..=36 => Period::nth(Unit::Quarter, year, part - QUARTER_0),
                40..=41 => Period::nth(Unit::Half, year, part - HALF_0),
                _ => Err(WhenError::Month),
            }
        }
        [_, _, _, _, b'-', _, _, b'-', _, _] => Period::day_of(
            year(&text[..4])?,
            number(&text[5..7], 2)?,
            number(&text[8..], 2)?,
        ),
        _ => Err(WhenError::Shape),
    }
}

/// Reads a number of exactly so many ASCII digits.
fn number(text: &str, digits: usize) -> Result<u32, WhenError> {
    if text.len() != digits || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(WhenError::Shape);
    }
    text.parse().map_err(|_| WhenError::Shape)
}

/// Reads `2022-10-20`, then `11:00`, seconds, distance from UTC and zone.
fn parse_moment(date: &str, rest: &str) -> Result<Moment, WhenError> {
    let day = parse_period(date)?;
    if day.unit() != Unit::Day {
        return Err(WhenError::Shape);
    }
    let (rest, zone) = match rest.split_once('[') {
        Some((rest, zone)) => (rest, Some(zone.strip_suffix(']').ok_or(WhenError::Shape)?)),
        None => (rest, None),
    };
    let (time, offset) = match rest.find(['Z', '+', '-']) {
        Some(at) => (&rest[..at], Some(&rest[at..])),
        None => (rest, None),
    };
    let frame = match (offset, zone) {
        (None, None) => Frame::Floating,
        (Some("Z"), None) => Frame::Fixed { offset_minutes: 0 },
        (Some(offset), None) => Frame::Fixed {
            offset_minutes: parse_offset(offset)?,
        },
        (None, Some(zone)) => Frame::zone(zone),
        (Some("Z"), Some(_)) => return Err(WhenError::UtcInZone),
        (Some(offset), Some(zone)) => Frame::Zone {
            name: zone.to_owned(),
            offset_minutes: Some(parse_offset(offset)?),
        },
    };
    Moment::new(day.first_day().and_time(parse_time(time)?), frame)
}

fn parse_time(text: &str) -> Result<NaiveTime, WhenError> {
    let (hour, minute, second) = match text.as_bytes() {
        [_, _, b':', _, _] => (&text[..2], &text[3..], "00"),
        [_, _, b':', _, _, b':', _, _] => (&text[..2], &text[3..5], &text[6..]),
        [_, _, b':', _, _, b':', _, _, b'.' | b',', ..] => return Err(WhenError::Fraction),
        _ => return Err(WhenError::Shape),
    };
    NaiveTime::from_hms_opt(number(hour, 2)?, number(minute, 2)?, number(second, 2)?)
        .ok_or(WhenError::Hour)
}

/// Reads `+05:30` as minutes east of UTC.
fn parse_offset(text: &str) -> Result<i32, WhenError> {
    let (sign, hours, minutes) = match text.as_bytes() {
        [b'+', _, _, b':', _, _] => (1, &text[1..3], &text[4..]),
        [b'-', _, _, b':', _, _] => (-1, &text[1..3], &text[4..]),
        _ => return Err(WhenError::Shape),
    };
    let (hours, minutes) = (number(hours, 2)?, number(minutes, 2)?);
    if hours > 23 || minutes > 59 {
        return Err(WhenError::Offset);
    }
    Ok(sign * (hours * 60 + minutes).cast_signed())
}

fn write_end(f: &mut fmt::Formatter<'_>, end: &End) -> fmt::Result {
    match &end.point {
        Point::Period(period) => write_period(f, *period)?,
        Point::Moment(moment) => write_moment(f, moment)?,
    }
    f.write_str(match (end.uncertain, end.approximate) {
        (false, false) => "",
        (true, false) => "?",
        (false, true) => "~",
        (true, true) => "%",
    })
}

fn write_period(f: &mut fmt::Formatter<'_>, period: Period) -> fmt::Result {
    let year = period.first_day().year();
    match period.unit() {
        Unit::Day => write_date(f, period.first_day()),
        Unit::Month => write!(f, "{year:04}-{:02}", period.number()),
        Unit::Quarter => write!(f, "{year:04}-{:02}", period.number() + QUARTER_0),
        Unit::Half => write!(f, "{year:04}-{:02}", period.number() + HALF_0),
        Unit::Year => write!(f, "{year:04}"),
    }
}

fn write_date(f: &mut fmt::Formatter<'_>, day: NaiveDate) -> fmt::Result {
    write!(f, "{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

fn write_moment(f: &mut fmt::Formatter<'_>, moment: &Moment) -> fmt::Result {
    write_date(f, moment.date())?;
    let time = moment.time();
    write!(f, "T{:02}:{:02}", time.hour(), time.minute())?;
    if time.second() != 0 {
        write!(f, ":{:02}", time.second())?;
    }
    match moment.frame() {
        Frame::Floating => Ok(()),
        Frame::Fixed { offset_minutes: 0 } => f.write_str("Z"),
        Frame::Fixed { offset_minutes } => write_offset(f, *offset_minutes),
        Frame::Zone {
            name,
            offset_minutes,
        } => {
            if let Some(offset) = offset_minutes {
                write_offset(f, *offset)?;
            }
            write!(f, "[{name}]")
        }
    }
}

fn write_offset(f: &mut fmt::Formatter<'_>, offset_minutes: i32) -> fmt::Result {
    let sign = if offset_minutes < 0 { '-' } else { '+' };
    let minutes = offset_minutes.abs();
    write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}
