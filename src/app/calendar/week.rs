//! Hours: seven days, or one, side by side on the reader's clock, with what takes whole days
//! over them and what has only a month or a year over that.

use super::axis::{Axis, Row, Shift, shift_on};
use super::bands::{Band, bands};
use super::cells::Cell;
use super::days::{focus_day, hours_in_sight, shown_date};
use super::empty::{Nothing, nothing_on};
use super::filter::Filter;
use super::head::days_in_words;
use super::hour_keys::focus_spot;
use super::hours::{Timed, hours};
use super::item::{Shape, item, reader_zone};
use super::lanes::{self, Segment};
use super::legend::legend;
use super::month::{Slot, agenda_address, day_address, items_in, slots};
use super::spot::Spot;
use super::{carry, second_clock, sweep};

use crate::app::model::Model;
use crate::app::outcomes::Owner;
use crate::app::words::{Word, calendar, dates::zone_city, week as words};
use crate::domain::names::RecordId;
use crate::domain::when::{When, Zones};
use chrono::{Datelike, NaiveDate, Weekday};

/// The hours open at this minute of the day, or at an event before it.
const OPENS_AT: u32 = 8 * 60;

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
    /// What to say where there is no event at all.
    pub nothing: Option<Nothing>,
    /// Whose hours these are, and what clocks do on these days.
    pub notes: Vec<String>,
    /// What the acronyms stand for.
    pub legend: Vec<Owner>,
}

/// One day: its head, and what stands over its hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub date: NaiveDate,
    /// Its weekday, short.
    pub weekday: String,
    /// Its number, with the month's name on the first.
    pub number: String,
    /// Its date in words.
    pub name: String,
    /// The name of its cell over the hours, with how many events stand there.
    pub whole_day_name: String,
    /// Where more of it is.
    pub address: String,
    /// The name of that link.
    pub address_name: String,
    /// It is a Saturday or a Sunday.
    pub is_weekend: bool,
    /// It is the real date.
    pub is_today: bool,
    /// It is the date at which the group's screens open.
    pub is_as_of: bool,
    /// What is carried would stand over its hours.
    pub is_target: bool,
    /// What would stand there, on the first such day.
    pub ghost: Option<String>,
    /// Its lines over the hours, from the top.
    pub slots: Vec<Slot>,
    /// How many events have no line, in words.
    pub more: Option<String>,
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

type Bar<'a> = (&'a RecordId, &'a When, NaiveDate, NaiveDate);

