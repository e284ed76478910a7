//! Files that this program did not write: whatever they hold, nothing panics, hangs or
//! recurses until the stack is full, and what they say stays in sight.

use super::world::empty;
use proptest::prelude::*;
use roundtable::domain::Content;
use roundtable::domain::change::{About, Change, What};
use roundtable::domain::index::Index;
use roundtable::domain::names::{FieldName, RecordId, Rev};
use roundtable::domain::schema::RecordKind;
use roundtable::domain::workspace::removal::Presence;
use roundtable::domain::workspace::{Field, History, Value, Workspace};
use std::collections::BTreeMap;

fn say(
    history: &mut History,
    record: &str,
    field: &str,
    rev: &str,
    over: &[&str],
    content: Content,
) {
    let value = Value {
        rev: Rev::from(rev),
        over: over.iter().map(|name| Rev::from(*name)).collect(),
        contents: vec![content],
    };
    history.add(&RecordId::from(record), &FieldName::from(field), &value);
}

fn merged(history: &History) -> Workspace {
    let mut workspace = empty();
    workspace.merge(history);
    workspace
}

fn name(number: usize) -> String {
    format!("x-{number:05}")
}

/// Asks everything that can be asked about a workspace, and for every edit that it offers:
/// what comes back matters less than that it does.
fn ask_everything(workspace: &Workspace) {
    let reader = merged(&workspace.exported());
    for workspace in [workspace, &reader] {
        for record in workspace.record_ids() {
            let presence = workspace.presence(record);
            let removal = workspace.removal(record);
            assert!(presence.is_in_sight() || removal.keys().all(|one| one != record));
            let known = workspace.fields(record).map_or(0, |fields| fields.len());
            assert!(workspace.conflicts(record).len() <= known);
            assert!(workspace.seen_all(record).len() <= known);
            assert!(!workspace.parts(record).contains(record));
            assert!(
                workspace
                    .title(record)
                    .is_none_or(|title| !title.is_empty() || known > 0)
            );
            let followed = workspace.followed(record);
            assert_eq!(workspace.followed(&followed), followed);
        }
    }
    let fields = workspace.history().records.values();
    let values = fields.flat_map(BTreeMap::values).flat_map(Field::values);
    for rev in values.map(|value| &value.rev).take(3) {
        let undoing = workspace.undoing(rev);
        assert!(undoing.set.len() + undoing.left.len() > 0);
    }
}

/// R1: values that replace each other in a circle replace nothing.
#[test]
fn a_circle_of_thousands_of_values_stays_in_sight() {
    let mut history = History::default();
    for number in 0..3_000 {
        let before = name((number + 2_999) % 3_000);
        say(
            &mut history,
            "e-1",
            "title",
            &name(number),
            &[&before],
            number.into(),
        );
    }
    let workspace = merged(&history);
    assert_eq!(workspace.standing("e-1", "title").len(), 3_000);
    ask_everything(&workspace);
}

/// R1
#[test]
fn a_value_that_names_itself_stands() {
    let content = Content::from("here");
    let narrowed = Rev::from("x-1").narrowed(&content);
    let mut history = History::default();
    say(
        &mut history,
        "e-1",
        "title",
        "x-1",
        &["x-1", &narrowed],
        content,
    );
    assert_eq!(merged(&history).shown("e-1", "title").len(), 1);
    // And beside a second content, and beside another value.
    say(&mut history, "e-1", "title", "x-1", &[], "there".into());
    assert_eq!(merged(&history).shown("e-1", "title").len(), 2);
    say(&mut history, "e-1", "title", "x-2", &[], "elsewhere".into());
    let workspace = merged(&history);
    assert_eq!(workspace.shown("e-1", "title").len(), 3);
    ask_everything(&workspace);
}

/// R6: each held-out value replaced the one before, so that there is one long way down.
#[test]
fn a_long_chain_of_held_out_values_is_walked_once() {
    let mut history = History::default();
    for number in 0..20_000 {
        let before = name(number + 1);
        say(
            &mut history,
            "e-1",
            "title",
            &name(number),
            &[&before],
            number.into(),
        );
    }
    let mut workspace = merged(&history);
    let held = (1..19_999).map(|number| Rev::from(name(number))).collect();
    workspace.hold(&held, true);
    assert_eq!(workspace.standing("e-1", "title").len(), 1);
    workspace.hold(&[Rev::from(name(0))].into(), true);
    let last = Content::from(19_999);
    assert_eq!(workspace.shown("e-1", "title"), [Some(&last)]);
    ask_everything(&workspace);
}

