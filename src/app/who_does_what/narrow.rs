//! What the screen is filtered by.

use super::Ground;
use super::columns::{has_members, wants_partners};
use super::matrix::narrowed;
use crate::app::calendar::filter::Facet;
use crate::app::form::Choice;
use crate::domain::names::RecordId;
use std::collections::BTreeSet;

/// The filters, what each offers and what is chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Narrowing {
    /// Organisations.
    pub organisations: (Vec<Choice>, Vec<String>),
    /// Themes.
    pub themes: (Vec<Choice>, Vec<String>),
    /// Places.
    pub places: (Vec<Choice>, Vec<String>),
    /// Kinds, of activities and events alike.
    pub kinds: (Vec<Choice>, Vec<String>),
    /// Whether partners are shown beside the members; `None` where the group has no members.
    pub partners: Option<bool>,
    /// Whether anything is filtered.
    pub is_narrowed: bool,
}

pub(super) fn narrowing(ground: &Ground) -> Narrowing {
    let model = ground.model;
    let coverage = &ground.coverage;
    let filters = &model.route.filters;
    let mut organisations = BTreeSet::new();
    let mut themes = BTreeSet::new();
    let mut places = BTreeSet::new();
    let mut kinds = BTreeSet::new();
    for work in &coverage.works {
        organisations.extend(work.doers.iter().cloned());
        themes.extend(coverage.themes.all_above(&work.themes));
        places.extend(coverage.places.all_above(&work.places));
        kinds.extend(model.workspace.text(&work.id, "kind"));
    }
    let records = |ids: BTreeSet<RecordId>| {
        let mut choices: Vec<Choice> = ids.iter().map(|id| Choice::record(model, id)).collect();
        choices.sort_by_cached_key(|choice| choice.label.to_lowercase());
        choices
    };
    let kinds = kinds
        .into_iter()
        .map(|code| Choice::new(code, model.language().choice(code)))
        .collect();
    Narrowing {
        organisations: (records(organisations), Facet::Organisation.chosen(filters)),
        themes: (records(themes), Facet::Theme.chosen(filters)),
        places: (records(places), Facet::Place.chosen(filters)),
        kinds: (kinds, filters.kinds.iter().cloned().collect()),
        partners: has_members(model).then(|| wants_partners(model)),
        is_narrowed: narrowed(model),
    }
}
