//! Opening: from the store, from the host, or from the example.
//!
//! Nothing is written before something was read: a workspace that the store holds is
//! loaded, and only a store that holds none, or that cannot be used, leads to a file.

use super::calendar;
use super::commit;
use super::log::{self, Taking};
use super::model::{Known, Life, Model};
use super::notice::{Alert, Notice, SaveTrouble, StoreTrouble};
use super::seen::parts;
use super::update::{Effect, Msg};
use super::words::settings as words;
use crate::domain::index::Index;
use crate::domain::names::WorkspaceId;
use crate::domain::workspace::Workspace;
use crate::exchange::workspace_file::{Header, Limits, read};
use std::collections::BTreeSet;

/// A file beside the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The group that the host publishes.
    Published,
    /// The example group.
    Example,
}

impl Source {
    /// Where it lies, from the page.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Published => "workspace.json",
            Self::Example => "examples/iawg.json",
        }
    }
}

/// A log of more entries than this is made into one when it is opened.
const LONG_LOG: usize = 200;

/// The store was opened, or cannot be, before anything is open.
pub fn store_opened(model: &mut Model, answer: Result<Vec<Known>, StoreTrouble>) -> Vec<Effect> {
    model.alerts.remove(&Alert::Blocked);
    match answer {
        Ok(known) => {
            model.known = known;
            model.saving.in_memory = false;
            model.alerts.remove(&Alert::NotKept(StoreTrouble::Slow));
            model.alerts.extend(gone(model));
            match last_open(model) {
                Some(open) => vec![Effect::Load(open)],
                None => vec![Effect::Fetch(Source::Published)],
            }
        }
        Err(StoreTrouble::Newer) => show_nothing_of_newer(model),
        Err(trouble) => {
            model.saving.in_memory = true;
            model.alerts.insert(Alert::NotKept(trouble));
            vec![Effect::Fetch(Source::Published)]
        }
    }
}

/// Which groups this browser wrote in, and does not hold any more: a store that is cleared
/// opens as one that never was. The example opens again in its place, without that work.
fn lost(model: &Model) -> impl Iterator<Item = &String> {
    let open = model.is_open().then(|| model.workspace.id());
    let is_known = |id: &str| model.known.iter().any(|known| known.id.as_str() == id);
    let has_work = |writers: &BTreeSet<String>| {
        let mut changes = model.workspace.history().changes.keys();
        changes.any(|rev| writers.contains(parts(rev).0))
    };
    let written = model.preferences.writers.iter();
    let lost = written.filter(move |(id, writers)| match open {
        Some(open) if open.as_str() == *id => !has_work(writers),
        _ => !is_known(id),
    });
    lost.map(|(id, _)| id)
}

fn gone(model: &Model) -> Option<Alert> {
    let files = lost(model).map(|id| model.preferences.exports.get(id));
    let last = files.max_by_key(|file| file.map(|file| file.at_utc_millis))?;
    Some(Alert::Gone(last.map(|file| file.name.clone())))
}

/// That a group is gone was read, and is not said again.
pub fn put_gone_aside(model: &mut Model) -> Vec<Effect> {
    let lost: Vec<String> = lost(model).cloned().collect();
    for id in lost {
        model.preferences.writers.remove(&id);
    }
    model
        .alerts
        .retain(|alert| !matches!(alert, Alert::Gone(_)));
    vec![Effect::KeepPreferences(Box::new(model.preferences.clone()))]
}

/// The workspace to open: the one that was open last, if the store holds it, else any.
fn last_open(model: &Model) -> Option<WorkspaceId> {
    let last = model.preferences.workspace.as_deref();
    let mut known = model.known.iter();
    let open = known.find(|one| Some(one.id.as_str()) == last);
    open.or_else(|| model.known.first())
        .map(|open| open.id.clone())
}

