//! What a reader prefers, in localStorage through gloo-storage. Losing it loses no work.
//!
//! Where localStorage is missing or refuses, preferences hold until the tab is
//! closed, and nothing else changes.

use gloo_storage::{LocalStorage, Storage};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Listening, window};

/// The key: all pages opened from a disk share one localStorage, so it names us.
const KEY: &str = "roundtable:preferences";

/// Where preferences were put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// In this browser.
    InBrowser,
    /// Nowhere but in this tab: localStorage is missing, full or refuses.
    InThisTab,
}

/// Reads them; those that cannot be read are as if never set.
#[must_use]
pub fn read<T: DeserializeOwned + Default>() -> T {
    if answers() {
        LocalStorage::get(KEY).unwrap_or_default()
    } else {
        T::default()
    }
}

/// Keeps them in place of those that were kept before.
pub fn keep<T: Serialize>(preferences: &T) -> Kept {
    if answers() && LocalStorage::set(KEY, preferences).is_ok() {
        Kept::InBrowser
    } else {
        Kept::InThisTab
    }
}

/// Listens to other tabs that keep theirs; `heard` reads them again.
pub fn listen(heard: impl Fn() + 'static) -> Listening {
    Listening::to(&window(), "storage", move |_| heard())
}

/// Tells whether localStorage answers. Where it does not, gloo-storage would
/// throw through WebAssembly, which ends the page.
fn answers() -> bool {
    let storage = window().local_storage();
    storage.is_ok_and(|storage| storage.is_some_and(|storage| storage.get_item(KEY).is_ok()))
}
