//! What a view costs: it grows with what is drawn, not with what is stored or crowded out of
//! sight. Counted in questions to the rules of zones, which whatever is drawn of an event with
//! hours asks, and in events that are looked at.

use super::made_up as stored;
use crate::app::Tab;
use crate::made_up;
use crate::when::day;
use crate::when::zones::ChronoTzZones;
use roundtable::app::calendar::agenda::agenda_page;
use roundtable::app::calendar::hours::hours;
use roundtable::app::calendar::item::{item, reader_zone};
use roundtable::app::calendar::month::month_page;
use roundtable::app::calendar::timeline::timeline_page;
use roundtable::app::calendar::week::week_page;
use roundtable::app::calendar::year::year_page;
use roundtable::app::opening::Source;
use roundtable::app::preferences::Preferences;
use roundtable::app::{Model, Msg};
use roundtable::domain::index::Index;
use roundtable::domain::names::RecordId;
use roundtable::domain::schema::RecordKind;
use roundtable::domain::when::{NoZones, When, Zones};
use std::cell::Cell;

/// The rules of zones, with a count of how often they were asked.
#[derive(Default)]
struct Counted(Cell<usize>);

impl Zones for Counted {
    fn offset_seconds_at_utc(&self, zone: &str, utc_seconds: i64) -> Option<i32> {
        self.0.set(self.0.get() + 1);
        ChronoTzZones.offset_seconds_at_utc(zone, utc_seconds)
    }
}

fn opened(file: String) -> Tab {
    let mut tab = Tab::started("m0", Preferences::default());
    tab.model.machine_zone = "Europe/Zurich".to_owned();
    tab.send(Msg::Fetched(Source::Published, Some(file)));
    assert!(tab.model.is_open());
    tab
}

type Draw = fn(&Model, &dyn Zones) -> String;

const VIEWS: [(&str, Draw); 6] = [
    ("month/2027-06", |model, zones| {
        format!("{:?}", month_page(model, zones))
    }),
    ("week/2027-06-14", |model, zones| {
        format!("{:?}", week_page(model, zones))
    }),
    ("day/2027-06-14", |model, zones| {
        format!("{:?}", week_page(model, zones))
    }),
    ("agenda/2027-06-01", |model, zones| {
        format!("{:?}", agenda_page(model, zones))
    }),
    ("year/2027", |model, zones| {
        format!("{:?}", year_page(model, zones))
    }),
    ("timeline/2027", |model, zones| {
        format!("{:?}", timeline_page(model, zones))
    }),
];

/// What is stored in other years changes neither a page nor what it costs.
#[test]
fn every_view_costs_what_it_shows() {
    let mut few = opened(made_up::file(&made_up::workspace(100, 100)));
    let mut many = opened(made_up::file(&made_up::workspace(1_000, 100)));
    for (address, draw) in VIEWS {
        let drawn = |tab: &mut Tab| {
            tab.send(Msg::AddressChanged(format!("/calendar/{address}")));
            let zones = Counted::default();
            (draw(&tab.model, &zones), zones.0.get())
        };
        let ((page, cost), (same, also)) = (drawn(&mut few), drawn(&mut many));
        assert!(page == same, "{address}");
        assert_eq!(also, cost, "{address}");
    }
}

/// So many events of an hour on every day of June 2027.
fn crowded(each_day: usize) -> Tab {
    let records: Vec<String> = (0..each_day * 30)
        .map(|at| {
            let (day, hour) = (1 + at % 30, 6 + at / 30 % 12);
            let from = format!("2027-06-{day:02}T{hour:02}:00[Asia/Bangkok]");
            let to = format!("2027-06-{day:02}T{:02}:00[Asia/Bangkok]", hour + 1);
            format!(
                r#"{{"id":"e-{at:05}","record":"event","title":"Made-up event {at}","when":"{from}/{to}"}}"#
            )
        })
        .collect();
    opened(format!(
        r#"{{"format":"roundtable","version":"1.0","workspace":"w-made-up","name":"Made-up group","records":[{}]}}"#,
        records.join(",\n")
    ))
}

