//! The timeline as it is drawn. A lane that holds too much to be drawn counts it, piece by
//! piece of the scale, and a press goes closer: nothing is left out in silence.

use super::super::bands::undated_in_words;
use super::super::clashes::among;
use super::super::clashes::page::{is_certain, sentence};
use super::super::empty::{Nothing, nothing_between};
use super::super::filter::Filter;
use super::super::item::{Item, item};
use super::super::month::agenda_address;
use super::super::pack::{Spread, columns_for, pack};
use super::super::said::days_of;
use super::super::spot::stretch;
use super::super::sweep;
use super::lanes::{self, Lane as Gathered};
use super::scale::{self, Piece};
use super::window::{By, Reach, Window, by, name, window};
use crate::app::model::Model;
use crate::app::route::{Route, Screen, View};
use crate::app::words::{fields, timeline as words};
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::domain::when::{When, Zones};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// So many bars of a lane are drawn; of a lane with more they are counted.
pub const BARS: usize = 40;
/// So many letters of words fit across the lanes.
const LETTERS: usize = 130;
/// The words of a bar take so many letters at most.
const MOST_LETTERS: usize = 42;
/// And so many at least, however short they are: marks stand beside them.
const LEAST_LETTERS: usize = 14;

/// The timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelinePage {
    /// What is in sight, in words.
    pub name: String,
    /// What its lanes are made of.
    pub by: By,
    /// How much is in sight.
    pub reach: Reach,
    /// How many days are in sight.
    pub days: usize,
    /// The same from the first on, as a mark says it.
    pub stretch: String,
    /// Where what is carried or drawn would lie, as far as that is in sight: the place of its
    /// first day, and how many it has.
    pub target: Option<(usize, usize)>,
    /// The upper row of the scale.
    pub upper: Vec<Piece>,
    /// The lower row.
    pub lower: Vec<Piece>,
    /// The place of the real date, where it is in sight.
    pub today: Option<usize>,
    /// The place of the date at which the group's screens open, where that is in sight.
    pub as_of: Option<usize>,
    /// The lanes.
    pub lanes: Vec<Lane>,
    /// The bar that Tab comes to.
    pub focus: Option<String>,
    /// How many events have no date, in words, and where they are listed.
    pub undated: Option<(String, String)>,
    /// What to say where nothing is in sight.
    pub nothing: Option<Nothing>,
    /// The event that is carried, and where it would lie.
    pub carried: Option<(RecordId, String)>,
}

/// One lane.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Lane {
    /// What names it in marks.
    pub key: String,
    /// Its short name.
    pub label: String,
    /// Its full name, where that is another.
    pub name: Option<String>,
    /// Its hue, where it is an organisation's; `Some(None)` for an organisation without.
    pub hue: Option<Option<u16>>,
    /// Where its own page is.
    pub address: Option<String>,
    /// How many entries it has, in words.
    pub count: String,
    /// How many rows of bars it takes.
    pub rows: usize,
    /// Its bars, by time.
    pub bars: Vec<Bar>,
    /// What it holds too much of to be drawn, by time.
    pub crowds: Vec<Crowd>,
}

/// One event, activity or project in a lane.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Bar {
    /// What it is.
    pub item: Item,
    /// What names the bar in marks: its lane and its record.
    pub spot: String,
    /// Where it lies.
    pub spread: Spread,
    /// It began before what is in sight.
    pub before: bool,
    /// It goes on after it.
    pub after: bool,
    /// What it is, where it is no event: `Project`.
    pub sort: Option<String>,
    /// What it clashes with, in words, and whether that is certain.
    pub clash: Option<(String, bool)>,
}

/// A piece of the scale in which a lane holds something, counted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Crowd {
    /// What names it in marks.
    pub spot: String,
    /// The place of its first day.
    pub start: usize,
    /// How many days it has.
    pub days: usize,
    /// How many entries.
    pub count: String,
    /// The same in words, with the dates.
    pub name: String,
    /// Where they are drawn.
    pub address: String,
}

/// The timeline that the address names.
#[must_use]
pub fn timeline_page(model: &Model, zones: &dyn Zones) -> TimelinePage {
    timeline_through(model, zones, &Filter::of(model))
}

/// The same, through a filter that counts what it was asked.
#[must_use]
pub fn timeline_through(model: &Model, zones: &dyn Zones, filter: &Filter<'_>) -> TimelinePage {
    let window = window(model);
    let by = by(model);
    let gathered = lanes::lanes(model, zones, &window, by, filter);
    let lower = scale::lower(model, &window);
    let clashes = clashes(model, zones, &gathered);
    let drawing = Drawing {
        model,
        zones,
        window: &window,
        lower: &lower,
        clashes: &clashes,
    };
    let lanes: Vec<Lane> = gathered.iter().map(|lane| drawing.lane(lane, by)).collect();
    let name = name(model);
    let place =
        |day: NaiveDate| (window.first <= day && day <= window.last).then(|| window.place(day));
    let is_there = |spot: &String| spots(&lanes).any(|one| one == spot);
    TimelinePage {
        focus: model
            .calendar
            .bar
            .clone()
            .filter(is_there)
            .or_else(|| spots(&lanes).next().cloned()),
        nothing: lanes
            .is_empty()
            .then(|| nothing_between(model, filter, (window.first, window.last), &name)),
        undated: undated_in_words(model, filter),
        carried: super::super::carry::carried_to(model),
        name,
        by,
        reach: window.reach,
        days: window.days(),
        stretch: stretch(window.first, window.days()),
        target: sweep::in_hand(model).and_then(|when| {
            let (first, last) = (when.first_day(), when.last_day());
            let is_in_sight = first <= window.last && last >= window.first;
            let start = window.place(first);
            is_in_sight.then(|| (start, window.place(last) - start + 1))
        }),
        upper: scale::upper(model, &window),
        today: place(model.today),
        as_of: model.has_as_of().then(|| place(model.as_of())).flatten(),
        lower,
        lanes,
    }
}

