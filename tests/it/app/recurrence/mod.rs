//! What repeats, in a person's hands.

mod changing;
mod held;
mod merging;

use super::Tab;
use crate::when::zones::ChronoTzZones;
use roundtable::app::Msg;
use roundtable::app::calendar::agenda::agenda_page;
use roundtable::app::form::Msg as Form;
use roundtable::app::opening::Source;
use roundtable::app::preferences::Preferences;
use roundtable::app::recurrence::{Msg as Answer, Which, page};
use roundtable::domain::names::RecordId;

/// A made-up call, every second Tuesday of the month from January 2026 on.
const CALL: &str = r#"{"id":"e-call","record":"event","kind":"call","title":"Call","when":"2026-01-13T10:00[Asia/Bangkok]/2026-01-13T11:00[Asia/Bangkok]","repeats":"FREQ=MONTHLY;BYDAY=2TU"}"#;

/// A made-up group of these records, opened at the agenda of 2026.
fn group(writer: &str, records: &[&str]) -> Tab {
    let file = format!(
        r#"{{"format":"roundtable","version":"1.0","workspace":"w-made-up","name":"Made-up group","records":[{}]}}"#,
        records.join(",\n")
    );
    let mut tab = Tab::started(writer, Preferences::default());
    tab.send(Msg::Fetched(Source::Published, Some(file)));
    assert!(tab.model.is_open());
    tab.send(Msg::AddressChanged(
        "/calendar/agenda/2026-01-01".to_owned(),
    ));
    tab
}

/// The first entries of the list: day, hour, title, and the id that each is drawn under.
fn listed(tab: &Tab, count: usize) -> String {
    let page = agenda_page(&tab.model, &ChronoTzZones);
    let entries = page.groups.iter().flat_map(|group| {
        group.entries.iter().map(|entry| {
            let item = &entry.item;
            let hour = item.hour.clone().unwrap_or_default();
            format!("{} {hour} {} <{}>", group.heading, item.title, item.event)
        })
    });
    entries.take(count).collect::<Vec<_>>().join("\n")
}

fn open(tab: &mut Tab, drawn: &str) {
    tab.send(Msg::Form(Form::Open(RecordId::from(drawn))));
}

/// Answers the question that is open.
fn answer(tab: &mut Tab, which: Which) {
    let asked = page(&tab.model).expect("a question is open");
    assert!(asked.choices.iter().any(|(one, _)| *one == which));
    tab.send(Msg::Recurrence(Answer::Chose(which)));
    tab.send(Msg::Recurrence(Answer::Confirmed));
    assert!(page(&tab.model).is_none());
}

/// Opens an occurrence, fills in its form, saves it and answers.
fn change(tab: &mut Tab, drawn: &str, fields: &[(&'static str, &str)], which: Which) {
    open(tab, drawn);
    tab.type_in(fields);
    tab.send(Msg::Form(Form::Save));
    answer(tab, which);
    assert!(tab.model.form.is_none());
}
