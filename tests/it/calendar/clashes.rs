//! What falls at the same time as an event, as it is told on it, and while it is carried.

use super::{example, month};
use crate::app::Tab;
use crate::when::zones::ChronoTzZones;
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::calendar::clashes::page::{Beside, beside_event, beside_form};
use roundtable::app::calendar::keys::Key;
use roundtable::app::calendar::{Msg as Calendar, On, days};
use roundtable::app::form::{self, Spot};
use roundtable::domain::names::RecordId;
use roundtable::domain::schema::RecordKind;
use std::collections::{BTreeMap, BTreeSet};

fn printed(beside: Option<Beside>) -> String {
    let mut text = String::new();
    for sort in beside.iter().flat_map(|beside| &beside.sorts) {
        text.push_str(&format!("{}\n", sort.heading));
        for line in &sort.lines {
            text.push_str(&format!(
                "    {}, {}: {}\n",
                line.title, line.when, line.why
            ));
        }
        for more in [&sort.more, &sort.by_year].into_iter().flatten() {
            text.push_str(&format!("    {more}\n"));
        }
    }
    text
}

fn told(event: &str) -> String {
    let tab = example("/calendar");
    printed(beside_event(
        &tab.model,
        &ChronoTzZones,
        &RecordId::from(event),
    ))
}

