//! The times of one event: start, end or duration, rule and lists (RFC 5545 §3.8.2, §3.8.5).

use super::clock::{Clock, Clocks, Found};
use super::components::Component;
use super::lines::Line;
use super::problem::What;
use super::values::{Length, Stamp};
use crate::domain::recurrence::{Recurrence, Rule, Until};
use crate::domain::when::{Frame, Moment, NoZones, Period, Point, When, Zones, civil_at};
use chrono::{Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use std::collections::{BTreeMap, BTreeSet};

/// What an event says of the time of its changed occurrences.
#[derive(Clone, Debug)]
pub(super) struct Master {
    /// When its first occurrence begins, on its clock.
    start: Option<NaiveDateTime>,
    /// The zone of that clock.
    zone: Option<String>,
}

/// Reads the times of one event, and says what is wrong with them.
pub(super) struct Times<'a, 'b> {
    clocks: &'a Clocks<'a>,
    component: &'a Component,
    master: Option<&'a Master>,
    say: &'b mut dyn FnMut(&Line, What),
    /// The clocks of this event, by `TZID`.
    chosen: BTreeMap<String, Clock>,
    /// The zones of the file that go by the clocks of others: both names.
    pub(super) followed: BTreeSet<(String, String)>,
}

impl<'a, 'b> Times<'a, 'b> {
    /// `master`: the event of which it is a changed occurrence.
    pub(super) fn new(
        clocks: &'a Clocks<'a>,
        component: &'a Component,
        master: Option<&'a Master>,
        say: &'b mut dyn FnMut(&Line, What),
    ) -> Self {
        Self {
            clocks,
            component,
            master,
            say,
            chosen: BTreeMap::new(),
            followed: BTreeSet::new(),
        }
    }

    pub(super) fn when(&mut self) -> Option<When> {
        let component = self.component;
        let begins = component.line("DTSTART")?;
        let Some(start) = self.point(begins, &begins.value) else {
            (self.say)(begins, What::BadTime);
            return None;
        };
        let end = match (component.line("DTEND"), component.line("DURATION")) {
            (Some(line), _) => {
                let point = self.point(line, &line.value);
                let is_before = point
                    .as_ref()
                    .is_some_and(|end| is_before(end, &start, self.clocks.world));
                let end = point
                    .filter(|_| !is_before)
                    .and_then(|point| end_from(&start, point));
                if end.is_none() {
                    let what = if is_before {
                        What::EndBeforeStart
                    } else {
                        What::BadTime
                    };
                    (self.say)(line, what);
                }
                end
            }
            (None, Some(line)) => {
                let end = Length::parse(&line.value).and_then(|length| end_after(&start, length));
                if end.is_none() {
                    (self.say)(line, What::BadTime);
                }
                end
            }
            (None, None) => None,
        };
        // Without an end a date is that day, and hours are over as they begin (§3.6.1).
        let end = end.unwrap_or_else(|| start.clone());
        let both = When::new(Some(start.clone().into()), Some(end.into()));
        both.or_else(|_| {
            // An end before the start: the start is what people look for.
            (self.say)(begins, What::BadTime);
            When::new(Some(start.clone().into()), Some(start.into()))
        })
        .ok()
    }

    fn point(&mut self, line: &Line, value: &str) -> Option<Point> {
        let stamp = Stamp::parse(value)?;
        let civil = match stamp {
            Stamp::Day(day) => return Period::day(day).ok().map(Point::Period),
            Stamp::Utc(civil) => {
                let frame = Frame::Fixed { offset_minutes: 0 };
                return Moment::new(civil, frame).ok().map(Point::Moment);
            }
            Stamp::Civil(civil) => civil,
        };
        let frame = match line.parameter("TZID") {
            None => Frame::Floating,
            Some(id) => {
                let clock = self.clock(line, id, civil);
                self.clocks.frame(id, &clock, civil)
            }
        };
        // A name that cannot stand in the text form: the hours float.
        let moment = Moment::new(civil, frame).or_else(|_| Moment::new(civil, Frame::Floating));
        moment.ok().map(Point::Moment)
    }

    /// The clock of a `TZID`: one for the whole event, told by where it begins.
    fn clock(&mut self, line: &Line, id: &str, civil: NaiveDateTime) -> Clock {
        if let Some(known) = self.chosen.get(id) {
            return known.clone();
        }
        let own = || civil_of(&self.component.line("DTSTART")?.value);
        let start = self.master.and_then(|master| master.start).or_else(own);
        let start = start.unwrap_or(civil);
        let names = ["RRULE", "RDATE"];
        let is_series = names.iter().any(|name| self.component.line(name).is_some());
        let last = || last_day(self.component, start);
        let last: Option<&dyn Fn() -> Option<NaiveDate>> =
            if is_series { Some(&last) } else { None };
        let (clock, found) = self.clocks.of(id, start, last);
        match found {
            Found::Surely => {}
            Found::As(zone) => {
                self.followed.insert((id.to_owned(), zone));
            }
            Found::ByTheFile => (self.say)(line, What::ZoneByTheFile),
            Found::Until(day) => (self.say)(line, What::HoursUntil(day)),
            Found::Unknown => (self.say)(line, What::UnknownZone),
        }
        self.chosen.insert(id.to_owned(), clock.clone());
        clock
    }

    /// The rule of what begins at a time, and the lines of those that cannot be followed.
    pub(super) fn rule(&mut self, event: Option<&When>) -> (Option<String>, Vec<String>) {
        let component = self.component;
        let start = event.and_then(|when| when.ends().next());
        let mut rule = None;
        let mut refused = Vec::new();
        for line in component.all("RRULE") {
            match Rule::parse(&line.value) {
                Ok(mut read) if rule.is_none() => {
                    if let Some(start) = start {
                        let plain = |until: Until| until.plain(&start.point, self.clocks.world);
                        read.until = read.until.map(plain);
                    }
                    if let Some(what) = event.and_then(|event| self.what_is_odd(event, &read)) {
                        (self.say)(line, what);
                    }
                    rule = Some(read.to_text());
                }
                // More than one rule is allowed and never seen; the others are kept as text.
                Ok(_) => refused.push(line.text.clone()),
                Err(_) => {
                    (self.say)(line, What::BadRule);
                    refused.push(line.text.clone());
                }
            }
        }
        (rule, refused)
    }

    fn what_is_odd(&self, event: &When, rule: &Rule) -> Option<What> {
        let start = &event.ends().next()?.point;
        if rule
            .until
            .is_some_and(|until| is_over(until, start, self.clocks.world))
        {
            return Some(What::RuleOver);
        }
        let recurrence = Recurrence::new(event.clone(), vec![rule.clone()]).ok()?;
        if recurrence.is_too_often() {
            return Some(What::TooOften);
        }
        recurrence.is_never_again().then_some(What::NeverAgain)
    }

    /// The times of a list (`RDATE`, `EXDATE`, `RECURRENCE-ID`), on the clock of the event or,
    /// for a changed occurrence, on that of the event that it belongs to.
    pub(super) fn list(&mut self, line: &Line, event: Option<&When>) -> Vec<When> {
        let zone = match self.master {
            Some(master) => master.zone.clone(),
            None => event.and_then(zone_of),
        };
        let mut times = Vec::new();
        for item in line.value.split(',') {
            // Of a period its start: the length is the event's.
            let item = item.split('/').next().unwrap_or(item);
            let Some(point) = self.point(line, item) else {
                (self.say)(line, What::BadTime);
                continue;
            };
            let point = zone
                .as_deref()
                .and_then(|zone| on_clock(&point, zone, self.clocks.world))
                .unwrap_or(point);
            times.extend(When::new(Some(point.clone().into()), Some(point.into())));
        }
        times
    }
}

impl Master {
    /// Of an event that begins then.
    pub(super) fn of(component: &Component, when: Option<&When>) -> Self {
        let start = component.line("DTSTART");
        Self {
            start: start.and_then(|line| civil_of(&line.value)),
            zone: when.and_then(zone_of),
        }
    }
}

fn zone_of(when: &When) -> Option<String> {
    match &when.start()?.point {
        Point::Moment(moment) => moment.frame().zone_name().map(str::to_owned),
        Point::Period(_) => None,
    }
}

/// A time on some clock that is not UTC's.
fn civil_of(value: &str) -> Option<NaiveDateTime> {
    match Stamp::parse(value)? {
        Stamp::Civil(civil) => Some(civil),
        Stamp::Day(_) | Stamp::Utc(_) => None,
    }
}

/// The day of the last occurrence; `None` where there is none, or none within many years.
fn last_day(component: &Component, start: NaiveDateTime) -> Option<NaiveDate> {
    const MANY_YEARS: u32 = 12;
    let far = start
        .date()
        .checked_add_months(Months::new(12 * MANY_YEARS))?;
    let first = When::hours(Moment::new(start, Frame::Floating).ok()?, None).ok()?;
    let rules = component.all("RRULE");
    let rules: Vec<Rule> = rules
        .filter_map(|line| Rule::parse(&line.value).ok())
        .collect();
    let found = Recurrence::new(first, rules)
        .ok()?
        .within(start.date(), far, &NoZones);
    let added = component
        .all("RDATE")
        .flat_map(|line| line.value.split(','));
    let added = added.filter_map(|value| match Stamp::parse(value.split('/').next()?)? {
        Stamp::Day(day) => Some(day),
        Stamp::Civil(civil) | Stamp::Utc(civil) => Some(civil.date()),
    });
    let last = found.list.last().map(|one| one.when.first_day());
    let last = added.chain(last).max()?;
    // A year short of that, it goes on as far as anybody asks.
    let is_ended = last < far.checked_sub_months(Months::new(12))? && !found.is_cut;
    is_ended.then_some(last)
}

/// A moment in UTC as the clock of a zone shows it.
fn on_clock(point: &Point, zone: &str, zones: &dyn Zones) -> Option<Point> {
    let Point::Moment(moment) = point else {
        return None;
    };
    let utc = moment.stated_utc_seconds()?;
    let civil = civil_at(zones, zone, utc)?;
    Moment::new(civil, Frame::zone(zone))
        .ok()
        .map(Point::Moment)
}

/// Whether an end lies before the start, on whatever clocks they are.
fn is_before(end: &Point, start: &Point, zones: &dyn Zones) -> bool {
    match (end, start) {
        (Point::Period(end), Point::Period(start)) => end.first_day() < start.first_day(),
        (Point::Moment(end), Point::Moment(start)) => {
            match (end.utc_seconds(zones), start.utc_seconds(zones)) {
                (Some(end), Some(start)) => end < start,
                _ => end.frame() == start.frame() && end.civil() < start.civil(),
            }
        }
        _ => false,
    }
}

/// Whether a rule ends before its first occurrence.
fn is_over(until: Until, start: &Point, zones: &dyn Zones) -> bool {
    let (day, moment) = match start {
        Point::Period(period) => (period.first_day(), None),
        Point::Moment(moment) => (moment.civil().date(), Some(moment)),
    };
    match until {
        Until::Day(last) => last < day,
        Until::Civil(last) => moment.map_or(last.date() < day, |moment| last < moment.civil()),
        Until::Utc(last) => {
            let begins = moment.and_then(|moment| moment.utc_seconds(zones));
            let midnight = day.and_time(NaiveTime::MIN).and_utc().timestamp();
            last < begins.unwrap_or(midnight)
        }
    }
}

/// An end as we have it, from one as a file has it: there the day after the last (§3.6.1).
fn end_from(start: &Point, end: Point) -> Option<Point> {
    match (start, end) {
        (Point::Period(first), Point::Period(after)) => {
            let last = after.first_day().checked_sub_days(Days::new(1))?;
            Period::day(last.max(first.first_day()))
                .ok()
                .map(Point::Period)
        }
        (Point::Moment(_), end @ Point::Moment(_)) => Some(end),
        (Point::Period(_), Point::Moment(_)) | (Point::Moment(_), Point::Period(_)) => None,
    }
}

fn end_after(start: &Point, length: Length) -> Option<Point> {
    match start {
        Point::Period(first) => {
            let days = u64::try_from(length.days.max(1) - 1).ok()?;
            let last = first.first_day().checked_add_days(Days::new(days))?;
            Period::day(last).ok().map(Point::Period)
        }
        Point::Moment(moment) => {
            let distance = TimeDelta::days(length.days) + TimeDelta::seconds(length.seconds);
            let civil: NaiveDateTime = moment.civil().checked_add_signed(distance)?;
            let frame = moment.on(civil.date()).ok()?.frame().clone();
            Moment::new(civil, frame).ok().map(Point::Moment)
        }
    }
}
