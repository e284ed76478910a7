//! From one date, view or filter to another. Buttons leave a step in the browser's history;
//! arrow keys and filters take the place of the step before.

use super::agenda;
use super::days::{
    days_on, first_of_year, first_shown, focus_day, hours_in_sight, months_on, same_month,
    shown_date, view,
};
use super::spot::Spot;
use super::timeline;
use super::{On, Turn};
use crate::app::model::Model;
use crate::app::route::{Screen, View};
use crate::app::update::Effect;
use crate::domain::names::{RecordId, Rev};
use crate::domain::schema::RecordKind;
use chrono::{Datelike, NaiveDate};

fn address(model: &Model, replace: bool) -> Vec<Effect> {
    vec![Effect::SetAddress {
        address: model.route.address(),
        replace,
    }]
}

/// The address follows what was chosen on the same screen.
pub fn stay(model: &Model) -> Vec<Effect> {
    address(model, true)
}

pub(super) fn show(model: &mut Model, view: View, date: NaiveDate) {
    model.route.screen = Screen::Calendar(view, Some(date));
    if matches!(view, View::Year | View::Timeline) {
        // One stretch has one address, whichever of its days it was asked for by.
        model.route.screen = Screen::Calendar(view, Some(first_shown(model)));
    }
}

/// Turns to another month, or moves the agenda by a month. Beyond the years that can be
/// written nothing happens.
pub fn turn(model: &mut Model, turn: Turn) -> Vec<Effect> {
    let Some(date) = turned(model, turn) else {
        return Vec::new();
    };
    model.calendar.focus = if hours_in_sight(model).is_some() {
        let days = date.signed_duration_since(shown_date(model)).num_days();
        days_on(focus_day(model), days)
    } else {
        months_between(first_shown(model), date, focus_day(model))
    };
    if turn == Turn::Today {
        model.calendar.focus = Some(date);
    }
    model.calendar.until = None;
    show(model, view(model), date);
    address(model, false)
}

/// Where a button leads; `None` where nothing can be there.
#[must_use]
pub fn turned(model: &Model, turn: Turn) -> Option<NaiveDate> {
    let on = |count: i64| match view(model) {
        View::Month | View::Year | View::Agenda => {
            let months = if view(model) == View::Year { 12 } else { 1 };
            months_on(first_shown(model), months * count)
        }
        View::Week => days_on(shown_date(model), 7 * count),
        View::Day => days_on(shown_date(model), count),
        View::Timeline => timeline::turned(model, count),
    };
    match turn {
        Turn::Previous => on(-1),
        Turn::Next => on(1),
        Turn::Today => Some(model.today),
    }
}

// The focus keeps its day of the month from month to month.
fn months_between(from: NaiveDate, to: NaiveDate, focus: NaiveDate) -> Option<NaiveDate> {
    let number = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
    months_on(focus, number(to) - number(from))
}

/// Shows another view of the same date.
pub fn view_as(model: &mut Model, view: View) -> Vec<Effect> {
    let date = focus_day(model);
    model.calendar.focus = Some(date);
    model.calendar.until = None;
    show(model, view, date);
    address(model, false)
}

/// Puts the focus on a day of the grid. One of the month before or after does not bring
/// its month in sight: it may be on the way to being pressed.
pub fn focus(model: &mut Model, day: NaiveDate) -> Vec<Effect> {
    model.calendar.focus = Some(day);
    Vec::new()
}

/// Takes the keyboard's focus to a day, which brings its month in sight.
pub fn focus_by_key(model: &mut Model, day: NaiveDate) -> Vec<Effect> {
    model.calendar.attend(On::Day(day));
    model.calendar.focus = Some(day);
    bring_in_sight(model, day)
}

/// Takes the keyboard's focus to an event that a change was about, where the calendar is open:
/// what stood where the focus was may be gone.
pub fn focus_changed(model: &mut Model, rev: &Rev) {
    if !matches!(model.route.screen, Screen::Calendar(..)) {
        return;
    }
    let is_event = |record: &&RecordId| model.workspace.kind(record) == Some(RecordKind::Event);
    let changed = model.index.changed_by(rev).find(is_event).cloned();
    if let Some(event) = changed {
        model.calendar.attend(On::Event(event));
    }
}

/// Takes the keyboard's focus to an hour, or to a day as a whole, and brings it in sight.
pub fn focus_spot_by_key(model: &mut Model, spot: Spot) -> Vec<Effect> {
    focus_spot(model, spot);
    model.calendar.attend(On::Spot(spot));
    bring_in_sight(model, spot.day)
}

/// Puts the focus on an hour, or on a day as a whole.
pub fn focus_spot(model: &mut Model, spot: Spot) {
    model.calendar.focus = Some(spot.day);
    model.calendar.is_on_whole_day = spot.minute.is_none();
    if spot.minute.is_some() {
        model.calendar.minute = spot.minute;
        model.calendar.is_second = spot.is_second;
    }
}

fn bring_in_sight(model: &mut Model, day: NaiveDate) -> Vec<Effect> {
    let view = view(model);
    let is_in_sight = match (hours_in_sight(model), view) {
        (Some((first, last)), _) => first <= day && day <= last,
        (None, View::Month) => same_month(day, shown_date(model)),
        (None, View::Year) => first_of_year(day) == first_shown(model),
        (None, _) => true,
    };
    if is_in_sight {
        return Vec::new();
    }
    show(model, view, day);
    address(model, true)
}

/// More of the agenda before, as much as is there after.
pub fn earlier(model: &mut Model) -> Vec<Effect> {
    let from = shown_date(model);
    let until = agenda::until(model);
    let Some(date) = agenda::reach_back(model, from) else {
        return Vec::new();
    };
    model.calendar.until = Some(until);
    show(model, View::Agenda, date);
    address(model, true)
}

/// More of the agenda after.
pub fn later(model: &mut Model) -> Vec<Effect> {
    let until = agenda::until(model);
    model.calendar.until = days_on(until, 1).map(|from| agenda::reach(model, from));
    Vec::new()
}
