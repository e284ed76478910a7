//! How copies merge and export: the real way, and ways that are wrong on purpose.
//! The laws must catch each of them: they are the test of the tests.

use super::on_the_way::Law;
use roundtable::domain::change::About;
use roundtable::domain::names::RecordId;
use roundtable::domain::workspace::{History, Value, Workspace};
use std::collections::{BTreeMap, BTreeSet};

/// How a copy takes a file in, and how one leaves it.
pub struct Way {
    pub name: &'static str,
    pub merge: fn(&mut Workspace, &History) -> BTreeSet<RecordId>,
    pub export: fn(&Workspace) -> History,
}

pub const REAL: Way = Way {
    name: "as written",
    merge: Workspace::merge,
    export: Workspace::exported,
};

/// Each wrong way, and the laws of which one at least has to notice it.
pub const WRONG: [(Way, &[Law]); 7] = [
    (
        Way {
            name: "the last writer wins, by the clock",
            merge: the_last_one_wins,
            ..REAL
        },
        &[Law::NothingIsLost],
    ),
    (
        Way {
            name: "what a withheld value replaced is dropped",
            merge: without_what_withheld_values_replaced,
            ..REAL
        },
        &[Law::NothingIsLost],
    ),
    (
        Way {
            name: "the second content of a rev is dropped",
            merge: without_second_contents,
            ..REAL
        },
        &[Law::NothingIsLost],
    ),
    (
        Way {
            name: "a removed record takes nothing more in",
            merge: without_removed_records,
            ..REAL
        },
        &[Law::NothingIsLost],
    ),
    (
        Way {
            name: "forgetting clears once and is not remembered",
            merge: forgetting_once,
            ..REAL
        },
        &[Law::ForgottenStaysGone],
    ),
    (
        Way {
            name: "what was set aside is exported",
            export: |workspace| workspace.history().clone(),
            ..REAL
        },
        &[Law::HeldOutStaysHere],
    ),
    (
        Way {
            name: "what was set aside leaves no place in history",
            export: without_places,
            ..REAL
        },
        &[Law::ReadersSeeTheSame],
    ),
];

/// The values of a file, one by one, as `change` leaves them: gone where it says `None`.
fn changed(file: &History, change: impl Fn(&RecordId, &str, Value) -> Option<Value>) -> History {
    let mut changed = History {
        records: BTreeMap::new(),
        ..file.clone()
    };
    for (record, fields) in &file.records {
        for (name, field) in fields {
            for value in field.values() {
                if let Some(value) = change(record, name, value.clone()) {
                    changed.add(record, name, &value);
                }
            }
        }
    }
    changed
}

fn the_last_one_wins(workspace: &mut Workspace, file: &History) -> BTreeSet<RecordId> {
    let at = |about: Option<&About>| about.map(|about| about.at_utc_millis);
    let winning = changed(file, |record, field, value| {
        let incoming = at(file.changes.get(&value.rev));
        let mut standing = workspace.standing(record, field).into_iter();
        standing
            .all(|mine| at(workspace.history().changes.get(mine.rev)) <= incoming)
            .then_some(value)
    });
    workspace.merge(&winning)
}

fn without_what_withheld_values_replaced(
    workspace: &mut Workspace,
    file: &History,
) -> BTreeSet<RecordId> {
    workspace.merge(&changed(file, |_, _, mut value| {
        if value.contents.is_empty() {
            value.over.clear();
        }
        Some(value)
    }))
}

fn without_second_contents(workspace: &mut Workspace, file: &History) -> BTreeSet<RecordId> {
    let firsts = changed(file, |record, field, mut value| {
        let known = workspace
            .fields(record)
            .and_then(|fields| fields.get(field))
            .and_then(|field| field.value(&value.rev));
        if known.is_some_and(|known| !known.contents.is_empty()) {
            value.contents.clear();
        }
        Some(value)
    });
    workspace.merge(&firsts)
}

fn without_removed_records(workspace: &mut Workspace, file: &History) -> BTreeSet<RecordId> {
    let live = changed(file, |record, field, value| {
        let removed = workspace.value(record, "removed").is_some();
        (!removed || field == "removed").then_some(value)
    });
    workspace.merge(&live)
}

fn forgetting_once(workspace: &mut Workspace, file: &History) -> BTreeSet<RecordId> {
    let touched = workspace.merge(file);
    let mut history = workspace.history().clone();
    history.forgotten.clear();
    let mut unaware = Workspace::new(workspace.id().clone());
    unaware.merge(&history);
    unaware.hold(workspace.held(), true);
    *workspace = unaware;
    touched
}

fn without_places(workspace: &Workspace) -> History {
    let mut leaving = changed(workspace.history(), |_, _, value| {
        (!workspace.held().contains(&value.rev)).then_some(value)
    });
    let held = workspace.held();
    leaving.changes.retain(|rev, _| !held.contains(rev));
    leaving.unknown.retain(|rev, _| !held.contains(rev));
    leaving
}
