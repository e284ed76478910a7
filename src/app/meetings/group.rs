//! The group itself: what it is called, what it is about, who belongs to it (A1).

use super::order::place;
use crate::app::model::{GROUP, Model};
use crate::app::outcomes::{self, Owner};
use crate::app::words::fields;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;

/// The group.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupCard {
    /// Its full name, with the acronym where there is one.
    pub name: String,
    /// Subject, region and terms of reference: label, and what stands there.
    pub facts: Vec<(String, String)>,
    /// Its members, in its own order.
    pub members: Vec<Owner>,
    /// Whether there is a record of it that can be edited.
    pub is_recorded: bool,
}

/// The group.
#[must_use]
pub fn group(model: &Model) -> GroupCard {
    let workspace = &model.workspace;
    let language = model.language();
    let name = model.group_name();
    let acronym = workspace.text(GROUP, "acronym");
    let region = workspace.reference(GROUP, "region");
    let text = |field: &str| workspace.text(GROUP, field).map(str::to_owned);
    let facts = [
        ("subject", text("subject")),
        ("region", region.map(|region| model.title(&region))),
        ("terms", text("terms")),
    ];
    let mut members: Vec<RecordId> = workspace.references(GROUP, "members").into_iter().collect();
    members.sort_by_cached_key(|member| (place(model, member), model.short_title(member)));
    GroupCard {
        name: match acronym {
            Some(acronym) => format!("{name} ({acronym})"),
            None => name,
        },
        facts: facts
            .into_iter()
            .filter_map(|(field, value)| {
                let label = language.say(fields::label(RecordKind::Group, field));
                Some((label.into_owned(), value?))
            })
            .collect(),
        members: members
            .iter()
            .map(|member| outcomes::organisation(model, member))
            .collect(),
        is_recorded: workspace.kind(GROUP) == Some(RecordKind::Group),
    }
}