/// R6: each held-out value replaced all before it, so that there are more ways down than
/// anyone can walk.
#[test]
fn a_thicket_of_held_out_values_is_walked_once() {
    let mut history = History::default();
    let names: Vec<String> = (0..400).map(name).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    for number in 0..400 {
        let content = Content::from(number);
        say(
            &mut history,
            "e-1",
            "title",
            names[number],
            &names[..number],
            content,
        );
    }
    let mut workspace = merged(&history);
    let held = names[1..399].iter().map(|name| Rev::from(*name)).collect();
    workspace.hold(&held, true);
    let last = Content::from(399);
    assert_eq!(workspace.shown("e-1", "title"), [Some(&last)]);
    ask_everything(&workspace);
    workspace.hold(&[Rev::from(names[399])].into(), true);
    let first = Content::from(0);
    assert_eq!(workspace.shown("e-1", "title"), [Some(&first)]);
}

/// R3: thousands of contents under one rev, and a choice that names them all.
#[test]
fn thousands_of_contents_under_one_rev_can_be_settled() {
    let mut history = History::default();
    for number in 0..1_000 {
        say(&mut history, "e-1", "title", "x-1", &[], number.into());
    }
    let mut workspace = merged(&history);
    assert_eq!(workspace.shown("e-1", "title").len(), 1_000);
    let seen = workspace.seen_all("e-1");
    let record = RecordId::from("e-1");
    let contents = [(FieldName::from("title"), Content::from("settled"))].into();
    let set = workspace.setting(&record, &contents, &seen);
    let settled = Change {
        rev: Rev::from("y-1"),
        about: About {
            at_utc_millis: 0,
            by: None,
            what: What::Settle,
        },
        set: [(record, set)].into(),
    };
    workspace.merge(&History::from(&settled));
    assert_eq!(workspace.shown("e-1", "title").len(), 1);
    ask_everything(&workspace);
}

/// An update of `wholes`, removed by somebody who saw all of it.
fn removed_update(history: &mut History, update: &str, wholes: &[&str]) {
    say(history, update, "record", "x-1", &[], "update".into());
    for (number, whole) in wholes.iter().enumerate() {
        let rev = format!("y-{number}");
        say(history, update, "of", &rev, &[], (*whole).into());
    }
    say(
        history,
        update,
        "removed",
        "z-1",
        &["x-1", "y-0", "y-1"],
        true.into(),
    );
}

/// R8: parts of parts, thousands deep, all removed.
#[test]
fn a_long_chain_of_parts_is_walked_once() {
    let mut history = History::default();
    for number in 0..20_000 {
        removed_update(&mut history, &name(number + 1), &[&name(number)]);
    }
    let mut workspace = merged(&history);
    assert_eq!(workspace.presence(&name(1)), Presence::Removed);
    assert_eq!(workspace.parts(&name(1)).len(), 19_999);
    assert!(workspace.removal(&RecordId::from(name(1))).is_empty());
    say(
        &mut history,
        &name(20_000),
        "note",
        "w-1",
        &[],
        "still here".into(),
    );
    workspace.merge(&history);
    assert_eq!(workspace.presence(&name(1)), Presence::Disputed);
    assert_eq!(workspace.removal(&RecordId::from(name(1))).len(), 1);
}

/// R8: each part belongs to two wholes, so that there are more ways up than anyone can walk.
#[test]
fn a_ladder_of_parts_is_walked_once() {
    let mut history = History::default();
    let step = |layer: usize, side: usize| name(2 * layer + side);
    for layer in 1..60 {
        for side in 0..2 {
            let wholes = [step(layer - 1, 0), step(layer - 1, 1)];
            let wholes = [wholes[0].as_str(), wholes[1].as_str()];
            removed_update(&mut history, &step(layer, side), &wholes);
        }
    }
    let workspace = merged(&history);
    assert_eq!(workspace.presence(&step(1, 0)), Presence::Removed);
    ask_everything(&workspace);
}

/// R8, R9, R10: wholes, parents and duplicates that go round.
#[test]
fn loops_of_records_end() {
    let mut history = History::default();
    for number in 0..60 {
        let (one, next) = (name(number), name((number + 1) % 60));
        removed_update(&mut history, &one, &[&next]);
        say(&mut history, &one, "same", "x-1", &[], next.clone().into());
        say(&mut history, &one, "parent", "x-1", &[], next.into());
    }
    for field in ["of", "same", "parent"] {
        say(&mut history, "itself", field, "x-1", &[], "itself".into());
    }
    say(
        &mut history,
        "itself",
        "record",
        "x-1",
        &[],
        "update".into(),
    );
    let workspace = merged(&history);
    assert_eq!(workspace.presence(&name(0)), Presence::Removed);
    assert_eq!(workspace.followed(&name(7)), RecordId::from(name(0)));
    assert_eq!(workspace.parts("itself").len(), 0);
    let mut removed = workspace.clone();
    removed.merge(&removal(&workspace, "itself"));
    assert_eq!(removed.presence("itself"), Presence::Removed);
    ask_everything(&workspace);
}

