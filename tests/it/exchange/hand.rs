//! R4: files without revs, and files that were edited by hand.

use super::any::{copy, empty, file, learned, open, say};
use roundtable::domain::content::Content;
use roundtable::domain::names::Rev;
use roundtable::domain::workspace::Workspace;
use roundtable::exchange::workspace_file::What;
use serde_json::json;

const BY_HAND: &str = r#"{"format":"roundtable","version":"1.0","name":"Written in an editor",
"records":[
{"id":"o-b","record":"organisation","name":"Beta Agency","themes":["t-2","t-1"]},
{"id":"e-1","record":"event","title":"Workshop","when":"2027-05","organisers":["o-a"]}
]}"#;

/// January: an event with a title, a place and two themes; the file of that time.
fn january() -> (Workspace, String) {
    let mut workspace = empty();
    let fields = [
        ("record", json!("event")),
        ("title", json!("Workshop")),
        ("venue", json!("Room A")),
        ("themes/t-1", json!(true)),
    ];
    say(&mut workspace, "a-1", "e-1", &fields);
    let text = file(workspace.history());
    (workspace, text)
}

fn shown<'a>(workspace: &'a Workspace, field: &str) -> Vec<&'a Content> {
    workspace
        .shown("e-1", field)
        .into_iter()
        .flatten()
        .collect()
}

/// R4: the rev comes from the content, so nine people who load the same file agree.
#[test]
fn nine_people_who_import_the_same_file_by_hand_agree() {
    let copies: Vec<Workspace> = (0..9)
        .map(|_| copy(&open(BY_HAND).against(&empty()).history))
        .collect();
    let mut all = empty();
    for one in &copies {
        let arrival = open(&file(one.history())).against(&all);
        assert!(arrival.offers.is_empty() && arrival.by_hand.is_empty());
        all.merge(&arrival.history);
    }
    for one in &copies {
        assert_eq!(file(one.history()), file(all.history()));
        assert!(one.conflicts("o-b").is_empty() && one.conflicts("e-1").is_empty());
    }
    assert_eq!(
        all.members("o-b", "themes").collect::<Vec<_>>(),
        ["t-1", "t-2"]
    );
}

/// R4: a value without a rev replaces nothing; where something else is shown it is offered.
#[test]
fn values_without_revs_are_offered_where_something_else_is_shown() {
    let (workspace, _) = january();
    let arrival = open(BY_HAND).against(&workspace);
    let offered: Vec<_> = arrival.offers.iter().collect();
    assert!(
        offered.is_empty(),
        "title and kind are the same: {offered:?}"
    );
    assert_eq!(
        arrival.history.records["e-1"].len(),
        2,
        "when and one organiser are new"
    );

    let other = BY_HAND.replace("\"Workshop\"", "\"Another title\"");
    let arrival = open(&other).against(&workspace);
    assert!(!arrival.history.records["e-1"].contains_key("title"));
    let [offer] = arrival.offers.as_slice() else {
        panic!("one offer, not {:?}", arrival.offers);
    };
    assert_eq!(offer.content, json!("Another title"));
    assert_eq!(offer.now, [Some(json!("Workshop"))]);
    assert_eq!((offer.field.as_str(), offer.line), ("title", 4));
}

/// R4: importing the same file again after its values were edited here offers nothing.
#[test]
fn a_file_by_hand_does_not_come_back() {
    let mut workspace = copy(&open(BY_HAND).against(&empty()).history);
    say(
        &mut workspace,
        "b-1",
        "e-1",
        &[("title", json!("Edited here"))],
    );
    let arrival = open(BY_HAND).against(&workspace);
    assert_eq!(arrival.offers, []);
    assert!(arrival.history.records.is_empty());
}

/// R4: where a check fails because of an edit beside it, a value that says again what is
/// shown here (an undo did) hides nothing, and is in conflict with nothing later.
#[test]
fn a_failed_check_hides_nothing_that_is_shown() {
    let (mut author, january) = january();
    let mut reader = copy(&learned(&january).history);
    say(&mut author, "a-2", "e-1", &[("title", json!("Other"))]);
    say(&mut author, "a-3", "e-1", &[("title", json!("Workshop"))]);
    let whole = file(author.history());
    let edited = whole.replace("Room A", "Room C");
    reader.merge(&open(&edited).against(&reader).history);
    assert_eq!(shown(&reader, "title"), [&json!("Workshop")]);
    assert_eq!(shown(&reader, "venue"), [&json!("Room C")]);
    say(&mut author, "a-4", "e-1", &[("title", json!("Renamed"))]);
    reader.merge(&open(&file(author.history())).against(&reader).history);
    assert_eq!(shown(&reader, "title"), [&json!("Renamed")]);
}