/// A newer version made the store, or took it over under the open page: what can be read
/// of it is shown, and nothing is written (F06).
pub fn store_is_newer(model: &mut Model, known: Vec<Known>) -> Vec<Effect> {
    let was_in_memory = std::mem::replace(&mut model.saving.in_memory, true);
    let has_unkept = was_in_memory && !model.undo.is_empty();
    model.alerts.remove(&Alert::Blocked);
    model.alerts.remove(&Alert::NotKept(StoreTrouble::Slow));
    model.known = known;
    let is_said = |alert: &Alert| matches!(alert, Alert::NotSaved(SaveTrouble::Newer));
    if has_unkept {
        model.alerts.insert(Alert::NotSaved(SaveTrouble::Newer));
    } else if !model.alerts.iter().any(is_said) {
        model.alerts.insert(Alert::NewerStore);
    }
    // What is open from the store stays, and so does what was made in memory meanwhile.
    if model.is_open() && (has_unkept || !was_in_memory) {
        return Vec::new();
    }
    match last_open(model) {
        Some(open) => vec![Effect::Load(open)],
        None => show_nothing_of_newer(model),
    }
}

// A sentence and what the store holds, as it is: another group in its place would look as
// if one's own were gone.
fn show_nothing_of_newer(model: &mut Model) -> Vec<Effect> {
    model.saving.in_memory = true;
    model.alerts.remove(&Alert::NewerStore);
    model.alerts.insert(Alert::NewerUnread);
    model.life = Life::Empty;
    Vec::new()
}

/// The log of the workspace to begin with cannot be read.
pub fn load_failed(model: &mut Model) -> Vec<Effect> {
    let trouble = if model.alerts.contains(&Alert::NewerStore) {
        StoreTrouble::Newer
    } else {
        StoreTrouble::Broken
    };
    store_opened(model, Err(trouble))
}

/// A file beside the page was read, or is not there.
///
/// # Errors
/// The text, where what it says cannot be taken in this way; the model is as it was.
pub fn fetched(
    model: &mut Model,
    source: Source,
    text: Option<String>,
    taking: Taking,
) -> Result<Vec<Effect>, String> {
    // Where no group is published, a note stands there instead, or the host sends a page of its
    // own; half a file names its format too.
    let is_group = text
        .as_ref()
        .is_some_and(|text| text.contains("\"roundtable\""));
    let read = text.and_then(|text| {
        let incoming = read(text.as_bytes(), &Limits::default()).ok()?;
        let id = incoming.header.workspace.clone()?;
        Some((text, incoming, id))
    });
    let Some((text, incoming, id)) = read else {
        return Ok(match source {
            Source::Published => {
                if is_group {
                    model.alerts.insert(Alert::PublishedUnread);
                }
                vec![Effect::Fetch(Source::Example)]
            }
            Source::Example => {
                model.alerts.insert(Alert::NoExample);
                model.life = Life::Empty;
                Vec::new()
            }
        });
    };
    let mut workspace = Workspace::new(id);
    let Some(mut arrival) = taking(&incoming, &workspace) else {
        return Err(text);
    };
    // Nothing is here that could be lost by it (R5).
    arrival.history.forgotten.append(&mut arrival.forgotten);
    workspace.take_in(arrival.history);
    // The file is the first entry as it stands, with what could not be read of it.
    let effects = open_new(model, workspace, incoming.header, text);
    log::set_aside(model, arrival.problems);
    if model.set_aside > 0 {
        model.alerts.insert(Alert::SetAside);
    }
    Ok(effects)
}

/// The same while a group is open: on a later visit, or in a tab that was opened at the same
/// moment and was slower. What is open stays, and what is new is offered.
pub fn fetched_again(model: &mut Model, source: Source, text: Option<String>) -> Vec<Effect> {
    if let Some(text) = text.filter(|_| source == Source::Published) {
        super::share::published::arrived(model, text);
    }
    Vec::new()
}

/// Opens a workspace that this browser does not hold yet, and hands it to the store. `entry`:
/// the first of its log, which says all that it holds.
pub fn open_new(
    model: &mut Model,
    workspace: Workspace,
    header: Header,
    entry: String,
) -> Vec<Effect> {
    open(model, workspace, header);
    super::today::news::arrive(model);
    let mut effects = commit::append(model, vec![entry]);
    effects.push(keep_last(model));
    effects.push(Effect::AskToPersist);
    effects
}

/// A workspace's log was read; `None`, with the model as it was, where an entry cannot be
/// taken in this way.
pub fn loaded(
    model: &mut Model,
    id: &WorkspaceId,
    entries: &[String],
    broken: usize,
    taking: Taking,
) -> Option<Vec<Effect>> {
    let mut header = Header::new(id.clone(), "");
    let mut workspace = Workspace::new(id.clone());
    let folded = log::fold(&mut workspace, &mut header, entries, taking);
    if folded.count < entries.len() {
        return None;
    }
    open(model, workspace, header);
    model.set_aside = broken;
    log::set_aside(model, folded.unread);
    Some(opened(model, entries))
}

