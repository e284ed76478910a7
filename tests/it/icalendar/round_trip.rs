//! What leaves comes back: precision, words, rules and other people's lines.

use super::{event, events, example, read, write};
use expect_test::expect;
use roundtable::exchange::icalendar::records;
use roundtable::exchange::workspace_file;

use crate::when::zones::ChronoTzZones;

/// Every event of the example, fuzzy ones too, is after the way out and back what it was,
/// and importing one's own file changes nothing.
#[test]
fn the_example_comes_back_unchanged() {
    let workspace = example();
    let calendar = read(&write(&workspace));
    assert_eq!(calendar.problems, []);
    let mut vague = 0;
    for event in &calendar.events {
        let id = event.uid.split('@').next().expect("an id");
        assert_eq!(event.when, workspace.when(id, "when"), "{id}");
        vague += usize::from(event.when.as_ref().is_some_and(|when| when.is_vague()));
    }
    assert!(calendar.events.len() > 50 && vague > 10, "{vague} vague");
    let back = records(&calendar, &workspace, &ChronoTzZones);
    assert_eq!((back.older.len(), back.twins.len()), (0, 0));
    let file = workspace_file::read(back.text.as_bytes(), &workspace_file::Limits::default());
    let arrival = file.expect("a workspace file").against(&workspace);
    assert_eq!(arrival.offers, []);
    assert!(
        arrival.history.records.is_empty(),
        "{:?}",
        arrival.history.records
    );
    assert!(!arrival.other_workspace);
}