/// R4: a file of January that was edited in March does not undo what February said.
#[test]
fn a_file_edited_in_march_does_not_undo_february() {
    let (mut workspace, file_of_january) = january();
    say(&mut workspace, "a-2", "e-1", &[("venue", json!("Room B"))]);
    say(
        &mut workspace,
        "a-3",
        "e-1",
        &[("when", json!("2027-05-04"))],
    );
    let edited = file_of_january.replace("\"Workshop\"", "\"Big workshop\"");
    let arrival = open(&edited).against(&workspace);
    assert_eq!(arrival.by_hand.len(), 1);
    assert_eq!(arrival.by_hand[0].claimed, Rev::from("a-1"));
    workspace.merge(&arrival.history);
    assert_eq!(shown(&workspace, "title"), [&json!("Big workshop")]);
    assert_eq!(shown(&workspace, "venue"), [&json!("Room B")]);
    assert_eq!(shown(&workspace, "when"), [&json!("2027-05-04")]);

    // Where February and March said something about the same, both stand.
    let edited = file_of_january.replace("\"Room A\"", "\"Room C\"");
    workspace.merge(&open(&edited).against(&workspace).history);
    assert_eq!(shown(&workspace, "venue").len(), 2);
}

/// R4: whoever reads the edited file first, with or without knowing the original, both agree.
#[test]
fn those_who_know_the_original_and_those_who_do_not_agree() {
    let (mut knows, file_of_january) = january();
    let edited = file_of_january.replace("\"Workshop\"", "\"Big workshop\"");
    let mut does_not = copy(&learned(&edited).history);
    assert_eq!(shown(&does_not, "title"), [&json!("Big workshop")]);
    knows.merge(&open(&edited).against(&knows).history);
    let (one, other) = (file(knows.history()), file(does_not.history()));
    knows.merge(&open(&other).against(&knows).history);
    does_not.merge(&open(&one).against(&does_not).history);
    assert_eq!(file(knows.history()), file(does_not.history()));
    assert!(knows.conflicts("e-1").is_empty());
    assert_eq!(shown(&knows, "title"), [&json!("Big workshop")]);
}

/// R4: what is added by hand to a line of ours is an edit by hand as well, whatever rev the line claims.
#[test]
fn a_field_added_by_hand_is_not_said_in_the_authors_name() {
    let (workspace, text) = january();
    let added = text.replace("\"venue\"", "\"mode\":\"online\",\"venue\"");
    for text in [
        added.clone(),
        added.replace("\"checks\":[", "\"unchecked\":["),
    ] {
        let arrival = open(&text).against(&workspace);
        let fields: Vec<_> = arrival
            .by_hand
            .iter()
            .map(|one| one.field.as_str())
            .collect();
        assert_eq!(fields, ["mode"]);
        assert_eq!(arrival.history.records["e-1"].len(), 1);
    }
}

/// R1, R4: what a known change replaced, who made it and when is not settled by editing a file.
#[test]
fn history_is_not_edited_by_hand() {
    let (mut workspace, _) = january();
    let mut other = empty();
    say(&mut other, "b-1", "e-1", &[("title", json!("Forum"))]);
    workspace.merge(other.history());
    let text = file(workspace.history());
    let forged = text
        .replace("\"to\":\"Forum\"", "\"over\":[\"a-1\"],\"to\":\"Forum\"")
        .replace("2026-11-21T03:10:07Z", "2020-01-01T00:00:00Z");
    assert_ne!(forged, text);
    let arrival = open(&forged).against(&workspace);
    assert!(arrival.history.records.is_empty() && arrival.history.changes.is_empty());
    workspace.merge(&arrival.history);
    assert_eq!(shown(&workspace, "title").len(), 2);
}

/// R3, R4: one rev with two contents in an intact file is a copied profile, and both stand.
#[test]
fn another_content_under_a_rev_stands_beside_in_an_intact_file() {
    let (mut workspace, _) = january();
    let mut copied = empty();
    say(
        &mut copied,
        "a-1",
        "e-1",
        &[("title", json!("Said by a copied profile"))],
    );
    let arrival = open(&file(copied.history())).against(&workspace);
    assert_eq!(arrival.by_hand, []);
    workspace.merge(&arrival.history);
    assert_eq!(shown(&workspace, "title").len(), 2);
}

