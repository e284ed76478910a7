//! Values: text, dates, times and durations (RFC 5545 §3.3), read and written.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// A text as it is meant, from the form that it has in a file (§3.3.11).
pub(super) fn text_from(value: &str) -> String {
    if !value.contains('\\') {
        return value.to_owned();
    }
    let mut text = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            text.push(letter);
            continue;
        }
        match letters.next() {
            Some('n' | 'N') => text.push('\n'),
            Some(escaped @ ('\\' | ';' | ',')) => text.push(escaped),
            Some(other) => text.extend(['\\', other]),
            None => text.push('\\'),
        }
    }
    text
}

/// A list of texts, parted by the commas that are not escaped.
pub(super) fn texts_from(value: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut escaped = false;
    for letter in value.chars() {
        if letter == ',' && !escaped {
            parts.push(String::new());
            continue;
        }
        escaped = letter == '\\' && !escaped;
        if let Some(last) = parts.last_mut() {
            last.push(letter);
        }
    }
    parts
        .iter()
        .map(|part| text_from(part).trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

/// The form that a text has in a file. No letter of it can end the line or begin another
/// property (F21): every line break becomes `\n`, other control characters a space.
pub(super) fn text_to(text: &str) -> String {
    let is_plain = |byte: u8| matches!(byte, b' '..=b'~') && !matches!(byte, b'\\' | b';' | b',');
    if text.bytes().all(is_plain) {
        return text.to_owned();
    }
    let mut value = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' | ';' | ',' => value.extend(['\\', letter]),
            '\r' => {
                letters.next_if_eq(&'\n');
                value.push_str("\\n");
            }
            '\n' | '\u{0b}' | '\u{0c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                value.push_str("\\n")
            }
            '\t' => value.push('\t'),
            other if other.is_control() => value.push(' '),
            other => value.push(other),
        }
    }
    value
}

/// So many octets of a content line stand in one line of a file (§3.1).
const OCTETS: usize = 75;

/// Folds a content line after 75 octets, never inside a letter (§3.1), and ends it.
pub(super) fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + line.len() / 70 * 3 + 2);
    let mut rest = line;
    let mut room = OCTETS;
    while rest.len() > room {
        let mut end = room;
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        out.push_str(&rest[..end]);
        out.push_str("\r\n ");
        rest = &rest[end..];
        // The space counts.
        room = OCTETS - 1;
    }
    out.push_str(rest);
    out.push_str("\r\n");
    out
}

/// Whether an address leads to the web, and nowhere else (F20).
pub(super) fn is_web(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    lower.starts_with("https://") || lower.starts_with("http://")
}

/// A moment as it stands in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stamp {
    /// `19970714`
    Day(NaiveDate),
    /// `19970714T133000`
    Civil(NaiveDateTime),
    /// `19970714T133000Z`
    Utc(NaiveDateTime),
}

impl Stamp {
    /// Reads one (§3.3.4, §3.3.5); `None` for anything else.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let Some((date, time)) = text.split_once(['T', 't']) else {
            return day(text).map(Self::Day);
        };
        let utc = time.strip_suffix(['Z', 'z']);
        let time = utc.unwrap_or(time);
        let digits = time.len() == 6 && time.bytes().all(|byte| byte.is_ascii_digit());
        let number = |at: usize| time.get(at..at + 2)?.parse::<u32>().ok();
        let time = digits.then_some(()).and_then(|()| {
            // No clock here has a leap second.
            NaiveTime::from_hms_opt(number(0)?, number(2)?, number(4)?.min(59))
        })?;
        let civil = day(date)?.and_time(time);
        Some(if utc.is_some() {
            Self::Utc(civil)
        } else {
            Self::Civil(civil)
        })
    }
}

fn day(text: &str) -> Option<NaiveDate> {
    let digits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<u32>().ok();
    digits.then_some(())?;
    NaiveDate::from_ymd_opt(text.get(..4)?.parse().ok()?, number(4, 6)?, number(6, 8)?)
}

/// A length: whole days, and the seconds beyond them (§3.3.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Length {
    pub(super) days: i64,
    pub(super) seconds: i64,
}

impl Length {
    /// Reads `P1DT2H30M` or `P2W`; `None` for anything else, for a negative length, and
    /// for one of more than ten thousand days.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_uppercase();
        let mut rest = text.trim_start_matches('+').strip_prefix('P')?;
        let (mut days, mut seconds, mut in_time) = (0_i64, 0_i64, false);
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix('T') {
                (rest, in_time) = (after, true);
                continue;
            }
            let end = rest.find(|letter: char| !letter.is_ascii_digit())?;
            let number: i64 = rest.get(..end)?.parse().ok()?;
            let (unit, after) = rest.get(end..)?.split_at_checked(1)?;
            let amount = |size: i64| number.checked_mul(size);
            match (unit, in_time) {
                ("W", false) => days = days.checked_add(amount(7)?)?,
                ("D", false) => days = days.checked_add(number)?,
                ("H", true) => seconds = seconds.checked_add(amount(3600)?)?,
                ("M", true) => seconds = seconds.checked_add(amount(60)?)?,
                ("S", true) => seconds = seconds.checked_add(number)?,
                _ => return None,
            }
            rest = after;
        }
        let is_short = days <= 10_000 && seconds <= 10_000 * 86_400;
        is_short.then_some(Self { days, seconds })
    }
}

/// A distance from UTC, `+0530` or `-033000`, in seconds (§3.3.14).
pub(super) fn offset_seconds(text: &str) -> Option<i32> {
    let text = text.trim();
    let (sign, digits) = match text.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let is_written =
        matches!(digits.len(), 4 | 6) && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_written.then_some(())?;
    let number = |at: usize| {
        digits
            .get(at..at + 2)
            .map_or(Some(0), |part| part.parse::<i32>().ok())
    };
    let (hours, minutes, seconds) = (number(0)?, number(2)?, number(4)?);
    (hours < 24 && minutes < 60 && seconds < 60)
        .then_some(sign * (hours * 3600 + minutes * 60 + seconds))
}
