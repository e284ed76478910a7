//! The wiring: effects go through the doors of `browser`, what comes back is sent as messages.
//!
//! Nothing is decided here. What a door's answer means is for `app` to say; this file only
//! calls its words by ours.

use super::app::App;
use crate::app::model::Known;
use crate::app::notice::StoreTrouble;
use crate::app::preferences::Preferences;
use crate::app::update::{Started, start as first_step};
use crate::app::{Effect, Msg};
use crate::browser::storage::{News, OpenError, Position, Store};
use crate::browser::tabs::{Heard, Tabs};
use crate::browser::{Listening, address, clock, host, page, preferences, zones};
use crate::domain::names::WorkspaceId;
use leptos::leptos_dom::logging::console_warn;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// Whether what other tabs wrote is being read, and whether to read once more after it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Looking {
    #[default]
    No,
    Once,
    Again,
}

/// What waits for the second part of the page.
pub enum Waiting {
    /// Something that happened.
    Step(Msg),
    /// Something that was asked for.
    Effect(Effect),
}

/// What effects go through, as far as it is open.
#[derive(Default)]
pub struct Doors {
    store: Option<Store>,
    pub(super) tabs: Option<Tabs>,
    address: Option<Listening>,
    looking: Looking,
    /// The workspace and the name under which the store lists it.
    pub(super) named: Option<(WorkspaceId, String)>,
    /// How far the log of which workspace was read.
    pub(super) read: (String, Position),
    /// What only the second part of the page can do, in order, until it is here.
    pub waiting: Vec<Waiting>,
    /// Whether the second part of the page is being loaded.
    pub is_loading: bool,
}

impl Doors {
    /// How far a workspace's log was read; before its start, where it was not.
    pub(super) fn read_upto(&self, workspace: &str) -> Position {
        if self.read.0 == workspace {
            self.read.1
        } else {
            Position::START
        }
    }
}

/// The app, started: its first effects are on their way.
#[must_use]
pub fn start() -> App {
    let (model, effects) = first_step(Started {
        address: address::current().unwrap_or_default(),
        preferences: preferences::read::<Preferences>(),
        writer: clock::draw_writer_id(),
        today: clock::local_date().unwrap_or_default(),
        zone: zones::of_this_machine().unwrap_or_else(|| "UTC".to_owned()),
    });
    let app = App::new(model);
    for effect in effects {
        app.perform(effect);
    }
    app
}

/// Listens for the address, for other tabs and for the next day.
pub fn listen(app: App) {
    let listening = address::listen(move |address| {
        // `#main` and the like are no addresses of ours.
        if let Some(address) = address {
            app.send(Msg::AddressChanged(address));
        }
    });
    let tabs = Tabs::join(move |heard| {
        let open = app.peek(|model| model.workspace.id().to_string());
        match heard {
            Heard::Grew { workspace, .. } if workspace != open => {}
            Heard::Grew { .. } | Heard::LookAgain => look_again(app),
        }
    });
    app.doors(|doors| {
        doors.address = Some(listening);
        doors.tabs = Some(tabs);
    });
    set_interval(
        move || {
            let today = clock::local_date();
            if let Some(today) = today.filter(|today| app.peek(|model| model.today != *today)) {
                app.send(Msg::DayChanged(today));
            }
        },
        Duration::from_secs(60),
    );
}

/// Performs an effect of those that the first visit asks for; gives any other back.
pub fn perform(app: App, effect: Effect) -> Option<Effect> {
    match effect {
        Effect::OpenStore => spawn_local(open_store(app)),
        Effect::Load(workspace) => spawn_local(load(app, workspace)),
        Effect::Fetch(source) => spawn_local(async move {
            let text = host::read_text(source.path()).await.ok();
            app.send(Msg::Fetched(source, text));
        }),
        Effect::SetAddress {
            address,
            replace: true,
        } => address::replace(&address),
        Effect::SetAddress {
            address,
            replace: false,
        } => address::push(&address),
        Effect::KeepPreferences(kept) => {
            if preferences::keep(&kept) == preferences::Kept::InThisTab {
                console_warn("preferences are kept in this tab only");
            }
        }
        Effect::Reload => page::reload(),
        Effect::LoadRest => app.load_rest(),
        // After a frame, so that what was done so far is seen.
        Effect::Next(msg) => set_timeout(move || app.send(*msg), Duration::from_millis(16)),
        other => return Some(other),
    }
    None
}

async fn open_store(app: App) {
    let opened = Store::open(move |news| match news {
        News::Blocked => app.send(Msg::StoreBlocked),
        News::Silent => app.send(Msg::StoreSlow),
        // The next reading or writing opens it again, or says why it cannot.
        News::GaveWay => {}
    })
    .await;
    let answer = match opened {
        Ok(store) => {
            let known = store.workspaces().await;
            app.doors(|doors| doors.store = Some(store));
            known
                .map(|known| {
                    known
                        .into_iter()
                        .map(|one| Known {
                            id: WorkspaceId::from(one.id),
                            name: one.name,
                        })
                        .collect()
                })
                .map_err(|_| StoreTrouble::Broken)
        }
        Err(error) => Err(match error {
            OpenError::Missing => StoreTrouble::Missing,
            OpenError::Refused(_) => StoreTrouble::Denied,
            OpenError::Newer => StoreTrouble::Newer,
            OpenError::Full | OpenError::Failed(_) => StoreTrouble::Broken,
        }),
    };
    app.send(Msg::StoreOpened(answer));
}

async fn load(app: App, workspace: WorkspaceId) {
    let Some(store) = store_of(app) else { return };
    match store.load(&workspace, Position::START).await {
        Ok(loaded) => {
            app.doors(|doors| doors.read = (workspace.to_string(), loaded.upto));
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

/// Reads what other tabs wrote since this one last read. However many tabs speak
/// meanwhile, one reading is under way and at most one more follows it.
pub(super) fn look_again(app: App) {
    let is_looking = app.doors(|doors| {
        let was = doors.looking;
        doors.looking = match was {
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
            let goes_on = app.doors(|doors| {
                let again = doors.looking == Looking::Again;
                doors.looking = if again { Looking::Once } else { Looking::No };
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
    let after = app
        .doors(|doors| doors.read_upto(&open))
        .unwrap_or_default();
    // A log that cannot be read just now is read when the next tab speaks.
    let Ok(loaded) = store.load(&open, after).await else {
        return;
    };
    let is_same = app.peek(|model| *model.workspace.id() == open);
    if !is_same || loaded.entries.is_empty() {
        return;
    }
    app.doors(|doors| {
        let upto = doors.read_upto(&open).max(loaded.upto);
        doors.read = (open.to_string(), upto);
    });
    let texts = loaded.entries.into_iter().map(|entry| entry.text);
    app.send(Msg::Arrived(texts.collect()));
}

pub(super) fn store_of(app: App) -> Option<Store> {
    app.doors(|doors| doors.store.clone()).flatten()
}
