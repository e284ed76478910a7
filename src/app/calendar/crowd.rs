//! A crowded hour: of more events than can be read side by side some are drawn, and the
//! others are counted where they begin, with a way to the list of them.

use super::axis::{Axis, Row};
use super::hours::{Stretch, Timed};
use super::item::drawn_as;
use super::packing::choose;
use super::spot::Spot;
use super::{Attention, On, carry, days, go};
use crate::app::model::{Model, WayBack};
use crate::app::route::View;
use crate::app::update::Effect;
use crate::app::words::week as words;
use crate::domain::names::RecordId;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// So many events stand side by side in one of seven days, of which each is a hundred pixels
/// wide in a window of 1280: with fewer letters than that nothing is read.
const IN_A_WEEK: usize = 3;
/// So many events stand side by side where one day has the whole width, and a title is still
/// read in words.
const IN_A_DAY: usize = 8;

/// The events of one hour that are not drawn.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct More {
    /// How many begin in it.
    pub count: usize,
    /// The same, where there is little room.
    pub label: String,
    /// How many, when.
    pub name: String,
    /// The first of them, under the id that it is drawn under.
    pub first: RecordId,
}

/// An event with hours, and the part of it that lies in one day.
pub type Part<'a> = (&'a Timed<'a>, Stretch);

/// The parts of events day by day, in the order of the events: for each of so many days from
/// the first on, those that lie in it.
#[must_use]
pub fn parts<'a>(timed: &'a [Timed<'a>], axis: &Axis, days: &[NaiveDate]) -> Vec<Vec<Part<'a>>> {
    let mut parts = vec![Vec::new(); days.len()];
    let Some(first) = days.first() else {
        return parts;
    };
    for one in timed {
        for stretch in one.2.stretches(axis) {
            let place = stretch.day.signed_duration_since(*first).num_days();
            let part = usize::try_from(place).ok().and_then(|at| parts.get_mut(at));
            if let Some(part) = part {
                part.push((one, stretch));
            }
        }
    }
    parts
}

/// The events that are drawn before all others, whatever begins before them.
#[derive(Debug, Default)]
pub struct Wanted {
    /// What is in hand, and where the keyboard's focus was sent.
    held: BTreeSet<RecordId>,
    /// What is selected, and what one's own last step was about.
    others: BTreeSet<RecordId>,
}

impl Wanted {
    /// Those of the moment.
    #[must_use]
    pub fn of(model: &Model) -> Self {
        let attended = match &model.calendar.attention {
            Some(Attention {
                on: On::Event(event),
                ..
            }) => Some(event.clone()),
            _ => None,
        };
        let held = carry::carried(model).into_iter().chain(attended);
        let mut others = model.calendar.selection.records.clone();
        // What was made or moved just now, or came back from that.
        for step in [model.undo.last(), model.redo.last()].into_iter().flatten() {
            if let WayBack::Change(rev) = &step.way_back {
                others.extend(model.index.changed_by(rev).cloned());
            }
        }
        Self {
            held: held.map(|drawn| model.index.meant(&drawn).0).collect(),
            others,
        }
    }

    fn places(&self, parts: &[Part<'_>]) -> Vec<usize> {
        let of = |records: &BTreeSet<RecordId>| -> Vec<usize> {
            if records.is_empty() {
                return Vec::new();
            }
            let places = parts.iter().enumerate();
            places
                .filter(|(_, (one, _))| records.contains(one.0))
                .map(|(at, _)| at)
                .collect()
        };
        [of(&self.held), of(&self.others)].concat()
    }
}

/// Which of a day's events are drawn, where so many days stand side by side: `drawn` says
/// from when to when each would be.
#[must_use]
pub fn is_drawn(
    wanted: &Wanted,
    parts: &[Part<'_>],
    drawn: &[(u32, u32)],
    days: usize,
) -> Vec<bool> {
    let most = if days > 1 { IN_A_WEEK } else { IN_A_DAY };
    choose(drawn, most, &wanted.places(parts))
}

/// What is told of the events of an hour that are not drawn.
#[must_use]
pub fn more(model: &Model, row: &Row, day: NaiveDate, hidden: &[Part<'_>]) -> Option<More> {
    let ((event, when, _), _) = hidden.first()?;
    let language = model.language();
    let number = language.number(hidden.len());
    let hour = language.time_of_day(row.minute / 60, row.minute % 60);
    let word = match hidden.len() {
        1 => words::ONE_MORE_AT,
        _ => words::MORE_AT,
    };
    Some(More {
        count: hidden.len(),
        label: language.isolated(language.fill(words::SHORT_MORE, &[&number])),
        name: language.fill(word, &[&number, &hour, &language.day_with_weekday(day)]),
        first: drawn_as(model, event, Some(when)),
    })
}

/// Leads to the list of the events that are not drawn at an hour: from a week to the hours of
/// the day, from there to the agenda.
pub fn open(model: &mut Model, spot: Spot, first: RecordId) -> Vec<Effect> {
    go::focus_spot(model, spot);
    let (view, day, on) = match days::view(model) {
        View::Week => (View::Day, spot.day, On::Spot(spot)),
        _ => {
            let (record, key) = model.index.meant(&first);
            let occurrence = key.and_then(|key| model.index.occurrence(&record, key));
            let when = occurrence.or_else(|| model.index.when(&record).cloned());
            // At the venue it may still be the day before.
            let begins = when.map_or(spot.day, |when| when.first_day());
            (View::Agenda, begins.min(spot.day), On::Event(first))
        }
    };
    model.calendar.attend(on);
    model.calendar.until = None;
    go::show(model, view, day);
    vec![Effect::SetAddress {
        address: model.route.address(),
        replace: false,
    }]
}
