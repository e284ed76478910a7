//! Whose clock is which, and how that is known.

use crate::app::model::Model;
use crate::app::words::dates::zone_city;
use crate::domain::finding::folded;
use crate::domain::names::RecordId;
use std::collections::BTreeSet;

/// How the clock of an organisation is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// It was chosen on this screen.
    Chosen,
    /// The place of the organisation says its zone.
    Stated,
    /// The place is called like a zone: said as a guess, never taken in silence.
    ByName,
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
    let workspace = &model.workspace;
    let place = workspace.reference(organisation, "place")?;
    let mut above = Some(place.clone());
    let mut seen = BTreeSet::new();
    while let Some(one) = above.filter(|one| seen.insert(one.clone())) {
        if let Some(zone) = workspace.text(&one, "zone") {
            return Some((zone.to_owned(), Known::Stated));
        }
        above = workspace.reference(&one, "parent");
    }
    let name = folded(workspace.title(&place)?);
    let mut alike = offered
        .iter()
        .filter(|zone| folded(&zone_city(zone)) == name);
    alike.next().map(|zone| (zone.clone(), Known::ByName))
}
