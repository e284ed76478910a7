//! An answer, and what taking it does.

use crate::app::model::Model;
use crate::app::route::{Route, Screen};
use crate::app::share::{Msg as Share, export, groups, to_calendar};
use crate::app::update::{Effect, Msg, update};
use crate::app::{calendar, directory, form, meetings, outcomes};
use crate::domain::Content;
use crate::domain::names::{RecordId, WorkspaceId};
use crate::domain::schema::RecordKind;
use crate::domain::when::Zones;
use std::collections::BTreeMap;

/// One answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// What it is called.
    pub label: String,
    /// What is read second: a full name, a date, the keys that do the same; may be empty.
    pub hint: String,
    /// What taking it does.
    pub does: Does,
}

/// What taking an answer does.
#[derive(Debug, Clone, PartialEq)]
pub enum Does {
    /// Goes to a screen.
    Go(Route),
    /// Goes to a record's page, or opens its form.
    Open(RecordId),
    /// Opens the form of a new record.
    New(RecordKind),
    /// Opens the form of a new event, with what one line said of it.
    NewFrom(BTreeMap<String, Content>),
    /// Opens the form of a new meeting.
    NewMeeting,
    /// Undoes the last step.
    Undo,
    /// Does it again.
    Redo,
    /// Opens the export.
    Export,
    /// Exports to another calendar.
    ToCalendar,
    /// Does something with the view of the calendar that is shown.
    Calendar(calendar::Msg),
    /// Asks for the name of a new group.
    NewGroup,
    /// Goes to another group.
    Switch(WorkspaceId),
    /// Takes up these colours; `None` is what the system says.
    Theme(Option<&'static str>),
    /// Opens the list of keys.
    Keys,
}

pub(super) fn perform(
    model: &mut Model,
    does: Does,
    now_utc_millis: i64,
    zones: &dyn Zones,
) -> Vec<Effect> {
    let msg = match does {
        Does::Go(route) => Msg::Go(route),
        Does::Open(id) => match page_of(model, &id) {
            Some(screen) => Msg::Go(Route::to(screen)),
            None => Msg::Form(form::Msg::Open(id)),
        },
        Does::New(RecordKind::Organisation) => {
            Msg::Directory(directory::Msg::NewOrganisation(None))
        }
        Does::New(RecordKind::Person) => Msg::Directory(directory::Msg::NewPerson(None)),
        Does::New(RecordKind::Outcome) => Msg::Outcomes(outcomes::Msg::New),
        Does::New(kind) => Msg::Form(form::Msg::New {
            kind,
            given: BTreeMap::new(),
        }),
        Does::NewFrom(given) => Msg::Form(form::Msg::New {
            kind: RecordKind::Event,
            given,
        }),
        Does::NewMeeting => Msg::Meetings(meetings::Msg::NewMeeting(None)),
        Does::Undo => Msg::Undo,
        Does::Redo => Msg::Redo,
        Does::Calendar(msg) => Msg::Calendar(msg),
        Does::Export => Msg::Share(Share::Export(export::Msg::Open)),
        Does::ToCalendar => Msg::Share(Share::ToCalendar(to_calendar::Msg::Open)),
        Does::NewGroup => Msg::Share(Share::Groups(groups::Msg::New)),
        Does::Switch(id) => Msg::Share(Share::Groups(groups::Msg::Switch(id))),
        Does::Theme(theme) => {
            model.preferences.theme = theme.map(str::to_owned);
            return vec![Effect::KeepPreferences(Box::new(model.preferences.clone()))];
        }
        Does::Keys => Msg::Palette(super::Msg::ListKeys),
    };
    update(model, msg, now_utc_millis, zones)
}

// The page of a record that has one; every other record opens as a form.
fn page_of(model: &Model, id: &RecordId) -> Option<Screen> {
    match model.index.kind_of(id)? {
        RecordKind::Organisation => Some(Screen::Directory(Some(id.clone()))),
        RecordKind::Person => Some(Screen::Person(id.clone())),
        RecordKind::Outcome => Some(Screen::Outcomes(Some(id.clone()))),
        RecordKind::Event if is_meeting(model, id) => Some(Screen::Meetings(Some(id.clone()))),
        _ => None,
    }
}

// A meeting is an event with a programme, attendance, highlights or outcomes.
fn is_meeting(model: &Model, id: &RecordId) -> bool {
    model
        .index
        .mentions(id)
        .any(|(_, field)| field == "meeting")
}
