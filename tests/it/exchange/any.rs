//! Random histories of a small group that does not exist, and help to write and read them.

use proptest::prelude::*;
use proptest::sample::select;
use roundtable::domain::change::{About, Change, What};
use roundtable::domain::content::Content;
use roundtable::domain::names::{FieldName, RecordId, Rev, WorkspaceId};
use roundtable::domain::workspace::{History, Value, Workspace};
use roundtable::exchange::workspace_file::{
    Arrival, Header, Incoming, Leaving, Limits, read, write,
};
use serde_json::json;

/// The header of the group.
pub fn header() -> Header {
    Header::new(WorkspaceId::from("w-test"), "A group that does not exist")
}

/// The whole history as a file.
pub fn file(history: &History) -> String {
    write(history, &header(), &Leaving::EVERYTHING)
}

/// Reads what must be readable.
pub fn open(text: &str) -> Incoming {
    read(text.as_bytes(), &Limits::default()).expect("a file")
}

/// An empty copy of the group's workspace.
pub fn empty() -> Workspace {
    Workspace::new(WorkspaceId::from("w-test"))
}

/// A copy with this history.
pub fn copy(history: &History) -> Workspace {
    let mut workspace = empty();
    workspace.merge(history);
    workspace
}

/// What a file teaches somebody who knows nothing.
pub fn learned(text: &str) -> Arrival {
    open(text).against(&empty())
}

/// Any JSON, small.
pub fn content() -> impl Strategy<Value = Content> {
    let leaf = prop_oneof![
        Just(Content::Null),
        any::<bool>().prop_map(Content::from),
        any::<i64>().prop_map(Content::from),
        "[a-c]{0,2}".prop_map(Content::from),
        "\\PC{0,6}|[\u{0}-\u{20}\"\\\\\u{2028}]{1,4}".prop_map(Content::from),
        select(vec![json!(1.5), json!([]), json!({}), json!("__proto__")]),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Content::from),
            prop::collection::vec("[a-c]{0,2}", 1..4).prop_map(Content::from),
            prop::collection::btree_map("[a-c]|__proto__|constructor", inner, 0..3)
                .prop_map(|members| Content::Object(members.into_iter().collect())),
        ]
    })
}

fn field() -> impl Strategy<Value = (String, Content)> {
    let kinds = ["event", "person", "organisation", "outcome", "future", ""];
    let names = vec![
        "title",
        "id",
        "rev",
        "revs",
        "themes",
        "themes/",
        "/",
        "",
        "record/x",
        "id/x",
        "to",
        "__proto__",
        "constructor",
        "future",
    ];
    prop_oneof![
        4 => select(kinds.to_vec()).prop_map(|kind| ("record".to_owned(), Content::from(kind))),
        4 => "[a-d]".prop_map(|title| ("title".to_owned(), Content::from(title))),
        6 => ("themes|future|parts", "[a-d]", any::<bool>())
            .prop_map(|(set, member, is)| (format!("{set}/{member}"), Content::from(is))),
        4 => ("themes|future|parts", "[a-d]").prop_map(|(set, member)| (format!("{set}/{member}"), Content::from(true))),
        4 => (select(names), content()).prop_map(|(name, content)| (name.to_owned(), content)),
        1 => ("\\PC{0,5}", content()),
    ]
}

/// One value for a field of one of a few records, under one of a few revs.
fn value() -> impl Strategy<Value = (RecordId, FieldName, Value)> {
    let record = prop_oneof![
        8 => "[a-c]".boxed(),
        1 => select(vec!["__proto__", "constructor", "toString"]).prop_map(str::to_owned).boxed(),
        1 => "\\PC{1,4}".boxed(),
    ];
    (
        record,
        field(),
        rev(),
        prop::collection::btree_set(rev(), 0..3),
        prop::option::weighted(0.1, content()),
        prop::bool::weighted(0.1),
    )
        .prop_map(|(record, (field, content), rev, over, fork, is_withheld)| {
            let mut contents = vec![content];
            contents.extend(fork);
            if is_withheld {
                contents.clear();
            }
            let value = Value {
                rev: Rev::from(rev),
                over: over.into_iter().map(Rev::from).collect(),
                contents,
            };
            (RecordId::from(record), FieldName::from(field), value)
        })
}

fn rev() -> impl Strategy<Value = String> {
    prop_oneof![
        9 => "[ab]-[1-5]",
        1 => "~[0-9a-f]{4}",
    ]
}

fn change() -> impl Strategy<Value = (Rev, About)> {
    let what = prop_oneof![
        Just(What::Create),
        Just(What::Edit),
        "[a-z]{1,5}".prop_map(|code| What::from_code(&code))
    ];
    (
        rev(),
        any::<i64>(),
        0..3_000_000_000_000_i64,
        any::<bool>(),
        prop::option::of("p-[1-3]"),
        what,
    )
        .prop_map(|(rev, far, near, is_far, by, what)| {
            let about = About {
                at_utc_millis: if is_far { far } else { near },
                by: by.map(RecordId::from),
                what,
            };
            (Rev::from(rev), about)
        })
}

/// Any history: conflicts, forks, withheld and wrong values, unknown fields and kinds.
pub fn history() -> impl Strategy<Value = History> {
    (
        prop::collection::vec(value(), 0..40),
        prop::collection::vec(change(), 0..8),
        prop::collection::btree_set("[x-z]", 0..2),
        prop::collection::vec((rev(), "[d-f]", content()), 0..3),
    )
        .prop_map(|(values, changes, forgotten, unknown)| {
            let mut history = History::default();
            history.changes.extend(changes);
            history.forgotten = forgotten.into_iter().map(RecordId::from).collect();
            for (record, field, value) in &values {
                history.add(record, field, value);
            }
            for (rev, key, content) in unknown {
                history.add_unknown(&Rev::from(rev), &[key.into()], &content);
            }
            history
        })
}

/// Somebody sets fields, having seen what is shown.
pub fn say(workspace: &mut Workspace, rev: &str, record: &str, fields: &[(&str, Content)]) {
    let contents = fields
        .iter()
        .map(|(name, content)| (FieldName::from(*name), content.clone()))
        .collect();
    let record = RecordId::from(record);
    let set = workspace.setting(&record, &contents, &workspace.seen_all(&record));
    let change = Change {
        rev: Rev::from(rev),
        about: About {
            at_utc_millis: 1_795_230_607_000,
            by: None,
            what: What::Edit,
        },
        set: [(record, set)].into(),
    };
    workspace.merge(&History::from(&change));
}
