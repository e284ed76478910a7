//! R4: values without revs. What a reader of files does with them is its own; that
//! the names which it gives them merge as the rule says is shown here.

use super::desk::{Desk, one_value};
use roundtable::domain::names::Rev;
use roundtable::domain::workspace::{History, Value};
use serde_json::{Value as Content, json};

/// A hand-made file with one value, as its reader names it: by digest, replacing nothing.
fn hand_made(record: &str, field: &str, content: &Content) -> History {
    let value = Value {
        rev: Rev::of_content(record, field, content),
        over: Vec::new(),
        contents: vec![content.clone()],
    };
    one_value(record, field, value)
}

/// R4
#[test]
fn r4_nine_people_who_load_the_same_hand_made_file_agree() {
    let file = hand_made("e-1", "title", &json!("Forum"));
    let mut desks: Vec<Desk> = (1..=9).map(|n| Desk::new(&format!("w{n}"))).collect();
    for desk in &mut desks {
        desk.workspace.merge(&file);
    }
    let mut organiser = Desk::new("z");
    for desk in &desks {
        organiser.take(desk);
    }
    assert_eq!(organiser.workspace, desks[0].workspace);
    assert_eq!(organiser.workspace.standing("e-1", "title").len(), 1);
}

/// R4: parsed values are compared.
#[test]
fn r4_reformatting_is_no_edit() {
    let one: Content =
        serde_json::from_str(r#"{"is":"2027-03","words":"in March"}"#).expect("this is JSON");
    let other: Content =
        serde_json::from_str("{ \"words\": \"in \\u004darch\",\n  \"is\": \"2027-03\" }")
            .expect("this is JSON");
    assert_eq!(
        Rev::of_content("e-1", "when", &one),
        Rev::of_content("e-1", "when", &other)
    );
    let mut desk = Desk::new("a");
    desk.workspace.merge(&hand_made("e-1", "when", &one));
    let file = hand_made("e-1", "when", &other);
    assert!(desk.workspace.merge(&file).is_empty());
}

/// R4: record and field are part of the name, and no text can pass for another.
#[test]
fn r4_equal_texts_in_different_places_have_different_names() {
    let content = json!("done");
    let names = [("r-1", "status"), ("r-1", "text"), ("r-2", "status")]
        .map(|(record, field)| Rev::of_content(record, field, &content));
    assert_ne!(names[0], names[1]);
    assert_ne!(names[0], names[2]);
}

/// R4
#[test]
fn r4_a_file_edited_in_march_does_not_undo_february() {
    let mut desk = Desk::new("a");
    let january = desk.set("r-1", "status", "open");
    let february = desk.set("r-1", "status", "under way");
    // Somebody mends in March what was exported in January.
    let content = json!("open, see the minutes");
    let edited = Value {
        rev: Rev::of_content("r-1", "status", &content),
        over: vec![january],
        contents: vec![content],
    };
    desk.workspace.merge(&one_value("r-1", "status", edited));
    assert_eq!(
        desk.shown("r-1", "status"),
        ["under way", "open, see the minutes"]
    );
    let standing = desk.workspace.standing("r-1", "status");
    assert!(standing.iter().any(|value| *value.rev == february));
}
