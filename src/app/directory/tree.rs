//! The tree: organisations, what belongs to them, and their people.

use crate::app::model::Model;
use crate::app::outcomes;
use crate::app::words::directory as words;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use std::collections::BTreeSet;

/// One row in sight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreeRow {
    /// The record.
    pub id: RecordId,
    /// What is read first: an acronym or a name.
    pub label: String,
    /// What is read second: the full name, a job title.
    pub detail: Option<String>,
    /// The hue of its organisation.
    pub hue: Option<u16>,
    /// Depth, from 1.
    pub level: u32,
    /// Whether its children are in sight; `None` where it has none.
    pub expanded: Option<bool>,
    /// How many children it has.
    pub children: u32,
    /// How many siblings it stands among, itself counted.
    pub setsize: u32,
    /// Its place among them, from 1.
    pub posinset: u32,
}

/// The rows in sight, in order. Members of the group stand first, then everybody else.
#[must_use]
pub fn tree(model: &Model) -> Vec<TreeRow> {
    let mut rows = Vec::new();
    let roots: Vec<RecordId> = model
        .index
        .of_kind(RecordKind::Organisation)
        .filter(|id| is_root(model, id))
        .cloned()
        .collect();
    add(
        model,
        sorted(model, roots),
        1,
        &mut BTreeSet::new(),
        &mut rows,
    );
    rows
}

// What belongs to nothing in sight is a root; in a loop the smallest id is (R10).
fn is_root(model: &Model, id: &RecordId) -> bool {
    let mut path = vec![id.clone()];
    loop {
        let last = path.last().expect("the path begins with the record itself");
        let parent = model
            .workspace
            .reference(last, "parent")
            .filter(|parent| is_in_sight(model, parent));
        let Some(parent) = parent else {
            return path.len() == 1;
        };
        if let Some(start) = path.iter().position(|one| *one == parent) {
            return start == 0 && path.iter().min() == Some(id);
        }
        path.push(parent);
    }
}

fn is_in_sight(model: &Model, id: &RecordId) -> bool {
    model.workspace.kind(id) == Some(RecordKind::Organisation)
        && model.workspace.presence(id).is_in_sight()
}

fn add(
    model: &Model,
    ids: Vec<RecordId>,
    level: u32,
    path: &mut BTreeSet<RecordId>,
    rows: &mut Vec<TreeRow>,
) {
    let setsize = count(ids.len());
    for (at, id) in ids.into_iter().enumerate() {
        let below = if path.contains(&id) {
            Vec::new()
        } else {
            below(model, &id)
        };
        let is_open = model.directory.open.contains(&id);
        rows.push(TreeRow {
            label: model.short_title(&id),
            detail: detail(model, &id),
            hue: (model.workspace.kind(&id) == Some(RecordKind::Organisation))
                .then(|| outcomes::organisation(model, &id).hue)
                .flatten(),
            level,
            expanded: (!below.is_empty()).then_some(is_open),
            children: count(below.len()),
            setsize,
            posinset: count(at + 1),
            id: id.clone(),
        });
        if is_open && !below.is_empty() {
            path.insert(id.clone());
            add(model, below, level + 1, path, rows);
            path.remove(&id);
        }
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

// Its people, then what belongs to it.
fn below(model: &Model, id: &RecordId) -> Vec<RecordId> {
    let people: BTreeSet<RecordId> = model
        .index
        .referring(id, RecordKind::Person, "roles")
        .cloned()
        .collect();
    let units: Vec<RecordId> = model
        .index
        .referring(id, RecordKind::Organisation, "parent")
        .cloned()
        .collect();
    let mut all = sorted(model, people.into_iter().collect());
    all.extend(sorted(model, units));
    all
}

fn sorted(model: &Model, mut ids: Vec<RecordId>) -> Vec<RecordId> {
    let members: BTreeSet<RecordId> = model
        .workspace
        .references(crate::app::model::GROUP, "members");
    ids.sort_by_cached_key(|id| {
        let order = model.workspace.text(id, "order").map(str::to_owned);
        (
            !members.contains(id),
            order.is_none(),
            order,
            model.short_title(id).to_lowercase(),
            id.clone(),
        )
    });
    ids
}

fn detail(model: &Model, id: &RecordId) -> Option<String> {
    if model.workspace.kind(id) == Some(RecordKind::Person) {
        let (_, role) = model.workspace.entries(id, "roles").next()?;
        let title = role.get("title")?.as_str()?.to_owned();
        let is_acting = role.get("acting").and_then(serde_json::Value::as_bool) == Some(true);
        return Some(if is_acting {
            model.language().fill(words::ACTING, &[&title])
        } else {
            title
        });
    }
    let title = model.title(id);
    (title != model.short_title(id)).then_some(title)
}
