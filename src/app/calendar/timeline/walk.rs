//! From bar to bar by keyboard: left and right through a lane, up and down to the bar of the
//! next lane that lies nearest, Home and End to the ends of a lane.

use super::super::keys::Key;
use super::page::{Lane, TimelinePage};
use crate::app::model::Model;
use crate::app::words::Language;

/// The bar that a key leads to from another; `None` where it leads nowhere.
#[must_use]
pub fn led_to(page: &TimelinePage, language: Language, key: Key, from: &str) -> Option<String> {
    let places: Vec<Vec<(String, usize)>> = page.lanes.iter().map(places).collect();
    let (lane, at) = places.iter().enumerate().find_map(|(lane, places)| {
        let at = places.iter().position(|(spot, _)| spot == from)?;
        Some((lane, at))
    })?;
    let start = places[lane][at].1;
    let onwards = language.direction() != "rtl";
    let in_lane = |at: Option<usize>| places[lane].get(at?);
    let nearest = |lane: Option<usize>| {
        let lane = places.get(lane?)?;
        lane.iter().min_by_key(|(_, other)| other.abs_diff(start))
    };
    let found = match key {
        Key::Right if onwards => in_lane(Some(at + 1)),
        Key::Left if onwards => in_lane(at.checked_sub(1)),
        Key::Right => in_lane(at.checked_sub(1)),
        Key::Left => in_lane(Some(at + 1)),
        Key::Up => nearest(lane.checked_sub(1)),
        Key::Down => nearest(Some(lane + 1)),
        Key::Home => places[lane].first(),
        Key::End => places[lane].last(),
        _ => None,
    };
    found.map(|(spot, _)| spot.clone())
}

fn places(lane: &Lane) -> Vec<(String, usize)> {
    let bars = lane
        .bars
        .iter()
        .map(|bar| (bar.spot.clone(), bar.spread.start));
    let crowds = lane
        .crowds
        .iter()
        .map(|crowd| (crowd.spot.clone(), crowd.start));
    bars.chain(crowds).collect()
}

/// Remembers the bar that has the focus, and asks for it where a key led there.
pub fn stand_on(model: &mut Model, spot: String, is_by_key: bool) {
    if is_by_key {
        model.calendar.attend(super::super::On::Bar(spot.clone()));
    }
    model.calendar.bar = Some(spot);
}
