//! The agenda: a list from a day on, in which days, months and years have groups of their
//! own. It reaches as far as there is enough to read, and further when asked.

use super::carry;
use super::days::{days_on, shown_date};
use super::empty::{Nothing, nothing_from};
use super::filter::Filter;
use super::item::{Item, Shape, item, repeats};
use super::said::{days_of, said};
use crate::app::model::Model;
use crate::app::words::calendar as words;
use crate::app::words::dates::as_heading;
use crate::domain::names::RecordId;
use crate::domain::when::{NoZones, Precision, When, Zones};
use chrono::{Datelike, NaiveDate};
use std::cmp::Reverse;

/// The list reaches until it has so many entries,
const ENTRIES: usize = 40;
/// or over so many weeks, whichever is less.
const WEEKS: i64 = 53;
/// So many events without a time are listed.
const UNDATED: usize = 20;

/// The agenda as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaPage {
    /// What has a time, in order.
    pub groups: Vec<Group>,
    /// What has none.
    pub undated: Option<Group>,
    /// What to say where nothing is listed.
    pub nothing: Option<Nothing>,
    /// The event that is carried, and where it would lie if it were dropped now.
    pub carried: Option<(RecordId, String)>,
    /// The last day that it reaches to, in words.
    pub until: String,
    /// Whether anything was before.
    pub has_earlier: bool,
    /// Whether anything comes after.
    pub has_later: bool,
}

/// Events of one day, or of one vaguer time.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Group {
    /// The day, the month, the year.
    pub heading: String,
    /// The weekday, or that days are not fixed.
    pub detail: Option<String>,
    /// Whether it is the real date.
    pub is_today: bool,
    /// Its events.
    pub entries: Vec<Entry>,
    /// How many more there are, in words.
    pub more: Option<String>,
}

/// One event of the list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Entry {
    /// The event.
    pub item: Item,
    /// Its time, where the heading does not say it all.
    pub when: Option<String>,
    /// Kind, place and mode, and the reader's hours.
    pub about: Option<String>,
}

// Where a group stands: by the day on which it comes in sight, the vaguer first, as a
// heading before its paragraphs.
type Place = (NaiveDate, Reverse<Precision>, NaiveDate, NaiveDate, String);

/// The agenda that the address names.
#[must_use]
pub fn agenda_page(model: &Model, zones: &dyn Zones) -> AgendaPage {
    let filter = Filter::of(model);
    let language = model.language();
    let from = shown_date(model);
    let until = until(model);
    let mut groups: Vec<(Place, Group)> = Vec::new();
    for (event, when) in shown(model, zones, &filter, from, until) {
        let (place, group) = group_of(model, event, when, from);
        let entry = entry(model, zones, event, Some(when));
        match groups.iter_mut().find(|(known, _)| *known == place) {
            Some((_, known)) => known.entries.push(entry),
            None => groups.push((
                place,
                Group {
                    entries: vec![entry],
                    ..group
                },
            )),
        }
    }
    groups.sort_by(|one, other| one.0.cmp(&other.0));
    let groups: Vec<Group> = groups.into_iter().map(|(_, group)| group).collect();
    let wanted = |event: &RecordId| filter.lets_through(event);
    AgendaPage {
        nothing: groups
            .is_empty()
            .then(|| nothing_from(model, &filter, from, until)),
        groups,
        undated: undated(model, zones, &filter),
        carried: carry::carried_to(model),
        until: language.fill(words::UNTIL, &[&language.day(until)]),
        has_earlier: model.index.previous_event(from, wanted).is_some(),
        has_later: model.index.next_event(until, wanted).is_some(),
    }
}

// Asked for in one piece, so that an event over several weeks is met once.
fn shown<'a>(
    model: &'a Model,
    zones: &'a dyn Zones,
    filter: &Filter<'_>,
    from: NaiveDate,
    until: NaiveDate,
) -> Vec<(&'a RecordId, &'a When)> {
    let mut events = model.index.events_between(from, until, zones);
    events.retain(|(event, when)| {
        let (first, last) = days_of(model, event, when);
        first <= until && last >= from && filter.lets_through(event)
    });
    events
}

fn group_of(model: &Model, event: &str, when: &When, from: NaiveDate) -> (Place, Group) {
    let language = model.language();
    let (begins, ends) = days_of(model, event, when);
    let first = begins.max(from);
    let is_sharp = Shape::of(when).is_sharp();
    let (heading, detail) = if is_sharp {
        (language.day(first), language.weekday(first.weekday()))
    } else {
        (
            as_heading(&said(model, event, when)),
            language.say(words::DAYS_NOT_FIXED).into_owned(),
        )
    };
    let place = if is_sharp {
        (first, Reverse(Precision::Day), first, first, String::new())
    } else {
        (
            first,
            Reverse(when.precision()),
            begins,
            ends,
            heading.clone(),
        )
    };
    let group = Group {
        heading,
        detail: (is_sharp || when.start() == when.end()).then_some(detail),
        is_today: is_sharp && first == model.today,
        entries: Vec::new(),
        more: None,
    };
    (place, group)
}

