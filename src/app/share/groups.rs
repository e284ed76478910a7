//! Which group is open: starting one, opening a file as one, and going to another.
//!
//! A group is left only after the store has answered for everything that was done in it.

use super::import::{
    self, Arriving, File, Import, Outcome, Refused, Source, receive, show_screen, sources,
};
use super::members::{self, Member};
use super::published::{self, Offer};
use super::starting::{self, Draft, Field, STEPS};
use crate::app::commit;
use crate::app::log;
use crate::app::model::{Known, Model};
use crate::app::notice::Notice;
use crate::app::opening;
use crate::app::route::{Route, Screen};
use crate::app::update::Effect;
use crate::app::words::{Language, common, groups as group_words, share as words, short};
use crate::domain::names::WorkspaceId;
use crate::domain::workspace::Workspace;
use crate::exchange::workspace_file::Header;
use chrono::DateTime;

/// Of the moment: what is going on with groups.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// What was typed about a new group, while its dialog is open.
    pub starting: Option<Draft>,
    /// What the host publishes, where it is new here.
    pub offer: Option<Offer>,
    /// Where to go when everything of the open group is kept.
    waiting: Option<Destination>,
    /// Files that come along to the group that is being opened.
    pending: Vec<Source>,
}

impl State {
    pub(super) fn is_idle(&self) -> bool {
        self.waiting.is_none() && self.pending.is_empty()
    }
}

/// A group to go to.
#[derive(Debug, Clone, PartialEq)]
enum Destination {
    /// One that the store holds.
    Known(WorkspaceId),
    /// One that it does not hold yet, from its file.
    File(Box<Workspace>, Header),
    /// A new one, with what was typed about it and its members.
    New(WorkspaceId, Draft, Vec<Member>),
}

/// What a person does with groups.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// Wants a new group.
    New,
    /// Typed something about it.
    Typed(Field, String),
    /// Takes the members of the open group along, or not.
    CopyMembers(bool),
    /// Goes to a step, from 0.
    Step(usize),
    /// Pressed Enter in a field: goes on, or starts it under a new id.
    Entered(WorkspaceId),
    /// Does not want one after all; where something was typed, it is asked first.
    Close,
    /// Closes; what was typed is gone.
    Discard,
    /// Goes on after having been asked.
    KeepEditing,
    /// Starts it, under a new id.
    Start(WorkspaceId),
    /// Takes what the host publishes; a new id, for a file without one.
    TakeOffer(WorkspaceId),
    /// Puts that aside.
    PutOfferAside,
    /// Goes to another group of this browser.
    Switch(WorkspaceId),
    /// Opens a file as a group of its own; a new id, for a file without one.
    Open(File, WorkspaceId),
}

/// The groups of this browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupsPage {
    /// By id, what each is called.
    pub groups: Vec<(String, String)>,
    /// The id of the one that is open.
    pub open: String,
}

/// The groups of this browser, by name.
#[must_use]
pub fn page(model: &Model) -> GroupsPage {
    let open = model.workspace.id();
    let name = |known: &Known| {
        if known.id == *open {
            model.group_name()
        } else if known.name.is_empty() {
            model.language().say(common::UNNAMED).into_owned()
        } else {
            known.name.clone()
        }
    };
    let mut groups: Vec<(String, String)> = model
        .known
        .iter()
        .map(|known| (known.id.to_string(), name(known)))
        .collect();
    tell_apart(model, &mut groups);
    groups.sort_by_cached_key(|(id, name)| (name.to_lowercase(), id.clone()));
    GroupsPage {
        groups,
        open: open.to_string(),
    }
}

// Groups of one name are told apart by where they came from, by the last day on which this
// browser wrote in them, and at last by their ids.
fn tell_apart(model: &Model, groups: &mut [(String, String)]) {
    let language = model.language();
    let opened_from = |id: &str| {
        let file = model.preferences.files.get(id)?.opened_from.as_ref()?;
        Some(language.fill(words::OPENED_FROM, &[&short(file)]))
    };
    let worked_on = |id: &str| {
        let known = model.known.iter().find(|known| known.id.as_str() == id)?;
        let day = DateTime::from_timestamp_millis(known.worked_utc_millis?)?;
        let day = language.day(day.date_naive());
        Some(language.fill(group_words::WORKED_ON, &[&day]))
    };
    let own_id = |id: &str| Some(id.to_owned());
    set_apart(language, groups, opened_from);
    set_apart(language, groups, worked_on);
    set_apart(language, groups, own_id);
}

