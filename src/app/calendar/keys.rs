//! The calendar by keyboard alone.
//!
//! On a day: arrows go by a day and by a week, Home and End through the week, Page Up and
//! Page Down by a month; Enter or Space make an event. On an event: Enter opens it, Space
//! or M take hold of it, X selects it, with Shift all as far as there; then the same arrows carry it, with Shift its end alone, Enter or
//! Space drop it, Escape puts it back. In a year, up and down go by a month and the pages by
//! a year. Where hours are shown, see `hour_keys`.

use super::carry::{self, Hand};
use super::days::{
    days_on, first_of_month, first_weekday, focus_day, hours_in_sight, last_of_month, months_on,
    week_of,
};
use super::reach::Reach;
use super::selection::{self, stretch};
use super::spot::Spot;
use super::{On, go, hour_keys};
use crate::app::model::Model;
use crate::app::route::View;
use crate::app::update::Effect;
use crate::domain::names::RecordId;
use crate::domain::when::Zones;
use chrono::NaiveDate;

/// A key that the calendar may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// The arrow to the left.
    Left,
    /// The arrow to the right.
    Right,
    /// The arrow up.
    Up,
    /// The arrow down.
    Down,
    /// Page Up.
    PageUp,
    /// Page Down.
    PageDown,
    /// Home.
    Home,
    /// End.
    End,
    /// Enter.
    Enter,
    /// The space bar.
    Space,
    /// The arrow to the left, with Shift: the end of what is carried.
    EndLeft,
    /// The arrow to the right, with Shift.
    EndRight,
    /// The arrow up, with Shift.
    EndUp,
    /// The arrow down, with Shift.
    EndDown,
    /// The letter M.
    Move,
    /// The letter X.
    Select,
    /// The letter X, with Shift.
    SelectTo,
    /// Escape.
    Escape,
}

impl Key {
    /// The key of this name, as browsers name keys; `None` for one that means nothing here.
    #[must_use]
    pub fn named(name: &str, with_shift: bool) -> Option<Self> {
        crate::app::keys::on_calendar(name, with_shift)
    }

    // Of what is carried: by how much its end is set later, where this is a view of days.
    fn reach(self, onwards: i64) -> Option<Reach> {
        let days = match self {
            Self::EndLeft => -onwards,
            Self::EndRight => onwards,
            Self::EndUp => -7,
            Self::EndDown => 7,
            _ => return None,
        };
        Some(Reach { days, minutes: 0 })
    }
}

/// Whether a key does something here; otherwise it is the browser's.
#[must_use]
pub fn takes(model: &Model, key: Key, on: &On) -> bool {
    let is_carrying = model.calendar.carried.is_some();
    let is_list = !is_grid(model);
    match (key, on) {
        (_, On::Bar(_)) => false,
        (Key::Escape, On::Event(_)) => is_carrying || !is_list || selection::is_selecting(model),
        (Key::Select | Key::SelectTo, On::Event(_)) => !is_carrying,
        (Key::Select | Key::SelectTo, _) => false,
        (Key::Escape, On::Day(_) | On::Spot(_)) => is_carrying,
        (Key::Enter, On::Event(_)) => is_carrying,
        (Key::EndLeft | Key::EndRight | Key::EndUp | Key::EndDown, _) => is_carrying,
        (Key::Enter | Key::Space, _) => true,
        (Key::Move, On::Day(_) | On::Spot(_)) => is_carrying,
        (Key::Move, On::Event(_)) => true,
        // In a list arrows and pages scroll, unless something is carried.
        _ => is_carrying || !is_list,
    }
}

