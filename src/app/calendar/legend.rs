//! What the acronyms and colours of a month stand for: printed under it, since paper shows
//! no names when it is pointed at.

use super::filter::above;
use super::item::organisers;
use crate::app::model::Model;
use crate::app::outcomes::{Owner, organisation};
use crate::domain::names::RecordId;
use std::collections::BTreeMap;

/// The organisations whose acronyms stand with these events, by acronym.
#[must_use]
pub fn legend<'a>(model: &Model, events: impl Iterator<Item = &'a RecordId>) -> Vec<Owner> {
    let workspace = &model.workspace;
    let mut known = BTreeMap::new();
    for event in events {
        let named = organisers(model, event)
            .into_iter()
            .next()
            .and_then(|first| {
                let mut above = above(workspace, &first).into_iter();
                above.find(|id| workspace.text(id, "acronym").is_some())
            });
        if let Some(id) = named {
            let owner = organisation(model, &id);
            known.entry((owner.label.clone(), id)).or_insert(owner);
        }
    }
    known.into_values().collect()
}
