//! What stands in which lane. Something of several organisations stands in the lane of each.

use super::super::clashes::subject::{agencies, regions};
use super::super::filter::Filter;
use super::super::item::organisers;
use super::window::{By, Window};
use crate::app::hue::hue;
use crate::app::model::Model;
use crate::app::words::timeline as words;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::domain::when::{When, Zones};
use std::collections::{BTreeMap, BTreeSet};

/// A lane before it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// The organisation, the region or the theme; `None` for the lane of what names none.
    pub of: Option<RecordId>,
    /// Its short name.
    pub label: String,
    /// Its full name.
    pub name: String,
    /// Its hue, where it is an organisation's.
    pub hue: Option<u16>,
    /// What stands in it, by time.
    pub entries: Vec<(RecordId, When)>,
}

impl Lane {
    /// What names it in marks.
    #[must_use]
    pub fn key(&self) -> &str {
        self.of.as_ref().map_or("", RecordId::as_str)
    }
}

/// The lanes that have something in sight, by name; what names none comes last.
#[must_use]
pub fn lanes(
    model: &Model,
    zones: &dyn Zones,
    window: &Window,
    by: By,
    filter: &Filter<'_>,
) -> Vec<Lane> {
    let mut by_lane: BTreeMap<Option<RecordId>, Vec<(RecordId, When)>> = BTreeMap::new();
    for (record, when) in in_sight(model, zones, window, filter) {
        let lanes = lanes_of(model, by, &record);
        if lanes.is_empty() {
            by_lane.entry(None).or_default().push((record, when));
            continue;
        }
        for lane in lanes {
            let entry = (record.clone(), when.clone());
            by_lane.entry(Some(lane)).or_default().push(entry);
        }
    }
    let mut lanes: Vec<Lane> = by_lane
        .into_iter()
        .map(|(of, entries)| lane(model, by, of, entries))
        .collect();
    lanes.sort_by_cached_key(|lane| (lane.of.is_none(), lane.label.to_lowercase()));
    lanes
}

fn lane(model: &Model, by: By, of: Option<RecordId>, entries: Vec<(RecordId, When)>) -> Lane {
    let none = match by {
        By::Organisation => words::NO_ORGANISATION,
        By::Region => words::NO_REGION,
        By::Theme => words::NO_THEME,
    };
    let none = || model.language().say(none).into_owned();
    Lane {
        label: of.as_ref().map_or_else(none, |id| model.short_title(id)),
        name: of.as_ref().map_or_else(none, |id| model.title(id)),
        hue: of
            .as_ref()
            .filter(|_| by == By::Organisation)
            .and_then(|id| hue(model, id)),
        of,
        entries,
    }
}

// Events from the index; activities and projects are few beside them and have no index of
// their own.
fn in_sight(
    model: &Model,
    zones: &dyn Zones,
    window: &Window,
    filter: &Filter<'_>,
) -> Vec<(RecordId, When)> {
    let events = model.index.events_between(window.first, window.last, zones);
    let events = events
        .into_iter()
        .filter(|(event, _)| filter.lets_through(event))
        .map(|(event, when)| (event.clone(), when.clone()));
    let works = [RecordKind::Project, RecordKind::Activity]
        .into_iter()
        .flat_map(|kind| model.index.of_kind(kind))
        .filter_map(|work| Some((work, model.workspace.when(work, "when")?)))
        .filter(|(work, when)| window.touches(when) && filter.lets_through(work))
        .map(|(work, when)| (work.clone(), when));
    let mut all: Vec<(RecordId, When)> = works.chain(events).collect();
    all.sort_by(|(one, a), (other, b)| {
        let begins = |when: &When| (when.first_day(), std::cmp::Reverse(when.last_day()));
        begins(a)
            .cmp(&begins(b))
            .then_with(|| a.sort_key().cmp(&b.sort_key()))
            .then_with(|| one.cmp(other))
    });
    all
}

fn lanes_of(model: &Model, by: By, record: &RecordId) -> BTreeSet<RecordId> {
    let workspace = &model.workspace;
    match by {
        By::Organisation => agencies(model, &organisers(model, record)),
        By::Region => {
            let place = workspace.reference(record, "place");
            regions(
                model,
                workspace.references(record, "places").iter().chain(&place),
            )
        }
        By::Theme => workspace.references(record, "themes"),
    }
}
