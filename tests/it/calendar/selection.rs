//! Several events at once: selected by key, by press and as far as Shift reaches, and changed
//! as one step.

use super::example;
use crate::app::Tab;
use crate::when::when;
use crate::when::zones::ChronoTzZones;
use expect_test::expect;
use proptest::prelude::*;
use roundtable::app::calendar::agenda::agenda_page;
use roundtable::app::calendar::keys::Key;
use roundtable::app::calendar::selection::bulk::moved;
use roundtable::app::calendar::selection::draft::{Change, Unit};
use roundtable::app::calendar::selection::page::{bar, draft_page};
use roundtable::app::calendar::selection::stretch::listed;
use roundtable::app::calendar::selection::{self, Msg as Act, records};
use roundtable::app::calendar::{Msg as Calendar, On};
use roundtable::app::{Effect, Msg, form};
use roundtable::domain::names::RecordId;
use roundtable::domain::when::{NoZones, Precision};
use std::collections::BTreeSet;

fn act(tab: &mut Tab, act: Act) {
    tab.send(Msg::Calendar(Calendar::Select(act)));
}

fn fill(tab: &mut Tab, change: Change) {
    act(tab, Act::Filled(change));
}

fn select(tab: &mut Tab, events: &[&str]) {
    for event in events {
        act(tab, Act::Toggled((*event).into()));
    }
}

const DAY: &str = "e-sg5rg-afr-2021-09";
const OTHER: &str = "e-sg17rg-afr-2021-09";
const MONTH: &str = "e-gender-ai-workshop-2022-05";

/// X selects the event with the focus and lets it go; Escape in a list lets all go; nothing
/// of the group changes.
#[test]
fn a_key_selects_and_lets_go() {
    let mut tab = example("/calendar/agenda/2021-09-27");
    let press = |tab: &mut Tab, key| {
        let on = On::Event(RecordId::from(DAY));
        tab.send(Msg::Calendar(Calendar::Pressed(key, on)));
    };
    assert_eq!(bar(&tab.model), None);
    press(&mut tab, Key::Select);
    let shown = bar(&tab.model).expect("a bar");
    assert_eq!(shown.count, "1 selected");
    assert_eq!(
        shown.last.as_deref(),
        Some("“Meeting of ITU-T SG5 Regional Group for Africa (SG5RG-AFR)” is selected")
    );
    press(&mut tab, Key::Select);
    assert_eq!(bar(&tab.model), None);
    press(&mut tab, Key::Select);
    press(&mut tab, Key::Escape);
    assert_eq!(bar(&tab.model), None);
    assert!(tab.model.undo.is_empty());
}

/// A press opens, with Control it selects, and while a selection is made by pressing it
/// selects too; with Shift it selects all in between.
#[test]
fn presses_select() {
    let mut tab = example("/calendar/agenda/2021-09-27");
    let event = RecordId::from(DAY);
    let meant =
        |tab: &Tab, command, shift| selection::pressed(&tab.model, event.clone(), command, shift);
    assert_eq!(
        meant(&tab, false, false),
        Msg::Form(form::Msg::Open(event.clone()))
    );
    let toggled = Msg::Calendar(Calendar::Select(Act::Toggled(event.clone())));
    assert_eq!(meant(&tab, true, false), toggled);
    let reached = Msg::Calendar(Calendar::Select(Act::Reached(event.clone())));
    assert_eq!(meant(&tab, false, true), reached);
    act(&mut tab, Act::Mode(true));
    assert_eq!(meant(&tab, false, false), toggled);

    let page = agenda_page(&tab.model, &NoZones);
    let listed: Vec<RecordId> = page
        .groups
        .iter()
        .flat_map(|group| &group.entries)
        .map(|entry| entry.item.record.clone())
        .collect();
    act(&mut tab, Act::Toggled(listed[5].clone()));
    act(&mut tab, Act::Reached(listed[2].clone()));
    assert_eq!(records(&tab.model), listed[2..=5].iter().cloned().collect());
    act(&mut tab, Act::Reached(listed[7].clone()));
    assert_eq!(records(&tab.model), listed[2..=7].iter().cloned().collect());
}

