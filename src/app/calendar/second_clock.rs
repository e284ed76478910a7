//! A second column of hours: those of the venue by itself, or of a zone that the reader
//! chose. What was chosen stands in the address, as `zone`.

use super::days::hours_in_sight;
use super::hours::Timed;
use super::item::{reader_zone, venue_zone};
use super::spot::Spot;
use crate::app::form::Choice;
use crate::app::model::Model;
use crate::app::settings::zone_choice;
use crate::app::words::{dates::zone_city, week as words};
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::domain::when::{Local, When, Zones, civil_at, local_to_utc};
use chrono::{NaiveDate, NaiveTime, TimeDelta, Timelike};
use std::collections::{BTreeMap, BTreeSet};

/// The name of what was chosen in the address.
const ZONE: &str = "zone";
/// What the address says of no second column.
const NONE: &str = "none";

/// What was chosen: empty for the venue's, else `none` or the name of a zone.
#[must_use]
pub fn chosen(model: &Model) -> String {
    let chosen = model.route.filters.others.get(ZONE);
    let chosen = chosen.and_then(|zones| zones.first().cloned());
    chosen.unwrap_or_default()
}

/// Chooses the second clock by the id of a choice.
pub fn choose(model: &mut Model, choice: &str) {
    let others = &mut model.route.filters.others;
    if choice.is_empty() {
        others.remove(ZONE);
    } else {
        others.insert(ZONE.to_owned(), BTreeSet::from([choice.to_owned()]));
    }
}

/// The clocks to choose from: the venue's, none, those of the events in sight, those of the
/// places that the group knows, then all that this machine knows (`offered`).
#[must_use]
pub fn choices(model: &Model, zones: &dyn Zones, offered: &[String]) -> Vec<Choice> {
    let language = model.language();
    let workspace = &model.workspace;
    let known = model
        .index
        .of_kind(RecordKind::Place)
        .filter_map(|place| workspace.text(place, "zone"))
        .chain([model.machine_zone.as_str(), reader_zone(model), "UTC"]);
    let mut known: Vec<(String, String)> = known
        .map(|zone| (zone_city(zone), zone.to_owned()))
        .collect();
    known.sort_unstable();
    let mut others: Vec<String> = offered.to_vec();
    others.push(chosen(model));
    others.sort_unstable_by_key(|zone| zone_city(zone));
    let mut choices = vec![
        Choice::new("", language.say(words::OF_THE_VENUE)),
        Choice::new(NONE, language.say(words::NO_SECOND_CLOCK)),
    ];
    let mut seen: BTreeSet<String> = [String::new(), NONE.to_owned()].into();
    let all = of_events(model, zones)
        .into_iter()
        .chain(known.into_iter().map(|(_, zone)| zone))
        .chain(others);
    for zone in all {
        if seen.insert(zone.clone()) {
            choices.push(zone_choice(&zone));
        }
    }
    choices
}

// The zones of the events in sight, those of most events first.
fn of_events(model: &Model, zones: &dyn Zones) -> Vec<String> {
    let Some((first, last)) = hours_in_sight(model) else {
        return Vec::new();
    };
    let events = model.index.events_between(first, last, zones);
    let counts = counts(model, events.into_iter());
    let mut counted: Vec<(String, usize)> = counts.into_iter().collect();
    counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counted.into_iter().map(|(zone, _)| zone).collect()
}

/// The zone of the second column; `None` where there is none. By itself it is that of most
/// of the events with hours, where that is not the reader's.
#[must_use]
pub fn zone(model: &Model, zones: &dyn Zones, events: &[Timed<'_>]) -> Option<String> {
    match chosen(model).as_str() {
        NONE => None,
        "" => of_the_venue(model, events),
        zone => zones
            .offset_seconds_at_utc(zone, 0)
            .is_some()
            .then(|| zone.to_owned()),
    }
}

fn of_the_venue(model: &Model, events: &[Timed<'_>]) -> Option<String> {
    let events = events.iter().map(|(event, when, _)| (*event, *when));
    let mut counts = counts(model, events);
    counts.remove(reader_zone(model));
    let most = counts.into_iter().max_by_key(|(_, count)| *count)?;
    Some(most.0)
}

fn counts<'a>(
    model: &Model,
    events: impl Iterator<Item = (&'a RecordId, &'a When)>,
) -> BTreeMap<String, usize> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (event, when) in events {
        if let Some(zone) = venue_zone(model, event, when) {
            *counts.entry(zone.to_owned()).or_default() += 1;
        }
    }
    counts
}

/// What a clock in another zone shows when the reader's shows this; with the days between
/// them where a day begins there, and where `is_first`.
#[must_use]
pub fn label(
    model: &Model,
    zones: &dyn Zones,
    zone: &str,
    (spot, is_second): (Spot, bool),
    is_first: bool,
) -> Option<String> {
    let language = model.language();
    let there = civil_there(model, zones, zone, spot, is_second)?;
    let hour = language.time_of_day(there.hour(), there.minute());
    let days = there.date().signed_duration_since(spot.day).num_days();
    Some(match days {
        1.. if is_first || there.hour() == 0 => language.fill(words::DAY_AFTER, &[&hour]),
        ..=-1 if is_first || there.hour() == 0 => language.fill(words::DAY_BEFORE, &[&hour]),
        _ => hour,
    })
}

fn civil_there(
    model: &Model,
    zones: &dyn Zones,
    zone: &str,
    spot: Spot,
    is_second: bool,
) -> Option<chrono::NaiveDateTime> {
    civil_at(zones, zone, instant(model, zones, spot, is_second)?)
}

// When the reader's clock shows an hour, in seconds since 1970-01-01T00:00Z.
pub(super) fn instant(
    model: &Model,
    zones: &dyn Zones,
    spot: Spot,
    is_second: bool,
) -> Option<i64> {
    let minutes = i64::from(spot.minute.unwrap_or_default());
    let civil = spot.day.and_time(NaiveTime::MIN) + TimeDelta::minutes(minutes);
    Some(match local_to_utc(zones, reader_zone(model), civil)? {
        Local::Twice { later, .. } if is_second => later,
        local => local.utc_seconds(),
    })
}

/// Whether the two clocks are as far from each other at noon of all days.
#[must_use]
pub fn is_steady(model: &Model, zones: &dyn Zones, zone: &str, days: &[NaiveDate]) -> bool {
    let distance = |day: &NaiveDate| {
        let noon = Spot::minute(*day, 12 * 60);
        let here = day.and_hms_opt(12, 0, 0)?;
        let there = civil_there(model, zones, zone, noon, false)?;
        Some(there.signed_duration_since(here))
    };
    let mut distances = days.iter().map(distance);
    let first = distances.next();
    distances.all(|distance| Some(distance) == first)
}
