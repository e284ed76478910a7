//! The laws that hold while people work: each looks at a copy before and after
//! something happened to it. Those about where everybody ends stand in `ending`.

use super::model::Model;
use roundtable::domain::Content;
use roundtable::domain::content::canonical;
use roundtable::domain::index::Index;
use roundtable::domain::names::{FieldName, RecordId, Rev};
use roundtable::domain::workspace::edit::Undoing;
use roundtable::domain::workspace::{Field, History, Workspace};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Law {
    /// The same changes and the same held-out list: the same workspace, whatever the
    /// order, grouping and repetition of merging.
    CopiesAgree,
    /// Nothing written is ever lost from history, except by forgetting (R5).
    NothingIsLost,
    /// Nothing forgotten comes back (R5).
    ForgottenStaysGone,
    /// A removed record is out of sight unless there is something that the removal did
    /// not see (R8), and in sight then.
    RemovalsAreWhatTheySaw,
    /// No export contains what was set aside (R6), and no undo says it again.
    HeldOutStaysHere,
    /// Who reads a file sees what its writer sees (R6).
    ReadersSeeTheSame,
    /// Undo, then redo, shows what was shown before (R7), and touches nothing else.
    UndoShowsWhatWas,
    /// An edit never replaces content that it was not shown (R2).
    WithheldIsNotReplaced,
    /// Merging says which records it taught anything about, all of them and no others.
    MergingSaysWhatItTaught,
    /// An index that is kept as values arrive is the one that is made anew.
    TheIndexFollows,
    /// The fast fold shows what the model shows.
    AgreesWithTheModel,
}

/// A law that did not hold, and what was seen instead.
#[derive(Debug, Clone)]
pub struct Broken {
    pub law: Law,
    pub what: String,
}

pub type Held = Result<(), Broken>;

impl Law {
    pub fn holds(self, holds: bool, what: impl FnOnce() -> String) -> Held {
        if holds {
            Ok(())
        } else {
            Err(Broken {
                law: self,
                what: what(),
            })
        }
    }
}

/// What a history lacks of another one; what was forgotten is not missed.
fn missing(less: &History, more: &History) -> Option<String> {
    for (record, fields) in &less.records {
        if more.forgotten.contains(record) {
            continue;
        }
        let known = more.records.get(record);
        for (name, field) in fields {
            let known = known.and_then(|fields| fields.get(name));
            for value in field.values() {
                let kept = known
                    .and_then(|field| field.value(&value.rev))
                    .is_some_and(|known| {
                        value.over.iter().all(|rev| known.over.contains(rev))
                            && value
                                .contents
                                .iter()
                                .all(|one| known.contents.contains(one))
                    });
                if !kept {
                    return Some(format!("{record} {name} {value:?}"));
                }
            }
        }
    }
    let mut revs = less.changes.keys();
    if let Some(rev) = revs.find(|rev| !more.changes.contains_key(*rev)) {
        return Some(format!("who made {rev}"));
    }
    for (rev, said) in &less.unknown {
        let kept = |path: &&Vec<Box<str>>| {
            is_about_one_of(path, &more.forgotten)
                || more
                    .unknown
                    .get(rev)
                    .is_some_and(|said| said.contains_key(*path))
        };
        if let Some(path) = said.keys().find(|path| !kept(path)) {
            return Some(format!("what a newer version says of {rev} at {path:?}"));
        }
    }
    None
}

/// Whether what a newer version says of a change is about one of these records.
fn is_about_one_of(path: &[Box<str>], records: &BTreeSet<RecordId>) -> bool {
    matches!(path, [set, record, ..] if &**set == "set" && records.contains(&**record))
}

pub fn merging_kept_both(before: &Workspace, file: &History, after: &Workspace) -> Held {
    let lost = missing(before.history(), after.history()).or(missing(file, after.history()));
    Law::NothingIsLost.holds(lost.is_none(), || {
        format!("after merging, {lost:?} is gone")
    })
}

pub fn nothing_forgotten_is_back(after: &Workspace, forgotten: &BTreeSet<RecordId>) -> Held {
    let back = forgotten
        .iter()
        .find(|record| after.fields(record).is_some());
    Law::ForgottenStaysGone.holds(back.is_none(), || format!("{back:?} is back"))
}

