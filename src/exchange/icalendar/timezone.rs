//! The zones of one file: what its `VTIMEZONE`s say, and which zone of the world each is.
//!
//! Which of the two is followed is decided in `clock`.

use super::components::Component;
use super::values::{Stamp, offset_seconds};
use super::windows;
use crate::domain::recurrence::{Recurrence, Rule};
use crate::domain::when::{Frame, Moment, NoZones, Point, When, Zones};
use chrono::{Datelike, NaiveDate, NaiveDateTime};
use std::collections::BTreeMap;

/// The zones that a file tells of, by their `TZID`.
#[derive(Debug, Default)]
pub(super) struct FileZones {
    zones: BTreeMap<String, FileZone>,
}

/// One zone as a file tells of it.
#[derive(Debug)]
pub(super) struct FileZone {
    /// What the file says the zone is called in the world (`X-LIC-LOCATION`).
    location: Option<String>,
    observances: Vec<Observance>,
}

/// One stretch of a zone's year: from each of its onsets on, clocks show `to_seconds`.
#[derive(Debug)]
struct Observance {
    onset: NaiveDateTime,
    from_seconds: i32,
    to_seconds: i32,
    repeats: Option<Recurrence>,
    is_endless: bool,
    also: Vec<NaiveDateTime>,
}

/// A change of clocks, as a file tells of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Turn {
    /// The first second of the new offset.
    pub(super) at_utc_seconds: i64,
    pub(super) to_seconds: i32,
}

impl FileZones {
    /// Reads the `VTIMEZONE`s of a calendar.
    pub(super) fn of(calendar: &Component) -> Self {
        let mut zones = BTreeMap::new();
        for component in calendar.named("VTIMEZONE") {
            if let Some(id) = component.line("TZID") {
                zones.insert(id.value.trim().to_owned(), FileZone::of(component));
            }
        }
        Self { zones }
    }

    /// What the file says of a zone.
    pub(super) fn get(&self, id: &str) -> Option<&FileZone> {
        self.zones.get(id)
    }
}

/// The clock that is so far from UTC, always.
pub(super) fn fixed(seconds: i32) -> Frame {
    Frame::Fixed {
        offset_minutes: seconds.div_euclid(60),
    }
}

/// The IANA name that a `TZID` stands for: itself, what the file calls its place, the end
/// of a path (`/mozilla.org/20070129_1/Europe/Berlin`), or a Windows name's.
pub(super) fn world_name(id: &str, file: Option<&FileZone>, zones: &dyn Zones) -> Option<String> {
    let location = file.and_then(|zone| zone.location.as_deref());
    let is_known = |name: &&str| zones.offset_seconds_at_utc(name, 0).is_some();
    let parts: Vec<&str> = id.trim_matches('/').split('/').collect();
    let ends = (1..parts.len()).map(|at| parts[at..].join("/"));
    let quoted = id.trim_matches('"');
    [Some(quoted), location, windows::iana_of(quoted)]
        .into_iter()
        .flatten()
        .find(is_known)
        .map(str::to_owned)
        .or_else(|| {
            ends.into_iter()
                .find(|end| end.contains('/') && is_known(&end.as_str()))
        })
}

impl FileZone {
    fn of(component: &Component) -> Self {
        let observances = component
            .inside
            .iter()
            .filter(|inner| matches!(inner.name.as_str(), "STANDARD" | "DAYLIGHT"));
        Self {
            location: component
                .line("X-LIC-LOCATION")
                .map(|line| line.value.trim().to_owned()),
            observances: observances.filter_map(Observance::of).collect(),
        }
    }

    /// How far from UTC a clock is, in seconds, when it shows a civil time.
    pub(super) fn offset_seconds(&self, civil: NaiveDateTime) -> Option<i32> {
        let latest = self
            .observances
            .iter()
            .filter_map(|one| Some((one.last_onset(civil)?, one.to_seconds)))
            .max_by_key(|(onset, _)| *onset);
        latest.map(|(_, seconds)| seconds).or_else(|| {
            let first = self.observances.iter().min_by_key(|one| one.onset)?;
            Some(first.from_seconds)
        })
    }

