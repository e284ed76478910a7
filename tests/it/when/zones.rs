//! Zones: hours become instants and come back, over every change of clocks,
//! compared with chrono-tz.

use chrono::{DateTime, MappedLocalTime, NaiveDateTime, Offset, TimeDelta, TimeZone};
use chrono_tz::Tz;
use roundtable::domain::when::{Local, Zones, civil_at, local_to_utc};

use super::{civil, day, every_day, when};

/// chrono-tz in place of the browser's `Intl`.
pub struct ChronoTzZones;

impl Zones for ChronoTzZones {
    fn offset_seconds_at_utc(&self, zone: &str, utc_seconds: i64) -> Option<i32> {
        let zone: Tz = zone.parse().ok()?;
        Some(offset(zone, utc_seconds))
    }
}

fn offset(zone: Tz, utc_seconds: i64) -> i32 {
    let utc = DateTime::from_timestamp(utc_seconds, 0).expect("tests stay within 1970 to 2100");
    let utc = utc.naive_utc();
    zone.offset_from_utc_datetime(&utc).fix().local_minus_utc()
}

/// The ten zones of the contract's daylight saving tests.
const TEN: [Tz; 10] = [
    Tz::UTC,
    Tz::Europe__Berlin,
    Tz::America__New_York,
    Tz::America__Los_Angeles,
    Tz::Asia__Kolkata,
    Tz::Asia__Tokyo,
    Tz::Australia__Sydney,
    Tz::Pacific__Chatham,
    Tz::America__St_Johns,
    Tz::Pacific__Apia,
];

/// Returns the first second of every new rule from 1970 to a year, looking
/// once in so many days.
fn transitions(zone: Tz, last_year: i64, step_days: usize) -> Vec<i64> {
    const DAY: i64 = 24 * 60 * 60;
    let mut found = Vec::new();
    let last = (last_year - 1969) * 365 * DAY;
    for from in (0..last).step_by(step_days * DAY as usize) {
        let (mut old, mut new) = (from, from + step_days as i64 * DAY);
        if offset(zone, old) == offset(zone, new) {
            continue;
        }
        while new - old > 1 {
            let middle = old.midpoint(new);
            if offset(zone, middle) == offset(zone, old) {
                old = middle;
            } else {
                new = middle;
            }
        }
        found.push(new);
    }
    found
}

/// Returns how far from UTC chrono-tz puts a civil time that exists.
fn distance(zone: Tz, local: NaiveDateTime) -> TimeDelta {
    let at = zone.from_local_datetime(&local).earliest();
    let offset = at.expect("no change of clocks is near").offset().fix();
    TimeDelta::seconds(offset.local_minus_utc().into())
}

/// Compares one civil time with what chrono-tz makes of it.
#[track_caller]
fn agrees_with_chrono(zone: Tz, local: NaiveDateTime) {
    let ours = local_to_utc(&ChronoTzZones, zone.name(), local).expect("the zone is known");
    let theirs = zone.from_local_datetime(&local);
    match (ours, theirs) {
        (Local::Once(at), MappedLocalTime::Single(expected)) => {
            assert_eq!(at, expected.timestamp(), "{zone} {local}");
        }
        (Local::Twice { earlier, later }, MappedLocalTime::Ambiguous(first, second)) => {
            assert_eq!(
                (earlier, later),
                (first.timestamp(), second.timestamp()),
                "{zone} {local}"
            );
        }
        (Local::Skipped { shifted }, MappedLocalTime::None) => {
            let shown = civil_at(&ChronoTzZones, zone.name(), shifted).expect("a known zone");
            let two_days = TimeDelta::days(2);
            let skipped = distance(zone, local + two_days) - distance(zone, local - two_days);
            assert_eq!(shown, local + skipped, "{zone} {local}");
        }
        (ours, theirs) => panic!("{zone} {local}: {ours:?}, chrono-tz says {theirs:?}"),
    }
}