fn entry(model: &Model, zones: &dyn Zones, event: &RecordId, when: Option<&When>) -> Entry {
    let language = model.language();
    let workspace = &model.workspace;
    let item = item(model, zones, event, when);
    let choice = |field: &str| {
        workspace
            .text(event, field)
            .map(|code| language.choice(code))
    };
    let place: Vec<String> = workspace
        .reference(event, "place")
        .into_iter()
        .chain(workspace.references(event, "places"))
        .map(|place| model.title(&place))
        .collect();
    let place = (!place.is_empty()).then(|| language.list(&place));
    let repeats = repeats(model, event).map(|word| language.say(word).into_owned());
    let about = [
        choice("kind"),
        place,
        choice("mode"),
        item.yours.clone(),
        repeats,
    ]
    .into_iter()
    .flatten()
    .reduce(|before, next| language.fill(words::AND_THEN, &[&before, &next]));
    // A day says it all of an event that is known to fill that day.
    let says_more = when.is_some_and(|when| {
        Shape::of(when).is_sharp() && (when.first_day() != when.last_day() || when.is_vague())
    });
    let when = item
        .hours
        .clone()
        .or_else(|| says_more.then(|| item.when.clone()));
    Entry { item, when, about }
}

fn undated(model: &Model, zones: &dyn Zones, filter: &Filter<'_>) -> Option<Group> {
    let language = model.language();
    let events: Vec<&RecordId> = model
        .index
        .undated_events()
        .filter(|event| filter.lets_through(event))
        .collect();
    let hidden = events.len().saturating_sub(UNDATED);
    (!events.is_empty()).then(|| Group {
        heading: language.say(words::NO_DATE).into_owned(),
        detail: None,
        is_today: false,
        entries: events
            .iter()
            .take(UNDATED)
            .map(|event| entry(model, zones, event, None))
            .collect(),
        more: (hidden > 0).then(|| language.fill(words::MORE, &[&language.number(hidden)])),
    })
}

/// The last day of the list.
#[must_use]
pub fn until(model: &Model) -> NaiveDate {
    let from = shown_date(model);
    let asked = model.calendar.until.filter(|until| *until >= from);
    asked.unwrap_or_else(|| reach(model, from))
}

/// How far the list goes from a day on: week by week, until there is enough to read; through
/// a week that has more than enough by itself, day by day.
#[must_use]
pub fn reach(model: &Model, from: NaiveDate) -> NaiveDate {
    let filter = Filter::of(model);
    let mut entries = 0;
    let mut until = from;
    for week in 0..WEEKS {
        let (Some(first), Some(last)) = (days_on(from, week * 7), days_on(from, week * 7 + 6))
        else {
            break;
        };
        let of_week = beginning_in(model, &filter, first, last, week == 0);
        if of_week > ENTRIES {
            let days = first.iter_days().take(7);
            return within_week(model, &filter, days, entries, week == 0).unwrap_or(last);
        }
        entries += of_week;
        until = last;
        if entries >= ENTRIES {
            break;
        }
    }
    until
}

// The day of a crowded week on which there is enough, with what was found before.
fn within_week(
    model: &Model,
    filter: &Filter<'_>,
    mut days: impl Iterator<Item = NaiveDate>,
    mut entries: usize,
    mut going_on: bool,
) -> Option<NaiveDate> {
    days.find(|day| {
        // What is going on is met on the first day, and not again.
        let going_on = std::mem::take(&mut going_on);
        entries += beginning_in(model, filter, *day, *day, going_on);
        entries >= ENTRIES
    })
}

/// The day from which there is as much to read before a day; `None` where nothing is before.
#[must_use]
pub fn reach_back(model: &Model, before: NaiveDate) -> Option<NaiveDate> {
    let filter = Filter::of(model);
    let (_, nearest) = model
        .index
        .previous_event(before, |event| filter.lets_through(event))?;
    // An empty stretch is passed over at once.
    let start = days_on(before, -1)?.min(nearest.last_day());
    let mut entries = 0;
    let mut from = start;
    for week in 0..WEEKS {
        let (Some(first), Some(last)) =
            (days_on(start, -(week * 7) - 6), days_on(start, -(week * 7)))
        else {
            break;
        };
        let of_week = beginning_in(model, &filter, first, last, false);
        if of_week > ENTRIES {
            let days: Vec<NaiveDate> = first.iter_days().take(7).collect();
            let days = days.into_iter().rev();
            return within_week(model, &filter, days, entries, false).or(Some(first));
        }
        entries += of_week;
        from = first;
        if entries >= ENTRIES {
            break;
        }
    }
    Some(from)
}

// How many events come in sight in a week: those that begin in it, and at the start of the
// list those that are going on too.
fn beginning_in(
    model: &Model,
    filter: &Filter<'_>,
    first: NaiveDate,
    last: NaiveDate,
    going_on: bool,
) -> usize {
    model
        .index
        .events_between(first, last, &NoZones)
        .into_iter()
        .filter(|(event, when)| {
            (going_on || when.first_day() >= first) && filter.lets_through(event)
        })
        .count()
}
