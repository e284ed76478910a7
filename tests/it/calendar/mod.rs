//! The calendar as a person sees it: pages as text, over the example group and over small
//! made-up ones.

mod agenda;
mod axis;
mod chain;
mod clashes;
mod clocks;
mod cost;
mod crowd;
mod filters;
mod hours;
mod lanes;
mod month;
mod moving;
mod packing;
mod picture;
mod quick;
mod repeating;
mod said;
mod selection;
mod timeline;
mod week;
mod week_numbers;
mod working_hours;
mod year;

use crate::app::{Shelf, Tab};
use crate::when::zones::ChronoTzZones;
use roundtable::app::Msg;
use roundtable::app::calendar::item::Item;
use roundtable::app::calendar::keys::Key;
use roundtable::app::calendar::month::{MonthPage, month_page};
use roundtable::app::calendar::slots::Slot;
use roundtable::app::calendar::{Msg as Calendar, On};
use roundtable::app::opening::Source;
use roundtable::app::preferences::Preferences;
use roundtable::domain::schema::RecordKind;

/// The example group, opened at an address.
fn example(address: &str) -> Tab {
    let mut tab = Tab::open("m0", &mut Shelf::default());
    tab.send(Msg::AddressChanged(address.to_owned()));
    tab
}

/// Presses a key of the calendar, with the focus there.
fn press(tab: &mut Tab, key: Key, on: On) {
    tab.send(Msg::Calendar(Calendar::Pressed(key, on)));
}

/// Presses one key after the other; what is heard after each, a line each.
fn heard(tab: &mut Tab, keys: &[Key], on: &On) -> String {
    let mut heard = Vec::new();
    for key in keys {
        press(tab, *key, on.clone());
        heard.push(tab.said());
    }
    heard.join("\n")
}

fn month(tab: &Tab) -> MonthPage {
    month_page(&tab.model, &ChronoTzZones)
}

/// An event in a few words: its shape, whose it is, its hour and title, and every doubt.
fn line(item: &Item) -> String {
    let mut words = vec![format!("[{}]", item.shape.code())];
    words.extend(item.acronym.clone());
    words.extend(item.hour.clone());
    words.extend(item.hour_here.clone());
    words.push(item.title.clone());
    if item.is_inferred {
        words.push("(?)".to_owned());
    }
    words.extend(item.standing.clone());
    words.join(" ")
}

/// A month as text: its bands, then every day that has something to show.
fn printed(page: &MonthPage) -> String {
    let mut text = format!("{}\n", page.name);
    for band in &page.bands {
        text.push_str(&format!("{}\n", band.label));
        for item in &band.items {
            text.push_str(&format!("    {}\n", line(item)));
        }
        if let Some(more) = &band.more {
            text.push_str(&format!("    {more}\n"));
        }
    }
    for (place, day) in page.days.iter().enumerate() {
        let marks = [
            (day.is_today, "today"),
            (day.is_as_of, "as of"),
            (place == page.focus, "focus"),
            (day.is_target, "target"),
        ];
        let marks: Vec<&str> = marks
            .iter()
            .filter(|(is, _)| *is)
            .map(|(_, mark)| *mark)
            .collect();
        if day.slots.is_empty() && marks.is_empty() && day.more.is_none() {
            continue;
        }
        text.push_str(&format!("{} {}", day.date, day.name));
        if !marks.is_empty() {
            text.push_str(&format!(" <{}>", marks.join(", ")));
        }
        text.push('\n');
        for (lane, slot) in day.slots.iter().enumerate() {
            match slot {
                Slot::Room | Slot::Ahead(_) => text.push_str(&format!("    {lane} ·\n")),
                Slot::Bar(bar) => text.push_str(&format!(
                    "    {lane} {}{}{}{} {}\n",
                    if bar.before { "<" } else { "" },
                    "=".repeat(bar.span),
                    if bar.after { ">" } else { "" },
                    if bar.is_tall { " tall" } else { "" },
                    line(&bar.item)
                )),
            }
        }
        if let Some(ghost) = &day.ghost {
            text.push_str(&format!("    ghost {ghost}\n"));
        }
        if let Some(more) = &day.more {
            text.push_str(&format!("    {more}\n"));
        }
    }
    if let Some(nothing) = &page.nothing {
        text.push_str(&format!("nothing: {}\n", nothing.words));
        for nearest in [&nothing.previous, &nothing.next].into_iter().flatten() {
            text.push_str(&format!("    {} -> {}\n", nearest.words, nearest.address));
        }
    }
    if let Some(clocks) = &page.clocks {
        text.push_str(&format!("{clocks}\n"));
    }
    text
}

/// A made-up group with so many events, of which twelve lie in the month that is shown,
/// June 2026, or touch it; the others are spread over the years around it.
fn made_up(count: usize) -> Tab {
    let mut events: Vec<String> = (0..12)
        .map(|at| match at {
            0 => "2026-06".to_owned(),
            1 => "2026".to_owned(),
            2 => "2026-05-30/2026-06-02".to_owned(),
            3 => "2026-06-10T09:00[Asia/Bangkok]/2026-06-10T12:00[Asia/Bangkok]".to_owned(),
            at => format!("2026-06-{:02}", at * 2),
        })
        .collect();
    let elsewhere = (0..).map(|at: usize| {
        let (year, month, day) = (2020 + at % 12, 1 + at % 12, 1 + at % 28);
        (year, month, day)
    });
    let elsewhere = elsewhere
        .filter(|(year, month, _)| *year != 2026 || !(5..=7).contains(month))
        .map(|(year, month, day)| format!("{year}-{month:02}-{day:02}"));
    events.extend(elsewhere.take(count - events.len()));
    let records: Vec<String> = events
        .iter()
        .enumerate()
        .map(|(at, when)| {
            format!(
                r#"{{"id":"e-{at:05}","record":"event","title":"Made-up event {at}","kind":"workshop","when":"{when}"}}"#
            )
        })
        .collect();
    let file = format!(
        r#"{{"format":"roundtable","version":"1.0","workspace":"w-made-up","name":"Made-up group","records":[{}]}}"#,
        records.join(",\n")
    );
    let mut tab = Tab::started("m0", Preferences::default());
    tab.send(Msg::Fetched(Source::Published, Some(file)));
    assert!(tab.model.is_open());
    assert_eq!(tab.model.index.count(RecordKind::Event), count);
    tab.send(Msg::AddressChanged("/calendar/month/2026-06".into()));
    tab
}
