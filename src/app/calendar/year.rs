//! The year planner: twelve months under each other, each with its days from left to right.
//!
//! What has only a month lies over that month, what has a quarter over its three, and what
//! reaches over more than half of the year stands above the months: nothing that has no days
//! is drawn on one.

use super::bands::{Band, bands};
use super::carry;
use super::days::{
    first_of_month, first_of_year, first_weekday, focus_day, last_of_month, last_of_year,
    months_on, shown_date, week_of,
};
use super::empty::{Nothing, nothing_between};
use super::filter::Filter;
use super::item::{Item, Shape, item};
use super::legend::legend;
use super::month::{DayList, agenda_address, day_list, day_name};
use super::pack::{Spread, columns_for, pack};
use super::{sweep, week_numbers};
use crate::app::model::Model;
use crate::app::outcomes::Owner;
use crate::app::route::{Route, Screen, View};
use crate::app::words::{calendar as words, week};
use crate::domain::names::RecordId;
use crate::domain::when::{When, Zones};
use chrono::{Datelike, NaiveDate, Weekday};

/// The columns of a month: the days of the longest.
pub const COLUMNS: usize = 31;
/// So many letters of words fit across a month.
const LETTERS: usize = 150;
/// The words of a bar take so many columns at most.
const WORDS: usize = 7;
/// So many rows of bars stand in a month; the rest is counted, and the month shows all.
const ROWS: usize = 7;
/// What has no days lies over so many months at most; what reaches over more stands above.
const MONTHS_OVER: usize = 6;
/// So many marks stand in a day where there is no room for bars.
const MARKS: usize = 3;

/// A year as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearPage {
    /// `2026`.
    pub name: String,
    /// The months, in order: twelve.
    pub months: Vec<Month>,
    /// What has no days and reaches over most of the year.
    pub bands: Vec<Band>,
    /// The day from which arrow keys lead on.
    pub focus: NaiveDate,
    /// The day that has the focus, with its events: what a narrow screen lists.
    pub list: DayList,
    /// What to say where the year has no event at all.
    pub nothing: Option<Nothing>,
    /// What the acronyms stand for.
    pub legend: Vec<Owner>,
}

/// One month of the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// `March 2026`.
    pub name: String,
    /// `Mar`.
    pub short: String,
    /// Where the month is shown by itself.
    pub address: String,
    /// How many days of the reader's week come before its first day, 0 to 6.
    pub offset: usize,
    /// What is sometime in this month, with its row.
    pub vague: Vec<(usize, Item)>,
    /// How many rows of bars it has.
    pub rows: usize,
    /// How many events have no row, in words.
    pub more: Option<String>,
    /// Its days, in order.
    pub days: Vec<Day>,
}

/// One day of the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub date: NaiveDate,
    /// Its number.
    pub number: String,
    /// The first letter of its weekday, or what stands for it.
    pub weekday: String,
    /// The number of the week that it begins, short, where the reader wants it.
    pub week: Option<String>,
    /// Its date and how many events it has, in words.
    pub name: String,
    /// Where its agenda is.
    pub address: String,
    /// The name of that link.
    pub agenda_name: String,
    /// It is a Saturday or a Sunday.
    pub is_weekend: bool,
    /// It is the real date.
    pub is_today: bool,
    /// It is the date at which the group's screens open.
    pub is_as_of: bool,
    /// What is carried would be dropped here.
    pub is_target: bool,
    /// What would stand here, on the first such day of a month.
    pub ghost: Option<String>,
    /// What it would clash with there, in words.
    pub clash: Option<String>,
    /// The hues of its first events, `None` for those of nobody.
    pub marks: Vec<Option<u16>>,
    /// The bars whose last day of this month this is.
    pub bars: Vec<Bar>,
}

/// The part of an event that lies in one month.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Bar {
    /// The event.
    pub item: Item,
    /// Where it lies.
    pub spread: Spread,
    /// It began before this month.
    pub before: bool,
    /// It goes on after this month.
    pub after: bool,
}

/// The year that the address names.
#[must_use]
pub fn year_page(model: &Model, zones: &dyn Zones) -> YearPage {
    year_through(model, zones, &Filter::of(model))
}

/// The same, through a filter that counts what it was asked.
#[must_use]
pub fn year_through(model: &Model, zones: &dyn Zones, filter: &Filter<'_>) -> YearPage {
    let shown = shown_date(model);
    let (first, last) = (first_of_year(shown), last_of_year(shown));
    let mut events = model.index.events_between(first, last, zones);
    events.retain(|(event, _)| filter.lets_through(event));
    let (mut sharp, vague): (Vec<Timed<'_>>, Vec<Timed<'_>>) = events
        .iter()
        .copied()
        .partition(|(_, when)| Shape::of(when).is_sharp());
    sharp.sort_by_key(|(id, when)| {
        let longest_first = std::cmp::Reverse(when.last_day());
        (when.first_day(), longest_first, when.sort_key(), *id)
    });
    let (above, over): (Vec<Timed<'_>>, Vec<Timed<'_>>) = vague
        .into_iter()
        .partition(|(_, when)| months_touched(when, first, last) > MONTHS_OVER);
    let target = sweep::in_hand(model);
    let drawing = Drawing {
        model,
        zones,
        sharp: &sharp,
        over: &over,
        target: target.as_ref(),
    };
    let months = (0..12)
        .filter_map(|month| months_on(first, month))
        .map(|month| drawing.month(month))
        .collect();
    let name = first.year().to_string();
    let focus = focus_day(model);
    YearPage {
        months,
        bands: bands(model, zones, &above, first, last),
        focus,
        list: day_list(model, zones, &sharp, focus),
        nothing: events
            .is_empty()
            .then(|| nothing_between(model, filter, (first, last), &name)),
        legend: legend(model, events.iter().map(|(event, _)| *event)),
        name,
    }
}

