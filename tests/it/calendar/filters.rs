//! Filters: the address says them, and they let through what a reader means.

use super::{example, line, month};
use crate::app::Tab;
use crate::when::zones::ChronoTzZones;
use expect_test::expect;
use roundtable::app::calendar::filter::{Facet, Filter, kinds, summary};
use roundtable::app::calendar::{Msg as Calendar, month::month_through};
use roundtable::app::{Model, Msg};
use roundtable::domain::names::RecordId;
use roundtable::domain::schema::RecordKind;

fn let_through(model: &Model) -> Vec<&RecordId> {
    let filter = Filter::of(model);
    model
        .index
        .of_kind(RecordKind::Event)
        .filter(|event| filter.lets_through(event))
        .collect()
}

fn shown(tab: &Tab) -> String {
    let ids: Vec<&str> = let_through(&tab.model)
        .into_iter()
        .map(|id| id.as_str())
        .collect();
    ids.join("\n")
}

/// D4: an organisation is filtered with the offices below it: what Cairo does, ITU does.
#[test]
fn an_organisation_counts_with_its_offices() {
    let all = example("/calendar?organisation=o-itu");
    let cairo = example("/calendar?organisation=o-itu-cairo");
    let (all, cairo) = (let_through(&all.model).len(), shown(&cairo));
    assert!(all > 30, "{all}");
    expect![[r#"
        e-ipv6-iot-centre-2021-12
        e-ipv6-iot-gold-2022-11
        e-ipv6-iot-silver-2022-10
        e-ipv6-iot-workshop-2022-05"#]]
    .assert_eq(&cairo);
}

/// F1: a region is filtered with the countries and cities in it.
#[test]
fn a_place_counts_with_what_lies_in_it() {
    expect![[r#"
        e-accessible-americas-2021
        e-accessible-americas-2022
        e-comtelca-2022-07
        e-rural-connectivity-peru-2022-10
        e-wtsa-bilaterals
        e-wtsa-coordination"#]]
    .assert_eq(&shown(&example("/calendar?place=pl-americas")));
}

#[test]
fn filters_of_one_sort_widen_and_of_two_sorts_narrow() {
    expect![[r#"
        e-dfs-clinic-pakistan-2022-04
        e-dfs-clinic-pakistan-2022-06
        e-dfs-clinics-2021-10
        e-gender-ai-workshop-2022-05
        e-ipv6-iot-workshop-2022-05"#]]
    .assert_eq(&shown(&example("/calendar?kind=workshop&kind=clinic")));
    expect!["e-dfs-clinics-2021-10"].assert_eq(&shown(&example(
        "/calendar?kind=workshop&kind=clinic&mode=online",
    )));
    expect!["e-ipv6-iot-workshop-2022-05"].assert_eq(&shown(&example(
        "/calendar?q=IPv6&theme=t-iot&kind=workshop",
    )));
}

/// One box for each kind that occurs; taking one out and back again is no filter at all,
/// and with every one taken out nothing is shown.
#[test]
fn kinds_are_shown_until_they_are_taken_out() {
    let mut tab = example("/calendar/month/2022-11");
    let boxes = kinds(&tab.model);
    let labels: Vec<&str> = boxes.iter().map(|one| one.label.as_str()).collect();
    expect!["Meeting, Conference, Forum, Workshop, Webinar, Training, Bilateral, Clinic, Observance, Presentation, Deliverable, Milestone"].assert_eq(&labels.join(", "));
    assert!(boxes.iter().all(|one| one.is_shown));
    tab.send(Msg::Calendar(Calendar::KindShown("forum".into(), false)));
    let page = month(&tab);
    let bars: Vec<String> = page
        .days
        .iter()
        .flat_map(|day| &day.slots)
        .filter_map(|slot| match slot {
            roundtable::app::calendar::slots::Slot::Bar(bar) => Some(line(&bar.item)),
            _ => None,
        })
        .collect();
    assert!(bars.iter().all(|bar| !bar.contains("Forum")), "{bars:?}");
    assert_eq!(
        summary(&tab.model).expect("something is filtered"),
        "Only: 11 of 12 kinds"
    );
    tab.send(Msg::Calendar(Calendar::KindShown("forum".into(), true)));
    assert!(tab.model.route.filters.is_empty());
    for one in boxes {
        tab.send(Msg::Calendar(Calendar::KindShown(one.code, false)));
    }
    assert!(let_through(&tab.model).is_empty());
    tab.send(Msg::Calendar(Calendar::Unfiltered));
    assert_eq!(let_through(&tab.model).len(), 60);
}

/// What a reader chooses stands in the address, so that the view is a link.
#[test]
fn what_is_chosen_stands_in_the_address() {
    let mut tab = example("/calendar/month/2022-11");
    tab.send(Msg::Calendar(Calendar::Narrowed(
        Facet::Organisation,
        vec!["o-itu".into(), "o-escap".into()],
    )));
    tab.send(Msg::Calendar(Calendar::Narrowed(
        Facet::Mode,
        vec!["in person".into()],
    )));
    assert_eq!(
        tab.model.route.address(),
        "/calendar/month/2022-11?organisation=o-escap&organisation=o-itu&mode=in%20person"
    );
    assert_eq!(
        summary(&tab.model).expect("something is filtered"),
        "Only: ESCAP and ITU, In person"
    );
}

/// Only what has to do with some event is offered, with the organisations above.
#[test]
fn only_what_occurs_is_offered() {
    let tab = example("/calendar");
    let offered: Vec<String> = Facet::Organisation
        .choices(&tab.model)
        .into_iter()
        .map(|choice| choice.label)
        .collect();
    assert!(offered.contains(&"ITU".to_owned()));
    assert!(!offered.contains(&"WFP".to_owned()), "{offered:?}");
}

/// A month asks about its own days only, however many events are stored.
#[test]
fn a_month_costs_what_it_shows() {
    let asked = |count: usize| {
        let tab = super::made_up(count);
        let filter = Filter::of(&tab.model);
        let page = month_through(&tab.model, &ChronoTzZones, &filter);
        (filter.asked(), page)
    };
    let (few, few_page) = asked(100);
    let (many, many_page) = asked(10_000);
    assert_eq!(few, 12);
    assert_eq!(many, few);
    assert_eq!(many_page, few_page);
}
