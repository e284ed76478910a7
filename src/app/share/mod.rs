//! The share screen as plain data, and what a person does on it: files out, files in,
//! what has to be settled, what was done, and which group is open.
//!
//! An import goes through these: `import` reads, `item` finds out what a file
//! would change, `preview` says it in sentences, `apply` does it. What is no workspace file
//! is made one on the way: a calendar by `from_calendar`, a table by `table`. Their ways out
//! are `to_calendar` and `table::leaving`, which end as `export` does: in `leaving`.

mod apply;
pub mod conflicts;
pub mod export;
mod from_calendar;
pub mod groups;
pub mod history;
pub mod import;
mod item;
pub mod leaving;
pub mod members;
mod odd;
pub mod preview;
mod problems;
pub mod published;
mod rescue;
mod saying;
pub mod starting;
pub mod table;
pub mod to_calendar;

pub use from_calendar::{Understood, read_calendar};
pub use preview::page as import_page;
pub(super) use problems::is_unread;
pub use problems::{Unread, page as unread_page};

use super::model::Model;
use super::update::Effect;

/// The largest file that is read, in bytes.
pub const LARGEST_FILE_BYTES: usize = 50 * 1024 * 1024;

/// Of the moment: what this screen remembers beside the address.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// The open export dialog.
    pub export: Option<export::Draft>,
    /// The open dialog that exports to another calendar.
    pub to_calendar: Option<to_calendar::Draft>,
    /// The open dialog that exports a table.
    pub to_table: Option<table::leaving::Draft>,
    /// The files that were chosen and not applied yet.
    pub import: Option<import::Import>,
    /// What could not be read in the files that were applied last.
    pub unread: Vec<Unread>,
    /// How many pages back the history is open.
    pub history_page: usize,
    /// How many conflicts are shown beyond the first ones.
    pub more_conflicts: usize,
    /// Starting, opening and switching groups.
    pub groups: groups::State,
    /// Whether somebody was forgotten, and is still in the entries of the log (R5).
    pub forgets: bool,
}

impl State {
    /// Whether nothing here waits for the store.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        !self.forgets && self.groups.is_idle()
    }

    /// Forgets what belongs to the group that was open, when another one opens.
    pub fn close(&mut self) {
        let groups = std::mem::take(&mut self.groups);
        *self = Self {
            groups,
            ..Self::default()
        };
    }
}

/// What a person does on this screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// In the export dialog.
    Export(export::Msg),
    /// In the dialog that exports to another calendar.
    ToCalendar(to_calendar::Msg),
    /// With a table whose columns are being given their meaning.
    Table(table::Msg),
    /// In the dialog that exports a table.
    ToTable(table::leaving::Msg),
    /// With files that come in.
    Import(import::Msg),
    /// With values that stand beside each other.
    Conflicts(conflicts::Msg),
    /// With what was done before.
    History(history::Msg),
    /// With groups.
    Groups(groups::Msg),
}

/// Takes one step.
pub fn update(model: &mut Model, msg: Msg, now_utc_millis: i64) -> Vec<Effect> {
    match msg {
        Msg::Export(msg) => export::update(model, msg, now_utc_millis),
        Msg::ToCalendar(msg) => to_calendar::update(model, msg, now_utc_millis),
        Msg::Table(msg) => table::update(model, msg, now_utc_millis),
        Msg::ToTable(msg) => table::leaving::update(model, msg),
        Msg::Import(msg) => import::update(model, msg, now_utc_millis),
        Msg::Conflicts(msg) => conflicts::update(model, msg, now_utc_millis),
        Msg::History(msg) => history::update(model, msg, now_utc_millis),
        Msg::Groups(msg) => groups::update(model, msg, now_utc_millis),
    }
}

/// The store answered.
pub fn answered(model: &mut Model, now_utc_millis: i64) -> Vec<Effect> {
    if !model.saving.under_way.is_empty() {
        return Vec::new();
    }
    let mut effects = Vec::new();
    // What is forgotten leaves the log as well, and not only the screen.
    let is_kept = model.saving.refused.is_empty();
    if is_kept && std::mem::take(&mut model.share.forgets) {
        effects.push(super::log::forget(model));
    }
    effects.extend(groups::kept(model, now_utc_millis));
    effects
}
