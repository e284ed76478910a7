//! The hours of a day to stand on: one after the other as the reader's clock shows them, an
//! hour that comes twice both times, one that is skipped not at all.

use super::axis::{Axis, shift_on};
use super::cells::{There, there};
use super::spot::Spot;
use crate::domain::when::Zones;
use chrono::NaiveDate;

/// The hours that a day has on the clock of a zone, in order.
#[must_use]
pub fn hours_of(zones: &dyn Zones, zone: &str, day: NaiveDate) -> Vec<Spot> {
    let shift = shift_on(zones, zone, day);
    let rows = Axis::of(shift.iter()).rows;
    rows.iter()
        .filter(|row| there(row, shift.as_ref()) != There::Not)
        .map(|row| Spot {
            is_second: row.is_second,
            ..Spot::minute(day, row.minute)
        })
        .collect()
}

/// The hour that holds a minute; of a minute that the clock skips, the one that comes then.
/// A day as a whole stays one.
#[must_use]
pub fn hour_of(zones: &dyn Zones, zone: &str, spot: Spot) -> Spot {
    if spot.minute.is_none() {
        return spot;
    }
    let shown = Spot::at(zones, zone, spot.seconds(zones, zone)).unwrap_or(spot);
    let hours = hours_of(zones, zone, shown.day);
    let before = |hour: &&Spot| hour.is_second == shown.is_second && hour.minute <= shown.minute;
    hours.iter().rfind(before).copied().unwrap_or(shown)
}

/// The hour that follows one on the same day, or comes before it; `None` where there is none.
#[must_use]
pub fn beside(zones: &dyn Zones, zone: &str, hour: Spot, is_next: bool) -> Option<Spot> {
    let hours = hours_of(zones, zone, hour.day);
    let Some(minute) = hour.minute else {
        return is_next.then(|| hours.first().copied())?;
    };
    let place = hours
        .iter()
        .position(|one| one.minute == Some(minute) && one.is_second == hour.is_second)?;
    let place = if is_next {
        place + 1
    } else {
        place.checked_sub(1)?
    };
    hours.get(place).copied()
}
