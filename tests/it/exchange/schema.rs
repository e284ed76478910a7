//! The published JSON Schema: generated from the table, and true of every file that we write.

use super::any::{empty, file, history, learned, say};
use super::validator::check;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::string::string_regex;
use roundtable::domain::schema::{Field, RecordKind, Shape};
use roundtable::domain::workspace::Workspace;
use roundtable::exchange::workspace_file::{What, json_schema::schema_json};
use serde_json::{Value, json};
use std::sync::LazyLock;

/// To write it anew after the table changed: `UPDATE_EXPECT=1 cargo test --test it schema`.
#[test]
fn the_published_schema_is_the_tables() {
    expect_test::expect_file!["../../../public/workspace.schema.json"].assert_eq(&schema_json());
}

/// A content that fits a shape, or `null`, which fits every one.
fn fitting(shape: Shape) -> BoxedStrategy<Value> {
    let text = |pattern: &str| {
        string_regex(pattern)
            .expect("a pattern")
            .prop_map(Value::from)
            .boxed()
    };
    let one = match shape {
        Shape::Line => text("[a-z]{1,8}"),
        Shape::Text => text("[a-z]{1,4}\n[a-z]{1,4}"),
        Shape::When => prop_oneof![
            text("20[0-9]{2}-0[1-9]-[12][0-8]"),
            text("20[0-9]{2}").prop_map(
                |is| json!({"is": is, "words": "that year", "inferred": {"year": "line 5"}})
            ),
        ]
        .boxed(),
        Shape::TimeOfDay => text("[01]?[0-9]:[0-5][0-9]"),
        Shape::Zone => text("Asia/Bangkok|UTC"),
        Shape::Repeats => text("FREQ=YEARLY;BYMONTH=11"),
        Shape::Number => (0..1_u64 << 53).prop_map(Value::from).boxed(),
        Shape::Flag | Shape::Set(_) => any::<bool>().prop_map(Value::from).boxed(),
        Shape::Choice(words) | Shape::Answers(words) => select(words).prop_map(Value::from).boxed(),
        Shape::Reference(_) => text("[a-z]-[1-9]"),
        Shape::Order => text("0\\.[1-9]{1,3}-a"),
        Shape::Email => text("[a-z]{1,4}@example\\.org"),
        Shape::Phone => text("\\+00 [0-9]{3}"),
        Shape::Address => text("https://example\\.org/[a-z]{1,4}"),
        Shape::Entries(fields) => {
            let fields = fields
                .iter()
                .map(|field| (Just(field.name.to_owned()), fitting(field.shape)));
            fields
                .collect::<Vec<_>>()
                .prop_map(|fields| Value::Object(fields.into_iter().collect()))
                .boxed()
        }
    };
    prop_oneof![9 => one, 1 => Just(Value::Null)].boxed()
}

/// A record of any kind with values in any of its fields, some of them replaced.
fn records() -> impl Strategy<Value = Workspace> {
    let kinds: Vec<RecordKind> = RecordKind::all().collect();
    let record = select(kinds).prop_flat_map(|kind| {
        let fields: Vec<Field> = kind.describe().all_fields().copied().collect();
        let values = prop::collection::vec(
            select(fields).prop_flat_map(|field| {
                let is_one = !matches!(
                    field.shape,
                    Shape::Set(_) | Shape::Entries(_) | Shape::Answers(_)
                );
                let name = if is_one {
                    Just(field.name.to_owned()).boxed()
                } else {
                    string_regex(&format!("{}/[a-c]", field.name))
                        .expect("a pattern")
                        .boxed()
                };
                (name, fitting(field.shape))
            }),
            0..12,
        );
        (Just(kind), values)
    });
    prop::collection::vec(record, 1..4).prop_map(|records| {
        let mut workspace = empty();
        for (number, (kind, values)) in records.into_iter().enumerate() {
            let id = format!("{}-{number}", kind.describe().letter);
            say(
                &mut workspace,
                &format!("a-{number}"),
                &id,
                &[("record", json!(kind.name()))],
            );
            for (at, (field, content)) in values.into_iter().enumerate() {
                say(
                    &mut workspace,
                    &format!("b-{at}"),
                    &id,
                    &[(&field, content)],
                );
            }
        }
        workspace
    })
}

