//! The step: a message in, a changed model and requests out. The same model,
//! message, time and rules of zones always give the same model and effects.

pub use super::first::first;

use super::first::saved;
use super::form;
use super::model::{Known, Life, Model};
use super::notice::{Offer, SaveTrouble, StoreTrouble};
use super::opening;
use super::preferences::Preferences;
use super::route::Route;
use super::{
    calendar, call_times, checkup, commit, directory, keys, log, meetings, offline, outcomes,
    palette, recurrence, settings, share, today, who_does_what,
};
use crate::domain::names::WorkspaceId;
use crate::domain::when::Zones;
use chrono::NaiveDate;

/// What the page is started with.
#[derive(Debug, Clone, PartialEq)]
pub struct Started {
    /// What stands after `#` in the address.
    pub address: String,
    /// What this browser kept of the reader's wishes.
    pub preferences: Preferences,
    /// A random id for this tab (R3).
    pub writer: String,
    /// The reader's civil date.
    pub today: NaiveDate,
    /// The zone of the reader's machine, by its IANA name.
    pub zone: String,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// The store was opened, or cannot be.
    StoreOpened(Result<Vec<Known>, StoreTrouble>),
    /// A newer version made the store, or took it over: from now on it is only read (F06).
    /// These are the workspaces in it.
    StoreNewer(Vec<Known>),
    /// An older tab keeps the store locked; it is still being waited for.
    StoreBlocked,
    /// The store has not answered for a while; it is still being waited for.
    StoreSlow,
    /// A workspace's log cannot be read.
    LoadFailed,
    /// Whether the browser promised never to clear the store by itself.
    Persists(bool),
    /// A file beside the page was read; `None` where there is none.
    Fetched(opening::Source, Option<String>),
    /// The entries of a workspace's log, in order, and how many could not be read.
    Loaded {
        /// The workspace.
        workspace: WorkspaceId,
        /// Its log.
        entries: Vec<String>,
        /// How many entries were set aside.
        broken: usize,
    },
    /// Entries of the open workspace's log that other tabs wrote.
    Arrived(Vec<String>),
    /// The store was emptied under the page and begins anew; the entries under these tickets
    /// are not in it.
    StoreEmptied(Vec<u64>),
    /// The log of a workspace is to be replaced, now that the page was drawn.
    TidyLog(WorkspaceId, opening::Tidying),
    /// The store took the entries under this ticket, or did not.
    Saved(u64, Result<(), SaveTrouble>),
    /// The second part of the page is here, or could not be loaded.
    RestArrived(bool),
    /// The address changed, by a link or by the browser's own buttons.
    AddressChanged(String),
    /// Another tab kept the reader's wishes: they hold here too.
    PreferencesKept(Box<Preferences>),
    /// The reader's civil date, when it changed.
    DayChanged(NaiveDate),
    /// Goes somewhere.
    Go(Route),
    /// Goes to the real date (`true`), or back to the date at which the group opens.
    RealDate(bool),
    /// Undoes the last step.
    Undo,
    /// Does the undone step again.
    Redo,
    /// Took what an alert offers.
    Took(Offer),
    /// Put what happened last aside.
    NoticeRead,
    /// Closed the example's banner.
    BannerClosed,
    /// Something in the open form.
    Form(form::Msg),
    /// Something on the calendar.
    Calendar(calendar::Msg),
    /// An answer to which occurrences of what repeats are meant.
    Recurrence(recurrence::Msg),
    /// Something in the search for a time of a call.
    CallTimes(call_times::Msg),
    /// Something in the directory.
    Directory(directory::Msg),
    /// Something in the tracker.
    Outcomes(outcomes::Msg),
    /// Something on the screen of today.
    Today(today::Msg),
    /// Something on the meetings screen.
    Meetings(meetings::Msg),
    /// Something on the matrices.
    WhoDoesWhat(who_does_what::Msg),
    /// Something in the settings.
    Settings(settings::Msg),
    /// Something in the checkup.
    Checkup(checkup::Msg),
    /// Something about the offline copy.
    Offline(offline::Msg),
    /// A key of the table was pressed, or one that ends the waiting for a second one.
    Pressed(keys::Press),
    /// Something in the command palette.
    Palette(palette::Msg),
    /// Something on the screen that exports and imports.
    Share(share::Msg),
}

