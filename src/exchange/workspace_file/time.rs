//! The moment of a change: RFC 3339 in UTC, milliseconds only where there are any.

use crate::domain::content::Content;
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};

/// The moment as it stands in a file. A year outside 0 to 9999, which RFC 3339 has no
/// form for, is written as milliseconds since 1970.
pub(super) fn content(utc_millis: i64) -> Content {
    let Some(moment) = DateTime::<Utc>::from_timestamp_millis(utc_millis)
        .filter(|moment| (0..=9999).contains(&moment.year()))
    else {
        return Content::from(utc_millis);
    };
    let mut text = String::with_capacity(24);
    let mut push = |number: u32, width: u32, after: &str| {
        for place in (0..width).rev() {
            let digit = u8::try_from(number / 10_u32.pow(place) % 10).unwrap_or_default();
            text.push(char::from(b'0' + digit));
        }
        text.push_str(after);
    };
    push(moment.year().unsigned_abs(), 4, "-");
    push(moment.month(), 2, "-");
    push(moment.day(), 2, "T");
    push(moment.hour(), 2, ":");
    push(moment.minute(), 2, ":");
    let millis = moment.timestamp_subsec_millis();
    if millis == 0 {
        push(moment.second(), 2, "Z");
    } else {
        push(moment.second(), 2, ".");
        push(millis, 3, "Z");
    }
    Content::from(text)
}

/// Reads a moment; any offset, and a fraction of any length, are understood (RFC 3339 §5.6).
pub(super) fn read(content: &Content) -> Option<i64> {
    let Some(text) = content.as_str() else {
        return content.as_i64();
    };
    let number = |from: usize, to: usize| -> Option<u32> {
        let digits = text.get(from..to)?;
        digits
            .bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| digits.parse().ok())?
    };
    let sign = |at: usize, allowed: &[u8]| -> Option<()> {
        allowed.contains(text.as_bytes().get(at)?).then_some(())
    };
    sign(4, b"-")?;
    sign(7, b"-")?;
    sign(10, b"Tt ")?;
    sign(13, b":")?;
    sign(16, b":")?;
    let date = NaiveDate::from_ymd_opt(number(0, 4)?.cast_signed(), number(5, 7)?, number(8, 10)?)?;
    // A leap second reads as the second before it: the clock that wrote it stood still.
    let moment = date.and_hms_opt(number(11, 13)?, number(14, 16)?, number(17, 19)?.min(59))?;
    let rest = text.get(19..)?;
    let fraction = rest.strip_prefix('.').map_or("", |rest| {
        rest.split(|c: char| !c.is_ascii_digit())
            .next()
            .unwrap_or("")
    });
    let zone = rest.get(
        if fraction.is_empty() {
            0
        } else {
            fraction.len() + 1
        }..,
    )?;
    let millis: i64 = format!("{:0<3}", fraction.get(..fraction.len().min(3))?)
        .parse()
        .ok()?;
    let offset_minutes = match zone.as_bytes() {
        b"Z" | b"z" => 0,
        [sign @ (b'+' | b'-'), _, _, b':', _, _] => {
            let hours: i64 = zone.get(1..3)?.parse().ok()?;
            let minutes: i64 = zone.get(4..6)?.parse().ok()?;
            (hours * 60 + minutes) * if *sign == b'-' { -1 } else { 1 }
        }
        _ => return None,
    };
    Some(moment.and_utc().timestamp_millis() + millis - offset_minutes * 60_000)
}

#[cfg(test)]
mod tests {
    use super::{content, read};
    use crate::domain::content::Content;
    use proptest::prelude::*;

    #[test]
    fn milliseconds_are_written_only_where_there_are_any() {
        assert_eq!(content(0), Content::from("1970-01-01T00:00:00Z"));
        assert_eq!(content(7), Content::from("1970-01-01T00:00:00.007Z"));
        assert_eq!(content(-1), Content::from("1969-12-31T23:59:59.999Z"));
        assert_eq!(
            content(1_795_230_607_000),
            Content::from("2026-11-21T03:10:07Z")
        );
        assert_eq!(content(i64::MAX), Content::from(i64::MAX));
    }

    #[test]
    fn other_ways_to_write_a_moment_are_understood() {
        for text in [
            "2026-11-21T03:10:07Z",
            "2026-11-21 03:10:07z",
            "2026-11-21T04:10:07+01:00",
            "2026-11-20T22:40:07.0-04:30",
            "2026-11-21T03:10:07.000999Z",
        ] {
            assert_eq!(
                read(&Content::from(text)),
                Some(1_795_230_607_000),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_moment_reads_as_none() {
        for text in [
            "",
            "2026",
            "2026-11-21",
            "2026-13-21T03:10:07Z",
            "2026-11-21T03:10:07",
            "2026-11-21T03:10:07.Z+",
            "+026-11-21T03:10:07Z",
            "2026-11-21T03:10:07+1:000",
        ] {
            assert_eq!(read(&Content::from(text)), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_moment_comes_back(millis in any::<i64>(), near in -70_000_000_000_000..260_000_000_000_000_i64) {
            prop_assert_eq!(read(&content(millis)), Some(millis));
            prop_assert_eq!(read(&content(near)), Some(near));
        }

        #[test]
        fn no_text_is_too_strange(text in ".{0,40}", shaped in "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}.{0,12}") {
            read(&Content::from(text));
            read(&Content::from(shaped));
        }
    }
}
