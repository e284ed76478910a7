//! The wiring: effects go through the doors of `browser`, what comes back is sent as messages.
//!
//! Nothing is decided here. What a door's answer means is for `app` to say; this file only
//! calls its words by ours.

use super::app::App;
use super::keeping::{self, Keeping};
use crate::app::preferences::Preferences;
use crate::app::update::{Started, start as first_step};
use crate::app::{Effect, Model, Msg};
use crate::browser::tabs::Tabs;
use crate::browser::{Listening, address, clock, host, offline, page, preferences, zones};
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
    preferences: Option<Listening>,
    leaving: Option<Listening>,
    /// What only the second part of the page can do, in order, until it is here.
    pub(super) waiting: Vec<Waiting>,
    /// Whether the second part of the page is being loaded.
    pub(super) is_loading: bool,
}

/// What waits for the second part of the page.
pub enum Waiting {
    /// Something that happened.
    Step(Msg),
    /// Something that was asked for.
    Effect(Effect),
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

/// Listens for the address, for other tabs and for the next day; and while leaving would
/// lose work, for that.
pub fn listen(app: App) {
    let listening = address::listen(move |address| {
        // `#main` and the like are no addresses of ours.
        if let Some(address) = address {
            app.send(Msg::AddressChanged(address));
        }
    });
    let preferences = preferences::listen(move || {
        let kept = preferences::read::<Preferences>();
        if app.peek(|model| model.preferences != kept) {
            app.send(Msg::PreferencesKept(Box::new(kept)));
        }
    });
    let tabs = Tabs::join(move |heard| keeping::heard(app, &heard));
    app.doors(|doors| {
        doors.address = Some(listening);
        doors.preferences = Some(preferences);
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

/// Performs an effect of those that the first visit asks for; gives any other back, for
/// [`errands`](super::errands).
pub fn perform(app: App, effect: Effect) -> Option<Effect> {
    match effect {
        Effect::OpenStore => spawn_local(keeping::open_store(app)),
        Effect::Load(workspace) => spawn_local(keeping::load(app, workspace)),
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