/// R4: parsed values are compared, so reformatting is no edit.
#[test]
fn a_reformatted_file_is_no_edit() {
    let (mut workspace, _) = january();
    say(
        &mut workspace,
        "a-2",
        "e-1",
        &[("title", json!("Wörkshop \u{1f600}"))],
    );
    let text = file(workspace.history());
    let parsed: Content = serde_json::from_str(&text).unwrap();
    let indented = format!("{parsed:#}");
    let escaped = indented
        .replace('ö', "\\u00f6")
        .replace('\u{1f600}', "\\ud83d\\ude00");
    for reformatted in [
        indented,
        escaped,
        parsed.to_string(),
        text.replace('\n', "\r\n"),
        format!("\u{feff}{text}"),
        text.replace("},\n", "}\n"),
        text.replace("}\n]", "},\n]"),
        text.replace("\":", "\" :\t"),
    ] {
        let arrival = learned(&reformatted);
        assert_eq!(arrival.problems, [], "{reformatted}");
        assert_eq!(arrival.history, *workspace.history(), "{reformatted}");
        assert_eq!(
            open(&reformatted).against(&workspace).history,
            Default::default()
        );
    }
}

/// R4: a line taken out or put in by hand makes an edit of none but the lines around it.
#[test]
fn a_line_more_or_less_leaves_the_other_checks_whole() {
    let mut workspace = empty();
    for number in 0..450 {
        let title = json!(format!("Event {number}"));
        let fields = [("record", json!("event")), ("title", title)];
        say(
            &mut workspace,
            &format!("a-{number}"),
            &format!("e-{number:03}"),
            &fields,
        );
    }
    let text = file(workspace.history());
    let line = text.lines().find(|line| line.contains("e-150")).unwrap();
    let new = r#"{"id":"e-150b","record":"event","title":"Put in"},"#;
    for edited in [
        text.replace(&format!("{line}\n"), ""),
        text.replace(line, &format!("{line}\n{new}")),
        text.replace("Event 150", "Event 15O"),
    ] {
        let arrival = learned(&edited);
        // Two fields of each of the lines that were checked together with the edited one.
        assert!(
            arrival.by_hand.len() <= 2 * 100,
            "{}",
            arrival.by_hand.len()
        );
        assert!(
            arrival
                .by_hand
                .iter()
                .all(|one| one.claimed.as_str() >= "a-100")
        );
        let unvouched = arrival
            .problems
            .iter()
            .filter(|one| one.what == What::Unvouched);
        assert!(unvouched.count() >= 1);
        let known = open(&edited).against(&workspace);
        assert!(known.by_hand.len() + known.history.records.len() <= 2);
    }
}

/// R2: what is not there deletes nothing, and an array without a member keeps the member.
#[test]
fn a_part_of_a_file_deletes_nothing() {
    let (workspace, text) = january();
    let fewer = text.replace(",\"themes\":[\"t-1\"]", "");
    assert_ne!(fewer, text);
    let arrival = open(&fewer).against(&workspace);
    assert_eq!(arrival.history, Default::default());
    assert_eq!(arrival.offers, []);
}

/// R5: forgotten ids are listed on their own, and nothing is forgotten unasked.
#[test]
fn forgetting_is_asked_for_separately() {
    let (mut workspace, _) = january();
    let mut other = copy(workspace.history());
    other.forget(&"e-1".into());
    let arrival = open(&file(other.history())).against(&workspace);
    assert!(arrival.history.forgotten.is_empty());
    assert_eq!(
        arrival
            .forgotten
            .iter()
            .map(|id| id.as_str())
            .collect::<Vec<_>>(),
        ["e-1"]
    );
    workspace.merge(&arrival.history);
    assert_eq!(shown(&workspace, "title"), [&json!("Workshop")]);
    // And what is forgotten here does not come back with a file.
    let back = open(&file(workspace.history())).against(&other);
    assert!(back.history.records.is_empty());
}

/// R12: a file of another workspace says so.
#[test]
fn a_file_of_another_group_is_told_apart() {
    let (_, text) = january();
    assert!(!learned(&text).other_workspace);
    assert!(learned(&text.replace("w-test", "w-other")).other_workspace);
    assert!(!learned(BY_HAND).other_workspace);
}

/// Records with nothing else are a file too: a list of them, or an object that has but them.
#[test]
fn records_with_nothing_else_are_taken() {
    let list = r#"[{"id":"e-1","record":"event","title":"Workshop"}]"#;
    for text in [list.to_owned(), format!("{{\"records\":{list}}}")] {
        let arrival = learned(&text);
        assert_eq!(arrival.problems, []);
        assert_eq!(arrival.history.records["e-1"].len(), 2);
    }
}
