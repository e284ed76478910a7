//! A month: six weeks of days with their bars, and over them what has only a month, a
//! quarter, a year.

use super::bands::{Band, bands};
use super::carry;
use super::days::{
    SQUARES, first_of_month, first_weekday, focus_day, last_of_month, same_month, shown_date,
    squares,
};
use super::empty::{Nothing, nothing_in_month};
use super::filter::Filter;
use super::item::{Item, Shape, item, reader_zone};
use super::lanes::{self, Week};
use super::legend::legend;
use super::slots::{Slot, items_in, slots};
use super::{sweep, week_numbers};
use crate::app::model::Model;
use crate::app::outcomes::Owner;
use crate::app::route::{Route, Screen, View};
use crate::app::words::{calendar as words, dates::zone_city};
use crate::domain::names::RecordId;
use crate::domain::when::{When, Zones};
use chrono::{Datelike, NaiveDate, Weekday};
use std::collections::BTreeSet;

/// A month as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthPage {
    /// `March 2023`.
    pub name: String,
    /// The seven weekdays, short and in full, in the reader's order.
    pub weekdays: Vec<(String, String)>,
    /// The numbers of its weeks, from the top, and how they are said; none where the reader
    /// wants none.
    pub week_numbers: Vec<(String, String)>,
    /// What touches this month without days of its own, the longest first.
    pub bands: Vec<Band>,
    /// The days, in order.
    pub days: Vec<Day>,
    /// The place of the day from which arrow keys lead on.
    pub focus: usize,
    /// The day that has the focus, with its events: what a narrow screen lists.
    pub list: DayList,
    /// What to say where the month has no event at all.
    pub nothing: Option<Nothing>,
    /// What the hours in brackets are, where there are some.
    pub clocks: Option<String>,
    /// What the acronyms stand for.
    pub legend: Vec<Owner>,
}

impl MonthPage {
    /// What is drawn of it, with what a narrow screen lists, under the ids that it is drawn
    /// under.
    #[must_use]
    pub fn drawn(&self) -> BTreeSet<RecordId> {
        let above = self.bands.iter().flat_map(|band| &band.items);
        let within = self.days.iter().flat_map(|day| items_in(&day.slots));
        above
            .chain(within)
            .chain(&self.list.items)
            .map(|item| item.event.clone())
            .collect()
    }
}

/// One day of the grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub date: NaiveDate,
    /// Its number, with the month's name on the first.
    pub number: String,
    /// Its date and how many events it has, in words.
    pub name: String,
    /// Where its agenda is.
    pub address: String,
    /// The name of that link.
    pub agenda_name: String,
    /// It belongs to the month before or after.
    pub is_outside: bool,
    /// It is a Saturday or a Sunday.
    pub is_weekend: bool,
    /// It is the real date.
    pub is_today: bool,
    /// It is the date at which the group's screens open.
    pub is_as_of: bool,
    /// What is carried would be dropped here.
    pub is_target: bool,
    /// What would stand here, on the first such day of a week.
    pub ghost: Option<String>,
    /// What it would clash with there, in words.
    pub clash: Option<String>,
    /// Its lines, from the top.
    pub slots: Vec<Slot>,
    /// How many events have no line, in words.
    pub more: Option<String>,
    /// Where all of them are: its hours.
    pub more_address: String,
}

/// The events of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayList {
    /// The day in words.
    pub heading: String,
    /// Its events.
    pub items: Vec<Item>,
    /// What to say where there is none.
    pub nothing: Option<String>,
}

/// The month that the address names.
#[must_use]
pub fn month_page(model: &Model, zones: &dyn Zones) -> MonthPage {
    month_through(model, zones, &Filter::of(model))
}

/// The same, through a filter that counts what it was asked.
#[must_use]
pub fn month_through(model: &Model, zones: &dyn Zones, filter: &Filter<'_>) -> MonthPage {
    let language = model.language();
    let shown = shown_date(model);
    let (first, last) = (first_of_month(shown), last_of_month(shown));
    let first_weekday = first_weekday(model);
    let dates = squares(shown, first_weekday);
    let end = dates.last().copied().unwrap_or(last);
    let events: Vec<(&RecordId, &When)> = model
        .index
        .events_between(dates.first().copied().unwrap_or(first), end, zones)
        .into_iter()
        .filter(|(event, _)| filter.lets_through(event))
        .collect();
    let mut sharp: Vec<(&RecordId, &When)> = events
        .iter()
        .copied()
        .filter(|(_, when)| Shape::of(when).is_sharp())
        .collect();
    // The longer first, so that bars lie under the day's number and single days follow;
    // then by the clock.
    sharp.sort_by_cached_key(|(id, when)| {
        (
            when.first_day(),
            std::cmp::Reverse(when.last_day()),
            when.sort_key(),
            *id,
        )
    });
    let spans: Vec<(NaiveDate, NaiveDate)> = sharp
        .iter()
        .map(|(_, when)| (when.first_day(), when.last_day()))
        .collect();
    let start = dates.first().copied().unwrap_or(first);
    let weeks = lanes::weeks(start, SQUARES / 7, &spans);
    let target = sweep::in_hand(model);
    let drawing = Drawing {
        model,
        zones,
        sharp: &sharp,
        target: target.as_ref(),
        shown,
        focus: focus_day(model),
    };
    let mut days = Vec::with_capacity(SQUARES);
    for (week, dates) in weeks.iter().zip(dates.chunks(7)) {
        for (column, date) in dates.iter().enumerate() {
            days.push(drawing.day(*date, column, week));
        }
    }
    let bands = bands(model, zones, &events, first, last);
    let is_empty =
        bands.is_empty() && !spans.iter().any(|(from, to)| *from <= last && *to >= first);
    let drawn = || days.iter().flat_map(|day| items_in(&day.slots));
    let shows_two_clocks = drawn().any(|item| item.yours.is_some());
    let list = day_list(model, zones, &sharp, drawing.focus);
    let above = bands.iter().flat_map(|band| &band.items);
    let legend = legend(model, above.chain(drawn()));
    MonthPage {
        name: language.month(shown.year(), shown.month()),
        weekdays: weekdays(first_weekday)
            .map(|day| (language.short_weekday(day), language.weekday(day)))
            .collect(),
        week_numbers: dates
            .chunks(7)
            .filter_map(|week| week_numbers::wanted(model, week[0]))
            .map(|number| week_numbers::said(model, number))
            .collect(),
        bands,
        focus: dates
            .iter()
            .position(|date| *date == drawing.focus)
            .unwrap_or_default(),
        list,
        nothing: is_empty.then(|| nothing_in_month(model, filter, first, last)),
        clocks: shows_two_clocks
            .then(|| language.fill(words::TWO_CLOCKS, &[&zone_city(reader_zone(model))])),
        legend,
        days,
    }
}

