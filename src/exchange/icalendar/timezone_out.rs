//! The `VTIMEZONE`s that a file needs: the rules of each zone that its times name, over the
//! years that they are in (RFC 5545 §3.6.5).

use super::values::folded;
use crate::domain::when::{Point, When, Zones};
use chrono::{DateTime, Datelike};
use std::collections::{BTreeMap, BTreeSet};

const DAY_SECONDS: i64 = 24 * 60 * 60;

/// The years after the last time that are told too, for what repeats.
const YEARS_AFTER: i32 = 10;

/// Writes every zone that the times name and that is known.
pub(super) fn timezones(times: &[When], zones: &dyn Zones) -> String {
    let mut years: BTreeMap<&str, (i32, i32)> = BTreeMap::new();
    for when in times {
        for end in when.ends() {
            let Point::Moment(moment) = &end.point else {
                continue;
            };
            if let Some(zone) = moment.frame().zone_name() {
                let year = moment.date().year();
                let known = years.entry(zone).or_insert((year, year));
                *known = (known.0.min(year), known.1.max(year));
            }
        }
    }
    let mut out = String::new();
    for (zone, (first, last)) in years {
        if let Some(text) = timezone(zone, first - 1, last + YEARS_AFTER, zones) {
            out.push_str(&text);
        }
    }
    out
}

/// One change of a zone's clocks.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Turn {
    /// The first second of the new rule.
    at_utc_seconds: i64,
    from_seconds: i32,
    to_seconds: i32,
}

fn timezone(zone: &str, first_year: i32, last_year: i32, zones: &dyn Zones) -> Option<String> {
    let midnight = |year: i32| {
        let day = chrono::NaiveDate::from_ymd_opt(year, 1, 1)?;
        Some(day.and_hms_opt(0, 0, 0)?.and_utc().timestamp())
    };
    let (start, end) = (midnight(first_year)?, midnight(last_year + 1)?);
    let base = zones.offset_seconds_at_utc(zone, start)?;
    let mut turns = vec![Turn {
        at_utc_seconds: start,
        from_seconds: base,
        to_seconds: base,
    }];
    let mut day = start;
    let mut before = base;
    while day < end {
        let next = day + DAY_SECONDS;
        let after = offset(zones, zone, next)?;
        if before != after {
            turns.push(Turn {
                at_utc_seconds: turning_point(zones, zone, day, next)?,
                from_seconds: before,
                to_seconds: after,
            });
        }
        (day, before) = (next, after);
    }
    let mut out = folded("BEGIN:VTIMEZONE");
    out.push_str(&folded(&format!("TZID:{zone}")));
    let kinds: BTreeSet<(i32, i32)> = turns
        .iter()
        .map(|turn| (turn.from_seconds, turn.to_seconds))
        .collect();
    for (from, to) in kinds {
        let turns: Vec<&Turn> = turns
            .iter()
            .filter(|turn| (turn.from_seconds, turn.to_seconds) == (from, to))
            .collect();
        observance(&mut out, from, to, &turns);
    }
    out.push_str(&folded("END:VTIMEZONE"));
    Some(out)
}

fn offset(zones: &dyn Zones, zone: &str, utc_seconds: i64) -> Option<i32> {
    zones.offset_seconds_at_utc(zone, utc_seconds)
}

/// The first second at which the later rule holds.
fn turning_point(zones: &dyn Zones, zone: &str, mut old: i64, mut new: i64) -> Option<i64> {
    let before = offset(zones, zone, old)?;
    while new - old > 1 {
        let middle = old.midpoint(new);
        if offset(zones, zone, middle)? == before {
            old = middle;
        } else {
            new = middle;
        }
    }
    Some(new)
}

fn observance(out: &mut String, from: i32, to: i32, turns: &[&Turn]) {
    let name = if to > from { "DAYLIGHT" } else { "STANDARD" };
    // An onset is told on the clock that holds until then (§3.6.5).
    let onset = |turn: &Turn| {
        let shown = turn.at_utc_seconds + i64::from(turn.from_seconds);
        DateTime::from_timestamp(shown, 0).map(|at| at.format("%Y%m%dT%H%M%S").to_string())
    };
    let mut onsets = turns.iter().filter_map(|turn| onset(turn));
    let Some(first) = onsets.next() else { return };
    let mut line = |text: String| out.push_str(&folded(&text));
    line(format!("BEGIN:{name}"));
    line(format!("DTSTART:{first}"));
    line(format!("TZOFFSETFROM:{}", offset_text(from)));
    line(format!("TZOFFSETTO:{}", offset_text(to)));
    for onset in onsets {
        line(format!("RDATE:{onset}"));
    }
    line(format!("END:{name}"));
}

fn offset_text(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let (hours, minutes, rest) = (
        seconds.abs() / 3600,
        seconds.abs() / 60 % 60,
        seconds.abs() % 60,
    );
    if rest == 0 {
        format!("{sign}{hours:02}{minutes:02}")
    } else {
        format!("{sign}{hours:02}{minutes:02}{rest:02}")
    }
}
