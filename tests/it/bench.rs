//! Timings without a browser, and the files that the browser's bench opens. Asserts nothing
//! about time; run by `cargo xtask bench`.

#![expect(
    clippy::disallowed_methods,
    reason = "a bench reads the clock and writes the files that the browser opens"
)]

use crate::app::{Shelf, Tab};
use crate::made_up;
use crate::when::zones::ChronoTzZones;
use roundtable::app::calendar::agenda::agenda_page;
use roundtable::app::calendar::filter::{Facet, kinds};
use roundtable::app::calendar::month::month_page;
use roundtable::app::calendar::timeline::timeline_page;
use roundtable::app::calendar::week::week_page;
use roundtable::app::calendar::year::year_page;
use roundtable::app::form;
use roundtable::app::log;
use roundtable::app::opening::Source;
use roundtable::app::outcomes::Msg as Outcomes;
use roundtable::app::preferences::Preferences;
use roundtable::app::{Effect, Model, Msg};
use roundtable::domain::index::Index;
use roundtable::domain::names::RecordId;
use roundtable::domain::schema::RecordKind;
use roundtable::domain::workspace::Workspace;
use roundtable::exchange::icalendar;
use roundtable::exchange::workspace_file::{Limits, read};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// How many events are stored, and how many of them lie in the years that are opened.
const SIZES: [(usize, usize); 5] = [
    (100, 100),
    (1_000, 1_000),
    (10_000, 10_000),
    (50_000, 50_000),
    (50_000, 100),
];
/// At this size files are compared, merged and exchanged.
const EXCHANGED: usize = 10_000;
const ROUNDS: usize = 5;

/// Writes the files and prints the median of five rounds of each.
#[test]
#[ignore = "measures, for `cargo xtask bench`; asserts nothing"]
fn timings() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/xtask/bench");
    fs::create_dir_all(&folder).expect("a folder for what can be made again");
    long_log();
    for (events, in_sight) in SIZES {
        let workspace = made_up::workspace(events, in_sight);
        let text = made_up::file(&workspace);
        let name = if in_sight < events {
            format!("{events}-{in_sight}")
        } else {
            events.to_string()
        };
        let keep = |name: String, text: &str| {
            fs::write(folder.join(name), text).expect("room for a file");
        };
        keep(format!("{name}.json"), &text);
        println!(
            "\n{events} events, {in_sight} of them in 2026 to 2028, a file of {} kB",
            text.len() / 1000
        );
        if events <= EXCHANGED {
            data(&workspace, &text);
        }
        if events == EXCHANGED {
            let theirs = made_up::file(&made_up::edited(&workspace, "theirs"));
            keep(format!("{name}-theirs.json"), &theirs);
            keep(format!("{name}.ics"), &calendar(&workspace));
        }
        screens(events, &text);
    }
    let repeating = made_up::file(&made_up::repeating(REPEATING));
    fs::write(folder.join("repeating.json"), &repeating).expect("room for a file");
    println!("\n{REPEATING} events that repeat");
    screens(REPEATING, &repeating);
}

/// Out as a calendar and in again; the answer is the file.
fn calendar(workspace: &Workspace) -> String {
    let index = Index::of(workspace);
    let events: Vec<RecordId> = index.of_kind(RecordKind::Event).cloned().collect();
    let leaving = icalendar::Leaving {
        events: &events,
        name: "A made-up group",
        at_utc_millis: 1_800_000_000_000,
        contacts: false,
    };
    let write = || icalendar::write(workspace, &leaving, &ChronoTzZones);
    line("write a calendar", write);
    let file = write();
    let limits = icalendar::Limits::default();
    line("read that calendar", || {
        icalendar::read(file.as_bytes(), &limits, &ChronoTzZones)
    });
    let read = icalendar::read(file.as_bytes(), &limits, &ChronoTzZones).expect("a calendar");
    line("what it would change", || {
        icalendar::records(&read, workspace, &ChronoTzZones)
    });
    file
}

