//! Hours: seven days, or one, side by side on the reader's clock, with what takes whole days
//! over them and what has only a month or a year over that.

use super::axis::{Axis, Row, Shift};
use super::bands::{Band, bands};
use super::cells::Cell;
use super::days::focus_day;
use super::empty::{Nothing, nothing_on};
use super::filter::Filter;
use super::head::days_in_words;
use super::hour_keys::focus_spot;
use super::hours::{Timed, hours};
use super::item::{Shape, reader_zone};
use super::legend::legend;
use super::over::{Bar, Day};
use super::sight::Sight;
use super::slots::items_in;
use super::spot::Spot;
use super::{On, second_clock};
use crate::app::call_times::fairness::WORKING_HOURS;
use crate::app::model::Model;
use crate::app::outcomes::Owner;
use crate::app::words::{dates::zone_city, week as words};
use crate::domain::names::RecordId;
use crate::domain::when::{When, Zones};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Where nothing takes place, hours open at this one: a bit before those of work.
const OPENS_AT: u32 = WORKING_HOURS.start - 1;

/// A week or a day as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekPage {
    /// `13–19 March 2023`.
    pub name: String,
    /// What touches these days without days of its own, the longest first.
    pub bands: Vec<Band>,
    /// The days, in order.
    pub days: Vec<Day>,
    /// The hours, from the top.
    pub hours: Vec<Hour>,
    /// By hour and then by day: what stands there.
    pub cells: Vec<Cell>,
    /// The cities of the clocks: the reader's, and the second if there is one.
    pub clocks: Vec<String>,
    /// The place of the day that has the focus.
    pub focus: usize,
    /// The place of the hour that has the focus; `None` for the day as a whole.
    pub focus_hour: Option<usize>,
    /// The hour that is to be in sight when the page opens.
    pub opens_at: Spot,
    /// Nobody was led to that hour: the present moment is to be in sight too.
    pub keeps_now: bool,
    /// What to say where there is no event at all.
    pub nothing: Option<Nothing>,
    /// Whose hours these are, and what clocks do on these days.
    pub notes: Vec<String>,
    /// What the acronyms stand for.
    pub legend: Vec<Owner>,
}

impl WeekPage {
    /// The events that are drawn, under the ids that they are drawn under.
    #[must_use]
    pub fn drawn(&self) -> BTreeSet<RecordId> {
        let over = self.days.iter().flat_map(|day| items_in(&day.slots));
        let within = self.cells.iter().flat_map(|cell| &cell.blocks);
        over.chain(within.map(|block| &block.item))
            .map(|item| item.event.clone())
            .collect()
    }
}

/// One row of hours.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Hour {
    /// The hour on the reader's clock.
    pub label: String,
    /// The same on the second clock.
    pub second: Option<String>,
    /// How many minutes it lasts.
    pub minutes: u32,
}

/// The week or the day that the address names.
#[must_use]
pub fn week_page(model: &Model, zones: &dyn Zones) -> WeekPage {
    let sight = Sight::of(model, zones);
    let Sight {
        dates,
        shifts,
        axis,
    } = &sight;
    let (first, last) = (dates[0], dates[dates.len() - 1]);
    let filter = Filter::of(model);
    let (events, timed, bars) = events(model, zones, &filter, (first, last));
    let zone = reader_zone(model);
    let second = second_clock::zone(model, zones, &timed);
    let drawing = Drawing {
        model,
        zones,
        dates,
        shifts,
        axis,
        second: second.as_deref(),
    };
    let bands = bands(model, zones, &events, first, last);
    let cells = drawing.cells(&timed);
    let focus = focus_spot(model, zones);
    let name = days_in_words(model);
    let is_empty = bands.is_empty() && bars.is_empty() && timed.is_empty();
    let days = drawing.days(&bars);
    let over = days.iter().flat_map(|day| items_in(&day.slots));
    let within = cells.iter().flat_map(|cell| &cell.blocks);
    let legend = legend(model, over.chain(within.map(|block| &block.item)));
    WeekPage {
        days,
        hours: drawing.hours(),
        clocks: [Some(zone), second.as_deref()]
            .into_iter()
            .flatten()
            .map(zone_city)
            .collect(),
        focus: dates
            .iter()
            .position(|date| *date == focus.day)
            .unwrap_or_default(),
        focus_hour: focus.minute.and_then(|minute| {
            let is_at =
                |row: &Row| row.is_second == focus.is_second && row.range().contains(&minute);
            axis.rows.iter().position(is_at)
        }),
        opens_at: drawing.opens_at(&cells),
        keeps_now: drawing.led_to().is_none(),
        nothing: is_empty.then(|| nothing_on(model, &filter, (first, last), &name)),
        notes: drawing.notes(cells.iter().any(|cell| cell.more.is_some())),
        legend,
        name,
        bands,
        cells,
    }
}

type Events<'a> = Vec<(&'a RecordId, &'a When)>;

