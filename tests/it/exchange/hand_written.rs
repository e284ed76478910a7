//! R4: what a hand wrote is read as a person would read it, and what a hand may not change.

use super::any::{copy, empty, file, open};
use roundtable::exchange::workspace_file::What;
use serde_json::json;

const BY_HAND: &str = r#"{"format":"roundtable","version":"1.0","name":"Written in an editor",
"records":[
{"id":"e-1","record":"event","title":"Workshop","when":"2027-05","organisers":["o-a"]}
]}"#;

/// R4: nine people who load a file with dates in words agree on the same text forms, whether
/// they know the record already or not.
#[test]
fn dates_in_words_become_the_same_text_for_everybody() {
    let worded = BY_HAND.replace("\"2027-05\"", "\"12 May 2027\"");
    let standard = BY_HAND.replace("\"2027-05\"", "\"2027-05-12\"");
    let mut one = copy(&open(&worded).against(&empty()).history);
    let other = copy(&open(&standard).against(&empty()).history);
    assert_eq!(file(one.history()), file(other.history()));
    assert_eq!(one.value("e-1", "when"), Some(&json!("2027-05-12")));
    let again = open(&worded).against(&one);
    assert!(again.offers.is_empty() && again.history.records.is_empty());
    // What leans on the day of reading is not made up: it stays as it is, and is listed.
    let vague = BY_HAND.replace("\"2027-05\"", "\"next May\"");
    let arrival = open(&vague).against(&empty());
    assert_eq!(arrival.problems[0].what, What::WrongShape);
    one.merge(&arrival.history);
}

/// A record keeps its kind where a hand wrote another one, with or without a rev; two files
/// that were made by changes merge in any order all the same.
#[test]
fn a_hand_does_not_change_the_kind_of_a_record() {
    let workspace = copy(&open(BY_HAND).against(&empty()).history);
    let whole = file(workspace.history());
    let other = whole.replace("\"record\":\"event\"", "\"record\":\"organisation\"");
    let arrival = open(&other).against(&workspace);
    assert!(
        arrival.history.records.is_empty() && arrival.offers.is_empty(),
        "{arrival:?}"
    );
    let kinds: Vec<_> = arrival
        .problems
        .iter()
        .map(|problem| problem.what)
        .collect();
    assert!(kinds.contains(&What::OtherKind), "{kinds:?}");
    let twice = BY_HAND.replace(
        "\n]}",
        ",\n{\"id\":\"e-1\",\"record\":\"organisation\",\"name\":\"Other\"}\n]}",
    );
    let arrival = open(&twice).against(&empty());
    let copy = copy(&arrival.history);
    assert!(copy.conflicts("e-1").is_empty());
    assert_eq!(copy.text("e-1", "record"), Some("event"));
    let refused: Vec<_> = arrival
        .problems
        .iter()
        .filter(|problem| problem.what == What::OtherKind)
        .collect();
    assert_eq!(refused.len(), 1);
    assert!(refused[0].text.contains("Other"), "its text is kept");
}
