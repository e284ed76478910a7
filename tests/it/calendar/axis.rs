//! The hours of a day over every change of clocks: none is lost, none is drawn twice.

use crate::when::zones::ChronoTzZones;
use crate::when::{day, every_day};
use chrono::{Datelike, NaiveDate, NaiveTime};
use roundtable::app::calendar::axis::{Axis, DAY_MINUTES, Shift, shift_on, shown_at};
use roundtable::domain::when::local_to_utc;

/// The ten zones of the contract's daylight saving tests.
pub(super) const TEN: [&str; 10] = [
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "America/Los_Angeles",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Australia/Sydney",
    "Pacific/Chatham",
    "America/St_Johns",
    "Pacific/Apia",
];

fn midnight(zone: &str, day: NaiveDate) -> i64 {
    local_to_utc(&ChronoTzZones, zone, day.and_time(NaiveTime::MIN))
        .expect("the zone is known")
        .utc_seconds()
}

pub(super) fn changes(zone: &str) -> Vec<(NaiveDate, Shift)> {
    every_day()
        .filter(|day| (2012..2038).contains(&day.year()) && day.month() != 7)
        .filter_map(|day| Some((day, shift_on(&ChronoTzZones, zone, day)?)))
        .collect()
}

/// Every quarter of an hour that passes on a day stands a quarter of an hour under the one
/// before, over what is skipped; none stands where another does.
#[test]
fn every_moment_has_a_place_of_its_own() {
    let mut seen = 0;
    for zone in TEN
        .into_iter()
        .chain(["Australia/Lord_Howe", "Africa/Cairo", "America/Havana"])
    {
        for (date, shift) in changes(zone) {
            seen += 1;
            let axis = Axis::of([&shift].into_iter());
            let tomorrow = date.succ_opt().expect("there is one");
            let (begin, end) = (midnight(zone, date), midnight(zone, tomorrow));
            let mut before: Option<u32> = None;
            for utc in (begin..end).step_by(15 * 60) {
                let shown = shown_at(&ChronoTzZones, zone, utc).expect("the zone is known");
                assert_eq!(shown.civil.date(), date, "{zone}");
                let at = axis.at(shown.minute(), shown.is_second);
                let skipped = match &shift {
                    Shift::Skipped(range) if range.end == shown.minute() => range.end - range.start,
                    Shift::Skipped(_) | Shift::Twice(_) => 0,
                };
                let expected = before.map_or(skipped, |before| before + 15 + skipped);
                assert_eq!(at, expected, "{zone} {shown:?} {shift:?}");
                before = Some(at);
            }
            let passed = u32::try_from((end - begin) / 60).expect("a day is short");
            match shift {
                Shift::Skipped(range) => {
                    assert_eq!(axis.minutes(), DAY_MINUTES);
                    assert_eq!(passed, DAY_MINUTES - (range.end - range.start));
                }
                Shift::Twice(range) => {
                    assert_eq!(axis.minutes(), passed);
                    assert_eq!(passed, DAY_MINUTES + (range.end - range.start));
                }
            }
        }
    }
    assert!(seen > 300, "{seen} changes");
}

/// Rows follow each other without a hole, and each is an hour or less.
#[test]
fn rows_fill_the_axis() {
    for twice in [
        0..60,
        60..120,
        120..180,
        1380..1440,
        90..120,
        105..165,
        60..180,
    ] {
        let shift = Shift::Twice(twice.clone());
        let axis = Axis::of([&shift].into_iter());
        let mut at = 0;
        for row in &axis.rows {
            assert_eq!(row.at, at, "{twice:?}");
            assert!((1..=60).contains(&row.minutes));
            assert_eq!(axis.at(row.minute, row.is_second), at, "{twice:?} {row:?}");
            at += row.minutes;
        }
        assert_eq!(at, DAY_MINUTES + twice.end - twice.start);
    }
}

/// What clocks do on the days on which Zurich and Lord Howe change them, and on the day that
/// Apia left out.
#[test]
fn changes_are_found_to_the_minute() {
    let on = |zone: &str, date: &str| shift_on(&ChronoTzZones, zone, day(date));
    assert_eq!(
        on("Europe/Zurich", "2023-03-26"),
        Some(Shift::Skipped(120..180))
    );
    assert_eq!(
        on("Europe/Zurich", "2023-10-29"),
        Some(Shift::Twice(120..180))
    );
    assert_eq!(on("Europe/Zurich", "2023-10-30"), None);
    assert_eq!(
        on("Australia/Lord_Howe", "2023-04-02"),
        Some(Shift::Twice(90..120))
    );
    assert_eq!(
        on("Pacific/Apia", "2011-12-30"),
        Some(Shift::Skipped(0..DAY_MINUTES))
    );
    assert_eq!(on("Pacific/Apia", "2011-12-29"), None);
    assert_eq!(on("Asia/Bangkok", "2023-03-13"), None);
    assert_eq!(on("Nowhere/Land", "2023-03-13"), None);
}
