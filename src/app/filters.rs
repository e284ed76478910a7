//! Which records an address's filters let through: the same on every screen.
//!
//! An organisation stands for its offices and divisions too, a place for what lies in it
//! and for the members of its country group (F6, F11).

use super::model::Model;
use crate::domain::finding::folded;
use crate::domain::names::RecordId;
use crate::domain::schema::{RecordKind, Shape};
use std::collections::BTreeSet;

/// The code, among kinds, of records that say none.
pub const NO_KIND: &str = "none";

/// The filters of the present address, made ready: what lies below each is gathered once,
/// so that asking about a record costs no walk through the tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    organisations: BTreeSet<RecordId>,
    themes: BTreeSet<RecordId>,
    places: BTreeSet<RecordId>,
    kinds: BTreeSet<String>,
    modes: BTreeSet<String>,
    words: Vec<String>,
}

impl Wanted {
    /// Makes the filters of the present address ready.
    #[must_use]
    pub fn of(model: &Model) -> Self {
        let filters = &model.route.filters;
        Self {
            organisations: with_below(
                model,
                &filters.organisations,
                RecordKind::Organisation,
                &["parent"],
            ),
            themes: with_below(model, &filters.themes, RecordKind::Theme, &["parent"]),
            places: with_below(
                model,
                &filters.places,
                RecordKind::Place,
                &["parent", "groups"],
            ),
            kinds: filters.kinds.clone(),
            modes: filters.modes.clone(),
            words: folded(&filters.text)
                .split_whitespace()
                .map(str::to_owned)
                .collect(),
        }
    }

    /// Leaves the words to look for to a search of its own.
    pub fn ignore_words(&mut self) {
        self.words.clear();
    }

    /// Whether a record is let through. A field that its kind does not have lets nothing through
    /// that is asked for by it.
    #[must_use]
    pub fn lets(&self, model: &Model, record: &RecordId) -> bool {
        let workspace = &model.workspace;
        let is_one_of = |field: &str, codes: &BTreeSet<String>| {
            codes.is_empty()
                || workspace
                    .text(record, field)
                    .or((field == "kind").then_some(NO_KIND))
                    .is_some_and(|code| codes.contains(code))
        };
        is_one_of("kind", &self.kinds)
            && is_one_of("mode", &self.modes)
            && self.names(model, record, &self.organisations, RecordKind::Organisation)
            && self.names(model, record, &self.themes, RecordKind::Theme)
            && self.names(model, record, &self.places, RecordKind::Place)
            && self.has_words(model, record)
    }

    // Whether any field of the record that refers to this kind names one of the ids.
    fn names(
        &self,
        model: &Model,
        record: &RecordId,
        ids: &BTreeSet<RecordId>,
        kind: RecordKind,
    ) -> bool {
        if ids.is_empty() {
            return true;
        }
        let workspace = &model.workspace;
        let Some(of) = workspace.kind(record) else {
            return false;
        };
        of.describe().fields.iter().any(|field| match field.shape {
            Shape::Reference(kinds) => {
                kinds.contains(&kind)
                    && workspace
                        .reference(record, field.name)
                        .is_some_and(|id| ids.contains(&id))
            }
            Shape::Set(Shape::Reference(kinds)) => {
                kinds.contains(&kind)
                    && workspace
                        .references(record, field.name)
                        .iter()
                        .any(|id| ids.contains(id))
            }
            Shape::Answers(_) => {
                kind == RecordKind::Organisation
                    && workspace
                        .entries(record, field.name)
                        .any(|(id, _)| ids.contains(&workspace.followed(id)))
            }
            _ => false,
        })
    }

    fn has_words(&self, model: &Model, record: &RecordId) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let workspace = &model.workspace;
        let text: Vec<String> = [
            "title",
            "name",
            "text",
            "acronym",
            "venue",
            "description",
            "words",
        ]
        .iter()
        .filter_map(|field| workspace.text(record, field))
        .map(folded)
        .collect();
        self.words
            .iter()
            .all(|word| text.iter().any(|text| text.contains(word.as_str())))
    }
}

// The ids themselves and everything that lies below them, by these fields.
fn with_below(
    model: &Model,
    ids: &BTreeSet<RecordId>,
    kind: RecordKind,
    fields: &[&str],
) -> BTreeSet<RecordId> {
    let mut all = ids.clone();
    let mut open: Vec<RecordId> = ids.iter().cloned().collect();
    while let Some(above) = open.pop() {
        for field in fields {
            for below in model.index.referring(&above, kind, field) {
                if all.insert(below.clone()) {
                    open.push(below.clone());
                }
            }
        }
    }
    all
}
