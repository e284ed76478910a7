//! The offline copy: a new version is offered, never forced, and costs no work.

use super::{Shelf, Tab, refuse};
use roundtable::app::offline::{Ask, Msg as Offline, offer};
use roundtable::app::{Effect, Msg};
use roundtable::domain::schema::RecordKind;

fn asks_to_take(tab: &Tab) -> bool {
    tab.asked.contains(&Effect::Offline(Ask::TakeNewer))
}

/// F10: a new version is offered and nothing happens until somebody takes it.
#[test]
fn a_new_version_is_offered_and_waits() {
    let mut shelf = Shelf::default();
    let mut tab = Tab::open("a", &mut shelf);
    assert!(offer(&tab.model).is_none());
    tab.send(Msg::Offline(Offline::NewerWaits));
    assert!(offer(&tab.model).is_some() && !asks_to_take(&tab));
    tab.send(Msg::Offline(Offline::PutAside));
    assert!(offer(&tab.model).is_none() && !asks_to_take(&tab));
    tab.send(Msg::Offline(Offline::NewerWaits));
    tab.send(Msg::Offline(Offline::Take));
    assert!(asks_to_take(&tab));
}

/// F10: taking it waits for what is on its way to the store.
#[test]
fn a_new_version_comes_after_what_is_being_kept() {
    let mut shelf = Shelf::default();
    let mut tab = Tab::open("a", &mut shelf);
    tab.send(Msg::Offline(Offline::NewerWaits));
    tab.make(
        RecordKind::Event,
        &[("title", "A made-up call"), ("when", "2027")],
    );
    tab.send(Msg::Offline(Offline::Take));
    assert!(!asks_to_take(&tab), "the call is not kept yet");
    let ticket = tab.asked.iter().find_map(|asked| match asked {
        Effect::Append { ticket, .. } => Some(*ticket),
        _ => None,
    });
    tab.send(Msg::Saved(ticket.expect("a call on its way"), Ok(())));
    assert!(asks_to_take(&tab));
}

/// F10: it is not offered while the page holds work that the store refused.
#[test]
fn a_new_version_is_not_offered_where_it_would_cost_work() {
    let mut shelf = Shelf::default();
    let mut tab = Tab::open("a", &mut shelf);
    tab.send(Msg::Offline(Offline::NewerWaits));
    tab.make(
        RecordKind::Event,
        &[("title", "A made-up call"), ("when", "2027")],
    );
    refuse(&mut tab);
    assert!(offer(&tab.model).is_none());
}
