//! The words that no time was read from: the mode, the kind, and what stays in the title. What
//! stands beside the time without being part of it is named.

use crate::app::model::Model;
use crate::app::words::calendar as words;
use crate::domain::when::Precision;
use crate::domain::when::read::{Means, Reading};

/// One word that no time was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Beside<'a> {
    pub(super) word: &'a str,
    /// It stands after the time.
    pub(super) is_after: bool,
}

/// Words that people use for a mode, with its code.
const MODES: [(&str, &str); 10] = [
    ("online", "online"),
    ("virtual", "online"),
    ("virtually", "online"),
    ("zoom", "online"),
    ("teams", "online"),
    ("hybrid", "hybrid"),
    ("in-person", "in person"),
    ("physical", "in person"),
    ("in person", "in person"),
    ("face to face", "in person"),
];

/// The words that no time was read from, with the marks that belong to them.
pub(super) fn words_beside<'a>(reading: &Reading, text: &'a str) -> Vec<Beside<'a>> {
    let times = || {
        let times = reading.understood.iter();
        times.filter(|piece| piece.means == Means::Time)
    };
    let is_of_time = |at: usize| times().any(|piece| piece.at.contains(&at));
    let belongs = |(at, character): &(usize, char)| !character.is_whitespace() && !is_of_time(*at);
    let mut found = Vec::new();
    for piece in &reading.unread {
        let (Some(before), Some(after)) = (text.get(..piece.start), text.get(piece.end..)) else {
            continue;
        };
        let marks = before.char_indices().rev().take_while(belongs);
        let start = marks.last().map_or(piece.start, |(at, _)| at);
        let marks = after
            .char_indices()
            .map(|(at, character)| (piece.end + at, character))
            .take_while(belongs);
        let end = marks
            .last()
            .map_or(piece.end, |(at, character)| at + character.len_utf8());
        let is_after = times().any(|time| time.at.end <= piece.start);
        let pieces = text.get(start..end).into_iter();
        let pieces = pieces.flat_map(str::split_whitespace);
        found.extend(pieces.map(|word| Beside { word, is_after }));
    }
    found
}

/// Takes a mode out of the words, and returns its code.
pub(super) fn mode(rest: &mut Vec<Beside<'_>>) -> Option<&'static str> {
    let lower: Vec<String> = rest.iter().map(|one| one.word.to_lowercase()).collect();
    let (at, length, code) = (0..rest.len()).find_map(|at| {
        MODES.iter().find_map(|(said, code)| {
            let said: Vec<&str> = said.split(' ').collect();
            let here = lower.get(at..at + said.len())?;
            (here == said).then_some((at, said.len(), *code))
        })
    })?;
    rest.drain(at..at + length);
    Some(code)
}

/// Names the words that stand beside the time and stay in the title: those after it, and a
/// number before a time that has no day.
pub(super) fn left_in_title(
    model: &Model,
    reading: &Reading,
    rest: &[Beside<'_>],
    kind: Option<&str>,
) -> Vec<String> {
    let before = rest.iter().filter(|one| !one.is_after);
    let before: Vec<&str> = before.map(|one| one.word).collect();
    let mut named = Vec::new();
    let has_day = reading
        .when
        .iter()
        .all(|when| when.precision() <= Precision::Day);
    let from = before.len().saturating_sub(2);
    let number = before[from..].iter().position(|word| may_be_day(word));
    if let Some(at) = number.filter(|_| !has_day) {
        named.push(before[from + at..].join(" "));
    }
    if !before.is_empty() {
        let after = rest.iter().filter(|one| one.is_after);
        let after = after.filter(|one| kind.is_none_or(|kind| one.word.to_lowercase() != kind));
        let after: Vec<&str> = after.map(|one| one.word).collect();
        let after = after.join(" ");
        let after = after.trim_matches([',', ';', ':', '.', '-', '–', ' ']);
        if !after.is_empty() {
            named.push(after.to_owned());
        }
    }
    let language = model.language();
    named
        .iter()
        .map(|left| {
            let has_number = left.contains(|c: char| c.is_ascii_digit());
            let word = if has_number {
                words::TIME_LEFT_IN_TITLE
            } else {
                words::LEFT_IN_TITLE
            };
            language.fill(word, &[left])
        })
        .collect()
}

fn may_be_day(word: &str) -> bool {
    let digits: &str = word.trim_matches(['.', ',']);
    let digits = digits.trim_end_matches(char::is_alphabetic);
    let day = digits.parse::<u32>();
    digits.len() <= 2 && day.is_ok_and(|day| (1..=31).contains(&day))
}
