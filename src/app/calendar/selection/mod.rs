//! Several events at once: which ones are selected, and what is done to all of them.
//!
//! What is selected are records: of an event that repeats all occurrences are, and it is
//! said that all of them change. A selection is of the moment, and of one group.
//!
//! - `stretch`: several in a row. `page`: the bar and the dialog. `draft`: what is filled in there. `bulk`: what that sets,
//!   as one change and one step to undo (R7).

pub mod bulk;
pub mod draft;
pub mod page;
pub mod stretch;

use super::{Msg as Calendar, go};
use crate::app::Msg as Whole;
use crate::app::form;
use crate::app::model::Model;
use crate::app::update::Effect;
use crate::domain::names::RecordId;
use crate::domain::when::Zones;
use draft::{Change, Draft};
use std::collections::BTreeSet;

/// Of the moment: what is selected.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// A press on an event selects it, and opens nothing.
    pub is_on: bool,
    /// The records that are selected, in sight or not.
    pub records: BTreeSet<RecordId>,
    /// The event that was selected or let go last, as it is drawn: Shift reaches from there.
    pub anchor: Option<RecordId>,
    /// What is filled in, while that dialog is open.
    pub draft: Option<Draft>,
}

/// What a person does to several events.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// Wants presses to select, or to open again.
    Mode(bool),
    /// Selects an event, or lets it go.
    Toggled(RecordId),
    /// Selects all from the last one to this one, in the order in which the view is read.
    Reached(RecordId),
    /// Lets all go.
    Cleared,
    /// Wants to change all of them.
    Opened,
    /// Filled something in.
    Filled(Change),
    /// Changes all of them.
    Applied,
    /// Does not want to after all.
    Closed,
    /// Says of all of them that they do not take place.
    CalledOff,
    /// Deletes all of them.
    Removed,
}

/// What a press on an event means: with Control or Command it selects, with Shift it selects
/// as far as there, and while a selection is made by pressing any press does.
#[must_use]
pub fn pressed(model: &Model, event: RecordId, with_command: bool, with_shift: bool) -> Whole {
    if with_shift {
        return Whole::Calendar(Calendar::Select(Msg::Reached(event)));
    }
    if with_command || model.calendar.selection.is_on {
        return Whole::Calendar(Calendar::Select(Msg::Toggled(event)));
    }
    Whole::Form(form::Msg::Open(event))
}

/// The records that are selected and still there.
#[must_use]
pub fn records(model: &Model) -> BTreeSet<RecordId> {
    let is_there = |id: &&RecordId| model.workspace.presence(id).is_in_sight();
    let records = model.calendar.selection.records.iter();
    records.filter(is_there).cloned().collect()
}

/// Whether a selection is being made.
#[must_use]
pub fn is_selecting(model: &Model) -> bool {
    model.calendar.selection.is_on || !records(model).is_empty()
}

/// Selects an event, or lets it go.
pub fn toggle(model: &mut Model, drawn: RecordId) {
    let (record, _) = model.index.meant(&drawn);
    let selection = &mut model.calendar.selection;
    if !selection.records.remove(&record) {
        selection.records.insert(record);
    }
    selection.anchor = Some(drawn);
}

/// Begins to select: a press on an event selects it from now on.
pub fn begin(model: &mut Model) {
    model.calendar.selection.is_on = true;
}

/// Lets all go.
pub fn clear(model: &mut Model) {
    model.calendar.selection = State::default();
}

/// Takes one step.
pub fn update(model: &mut Model, zones: &dyn Zones, msg: Msg, now_utc_millis: i64) -> Vec<Effect> {
    match msg {
        Msg::Mode(true) => begin(model),
        Msg::Mode(false) | Msg::Cleared => clear(model),
        Msg::Toggled(event) => toggle(model, event),
        Msg::Reached(event) => stretch::reach(model, zones, event),
        Msg::Opened if records(model).is_empty() => {}
        Msg::Opened => model.calendar.selection.draft = Some(Draft::new(model)),
        Msg::Filled(change) => {
            if let Some(draft) = &mut model.calendar.selection.draft {
                draft.take(change);
            }
        }
        Msg::Closed => model.calendar.selection.draft = None,
        Msg::Applied => return bulk::apply(model, now_utc_millis),
        Msg::CalledOff => {
            let mut draft = Draft::new(model);
            draft.take(Change::Status("cancelled".into()));
            model.calendar.selection.draft = Some(draft);
            return bulk::apply(model, now_utc_millis);
        }
        Msg::Removed => {
            let effects = bulk::remove(model, now_utc_millis);
            // The focus was on a bar that goes with what was selected.
            let day = super::days::focus_day(model);
            return [effects, go::focus_by_key(model, day)].concat();
        }
    }
    Vec::new()
}
