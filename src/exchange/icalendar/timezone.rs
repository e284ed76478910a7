//! The zones of one file: what its `VTIMEZONE`s say, and which zone of the world each is.
//!
//! A `VTIMEZONE` beats the zone's name (F18): Outlook calls any zone "Customized Time
//! Zone", and some zones named GMT have summer time. Where the file and the world agree on
//! the hour, the world's name is kept, since it stays right when rules change.

use super::components::Component;
use super::values::{Stamp, offset_seconds};
use super::windows;
use crate::domain::recurrence::{Recurrence, Rule};
use crate::domain::when::{Frame, Moment, NoZones, When, Zones};
use chrono::{Datelike, NaiveDate, NaiveDateTime};
use std::collections::BTreeMap;

/// The zones that a file tells of, by their `TZID`.
#[derive(Debug, Default)]
pub(super) struct FileZones {
    zones: BTreeMap<String, FileZone>,
}

#[derive(Debug)]
struct FileZone {
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
    also: Vec<NaiveDateTime>,
}

/// How the clock of a time was found out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// The file and the world agree, or only one of them knows it.
    Surely,
    /// The file says another hour than the world has for that name; the file was followed.
    ByTheFile,
    /// Nobody knows it; its name was kept.
    Unknown,
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

    /// The clock of a civil time under a `TZID`.
    pub(super) fn frame(
        &self,
        id: &str,
        civil: NaiveDateTime,
        zones: &dyn Zones,
    ) -> (Frame, Found) {
        let in_file = self.zones.get(id);
        let name = world_name(id, in_file.and_then(|zone| zone.location.as_deref()), zones);
        let told = in_file.and_then(|zone| zone.offset_seconds(civil));
        match (name, told) {
            (Some(name), told) => {
                let frame = Frame::zone(&name);
                let known = Moment::new(civil, frame.clone())
                    .ok()
                    .and_then(|moment| moment.utc_seconds(zones))
                    .map(|utc| civil.and_utc().timestamp() - utc);
                match told {
                    Some(told) if known != Some(i64::from(told)) => (fixed(told), Found::ByTheFile),
                    _ => (frame, Found::Surely),
                }
            }
            (None, Some(told)) => (fixed(told), Found::Surely),
            (None, None) => (Frame::zone(id), Found::Unknown),
        }
    }
}

fn fixed(seconds: i32) -> Frame {
    Frame::Fixed {
        offset_minutes: seconds.div_euclid(60),
    }
}

/// The IANA name that a `TZID` stands for: itself, what the file calls its place, the end
/// of a path (`/mozilla.org/20070129_1/Europe/Berlin`), or a Windows name's.
fn world_name(id: &str, location: Option<&str>, zones: &dyn Zones) -> Option<String> {
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
    fn offset_seconds(&self, civil: NaiveDateTime) -> Option<i32> {
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
        Some(Self {
            onset,
            from_seconds,
            to_seconds: offset_seconds(value("TZOFFSETTO")?)?,
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
        let repeated = self.repeats.as_ref().and_then(|repeats| {
            let from = NaiveDate::from_ymd_opt(civil.year() - 1, 1, 1)?;
            let found = repeats.within(from, civil.date(), &NoZones);
            let onsets = found
                .list
                .iter()
                .rev()
                .filter_map(|one| match one.when.start()?.point {
                    crate::domain::when::Point::Moment(ref moment) => Some(moment.civil()),
                    crate::domain::when::Point::Period(_) => None,
                });
            onsets.into_iter().find(|onset| *onset <= civil)
        });
        listed.max(repeated)
    }
}
