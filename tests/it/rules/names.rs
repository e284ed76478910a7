//! R3: one rev with two contents, from a profile that was copied.

use super::desk::{Desk, one_value, withholding};
use expect_test::expect;
use roundtable::domain::workspace::{History, Value};
use serde_json::json;

/// Two copies of one profile that each wrote their next change.
fn copied_profile() -> (Desk, Desk) {
    let mut one = Desk::new("a");
    one.set("e-1", "title", "Forum");
    let mut other = one.clone();
    let here = one.set("e-1", "title", "Forum in Suva");
    let there = other.set("e-1", "title", "Forum in Apia");
    assert_eq!(here, there, "a copied profile draws the same names");
    (one, other)
}

/// R3
#[test]
fn r3_one_rev_with_two_contents_both_stand() {
    let (mut one, mut other) = copied_profile();
    one.take(&other);
    other.take(&one);
    assert_eq!(
        one.shown("e-1", "title"),
        ["Forum in Apia", "Forum in Suva"]
    );
    assert_eq!(one.workspace, other.workspace);
}

/// R3: a field that has had only that one rev.
#[test]
fn r3_two_contents_under_the_only_rev_are_a_conflict() {
    let mut one = Desk::new("a");
    let mut other = one.clone();
    one.set("e-1", "title", "Forum in Suva");
    other.set("e-1", "title", "Forum in Apia");
    one.take(&other);
    assert_eq!(one.workspace.conflicts("e-1").len(), 1);
}

/// R3
#[test]
fn r3_naming_that_rev_replaces_neither() {
    let (mut one, other) = copied_profile();
    one.set("e-1", "title", "Forum in Nadi");
    one.take(&other);
    assert_eq!(
        one.shown("e-1", "title"),
        ["Forum in Apia", "Forum in Suva", "Forum in Nadi"]
    );
}

/// R3: naming each content by itself replaces it, everywhere.
#[test]
fn r3_a_choice_between_two_contents_of_one_rev_settles_it() {
    let (mut one, mut other) = copied_profile();
    one.take(&other);
    one.set("e-1", "title", "Forum in Apia");
    other.take(&one);
    expect![[r#"
        Present
        title: Forum in Apia"#]]
    .assert_eq(&other.page("e-1"));
    assert!(other.workspace.conflicts("e-1").is_empty());
}

/// R3: a choice between two does not settle a third one that it did not see.
#[test]
fn r3_a_third_content_of_one_rev_is_not_settled_by_a_choice_between_two() {
    let mut first = Desk::new("a");
    first.set("e-1", "title", "Forum");
    let (mut second, mut third) = (first.clone(), first.clone());
    first.set("e-1", "title", "Forum in Suva");
    second.set("e-1", "title", "Forum in Apia");
    third.set("e-1", "title", "Forum in Nadi");
    first.take(&second);
    let mut editor = Desk::beside("b", &first);
    editor.set("e-1", "title", "Forum in Apia, confirmed");
    editor.take(&third);
    assert_eq!(
        editor.shown("e-1", "title"),
        ["Forum in Nadi", "Forum in Apia, confirmed"]
    );
}

/// R3: a copied profile that writes the same again can close a circle of values that
/// replace each other. A circle hides nothing, also not beside a third value.
#[test]
fn r3_values_that_replace_each_other_in_a_circle_stay_in_sight() {
    let mut one = Desk::new("a");
    one.set("e-1", "title", "Forum");
    let mut copied = one.clone();
    let mut third = Desk::beside("c", &one);
    let suva = one.set("e-1", "title", "Forum in Suva");
    // An editor answers to it, and the copy sees that answer in a part of a file.
    let apia = Value {
        rev: "b-1".into(),
        over: vec![suva.clone()],
        contents: vec!["Forum in Apia".into()],
    };
    let apia = one_value("e-1", "title", apia);
    copied.workspace.merge(&apia);
    assert_eq!(copied.set("e-1", "title", "Forum in Suva"), suva);
    assert_eq!(
        copied.shown("e-1", "title"),
        ["Forum", "Forum in Suva", "Forum in Apia"]
    );
    third.set("e-1", "title", "Forum in Nadi");
    copied.take(&third);
    assert_eq!(
        copied.shown("e-1", "title"),
        ["Forum in Suva", "Forum in Apia", "Forum in Nadi"]
    );
}

/// R3: a form that was opened before the second content turned up loses nothing that
/// was typed into it, not even a clearing.
#[test]
fn r3_clearing_a_field_in_a_form_that_was_open_is_kept() {
    let (mut one, other) = copied_profile();
    let opened = one.workspace.seen_all("e-1");
    one.take(&other);
    one.save("e-1", &opened, [("title", json!(null))]);
    assert_eq!(
        one.shown("e-1", "title"),
        ["Forum in Apia", "Forum in Suva", "null"]
    );
}

/// R3: copied profiles number their records alike too; both stay in one record, in sight.
#[test]
fn r3_two_new_records_with_one_id_lose_nothing() {
    let mut one = Desk::new("a");
    let mut other = one.clone();
    one.set("e-a-1", "title", "Forum");
    one.set("e-a-1", "venue", "Suva");
    other.set("e-a-1", "title", "Workshop");
    one.take(&other);
    expect![[r#"
        Present
        title: Forum | Workshop
        venue: Suva"#]]
    .assert_eq(&one.page("e-a-1"));
}

/// R3, R2: a copy from which both contents are withheld cannot tell them apart. A choice
/// between them settles the value there too.
#[test]
fn r3_a_settled_fork_stays_settled_where_its_contents_are_withheld() {
    let (mut one, other) = copied_profile();
    one.take(&other);
    let without = withholding(&one.workspace.exported(), "title");
    one.set("e-1", "title", "Forum in Apia");
    let mut reader = Desk::new("z");
    reader.workspace.merge(&without);
    assert_eq!(reader.shown("e-1", "title"), ["?"]);
    let choice = History::from(one.log().last().expect("the choice is a change"));
    reader.workspace.merge(&choice);
    assert_eq!(reader.shown("e-1", "title"), ["Forum in Apia"]);
}
