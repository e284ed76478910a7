//! R8: a removal names every value it saw of the record and its parts.

use super::desk::Desk;
use expect_test::expect;
use roundtable::domain::workspace::removal::Presence;
use serde_json::json;

/// A meeting with a slot and an outcome, and an update of that outcome.
fn meeting() -> Desk {
    let mut desk = Desk::new("a");
    for (record, kind, title, whole) in [
        ("e-1", "event", ("title", "27th meeting"), None),
        (
            "l-1",
            "slot",
            ("title", "Opening"),
            Some(("meeting", "e-1")),
        ),
        (
            "r-1",
            "outcome",
            ("text", "Share the list"),
            Some(("meeting", "e-1")),
        ),
        ("u-1", "update", ("text", "Sent"), Some(("of", "r-1"))),
    ] {
        desk.set(record, "record", kind);
        desk.set(record, title.0, title.1);
        if let Some((field, whole)) = whole {
            desk.set(record, field, whole);
        }
    }
    desk
}

fn presences(desk: &Desk) -> String {
    let records = ["e-1", "l-1", "l-2", "r-1", "u-1", "u-2"];
    let present = records.iter().filter_map(|record| {
        desk.workspace.fields(record)?;
        Some(format!("{record} {:?}", desk.workspace.presence(record)))
    });
    present.collect::<Vec<_>>().join("\n")
}

/// R8
#[test]
fn r8_a_removal_takes_the_parts_along() {
    let mut desk = meeting();
    desk.remove("e-1");
    let reader = Desk::beside("c", &desk);
    expect![[r#"
        e-1 Removed
        l-1 Removed
        r-1 Removed
        u-1 Removed"#]]
    .assert_eq(&presences(&reader));
}

/// R8
#[test]
fn r8_an_edit_that_the_removal_did_not_see_keeps_the_record_in_sight() {
    let mut desk = meeting();
    let mut partner = Desk::beside("b", &desk);
    desk.remove("r-1");
    partner.set("r-1", "status", "done");
    desk.take(&partner);
    partner.take(&desk);
    expect![[r#"
        e-1 Present
        l-1 Present
        r-1 Disputed
        u-1 Removed"#]]
    .assert_eq(&presences(&desk));
    assert_eq!(presences(&desk), presences(&partner));
}

/// R8
#[test]
fn r8_a_part_that_was_added_meanwhile_keeps_its_wholes_in_sight() {
    let mut desk = meeting();
    let mut partner = Desk::beside("b", &desk);
    desk.remove("e-1");
    let seen = partner.workspace.seen_all("u-2");
    partner.save(
        "u-2",
        &seen,
        [("record", json!("update")), ("of", json!("r-1"))],
    );
    desk.take(&partner);
    expect![[r#"
        e-1 Disputed
        l-1 Removed
        r-1 Disputed
        u-1 Removed
        u-2 Present"#]]
    .assert_eq(&presences(&desk));
}

/// R8
#[test]
fn r8_a_dispute_is_settled_by_removing_again() {
    let mut desk = meeting();
    let mut partner = Desk::beside("b", &desk);
    desk.remove("e-1");
    partner.set("l-1", "starts", "09:00");
    desk.take(&partner);
    assert_eq!(desk.workspace.presence("e-1"), Presence::Disputed);
    desk.remove("e-1");
    partner.take(&desk);
    expect![[r#"
        e-1 Removed
        l-1 Removed
        r-1 Removed
        u-1 Removed"#]]
    .assert_eq(&presences(&partner));
}

/// R8
#[test]
fn r8_a_dispute_is_settled_by_keeping_the_record() {
    let mut desk = meeting();
    let mut partner = Desk::beside("b", &desk);
    desk.remove("u-1");
    partner.set("u-1", "text", "Sent and read");
    partner.take(&desk);
    partner.set("u-1", "removed", json!(null));
    desk.take(&partner);
    assert_eq!(desk.workspace.presence("u-1"), Presence::Present);
    assert_eq!(desk.shown("u-1", "text"), ["Sent and read"]);
}

/// R8: F16, a copy that was not seen for years.
#[test]
fn r8_an_old_copy_revives_nothing() {
    let mut desk = meeting();
    let old = Desk::beside("b", &desk);
    desk.set("r-1", "text", "Share the list by May");
    desk.remove("e-1");
    desk.take(&old);
    assert_eq!(desk.workspace.presence("r-1"), Presence::Removed);
    assert_eq!(desk.workspace.presence("e-1"), Presence::Removed);
}

/// R8: a removal and its being taken back, by two who did not see each other.
#[test]
fn r8_removed_by_one_and_kept_by_another_is_disputed() {
    let mut desk = meeting();
    desk.remove("u-1");
    let mut partner = Desk::beside("b", &desk);
    partner.set("u-1", "removed", json!(null));
    partner.remove("u-1");
    desk.set("u-1", "removed", json!(null));
    desk.take(&partner);
    assert_eq!(desk.workspace.presence("u-1"), Presence::Disputed);
}

/// R8: a slot that was moved to another meeting is no part of the first one any more.
#[test]
fn r8_a_part_that_was_moved_elsewhere_stays() {
    let mut desk = meeting();
    desk.set("l-1", "meeting", "e-2");
    desk.remove("e-1");
    assert_eq!(desk.workspace.presence("e-1"), Presence::Removed);
    assert_eq!(desk.workspace.presence("l-1"), Presence::Present);
}

/// R8
#[test]
fn r8_what_refers_to_a_removed_record_still_shows_its_last_name() {
    let mut desk = meeting();
    desk.set("o-1", "record", "organisation");
    desk.set("o-1", "name", "An agency that does not exist");
    desk.set("r-1", "owner", "o-1");
    desk.remove("o-1");
    let owner = desk
        .workspace
        .reference("r-1", "owner")
        .expect("the outcome has an owner");
    assert_eq!(
        desk.workspace.title(&owner),
        Some("An agency that does not exist")
    );
}

/// R8: a value that is read in another version of the schema is still a value.
#[test]
fn r8_an_unknown_field_that_the_removal_did_not_see_is_a_conflict_too() {
    let mut desk = meeting();
    let mut newer = Desk::beside("b", &desk);
    desk.remove("l-1");
    newer.set(
        "l-1",
        "colour of the room",
        json!({"not": ["known", "here"]}),
    );
    desk.take(&newer);
    assert_eq!(desk.workspace.presence("l-1"), Presence::Disputed);
}
