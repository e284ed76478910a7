//! Hours by keyboard alone.
//!
//! On an hour: arrows go by an hour and by a day, up from the first hour to the day as a
//! whole, Home and End through the week, Page Up and Page Down by a week; Enter or Space
//! make an event; Tab leads to the events of the day. On an event: Enter opens it, Space or M
//! take hold of it; then arrows carry it by a quarter of an hour and by a day, Page Up and
//! Page Down by an hour, with Shift its end alone; Enter or Space drop it, Escape puts it
//! back. What has no hours goes by days and weeks.

use super::carry::{self, Hand};
use super::days::{days_on, first_weekday, focus_day, week_of};
use super::keys::{Key, onwards};
use super::reach::Reach;
use super::spot::Spot;
use super::sweep::STEP_MINUTES;
use super::{On, go, selection};
use crate::app::model::Model;
use crate::app::update::Effect;

/// The minute from which arrow keys lead on before one was chosen: eight in the morning.
const FIRST_MINUTE: u32 = 8 * 60;
const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

/// The hour, or the day as a whole, from which arrow keys lead on.
#[must_use]
pub fn focus_spot(model: &Model) -> Spot {
    let day = focus_day(model);
    if model.calendar.is_on_whole_day {
        return Spot::day(day);
    }
    let minute = model.calendar.minute.unwrap_or(FIRST_MINUTE);
    Spot::minute(day, minute / 60 * 60)
}

/// A key was pressed while hours are shown.
pub fn pressed(model: &mut Model, key: Key, on: On, now_utc_millis: i64) -> Vec<Effect> {
    if model.calendar.carried.is_some() {
        return match key {
            Key::Enter | Key::Space | Key::Move => carry::drop(model, now_utc_millis),
            Key::Escape => carry::put_back(model),
            _ => carry_on(model, key),
        };
    }
    match (key, on) {
        (Key::Select, On::Event(event)) => {
            selection::toggle(model, event);
            Vec::new()
        }
        (Key::Space, On::Event(event)) if model.calendar.selection.is_on => {
            selection::toggle(model, event);
            Vec::new()
        }
        (Key::Space | Key::Move, On::Event(event)) => lift(model, event),
        (Key::Enter | Key::Space, On::Day(_) | On::Spot(_)) => {
            let spot = focus_spot(model);
            super::sweep::new_event_at(model, spot, now_utc_millis)
        }
        (Key::Escape, On::Event(_)) => {
            let spot = focus_spot(model);
            go::focus_spot_by_key(model, spot)
        }
        (key, _) => match led_to(model, key, focus_spot(model)) {
            Some(spot) => go::focus_spot_by_key(model, spot),
            None => Vec::new(),
        },
    }
}

// Held where the focus is: at the hour of the reader's clock in which it begins, or on the
// day over whose hours it stands.
fn lift(model: &mut Model, event: crate::domain::names::RecordId) -> Vec<Effect> {
    let spot = focus_spot(model);
    carry::lift(model, event, Some(spot.day), Hand::Keyboard);
    let Some(carried) = &mut model.calendar.carried else {
        return Vec::new();
    };
    if !carried.when.has_hours() {
        return go::focus_spot_by_key(model, Spot::day(spot.day));
    }
    carried.grip_minute = Some(spot.minute.unwrap_or_default());
    carried.over_minute = carried.grip_minute;
    go::focus_spot_by_key(model, spot)
}

fn carry_on(model: &mut Model, key: Key) -> Vec<Effect> {
    let Some(carried) = &model.calendar.carried else {
        return Vec::new();
    };
    let on = onwards(model);
    let has_hours = carried.when.has_hours();
    let (over, minute) = (carried.over, carried.over_minute.unwrap_or_default());
    let step = i64::from(STEP_MINUTES);
    let reach = match key {
        Key::EndUp => by_minutes(has_hours, -step),
        Key::EndDown => by_minutes(has_hours, step),
        Key::EndLeft => by_days(-on),
        Key::EndRight => by_days(on),
        _ => None,
    };
    if let Some(reach) = reach {
        carry::reach_on(model, reach);
        return Vec::new();
    }
    let total = match key {
        Key::Left => -on * DAY,
        Key::Right => on * DAY,
        Key::Up if has_hours => -step,
        Key::Down if has_hours => step,
        Key::PageUp if has_hours => -HOUR,
        Key::PageDown if has_hours => HOUR,
        Key::Up | Key::PageUp => -7 * DAY,
        Key::Down | Key::PageDown => 7 * DAY,
        Key::Home => {
            DAY * week_of(over, first_weekday(model))
                .signed_duration_since(over)
                .num_days()
        }
        Key::End => {
            let first = week_of(over, first_weekday(model));
            DAY * (first.signed_duration_since(over).num_days() + 6)
        }
        _ => return Vec::new(),
    } + i64::from(minute);
    let Some(day) = days_on(over, total.div_euclid(DAY)) else {
        return Vec::new();
    };
    let minute = u32::try_from(total.rem_euclid(DAY)).unwrap_or_default();
    let is_on_whole_day = model.calendar.is_on_whole_day || !has_hours;
    let spot = if has_hours {
        Spot::minute(day, minute)
    } else {
        Spot::day(day)
    };
    carry::carry_to(model, spot);
    go::focus_spot_by_key(
        model,
        if is_on_whole_day {
            Spot::day(day)
        } else {
            Spot::minute(day, minute / 60 * 60)
        },
    )
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
pub fn led_to(model: &Model, key: Key, from: Spot) -> Option<Spot> {
    let monday = week_of(from.day, first_weekday(model));
    let day = match key {
        Key::Left => days_on(from.day, -onwards(model)),
        Key::Right => days_on(from.day, onwards(model)),
        Key::Home => Some(monday),
        Key::End => days_on(monday, 6),
        Key::PageUp => days_on(from.day, -7),
        Key::PageDown => days_on(from.day, 7),
        Key::Up | Key::Down => Some(from.day),
        _ => None,
    }?;
    let minute = match (key, from.minute) {
        (Key::Up, None) => return None,
        (Key::Up, Some(minute)) => minute.checked_sub(60),
        (Key::Down, None) => Some(0),
        (Key::Down, Some(minute)) => Some(minute + 60).filter(|next| *next < 24 * 60)?.into(),
        (_, minute) => minute,
    };
    Some(Spot { day, minute })
}
