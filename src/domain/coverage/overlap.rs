//! Overlaps: agencies that each do the same, in the same place, at about the same time.
//!
//! Two pieces of work overlap where no agency leads both, and both have a theme, a place
//! and a time in common. What agencies lead together is no overlap: they know of it.

use super::nesting::Nesting;
use super::{Coverage, Work, counted_once};
use crate::domain::names::RecordId;
use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// Work this many days apart is done at about the same time.
pub const NEAR_DAYS: u64 = 183;

/// One overlap.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Overlap {
    /// The agencies, at least two.
    pub organisations: BTreeSet<RecordId>,
    /// What they have in common, at least one theme.
    pub themes: BTreeSet<RecordId>,
    /// Where; `None` for work that says no place.
    pub place: Option<RecordId>,
    /// The work, at least two pieces.
    pub works: BTreeSet<RecordId>,
    /// Whether a place and every time are known; otherwise it may be one.
    pub is_certain: bool,
}

/// The overlaps of some work; the order in which it comes makes no difference. What is said
/// of a place or a theme is not said again of the one that it lies in, unless that adds an
/// agency.
#[must_use]
pub fn overlaps<'a>(
    works: impl IntoIterator<Item = &'a Work>,
    coverage: &Coverage,
) -> Vec<Overlap> {
    let mut shared: BTreeMap<(RecordId, Option<RecordId>), Vec<&Work>> = BTreeMap::new();
    for work in works {
        if work.leads.is_empty() {
            continue;
        }
        let mut places: Vec<Option<RecordId>> = coverage
            .places
            .all_above(&work.places)
            .into_iter()
            .map(Some)
            .collect();
        if places.is_empty() {
            places.push(None);
        }
        for theme in coverage.themes.all_above(&work.themes) {
            for place in &places {
                let key = (theme.clone(), place.clone());
                shared.entry(key).or_default().push(work);
            }
        }
    }
    let found = shared
        .into_iter()
        .filter_map(|((theme, place), works)| overlap(theme, place, works))
        .collect();
    together(nearest(found, coverage))
}

fn overlap(theme: RecordId, place: Option<RecordId>, works: Vec<&Work>) -> Option<Overlap> {
    let mut by_leads: BTreeMap<&BTreeSet<RecordId>, Vec<&Work>> = BTreeMap::new();
    for work in counted_once(works) {
        by_leads.entry(&work.leads).or_default().push(work);
    }
    let mut met: BTreeSet<&RecordId> = BTreeSet::new();
    let mut works: BTreeMap<&RecordId, &Work> = BTreeMap::new();
    for (leads, some) in &by_leads {
        for (others, theirs) in &by_leads {
            if !leads.is_disjoint(others) {
                continue;
            }
            let theirs = Times::of(theirs);
            for work in some {
                if theirs.is_any_near(work) {
                    met.extend(leads.iter().chain(others.iter()));
                    works.insert(&work.id, work);
                }
            }
        }
    }
    let is_certain = place.is_some() && works.values().all(|work| work.when.is_some());
    (!works.is_empty()).then(|| Overlap {
        organisations: met.into_iter().cloned().collect(),
        themes: BTreeSet::from([theme]),
        place,
        works: works.into_keys().cloned().collect(),
        is_certain,
    })
}

/// The times of some work, so that asking costs no walk through it.
struct Times {
    /// By first day: the latest last day up to there.
    ends: Vec<(NaiveDate, NaiveDate)>,
    /// Some of it says no time, and may be at any.
    is_any_open: bool,
}

impl Times {
    fn of(works: &[&Work]) -> Self {
        let mut ends: Vec<(NaiveDate, NaiveDate)> = works
            .iter()
            .filter_map(|work| {
                Some((
                    work.when.as_ref()?.first_day(),
                    work.when.as_ref()?.last_day(),
                ))
            })
            .collect();
        ends.sort_unstable();
        let mut latest = NaiveDate::MIN;
        for (_, end) in &mut ends {
            latest = latest.max(*end);
            *end = latest;
        }
        Self {
            is_any_open: works.iter().any(|work| work.when.is_none()),
            ends,
        }
    }

