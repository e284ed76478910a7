//! All that one group knows: a set of changes, and what is folded from it.
//!
//! Merging is a union of values, value by value, and of forgotten ids. Nothing
//! else is ever done to the set, so the order, grouping and repetition of
//! merging make no difference. Which values stand is computed when asked, by
//! the rules at the head of [`field`].
//!
//! - **R5** Forgetting is a list of ids that only grows and beats every value.
//! - **R6** Held-out revs are this copy's own and never leave it.
//! - **R12** A workspace has an id; merging another one is refused by the caller.

pub mod edit;
pub mod field;
mod parts;
pub mod removal;

pub use field::{Field, Standing, Value};

use super::change::{About, Change};
use super::content::{Content, canonical};
use super::names::{FieldName, RecordId, Rev, WorkspaceId};
use super::schema::Shape;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// Every field of one record, by name.
pub type Fields = BTreeMap<FieldName, Field>;

/// A set of values with the changes that set them: a whole workspace, a part of
/// one, or a single change (R2). What all merging works on.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    /// Every record's fields.
    pub records: BTreeMap<RecordId, Fields>,
    /// Who did what and when, by rev.
    pub changes: BTreeMap<Rev, About>,
    /// Ids of forgotten records (R5).
    pub forgotten: BTreeSet<RecordId>,
    /// What newer versions say about changes beyond what this one understands (R11).
    pub unknown: BTreeMap<Rev, Unknown>,
}

/// What a newer version says about one change, by the keys that lead to it: `["device"]`,
/// or `["set", record, field, "hint"]`.
pub type Unknown = BTreeMap<Vec<Box<str>>, Content>;

/// One group's whole knowledge in this copy.
#[derive(Debug, Clone, PartialEq)]
pub struct Workspace {
    id: WorkspaceId,
    history: History,
    held: BTreeSet<Rev>,
    parts: parts::Parts,
}

impl From<&Change> for History {
    fn from(change: &Change) -> Self {
        let mut history = Self::default();
        history
            .changes
            .insert(change.rev.clone(), change.about.clone());
        for (record, fields) in &change.set {
            for (name, setting) in fields {
                history.add(
                    record,
                    name,
                    &Value {
                        rev: change.rev.clone(),
                        over: setting.over.iter().cloned().collect(),
                        contents: setting.to.clone(),
                    },
                );
            }
        }
        history
    }
}

impl History {
    /// Takes one value in; says whether that taught anything. A forgotten record learns nothing (R5).
    pub fn add(&mut self, record: &RecordId, field: &FieldName, value: &Value) -> bool {
        if self.forgotten.contains(record) {
            return false;
        }
        let fields = match self.records.get_mut(record) {
            Some(fields) => fields,
            None => self.records.entry(record.clone()).or_default(),
        };
        match fields.get_mut(field) {
            Some(known) => known.merge(value),
            None => fields.entry(field.clone()).or_default().merge(value),
        }
    }

    /// The same for all that a set says of a record, which is looked up once.
    pub fn add_all(&mut self, record: RecordId, mut fields: Fields) -> bool {
        if self.forgotten.contains(&record) {
            return false;
        }
        let mut known = match self.records.entry(record) {
            Entry::Occupied(known) => known,
            Entry::Vacant(place) => {
                fields.retain(|_, field| field.values().next().is_some());
                let learned = !fields.is_empty();
                if learned {
                    place.insert(fields);
                }
                return learned;
            }
        };
        let known = known.get_mut();
        let mut learned = false;
        for (name, field) in fields {
            if let Some(known) = known.get_mut(&name) {
                for value in field.values() {
                    learned |= known.merge(value);
                }
            } else if field.values().next().is_some() {
                known.insert(name, field);
                learned = true;
            }
        }
        learned
    }

    /// Takes another set in; answers with the records about which it taught anything.
    pub fn take_in(&mut self, other: Self) -> BTreeSet<RecordId> {
        let mut touched = BTreeSet::new();
        for (rev, about) in other.changes {
            match self.changes.entry(rev) {
                Entry::Vacant(place) => {
                    place.insert(about);
                }
                // One rev with two descriptions comes from a copied profile: the
                // lesser stays, so that every copy keeps the same one.
                Entry::Occupied(mut known) if about < *known.get() => {
                    known.insert(about);
                }
                Entry::Occupied(_) => {}
            }
        }
        for (record, fields) in other.records {
            if self.add_all(record.clone(), fields) {
                touched.insert(record);
            }
        }
        for (rev, said) in &other.unknown {
            for (path, content) in said {
                self.add_unknown(rev, path, content);
            }
        }
        for record in other.forgotten {
            if self.forget(&record) {
                touched.insert(record);
            }
        }
        touched
    }

    /// The same, for a set that stays where it is.
    pub fn merge(&mut self, other: &Self) -> BTreeSet<RecordId> {
        self.take_in(other.clone())
    }

    /// Keeps what a newer version says about a change (R11). Where two files say different
    /// things at one place the lesser text stays, so that every copy keeps the same one.
    pub fn add_unknown(&mut self, rev: &Rev, path: &[Box<str>], content: &Content) {
        if record_of(path).is_some_and(|record| self.forgotten.contains(record)) {
            return;
        }
        let said = self.unknown.entry(rev.clone()).or_default();
        let lesser = said
            .get(path)
            .is_none_or(|known| canonical(content) < canonical(known));
        if lesser {
            said.insert(path.to_vec(), content.clone());
        }
    }