proptest! {
    /// Whatever we write is valid where its values fit their fields, and nothing is listed then.
    #[test]
    fn every_file_that_we_write_is_valid(workspace in records()) {
        let text = file(workspace.history());
        prop_assert_eq!(learned(&text).problems, []);
        prop_assert_eq!(faults(&text), Vec::<String>::new());
    }

    /// The same for histories of any content: what is not valid is listed when it is read.
    #[test]
    fn what_is_not_valid_is_listed(history in history()) {
        let text = file(&history);
        let is_listed = !learned(&text).problems.is_empty();
        let faults = faults(&text);
        prop_assert!(is_listed || faults.is_empty(), "{faults:?} in {text}");
    }
}

#[test]
fn the_example_and_every_released_version_are_valid() {
    for text in [
        include_str!("../../../public/examples/iawg.json"),
        include_str!("../../fixtures/workspace-1.0.json"),
        include_str!("../../fixtures/workspace-1.7-unknown.json"),
    ] {
        assert_eq!(faults(text), Vec::<String>::new());
    }
}

/// The schema is no dead letter: what is wrong in a file is found, and where.
#[test]
fn wrong_files_are_not_valid() {
    let file = |record: Value| {
        json!({"format": "roundtable", "version": "1.0", "records": [record]}).to_string()
    };
    let event =
        |key: &str, content: Value| file(json!({"id": "e-1", "record": "event", key: content}));
    assert_eq!(
        faults(&event("title", json!("Workshop"))),
        Vec::<String>::new()
    );
    for (key, content) in [
        ("title", json!(7)),
        ("edition", json!(-1)),
        ("edition", json!(1.5)),
        ("edition", json!("28th")),
        ("when", json!({"words": "soon"})),
        ("themes", json!("t-1")),
        ("themes", json!([1])),
        ("themes", json!(["t-1", "t-1"])),
        ("themes/t-1", json!("yes")),
        ("parts/o-1", json!(["supported"])),
        ("rev", json!(7)),
        ("revs", json!({"title": 7})),
    ] {
        let faults = faults(&event(key, content.clone()));
        assert_eq!(faults.len(), 1, "{key}: {content}: {faults:?}");
        assert!(faults[0].starts_with("/records/0"), "{faults:?}");
    }
    for text in [
        file(json!({"record": "event"})),
        file(json!({"id": "l-1", "record": "slot", "starts": "nine"})),
        file(json!({"id": "p-1", "record": "person", "roles/1": "director"})),
        file(json!({"id": "p-1", "record": "person", "roles/1": {"acting": "yes"}})),
        json!({"format": "roundtable", "version": "1.0"}).to_string(),
        json!({"format": "other", "version": "1.0", "records": []}).to_string(),
        json!({"format": "roundtable", "version": "2.0", "records": []}).to_string(),
        json!({"format": "roundtable", "version": "1.0", "records": [], "check": "x"}).to_string(),
        json!({"format": "roundtable", "version": "1.0", "records": [], "changes": [{"rev": "a-1", "set": {"e-1": {"title": "x"}}}]}).to_string(),
    ] {
        assert_ne!(faults(&text), Vec::<String>::new(), "{text}");
    }
    // And one that the reader finds as well.
    let problems = learned(&event("title", json!(7))).problems;
    assert!(
        problems
            .iter()
            .any(|problem| problem.what == What::WrongShape)
    );
}

/// Every keyword in the schema is one that this test's validator knows.
#[test]
fn every_keyword_is_understood() {
    fn walk(schema: &Value) {
        for (keyword, inner) in schema.as_object().expect("a schema is an object") {
            match keyword.as_str() {
                "properties" | "patternProperties" | "$defs" => {
                    inner.as_object().unwrap().values().for_each(walk)
                }
                "allOf" | "anyOf" => inner.as_array().unwrap().iter().for_each(walk),
                "items" | "additionalProperties" | "if" | "then" => walk(inner),
                "$ref" | "const" | "type" | "required" | "minLength" | "minimum" | "maximum"
                | "uniqueItems" | "pattern" | "$schema" | "title" | "description" | "examples" => {}
                other => panic!("{other} is checked by nobody"),
            }
        }
    }
    walk(&serde_json::from_str(&schema_json()).expect("the schema is JSON"));
}

fn faults(text: &str) -> Vec<String> {
    static SCHEMA: LazyLock<Value> =
        LazyLock::new(|| serde_json::from_str(&schema_json()).expect("the schema is JSON"));
    let file: Value = serde_json::from_str(text).expect("a file is JSON");
    let mut faults = Vec::new();
    check(&SCHEMA, &SCHEMA, &file, "", &mut faults);
    faults
}