// Adds what is known to the names that stand there twice.
fn set_apart(
    language: Language,
    groups: &mut [(String, String)],
    more: impl Fn(&str) -> Option<String>,
) {
    let names: Vec<String> = groups.iter().map(|(_, name)| name.clone()).collect();
    let is_twice = |name: &String| names.iter().filter(|other| *other == name).count() > 1;
    for (id, name) in groups.iter_mut().filter(|(_, name)| is_twice(name)) {
        if let Some(more) = more(id) {
            *name = language.fill(words::NAME_AND_MORE, &[name, &more]);
        }
    }
}

/// Takes one step with groups.
pub fn update(model: &mut Model, msg: Msg, now_utc_millis: i64) -> Vec<Effect> {
    match msg {
        Msg::New => model.share.groups.starting = Some(Draft::default()),
        Msg::Typed(field, text) => change(model, |draft| draft.type_in(field, text)),
        Msg::CopyMembers(copies) => change(model, |draft| draft.copies_members = copies),
        Msg::Step(step) => {
            starting::go(model, step);
        }
        Msg::Entered(id) => return entered(model, id, now_utc_millis),
        Msg::Close if is_changed(model) => change(model, |draft| draft.asks_to_discard = true),
        Msg::Close | Msg::Discard => model.share.groups.starting = None,
        Msg::KeepEditing => change(model, |draft| draft.asks_to_discard = false),
        Msg::Start(id) => return start(model, id, now_utc_millis),
        Msg::TakeOffer(id) => return published::take(model, id, now_utc_millis),
        Msg::PutOfferAside => return published::put_aside(model),
        Msg::Switch(id) if id != *model.workspace.id() => {
            return go(model, Destination::Known(id), now_utc_millis);
        }
        Msg::Switch(_) => {}
        Msg::Open(file, new_id) => return open_file(model, file, new_id, now_utc_millis),
    }
    Vec::new()
}

fn change(model: &mut Model, how: impl FnOnce(&mut Draft)) {
    if let Some(draft) = &mut model.share.groups.starting {
        how(draft);
    }
}

fn is_changed(model: &Model) -> bool {
    let draft = model.share.groups.starting.as_ref();
    draft.is_some_and(Draft::is_changed)
}

fn entered(model: &mut Model, id: WorkspaceId, now_utc_millis: i64) -> Vec<Effect> {
    let draft = model.share.groups.starting.as_ref();
    let Some(draft) = draft.filter(|draft| draft.goes_on_by_enter()) else {
        return Vec::new();
    };
    if draft.step + 1 == STEPS {
        return start(model, id, now_utc_millis);
    }
    let next = draft.step + 1;
    starting::go(model, next);
    Vec::new()
}

fn start(model: &mut Model, id: WorkspaceId, now_utc_millis: i64) -> Vec<Effect> {
    if !starting::go(model, STEPS - 1) {
        return Vec::new();
    }
    let draft = model.share.groups.starting.take().unwrap_or_default();
    let members = members::chosen(model, &draft);
    let new = Destination::New(id, draft, members);
    go(model, new, now_utc_millis)
}

fn open_file(
    model: &mut Model,
    file: File,
    new_id: WorkspaceId,
    now_utc_millis: i64,
) -> Vec<Effect> {
    if file.is_calendar() {
        return import::update(model, import::Msg::Read(vec![file]), now_utc_millis);
    }
    let mut read = match sources(file, model.workspace.held()) {
        Ok(read) => read,
        Err((name, refused)) => return refuse(model, name, refused),
    };
    let is_own = |source: &Source| {
        model.is_open() && source.incoming.header.workspace.as_ref() == Some(model.workspace.id())
    };
    if let [only] = read.as_slice()
        && !is_own(only)
        && let Some(source) = read.pop()
    {
        return open(model, source, Vec::new(), new_id, now_utc_millis);
    }
    // The group's own file, or several groups: what to do is asked on the screen.
    let effects = show_screen(model);
    read.into_iter().for_each(|source| receive(model, source));
    effects
}

fn refuse(model: &mut Model, name: String, refused: Refused) -> Vec<Effect> {
    let effects = show_screen(model);
    Import::of(model).files.push(Arriving {
        name,
        shows_all: false,
        outcome: Outcome::Refused(refused),
    });
    effects
}

