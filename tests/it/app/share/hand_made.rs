//! Files that somebody mended or wrote in an editor (R4): what the preview says of them, what
//! is ticked, and what becomes of it.

use super::{Desk, file};
use expect_test::expect;
use roundtable::app::share::import::Msg as Import;

const TITLE: &str = r#""status":"held","themes":["t-digital-transformation"],"title":"Asia-Pacific Digital Ministerial Conference","when":{"is":"2022-11-09/2022-11-10","words":"from 9 to 10 November 2022"}"#;
const HAND_TITLE: &str = r#""mode":"hybrid","status":"planned","themes":["t-digital-transformation"],"title":"Edited by hand","when":{"is":"2022-13-45","words":"nonsense"}"#;

/// The example as if it had been made by hand, and edited: without checks.
fn edited(changes: &[(&str, &str)]) -> roundtable::app::share::import::File {
    let (lists, _) = super::super::EXAMPLE
        .split_once(",\n\"forgotten\"")
        .expect("what stands after the lists");
    let mut text = format!("{lists}}}\n");
    for (from, to) in changes {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text = text.replace(from, to);
    }
    file("edited.json", &text)
}

/// Each field that was edited by hand has a box of its own, named by the field, and the
/// record has one for all of them.
#[test]
fn each_edited_field_has_a_box_and_the_record_one_for_all() {
    let mut desk = Desk::new("reader");
    desk.choose([edited(&[(TITLE, HAND_TITLE)])]);
    expect![[r#"
        edited.json
          This file changes 1 record and leaves 505 records as they are.
          [-] Changes Event “Asia-Pacific Digital Ministerial Conference”
              [x] Mode of Event “Asia-Pacific Digital Ministerial Conference” ()
                Mode:  -> Hybrid (edited by hand in the file)
              [x] Status of Event “Asia-Pacific Digital Ministerial Conference” ()
                Status: Held -> Planned (edited by hand in the file)
              [x] Title of Event “Asia-Pacific Digital Ministerial Conference” ()
                Title: Asia-Pacific Digital Ministerial Conference -> Edited by hand (edited by hand in the file)
              [ ] When of Event “Asia-Pacific Digital Ministerial Conference” ()
                When: 9–10 November 2022 -> 2022-13-45 (edited by hand in the file)
                  This is no time that the calendar can show.
          1 line looks odd, and is read as it stands:
            Line 113: this is not what such a field holds: {"is":"2022-13-45","words":"nonsense"}"#]].assert_eq(&desk.preview());
    desk.import(Import::Take(0, 0, false));
    expect![[r#"
        edited.json
          This file changes 1 record and leaves 505 records as they are.
          [-] Changes Event “Asia-Pacific Digital Ministerial Conference”
              [ ] Mode of Event “Asia-Pacific Digital Ministerial Conference” ()
                Mode:  -> Hybrid (edited by hand in the file)
              [x] Status of Event “Asia-Pacific Digital Ministerial Conference” ()
                Status: Held -> Planned (edited by hand in the file)
              [x] Title of Event “Asia-Pacific Digital Ministerial Conference” ()
                Title: Asia-Pacific Digital Ministerial Conference -> Edited by hand (edited by hand in the file)
              [ ] When of Event “Asia-Pacific Digital Ministerial Conference” ()
                When: 9–10 November 2022 -> 2022-13-45 (edited by hand in the file)
                  This is no time that the calendar can show.
          1 line looks odd, and is read as it stands:
            Line 113: this is not what such a field holds: {"is":"2022-13-45","words":"nonsense"}"#]].assert_eq(&desk.preview());
    desk.import(Import::TakeRecord(0, 1, false));
    expect![[r#"
        edited.json
          This file changes 1 record and leaves 505 records as they are.
          [ ] Changes Event “Asia-Pacific Digital Ministerial Conference”
              [ ] Mode of Event “Asia-Pacific Digital Ministerial Conference” ()
                Mode:  -> Hybrid (edited by hand in the file)
              [ ] Status of Event “Asia-Pacific Digital Ministerial Conference” ()
                Status: Held -> Planned (edited by hand in the file)
              [ ] Title of Event “Asia-Pacific Digital Ministerial Conference” ()
                Title: Asia-Pacific Digital Ministerial Conference -> Edited by hand (edited by hand in the file)
              [ ] When of Event “Asia-Pacific Digital Ministerial Conference” ()
                When: 9–10 November 2022 -> 2022-13-45 (edited by hand in the file)
                  This is no time that the calendar can show.
          1 line looks odd, and is read as it stands:
            Line 113: this is not what such a field holds: {"is":"2022-13-45","words":"nonsense"}"#]].assert_eq(&desk.preview());
}

/// R4, design section 6: a date that somebody wrote in words stands in the calendar; one that
/// cannot be read is not ticked.
#[test]
fn a_date_in_words_stands_in_the_calendar() {
    let mut desk = Desk::new("reader");
    let from = r#"Ministerial Conference","when":{"is":"2022-11-09/2022-11-10","words":"from 9 to 10 November 2022"}"#;
    desk.take([edited(&[(
        from,
        r#"Ministerial Conference","when":"12 May 2027""#,
    )])]);
    assert_eq!(desk.tab.says("e-apdmc-2022", "when"), "\"2027-05-12\"");
    let mut other = Desk::new("other");
    other.take([edited(&[(
        from,
        r#"Ministerial Conference","when":"some day in May""#,
    )])]);
    assert!(
        other
            .tab
            .says("e-apdmc-2022", "when")
            .contains("2022-11-09")
    );
}

/// R4: in a record that is new, what its field cannot hold has a box of its own, not ticked,
/// and a reference to a record that is nowhere is said.
#[test]
fn a_new_record_comes_without_what_its_fields_cannot_hold() {
    let mut desk = Desk::new("reader");
    let text = r#"{"format":"roundtable","version":"1.0","workspace":"w-example-iawg","records":[
{"id":"e-made-up","record":"event","title":"Made-up forum","when":{"is":"2022-13-45"},"host":"o-nowhere","organisers":["o-itu"]},
{"id":"q-made-up","record":"quark","name":"A kind of tomorrow"}
]}"#;
    desk.choose([file("new.json", text)]);
    expect![[r#"
        new.json
          This file adds 2 records.
          [x] Adds Event “Made-up forum” (from a file that does not say who)
                Host:  -> o-nowhere (from a file that does not say who)
                  It names “o-nowhere”, and there is no such record: not here, and not in this file.
              [ ] When of Event “Made-up forum” (from a file that does not say who)
                When:  -> 2022-13-45 (from a file that does not say who)
                  This is no time that the calendar can show.
          [x] Adds Quark “A kind of tomorrow” (from a file that does not say who)
          1 line looks odd, and is read as it stands:
            Line 2: this is not what such a field holds: {"is":"2022-13-45"}"#]]
    .assert_eq(&desk.preview());
    desk.import(Import::Apply);
    assert_eq!(desk.tab.says("e-made-up", "title"), "\"Made-up forum\"");
    assert_eq!(desk.tab.says("e-made-up", "when"), "");
}

/// A record keeps its kind: a line that says another one is listed with its text, and nothing
/// of it is taken, whatever is ticked.
#[test]
fn a_record_keeps_its_kind() {
    let mut desk = Desk::new("reader");
    let line =
        r#"{"id":"o-itu","record":"event","title":"Not an organisation","when":"2027-05-12"}"#;
    let before = desk.sees();
    desk.choose([edited(&[(
        "\"records\":[\n",
        &format!("\"records\":[\n{line},\n"),
    )])]);
    expect![[r#"
        edited.json
          Nothing new: everything in this file is here already.
          1 line could not be read. Everything else was. Its text is kept here:
            Line 3: it says another kind than this record has, and a record keeps its kind: {"id":"o-itu","record":"event","title":"Not an organisation""#]].assert_eq(&desk.preview());
    desk.import(Import::TakeAllOffers(0, true));
    desk.import(Import::Apply);
    assert_eq!(desk.sees(), before);
}

/// What is missing from a file deletes nothing, and the page says that instead of two things
/// that contradict each other.
#[test]
fn what_is_missing_from_a_file_deletes_nothing() {
    let mut desk = Desk::new("reader");
    let from = r#""status":"held","themes":["t-digital-transformation"],"title":"Asia-Pacific Digital Ministerial"#;
    let to = r#""themes":["t-digital-transformation"],"title":"Asia-Pacific Digital Ministerial"#;
    let whole = Desk::new("author").file();
    let whole = super::text_of(&whole);
    assert_eq!(whole.matches(from).count(), 1);
    desk.choose([file("shorter.json", &whole.replace(from, to))]);
    expect![[r#"
        shorter.json
          Nothing new: everything in this file is here already.
          Somebody edited this file by hand since it was made, or it was damaged on the way. What is missing from it stays here: a file that says nothing of a record or a field deletes nothing."#]].assert_eq(&desk.preview());
}

/// A file in UTF-16 is read as any other, `null` is no workspace, and a text of two megabytes
/// is not printed whole.
#[test]
fn what_is_said_of_odd_files_is_true() {
    let mut desk = Desk::new("reader");
    let mut utf16 = file("utf16.json", "");
    let units = super::super::EXAMPLE
        .encode_utf16()
        .flat_map(u16::to_le_bytes);
    utf16.content = Ok([0xff, 0xfe].into_iter().chain(units).collect());
    let huge = "e\u{301}".repeat(1_000_000);
    let title = format!(r#""title":"{huge}","when":{{"is":"2022-11-09/2022-11-10""#);
    let from = r#""title":"Asia-Pacific Digital Ministerial Conference","when":{"is":"2022-11-09/2022-11-10""#;
    desk.choose([utf16, file("null.json", "null"), edited(&[(from, &title)])]);
    let preview = desk.preview();
    assert!(preview.len() < 20_000, "{} bytes", preview.len());
    let shown = preview.replace(&"e\u{301}".repeat(1_000), "<1000 letters>");
    expect![[r#"
        utf16.json
          Nothing new: everything in this file is here already.
        null.json
          refused: This is JSON, but not a file of Roundtable. Choose one that was exported here. Nothing here was touched.
        edited.json
          This file changes 1 record and leaves 505 records as they are.
          [x] Changes Event “Asia-Pacific Digital Ministerial Conference” ()
                Title: Asia-Pacific Digital Ministerial Conference -> <1000 letters>… (edited by hand in the file)"#]].assert_eq(&shown);
}

/// What stays beside what a file brings is not struck through, and says whose it is.
#[test]
fn ones_own_value_stays_beside_what_a_file_brings() {
    let mut one = Desk::new("one");
    let mut other = Desk::new("other");
    let outcome = roundtable::domain::names::RecordId::from("r-27-6");
    one.tab.edit(&outcome, &[("status", "under way")]);
    other.tab.edit(&outcome, &[("status", "delayed")]);
    let mut theirs = other.file();
    theirs.name = "b1.json".into();
    one.choose([theirs]);
    expect![[r#"
        b1.json
          This file changes 1 record and leaves 505 records as they are.
          [x] Changes Outcome “Participants agreed to revitalise MS Teams (created in 2022 by ITU) and make them a…” ()
                Status:  -> Under way (stays: yours, 15 January 2027) | Delayed (somebody, 15 January 2027)
                  They stay beside each other until somebody chooses, under Conflicts."#]].assert_eq(&one.preview());
    one.import(Import::Apply);
    assert_eq!(one.notice(), "Imported b1.json: 1 conflict to settle");
}

/// Lines that are no records are not counted among those that stay as they are.
#[test]
fn what_could_not_be_read_is_not_counted_as_left() {
    let mut desk = Desk::new("reader");
    let text = r#"{"format":"roundtable","version":"1.0","workspace":"w-example-iawg","records":[
7,
{"record":"event","title":"Without an id"},
{"id":"o-itu","record":"event","title":"Of another kind"},
{"id":"o-itu","record":"organisation","acronym":"ITU"},
{"id":"e-made-up","record":"event","title":"Made-up forum"}
]}"#;
    desk.choose([file("odd.json", text)]);
    let preview = desk.preview();
    assert!(
        preview.contains("This file adds 1 record and leaves 1 record as it is."),
        "{preview}"
    );
    assert!(preview.contains("3 lines could not be read."), "{preview}");
}
