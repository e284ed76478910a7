//! R6: undoing an import sets its changes aside on this copy alone.

use super::desk::Desk;
use expect_test::expect;
use roundtable::domain::workspace::removal::Presence;

/// An organiser who took over a file, with the file's author.
fn after_an_import() -> (Desk, Desk, roundtable::domain::names::Rev) {
    let mut organiser = Desk::new("a");
    organiser.set("e-1", "title", "Forum");
    organiser.set("e-1", "venue", "Suva");
    let mut author = Desk::beside("b", &organiser);
    let seen = author.workspace.seen_all("e-1");
    let import = author.save(
        "e-1",
        &seen,
        [
            ("title", serde_json::json!("Forum 2027")),
            ("venue", serde_json::json!("Apia")),
        ],
    );
    organiser.take(&author);
    (organiser, author, import)
}

/// R6
#[test]
fn r6_undoing_an_import_shows_again_what_it_replaced_and_keeps_later_own_edits() {
    let (mut organiser, mut author, import) = after_an_import();
    organiser.set("e-1", "title", "Our forum");
    organiser.hold(&[&import], true);
    expect![[r#"
        Present
        title: Our forum
        venue: Suva"#]]
    .assert_eq(&organiser.page("e-1"));
    // The author loses nothing.
    author.take(&organiser);
    expect![[r#"
        Present
        title: Our forum
        venue: Apia"#]]
    .assert_eq(&author.page("e-1"));
}

/// R6
#[test]
fn r6_redo_takes_the_import_in_again() {
    let (mut organiser, _, import) = after_an_import();
    let before = organiser.workspace.clone();
    organiser.hold(&[&import], true);
    assert_ne!(organiser.workspace, before);
    organiser.hold(&[&import], false);
    assert_eq!(organiser.workspace, before);
}

/// R6: merging the same file once more does not undo the undoing.
#[test]
fn r6_what_was_set_aside_stays_aside_when_it_arrives_again() {
    let (mut organiser, author, import) = after_an_import();
    organiser.hold(&[&import], true);
    organiser.take(&author);
    assert_eq!(organiser.shown("e-1", "venue"), ["Suva"]);
}

/// R6
#[test]
fn r6_what_was_set_aside_never_leaves() {
    let (mut organiser, _, import) = after_an_import();
    organiser.set("e-1", "title", "Our forum");
    organiser.hold(&[&import], true);
    let file = organiser.workspace.exported();
    let text = format!("{file:?}");
    assert!(!text.contains("Forum 2027") && !text.contains("Apia"));
    assert!(!file.changes.contains_key(&import));
}

/// R6: who reads the organiser's file sees what the organiser sees, also where the
/// import replaced something twice, or where a later edit named only one of its fields.
#[test]
fn r6_a_reader_of_the_file_sees_what_its_writer_sees() {
    let (mut organiser, mut author, import) = after_an_import();
    let again = author.set("e-1", "venue", "Nadi");
    organiser.take(&author);
    organiser.set("e-1", "title", "Our forum");
    organiser.hold(&[&import, &again], true);
    let reader = Desk::beside("c", &organiser);
    assert_eq!(reader.page("e-1"), organiser.page("e-1"));
    expect![[r#"
        Present
        title: Our forum
        venue: Suva"#]]
    .assert_eq(&reader.page("e-1"));
}

/// R6: an own edit made over the import is undone to what the import had replaced.
#[test]
fn r6_undo_does_not_say_again_what_was_set_aside() {
    let (mut organiser, _, import) = after_an_import();
    let own = organiser.set("e-1", "title", "Our forum");
    organiser.hold(&[&import], true);
    organiser.undo(&own);
    assert_eq!(organiser.shown("e-1", "title"), ["Forum"]);
    assert!(!format!("{:?}", organiser.workspace.exported()).contains("Forum 2027"));
}

/// R6, R8: a removal that was made with the import in sight is a later own edit and stays.
#[test]
fn r6_what_was_removed_after_an_import_stays_removed_without_it() {
    let (mut organiser, _, import) = after_an_import();
    organiser.remove("e-1");
    organiser.hold(&[&import], true);
    assert_eq!(organiser.workspace.presence("e-1"), Presence::Removed);
    let reader = Desk::beside("c", &organiser);
    assert_eq!(reader.workspace.presence("e-1"), Presence::Removed);
}

/// R6: a record that only the import knew is not there without it.
#[test]
fn r6_a_record_that_the_import_made_is_gone_without_it() {
    let mut author = Desk::new("b");
    let made = author.set("e-9", "title", "Webinar");
    let mut organiser = Desk::beside("a", &author);
    organiser.hold(&[&made], true);
    assert_eq!(organiser.workspace.presence("e-9"), Presence::Unknown);
    assert!(organiser.workspace.exported().records.is_empty());
}
