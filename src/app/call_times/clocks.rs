//! Whose clock is which, and how that is known.

use crate::app::model::Model;
use crate::app::words::dates::zone_city;
use crate::domain::finding::folded;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::domain::when::read::zone_of_place;
use std::collections::BTreeSet;

/// How the clock of an organisation is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// It was chosen on this screen.
    Chosen,
    /// The place of the organisation says its zone.
    Stated,
    /// The place of that name keeps one zone, as every reader of dates knows.
    OfPlace(String),
    /// The place is called like a zone: said as a guess, never taken in silence.
    ByName,
    /// It has no place of its own, but that organisation above it has.
    Above(String),
    /// It has no place of its own, but all of its offices that have one keep one zone.
    Offices,
}

/// The zone of an organisation, by its IANA name, and how it is known. `offered`: the zones
/// that this machine knows.
#[must_use]
pub fn clock(
    model: &Model,
    organisation: &RecordId,
    offered: &[String],
) -> Option<(String, Known)> {
    if let Some(chosen) = model.call_times.zones.get(organisation) {
        return Some((chosen.clone(), Known::Chosen));
    }
    if let Some(own) = of_place(model, organisation, offered) {
        return Some(own);
    }
    let workspace = &model.workspace;
    let mut seen = BTreeSet::from([organisation.clone()]);
    let mut above = workspace.reference(organisation, "parent");
    while let Some(one) = above.filter(|one| seen.insert(one.clone())) {
        if let Some((zone, _)) = of_place(model, &one, offered) {
            return Some((zone, Known::Above(model.short_title(&one))));
        }
        above = workspace.reference(&one, "parent");
    }
    let below = model
        .index
        .referring(organisation, RecordKind::Organisation, "parent");
    let zones: BTreeSet<String> = below
        .filter_map(|office| of_place(model, office, offered))
        .map(|(zone, _)| zone)
        .collect();
    let mut zones = zones.into_iter();
    match (zones.next(), zones.next()) {
        (Some(only), None) => Some((only, Known::Offices)),
        _ => None,
    }
}

// What the place of an organisation says: its own, or one that it lies in.
fn of_place(model: &Model, organisation: &RecordId, offered: &[String]) -> Option<(String, Known)> {
    let workspace = &model.workspace;
    let place = workspace.reference(organisation, "place")?;
    let mut places = Vec::new();
    let mut above = Some(place.clone());
    while let Some(one) = above.filter(|one| !places.contains(one)) {
        if let Some(zone) = workspace.text(&one, "zone") {
            return Some((zone.to_owned(), Known::Stated));
        }
        above = workspace.reference(&one, "parent");
        places.push(one);
    }
    let named = places.iter().find_map(|place| {
        let names = workspace.title(place).into_iter();
        let mut names = names.chain(workspace.members(place, "aliases"));
        let zone = names.find_map(zone_of_place)?;
        Some((zone.to_owned(), Known::OfPlace(model.title(place))))
    });
    if named.is_some() {
        return named;
    }
    let name = folded(workspace.title(&place)?);
    let mut alike = offered
        .iter()
        .filter(|zone| folded(&zone_city(zone)) == name);
    alike.next().map(|zone| (zone.clone(), Known::ByName))
}
