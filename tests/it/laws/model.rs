//! The smallest model of R1, R2, R3, R5, R6 and R8: slow, plain, and written apart from
//! the fold that it is compared with.
//!
//! A value is known by record, field, rev and content. What is kept of it: the revs
//! that it replaced, and whether its content is here or withheld. Merging is a union
//! that keeps the larger of both. It knows no narrowed names (`rev#digest`), cannot tell
//! a withheld fork from a withheld value, and has no answer for circles: [`Model::applies`]
//! says where it may be asked.

use roundtable::domain::Content;
use roundtable::domain::content::canonical;
use roundtable::domain::names::{FieldName, RecordId, Rev};
use roundtable::domain::schema::RecordKind;
use roundtable::domain::workspace::History;
use roundtable::domain::workspace::removal::Presence;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A rev, and a content in canonical text.
pub type Key = (Rev, Arc<str>);

/// What is kept of a value.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    over: BTreeSet<Rev>,
    present: bool,
}

impl Kept {
    fn may_name(&self, rev: &Rev) -> bool {
        let plain = |name: &Rev| name.split('#').next() == Some(rev.as_str());
        self.over.iter().any(plain)
    }
}

type Values = BTreeMap<Key, Kept>;

/// What one copy has, and what a file carries.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Model {
    fields: BTreeMap<(RecordId, FieldName), Values>,
    forgotten: BTreeSet<RecordId>,
    held: BTreeSet<Rev>,
}

/// A value that is shown; no text where it is withheld.
pub type Shown = (Rev, Option<Arc<str>>);

impl Model {
    /// One change, or any file with all its contents, as the model sees it.
    pub fn of(history: &History) -> Self {
        let mut model = Self::default();
        for (record, fields) in &history.records {
            for (name, field) in fields {
                let values = model.fields.entry((record.clone(), name.clone()));
                let values = values.or_default();
                for value in field.values() {
                    for content in &value.contents {
                        let kept = Kept {
                            over: value.over.iter().cloned().collect(),
                            present: true,
                        };
                        values.insert((value.rev.clone(), canonical(content).into()), kept);
                    }
                }
            }
        }
        model
    }

    pub fn merge(&mut self, file: &Self) {
        for (place, values) in &file.fields {
            let mine = self.fields.entry(place.clone()).or_default();
            for (key, theirs) in values {
                match mine.get_mut(key) {
                    Some(kept) => {
                        kept.over.extend(theirs.over.iter().cloned());
                        kept.present |= theirs.present;
                    }
                    None => {
                        mine.insert(key.clone(), theirs.clone());
                    }
                }
            }
        }
        self.forgotten.extend(file.forgotten.iter().cloned());
        let forgotten = &self.forgotten;
        self.fields
            .retain(|(record, _), _| !forgotten.contains(record));
    }

    pub fn forget(&mut self, record: &RecordId) {
        self.forgotten.insert(record.clone());
        self.fields.retain(|(one, _), _| one != record);
    }

    pub fn hold(&mut self, held: &BTreeSet<Rev>) {
        self.held = held.clone();
    }

    pub fn forgotten(&self) -> &BTreeSet<RecordId> {
        &self.forgotten
    }

    /// A whole or partial file. Held-out values stay behind, but for the place of those
    /// that a value which leaves replaced, in the same field.
    pub fn file(
        &self,
        keep: impl Fn(&RecordId, &FieldName) -> bool,
        withhold: impl Fn(&FieldName) -> bool,
    ) -> Self {
        let mut file = Self {
            forgotten: self.forgotten.clone(),
            ..Self::default()
        };
        for ((record, name), values) in &self.fields {
            if !keep(record, name) {
                continue;
            }
            let mut leaving: BTreeSet<&Key> = values
                .keys()
                .filter(|key| !self.held.contains(&key.0))
                .collect();
            loop {
                let more: Vec<&Key> = values
                    .keys()
                    .filter(|key| !leaving.contains(key))
                    .filter(|key| replacing(values, key).iter().any(|by| leaving.contains(by)))
                    .collect();
                if more.is_empty() {
                    break;
                }
                leaving.extend(more);
            }
            let kept = leaving.into_iter().map(|key| {
                let mut kept = values[key].clone();
                kept.present &= !withhold(name) && !self.held.contains(&key.0);
                (key.clone(), kept)
            });
            file.fields
                .insert((record.clone(), name.clone()), kept.collect());
        }
        file
    }

    /// Every field that anything is known of.
    pub fn places(&self) -> impl Iterator<Item = &(RecordId, FieldName)> {
        self.fields.keys()
    }

    /// The values that a field shows: one is a value, several are a conflict (R1).
    pub fn shown(&self, place: &(RecordId, FieldName)) -> BTreeSet<Shown> {
        let Some(values) = self.fields.get(place) else {
            return BTreeSet::new();
        };
        let is_counted = |key: &Key| !self.held.contains(&key.0);
        values
            .iter()
            .filter(|(key, _)| is_counted(key) && !covered(values, key, &is_counted))
            .map(|(key, kept)| (key.0.clone(), kept.present.then(|| key.1.clone())))
            .collect()
    }

