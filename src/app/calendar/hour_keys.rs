//! Hours by keyboard alone.
//!
//! On an hour: arrows go by an hour and by a day, through an hour that comes twice and over one
//! that is skipped, up from the first hour to the day as a whole, Home and End through the week, Page Up and Page Down by a week; Enter or Space
//! make an event; Tab leads to the events of the day. On an event: Enter opens it, Space or M
//! take hold of it; then arrows carry it by a quarter of an hour and by a day, Page Up and
//! Page Down by an hour, with Shift its end alone; Enter or Space drop it, Escape puts it
//! back. What has no hours goes by days and weeks.

use super::aim::rules_for;
use super::carry::{self, Hand};
use super::days::{days_on, first_shown, first_weekday, focus_day, week_of};
use super::hours::hours;
use super::item::{on_venue_clock, reader_zone};
use super::keys::{Key, onwards};
use super::reach::Reach;
use super::spot::Spot;
use super::standing::{beside, hour_of};
use super::sweep::STEP_MINUTES;
use super::{On, go};
use crate::app::model::Model;
use crate::app::update::Effect;
use crate::domain::names::RecordId;
use crate::domain::when::{Period, Zones};

/// The minute from which arrow keys lead on before one was chosen: eight in the morning.
const FIRST_MINUTE: u32 = 8 * 60;
const HOUR: i64 = 60;

/// The hour, or the day as a whole, from which arrow keys lead on.
#[must_use]
pub fn focus_spot(model: &Model, zones: &dyn Zones) -> Spot {
    let day = focus_day(model);
    if model.calendar.is_on_whole_day {
        return Spot::day(day);
    }
    let minute = model.calendar.minute.unwrap_or(FIRST_MINUTE);
    let chosen = Spot {
        is_second: model.calendar.is_second,
        ..Spot::minute(day, minute)
    };
    hour_of(zones, reader_zone(model), chosen)
}

/// A key was pressed while hours are shown.
pub fn pressed(
    model: &mut Model,
    zones: &dyn Zones,
    key: Key,
    on: On,
    now_utc_millis: i64,
) -> Vec<Effect> {
    if model.calendar.carried.is_some() {
        return match key {
            Key::Enter | Key::Space | Key::Move => carry::drop(model, zones, now_utc_millis),
            Key::Escape => carry::put_back(model),
            _ => carry_on(model, zones, key),
        };
    }
    match (key, on) {
        (Key::Space | Key::Move, On::Event(event)) => lift(model, zones, event),
        (Key::Enter | Key::Space, On::Day(_) | On::Spot(_)) => {
            let spot = focus_spot(model, zones);
            super::sweep::new_event_at(model, zones, spot, now_utc_millis)
        }
        (Key::Escape, On::Event(_)) => {
            let spot = focus_spot(model, zones);
            go::focus_spot_by_key(model, spot)
        }
        (key, _) => match led_to(model, zones, key, focus_spot(model, zones)) {
            Some(spot) => go::focus_spot_by_key(model, spot),
            None => Vec::new(),
        },
    }
}

// Held at the minute of the reader's clock at which it begins, or where the first day in
// sight does; what has no hours, on the day over whose hours it stands.
fn lift(model: &mut Model, zones: &dyn Zones, event: RecordId) -> Vec<Effect> {
    let focus = focus_spot(model, zones);
    carry::lift(model, event, Some(Spot::day(focus.day)), Hand::Keyboard);
    let Some(carried) = &model.calendar.carried else {
        return Vec::new();
    };
    let (record, _) = model.index.meant(&carried.event);
    let zone = reader_zone(model);
    let Some(hours) = hours(model, zones, (&record, &carried.when), zone) else {
        return go::focus_spot_by_key(model, Spot::day(focus.day));
    };
    let begins = Spot {
        is_second: hours.start.is_second,
        ..Spot::minute(hours.start.civil.date(), hours.start.minute())
    };
    let first = first_shown(model);
    let grip = if begins.day < first {
        Spot::minute(first, 0)
    } else {
        begins
    };
    let spot = if hours.is_short() {
        hour_of(zones, zone, grip)
    } else {
        Spot::day(grip.day)
    };
    if let Some(carried) = &mut model.calendar.carried {
        (carried.grip, carried.over) = (grip, grip);
    }
    go::focus_spot_by_key(model, spot)
}

