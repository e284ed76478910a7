//! Letters to tokens. Every kind of dash is one dash, characters that are not
//! seen are passed over, and a code such as "IMT-2020" is no year.

use super::super::{When, WhenError};
use super::iso;
use super::relative;
use super::tokens::{Clock, Kind, Number, Slashed, Token};
use super::vocabulary;

/// Takes a text apart.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some(character) = text[at..].chars().next() {
        if character.is_whitespace() || is_invisible(character) {
            at += character.len_utf8();
            continue;
        }
        let (kind, length) = next(&text[at..], character);
        let glued = found.last().is_some_and(|last| last.at.end == at);
        found.push(Token {
            kind,
            at: at..at + length,
            glued,
        });
        at += length;
    }
    found
}

/// Characters that are there without being seen: copied from web pages and
/// word processors.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'
    )
}

/// Tells whether a character is a hyphen, a dash or a minus.
fn is_dash(character: char) -> bool {
    matches!(
        character,
        '-' | '\u{2010}'
            ..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' | '\u{301C}'
    )
}

/// Reads one token from the beginning of a text that is not empty.
fn next(text: &str, character: char) -> (Kind, usize) {
    let single = match character {
        ',' => Some(Kind::Comma),
        '/' => Some(Kind::Slash),
        '+' => Some(Kind::Plus),
        '(' | '[' => Some(Kind::Open),
        ')' | ']' => Some(Kind::Close),
        '?' | '~' | '%' => Some(Kind::Mark(character)),
        '&' => Some(word("and")),
        _ if is_dash(character) => Some(Kind::Dash),
        _ => None,
    };
    if let Some(kind) = single {
        return (kind, character.len_utf8());
    }
    if text.starts_with("..") {
        return form(text).unwrap_or((Kind::Other, "..".len()));
    }
    if character.is_ascii_digit() {
        return form(text)
            .or_else(|| numeric_date(text))
            .or_else(|| no_month(text))
            .or_else(|| week_date(text))
            .or_else(|| compact_date(text))
            .or_else(|| clock(text))
            .unwrap_or_else(|| number(text));
    }
    if character == '@'
        && text[1..]
            .trim_start()
            .starts_with(|c: char| c.is_ascii_digit())
    {
        return (word("at"), 1);
    }
    if matches!(character, '\'' | '’' | '‘') {
        let digits = digits(&text[character.len_utf8()..]);
        if digits.len() == 2 {
            let value = digits.parse().unwrap_or_default();
            return (Kind::ShortYear(value), character.len_utf8() + 2);
        }
    }
    if character.is_alphabetic() {
        return zone_name(text).unwrap_or_else(|| letters(text));
    }
    (Kind::Other, character.len_utf8())
}

fn word(text: &str) -> Kind {
    Kind::Word {
        word: text.to_lowercase(),
        capital: text.starts_with(char::is_uppercase),
    }
}

/// Returns the ASCII digits that a text begins with.
fn digits(text: &str) -> &str {
    let end = text
        .find(|character: char| !character.is_ascii_digit())
        .unwrap_or(text.len());
    &text[..end]
}

/// The most bytes looked at for a text form, so that no text costs more than
/// its length: two moments with the longest names of zones need fewer.
const LONGEST_FORM: usize = 160;

/// Reads a text that already has the text form, `2024-07` or longer. A year
/// alone is left to the numbers, since a day may stand before it.
fn form(text: &str) -> Option<(Kind, usize)> {
    let belongs = |byte: &u8| byte.is_ascii_alphanumeric() || b"-+:./[]_?~%".contains(byte);
    let bytes = text.bytes().take(LONGEST_FORM);
    let chunk = &text[..bytes.take_while(belongs).count()];
    // A full stop or a bracket may end the sentence rather than the time.
    let whole = [chunk, chunk.trim_end_matches(['.', ':', ']'])];
    let read = |candidate: &str| match When::parse(candidate) {
        Ok(when) => Some(Kind::Form(when)),
        Err(_) => Some(match iso::interval(candidate)? {
            Ok(when) => Kind::Form(when),
            Err(error) => Kind::Impossible(error),
        }),
    };
    whole
        .into_iter()
        .filter(|candidate| candidate.len() > "2024?".len())
        .find_map(|candidate| Some((read(candidate)?, candidate.len())))
        // What follows a moment may be no end of it.
        .or_else(|| {
            let start = chunk.rsplit_once('/').map(|(start, _)| start)?;
            let is_moment = start.get(10..).is_some_and(|rest| rest.starts_with('T'));
            is_moment.then_some(())?;
            Some((read(start)?, start.len()))
        })
}

