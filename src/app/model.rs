//! All that the page knows at one moment.
//!
//! Each field says what it is: *kept* (in the workspace or the preferences), *in the
//! address*, or *of the moment*.

use super::form::Form;
use super::notice::{Alert, Notice};
use super::preferences::Preferences;
use super::route::Route;
use super::update::Started;
use super::words::Language;
use crate::domain::change::What;
use crate::domain::index::Index;
use crate::domain::names::{RecordId, Rev, WorkspaceId, Writer};
use crate::domain::workspace::Workspace;
use crate::exchange::workspace_file::Header;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The id of the record that describes the group itself (A1).
pub const GROUP: &str = "group";

/// All that the page knows at one moment.
#[derive(Debug, Clone)]
pub struct Model {
    /// Of the moment: how far the page is with opening.
    pub life: Life,
    /// Kept: the open workspace.
    pub workspace: Workspace,
    /// Kept: what the files that it was read from say at their top: a name, and what newer
    /// versions say there (R11).
    pub header: Header,
    /// Of the moment: what screens ask of the workspace, folded from it.
    pub index: Index,
    /// Of the moment: the workspaces that this browser holds.
    pub known: Vec<Known>,
    /// In the address: what is shown.
    pub route: Route,
    /// Kept, in this browser alone.
    pub preferences: Preferences,
    /// Of the moment: who names the changes of this tab (R3).
    pub writer: Writer,
    /// Of the moment: the reader's civil date.
    pub today: NaiveDate,
    /// Of the moment: the zone of the reader's machine, by its IANA name.
    pub machine_zone: String,
    /// Of the moment: the open form.
    pub form: Option<Form>,
    /// Of the moment: what the calendar screen remembers beside the address.
    pub calendar: super::calendar::State,
    /// Of the moment: what the directory screen remembers beside the address.
    pub directory: super::directory::State,
    /// Of the moment: what the outcomes screen remembers beside the address.
    pub outcomes: super::outcomes::State,
    /// Of the moment: what the screen of today remembers beside the address.
    pub today_screen: super::today::State,
    /// Of the moment: what the meetings screen remembers beside the address.
    pub meetings: super::meetings::State,
    /// Of the moment: what the matrices remember beside the address.
    pub who_does_what: super::who_does_what::State,
    /// Of the moment: what the settings remember beside the address.
    pub settings: super::settings::State,
    /// Of the moment: what the checkup found.
    pub checkup: super::checkup::State,
    /// Of the moment: the open palette.
    pub palette: super::palette::State,
    /// Of the moment: what the share screen remembers beside the address.
    pub share: super::share::State,
    /// Of the moment: what happened last, for the status region.
    pub notice: Option<Notice>,
    /// Of the moment: what failed and is not settled yet; one of each kind.
    pub alerts: BTreeSet<Alert>,
    /// Of the moment: one's own steps that can be undone, oldest first (R7).
    pub undo: Vec<Step>,
    /// Of the moment: steps that were undone, oldest first.
    pub redo: Vec<Step>,
    /// Of the moment: what is on its way to the store, or failed to get there.
    pub saving: Saving,
    /// Of the moment: how many parts of the store could not be read.
    pub set_aside: usize,
    /// Of the moment: the texts among them that the store gave whole, and nobody here
    /// understands.
    pub unread: BTreeSet<String>,
    /// Of the moment: whether the browser promised to keep the store; `None` before it said.
    pub persists: Option<bool>,
}

/// How far the page is with opening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Life {
    /// The store or the first file is being read.
    Starting,
    /// A workspace is open.
    Open,
    /// Nothing could be opened, and there is nothing to show.
    Empty,
}

/// A workspace that this browser holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its id.
    pub id: WorkspaceId,
    /// The name of its group, as it was last opened.
    pub name: String,
}

/// One gesture of this tab, to be undone as a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What was done.
    pub what: What,
    /// To which record, as it was called then, or from which file.
    pub title: String,
    /// How it is undone.
    pub way_back: WayBack,
}