type Timed<'a> = (&'a RecordId, &'a When);

fn months_touched(when: &When, first: NaiveDate, last: NaiveDate) -> usize {
    let month0 = |day: NaiveDate| day.month0() as usize;
    1 + month0(when.last_day().min(last)) - month0(when.first_day().max(first))
}

/// What every month is drawn from.
struct Drawing<'a> {
    model: &'a Model,
    zones: &'a dyn Zones,
    sharp: &'a [Timed<'a>],
    over: &'a [Timed<'a>],
    target: Option<&'a When>,
}

impl Drawing<'_> {
    fn month(&self, first: NaiveDate) -> Month {
        let language = self.model.language();
        let last = last_of_month(first);
        let touches = |when: &When| when.first_day() <= last && when.last_day() >= first;
        let over: Vec<&Timed<'_>> = self.over.iter().filter(|(_, when)| touches(when)).collect();
        let sharp: Vec<&Timed<'_>> = self
            .sharp
            .iter()
            .filter(|(_, when)| touches(when))
            .collect();
        let vague: Vec<(usize, Item)> = over
            .iter()
            .take(ROWS - 1)
            .map(|(event, when)| item(self.model, self.zones, event, Some(when)))
            .enumerate()
            .collect();
        let mut bars: Vec<Bar> = sharp
            .iter()
            .map(|(event, when)| self.bar(event, when, first, last))
            .collect();
        let mut spreads: Vec<Spread> = bars.iter().map(|bar| bar.spread).collect();
        let rows = vague.len() + pack(&mut spreads);
        for (bar, spread) in bars.iter_mut().zip(spreads) {
            bar.spread.row = spread.row + vague.len();
        }
        bars.retain(|bar| bar.spread.row < ROWS);
        let hidden = over.len() + sharp.len() - vague.len() - bars.len();
        let week = week_of(first, first_weekday(self.model));
        let mut days: Vec<Day> = first
            .iter_days()
            .take_while(|day| *day <= last)
            .map(|day| self.day(day, &sharp))
            .collect();
        for bar in bars {
            if let Some(day) = days.get_mut(bar.spread.start + bar.spread.span - 1) {
                day.bars.push(bar);
            }
        }
        Month {
            name: language.month(first.year(), first.month()),
            short: language.short_month_name(first.month()),
            address: month_address(self.model, first),
            offset: usize::try_from((first - week).num_days()).unwrap_or_default(),
            vague,
            rows: rows.min(ROWS),
            more: (hidden > 0).then(|| language.fill(words::MORE, &[&language.number(hidden)])),
            days,
        }
    }

    fn bar(&self, event: &RecordId, when: &When, first: NaiveDate, last: NaiveDate) -> Bar {
        let item = item(self.model, self.zones, event, Some(when));
        let from = when.first_day().max(first);
        let until = when.last_day().min(last);
        let letters = item.title.chars().count() + item.acronym.as_deref().map_or(0, str::len) + 3;
        let wanted = columns_for(letters, COLUMNS, LETTERS).min(WORDS);
        let span = until.day0() - from.day0() + 1;
        Bar {
            spread: Spread::new(from.day0() as usize, span as usize, wanted, COLUMNS),
            before: when.first_day() < first,
            after: when.last_day() > last,
            item,
        }
    }

    fn day(&self, date: NaiveDate, sharp: &[&Timed<'_>]) -> Day {
        let model = self.model;
        let language = model.language();
        let there = || sharp.iter().filter(|(_, when)| when.contains(date));
        let is_target = self.target.is_some_and(|target| target.contains(date));
        let begins_target = self
            .target
            .is_some_and(|target| date.day() == 1 || target.first_day() == date);
        Day {
            date,
            number: date.day().to_string(),
            weekday: language
                .short_weekday(date.weekday())
                .chars()
                .find(|letter| letter.is_alphabetic())
                .map(String::from)
                .unwrap_or_default(),
            week: (date.weekday() == first_weekday(model))
                .then(|| week_numbers::wanted(model, date))
                .flatten()
                .map(|number| language.fill(week::SHORT_NUMBER, &[&number.to_string()])),
            name: day_name(model, date, there().count()),
            address: agenda_address(model, date),
            agenda_name: language.fill(words::AGENDA_OF, &[&language.day(date)]),
            is_weekend: matches!(date.weekday(), Weekday::Sat | Weekday::Sun),
            is_today: date == model.today,
            is_as_of: model.has_as_of() && date == model.as_of(),
            is_target,
            ghost: (is_target && begins_target)
                .then(|| sweep::ghost(model))
                .flatten(),
            clash: (is_target && begins_target)
                .then(|| carry::clash(model))
                .flatten(),
            marks: there()
                .take(MARKS)
                .map(|(event, _)| super::item::hue_of(model, event))
                .collect(),
            bars: Vec::new(),
        }
    }
}

fn month_address(model: &Model, month: NaiveDate) -> String {
    Route {
        screen: Screen::Calendar(View::Month, Some(first_of_month(month))),
        filters: model.route.filters.clone(),
    }
    .link()
}