fn opened(model: &mut Model, entries: &[String]) -> Vec<Effect> {
    // Only a newer version's store is read without being written to.
    if model.saving.in_memory {
        if model.workspace.record_ids().next().is_none() && model.set_aside > 0 {
            return show_nothing_of_newer(model);
        }
        return Vec::new();
    }
    if model.set_aside > 0 {
        model.alerts.insert(Alert::SetAside);
    }
    super::today::news::arrive(model);
    let mut effects = vec![keep_last(model)];
    // What the store cannot give stays where it is; what nobody here understands would not
    // be in the block, so the log is left alone then.
    let id = model.workspace.id().clone();
    if log::tells_of_forgotten(&model.workspace, entries) {
        effects.push(Effect::Next(Box::new(Msg::TidyLog(id, Tidying::Forget))));
    } else if entries.len() > LONG_LOG && model.unread.is_empty() {
        effects.push(Effect::Next(Box::new(Msg::TidyLog(id, Tidying::Shorten))));
    }
    effects.push(Effect::Fetch(Source::Published));
    effects
}

/// What is to be done about a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tidying {
    /// It is made into one entry.
    Shorten,
    /// It is replaced by an entry without those who were forgotten (R5).
    Forget,
}

/// Replaces a log, unless another group was opened meanwhile. What the entry says is what the
/// page knows at this moment: entries that arrived since are in it.
pub fn tidy(model: &mut Model, id: WorkspaceId, tidying: Tidying) -> Vec<Effect> {
    if *model.workspace.id() != id {
        return Vec::new();
    }
    match tidying {
        Tidying::Forget => vec![log::forget(model)],
        Tidying::Shorten if model.unread.is_empty() => {
            let block = log::block(&model.workspace, &model.header);
            vec![Effect::Compact(id, block)]
        }
        Tidying::Shorten => Vec::new(),
    }
}

/// The store answers after all, while the page is open: what was made in memory meanwhile is
/// kept, and what the store knows of the same group arrives.
pub fn store_answers(model: &mut Model, known: Vec<Known>) -> Vec<Effect> {
    model.alerts.remove(&Alert::Blocked);
    model.alerts.remove(&Alert::NotKept(StoreTrouble::Slow));
    model.known = known;
    model.saving.in_memory = false;
    match last_open(model) {
        Some(own) if model.undo.is_empty() && own != *model.workspace.id() => {
            vec![Effect::Load(own)]
        }
        _ => keep_whole(model),
    }
}

/// Hands all that is open to a store that holds nothing of it.
pub fn keep_whole(model: &mut Model) -> Vec<Effect> {
    let all = log::whole(&model.workspace, &model.header);
    commit::append(model, vec![all])
}

fn open(model: &mut Model, workspace: Workspace, header: Header) {
    model.index = Index::of(&workspace);
    model.revision += 1;
    model.palette = super::palette::State::default();
    model.workspace = workspace;
    model.header = header;
    model.life = Life::Open;
    model.undo.clear();
    model.redo.clear();
    model.form = None;
    calendar::selection::clear(model);
    model.at_real_date = false;
    let deleted = model.settings.deleted.take();
    model.notice = deleted.map(|name| Notice::new(words::DELETED, [name]));
    model.settings = super::settings::State::default();
    model.set_aside = 0;
    model.unread.clear();
    model.alerts.remove(&Alert::SetAside);
    model.share.close();
    let id = model.workspace.id();
    if !model.known.iter().any(|known| known.id == *id) {
        model.known.push(Known {
            id: id.clone(),
            name: model.group_name(),
            worked_utc_millis: None,
        });
    }
    found_again(model);
}

/// What was gone is here again, where it is: nothing has to be told of it any more.
pub fn found_again(model: &mut Model) {
    let is_told = |alert: &Alert| matches!(alert, Alert::Gone(_));
    if model.alerts.iter().any(is_told) && lost(model).next().is_none() {
        model.alerts.retain(|alert| !is_told(alert));
    }
}

fn keep_last(model: &mut Model) -> Effect {
    model.preferences.workspace = Some(model.workspace.id().to_string());
    Effect::KeepPreferences(Box::new(model.preferences.clone()))
}
