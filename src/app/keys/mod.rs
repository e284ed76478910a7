//! Keys: what each does, where, from one table.
//!
//! Whoever listens for a key asks the table, and the list of keys that a person reads is
//! made from it, so the list cannot say what is not so. While somebody types in a field or
//! a dialog is open, no key of the table does anything but the dialog's own.

mod list;
mod table;

pub use list::{KeyLine, KeysPage, page, way_to};
pub use table::{Act, Binding, Chord, KEYS, Where};

use super::calendar;
use super::model::Model;
use super::palette;
use super::route::{Route, Screen};
use super::update::Msg;
use super::who_does_what::Step;

/// How long the first key of two is waited for, in milliseconds.
const WAITING_MILLIS: i64 = 3000;

/// A key that was pressed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Press {
    /// Its name, as browsers name keys.
    pub key: String,
    /// With Control, or with Command on a Macintosh.
    pub command: bool,
    /// With Shift.
    pub shift: bool,
    /// With Alt.
    pub alt: bool,
    /// Held down.
    pub is_repeat: bool,
    /// Somebody types: the focus is in a field.
    pub is_typing: bool,
    /// A dialog is open.
    pub is_in_dialog: bool,
}

/// Of the moment: the first of two keys, and when it was pressed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct State {
    waiting: Option<(String, i64)>,
    /// A key asked for a dialog that waits for the second part of the page. What is typed
    /// until it is there was meant for it, and is no key of the table.
    pub(super) is_opening: bool,
}

/// Whether a key does something wherever the focus is; otherwise it is the browser's.
#[must_use]
pub fn takes(model: &Model, press: &Press) -> bool {
    meant(model, press).is_some() || is_first(model, press)
}

/// A key that is taken was pressed: the step that it asks for.
pub fn pressed(model: &mut Model, press: &Press, now_utc_millis: i64) -> Option<Msg> {
    if model.keys.is_opening {
        return None;
    }
    let is_late = |since: i64| now_utc_millis - since > WAITING_MILLIS;
    if model
        .keys
        .waiting
        .as_ref()
        .is_some_and(|(_, since)| is_late(*since))
    {
        model.keys.waiting = None;
    }
    let act = meant(model, press);
    let is_first = is_first(model, press);
    model.keys.waiting = (act.is_none() && is_first).then(|| (press.key.clone(), now_utc_millis));
    let msg = step(act?)?;
    model.keys.is_opening = matches!(msg, Msg::Palette(_) | Msg::Calendar(_));
    Some(msg)
}

/// Whether a first key waits for its second.
#[must_use]
pub fn is_waiting(model: &Model) -> bool {
    model.keys.waiting.is_some()
}

fn step(act: Act) -> Option<Msg> {
    Some(match act {
        Act::Search => Msg::Palette(palette::Msg::Search),
        Act::Keys => Msg::Palette(palette::Msg::ListKeys),
        Act::Undo => Msg::Undo,
        Act::Redo => Msg::Redo,
        Act::Go(screen) => Msg::Go(Route::to(screen)),
        Act::NewEvent => Msg::Calendar(calendar::Msg::New(None)),
        Act::EditSelected => Msg::Calendar(calendar::Msg::Select(calendar::selection::Msg::Opened)),
        // These need what has the focus, and are asked for by name.
        Act::Calendar(_) | Act::Matrix(_) | Act::Answer(_) => return None,
    })
}

fn is_free(press: &Press) -> bool {
    !press.is_typing && !press.is_in_dialog
}

fn meant(model: &Model, press: &Press) -> Option<Act> {
    if !is_free(press) {
        return None;
    }
    let first = model.keys.waiting.as_ref().map(|(key, _)| key.as_str());
    KEYS.iter()
        .filter(|binding| is_here(model, binding.on) && is_able(model, &binding.act))
        .find(|binding| binding.chord.fits(press, first))
        .map(|binding| binding.act.clone())
        .filter(|act| !press.is_repeat || matches!(act, Act::Undo | Act::Redo))
}

fn is_first(model: &Model, press: &Press) -> bool {
    is_free(press)
        && !press.is_repeat
        && model.keys.waiting.is_none()
        && KEYS.iter().any(|binding| binding.chord.begins_with(press))
}

fn is_here(model: &Model, on: Where) -> bool {
    match on {
        Where::Everywhere => true,
        Where::Calendar => matches!(model.route.screen, Screen::Calendar(..)),
        // Only with the focus on a cell or in the search, which ask by name.
        Where::Day | Where::Hour | Where::Matrix | Where::Search => false,
    }
}

// With nothing selected that key is the browser's.
fn is_able(model: &Model, act: &Act) -> bool {
    *act != Act::EditSelected || !calendar::selection::records(model).is_empty()
}

fn named<T>(on: Where, name: &str, of: impl Fn(&Act) -> Option<T>) -> Option<T> {
    KEYS.iter()
        .filter(|binding| binding.on == on)
        .find(|binding| binding.chord.is_named(name))
        .and_then(|binding| of(&binding.act))
}

/// What a key of this name does on a day or an event of the calendar.
#[must_use]
pub fn on_calendar(name: &str, with_shift: bool) -> Option<calendar::keys::Key> {
    let with_shift = KEYS
        .iter()
        .filter(|binding| with_shift && matches!(binding.on, Where::Day | Where::Hour))
        .find(|binding| binding.chord.is_named_with_shift(name))
        .map(|binding| binding.act.clone());
    if let Some(Act::Calendar(key)) = with_shift {
        return Some(key);
    }
    named(Where::Day, name, |act| match act {
        Act::Calendar(key) => Some(*key),
        _ => None,
    })
}

/// Where a key of this name leads from a cell of a matrix.
#[must_use]
pub fn on_matrix(name: &str) -> Option<Step> {
    named(Where::Matrix, name, |act| match act {
        Act::Matrix(step) => Some(*step),
        _ => None,
    })
}

/// What a key of this name does among the answers of the search.
#[must_use]
pub fn on_answers(name: &str) -> Option<palette::Step> {
    named(Where::Search, name, |act| match act {
        Act::Answer(step) => Some(*step),
        _ => None,
    })
}
