//! A new event from one line: `APT Web Dialogue 12 May 2027 14:00 Bangkok online
//! #cybersecurity @APT`. Nothing is made until a person has seen what was understood.
//!
//! `#` names a theme, `@` an organiser; the time is read as everywhere; a mode, a kind and a
//! place are known by their words; all else is the title.

use crate::app::form::{Heard, is_open};
use crate::app::model::Model;
use crate::app::recurrence::{saying, written};
use crate::app::words::{Word, calendar, form};
use crate::domain::Content;
use crate::domain::finding::folded;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::domain::when::read::{Means, Missing, ReadContext, Reading, read};
use crate::domain::when::{Precision, When};
use std::collections::BTreeMap;
use std::ops::Range;

/// What was understood of one line.
#[derive(Debug, Clone, PartialEq)]
pub struct Quick {
    /// What its form is filled with.
    pub given: BTreeMap<String, Content>,
    /// The title.
    pub title: String,
    /// Everything else that was understood, and what was not, in words.
    pub understood: String,
    /// Whether the line can be meant as nothing else: it names a theme or an organiser.
    pub is_plain: bool,
    /// Whether it says a day, or the year of what has no day yet: the month alone of "Smith
    /// May" may be a name.
    pub is_dated: bool,
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

/// Reads one line; `None` where it does not hold a title and one time.
#[must_use]
pub fn quick(model: &Model, line: &str) -> Option<Quick> {
    let language = model.language();
    let mut given = BTreeMap::new();
    let mut parts = Vec::new();
    let mut unknown = Vec::new();
    let is_tag = |word: &&str| word.len() > 1 && word.starts_with(['#', '@']);
    let (tags, others): (Vec<&str>, Vec<&str>) = line.split_whitespace().partition(is_tag);
    let is_plain = !tags.is_empty();
    let mut named = Vec::new();
    for tag in tags {
        let (kind, field) = if tag.starts_with('#') {
            (RecordKind::Theme, "themes")
        } else {
            (RecordKind::Organisation, "organisers")
        };
        match called(model, kind, &tag[1..]) {
            Some(id) => {
                named.push(model.short_title(&id));
                given.insert(format!("{field}/{id}"), Content::Bool(true));
            }
            None => unknown.push(tag.to_owned()),
        }
    }
    let text = others.join(" ");
    let reading = read_line(model, &text);
    let when = one_time(&reading)?;
    parts.push(language.when(when));
    given.insert("when".to_owned(), time(model, &reading, when));
    if let Some(repeats) = &reading.repeats {
        let rule = written::rule(repeats, when);
        parts.push(saying::rule(language, &rule, Some(when)));
        given.insert("repeats".to_owned(), rule.to_text().into());
    }

    let mut rest = words_beside(&reading, &text);
    let lower = |word: &str| word.to_lowercase();
    if let Some(mode) = mode(&mut rest) {
        parts.push(language.choice(mode));
        given.insert("mode".to_owned(), mode.into());
    }
    let kind = RecordKind::Event.describe().field("kind");
    let kinds = kind.map_or(&[][..], |field| field.shape.words());
    if let Some(kind) = kinds
        .iter()
        .find(|kind| rest.iter().any(|word| lower(word) == **kind))
    {
        parts.push(language.choice(kind));
        given.insert("kind".to_owned(), (*kind).into());
    }
    if let Some(place) = place(model, &reading, &text, &mut rest) {
        parts.push(model.title(&place));
        given.insert("place".to_owned(), place.as_str().into());
    }
    parts.extend(named);
    let title = rest.join(" ");
    let title = title
        .trim_matches([',', ';', ':', '-', '–', ' '])
        .to_owned();
    if title.is_empty() {
        return None;
    }
    given.insert("title".to_owned(), title.as_str().into());
    let mut understood = String::new();
    for part in parts {
        understood = joined(model, calendar::AND_THEN, understood, part);
    }
    if !unknown.is_empty() {
        // What was typed is not gone: the form that opens shows it.
        given.insert("description".to_owned(), unknown.join(" ").into());
        let unknown = language.fill(form::UNREAD, &[&language.list(&unknown)]);
        understood = joined(model, calendar::AND_THEN, understood, unknown);
    }
    Some(Quick {
        given,
        title,
        understood,
        is_plain,
        is_dated: when.precision() <= Precision::Day || !reading.missing.contains(&Missing::Year),
    })
}

/// Why a line with a title gives no event, where its time is at fault; `None` where it names
/// no time, or gives one.
#[must_use]
pub fn why_not(model: &Model, line: &str) -> Option<String> {
    let is_tag = |word: &&str| word.len() > 1 && word.starts_with(['#', '@']);
    let others: Vec<&str> = line
        .split_whitespace()
        .filter(|word| !is_tag(word))
        .collect();
    let text = others.join(" ");
    let reading = read_line(model, &text);
    let has_title = !reading.unread.is_empty();
    let is_at_fault = !reading.problems.is_empty()
        || reading.missing.iter().any(is_open)
        || reading.when.len() > 1;
    (has_title && is_at_fault && one_time(&reading).is_none())
        .then(|| Heard::of_time_alone(reading).hint(model.language()))
}

// Where a line names several times, the most precise is meant, then the longest, then the
// last: "May Smith farewell 12 June 2027". The others are words like all others.
fn read_line(model: &Model, text: &str) -> Reading {
    let context = ReadContext {
        reference: Some(model.as_of()),
        ..ReadContext::default()
    };
    let reading = read(text, &context);
    let times = reading.understood.iter();
    let times: Vec<Range<usize>> = times
        .filter(|piece| piece.means == Means::Time)
        .map(|piece| piece.at.clone())
        .collect();
    if times.len() < 2 || one_time(&reading).is_some() {
        return reading;
    }
    let weight = |at: &&Range<usize>| {
        let alone = text.get((*at).clone()).map(|words| read(words, &context));
        let precision = alone.as_ref().and_then(one_time).map(When::precision);
        let is_dated = alone.is_some_and(|alone| !alone.missing.contains(&Missing::Year));
        (
            precision.is_some(),
            is_dated,
            std::cmp::Reverse(precision),
            at.len(),
            at.start,
        )
    };
    let Some(meant) = times.iter().max_by_key(weight) else {
        return reading;
    };
    // Letters that mean nothing stand in for the others, so that every place stays the same.
    let mut masked = text.to_owned();
    for other in times.iter().filter(|other| *other != meant) {
        masked.replace_range(other.clone(), &"x".repeat(other.len()));
    }
    let again = read(&masked, &context);
    if one_time(&again).is_none() {
        return again;
    }
    Reading {
        words: reading.words,
        ..again
    }
}

// The words that no time was read from, with the marks that belong to them.
fn words_beside<'a>(reading: &Reading, text: &'a str) -> Vec<&'a str> {
    let is_of_time = |at: usize| {
        let mut times = reading.understood.iter();
        times.any(|piece| piece.means == Means::Time && piece.at.contains(&at))
    };
    let belongs = |(at, character): &(usize, char)| !character.is_whitespace() && !is_of_time(*at);
    let mut words = Vec::new();
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
        words.extend(
            text.get(start..end)
                .into_iter()
                .flat_map(str::split_whitespace),
        );
    }
    words
}

