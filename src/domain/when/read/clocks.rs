//! Whose clock hours are read from: "Geneva time", "(Bangkok)", "UTC+7".

use super::super::Frame;
use super::cities::{self, Abbreviation};
use super::cursor::Cursor;
use super::tokens::Kind;

/// Whose clock it is, as written.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Zone {
    /// One clock; `(first, end)` are the tokens that name it.
    Frame { frame: Frame, at: (usize, usize) },
    /// An abbreviation with several meanings.
    OneOf(&'static [&'static str]),
    /// None is written with the hours, but the text names one place.
    Nearby(&'static str),
}

/// Reads whose clock it is: "Geneva time", "(Bangkok)", "UTC+7",
/// "Asia/Bangkok", "Bangkok (UTC+7)", "JST".
pub(super) fn zone(cursor: &mut Cursor<'_>) -> Option<Zone> {
    let first = in_brackets(cursor)
        .or_else(|| named(cursor))
        .or_else(|| in_place(cursor))?;
    let beside = in_brackets(cursor);
    Some(match (first, beside) {
        (Zone::Frame { frame, at }, Some(Zone::Frame { frame: other, .. })) => Zone::Frame {
            frame: combined(frame, &other),
            at,
        },
        (first, _) => first,
    })
}

/// Reads "in Suva".
fn in_place(cursor: &mut Cursor<'_>) -> Option<Zone> {
    cursor.attempt(|cursor| {
        cursor.take_word(&["in"]).then_some(())?;
        named(cursor)
            .filter(|zone| matches!(zone, Zone::Frame { frame, .. } if frame.zone_name().is_some()))
    })
}

/// Reads "(Bangkok)", "[Asia/Bangkok]", "(Bangkok, UTC+7)".
fn in_brackets(cursor: &mut Cursor<'_>) -> Option<Zone> {
    cursor.attempt(|cursor| {
        cursor.take(&Kind::Open).then_some(())?;
        let first = named(cursor)?;
        let second = cursor.attempt(|cursor| {
            cursor.take(&Kind::Comma);
            named(cursor)
        });
        cursor.take(&Kind::Close).then_some(())?;
        Some(match (first, second) {
            (Zone::Frame { frame, at }, Some(Zone::Frame { frame: other, .. })) => Zone::Frame {
                frame: combined(frame, &other),
                at,
            },
            (first, _) => first,
        })
    })
}

/// Puts a named zone and a stated distance from UTC together.
fn combined(one: Frame, two: &Frame) -> Frame {
    let distance = one.stated_offset_minutes().or(two.stated_offset_minutes());
    match one.zone_name().or(two.zone_name()) {
        Some(name) => Frame::Zone {
            name: name.to_owned(),
            offset_minutes: distance,
        },
        None => one,
    }
}

/// Reads one name of a zone.
fn named(cursor: &mut Cursor<'_>) -> Option<Zone> {
    let from = cursor.at();
    let frame = if let Some(Kind::ZoneName(name)) = cursor.kind(0) {
        cursor.step();
        Frame::zone(name)
    } else {
        // "14:00 ICT forum" is about technology, "14:00 ICT" in Bangkok.
        let is_subject = cursor.word(0) == "ict" && !cursor.word(1).is_empty();
        let said = cities::abbreviation(cursor.word(0)).filter(|_| !is_subject);
        match said {
            Some(Abbreviation::OneOf(zones)) => {
                cursor.step();
                return Some(Zone::OneOf(zones));
            }
            Some(Abbreviation::Fixed(offset_minutes)) => {
                cursor.step();
                let more = distance(cursor).unwrap_or(0);
                Frame::Fixed {
                    offset_minutes: offset_minutes + more,
                }
            }
            None => Frame::zone(place(cursor)?),
        }
    };
    cursor.take_word(&["local"]);
    cursor.take_word(&["time"]);
    Some(Zone::Frame {
        frame,
        at: (from, cursor.at()),
    })
}

/// Reads the distance after "UTC": `+7`, `+05:30`, `−3`.
fn distance(cursor: &mut Cursor<'_>) -> Option<i32> {
    cursor.attempt(|cursor| {
        // "11:00 UTC - 12:00 UTC" has spaces and is a range.
        let glued = cursor.is_glued(0) && cursor.is_glued(1);
        let sign = if cursor.take(&Kind::Plus) {
            1
        } else if glued && cursor.take(&Kind::Dash) {
            -1
        } else {
            return None;
        };
        let (hours, minutes) = if let Some(Kind::Clock(clock)) = cursor.kind(0) {
            (clock.hour, clock.minute)
        } else {
            let number = cursor.number(0)?;
            match number.digits {
                1 | 2 => (number.value, 0),
                4 => (number.value / 100, number.value % 100),
                _ => return None,
            }
        };
        cursor.step();
        (hours <= 14 && minutes < 60).then(|| sign * (hours * 60 + minutes).cast_signed())
    })
}

/// Reads the name of a city or country, and returns the zone that it keeps.
pub(super) fn place(cursor: &mut Cursor<'_>) -> Option<&'static str> {
    if cursor.word(0).is_empty() {
        return None;
    }
    (1..=cities::LONGEST_PLACE).rev().find_map(|words| {
        let words_of_it: Vec<&str> = (0..words).map(|ahead| cursor.word(ahead)).collect();
        let zone = cities::zone_of_place(&words_of_it.join(" "))?;
        cursor.go_to(cursor.at() + words);
        Some(zone)
    })
}
