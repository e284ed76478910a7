//! The one signal that the screen reads, and the one way to say that something happened.

use super::keeping::Keeping;
use super::run::{self, Doors};
use crate::app::words::{Language, Word};
use crate::app::{Model, Msg, update};
use crate::browser::clock;
use crate::browser::storage::Position;
use crate::browser::zones::IntlZones;
use crate::domain::when::Zones;
use leptos::prelude::*;

/// What every component is given through the context: read pages, send messages.
#[derive(Clone, Copy)]
pub struct App {
    model: RwSignal<Model>,
    doors: StoredValue<Doors, LocalStorage>,
    zones: StoredValue<IntlZones, LocalStorage>,
}

impl App {
    /// The page over a model, with the doors that its effects go through.
    #[must_use]
    pub fn new(model: Model) -> Self {
        Self {
            model: RwSignal::new(model),
            doors: StoredValue::new_local(Doors::default()),
            zones: StoredValue::new_local(IntlZones::new()),
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
        let effects = self
            .model
            .try_update(|model| update(model, msg, now_utc_millis))
            .unwrap_or_default();
        for effect in effects {
            run::perform(self, effect);
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
        self.model.with(Model::language)
    }

    /// A word in the reader's language, for as long as it is shown.
    #[must_use]
    pub fn say(self, word: Word) -> Signal<String> {
        let text = self.page(move |model| model.language().say(word).into_owned());
        text.into()
    }

    /// Reads the model once, without being drawn again when it changes.
    pub fn peek<T>(self, of: impl FnOnce(&Model) -> T) -> T {
        self.model.with_untracked(of)
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
