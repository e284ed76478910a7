//! One meeting as a part of a workspace: the event, its parts, and what is needed to read them.

use super::leaving::kind_of;
use crate::domain::names::RecordId;
use crate::domain::schema::{RecordKind, Shape};
use crate::domain::workspace::{Fields, History};
use std::collections::{BTreeMap, BTreeSet};

/// The part of a history that is about one meeting, with every value that its fields
/// ever had (R2). Without `people` neither they nor their attendance are in it.
pub(super) fn part(history: &History, event: &RecordId, people: bool) -> History {
    let wanted = records(history, event, people);
    let mut part = History {
        forgotten: history.forgotten.clone(),
        ..History::default()
    };
    let mut revs = BTreeSet::new();
    for record in wanted {
        let Some(fields) = history.records.get(&record) else {
            continue;
        };
        revs.extend(
            fields
                .values()
                .flat_map(|field| field.values())
                .map(|value| &value.rev),
        );
        part.records.insert(record, fields.clone());
    }
    for rev in revs {
        if let Some(about) = history.changes.get(rev) {
            part.changes.insert(rev.clone(), about.clone());
        }
        if let Some(said) = history.unknown.get(rev) {
            for (path, content) in said {
                let is_in = path
                    .get(1)
                    .is_none_or(|record| part.records.contains_key(&**record));
                if is_in {
                    part.add_unknown(rev, path, content);
                }
            }
        }
    }
    part
}

fn records(history: &History, event: &RecordId, people: bool) -> BTreeSet<RecordId> {
    let leaves = |record: &str| {
        people
            || history.records.get(record).is_none_or(|fields| {
                !matches!(
                    kind_of(fields),
                    Some(RecordKind::Person | RecordKind::Attendance)
                )
            })
    };
    let mut wanted = with_parts(history, event);
    wanted.retain(|record| leaves(record));
    // Authors are needed to read who said what.
    let revs: BTreeSet<_> = wanted
        .iter()
        .filter_map(|record| history.records.get(record))
        .flat_map(|fields| fields.values().flat_map(|field| field.values()))
        .map(|value| &value.rev)
        .collect();
    let authors = revs
        .into_iter()
        .filter_map(|rev| history.changes.get(rev)?.by.clone());
    let named = wanted
        .iter()
        .filter_map(|record| history.records.get(record))
        .flat_map(references);
    let mut open: Vec<RecordId> = authors
        .chain(named)
        .filter(|record| leaves(record))
        .collect();
    // What is named once is wanted with its names: offices up to their organisation, places
    // up to their region. Another meeting is named, but not told.
    while let Some(record) = open.pop() {
        let Some(fields) = history.records.get(&record) else {
            continue;
        };
        if wanted.insert(record) {
            open.extend(references(fields).into_iter().filter(|next| {
                leaves(next) && history.records.get(next).is_some_and(is_vocabulary)
            }));
        }
    }
    wanted
}

// The event, the records that are parts of it, their parts, and so on (R8).
fn with_parts(history: &History, event: &RecordId) -> BTreeSet<RecordId> {
    let mut parts: BTreeMap<&str, Vec<&RecordId>> = BTreeMap::new();
    for (record, fields) in &history.records {
        let whole = kind_of(fields).and_then(|kind| kind.describe().part_of);
        let wholes = whole.and_then(|field| fields.get(field)).into_iter();
        for content in wholes
            .flat_map(|field| field.values())
            .flat_map(|value| &value.contents)
        {
            if let Some(whole) = content.as_str() {
                parts.entry(whole).or_default().push(record);
            }
        }
    }
    let mut wanted = BTreeSet::new();
    let mut open = vec![event];
    while let Some(record) = open.pop() {
        if wanted.insert(record.clone()) {
            open.extend(parts.get(record.as_str()).into_iter().flatten());
        }
    }
    wanted
}

fn is_vocabulary(fields: &Fields) -> bool {
    matches!(
        kind_of(fields),
        Some(
            RecordKind::Group
                | RecordKind::Organisation
                | RecordKind::Person
                | RecordKind::Theme
                | RecordKind::Place
                | RecordKind::Mandate
        )
    )
}

// The records that the values of a record's fields name, replaced values too: a history
// is read as well.
fn references(fields: &Fields) -> BTreeSet<RecordId> {
    let mut found = BTreeSet::new();
    let Some(kind) = kind_of(fields).map(RecordKind::describe) else {
        return found;
    };
    for (name, field) in fields {
        let Some(described) = kind.field(name) else {
            continue;
        };
        let member = name.split_once('/').map(|(_, member)| member);
        match described.shape {
            Shape::Reference(_) => {
                let contents = field.values().flat_map(|value| &value.contents);
                found.extend(
                    contents
                        .filter_map(|content| content.as_str())
                        .map(RecordId::from),
                );
            }
            Shape::Set(Shape::Reference(_)) | Shape::Answers(_) => {
                found.extend(member.map(RecordId::from));
            }
            Shape::Entries(inner) => {
                let is_reference = |name: &str| {
                    let mut inner = inner.iter();
                    inner.any(|one| one.name == name && matches!(one.shape, Shape::Reference(_)))
                };
                for entry in field.values().flat_map(|value| &value.contents) {
                    let members = entry.as_object().into_iter().flatten();
                    let named = members.filter(|(name, _)| is_reference(name));
                    found.extend(named.filter_map(|(_, id)| id.as_str()).map(RecordId::from));
                }
            }
            Shape::Line
            | Shape::Text
            | Shape::When
            | Shape::TimeOfDay
            | Shape::Zone
            | Shape::Repeats
            | Shape::Number
            | Shape::Flag
            | Shape::Choice(_)
            | Shape::Order
            | Shape::Email
            | Shape::Phone
            | Shape::Address
            | Shape::Set(_) => {}
        }
    }
    found
}
