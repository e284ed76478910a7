//! F18: whose clock a time is on: the file's own zones, Outlook's names, nobody's.

use super::{event, events, read, write};
use chrono::{DateTime, TimeDelta};
use roundtable::domain::when::{Moment, Point, When, Zones};
use roundtable::exchange::icalendar::{Calendar, Limits, What};

use crate::when::zones::ChronoTzZones;

fn with_zone(zone: &str, time: &str) -> Calendar {
    read(&format!(
        "BEGIN:VCALENDAR\n{zone}\nBEGIN:VEVENT\nUID:1\nSUMMARY:x\nDTSTART;TZID={time}\nEND:VEVENT\nEND:VCALENDAR\n"
    ))
}

fn moment(when: &When) -> &Moment {
    match &when.start().expect("a start").point {
        Point::Moment(moment) => moment,
        Point::Period(_) => panic!("hours"),
    }
}

fn utc_of(calendar: &Calendar) -> Option<i64> {
    moment(calendar.events[0].when.as_ref().expect("a time")).utc_seconds(&ChronoTzZones)
}

fn utc(text: &str) -> Option<i64> {
    text.parse::<DateTime<chrono::Utc>>()
        .ok()
        .map(|at| at.timestamp())
}

/// As Outlook writes a zone of its own: the name says nothing, the rules say all.
const CUSTOMIZED: &str = "BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:+1100
TZOFFSETTO:+1000
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=4
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+1000
TZOFFSETTO:+1100
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=10
END:DAYLIGHT
END:VTIMEZONE";

#[test]
fn the_file_s_own_rules_are_followed() {
    let summer = with_zone(CUSTOMIZED, "Customized Time Zone:20270115T090000");
    assert_eq!(utc_of(&summer), utc("2027-01-14T22:00:00Z"));
    let winter = with_zone(CUSTOMIZED, "Customized Time Zone:20270715T090000");
    assert_eq!(utc_of(&winter), utc("2027-07-14T23:00:00Z"));
    assert_eq!(winter.problems, []);
}

/// A zone that is named GMT and has summer time is what it does, and that is said.
#[test]
fn a_name_that_the_file_contradicts_is_not_followed() {
    let zone = CUSTOMIZED.replace("Customized Time Zone", "Etc/GMT");
    let calendar = with_zone(&zone, "Etc/GMT:20270115T090000");
    assert_eq!(utc_of(&calendar), utc("2027-01-14T22:00:00Z"));
    assert_eq!(calendar.problems[0].what, What::ZoneByTheFile);
    // Where file and world agree, the world's name stays, for when rules change.
    let zone = CUSTOMIZED.replace("Customized Time Zone", "Australia/Sydney");
    let calendar = with_zone(&zone, "Australia/Sydney:20270115T090000");
    assert_eq!(calendar.problems, []);
    let when = calendar.events[0].when.as_ref().expect("a time");
    assert_eq!(moment(when).frame().zone_name(), Some("Australia/Sydney"));
}

/// Names that Windows gives, paths that Mozilla gives, and places that the file adds.
#[test]
fn names_of_other_makers_are_known() {
    for (id, iana) in [
        ("SE Asia Standard Time", "Asia/Bangkok"),
        ("\"W. Europe Standard Time\"", "Europe/Berlin"),
        ("/mozilla.org/20070129_1/Europe/Berlin", "Europe/Berlin"),
        (
            "/freeassociation.sourceforge.net/America/Argentina/Buenos_Aires",
            "America/Argentina/Buenos_Aires",
        ),
    ] {
        let event = event(&format!("DTSTART;TZID={id}:20270301T100000"));
        let when = event.when.expect("a time");
        assert_eq!(moment(&when).frame().zone_name(), Some(iana), "{id}");
    }
}

/// A zone that nobody knows is said, and its name is kept.
#[test]
fn an_unknown_zone_is_said_and_kept() {
    let calendar = with_zone("", "Lunar Standard Time:20270301T100000");
    assert_eq!(calendar.problems[0].what, What::UnknownZone);
    assert_eq!((calendar.problems[0].line, utc_of(&calendar)), (6, None));
    let when = calendar.events[0].when.as_ref().expect("a time");
    assert_eq!(when.to_text(), "2027-03-01T10:00[Lunar Standard Time]");
}

/// Knows no zone, as a calendar that has only the file.
struct OnlyTheFile;

impl Zones for OnlyTheFile {
    fn offset_seconds_at_utc(&self, _: &str, _: i64) -> Option<i32> {
        None
    }
}

/// What leaves carries the rules that it needs: a reader that knows no zone finds every
/// hour, on both sides of every change of clocks in ten zones.
#[test]
fn zones_leave_with_their_rules() {
    for zone in [
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
    ] {
        // Noon of every fifth day of four years, which has every change on both sides.
        let start = DateTime::from_timestamp(1_577_880_000, 0).expect("1 January 2020");
        let days = (0..4 * 365)
            .step_by(5)
            .map(|days| start + TimeDelta::days(days));
        let list: Vec<String> = days
            .enumerate()
            .map(|(at, day)| {
                let when = day.format("%Y-%m-%dT%H:%M");
                format!(r#"{{"id":"e-{at}","record":"event","title":"x","when":"{when}[{zone}]"}}"#)
            })
            .collect();
        let workspace = events(&list.join(","));
        let file = write(&workspace);
        let read = roundtable::exchange::icalendar::read(
            file.as_bytes(),
            &Limits::default(),
            &OnlyTheFile,
        );
        let calendar = read.expect("a calendar");
        assert_eq!(calendar.problems, [], "{zone}");
        for event in &calendar.events {
            let id = event.uid.split('@').next().expect("an id");
            let expected = workspace.when(id, "when").expect("a time");
            let found = event.when.as_ref().expect("a time");
            assert_eq!(
                moment(found).utc_seconds(&OnlyTheFile),
                moment(&expected).utc_seconds(&ChronoTzZones),
                "{zone} {expected:?}"
            );
        }
    }
}
