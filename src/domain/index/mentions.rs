//! Who refers to whom, read from the fields of a record.

use crate::domain::names::RecordId;
use crate::domain::read::Record;
use crate::domain::schema::{RecordKind, Shape};
use crate::domain::workspace::Workspace;
use std::collections::BTreeSet;

/// The records that a record refers to, each with the field (the stem, for sets).
pub(super) fn mentions(
    workspace: &Workspace,
    record: Record<'_>,
    kind: RecordKind,
) -> BTreeSet<(RecordId, &'static str)> {
    let mut found = BTreeSet::new();
    for field in kind.describe().all_fields() {
        let mut add = |id: &str| {
            found.insert((workspace.followed(id), field.name));
        };
        match field.shape {
            Shape::Reference(_) => record.text(field.name).into_iter().for_each(add),
            Shape::Set(Shape::Reference(_)) => record.members(field.name).for_each(add),
            Shape::Answers(_) => {
                record.entries(field.name).for_each(|(id, _)| add(id));
            }
            Shape::Entries(inner) => {
                let referring = || {
                    inner
                        .iter()
                        .filter(|field| field.shape.referred().is_some())
                };
                for (_, entry) in record.entries(field.name) {
                    referring()
                        .filter_map(|field| entry.get(field.name)?.as_str())
                        .for_each(&mut add);
                }
            }
            _ => {}
        }
    }
    found
}

/// The series that a record is an edition of, by what it refers to.
pub(super) fn editions_of<'a>(
    mentions: &'a BTreeSet<(RecordId, &'static str)>,
) -> impl Iterator<Item = &'a RecordId> + use<'a> {
    let series = mentions.iter().filter(|(_, field)| *field == "series");
    series.map(|(series, _)| series)
}
