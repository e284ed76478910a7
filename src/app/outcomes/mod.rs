//! The outcomes screen as plain data, and what a person does on it.

mod change;
mod one;
mod table;

pub use one::{OutcomePage, Said, ThreadItem, one, said};
pub use table::{Owner, Row, Standing, TablePage, organisation, page, rows};

pub(super) use table::{numbers, row};

use super::model::Model;
use super::update::Effect;
use crate::domain::names::RecordId;

/// Of the moment: what this screen remembers beside the address.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// The progress note that is being written.
    pub note: Note,
}

/// A progress note that is being written (C12).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Note {
    /// What happened.
    pub text: String,
    /// The status from then on; empty leaves it.
    pub status: String,
    /// It was asked to be added without saying what happened.
    pub is_missing_text: bool,
}

/// What a person does on this screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// Opens a form for a new outcome of the latest meeting.
    New,
    /// Gives an outcome another status.
    SetStatus(RecordId, String),
    /// Puts an outcome one place up (`true`) or down among those of its meeting (R10).
    Shift(RecordId, bool),
    /// Writes the note's text.
    NoteText(String),
    /// Chooses the status that the note brings.
    NoteStatus(String),
    /// Adds the note to an outcome.
    AddNote(RecordId),
    /// Filters by a status, or no longer.
    FilterStatus(String, bool),
    /// Filters by a kind, or no longer.
    FilterKind(String, bool),
    /// Filters by organisations.
    FilterOrganisations(Vec<String>),
    /// Filters by themes.
    FilterThemes(Vec<String>),
    /// Shows the table (`false`) or the board.
    ShowBoard(bool),
}

/// Takes one step.
pub fn update(model: &mut Model, msg: Msg, now_utc_millis: i64) -> Vec<Effect> {
    match msg {
        Msg::New => change::new(model),
        Msg::SetStatus(outcome, status) => {
            change::set_status(model, &outcome, &status, now_utc_millis)
        }
        Msg::Shift(outcome, up) => change::shift(model, &outcome, up, now_utc_millis),
        Msg::NoteText(text) => {
            model.outcomes.note.text = text;
            model.outcomes.note.is_missing_text = false;
            Vec::new()
        }
        Msg::NoteStatus(status) => {
            model.outcomes.note.status = status;
            Vec::new()
        }
        Msg::AddNote(outcome) => change::add_note(model, &outcome, now_utc_millis),
        Msg::FilterStatus(status, on) => {
            let statuses = model
                .route
                .filters
                .others
                .entry(table::STATUS.to_owned())
                .or_default();
            toggle(statuses, status, on);
            if statuses.is_empty() {
                model.route.filters.others.remove(table::STATUS);
            }
            go(model)
        }
        Msg::FilterKind(kind, on) => {
            toggle(&mut model.route.filters.kinds, kind, on);
            go(model)
        }
        Msg::FilterOrganisations(ids) => {
            model.route.filters.organisations = ids.into_iter().map(RecordId::from).collect();
            go(model)
        }
        Msg::FilterThemes(ids) => {
            model.route.filters.themes = ids.into_iter().map(RecordId::from).collect();
            go(model)
        }
        Msg::ShowBoard(board) => {
            let others = &mut model.route.filters.others;
            others.remove(table::VIEW);
            if board {
                others.insert(table::VIEW.to_owned(), [table::BOARD.to_owned()].into());
            }
            go(model)
        }
    }
}

fn toggle(set: &mut std::collections::BTreeSet<String>, member: String, on: bool) {
    if on {
        set.insert(member);
    } else {
        set.remove(&member);
    }
}

// A filter is a place of its own, but not one that "back" should stop at.
fn go(model: &Model) -> Vec<Effect> {
    vec![Effect::SetAddress {
        address: model.route.address(),
        replace: true,
    }]
}