/// Reads `13/03/2023`, `13.03.2023`, `13-3-23` and `2023/03/13`.
fn numeric_date(text: &str) -> Option<(Kind, usize)> {
    let first = digits(text);
    let separator = text[first.len()..].chars().next()?;
    if !matches!(separator, '/' | '.' | '-') {
        return None;
    }
    let rest = &text[first.len() + 1..];
    let second = digits(rest);
    let rest = rest[second.len()..].strip_prefix(separator)?;
    let third = digits(rest);
    let length = first.len() + second.len() + third.len() + 2;
    if text[length..].starts_with(|next: char| next.is_alphanumeric()) {
        return None;
    }
    let value = |digits: &str| digits.parse::<u32>().ok();
    let small = |digits: &str| matches!(digits.len(), 1 | 2);
    if first.len() == 4 && small(second) && small(third) {
        let padded = format!("{first}-{second:0>2}-{third:0>2}");
        return Some(match When::parse(&padded) {
            Ok(when) => (Kind::Form(when), length),
            Err(error) => (Kind::Impossible(error), length),
        });
    }
    let short_year = third.len() == 2;
    (small(first) && small(second) && (third.len() == 4 || short_year)).then_some(())?;
    Some((
        Kind::Slashed(Slashed {
            first: value(first)?,
            second: value(second)?,
            year: value(third)?.cast_signed() + if short_year { 2000 } else { 0 },
            short_year,
            dotted: separator == '.',
        }),
        length,
    ))
}

/// Reads `2027-13`, which is neither a month nor, as `2012-13` is, two years.
fn no_month(text: &str) -> Option<(Kind, usize)> {
    let year = digits(text);
    let month = digits(text[year.len()..].strip_prefix('-')?);
    let length = year.len() + 1 + month.len();
    let goes_on = |next: char| next.is_alphanumeric() || is_dash(next);
    (year.len() == 4 && month.len() == 2 && !text[length..].starts_with(goes_on)).then_some(())?;
    let (year, month): (u32, u32) = (year.parse().ok()?, month.parse().ok()?);
    let is_none = (1900..2200).contains(&year) && month <= year % 100;
    // From 21 on EDTF means seasons by them.
    (is_none && matches!(month, 0 | 13..=20))
        .then_some((Kind::Impossible(WhenError::Month), length))
}

/// Reads `2027-W12`, `2027W12` and `2027-W12-3` (ISO 8601 weeks, from Monday).
fn week_date(text: &str) -> Option<(Kind, usize)> {
    let year = digits(text);
    let rest = &text[year.len()..];
    let rest = rest.strip_prefix('-').unwrap_or(rest);
    let week = digits(rest.strip_prefix(['W', 'w'])?);
    (year.len() == 4 && week.len() == 2).then_some(())?;
    let rest = &rest[1 + week.len()..];
    let day = rest
        .strip_prefix('-')
        .map(digits)
        .filter(|day| day.len() == 1);
    let length = text.len() - rest.len() + day.map_or(0, |day| 1 + day.len());
    (!text[length..].starts_with(char::is_alphanumeric)).then_some(())?;
    let (monday, sunday) = match relative::week_of(year.parse().ok()?, week.parse().ok()?) {
        Some(ends) => ends,
        None => return Some((Kind::Impossible(WhenError::Day), length)),
    };
    let when = match day {
        None => When::between(monday, sunday).ok()?,
        Some(day) => match day.parse::<i64>().ok()? {
            day @ 1..=7 => When::period(monday.stepped(day - 1)?),
            _ => return Some((Kind::Impossible(WhenError::Day), length)),
        },
    };
    Some((Kind::Form(when), length))
}

/// Reads `20270512`; eight digits that are no day of these years are a number.
fn compact_date(text: &str) -> Option<(Kind, usize)> {
    let run = digits(text);
    (run.len() == 8 && !text[8..].starts_with(char::is_alphanumeric)).then_some(())?;
    let (year, rest) = run.split_at(4);
    let (month, day) = rest.split_at(2);
    (1900..2200)
        .contains(&year.parse::<u32>().ok()?)
        .then_some(())?;
    let when = When::parse(&format!("{year}-{month}-{day}")).ok()?;
    Some((Kind::Form(when), run.len()))
}

/// Reads `11:00`, `11:00:30`, `9h30`, and `9.30` where "am" or "pm" follows.
fn clock(text: &str) -> Option<(Kind, usize)> {
    let hour = digits(text);
    let separator = text[hour.len()..].chars().next()?;
    let rest = &text[hour.len() + separator.len_utf8()..];
    let minute = digits(rest);
    if hour.len() > 2 || minute.len() != 2 {
        return None;
    }
    let mut length = hour.len() + 1 + 2;
    let rest = &rest[2..];
    match separator {
        ':' | 'h' | 'H' => {}
        '.' if is_meridiem(rest) => {}
        _ => return None,
    }
    let mut second = "0";
    if separator == ':'
        && let Some(rest) = rest.strip_prefix(':')
        && digits(rest).len() == 2
    {
        second = digits(rest);
        length += 3;
    }
    let value = |digits: &str| digits.parse().ok();
    Some((
        Kind::Clock(Clock {
            hour: value(hour)?,
            minute: value(minute)?,
            second: value(second)?,
        }),
        length,
    ))
}

