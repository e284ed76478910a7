//! The wiring to the store: opening and reading it, writing one after the other, and what
//! other tabs wrote.
//!
//! Nothing is decided here. What the store's answer means is for `app` to say; this file
//! only calls its words by ours.

use super::app::App;
use crate::app::Msg;
use crate::app::model::Known;
use crate::app::notice::{SaveTrouble, StoreTrouble};
use crate::app::settings::{Msg as Settings, deleting};
use crate::browser::clock;
use crate::browser::storage::{
    LoadError, News, OpenError, Position, Replaced, SaveError, Store, Workspace,
};
use crate::browser::tabs::Heard;
use crate::domain::names::WorkspaceId;
use leptos::leptos_dom::logging::console_warn;
use leptos::task::spawn_local;

/// The store, as far as it is open, and how far this tab is with it.
#[derive(Default)]
pub(super) struct Keeping {
    store: Option<Store>,
    looking: Looking,
    /// The workspace and the name under which the store lists it.
    named: Option<(WorkspaceId, String)>,
    /// How far the log of which workspace was read.
    read: (String, Position),
    /// What is to be written, in order.
    outbox: Vec<Writing>,
    is_writing: bool,
    /// The store was emptied under the page: the next writing writes everything.
    is_emptied: bool,
}

/// Whether what other tabs wrote is being read, and whether to read once more after it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Looking {
    #[default]
    No,
    Once,
    Again,
}

/// What [`Effect::Append`](crate::app::Effect::Append) asks for.
pub(super) struct Writing {
    pub(super) workspace: WorkspaceId,
    pub(super) name: String,
    pub(super) entries: Vec<String>,
    pub(super) in_order: bool,
    pub(super) ticket: u64,
}

impl Keeping {
    /// How far a workspace's log was read; before its start, where it was not.
    fn read_upto(&self, workspace: &str) -> Position {
        if self.read.0 == workspace {
            self.read.1
        } else {
            Position::START
        }
    }

    /// What waits at the front of the outbox for one workspace, to be written at once.
    fn next_batch(&mut self) -> Vec<Writing> {
        let Some(first) = self.outbox.first() else {
            self.is_writing = false;
            return Vec::new();
        };
        let workspace = first.workspace.clone();
        let is_other = |one: &Writing| one.workspace != workspace;
        let end = self.outbox.iter().position(is_other);
        let end = end.unwrap_or(self.outbox.len());
        self.outbox.drain(..end).collect()
    }
}

/// Opens the store, and says what is in it.
pub(super) async fn open_store(app: App) {
    let opened = Store::open(move |news| match news {
        News::Blocked => app.send(Msg::StoreBlocked),
        News::Silent => app.send(Msg::StoreSlow),
        // Reading opens it again, or finds out that it is only to be read from now on.
        News::GaveWay => look_again(app),
    })
    .await;
    let msg = match opened {
        Ok(store) => {
            let known = known(&store).await;
            let is_newer = store.is_newer();
            app.keeping(|keeping| keeping.store = Some(store));
            match known {
                Ok(known) if is_newer => Msg::StoreNewer(known),
                Ok(known) => Msg::StoreOpened(Ok(known)),
                Err(_) if is_newer => Msg::StoreOpened(Err(StoreTrouble::Newer)),
                Err(trouble) => Msg::StoreOpened(Err(trouble)),
            }
        }
        Err(error) => Msg::StoreOpened(Err(match error {
            OpenError::Missing => StoreTrouble::Missing,
            OpenError::Refused(_) => StoreTrouble::Denied,
            OpenError::Newer => StoreTrouble::Newer,
            OpenError::Full | OpenError::Failed(_) => StoreTrouble::Broken,
        })),
    };
    app.send(msg);
}

async fn known(store: &Store) -> Result<Vec<Known>, StoreTrouble> {
    let listed = store.workspaces().await;
    let listed = listed.map_err(|_| StoreTrouble::Broken)?;
    let known = listed.into_iter().map(|one| Known {
        id: WorkspaceId::from(one.id),
        name: one.name,
        worked_utc_millis: Some(one.opened_utc_millis).filter(|millis| *millis > 0),
    });
    Ok(known.collect())
}

/// Reads a workspace's log from its beginning.
pub(super) async fn load(app: App, workspace: WorkspaceId) {
    let Some(store) = store_of(app) else { return };
    match store.load(&workspace, Position::START).await {
        Ok(loaded) => {
            app.keeping(|keeping| keeping.read = (workspace.to_string(), loaded.upto));
            let entries = loaded.entries.into_iter().map(|entry| entry.text).collect();
            app.send(Msg::Loaded {
                workspace,
                entries,
                broken: loaded.broken.len(),
            });
        }
        Err(_) => app.send(Msg::LoadFailed),
    }
}

