//! The wiring: effects go through the doors of `browser`, what comes back is sent as messages.
//!
//! Nothing is decided here. What a door's answer means is for `app` to say; this file only
//! calls its words by ours.

use super::app::App;
use super::keeping::{self, Keeping, Writing};
use crate::app::checkup::Msg as Checkup;
use crate::app::meetings::Msg as Meetings;
use crate::app::offline::{Ask, Msg as Offline};
use crate::app::preferences::Preferences;
use crate::app::update::{Started, start as first_step};
use crate::app::{Effect, Model, Msg};
use crate::browser::offline::NotKept;
use crate::browser::storage::{Permanence, Replaced, ask_to_keep};
use crate::browser::tabs::Tabs;
use crate::browser::{
    Listening, address, checkup, clipboard, clock, files, host, offline, page, panic, preferences,
    zones,
};
use leptos::leptos_dom::logging::console_warn;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// What effects go through, as far as it is open.
#[derive(Default)]
pub struct Doors {
    pub(super) keeping: Keeping,
    pub(super) tabs: Option<Tabs>,
    address: Option<Listening>,
    leaving: Option<Listening>,
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
        perform(app, effect);
    }
    app
}

/// Listens for the address, for other tabs and for the next day; and while leaving would
/// lose work, for that.
pub fn listen(app: App) {
    let listening = address::listen(move |address| {
        // `#main` and the like are no addresses of ours.
        if let Some(address) = address {
            app.send(Msg::AddressChanged(address));
        }
    });
    let tabs = Tabs::join(move |heard| keeping::heard(app, &heard));
    app.doors(|doors| {
        doors.address = Some(listening);
        doors.tabs = Some(tabs);
    });
    let would_lose = app.page(Model::asks_before_leaving);
    leptos::reactive::effect::Effect::new(move |_| {
        let leaving = would_lose.get().then(page::ask_before_leaving);
        app.doors(|doors| doors.leaving = leaving);
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
    set_interval(
        || spawn_local(offline::look_for_newer()),
        Duration::from_secs(60 * 60),
    );
}

/// Performs one effect.
pub fn perform(app: App, effect: Effect) {
    match effect {
        Effect::OpenStore => spawn_local(keeping::open_store(app)),
        Effect::Load(workspace) => spawn_local(keeping::load(app, workspace)),
        Effect::Fetch(source) => spawn_local(async move {
            let text = host::read_text(source.path()).await.ok();
            app.send(Msg::Fetched(source, text));
        }),
        Effect::Append {
            workspace,
            name,
            entries,
            in_order,
            ticket,
        } => keeping::append(
            app,
            Writing {
                workspace,
                name,
                entries,
                in_order,
                ticket,
            },
        ),
        Effect::Compact(workspace, text) => {
            spawn_local(keeping::compact(app, workspace, text, Replaced::Readable));
        }
        Effect::Forget(workspace, text) => {
            spawn_local(keeping::compact(app, workspace, text, Replaced::Everything));
        }
        Effect::Download { name, text } => offer(&name, &text),
        Effect::Copy { text, count } => spawn_local(async move {
            let done = clipboard::copy(&text).await;
            app.send(Msg::Meetings(Meetings::Copied(count, done)));
        }),
        // After a frame, so that what is printed is what is shown.
        Effect::Print => set_timeout(page::print, Duration::from_millis(16)),
        Effect::DownloadAside(unread) => spawn_local(download_aside(app, unread)),
        Effect::DownloadRaw => panic::offer_all(),
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
        Effect::DeleteGroup(workspace) => spawn_local(keeping::delete_group(app, workspace)),
        Effect::AskToPersist => spawn_local(async move {
            app.send(Msg::Persists(ask_to_keep().await == Permanence::Promised));
        }),
        Effect::Reload => page::reload(),
        Effect::Offline(Ask::Keep) => spawn_local(keep_offline(app)),
        Effect::Offline(Ask::TakeNewer) => spawn_local(offline::take_newer()),
        Effect::Offline(Ask::MakeAnew) => spawn_local(offline::make_anew()),
        Effect::LookAround => spawn_local(async move {
            let found = checkup::look_around().await;
            app.send(Msg::Checkup(Checkup::Found(Box::new(found))));
        }),
        // After a frame, so that what was done so far is seen.
        Effect::Next(msg) => set_timeout(move || app.send(*msg), Duration::from_millis(16)),
    }
}

async fn keep_offline(app: App) {
    let newer = move || app.send(Msg::Offline(Offline::NewerWaits));
    if let Err(NotKept::Refused(trouble)) = offline::keep(newer).await {
        console_warn(&format!("there is no offline copy: {trouble}"));
    }
}

async fn download_aside(app: App, unread: Vec<String>) {
    let mut texts = keeping::set_aside(app).await;
    texts.extend(unread);
    offer("roundtable-set-aside.txt", &texts.join("\n\n"));
}

fn offer(name: &str, text: &str) {
    let media_type = match name.rsplit('.').next() {
        Some("json") => "application/json",
        Some("md") => "text/markdown",
        _ => "text/plain",
    };
    if files::offer(name, media_type, text.as_bytes()).is_err() {
        console_warn("the browser refused to offer a file");
    }
}