/// What the page asks of the browser. Each is answered by a message, or needs no answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Opens the store: [`Msg::StoreOpened`].
    OpenStore,
    /// Reads a workspace's log: [`Msg::Loaded`].
    Load(WorkspaceId),
    /// Reads a file beside the page: [`Msg::Fetched`].
    Fetch(opening::Source),
    /// Appends entries to a workspace's log, all or none: [`Msg::Saved`].
    Append {
        /// The workspace; made in the store where it is not there yet.
        workspace: WorkspaceId,
        /// The name of its group.
        name: String,
        /// The entries, in order.
        entries: Vec<String>,
        /// Whether their place in the log matters: they are read again in its order, since
        /// another tab may have written in between.
        in_order: bool,
        /// What the answer names.
        ticket: u64,
    },
    /// Replaces the entries that were read by one that says the same (R12).
    Compact(WorkspaceId, String),
    /// The same, after somebody was forgotten: entries that could not be read go too, and
    /// what was set aside of them, for nobody can tell who is named there (R5).
    Forget(WorkspaceId, String),
    /// Offers a file for download.
    Download {
        /// Its name.
        name: String,
        /// What it holds.
        text: String,
    },
    /// Offers the view of the calendar that is shown for download, drawn with the rules of
    /// time zones by [`calendar::picture::picture`].
    SavePicture(calendar::picture::Format),
    /// Offers a calendar for download, made with the rules of time zones by
    /// [`share::to_calendar::file`].
    DownloadCalendar(share::to_calendar::Leaving),
    /// Reads the calendar that is next among the chosen files, with the rules of time zones:
    /// [`share::import::Msg::CalendarRead`], by [`share::read_calendar`].
    ReadCalendar,
    /// Puts text where the person can paste it from: [`meetings::Msg::Copied`].
    Copy {
        /// The text.
        text: String,
        /// How many things it holds, for the answer.
        count: usize,
    },
    /// Opens the browser's own dialog for printing.
    Print,
    /// Offers what was set aside for download: what the store could not give, and these
    /// texts, which mean nothing to the app.
    DownloadAside(Vec<String>),
    /// Offers all that the store holds for download, as it stands there.
    DownloadRaw,
    /// Puts an address into the browser's history, or in place of the present one.
    SetAddress {
        /// What stands after `#`.
        address: String,
        /// Whether it replaces the present one.
        replace: bool,
    },
    /// Keeps the preferences.
    KeepPreferences(Box<Preferences>),
    /// Deletes a workspace from this browser: [`settings::deleting::Msg::Done`].
    DeleteGroup(WorkspaceId),
    /// Asks the browser never to clear the store by itself.
    AskToPersist,
    /// Loads the page again.
    Reload,
    /// Loads the second part of the page once more: [`Msg::RestArrived`].
    LoadRest,
    /// Something about the offline copy.
    Offline(offline::Ask),
    /// Looks what this host and browser give and lack: [`checkup::Msg::Found`].
    LookAround,
    /// Sends a message after the page was drawn, so that long work goes in steps.
    Next(Box<Msg>),
}

/// Takes the first step: what to do before anything was read.
#[must_use]
pub fn start(started: Started) -> (Model, Vec<Effect>) {
    (Model::new(started), vec![Effect::OpenStore])
}

/// Takes one step.
#[must_use]
pub fn update(model: &mut Model, msg: Msg, now_utc_millis: i64, zones: &dyn Zones) -> Vec<Effect> {
    match first(model, msg, now_utc_millis) {
        Ok(effects) => effects,
        Err(msg) => rest(model, *msg, now_utc_millis, zones),
    }
}

