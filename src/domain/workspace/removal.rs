//! Removing records, and what happens when somebody else worked on them meanwhile.
//!
//! - **R8** Removal names every value it saw of the record and its parts. Any
//!   other value is a conflict and keeps the record in sight until it is settled.

use super::{Workspace, field};
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
        self.presence_on(record, &mut BTreeSet::new())
    }

    fn presence_on<'a>(&'a self, record: &'a str, path: &mut BTreeSet<&'a str>) -> Presence {
        let Some(fields) = self.fields(record) else {
            return Presence::Unknown;
        };
        let mut anything = false;
        let removals = match fields.get(REMOVED) {
            Some(field) => field.standing(&self.held),
            None => Vec::new(),
        };
        if !removals
            .iter()
            .any(|value| value.content == Some(&Content::Bool(true)))
        {
            // A record of which only held-out values are known is not there.
            return if fields
                .values()
                .any(|field| !field.standing(&self.held).is_empty())
            {
                Presence::Present
            } else {
                Presence::Unknown
            };
        }
        let mut disputed = removals
            .iter()
            .any(|value| value.content != Some(&Content::Bool(true)));
        let saw: Vec<Rev> = removals
            .iter()
            .filter_map(|value| fields.get(REMOVED)?.value(value.rev))
            .flat_map(|value| value.over.iter().cloned())
            .collect::<BTreeSet<Rev>>()
            .into_iter()
            .collect();
        for (name, known) in fields {
            if name.as_str() == REMOVED {
                continue;
            }
            for value in known.standing(&self.held) {
                anything = true;
                let forked = known
                    .value(value.rev)
                    .is_some_and(|value| value.contents.len() > 1);
                disputed |= !field::is_named(&saw, value.rev, value.content, forked);
            }
        }
        if !anything {
            return Presence::Removed;
        }
        // A part that the removal did not take along keeps its whole in sight.
        if path.insert(record) {
            disputed = disputed
                || self.parts.of(record).any(|part| {
                    !path.contains(part.as_str()) && self.presence_on(part, path).is_in_sight()
                });
            path.remove(record);
        }
        if disputed {
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

    /// What removing a record and its parts sets (R8): every value that stands is named.
    #[must_use]
    pub fn removal(&self, record: &RecordId) -> BTreeMap<RecordId, BTreeMap<FieldName, Setting>> {
        let mut records = self.parts(record);
        records.insert(record.clone());
        records
            .into_iter()
            .filter(|one| self.presence(one).is_in_sight())
            .map(|one| {
                let over: BTreeSet<Rev> = self
                    .fields(&one)
                    .into_iter()
                    .flatten()
                    .flat_map(|(_, field)| field.standing(&self.held))
                    .map(|value| value.name)
                    .collect();
                let setting = Setting {
                    to: vec![Content::Bool(true)],
                    over,
                };
                (one, BTreeMap::from([(FieldName::from(REMOVED), setting)]))
            })
            .collect()
    }
}
