//! Events of other calendars as records: new, changed, same, older, likely the same.

use super::{event, events, example, read, when_of};
use roundtable::domain::workspace::Workspace;
use roundtable::exchange::icalendar::{Records, records};
use roundtable::exchange::workspace_file::{self, Arrival};

use crate::when::zones::ChronoTzZones;

/// F17: a date stays a date, its end is the day after the last, and 23-hour days are days.
#[test]
fn dates_are_dates() {
    for (lines, text) in [
        ("DTSTART;VALUE=DATE:20270328", "2027-03-28"),
        (
            "DTSTART;VALUE=DATE:20270328\r\nDTEND;VALUE=DATE:20270329",
            "2027-03-28",
        ),
        (
            "DTSTART;VALUE=DATE:20270327\r\nDTEND;VALUE=DATE:20270330",
            "2027-03-27/2027-03-29",
        ),
        (
            "DTSTART;VALUE=DATE:20270327\r\nDURATION:P2D",
            "2027-03-27/2027-03-28",
        ),
        // An end that is the start is one day.
        (
            "DTSTART;VALUE=DATE:20270327\r\nDTEND;VALUE=DATE:20270327",
            "2027-03-27",
        ),
    ] {
        assert_eq!(when_of(lines), text, "{lines}");
    }
}

#[test]
fn hours_are_hours() {
    for (lines, text) in [
        ("DTSTART:20270301T100000", "2027-03-01T10:00"),
        (
            "DTSTART:20270301T100000\r\nDURATION:PT1H30M",
            "2027-03-01T10:00/2027-03-01T11:30",
        ),
        (
            "DTSTART:20270301T230000\r\nDURATION:P1DT2H",
            "2027-03-01T23:00/2027-03-03T01:00",
        ),
        (
            "DTSTART;TZID=Asia/Bangkok:20270301T100000",
            "2027-03-01T10:00[Asia/Bangkok]",
        ),
        (
            "dtstart;tzid=\"Asia/Bangkok\":20270301t100000",
            "2027-03-01T10:00[Asia/Bangkok]",
        ),
    ] {
        assert_eq!(when_of(lines), text, "{lines}");
    }
    assert!(when_of("DTSTART:20270301T100000Z").starts_with("2027-03-01T10:00"));
}

/// Texts are what they mean: escapes, folded lines, line breaks of every system.
#[test]
fn texts_are_read_as_they_are_meant() {
    let event = event(
        "SUMMARY:Data\\, AI \\; and\r\n  more\\\\\r\nDESCRIPTION:one\\ntwo\\Nthree\r\nCATEGORIES:Workshop,Digital\\, inclusion",
    );
    assert_eq!(event.title, "Data, AI ; and more\\");
    assert_eq!(event.description.as_deref(), Some("one\ntwo\nthree"));
    assert_eq!(event.categories, ["Workshop", "Digital, inclusion"]);
    let calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR";
    for file in [
        calendar.to_owned(),
        calendar.replace('\n', "\r"),
        calendar.replace('\n', "\n\n"),
    ] {
        assert_eq!(read(&file).events.len(), 1);
    }
}

const CALENDAR: &str = "BEGIN:VCALENDAR
NAME:Elsewhere
BEGIN:VEVENT
UID:a@elsewhere.example
SEQUENCE:2
SUMMARY:Forum on spectrum (made up)
DTSTART;VALUE=DATE:20270503
DTEND;VALUE=DATE:20270505
LOCATION:Room 2\\, Bangkok\\, Thailand
CATEGORIES:Forum,Spectrum management,Other
URL:https://example.org/forum
STATUS:CONFIRMED
END:VEVENT
END:VCALENDAR
";

fn taught(records: &Records, workspace: &Workspace) -> Arrival {
    let file = workspace_file::read(records.text.as_bytes(), &workspace_file::Limits::default());
    file.expect("a workspace file").against(workspace)
}

/// An event comes in with the group's own places and themes; the same file again teaches
/// nothing; a later version offers what changed; an earlier one is left out.
#[test]
fn importing_again_is_an_update() {
    let mut workspace = example();
    let first = records(&read(CALENDAR), &workspace, &ChronoTzZones);
    let arrival = taught(&first, &workspace);
    assert_eq!(arrival.offers, []);
    assert_eq!(arrival.history.records.len(), 1);
    let (id, _) = arrival.history.records.first_key_value().expect("an event");
    let id = id.clone();
    workspace.merge(&arrival.history);
    let said = |field: &str| workspace.text(&id, field);
    assert_eq!(said("title"), Some("Forum on spectrum (made up)"));
    assert_eq!(
        (said("place"), said("kind"), said("status")),
        (Some("pl-bangkok"), Some("forum"), Some("confirmed"))
    );
    let themes: Vec<&str> = workspace.members(&id, "themes").collect();
    assert_eq!(themes.len(), 1, "{themes:?}");
    assert_eq!(said("calendar_lines"), Some("CATEGORIES:Other"));

    let again = taught(
        &records(&read(CALENDAR), &workspace, &ChronoTzZones),
        &workspace,
    );
    assert!(
        again.history.records.is_empty() && again.offers.is_empty(),
        "{again:?}"
    );

    let later = CALENDAR
        .replace("SEQUENCE:2", "SEQUENCE:3")
        .replace("20270505", "20270506");
    let later = taught(
        &records(&read(&later), &workspace, &ChronoTzZones),
        &workspace,
    );
    let offered: Vec<&str> = later
        .offers
        .iter()
        .map(|offer| offer.field.as_str())
        .collect();
    assert_eq!(offered, ["sequence", "when"]);

    let earlier = CALENDAR
        .replace("SEQUENCE:2", "SEQUENCE:1")
        .replace("made up", "older");
    let earlier = records(&read(&earlier), &workspace, &ChronoTzZones);
    assert_eq!(earlier.older, ["Forum on spectrum (older)"]);
    assert!(taught(&earlier, &workspace).offers.is_empty());
}

/// What is likely the same event under another id is said, and not joined unasked.
#[test]
fn likely_twins_are_named() {
    let workspace = events(
        r#"{"id":"e-9","record":"event","title":"Spectrum forum (made up)","when":"2027-05-03"},
        {"id":"e-8","record":"event","title":"Spectrum forum (made up)","when":"2027-06-03"}"#,
    );
    let found = records(&read(CALENDAR), &workspace, &ChronoTzZones);
    // "on" is in one title only, so the other's words are all in it.
    let twins: Vec<&str> = found.twins.iter().map(|(_, twin)| twin.as_str()).collect();
    assert_eq!(twins, ["e-9"]);
}