    /// Whether the model may be asked about a field: no narrowed names, no fork with a
    /// withheld content, no circle.
    pub fn applies(&self, place: &(RecordId, FieldName)) -> bool {
        let Some(values) = self.fields.get(place) else {
            return true;
        };
        let narrowed = |kept: &Kept| kept.over.iter().any(|name| name.contains('#'));
        if values.values().any(narrowed) {
            return false;
        }
        if values
            .iter()
            .any(|(key, kept)| !kept.present && is_forked(values, &key.0))
        {
            return false;
        }
        !self.has_circle(place)
    }

    /// Whether values of a field replace each other in a circle, or might, by narrowed names.
    pub fn has_circle(&self, place: &(RecordId, FieldName)) -> bool {
        let Some(values) = self.fields.get(place) else {
            return false;
        };
        // What nothing replaces is taken away until nothing is left, or a circle is.
        let mut left: BTreeSet<&Key> = values.keys().collect();
        loop {
            let free: Vec<&Key> = left
                .iter()
                .copied()
                .filter(|key| !left.iter().any(|by| values[*by].may_name(&key.0)))
                .collect();
            if free.is_empty() {
                return !left.is_empty();
            }
            left.retain(|key| !free.contains(key));
        }
    }

    fn lead(&self, record: &RecordId, field: &str) -> Option<Content> {
        let shown = self.shown(&(record.clone(), field.into()));
        let text = shown.into_iter().find_map(|(_, text)| text)?;
        Some(serde_json::from_str(&text).expect("canonical text is JSON"))
    }

    fn is_part_of(&self, part: &RecordId, whole: &RecordId) -> bool {
        let kind = self.lead(part, "record");
        let kind = kind
            .as_ref()
            .and_then(Content::as_str)
            .and_then(RecordKind::named);
        let Some(field) = kind.and_then(|kind| kind.describe().part_of) else {
            return false;
        };
        let named = Content::from(whole.as_str()).to_string();
        self.shown(&(part.clone(), field.into()))
            .iter()
            .any(|(_, text)| text.as_deref() == Some(named.as_str()))
    }

    /// Whether a record is there, removed or disputed (R8). Asked only where the model
    /// applies to every field.
    pub fn presence(&self, record: &RecordId) -> Presence {
        self.presence_on(record, &mut vec![record.clone()])
    }

    fn presence_on(&self, record: &RecordId, path: &mut Vec<RecordId>) -> Presence {
        let removed = (record.clone(), FieldName::from("removed"));
        let says_removed = |shown: &Shown| shown.1.as_deref() == Some("true");
        let removals = self.shown(&removed);
        let others: Vec<(&Values, Shown)> = self
            .fields
            .iter()
            .filter(|(place, _)| place.0 == *record && **place != removed)
            .flat_map(|(place, values)| {
                self.shown(place)
                    .into_iter()
                    .map(move |shown| (values, shown))
            })
            .collect();
        if !removals.iter().any(says_removed) {
            return if others.is_empty() && removals.is_empty() {
                Presence::Unknown
            } else {
                Presence::Present
            };
        }
        let saw: BTreeSet<&Rev> = self.fields[&removed]
            .iter()
            .filter(|(key, _)| removals.iter().any(|(rev, _)| *rev == key.0))
            .flat_map(|(_, kept)| &kept.over)
            .collect();
        let unseen =
            |(values, (rev, _)): &(&Values, Shown)| !saw.contains(rev) || is_forked(values, rev);
        if !removals.iter().all(says_removed) || others.iter().any(unseen) {
            return Presence::Disputed;
        }
        let records: BTreeSet<&RecordId> = self.fields.keys().map(|(one, _)| one).collect();
        for part in records {
            if !path.contains(part) && self.is_part_of(part, record) {
                path.push(part.clone());
                let presence = self.presence_on(part, path);
                path.pop();
                if presence.is_in_sight() {
                    return Presence::Disputed;
                }
            }
        }
        Presence::Removed
    }
}

/// One rev with two contents: both stand, and naming it replaces neither (R3).
fn is_forked(values: &Values, rev: &Rev) -> bool {
    values.keys().filter(|key| key.0 == *rev).count() > 1
}

/// The values that replace this one.
fn replacing<'a>(values: &'a Values, key: &Key) -> Vec<&'a Key> {
    if is_forked(values, &key.0) {
        return Vec::new();
    }
    let naming = values.iter().filter(|(_, kept)| kept.over.contains(&key.0));
    naming.map(|(by, _)| by).collect()
}

/// Whether a counted value replaces this one, directly or through held-out ones (R6).
fn covered(values: &Values, key: &Key, is_counted: &impl Fn(&Key) -> bool) -> bool {
    replacing(values, key)
        .into_iter()
        .any(|by| is_counted(by) || covered(values, by, is_counted))
}
