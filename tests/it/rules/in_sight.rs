//! R8, R9: what screens list keeps up with what arrives, also for records that are not
//! themselves in what arrives.

use super::desk::Desk;
use roundtable::domain::index::Index;
use roundtable::domain::names::RecordId;
use roundtable::domain::schema::RecordKind;

fn listed(index: &Index, kind: RecordKind) -> Vec<&str> {
    index.of_kind(kind).map(RecordId::as_str).collect()
}

/// R8: an update for an outcome of a meeting, when all of it was removed meanwhile.
#[test]
fn r8_a_part_of_a_part_brings_its_removed_wholes_back_to_the_list() {
    let mut desk = Desk::new("a");
    desk.set("e-1", "record", "event");
    desk.set("r-1", "record", "outcome");
    desk.set("r-1", "meeting", "e-1");
    let mut partner = Desk::beside("b", &desk);
    desk.remove("e-1");
    let mut index = Index::of(&desk.workspace);
    assert!(listed(&index, RecordKind::Event).is_empty());
    partner.set("u-1", "record", "update");
    partner.set("u-1", "of", "r-1");
    let file = partner.workspace.exported();
    let touched = desk.workspace.merge(&file);
    index.refresh_all(&desk.workspace, &touched);
    assert_eq!(listed(&index, RecordKind::Outcome), ["r-1"]);
    assert_eq!(listed(&index, RecordKind::Event), ["e-1"]);
    // It goes again with that update.
    desk.remove("u-1");
    let touched = [RecordId::from("u-1")].into();
    index.refresh_all(&desk.workspace, &touched);
    assert!(listed(&index, RecordKind::Event).is_empty());
}

/// R9, R10: two records that were joined to each other are still one record, not none.
#[test]
fn r9_one_of_two_that_were_joined_both_ways_stays_in_the_list() {
    let mut desk = Desk::new("a");
    for record in ["o-1", "o-2"] {
        desk.set(record, "record", "organisation");
    }
    desk.set("r-1", "record", "outcome");
    desk.set("r-1", "owner", "o-2");
    let mut partner = Desk::beside("b", &desk);
    desk.set("o-1", "same", "o-2");
    partner.set("o-2", "same", "o-1");
    let mut index = Index::of(&desk.workspace);
    assert_eq!(listed(&index, RecordKind::Organisation), ["o-2"]);
    let touched = desk.workspace.merge(&partner.workspace.exported());
    index.refresh_all(&desk.workspace, &touched);
    assert_eq!(listed(&index, RecordKind::Organisation), ["o-1"]);
    let owned = index.referring("o-1", RecordKind::Outcome, "owner");
    assert_eq!(owned.collect::<Vec<_>>(), [&RecordId::from("r-1")]);
}
