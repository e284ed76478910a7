//! What a reader prefers: kept in this browser alone, and losing it loses no work.

use super::seen::Seen;
use super::words::Language;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// How a reader wants the page. Kept as JSON; what cannot be read is as if never set.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "snake_case")]
pub struct Preferences {
    /// `pseudo` for the developer's language; everything else is English.
    pub language: Option<String>,
    /// `light`, `dark` or `contrast`; absent follows the system.
    pub theme: Option<String>,
    /// The IANA name of the zone in which times are shown; absent follows the system.
    pub zone: Option<String>,
    /// 0 is Sunday, 1 is Monday, 6 is Saturday; absent is Monday.
    pub first_weekday: Option<u8>,
    /// Whether weeks have their numbers.
    pub week_numbers: bool,
    /// Whether the hours of a week or a day say how many are at work.
    pub working_hours: bool,
    /// The workspace that was open last.
    pub workspace: Option<String>,
    /// By workspace: the record of the person at this machine.
    pub authors: BTreeMap<String, String>,
    /// By workspace: when and as what it was last exported; whole, where it ever was.
    pub exports: BTreeMap<String, Exported>,
    /// Workspaces whose example banner was closed.
    pub banners_closed: Vec<String>,
    /// Workspaces in which the reader was asked who they are: once each (L8).
    pub asked: BTreeSet<String>,
    /// By workspace: the tabs of this browser that wrote in it, by writer (R3).
    pub writers: BTreeMap<String, BTreeSet<String>>,
    /// By workspace: what the reader has seen of it.
    pub seen: BTreeMap<String, Seen>,
    /// By workspace: the names of its files.
    pub files: BTreeMap<String, FileNames>,
    /// By workspace: the host's publication of it that the reader put aside, by its digest.
    pub put_aside: BTreeMap<String, String>,
}

/// The names of the files that a workspace came from: none of them leaves this browser.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FileNames {
    /// The one that it was opened from.
    pub opened_from: Option<String>,
    /// Those that one's own imports took in, by rev.
    pub imported: BTreeMap<String, String>,
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