fn spots(lanes: &[Lane]) -> impl Iterator<Item = &String> {
    lanes.iter().flat_map(|lane| {
        let bars = lane.bars.iter().map(|bar| &bar.spot);
        bars.chain(lane.crowds.iter().map(|crowd| &crowd.spot))
    })
}

// Only between events that are drawn: what is counted says nothing of single ones.
fn clashes(
    model: &Model,
    zones: &dyn Zones,
    lanes: &[Gathered],
) -> BTreeMap<RecordId, (String, bool)> {
    let drawn: BTreeMap<&RecordId, &When> = lanes
        .iter()
        .filter(|lane| lane.entries.len() <= BARS)
        .flat_map(|lane| &lane.entries)
        .map(|(id, when)| (id, when))
        .filter(|(id, _)| model.index.kind_of(id) == Some(RecordKind::Event))
        .collect();
    let drawn: Vec<(&RecordId, &When)> = drawn.into_iter().collect();
    among(model, zones, &drawn)
        .into_iter()
        .filter_map(|(event, others)| {
            let words = sentence(model, &others)?;
            Some((event, (words, is_certain(&others))))
        })
        .collect()
}

/// What every lane is drawn from.
struct Drawing<'a> {
    model: &'a Model,
    zones: &'a dyn Zones,
    window: &'a Window,
    lower: &'a [Piece],
    clashes: &'a BTreeMap<RecordId, (String, bool)>,
}

impl Drawing<'_> {
    fn lane(&self, gathered: &Gathered, by: By) -> Lane {
        let language = self.model.language();
        let mut bars: Vec<Bar> = Vec::new();
        let mut crowds = Vec::new();
        if gathered.entries.len() <= BARS {
            let entries = gathered.entries.iter();
            bars.extend(entries.map(|(record, when)| self.bar(gathered, record, when)));
        } else {
            crowds = self.crowds(gathered);
        }
        let mut spreads: Vec<Spread> = bars.iter().map(|bar| bar.spread).collect();
        let rows = pack(&mut spreads).max(1);
        for (bar, spread) in bars.iter_mut().zip(spreads) {
            bar.spread = spread;
        }
        Lane {
            key: gathered.key().to_owned(),
            label: gathered.label.clone(),
            name: (gathered.name != gathered.label).then(|| gathered.name.clone()),
            hue: (by == By::Organisation && gathered.of.is_some()).then_some(gathered.hue),
            address: gathered.of.as_ref().and_then(|of| self.model.link_to(of)),
            count: language.count(gathered.entries.len(), words::ENTRY, words::ENTRIES),
            rows,
            bars,
            crowds,
        }
    }

    fn bar(&self, lane: &Gathered, record: &RecordId, when: &When) -> Bar {
        let model = self.model;
        let mut item = item(model, self.zones, record, Some(when));
        let kind = model.index.kind_of(record);
        let sort = kind
            .filter(|kind| *kind != RecordKind::Event)
            .map(|kind| model.language().say(fields::kind_name(kind)).into_owned());
        // The lane says whose it is; what it is by says more than the hour.
        if lane.of.is_some() && by(model) == By::Organisation {
            item.acronym = None;
        }
        let (first, last) = days_of(model, record, when);
        let start = self.window.place(first);
        let span = self.window.place(last) - start + 1;
        let letters = item.title.chars().count()
            + item
                .acronym
                .as_deref()
                .map_or(0, |text| text.chars().count() + 1)
            + item
                .hour
                .as_deref()
                .map_or(0, |text| text.chars().count() + 1)
            + sort.as_deref().map_or(0, |text| text.chars().count() + 1)
            + 6;
        let days = self.window.days();
        let wanted = columns_for(letters.clamp(LEAST_LETTERS, MOST_LETTERS), days, LETTERS);
        Bar {
            spot: format!("{}|{record}", lane.key()),
            spread: Spread::new(start, span, wanted, days),
            before: first < self.window.first,
            after: last > self.window.last,
            sort,
            clash: self.clashes.get(record).cloned(),
            item,
        }
    }

    fn crowds(&self, lane: &Gathered) -> Vec<Crowd> {
        let language = self.model.language();
        let touching = |piece: &Piece| {
            let entries = lane.entries.iter();
            entries
                .filter(|(record, when)| {
                    let (first, last) = days_of(self.model, record, when);
                    first <= piece.last && last >= piece.first
                })
                .count()
        };
        self.lower
            .iter()
            .map(|piece| (piece, touching(piece)))
            .filter(|(_, count)| *count > 0)
            .map(|(piece, count)| {
                let when = When::days(piece.first, piece.last);
                let when = when.map_or_else(|_| String::new(), |when| language.when(&when));
                let entries = language.count(count, words::ENTRY, words::ENTRIES);
                Crowd {
                    spot: format!("{}|{}", lane.key(), piece.first),
                    start: piece.start,
                    days: piece.days,
                    count: language.number(count),
                    name: language.fill(words::CROWD, &[&when, &entries]),
                    address: self.closer(piece.first),
                }
            })
            .collect()
    }

    fn closer(&self, day: NaiveDate) -> String {
        let Some(reach) = self.window.reach.closer() else {
            return agenda_address(self.model, day);
        };
        let mut filters = self.model.route.filters.clone();
        let reaches = BTreeSet::from([reach.id().to_owned()]);
        filters.others.insert(super::REACH.to_owned(), reaches);
        let first = Window::around(self.model, reach, day).first;
        let screen = Screen::Calendar(View::Timeline, Some(first));
        Route { screen, filters }.link()
    }
}
