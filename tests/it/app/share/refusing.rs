//! Files that are no file of a group: a plain sentence, and nothing is touched.

use super::{Desk, file};
use expect_test::expect;
use roundtable::app::share::import::{CannotRead, File, Msg as Import};
use roundtable::app::share::{Msg as Share, unread_page};

/// Every file that is refused says why and what to do, and leaves everything as it was.
#[test]
fn refused_files_leave_everything_as_it_was() {
    let mut desk = Desk::new("reader");
    let (before, kept) = (desk.sees(), desk.shelf.clone());
    let deep = format!(
        "{{\"format\":\"roundtable\",\"records\":[{}]}}",
        "[".repeat(70) + &"]".repeat(70)
    );
    let files = [
        (
            "calendar.ics",
            include_str!("../../../fixtures/broken/calendar.ics"),
        ),
        (
            "another.json",
            include_str!("../../../fixtures/broken/another-format.json"),
        ),
        (
            "newer.json",
            include_str!("../../../fixtures/broken/newer-major.json"),
        ),
        (
            "half.json",
            include_str!("../../../fixtures/broken/truncated.json"),
        ),
        ("empty.json", ""),
        ("deep.json", &deep),
    ];
    let mut files: Vec<File> = files.map(|(name, text)| file(name, text)).into();
    files.push(File {
        name: "picture.png".into(),
        content: Ok(vec![0x89, 0x50, 0x4e, 0x47, 0xff]),
    });
    files.push(File {
        name: "huge.json".into(),
        content: Err(CannotRead::TooLarge { bytes: 60 << 20 }),
    });
    files.push(File {
        name: "folder".into(),
        content: Err(CannotRead::Unreadable),
    });
    desk.choose(files);
    expect![[r#"
        calendar.ics
          refused: There is no event in this calendar that could be read. Nothing here was touched.
        another.json
          refused: This is JSON, but not a file of Roundtable. Choose one that was exported here. Nothing here was touched.
        newer.json
          refused: A newer Roundtable made this file (version 2.0), and this one cannot merge it rightly. Reload this page to get the newer one. Nothing here was touched.
        half.json
          refused: This file ends in the middle, after line 22: it was half written or half sent. Ask for it again. Nothing here was touched.
        empty.json
          refused: This file is empty. Ask for it again. Nothing here was touched.
        deep.json
          refused: Line 1 of this file is nested too deep to be a record of Roundtable. Nothing here was touched.
        picture.png
          refused: This is not a text file, so it is no group of Roundtable. Nothing here was touched.
        huge.json
          refused: This file has 60 MB, and 50 MB is the most that is read. Nothing here was touched.
        folder
          refused: The browser could not read this file. It may have been moved or changed: choose it again. Nothing here was touched."#]].assert_eq(&desk.preview());
    desk.import(Import::Apply);
    assert_eq!(desk.sees(), before);
    assert_eq!(desk.shelf, kept);
    assert!(desk.tab.model.undo.is_empty());
}

/// One bad record never costs the others: it is listed with its place, and its text is kept.
#[test]
fn one_bad_line_does_not_cost_the_others() {
    let mut desk = Desk::new("reader");
    let broken = include_str!("../../../fixtures/broken/broken-line.json")
        .replace("w-fixture", "w-example-iawg");
    desk.choose([file("broken-line.json", &broken)]);
    expect![[r#"
        broken-line.json
          This file adds 10 records and changes 1 record.
          Somebody edited this file by hand since it was made, or it was damaged on the way. Look at what it changes with care.
          [x] Changes Group “Regional Interagency Working Group on Information and Communication Technology”
              [x] As of of Group “Regional Interagency Working Group on Information and Communication Technology” ()
                As of:  -> 13 March 2023 (stays: somebody, 13 March 2023) | 13 March 2026 (edited by hand in the file)
                  They stay beside each other until somebody chooses, under Conflicts.
              [x] Name of Group “Regional Interagency Working Group on Information and Communication Technology” ()
                Name:  -> Regional Interagency Working Group on Information and Communication Technology (stays: somebody, 13 March 2023) | A group that does not exist (edited by hand in the file)
                  They stay beside each other until somebody chooses, under Conflicts.
              [x] Members: FA of Group “Regional Interagency Working Group on Information and Communication Technology” ()
                Members: FA:  -> included (edited by hand in the file)
              [x] Members: Second Agency of Group “Regional Interagency Working Group on Information and Communication Technology” ()
                Members: Second Agency:  -> included (edited by hand in the file)
          [x] Adds Event “Title chosen by a” (Noone Either, 4 February 2026)
              Adds Organisation “Second Agency”
          [x] Adds Event “Made by hand” (from a file that does not say who)
          [x] Adds Record “Unnamed” (Nobody Atall, 2 February 2026)
          [x] Adds Organisation “First Agency” (from a file that does not say who)
          [x] Adds Person “Nobody Atall” (from a file that does not say who)
          [x] Adds Person “Noone Either” (from a file that does not say who)
          [x] Adds Outcome “Several lines, a tab , quotes " and \ and  and too” (Noone Either, 5 February 2026)
          [x] Adds Theme “Connectivity” (from a file that does not say who)
                Same as:  -> t-2 (edited by hand in the file)
                  It names “t-2”, and there is no such record: not here, and not in this file.
          [x] Adds Something of tomorrow “Unnamed” (from a file that does not say who)
          [ ] Forget “p-8” here too, who is not in this group now
          [ ] Forget “p-9” here too, who is not in this group now
          1 line could not be read. Everything else was. Its text is kept here:
            Line 10: it is not JSON: {"id":"l-1","record":"slot","rev":"a-2","meeting":"e-1","ord"#]].assert_eq(&desk.preview());
    desk.import(Import::Apply);
    assert_eq!(desk.tab.says("o-2", "name"), "\"Second Agency\"");
    let unread = unread_page(&desk.tab.model).expect("it is still there to be copied");
    assert!(
        unread.places[0]
            .text
            .contains("\"title\":\"Opening,\"revs\"")
    );
    desk.share(Share::Import(Import::SaveUnread));
    let (name, text) = desk.tab.downloads.pop().expect("a file was offered");
    assert_eq!(name, "could-not-be-read.txt");
    assert!(
        text.starts_with("broken-line.json: Line 10: it is not JSON\n{\"id\":\"l-1\""),
        "{text}"
    );
    desk.import(Import::UnreadSeen);
    assert_eq!(unread_page(&desk.tab.model), None);
}
