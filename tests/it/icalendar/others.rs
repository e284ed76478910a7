//! Lines of other calendars on their way out again: F21, F23. Everybody in them is made up.

use super::{event, events, read, workspace, write};
use roundtable::domain::names::RecordId;
use roundtable::domain::workspace::Workspace;
use roundtable::exchange::icalendar::{self, Leaving, records};

use crate::when::zones::ChronoTzZones;

const LINES: &str = "X-FOO;BAR=1:baz
GEO:13.7;100.5
PRIORITY:1
COLOR:red
CATEGORIES:Nobody's theme
ORGANIZER;CN=Made up:mailto:canary@example.org
X-SENDER;CN=Canary:urn:uuid:1
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT15M
DESCRIPTION:Soon
END:VALARM
BEGIN:VALARM
ACTION:EMAIL
TRIGGER:-PT5M
ATTENDEE:mailto:canary@example.org
END:VALARM
BEGIN:PARTICIPANT
PARTICIPANT-TYPE:SPEAKER
SUMMARY:Canary
END:PARTICIPANT";

/// The lines of the one event of a calendar, in which nobody's ways to be reached leave.
fn leaving(workspace: &Workspace) -> Vec<String> {
    let events: Vec<RecordId> = workspace.record_ids().cloned().collect();
    let leaving = Leaving {
        events: &events,
        name: "",
        at_utc_millis: 0,
        contacts: false,
    };
    let file = icalendar::write(workspace, &leaving, &ChronoTzZones);
    let file = file.replace("\r\n ", "");
    file.lines().map(str::to_owned).collect()
}

/// Issue 4, section 5: unknown properties survive the way in and out; what names people
/// leaves where they do, and nowhere else; a part of an event leaves as a whole.
#[test]
fn what_nobody_here_understands_leaves_again() {
    let file = format!(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:made-up\nSUMMARY:Call\nDTSTART:20270301T100000Z\n{LINES}\nEND:VEVENT\nEND:VCALENDAR\n"
    );
    let calendar = read(&file);
    let here = workspace(&records(&calendar, &events(""), &ChronoTzZones).text);
    let all = write(&here).replace("\r\n ", "").replace("\r\n", "\n");
    let whole: Vec<&str> = LINES.lines().collect();
    for line in &whole {
        assert!(all.contains(&format!("\n{line}\n")), "{line} in {all}");
    }
    let open = leaving(&here);
    assert!(
        !open
            .iter()
            .any(|line| line.to_lowercase().contains("canary"))
    );
    for line in whole.iter().take(5).chain(&whole[7..12]) {
        assert!(open.contains(&(*line).to_owned()), "{line} in {open:?}");
    }
    let count = |name: &str| open.iter().filter(|line| line.starts_with(name)).count();
    assert_eq!((count("BEGIN:VALARM"), count("END:VALARM")), (1, 1));
    assert_eq!((count("BEGIN:PARTICIPANT"), count("TRIGGER")), (0, 1));
    // The same file again, and what left, bring nothing new.
    for again in [file, all, open.join("\r\n")] {
        let back = records(&read(&again), &here, &ChronoTzZones).text;
        assert!(!back.contains("calendar_lines"), "{back}");
    }
}

/// F21: what a hand writes there leaves as whole lines that the event does not have yet, or
/// not at all.
#[test]
fn no_line_ends_its_event_or_stands_in_it_twice() {
    for (lines, expected) in [
        ("END:VEVENT\nBEGIN:VEVENT\nUID:x\nX-A:1", 0),
        ("BEGIN:VALARM\nTRIGGER:PT1M", 0),
        ("END:VALARM\nBEGIN:VALARM", 0),
        ("BEGIN:VALARM\nBEGIN:VTODO\nEND:VTODO\nEND:VALARM", 0),
        ("BEGIN:VALARM\nEND:X\nX-A:1\nEND:VALARM", 0),
        ("SUMMARY:Twice\nDTSTART:20270101\nrrule:FREQ=DAILY", 0),
        ("no line\n: none\nX-A :none", 0),
        ("GEO:1;2\nGEO:3;4\ngeo:5;6", 1),
        // With its space the first would go on with the line before it.
        (" X-A:1\nX-B:2", 2),
        ("X-A:one\u{b}\u{0}two", 1),
        ("CATEGORIES:workshop,Made up\nCATEGORIES:Made up", 0),
    ] {
        let record = serde_json::json!({
            "id": "e-1", "record": "event", "title": "Call", "kind": "workshop", "when": "2027-03-01",
            "calendar_lines": lines,
        });
        let lines_of = |record: &serde_json::Value| leaving(&events(&record.to_string()));
        let file = lines_of(&record);
        let plain = serde_json::json!({
            "id": "e-1", "record": "event", "title": "Call", "kind": "workshop", "when": "2027-03-01",
        });
        assert_eq!(
            file.len(),
            lines_of(&plain).len() + expected,
            "{lines}: {file:?}"
        );
        assert!(file.iter().all(|line| !line.starts_with(' ')), "{file:?}");
        let categories: Vec<&String> = file
            .iter()
            .filter(|line| line.starts_with("CATEGORIES:"))
            .collect();
        assert_eq!(categories.len(), 1, "{file:?}");
        assert_eq!(categories[0].matches("workshop").count(), 1, "{file:?}");
    }
}

/// What stands in an alarm is not taken for the event's own.
#[test]
fn an_alarm_s_lines_are_the_alarm_s() {
    let event = event(
        "DTSTART:20270301T100000Z\r\nSUMMARY:Call\r\nBEGIN:VALARM\r\nSUMMARY:Alarm\r\nEND:VALARM",
    );
    assert_eq!(event.title, "Call");
}