// Takes a mode out of the words, and returns its code.
fn mode(rest: &mut Vec<&str>) -> Option<&'static str> {
    let lower: Vec<String> = rest.iter().map(|word| word.to_lowercase()).collect();
    let (at, length, code) = (0..rest.len()).find_map(|at| {
        MODES.iter().find_map(|(said, code)| {
            let said: Vec<&str> = said.split(' ').collect();
            let end = at + said.len();
            let here = lower.get(at..end)?;
            (here == said).then_some((at, said.len(), *code))
        })
    })?;
    rest.drain(at..at + length);
    Some(code)
}

fn joined(model: &Model, word: Word, before: String, next: String) -> String {
    if before.is_empty() {
        next
    } else {
        model.language().fill(word, &[&before, &next])
    }
}

fn one_time(reading: &Reading) -> Option<&When> {
    let is_open = reading.missing.iter().any(is_open);
    match reading.when.as_slice() {
        [when] if !is_open && reading.problems.is_empty() => Some(when),
        _ => None,
    }
}

// The words as written, where they alone are understood as the same time.
fn time(model: &Model, reading: &Reading, when: &When) -> Content {
    let pieces = reading.understood.iter();
    let words = pieces
        .map(|piece| piece.at.clone())
        .reduce(|one, other| one.start.min(other.start)..one.end.max(other.end))
        .and_then(|at| reading.words.get(at));
    match words {
        Some(words) if Heard::of(words, model.as_of()).time() == Some(when) => {
            serde_json::json!({ "is": when.to_text(), "words": words })
        }
        _ => when.to_text().into(),
    }
}

// The record of a kind that is called so: by acronym or name, whole or by its beginning, where
// only one begins so.
fn called(model: &Model, kind: RecordKind, name: &str) -> Option<RecordId> {
    let wanted = folded(&name.replace(['-', '_'], " "));
    let names = |id: &RecordId| {
        let acronym = model.workspace.text(id, "acronym").map(folded);
        let title = model.workspace.title(id).map(folded);
        [acronym, title].into_iter().flatten()
    };
    let mut all = model.index.of_kind(kind);
    let exact = all.find(|id| names(id).any(|one| one == wanted));
    if exact.is_some() {
        return exact.cloned();
    }
    let begins = |id: &&RecordId| names(id).any(|one| one.starts_with(&wanted));
    let found: Vec<&RecordId> = model.index.of_kind(kind).filter(begins).collect();
    match found.as_slice() {
        [one] => Some((*one).clone()),
        _ => None,
    }
}

// A place that stands last in the words, or whose clock the hours are read from.
fn place(model: &Model, reading: &Reading, text: &str, rest: &mut Vec<&str>) -> Option<RecordId> {
    let exact = |name: &str| {
        let wanted = folded(name);
        let mut places = model.index.of_kind(RecordKind::Place);
        places
            .find(|id| model.workspace.title(id).map(folded).as_ref() == Some(&wanted))
            .cloned()
    };
    for length in (1..=3.min(rest.len().saturating_sub(1))).rev() {
        let from = rest.len() - length;
        if let Some(place) = exact(rest[from..].join(" ").trim_matches(',')) {
            rest.truncate(from);
            if rest.last().is_some_and(|word| matches!(*word, "in" | "at")) {
                rest.pop();
            }
            return Some(place);
        }
    }
    let clocks = reading
        .understood
        .iter()
        .filter(|piece| matches!(piece.means, Means::Clock(_)));
    let mut clocks = clocks.filter_map(|piece| text.get(piece.at.clone()));
    clocks.find_map(|words| exact(words.trim_matches(['(', ')', ' '])))
}
