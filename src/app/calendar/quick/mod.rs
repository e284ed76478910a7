//! A new event from one line: `APT Web Dialogue 12 May 2027 14:00 Bangkok online
//! #cybersecurity @APT`. Nothing is made until a person has seen what was understood.
//!
//! `#` names a theme, `@` an organiser; the time is read as everywhere; a mode, a kind and a
//! place are known by their words; all else is the title. Whatever stands beside the time and is
//! not understood is named.

mod beside;
mod names;

use crate::app::form::{Heard, in_sentences, is_open};
use crate::app::model::Model;
use crate::app::recurrence::{saying, written};
use crate::app::words::{Word, calendar};
use crate::domain::Content;
use crate::domain::schema::RecordKind;
use crate::domain::when::read::{Means, Missing, ReadContext, Reading, read};
use crate::domain::when::{Precision, When};
use beside::{left_in_title, mode, words_beside};
use names::{Called, Where, called, place};
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
    let mut notes = Vec::new();
    for tag in tags {
        let (kind, field, none) = if tag.starts_with('#') {
            (RecordKind::Theme, "themes", calendar::NO_THEME)
        } else {
            (
                RecordKind::Organisation,
                "organisers",
                calendar::NO_ORGANISER,
            )
        };
        let name = tag.trim_end_matches([',', ';', '.']);
        let id = match called(model, kind, &name[1..]) {
            Some(Called::So(id)) => {
                named.push(model.short_title(&id));
                id
            }
            Some(Called::Perhaps(id)) => {
                let title = model.short_title(&id);
                named.push(language.fill(calendar::GUESSED, &[&title, name]));
                id
            }
            None => {
                notes.push(language.fill(none, &[name]));
                unknown.push(tag.to_owned());
                continue;
            }
        };
        given.insert(format!("{field}/{id}"), Content::Bool(true));
    }
    let text = others.join(" ");
    let (reading, other_times) = read_line(model, &text);
    let when = one_time(&reading)?;
    parts.push(language.when(when));
    given.insert("when".to_owned(), time(model, &reading, when));
    if let Some(repeats) = &reading.repeats {
        let rule = written::rule(repeats, when);
        parts.push(saying::rule(language, &rule, Some(when)));
        given.insert("repeats".to_owned(), rule.to_text().into());
    }

    let mut rest = words_beside(&reading, &text);
    if let Some(mode) = mode(&mut rest) {
        parts.push(language.choice(mode));
        given.insert("mode".to_owned(), mode.into());
    }
    let kind = RecordKind::Event.describe().field("kind");
    let kinds = kind.map_or(&[][..], |field| field.shape.words());
    let is_said = |kind: &&&str| rest.iter().any(|one| one.word.to_lowercase() == **kind);
    let kind = kinds.iter().find(is_said).copied();
    if let Some(kind) = kind {
        parts.push(language.choice(kind));
        given.insert("kind".to_owned(), kind.into());
    }
    match place(model, &reading, &text, &mut rest) {
        Some(Where::Place(place)) => {
            parts.push(model.title(&place));
            given.insert("place".to_owned(), place.as_str().into());
        }
        Some(Where::Venue(venue)) => {
            parts.push(language.fill(calendar::VENUE_OF, &[&venue]));
            given.insert("venue".to_owned(), venue.as_str().into());
        }
        None => {}
    }
    parts.extend(named);
    let times = other_times.iter();
    notes.extend(times.map(|words| language.fill(calendar::TIME_LEFT_IN_TITLE, &[words])));
    notes.extend(left_in_title(model, &reading, &rest, kind));
    let title: Vec<&str> = rest.iter().map(|one| one.word).collect();
    let title = title.join(" ");
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
    }
    let doubts = Heard::of_time_alone(reading.clone()).doubts(language);
    let sentences: Vec<String> = [understood]
        .into_iter()
        .chain(doubts)
        .chain(notes)
        .collect();
    Some(Quick {
        given,
        title,
        understood: in_sentences(&sentences),
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
    let (reading, _) = read_line(model, &text);
    let has_title = !reading.unread.is_empty();
    let is_at_fault = !reading.problems.is_empty()
        || reading.missing.iter().any(is_open)
        || reading.when.len() > 1;
    (has_title && is_at_fault && one_time(&reading).is_none())
        .then(|| Heard::of_time_alone(reading).hint(model.language()))
}

// Where a line names several times, the most precise is meant, then the longest, then the
// last: "May Smith farewell 12 June 2027". The others are words like all others; those before it
// are returned too.
fn read_line(model: &Model, text: &str) -> (Reading, Vec<String>) {
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
        return (reading, Vec::new());
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
        return (reading, Vec::new());
    };
    let before = times.iter().filter(|other| other.end <= meant.start);
    let before = before.filter_map(|other| text.get(other.clone()));
    let before: Vec<String> = before.map(str::to_owned).collect();
    // Letters that mean nothing stand in for the others, so that every place stays the same.
    let mut masked = text.to_owned();
    for other in times.iter().filter(|other| *other != meant) {
        masked.replace_range(other.clone(), &"x".repeat(other.len()));
    }
    let again = read(&masked, &context);
    if one_time(&again).is_none() {
        return (again, before);
    }
    let again = Reading {
        words: reading.words,
        ..again
    };
    (again, before)
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