/// Shift reaches in every view, by press and by key: from the last one to this one as the
/// view is read, in either direction; what is not in sight starts anew.
#[test]
fn shift_reaches_in_every_view() {
    for address in [
        "/calendar/month/2021-09",
        "/calendar/week/2021-09-27",
        "/calendar/day/2021-09-28",
        "/calendar/year/2021",
        "/calendar/timeline/2021-01-01",
        "/calendar/agenda/2021-09-01",
    ] {
        let mut tab = example(address);
        let listed = listed(&tab.model, &ChronoTzZones);
        assert!(listed.len() >= 2, "{address}: {listed:?}");
        let (first, last) = (0, listed.len() - 1);
        let record = |place: usize| tab.model.index.meant(&listed[place]).0;
        let all: BTreeSet<RecordId> = (first..=last).map(record).collect();
        for (from, to) in [(first, last), (last, first)] {
            act(&mut tab, Act::Cleared);
            act(&mut tab, Act::Toggled(listed[from].clone()));
            let shift_x = Key::named("X", true).expect("a key");
            let on = On::Event(listed[to].clone());
            tab.send(Msg::Calendar(Calendar::Pressed(shift_x, on)));
            assert_eq!(records(&tab.model), all, "{address}");
        }
        let pressed = selection::pressed(&tab.model, listed[first].clone(), false, true);
        let reached = Msg::Calendar(Calendar::Select(Act::Reached(listed[first].clone())));
        assert_eq!(pressed, reached, "{address}");
        // From what is elsewhere nothing is reached.
        act(&mut tab, Act::Cleared);
        act(&mut tab, Act::Toggled("e-iawg-27".into()));
        act(&mut tab, Act::Reached(listed[last].clone()));
        assert_eq!(records(&tab.model).len(), 2, "{address}");
    }
}