/// A key was pressed.
pub fn pressed(
    model: &mut Model,
    zones: &dyn Zones,
    key: Key,
    on: On,
    now_utc_millis: i64,
) -> Vec<Effect> {
    if model.calendar.carried.is_none()
        && let On::Event(event) = &on
        && selects(model, zones, key, event)
    {
        return Vec::new();
    }
    if hours_in_sight(model).is_some() {
        return hour_keys::pressed(model, zones, key, on, now_utc_millis);
    }
    if let Some(carried) = &model.calendar.carried {
        let over = carried.over.day;
        if let Some(reach) = key.reach(onwards(model)) {
            carry::reach_on(model, zones, reach);
            return Vec::new();
        }
        return match key {
            Key::Enter | Key::Space | Key::Move => carry::drop(model, zones, now_utc_millis),
            Key::Escape => carry::put_back(model),
            _ => match led_to(model, key, over) {
                Some(day) => {
                    carry::carry_to(model, zones, Spot::day(day));
                    follow(model, day)
                }
                None => Vec::new(),
            },
        };
    }
    match (key, on) {
        (Key::Escape, On::Event(_)) if !is_grid(model) => {
            selection::clear(model);
            Vec::new()
        }
        (Key::Space | Key::Move, On::Event(event)) => {
            carry::lift(model, event, None, Hand::Keyboard);
            match model.calendar.carried.as_ref().map(|carried| carried.over) {
                Some(over) => follow(model, over.day),
                None => Vec::new(),
            }
        }
        (Key::Enter | Key::Space, On::Day(day)) => {
            super::new_event(model, Some(day), now_utc_millis)
        }
        (Key::Escape, On::Event(_)) => {
            let day = focus_day(model);
            go::focus_by_key(model, day)
        }
        (key, _) => match led_to(model, key, focus_day(model)) {
            Some(day) => go::focus_by_key(model, day),
            None => Vec::new(),
        },
    }
}

// Whether a key selects the event with the focus, or lets it go; then it does nothing else.
fn selects(model: &mut Model, zones: &dyn Zones, key: Key, event: &RecordId) -> bool {
    match key {
        Key::Space if !model.calendar.selection.is_on => return false,
        Key::Select | Key::Space => selection::toggle(model, event.clone()),
        Key::SelectTo => stretch::reach(model, zones, event.clone()),
        _ => return false,
    }
    true
}

// Whether the view has days to stand on.
fn is_grid(model: &Model) -> bool {
    match super::days::view(model) {
        View::Month | View::Week | View::Day | View::Year => true,
        View::Agenda | View::Timeline => false,
    }
}

// While an event is carried through the grid the focus is on the day under it. In a list
// there are no days to stand on, and the focus stays on the event.
fn follow(model: &mut Model, day: NaiveDate) -> Vec<Effect> {
    if is_grid(model) {
        return go::focus_by_key(model, day);
    }
    if let Some(event) = super::carry::carried(model) {
        model.calendar.attend(On::Event(event));
    }
    Vec::new()
}

/// The day that a key leads to; `None` for a key that leads nowhere, or out of the years
/// that can be written.
#[must_use]
pub fn led_to(model: &Model, key: Key, from: NaiveDate) -> Option<NaiveDate> {
    let onwards = onwards(model);
    let monday = week_of(from, first_weekday(model));
    if super::days::view(model) == View::Year {
        // Months lie under each other there.
        match key {
            Key::Up => return months_on(from, -1),
            Key::Down => return months_on(from, 1),
            Key::PageUp => return months_on(from, -12),
            Key::PageDown => return months_on(from, 12),
            Key::Home => return Some(first_of_month(from)),
            Key::End => return Some(last_of_month(from)),
            _ => {}
        }
    }
    match key {
        Key::Left => days_on(from, -onwards),
        Key::Right => days_on(from, onwards),
        Key::Up => days_on(from, -7),
        Key::Down => days_on(from, 7),
        Key::PageUp => months_on(from, -1),
        Key::PageDown => months_on(from, 1),
        Key::Home => days_on(monday, 0),
        Key::End => days_on(monday, 6),
        _ => None,
    }
}

/// Which way "on" is for an arrow to the right: 1, or -1 where the page runs from right to
/// left.
#[must_use]
pub fn onwards(model: &Model) -> i64 {
    if model.language().direction() == "rtl" {
        -1
    } else {
        1
    }
}
