//! R5: forgetting beats every value, earlier or later.

use super::desk::Desk;
use roundtable::domain::names::RecordId;
use roundtable::domain::workspace::removal::Presence;

fn secretariat() -> Desk {
    let mut desk = Desk::new("a");
    desk.set("p-1", "name", "A. Nobody, a person who does not exist");
    desk.set("p-2", "name", "B. Nobody, a person who does not exist");
    desk
}

/// R5
#[test]
fn r5_a_forgotten_person_is_gone_from_every_history() {
    let mut desk = secretariat();
    let mut partner = Desk::beside("b", &desk);
    desk.workspace.forget(&RecordId::from("p-1"));
    partner.take(&desk);
    assert_eq!(partner.workspace.presence("p-1"), Presence::Unknown);
    let text = format!("{:?}", partner.workspace);
    assert!(!text.contains("A. Nobody"));
    assert!(text.contains("B. Nobody"));
}

/// R5
#[test]
fn r5_an_old_file_and_a_late_edit_bring_nothing_back() {
    let mut desk = secretariat();
    let old = desk.workspace.exported();
    let mut partner = Desk::beside("b", &desk);
    desk.workspace.forget(&RecordId::from("p-1"));
    desk.workspace.merge(&old);
    partner.set("p-1", "name", "A. Somebody, a person who does not exist");
    desk.take(&partner);
    assert!(desk.workspace.fields("p-1").is_none());
    // Nor does an edit at this very desk.
    desk.set("p-1", "name", "A. Anybody, a person who does not exist");
    assert!(desk.workspace.fields("p-1").is_none());
}

/// R5: there is no way back by undo either.
#[test]
fn r5_forgetting_cannot_be_undone() {
    let mut desk = Desk::new("a");
    let made = desk.set("p-1", "name", "A. Nobody, a person who does not exist");
    desk.workspace.forget(&RecordId::from("p-1"));
    assert!(desk.workspace.undoing(&made).set.is_empty());
    desk.hold(&[&made], true);
    desk.hold(&[&made], false);
    assert!(desk.workspace.fields("p-1").is_none());
}

/// R5: held-out values of the person go too.
#[test]
fn r5_forgetting_clears_what_was_set_aside() {
    let mut desk = Desk::new("a");
    let partner = secretariat();
    desk.take(&partner);
    desk.hold(&[&"a-1".into(), &"a-2".into()], true);
    desk.workspace.forget(&RecordId::from("p-1"));
    assert!(!format!("{:?}", desk.workspace.history()).contains("A. Nobody"));
}

/// R5: a set that has forgotten a record takes nothing of it, value by value either.
#[test]
fn r5_a_set_takes_no_value_of_who_is_forgotten() {
    let desk = secretariat();
    let mut history = desk.workspace.exported();
    let name = history.records["p-1"]["name"].clone();
    history.forget(&RecordId::from("p-1"));
    for value in name.values() {
        assert!(!history.add(&"p-1".into(), &"name".into(), value));
    }
    assert!(!history.records.contains_key("p-1"));
}
