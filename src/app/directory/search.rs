//! Search that answers "who covers cybersecurity in the Pacific?".
//!
//! Each word of the question is looked for in what an organisation or a person is called,
//! in the themes and places that they are connected with, and in the texts of what they
//! report, do and organise. A name counts more than a theme or a place, and those more
//! than a text; every answer says why it was found.

use crate::app::filters::Wanted;
use crate::app::model::Model;
use crate::app::outcomes;
use crate::domain::finding::{asked, begins_word, folded};
use crate::domain::names::RecordId;
use crate::domain::schema::{RecordKind, Shape};
use std::collections::{BTreeMap, BTreeSet};

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The organisation or person.
    pub id: RecordId,
    /// Its kind.
    pub is_person: bool,
    /// Its short name.
    pub label: String,
    /// Its full name, where that differs.
    pub name: Option<String>,
    /// Its hue.
    pub hue: Option<u16>,
    /// The address of its page.
    pub link: String,
    /// Why it was found: the texts that hold the words, the best first, at most three.
    pub because: Vec<String>,
    score: u32,
}

/// Words that a question has and an answer does not need.
const SMALL_WORDS: [&str; 27] = [
    "a", "about", "an", "and", "at", "by", "can", "covers", "cover", "do", "does", "for", "from",
    "i", "in", "is", "of", "on", "ask", "the", "to", "what", "where", "which", "who", "with",
    "works",
];

const NAME: u32 = 100;
const TAG: u32 = 30;
const TEXT: u32 = 8;

/// What one record says that a word may be found in, and how much it counts.
struct Said {
    weight: u32,
    /// All of it, for finding.
    folded: String,
    /// What it is called, then what else it says, for showing.
    parts: Vec<String>,
}

/// The answers to the question in the address, the best first; none without a question.
#[must_use]
pub fn search(model: &Model) -> Vec<Found> {
    let question = asked(&model.route.filters.text);
    let all: Vec<&str> = question.iter().map(String::as_str).collect();
    let mut words: Vec<&str> = all
        .iter()
        .copied()
        .filter(|word| !SMALL_WORDS.contains(word))
        .collect();
    if words.is_empty() {
        words = all;
    }
    if words.is_empty() {
        return Vec::new();
    }
    let mut filters = Wanted::of(model);
    filters.ignore_words();
    let mut found: Vec<Found> = [RecordKind::Organisation, RecordKind::Person]
        .into_iter()
        .flat_map(|kind| model.index.of_kind(kind))
        .filter(|id| filters.lets(model, id))
        .filter_map(|id| answer(model, id, &words))
        .collect();
    found.sort_by(|one, other| {
        other
            .score
            .cmp(&one.score)
            .then_with(|| one.label.cmp(&other.label))
            .then_with(|| one.id.cmp(&other.id))
    });
    found
}

// Every word must be found somewhere; the best place of each counts, and a text that holds
// several of the words counts more than two that hold one each.
fn answer(model: &Model, id: &RecordId, words: &[&str]) -> Option<Found> {
    let said = said_of(model, id);
    let mut score = 0;
    for word in words {
        score += said
            .iter()
            .filter(|said| begins_word(&said.folded, word))
            .map(|said| said.weight)
            .max()?;
    }
    let mut reasons: BTreeMap<(std::cmp::Reverse<u32>, usize), String> = BTreeMap::new();
    let mut best = 0;
    for (at, said) in said.iter().enumerate() {
        let hits = words
            .iter()
            .filter(|word| begins_word(&said.folded, word))
            .count();
        let hits = u32::try_from(hits).unwrap_or(u32::MAX);
        if hits > 0 {
            best = best.max(hits * said.weight);
            let own_name = said.weight == NAME;
            reasons
                .entry((std::cmp::Reverse(hits * said.weight), at))
                .or_insert_with(|| {
                    if own_name {
                        String::new()
                    } else {
                        said.reason(words)
                    }
                });
        }
    }
    let because: Vec<String> = reasons
        .into_values()
        .filter(|reason| !reason.is_empty())
        .take(3)
        .collect();
    let label = model.short_title(id);
    let name = model.title(id);
    Some(Found {
        id: id.clone(),
        is_person: model.workspace.kind(id) == Some(RecordKind::Person),
        hue: outcomes::organisation(model, id).hue,
        link: super::page_of(model, id).link(),
        name: (name != label).then_some(name),
        label,
        because,
        score: score + best,
    })
}

