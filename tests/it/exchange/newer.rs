//! R11, F14: what a newer minor version adds is kept, byte for byte.

use super::any::{empty, file, learned, open, say};
use roundtable::domain::workspace::Workspace;
use roundtable::exchange::workspace_file::{Header, Leaving, Version, write};
use serde_json::json;

/// A file of a version that does not exist yet, with something unknown at every level.
const NEWER: &str = include_str!("../../fixtures/workspace-1.7-unknown.json");

fn imported() -> (Header, Workspace) {
    let incoming = open(NEWER);
    let mut workspace = Workspace::new(incoming.header.workspace.clone().expect("an id"));
    let arrival = incoming.against(&workspace);
    assert_eq!(arrival.problems, []);
    workspace.merge(&arrival.history);
    (incoming.header, workspace)
}

fn export(header: &Header, workspace: &Workspace) -> String {
    write(&workspace.exported(), header, &Leaving::EVERYTHING)
}

/// F14: import and export give the same bytes.
#[test]
fn a_newer_file_comes_out_as_it_came_in() {
    let (header, workspace) = imported();
    assert_eq!(header.version, Version { major: 1, minor: 7 });
    assert_eq!(export(&header, &workspace), NEWER);
}

/// F14: import, edit and export change the edited values and nothing else.
#[test]
fn an_edit_leaves_what_it_does_not_understand_alone() {
    let (header, mut workspace) = imported();
    say(
        &mut workspace,
        "b-1",
        "e-1",
        &[("title", json!("Edited by an older version"))],
    );
    let edited = export(&header, &workspace);
    let unknown = [
        "\"motto\":{\"text\":\"kept\",\"weights\":[1.50,2e+3]}",
        "\"seats\":{\"free\":12,\"of\":[3,\"x\",null]}",
        "\"tags\":[\"a\",\"b\"]",
        "\"tags/c\":false",
        "\"order_of_talks\":[\"z\",\"a\"]",
        "\"when\":{\"is\":\"2027-05\",\"season\":{\"of\":\"south\"},\"words\":\"in May\"}",
        "{\"id\":\"x-1\",\"record\":\"experiment\"",
        "\"device\":\"telephone\"",
        "\"what\":\"transmute\"",
        "\"hint\":[{\"deep\":true}]",
    ];
    for text in unknown {
        assert!(NEWER.contains(text), "the fixture has {text}");
        assert!(edited.contains(text), "{text} is gone from {edited}");
    }
    let untouched = NEWER
        .lines()
        .filter(|line| !line.contains("\"e-1\"") && !line.contains("\"check"));
    for line in untouched {
        let line = line.trim_end_matches(',');
        assert!(
            edited.lines().any(|one| one.trim_end_matches(',') == line),
            "{line}"
        );
    }
}

/// R11: what is unknown merges like everything else: the order makes no difference.
#[test]
fn unknown_words_merge_in_any_order() {
    let (header, workspace) = imported();
    let other_text = NEWER
        .replace("\"telephone\"", "\"tablet\"")
        .replace("\"deep\":true", "\"deep\":false")
        .replace("\"kept\"", "\"other\"");
    let other = open(&other_text);
    let mut there = Workspace::new(workspace.id().clone());
    there.merge(&other.against(&there).history);
    let (mut here, mut here_header) = (workspace.clone(), header.clone());
    here.merge(&open(&file(there.history())).against(&here).history);
    here_header.merge(&other.header);
    let mut there_header = other.header.clone();
    there.merge(&open(&file(workspace.history())).against(&there).history);
    there_header.merge(&header);
    assert_eq!(export(&here_header, &here), export(&there_header, &there));
    // Which one stays is a rule of the format: the lesser text.
    let merged = export(&here_header, &here);
    assert!(merged.contains("\"tablet\"") && merged.contains("\"deep\":false"));
    assert!(!merged.contains("\"telephone\"") && !merged.contains("\"deep\":true"));
}

/// R5: forgetting a record forgets what newer versions say about it.
#[test]
fn forgetting_reaches_what_is_unknown() {
    let (header, mut workspace) = imported();
    assert!(export(&header, &workspace).contains("hint"));
    workspace.forget(&"e-1".into());
    assert!(!export(&header, &workspace).contains("hint"));
    let back = open(NEWER).against(&workspace);
    workspace.merge(&back.history);
    assert!(!export(&header, &workspace).contains("hint"));
}

/// R11: a copy that knows the newer words only in part learns the rest.
#[test]
fn unknown_words_are_learned_from_a_file() {
    let (_, newer) = imported();
    let mut older = empty();
    say(
        &mut older,
        "b-1",
        "e-2",
        &[("title", json!("Something else"))],
    );
    older.merge(&learned(NEWER).history);
    assert_eq!(older.history().unknown, newer.history().unknown);
}
