//! A stretch of events: all from the one that was selected last to another, in the order in
//! which the view that is shown is read.

use crate::app::calendar::agenda::agenda_page;
use crate::app::calendar::days::{
    days_on, first_shown, first_weekday, hours_in_sight, last_of_month, last_of_year, shown_date,
    squares, view,
};
use crate::app::calendar::filter::Filter;
use crate::app::calendar::hours::hours;
use crate::app::calendar::item::{Shape, drawn_as, reader_zone};
use crate::app::calendar::timeline::timeline_page;
use crate::app::model::Model;
use crate::app::route::View;
use crate::domain::names::RecordId;
use crate::domain::when::{Point, When, Zones};
use chrono::{NaiveDate, NaiveDateTime};
use std::cmp::Reverse;

/// Selects all from the last one to this one; where nothing was selected before, and where
/// the last one is not in sight, that one alone.
pub fn reach(model: &mut Model, zones: &dyn Zones, event: RecordId) {
    let listed = listed(model, zones);
    let places = |id: &RecordId| -> Vec<usize> {
        let ids = listed.iter().enumerate();
        ids.filter(|(_, one)| *one == id)
            .map(|(place, _)| place)
            .collect()
    };
    let anchor = model.calendar.selection.anchor.as_ref();
    let from = anchor.map(places).unwrap_or_default();
    // In lanes one event may stand several times: the shortest way is meant.
    let ways = places(&event).into_iter().flat_map(|to| {
        from.iter()
            .map(move |from| (*from.min(&to), *from.max(&to)))
    });
    let Some((first, last)) = ways.min_by_key(|(first, last)| last - first) else {
        let (record, _) = model.index.meant(&event);
        model.calendar.selection.records.insert(record);
        model.calendar.selection.anchor = Some(event);
        return;
    };
    let reached = listed[first..=last].iter();
    let reached: Vec<RecordId> = reached.map(|id| model.index.meant(id).0).collect();
    // From the same one a shorter reach may follow: the anchor stays.
    model.calendar.selection.records.extend(reached);
}

/// What the view lists, as it is drawn, in the order in which it is read.
#[must_use]
pub fn listed(model: &Model, zones: &dyn Zones) -> Vec<RecordId> {
    match view(model) {
        View::Agenda => {
            let page = agenda_page(model, zones);
            let groups = page.groups.iter().chain(&page.undated);
            groups
                .flat_map(|group| &group.entries)
                .map(|entry| entry.item.event.clone())
                .collect()
        }
        View::Timeline => {
            let page = timeline_page(model, zones);
            let lanes = page.lanes.iter();
            lanes
                .flat_map(|lane| &lane.bars)
                .map(|bar| bar.item.event.clone())
                .collect()
        }
        View::Month | View::Week | View::Day | View::Year => by_days(model, zones),
    }
}

// First what has no days of its own, which stands over them; then day by day, what takes
// whole days before what has hours. What a full day hides between two that are seen is
// between them too.
fn by_days(model: &Model, zones: &dyn Zones) -> Vec<RecordId> {
    let (first, last) = days_in_sight(model);
    let filter = Filter::of(model);
    // No two clocks are further apart than a day and two hours.
    let wide = |days: i64, day| days_on(day, days).unwrap_or(day);
    let is_by_hours = hours_in_sight(model).is_some();
    let margin = if is_by_hours { 2 } else { 0 };
    let mut events = model
        .index
        .events_between(wide(-margin, first), wide(margin, last), zones);
    events.retain(|(event, _)| filter.lets_through(event));
    let mut placed: Vec<(Place, RecordId)> = Vec::new();
    for (event, when) in events {
        let on_clock = hours(model, zones, (event, when), reader_zone(model))
            .filter(|hours| is_by_hours && hours.is_short());
        let (from, to) = on_clock.map_or((when.first_day(), when.last_day()), |hours| hours.days());
        let is_sharp = Shape::of(when).is_sharp();
        // The days around a month show what has days alone.
        let (first, last) = if is_sharp {
            (first, last)
        } else {
            (first.max(first_shown(model)), last.min(last_shown(model)))
        };
        if to < first || from > last {
            continue;
        }
        let begins = match &on_clock {
            Some(hours) => Some(hours.start.civil),
            None => starts(when),
        };
        let place = Place {
            is_sharp,
            day: from.max(first),
            // Over the hours, and in the lines of a day, the longest are first.
            has_hours: begins.is_some(),
            begins,
            ends: Reverse(to),
        };
        placed.push((place, drawn_as(model, event, Some(when))));
    }
    placed.sort();
    placed.into_iter().map(|(_, event)| event).collect()
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    is_sharp: bool,
    day: NaiveDate,
    has_hours: bool,
    begins: Option<NaiveDateTime>,
    ends: Reverse<NaiveDate>,
}

fn starts(when: &When) -> Option<NaiveDateTime> {
    when.ends().find_map(|end| match &end.point {
        Point::Moment(moment) => Some(moment.civil()),
        Point::Period(_) => None,
    })
}

fn last_shown(model: &Model) -> NaiveDate {
    match view(model) {
        View::Month => last_of_month(shown_date(model)),
        _ => days_in_sight(model).1,
    }
}

fn days_in_sight(model: &Model) -> (NaiveDate, NaiveDate) {
    if let Some(hours) = hours_in_sight(model) {
        return hours;
    }
    let first = first_shown(model);
    if view(model) == View::Year {
        return (first, last_of_year(first));
    }
    let squares = squares(shown_date(model), first_weekday(model));
    (
        squares.first().copied().unwrap_or(first),
        squares.last().copied().unwrap_or(first),
    )
}