/// F17, G17: at every change of clocks of ten zones from 1970 to 2100, hours
/// one second before, at and after it, within what is skipped and within what
/// happens twice, are the instants that chrono-tz gives.
#[test]
fn every_change_of_clocks_of_ten_zones_is_right_in_both_directions() {
    let mut changes = 0;
    for zone in TEN {
        for at in transitions(zone, 2101, 1) {
            changes += 1;
            let (old, new) = (offset(zone, at - 1), offset(zone, at));
            let edges = [i64::from(old), i64::from(new)];
            for edge in edges {
                for beside in [-1, 0, 1] {
                    let local = DateTime::from_timestamp(at + edge + beside, 0).unwrap();
                    agrees_with_chrono(zone, local.naive_utc());
                }
            }
            let between = DateTime::from_timestamp(at + (edges[0] + edges[1]) / 2, 0).unwrap();
            agrees_with_chrono(zone, between.naive_utc());
            for instant in [at - 1, at, at + 1] {
                let shown = civil_at(&ChronoTzZones, zone.name(), instant).unwrap();
                let back = local_to_utc(&ChronoTzZones, zone.name(), shown).unwrap();
                assert!(
                    match back {
                        Local::Once(seconds) => seconds == instant,
                        Local::Twice { earlier, later } => earlier == instant || later == instant,
                        Local::Skipped { .. } => false,
                    },
                    "{zone} {instant}: a time that a clock showed must exist"
                );
            }
        }
    }
    assert!(
        changes > 1200,
        "only {changes} changes of clocks were found"
    );
}

/// Every zone that chrono-tz knows, not only the ten: no rule change is so
/// near another that the two lookups beside it miss it.
#[test]
fn every_change_of_clocks_of_every_zone_since_1970_is_right() {
    for zone in chrono_tz::TZ_VARIANTS {
        for at in transitions(zone, 2037, 7) {
            for side in [offset(zone, at - 1), offset(zone, at)] {
                for beside in [-1, 0, 1] {
                    let local = DateTime::from_timestamp(at + i64::from(side) + beside, 0).unwrap();
                    agrees_with_chrono(zone, local.naive_utc());
                }
            }
        }
    }
}

/// I1: "Geneva time" on 20 October 2022 is UTC+2, and the viewer in Bangkok
/// sees it in the afternoon and evening.
#[test]
fn geneva_time_on_20_october_2022_is_two_hours_ahead_of_utc() {
    let meeting = when("2022-10-20T11:00[Europe/Zurich]/2022-10-20T17:00[Europe/Zurich]");
    let seen = |zone| meeting.hours_in(zone, &ChronoTzZones).unwrap().to_text();
    assert_eq!(seen("UTC"), "2022-10-20T09:00[UTC]/2022-10-20T15:00[UTC]");
    assert_eq!(
        seen("Asia/Bangkok"),
        "2022-10-20T16:00[Asia/Bangkok]/2022-10-20T22:00[Asia/Bangkok]"
    );
    assert_eq!(meeting.hours_in("Mars/Olympus", &ChronoTzZones), None);
}

/// RFC 5545 §3.3.5: skipped hours are read with the distance from UTC that
/// held before, hours that happen twice are the first ones.
#[test]
fn skipped_hours_move_on_and_double_hours_are_the_first() {
    let zurich = |text| local_to_utc(&ChronoTzZones, "Europe/Zurich", civil(text)).unwrap();
    let utc = |text: &str| civil(text).and_utc().timestamp();
    assert_eq!(
        zurich("2023-03-26T02:30:00"),
        Local::Skipped {
            shifted: utc("2023-03-26T01:30:00")
        }
    );
    assert_eq!(
        zurich("2023-10-29T02:30:00"),
        Local::Twice {
            earlier: utc("2023-10-29T00:30:00"),
            later: utc("2023-10-29T01:30:00")
        }
    );
    // A stated distance chooses the second of two; one that never holds there
    // leaves the hour on the wall alone.
    let second = when("2023-10-29T02:30+01:00[Europe/Zurich]");
    assert_eq!(
        second.hours_in("UTC", &ChronoTzZones).unwrap().to_text(),
        "2023-10-29T01:30[UTC]"
    );
    let wrong = when("2023-07-01T12:00+05:00[Europe/Zurich]");
    assert_eq!(
        wrong.hours_in("UTC", &ChronoTzZones).unwrap().to_text(),
        "2023-07-01T10:00[UTC]"
    );
}

/// F17: an all-day date is the same date whatever the zone, on every day.
#[test]
fn dates_never_shift_whatever_the_zone() {
    for at in every_day() {
        let text = at.to_string();
        let date = when(&text);
        let zone = TEN[usize::try_from(at.signed_duration_since(day("1970-01-01")).num_days())
            .unwrap()
            % TEN.len()];
        assert_eq!(date.hours_in(zone.name(), &ChronoTzZones), Some(date));
    }
    for text in ["2024-07", "2022-11-09/2022-11-10", "2024/..", "2027-35?"] {
        for zone in TEN {
            assert_eq!(
                when(text).hours_in(zone.name(), &ChronoTzZones),
                Some(when(text))
            );
        }
    }
}
