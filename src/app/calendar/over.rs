//! Over the hours: the head of each day, and what takes the whole of it.

use super::carry;
use super::hours::hours;
use super::item::{Shape, item, reader_zone};
use super::lanes::{self, Segment};
use super::month::{agenda_address, day_address};
use super::slots::{Slot, slots};
use super::sweep;
use super::week::Drawing;
use crate::app::words::{Word, calendar, week as words};
use crate::domain::names::RecordId;
use crate::domain::when::When;
use chrono::{Datelike, NaiveDate, Weekday};

/// So many lines stand over the hours of one day; the agenda shows all.
const LINES_IN_A_DAY: usize = 20;
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

/// An event over the hours, with its first and its last day.
pub(super) type Bar<'a> = (&'a RecordId, &'a When, NaiveDate, NaiveDate);

impl Drawing<'_> {
    pub(super) fn days(&self, bars: &[Bar<'_>]) -> Vec<Day> {
        let (model, language) = (self.model, self.model.language());
        let spans: Vec<(NaiveDate, NaiveDate)> =
            bars.iter().map(|(.., from, to)| (*from, *to)).collect();
        let mut week = lanes::weeks(self.dates[0], 1, &spans).remove(0);
        // What goes on is cut at the end of the last day.
        let columns = self.dates.len();
        week.segments.retain(|segment| segment.column < columns);
        for segment in &mut week.segments {
            segment.after |= segment.column + segment.span > columns;
            segment.span = segment.span.min(columns - segment.column);
        }
        let is_day = columns == 1;
        let is_shown = |segment: &Segment| match is_day {
            true => segment.lane < LINES_IN_A_DAY,
            false => week.is_shown(segment),
        };
        let target = self.target_days();
        let draw = |(column, date): (usize, &NaiveDate)| {
            let here = week.segments.iter();
            let here = here.filter(|segment| segment.columns().contains(&column));
            let hidden = here.filter(|segment| !is_shown(segment)).count();
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
}

/// Whether a day is a Saturday or a Sunday.
pub(super) fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}