pub fn merging_said_what_it_taught(
    before: &Workspace,
    after: &Workspace,
    touched: &BTreeSet<RecordId>,
) -> Held {
    let records: BTreeSet<&RecordId> = before.record_ids().chain(after.record_ids()).collect();
    let news = |record: &RecordId| {
        before.fields(record) != after.fields(record)
            || before.history().forgotten.contains(record)
                != after.history().forgotten.contains(record)
    };
    let silent = records
        .iter()
        .find(|one| news(one) && !touched.contains(**one));
    let idle = touched.iter().find(|one| !news(one));
    Law::MergingSaysWhatItTaught.holds(silent.is_none() && idle.is_none(), || {
        format!("nothing was said of {silent:?}, or there was nothing to say of {idle:?}")
    })
}

pub fn the_index_follows(workspace: &Workspace, index: &Index) -> Held {
    let anew = Index::of(workspace);
    Law::TheIndexFollows.holds(*index == anew, || format!("kept {index:?}\nanew {anew:?}"))
}

/// Where withheld values stand.
pub fn withheld(workspace: &Workspace) -> BTreeSet<(RecordId, FieldName, Rev)> {
    let mut found = BTreeSet::new();
    for (record, fields) in &workspace.history().records {
        for (name, field) in fields {
            if field.values().all(|value| !value.contents.is_empty()) {
                continue;
            }
            for value in field.standing(workspace.held()) {
                if value.content.is_none() {
                    found.insert((record.clone(), name.clone(), value.rev.clone()));
                }
            }
        }
    }
    found
}

pub fn nothing_withheld_was_replaced(
    before: &BTreeSet<(RecordId, FieldName, Rev)>,
    after: &Workspace,
) -> Held {
    let replaced = before.iter().find(|(record, name, rev)| {
        let mut standing = after.standing(record, name).into_iter();
        after.fields(record).is_some() && standing.all(|value| value.rev != rev)
    });
    Law::WithheldIsNotReplaced.holds(replaced.is_none(), || {
        format!("{replaced:?} was replaced by an edit that did not see it")
    })
}

pub fn nothing_held_out_leaves(workspace: &Workspace, leaving: &History) -> Held {
    let held = workspace.held();
    let mut aside = BTreeSet::new();
    let mut said = BTreeSet::new();
    for field in workspace
        .history()
        .records
        .values()
        .flat_map(BTreeMap::values)
    {
        for value in field.values() {
            let texts = value.contents.iter().map(canonical);
            if held.contains(&value.rev) {
                aside.extend(texts);
            } else {
                said.extend(texts);
            }
        }
    }
    let leaked = leaving
        .records
        .values()
        .flat_map(BTreeMap::values)
        .flat_map(Field::values)
        .find(|value| {
            let is_aside = |content| {
                let text = canonical(content);
                aside.contains(&text) && !said.contains(&text)
            };
            let is_held = held.contains(&value.rev) && !value.contents.is_empty();
            is_held || value.contents.iter().any(is_aside)
        });
    let mut named = leaving.changes.keys().chain(leaving.unknown.keys());
    let named = named.find(|rev| held.contains(*rev));
    Law::HeldOutStaysHere.holds(leaked.is_none() && named.is_none(), || {
        format!("{leaked:?} or {named:?} left")
    })
}

/// Whether a held-out value leaves only its place in history.
pub fn leaves_a_place(workspace: &Workspace, leaving: &History) -> bool {
    let fields = leaving.records.values().flat_map(BTreeMap::values);
    fields
        .flat_map(Field::values)
        .any(|value| workspace.held().contains(&value.rev))
}

pub fn undo_says_nothing_that_was_set_aside(workspace: &Workspace, undoing: &Undoing) -> Held {
    for (record, fields) in &undoing.set {
        for (name, setting) in fields.iter().filter(|(name, _)| name.as_str() != "removed") {
            let known = workspace.fields(record).and_then(|fields| fields.get(name));
            let was_said = |content: &Content| {
                let values = known.into_iter().flat_map(Field::values);
                content.is_null()
                    || values
                        .filter(|value| !workspace.held().contains(&value.rev))
                        .any(|value| value.contents.contains(content))
            };
            Law::HeldOutStaysHere.holds(setting.to.iter().all(was_said), || {
                format!("undo says {setting:?} in {record} {name}")
            })?;
        }
    }
    Ok(())
}