/// Another tab said something, or may have.
pub(super) fn heard(app: App, heard: &Heard) {
    let open = app.peek(|model| model.workspace.id().to_string());
    match heard {
        Heard::Deleted { workspace } => deleted(app, workspace.as_str().into(), true),
        Heard::Grew { workspace, .. } if *workspace != open => {}
        Heard::Grew { .. } | Heard::LookAgain => look_again(app),
    }
}

/// Reads what was written since this tab last read. However many tabs speak meanwhile,
/// one reading is under way and at most one more follows it.
fn look_again(app: App) {
    let is_looking = app.keeping(|keeping| {
        let was = keeping.looking;
        keeping.looking = match was {
            Looking::No => Looking::Once,
            Looking::Once | Looking::Again => Looking::Again,
        };
        was != Looking::No
    });
    if is_looking != Some(false) {
        return;
    }
    spawn_local(async move {
        loop {
            look(app).await;
            let goes_on = app.keeping(|keeping| {
                let again = keeping.looking == Looking::Again;
                keeping.looking = if again { Looking::Once } else { Looking::No };
                again
            });
            if goes_on != Some(true) {
                return;
            }
        }
    });
}

async fn look(app: App) {
    let Some(store) = store_of(app) else { return };
    let open = app.peek(|model| model.workspace.id().clone());
    let after = app.keeping(|keeping| keeping.read_upto(&open));
    let mut loaded = store.load(&open, after.unwrap_or_default()).await;
    if loaded == Err(LoadError::Emptied) {
        // Another tab may have filled it again.
        store.begin_again();
        app.keeping(|keeping| {
            keeping.is_emptied = true;
            keeping.read.1 = Position::START;
        });
        loaded = store.load(&open, Position::START).await;
    }
    if store.is_newer() && !app.peek(|model| model.saving.in_memory) {
        app.send(Msg::StoreNewer(app.peek(|model| model.known.clone())));
    }
    // A log that cannot be read just now is read when the next tab speaks.
    let Ok(loaded) = loaded else { return };
    let is_same = app.peek(|model| *model.workspace.id() == open);
    if !is_same || loaded.entries.is_empty() {
        return;
    }
    app.keeping(|keeping| {
        let upto = keeping.read_upto(&open).max(loaded.upto);
        keeping.read = (open.to_string(), upto);
    });
    let texts = loaded.entries.into_iter().map(|entry| entry.text);
    app.send(Msg::Arrived(texts.collect()));
}

/// Hands something to the store. What comes while it writes is written together in one
/// transaction after that: the disk is waited for as seldom as it can be.
pub(super) fn append(app: App, writing: Writing) {
    let is_first = app.keeping(|keeping| {
        keeping.outbox.push(writing);
        !std::mem::replace(&mut keeping.is_writing, true)
    });
    if is_first != Some(true) {
        return;
    }
    spawn_local(async move {
        loop {
            let batch = app.keeping(Keeping::next_batch).unwrap_or_default();
            if batch.is_empty() {
                return;
            }
            write(app, batch).await;
        }
    });
}

async fn write(app: App, batch: Vec<Writing>) {
    let Some(store) = store_of(app) else {
        let trouble = SaveError::Stopped;
        return answer(app, &batch, &Err(save_trouble(trouble)));
    };
    match append_all(app, &store, &batch).await {
        // What fits is kept, though the batch as a whole does not.
        Err(SaveError::Full) if batch.len() > 1 => {
            for one in &batch {
                let one = std::slice::from_ref(one);
                let answered = append_all(app, &store, one).await;
                settle(app, &store, one, answered).await;
            }
        }
        answered => settle(app, &store, &batch, answered).await,
    }
}

async fn append_all(app: App, store: &Store, batch: &[Writing]) -> Result<Position, SaveError> {
    let entries = batch.iter().flat_map(|one| one.entries.iter().cloned());
    let entries: Vec<String> = entries.collect();
    let Some(first) = batch.first() else {
        return Ok(Position::START);
    };
    if app.keeping(|keeping| std::mem::take(&mut keeping.is_emptied)) == Some(true) {
        return Err(SaveError::Emptied);
    }
    let workspace = &first.workspace;
    let position = store.append(workspace, &entries).await?;
    let written = u64::try_from(entries.len()).unwrap_or(u64::MAX);
    let in_order = batch.iter().any(|one| one.in_order);
    app.keeping(|keeping| {
        let is_next = keeping.read.1.is_followed_by(position, written);
        if keeping.read.0 == **workspace && is_next && !in_order {
            keeping.read.1 = position;
        }
    });
    app.tell_tabs(workspace, position);
    Ok(position)
}