    fn is_any_near(&self, work: &Work) -> bool {
        let Some(when) = &work.when else { return true };
        let near = Days::new(NEAR_DAYS);
        let from = when
            .first_day()
            .checked_sub_days(near)
            .unwrap_or(NaiveDate::MIN);
        let to = when
            .last_day()
            .checked_add_days(near)
            .unwrap_or(NaiveDate::MAX);
        let begun = self.ends.partition_point(|(start, _)| *start <= to);
        let latest = begun.checked_sub(1).map(|last| self.ends[last].1);
        self.is_any_open || latest.is_some_and(|end| end >= from)
    }
}

// Leaves out what is said of a smaller place or a narrower theme already, of the same agencies.
fn nearest(found: Vec<Overlap>, coverage: &Coverage) -> Vec<Overlap> {
    let mut by_agencies: BTreeMap<BTreeSet<RecordId>, Vec<Overlap>> = BTreeMap::new();
    for overlap in found {
        let same = by_agencies
            .entry(overlap.organisations.clone())
            .or_default();
        same.push(overlap);
    }
    let mut left = Vec::new();
    for same in by_agencies.into_values() {
        for overlap in &same {
            let is_said = same
                .iter()
                .any(|other| other != overlap && is_narrower(other, overlap, coverage));
            if !is_said {
                left.push(overlap.clone());
            }
        }
    }
    left
}

fn is_narrower(one: &Overlap, other: &Overlap, coverage: &Coverage) -> bool {
    let is_place_within = match (&one.place, &other.place) {
        (Some(place), Some(whole)) => coverage.places.is_within(place, whole),
        (None, None) => true,
        _ => false,
    };
    is_place_within && all_within(&one.themes, &other.themes, &coverage.themes)
        // In a loop each lies in the other; then the smaller one is kept.
        && (!is_within_back(one, other, coverage) || one < other)
}

fn is_within_back(one: &Overlap, other: &Overlap, coverage: &Coverage) -> bool {
    let is_place_within = match (&other.place, &one.place) {
        (Some(place), Some(whole)) => coverage.places.is_within(place, whole),
        (None, None) => true,
        _ => false,
    };
    is_place_within && all_within(&other.themes, &one.themes, &coverage.themes)
}

fn all_within(ones: &BTreeSet<RecordId>, wholes: &BTreeSet<RecordId>, nesting: &Nesting) -> bool {
    ones.iter()
        .all(|one| wholes.iter().any(|whole| nesting.is_within(one, whole)))
}

// The same work in the same place is one overlap, whatever the number of its themes; what
// is surely one comes first, then what most agencies are in.
fn together(found: Vec<Overlap>) -> Vec<Overlap> {
    type Key = (Option<RecordId>, BTreeSet<RecordId>, BTreeSet<RecordId>);
    let mut merged: BTreeMap<Key, Overlap> = BTreeMap::new();
    for overlap in found {
        let key = (
            overlap.place.clone(),
            overlap.organisations.clone(),
            overlap.works.clone(),
        );
        match merged.get_mut(&key) {
            Some(known) => known.themes.extend(overlap.themes),
            None => {
                merged.insert(key, overlap);
            }
        }
    }
    let mut all: Vec<Overlap> = merged.into_values().collect();
    all.sort_by(|one, other| {
        let rank = |overlap: &Overlap| {
            (
                !overlap.is_certain,
                overlap.place.is_none(),
                std::cmp::Reverse(overlap.organisations.len()),
                std::cmp::Reverse(overlap.works.len()),
            )
        };
        rank(one).cmp(&rank(other)).then_with(|| one.cmp(other))
    });
    all
}