/// K10, I14: two meetings of African regional groups on one day clash for certain; the one
/// that follows another is told as planned together.
#[test]
fn meetings_of_one_day_and_region_clash() {
    expect![[r#"
        Certainly
            ATU-4, 27 September – 1 October 2021: both are for Africa
            Study Group 17, virtual meeting of ITU-T Regional Group for Africa (SG17RG-AFR), 28 September 2021: both are organised by ITU and both are for Africa
        Possibly
            5 events, since only a year is known
        Planned together
            Sustainable Digital Transformation in Africa, 28 September 2021: this one follows it
    "#]].assert_eq(&told("e-sg5rg-afr-2021-09"));
    expect![[r#"
        Certainly
            ATU-4, 27 September – 1 October 2021: both are for Africa
            Sustainable Digital Transformation in Africa, 28 September 2021: both are organised by ITU and both are for Africa
            Meeting of ITU-T SG5 Regional Group for Africa (SG5RG-AFR), 28 September 2021: both are organised by ITU and both are for Africa
        Possibly
            5 events, since only a year is known
    "#]].assert_eq(&told("e-sg17rg-afr-2021-09"));
}

/// I15: one day of St. Petersburg lies inside the forum there, and that is said.
#[test]
fn what_is_held_during_another_in_one_city_is_said() {
    expect![[r#"
        Certainly
            ITU Forum on Future Networks and C&I, 19–22 October 2021: both are organised by ITU and one is held during the other in St. Petersburg
        Possibly
            5 events, since only a year is known
    "#]].assert_eq(&told("e-sg11rg-eecat-2021-10"));
}

/// A month clashes with days at most possibly; what may fall together only because of one a
/// year is known is counted, and never named.
#[test]
fn what_is_vague_clashes_possibly() {
    expect![[r#"
        Possibly
            ITU-T Study Group 3, virtual meeting of Regional Group for Africa (SG3RG-AFR), 2–5 May 2022: both are organised by ITU
            Regional Training Workshop on IPv6 and IoT Strategy, Policy and Implementation for Arab States, 17–19 May 2022: both are organised by ITU
            5 events, since only a year is known
    "#]].assert_eq(&told("e-gender-ai-workshop-2022-05"));
    expect![[r#"
        Possibly
            More than 20 events, since only a year is known
    "#]]
    .assert_eq(&told("e-digital-technology-innovations-2022-1"));
}

fn open_new(tab: &mut Tab) {
    let given = BTreeMap::new();
    let kind = RecordKind::Event;
    tab.send(Msg::Form(form::Msg::New { kind, given }));
}

/// E31: in a form it is told of what is typed, before anything is saved.
#[test]
fn a_plan_sees_its_clashes_while_it_is_typed() {
    let mut tab = example("/calendar");
    open_new(&mut tab);
    let beside = |tab: &Tab| printed(beside_form(&tab.model, &ChronoTzZones));
    tab.send(Msg::Form(form::Msg::Typed(
        Spot::of("when"),
        "10 November 2022".into(),
    )));
    assert_eq!(beside(&tab), "");
    let escap = BTreeSet::from(["o-escap".to_owned()]);
    tab.send(Msg::Form(form::Msg::Members(Spot::of("organisers"), escap)));
    expect![[r#"
        Certainly
            Asia-Pacific Digital Ministerial Conference, 9–10 November 2022: both are organised by ESCAP
            Asia-Pacific Digital Transformation Forum, 9–10 November 2022: both are organised by ESCAP
        Possibly
            1 event, since only a year is known
    "#]].assert_eq(&beside(&tab));
    tab.send(Msg::Form(form::Msg::Typed(
        Spot::of("when"),
        "November 2022".into(),
    )));
    expect![[r#"
        Possibly
            Asia-Pacific Digital Ministerial Conference, 9–10 November 2022: both are organised by ESCAP
            Asia-Pacific Digital Transformation Forum, 9–10 November 2022: both are organised by ESCAP
            1 event, since only a year is known
    "#]].assert_eq(&beside(&tab));
}

/// While an event is carried the clash is spoken, and shown on the day under it.
#[test]
fn a_clash_is_said_while_an_event_is_carried() {
    let mut tab = example("/calendar/month/2021-09");
    let event = On::Event(RecordId::from("e-sg12rg-afr-2021-09"));
    tab.send(Msg::Calendar(Calendar::Pressed(Key::Space, event)));
    let mut heard = Vec::new();
    for key in [Key::Down, Key::Down, Key::Down] {
        let over = On::Day(days::focus_day(&tab.model));
        tab.send(Msg::Calendar(Calendar::Pressed(key, over)));
        let notice = tab.model.notice.as_ref().expect("something is said");
        heard.push(notice.text(tab.model.language()));
    }
    expect![[r#"
        To 14 September 2021
        To 21 September 2021
        To 28 September 2021, at the same time as ATU-4 +3"#]]
    .assert_eq(&heard.join("\n"));
    let page = month(&tab);
    let clash = page.days.iter().find_map(|day| day.clash.clone());
    assert!(clash.is_some_and(|clash| clash.starts_with("at the same time as")));
}

/// K10: in a month's cells and in the hours of days each event that clashes is marked, with
/// words, and an event that is planned together with another is not marked for that.
#[test]
fn what_is_in_sight_is_marked() {
    use roundtable::app::calendar::clashes::marks::{asked, marks};
    let told = |address: &str| {
        let tab = example(address);
        let mut lines: Vec<String> = marks(&tab.model, &ChronoTzZones, None)
            .into_iter()
            .map(|(id, mark)| format!("{id} {} {}", mark.is_certain, mark.words))
            .collect();
        lines.sort();
        lines.join("\n")
    };
    expect![[r#"
        e-atu-4 true at the same time as Sustainable Digital Transformation in Africa +2
        e-digital-transformation-africa-2021-09 true at the same time as ATU-4 +1
        e-sg17rg-afr-2021-09 true at the same time as ATU-4 +2
        e-sg5rg-afr-2021-09 true at the same time as ATU-4 +1"#]]
    .assert_eq(&told("/calendar/month/2021-09"));
    assert!(told("/calendar/week/2021-09-28").contains("e-sg17rg-afr-2021-09 true"));
    assert_eq!(told("/calendar/agenda/2021-09-28"), "");
    assert_eq!(asked(&example("/calendar/agenda/2021-09-28").model), None);
}

/// Of what has no room on screen nothing is looked for, and what has room is marked as it would
/// be among all.
#[test]
fn what_is_not_drawn_is_not_marked() {
    use roundtable::app::calendar::clashes::marks::marks;
    let tab = example("/calendar/month/2021-09");
    let all = marks(&tab.model, &ChronoTzZones, None);
    let drawn = BTreeSet::from([RecordId::from("e-atu-4"), RecordId::from("e-none")]);
    let some = marks(&tab.model, &ChronoTzZones, Some(&drawn));
    assert_eq!(some.len(), 1);
    assert_eq!(some.get("e-atu-4"), all.get("e-atu-4"));
    assert!(marks(&tab.model, &ChronoTzZones, Some(&BTreeSet::new())).is_empty());
}

/// What is in sight is compared once, and again only when something else is in sight or
/// something was learned.
#[test]
fn marks_are_asked_for_when_they_may_differ() {
    use roundtable::app::calendar::clashes::marks::asked;
    let mut tab = example("/calendar/month/2021-09");
    let before = asked(&tab.model);
    tab.send(Msg::Calendar(Calendar::Focused(
        "2021-09-09".parse().expect("a day"),
    )));
    assert_eq!(asked(&tab.model), before);
    tab.edit(
        &"e-sg5rg-afr-2021-09".into(),
        &[("when", "29 September 2021")],
    );
    assert_ne!(asked(&tab.model), before);
}