/// How a step is undone, and how it is done again.
#[derive(Debug, Clone, PartialEq)]
pub enum WayBack {
    /// By an edit that sets back what this change set (R7).
    Change(Rev),
    /// By holding out these revs of an import (R6).
    Hold(BTreeSet<Rev>),
    /// By no longer holding them out.
    Release(BTreeSet<Rev>),
}

/// What is on its way to the store.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Saving {
    /// The last ticket given out.
    pub last: u64,
    /// By ticket: entries of the log that the store has not answered for.
    pub under_way: BTreeMap<u64, Vec<String>>,
    /// Entries that the store refused, in order; kept here until it takes them.
    pub refused: Vec<String>,
    /// Nothing can be written, for want of a store or because a newer version made it: the
    /// page works in memory.
    pub in_memory: bool,
}

impl Model {
    /// Puts the steps that could be undone away, because somebody was forgotten: what they
    /// are called may be a name (R5).
    pub fn forget_steps(&mut self) {
        self.undo.clear();
        self.redo.clear();
        self.notice = None;
    }

    /// The model before anything was read.
    #[must_use]
    pub fn new(started: Started) -> Self {
        Self {
            life: Life::Starting,
            workspace: Workspace::new(WorkspaceId::from("")),
            header: Header::new(WorkspaceId::from(""), ""),
            index: Index::default(),
            known: Vec::new(),
            route: Route::parse(&started.address),
            preferences: started.preferences,
            writer: Writer::new(&started.writer),
            today: started.today,
            machine_zone: started.zone,
            form: None,
            calendar: super::calendar::State::default(),
            directory: super::directory::State::default(),
            outcomes: super::outcomes::State::default(),
            today_screen: super::today::State::default(),
            meetings: super::meetings::State::default(),
            who_does_what: super::who_does_what::State::default(),
            settings: super::settings::State::default(),
            checkup: super::checkup::State::default(),
            palette: super::palette::State::default(),
            share: super::share::State::default(),
            notice: None,
            alerts: BTreeSet::new(),
            undo: Vec::new(),
            redo: Vec::new(),
            saving: Saving::default(),
            set_aside: 0,
            unread: BTreeSet::new(),
            persists: None,
        }
    }

    /// The language of the reader.
    #[must_use]
    pub fn language(&self) -> Language {
        self.preferences.language()
    }

    /// The date at which screens open: the group's "as of" date where it has one, else today.
    #[must_use]
    pub fn as_of(&self) -> NaiveDate {
        self.workspace
            .when(GROUP, "as_of")
            .map_or(self.today, |when| when.first_day())
    }

    /// Whether the group has an "as of" date, so that its screens do not open at today.
    #[must_use]
    pub fn has_as_of(&self) -> bool {
        self.workspace.when(GROUP, "as_of").is_some()
    }

    /// The name of the group, or what its file calls it, or the name of one that has none yet.
    #[must_use]
    pub fn group_name(&self) -> String {
        let name = self.workspace.title(GROUP).unwrap_or(&self.header.name);
        let name = Some(name.to_owned()).filter(|name| !name.is_empty());
        name.unwrap_or_else(|| {
            self.language()
                .say(super::words::common::NEW_GROUP_NAME)
                .into_owned()
        })
    }

    /// A record's name for a person, or the word for one without.
    #[must_use]
    pub fn title(&self, record: &str) -> String {
        let title = self.workspace.title(record).map(str::to_owned);
        title.unwrap_or_else(|| {
            self.language()
                .say(super::words::common::UNNAMED)
                .into_owned()
        })
    }

    /// A record's short name: an acronym where there is one.
    #[must_use]
    pub fn short_title(&self, record: &str) -> String {
        let title = self.workspace.short_title(record).map(str::to_owned);
        title.unwrap_or_else(|| {
            self.language()
                .say(super::words::common::UNNAMED)
                .into_owned()
        })
    }

    /// The record of the person at this machine, for this workspace, if they said who they are.
    #[must_use]
    pub fn author(&self) -> Option<RecordId> {
        let author = self.preferences.authors.get(self.workspace.id().as_str())?;
        Some(RecordId::from(author.as_str()))
    }
}
