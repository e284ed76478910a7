//! What clocks do where a time would lie, in words: nothing is moved over a change of clocks
//! in silence.

use super::spot::Spot;
use crate::app::words::dates::zone_city;
use crate::app::words::{Language, calendar, week as words};
use crate::domain::when::{Frame, Local, Moment, Point, When, Zones, civil_at, local_to_utc};
use chrono::{NaiveDateTime, Timelike};

/// A time, with what clocks do to its hours where they skip them or show them twice.
#[must_use]
pub fn told(language: Language, zones: &dyn Zones, when: &When) -> String {
    // Of two ends in one such hour it is enough to say it once.
    let note = when.ends().find_map(|end| match &end.point {
        Point::Moment(moment) => note(language, zones, moment),
        Point::Period(_) => None,
    });
    let words = language.when(when);
    match note {
        Some(note) => language.fill(calendar::AND_THEN, &[&words, &note]),
        None => words,
    }
}

fn note(language: Language, zones: &dyn Zones, moment: &Moment) -> Option<String> {
    let zone = moment.frame().zone_name()?;
    let said = clock(language, moment.civil());
    match local_to_utc(zones, zone, moment.civil())? {
        Local::Once(_) => None,
        Local::Twice { later, .. } => {
            let is_later = moment.utc_seconds(zones) == Some(later);
            let is_stated = matches!(
                moment.frame(),
                Frame::Zone {
                    offset_minutes: Some(_),
                    ..
                }
            );
            let word = match (is_stated, is_later) {
                (true, true) => words::SECOND_OF_TWO,
                (true, false) => words::FIRST_OF_TWO,
                (false, _) => words::FIRST_IS_MEANT,
            };
            Some(language.fill(word, &[&said]))
        }
        Local::Skipped { shifted } => {
            let meant = clock(language, civil_at(zones, zone, shifted)?);
            let city = zone_city(zone);
            Some(language.fill(words::NOT_THAT_DAY, &[&said, &city, &meant]))
        }
    }
}

fn clock(language: Language, civil: NaiveDateTime) -> String {
    language.time_of_day(civil.hour(), civil.minute())
}

/// What the reader's clock does between two places, or where the second one is: it is
/// skipped there.
#[must_use]
pub fn on_the_way(
    language: Language,
    zones: &dyn Zones,
    zone: &str,
    (from, to): (Spot, Spot),
) -> Option<String> {
    let minute = to.minute?;
    if to.is_skipped(zones, zone) {
        let hour = language.time_of_day(minute / 60, minute % 60);
        return Some(language.fill(words::YOURS_SKIPS, &[&hour]));
    }
    // Only where hours followed each other: from day to day the hour is simply kept.
    let seconds = [from, to].map(|spot| spot.seconds(zones, zone));
    if from.minute.is_none() || seconds[0].abs_diff(seconds[1]) > 60 * 60 {
        return None;
    }
    let east = seconds.map(|seconds| zones.offset_seconds_at_utc(zone, seconds));
    let (before, after) = (east[0]?.min(east[1]?), east[0]?.max(east[1]?));
    let is_onwards = seconds[0] < seconds[1];
    match (before == after, (east[0]? < east[1]?) == is_onwards) {
        (true, _) => None,
        (false, true) => Some(language.say(words::YOURS_GOES_FORWARD).into_owned()),
        (false, false) => Some(language.say(words::YOURS_GOES_BACK).into_owned()),
    }
}
