//! What the acronyms and colours of a page stand for: printed under it, since paper shows
//! no names when it is pointed at.

use super::filter::above;
use super::item::{Item, organisers};
use crate::app::model::Model;
use crate::app::outcomes::{Owner, organisation};
use std::collections::BTreeMap;

/// The organisations whose acronyms stand with what is drawn, by acronym.
#[must_use]
pub fn legend<'a>(model: &Model, drawn: impl Iterator<Item = &'a Item>) -> Vec<Owner> {
    let workspace = &model.workspace;
    let mut known = BTreeMap::new();
    for item in drawn {
        let (event, _) = model.index.meant(&item.event);
        let named = organisers(model, &event)
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
