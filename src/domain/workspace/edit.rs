//! Making changes: what an edit sets, and the edit that undoes it.
//!
//! - **R1** An edit replaces the values that were shown when it began.
//! - **R2** It never replaces content that it was not shown.
//! - **R7** Undo of one's own change is an edit: it sets back the fields that still
//!   show the undone value and names those that do not.

use super::removal::{Presence, REMOVED};
use super::{Field, Value, Workspace};
use crate::domain::change::Setting;
use crate::domain::content::Content;
use crate::domain::names::{FieldName, RecordId, Rev};
use std::collections::{BTreeMap, BTreeSet};

/// What one change sets, by record and field.
pub type Settings = BTreeMap<RecordId, BTreeMap<FieldName, Setting>>;

/// What a form showed when it was opened: by field, the names of the values (R1).
pub type Seen = BTreeMap<FieldName, BTreeSet<Rev>>;

/// What undoing a change would set, and what it leaves alone.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Undoing {
    /// The fields that are set back.
    pub set: Settings,
    /// The fields that show something else by now and stay as they are.
    pub left: Vec<(RecordId, FieldName)>,
}

impl Workspace {
    /// The names of the values that a field shows now, to be replaced by an edit. Withheld
    /// content is not among them: nobody replaces what they were not shown (R2).
    #[must_use]
    pub fn seen(&self, record: &str, field: &str) -> BTreeSet<Rev> {
        self.standing(record, field)
            .into_iter()
            .filter(|value| value.content.is_some())
            .map(|value| value.name)
            .collect()
    }

    /// The same for every field of a record: what a form notes when it opens.
    #[must_use]
    pub fn seen_all(&self, record: &str) -> Seen {
        self.fields(record)
            .into_iter()
            .flatten()
            .map(|(name, _)| (name.clone(), self.seen(record, name)))
            .collect()
    }

    /// What setting fields of a record sets: only those whose content differs from every
    /// value that was seen, or that settles several into one. `seen`: what the form showed
    /// when it was opened; a field that is not in it was empty then.
    #[must_use]
    pub fn setting(
        &self,
        record: &RecordId,
        contents: &BTreeMap<FieldName, Content>,
        seen: &Seen,
    ) -> BTreeMap<FieldName, Setting> {
        contents
            .iter()
            .filter_map(|(name, content)| {
                let over = seen.get(name).cloned().unwrap_or_default();
                let was = self.contents_named(record, name, &over);
                let unchanged = match was.as_slice() {
                    [] => content.is_null(),
                    [only] => *only == content,
                    _ => false,
                };
                (!unchanged).then(|| {
                    (
                        name.clone(),
                        Setting {
                            to: vec![content.clone()],
                            over,
                        },
                    )
                })
            })
            .collect()
    }

    /// The different contents that these names stand for, in a field. A rev that turned up
    /// with several stands for each of them: whoever saw one saw that rev (R3).
    fn contents_named(&self, record: &str, field: &str, names: &BTreeSet<Rev>) -> Vec<&Content> {
        let Some(field) = self.fields(record).and_then(|fields| fields.get(field)) else {
            return Vec::new();
        };
        let over: Vec<Rev> = names.iter().cloned().collect();
        let mut found: Vec<&Content> = Vec::new();
        for value in field.values() {
            for content in &value.contents {
                if super::field::is_named(&over, &value.rev, Some(content), false)
                    && !found.contains(&content)
                {
                    found.push(content);
                }
            }
        }
        found
    }

    /// What undoing the change `rev` would set (R7). Records that it made are removed, with
    /// what was added to them since named, so that nothing said later is lost.
    #[must_use]
    pub fn undoing(&self, rev: &Rev) -> Undoing {
        let mut undoing = Undoing::default();
        for (record, fields) in &self.history.records {
            let made = fields
                .get("record")
                .and_then(|field| field.value(rev))
                .is_some_and(|value| value.over.is_empty());
            if made {
                if self.presence(record) == Presence::Present {
                    let set = self.unmaking(record, rev, &mut undoing.left);
                    undoing.set.insert(record.clone(), set);
                } else {
                    undoing
                        .left
                        .extend(fields.keys().map(|name| (record.clone(), name.clone())));
                }
                continue;
            }
            for (name, field) in fields {
                let Some(value) = field.value(rev) else {
                    continue;
                };
                match self.setting_back(record, name, value) {
                    Some(setting) => {
                        undoing
                            .set
                            .entry(record.clone())
                            .or_default()
                            .insert(name.clone(), setting);
                    }
                    None => undoing.left.push((record.clone(), name.clone())),
                }
            }
        }
        undoing
    }

    // What a field said before `value` was set; `None` when the field shows something
    // else by now. A value with the same content stands for the undone one: it is what
    // undoing a later change left behind.
    fn setting_back(&self, record: &RecordId, name: &FieldName, value: &Value) -> Option<Setting> {
        let mut over: BTreeSet<Rev> = self
            .standing(record, name)
            .into_iter()
            .filter(|one| {
                *one.rev == value.rev || one.content.is_some_and(|is| value.contents.contains(is))
            })
            .map(|one| one.name)
            .collect();
        if over.is_empty() {
            return None;
        }
        let field = self.fields(record)?.get(name)?;
        let replaced = self.counted_beneath(field, value);
        let mut to: Vec<Content> = self
            .contents_named(record, name, &replaced)
            .into_iter()
            .cloned()
            .collect();
        if to.is_empty() {
            to.push(Content::Null);
        }
        // A removal that comes back has seen what it saw before (R8).
        if name.as_str() == REMOVED && to.contains(&Content::Bool(true)) {
            let before = field.values().filter(|one| replaced.contains(&one.rev));
            over.extend(before.flat_map(|one| one.over.iter().cloned()));
        }
        Some(Setting { to, over })
    }

    // The names of what a value replaced. A held-out value gives way to what it replaced
    // in turn (R6): its content was set aside, and an undo does not say it again.
    fn counted_beneath(&self, field: &Field, value: &Value) -> BTreeSet<Rev> {
        let mut beneath = BTreeSet::new();
        let mut held = BTreeSet::new();
        let mut open: Vec<&Rev> = value.over.iter().collect();
        while let Some(name) = open.pop() {
            let rev = name.rsplit_once('#').map_or(name.as_str(), |(rev, _)| rev);
            if !self.held.contains(rev) {
                beneath.insert(name.clone());
            } else if held.insert(rev) {
                open.extend(field.value(rev).into_iter().flat_map(|value| &value.over));
            }
        }
        beneath
    }

    // Undoing the making of a record removes it, naming only what the change itself
    // said, or what undoing later changes left: what anybody else added since
    // disputes the removal (R8).
    fn unmaking(
        &self,
        record: &RecordId,
        rev: &Rev,
        left: &mut Vec<(RecordId, FieldName)>,
    ) -> BTreeMap<FieldName, Setting> {
        let mut over: BTreeSet<Rev> = self.seen(record, REMOVED);
        for (name, field) in self.fields(record).into_iter().flatten() {
            let made = field.value(rev);
            for value in field.standing(&self.held) {
                let is_own = value.rev == rev
                    || value.content.is_some_and(|content| {
                        content.is_null()
                            || made.is_some_and(|made| made.contents.contains(content))
                    });
                if is_own {
                    over.insert(value.name);
                } else if name.as_str() != REMOVED {
                    left.push((record.clone(), name.clone()));
                }
            }
        }
        BTreeMap::from([(
            FieldName::from(REMOVED),
            Setting {
                to: vec![Content::Bool(true)],
                over,
            },
        )])
    }
}
