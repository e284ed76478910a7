//! All that the page knows at one moment.
//!
//! Each field says what it is: *kept* (in the workspace or the preferences), *in the
//! address*, or *of the moment*.

use super::form::Form;
use super::notice::{Alert, Notice};
use super::preferences::Preferences;
use super::route::{Route, Screen, View};
use super::update::Started;
use super::words::Language;
use crate::domain::change::What;
use crate::domain::index::Index;
use crate::domain::names::{RecordId, Rev, WorkspaceId, Writer};
use crate::domain::schema::RecordKind;
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
    /// Of the moment: grows whenever something was learned about records, so that a page that
    /// costs more than a frame is made again only then.
    pub revision: u64,
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
    /// Of the moment: the reader went to the real date from a group that opens at another.
    pub at_real_date: bool,
    /// Of the moment: the zone of the reader's machine, by its IANA name.
    pub machine_zone: String,
    /// Of the moment: the open form.
    pub form: Option<Form>,
    /// Of the moment: what the calendar screen remembers beside the address.
    pub calendar: super::calendar::State,
    /// Of the moment: which occurrences of what repeats are meant, where that is asked.
    pub recurrence: super::recurrence::State,
    /// Of the moment: what the search for a time of a call remembers beside the address.
    pub call_times: super::call_times::State,
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
    /// Of the moment: whether a new version waits.
    pub offline: super::offline::State,
    /// Of the moment: what the checkup found.
    pub checkup: super::checkup::State,
    /// Of the moment: the first of two keys.
    pub keys: super::keys::State,
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
    /// When this browser last began to write in it, in milliseconds since 1970-01-01 UTC;
    /// `None` where that is not known.
    pub worked_utc_millis: Option<i64>,
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
            revision: 0,
            known: Vec::new(),
            route: Route::parse(&started.address),
            preferences: started.preferences,
            writer: Writer::new(&started.writer),
            today: started.today,
            at_real_date: false,
            machine_zone: started.zone,
            form: None,
            calendar: super::calendar::State::default(),
            recurrence: super::recurrence::State::default(),
            call_times: super::call_times::State::default(),
            directory: super::directory::State::default(),
            outcomes: super::outcomes::State::default(),
            today_screen: super::today::State::default(),
            meetings: super::meetings::State::default(),
            who_does_what: super::who_does_what::State::default(),
            settings: super::settings::State::default(),
            offline: super::offline::State::default(),
            checkup: super::checkup::State::default(),
            keys: super::keys::State::default(),
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

    /// Looks again at records that something was learned about: what screens ask for, and
    /// what the search finds, are kept in step with them.
    pub fn look_again(&mut self, touched: &BTreeSet<RecordId>) {
        self.revision += 1;
        self.index.refresh_all(&self.workspace, touched);
        super::palette::look_again(self, touched);
    }

    /// The language of the reader.
    #[must_use]
    pub fn language(&self) -> Language {
        self.preferences.language()
    }

    /// The date at which screens open: the group's "as of" date where it has one and the
    /// reader has not gone to the real date, else today.
    #[must_use]
    pub fn as_of(&self) -> NaiveDate {
        self.group_date()
            .filter(|_| !self.at_real_date)
            .unwrap_or(self.today)
    }

    /// Whether screens open at the group's "as of" date, and not at today.
    #[must_use]
    pub fn has_as_of(&self) -> bool {
        !self.at_real_date && self.group_date().is_some()
    }

    /// The group's "as of" date, if it has one.
    #[must_use]
    pub fn group_date(&self) -> Option<NaiveDate> {
        let when = self.workspace.when(GROUP, "as_of")?;
        Some(when.first_day())
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

    /// The record of the person at this machine, for this workspace, if they said who they
    /// are and that record is there: undoing its making leaves nobody.
    #[must_use]
    pub fn author(&self) -> Option<RecordId> {
        let author = self.named_author()?;
        let is_here = self.workspace.presence(&author).is_in_sight();
        is_here.then_some(author)
    }

    /// The same, whether or not that record is there.
    #[must_use]
    pub fn named_author(&self) -> Option<RecordId> {
        let author = self.preferences.authors.get(self.workspace.id().as_str())?;
        Some(self.workspace.followed(author))
    }

    /// The organisation that the person at this machine speaks for, if they said who they
    /// are: theirs, or the member of the group that it is an office of (D3).
    #[must_use]
    pub fn own_organisation(&self) -> Option<RecordId> {
        let author = self.author()?;
        let workspace = &self.workspace;
        let own = workspace
            .entries(&author, "roles")
            .find_map(|(_, role)| role.get("organisation")?.as_str())
            .map(|id| workspace.followed(id))?;
        let members = workspace.references(GROUP, "members");
        let mut above = super::calendar::filter::above(workspace, &own).into_iter();
        above.find(|one| members.contains(one)).or(Some(own))
    }

    /// The address of the page on which a record is shown: its own, or that of the whole
    /// that it is a part of; an event's is its day in the calendar.
    #[must_use]
    pub fn link_to(&self, record: &RecordId) -> Option<String> {
        let workspace = &self.workspace;
        let kind = workspace.kind(record)?;
        let part_of = kind.describe().part_of;
        let screen = match kind {
            RecordKind::Organisation => Screen::Directory(Some(record.clone())),
            RecordKind::Person => Screen::Person(record.clone()),
            RecordKind::Outcome => Screen::Outcomes(Some(record.clone())),
            RecordKind::Event if super::meetings::is_meeting(self, record) => {
                Screen::Meetings(Some(record.clone()))
            }
            RecordKind::Event => {
                let when = workspace.when(record, "when")?;
                Screen::Calendar(View::Agenda, Some(when.first_day()))
            }
            _ => {
                let whole = workspace.reference(record, part_of?)?;
                // Only a bad file has parts of parts, perhaps in a circle.
                let is_part = workspace.kind(&whole)?.describe().part_of.is_some();
                let is_outcome = workspace.kind(&whole) == Some(RecordKind::Outcome);
                return (is_outcome || !is_part).then(|| self.link_to(&whole))?;
            }
        };
        Some(Route::to(screen).link())
    }
}
