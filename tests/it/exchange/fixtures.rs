//! One file for every version of the format that was ever released: they load for ever.
//! And broken files, each with what must become of it.

use super::any::{learned, open};
use roundtable::domain::names::RecordId;
use roundtable::domain::workspace::removal::Presence;
use roundtable::domain::workspace::{History, Workspace};
use roundtable::exchange::workspace_file::{Leaving, Limits, Refusal, Version, What, read, write};
use serde_json::json;

const V1_0: &str = include_str!("../../fixtures/workspace-1.0.json");

/// The workspace of the first version's file.
fn loaded() -> Workspace {
    let incoming = open(V1_0);
    let mut workspace = Workspace::new(incoming.header.workspace.clone().expect("an id"));
    let mut arrival = incoming.against(&workspace);
    assert_eq!(arrival.problems, []);
    assert!(!arrival.other_workspace);
    arrival.history.forgotten = arrival.forgotten;
    workspace.merge(&arrival.history);
    workspace
}

/// F14: a file of version 1.0 loads, with all that it says, and comes out as it was.
#[test]
fn version_1_0_loads_for_ever() {
    let workspace = loaded();
    let header = open(V1_0).header;
    assert_eq!(
        write(&workspace.exported(), &header, &Leaving::EVERYTHING),
        V1_0
    );

    let shown = |record, field| -> Vec<_> {
        workspace
            .shown(record, field)
            .into_iter()
            .flatten()
            .cloned()
            .collect()
    };
    assert_eq!(workspace.record_ids().count(), 11);
    // R1: a conflict, with what it replaced.
    assert_eq!(
        shown("e-1", "title"),
        [json!("Title chosen by a"), json!("Title chosen by b")]
    );
    assert!(workspace.conflicts("e-1").contains(&"title".into()));
    // R3: one rev with three contents.
    assert_eq!(
        shown("e-1", "status"),
        [json!("confirmed"), json!("postponed"), json!("tentative")]
    );
    // R2: withheld contents are known by their revs.
    assert_eq!(workspace.shown("e-1", "edition"), [None]);
    assert_eq!(workspace.shown("o-2", "profile"), [None]);
    // A cleared field, and what it said before.
    assert_eq!(workspace.value("e-1", "venue"), None);
    assert_eq!(
        workspace.fields("e-1").expect("an event")["venue"]
            .values()
            .count(),
        2
    );
    // R10: sets, with a member that was taken out.
    assert_eq!(
        workspace.members("e-1", "organisers").collect::<Vec<_>>(),
        ["o-1"]
    );
    assert_eq!(workspace.members("o-2", "aliases").count(), 3);
    // R8: a removal that saw everything.
    assert_eq!(workspace.presence("l-1"), Presence::Removed);
    // R5.
    let forgotten: Vec<_> = workspace
        .history()
        .forgotten
        .iter()
        .map(RecordId::as_str)
        .collect();
    assert_eq!(forgotten, ["p-8", "p-9"]);
    // R11: a kind, a code and contents of tomorrow.
    assert_eq!(workspace.value("x-1", "list"), Some(&json!(["b", "a"])));
    assert_eq!(workspace.history().changes["c-2"].what.code(), "transmute");
    assert_eq!(
        workspace.history().changes["b-3"].at_utc_millis,
        -14_182_940_000
    );
}

fn refused(bytes: &[u8]) -> Refusal {
    read(bytes, &Limits::default()).expect_err("a file that is refused")
}

#[test]
fn broken_files_are_refused_with_their_reason() {
    let truncated = include_bytes!("../../fixtures/broken/truncated.json");
    assert_eq!(refused(truncated), Refusal::Truncated { line: 22 });
    let newer = include_bytes!("../../fixtures/broken/newer-major.json");
    assert_eq!(
        refused(newer),
        Refusal::NewerMajor {
            version: Version { major: 2, minor: 0 }
        }
    );
    let another = include_bytes!("../../fixtures/broken/another-format.json");
    assert_eq!(refused(another), Refusal::OtherFormat);
    let calendar = include_bytes!("../../fixtures/broken/calendar.ics");
    assert_eq!(refused(calendar), Refusal::NotJson { line: 1 });
}

/// R4: another program's indentation and line ends are no edits.
#[test]
fn reformatted_files_say_the_same() {
    for text in [
        include_str!("../../fixtures/broken/reformatted.json"),
        include_str!("../../fixtures/broken/windows.json"),
    ] {
        let arrival = open(text).against(&loaded());
        // A rounded number is the one thing that another program may not keep.
        let numbers = arrival
            .history
            .records
            .iter()
            .all(|(id, _)| id.as_str() == "x-1");
        assert!(numbers, "{:?}", arrival.history);
    }
    let windows = include_str!("../../fixtures/broken/windows.json");
    assert_eq!(learned(windows).history, learned(V1_0).history);
}

#[test]
fn a_broken_line_is_listed_and_the_rest_is_taken() {
    let arrival = learned(include_str!("../../fixtures/broken/broken-line.json"));
    let broken: Vec<_> = arrival
        .problems
        .iter()
        .filter(|one| one.what == What::Broken)
        .collect();
    assert_eq!(broken.len(), 1);
    assert_eq!(broken[0].line, 10);
    assert!(broken[0].text.contains("\"Opening"));
    assert_eq!(
        arrival.history.records.len(),
        11,
        "the slot's removal is among the changes"
    );
}

/// R4: what was edited by hand is told from what was written.
#[test]
fn an_edit_by_hand_is_told_apart() {
    let arrival =
        open(include_str!("../../fixtures/broken/edited-by-hand.json")).against(&loaded());
    let edited: Vec<_> = arrival
        .by_hand
        .iter()
        .map(|one| (one.record.as_str(), one.field.as_str()))
        .collect();
    assert_eq!(edited, [("o-2", "name"), ("t-1", "name")]);
    assert_eq!(arrival.history.records.len(), 2);
}

/// A file whose checks somebody took out is a file made by hand, and says what it says.
#[test]
fn a_file_without_checks_is_taken_as_it_is() {
    let text = include_str!("../../fixtures/broken/without-checks.json");
    assert_eq!(learned(text).problems, []);
    assert_eq!(learned(text).history, learned(V1_0).history);
    assert_eq!(open(text).against(&loaded()).history, History::default());
}

/// The published example is a file like any other.
#[test]
fn the_example_group_is_read_without_a_problem() {
    let arrival = learned(include_str!("../../../public/examples/iawg.json"));
    assert_eq!(arrival.problems, []);
    assert!(arrival.offers.is_empty() && arrival.by_hand.is_empty());
    assert!(arrival.history.records.len() > 400);
}

/// It stands as an export would write it, with its checks, so that the first visit takes it
/// without deciding about every value. After it was edited, `UPDATE_EXPECT=1` writes it anew.
#[test]
fn the_example_group_stands_as_it_would_be_written() {
    let text = include_str!("../../../public/examples/iawg.json");
    let written = write(
        &learned(text).history,
        &open(text).header,
        &Leaving::EVERYTHING,
    );
    expect_test::expect_file!["../../../public/examples/iawg.json"].assert_eq(&written);
}
