//! Occurrences that several people change: what differs is kept, what is the same is one.

use super::{CALL, change, group, listed};
use crate::app::Tab;
use expect_test::expect;
use roundtable::app::commit::take;
use roundtable::app::recurrence::Which;

/// Each has what both did.
fn merged(one: &mut Tab, other: &mut Tab) {
    let theirs = other.model.workspace.history().clone();
    let ours = one.model.workspace.history().clone();
    take(&mut one.model, &theirs);
    take(&mut other.model, &ours);
    assert_eq!(listed(one, 20), listed(other, 20));
}

/// Two people who change different occurrences both keep theirs, with nothing to settle.
#[test]
fn changes_of_different_occurrences_are_both_kept() {
    let (mut one, mut other) = (group("m1", &[CALL]), group("m2", &[CALL]));
    change(
        &mut one,
        "e-call@2026-02-10T10:00",
        &[("title", "Mine")],
        Which::This,
    );
    change(
        &mut other,
        "e-call@2026-03-10T10:00",
        &[("title", "Theirs")],
        Which::This,
    );
    merged(&mut one, &mut other);
    expect![[r#"
        13 January 2026 10:00 Call <e-call@2026-01-13T10:00>
        10 February 2026 10:00 Mine <e-call@2026-02-10T10:00>
        10 March 2026 10:00 Theirs <e-call@2026-03-10T10:00>
        14 April 2026 10:00 Call <e-call@2026-04-14T10:00>"#]]
    .assert_eq(&listed(&one, 4));
    assert_eq!(one.model.index.unsettled().len(), 0);
}

/// Two people who change one occurrence change one record: different fields merge, one field
/// stands twice until somebody chooses.
#[test]
fn changes_of_one_occurrence_meet_in_one_record() {
    let march = "e-call@2026-03-10T10:00";
    let (mut one, mut other) = (group("m1", &[CALL]), group("m2", &[CALL]));
    change(&mut one, march, &[("title", "Mine")], Which::This);
    change(&mut other, march, &[("venue", "Room 5")], Which::This);
    merged(&mut one, &mut other);
    assert_eq!(one.says(march, "venue"), r#""Room 5""#);
    assert_eq!(listed(&one, 20).matches("March 2026").count(), 1);
}

/// One leaves an occurrence out while another changes another one; one parts the rule while
/// another leaves an earlier one out: all of it holds.
#[test]
fn leaving_out_and_changing_go_together() {
    use roundtable::app::Msg;
    use roundtable::app::form::Msg as Form;
    let (mut one, mut other) = (group("m1", &[CALL]), group("m2", &[CALL]));
    super::open(&mut one, "e-call@2026-02-10T10:00");
    one.send(Msg::Form(Form::Delete));
    super::answer(&mut one, Which::This);
    change(
        &mut other,
        "e-call@2026-03-10T10:00",
        &[("title", "New")],
        Which::Later,
    );
    merged(&mut one, &mut other);
    expect![[r#"
        13 January 2026 10:00 Call <e-call@2026-01-13T10:00>
        10 March 2026 10:00 New <e-call@2026-03-10T10:00+@2026-03-10T10:00>
        14 April 2026 10:00 New <e-call@2026-03-10T10:00+@2026-04-14T10:00>"#]]
    .assert_eq(&listed(&one, 3));
    assert_eq!(one.model.index.unsettled().len(), 0);
}

/// Two people who part the rule at one place make one later record.
#[test]
fn parting_a_rule_twice_at_one_place_parts_it_once() {
    let march = "e-call@2026-03-10T10:00";
    let (mut one, mut other) = (group("m1", &[CALL]), group("m2", &[CALL]));
    change(&mut one, march, &[("title", "New")], Which::Later);
    change(&mut other, march, &[("venue", "Room 5")], Which::Later);
    merged(&mut one, &mut other);
    let listed = listed(&one, 20);
    assert_eq!(listed.matches("10 March 2026").count(), 1, "{listed}");
}
