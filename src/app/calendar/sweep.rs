//! A new event by hand: drawn over days or hours, or asked for at one of them.

use super::carry;
use super::item::reader_zone;
use super::spot::Spot;
use crate::app::model::Model;
use crate::app::update::Effect;
use crate::app::words::fields::new_record;
use crate::domain::schema::RecordKind;
use crate::domain::when::When;

/// The hours of a view are taken in steps of so many minutes.
pub const STEP_MINUTES: u32 = 15;
/// A new event at an hour lasts so many minutes, until it is said otherwise.
const LENGTH_MINUTES: u32 = 60;

/// The time that is being drawn; `None` where none is.
#[must_use]
pub fn target(model: &Model) -> Option<When> {
    let (from, to) = model.calendar.swept?;
    // Where a finger only rested, nobody meant a quarter of an hour.
    let minutes = if from == to {
        LENGTH_MINUTES
    } else {
        STEP_MINUTES
    };
    from.span(to, minutes, reader_zone(model))
}

/// What is carried, or drawn, as it would be if it were let go now.
#[must_use]
pub fn in_hand(model: &Model) -> Option<When> {
    carry::target(model).or_else(|| target(model))
}

/// What stands where it would be.
#[must_use]
pub fn ghost(model: &Model) -> Option<String> {
    let new = || {
        model.calendar.swept?;
        let word = new_record(RecordKind::Event);
        Some(model.language().say(word).into_owned())
    };
    carry::ghost(model).or_else(new)
}

/// Asks what the event is that was drawn.
pub fn out(model: &mut Model, now_utc_millis: i64) -> Vec<Effect> {
    let when = target(model);
    let from = model.calendar.swept.take().map(|(from, to)| from.min(to));
    if let Some(spot) = from {
        super::go::focus_spot(model, spot);
    }
    new_event(model, when, now_utc_millis)
}

/// Asks for a new event at an hour, or on a day as a whole.
pub fn new_event_at(model: &mut Model, spot: Spot, now_utc_millis: i64) -> Vec<Effect> {
    let when = spot.span(spot, LENGTH_MINUTES, reader_zone(model));
    new_event(model, when, now_utc_millis)
}

fn new_event(model: &mut Model, when: Option<When>, now_utc_millis: i64) -> Vec<Effect> {
    when.map_or_else(Vec::new, |when| {
        super::new_event_with(model, &when, now_utc_millis)
    })
}
