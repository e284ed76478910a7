//! R7: undo of one's own edit is an edit.

use super::desk::Desk;
use expect_test::expect;
use roundtable::domain::workspace::removal::Presence;
use serde_json::json;

/// R7
#[test]
fn r7_undo_sets_back_the_fields_that_still_show_the_undone_value() {
    let mut desk = Desk::new("a");
    desk.set("e-1", "title", "Forum");
    let seen = desk.workspace.seen_all("e-1");
    let edit = desk.save(
        "e-1",
        &seen,
        [("title", json!("Forum 2027")), ("venue", json!("Suva"))],
    );
    let mut partner = Desk::beside("b", &desk);
    partner.set("e-1", "venue", "Apia");
    desk.take(&partner);
    let undoing = desk.workspace.undoing(&edit);
    let left: Vec<&str> = undoing
        .left
        .iter()
        .map(|(_, field)| field.as_str())
        .collect();
    assert_eq!(left, ["venue"]);
    desk.undo(&edit);
    expect![[r#"
        Present
        title: Forum
        venue: Apia"#]]
    .assert_eq(&desk.page("e-1"));
}

/// R7
#[test]
fn r7_others_receive_an_undo_like_any_edit() {
    let mut desk = Desk::new("a");
    desk.set("e-1", "title", "Forum");
    let edit = desk.set("e-1", "title", "Forum 2027");
    let mut partner = Desk::beside("b", &desk);
    desk.undo(&edit);
    partner.take(&desk);
    assert_eq!(partner.shown("e-1", "title"), ["Forum"]);
    assert!(partner.workspace.conflicts("e-1").is_empty());
}

/// R7
#[test]
fn r7_undo_and_redo_walk_back_and_forth() {
    let mut desk = Desk::new("a");
    let texts = ["one", "two", "three"];
    let edits = texts.map(|text| desk.set("e-1", "title", text));
    let third = desk.undo(&edits[2]);
    let second = desk.undo(&edits[1]);
    assert_eq!(desk.shown("e-1", "title"), ["one"]);
    desk.undo(&second);
    assert_eq!(desk.shown("e-1", "title"), ["two"]);
    desk.undo(&third);
    assert_eq!(desk.shown("e-1", "title"), ["three"]);
}

/// R7, R1: a settled conflict stands again when the choice is undone.
#[test]
fn r7_undoing_a_choice_brings_the_conflict_back() {
    let mut desk = Desk::new("a");
    let mut partner = Desk::new("b");
    desk.set("r-1", "status", "done");
    partner.set("r-1", "status", "dropped");
    desk.take(&partner);
    let choice = desk.set("r-1", "status", "done");
    let undone = desk.undo(&choice);
    partner.take(&desk);
    assert_eq!(partner.shown("r-1", "status"), ["done", "dropped"]);
    assert_eq!(partner.workspace.conflicts("r-1").len(), 1);
    desk.undo(&undone);
    assert_eq!(desk.shown("r-1", "status"), ["done"]);
}

/// R7, R3: what a copied profile said under the same name is no reason to set nothing back.
#[test]
fn r7_undo_over_a_rev_with_two_contents_leaves_just_these_two() {
    let mut desk = Desk::new("a");
    let mut copied = desk.clone();
    desk.set("e-1", "title", "Forum in Suva");
    copied.set("e-1", "title", "Forum in Apia");
    let edit = desk.set("e-1", "title", "Forum");
    desk.take(&copied);
    desk.undo(&edit);
    assert_eq!(
        desk.shown("e-1", "title"),
        ["Forum in Apia", "Forum in Suva"]
    );
}

/// R7: what somebody else said in the same words, on their own, is theirs and stays.
#[test]
fn r7_undo_does_not_take_back_what_another_one_said_too() {
    let mut desk = Desk::new("a");
    let mut partner = Desk::new("b");
    let edit = desk.set("r-1", "status", "done");
    partner.set("r-1", "status", "done");
    desk.take(&partner);
    let undone = desk.undo(&edit);
    assert_eq!(desk.shown("r-1", "status"), ["null", "done"]);
    desk.undo(&undone);
    assert_eq!(desk.shown("r-1", "status"), ["done"]);
}

/// R7, R8: nothing removed comes back because an older edit of it is undone.
#[test]
fn r7_undo_leaves_a_record_alone_that_was_removed_since() {
    let mut desk = Desk::new("a");
    desk.set("e-1", "title", "Forum");
    let edit = desk.set("e-1", "title", "Forum 2027");
    let mut partner = Desk::beside("b", &desk);
    partner.remove("e-1");
    desk.take(&partner);
    let undoing = desk.workspace.undoing(&edit);
    assert!(undoing.set.is_empty());
    assert_eq!(undoing.left.len(), 1);
}

/// R7, R8: undoing a removal that was undone and done again does not dig up what an
/// earlier one had replaced.
#[test]
fn r7_undo_brings_back_only_what_the_change_itself_replaced() {
    let mut desk = Desk::new("a");
    desk.set("u-1", "text", "Sent");
    let first = desk.remove("u-1");
    desk.undo(&first);
    desk.remove("u-1");
    let mut partner = Desk::beside("b", &desk);
    partner.set("u-1", "text", "Sent and read");
    desk.take(&partner);
    let again = desk.remove("u-1");
    let undone = desk.undo(&again);
    assert_eq!(desk.workspace.presence("u-1"), Presence::Disputed);
    assert_eq!(desk.shown("u-1", "removed"), ["true"]);
    desk.undo(&undone);
    assert_eq!(desk.workspace.presence("u-1"), Presence::Removed);
    assert_eq!(desk.shown("u-1", "removed"), ["true"]);
}

/// R7
#[test]
fn r7_undoing_the_making_of_a_record_removes_it_and_redo_brings_it_back() {
    let mut desk = Desk::new("a");
    let seen = desk.workspace.seen_all("e-1");
    let made = desk.save(
        "e-1",
        &seen,
        [("record", json!("event")), ("title", json!("Forum"))],
    );
    let undone = desk.undo(&made);
    assert_eq!(desk.workspace.presence("e-1"), Presence::Removed);
    desk.undo(&undone);
    assert_eq!(desk.workspace.presence("e-1"), Presence::Present);
    assert_eq!(desk.shown("e-1", "title"), ["Forum"]);
}

/// R7, R8: what somebody else added to the record meanwhile is not removed unseen.
#[test]
fn r7_undoing_the_making_of_a_record_leaves_what_others_added_in_sight() {
    let mut desk = Desk::new("a");
    let seen = desk.workspace.seen_all("e-1");
    let made = desk.save(
        "e-1",
        &seen,
        [("record", json!("event")), ("title", json!("Forum"))],
    );
    let mut partner = Desk::beside("b", &desk);
    partner.set("e-1", "venue", "Suva");
    desk.take(&partner);
    desk.undo(&made);
    assert_eq!(desk.workspace.presence("e-1"), Presence::Disputed);
}

/// R7, R8
#[test]
fn r7_undoing_a_removal_brings_the_record_and_its_parts_back() {
    let mut desk = Desk::new("a");
    desk.set("e-1", "record", "event");
    desk.set("l-1", "record", "slot");
    desk.set("l-1", "meeting", "e-1");
    let removed = desk.remove("e-1");
    assert_eq!(desk.workspace.presence("l-1"), Presence::Removed);
    let restored = desk.undo(&removed);
    assert_eq!(desk.workspace.presence("e-1"), Presence::Present);
    assert_eq!(desk.workspace.presence("l-1"), Presence::Present);
    desk.undo(&restored);
    assert_eq!(desk.workspace.presence("e-1"), Presence::Removed);
    assert_eq!(desk.workspace.presence("l-1"), Presence::Removed);
}
