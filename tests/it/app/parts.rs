//! The page arrives in two parts: what the first can do, and what is said where the second
//! stays away.

use super::{EXAMPLE, Shelf, Tab};
use roundtable::app::calendar::{self, Turn};
use roundtable::app::log;
use roundtable::app::notice::{Alert, Offer};
use roundtable::app::opening::Source;
use roundtable::app::preferences::Preferences;
use roundtable::app::update::{first, update};
use roundtable::app::{Effect, Msg};
use roundtable::app::{form, keys, palette};
use roundtable::domain::names::Rev;
use roundtable::domain::schema::RecordKind;
use roundtable::domain::when::NoZones;
use std::collections::BTreeMap;

/// Design section 8: the first visit opens the example and looks at its months without the
/// second part.
#[test]
fn the_first_part_opens_the_example_and_turns_its_months() {
    let mut tab = Tab::started("m0", Preferences::default());
    for msg in [
        Msg::StoreOpened(Ok(Vec::new())),
        Msg::Fetched(Source::Published, None),
        Msg::Fetched(Source::Example, Some(EXAMPLE.to_owned())),
        Msg::Saved(1, Ok(())),
        Msg::Persists(false),
        Msg::AddressChanged("/calendar/month/2023-03".into()),
        Msg::Calendar(calendar::Msg::Turned(Turn::Next)),
        Msg::Calendar(calendar::Msg::Select(calendar::selection::Msg::Mode(true))),
    ] {
        assert!(first(&mut tab.model, msg.clone(), 0).is_ok(), "{msg:?}");
    }
    assert!(tab.model.is_open() && tab.model.is_all_kept());
    assert_eq!(tab.model.route.address(), "/calendar/month/2023-04");
}

/// What the first part cannot do it gives back unchanged and untouched, to be done later.
#[test]
fn what_waits_for_the_second_part_is_given_back_whole() {
    let tab = Tab::open("m0", &mut Shelf::default());
    let new = form::Msg::New {
        kind: RecordKind::Event,
        given: BTreeMap::new(),
    };
    for msg in [
        Msg::Form(new),
        Msg::Calendar(calendar::Msg::Dropped),
        Msg::Undo,
    ] {
        let mut model = tab.model.clone();
        let back = first(&mut model, msg.clone(), 0);
        assert_eq!(back.map_err(|msg| *msg), Err(msg));
        assert!(model.form.is_none() && model.undo == tab.model.undo);
    }
}

/// R4: a published file that somebody edited by hand is decided about by the second part, with
/// the page as it was until then; its dates are read there.
#[test]
fn a_file_edited_by_hand_waits_for_the_second_part() {
    let edited = EXAMPLE.replacen("\"2022-11-16", "\"16 November 2022", 1);
    assert_ne!(edited, EXAMPLE);
    let mut tab = Tab::started("m0", Preferences::default());
    tab.send(Msg::StoreOpened(Ok(Vec::new())));
    let fetched = Msg::Fetched(Source::Published, Some(edited));
    let waits = first(&mut tab.model, fetched.clone(), 0).map_err(|msg| *msg);
    assert_eq!(waits, Err(fetched.clone()));
    assert!(!tab.model.is_open() && tab.model.set_aside == 0);
    assert!(!update(&mut tab.model, fetched, 0, &NoZones).is_empty());
    assert!(tab.model.is_open());
}

/// R6: what a tab holds out is told in an order that matters, so that an entry with a list of
/// its own waits behind one that has to wait, and what comes before it does not.
#[test]
fn entries_that_wait_for_the_second_part_keep_their_order() {
    let mut shelf = Shelf::default();
    let mut one = Tab::open("m0", &mut shelf);
    let mut other = one.model.clone();
    let event = one.make(RecordKind::Event, &[("title", "A made-up workshop")]);
    let made = one.asked.iter().find_map(|effect| match effect {
        Effect::Append { entries, .. } => entries.first().cloned(),
        _ => None,
    });
    let made = made.expect("an entry");
    let aside = log::held(&[Rev::from("m0-1")].into(), true);
    let entries = vec![made.clone(), aside.clone(), made.clone()];
    let waits = first(&mut other, Msg::Arrived(entries), 0).map_err(|msg| *msg);
    assert_eq!(waits, Err(Msg::Arrived(vec![aside, made.clone()])));
    assert_eq!(
        other.workspace.text(&event, "title"),
        Some("A made-up workshop")
    );

    let by_hand = made.replacen("A made-up workshop", "Another", 1);
    let waits = first(&mut other, Msg::Arrived(vec![by_hand.clone()]), 0).map_err(|msg| *msg);
    assert_eq!(waits, Err(Msg::Arrived(vec![by_hand])));
}

/// A part that could not be loaded is said, and asked for again; when it is here, nothing
/// is said any more.
#[test]
fn a_missing_part_is_said_and_asked_for_again() {
    let mut tab = Tab::open("m0", &mut Shelf::default());
    tab.send(Msg::RestArrived(false));
    assert!(tab.model.alerts.contains(&Alert::PartMissing));
    assert_eq!(Alert::PartMissing.offers(), [Offer::LoadRest]);
    tab.send(Msg::Took(Offer::LoadRest));
    assert_eq!(tab.asked, [Effect::LoadRest]);
    tab.send(Msg::RestArrived(true));
    assert!(tab.model.alerts.is_empty());
}

/// Keys of the first moments: what they ask for waits as a step of its own, and what is typed
/// after a dialog was asked for is no key of the page.
#[test]
fn a_key_pressed_early_asks_once_and_the_next_ones_wait_for_its_dialog() {
    let mut model = Tab::open("m0", &mut Shelf::default()).model;
    let press = |key: &str, command| {
        Msg::Pressed(keys::Press {
            key: key.into(),
            command,
            ..keys::Press::default()
        })
    };
    for key in ["g", "c"] {
        assert!(first(&mut model, press(key, false), 0).is_ok());
    }
    assert_eq!(model.route.address(), "/calendar");
    let asked = first(&mut model, press("k", true), 0).map_err(|msg| *msg);
    assert_eq!(asked, Err(Msg::Palette(palette::Msg::Search)));
    assert_eq!(first(&mut model, press("n", false), 0), Ok(Vec::new()));
    let ready = update(&mut model, Msg::Palette(palette::Msg::Search), 0, &NoZones);
    assert_eq!(ready.len(), 1);
    assert!(update(&mut model, Msg::Palette(palette::Msg::Close), 0, &NoZones).is_empty());
    assert!(first(&mut model, press("n", false), 0).is_err());
}
