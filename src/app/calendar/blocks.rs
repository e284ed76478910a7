//! Blocks: events in the hours of one day, side by side where they overlap, each in the row
//! in which it begins; and what is left out where there are too many.

use super::axis::{Axis, shown_at};
use super::crowd::{self, More, Part, Wanted};
use super::hours::{Hours, Open, Stretch, hours};
use super::item::{Item, item, reader_zone};
use super::packing::{Place, pack};
use super::sight::Sight;
use super::week::Drawing;
use super::{carry, days, sweep};
use crate::app::model::Model;
use crate::app::words::{calendar, week as words};
use crate::domain::when::Zones;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::ops::Range;

/// What is shorter is drawn as if it lasted so many minutes, so that it can be read and hit.
const SHORTEST: u32 = 30;

/// An event in the hours of one day, or the part of it that lies in that day.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Block {
    /// The event.
    pub item: Item,
    /// Its hours in words: those at the venue, with its city where that is another's clock.
    pub hours: Option<String>,
    /// So many minutes after the start of its row it begins.
    pub from: u32,
    /// How many minutes it is drawn.
    pub minutes: u32,
    /// Where it stands across the day.
    pub place: Place,
    /// It leaves room at its side for the count of what is not drawn.
    pub is_beside_more: bool,
    /// It began the day before.
    pub before: bool,
    /// It goes on the day after.
    pub after: bool,
    /// The end that nobody knows.
    pub open: Option<Open>,
}

/// Where what is carried or drawn would be.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Ghost {
    /// What it is; on the first day of it.
    pub label: Option<String>,
    /// So many minutes after the start of its row it begins.
    pub from: u32,
    /// How many minutes it is drawn.
    pub minutes: u32,
}

/// The line of the present moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Now {
    /// The place of its day.
    pub column: usize,
    /// The place of its row.
    pub row: usize,
    /// So many minutes after the start of the row it lies.
    pub from: u32,
    /// `Now: 14:35`.
    pub words: String,
}

/// What is shown of one day, each with the place of its row on the axis.
#[derive(Debug, Default)]
pub(super) struct Column {
    /// What is drawn.
    pub blocks: Vec<(usize, Block)>,
    /// What is not, hour by hour.
    pub more: Vec<(usize, More)>,
}

/// What is drawn of the events of a day that stands beside others, `days` in all, and what is
/// left out. Of what is left out nothing but its place is looked at.
#[must_use]
pub(super) fn column(
    drawing: &Drawing<'_>,
    wanted: &Wanted,
    parts: &[Part<'_>],
    day: NaiveDate,
) -> Column {
    let axis = drawing.axis;
    let stretches: Vec<(u32, u32)> = parts.iter().map(|part| drawn(axis, part.1)).collect();
    let is_drawn = crowd::is_drawn(wanted, parts, &stretches, drawing.dates.len());
    let mut hidden: BTreeMap<usize, Vec<Part<'_>>> = BTreeMap::new();
    let (mut shown, mut drawn) = (Vec::new(), Vec::new());
    for ((part, stretch), is_drawn) in parts.iter().zip(stretches).zip(is_drawn) {
        if is_drawn {
            shown.push(part);
            drawn.push(stretch);
        } else {
            hidden
                .entry(row_at(axis, stretch.0).0)
                .or_default()
                .push(*part);
        }
    }
    let beside = beside_more(axis, &drawn, hidden.keys());
    let places = drawn.iter().copied().zip(pack(&drawn));
    let blocks = shown
        .into_iter()
        .zip(places)
        .map(|((one, stretch), ((from, to), place))| {
            let (event, when, hours) = one;
            let item = item(drawing.model, drawing.zones, event, Some(when));
            let (row, from_row) = row_at(axis, from);
            let block = Block {
                hours: hours_in_words(drawing.model, &item, hours),
                from: from_row,
                minutes: to - from,
                place,
                is_beside_more: beside.iter().any(|range| range.contains(&from)),
                before: stretch.before,
                after: stretch.after,
                open: hours.open,
                item,
            };
            (row, block)
        });
    Column {
        blocks: blocks.collect(),
        more: hidden
            .iter()
            .filter_map(|(row, hidden)| {
                let more = crowd::more(drawing.model, axis.rows.get(*row)?, day, hidden)?;
                Some((*row, more))
            })
            .collect(),
    }
}

// The stretches of time in which blocks leave room at the side for a count: those of whole
// clusters, so that shares of the width stay equal.
fn beside_more<'a>(
    axis: &Axis,
    drawn: &[(u32, u32)],
    rows: impl Iterator<Item = &'a usize>,
) -> Vec<Range<u32>> {
    let rows: Vec<Range<u32>> = rows
        .filter_map(|row| axis.rows.get(*row))
        .map(|row| row.at..row.at + row.minutes)
        .collect();
    let mut clusters: Vec<Range<u32>> = Vec::new();
    let mut sorted = drawn.to_vec();
    sorted.sort_unstable();
    for (from, to) in sorted {
        match clusters.last_mut() {
            Some(cluster) if from < cluster.end => cluster.end = cluster.end.max(to),
            _ => clusters.push(from..to),
        }
    }
    clusters.retain(|cluster| {
        let overlaps = |row: &Range<u32>| row.start < cluster.end && cluster.start < row.end;
        rows.iter().any(overlaps)
    });
    clusters
}

