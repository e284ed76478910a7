//! Who works at an organisation, and at what belongs to it.

use super::page_of;
use super::person::role_title;
use crate::app::links::Linked;
use crate::app::model::Model;
use crate::app::outcomes::{self, Owner};
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use std::collections::BTreeSet;

/// Somebody who works there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberLine {
    /// The name.
    pub name: String,
    /// The address of the page.
    pub link: String,
    /// The job title, and whether it is held for the time being.
    pub title: Option<String>,
    /// The e-mail address.
    pub email: Option<Linked>,
}

/// Who works at an organisation itself, by name.
pub(super) fn people(model: &Model, id: &RecordId) -> Vec<MemberLine> {
    let workspace = &model.workspace;
    let people: BTreeSet<&RecordId> = model
        .index
        .referring(id, RecordKind::Person, "roles")
        .collect();
    let mut lines: Vec<MemberLine> = people
        .into_iter()
        .map(|person| {
            let role = workspace
                .entries(person, "roles")
                .map(|(_, role)| role)
                .find(|role| {
                    role.get("organisation")
                        .and_then(|at| at.as_str())
                        .is_some_and(|at| workspace.followed(at) == *id)
                });
            MemberLine {
                name: model.title(person),
                link: page_of(model, person).link(),
                title: role.and_then(|role| role_title(model, role)),
                email: workspace.text(person, "email").map(Linked::mail),
            }
        })
        .collect();
    lines.sort_by_cached_key(|line| line.name.to_lowercase());
    lines
}

/// Who works at the offices, divisions and sections below an organisation: those with
/// somebody known, by name of the office. A loop made by a bad file is walked once.
pub(super) fn below(model: &Model, id: &RecordId) -> Vec<(Owner, Vec<MemberLine>)> {
    let mut seen = BTreeSet::from([id.clone()]);
    let mut open = vec![id.clone()];
    let mut found = Vec::new();
    while let Some(above) = open.pop() {
        let units = model
            .index
            .referring(&above, RecordKind::Organisation, "parent");
        for unit in units {
            if seen.insert(unit.clone()) {
                open.push(unit.clone());
                let people = people(model, unit);
                if !people.is_empty() {
                    found.push((outcomes::organisation(model, unit), people));
                }
            }
        }
    }
    found.sort_by_cached_key(|(unit, _)| unit.name.to_lowercase());
    found
}
