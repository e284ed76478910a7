//! Making changes: what an edit sets, and the edit that undoes it.
//!
//! - **R1** An edit replaces the values that were shown when it began.
//! - **R2** It never replaces content that it was not shown.
//! - **R7** Undo of one's own change is an edit: it sets back the fields that still
//!   show the undone value and names those that do not.

use super::removal::{Presence, REMOVED};
use super::{Field, Standing, Value, Workspace};
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
                let field = self.fields(record).and_then(|fields| fields.get(name));
                let was = field.map(|field| field.named(&over)).unwrap_or_default();
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

    /// What undoing the change `rev` would set (R7). Records that it made are removed: what
    /// others added to them since is not named by that, and disputes it (R8). Fields of
    /// records that were removed since are left alone, so that nothing comes back unasked.
    #[must_use]
    pub fn undoing(&self, rev: &Rev) -> Undoing {
        let mut undoing = Undoing::default();
        for (record, fields) in &self.history.records {
            let mut touched = fields
                .iter()
                .filter_map(|(name, field)| Some((name, field.value(rev)?)))
                .peekable();
            if touched.peek().is_none() {
                continue;
            }
            let presence = self.presence(record);
            let made = fields.get("record").and_then(|field| field.value(rev));
            if made.is_some_and(|value| value.over.is_empty()) {
                if presence == Presence::Present {
                    let set = self.unmaking(record, rev, &mut undoing.left);
                    undoing.set.insert(record.clone(), set);
                } else {
                    let left = fields.keys().map(|name| (record.clone(), name.clone()));
                    undoing.left.extend(left);
                }
                continue;
            }
            for (name, value) in touched {
                let is_gone = presence == Presence::Removed && name.as_str() != REMOVED;
                let setting = self.setting_back(record, name, value).filter(|_| !is_gone);
                match setting {
                    Some(setting) => {
                        let set = undoing.set.entry(record.clone()).or_default();
                        set.insert(name.clone(), setting);
                    }
                    None => undoing.left.push((record.clone(), name.clone())),
                }
            }
        }
        undoing
    }

    // What a field said before `value` was set; `None` when the field shows something
    // else by now.
    fn setting_back(&self, record: &RecordId, name: &FieldName, value: &Value) -> Option<Setting> {
        let field = self.fields(record)?.get(name)?;
        let mut over: BTreeSet<Rev> = field
            .standing(&self.held)
            .into_iter()
            .filter(|one| still_says(field, one, value))
            .map(|one| one.name)
            .collect();
        if over.is_empty() {
            return None;
        }
        let mut to: Vec<Content> = field
            .beneath(value, &self.held)
            .into_iter()
            .cloned()
            .collect();
        if to.is_empty() {
            to.push(Content::Null);
        }
        // A removal that comes back has seen what it saw before (R8).
        if name.as_str() == REMOVED && to.contains(&Content::Bool(true)) {
            let before = field.values().filter(|one| value.over.contains(&one.rev));
            over.extend(before.flat_map(|one| one.over.iter().cloned()));
        }
        Some(Setting { to, over })
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
                    || value.content.is_some_and(Content::is_null)
                    || made.is_some_and(|made| still_says(field, &value, made));
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

// Whether what stands is the value that is to be undone, or what undoing a later change
// left behind: the same content, over the undone value. What somebody else said in the
// same words on their own is theirs, and stays; so does what is withheld (R2).
fn still_says(field: &Field, standing: &Standing<'_>, undone: &Value) -> bool {
    standing.content.is_some_and(|content| {
        *standing.rev == undone.rev
            || undone.contents.contains(content) && field.stands_over(standing.rev, &undone.rev)
    })
}
