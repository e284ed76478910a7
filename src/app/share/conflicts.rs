//! What has to be settled: values that stand beside each other (R1, R3), and removals
//! that somebody disputes (R8). Choosing is an ordinary edit that names all of them.

use super::saying::Saying;
use crate::app::commit::commit;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::update::Effect;
use crate::app::words::share as words;
use crate::domain::Content;
use crate::domain::change::{Setting, What};
use crate::domain::names::{FieldName, RecordId, Rev};
use crate::domain::workspace::edit::Settings;
use crate::domain::workspace::removal::{Presence, REMOVED};
use std::collections::{BTreeMap, BTreeSet};

/// Records that are listed before more are asked for.
const LISTED: usize = 25;

/// What a person does with conflicts.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// Chose one of the values of a field.
    Choose {
        /// The record.
        record: RecordId,
        /// The field.
        field: FieldName,
        /// What it is to say.
        content: Content,
        /// The values that were shown, by name (R1).
        seen: BTreeSet<Rev>,
    },
    /// Keeps a record whose removal is disputed, with the parts that went with it.
    Keep(RecordId),
    /// Deletes it with all that was said since.
    Delete(RecordId),
    /// Shows more of a long list.
    ShowMore,
}

/// What has to be settled.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ConflictsPage {
    /// How many records there are, in a sentence.
    pub sentence: String,
    /// Record by record.
    pub records: Vec<Conflict>,
    /// How many more there are, on the button that shows them.
    pub more: Option<String>,
}

/// What has to be settled in one record.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Conflict {
    /// The record.
    pub record: RecordId,
    /// Its kind and name.
    pub name: String,
    /// Who removed it, where others changed it meanwhile, in a sentence.
    pub disputed: Option<String>,
    /// Field by field.
    pub fields: Vec<FieldConflict>,
}

/// What stands beside each other in one field.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FieldConflict {
    /// The field.
    pub field: FieldName,
    /// What it is called.
    pub label: String,
    /// The different values.
    pub values: Vec<Choice>,
    /// The names of all of them, for the choice (R1).
    pub seen: BTreeSet<Rev>,
    /// Why it cannot be settled here, where it cannot.
    pub hint: Option<String>,
}

/// One of several values.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Choice {
    /// What to choose; `None` where it cannot be chosen here.
    pub content: Option<Content>,
    /// What it says.
    pub says: String,
    /// Who said so, and when; several who said the same.
    pub who: Vec<String>,
    /// The name of its button.
    pub button: String,
}

/// What has to be settled; `None` where nothing has to be.
#[must_use]
pub fn page(model: &Model) -> Option<ConflictsPage> {
    let unsettled = model.index.unsettled();
    let count = unsettled.len();
    if count == 0 {
        return None;
    }
    let listed = LISTED * (1 + model.share.more_conflicts);
    let language = model.language();
    let rest = count.saturating_sub(listed);
    Some(ConflictsPage {
        sentence: language.count(count, words::UNSETTLED_ONE, words::UNSETTLED_MANY),
        records: unsettled
            .take(listed)
            .map(|id| conflict(model, id))
            .collect(),
        more: (rest > 0).then(|| language.count(rest, words::SHOW_MORE_ONE, words::SHOW_MORE)),
    })
}

fn conflict(model: &Model, record: &RecordId) -> Conflict {
    let workspace = &model.workspace;
    let saying = Saying::here(model);
    let is_disputed = workspace.presence(record) == Presence::Disputed;
    let fields = workspace.conflicts(record).into_iter();
    Conflict {
        name: saying.kind_and_name(record),
        disputed: is_disputed.then(|| disputed(model, saying, record)),
        fields: fields
            .filter(|field| field.as_str() != REMOVED)
            .map(|field| field_conflict(model, saying, record, field))
            .collect(),
        record: record.clone(),
    }
}

fn disputed(model: &Model, saying: Saying<'_>, record: &RecordId) -> String {
    let removals = model.workspace.standing(record, REMOVED);
    let by = removals
        .iter()
        .filter(|value| value.content == Some(&Content::Bool(true)))
        .map(|value| saying.who_when(value.rev, model.workspace.history().changes.get(value.rev)));
    let by: Vec<String> = by.collect();
    let language = saying.language;
    language.fill(words::DISPUTED, &[&language.list(&by)])
}

fn field_conflict(
    model: &Model,
    saying: Saying<'_>,
    record: &RecordId,
    field: FieldName,
) -> FieldConflict {
    let language = saying.language;
    let label = saying.label(record, &field);
    let mut values: Vec<Choice> = Vec::new();
    for value in model.workspace.standing(record, &field) {
        let who = saying.whose_since(value.rev, model.workspace.history().changes.get(value.rev));
        // Equal values count as one (R1).
        let known = values
            .iter_mut()
            .find(|known| known.content.as_ref() == value.content);
        match known {
            Some(known) if !known.who.contains(&who) => known.who.push(who),
            Some(_) => {}
            None => {
                let says = saying.content(record, &field, value.content);
                values.push(Choice {
                    content: value.content.cloned(),
                    button: language.fill(words::CHOOSE_NAMED, &[&says]),
                    says,
                    who: vec![who],
                });
            }
        }
    }
    // Nobody replaces what they were not shown (R2).
    let is_withheld = values.iter().any(|value| value.content.is_none());
    if is_withheld {
        values.iter_mut().for_each(|value| value.content = None);
    }
    FieldConflict {
        seen: model.workspace.seen(record, &field),
        hint: is_withheld.then(|| language.say(words::SETTLE_ELSEWHERE).into_owned()),
        field,
        label,
        values,
    }
}

/// Takes one step in settling.
pub fn update(model: &mut Model, msg: Msg, now_utc_millis: i64) -> Vec<Effect> {
    let (what, record, set, word) = match msg {
        Msg::ShowMore => {
            model.share.more_conflicts += 1;
            return Vec::new();
        }
        Msg::Choose {
            record,
            field,
            content,
            seen,
        } => {
            let setting = Setting::new(content, seen);
            let set = BTreeMap::from([(record.clone(), BTreeMap::from([(field, setting)]))]);
            (What::Settle, record, set, words::SETTLED)
        }
        Msg::Keep(record) => {
            let set = keeping(model, &record);
            (What::Restore, record, set, words::KEPT)
        }
        Msg::Delete(record) => {
            let set = model.workspace.removal(&record);
            (What::Remove, record, set, words::DELETED)
        }
    };
    let saying = Saying::here(model);
    let title = saying.name(&record);
    let steps = model.undo.len();
    let effects = commit(model, what, title.clone(), set, now_utc_millis);
    if model.undo.len() > steps {
        model.notice = Some(Notice::new(word, [title]).undoable());
    }
    effects
}

// The record, and the parts that went with the same removals.
fn keeping(model: &Model, record: &RecordId) -> Settings {
    let workspace = &model.workspace;
    let revs_of = |record: &str| -> BTreeSet<Rev> {
        let standing = workspace.standing(record, REMOVED);
        standing
            .into_iter()
            .map(|value| value.rev.clone())
            .collect()
    };
    let removals = revs_of(record);
    let mut kept = workspace.parts(record);
    kept.retain(|part| !revs_of(part).is_disjoint(&removals));
    kept.insert(record.clone());
    kept.into_iter()
        .map(|one| {
            let setting = Setting::new(Content::Null, workspace.seen(&one, REMOVED));
            (one, BTreeMap::from([(FieldName::from(REMOVED), setting)]))
        })
        .collect()
}