/// RFC 5545 3.3.5: of two hours that a zone shows alike its name alone means the first. The
/// second leaves in UTC, where every calendar has it at its instant, and comes back as it was.
#[test]
fn the_second_of_two_equal_hours_leaves_at_its_instant() {
    let at = |when: &str| {
        let record =
            format!(r#"{{"id":"e-1","record":"event","title":"Night shift","when":"{when}"}}"#);
        let workspace = events(&record);
        let file = write(&workspace);
        let calendar = read(&file);
        assert_eq!(calendar.problems, []);
        assert_eq!(
            calendar.events[0].when,
            workspace.when("e-1", "when"),
            "{when}"
        );
        let back = records(&calendar, &workspace, &ChronoTzZones);
        assert!(!back.text.contains("\"when\""), "{}", back.text);
        let (_, event) = file.split_once("BEGIN:VEVENT").expect("an event");
        let lines = event
            .lines()
            .filter(|line| line.starts_with("DT") && !line.contains("STAMP"));
        lines.map(str::to_owned).collect::<Vec<String>>()
    };
    assert_eq!(
        at("2026-10-25T01:30+00:00[Europe/London]/2026-10-25T02:30[Europe/London]"),
        [
            "DTSTART:20261025T013000Z",
            "DTEND;TZID=Europe/London:20261025T023000"
        ]
    );
    assert_eq!(
        at("2026-10-25T01:30+01:00[Europe/London]/2026-10-25T02:30[Europe/London]"),
        [
            "DTSTART;TZID=Europe/London:20261025T013000",
            "DTEND;TZID=Europe/London:20261025T023000"
        ]
    );
}

/// A vague event leaves as the whole span, tentative and without blocking time.
#[test]
fn a_month_leaves_as_its_span() {
    let workspace = events(
        r#"{"id":"e-1","record":"event","title":"Report","kind":"deliverable","when":{"is":"2024-07","words":"July 2024"}}"#,
    );
    expect![[r#"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Roundtable//Roundtable//EN
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        NAME:Made up
        X-WR-CALNAME:Made up
        BEGIN:VEVENT
        UID:e-1@w-made-up
        DTSTAMP:20261118T110640Z
        SEQUENCE:0
        DTSTART;VALUE=DATE:20240701
        DTEND;VALUE=DATE:20240801
        X-ROUNDTABLE-WHEN:2024-07
        X-ROUNDTABLE-WORDS:July 2024
        TRANSP:TRANSPARENT
        SUMMARY:Report
        CATEGORIES:deliverable
        STATUS:TENTATIVE
        END:VEVENT
        END:VCALENDAR
    "#]]
    .assert_eq(&write(&workspace).replace("\r\n", "\n"));
}

/// Where another calendar moved the span, its days count and not what was known before.
#[test]
fn a_span_that_was_moved_elsewhere_is_days() {
    let moved = event(
        "DTSTART;VALUE=DATE:20240715\r\nDTEND;VALUE=DATE:20240717\r\nX-ROUNDTABLE-WHEN:2024-07",
    );
    assert_eq!(
        moved.when.map(|when| when.to_text()),
        Some("2024-07-15/2024-07-16".into())
    );
}

/// A rule, what is added, what is left out and a changed occurrence leave and come back.
#[test]
fn what_repeats_comes_back() {
    let workspace = events(
        r#"{"id":"e-1","record":"event","title":"Call","when":"2027-03-01T10:00[Asia/Bangkok]/2027-03-01T11:00[Asia/Bangkok]","repeats":"FREQ=WEEKLY;COUNT=9","except":["2027-03-15T10:00"],"also":["2027-03-17T10:00[Asia/Bangkok]"]},
        {"id":"e-2","record":"event","title":"Call, moved","when":"2027-03-09T10:00[Asia/Bangkok]","instance_of":"e-1","instance":"2027-03-08T10:00"}"#,
    );
    let file = write(&workspace);
    for line in [
        "RRULE:FREQ=WEEKLY;COUNT=9",
        "EXDATE;TZID=Asia/Bangkok:20270315T100000",
        "RDATE;TZID=Asia/Bangkok:20270317T100000",
        "RECURRENCE-ID;TZID=Asia/Bangkok:20270308T100000",
    ] {
        assert!(file.contains(&format!("{line}\r\n")), "{line} in\n{file}");
    }
    let calendar = read(&file);
    assert_eq!(calendar.problems, []);
    let [call, moved] = calendar.events.as_slice() else {
        panic!("two events")
    };
    assert_eq!(call.repeats.as_deref(), Some("FREQ=WEEKLY;COUNT=9"));
    assert_eq!(call.except, ["2027-03-15T10:00"]);
    assert_eq!(call.also, ["2027-03-17T10:00[Asia/Bangkok]"]);
    assert_eq!(
        (&moved.uid, moved.instance.as_deref()),
        (&call.uid, Some("2027-03-08T10:00"))
    );
}

/// F21: no text can end its line or begin another property or component.
#[test]
fn hostile_text_stays_in_its_property() {
    let hostile =
        "a\rBEGIN:VALARM\nX:1\r\nEND:VEVENT\u{85}URL:x\u{2028}Y\u{2029};,:\\n\"^\u{0}\u{b}ü😀";
    let plain = write(&events(
        r#"{"id":"e-1","record":"event","title":"t","when":"2027-03-01","description":"d","venue":"v"}"#,
    ));
    let text = serde_json::Value::from(hostile).to_string();
    let workspace = events(&format!(
        r#"{{"id":"e-1","record":"event","title":{text},"when":"2027-03-01","description":{text},"venue":{text}}}"#
    ));
    let file = write(&workspace);
    let logical = |file: &str| file.replace("\r\n ", "").matches("\r\n").count();
    assert_eq!(logical(&file), logical(&plain), "{file}");
    assert!(file.lines().all(|line| line.len() <= 75), "{file}");
    let calendar = read(&file);
    assert_eq!((calendar.events.len(), calendar.problems.len()), (1, 0));
    let back = calendar.events[0]
        .description
        .clone()
        .expect("a description");
    assert!(
        back.contains("BEGIN:VALARM") && back.contains(";,:\\n\"^"),
        "{back:?}"
    );
}

/// Lines that nobody here understands survive; attendees are personal and stay at home
/// where personal data does (F23).
#[test]
fn unknown_lines_are_kept() {
    let event = event(
        "DTSTART:20270301T100000Z\r\nSUMMARY:Call\r\nATTENDEE;CN=\"Made, up\":mailto:nobody@example.org\r\nX-OTHER:1\r\nBEGIN:VALARM\r\nTRIGGER:-PT15M\r\nEND:VALARM",
    );
    assert_eq!(
        event.others,
        [
            "ATTENDEE;CN=\"Made, up\":mailto:nobody@example.org",
            "X-OTHER:1",
            "BEGIN:VALARM",
            "TRIGGER:-PT15M",
            "END:VALARM"
        ]
    );
    let kind = roundtable::domain::schema::RecordKind::Event.describe();
    assert!(
        kind.field("calendar_lines")
            .is_some_and(|field| field.personal)
    );
}

/// RFC 5545 §3.3.10: beside hours in a zone a rule ends with an instant, beside a day with a
/// day, beside floating hours with floating ones; each comes back as the day that it was, and
/// nothing of it changes when one's own file is imported again.
#[test]
fn a_rule_ends_as_its_start_wants_it() {
    let ends = |when: &str, rule: &str| {
        let workspace = events(&format!(
            r#"{{"id":"e-1","record":"event","title":"Call","kind":"call","when":"{when}","repeats":"{rule}"}}"#
        ));
        let file = write(&workspace);
        let line = file
            .lines()
            .filter(|line| line.starts_with("RRULE:F"))
            .find_map(|line| line.split_once("UNTIL=").map(|(_, until)| until.to_owned()));
        let back = read(&file).events.remove(0).repeats;
        assert_eq!(back.as_deref(), Some(rule), "{file}");
        line.expect("an end")
    };
    let monthly = "FREQ=MONTHLY;UNTIL=20270331";
    let bangkok = "2027-01-05T09:00[Asia/Bangkok]/2027-01-05T10:00[Asia/Bangkok]";
    assert_eq!(ends(bangkok, monthly), "20270331T165959Z");
    // Summer time has begun there by then.
    let zurich = "2027-01-05T09:00[Europe/Zurich]/2027-01-05T10:00[Europe/Zurich]";
    assert_eq!(ends(zurich, monthly), "20270331T215959Z");
    assert_eq!(ends("2027-01-05", monthly), "20270331");
    assert_eq!(ends("2027-01", monthly), "20270331");
    assert_eq!(
        ends("2027-01-05T09:00/2027-01-05T10:00", monthly),
        "20270331T235959"
    );
    let instant = "FREQ=MONTHLY;UNTIL=20270331T020000Z";
    assert_eq!(ends(bangkok, instant), "20270331T020000Z");
}

/// What other calendars write as an instant that is no end of a day stays what it is.
#[test]
fn an_instant_in_the_middle_of_a_day_is_kept() {
    let read = event(
        "DTSTART;TZID=Asia/Bangkok:20270105T090000\r\nRRULE:FREQ=DAILY;UNTIL=20270110T020000Z",
    );
    assert_eq!(
        read.repeats.as_deref(),
        Some("FREQ=DAILY;UNTIL=20270110T020000Z")
    );
    let read = event(
        "DTSTART;TZID=Asia/Bangkok:20270105T090000\r\nRRULE:FREQ=DAILY;UNTIL=20270110T165959Z",
    );
    assert_eq!(read.repeats.as_deref(), Some("FREQ=DAILY;UNTIL=20270110"));
}