    /// Forgets a record for good: its values, in every history, now and later (R5).
    pub fn forget(&mut self, record: &RecordId) -> bool {
        self.records.remove(record);
        for said in self.unknown.values_mut() {
            said.retain(|path, _| record_of(path) != Some(record.as_str()));
        }
        self.unknown.retain(|_, said| !said.is_empty());
        self.forgotten.insert(record.clone())
    }
}

// The record that a path of `History::unknown` is about.
fn record_of(path: &[Box<str>]) -> Option<&str> {
    match path {
        [set, record, ..] if &**set == "set" => Some(record),
        _ => None,
    }
}

impl Workspace {
    /// An empty workspace.
    #[must_use]
    pub fn new(id: WorkspaceId) -> Self {
        Self {
            id,
            history: History::default(),
            held: BTreeSet::new(),
            parts: parts::Parts::default(),
        }
    }

    /// Its random id (R12).
    #[must_use]
    pub fn id(&self) -> &WorkspaceId {
        &self.id
    }

    /// Everything that was ever said here, held-out values too.
    #[must_use]
    pub fn history(&self) -> &History {
        &self.history
    }

    /// The revs that this copy set aside (R6).
    #[must_use]
    pub fn held(&self) -> &BTreeSet<Rev> {
        &self.held
    }

    /// Takes in what others said, or one's own change; answers with the records about
    /// which it taught anything. The only way in.
    pub fn take_in(&mut self, history: History) -> BTreeSet<RecordId> {
        let touched = self.history.take_in(history);
        for record in &touched {
            self.parts
                .refresh(record, self.history.records.get(record), &self.held);
        }
        touched
    }

    /// The same, for a set that stays where it is.
    pub fn merge(&mut self, history: &History) -> BTreeSet<RecordId> {
        self.take_in(history.clone())
    }

    /// Sets changes aside on this copy, or takes them off the list again; answers with
    /// the records that they touched (R6).
    pub fn hold(&mut self, revs: &BTreeSet<Rev>, aside: bool) -> BTreeSet<RecordId> {
        for rev in revs {
            if aside {
                self.held.insert(rev.clone());
            } else {
                self.held.remove(rev);
            }
        }
        let touched: BTreeSet<RecordId> = self
            .history
            .records
            .iter()
            .filter(|(_, fields)| {
                fields
                    .values()
                    .any(|field| field.values().any(|value| revs.contains(&value.rev)))
            })
            .map(|(record, _)| record.clone())
            .collect();
        for record in &touched {
            self.parts
                .refresh(record, self.history.records.get(record), &self.held);
        }
        touched
    }

    /// Forgets a record for good (R5). There is no way back.
    pub fn forget(&mut self, record: &RecordId) -> bool {
        let news = self.history.forget(record);
        self.parts.refresh(record, None, &self.held);
        news
    }

    /// What leaves in an export: everything but the held-out values, of which only the
    /// place in history stays where a value that leaves replaced them (R6).
    #[must_use]
    pub fn exported(&self) -> History {
        let mut leaving = self.history.clone();
        if self.held.is_empty() {
            return leaving;
        }
        leaving.changes.retain(|rev, _| !self.held.contains(rev));
        leaving.unknown.retain(|rev, _| !self.held.contains(rev));
        leaving.records.retain(|_, fields| {
            fields.retain(|_, field| {
                if field.values().any(|value| self.held.contains(&value.rev)) {
                    *field = field.without(&self.held);
                }
                field.values().next().is_some()
            });
            !fields.is_empty()
        });
        leaving
    }

    /// The ids of all records that this copy knows anything of, removed ones too, in order.
    pub fn record_ids(&self) -> impl Iterator<Item = &RecordId> {
        self.history.records.keys()
    }

    /// Every field of a record; `None` when nothing is known of it.
    #[must_use]
    pub fn fields(&self, record: &str) -> Option<&Fields> {
        self.history.records.get(record)
    }

    /// What a field says: the value that leads (R1). `None` where it has nothing, or
    /// where the content is withheld from this copy (R2).
    #[must_use]
    pub fn value(&self, record: &str, field: &str) -> Option<&Content> {
        self.fields(record)?
            .get(field)?
            .lead(&self.held)
            .filter(|content| !content.is_null())
    }

    /// All values of a field that stand, in an order that is the same for everybody.
    #[must_use]
    pub fn standing(&self, record: &str, field: &str) -> Vec<Standing<'_>> {
        self.fields(record)
            .and_then(|fields| fields.get(field))
            .map(|field| field.standing(&self.held))
            .unwrap_or_default()
    }

    /// The different contents that stand in a field: more than one is a conflict (R1).
    #[must_use]
    pub fn shown(&self, record: &str, field: &str) -> Vec<Option<&Content>> {
        let mut shown: Vec<Option<&Content>> = Vec::new();
        for value in self.standing(record, field) {
            if !shown.contains(&value.content) {
                shown.push(value.content);
            }
        }
        shown
    }

    /// The fields of a record in which different values stand (R1), in order. Two moves of
    /// one item are none: its place settles by rev (R10).
    #[must_use]
    pub fn conflicts(&self, record: &str) -> Vec<FieldName> {
        self.fields(record)
            .into_iter()
            .flatten()
            .filter(|(name, field)| {
                field.is_in_conflict(&self.held)
                    && self
                        .kind(record)
                        .and_then(|kind| kind.describe().field(name))
                        .is_none_or(|described| described.shape != Shape::Order)
            })
            .map(|(name, _)| name.clone())
            .collect()
    }
}