// Those of the venue with its city, where the reader's are others.
fn hours_in_words(model: &Model, item: &Item, hours: &Hours) -> Option<String> {
    if item.yours.is_none() {
        return Some(on_reader_clock(model, hours));
    }
    item.hours.clone().or_else(|| Some(item.when.clone()))
}

fn on_reader_clock(model: &Model, hours: &Hours) -> String {
    let language = model.language();
    let clock = |minute: u32| language.time_of_day(minute / 60, minute % 60);
    let (start, end) = (clock(hours.start.minute()), clock(hours.end.minute()));
    match hours.open {
        // In an hour that comes twice both may be shown alike.
        None if hours.start != hours.end => language.close_span(&start, &end),
        None | Some(Open::End) => start,
        Some(Open::Start) => language.fill(calendar::HOURS_UNTIL, &[&end]),
    }
}

/// Where what is carried or drawn would be in the hours of a day.
#[must_use]
pub fn ghosts(
    model: &Model,
    zones: &dyn Zones,
    axis: &Axis,
    day: NaiveDate,
) -> Option<(usize, Ghost)> {
    let target = sweep::in_hand(model)?;
    let event = carry::carried(model);
    let event = event.as_ref().map_or("", |event| event.as_str());
    let hours = hours(model, zones, (event, &target), reader_zone(model))?;
    let stretch = hours
        .stretches(axis)
        .find(|stretch| stretch.day == day)
        .filter(|_| hours.is_short())?;
    let (from, to) = drawn(axis, stretch);
    let (row, from_row) = row_at(axis, from);
    let times = on_reader_clock(model, &hours);
    let label = sweep::ghost(model);
    let label = label.map(|what| model.language().fill(words::GHOST_AT, &[&times, &what]));
    let ghost = Ghost {
        label: label.filter(|_| !stretch.before),
        from: from_row,
        minutes: to - from,
    };
    Some((row, ghost))
}

fn drawn(axis: &Axis, stretch: Stretch) -> (u32, u32) {
    let bottom = axis.minutes();
    let to = stretch.to.max(stretch.from + SHORTEST).min(bottom);
    (stretch.from.min(bottom.saturating_sub(SHORTEST)), to)
}

fn row_at(axis: &Axis, at: u32) -> (usize, u32) {
    let place = axis.rows.iter().rposition(|row| row.at <= at);
    let place = place.unwrap_or_default();
    (place, at - axis.rows[place].at)
}

/// The line of the present moment; `None` where its day is not in sight.
#[must_use]
pub fn now(model: &Model, zones: &dyn Zones, now_utc_millis: i64) -> Option<Now> {
    let zone = reader_zone(model);
    let shown = shown_at(zones, zone, now_utc_millis.div_euclid(1000))?;
    let (first, last) = days::hours_in_sight(model)?;
    let day = shown.civil.date();
    if day < first || day > last {
        return None;
    }
    let axis = Sight::of(model, zones).axis;
    let (row, from) = row_at(&axis, axis.at(shown.minute(), shown.is_second));
    let language = model.language();
    let clock = language.time_of_day(shown.minute() / 60, shown.minute() % 60);
    Some(Now {
        column: usize::try_from(day.signed_duration_since(first).num_days()).unwrap_or_default(),
        row,
        from,
        words: language.fill(words::NOW, &[&clock]),
    })
}
