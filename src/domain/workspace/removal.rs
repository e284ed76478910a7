//! Removing records, and what happens when somebody else worked on them meanwhile.
//!
//! - **R8** Removal names every value it saw of the record and its parts. Any
//!   other value is a conflict and keeps the record in sight until it is settled.

use super::{Field, Standing, Value, Workspace};
use crate::domain::change::Setting;
use crate::domain::content::Content;
use crate::domain::names::{FieldName, RecordId, Rev};
use std::collections::{BTreeMap, BTreeSet};

/// The field that a removal sets.
pub const REMOVED: &str = "removed";

/// Whether a record is in sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Nothing is known of it, or it was forgotten.
    Unknown,
    /// It is there.
    Present,
    /// It was removed by somebody who had seen all of it.
    Removed,
    /// It was removed by somebody, and somebody else said something that the removal did not see.
    Disputed,
}

impl Presence {
    /// Whether screens show the record: a dispute keeps it in sight.
    #[must_use]
    pub fn is_in_sight(self) -> bool {
        matches!(self, Self::Present | Self::Disputed)
    }
}

impl Workspace {
    /// Whether a record is there, removed, or disputed (R8).
    #[must_use]
    pub fn presence(&self, record: &str) -> Presence {
        let mut presence = self.presence_alone(record);
        // A part that the removal did not take along keeps its whole in sight.
        let mut seen = BTreeSet::from([record]);
        let mut removed = vec![record];
        while presence == Presence::Removed
            && let Some(whole) = removed.pop()
        {
            for part in self.parts.of(whole) {
                if seen.insert(part) {
                    match self.presence_alone(part) {
                        Presence::Removed => removed.push(part),
                        Presence::Present | Presence::Disputed => presence = Presence::Disputed,
                        Presence::Unknown => {}
                    }
                }
            }
        }
        presence
    }

    // The same, as if it had no parts.
    fn presence_alone(&self, record: &str) -> Presence {
        let Some(fields) = self.fields(record) else {
            return Presence::Unknown;
        };
        let removals = fields
            .get(REMOVED)
            .map(|field| field.standing(&self.held))
            .unwrap_or_default();
        let is_removal = |value: &Standing<'_>| value.content == Some(&Content::Bool(true));
        if !removals.iter().any(is_removal) {
            // A record of which only held-out values are known is not there.
            let anything = |field: &Field| !field.standing(&self.held).is_empty();
            return if fields.values().any(anything) {
                Presence::Present
            } else {
                Presence::Unknown
            };
        }
        let saw: Vec<Rev> = removals
            .iter()
            .filter_map(|value| fields.get(REMOVED)?.value(value.rev))
            .flat_map(|value| value.over.iter().cloned())
            .collect::<BTreeSet<Rev>>()
            .into_iter()
            .collect();
        let mut others = fields.iter().filter(|(name, _)| name.as_str() != REMOVED);
        if !removals.iter().all(is_removal)
            || others.any(|(_, known)| known.has_unseen(&saw, &self.held))
        {
            Presence::Disputed
        } else {
            Presence::Removed
        }
    }

    /// A record's parts, their parts, and so on, in sight or not; without itself.
    #[must_use]
    pub fn parts(&self, record: &str) -> BTreeSet<RecordId> {
        let mut all = BTreeSet::new();
        let mut open: Vec<RecordId> = self.parts.of(record).cloned().collect();
        while let Some(part) = open.pop() {
            if part.as_str() != record && all.insert(part.clone()) {
                open.extend(self.parts.of(&part).cloned());
            }
        }
        all
    }

    /// The records that this one is a part of: several, while that is in conflict.
    pub fn wholes(&self, record: &str) -> impl Iterator<Item = &RecordId> {
        self.parts.wholes(record)
    }

    /// What removing a record and its parts sets (R8): every value that is here is named.
    ///
    /// Those that were replaced too: when a value that stands now is set aside later (R6),
    /// what shows again in its place was seen as well. Of `removed` itself only what
    /// stands, so that undoing this removal brings back what it replaced, not what others did.
    #[must_use]
    pub fn removal(&self, record: &RecordId) -> BTreeMap<RecordId, BTreeMap<FieldName, Setting>> {
        let mut records = self.parts(record);
        records.insert(record.clone());
        records
            .into_iter()
            .filter(|one| self.presence_alone(one).is_in_sight())
            .map(|one| {
                let mut over = BTreeSet::new();
                for (name, field) in self.fields(&one).into_iter().flatten() {
                    if name.as_str() == REMOVED {
                        let standing = field.standing(&self.held);
                        over.extend(standing.into_iter().map(|value| value.name));
                    } else {
                        let values = field.values();
                        let counted = values.filter(|value| !self.held.contains(&value.rev));
                        over.extend(counted.flat_map(Value::names));
                    }
                }
                let setting = Setting {
                    to: vec![Content::Bool(true)],
                    over,
                };
                (one, BTreeMap::from([(FieldName::from(REMOVED), setting)]))
            })
            .collect()
    }
}