fn weekdays(first: Weekday) -> impl Iterator<Item = Weekday> {
    std::iter::successors(Some(first), |day| Some(day.succ())).take(7)
}

/// What every day of the grid is drawn from.
struct Drawing<'a> {
    model: &'a Model,
    zones: &'a dyn Zones,
    sharp: &'a [(&'a RecordId, &'a When)],
    target: Option<&'a When>,
    shown: NaiveDate,
    focus: NaiveDate,
}

impl Drawing<'_> {
    fn day(&self, date: NaiveDate, column: usize, week: &Week) -> Day {
        let model = self.model;
        let language = model.language();
        let hidden = week.hidden(column);
        let is_target = self.target.is_some_and(|target| target.contains(date));
        let begins_target = self
            .target
            .is_some_and(|target| column == 0 || target.first_day() == date);
        let is_as_of = model.has_as_of() && date == model.as_of();
        let number = date.day().to_string();
        Day {
            date,
            number: if date.day() == 1 {
                language.fill(
                    words::FIRST_OF_MONTH,
                    &[&number, &language.short_month_name(date.month())],
                )
            } else {
                number
            },
            name: day_name(model, date, week.count(column)),
            address: agenda_address(model, date),
            agenda_name: language.fill(words::AGENDA_OF, &[&language.day(date)]),
            is_outside: !same_month(date, self.shown),
            is_weekend: matches!(date.weekday(), Weekday::Sat | Weekday::Sun),
            is_today: date == model.today,
            is_as_of,
            is_target,
            ghost: (is_target && begins_target)
                .then(|| sweep::ghost(model))
                .flatten(),
            clash: (is_target && begins_target)
                .then(|| carry::clash(model))
                .flatten(),
            slots: slots(
                week,
                column,
                |segment| week.is_shown(segment),
                |at| {
                    let (event, when) = self.sharp[at];
                    item(model, self.zones, event, Some(when))
                },
            ),
            more: (hidden > 0).then(|| language.fill(words::MORE, &[&language.number(hidden)])),
            more_address: day_address(model, date),
        }
    }
}

/// The events of one day, of those whose days are fixed.
#[must_use]
pub fn day_list(
    model: &Model,
    zones: &dyn Zones,
    sharp: &[(&RecordId, &When)],
    day: NaiveDate,
) -> DayList {
    let language = model.language();
    let items: Vec<Item> = sharp
        .iter()
        .filter(|(_, when)| when.contains(day))
        .map(|(event, when)| item(model, zones, event, Some(when)))
        .collect();
    DayList {
        heading: language.day_with_weekday(day),
        nothing: items
            .is_empty()
            .then(|| language.say(words::NO_EVENTS).into_owned()),
        items,
    }
}

/// A day's date and how many events it has, in words.
#[must_use]
pub fn day_name(model: &Model, date: NaiveDate, count: usize) -> String {
    let language = model.language();
    let said = language.day_with_weekday(date);
    let said = if model.has_as_of() && date == model.as_of() {
        language.fill(words::AS_OF_DAY, &[&said])
    } else {
        said
    };
    match count {
        0 => language.fill(words::DAY_EMPTY, &[&said]),
        1 => language.fill(words::DAY_EVENT, &[&said, &language.number(count)]),
        count => language.fill(words::DAY_EVENTS, &[&said, &language.number(count)]),
    }
}

/// Where the hours of a day are, with the filters that are set.
#[must_use]
pub fn day_address(model: &Model, day: NaiveDate) -> String {
    Route {
        screen: Screen::Calendar(View::Day, Some(day)),
        filters: model.route.filters.clone(),
    }
    .link()
}

/// Where the agenda from a day on is, with the filters that are set.
#[must_use]
pub fn agenda_address(model: &Model, day: NaiveDate) -> String {
    Route {
        screen: Screen::Calendar(View::Agenda, Some(day)),
        filters: model.route.filters.clone(),
    }
    .link()
}