/// Whether two fields show the same contents, in whatever order. A field that says
/// that it has nothing shows what a field without a value shows.
fn shows_same(one: &[Option<&Content>], other: &[Option<&Content>]) -> bool {
    let nothing = [Some(&Content::Null)];
    let one = if one == nothing { &[] } else { one };
    let other = if other == nothing { &[] } else { other };
    one.len() == other.len() && one.iter().all(|content| other.contains(content))
}

/// The first place where two copies show something else, but for `excused` fields.
fn differing(
    one: &Workspace,
    other: &Workspace,
    excused: impl Fn(&RecordId, &FieldName) -> bool,
) -> Option<String> {
    for (record, fields) in &one.history().records {
        for name in fields.keys().filter(|name| !excused(record, name)) {
            let (mine, theirs) = (one.shown(record, name), other.shown(record, name));
            if !shows_same(&mine, &theirs) {
                return Some(format!("{record} {name}: {mine:?} and {theirs:?}"));
            }
        }
    }
    None
}

fn presence_differing(one: &Workspace, other: &Workspace) -> Option<String> {
    one.record_ids().find_map(|record| {
        let (mine, theirs) = (one.presence(record), other.presence(record));
        (mine != theirs).then(|| format!("{record}: {mine:?} and {theirs:?}"))
    })
}

pub fn a_reader_sees_what_the_writer_sees(writer: &Workspace, reader: &Workspace) -> Held {
    let differing =
        differing(writer, reader, |_, _| false).or_else(|| presence_differing(writer, reader));
    Law::ReadersSeeTheSame.holds(differing.is_none(), || {
        format!("writer and reader see {differing:?}")
    })
}

pub fn undo_touched_nothing_else(before: &Workspace, after: &Workspace, undoing: &Undoing) -> Held {
    let set = |record: &RecordId, name: &FieldName| {
        let fields = undoing.set.get(record);
        fields.is_some_and(|fields| fields.contains_key(name))
    };
    let differing = differing(before, after, set);
    Law::UndoShowsWhatWas.holds(differing.is_none(), || {
        format!("undo changed {differing:?}")
    })
}

pub fn undo_then_redo_shows_what_was(before: &Workspace, again: &Workspace) -> Held {
    let differing =
        differing(before, again, |_, _| false).or_else(|| presence_differing(before, again));
    Law::UndoShowsWhatWas.holds(differing.is_none(), || {
        format!("before undo and after redo: {differing:?}")
    })
}

/// What the model shows, where it applies. Answers whether it did, everywhere.
pub fn agrees_with_the_model(
    workspace: &Workspace,
    model: &Model,
    beyond: &BTreeSet<(RecordId, FieldName)>,
) -> Result<bool, Broken> {
    let mut everywhere = true;
    for place in model.places() {
        if beyond.contains(place) {
            everywhere = false;
            continue;
        }
        let (record, name) = place;
        let real: BTreeSet<(Rev, Option<Arc<str>>)> = workspace
            .standing(record, name)
            .into_iter()
            .map(|value| {
                let text = value.content.map(|content| canonical(content).into());
                (value.rev.clone(), text)
            })
            .collect();
        let model = model.shown(place);
        Law::AgreesWithTheModel.holds(real == model, || {
            format!("{record} {name}: the fold shows {real:?}, the model {model:?}")
        })?;
        let texts: BTreeSet<&Option<Arc<str>>> = model.iter().map(|(_, text)| text).collect();
        let conflicts = workspace.conflicts(record);
        // Places settle by rev, in records of a kind that has them (R10).
        let fits = name.as_str() == "order" || conflicts.contains(name) == (texts.len() > 1);
        Law::AgreesWithTheModel.holds(fits, || {
            format!("{record} {name}: {conflicts:?} are in conflict, the model shows {texts:?}")
        })?;
    }
    if everywhere {
        for record in workspace.record_ids() {
            let (real, model) = (workspace.presence(record), model.presence(record));
            Law::AgreesWithTheModel.holds(real == model, || {
                format!("{record}: the fold says {real:?}, the model {model:?}")
            })?;
        }
    }
    Ok(everywhere)
}