/// The week or the day that the address names.
#[must_use]
pub fn week_page(model: &Model, zones: &dyn Zones) -> WeekPage {
    let shown = shown_date(model);
    let (first, last) = hours_in_sight(model).unwrap_or((shown, shown));
    let filter = Filter::of(model);
    let (events, timed, bars) = events(model, zones, &filter, (first, last));
    let dates: Vec<NaiveDate> = first.iter_days().take_while(|day| *day <= last).collect();
    let zone = reader_zone(model);
    let shifts: Vec<Option<Shift>> = dates
        .iter()
        .map(|day| shift_on(zones, zone, *day))
        .collect();
    let axis = Axis::of(shifts.iter().flatten());
    let second = second_clock::zone(model, zones, &timed);
    let drawing = Drawing {
        model,
        zones,
        dates: &dates,
        shifts: &shifts,
        axis: &axis,
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
        nothing: is_empty.then(|| nothing_on(model, &filter, (first, last), &name)),
        notes: drawing.notes(),
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

    fn days(&self, bars: &[Bar<'_>]) -> Vec<Day> {
        let (model, language) = (self.model, self.model.language());
        let spans: Vec<(NaiveDate, NaiveDate)> =
            bars.iter().map(|(.., from, to)| (*from, *to)).collect();
        let mut week = lanes::weeks(self.dates[0], 1, &spans).remove(0);
        // Of one day everything is shown; what goes on is cut at its end.
        let columns = self.dates.len();
        week.segments.retain(|segment| segment.column < columns);
        for segment in &mut week.segments {
            segment.after |= segment.column + segment.span > columns;
            segment.span = segment.span.min(columns - segment.column);
        }
        let is_day = columns == 1;
        let is_shown = |segment: &Segment| is_day || week.is_shown(segment);
        let target = self.target_days();
        let draw = |(column, date): (usize, &NaiveDate)| {
            let hidden = if is_day { 0 } else { week.hidden(column) };
            let is_target = target.is_some_and(|(from, to)| from <= *date && *date <= to);
            let begins = target.is_some_and(|(from, _)| column == 0 || from == *date);
            let name = language.day_with_weekday(*date);
            let is_as_of = model.has_as_of() && *date == model.as_of();
            let said = if is_as_of {
                language.fill(calendar::AS_OF_DAY, &[&name])
            } else {
                name.clone()
            };
            let whole = language.fill(words::WHOLE_DAY, &[&said]);
            let (address, link) = self.way_on(*date);
            Day {
                date: *date,
                weekday: language.short_weekday(date.weekday()),
                number: self.number(*date),
                name: said,
                whole_day_name: self.counted(&whole, week.count(column)),
                address,
                address_name: language.fill(link, &[&language.day(*date)]),
                is_weekend: is_weekend(*date),
                is_today: *date == model.today,
                is_as_of,
                is_target,
                ghost: (is_target && begins).then(|| sweep::ghost(model)).flatten(),
                slots: slots(&week, column, is_shown, |at| {
                    let (event, when, ..) = bars[at];
                    item(model, self.zones, event, Some(when))
                }),
                more: (hidden > 0)
                    .then(|| language.fill(calendar::MORE, &[&language.number(hidden)])),
            }
        };
        self.dates.iter().enumerate().map(draw).collect()
    }

    fn number(&self, date: NaiveDate) -> String {
        let language = self.model.language();
        let number = date.day().to_string();
        if date.day() == 1 {
            let month = language.short_month_name(date.month());
            language.fill(calendar::FIRST_OF_MONTH, &[&number, &month])
        } else {
            number
        }
    }

    // From a week to the day, from a day to the list.
    fn way_on(&self, date: NaiveDate) -> (String, Word) {
        if self.dates.len() == 1 {
            (agenda_address(self.model, date), calendar::AGENDA_OF)
        } else {
            (day_address(self.model, date), words::DAY_OF)
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

    // At what begins first on the day that has the focus, unless the morning comes before.
    fn opens_at(&self, cells: &[Cell]) -> Spot {
        let day = focus_day(self.model);
        let begun = cells
            .iter()
            .filter(|cell| cell.blocks.iter().any(|block| !block.before))
            .filter_map(|cell| cell.spot)
            .find(|spot| spot.day == day);
        let minute = begun.and_then(|spot| spot.minute).unwrap_or(OPENS_AT);
        Spot::minute(day, minute.min(OPENS_AT) / 60 * 60)
    }

    // The days over whose hours what is carried or drawn would stand.
    fn target_days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let target = sweep::in_hand(self.model)?;
        if !Shape::of(&target).is_sharp() {
            return None;
        }
        let event = carry::carried(self.model);
        let event = event.as_ref().map_or("", |event| event.as_str());
        let zone = reader_zone(self.model);
        match hours(self.model, self.zones, (event, &target), zone) {
            Some(hours) if hours.is_short() => None,
            Some(hours) => Some(hours.days()),
            None => Some((target.first_day(), target.last_day())),
        }
    }

    fn notes(&self) -> Vec<String> {
        let (model, language) = (self.model, self.model.language());
        let here = zone_city(reader_zone(model));
        let mut notes = vec![language.fill(words::YOUR_CLOCK, &[&here])];
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

/// Whether a day is a Saturday or a Sunday.
pub(super) fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}
