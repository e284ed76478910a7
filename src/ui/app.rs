//! The one signal that the screen reads, and the one way to say that something happened.

use super::keeping::Keeping;
use super::rest::{self, Rest};
use super::run::{self, Doors, Waiting};
use crate::app::update::{Effect as Asked, first};
use crate::app::words::{Language, Word};
use crate::app::{Model, Msg};
use crate::browser::clock;
use crate::browser::storage::Position;
use crate::browser::zones::IntlZones;
use crate::domain::when::Zones;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What every component is given through the context: read pages, send messages.
#[derive(Clone, Copy)]
pub struct App {
    model: RwSignal<Model>,
    doors: StoredValue<Doors, LocalStorage>,
    zones: StoredValue<IntlZones, LocalStorage>,
    rest: RwSignal<Option<Rest>>,
    language: Memo<Language>,
}

impl App {
    /// The page over a model, with the doors that its effects go through.
    #[must_use]
    pub fn new(model: Model) -> Self {
        let model = RwSignal::new(model);
        Self {
            model,
            language: Memo::new(move |_| model.with(Model::language)),
            doors: StoredValue::new_local(Doors::default()),
            zones: StoredValue::new_local(IntlZones::new()),
            rest: RwSignal::new(None),
        }
    }

    /// The app that this component is part of.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// Says that something happened. Nothing else changes the model.
    pub fn send(self, msg: Msg) {
        // After a panic nothing may be written any more: the recovery page has the word.
        if crate::browser::panic::has_stopped() {
            return;
        }
        let now_utc_millis = clock::utc_millis();
        let rest = self.rest.get_untracked();
        let taken = self.model.try_update(|model| match rest {
            Some(rest) => Ok(self
                .zones
                .with_value(|zones| (rest.update)(model, msg, now_utc_millis, zones))),
            None => first(model, msg, now_utc_millis),
        });
        match taken {
            Some(Ok(effects)) => {
                for effect in effects {
                    self.perform(effect);
                }
            }
            Some(Err(msg)) => self.wait(Waiting::Step(*msg)),
            None => {}
        }
    }

    /// Has the browser do what was asked of it.
    pub(super) fn perform(self, effect: Asked) {
        match (run::perform(self, effect), self.rest.get_untracked()) {
            (None, _) => {}
            (Some(effect), Some(rest)) => (rest.perform)(self, effect),
            (Some(effect), None) => self.wait(Waiting::Effect(effect)),
        }
    }

    fn wait(self, what: Waiting) {
        self.doors(|doors| doors.waiting.push(what));
        self.load_rest();
    }

    /// The second part of the page, if it is here.
    #[must_use]
    pub fn rest(self) -> Option<Rest> {
        self.rest.get()
    }

    /// Loads the second part of the page, unless it is here or on its way.
    pub fn load_rest(self) {
        let is_due = self.rest.with_untracked(Option::is_none)
            && self.doors(|doors| !std::mem::replace(&mut doors.is_loading, true)) == Some(true);
        if is_due {
            spawn_local(rest::load(self));
        }
    }

    /// Takes the second part of the page in, and every step that waited for it; `None`: it
    /// could not be loaded, and they go on waiting.
    pub(super) fn complete(self, rest: Option<Rest>) {
        self.doors(|doors| doors.is_loading = false);
        if rest.is_some() {
            self.rest.set(rest);
        }
        self.send(Msg::RestArrived(rest.is_some()));
        if rest.is_some() {
            let waiting = self.doors(|doors| std::mem::take(&mut doors.waiting));
            for what in waiting.unwrap_or_default() {
                match what {
                    Waiting::Step(msg) => self.send(msg),
                    Waiting::Effect(effect) => self.perform(effect),
                }
            }
        }
    }

    /// The same as a callback for parts that pass nothing along.
    #[must_use]
    pub fn sender(self, msg: impl Fn() -> Msg + Send + Sync + 'static) -> Callback<()> {
        Callback::new(move |()| self.send(msg()))
    }

    /// A page, or a piece of one: computed again when the model changes, drawn again when it differs.
    #[must_use]
    pub fn page<T: PartialEq + Send + Sync + 'static>(
        self,
        of: impl Fn(&Model) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.model.with(|model| of(model)))
    }

    /// A page with hours on it, which needs the rules of zones.
    #[must_use]
    pub fn page_in_zones<T: PartialEq + Send + Sync + 'static>(
        self,
        of: impl Fn(&Model, &dyn Zones) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        self.page(move |model| self.zones.with_value(|zones| of(model, zones)))
    }

    /// The reader's language.
    #[must_use]
    pub fn language(self) -> Language {
        self.language.get()
    }

    /// A word in the reader's language, for as long as it is shown.
    #[must_use]
    pub fn say(self, word: Word) -> Signal<String> {
        // Hundreds of words are on screen; none of them looks at the model when it changes.
        let language = self.language;
        Memo::new(move |_| language.get().say(word).into_owned()).into()
    }

    /// Reads the model once, without being drawn again when it changes.
    pub fn peek<T>(self, of: impl FnOnce(&Model) -> T) -> T {
        self.model.with_untracked(of)
    }

    /// The same with the rules of zones.
    pub(super) fn peek_in_zones<T>(self, of: impl FnOnce(&Model, &dyn Zones) -> T) -> T {
        self.peek(|model| self.zones.with_value(|zones| of(model, zones)))
    }

    /// The store and how far this tab is with it.
    pub(super) fn keeping<T>(self, with: impl FnOnce(&mut Keeping) -> T) -> Option<T> {
        self.doors(|doors| with(&mut doors.keeping))
    }

    /// Tells other tabs that a log grew.
    pub(super) fn tell_tabs(self, workspace: &str, position: Position) {
        self.doors(|doors| {
            if let Some(tabs) = &doors.tabs {
                tabs.tell_grew(workspace, position);
            }
        });
    }

    /// Tells the other tabs that a workspace is deleted from this browser.
    pub(super) fn tell_tabs_deleted(self, workspace: &str) {
        self.doors(|doors| {
            if let Some(tabs) = &doors.tabs {
                tabs.tell_deleted(workspace);
            }
        });
    }

    /// What effects go through.
    pub(super) fn doors<T>(self, with: impl FnOnce(&mut Doors) -> T) -> Option<T> {
        self.doors.try_update_value(with)
    }
}