/// A month is read from what stands over it down through its days, each event once; a week
/// by the reader's hours.
#[test]
fn a_view_is_listed_as_it_is_read() {
    let read = |address: &str| {
        let tab = example(address);
        let listed = listed(&tab.model, &ChronoTzZones);
        listed.join("\n")
    };
    expect![[r#"
        e-digital-technology-innovations-2022-1
        e-digital-technology-innovations-2022-2
        e-digital-technology-innovations-2022-3
        e-escap-flagship-2022
        e-mayors-academy-2021
        e-project-extension-2022
        e-tsdsi-deep-dive-2022
        e-u4ssc-mayors-academy
        e-ipv6-iot-silver-2022-10
        e-apdmc-2022
        e-apdtf-2022
        e-accessible-americas-2022
        e-ipv6-iot-gold-2022-11"#]]
    .assert_eq(&read("/calendar/month/2022-11"));
    expect![[r#"
        e-entrepreneurship-alliance-2023
        e-girls-in-ict-2023
        e-itu-rdf-2023
        e-wrc-2023
        e-iawg-27"#]]
    .assert_eq(&read("/calendar/week/2023-03-13"));
}

/// I14: what goes with the selected events is offered to move too, in the same step; it gets
/// nothing else of what they get.
#[test]
fn what_goes_with_them_is_offered_to_move_too() {
    let next = "e-sg5rg-afr-2021-09";
    let mut tab = example("/calendar/month/2021-09");
    let first = tab.model.workspace.reference(next, "follows").expect("I14");
    select(&mut tab, &[OTHER]);
    act(&mut tab, Act::Opened);
    assert_eq!(draft_page(&tab.model).expect("open").along, None);
    act(&mut tab, Act::Closed);
    select(&mut tab, &[first.as_str()]);
    act(&mut tab, Act::Opened);
    fill(&mut tab, Change::Count("1".into()));
    fill(&mut tab, Change::Unit("weeks".into()));
    fill(&mut tab, Change::Status("tentative".into()));
    let page = draft_page(&tab.model).expect("open");
    let offered = "Also move 1 event that goes along".to_owned();
    assert_eq!(page.along, Some((offered, true)));
    assert_eq!(page.said, ["3 events change, as one step to undo."]);
    act(&mut tab, Act::Applied);
    assert_eq!(tab.said(), "Changed 3 events");
    assert_eq!(tab.says(next, "when"), "\"2021-10-05\"");
    assert_eq!(tab.says(next, "status"), "\"held\"");
    assert_eq!(tab.says(&first, "when"), "\"2021-10-05\"");
    assert_eq!(tab.model.undo.len(), 1);
    tab.send(Msg::Undo);
    act(&mut tab, Act::Opened);
    fill(&mut tab, Change::Count("1".into()));
    fill(&mut tab, Change::Along(false));
    let page = draft_page(&tab.model).expect("open");
    assert_eq!(page.said, ["2 events change, as one step to undo."]);
    act(&mut tab, Act::Applied);
    assert!(tab.says(next, "when").contains("28 September 2021"));
}

/// Dates, status and themes of several events are one change and one step; what knows only
/// its month does not move by days, and that is said before and after. What goes with one of
/// them is the fourth.
#[test]
fn several_events_change_as_one_step() {
    let mut tab = example("/calendar/month/2021-09");
    select(&mut tab, &[DAY, OTHER, MONTH]);
    let before: Vec<String> = [DAY, OTHER, MONTH]
        .map(|event| tab.says(event, "when"))
        .to_vec();
    act(&mut tab, Act::Opened);
    fill(&mut tab, Change::Count("two".into()));
    act(&mut tab, Act::Applied);
    let page = draft_page(&tab.model).expect("still open");
    assert_eq!(
        page.problem.as_deref(),
        Some("Write a whole number, such as 2")
    );
    fill(&mut tab, Change::Count("2".into()));
    fill(&mut tab, Change::Unit("weeks".into()));
    fill(&mut tab, Change::Earlier(true));
    fill(&mut tab, Change::Status("tentative".into()));
    let page = draft_page(&tab.model).expect("open");
    expect![[r#"
        4 events change, as one step to undo.
        “Launch and Co--Creation Workshop and Study Tour on AI and The Creation Workshop and Study Tour on AI and The Potential Gender and Social Biases” keeps its time: it is not known that closely."#]]
    .assert_eq(&page.said.join("\n"));
    let written = tab.asked.len();
    act(&mut tab, Act::Applied);
    let appended = |effect: &&Effect| matches!(effect, Effect::Append { .. });
    assert_eq!(tab.asked[written..].iter().filter(appended).count(), 1);
    assert_eq!(tab.said(), "Changed 4 events; 1 keeps its time");
    assert_eq!(tab.says(DAY, "when"), "\"2021-09-14\"");
    assert_eq!(tab.says(OTHER, "when"), "\"2021-09-14\"");
    assert_eq!(tab.says(MONTH, "when"), before[2]);
    assert_eq!(tab.says(MONTH, "status"), "\"tentative\"");
    assert_eq!(tab.model.undo.len(), 1);
    tab.send(Msg::Undo);
    let after: Vec<String> = [DAY, OTHER, MONTH]
        .map(|event| tab.says(event, "when"))
        .to_vec();
    assert_eq!(after, before);
    assert!(tab.model.undo.is_empty());
}

/// Of what repeats all occurrences are meant, and it is said so.
#[test]
fn of_what_repeats_all_occurrences_change() {
    let mut tab = example("/calendar/month/2026-11");
    let call = tab.make(
        roundtable::domain::schema::RecordKind::Event,
        &[
            ("title", "Made-up call"),
            ("when", "2 November 2026"),
            ("repeats", "FREQ=WEEKLY;COUNT=4;BYDAY=MO"),
        ],
    );
    let second = RecordId::from(format!("{call}@2026-11-09"));
    let drawn = tab.model.index.meant(&second);
    assert_eq!(drawn.0, call, "an occurrence of it");
    act(&mut tab, Act::Toggled(second));
    let shown = bar(&tab.model).expect("a bar");
    assert_eq!(
        shown.repeating.as_deref(),
        Some("1 of them repeats: all its occurrences change")
    );
    let steps = tab.model.undo.len();
    act(&mut tab, Act::Opened);
    fill(&mut tab, Change::Count("1".into()));
    act(&mut tab, Act::Applied);
    assert!(tab.says(&call, "when").contains("2026-11-03"));
    assert!(
        tab.says(&call, "repeats").contains("BYDAY=TU"),
        "{}",
        tab.says(&call, "repeats")
    );
    assert_eq!(tab.model.undo.len(), steps + 1);
    act(&mut tab, Act::Removed);
    assert!(!tab.model.workspace.presence(&call).is_in_sight());
    assert_eq!(records(&tab.model).len(), 0);
    tab.send(Msg::Undo);
    assert!(tab.model.workspace.presence(&call).is_in_sight());
}

proptest! {
    /// What moves by units and back lies where it lay, but for the ends of months; what does
    /// not move at all says so.
    #[test]
    fn moving_there_and_back(units in -400i32..400, unit in 0usize..4, text in prop::sample::select(vec![
        "2024-02-27", "2027-03-10/2027-03-12", "2027-05", "2027-35", "2028",
        "2027-03-10T09:00[Asia/Bangkok]/2027-03-10T12:00[Asia/Bangkok]",
    ])) {
        let unit = Unit::ALL[unit];
        let was = when(text);
        if let Some(now) = moved(&was, unit, units) {
            prop_assert_eq!(now.precision(), was.precision());
            let back = moved(&now, unit, -units).expect("back");
            prop_assert_eq!(back.to_text(), was.to_text());
        } else {
            let is_vague = was.precision() > Precision::Day;
            prop_assert!(is_vague);
        }
    }
}
