//! What repeats: every example that RFC 5545 prints, ordinary rules against another
//! implementation, honest precision, and rules made to hang a calendar.

mod honest;
mod hostile;
mod oracle;
mod rfc5545;

use chrono::{NaiveDate, NaiveDateTime};
use roundtable::domain::recurrence::{Occurrences, Recurrence, Rule};
use roundtable::domain::when::When;

use crate::when::zones::ChronoTzZones;

fn day(text: &str) -> NaiveDate {
    text.parse().expect(text)
}

fn rule(text: &str) -> Rule {
    Rule::parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}"))
}

fn recurrence(first: &str, rules: &[&str]) -> Recurrence {
    let first = When::parse(first).expect(first);
    let rules = rules.iter().map(|text| rule(text)).collect();
    Recurrence::new(first, rules).expect("rules that fit the time")
}

fn within(recurrence: &Recurrence, from: &str, to: &str) -> Occurrences {
    recurrence.within(day(from), day(to), &ChronoTzZones)
}

/// The text forms of the occurrences.
fn texts(found: &Occurrences) -> Vec<String> {
    found.list.iter().map(|one| one.when.to_text()).collect()
}

/// When the occurrences begin, by their keys.
fn keys(found: &Occurrences) -> Vec<NaiveDateTime> {
    let read = |key: &str| {
        let forms = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"];
        let timed = forms
            .iter()
            .find_map(|form| NaiveDateTime::parse_from_str(key, form).ok());
        timed.unwrap_or_else(|| day(key).and_time(chrono::NaiveTime::MIN))
    };
    found.list.iter().map(|one| read(&one.key)).collect()
}