/// Takes any other step.
fn rest(model: &mut Model, msg: Msg, now_utc_millis: i64, zones: &dyn Zones) -> Vec<Effect> {
    model.keys.is_opening = false;
    match msg {
        // The group that was open before is still there, and kept.
        Msg::LoadFailed => share::groups::stayed(model),
        Msg::Loaded {
            workspace,
            entries,
            broken,
        } => {
            let opened = opening::loaded(model, &workspace, &entries, broken, log::ANY);
            let mut effects = opened.unwrap_or_default();
            effects.extend(share::groups::arrived(model));
            effects
        }
        Msg::Fetched(source, text) if model.is_open() => {
            opening::fetched_again(model, source, text)
        }
        Msg::Fetched(source, text) => {
            opening::fetched(model, source, text, log::ANY).unwrap_or_default()
        }
        Msg::Arrived(entries) => {
            log::read_into(model, &entries, log::ANY);
            Vec::new()
        }
        Msg::StoreOpened(Ok(known)) => opening::store_answers(model, known),
        Msg::StoreEmptied(tickets) => {
            let under_way = &mut model.saving.under_way;
            under_way.retain(|ticket, _| !tickets.contains(ticket));
            opening::keep_whole(model)
        }
        Msg::TidyLog(workspace, tidying) => opening::tidy(model, workspace, tidying),
        Msg::Saved(ticket, answer) => {
            saved(model, ticket, answer);
            let mut effects = share::answered(model, now_utc_millis);
            effects.extend(offline::when_kept(model));
            effects
        }
        Msg::Undo => commit::undo(model, now_utc_millis),
        Msg::Redo => commit::redo(model, now_utc_millis),
        Msg::Form(msg) => form::update(model, msg, now_utc_millis),
        Msg::Calendar(msg) => calendar::update(model, msg, now_utc_millis, zones),
        Msg::Recurrence(msg) => recurrence::update(model, msg, now_utc_millis, zones),
        Msg::CallTimes(msg) => call_times::update(model, msg, now_utc_millis),
        Msg::Directory(msg) => directory::update(model, msg, now_utc_millis),
        Msg::Outcomes(msg) => outcomes::update(model, msg, now_utc_millis),
        Msg::Today(msg) => today::update(model, msg, now_utc_millis),
        Msg::Meetings(msg) => meetings::update(model, msg, now_utc_millis),
        Msg::WhoDoesWhat(msg) => who_does_what::update(model, msg, now_utc_millis),
        Msg::Settings(msg) => settings::update(model, msg, now_utc_millis),
        Msg::Checkup(msg) => checkup::update(model, msg, now_utc_millis),
        Msg::Offline(msg) => offline::update(model, msg),
        Msg::Palette(msg) => palette::update(model, msg, now_utc_millis, zones),
        Msg::Share(msg) => share::update(model, msg, now_utc_millis),
        // Whatever else there is, `first` takes.
        msg => first(model, msg, now_utc_millis).unwrap_or_default(),
    }
}

impl Model {
    /// Whether every change of this tab is kept.
    #[must_use]
    pub fn is_all_kept(&self) -> bool {
        self.saving.under_way.is_empty() && self.saving.refused.is_empty() && !self.saving.in_memory
    }

    /// Whether work of this tab would be lost if it were closed now.
    #[must_use]
    pub fn would_lose_work(&self) -> bool {
        let is_only_here = self.saving.in_memory && !self.undo.is_empty();
        is_only_here || !self.saving.under_way.is_empty() || !self.saving.refused.is_empty()
    }

    /// Whether something was typed that no change holds yet: in a form, about a new group, a
    /// note of progress or an outcome that is being captured.
    #[must_use]
    pub fn has_unsaved_words(&self) -> bool {
        let is_typed = |text: &str| !text.trim().is_empty();
        let capture = &self.meetings.capture;
        let starting = self.share.groups.starting.as_ref();
        self.form.as_ref().is_some_and(form::Form::is_changed)
            || starting.is_some_and(share::starting::Draft::is_changed)
            || is_typed(&self.outcomes.note.text)
            || is_typed(&capture.text)
            || is_typed(&capture.due)
    }

    /// Whether the browser asks before the page is closed or loaded again.
    #[must_use]
    pub fn asks_before_leaving(&self) -> bool {
        self.would_lose_work() || self.has_unsaved_words()
    }

    /// Whether the page can be used.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.life == Life::Open
    }
}
