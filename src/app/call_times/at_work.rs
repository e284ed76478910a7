//! Who is at work: how many organisations are in their working hours at a time, each on its
//! own clock.

use super::clocks::{Known, clock};
use super::fairness::{Ease, hardest};
use crate::app::model::{GROUP, Model};
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::domain::when::Zones;
use std::collections::BTreeSet;

/// Organisations with their clocks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Workers {
    /// The organisations, by id.
    pub organisations: Vec<RecordId>,
    /// Of how many no clock is known.
    pub unknown: usize,
    /// Of how many the clock is only guessed.
    pub guessed: usize,
    // By organisation whose clock is known: its zones, each once.
    clocks: Vec<BTreeSet<String>>,
}

impl Workers {
    /// Those that the calendar is filtered by; else the members of the group. One whose own
    /// place says no clock has those of its offices. `offered`: the zones that this machine
    /// knows.
    #[must_use]
    pub fn of(model: &Model, zones: &dyn Zones, offered: &[String]) -> Self {
        let workspace = &model.workspace;
        let chosen = &model.route.filters.organisations;
        let members = || workspace.references(GROUP, "members");
        let asked = if chosen.is_empty() {
            members()
        } else {
            chosen.clone()
        };
        let mut workers = Self::default();
        for id in asked {
            if workspace.kind(&id) != Some(RecordKind::Organisation) {
                continue;
            }
            let known = clocks_of(model, zones, &id, offered);
            if known.is_empty() {
                workers.unknown += 1;
            } else if known
                .iter()
                .all(|(_, how)| !matches!(how, Known::Stated | Known::Chosen))
            {
                workers.guessed += 1;
            }
            workers.organisations.push(id);
            if !known.is_empty() {
                let zones = known.into_iter().map(|(zone, _)| zone);
                workers.clocks.push(zones.collect());
            }
        }
        workers
    }

    /// How many are in their working hours all through so many minutes. Those whose clock is
    /// not known are not counted.
    #[must_use]
    pub fn at_work(&self, zones: &dyn Zones, utc_seconds: i64, minutes: u32) -> usize {
        let is_working =
            |zone: &&String| hardest(zones, zone, utc_seconds, minutes) == Some(Ease::Working);
        // Offices in one city are asked about once.
        let asked: BTreeSet<&String> = self.clocks.iter().flatten().collect();
        let working: BTreeSet<&String> = asked.into_iter().filter(is_working).collect();
        let is_at_work =
            |clocks: &&BTreeSet<String>| clocks.iter().any(|zone| working.contains(zone));
        self.clocks.iter().filter(is_at_work).count()
    }
}

// Its own, or where there is none those of the offices below it, the nearest first.
fn clocks_of(
    model: &Model,
    zones: &dyn Zones,
    id: &RecordId,
    offered: &[String],
) -> Vec<(String, Known)> {
    let mut level = vec![id.clone()];
    let mut seen = BTreeSet::from([id.clone()]);
    while !level.is_empty() {
        let found: Vec<(String, Known)> = level
            .iter()
            .filter_map(|one| clock(model, one, offered))
            .filter(|(zone, _)| zones.offset_seconds_at_utc(zone, 0).is_some())
            .collect();
        if !found.is_empty() {
            return found;
        }
        let below = level.iter().flat_map(|one| {
            let offices = model
                .index
                .referring(one, RecordKind::Organisation, "parent");
            offices.cloned()
        });
        level = below.filter(|one| seen.insert(one.clone())).collect();
    }
    Vec::new()
}
