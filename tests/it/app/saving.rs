//! Saving, undoing, and other tabs.

use super::{Shelf, Tab, refuse};
use roundtable::app::notice::{Alert, Offer, SaveTrouble};
use roundtable::app::words::Language;
use roundtable::app::{Effect, Msg, commit, log};
use roundtable::domain::names::Rev;
use roundtable::domain::schema::RecordKind;
use std::collections::BTreeSet;

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
            tab.send(Msg::StoreEmptied(vec![ticket]));
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

/// The revs that set a record's title.
fn revs_of(tab: &Tab, record: &str) -> BTreeSet<Rev> {
    let fields = tab.model.workspace.fields(record).expect("a record");
    let values = fields["title"].values();
    values.map(|value| value.rev.clone()).collect()
}

/// Takes the entries that a tab asks to have written, and sees that they are read again in
/// their place, or need not be.
fn written(tab: &mut Tab, is_in_order: bool) -> Vec<String> {
    let mut written = Vec::new();
    for effect in std::mem::take(&mut tab.asked) {
        if let Effect::Append {
            entries,
            in_order,
            ticket,
            ..
        } = effect
        {
            assert_eq!(in_order, is_in_order);
            written.extend(entries);
            tab.send(Msg::Saved(ticket, Ok(())));
        }
    }
    written
}

/// R6: two tabs that hold out and take back in one change at the same moment show the same
/// afterwards, which is also what a reload shows: what the log says last.
#[test]
fn what_is_held_out_ends_as_the_log_says_in_every_tab() {
    for one_is_first in [true, false] {
        let mut shelf = Shelf::default();
        let mut one = Tab::open("a", &mut shelf);
        let event = one.make(RecordKind::Event, &[("title", "Made-up"), ("when", "2027")]);
        let mut log = written(&mut one, false);
        let mut two = Tab::open("b", &mut shelf);
        two.send(Msg::Arrived(log.clone()));
        let revs = revs_of(&one, &event);
        one.asked = commit::hold(&mut one.model, &revs, true);
        two.asked = commit::hold(&mut two.model, &revs, false);
        let (held, released) = (written(&mut one, true), written(&mut two, true));
        log.extend(if one_is_first {
            [held, released].concat()
        } else {
            [released, held].concat()
        });
        // Each reads what stands after what it knew, its own in its place among it.
        for tab in [&mut one, &mut two] {
            tab.send(Msg::Arrived(log[1..].to_vec()));
        }
        let mut reloaded = Tab::open("c", &mut shelf);
        reloaded.send(Msg::Arrived(log));
        assert_eq!(reloaded.model.workspace.held().is_empty(), one_is_first);
        for tab in [&one, &two] {
            assert_eq!(tab.model.workspace.held(), reloaded.model.workspace.held());
        }
    }
}

/// R6, R12: a tab that is behind finds a block in place of the entries that held out and
/// took back in, and holds out what they left.
#[test]
fn a_block_says_all_that_is_held_out() {
    let mut shelf = Shelf::default();
    let mut one = Tab::open("a", &mut shelf);
    let event = one.make(RecordKind::Event, &[("title", "Made-up"), ("when", "2027")]);
    let other = one.make(RecordKind::Event, &[("title", "Made-up"), ("when", "2028")]);
    one.answer(&mut shelf);
    let mut behind = Tab::open("b", &mut shelf);
    let (first, second) = (revs_of(&one, &event), revs_of(&one, &other));
    behind.asked = commit::hold(&mut behind.model, &first, true);
    behind.asked.clear();
    one.model.workspace.hold(&second, true);
    let block = log::block(&one.model.workspace, &one.model.header);
    behind.send(Msg::Arrived(vec![block]));
    assert_eq!(*behind.model.workspace.held(), second);
    assert_eq!(behind.model.set_aside, 0);
}
