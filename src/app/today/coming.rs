//! What comes after the next meeting, and dates that come near though nobody fixed them.

use super::meeting;
use crate::app::calendar::item::{Item, Shape, drawn_as, item};
use crate::app::calendar::said::said;
use crate::app::model::Model;
use crate::app::outcomes::{Owner, organisation};
use crate::app::words::today as words;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::domain::when::{NoZones, Precision, When, Zones};
use chrono::Days;

/// So many events are listed.
const EVENTS: usize = 5;
/// Events within so many days come next.
const EVENT_DAYS: u64 = 120;
/// So many dates to fix are listed.
const DATES: usize = 6;
/// Dates that may fall within so many days come near.
const DATE_DAYS: u64 = 366;

/// The events that come next, by time; those whose days are not fixed are not among them.
#[must_use]
pub fn events(model: &Model, zones: &dyn Zones) -> Vec<Item> {
    let from = model.as_of();
    let until = from.checked_add_days(Days::new(EVENT_DAYS)).unwrap_or(from);
    let next = meeting::next(model).map(|(id, _)| id);
    model
        .index
        .events_between(from, until, zones)
        .into_iter()
        .filter(|(id, when)| Shape::of(when).is_sharp() && next.as_ref() != Some(*id))
        .filter(|(id, _)| model.workspace.text(id, "status") != Some("cancelled"))
        .take(EVENTS)
        .map(|(id, when)| item(model, zones, id, Some(when)))
        .collect()
}

/// Dates that nobody fixed yet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DatesPage {
    /// The soonest to be over first.
    pub dates: Vec<VagueDate>,
    /// How many are not listed, in words, where any is not.
    pub more: Option<String>,
}

/// An event whose days are not fixed.
#[derive(Debug, Clone, PartialEq)]
pub struct VagueDate {
    /// The event.
    pub event: RecordId,
    /// Its title.
    pub title: String,
    /// What is known of its time.
    pub when: String,
    /// Who should fix it: its organisers, its host, or the group that meets.
    pub who: Vec<Owner>,
}

/// Dates that may fall within a year and have no days yet.
#[must_use]
pub fn dates(model: &Model) -> DatesPage {
    let language = model.language();
    let from = model.as_of();
    let until = from.checked_add_days(Days::new(DATE_DAYS)).unwrap_or(from);
    let mut vague: Vec<(&RecordId, &When)> = model
        .index
        .events_between(from, until, &NoZones)
        .into_iter()
        .filter(|(id, when)| is_to_fix(when) && is_ahead(model, id))
        .collect();
    vague.sort_by_key(|(id, when)| (when.last_day(), when.first_day(), (*id).clone()));
    let more = vague.len().saturating_sub(DATES);
    let dates = vague.into_iter().take(DATES).map(|(id, when)| VagueDate {
        event: drawn_as(model, id, Some(when)),
        title: model.title(id),
        when: said(model, id, when),
        who: who(model, id),
    });
    DatesPage {
        dates: dates.collect(),
        more: (more > 0).then(|| language.count(more, words::MORE, words::MORE)),
    }
}

// A year may be a date to fix; from one year to another is how long something lasts.
fn is_to_fix(when: &When) -> bool {
    let is_span = when.start() != when.end();
    when.precision() > Precision::Day && !(is_span && when.precision() == Precision::Year)
}

fn is_ahead(model: &Model, id: &RecordId) -> bool {
    !matches!(
        model.workspace.text(id, "status"),
        Some("held" | "cancelled" | "postponed")
    )
}

fn who(model: &Model, id: &RecordId) -> Vec<Owner> {
    let workspace = &model.workspace;
    let mut who = workspace.references(id, "organisers");
    if who.is_empty() {
        who.extend(workspace.reference(id, "host"));
    }
    if who.is_empty() {
        // Whoever offered it: the outcome that is about it has an owner (A7, C5).
        let about = model.index.referring(id, RecordKind::Outcome, "about");
        who.extend(about.filter_map(|outcome| workspace.reference(outcome, "owner")));
    }
    who.iter().map(|one| organisation(model, one)).collect()
}
