//! What falls at the same time as an event, and why that matters: it shares an organiser, a
//! person, a place, a region or a theme.
//!
//! A clash is certain where both times are fixed, else possible. A time of which no month is
//! known makes everything in its year possible: such events are counted, never named one by
//! one ([`by_year_only`]), and no view marks them. What was planned to go together, one after
//! or within the other (I14), is no clash, and told apart.
//!
//! - [`subject`]: what is compared. [`page`]: how it is told. [`marks`]: on what is in sight.

pub mod marks;
pub mod page;
pub mod subject;

use super::days::days_on;
use crate::app::model::Model;
use crate::domain::names::RecordId;
use crate::domain::when::{Clash, NoZones, When, Zones};
use std::collections::{BTreeMap, BTreeSet};
use subject::Subject;

/// A vague time of more days says nothing of when something is.
const DAYS_OF_SENSE: i64 = 31;

/// An event beside another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// The event.
    pub event: RecordId,
    /// How surely it falls at the same time.
    pub how: Clash,
    /// How the two belong together, where somebody said so.
    pub tie: Option<Tie>,
    /// Why it matters, the weightiest first. Empty only for what belongs together.
    pub because: Vec<Because>,
}

/// How two events belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tie {
    /// This one follows the neighbour.
    Before,
    /// The neighbour follows this one.
    After,
    /// The neighbour is part of this one.
    Part,
    /// This one is part of the neighbour.
    Whole,
}

/// What two events share.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Because {
    /// A person who is to be at both.
    Person(RecordId),
    /// An organiser: the agency, whichever of its offices it is.
    Organiser(RecordId),
    /// The place where both are held, one of them during the other (I15).
    CoLocated(RecordId),
    /// The place where both are held.
    Place(RecordId),
    /// The region that both are for (K10).
    Region(RecordId),
    /// A theme.
    Theme(RecordId),
}

/// The events that fall at the same time as this one and share something with it: what
/// belongs together first, then the certain, then the possible, each by time. `zones`: the
/// rules by which hours of two zones are compared; without them they are at most possible.
#[must_use]
pub fn neighbours(
    model: &Model,
    zones: Option<&dyn Zones>,
    subject: &Subject,
    own: Option<&RecordId>,
) -> Vec<Neighbour> {
    let mut found = Vec::new();
    let ties = ties(model, subject, own);
    for (event, tie) in &ties {
        let how = model.index.when(event).map_or(Clash::None, |when| {
            overlap(zones, subject.when.as_ref(), when)
        });
        found.push(Neighbour {
            event: event.clone(),
            how,
            tie: Some(*tie),
            because: Vec::new(),
        });
    }
    let Some(when) = subject.when.as_ref().filter(|when| says_enough(when)) else {
        return found;
    };
    // Hours on another clock may be a civil day away.
    let first = days_on(when.first_day(), -1).unwrap_or(when.first_day());
    let last = days_on(when.last_day(), 1).unwrap_or(when.last_day());
    let near = model
        .index
        .events_between(first, last, zones.unwrap_or(&NoZones));
    let mut clashing: Vec<Neighbour> = near
        .into_iter()
        .filter(|(event, _)| Some(*event) != own && !ties.contains_key(*event))
        .filter_map(|(event, their)| {
            let how = says_enough(their).then(|| overlap(zones, Some(when), their))?;
            if how == Clash::None {
                return None;
            }
            let other = Subject::of_event(model, event)?;
            let because = subject.shared_with(&other);
            (!because.is_empty()).then(|| Neighbour {
                event: event.clone(),
                how,
                tie: None,
                because,
            })
        })
        .collect();
    clashing.sort_by_key(|neighbour| std::cmp::Reverse(neighbour.how));
    found.extend(clashing);
    found
}

/// So many are counted by their year at most,
const COUNTED: usize = 20;
/// among so many.
const LOOKED_AT: usize = 500;

/// How many events share something with this one and may fall at the same time because only
/// the year, or a stretch as long, is known of one of the two; `true` where there are more.
/// Two such events of one region always may: each by itself would tell nothing.
#[must_use]
pub fn by_year_only(model: &Model, subject: &Subject, own: Option<&RecordId>) -> (usize, bool) {
    let Some(when) = &subject.when else {
        return (0, false);
    };
    let is_known = says_enough(when);
    let ties = ties(model, subject, own);
    let near = model
        .index
        .events_between(when.first_day(), when.last_day(), &NoZones);
    let unsure = near
        .into_iter()
        .filter(|(event, their)| {
            let is_other = Some(*event) != own && !ties.contains_key(*event);
            is_other && !(is_known && says_enough(their))
        })
        .take(LOOKED_AT);
    let shares = |event: &RecordId| {
        Subject::of_event(model, event).is_some_and(|other| !subject.shared_with(&other).is_empty())
    };
    let mut seen = BTreeSet::new();
    let count = unsure
        .filter(|(event, _)| seen.insert(*event) && shares(event))
        .take(COUNTED + 1)
        .count();
    (count.min(COUNTED), count > COUNTED)
}

