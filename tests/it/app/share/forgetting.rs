//! R5, G21: forgetting leaves nothing of a person: not in the store, whatever state it is
//! in, not among the steps that can be undone, not in the next export. The person who is
//! forgotten here does not exist.

use super::super::Tab;
use super::{Desk, file, text_of};
use roundtable::app::share::import::Msg as Import;
use roundtable::app::{Effect, Msg};
use roundtable::domain::schema::RecordKind;

const NAME: &str = "Canary Nobody";

fn forgetting(id: &str) -> String {
    format!(
        r#"{{"format":"roundtable","version":"1.0","workspace":"w-example-iawg","records":[],"forgotten":["{id}"]}}"#
    )
}

/// A desk at which a person was made and edited, and with them what names them.
fn desk() -> (Desk, String) {
    let mut desk = Desk::new("a");
    let fields = [("name", NAME), ("email", "canary@nobody.example")];
    let person = desk.tab.make(RecordKind::Person, &fields);
    desk.tab.edit(&person, &[("phone", "+00 11 canary")]);
    desk.send(Msg::NoticeRead);
    (desk, person.to_string())
}

fn forget(desk: &mut Desk, person: &str) {
    desk.choose([file("forgetting.json", &forgetting(person))]);
    desk.import(Import::Forget(0, person.into(), true));
    desk.import(Import::Apply);
}

fn assert_gone(what: &str, said: &str) {
    assert!(
        !said.to_lowercase().contains("canary"),
        "{what} has it still"
    );
}

/// G21: values, history, the log, the steps to undo, the next export.
#[test]
fn nothing_of_a_forgotten_person_is_left() {
    let (mut desk, person) = desk();
    assert!(format!("{:?}", desk.shelf).contains(NAME));
    assert!(format!("{:?}", desk.tab.model.undo).contains(NAME));
    desk.send(Msg::Undo);
    forget(&mut desk, &person);
    assert_gone("the store", &format!("{:?}", desk.shelf));
    assert_gone("undo", &format!("{:?}", desk.tab.model.undo));
    assert_gone("redo", &format!("{:?}", desk.tab.model.redo));
    assert_gone("the page", &format!("{:?}", desk.tab.model));
    assert_gone("the export", text_of(&desk.file()));
    assert!(text_of(&desk.file()).contains(&person), "R5: the id stays");
}

/// R5: bytes that were set aside go too: nobody can tell who is named in them.
#[test]
fn bytes_that_were_set_aside_go_too() {
    let (mut desk, person) = desk();
    desk.tab.model.set_aside = 1;
    desk.choose([file("forgetting.json", &forgetting(&person))]);
    desk.import(Import::Forget(0, person.as_str().into(), true));
    desk.tab
        .send(Msg::Share(roundtable::app::share::Msg::Import(
            Import::Apply,
        )));
    let asked = std::mem::take(&mut desk.tab.asked);
    let ticket = asked.iter().find_map(|effect| match effect {
        Effect::Append { ticket, .. } => Some(*ticket),
        _ => None,
    });
    desk.tab
        .send(Msg::Saved(ticket.expect("it is kept"), Ok(())));
    let all = desk.tab.asked.iter().find_map(|effect| match effect {
        Effect::Forget(_, text) => Some(text.clone()),
        _ => None,
    });
    assert_gone(
        "the log",
        &all.expect("the log is replaced, damaged parts too"),
    );
    assert_eq!(desk.tab.model.set_aside, 0);
}

/// R5: where the browser ended before the log was replaced, or another tab wrote later,
/// the next start does it.
#[test]
fn the_next_start_finishes_what_was_left() {
    let (mut desk, person) = desk();
    let before = desk.shelf.clone();
    forget(&mut desk, &person);
    // The log as it was, and the entry that forgets.
    let mut torn = before;
    torn.append("w-example-iawg", &forgetting(&person));
    assert!(format!("{torn:?}").contains(NAME));
    let again = Tab::open("b", &mut torn);
    assert_gone("the page", &format!("{:?}", again.model));
    assert_gone("the store", &format!("{torn:?}"));
    // Once it is done, a start has nothing to do.
    let done = torn.clone();
    let mut third = Tab::started("c", again.model.preferences.clone());
    third.answer(&mut torn);
    assert_eq!(torn, done);
}

/// R5: another tab forgets as well, with its steps.
#[test]
fn another_tab_forgets_too() {
    let (mut desk, person) = desk();
    let mut other = Tab::open("b", &mut desk.shelf);
    other.edit(
        &person.as_str().into(),
        &[("note", "canary seen by the other tab")],
    );
    other.answer(&mut desk.shelf);
    forget(&mut desk, &person);
    other.look_again(&desk.shelf);
    assert_gone("the other tab", &format!("{:?}", other.model));
}