/// R9: duplicates of duplicates, thousands in a row.
#[test]
fn a_long_chain_of_joins_costs_no_more_than_its_links() {
    let mut history = History::default();
    for number in 0..5_000 {
        let next = name(number + 1);
        say(
            &mut history,
            &name(number),
            "record",
            "x-1",
            &[],
            "theme".into(),
        );
        say(&mut history, &name(number), "same", "x-1", &[], next.into());
    }
    let workspace = merged(&history);
    assert_eq!(
        workspace.followed(&name(4_990)),
        RecordId::from(name(5_000))
    );
    assert_eq!(workspace.followed(&name(0)), RecordId::from(name(0)));
    let index = Index::of(&workspace);
    assert_eq!(index.count(RecordKind::Theme), 5_000 - 64);
}

fn removal(workspace: &Workspace, record: &str) -> History {
    History::from(&Change {
        rev: Rev::from("remover-1"),
        about: About {
            at_utc_millis: 0,
            by: None,
            what: What::Remove,
        },
        set: workspace.removal(&RecordId::from(record)),
    })
}

/// Any file at all: few names, so that they meet, and some that no writer would draw.
fn any_file() -> impl Strategy<Value = History> {
    let revs = ["a-1", "a-2", "b-1", "", "#", "a-1#", "a-1#00"];
    let here = Content::from("here");
    let mut names: Vec<Rev> = revs.map(Rev::from).to_vec();
    names.extend(["a-1", "a-2", ""].map(|rev| Rev::from(rev).narrowed(&here)));
    let contents = [
        here,
        Content::Null,
        Content::Bool(true),
        Content::from("u-1"),
        Content::from("update"),
    ];
    let value = (
        prop::sample::select(vec!["u-1", "u-2"]),
        prop::sample::select(vec!["record", "of", "removed", "text", ""]),
        prop::sample::select(revs.to_vec()),
        prop::collection::vec(prop::sample::select(names), 0..4),
        prop::collection::vec(prop::sample::select(contents.to_vec()), 0..3),
    );
    let forgotten = prop::option::weighted(0.1, Just("u-2"));
    (prop::collection::vec(value, 0..14), forgotten).prop_map(|(values, forgotten)| {
        let mut history = History::default();
        for (record, field, rev, over, contents) in values {
            let value = Value {
                rev: Rev::from(rev),
                over,
                contents,
            };
            history.add(&RecordId::from(record), &FieldName::from(field), &value);
        }
        history.forgotten.extend(forgotten.map(RecordId::from));
        history
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// The laws of merging need no file to make sense.
    #[test]
    fn any_files_merge_the_same_in_any_order(
        files in prop::collection::vec(any_file(), 3),
        held in prop::sample::select(vec!["a-1", "b-1", ""]),
    ) {
        let held = [Rev::from(held)].into();
        let mut one = empty();
        let mut other = empty();
        other.hold(&held, true);
        for file in &files {
            one.merge(file);
        }
        for file in files.iter().rev().chain(&files) {
            other.merge(file);
        }
        one.hold(&held, true);
        prop_assert_eq!(&one, &other);
        ask_everything(&one);
    }

    /// R1: where anything was said and not held out, something stands.
    #[test]
    fn something_always_stands(file in any_file(), held in prop::sample::select(vec!["a-1", "-"])) {
        let mut workspace = merged(&file);
        workspace.hold(&[Rev::from(held)].into(), true);
        for (record, fields) in &workspace.history().records {
            for (name, field) in fields {
                let counted = field.values().any(|value| !workspace.held().contains(&value.rev));
                prop_assert_eq!(counted, !workspace.standing(record, name).is_empty());
            }
        }
    }

    /// R8: whatever a file says of a record and its parts, they can be removed.
    #[test]
    fn anything_can_be_removed(file in any_file()) {
        let mut workspace = merged(&file);
        workspace.merge(&removal(&workspace, "u-1"));
        prop_assert!(!workspace.presence("u-1").is_in_sight());
    }
}