    /// The changes of its clocks on these days, both included, in order of time.
    pub(super) fn turns(&self, from: NaiveDate, to: NaiveDate) -> Vec<Turn> {
        let mut onsets: Vec<(NaiveDateTime, &Observance)> = Vec::new();
        for one in &self.observances {
            let found = one.onsets(from, to).into_iter().map(|onset| (onset, one));
            onsets.extend(found);
        }
        onsets.sort_by_key(|(onset, _)| *onset);
        onsets.dedup_by_key(|(onset, _)| *onset);
        let turns = onsets.into_iter().map(|(onset, one)| Turn {
            at_utc_seconds: onset.and_utc().timestamp() - i64::from(one.from_seconds),
            to_seconds: one.to_seconds,
        });
        turns.collect()
    }

    /// Whether its rules go on for ever; else nothing is told after its last change.
    pub(super) fn is_endless(&self) -> bool {
        let rules = self.observances.iter().map(|one| one.is_endless);
        rules.into_iter().any(|is_endless| is_endless)
    }
}

impl Observance {
    fn of(component: &Component) -> Option<Self> {
        let civil = |text: &str| match Stamp::parse(text)? {
            Stamp::Civil(civil) | Stamp::Utc(civil) => Some(civil),
            Stamp::Day(day) => day.and_hms_opt(0, 0, 0),
        };
        let value = |name: &str| component.line(name).map(|line| line.value.as_str());
        let onset = civil(value("DTSTART")?)?;
        let from_seconds = offset_seconds(value("TZOFFSETFROM")?)?;
        let moment = Moment::new(onset, fixed(from_seconds)).ok()?;
        let rules: Vec<Rule> = component
            .all("RRULE")
            .filter_map(|line| Rule::parse(&line.value).ok())
            .collect();
        let first = When::hours(moment, None).ok()?;
        let is_endless = |rule: &Rule| rule.count.is_none() && rule.until.is_none();
        Some(Self {
            onset,
            from_seconds,
            to_seconds: offset_seconds(value("TZOFFSETTO")?)?,
            is_endless: rules.iter().any(is_endless),
            repeats: (!rules.is_empty())
                .then(|| Recurrence::new(first, rules).ok())
                .flatten(),
            also: component
                .all("RDATE")
                .flat_map(|line| line.value.split(',').filter_map(civil))
                .collect(),
        })
    }

    /// The last moment at or before a civil time from which this holds.
    fn last_onset(&self, civil: NaiveDateTime) -> Option<NaiveDateTime> {
        let listed = std::iter::once(self.onset).chain(self.also.iter().copied());
        let listed = listed.filter(|onset| *onset <= civil).max();
        let repeated = NaiveDate::from_ymd_opt(civil.year() - 1, 1, 1).and_then(|from| {
            let onsets = self.repeated(from, civil.date()).into_iter().rev();
            onsets.into_iter().find(|onset| *onset <= civil)
        });
        listed.max(repeated)
    }

    /// The moments of these days, both included, from which this holds.
    fn onsets(&self, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDateTime> {
        let listed = std::iter::once(self.onset).chain(self.also.iter().copied());
        let mut onsets: Vec<NaiveDateTime> = listed
            .filter(|onset| (from..=to).contains(&onset.date()))
            .collect();
        onsets.extend(self.repeated(from, to));
        onsets
    }

    fn repeated(&self, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDateTime> {
        let Some(repeats) = &self.repeats else {
            return Vec::new();
        };
        let found = repeats.within(from, to, &NoZones).list.into_iter();
        let onsets = found.filter_map(|one| match &one.when.start()?.point {
            Point::Moment(moment) => Some(moment.civil()),
            Point::Period(_) => None,
        });
        onsets.collect()
    }
}
