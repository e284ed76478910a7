//! What lies in what: offices in agencies, countries in regions, themes in themes.

use super::super::index::Index;
use super::super::names::RecordId;
use super::super::schema::RecordKind;
use super::super::workspace::Workspace;
use std::collections::{BTreeMap, BTreeSet};

/// For records of one kind: what each lies in, near and far. Loops do no harm.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Nesting {
    above: BTreeMap<RecordId, BTreeSet<RecordId>>,
    tops: BTreeMap<RecordId, RecordId>,
}

impl Nesting {
    /// Reads it from these fields of the records that are in sight; the first names the parent.
    #[must_use]
    pub fn of(workspace: &Workspace, index: &Index, kind: RecordKind, fields: &[&str]) -> Self {
        let next = |id: &RecordId| -> Vec<RecordId> {
            fields
                .iter()
                .flat_map(|field| {
                    let one = workspace.reference(id, field);
                    one.into_iter().chain(workspace.references(id, field))
                })
                .filter(|id| index.kind_of(id) == Some(kind))
                .collect()
        };
        let mut nesting = Self::default();
        for id in index.of_kind(kind) {
            let mut above = BTreeSet::new();
            let mut open = next(id);
            while let Some(one) = open.pop() {
                if one != *id && above.insert(one.clone()) {
                    open.extend(next(&one));
                }
            }
            nesting.above.insert(id.clone(), above);
            nesting.tops.insert(id.clone(), top(id, &next));
        }
        nesting
    }

    /// The record itself and all that it lies in.
    pub fn with_above<'a>(&'a self, id: &'a RecordId) -> impl Iterator<Item = &'a RecordId> {
        std::iter::once(id).chain(self.above.get(id).into_iter().flatten())
    }

    /// The records themselves and all that they lie in, each once.
    #[must_use]
    pub fn all_above(&self, ids: &BTreeSet<RecordId>) -> BTreeSet<RecordId> {
        ids.iter()
            .flat_map(|id| self.with_above(id))
            .cloned()
            .collect()
    }

    /// Whether the first lies in the second, near or far, or is it.
    #[must_use]
    pub fn is_within(&self, id: &RecordId, whole: &RecordId) -> bool {
        id == whole
            || self
                .above
                .get(id)
                .is_some_and(|above| above.contains(whole))
    }

    /// The outermost record that this one lies in by its parents; in a loop the smallest id
    /// leads (R10).
    #[must_use]
    pub fn top(&self, id: &RecordId) -> RecordId {
        self.tops.get(id).unwrap_or(id).clone()
    }
}

fn top(id: &RecordId, next: &impl Fn(&RecordId) -> Vec<RecordId>) -> RecordId {
    let mut path = vec![id.clone()];
    loop {
        let last = path.last().expect("the path begins with the record itself");
        let Some(parent) = next(last).into_iter().next() else {
            return last.clone();
        };
        if let Some(start) = path.iter().position(|one| *one == parent) {
            let smallest = path[start..].iter().min();
            return smallest.expect("a loop has at least one member").clone();
        }
        path.push(parent);
    }
}
