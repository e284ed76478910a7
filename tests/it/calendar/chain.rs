//! I14: back-to-back events move together.

use super::example;
use crate::app::Tab;
use crate::when::{day, when};
use expect_test::expect;
use proptest::prelude::*;
use roundtable::app::Msg;
use roundtable::app::calendar::chain::{Msg as Chain, others, page, taken_along};
use roundtable::app::calendar::keys::Key;
use roundtable::app::calendar::spot::Spot;
use roundtable::app::calendar::{Msg as Calendar, On};
use roundtable::domain::names::RecordId;
use std::collections::BTreeSet;

const NEXT: &str = "e-sg5rg-afr-2021-09";

// The first of the two of I14, as the example names it.
fn first(tab: &Tab) -> RecordId {
    tab.model.workspace.reference(NEXT, "follows").expect("I14")
}

fn chain(tab: &mut Tab, msg: Chain) {
    tab.send(Msg::Calendar(Calendar::Chain(msg)));
}

/// By keyboard: the drop asks, what follows moves by as much, one change, one step.
#[test]
fn what_follows_moves_along_by_keyboard() {
    let mut tab = example("/calendar/month/2021-09");
    let first = first(&tab);
    for key in [Key::Space, Key::Right, Key::Right, Key::Enter] {
        let on = On::Event(first.clone());
        tab.send(Msg::Calendar(Calendar::Pressed(key, on)));
    }
    assert!(tab.model.undo.is_empty(), "asked first");
    let asked = page(&tab.model).expect("a question");
    expect![[r#"
        “Sustainable Digital Transformation in Africa” to 30 September 2021
        This one, and 1 that goes with it
        “Meeting of ITU-T SG5 Regional Group for Africa (SG5RG-AFR)” to 30 September 2021"#]]
    .assert_eq(&format!(
        "{}\n{}\n{}",
        asked.about,
        asked.together,
        asked.lines.join("\n")
    ));
    chain(&mut tab, Chain::Confirmed);
    assert_eq!(
        tab.said(),
        "Moved to 30 September 2021, and 1 more by as much"
    );
    assert_eq!(tab.says(&first, "when"), "\"2021-09-30\"");
    assert_eq!(tab.says(NEXT, "when"), "\"2021-09-30\"");
    assert_eq!(tab.model.undo.len(), 1);
    tab.send(Msg::Undo);
    assert!(tab.says(&first, "when").contains("28 September 2021"));
    assert!(tab.says(NEXT, "when").contains("28 September 2021"));
}

/// By pointer, from the other end of the chain; alone, or not at all.
#[test]
fn one_moves_alone_where_that_is_wanted() {
    let mut tab = example("/calendar/month/2021-09");
    let first = first(&tab);
    let drag = |tab: &mut Tab| {
        let at = |text| Spot::day(day(text));
        tab.send(Msg::Calendar(Calendar::Lifted(
            NEXT.into(),
            Some(at("2021-09-28")),
        )));
        tab.send(Msg::Calendar(Calendar::Hovered(at("2021-09-29"))));
        tab.send(Msg::Calendar(Calendar::Dropped));
    };
    drag(&mut tab);
    chain(&mut tab, Chain::PutAside);
    assert_eq!(tab.said(), "Put back: 28 September 2021");
    assert!(tab.model.undo.is_empty());
    drag(&mut tab);
    chain(&mut tab, Chain::Alone(true));
    chain(&mut tab, Chain::Confirmed);
    assert_eq!(tab.said(), "Moved to 29 September 2021");
    assert_eq!(tab.says(NEXT, "when"), "\"2021-09-29\"");
    assert!(tab.says(&first, "when").contains("28 September 2021"));
}

/// A chain is found from any of its events, ends in circles, and is not asked about where it
/// is the end of an event alone that was moved.
#[test]
fn a_chain_is_found_from_any_of_its_events() {
    let mut tab = example("/calendar/month/2027-03");
    let make = |tab: &mut Tab, title: &'static str| {
        tab.make(
            roundtable::domain::schema::RecordKind::Event,
            &[("title", title), ("when", "10 March 2027")],
        )
    };
    let made: Vec<RecordId> = ["Made-up A", "Made-up B", "Made-up C"]
        .map(|title| make(&mut tab, title))
        .to_vec();
    for (one, before) in [(1, 0), (2, 1), (0, 2)] {
        tab.edit(
            &made[one].clone(),
            &[("follows", made[before].clone().as_str())],
        );
    }
    for one in &made {
        let expected: BTreeSet<RecordId> =
            made.iter().filter(|other| *other != one).cloned().collect();
        assert_eq!(others(&tab.model, one), expected);
    }
    let at = |text| Spot::day(day(text));
    tab.send(Msg::Calendar(Calendar::LiftedEnd(
        made[0].clone(),
        at("2027-03-10"),
    )));
    tab.send(Msg::Calendar(Calendar::Hovered(at("2027-03-11"))));
    tab.send(Msg::Calendar(Calendar::Dropped));
    assert_eq!(page(&tab.model), None);
    assert_eq!(tab.says(&made[0], "when"), "\"2027-03-10/2027-03-11\"");
}

/// What knows only its month follows by months, never by days; hours keep their distance.
#[test]
fn each_moves_by_what_is_known_of_it() {
    let along = |text: &str, was: &str, now: &str| {
        taken_along(&when(text), &when(was), &when(now)).map(|when| when.to_text())
    };
    assert_eq!(along("2027-05", "2027-03-10", "2027-04-10"), None);
    assert_eq!(
        along("2027-05", "2027-03", "2027-04").as_deref(),
        Some("2027-06")
    );
    assert_eq!(
        along("2027-05-31", "2027-03", "2027-04").as_deref(),
        Some("2027-06-30")
    );
    assert_eq!(
        along(
            "2027-03-10T14:00[Asia/Bangkok]/2027-03-10T16:00[Asia/Bangkok]",
            "2027-03-10T09:00[Asia/Bangkok]/2027-03-10T12:00[Asia/Bangkok]",
            "2027-03-11T08:30[Asia/Bangkok]/2027-03-11T11:30[Asia/Bangkok]",
        )
        .as_deref(),
        Some("2027-03-11T13:30[Asia/Bangkok]/2027-03-11T15:30[Asia/Bangkok]")
    );
}

proptest! {
    /// Two events of days keep their distance however one of them is moved.
    #[test]
    fn days_keep_their_distance(start in 0i64..40_000, apart in -30i64..30, by in -2000i64..2000) {
        let at = |days: i64| {
            let day = day("1990-01-01") + chrono::TimeDelta::days(days);
            when(&day.to_string())
        };
        let (was, now) = (at(start), at(start + by));
        let along = taken_along(&at(start + apart), &was, &now).expect("days");
        prop_assert_eq!(along.to_text(), at(start + apart + by).to_text());
    }
}
