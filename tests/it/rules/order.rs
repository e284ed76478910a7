//! R10: order, sets and pairs.

use super::desk::Desk;
use roundtable::domain::order::between;

/// R10
#[test]
fn r10_two_members_added_at_once_are_both_in_the_set() {
    let mut desk = Desk::new("a");
    desk.set("e-1", "themes/t-1", true);
    let mut partner = Desk::beside("b", &desk);
    desk.set("e-1", "themes/t-2", true);
    partner.set("e-1", "themes/t-3", true);
    partner.set("e-1", "themes/t-1", false);
    desk.take(&partner);
    let members: Vec<&str> = desk.workspace.members("e-1", "themes").collect();
    assert_eq!(members, ["t-2", "t-3"]);
    assert!(desk.workspace.conflicts("e-1").is_empty());
}

/// R10
#[test]
fn r10_a_record_that_stands_for_a_pair_is_one_record_for_everybody() {
    let mut desk = Desk::new("a");
    let mut partner = Desk::new("b");
    for each in [&mut desk, &mut partner] {
        each.set("at-e-1-p-1", "record", "attendance");
    }
    desk.set("at-e-1-p-1", "status", "registered");
    partner.set("at-e-1-p-1", "mode", "online");
    desk.take(&partner);
    assert_eq!(desk.workspace.record_ids().count(), 1);
    assert!(desk.workspace.conflicts("at-e-1-p-1").is_empty());
}

/// R10
#[test]
fn r10_two_moves_of_one_item_settle_by_rev_without_a_card() {
    let mut desk = Desk::new("a");
    desk.set("l-1", "record", "slot");
    desk.set("l-1", "order", between(None, None, "a-9"));
    let mut partner = Desk::beside("b", &desk);
    let place = desk.workspace.text("l-1", "order").map(str::to_owned);
    desk.set("l-1", "order", between(place.as_deref(), None, "a-10"));
    partner.set("l-1", "order", between(None, place.as_deref(), "b-10"));
    desk.take(&partner);
    partner.take(&desk);
    assert_eq!(desk.shown("l-1", "order").len(), 2, "both are still known");
    assert!(desk.workspace.conflicts("l-1").is_empty());
    assert_eq!(
        desk.workspace.value("l-1", "order"),
        partner.workspace.value("l-1", "order")
    );
}
