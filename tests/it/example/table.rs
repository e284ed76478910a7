//! The file against the schema: known fields, allowed values, references that lead somewhere.

use super::{FILE, Record, records};
use roundtable::domain::read::minutes_of_day;
use roundtable::domain::schema::{ALL, Field, RecordKind, Shape};
use roundtable::domain::when::When;
use serde_json::Value;
use std::collections::BTreeMap;

/// The faults of one file, gathered so that a run shows all of them.
struct Check<'a> {
    kinds: BTreeMap<&'a str, &'a str>,
    faults: Vec<String>,
}

impl Check<'_> {
    fn fault(&mut self, at: &str, value: &Value) {
        self.faults.push(format!("{at}: {value}"));
    }

    fn value(&mut self, at: &str, value: &Value, shape: Shape) {
        let text = value.as_str().unwrap_or_default();
        let is_line = !text.is_empty() && text.trim() == text && !text.contains('\n');
        let fits = match shape {
            Shape::Line => is_line,
            Shape::Text => !text.is_empty() && text.trim() == text,
            Shape::When => is_honest_time(value),
            Shape::TimeOfDay => text.len() == 5 && minutes_of_day(text).is_some(),
            Shape::Zone => ["Asia/Bangkok", "Europe/Zurich"].contains(&text),
            Shape::Repeats => {
                ["FREQ=MONTHLY", "FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=11"].contains(&text)
            }
            Shape::Number => value.as_u64().is_some(),
            Shape::Flag => value == &Value::Bool(true),
            Shape::Choice(words) | Shape::Answers(words) => words.contains(&text),
            Shape::Reference(allowed) => self.leads_to(text, allowed),
            Shape::Order => is_place_between(text),
            Shape::Email => is_line && text.split('@').count() == 2,
            Shape::Phone => is_line,
            Shape::Address => text.starts_with("https://") || text.starts_with("http://"),
            Shape::Set(member) => return self.set(at, value, *member),
            Shape::Entries(fields) => return self.entry(at, value, fields),
        };
        if !fits {
            self.fault(at, value);
        }
    }

    fn leads_to(&self, id: &str, allowed: &[RecordKind]) -> bool {
        self.kinds.get(id).is_some_and(|kind| {
            allowed.is_empty()
                || RecordKind::named(kind).is_some_and(|kind| allowed.contains(&kind))
        })
    }

    fn set(&mut self, at: &str, value: &Value, member: Shape) {
        let members = value.as_array().cloned().unwrap_or_default();
        let texts: Vec<_> = members.iter().filter_map(Value::as_str).collect();
        if texts.is_empty() || !texts.is_sorted_by(|one, other| one < other) {
            self.fault(at, value);
        }
        for one in &members {
            self.value(at, one, member);
        }
    }

    fn entry(&mut self, at: &str, value: &Value, fields: &[Field]) {
        let Some(entry) = value.as_object() else {
            return self.fault(at, value);
        };
        for (name, inner) in entry {
            let at = format!("{at}.{name}");
            match fields.iter().find(|field| field.name == name) {
                Some(field) => self.value(&at, inner, field.shape),
                None => self.fault(&at, inner),
            }
        }
    }

    fn record(&mut self, record: &Record) {
        let Some(kind) = RecordKind::named(&record.kind).map(RecordKind::describe) else {
            return self
                .faults
                .push(format!("{} is a {}", record.id, record.kind));
        };
        for field in kind.fields.iter().filter(|field| field.required) {
            if !record.fields.contains_key(field.name) {
                self.faults
                    .push(format!("{} lacks {}", record.id, field.name));
            }
        }
        for (name, value) in record.fields.iter().filter(|(name, _)| *name != "rev") {
            let at = format!("{} {name}", record.id);
            let Some(field) = kind.field(name) else {
                self.fault(&at, value);
                continue;
            };
            // A set stands whole under its name, entries and answers one by one.
            let flat = matches!(field.shape, Shape::Entries(_) | Shape::Answers(_));
            if name.contains('/') != flat {
                self.fault(&at, value);
            }
            if let (Shape::Answers(_), Some((_, who))) = (field.shape, name.split_once('/'))
                && !self.leads_to(who, &[RecordKind::Organisation])
            {
                self.fault(&at, value);
            }
            self.value(&at, value, field.shape);
        }
    }
}

