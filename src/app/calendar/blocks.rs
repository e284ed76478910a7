//! Blocks: events in the hours of one day, side by side where they overlap, each in the row
//! in which it begins.

use super::axis::{Axis, shown_at};
use super::hours::{Hours, Open, Stretch, Timed, hours};
use super::item::{Item, item, reader_zone};
use super::packing::{Place, pack};
use super::{carry, days, sweep};
use crate::app::model::Model;
use crate::app::words::{calendar, week as words};
use crate::domain::when::Zones;
use chrono::NaiveDate;

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

/// The blocks of a day, each with the place of its row on the axis.
#[must_use]
pub fn blocks(
    model: &Model,
    zones: &dyn Zones,
    axis: &Axis,
    timed: &[Timed<'_>],
    day: NaiveDate,
) -> Vec<(usize, Block)> {
    let here: Vec<(&Timed<'_>, Stretch)> = timed
        .iter()
        .filter_map(|one| Some((one, on_day(one.2, axis, day)?)))
        .collect();
    let drawn: Vec<(u32, u32)> = here
        .iter()
        .map(|(_, stretch)| drawn(axis, *stretch))
        .collect();
    let places = pack(&drawn);
    here.into_iter()
        .zip(drawn)
        .zip(places)
        .map(|(((one, stretch), (from, to)), place)| {
            let (event, when, hours) = one;
            let item = item(model, zones, event, Some(when));
            let (row, from_row) = row_at(axis, from);
            let block = Block {
                hours: hours_in_words(model, &item, hours),
                from: from_row,
                minutes: to - from,
                place,
                before: stretch.before,
                after: stretch.after,
                open: hours.open,
                item,
            };
            (row, block)
        })
        .collect()
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
    let stretch = on_day(hours, axis, day).filter(|_| hours.is_short())?;
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

fn on_day(hours: Hours, axis: &Axis, day: NaiveDate) -> Option<Stretch> {
    hours.stretches(axis).find(|stretch| stretch.day == day)
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
    let dates = first.iter_days().take_while(|day| *day <= last);
    let shifts: Vec<_> = dates
        .filter_map(|day| super::axis::shift_on(zones, zone, day))
        .collect();
    let axis = Axis::of(shifts.iter());
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
