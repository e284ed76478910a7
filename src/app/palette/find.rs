//! The records that fit a question, by kind, the best first.

use super::texts::{Entry, Texts};
use super::{Answer, Does, Group};
use crate::app::calendar::said::said;
use crate::app::model::Model;
use crate::app::words::{Word, palette as words};
use crate::domain::Content;
use crate::domain::finding::{asked, folded};
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use std::collections::BTreeMap;

/// How many records of one kind are offered.
const EACH: usize = 8;

/// The records that fit, in groups, each with how well its best one fits; none where nothing
/// is asked. Only where nothing fits letter by letter may a letter be off.
pub fn records(model: &Model, texts: &Texts, typed: &str) -> Vec<(u32, Group)> {
    let words = asked(typed);
    if words.is_empty() {
        return Vec::new();
    }
    let whole = folded(typed.trim());
    let mut found = fitting(model, texts, &whole, &words, false);
    if found.is_empty() {
        found = fitting(model, texts, &whole, &words, true);
    }
    ORDER
        .iter()
        .filter_map(|(kind, title)| {
            let mut fitting = found.remove(kind)?;
            let order = |one: &Fitting, other: &Fitting| one.key().cmp(&other.key());
            if fitting.len() > EACH {
                fitting.select_nth_unstable_by(EACH, order);
                fitting.truncate(EACH);
            }
            fitting.sort_by(order);
            let best = fitting.first()?.score;
            let answers = fitting.iter().map(|one| answer(model, one.id)).collect();
            let title = model.language().say(*title).into_owned();
            Some((best, Group { title, answers }))
        })
        .collect()
}

/// Every kind that is found, in the order in which equally good groups stand.
const ORDER: [(RecordKind, Word); 16] = [
    (RecordKind::Organisation, words::ORGANISATIONS),
    (RecordKind::Person, words::PEOPLE),
    (RecordKind::Event, words::EVENTS),
    (RecordKind::Outcome, words::OUTCOMES),
    (RecordKind::Activity, words::ACTIVITIES),
    (RecordKind::Project, words::PROJECTS),
    (RecordKind::Highlight, words::HIGHLIGHTS),
    (RecordKind::Series, words::SERIES),
    (RecordKind::Theme, words::THEMES),
    (RecordKind::Place, words::PLACES),
    (RecordKind::Slot, words::SLOTS),
    (RecordKind::Resource, words::RESOURCES),
    (RecordKind::Channel, words::CHANNELS),
    (RecordKind::Mandate, words::MANDATES),
    (RecordKind::Paragraph, words::PARAGRAPHS),
    (RecordKind::Update, words::UPDATES),
];

struct Fitting<'a> {
    score: u32,
    id: &'a RecordId,
    title: &'a str,
}

impl Fitting<'_> {
    // Of two that fit equally well the one with less beside what was asked for comes first.
    fn key(&self) -> (std::cmp::Reverse<u32>, usize, &str, &RecordId) {
        (
            std::cmp::Reverse(self.score),
            self.title.len(),
            self.title,
            self.id,
        )
    }
}

fn fitting<'a>(
    model: &Model,
    texts: &'a Texts,
    whole: &str,
    words: &[String],
    nearly: bool,
) -> BTreeMap<RecordKind, Vec<Fitting<'a>>> {
    let mut found: BTreeMap<RecordKind, Vec<Fitting<'a>>> = BTreeMap::new();
    let fits = |entry: &Entry| entry.score(whole, words, nearly);
    for (id, entry) in texts.iter() {
        let Some(score) = fits(entry) else { continue };
        if model.index.kind_of(id) == Some(entry.kind) {
            found.entry(entry.kind).or_default().push(Fitting {
                score,
                id,
                title: &entry.title,
            });
        }
    }
    found
}

fn answer(model: &Model, id: &RecordId) -> Answer {
    let label = model.short_title(id);
    let title = model.title(id);
    Answer {
        hint: if title == label {
            hint(model, id)
        } else {
            title
        },
        label,
        does: Does::Open(id.clone()),
    }
}

// What tells one from another of the same name.
fn hint(model: &Model, id: &RecordId) -> String {
    let workspace = &model.workspace;
    let role = || {
        let (_, role) = workspace.entries(id, "roles").next()?;
        let at = role.get("organisation").and_then(Content::as_str)?;
        Some(model.short_title(at))
    };
    let when = workspace
        .when(id, "when")
        .or_else(|| workspace.when(id, "due"));
    let who = ["organisation", "owner", "parent", "meeting", "of"]
        .iter()
        .find_map(|field| workspace.reference(id, field))
        .or_else(|| workspace.references(id, "organisers").into_iter().next());
    let parts: Vec<String> = who
        .map(|who| model.short_title(&who))
        .or_else(role)
        .into_iter()
        .chain(when.map(|when| said(model, id, &when)))
        .collect();
    parts.join(" · ")
}
