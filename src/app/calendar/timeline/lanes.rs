//! What stands in which lane. Something of several organisations stands in the lane of each.

use super::super::clashes::subject::{agencies, regions};
use super::super::filter::Filter;
use super::super::item::organisers;
use super::super::said::days_of;
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
    let mut lanes_of = Lanes {
        model,
        by,
        above: BTreeMap::new(),
    };
    for (record, when) in in_sight(model, zones, window, filter) {
        let lanes = lanes_of.of(&record);
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
    all.retain(|(record, when)| {
        let (first, last) = days_of(model, record, when);
        first <= window.last && last >= window.first
    });
    all.sort_by_cached_key(|(record, when)| {
        let (first, last) = days_of(model, record, when);
        (
            first,
            std::cmp::Reverse(last),
            when.sort_key(),
            record.clone(),
        )
    });
    all
}

/// Which lanes something stands in. What lies above an organisation or a place is looked up
/// once, not for each thing that names it.
struct Lanes<'a> {
    model: &'a Model,
    by: By,
    above: BTreeMap<RecordId, BTreeSet<RecordId>>,
}

impl Lanes<'_> {
    fn of(&mut self, record: &RecordId) -> BTreeSet<RecordId> {
        let (model, workspace) = (self.model, &self.model.workspace);
        let named = match self.by {
            By::Organisation => organisers(model, record),
            By::Region => {
                let mut places = workspace.references(record, "places");
                places.extend(workspace.reference(record, "place"));
                places
            }
            By::Theme => return workspace.references(record, "themes"),
        };
        let by = self.by;
        let mut lanes = BTreeSet::new();
        for one in named {
            let above = self.above.entry(one).or_insert_with_key(|one| match by {
                By::Region => regions(model, std::iter::once(one)),
                By::Organisation | By::Theme => agencies(model, &BTreeSet::from([one.clone()])),
            });
            lanes.extend(above.iter().cloned());
        }
        lanes
    }
}
