//! What a reader prefers, in localStorage through gloo-storage. Losing it loses no work.
//!
//! Where localStorage is missing or refuses, preferences hold until the tab is
//! closed, and nothing else changes.

use std::cell::RefCell;
use std::collections::BTreeMap;

use gloo_storage::{LocalStorage, Storage};
use serde::{Deserialize, Serialize};

use super::window;

/// The key: all pages opened from a disk share one localStorage, so it names us.
const KEY: &str = "roundtable:preferences";

thread_local! {
    /// What holds until the tab is closed, where localStorage does not answer.
    static IN_THIS_TAB: RefCell<Preferences> = RefCell::default();
}

/// What a reader prefers. What is not set follows the browser and the system.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The language of the words, as a BCP 47 tag.
    pub language: Option<String>,
    /// The colours.
    pub theme: Theme,
    /// The zone that hours are shown in, by its IANA name.
    pub time_zone: Option<String>,
    /// The day that weeks begin with: 1 is Monday, 7 is Sunday (ISO 8601).
    pub first_weekday: Option<u8>,
    /// The id of the workspace that was open last.
    pub last_workspace: Option<String>,
    /// The address that was shown last, as `/calendar/2027-03`.
    pub last_address: Option<String>,
    /// Who writes, by workspace: the record id of a person.
    pub authors: BTreeMap<String, String>,
    /// The last file that left this browser.
    pub last_export: Option<LastExport>,
}

/// The colours that a reader prefers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "&'static str")]
pub enum Theme {
    /// What the system says.
    #[default]
    System,
    /// Dark words on light.
    Light,
    /// Light words on dark.
    Dark,
}

/// A file that left this browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastExport {
    /// When, in milliseconds since 1970-01-01T00:00Z.
    pub utc_millis: i64,
    /// The name that it was offered under.
    pub name: String,
}

/// Where preferences were put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// In this browser.
    InBrowser,
    /// Nowhere but in this tab: localStorage is missing, full or refuses.
    InThisTab,
}

impl Preferences {
    /// Reads them; those that cannot be read are as if never set.
    #[must_use]
    pub fn read() -> Self {
        if answers() {
            LocalStorage::get(KEY).unwrap_or_default()
        } else {
            IN_THIS_TAB.with_borrow(Clone::clone)
        }
    }

    /// Reads them anew, changes them and puts them back, so that what another
    /// tab set meanwhile stays. Returns them as they are now, and where.
    pub fn change(change: impl FnOnce(&mut Self)) -> (Self, Kept) {
        let mut preferences = Self::read();
        change(&mut preferences);
        IN_THIS_TAB.replace(preferences.clone());
        let kept = if answers() && LocalStorage::set(KEY, &preferences).is_ok() {
            Kept::InBrowser
        } else {
            Kept::InThisTab
        };
        (preferences, kept)
    }
}

/// Tells whether localStorage answers. Where it does not, gloo-storage would
/// throw through WebAssembly, which ends the page.
fn answers() -> bool {
    let storage = window().local_storage();
    storage.is_ok_and(|storage| storage.is_some_and(|storage| storage.get_item(KEY).is_ok()))
}

impl Theme {
    /// Returns the word that it is kept by.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl From<Theme> for &'static str {
    fn from(theme: Theme) -> Self {
        theme.as_str()
    }
}

impl From<String> for Theme {
    /// Reads the word; one of a newer release counts as the system's.
    fn from(word: String) -> Self {
        match word.as_str() {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }
}
