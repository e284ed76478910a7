//! A new event by hand: drawn over days or hours, or asked for at one of them.

use super::carry;
use super::item::reader_zone;
use super::spot::Spot;
use super::standing::hour_of;
use crate::app::model::Model;
use crate::app::update::Effect;
use crate::app::words::fields::new_record;
use crate::domain::schema::RecordKind;
use crate::domain::when::{When, Zones};

/// The hours of a view are taken in steps of so many minutes.
pub const STEP_MINUTES: u32 = 15;
/// A new event at an hour lasts so many minutes, until it is said otherwise.
const LENGTH_MINUTES: u32 = 60;

/// Free time over which a new event is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Swept {
    /// Where it was begun.
    pub from: Spot,
    /// Where it leads to now.
    pub to: Spot,
    /// The time that this is; `None` where no time can be.
    pub when: Option<When>,
}

/// Begins to draw a new event.
pub fn begin(model: &mut Model, zones: &dyn Zones, from: Spot) {
    draw(model, zones, from, from);
}

/// Draws it on; left off with Escape, it stays left off however far the pointer goes.
pub fn go_on(model: &mut Model, zones: &dyn Zones, to: Spot) {
    if let Some(swept) = &model.calendar.swept {
        let from = swept.from;
        draw(model, zones, from, to);
    }
}

fn draw(model: &mut Model, zones: &dyn Zones, from: Spot, to: Spot) {
    // Where a finger only rested, nobody meant a quarter of an hour.
    let minutes = if from == to {
        LENGTH_MINUTES
    } else {
        STEP_MINUTES
    };
    let when = from.span(to, minutes, zones, reader_zone(model));
    model.calendar.swept = Some(Swept { from, to, when });
}

/// What is carried, or drawn, as it would be if it were let go now.
#[must_use]
pub fn in_hand(model: &Model) -> Option<When> {
    let drawn = || model.calendar.swept.as_ref()?.when.as_ref();
    carry::target(model).or_else(drawn).cloned()
}

/// What stands where it would be.
#[must_use]
pub fn ghost(model: &Model) -> Option<String> {
    let new = || {
        model.calendar.swept.as_ref()?;
        let word = new_record(RecordKind::Event);
        Some(model.language().say(word).into_owned())
    };
    carry::ghost(model).or_else(new)
}

/// Asks what the event is that was drawn.
pub fn out(model: &mut Model, zones: &dyn Zones, now_utc_millis: i64) -> Vec<Effect> {
    let Some(Swept { from, to, when }) = model.calendar.swept.take() else {
        return Vec::new();
    };
    let zone = reader_zone(model);
    let first = [from, to]
        .into_iter()
        .min_by_key(|spot| spot.seconds(zones, zone))
        .unwrap_or(from);
    let hour = hour_of(zones, zone, first);
    super::go::focus_spot(model, hour);
    new_event(model, when, now_utc_millis)
}

/// Asks for a new event at an hour, or on a day as a whole.
pub fn new_event_at(
    model: &mut Model,
    zones: &dyn Zones,
    spot: Spot,
    now_utc_millis: i64,
) -> Vec<Effect> {
    let when = spot.span(spot, LENGTH_MINUTES, zones, reader_zone(model));
    new_event(model, when, now_utc_millis)
}

fn new_event(model: &mut Model, when: Option<When>, now_utc_millis: i64) -> Vec<Effect> {
    when.map_or_else(Vec::new, |when| {
        super::new_event_with(model, &when, now_utc_millis)
    })
}
