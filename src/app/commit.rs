//! One's own changes: the only way in which this tab changes the workspace.
//!
//! A change is merged into the workspace as any other would be, noted for undo, and
//! handed to the store. "Saved" is said when the store has answered, never before.

use super::log;
use super::model::{Model, Step, WayBack};
use super::notice::{Alert, Notice, SaveTrouble};
use super::update::Effect;
use super::words::{Word, common, short};
use crate::domain::change::{About, Change, What};
use crate::domain::names::{RecordId, Rev};
use crate::domain::workspace::History;
use crate::domain::workspace::edit::Settings;
use std::collections::BTreeSet;

/// Makes a change; nothing happens when it sets nothing. `title`: the record that it is
/// about, as a person calls it.
pub fn commit(
    model: &mut Model,
    what: What,
    title: String,
    set: Settings,
    now_utc_millis: i64,
) -> Vec<Effect> {
    let Some((rev, mut effects)) = record(model, what.clone(), set, now_utc_millis) else {
        return Vec::new();
    };
    effects.extend(super::settings::who::ask_once(model));
    // What was said of an earlier step offers to undo that one: it would undo this one now.
    model.notice = None;
    model.undo.push(Step {
        what,
        title,
        way_back: WayBack::Change(rev),
    });
    model.redo.clear();
    effects
}

/// Merges a change and hands it to the store, without a step to undo.
fn record(
    model: &mut Model,
    what: What,
    set: Settings,
    now_utc_millis: i64,
) -> Option<(Rev, Vec<Effect>)> {
    let (rev, entry) = make(model, what, set, now_utc_millis)?;
    Some((rev, append(model, vec![entry])))
}

/// Makes and merges a change; answers with its rev and its entry of the log, which the
/// caller hands to the store. `None` when it sets nothing.
pub fn make(
    model: &mut Model,
    what: What,
    set: Settings,
    now_utc_millis: i64,
) -> Option<(Rev, String)> {
    if set.values().all(std::collections::BTreeMap::is_empty) {
        return None;
    }
    Some(noted(model, what, set, now_utc_millis))
}

/// Notes that something was done which set no value of its own; answers with its entry of
/// the log, which the caller hands to the store.
pub fn note(model: &mut Model, what: What, now_utc_millis: i64) -> String {
    noted(model, what, Settings::new(), now_utc_millis).1
}

fn noted(model: &mut Model, what: What, set: Settings, now_utc_millis: i64) -> (Rev, String) {
    // Whoever adds themselves signs that too.
    let own = model.named_author().filter(|own| set.contains_key(own));
    let about = About {
        at_utc_millis: now_utc_millis,
        by: model.author().or(own),
        what,
    };
    let rev = model.writer.next_rev();
    let change = Change {
        rev: rev.clone(),
        about,
        set,
    };
    let history = History::from(&change);
    let entry = log::merged(&model.workspace, &history);
    take(model, &history);
    (rev, entry)
}

/// Merges what arrived from anywhere into the workspace and looks again at what it touched.
pub fn take(model: &mut Model, history: &History) -> BTreeSet<RecordId> {
    if !history
        .forgotten
        .is_subset(&model.workspace.history().forgotten)
    {
        model.forget_steps();
    }
    let touched = model.workspace.merge(history);
    model.look_again(&touched);
    touched
}

/// Holds revs out, or takes them back in, and looks again at what that touched (R6);
/// answers with the entry of the log, which the caller hands to the store.
pub fn set_aside(model: &mut Model, revs: &BTreeSet<Rev>, aside: bool) -> String {
    let touched = model.workspace.hold(revs, aside);
    model.look_again(&touched);
    log::held(revs, aside)
}

/// The same, handed to the store.
pub fn hold(model: &mut Model, revs: &BTreeSet<Rev>, aside: bool) -> Vec<Effect> {
    let entry = set_aside(model, revs, aside);
    append(model, vec![entry])
}

/// Hands entries of the log to the store, under a ticket that its answer names.
pub fn append(model: &mut Model, entries: Vec<String>) -> Vec<Effect> {
    if model.saving.in_memory {
        if !entries.is_empty() && model.alerts.remove(&Alert::NewerStore) {
            model.alerts.insert(Alert::NotSaved(SaveTrouble::Newer));
        }
        return Vec::new();
    }
    let saving = &mut model.saving;
    saving.last += 1;
    let ticket = saving.last;
    // What was refused earlier goes first: the log keeps the order of the work.
    let mut all = std::mem::take(&mut saving.refused);
    all.extend(entries);
    saving.under_way.insert(ticket, all.clone());
    // It was said of earlier work, and would be read as if it were said of this.
    if model
        .notice
        .as_ref()
        .is_some_and(|notice| notice.word == common::SAVED)
    {
        model.notice = None;
    }
    let mut effects = vec![Effect::Append {
        workspace: model.workspace.id().clone(),
        name: model.group_name(),
        in_order: all.iter().any(|entry| log::is_in_order(entry)),
        entries: all,
        ticket,
    }];
    effects.extend(note_writer(model));
    effects
}

