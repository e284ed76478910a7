//! Saving, undoing, and other tabs.

use super::{Shelf, Tab, refuse};
use roundtable::app::notice::{Alert, Offer, SaveTrouble};
use roundtable::app::words::Language;
use roundtable::app::{Effect, Msg};
use roundtable::domain::schema::RecordKind;

fn notice(tab: &Tab) -> String {
    tab.model
        .notice
        .as_ref()
        .map(|notice| notice.text(Language::English))
        .unwrap_or_default()
}

/// F08: "Saved" is said only after the store answered.
#[test]
fn saved_is_said_only_after_the_store_answered() {
    let mut shelf = Shelf::default();
    let mut tab = Tab::open("a", &mut shelf);
    tab.send(Msg::NoticeRead);
    tab.make(
        RecordKind::Event,
        &[("title", "A made-up call"), ("when", "2027")],
    );
    assert_eq!(notice(&tab), "");
    assert!(!tab.model.is_all_kept());
    tab.answer(&mut shelf);
    assert_eq!(notice(&tab), "Saved");
    assert!(tab.model.is_all_kept());
    tab.make(
        RecordKind::Event,
        &[("title", "Another made-up call"), ("when", "2027")],
    );
    assert_eq!(notice(&tab), "", "what was said was said of the first");
    tab.answer(&mut shelf);
    assert_eq!(notice(&tab), "Saved");
}

/// F02: what the store refuses stays on screen with an alert, and is written when it takes it.
#[test]
fn what_the_store_refuses_is_kept_until_it_takes_it() {
    let mut shelf = Shelf::default();
    let mut tab = Tab::open("a", &mut shelf);
    let event = tab.make(
        RecordKind::Event,
        &[("title", "A made-up call"), ("when", "2027")],
    );
    refuse(&mut tab);
    let alert = Alert::NotSaved(SaveTrouble::Full);
    assert!(tab.model.alerts.contains(&alert));
    assert_eq!(alert.offers(), [Offer::TryAgain, Offer::Export]);
    tab.edit(&event, &[("title", "A made-up call, moved")]);
    refuse(&mut tab);
    assert_eq!(tab.says(&event, "title"), "\"A made-up call, moved\"");
    tab.send(Msg::Took(Offer::TryAgain));
    tab.answer(&mut shelf);
    assert!(tab.model.alerts.is_empty() && tab.model.is_all_kept());
    assert_eq!(
        Tab::open("b", &mut shelf).says(&event, "title"),
        "\"A made-up call, moved\""
    );
}

/// The store was cleared under the page: all that is on screen is written again.
#[test]
fn a_store_that_was_emptied_is_filled_again() {
    let mut shelf = Shelf::default();
    let mut tab = Tab::open("a", &mut shelf);
    let event = tab.make(
        RecordKind::Event,
        &[("title", "A made-up call"), ("when", "2027")],
    );
    shelf = Shelf::default();
    for effect in std::mem::take(&mut tab.asked) {
        if let Effect::Append { ticket, .. } = effect {
            tab.send(Msg::StoreEmptied(ticket));
        }
    }
    tab.answer(&mut shelf);
    let again = Tab::open("b", &mut shelf);
    assert_eq!(again.says(&event, "title"), "\"A made-up call\"");
    assert!(again.model.index.count(RecordKind::Person) >= 22);
}

/// R7: each gesture is one step, named; undo and redo show what was shown before, and the
/// record that was made is gone after undoing its making.
#[test]
fn undo_and_redo_go_step_by_step() {
    let mut shelf = Shelf::default();
    let mut tab = Tab::open("a", &mut shelf);
    let event = tab.make(
        RecordKind::Event,
        &[("title", "Made-up one"), ("when", "2027-05")],
    );
    tab.edit(&event, &[("title", "Made-up two"), ("venue", "A hall")]);
    assert_eq!(tab.model.undo.len(), 2);
    tab.send(Msg::Undo);
    assert_eq!(
        (tab.says(&event, "title"), tab.says(&event, "venue")),
        ("\"Made-up one\"".into(), "null".into())
    );
    assert_eq!(notice(&tab), "Undone: change “Made-up two”");
    tab.send(Msg::Undo);
    assert!(!tab.model.workspace.presence(&event).is_in_sight());
    assert!(tab.model.undo.is_empty());
    tab.send(Msg::Redo);
    tab.send(Msg::Redo);
    assert_eq!(
        (tab.says(&event, "title"), tab.says(&event, "venue")),
        ("\"Made-up two\"".into(), "\"A hall\"".into())
    );
    assert!(tab.model.workspace.presence(&event).is_in_sight());
    tab.answer(&mut shelf);
    assert_eq!(
        Tab::open("b", &mut shelf).says(&event, "title"),
        "\"Made-up two\""
    );
}

/// R1, F01: two forms that were open on one field in two tabs leave both values in sight,
/// in both tabs, until somebody chooses.
#[test]
fn two_forms_on_one_field_leave_both_values_in_sight() {
    let mut shelf = Shelf::default();
    let mut one = Tab::open("a", &mut shelf);
    let event = one.make(RecordKind::Event, &[("title", "Made-up"), ("when", "2027")]);
    one.answer(&mut shelf);
    let mut two = Tab::open("b", &mut shelf);
    for tab in [&mut one, &mut two] {
        tab.send(Msg::Form(roundtable::app::form::Msg::Open(event.clone())));
    }
    one.type_in(&[("title", "From the first tab")]);
    one.send(Msg::Form(roundtable::app::form::Msg::Save));
    one.answer(&mut shelf);
    two.look_again(&shelf);
    two.type_in(&[("title", "From the second tab")]);
    two.send(Msg::Form(roundtable::app::form::Msg::Save));
    two.answer(&mut shelf);
    one.look_again(&shelf);
    assert_eq!(
        one.says(&event, "title"),
        "\"From the first tab\" | \"From the second tab\""
    );
    assert_eq!(one.says(&event, "title"), two.says(&event, "title"));
    one.send(Msg::Form(roundtable::app::form::Msg::Open(event.clone())));
    one.send(Msg::Form(roundtable::app::form::Msg::Chose(
        roundtable::app::form::Spot::of("title"),
        Some(0),
    )));
    one.send(Msg::Form(roundtable::app::form::Msg::Save));
    one.answer(&mut shelf);
    two.look_again(&shelf);
    assert_eq!(one.says(&event, "title"), "\"From the second tab\"");
    assert_eq!(two.says(&event, "title"), "\"From the second tab\"");
}