fn data(workspace: &Workspace, text: &str) {
    line("read a file", || read(text.as_bytes(), &Limits::default()));
    let incoming = read(text.as_bytes(), &Limits::default()).expect("a file");
    let empty = Workspace::new(workspace.id().clone());
    line("compare it with nothing", || incoming.against(&empty));
    let arrival = incoming.against(&empty);
    line("fold it", || {
        let mut fresh = empty.clone();
        fresh.merge(&arrival.history);
        fresh
    });
    line("index it", || Index::of(workspace));
    line("write a file", || made_up::file(workspace));
    let (one, other) = (
        made_up::edited(workspace, "one"),
        made_up::edited(workspace, "other"),
    );
    let theirs = made_up::file(&other);
    line("merge a copy's file, 1 % edited on each", || {
        let mut merged = one.clone();
        let incoming = read(theirs.as_bytes(), &Limits::default()).expect("a file");
        let arrival = incoming.against(&merged);
        merged.merge(&arrival.history);
        merged
    });
}

const REPEATING: usize = 1_000;
const ENTRIES: usize = 8_000;

// As one long session leaves it: notes on an outcome, one after the other.
fn long_log() {
    let mut shelf = Shelf::default();
    let mut tab = Tab::open("m0", &mut shelf);
    let of = RecordId::from("r-27-6");
    tab.send(Msg::Outcomes(Outcomes::NoteText("Made-up note 0".into())));
    tab.send(Msg::Outcomes(Outcomes::AddNote(of)));
    let entry = tab
        .asked
        .iter()
        .find_map(|effect| match effect {
            Effect::Append { entries, .. } => entries.first().cloned(),
            _ => None,
        })
        .expect("an entry");
    let (entry, _) = entry.split_once(",\n\"checks\"").expect("a file's entry");
    let entries: Vec<String> = (1..ENTRIES)
        .map(|number| {
            let entry = entry.replace("m0-", &format!("m0x{number}-"));
            format!("{}}}\n", entry.replace("note 0", &format!("note {number}")))
        })
        .collect();
    println!("\na log of {ENTRIES} entries, {} bytes each", entry.len());
    line("read them into the group", || {
        let mut model = tab.model.clone();
        log::read_into(&mut model, &entries, log::ANY);
        model
    });
    let mut model = tab.model.clone();
    log::read_into(&mut model, &entries, log::ANY);
    assert_eq!(model.set_aside, 0);
    line("write them as one", || {
        log::block(&model.workspace, &model.header)
    });
    let block = log::block(&model.workspace, &model.header);
    line("read that one", || {
        let mut model = tab.model.clone();
        log::read_into(&mut model, std::slice::from_ref(&block), log::ANY);
        model
    });
}

fn screens(events: usize, text: &str) {
    let mut shelf = Shelf::default();
    let mut tab = Tab::started("m0", Preferences::default());
    tab.send(Msg::Fetched(Source::Published, Some(text.to_owned())));
    assert!(tab.model.is_open(), "{events} events");
    let mut page = |address: &str, draw: fn(&Model)| {
        tab.send(Msg::AddressChanged(format!("/calendar/{address}")));
        line(address, || draw(&tab.model));
    };
    page("month/2027-06", |model| {
        drop(month_page(model, &ChronoTzZones))
    });
    page("week/2027-06-14", |model| {
        drop(week_page(model, &ChronoTzZones))
    });
    page("day/2027-06-14", |model| {
        drop(week_page(model, &ChronoTzZones))
    });
    page("agenda/2027-06-01", |model| {
        drop(agenda_page(model, &ChronoTzZones))
    });
    page("year/2027", |model| drop(year_page(model, &ChronoTzZones)));
    page("timeline/2027", |model| {
        drop(timeline_page(model, &ChronoTzZones))
    });
    tab.send(Msg::AddressChanged("/calendar/month/2027-06".into()));
    line("choices of the filters", || {
        Facet::ALL.map(|facet| facet.choices(&tab.model))
    });
    line("boxes of the filters", || kinds(&tab.model));
    let event = RecordId::from("e-00003");
    line("open a form", || {
        tab.send(Msg::Form(form::Msg::Open(event.clone())));
    });
    line("page of the form", || form::page(&tab.model));
    let mut number = 0;
    line("edit and save", || {
        number += 1;
        tab.edit(&event, &[("title", &format!("Retitled {number}"))]);
    });
    tab.answer(&mut shelf);
}

/// Prints the median of some rounds; what the work gives is dropped outside of the time.
#[expect(
    clippy::disallowed_methods,
    reason = "a bench reads the clock: that is its work"
)]
fn line<T>(name: &str, mut work: impl FnMut() -> T) {
    let mut took: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            let done = work();
            let took = start.elapsed();
            drop(done);
            took
        })
        .collect();
    took.sort();
    println!(
        "{:>10.2} ms  {name}",
        took[ROUNDS / 2].as_secs_f64() * 1000.0
    );
}
