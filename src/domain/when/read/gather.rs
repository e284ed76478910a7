//! From tokens to phrases: finding them within other words, and putting hours
//! and their date together where something stands between them.

use std::ops::Range;

use super::clocks;
use super::hours::Hours;
use super::vocabulary;
use super::{
    Cursor, Every, Kind, Means, Phrase, Piece, Reading, Repeats, Token, Zone, cities, phrases,
};

/// A phrase with the tokens that it was read from.
pub(super) type Found = (Range<usize>, Phrase);

/// Finds every phrase, the first and longest first.
pub(super) fn gather(tokens: &[Token]) -> Vec<Found> {
    let mut cursor = Cursor::new(tokens, is_prose(tokens));
    let mut found: Vec<Found> = Vec::new();
    while cursor.kind(0).is_some() {
        let start = cursor.at();
        match phrases::phrase(&mut cursor) {
            Some(phrase) => found.push((start..cursor.at(), phrase)),
            None => cursor.step(),
        }
    }
    join_lone_hours(&mut found);
    join_rhythms(&mut found);
    place_hours(tokens, &mut found);
    found
}

/// Tells whether a text has words that are not about time.
fn is_prose(tokens: &[Token]) -> bool {
    let mut cursor = Cursor::new(tokens, true);
    while cursor.kind(0).is_some() {
        let word = cursor.word(0);
        if word.is_empty() || vocabulary::is_known(word) || cities::abbreviation(word).is_some() {
            cursor.step();
        } else if clocks::place(&mut cursor).is_none() {
            return true;
        }
    }
    false
}

/// Gives hours that stand apart ("13 March 2023 at APT Headquarters, 9:00") to
/// the date, where there is one date and one such time.
fn join_lone_hours(found: &mut [Found]) {
    let lone = |(_, phrase): &Found| {
        phrase.spans.is_empty() && phrase.hours.is_some() && phrase.repeats.is_none()
    };
    let dated = |(_, phrase): &Found| {
        phrase.spans.len() == 1 && phrase.spans[0].start.is_day() && phrase.hours.is_none()
    };
    let one_of_each = found.len() == 2 && found.iter().filter(|one| lone(one)).count() == 1;
    if !one_of_each {
        return;
    }
    let (Some(from), Some(to)) = (found.iter().position(lone), found.iter().position(dated)) else {
        return;
    };
    found[to].1.hours = found[from].1.hours.take();
    found[to].1.open_end = false;
    // The tokens stay understood, with nothing of their own to say.
    found[from].1 = Phrase::default();
}

/// "Monthly call every first Tuesday": the word before says no second time, but of what the
/// Tuesdays are counted.
fn join_rhythms(found: &mut Vec<Found>) {
    let [(_, first), (_, second)] = found.as_slice() else {
        return;
    };
    let (Some(one), Some(other)) = (&first.repeats, &second.repeats) else {
        return;
    };
    let is_lone = first.spans.is_empty() && first.hours.is_none();
    let is_plain = one.interval == 1 && one.weekdays.is_empty();
    if !is_lone || !is_plain {
        return;
    }
    let counted = match (one.every, other) {
        (every, other) if every == other.every && other.interval == 1 => other.clone(),
        // Every second Tuesday of what is monthly is one of each month.
        (Every::Month, other) if other.every == Every::Week && other.weekdays.len() == 1 => {
            let Some(nth) = i8::try_from(other.interval)
                .ok()
                .filter(|nth| (2..=5).contains(nth))
            else {
                return;
            };
            Repeats {
                every: Every::Month,
                interval: 1,
                nth: Some(nth),
                ..other.clone()
            }
        }
        _ => return,
    };
    found[1].1.repeats = Some(counted);
    found.remove(0);
}

/// Gives hours without a zone that of the one place which the text names.
fn place_hours(tokens: &[Token], found: &mut [Found]) {
    let lacks_zone = |hours: &Hours| hours.zone.is_none();
    if !found
        .iter()
        .any(|(_, phrase)| phrase.hours.as_ref().is_some_and(lacks_zone))
    {
        return;
    }
    let mut cursor = Cursor::new(tokens, true);
    let mut places: Vec<&'static str> = Vec::new();
    while cursor.kind(0).is_some() {
        let at = cursor.at();
        let within = found.iter().find(|(range, _)| range.contains(&at));
        match (within, clocks::place(&mut cursor)) {
            (Some((range, _)), _) => cursor.go_to(range.end),
            (None, Some(zone)) if !places.contains(&zone) => places.push(zone),
            (None, Some(_)) => {}
            (None, None) => cursor.step(),
        }
    }
    let [zone] = places[..] else { return };
    for (_, phrase) in found {
        if let Some(hours) = phrase.hours.as_mut().filter(|hours| lacks_zone(hours)) {
            hours.zone = Some(Zone::Nearby(zone));
        }
    }
}

/// Notes which words a phrase was read from.
pub(super) fn note(reading: &mut Reading, tokens: &[Token], range: Range<usize>, phrase: &Phrase) {
    reading.understood.push(Piece {
        at: bytes(tokens, range),
        means: Means::Time,
    });
    let all_hours = phrase.hours.iter().chain(&phrase.end_hours);
    for zone in all_hours.filter_map(|hours| hours.zone.as_ref()) {
        if let Zone::Frame { frame, at } = zone {
            reading.understood.push(Piece {
                at: bytes(tokens, at.0..at.1),
                means: Means::Clock(frame.clone()),
            });
        }
    }
}

fn bytes(tokens: &[Token], range: Range<usize>) -> Range<usize> {
    tokens[range.start].at.start..tokens[range.end - 1].at.end
}

/// Points at the words that no phrase was read from. Words that only lead to a
/// time ("held on the") and marks beside it are not worth pointing at.
pub(super) fn leave_unread(reading: &mut Reading, tokens: &[Token], found: &[Found]) {
    let mut from = 0;
    let ends = found.iter().map(|(range, _)| (range.start, range.end));
    for (start, next) in ends.chain([(tokens.len(), tokens.len())]) {
        let mut rest = &tokens[from..start];
        if start < tokens.len() {
            while let [before @ .., last] = rest
                && adds_nothing(last)
            {
                rest = before;
            }
        }
        let rest = without_marks(rest);
        if let ([first, ..], [.., last]) = (rest, rest)
            && rest.iter().any(|token| !is_mark(token))
        {
            reading.unread.push(first.at.start..last.at.end);
        }
        from = next;
    }
}

/// Drops marks at both ends, but not one half of a pair of brackets.
fn without_marks(mut rest: &[Token]) -> &[Token] {
    loop {
        rest = match rest {
            [first, within @ .., last] if first.kind == Kind::Open && last.kind == Kind::Close => {
                within
            }
            [first, after @ ..] if is_mark(first) && first.kind != Kind::Open => after,
            [before @ .., last] if is_mark(last) && last.kind != Kind::Close => before,
            _ => return rest,
        };
    }
}

fn adds_nothing(token: &Token) -> bool {
    vocabulary::leads(token.kind.word()) || is_mark(token) && token.kind != Kind::Close
}

fn is_mark(token: &Token) -> bool {
    matches!(
        token.kind,
        Kind::Dash
            | Kind::Slash
            | Kind::Comma
            | Kind::Plus
            | Kind::Mark(_)
            | Kind::Open
            | Kind::Close
            | Kind::Other
    )
}
