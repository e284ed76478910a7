//! Leaving changes out (R6), and values that are only offered or edited by hand (R4).

use super::super::Tab;
use super::{Desk, file, text_of};
use crate::when::zones::ChronoTzZones;
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::share::history::{Msg as History, page as history_page};
use roundtable::app::share::import::Msg as Import;
use roundtable::app::share::{Msg as Share, import_page};
use roundtable::domain::names::RecordId;
use roundtable::domain::schema::RecordKind;

fn author_with_two_changes() -> Desk {
    let mut author = Desk::new("author");
    author
        .tab
        .edit(&RecordId::from("r-27-6"), &[("text", "Their wording")]);
    author
        .tab
        .edit(&RecordId::from("r-27-5"), &[("status", "delayed")]);
    author.tab.make(
        RecordKind::Event,
        &[("title", "A made-up forum"), ("when", "2027")],
    );
    author
}

/// The place of the item whose sentence has these words.
fn item(desk: &Desk, words: &str) -> usize {
    let page = import_page(&desk.tab.model).expect("a preview");
    let item = page.files[0]
        .items
        .iter()
        .find(|item| item.sentence.contains(words));
    item.expect("such an item").at
}

/// R6: a change that is left out is not shown, not exported, and can be taken in later,
/// by the history or by the same file again.
#[test]
fn a_change_can_be_left_out_and_taken_in_later() {
    let mut author = author_with_two_changes();
    let file = author.file();
    let mut organiser = Desk::new("organiser");
    let wording = organiser.tab.says("r-27-6", "text");
    organiser.choose([file.clone()]);
    let at = item(&organiser, "Changes Outcome “Participants");
    organiser.import(Import::Take(0, at, false));
    organiser.import(Import::Apply);
    assert_eq!(organiser.tab.says("r-27-6", "text"), wording);
    assert_eq!(organiser.tab.says("r-27-5", "status"), "\"delayed\"");
    assert!(!text_of(&organiser.file()).contains("Their wording"));
    // Undo and redo of the import leave it out, as it was chosen.
    organiser.send(Msg::Undo);
    assert_eq!(organiser.tab.says("r-27-5", "status"), "\"open\"");
    organiser.send(Msg::Redo);
    assert_eq!(organiser.tab.says("r-27-6", "text"), wording);
    assert_eq!(organiser.tab.says("r-27-5", "status"), "\"delayed\"");
    // The same file again says that it was left out, and can bring it.
    organiser.choose([file]);
    expect![[r#"
        iawg-2026-11-22.json
          This file changes 1 record and leaves 507 records as they are.
          Some of it was left out on this copy before. Tick it to take it in now.
          [ ] Changes Outcome “Participants agreed to revitalise MS Teams (created in 2022 by ITU) and make them a…” (left out before)
                Text: Participants agreed to revitalise MS Teams (created in 2022 by ITU) and make them a platform for sharing information and activities with others. Those who want to be included in the Team channel are asked to contact ITU, as the owner of the Team, for addition. -> Their wording (somebody, 15 January 2027)"#]].assert_eq(&organiser.preview());
    let at = item(&organiser, "Changes Outcome “Participants");
    organiser.import(Import::Take(0, at, true));
    organiser.import(Import::Apply);
    assert_eq!(organiser.tab.says("r-27-6", "text"), "\"Their wording\"");
    organiser.send(Msg::Undo);
    assert_eq!(organiser.tab.says("r-27-6", "text"), wording);
    // And so can the history.
    let history = history_page(&organiser.tab.model, &ChronoTzZones);
    assert_eq!(
        history.left_out.as_deref(),
        Some("1 change from an import is left out on this copy: not shown here, and not exported.")
    );
    let left_out = history.changes.iter().find(|change| change.is_left_out);
    let rev = left_out.expect("it is in the list").rev.clone();
    organiser.share(Share::History(History::TakeIn(rev)));
    assert_eq!(organiser.tab.says("r-27-6", "text"), "\"Their wording\"");
    assert_eq!(organiser.notice(), "Took in 1 change");
}

/// R6: what came with a file can be left out long after, when no step of this tab leads back
/// any more; that is a step itself, and what the group began with is not offered.
#[test]
fn what_came_can_be_left_out_after_the_page_was_opened_again() {
    let mut author = author_with_two_changes();
    let mut organiser = Desk::new("organiser");
    organiser.take([author.file()]);
    assert_eq!(organiser.tab.says("r-27-6", "text"), "\"Their wording\"");
    let Desk { mut shelf, .. } = organiser;
    let tab = Tab::open("organiser-again", &mut shelf);
    let mut organiser = Desk { shelf, tab };
    let offered = |desk: &Desk| {
        let history = history_page(&desk.tab.model, &ChronoTzZones);
        let changes = history.changes.into_iter();
        changes
            .filter(|change| change.can_leave_out)
            .map(|change| (change.rev, change.what))
            .collect::<Vec<_>>()
    };
    let all = offered(&organiser);
    assert_eq!(all.len(), 3, "{all:?}");
    let (rev, _) = all
        .into_iter()
        .find(|(_, what)| what.contains("Text"))
        .expect("the wording");
    organiser.share(Share::History(History::LeaveOut(rev)));
    assert_eq!(organiser.notice(), "Left 1 change out of this copy");
    assert_ne!(organiser.tab.says("r-27-6", "text"), "\"Their wording\"");
    assert!(!text_of(&organiser.file()).contains("Their wording"));
    assert_eq!(offered(&organiser).len(), 2);
    organiser.send(Msg::Undo);
    assert_eq!(organiser.tab.says("r-27-6", "text"), "\"Their wording\"");
}

/// What one change set at once is left out at once.
#[test]
fn what_one_change_set_hangs_together() {
    let mut author = Desk::new("author");
    author.tab.edit(
        &RecordId::from("r-27-6"),
        &[("text", "Their wording"), ("status", "done")],
    );
    author
        .tab
        .edit(&RecordId::from("r-27-6"), &[("due", "2027-03")]);
    let mut organiser = Desk::new("organiser");
    organiser.choose([author.file()]);
    expect![[r#"
        iawg-2026-11-22.json
          This file changes 1 record and leaves 505 records as they are.
          [x] Changes Outcome “Participants agreed to revitalise MS Teams (created in 2022 by ITU) and make them a…”
              [x] Due of Outcome “Participants agreed to revitalise MS Teams (created in 2022 by ITU) and make them a…” ()
                Due:  -> March 2027 (somebody, 15 January 2027)
              [x] Status and Text of Outcome “Participants agreed to revitalise MS Teams (created in 2022 by ITU) and make them a…” ()
                Status: Open -> Done (somebody, 15 January 2027)
                Text: Participants agreed to revitalise MS Teams (created in 2022 by ITU) and make them a platform for sharing information and activities with others. Those who want to be included in the Team channel are asked to contact ITU, as the owner of the Team, for addition. -> Their wording (somebody, 15 January 2027)"#]].assert_eq(&organiser.preview());
    organiser.import(Import::Take(0, 1, false));
    organiser.import(Import::Apply);
    assert_eq!(organiser.tab.says("r-27-6", "status"), "\"open\"");
    assert_eq!(organiser.tab.says("r-27-6", "due"), "\"2027-03\"");
}

/// R4: a file without revs offers what differs; what is ticked becomes the importer's own
/// edit, and goes with the import when that is undone.
#[test]
fn a_file_without_revs_offers_what_differs() {
    let by_hand = r#"{"records":[
{"id":"r-27-6","record":"outcome","text":"Wording of a hand-made file","status":"open","note":"Seen in a hand-made file"},
{"id":"e-made-up","record":"event","title":"A made-up workshop","when":"2027-05"}
]}"#;
    let mut organiser = Desk::new("organiser");
    let before = organiser.sees();
    organiser.choose([file("by-hand.json", by_hand)]);
    expect![[r#"
        by-hand.json
          This file adds 1 record, changes 1 record and offers 1 value.
          [x] Changes Outcome “Participants agreed to revitalise MS Teams (created in 2022 by ITU) and make them a…” ()
                Note:  -> Seen in a hand-made file (from a file that does not say who)
          [x] Adds Event “A made-up workshop” (from a file that does not say who)
          This file does not say what its values replace. What differs from this group is only offered; what you tick becomes your own edit.
          [ ] Outcome “Participants agreed to revitalise MS Teams (created in 2022 by ITU) and make them a…”
                Text: Participants agreed to revitalise MS Teams (created in 2022 by ITU) and make them a platform for sharing information and activities with others. Those who want to be included in the Team channel are asked to contact ITU, as the owner of the Team, for addition. -> Wording of a hand-made file ()"#]].assert_eq(&organiser.preview());
    organiser.import(Import::TakeOffer(0, 0, true));
    organiser.import(Import::Apply);
    assert_eq!(
        organiser.tab.says("r-27-6", "text"),
        "\"Wording of a hand-made file\""
    );
    assert_eq!(organiser.tab.says("e-made-up", "when"), "\"2027-05\"");
    assert_eq!(organiser.tab.model.undo.len(), 1);
    organiser.send(Msg::Undo);
    assert_eq!(organiser.sees(), before);
    organiser.send(Msg::Redo);
    assert_eq!(
        organiser.tab.says("r-27-6", "text"),
        "\"Wording of a hand-made file\""
    );
    // The same file offers nothing any more.
    organiser.choose([file("by-hand.json", by_hand)]);
    assert!(organiser.preview().contains("Nothing new"));
}

/// R4: of two files that offer something for one field, one is taken.
#[test]
fn of_two_offers_for_one_field_one_is_taken() {
    let offer = |text: &str| {
        let record = format!(r#"[{{"id":"r-27-6","record":"outcome","text":"{text}"}}]"#);
        file(text, &record)
    };
    let mut organiser = Desk::new("organiser");
    organiser.choose([offer("One wording"), offer("Another wording")]);
    organiser.import(Import::TakeAllOffers(0, true));
    organiser.import(Import::TakeAllOffers(1, true));
    organiser.import(Import::Apply);
    assert_eq!(organiser.tab.says("r-27-6", "text"), "\"Another wording\"");
}

/// R4: what was edited in a file by hand replaces exactly what it was edited over.
#[test]
fn an_edit_by_hand_in_a_file_is_named_as_such() {
    let mut author = Desk::new("author");
    author
        .tab
        .edit(&RecordId::from("r-27-5"), &[("status", "delayed")]);
    let edited = text_of(&author.file()).replace("Atsuko Okuda\"", "Atsuko Okuda, by hand\"");
    let mut organiser = Desk::new("organiser");
    organiser.choose([file("edited.json", &edited)]);
    expect![[r#"
        edited.json
          This file changes 2 records and leaves 504 records as they are.
          Somebody edited this file by hand since it was made, or it was damaged on the way. Look at what it changes with care.
          [x] Changes Person “Atsuko Okuda” ()
                Name: Atsuko Okuda -> Atsuko Okuda, by hand (edited by hand in the file)
          [x] Changes Outcome “A wealth of knowledge and information has been accumulated in different organisations.…” ()
                Status: Open -> Delayed (somebody, 15 January 2027)"#]].assert_eq(&organiser.preview());
    organiser.import(Import::Apply);
    assert_eq!(
        organiser.tab.says("p-okuda", "name"),
        "\"Atsuko Okuda, by hand\""
    );
    organiser.send(Msg::Undo);
    assert_eq!(organiser.tab.says("p-okuda", "name"), "\"Atsuko Okuda\"");
}

/// R6: of two files that both have a change which was left out before, one is enough to
/// take it in.
#[test]
fn one_of_two_files_takes_in_what_was_left_out() {
    let mut author = author_with_two_changes();
    let sent = author.file();
    let mut organiser = Desk::new("organiser");
    organiser.choose([sent.clone()]);
    let at = item(&organiser, "Changes Outcome “Participants");
    organiser.import(Import::Take(0, at, false));
    organiser.import(Import::Apply);
    let again = file("sent-again.json", text_of(&sent));
    organiser.choose([sent, again]);
    let at = item(&organiser, "Changes Outcome “");
    organiser.import(Import::Take(0, at, true));
    organiser.import(Import::Apply);
    assert_eq!(organiser.tab.says("r-27-6", "text"), "\"Their wording\"");
}
