//! What stands in the file is printed where it says: sources, words, and every line cited.

use super::{DOCUMENTS, Record, line, records, squeezed};
use serde_json::Value;
use std::collections::BTreeSet;

/// Fields that hold what a document prints, and nothing else.
const PRINTED: [&str; 17] = [
    "words",
    "text",
    "lead",
    "profile",
    "joining",
    "agenda",
    "objective",
    "description",
    "cause",
    "mode_reason",
    "value",
    "email",
    "audience",
    "revision",
    "number",
    "expertise",
    "keywords",
];

/// Lines that state nothing, each with why. Blank lines need no mention.
const STATE_NOTHING: [(&str, &str); 9] = [
    ("S0:22", "a heading over all sections"),
    ("S0:92", "the number of an annex"),
    ("S0:94", "the heading of an annex"),
    ("S0:174", "the number of an annex"),
    ("S2:1", "a label"),
    ("S2:7", "a heading over the section"),
    ("S2:23", "a word processor's bookmark"),
    ("S2:62", "a bullet with nothing behind it"),
    ("S2:140", "a rule across the page"),
];

/// Words that are there although they look wrong: nobody mended them silently.
const AS_PRINTED: [&str; 12] = [
    "Ms. Sherya Pradhan",
    "CT and Disaster Risk Reduction Division",
    "Regional Director a.i",
    "mentioned in section 1 below",
    "eight area offices",
    "Cameroun",
    "what’s-up group",
    "meeting of SG3RG-A), held in India",
    "has ben facilitating",
    "Malaysia. The Philippines",
    "Co--Creation Workshop and Study Tour on AI and The Creation Workshop",
    "for the full four year duration and is now slated to end in June 2024",
];

fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => text.lines().collect(),
        Value::Array(members) => members.iter().flat_map(texts).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => Vec::new(),
    }
}

/// Everything in a record that claims to be printed, with its field.
fn claims(record: &Record) -> Vec<(&str, &str)> {
    let mut claims = Vec::new();
    for (name, value) in &record.fields {
        if PRINTED.contains(&name.as_str()) {
            claims.extend(texts(value).into_iter().map(|text| (name.as_str(), text)));
        }
        if let Some(words) = value.get("words").and_then(Value::as_str) {
            // An omission is shown as one: each piece stands on its own.
            claims.extend(words.split(" … ").map(|piece| (name.as_str(), piece)));
        }
    }
    if ["person", "attendance"].contains(&record.kind.as_str()) {
        let said = ["name", "title"].map(|field| (field, record.text(field)));
        claims.extend(said.into_iter().filter(|(_, text)| !text.is_empty()));
    }
    claims
}

/// Every record says which lines state it, and those lines exist.
#[test]
fn every_record_has_a_source_that_exists() {
    for record in records() {
        let sources = record.set("source");
        assert!(!sources.is_empty(), "{} has no source", record.id);
        for source in sources {
            let line = line(source).unwrap_or_default();
            assert!(!line.is_empty(), "{} cites {source}", record.id);
        }
    }
}

/// Words, texts, leads and names are printed on a line that the record cites, letter by
/// letter but for white space.
#[test]
fn what_claims_to_be_printed_is_printed_there() {
    let mut faults = Vec::new();
    for record in records() {
        let lines: Vec<_> = record.set("source").into_iter().filter_map(line).collect();
        for (field, text) in claims(&record) {
            let text = squeezed(text);
            if text.is_empty() || !lines.iter().any(|line| line.contains(&text)) {
                faults.push(format!("{} {field}: {text}", record.id));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// B13, D2, D6: a person's other spellings are printed too.
#[test]
fn other_spellings_of_people_are_printed() {
    for person in records().iter().filter(|record| record.kind == "person") {
        let lines: Vec<_> = person.set("source").into_iter().filter_map(line).collect();
        let honorific = person.text("honorific");
        assert!(lines.iter().any(|line| line.contains(honorific)));
        for alias in person.set("aliases") {
            assert!(lines.iter().any(|line| line.contains(alias)), "{alias}");
        }
    }
}

/// Every line that states something is some record's source.
#[test]
fn every_statement_is_cited() {
    let records = records();
    let cited: BTreeSet<_> = records.iter().flat_map(|one| one.set("source")).collect();
    let mut forgotten = Vec::new();
    for (document, text) in DOCUMENTS {
        for (index, line) in text.lines().enumerate() {
            let source = format!("{document}:{}", index + 1);
            let states_nothing = STATE_NOTHING.iter().any(|(line, _)| *line == source);
            assert!(
                !(states_nothing && cited.contains(source.as_str())),
                "{source}"
            );
            if !line.trim().is_empty() && !states_nothing && !cited.contains(source.as_str()) {
                forgotten.push(format!("{source} {line}"));
            }
        }
    }
    assert!(forgotten.is_empty(), "{}", forgotten.join("\n"));
}

/// What a later finding may point at stands as it was printed, and nothing says that it is one.
#[test]
fn nothing_is_mended_silently() {
    let records = records();
    for words in AS_PRINTED {
        let kept = records
            .iter()
            .any(|record| claims(record).iter().any(|(_, text)| text.contains(words)));
        assert!(kept, "{words}");
    }
    assert!(
        records
            .iter()
            .all(|record| !record.fields.contains_key("note"))
    );
    assert!(
        records
            .iter()
            .all(|record| !record.fields.contains_key("same"))
    );
}

/// D16: an address stands in the one field that leaves with no export.
#[test]
fn addresses_of_people_stand_in_no_other_field() {
    for record in records() {
        for (name, value) in record.fields.iter().filter(|(name, _)| *name != "email") {
            assert!(!value.to_string().contains('@'), "{} {name}", record.id);
        }
    }
}
