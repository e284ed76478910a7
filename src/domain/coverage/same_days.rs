//! Events that fall on the same day in the same place (K10): people who would go to one may
//! not be able to go to the other.

use super::Work;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Events on one day in one place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SameDay {
    /// The first day that all of them have in common.
    pub day: NaiveDate,
    /// The place, as each of them says it.
    pub place: RecordId,
    /// The events, at least two.
    pub events: BTreeSet<RecordId>,
}

/// The days and places that several events share, in order. Only events whose days are
/// fixed count; of a set of events that all fall together no smaller set is told.
#[must_use]
pub fn same_days<'a>(works: impl IntoIterator<Item = &'a Work>) -> Vec<SameDay> {
    let mut by_place: BTreeMap<&RecordId, Vec<(NaiveDate, NaiveDate, &RecordId)>> = BTreeMap::new();
    for work in works {
        let fixed = work.when.as_ref().filter(|when| !when.is_vague());
        let Some(when) = fixed.filter(|_| work.kind == RecordKind::Event) else {
            continue;
        };
        for place in &work.places {
            let days = (when.first_day(), when.last_day(), &work.id);
            by_place.entry(place).or_default().push(days);
        }
    }
    let mut found = Vec::new();
    for (place, mut events) in by_place {
        events.sort_unstable();
        let mut going: Vec<(NaiveDate, &RecordId)> = Vec::new();
        let mut last: Option<SameDay> = None;
        for (first, end, id) in events {
            going.retain(|(until, _)| *until >= first);
            going.push((end, id));
            if going.len() < 2 {
                continue;
            }
            let together = SameDay {
                day: first,
                place: place.clone(),
                events: going.iter().map(|(_, id)| (*id).clone()).collect(),
            };
            if let Some(before) = last.take()
                && !before.events.is_subset(&together.events)
            {
                found.push(before);
            }
            last = Some(together);
        }
        found.extend(last);
    }
    found.sort_unstable();
    found
}
