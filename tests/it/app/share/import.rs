//! Importing: what files would change is said before they do, in any order, once.

use super::{Desk, file, text_of};
use expect_test::expect;
use roundtable::app::share::import::File;
use roundtable::app::share::import::Msg as Import;
use roundtable::app::{Msg, form};
use roundtable::domain::names::RecordId;
use roundtable::domain::schema::RecordKind;
use std::sync::LazyLock;

/// Nine focal points, each with the example and three plans of their own; two of them also
/// change the same outcome.
static NINE_FILES: LazyLock<Vec<File>> = LazyLock::new(|| {
    (0..9)
        .map(|number| {
            let mut desk = Desk::new(&format!("agency{number}"));
            for plan in 0..3 {
                desk.tab.make(
                    RecordKind::Event,
                    &[
                        ("title", &format!("Made-up plan {number}.{plan}")),
                        ("when", "2027-05"),
                    ],
                );
            }
            if number == 2 || number == 7 {
                let text = format!("Wording of agency {number}");
                desk.tab.edit(&RecordId::from("r-27-6"), &[("text", &text)]);
            }
            let mut file = desk.file();
            file.name = format!("agency-{number}.json");
            file
        })
        .collect()
});

/// R1, L7: nine files in any order give the same group, and each thing is listed once.
#[test]
fn nine_files_in_any_order_give_the_same_group() {
    let files = &*NINE_FILES;
    let mut seen = Vec::new();
    for order in [[0, 1, 2, 3, 4, 5, 6, 7, 8], [8, 2, 7, 0, 5, 1, 6, 4, 3]] {
        let mut organiser = Desk::new("organiser");
        organiser.choose(order.map(|at| files[at].clone()));
        let preview = organiser.preview();
        for number in 0..9 {
            for plan in 0..3 {
                let name = format!("Made-up plan {number}.{plan}");
                assert_eq!(preview.matches(&name).count(), 1, "{name} in:\n{preview}");
            }
        }
        organiser.import(Import::Apply);
        assert_eq!(organiser.notice(), "Imported 9 files: 1 conflict to settle");
        assert_eq!(
            organiser.tab.says("r-27-6", "text").matches(" | ").count(),
            1
        );
        seen.push(organiser.sees());
    }
    assert_eq!(seen[0], seen[1]);
}

/// Nothing is touched before it is asked for: neither what is shown nor what is kept.
#[test]
fn nothing_is_touched_before_apply() {
    let mut organiser = Desk::new("organiser");
    let (before, kept) = (organiser.sees(), organiser.shelf.clone());
    organiser.choose(NINE_FILES.iter().cloned());
    organiser.import(Import::Cancel);
    assert_eq!(organiser.sees(), before);
    assert_eq!(organiser.shelf, kept);
    assert_eq!(organiser.preview(), "nothing");
}