/// For each of these events that clashes with others of them: with which, the surest first.
/// Costs as much as there are pairs of them that fall together.
#[must_use]
pub fn among(
    model: &Model,
    zones: &dyn Zones,
    events: &[(&RecordId, &When)],
) -> BTreeMap<RecordId, Vec<(Clash, RecordId)>> {
    let mut found: BTreeMap<RecordId, Vec<(Clash, RecordId)>> = BTreeMap::new();
    let pairs = pairs(model, zones, events, |_| true);
    for ((event, _), others) in events.iter().zip(pairs) {
        if !others.is_empty() {
            let others = others.into_iter();
            let others = others.map(|(how, other)| (how, events[other].0.clone()));
            found.entry((*event).clone()).or_default().extend(others);
        }
    }
    for others in found.values_mut() {
        others.sort_by_key(|(how, id)| (std::cmp::Reverse(*how), id.clone()));
    }
    found
}

/// The same by place: for each of them that is wanted the places of those that it clashes
/// with. Occurrences of one event stand in several places.
#[must_use]
pub fn pairs(
    model: &Model,
    zones: &dyn Zones,
    events: &[(&RecordId, &When)],
    is_wanted: impl Fn(usize) -> bool,
) -> Vec<Vec<(Clash, usize)>> {
    let mut by_time: Vec<usize> = (0..events.len())
        .filter(|place| says_enough(events[*place].1))
        .collect();
    by_time.sort_by_key(|place| (events[*place].1.first_day(), events[*place].0));
    let mut subjects: BTreeMap<&RecordId, Option<Subject>> = BTreeMap::new();
    let mut found: Vec<Vec<(Clash, usize)>> = vec![Vec::new(); events.len()];
    let mut going: Vec<usize> = Vec::new();
    for place in by_time {
        let (event, when) = events[place];
        // Hours on another clock may be a civil day away.
        going.retain(|other| {
            let last = events[*other].1.last_day();
            days_on(last, 1).is_none_or(|last| last >= when.first_day())
        });
        for &at in &going {
            if !is_wanted(place) && !is_wanted(at) {
                continue;
            }
            let (other, their) = events[at];
            let how = when.overlaps_with(their, zones);
            if how == Clash::None || event == other {
                continue;
            }
            for id in [event, other] {
                subjects
                    .entry(id)
                    .or_insert_with(|| Subject::of_event(model, id));
            }
            let (Some(Some(one)), Some(Some(two))) = (subjects.get(event), subjects.get(other))
            else {
                continue;
            };
            let is_tied = one.follows.as_ref() == Some(other)
                || two.follows.as_ref() == Some(event)
                || one.within.as_ref() == Some(other)
                || two.within.as_ref() == Some(event);
            if is_tied || one.shared_with(two).is_empty() {
                continue;
            }
            found[place].push((how, at));
            found[at].push((how, place));
        }
        going.push(place);
    }
    for others in &mut found {
        others.sort_by_key(|(how, other)| (std::cmp::Reverse(*how), events[*other].0));
    }
    found
}

// A month says when something is; a year, or from one month to another, does not.
fn says_enough(when: &When) -> bool {
    let days = (when.last_day() - when.first_day()).num_days() + 1;
    !when.is_vague() || days <= DAYS_OF_SENSE
}

fn overlap(zones: Option<&dyn Zones>, one: Option<&When>, other: &When) -> Clash {
    match (one, zones) {
        (Some(one), Some(zones)) => one.overlaps_with(other, zones),
        (Some(one), None) => one.overlaps(other),
        (None, _) => Clash::None,
    }
}

fn ties(model: &Model, subject: &Subject, own: Option<&RecordId>) -> BTreeMap<RecordId, Tie> {
    use crate::domain::schema::RecordKind::Event;
    let mut ties = BTreeMap::new();
    if let Some(own) = own {
        let referring = |field| -> BTreeSet<RecordId> {
            model.index.referring(own, Event, field).cloned().collect()
        };
        ties.extend(referring("within").into_iter().map(|id| (id, Tie::Part)));
        ties.extend(referring("follows").into_iter().map(|id| (id, Tie::After)));
    }
    let is_there = |id: &RecordId| model.index.kind_of(id) == Some(Event) && Some(id) != own;
    let within = subject.within.iter().filter(|id| is_there(id));
    ties.extend(within.map(|id| (id.clone(), Tie::Whole)));
    let follows = subject.follows.iter().filter(|id| is_there(id));
    ties.extend(follows.map(|id| (id.clone(), Tie::Before)));
    ties
}