/// Of a day with more events than there is room for, those without room are counted and no
/// more: a month and a year cost as much with ten on each day as with thirty.
#[test]
fn what_is_crowded_out_costs_nothing() {
    for (address, draw) in [VIEWS[0], VIEWS[4]] {
        let cost = |each_day: usize| {
            let mut tab = crowded(each_day);
            tab.send(Msg::AddressChanged(format!("/calendar/{address}")));
            let zones = Counted::default();
            drop(draw(&tab.model, &zones));
            let (of_page, event) = (zones.0.take(), RecordId::from("e-00000"));
            drop(item(
                &tab.model,
                &zones,
                &event,
                tab.model.index.when(&event),
            ));
            (of_page, zones.0.get())
        };
        let ((ten, of_one), (thirty, _)) = (cost(10), cost(30));
        // The list of one day, for narrow screens, has all of them.
        assert!(
            thirty <= ten + 20 * of_one,
            "{address}: {ten}, {thirty}, {of_one}"
        );
    }
}

/// In hours too: of what has no room the place is found, so that it is counted where it
/// begins, and nothing else of it is looked at.
#[test]
fn what_is_crowded_out_of_hours_costs_its_place() {
    for (address, days) in [("week/2027-06-14", 7), ("day/2027-06-14", 1)] {
        let counts = |each_day: usize| {
            let mut tab = crowded(each_day);
            tab.send(Msg::AddressChanged(format!("/calendar/{address}")));
            let zones = Counted::default();
            let page = week_page(&tab.model, &zones);
            let of_page = zones.0.take();
            let event = RecordId::from("e-00000");
            let when = tab.model.index.when(&event).expect("it has a time");
            let here = reader_zone(&tab.model);
            assert!(hours(&tab.model, &zones, (&event, when), here).is_some());
            let drawn = page.cells.iter().map(|cell| cell.blocks.len());
            let more = page.cells.iter().filter_map(|cell| cell.more.as_ref());
            let hidden: usize = more.map(|more| more.count).sum();
            let drawn: usize = drawn.sum();
            assert_eq!(drawn + hidden, each_day * days);
            (of_page, zones.0.get(), drawn)
        };
        let ((some, of_one, few), (many, _, as_many)) = (counts(120), counts(240));
        assert_eq!(few, as_many, "{address}");
        // Hours on another clock may be a civil day or two away.
        let looked_at = 120 * (days + 4);
        assert!(
            many <= some + looked_at * of_one,
            "{address}: {some}, {many}, {of_one}"
        );
    }
}

/// The list ends on the day on which there is enough to read, however crowded the week is.
#[test]
fn a_crowded_week_is_listed_day_by_day() {
    let entries = |each_day: usize| {
        let mut tab = crowded(each_day);
        tab.send(Msg::AddressChanged("/calendar/agenda/2027-06-01".into()));
        let page = agenda_page(&tab.model, &ChronoTzZones);
        assert!(page.has_later);
        let counts = page.groups.iter().map(|group| group.entries.len());
        counts.sum::<usize>()
    };
    assert_eq!(entries(3), 42);
    assert_eq!(entries(10), 40);
    assert_eq!(entries(30), 60);
}

/// What is asked for by days is the same as what a walk through all events finds.
#[test]
fn events_between_days_are_all_that_there_are() {
    let workspace = made_up::workspace(400, 300);
    let index = Index::of(&workspace);
    let mut all: Vec<(RecordId, When)> = index
        .of_kind(RecordKind::Event)
        .filter_map(|event| Some((event.clone(), workspace.when(event, "when")?)))
        .collect();
    all.sort_by_key(|(event, when)| (when.sort_key(), event.clone()));
    for (first, last) in [
        ("2027-06-01", "2027-06-30"),
        ("2027-05-31", "2027-07-11"),
        ("2027-06-14", "2027-06-14"),
        ("2020-01-01", "2040-12-31"),
        ("2025-02-01", "2025-12-31"),
    ] {
        let (first, last) = (day(first), day(last));
        let found: Vec<&RecordId> = index
            .events_between(first, last, &NoZones)
            .into_iter()
            .map(|(event, _)| event)
            .collect();
        let walked: Vec<&RecordId> = all
            .iter()
            .filter(|(_, when)| when.first_day() <= last && when.last_day() >= first)
            .map(|(event, _)| event)
            .collect();
        assert_eq!(found, walked, "{first} to {last}");
    }
}

/// The next event and the one before are found at once, in a crowded month too.
#[test]
fn the_nearest_event_is_found_without_a_walk() {
    let tab = stored(1_000);
    let asked = Cell::new(0);
    let is_wanted = |_: &RecordId| {
        asked.set(asked.get() + 1);
        true
    };
    let index = &tab.model.index;
    assert!(index.next_event(day("2026-06-01"), is_wanted).is_some());
    assert!(index.previous_event(day("2026-06-20"), is_wanted).is_some());
    // One near and one of those that reach over years, each way.
    assert!(asked.get() <= 4, "{}", asked.get());
}