/// What a file adds, changes, deletes and leaves, in sentences.
#[test]
fn a_preview_says_what_a_file_would_change() {
    let mut author = Desk::new("author");
    author.tab.make(
        RecordKind::Event,
        &[("title", "A made-up forum"), ("when", "2027-05-12")],
    );
    author.tab.edit(
        &RecordId::from("r-27-6"),
        &[("status", "under way"), ("due", "2027-03")],
    );
    author.send(Msg::Form(form::Msg::Open("r-27-7".into())));
    author.send(Msg::Form(form::Msg::Delete));
    let mut organiser = Desk::new("organiser");
    organiser.choose([author.file()]);
    expect![[r#"
        iawg-2026-11-22.json
          This file adds 1 record, changes 1 record, deletes 1 record and leaves 504 records as they are.
          [x] Changes Outcome “Participants agreed to revitalise MS Teams (created in 2022 by ITU) and make them a…” ()
                Due:  -> March 2027 (somebody, 15 January 2027)
                Status: Open -> Under way (somebody, 15 January 2027)
          [x] Deletes Outcome “ESCAP offered to host the next Twenty-Eighth Meeting of the Regional Interagency Working…” (somebody, 15 January 2027)
          [x] Adds Event “A made-up forum” (somebody, 15 January 2027)"#]].assert_eq(&organiser.preview());
}

/// The same file twice changes nothing the second time, and leaves nothing to undo.
#[test]
fn the_same_file_twice_changes_nothing() {
    let mut author = Desk::new("author");
    author.tab.make(
        RecordKind::Event,
        &[("title", "A made-up forum"), ("when", "2027")],
    );
    let file = author.file();
    let mut organiser = Desk::new("organiser");
    organiser.take([file.clone(), file.clone()]);
    let (once, kept) = (organiser.sees(), organiser.shelf.clone());
    organiser.choose([file]);
    expect![[r#"
        iawg-2026-11-22.json
          Nothing new: everything in this file is here already."#]]
    .assert_eq(&organiser.preview());
    organiser.import(Import::Apply);
    assert_eq!(
        organiser.notice(),
        "Nothing was imported: it was all here already"
    );
    assert_eq!(organiser.sees(), once);
    assert_eq!(organiser.shelf, kept, "nothing was written");
    assert_eq!(organiser.tab.model.undo.len(), 1);
}

/// R6, F26: undoing an import shows exactly what was shown, also after a reload, and redo
/// takes it in again.
#[test]
fn undoing_an_import_shows_exactly_what_was_shown() {
    let mut organiser = Desk::new("organiser");
    organiser
        .tab
        .edit(&RecordId::from("r-27-1"), &[("text", "Our own wording")]);
    let before = organiser.sees();
    organiser.take(NINE_FILES.iter().cloned());
    let after = organiser.sees();
    assert_ne!(before, after);
    organiser.send(Msg::Undo);
    assert_eq!(organiser.sees(), before);
    assert_eq!(organiser.notice(), "Undone: import 9 files");
    let again = super::super::Tab::open("later", &mut organiser.shelf);
    let again = Desk {
        shelf: organiser.shelf.clone(),
        tab: again,
    };
    assert_eq!(again.sees(), before);
    organiser.send(Msg::Redo);
    assert_eq!(organiser.sees(), after);
}

/// R5: what a file has forgotten is ticked separately, and then it is gone for good: from
/// what is kept as well.
#[test]
fn forgetting_is_ticked_separately() {
    let example = super::super::EXAMPLE;
    let email = "atsuko.okuda@itu.int";
    assert!(example.contains(email));
    // Somebody forgot a person and exported: the file of a group says so at its end.
    let forgetting = r#"{"format":"roundtable","version":"1.0","workspace":"w-example-iawg","records":[],"forgotten":["p-okuda","p-nobody-here"]}"#;
    let mut organiser = Desk::new("organiser");
    organiser.choose([file("forgetting.json", forgetting)]);
    expect![[r#"
        forgetting.json
          [ ] Forget “p-nobody-here” here too, who is not in this group now
          [ ] Forget Atsuko Okuda here too"#]]
    .assert_eq(&organiser.preview());
    organiser.import(Import::Apply);
    assert!(
        organiser.sees().contains(email),
        "not ticked, not forgotten"
    );
    organiser.choose([file("forgetting.json", forgetting)]);
    organiser.import(Import::Forget(0, "p-okuda".into(), true));
    organiser.import(Import::Apply);
    assert!(!organiser.sees().contains(email));
    assert!(
        !format!("{:?}", organiser.shelf).contains(email),
        "the store has it still"
    );
    organiser.send(Msg::Undo);
    assert!(!organiser.sees().contains(email), "there is no way back");
    // Not even an old file brings the person back.
    organiser.take([file("old.json", example)]);
    assert!(!organiser.sees().contains(email));
}

/// R11, F14: what a newer minor version says is kept through import and export, to the byte.
#[test]
fn what_a_newer_version_says_is_kept() {
    let newer = include_str!("../../../fixtures/workspace-1.7-unknown.json");
    let mut desk = Desk::new("reader");
    desk.choose([file("newer.json", newer)]);
    desk.import(Import::OpenAsGroup(0, "w-unused".into()));
    assert_eq!(desk.tab.model.group_name(), "A group of tomorrow");
    assert_eq!(text_of(&desk.file()), newer);
    // A file of a newer version into an open group.
    let part = newer.replace("\"Workshop\"", "\"Workshop, renamed\"");
    desk.choose([file("newer-again.json", &part)]);
    expect![[r#"
        newer-again.json
          This file changes 1 record and leaves 2 records as they are.
          A newer Roundtable made this file (version 1.7). What this one does not know of it is kept.
          Somebody edited this file by hand since it was made, or it was damaged on the way. Look at what it changes with care.
          [x] Changes Event “Workshop” ()
                Title: Workshop -> Workshop, renamed (edited by hand in the file)"#]].assert_eq(&desk.preview());
}