// What the tabs of this browser wrote is no news to its reader, and missed where it is gone;
// that a group was opened is neither.
fn note_writer(model: &mut Model) -> Option<Effect> {
    let changes = &model.workspace.history().changes;
    if !changes.contains_key(&model.writer.last_rev()) {
        return None;
    }
    let workspace = model.workspace.id().to_string();
    let writers = model.preferences.writers.entry(workspace).or_default();
    let is_new = writers.insert(model.writer.id().to_owned());
    is_new.then(|| Effect::KeepPreferences(Box::new(model.preferences.clone())))
}

/// Undoes the last step of this tab.
pub fn undo(model: &mut Model, now_utc_millis: i64) -> Vec<Effect> {
    let Some(step) = model.undo.pop() else {
        let word = nothing_to_undo(model);
        model.notice = Some(Notice::new(word, []));
        return Vec::new();
    };
    let (effects, back) = step_back(model, &step, What::Undo, common::UNDONE, now_utc_millis);
    if let Some(way_back) = back {
        model.redo.push(Step { way_back, ..step });
    }
    effects
}

/// Why there is nothing to undo, where there is nothing.
#[must_use]
pub fn nothing_to_undo(model: &Model) -> Word {
    if model.redo.is_empty() {
        common::UNDO_EMPTY
    } else {
        common::UNDO_AT_START
    }
}

/// Does the step again that was undone last.
pub fn redo(model: &mut Model, now_utc_millis: i64) -> Vec<Effect> {
    let Some(step) = model.redo.pop() else {
        model.notice = Some(Notice::new(common::NOTHING_TO_REDO, []));
        return Vec::new();
    };
    let (effects, back) = step_back(model, &step, What::Redo, common::REDONE, now_utc_millis);
    if let Some(way_back) = back {
        model.undo.push(Step { way_back, ..step });
    }
    effects
}

// Goes one step back; answers with the way back from there.
fn step_back(
    model: &mut Model,
    step: &Step,
    what: What,
    done: Word,
    now_utc_millis: i64,
) -> (Vec<Effect>, Option<WayBack>) {
    let name = step_name(model, step);
    let (effects, way_back) = match &step.way_back {
        WayBack::Change(rev) => {
            let undoing = model.workspace.undoing(rev);
            let is_partial = !undoing.left.is_empty();
            let Some((back, effects)) = record(model, what, undoing.set, now_utc_millis) else {
                model.notice = Some(Notice::new(common::NOT_UNDONE, []));
                return (Vec::new(), None);
            };
            if is_partial {
                model.notice = Some(Notice::new(common::PARTLY_UNDONE, [name]));
                return (effects, Some(WayBack::Change(back)));
            }
            (effects, WayBack::Change(back))
        }
        WayBack::Hold(revs) => (hold(model, revs, true), WayBack::Release(revs.clone())),
        WayBack::Release(revs) => (hold(model, revs, false), WayBack::Hold(revs.clone())),
    };
    let link = match &way_back {
        WayBack::Change(rev) => {
            super::calendar::go::focus_changed(model, rev);
            link_to_changed(model, rev)
        }
        WayBack::Hold(_) | WayBack::Release(_) => None,
    };
    model.notice = Some(Notice::new(done, [name]).about(link));
    (effects, Some(way_back))
}

// Where one sees what a change did.
fn link_to_changed(model: &Model, rev: &Rev) -> Option<String> {
    let records: Vec<&RecordId> = model.index.changed_by(rev).collect();
    let mut in_sight = records
        .into_iter()
        .filter(|record| model.workspace.presence(record).is_in_sight());
    in_sight.find_map(|record| model.link_to(record))
}

/// What a step did, in words, as in "Undo: move “Forum”".
#[must_use]
pub fn step_name(model: &Model, step: &Step) -> String {
    let word = match &step.what {
        What::Create => common::DID_CREATE,
        What::Move => common::DID_MOVE,
        What::Remove => common::DID_REMOVE,
        What::Restore => common::DID_RESTORE,
        What::Settle => common::DID_SETTLE,
        What::Join => common::DID_JOIN,
        What::Reorder => common::DID_REORDER,
        What::Import => common::DID_IMPORT,
        What::Edit | What::Undo | What::Redo | What::Other(_) => common::DID_EDIT,
    };
    model.language().fill(word, &[&short(&step.title)])
}