/// A text form that reads back equal, with the words as written beside it; where a part was
/// inferred, how, and then the form says `?`.
fn is_honest_time(value: &Value) -> bool {
    let Some(is) = value["is"].as_str() else {
        return false;
    };
    let inferred = value["inferred"].as_object();
    let explained = inferred.is_none_or(|parts| {
        !parts.is_empty()
            && parts
                .values()
                .all(|how| how.as_str().is_some_and(|how| !how.is_empty()))
    });
    When::parse(is).is_ok_and(|when| when.to_text() == is)
        && value["words"]
            .as_str()
            .is_some_and(|words| !words.is_empty())
        && explained
        && is.ends_with('?') == inferred.is_some()
}

/// R10: base-36 digits that end in no zero, a full stop, and who put it there.
fn is_place_between(text: &str) -> bool {
    text.strip_suffix(".example").is_some_and(|digits| {
        !digits.is_empty()
            && !digits.ends_with('0')
            && digits
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte.is_ascii_lowercase())
    })
}

/// R8, R10, R11: every field is in the table for its kind, every required one is present,
/// values have the form of their shape, references lead to a record of an allowed kind.
#[test]
fn every_record_fits_the_table() {
    let records = records();
    let kinds: BTreeMap<_, _> = records
        .iter()
        .map(|record| (record.id.as_str(), record.kind.as_str()))
        .collect();
    assert_eq!(kinds.len(), records.len(), "an id is given once");
    let mut check = Check {
        kinds,
        faults: Vec::new(),
    };
    for record in &records {
        check.record(record);
    }
    assert!(check.faults.is_empty(), "{}", check.faults.join("\n"));
}

/// R10: no two of the same whole stand in one place, and a pair has the pair as its id.
#[test]
fn places_differ_and_pairs_are_named_by_both() {
    let records = records();
    let mut places = BTreeMap::new();
    for record in records.iter().filter(|one| !one.text("order").is_empty()) {
        let within = ["meeting", "parent"].map(|field| record.text(field));
        let section = match record.kind.as_str() {
            "highlight" => record.text("organisation"),
            _ => "",
        };
        let place = (
            record.kind.as_str(),
            section,
            within[0],
            record.text("order"),
        );
        let parent = within[1];
        let other = places.insert((place, parent), record.id.as_str());
        assert_eq!(other, None, "{} shares its place", record.id);
    }
    for report in records.iter().filter(|one| one.kind == "report") {
        let pair = format!("{}:{}", report.text("meeting"), report.text("organisation"));
        assert_eq!(report.id, pair);
    }
}

/// Readable and stable: one record a line, no spaces between, kinds in table order, then ids,
/// then fields by name.
#[test]
fn the_file_is_sorted_one_record_a_line() {
    let lines: Vec<_> = FILE.lines().collect();
    let start = lines.iter().position(|line| *line == r#""records":["#);
    let end = lines.iter().position(|line| *line == "],");
    let (Some(start), Some(end)) = (start, end) else {
        panic!("records stand between their brackets");
    };
    let listed = &lines[start + 1..end];
    let mut places = Vec::new();
    for (number, line) in listed.iter().enumerate() {
        let text = line.strip_suffix(',').unwrap_or(line);
        assert_eq!(line.ends_with(','), number + 1 < listed.len(), "{line}");
        let record: Value = serde_json::from_str(text).expect("a record is JSON");
        let part = |name: &str| {
            record[name]
                .as_str()
                .expect("every record has it")
                .to_owned()
        };
        let (id, kind, rev) = (part("id"), part("record"), part("rev"));
        let mut rest = record.clone();
        let fields = rest.as_object_mut().expect("a record is an object");
        for name in ["id", "record", "rev"] {
            fields.remove(name);
        }
        let fields = rest.to_string();
        let head = format!(r#"{{"id":"{id}","record":"{kind}","rev":"{rev}","#);
        assert_eq!(text, format!("{head}{}", &fields[1..]));
        places.push((ALL.iter().position(|row| row.name == kind), id));
    }
    assert!(places.is_sorted_by(|one, other| one < other));
    assert_eq!(listed.len(), records().len());
    assert!(FILE.ends_with("}\n"));
}