// Says what became of a batch, and does what follows from it.
async fn settle(app: App, store: &Store, batch: &[Writing], answered: Result<Position, SaveError>) {
    let Some(last) = batch.last() else { return };
    match answered {
        Ok(_) => {
            answer(app, batch, &Ok(()));
            // A group that was opened from a file: another tab may have been quicker.
            let is_new = app.peek(|model| *model.workspace.id() == last.workspace)
                && app.keeping(|keeping| keeping.read.0 != *last.workspace) == Some(true);
            if is_new || batch.iter().any(|one| one.in_order) {
                look_again(app);
            }
            list(app, store, last).await;
        }
        Err(SaveError::Emptied) => {
            store.begin_again();
            app.keeping(|keeping| {
                keeping.read.1 = Position::START;
                keeping.named = None;
            });
            let tickets = batch.iter().map(|one| one.ticket).collect();
            app.send(Msg::StoreEmptied(tickets));
        }
        Err(error) => answer(app, batch, &Err(save_trouble(error))),
    }
}

fn answer(app: App, batch: &[Writing], answer: &Result<(), SaveTrouble>) {
    for one in batch {
        app.send(Msg::Saved(one.ticket, answer.clone()));
    }
}

// The list of groups says what the group is called, once that is not what it says.
async fn list(app: App, store: &Store, last: &Writing) {
    let named = (last.workspace.clone(), last.name.clone());
    if app.keeping(|keeping| keeping.named.as_ref() == Some(&named)) == Some(true) {
        return;
    }
    let row = Workspace {
        id: last.workspace.to_string(),
        name: last.name.clone(),
        opened_utc_millis: clock::utc_millis(),
    };
    if store.put_workspace(&row).await.is_ok() {
        app.keeping(|keeping| keeping.named = Some(named));
    } else {
        console_warn("the list of groups could not be brought up to date");
    }
}

fn save_trouble(error: SaveError) -> SaveTrouble {
    match error {
        SaveError::Full => SaveTrouble::Full,
        SaveError::Unavailable(OpenError::Newer) => SaveTrouble::Newer,
        SaveError::Lost(trouble) | SaveError::Failed(trouble) => SaveTrouble::Other(trouble.name),
        SaveError::Unavailable(_) | SaveError::Emptied | SaveError::Stopped => {
            SaveTrouble::Other(String::new())
        }
    }
}

/// Puts one text in place of all that was read of a workspace's log (R12).
pub(super) fn compact(app: App, workspace: WorkspaceId, text: String, replaces: Replaced) {
    let Some(store) = store_of(app) else { return };
    // What the text says was read up to here; later entries are not in it, so this is asked
    // in the same breath.
    let upto = app.keeping(|keeping| keeping.read_upto(&workspace));
    let upto = upto.unwrap_or_default();
    spawn_local(async move {
        let done = store.compact(&workspace, upto, &text, replaces).await;
        // The log says the same with or without it; it is tried again at the next start.
        if done.is_err() {
            console_warn("the log could not be made shorter");
        }
    });
}

/// Deletes a workspace from this browser, and says whether it is gone.
pub(super) async fn delete_group(app: App, workspace: WorkspaceId) {
    let is_gone = match store_of(app) {
        Some(store) => store.remove_workspace(&workspace).await.is_ok(),
        None => false,
    };
    if is_gone {
        app.tell_tabs_deleted(&workspace);
    }
    deleted(app, workspace, is_gone);
}

fn deleted(app: App, workspace: WorkspaceId, is_gone: bool) {
    // It is listed anew if it is opened again.
    app.keeping(|keeping| keeping.named = None);
    let done = deleting::Msg::Done(workspace, is_gone);
    app.send(Msg::Settings(Settings::Deleting(done)));
}

/// What the store could not give, as it stands there.
pub(super) async fn set_aside(app: App) -> Vec<String> {
    let Some(store) = store_of(app) else {
        return Vec::new();
    };
    let asides = store.asides().await.unwrap_or_default();
    asides.into_iter().map(|aside| aside.text).collect()
}

fn store_of(app: App) -> Option<Store> {
    app.keeping(|keeping| keeping.store.clone()).flatten()
}
