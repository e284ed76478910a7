//! F18: series on clocks that the file alone describes, on both sides of every change. All
//! that meets here is made up.

use super::{read, workspace, write};
use chrono::{DateTime, NaiveDate};
use roundtable::domain::recurrence::{Recurrence, Rule};
use roundtable::domain::when::{Point, When};
use roundtable::exchange::icalendar::{Calendar, What, records};

use crate::when::zones::ChronoTzZones;

/// As Outlook writes the zone of Berlin without its name.
const LIKE_BERLIN: &str = "BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE";

const SERIES: &str = "BEGIN:VEVENT
UID:made-up
SUMMARY:Weekly
DTSTART;TZID=Customized Time Zone:20270301T100000
DTEND;TZID=Customized Time Zone:20270301T110000
RRULE:FREQ=WEEKLY;COUNT=8
EXDATE;TZID=Customized Time Zone:20270315T100000
END:VEVENT";

fn calendar(zone: &str, events: &str) -> Calendar {
    read(&format!(
        "BEGIN:VCALENDAR\n{zone}\n{events}\nEND:VCALENDAR\n"
    ))
}

/// The instants at which a calendar's first event takes place in a year.
fn instants(calendar: &Calendar) -> Vec<String> {
    let event = &calendar.events[0];
    let first = event.when.clone().expect("a time");
    let rule = Rule::parse(event.repeats.as_deref().expect("a rule")).expect("a rule");
    let all = Recurrence::new(first, vec![rule]).expect("a recurrence");
    let all = all.except(event.except.clone());
    let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).expect("a day");
    let found = all.within(day(2027), day(2028), &ChronoTzZones).list;
    found.iter().map(|one| instant(&one.when)).collect()
}

fn instant(when: &When) -> String {
    let Some(Point::Moment(moment)) = when.start().map(|end| &end.point) else {
        panic!("hours")
    };
    let utc = moment.utc_seconds(&ChronoTzZones).expect("an instant");
    let at = DateTime::from_timestamp(utc, 0).expect("an instant");
    at.format("%d %b %H:%M").to_string()
}

const ON_BOTH_SIDES: [&str; 7] = [
    "01 Mar 09:00",
    "08 Mar 09:00",
    "22 Mar 09:00",
    "29 Mar 08:00",
    "05 Apr 08:00",
    "12 Apr 08:00",
    "19 Apr 08:00",
];

/// A series keeps its hour on the wall when the clocks change, here and after the way out
/// and back, and it is said whose clocks these are.
#[test]
fn a_series_follows_the_clocks_of_the_file() {
    let read_in = calendar(LIKE_BERLIN, SERIES);
    assert_eq!(read_in.problems, []);
    let followed: Vec<_> = read_in.followed.iter().collect();
    let berlin = (
        "Customized Time Zone".to_owned(),
        "Europe/Berlin".to_owned(),
    );
    assert_eq!(followed, [&berlin]);
    assert_eq!(instants(&read_in), ON_BOTH_SIDES);
    let records = records(&read_in, &super::events(""), &ChronoTzZones);
    let back = read(&write(&workspace(&records.text)));
    assert_eq!(back.problems, []);
    assert_eq!(instants(&back), ON_BOTH_SIDES);
}

/// The clock of the world that has the name is left where the file contradicts it later.
#[test]
fn a_name_is_left_where_its_clocks_part_from_the_file_s() {
    let rename = |text: &str| text.replace("Customized Time Zone", "Africa/Lagos");
    let read_in = calendar(&rename(LIKE_BERLIN), &rename(SERIES));
    assert_eq!(instants(&read_in), ON_BOTH_SIDES);
    // One that stands in the file as the world has it keeps its name.
    let rename = |text: &str| text.replace("Customized Time Zone", "Europe/Zurich");
    let read_in = calendar(&rename(LIKE_BERLIN), &rename(SERIES));
    assert!(read_in.followed.is_empty() && read_in.problems.is_empty());
    assert_eq!(instants(&read_in), ON_BOTH_SIDES);
    let when = read_in.events[0].when.as_ref().expect("a time").to_text();
    assert!(when.contains("[Europe/Zurich]"), "{when}");
}

/// A calendar that carries a few years of a zone's rules, or none of its changes, says
/// nothing against its name.
#[test]
fn what_a_file_leaves_out_is_no_contradiction() {
    let short = "BEGIN:VTIMEZONE
TZID:Europe/Zurich
BEGIN:STANDARD
DTSTART:20261025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE";
    let read_in = calendar(
        short,
        &SERIES.replace("Customized Time Zone", "Europe/Zurich"),
    );
    assert!(read_in.followed.is_empty() && read_in.problems.is_empty());
    assert_eq!(instants(&read_in), ON_BOTH_SIDES);
}

/// Changed and cancelled occurrences name the ones that they stand for, whatever clock they
/// are told on.
#[test]
fn changed_occurrences_find_their_series() {
    let changed = |id: &str, start: &str| {
        format!("BEGIN:VEVENT\nUID:made-up\nRECURRENCE-ID{id}\nDTSTART{start}\nEND:VEVENT")
    };
    let zone = ";TZID=Customized Time Zone:";
    let before_its_series = changed(
        &format!("{zone}20270329T100000"),
        &format!("{zone}20270330T150000"),
    );
    let events = [
        before_its_series,
        SERIES.to_owned(),
        changed(":20270405T080000Z", ";TZID=Asia/Bangkok:20270405T150000"),
        changed(":20270412T080000Z", ":20270412T090000Z"),
    ];
    let read_in = calendar(LIKE_BERLIN, &events.join("\n"));
    let keys: Vec<Option<&str>> = read_in
        .events
        .iter()
        .map(|event| event.instance.as_deref())
        .collect();
    assert_eq!(
        keys,
        [
            Some("2027-03-29T10:00"),
            None,
            Some("2027-04-05T10:00"),
            Some("2027-04-12T10:00")
        ]
    );
    let moved = read_in.events[0].when.as_ref().expect("a time");
    assert_eq!(instant(moved), "30 Mar 13:00");
}

/// Where no zone has the hours, a series says until when it is right, and what is over by
/// then, or takes place once, says nothing.
#[test]
fn a_series_without_a_zone_says_until_when_it_is_right() {
    let odd = LIKE_BERLIN.replace("BYMONTH=3", "BYMONTH=4");
    let said = |events: &str| -> Vec<(usize, What)> {
        let problems = calendar(&odd, events).problems.into_iter();
        problems.map(|one| (one.line, one.what)).collect()
    };
    let day = NaiveDate::from_ymd_opt(2027, 4, 25).expect("a day");
    let endless = SERIES.replace(";COUNT=8", "");
    assert_eq!(said(&endless), [(20, What::HoursUntil(day))]);
    assert_eq!(said(&SERIES.replace("COUNT=8", "COUNT=7")), []);
    assert_eq!(said(&endless.replace("RRULE", "X-RULE")), []);
}
