//! Which clock the times of an event are on.
//!
//! A `VTIMEZONE` beats the zone's name (F18): Outlook calls any zone "Customized Time
//! Zone", and some zones named GMT have summer time. Where the file and the world agree on
//! the hours, the world's name is kept, since it stays right when rules change. Where they
//! do not, or nobody knows the name, a zone of the world is looked for whose clocks change
//! as the file says: hours that are kept as a distance from UTC are wrong for whatever
//! repeats, as soon as the clocks change.

use super::timezone::{FileZone, FileZones, Turn, fixed, world_name};
use super::windows;
use crate::domain::when::{Frame, Moment, Zones};
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime};
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// So far from the start of an event its zone is compared.
const YEARS: u32 = 10;

/// A zone is asked at least this often between two changes: some change twice in a season.
const STEP_SECONDS: i64 = 14 * DAY_SECONDS;

const DAY_SECONDS: i64 = 24 * 60 * 60;

/// So often a zone is looked for in one file, whatever stands in it.
const MOST_SEARCHES: usize = 400;

/// The clocks that hold in one calendar.
pub(super) struct Clocks<'a> {
    file: FileZones,
    pub(super) world: &'a dyn Zones,
    /// By `TZID` and the month from which on they are compared.
    compared: RefCell<BTreeMap<(String, i32), Rc<Compared>>>,
    searches: Cell<usize>,
}

/// The clock that the times of one event are on, under one `TZID`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    /// That of a zone, whether or not anybody knows it.
    Zone(String),
    /// What the file says for each time.
    File,
}

/// How it was found out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// The file and the world agree, or only one of them knows it.
    Surely,
    /// The file says other hours than the world has for that name; this zone has them.
    As(String),
    /// The file says another hour than the world has for that name; the file was followed.
    ByTheFile,
    /// The event repeats, and its hours are as in the file before that day alone.
    Until(NaiveDate),
    /// Nobody knows it; its name was kept.
    Unknown,
}

/// What a file says of a zone from a month on, beside what the world says.
struct Compared {
    /// Its offset at the beginning.
    base_seconds: i32,
    turns: Vec<Turn>,
    /// The first second, and the last of which something is told.
    span: (i64, i64),
    /// Where the zone that has its name parts from it, once that was asked.
    parts: OnceCell<Option<NaiveDate>>,
    /// The zone whose clocks are the same, once it was looked for.
    same: RefCell<Option<Option<&'static str>>>,
}

impl<'a> Clocks<'a> {
    pub(super) fn new(file: FileZones, world: &'a dyn Zones) -> Self {
        Self {
            file,
            world,
            compared: RefCell::default(),
            searches: Cell::new(0),
        }
    }

    /// The clock of an event that begins at a civil time under a `TZID`. `last`: for one
    /// that repeats, the day of its last occurrence, as far as that is known.
    pub(super) fn of(
        &self,
        id: &str,
        start: NaiveDateTime,
        last: Option<&dyn Fn() -> Option<NaiveDate>>,
    ) -> (Clock, Found) {
        let in_file = self.file.get(id);
        let name = world_name(id, in_file, self.world);
        let told = in_file.and_then(|zone| Some((zone, zone.offset_seconds(start)?)));
        let Some((zone, told)) = told else {
            return match name {
                Some(name) => (Clock::Zone(name), Found::Surely),
                None => (Clock::Zone(id.to_owned()), Found::Unknown),
            };
        };
        let agreeing = name
            .as_deref()
            .filter(|name| offset_of(name, start, self.world) == Some(i64::from(told)));
        if let (Some(name), None) = (agreeing, last) {
            return (Clock::Zone(name.to_owned()), Found::Surely);
        }
        let by_the_file = match name {
            Some(_) => (Clock::File, Found::ByTheFile),
            None => (Clock::File, Found::Surely),
        };
        let Some(compared) = self.compared(id, zone, start) else {
            return by_the_file;
        };
        let ends_before =
            |day: NaiveDate| last.and_then(|last| last()).is_some_and(|last| last < day);
        // Where the named zone parts from the file, if it does within the series.
        let parts = agreeing.and_then(|name| compared.parts_from(name, self.world));
        let parts = parts.filter(|day| !ends_before(*day));
        if let (Some(name), None) = (agreeing, parts) {
            return (Clock::Zone(name.to_owned()), Found::Surely);
        }
        if compared.turns.is_empty() {
            return by_the_file;
        }
        if let Some(same) = compared.same(self) {
            return (Clock::Zone(same.to_owned()), Found::As(same.to_owned()));
        }
        if let (Some(name), Some(day)) = (agreeing, parts) {
            return (Clock::Zone(name.to_owned()), Found::Until(day));
        }
        let turn = compared.turn_after(start, told);
        match turn.filter(|day| last.is_some() && !ends_before(*day)) {
            Some(day) => (Clock::File, Found::Until(day)),
            None => by_the_file,
        }
    }

