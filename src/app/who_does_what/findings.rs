//! Overlaps and gaps, in sentences.

use super::cell::{Entry, entry, link};
use super::matrix::narrowed;
use super::{Ground, Spot};
use crate::app::model::Model;
use crate::app::words::who_does_what as words;
use crate::domain::coverage::gap::{self, Gap};
use crate::domain::coverage::same_days;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use std::collections::BTreeSet;

/// One overlap or gap.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What was found, in a sentence.
    pub words: String,
    /// What makes it less than sure, or who is called on; empty where nothing does.
    pub note: String,
    /// The address that lists all work of its row; `None` where there is none.
    pub link: Option<String>,
    /// The row in which nobody does anything, so that something can be begun.
    pub idle: Option<Spot>,
    /// Who does what of an overlap.
    pub doings: Vec<Doing>,
    /// The events that fall on the same day.
    pub events: Vec<Entry>,
}

/// What one organisation does of an overlap.
#[derive(Debug, Clone, PartialEq)]
pub struct Doing {
    /// Its acronym or name.
    pub who: String,
    /// Its hue, if it has one.
    pub hue: Option<u16>,
    /// Its work.
    pub works: Vec<Entry>,
}

pub(super) fn overlaps(ground: &Ground) -> Vec<Finding> {
    let model = ground.model;
    let language = model.language();
    ground
        .overlaps
        .iter()
        .map(|overlap| {
            let names: Vec<String> = ground
                .columns
                .iter()
                .filter(|column| overlap.organisations.contains(&column.id))
                .map(|column| column.label.clone())
                .collect();
            let themes = titles(model, &overlap.themes);
            let how_many = language.count_in_words(names.len());
            let words = match &overlap.place {
                Some(place) => language.fill(
                    words::OVERLAP,
                    &[
                        &how_many,
                        &language.list(&themes),
                        &model.title(place),
                        &language.list(&names),
                    ],
                ),
                None => language.fill(
                    words::OVERLAP_NOWHERE,
                    &[&how_many, &language.list(&themes), &language.list(&names)],
                ),
            };
            let note = match (overlap.is_certain, &overlap.place) {
                (true, _) => String::new(),
                (false, Some(_)) => language.say(words::NO_TIME_NOTE).into_owned(),
                (false, None) => language.say(words::NO_PLACE_NOTE).into_owned(),
            };
            let spot = match (&overlap.place, overlap.themes.first()) {
                (None, theme) => spot(RecordKind::Theme, theme.cloned()),
                (Some(place), _) => spot(RecordKind::Place, Some(place.clone())),
            };
            Finding {
                words,
                note,
                link: Some(link(model, &spot)),
                idle: None,
                doings: doings(ground, &overlap.organisations, &overlap.works),
                events: Vec::new(),
            }
        })
        .collect()
}

fn doings(
    ground: &Ground,
    organisations: &BTreeSet<RecordId>,
    works: &BTreeSet<RecordId>,
) -> Vec<Doing> {
    ground
        .columns
        .iter()
        .filter(|column| organisations.contains(&column.id))
        .map(|column| {
            let theirs = ground
                .works()
                .filter(|work| works.contains(&work.id) && work.leads.contains(&column.id));
            Doing {
                who: column.label.clone(),
                hue: column.hue,
                works: theirs.map(|work| entry(ground, work)).collect(),
            }
        })
        .collect()
}

/// Events on the same day in the same place (K10), the latest first.
pub(super) fn same_days(ground: &Ground) -> Vec<Finding> {
    let model = ground.model;
    let language = model.language();
    let gathering = ground.works().filter(|work| gathers(model, &work.id));
    let mut found = same_days::same_days(gathering);
    found.reverse();
    found
        .into_iter()
        .map(|together| {
            let events = ground
                .works()
                .filter(|work| together.events.contains(&work.id));
            let events: Vec<Entry> = events.map(|work| entry(ground, work)).collect();
            let titles: Vec<String> = events.iter().map(|event| event.title.clone()).collect();
            Finding {
                words: language.fill(
                    words::SAME_DAY,
                    &[
                        &language.count_in_words(events.len()),
                        &language.day(together.day),
                        &model.title(&together.place),
                        &language.list(&titles),
                    ],
                ),
                note: String::new(),
                link: None,
                idle: None,
                doings: Vec::new(),
                events,
            }
        })
        .collect()
}

// A report that is due or a treaty that is signed keeps nobody from going elsewhere.
fn gathers(model: &Model, event: &RecordId) -> bool {
    !matches!(
        model.workspace.text(event, "kind"),
        Some("deliverable" | "milestone" | "observance")
    )
}

/// Gaps are of the whole group: a filter would make one of everything that it leaves out.
pub(super) fn gaps(ground: &Ground) -> Vec<Finding> {
    let model = ground.model;
    if narrowed(model) || ground.coverage.works.is_empty() {
        return Vec::new();
    }
    let language = model.language();
    gap::gaps(&model.workspace, &model.index, &ground.coverage)
        .into_iter()
        .map(|gap| {
            let (word, kind, id, called) = match &gap {
                Gap::Theme { theme, declared_by } => (
                    words::GAP_THEME,
                    RecordKind::Theme,
                    theme,
                    declared_by.clone(),
                ),
                Gap::Place { place, served_by } => (
                    words::GAP_PLACE,
                    RecordKind::Place,
                    place,
                    served_by.clone(),
                ),
                Gap::Undated { place } => {
                    (words::GAP_DATES, RecordKind::Place, place, BTreeSet::new())
                }
            };
            let names = language.list(&short_titles(model, &called));
            let note = match (called.is_empty(), kind) {
                (true, _) => String::new(),
                (_, RecordKind::Theme) => language.fill(words::DECLARED_BY, &[&names]),
                _ => language.fill(words::SERVED_BY, &[&names]),
            };
            let row = spot(kind, Some(id.clone()));
            let is_idle = !matches!(gap, Gap::Undated { .. });
            Finding {
                words: language.fill(word, &[&model.title(id)]),
                note,
                link: (!is_idle).then(|| link(model, &row)),
                idle: is_idle.then_some(row),
                doings: Vec::new(),
                events: Vec::new(),
            }
        })
        .collect()
}

fn spot(kind: RecordKind, row: Option<RecordId>) -> Spot {
    Spot {
        row,
        kind,
        column: None,
    }
}

fn short_titles(model: &Model, ids: &BTreeSet<RecordId>) -> Vec<String> {
    ids.iter().map(|id| model.short_title(id)).collect()
}

fn titles(model: &Model, ids: &BTreeSet<RecordId>) -> Vec<String> {
    ids.iter().map(|id| model.title(id)).collect()
}
