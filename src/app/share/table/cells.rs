//! What stands in the cells of a record, and whom a cell names.

use super::columns::Column;
use crate::domain::Content;
use crate::domain::content::canonical;
use crate::domain::names::RecordId;
use crate::domain::read::when_text;
use crate::domain::schema::{RecordKind, Shape};
use crate::domain::workspace::Workspace;
use std::collections::{BTreeMap, BTreeSet};

/// Whom a text names.
pub enum Named {
    /// This one.
    One(RecordId),
    /// Nobody here.
    Nobody,
    /// More than one.
    Several,
}

/// The records of a group by what they are called.
pub struct Names<'a> {
    workspace: &'a Workspace,
    by_name: BTreeMap<String, BTreeSet<RecordId>>,
}

impl<'a> Names<'a> {
    /// The names of all that is in sight.
    pub fn of(workspace: &'a Workspace) -> Self {
        let mut by_name: BTreeMap<String, BTreeSet<RecordId>> = BTreeMap::new();
        for id in workspace.record_ids() {
            if !workspace.presence(id).is_in_sight() {
                continue;
            }
            let names = [workspace.title(id), workspace.text(id, "acronym")];
            let names = names.into_iter().flatten();
            for name in names.chain(workspace.members(id, "aliases")) {
                let same = workspace.followed(id);
                by_name.entry(folded(name)).or_default().insert(same);
            }
        }
        Self { workspace, by_name }
    }

    /// Whom a text names, among records of these kinds.
    pub fn find(&self, text: &str, kinds: &[RecordKind]) -> Named {
        let is_of = |id: &RecordId| {
            let kind = self.workspace.kind(id);
            kind.is_some_and(|kind| kinds.is_empty() || kinds.contains(&kind))
        };
        let id = RecordId::from(text.trim());
        if is_of(&id) {
            return Named::One(id);
        }
        let found = self.by_name.get(&folded(text)).into_iter().flatten();
        let mut found = found.filter(|id| is_of(id));
        match (found.next(), found.next()) {
            (Some(id), None) => Named::One(id.clone()),
            (None, _) => Named::Nobody,
            (Some(_), Some(_)) => Named::Several,
        }
    }

    /// What a record is called so that it is found again: its acronym, its name, or its id.
    pub fn name(&self, id: &RecordId) -> String {
        let Some(kind) = self.workspace.kind(id) else {
            return id.to_string();
        };
        let names = [self.workspace.short_title(id), self.workspace.title(id)];
        let mut names = names.into_iter().flatten();
        let is_found = |name: &&str| {
            let is_one = |found| matches!(found, Named::One(one) if one == *id);
            // What stands between names cannot stand in one.
            !name.contains([';', '\n']) && is_one(self.find(name, &[kind]))
        };
        names
            .find(is_found)
            .map_or_else(|| id.to_string(), str::to_owned)
    }

    /// What stands in a record's cell.
    pub fn cell(&self, id: &RecordId, kind: RecordKind, column: Column) -> String {
        let workspace = self.workspace;
        let name = match column {
            Column::Id => return id.to_string(),
            Column::Field(name) => name,
            Column::RoleAt => {
                let at = first_role(workspace, id).and_then(|(_, role)| {
                    let at = role.get("organisation")?.as_str()?;
                    Some(workspace.followed(at))
                });
                return at.map(|at| self.name(&at)).unwrap_or_default();
            }
            Column::RoleTitle => {
                let role = first_role(workspace, id);
                let title = role.and_then(|(_, role)| role.get("title")?.as_str());
                return title.unwrap_or_default().to_owned();
            }
            // `When` says all of it.
            Column::StartDate
            | Column::StartTime
            | Column::EndDate
            | Column::EndTime
            | Column::AllDay => return String::new(),
        };
        let shape = kind.describe().field(name).map(|field| field.shape);
        let cell = match shape {
            Some(Shape::Set(Shape::Reference(_))) => {
                let ids = workspace.references(id, name);
                joined(ids.iter().map(|id| self.name(id)))
            }
            Some(Shape::Set(_)) => joined(workspace.members(id, name).map(str::to_owned)),
            Some(Shape::Reference(_)) => {
                let one = workspace.reference(id, name).filter(|id| !id.is_empty());
                one.map(|id| self.name(&id)).unwrap_or_default()
            }
            Some(_) => workspace.value(id, name).map(said).unwrap_or_default(),
            None => String::new(),
        };
        cell.trim().to_owned()
    }
}

/// A person's first role, with its key.
pub fn first_role<'a>(workspace: &'a Workspace, id: &str) -> Option<(&'a str, &'a Content)> {
    workspace
        .entries(id, "roles")
        .find(|(_, role)| role.is_object())
}

fn said(content: &Content) -> String {
    match content {
        Content::String(text) => text.clone(),
        Content::Null => String::new(),
        other => match when_text(other) {
            Some(text) => text.to_owned(),
            None => canonical(other),
        },
    }
}

/// The members of a set in one cell.
fn joined(members: impl Iterator<Item = String>) -> String {
    members.collect::<Vec<_>>().join("; ")
}

/// The members that a cell names.
pub fn parted(cell: &str) -> impl Iterator<Item = &str> {
    let parts = cell.split([';', '\n', '\r']).map(str::trim);
    parts.filter(|part| !part.is_empty())
}

fn folded(name: &str) -> String {
    let words = name.split_whitespace().map(str::to_lowercase);
    words.collect::<Vec<_>>().join(" ")
}