impl Said {
    // What it is called; where that does not hold the words, the part that does as well.
    fn reason(&self, words: &[&str]) -> String {
        let title = excerpt(&self.parts[0], words);
        let hits = |part: &String| {
            let part = folded(part);
            words.iter().filter(|word| begins_word(&part, word)).count()
        };
        let mut best = &self.parts[0];
        for part in &self.parts[1..] {
            if hits(part) > hits(best) {
                best = part;
            }
        }
        if *best == self.parts[0] {
            title
        } else {
            format!("{title} · {}", excerpt(best, words))
        }
    }
}

fn said_of(model: &Model, id: &RecordId) -> Vec<Said> {
    let workspace = &model.workspace;
    let mut said = Vec::new();
    let mut add = |weight: u32, text: &str| {
        if !text.is_empty() {
            said.push(Said {
                weight,
                folded: folded(text),
                parts: vec![text.to_owned()],
            });
        }
    };
    for field in ["name", "acronym"] {
        workspace
            .text(id, field)
            .into_iter()
            .for_each(|text| add(NAME, text));
    }
    workspace
        .members(id, "aliases")
        .for_each(|alias| add(NAME, alias));
    for set in ["themes", "serves"] {
        workspace
            .references(id, set)
            .iter()
            .for_each(|tag| add(TAG, &model.title(tag)));
    }
    workspace
        .reference(id, "place")
        .iter()
        .for_each(|place| add(TAG, &model.title(place)));
    workspace
        .members(id, "expertise")
        .for_each(|text| add(TAG, text));
    for (_, role) in workspace.entries(id, "roles") {
        role.get("title")
            .and_then(serde_json::Value::as_str)
            .into_iter()
            .for_each(|title| add(TAG, title));
        let at = role.get("organisation").and_then(serde_json::Value::as_str);
        at.into_iter().for_each(|at| add(TEXT, &model.title(at)));
    }
    for (_, position) in workspace.entries(id, "positions") {
        position
            .get("title")
            .and_then(serde_json::Value::as_str)
            .into_iter()
            .for_each(|title| add(TAG, title));
    }
    workspace
        .text(id, "profile")
        .into_iter()
        .for_each(|text| add(TEXT, text));
    // What they report, do and organise speaks for them, themes and places included.
    let done: BTreeSet<&RecordId> = model
        .index
        .mentions(id)
        .filter(|(_, field)| {
            matches!(
                *field,
                "organisation" | "organisers" | "owner" | "partners" | "parts" | "host"
            )
        })
        .map(|(from, _)| from)
        .filter(|from| workspace.kind(from).is_some_and(speaks))
        .collect();
    for record in done {
        let title = model.title(record);
        let tags: Vec<String> = ["themes", "places"]
            .iter()
            .flat_map(|set| workspace.references(record, set))
            .chain(workspace.reference(record, "place"))
            .map(|tag| model.title(&tag))
            .collect();
        let mut parts = vec![title];
        parts.extend(tags);
        parts.extend(workspace.text(record, "words").map(str::to_owned));
        let all: Vec<String> = parts.iter().map(|part| folded(part)).collect();
        said.push(Said {
            weight: TEXT,
            folded: all.join("\n"),
            parts,
        });
    }
    said
}

fn speaks(kind: RecordKind) -> bool {
    matches!(
        kind,
        RecordKind::Highlight
            | RecordKind::Activity
            | RecordKind::Event
            | RecordKind::Series
            | RecordKind::Project
            | RecordKind::Outcome
            | RecordKind::Resource
            | RecordKind::Channel
    ) && kind
        .describe()
        .all_fields()
        .any(|field| matches!(field.shape, Shape::Line | Shape::Text))
}

// The part of a long text that holds the first word found.
fn excerpt(text: &str, words: &[&str]) -> String {
    const AROUND: usize = 60;
    const WHOLE: usize = 160;
    if text.chars().count() <= WHOLE {
        return text.to_owned();
    }
    // Folding keeps the number of letters nearly always; an excerpt that is a few letters
    // off is still an excerpt.
    let plain = folded(text);
    // The longest word says the most.
    let mut by_length = words.to_vec();
    by_length.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let at = by_length
        .iter()
        .find_map(|word| plain.find(word))
        .unwrap_or(0);
    let letters: Vec<char> = text.chars().collect();
    let at = plain[..at].chars().count();
    let (from, to) = (
        at.saturating_sub(AROUND),
        (at + WHOLE - AROUND).min(letters.len()),
    );
    let middle: String = letters[from.min(to)..to].iter().collect();
    let start = if from > 0 { "…" } else { "" };
    let end = if to < letters.len() { "…" } else { "" };
    format!("{start}{middle}{end}")
}
