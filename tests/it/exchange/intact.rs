//! A file that nobody touched since it was written is taken as it stands, and teaches what
//! deciding about every value of it would.

use super::any::{copy, empty, file, history, open, say};
use proptest::prelude::*;
use roundtable::domain::workspace::Workspace;
use roundtable::exchange::workspace_file::{Limits, read};
use serde_json::json;

/// What a file makes of a workspace, decided value by value.
fn decided(text: &str, of: &Workspace) -> Workspace {
    let mut arrival = open(text).against(of);
    arrival.history.forgotten.append(&mut arrival.forgotten);
    let mut workspace = of.clone();
    workspace.take_in(arrival.history);
    workspace
}

/// The same, taken as it stands; `None` where it cannot be.
fn taken(text: &str, of: &Workspace) -> Option<Workspace> {
    let history = read(text.as_bytes(), &Limits::default()).ok()?.intact()?;
    let mut workspace = of.clone();
    workspace.take_in(history);
    Some(workspace)
}

proptest! {
    /// R2, R3, R5: whatever a file says and whoever reads it. What we write is intact.
    #[test]
    fn what_we_wrote_teaches_the_same_both_ways(mine in history(), theirs in history()) {
        let (mine, text) = (copy(&mine), file(&theirs));
        prop_assert_eq!(taken(&text, &mine), Some(decided(&text, &mine)));
    }
}

/// R4: whatever letter is changed by hand or by a bad disk, the file is not taken as it stands,
/// or nothing hung on that letter.
#[test]
fn a_file_that_was_touched_anywhere_is_decided_about() {
    let mut workspace = empty();
    let fields = [("record", json!("event")), ("title", json!("Forum"))];
    say(&mut workspace, "a-1", "e-1", &fields);
    say(&mut workspace, "a-2", "e-1", &[("title", json!("A forum"))]);
    let text = file(workspace.history());
    let mut refused = 0;
    for at in 0..text.len() {
        for letter in ["x", "7", " ", "\"", "}"] {
            let touched = format!("{}{letter}{}", &text[..at], &text[at + 1..]);
            for of in [&empty(), &workspace] {
                match taken(&touched, of) {
                    Some(workspace) => assert_eq!(workspace, decided(&touched, of), "{touched}"),
                    None => refused += 1,
                }
            }
        }
    }
    let tried = text.len() * 10;
    assert!(refused * 100 > tried * 90, "{refused} of {tried}");
}

const FIXTURES: &[(&str, &str)] = &[
    (
        "broken/another-format.json",
        include_str!("../../fixtures/broken/another-format.json"),
    ),
    (
        "broken/broken-line.json",
        include_str!("../../fixtures/broken/broken-line.json"),
    ),
    (
        "broken/edited-by-hand.json",
        include_str!("../../fixtures/broken/edited-by-hand.json"),
    ),
    (
        "broken/newer-major.json",
        include_str!("../../fixtures/broken/newer-major.json"),
    ),
    (
        "broken/reformatted.json",
        include_str!("../../fixtures/broken/reformatted.json"),
    ),
    (
        "broken/truncated.json",
        include_str!("../../fixtures/broken/truncated.json"),
    ),
    (
        "broken/windows.json",
        include_str!("../../fixtures/broken/windows.json"),
    ),
    (
        "broken/without-checks.json",
        include_str!("../../fixtures/broken/without-checks.json"),
    ),
    (
        "workspace-1.0.json",
        include_str!("../../fixtures/workspace-1.0.json"),
    ),
    (
        "workspace-1.7-unknown.json",
        include_str!("../../fixtures/workspace-1.7-unknown.json"),
    ),
];

/// R4, R11: of every fixture, the broken ones too. Line ends that another system made are no
/// damage.
#[test]
fn what_was_made_or_broken_by_hand_is_not_taken_as_it_stands() {
    let mut intact = Vec::new();
    for (name, text) in FIXTURES {
        if let Some(workspace) = taken(text, &empty()) {
            assert_eq!(workspace, decided(text, &empty()), "{name}");
            intact.push(*name);
        }
    }
    let written = [
        "broken/windows.json",
        "workspace-1.0.json",
        "workspace-1.7-unknown.json",
    ];
    assert_eq!(intact, written);
}
