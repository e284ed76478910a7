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
use super::item::{Item, Shape, hue_of, item, mark};
use super::legend::legend;
use super::month::{DayList, agenda_address, day_list, day_name};
use super::pack::{Rows, Spread, columns_for};
use super::said::days_of;
use super::tally::{Tally, tallies};
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
pub(super) const MARKS: usize = 3;

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
    /// The names of those that begin on this day and stand in a later one.
    pub owned: Vec<String>,
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

impl Bar {
    /// What names it in a month, counted from 0.
    #[must_use]
    pub fn id(&self, month0: u32) -> String {
        format!("bar-{month0}-{}-{}", self.spread.start, self.spread.row)
    }
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
    events.retain(|timed| {
        let (begins, ends) = days(model, timed);
        begins <= last && ends >= first && filter.lets_through(timed.0)
    });
    let (mut sharp, vague): (Vec<Timed<'_>>, Vec<Timed<'_>>) = events
        .iter()
        .copied()
        .partition(|(_, when)| Shape::of(when).is_sharp());
    sharp.sort_by_cached_key(|(id, when)| {
        let longest_first = std::cmp::Reverse(when.last_day());
        (when.first_day(), longest_first, when.sort_key(), *id)
    });
    let (above, over): (Vec<Timed<'_>>, Vec<Timed<'_>>) = vague
        .into_iter()
        .partition(|timed| months_touched(days(model, timed), first, last) > MONTHS_OVER);
    let target = sweep::in_hand(model);
    let drawing = Drawing {
        model,
        zones,
        sharp: by_month(&sharp, first, last),
        over: &over,
        target: target.as_ref(),
    };
    let months: Vec<Month> = (0..12)
        .filter_map(|month| months_on(first, month))
        .map(|month| drawing.month(month))
        .collect();
    let bands = bands(model, zones, &above, first, last);
    let drawn = months.iter().flat_map(|month| {
        let bars = month.days.iter().flat_map(|day| &day.bars);
        let vague = month.vague.iter().map(|(_, item)| item);
        vague.chain(bars.map(|bar| &bar.item))
    });
    let over = bands.iter().flat_map(|band| &band.items);
    let legend = legend(model, over.chain(drawn));
    let name = first.year().to_string();
    let focus = focus_day(model);
    YearPage {
        months,
        bands,
        focus,
        list: day_list(model, zones, &sharp, focus),
        nothing: events
            .is_empty()
            .then(|| nothing_between(model, filter, (first, last), &name)),
        legend,
        name,
    }
}

type Timed<'a> = (&'a RecordId, &'a When);

// What touches each month, so that no month looks at the events of another.
fn by_month<'a>(sharp: &[Timed<'a>], first: NaiveDate, last: NaiveDate) -> [Vec<Timed<'a>>; 12] {
    let mut months: [Vec<Timed<'a>>; 12] = Default::default();
    for (event, when) in sharp {
        let from = when.first_day().max(first).month0() as usize;
        let until = when.last_day().min(last).month0() as usize;
        for month in &mut months[from..=until] {
            month.push((event, when));
        }
    }
    months
}

fn months_touched(days: (NaiveDate, NaiveDate), first: NaiveDate, last: NaiveDate) -> usize {
    let month0 = |day: NaiveDate| day.month0() as usize;
    1 + month0(days.1.min(last)) - month0(days.0.max(first))
}

fn days(model: &Model, (event, when): &Timed<'_>) -> (NaiveDate, NaiveDate) {
    days_of(model, event, when)
}

/// What every month is drawn from.
struct Drawing<'a> {
    model: &'a Model,
    zones: &'a dyn Zones,
    sharp: [Vec<Timed<'a>>; 12],
    over: &'a [Timed<'a>],
    target: Option<&'a When>,
}

impl Drawing<'_> {
    fn month(&self, first: NaiveDate) -> Month {
        let language = self.model.language();
        let last = last_of_month(first);
        let touches = |timed: &&Timed<'_>| {
            let (begins, ends) = days(self.model, timed);
            begins <= last && ends >= first
        };
        let over: Vec<&Timed<'_>> = self.over.iter().filter(touches).collect();
        let sharp = &self.sharp[first.month0() as usize];
        let vague: Vec<(usize, Item)> = over
            .iter()
            .take(ROWS - 1)
            .map(|(event, when)| item(self.model, self.zones, event, Some(when)))
            .enumerate()
            .collect();
        let room = ROWS - vague.len();
        let mut rows = Rows::default();
        let mut bars: Vec<Bar> = Vec::new();
        for (event, when) in sharp {
            if let Some(mut bar) = self.bar((event, when), (first, last), &rows, room) {
                rows.put(&mut bar.spread);
                bar.spread.row += vague.len();
                bars.push(bar);
            }
        }
        let hidden = over.len() + sharp.len() - vague.len() - bars.len();
        let rows = if bars.len() < sharp.len() {
            ROWS
        } else {
            vague.len() + rows.count()
        };
        let week = week_of(first, first_weekday(self.model));
        let mut days: Vec<Day> = first
            .iter_days()
            .take_while(|day| *day <= last)
            .zip(tallies(sharp, first, last))
            .map(|(day, tally)| self.day(day, &tally))
            .collect();
        for bar in bars {
            if let Some(day) = days
                .get_mut(bar.spread.start)
                .filter(|_| bar.spread.span > 1)
            {
                day.owned.push(bar.id(first.month0()));
            }
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
            rows,
            more: (hidden > 0).then(|| language.fill(words::MORE, &[&language.number(hidden)])),
            days,
        }
    }

    // The bar of an event in a month, if one of so many rows has room for it. What it is
    // called is looked up only where its days alone would find room: a crowded month costs
    // what is drawn of it.
    fn bar(
        &self,
        (event, when): Timed<'_>,
        (first, last): (NaiveDate, NaiveDate),
        rows: &Rows,
        room: usize,
    ) -> Option<Bar> {
        let from = when.first_day().max(first);
        let until = when.last_day().min(last);
        let (start, span) = (
            from.day0() as usize,
            (until.day0() - from.day0() + 1) as usize,
        );
        let has_room = |spread: &Spread| rows.first_free(spread) < room;
        if !has_room(&Spread::new(start, span, 0, COLUMNS)) {
            return None;
        }
        let title = self.model.title(event).chars().count();
        let (acronym, _) = mark(self.model, event);
        let letters = title + acronym.map_or(0, |acronym| acronym.len()) + 3;
        let wanted = columns_for(letters, COLUMNS, LETTERS).min(WORDS);
        let spread = Spread::new(start, span, wanted, COLUMNS);
        has_room(&spread).then(|| Bar {
            spread,
            before: when.first_day() < first,
            after: when.last_day() > last,
            item: item(self.model, self.zones, event, Some(when)),
        })
    }

    fn day(&self, date: NaiveDate, tally: &Tally<'_>) -> Day {
        let model = self.model;
        let language = model.language();
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
            name: day_name(model, date, tally.count),
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
            marks: tally
                .first
                .iter()
                .map(|event| hue_of(model, event))
                .collect(),
            bars: Vec::new(),
            owned: Vec::new(),
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
