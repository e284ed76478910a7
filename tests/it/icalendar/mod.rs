//! iCalendar in and out: F17 to F21, F23.

mod broken;
mod clocks;
mod customized;
mod others;
mod reading;
mod round_trip;

use roundtable::domain::names::{RecordId, WorkspaceId};
use roundtable::domain::schema::RecordKind;
use roundtable::domain::workspace::Workspace;
use roundtable::exchange::icalendar::{self, Calendar, Event, Leaving, Limits};
use roundtable::exchange::workspace_file;

use crate::when::zones::ChronoTzZones;

/// The example group.
fn example() -> Workspace {
    workspace(include_str!("../../../public/examples/iawg.json"))
}

fn workspace(file: &str) -> Workspace {
    let incoming = workspace_file::read(file.as_bytes(), &workspace_file::Limits::default());
    let incoming = incoming.expect("a workspace file");
    let id = incoming.header.workspace.clone();
    let mut workspace = Workspace::new(id.unwrap_or_else(|| WorkspaceId::from("w-made-up")));
    workspace.merge(&incoming.against(&workspace).history);
    workspace
}

/// A workspace with records of events, one JSON object each.
fn events(records: &str) -> Workspace {
    workspace(&format!(
        r#"{{"format":"roundtable","version":"1.0","workspace":"w-made-up","records":[{records}]}}"#
    ))
}

fn read(file: &str) -> Calendar {
    icalendar::read(file.as_bytes(), &Limits::default(), &ChronoTzZones).expect("a calendar")
}

/// One event of a calendar, given by its lines.
fn event(lines: &str) -> Event {
    let calendar = read(&format!(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:made-up\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ));
    assert_eq!(calendar.problems, []);
    let [event] = calendar.events.as_slice() else {
        panic!("one event, not {:?}", calendar.events);
    };
    event.clone()
}

fn when_of(lines: &str) -> String {
    event(lines).when.expect("a time").to_text()
}

fn write(workspace: &Workspace) -> String {
    let ids: Vec<RecordId> = workspace
        .record_ids()
        .filter(|id| workspace.kind(id) == Some(RecordKind::Event))
        .cloned()
        .collect();
    let leaving = Leaving {
        events: &ids,
        name: "Made up",
        at_utc_millis: 1_795_000_000_000,
        contacts: true,
    };
    icalendar::write(workspace, &leaving, &ChronoTzZones)
}