// All events, those with hours, and those that stand over the hours.
fn events<'a>(
    model: &'a Model,
    zones: &'a dyn Zones,
    filter: &Filter<'_>,
    (first, last): (NaiveDate, NaiveDate),
) -> (Events<'a>, Vec<Timed<'a>>, Vec<Bar<'a>>) {
    // No two clocks are further apart than a day and two hours.
    let wide = |day: NaiveDate, days: i64| super::days::days_on(day, days).unwrap_or(day);
    let mut events = model
        .index
        .events_between(wide(first, -2), wide(last, 2), zones);
    events.retain(|(event, _)| filter.lets_through(event));
    let (mut timed, mut bars) = (Vec::new(), Vec::new());
    for (event, when) in &events {
        if !Shape::of(when).is_sharp() {
            continue;
        }
        let hours = hours(model, zones, (event, when), reader_zone(model));
        let (from, to) = hours.map_or((when.first_day(), when.last_day()), |hours| hours.days());
        if to < first || from > last {
            continue;
        }
        match hours {
            Some(hours) if hours.is_short() => timed.push((*event, *when, hours)),
            _ => bars.push((*event, *when, from, to)),
        }
    }
    bars.sort_by_key(|(id, _, from, to)| (*from, std::cmp::Reverse(*to), *id));
    timed.sort_by_key(|(id, _, hours)| (hours.start, std::cmp::Reverse(hours.end), *id));
    (events, timed, bars)
}

/// What every part of the page is drawn from.
pub(super) struct Drawing<'a> {
    pub(super) model: &'a Model,
    pub(super) zones: &'a dyn Zones,
    pub(super) dates: &'a [NaiveDate],
    pub(super) shifts: &'a [Option<Shift>],
    pub(super) axis: &'a Axis,
    pub(super) second: Option<&'a str>,
}

impl Drawing<'_> {
    pub(super) fn counted(&self, name: &str, count: usize) -> String {
        let language = self.model.language();
        match count {
            0 => name.to_owned(),
            1 => language.fill(words::HOUR_EVENT, &[name, &language.number(1)]),
            count => language.fill(words::HOUR_EVENTS, &[name, &language.number(count)]),
        }
    }

    fn hours(&self) -> Vec<Hour> {
        let (model, language) = (self.model, self.model.language());
        let day = focus_day(model);
        let second = |row: &Row, is_first: bool| {
            let spot = (Spot::minute(day, row.minute), row.is_second);
            second_clock::label(model, self.zones, self.second?, spot, is_first)
        };
        let draw = |(place, row): (usize, &Row)| {
            let label = language.time_of_day(row.minute / 60, row.minute % 60);
            Hour {
                label: if row.is_second {
                    language.fill(words::AGAIN, &[&label])
                } else {
                    label
                },
                second: second(row, place == 0),
                minutes: row.minutes,
            }
        };
        self.axis.rows.iter().enumerate().map(draw).collect()
    }

    // Where one was led; else where the first event begins on any of these days, in the column
    // of the day that has the focus.
    fn opens_at(&self, cells: &[Cell]) -> Spot {
        if let Some(spot) = self.led_to() {
            return spot;
        }
        let day = focus_day(self.model);
        let first = cells
            .iter()
            .find(|cell| cell.blocks.iter().any(|block| !block.before))
            .and_then(|cell| cell.spot);
        let minute = first.and_then(|first| first.minute);
        let spot = Spot::minute(day, minute.unwrap_or(OPENS_AT * 60));
        let is_there = cells.iter().any(|cell| cell.spot == Some(spot));
        // The day may pass that hour over, where another begins with an event in it.
        first.filter(|_| !is_there).unwrap_or(spot)
    }

    // The hour to which the keyboard's focus was sent last, if it is in sight.
    fn led_to(&self) -> Option<Spot> {
        match self.model.calendar.attention.as_ref()?.on {
            On::Spot(spot) if self.dates.contains(&spot.day) => spot.minute.map(|_| spot),
            _ => None,
        }
    }

    fn notes(&self, has_more: bool) -> Vec<String> {
        let (model, language) = (self.model, self.model.language());
        let here = zone_city(reader_zone(model));
        let mut notes = vec![language.fill(words::YOUR_CLOCK, &[&here])];
        if has_more {
            notes.push(language.say(words::MORE_NOTE).into_owned());
        }
        if let Some(second) = self.second {
            let there = zone_city(second);
            let is_steady = second_clock::is_steady(model, self.zones, second, self.dates);
            if !is_steady {
                let day = language.day_with_weekday(focus_day(model));
                notes.push(language.fill(words::SECOND_COLUMN, &[&there, &day]));
            }
        }
        for (date, shift) in self.dates.iter().zip(self.shifts) {
            let Some(shift) = shift else { continue };
            let (word, range) = match shift {
                Shift::Skipped(range) => (words::SKIPPED, range),
                Shift::Twice(range) => (words::TWICE, range),
            };
            let clock = |minute: u32| language.time_of_day(minute / 60, minute % 60);
            let day = language.day_with_weekday(*date);
            let (from, to) = (clock(range.start), clock(range.end));
            notes.push(language.fill(word, &[&day, &from, &to]));
        }
        notes
    }
}