fn carry_on(model: &mut Model, zones: &dyn Zones, key: Key) -> Vec<Effect> {
    let Some(carried) = &model.calendar.carried else {
        return Vec::new();
    };
    let on = onwards(model);
    let has_hours = carried.when.has_hours();
    let over = carried.over;
    let step = i64::from(STEP_MINUTES);
    let reach = match key {
        Key::EndUp => by_minutes(has_hours, -step),
        Key::EndDown => by_minutes(has_hours, step),
        Key::EndLeft => by_days(-on),
        Key::EndRight => by_days(on),
        _ => None,
    };
    if let Some(reach) = reach {
        carry::reach_on(model, zones, reach);
        return Vec::new();
    }
    let spot = match key {
        Key::Up if has_hours => later_by(model, zones, -step),
        Key::Down if has_hours => later_by(model, zones, step),
        Key::PageUp if has_hours => later_by(model, zones, -HOUR),
        Key::PageDown if has_hours => later_by(model, zones, HOUR),
        key => {
            let monday = week_of(over.day, first_weekday(model));
            let day = match key {
                Key::Left => days_on(over.day, -on),
                Key::Right => days_on(over.day, on),
                Key::Up | Key::PageUp => days_on(over.day, -7),
                Key::Down | Key::PageDown => days_on(over.day, 7),
                Key::Home => Some(monday),
                Key::End => days_on(monday, 6),
                _ => None,
            };
            // The hour is kept where a day does not have it, for the day after that does.
            day.map(|day| Spot { day, ..over })
        }
    };
    let Some(spot) = spot else {
        return Vec::new();
    };
    carry::carry_to(model, zones, spot);
    let hour = hour_of(zones, reader_zone(model), spot);
    go::focus_spot_by_key(
        model,
        if model.calendar.is_on_whole_day || !has_hours {
            Spot::day(spot.day)
        } else {
            hour
        },
    )
}

// Where what is carried is when so many minutes more have passed on the reader's clock.
fn later_by(model: &Model, zones: &dyn Zones, minutes: i64) -> Option<Spot> {
    let carried = model.calendar.carried.as_ref()?;
    let (record, _) = model.index.meant(&carried.event);
    let placed = on_venue_clock(model, &record, &carried.when);
    let (zones, zone) = (rules_for(&placed, zones), reader_zone(model));
    let spot = Spot::at(
        zones,
        zone,
        carried.over.seconds(zones, zone) + minutes * 60,
    )?;
    Period::day(spot.day).ok().map(|_| spot)
}

fn by_minutes(has_hours: bool, minutes: i64) -> Option<Reach> {
    Some(if has_hours {
        Reach { days: 0, minutes }
    } else {
        Reach {
            days: minutes.signum(),
            minutes: 0,
        }
    })
}

fn by_days(days: i64) -> Option<Reach> {
    Some(Reach { days, minutes: 0 })
}

/// The hour, or the day as a whole, that a key leads to; `None` for a key that leads nowhere,
/// or out of the years that can be written.
#[must_use]
pub fn led_to(model: &Model, zones: &dyn Zones, key: Key, from: Spot) -> Option<Spot> {
    let zone = reader_zone(model);
    let monday = week_of(from.day, first_weekday(model));
    let day = match key {
        Key::Up if from.minute.is_none() => return None,
        Key::Up => {
            let above = beside(zones, zone, from, false);
            return above.or(Some(Spot::day(from.day)));
        }
        Key::Down => return beside(zones, zone, from, true),
        Key::Left => days_on(from.day, -onwards(model)),
        Key::Right => days_on(from.day, onwards(model)),
        Key::Home => Some(monday),
        Key::End => days_on(monday, 6),
        Key::PageUp => days_on(from.day, -7),
        Key::PageDown => days_on(from.day, 7),
        _ => None,
    }?;
    Some(hour_of(zones, zone, Spot { day, ..from }))
}