fn is_meridiem(text: &str) -> bool {
    let text = text.trim_start();
    text.get(..1)
        .is_some_and(|letter| letter.eq_ignore_ascii_case("a") || letter.eq_ignore_ascii_case("p"))
        && text[1..].trim_start_matches('.').starts_with(['m', 'M'])
}

/// Reads digits. Those with a decimal part, with thousands or with letters
/// that mean no time ("2.7", "1,000", "5G") become a word.
fn number(text: &str) -> (Kind, usize) {
    let run = digits(text);
    let rest = &text[run.len()..];
    let end = rest
        .find(|character: char| !character.is_alphanumeric())
        .unwrap_or(rest.len());
    let suffix = rest[..end].to_lowercase();
    let grouped = rest.starts_with(',') && digits(&rest[1..]).len() == 3;
    let decimal = rest.starts_with('.') && !digits(&rest[1..]).is_empty();
    if grouped || decimal {
        let length = run.len() + 1 + digits(&rest[1..]).len();
        return (word(&text[..length]), length);
    }
    let ordinal = matches!(suffix.as_str(), "st" | "nd" | "rd" | "th" | "er");
    let known = matches!(
        suffix.as_str(),
        "" | "am" | "pm" | "a" | "p" | "h" | "hrs" | "q"
    );
    match run.parse() {
        Ok(value) if ordinal || known => (
            Kind::Number(Number {
                value,
                digits: run.len(),
                ordinal,
            }),
            run.len() + if ordinal { end } else { 0 },
        ),
        _ => (word(&text[..run.len() + end]), run.len() + end),
    }
}

/// Reads `Asia/Bangkok`, `America/Argentina/Buenos_Aires`, `Etc/GMT+5`.
fn zone_name(text: &str) -> Option<(Kind, usize)> {
    const AREAS: [&str; 11] = [
        "Africa",
        "America",
        "Antarctica",
        "Arctic",
        "Asia",
        "Atlantic",
        "Australia",
        "Europe",
        "Etc",
        "Indian",
        "Pacific",
    ];
    let area = AREAS.iter().find(|area| text.starts_with(**area))?;
    text[area.len()..].starts_with('/').then_some(())?;
    let end = text
        .find(|c: char| !(c.is_ascii_alphanumeric() || "/_+-".contains(c)))
        .unwrap_or(text.len());
    let name = text[..end].trim_end_matches(['/', '_', '+', '-']);
    let named = name.len() > area.len() + 1;
    named.then(|| (Kind::ZoneName(name.to_owned()), name.len()))
}

/// Reads a word: letters, digits after them, apostrophes within.
fn letters(text: &str) -> (Kind, usize) {
    let part_of_word = |character: char| character.is_alphanumeric();
    let mut end = run_of(text, part_of_word);
    while text[end..].starts_with(['\'', '’', '‘'])
        && let mut rest = text[end..].chars()
        && let Some(apostrophe) = rest.next()
        && rest.next().is_some_and(char::is_alphabetic)
    {
        end += apostrophe.len_utf8();
        end += run_of(&text[end..], part_of_word);
    }
    let plain = text[..end].replace(['’', '‘'], "'").to_lowercase();
    let rest = &text[end..];
    // "a.m." and "p.m." lose their dots.
    if matches!(plain.as_str(), "a" | "p")
        && let Some(tail) = rest.strip_prefix(".m").or_else(|| rest.strip_prefix(".M"))
        && !tail.starts_with(char::is_alphanumeric)
    {
        let dot = usize::from(tail.starts_with('.'));
        return (word(&format!("{plain}m")), end + 2 + dot);
    }
    let known = vocabulary::is_known(&plain);
    // A code with a number is one word, and no year: "IMT-2020".
    if !known
        && rest.starts_with(is_dash)
        && let Some(dash) = rest.chars().next()
        && rest[dash.len_utf8()..].starts_with(|c: char| c.is_ascii_digit())
    {
        end += dash.len_utf8();
        end += run_of(&text[end..], part_of_word);
        return (word(&text[..end]), end);
    }
    // The dot of "Oct." and "St." belongs to the word.
    let is_short = plain.len() <= 4 && (known || plain == "st");
    let dot = usize::from(is_short && rest.starts_with('.'));
    let capital = text.starts_with(char::is_uppercase);
    (
        Kind::Word {
            word: plain,
            capital,
        },
        end + dot,
    )
}

fn run_of(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|character: char| !belongs(character))
        .unwrap_or(text.len())
}