/// Opens a source as a group of its own. Where the store holds that group already, goes
/// there and shows what the file changes. `others` come along.
pub(super) fn open(
    model: &mut Model,
    source: Source,
    others: Vec<Source>,
    new_id: WorkspaceId,
    now_utc_millis: i64,
) -> Vec<Effect> {
    let id = source.incoming.header.workspace.clone().unwrap_or(new_id);
    if model.known.iter().any(|known| known.id == id) {
        let mut pending = others;
        pending.insert(0, source);
        model.share.groups.pending = pending;
        return go(model, Destination::Known(id), now_utc_millis);
    }
    model.share.groups.pending = others;
    let mut workspace = Workspace::new(id.clone());
    let mut arrival = source.incoming.against(&workspace);
    // Nothing is here that could be lost by it (R5).
    arrival.history.forgotten.append(&mut arrival.forgotten);
    workspace.take_in(arrival.history);
    workspace.hold(&source.held, true);
    let mut header = Header {
        workspace: Some(id),
        ..source.incoming.header
    };
    let files = &mut model.preferences.files;
    let files = files.entry(workspace.id().to_string()).or_default();
    files.opened_from = Some(source.name.clone());
    if header.name.is_empty() {
        header.name = source.name;
    }
    let file = Destination::File(Box::new(workspace), header);
    go(model, file, now_utc_millis)
}

// Goes to a group as soon as the store has answered for the open one.
fn go(model: &mut Model, to: Destination, now_utc_millis: i64) -> Vec<Effect> {
    if model.saving.in_memory && !model.undo.is_empty() {
        model.share.groups.pending.clear();
        model.notice = Some(Notice::new(words::ONLY_IN_MEMORY, []));
        return Vec::new();
    }
    let retry = if model.saving.refused.is_empty() {
        Vec::new()
    } else {
        commit::append(model, Vec::new())
    };
    if model.saving.under_way.is_empty() {
        return depart(model, to, now_utc_millis);
    }
    model.share.groups.waiting = Some(to);
    retry
}

/// The group to go to could not be read: the one that is open stays so.
pub fn stayed(model: &mut Model) -> Vec<Effect> {
    model.share.groups.pending.clear();
    model.notice = Some(Notice::new(common::OPEN_FAILED, []));
    Vec::new()
}

/// The store has answered for everything: goes where somebody wanted to go, unless it did
/// not take everything.
pub(super) fn kept(model: &mut Model, now_utc_millis: i64) -> Vec<Effect> {
    let Some(to) = model.share.groups.waiting.take() else {
        return Vec::new();
    };
    if model.saving.refused.is_empty() {
        depart(model, to, now_utc_millis)
    } else {
        model.share.groups.pending.clear();
        model.notice = Some(Notice::new(words::NOT_SWITCHED, []));
        Vec::new()
    }
}

fn depart(model: &mut Model, to: Destination, now_utc_millis: i64) -> Vec<Effect> {
    let name = model.group_name();
    let left = model.workspace.id().clone();
    if let Some(known) = model.known.iter_mut().find(|known| known.id == left) {
        known.name = name;
        if !model.undo.is_empty() || known.worked_utc_millis.is_none() {
            known.worked_utc_millis = Some(now_utc_millis);
        }
    }
    // What the address names is not in the other group.
    model.route = Route::to(Screen::Today);
    let mut effects = vec![Effect::SetAddress {
        address: model.route.address(),
        replace: false,
    }];
    match to {
        Destination::Known(id) => effects.push(Effect::Load(id)),
        Destination::File(workspace, header) => {
            let entry = log::whole(&workspace, &header);
            effects.extend(opening::open_new(model, *workspace, header, entry));
            effects.extend(arrived(model));
        }
        Destination::New(id, draft, members) => {
            let header = Header::new(id.clone(), "");
            let workspace = Workspace::new(id);
            let entry = log::whole(&workspace, &header);
            effects.extend(opening::open_new(model, workspace, header, entry));
            effects.extend(starting::fill(model, &draft, members, now_utc_millis));
        }
    }
    effects
}

/// Another group is open: the files that came along are looked at.
pub fn arrived(model: &mut Model) -> Vec<Effect> {
    let pending = std::mem::take(&mut model.share.groups.pending);
    if pending.is_empty() {
        return Vec::new();
    }
    let effects = show_screen(model);
    pending
        .into_iter()
        .for_each(|source| receive(model, source));
    effects
}
