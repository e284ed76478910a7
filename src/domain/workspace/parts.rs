//! Which records are parts of which: the slots of a meeting, the updates of an outcome (R8).

use super::Fields;
use crate::domain::names::{RecordId, Rev};
use crate::domain::schema::RecordKind;
use std::collections::{BTreeMap, BTreeSet};

/// An index from wholes to parts, kept as values arrive, so that a removal costs what it touches.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Parts {
    of: BTreeMap<RecordId, BTreeSet<RecordId>>,
    wholes: BTreeMap<RecordId, BTreeSet<RecordId>>,
}

impl Parts {
    /// The direct parts of a record.
    pub(super) fn of(&self, whole: &str) -> impl Iterator<Item = &RecordId> {
        self.of.get(whole).into_iter().flatten()
    }

    /// The records that a record is directly a part of.
    pub(super) fn wholes(&self, part: &str) -> impl Iterator<Item = &RecordId> {
        self.wholes.get(part).into_iter().flatten()
    }

    /// Looks again at which wholes this record names.
    pub(super) fn refresh(
        &mut self,
        record: &RecordId,
        fields: Option<&Fields>,
        held: &BTreeSet<Rev>,
    ) {
        for whole in self.wholes.remove(record).unwrap_or_default() {
            if let Some(parts) = self.of.get_mut(&whole) {
                parts.remove(record);
                if parts.is_empty() {
                    self.of.remove(&whole);
                }
            }
        }
        let wholes = fields
            .map(|fields| named_wholes(fields, held))
            .unwrap_or_default();
        for whole in &wholes {
            self.of
                .entry(whole.clone())
                .or_default()
                .insert(record.clone());
        }
        if !wholes.is_empty() {
            self.wholes.insert(record.clone(), wholes);
        }
    }
}

// In a conflict about the whole, the record is a part of each: a removal of
// either asks about it.
fn named_wholes(fields: &Fields, held: &BTreeSet<Rev>) -> BTreeSet<RecordId> {
    let Some(part_of) = fields
        .get("record")
        .and_then(|field| field.lead(held))
        .and_then(|content| content.as_str())
        .and_then(RecordKind::named)
        .and_then(|kind| kind.describe().part_of)
    else {
        return BTreeSet::new();
    };
    fields
        .get(part_of)
        .map(|field| field.standing(held))
        .unwrap_or_default()
        .into_iter()
        .filter_map(|value| value.content?.as_str().map(RecordId::from))
        .collect()
}
