//! R9: joining duplicates is one field on the duplicate.

use super::desk::Desk;
use expect_test::expect;
use roundtable::domain::names::RecordId;

fn duplicates() -> Desk {
    let mut desk = Desk::new("a");
    for (record, name) in [("o-1", "ESCAP"), ("o-2", "UN ESCAP"), ("o-3", "UNESCAP")] {
        desk.set(record, "record", "organisation");
        desk.set(record, "name", name);
    }
    desk.set("e-1", "organisers/o-2", true);
    desk.set("e-1", "organisers/o-1", true);
    desk
}

/// R9
#[test]
fn r9_a_joined_duplicate_is_followed_and_counted_once() {
    let mut desk = duplicates();
    desk.set("o-2", "same", "o-1");
    let organisers = desk.workspace.references("e-1", "organisers");
    assert_eq!(organisers, [RecordId::from("o-1")].into());
}

/// R9
#[test]
fn r9_nothing_is_copied_or_rewritten() {
    let mut desk = duplicates();
    let before = desk.workspace.history().records.clone();
    let joined = desk.set("o-2", "same", "o-1");
    let mut after = desk.workspace.history().records.clone();
    let fields = after.get_mut("o-2").expect("the duplicate is still there");
    fields.remove("same").expect("the join is one field");
    assert_eq!(after, before);
    desk.undo(&joined);
    assert_eq!(desk.workspace.followed("o-2"), RecordId::from("o-2"));
    expect![[r#"
        Present
        name: UN ESCAP
        record: organisation
        same: null"#]]
    .assert_eq(&desk.page("o-2"));
}

/// R9: what is said of the duplicate after it was joined is still there to be read.
#[test]
fn r9_an_edit_of_a_joined_duplicate_is_not_lost() {
    let mut desk = duplicates();
    let mut partner = Desk::beside("b", &desk);
    desk.set("o-2", "same", "o-1");
    partner.set("o-2", "website", "https://example.org");
    desk.take(&partner);
    assert_eq!(desk.shown("o-2", "website"), ["https://example.org"]);
}

/// R9, R10: joined both ways by two people who did not see each other.
#[test]
fn r9_in_a_loop_the_smallest_id_leads_for_everybody() {
    let mut desk = duplicates();
    let mut partner = Desk::beside("b", &desk);
    desk.set("o-2", "same", "o-1");
    partner.set("o-1", "same", "o-2");
    desk.take(&partner);
    for record in ["o-1", "o-2"] {
        assert_eq!(desk.workspace.followed(record), RecordId::from("o-1"));
    }
    // A third one that leads into the loop, and one that names itself.
    desk.set("o-3", "same", "o-2");
    assert_eq!(desk.workspace.followed("o-3"), RecordId::from("o-1"));
    desk.set("o-4", "same", "o-4");
    assert_eq!(desk.workspace.followed("o-4"), RecordId::from("o-4"));
}
