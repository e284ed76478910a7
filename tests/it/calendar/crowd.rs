//! A crowded hour: as many events as can be read stand side by side, the others are counted
//! where they begin, and lead to where they are listed.

use super::week::week;
use crate::app::Tab;
use crate::when::day;
use roundtable::app::Msg;
use roundtable::app::calendar::spot::Spot;
use roundtable::app::calendar::week::WeekPage;
use roundtable::app::calendar::{Attention, Msg as Calendar, On};
use roundtable::app::form;
use roundtable::app::opening::Source;
use roundtable::app::preferences::Preferences;
use roundtable::domain::names::RecordId;

/// A made-up group in which so many events of an hour begin at 14:00, and one of three hours
/// at 13:00, all on 5 June 2026 and on the reader's clock.
fn at_two(count: usize) -> Tab {
    let event = |id: &str, from: u32, to: u32| {
        format!(
            r#"{{"id":"{id}","record":"event","title":"Made-up {id}","when":"2026-06-05T{from}:00[Asia/Bangkok]/2026-06-05T{to}:00[Asia/Bangkok]"}}"#
        )
    };
    let mut records: Vec<String> = (0..count)
        .map(|at| event(&format!("e-{at:03}"), 14, 15))
        .collect();
    records.push(event("e-long", 13, 16));
    let mut tab = Tab::started("m0", Preferences::default());
    tab.model.machine_zone = "Asia/Bangkok".to_owned();
    let file = format!(
        r#"{{"format":"roundtable","version":"1.0","workspace":"w-made-up","name":"Made-up group","records":[{}]}}"#,
        records.join(",")
    );
    tab.send(Msg::Fetched(Source::Published, Some(file)));
    tab.send(Msg::AddressChanged("/calendar/week/2026-06-01".into()));
    tab
}

fn drawn(page: &WeekPage) -> Vec<&str> {
    let blocks = page.cells.iter().flat_map(|cell| &cell.blocks);
    blocks.map(|block| block.item.event.as_str()).collect()
}

fn counted(page: &WeekPage) -> Vec<(&str, &str)> {
    let more = page.cells.iter().filter_map(|cell| cell.more.as_ref());
    more.map(|more| (more.label.as_str(), more.name.as_str()))
        .collect()
}

/// What begins first stands first; what has no room is counted in its hour, whose name counts
/// all. With room for all nothing is counted, and no room is kept for it.
#[test]
fn what_has_no_room_is_counted_in_its_hour() {
    let tab = at_two(14);
    let page = week(&tab);
    assert_eq!(drawn(&page), ["e-long", "e-000"]);
    assert_eq!(
        counted(&page),
        [("+13", "13 more events at 14:00, Friday 5 June 2026")]
    );
    let names = page.cells.iter().map(|cell| cell.name.as_str());
    assert!(
        names
            .into_iter()
            .any(|name| name == "Friday 5 June 2026, 14:00, 14 events")
    );
    let is_beside = |page: &WeekPage| {
        let mut blocks = page.cells.iter().flat_map(|cell| &cell.blocks);
        blocks.all(|block| block.is_beside_more)
    };
    assert!(is_beside(&page));
    let note = |page: &WeekPage| page.notes.iter().any(|note| note.starts_with("+ and"));
    assert!(note(&page));
    let tab = at_two(2);
    let page = week(&tab);
    assert_eq!(drawn(&page).len(), 3);
    assert!(counted(&page).is_empty() && !is_beside(&page) && !note(&page));
    // The count takes the place of one.
    let one = week(&at_two(3));
    assert_eq!(
        counted(&one),
        [("+2", "2 more events at 14:00, Friday 5 June 2026")]
    );
}

/// From a week it leads to the day, at that hour; from there to the agenda, at the first
/// event that had no room. Both are steps that one can go back.
#[test]
fn what_has_no_room_is_reached() {
    let mut tab = at_two(14);
    let spot = Spot::minute(day("2026-06-05"), 14 * 60);
    let press = |tab: &mut Tab| {
        let page = week(tab);
        let mut more = page.cells.iter().filter_map(|cell| cell.more.as_ref());
        let first = more.next().expect("some have no room").first.clone();
        tab.send(Msg::Calendar(Calendar::Crowd(spot, first)));
        let attention = tab.model.calendar.attention.as_ref();
        attention.map(|Attention { on, .. }| on.clone())
    };
    assert_eq!(press(&mut tab), Some(On::Spot(spot)));
    assert_eq!(tab.model.route.address(), "/calendar/day/2026-06-05");
    let page = week(&tab);
    assert_eq!(drawn(&page).len(), 7);
    assert_eq!(counted(&page).len(), 1);
    assert_eq!(page.opens_at, spot);
    assert_eq!(press(&mut tab), Some(On::Event(RecordId::from("e-006"))));
    assert_eq!(tab.model.route.address(), "/calendar/agenda/2026-06-05");
}

/// What is in hand, what is selected, and what was just made or moved is drawn, whatever
/// begins before it.
#[test]
fn what_one_is_about_is_always_drawn() {
    let mut tab = at_two(30);
    let is_drawn = |tab: &Tab, id: &str| drawn(&week(tab)).contains(&id);
    assert!(!is_drawn(&tab, "e-020"));
    tab.send(Msg::Calendar(Calendar::Select(
        roundtable::app::calendar::selection::Msg::Toggled(RecordId::from("e-020")),
    )));
    assert!(is_drawn(&tab, "e-020"));
    assert_eq!(drawn(&week(&tab)).len(), 2, "the others make room");
    tab.send(Msg::Calendar(Calendar::Lifted(
        RecordId::from("e-021"),
        Some(Spot::minute(day("2026-06-05"), 14 * 60)),
    )));
    assert!(is_drawn(&tab, "e-021"));
    tab.send(Msg::Calendar(Calendar::Dropped));
    tab.send(Msg::Calendar(Calendar::Select(
        roundtable::app::calendar::selection::Msg::Cleared,
    )));
    assert!(!is_drawn(&tab, "e-020"));
    // A new one, by its form.
    tab.send(Msg::Calendar(Calendar::NewAt(Spot::minute(
        day("2026-06-05"),
        14 * 60,
    ))));
    tab.type_in(&[("title", "Made-up and new")]);
    tab.send(Msg::Form(form::Msg::Save));
    let page = week(&tab);
    let mut blocks = page.cells.iter().flat_map(|cell| &cell.blocks);
    assert!(blocks.any(|block| block.item.title == "Made-up and new"));
}