    /// The frame of a civil time on such a clock.
    pub(super) fn frame(&self, id: &str, clock: &Clock, civil: NaiveDateTime) -> Frame {
        let told = |id| self.file.get(id)?.offset_seconds(civil);
        match clock {
            Clock::Zone(name) => Frame::zone(name),
            Clock::File => told(id).map_or_else(|| Frame::zone(id), fixed),
        }
    }

    fn compared(&self, id: &str, zone: &FileZone, start: NaiveDateTime) -> Option<Rc<Compared>> {
        let month = start.year() * 12 + i32::try_from(start.month0()).ok()?;
        let key = (id.to_owned(), month);
        if let Some(known) = self.compared.borrow().get(&key) {
            return Some(Rc::clone(known));
        }
        let compared = Rc::new(Compared::new(zone, start.date().with_day(1)?)?);
        let mut all = self.compared.borrow_mut();
        all.insert(key, Rc::clone(&compared));
        Some(compared)
    }
}

impl Compared {
    fn new(zone: &FileZone, first: NaiveDate) -> Option<Self> {
        let last = first.checked_add_months(Months::new(12 * YEARS))?;
        let begins = first.and_hms_opt(0, 0, 0)?;
        let base_seconds = zone.offset_seconds(begins)?;
        let start = begins.and_utc().timestamp() - i64::from(base_seconds);
        let mut before = base_seconds;
        let mut turns = zone.turns(first, last);
        turns.retain(|turn| std::mem::replace(&mut before, turn.to_seconds) != turn.to_seconds);
        let end = if zone.is_endless() {
            last.checked_sub_days(Days::new(1))?
                .and_hms_opt(0, 0, 0)?
                .and_utc()
                .timestamp()
        } else {
            turns.last().map_or(start, |turn| turn.at_utc_seconds)
        };
        turns.retain(|turn| turn.at_utc_seconds <= end);
        Some(Self {
            base_seconds,
            turns,
            span: (start, end),
            parts: OnceCell::new(),
            same: RefCell::new(None),
        })
    }

    fn parts_from(&self, name: &str, world: &dyn Zones) -> Option<NaiveDate> {
        let parts = || self.first_difference(name, world);
        *self.parts.get_or_init(parts)
    }

    /// The first day on which a zone's clocks show something else; `None` where they never do.
    fn first_difference(&self, name: &str, world: &dyn Zones) -> Option<NaiveDate> {
        let (start, end) = self.span;
        let mut from = (start, self.base_seconds);
        let later = self
            .turns
            .iter()
            .map(|turn| (turn.at_utc_seconds, turn.to_seconds));
        for (until, next) in later.chain([(end + 1, 0)]) {
            let (mut at, told) = from;
            let differs = |at: i64| world.offset_seconds_at_utc(name, at) != Some(told);
            while at < until {
                if differs(at) {
                    // It may have begun since the step before.
                    let earliest = (at - STEP_SECONDS).max(from.0);
                    while at - DAY_SECONDS >= earliest && differs(at - DAY_SECONDS) {
                        at -= DAY_SECONDS;
                    }
                    let day = DateTime::from_timestamp(at + i64::from(told), 0)?;
                    return Some(day.date_naive());
                }
                let is_last = at == until - 1;
                at = (at + STEP_SECONDS)
                    .min(until - 1)
                    .max(at + i64::from(is_last));
            }
            from = (until, next);
        }
        None
    }

    /// The zone of the world whose clocks are the same.
    fn same(&self, clocks: &Clocks<'_>) -> Option<&'static str> {
        if let Some(known) = *self.same.borrow() {
            return known;
        }
        let searches = clocks.searches.get();
        if searches >= MOST_SEARCHES {
            return None;
        }
        clocks.searches.set(searches + 1);
        let found =
            windows::zones().find(|name| self.first_difference(name, clocks.world).is_none());
        *self.same.borrow_mut() = Some(found);
        found
    }

    /// The day of the first change of clocks after a civil time.
    fn turn_after(&self, civil: NaiveDateTime, told: i32) -> Option<NaiveDate> {
        let utc = civil.and_utc().timestamp() - i64::from(told);
        let turn = self.turns.iter().find(|turn| turn.at_utc_seconds > utc)?;
        let at = DateTime::from_timestamp(turn.at_utc_seconds + i64::from(turn.to_seconds), 0)?;
        Some(at.date_naive())
    }
}

fn offset_of(name: &str, civil: NaiveDateTime, world: &dyn Zones) -> Option<i64> {
    let moment = Moment::new(civil, Frame::zone(name)).ok()?;
    Some(civil.and_utc().timestamp() - moment.utc_seconds(world)?)
}
