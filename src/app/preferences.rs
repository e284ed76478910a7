//! What a reader prefers: kept in this browser alone, and losing it loses no work.

use super::words::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How a reader wants the page. Kept as JSON; what cannot be read is as if never set.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "snake_case")]
pub struct Preferences {
    /// `pseudo` for the developer's language; everything else is English.
    pub language: Option<String>,
    /// `light` or `dark`; absent follows the system.
    pub theme: Option<String>,
    /// The IANA name of the zone in which times are shown; absent follows the system.
    pub zone: Option<String>,
    /// 0 is Sunday, 1 is Monday, 6 is Saturday; absent is Monday.
    pub first_weekday: Option<u8>,
    /// The workspace that was open last.
    pub workspace: Option<String>,
    /// By workspace: the record of the person at this machine.
    pub authors: BTreeMap<String, String>,
    /// By workspace: when and as what it was last exported; whole, where it ever was.
    pub exports: BTreeMap<String, Exported>,
    /// Workspaces whose example banner was closed.
    pub banners_closed: Vec<String>,
}

/// The last file outside the browser.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Exported {
    /// Milliseconds since 1970-01-01 UTC.
    pub at_utc_millis: i64,
    /// The reader's civil date then, `2026-11-22`.
    pub day: String,
    /// The file's name.
    pub name: String,
    /// Whether everything left, so that the file is a copy to come back to.
    pub is_whole: bool,
    /// How many changes the workspace had then.
    pub changes: usize,
}

impl Preferences {
    /// The language to speak.
    #[must_use]
    pub fn language(&self) -> Language {
        match self.language.as_deref() {
            Some("pseudo") => Language::Pseudo,
            _ => Language::English,
        }
    }
}
