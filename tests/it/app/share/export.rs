//! Exporting: what leaves is counted before, and only what was chosen leaves.

use super::{Desk, file, text_of};
use expect_test::expect;
use roundtable::app::share::Msg as Share;
use roundtable::app::share::export::{ExportPage, Msg as Export, Part, last_export, page};
use roundtable::app::share::import::Msg as Import;
use roundtable::app::{Msg, form};
use roundtable::domain::names::RecordId;
use roundtable::domain::schema::RecordKind;
use std::collections::BTreeSet;

fn dialog(desk: &Desk) -> ExportPage {
    page(&desk.tab.model).expect("the dialog is open")
}

fn said(desk: &Desk) -> String {
    let page = dialog(desk);
    let chosen = page.parts.iter().find(|(.., chosen)| *chosen);
    let chosen = chosen.map(|(_, name, ..)| name.as_str());
    let consent = page.leaving.consent.as_deref().unwrap_or("-");
    let can = if page.leaving.can_download {
        "can"
    } else {
        "cannot"
    };
    format!(
        "{}: {}\n{consent}\n{can} download",
        chosen.unwrap_or("-"),
        page.leaving.sentences.concat()
    )
}

fn export(desk: &mut Desk, steps: &[Export]) -> Option<(String, String)> {
    desk.share(Share::Export(Export::Open));
    for step in steps {
        desk.share(Share::Export(step.clone()));
    }
    desk.share(Share::Export(Export::Download));
    desk.tab.downloads.pop()
}

/// The e-mail addresses of the example, which the group's documents have printed.
fn canaries() -> BTreeSet<&'static str> {
    let example = super::super::EXAMPLE;
    let texts = example
        .split('"')
        .filter(|text| text.contains('@') && !text.contains(' '));
    texts.collect()
}

/// D16: addresses leave only after the person was told how many, and agreed.
#[test]
fn addresses_leave_only_after_somebody_was_told_how_many() {
    let mut desk = Desk::new("a");
    desk.share(Share::Export(Export::Open));
    expect![[r#"
        Everything: 506 records leave with this file, with 22 people, 22 e-mail addresses and no phone number.
        I know that 22 e-mail addresses leave with this file
        cannot download"#]].assert_eq(&said(&desk));
    desk.share(Share::Export(Export::Download));
    assert_eq!(desk.tab.downloads, []);
    desk.share(Share::Export(Export::Agree(true)));
    // One more person, before the file is made: it is asked again.
    let person = desk.tab.make(
        RecordKind::Person,
        &[("name", "Nobody Atall"), ("email", "nobody@example.org")],
    );
    desk.share(Share::Export(Export::Download));
    assert_eq!(desk.tab.downloads, []);
    expect![[r#"
        Everything: 507 records leave with this file, with 23 people, 23 e-mail addresses and no phone number.
        I know that 23 e-mail addresses leave with this file
        cannot download"#]].assert_eq(&said(&desk));
    desk.share(Share::Export(Export::Agree(true)));
    desk.share(Share::Export(Export::Download));
    let (name, text) = desk.tab.downloads.pop().expect("a file was offered");
    assert_eq!(name, "iawg-2026-11-22.json");
    assert!(text.contains(&*person) && text.contains("nobody@example.org"));
    assert_eq!(desk.notice(), "Exported as iawg-2026-11-22.json");
}

/// F23, D16: without personal data, none of the addresses is anywhere in the file: not in
/// fields, texts, history, removed records, nor in the name.
#[test]
fn without_personal_data_no_address_leaves() {
    let mut desk = Desk::new("a");
    let canaries = canaries();
    assert_eq!(canaries.len(), 22);
    let event = desk.tab.make(
        RecordKind::Event,
        &[("title", "Write to old@example.org"), ("when", "2027")],
    );
    desk.tab.edit(&event, &[("title", "A made-up forum")]);
    desk.tab.edit(&RecordId::from("p-okuda"), &[("email", "")]);
    desk.send(Msg::Form(form::Msg::Open("p-kondo".into())));
    desk.send(Msg::Form(form::Msg::Delete));
    desk.share(Share::Export(Export::Open));
    desk.share(Share::Export(Export::Choose(Part::WithoutPersonalData)));
    expect![[r#"
        Without personal data: 507 records leave with this file, with 22 people, no e-mail address and no phone number.
        -
        can download"#]].assert_eq(&said(&desk));
    desk.share(Share::Export(Export::Download));
    let (name, text) = desk.tab.downloads.pop().expect("a file was offered");
    for canary in canaries.iter().chain(&["old@example.org"]) {
        assert!(!text.contains(canary), "{canary}");
        assert!(!name.contains(canary));
    }
    assert!(!text.contains('@'), "nothing that looks like an address");
    assert!(text.contains("A made-up forum"));
    // It merges as any other: what was withheld is not emptied elsewhere.
    let mut other = Desk::new("b");
    other.take([file(&name, &text)]);
    assert!(other.tab.says("p-chan", "email").contains('@') || other.sees().contains("@apt.int"));
}

/// One meeting leaves with what is needed to read it, and reads back in an empty browser.
#[test]
fn one_meeting_reads_back() {
    let mut desk = Desk::new("a");
    desk.share(Share::Export(Export::Open));
    desk.share(Share::Export(Export::Choose(Part::OneMeeting)));
    let meetings = dialog(&desk).meetings.expect("meetings to choose from");
    assert!(meetings.iter().any(|choice| choice.id == "e-iawg-27"));
    desk.share(Share::Export(Export::ChooseMeeting("e-iawg-27".into())));
    expect![[r#"
        One meeting: 197 records leave with this file, with no person, no e-mail address and no phone number.
        -
        can download"#]].assert_eq(&said(&desk));
    desk.share(Share::Export(Export::WithPeople(true)));
    expect![[r#"
        One meeting: 245 records leave with this file, with 22 people, 22 e-mail addresses and no phone number.
        I know that 22 e-mail addresses leave with this file
        cannot download"#]].assert_eq(&said(&desk));
    desk.share(Share::Export(Export::WithPeople(false)));
    desk.share(Share::Export(Export::Download));
    let (_, text) = desk.tab.downloads.pop().expect("a file was offered");
    let mut reader = Desk::new("b");
    // The same group in another browser would merge; a group of one's own opens it.
    let text = text.replace("w-example-iawg", "w-another");
    reader.choose([file("meeting.json", &text)]);
    reader.import(Import::OpenAsGroup(0, "w-unused".into()));
    let index = &reader.tab.model.index;
    for kind in [RecordKind::Outcome, RecordKind::Slot, RecordKind::Highlight] {
        assert_eq!(
            index.count(kind),
            desk.tab.model.index.count(kind),
            "{kind:?}"
        );
    }
    assert_eq!(index.count(RecordKind::Person), 0);
    assert_eq!(index.count(RecordKind::Attendance), 0);
    assert!(!text.contains('@'));
}

/// R6: what this copy left out of an import never leaves it.
#[test]
fn what_was_left_out_never_leaves() {
    let mut author = Desk::new("author");
    author.tab.make(
        RecordKind::Event,
        &[("title", "A canary sings"), ("when", "2027")],
    );
    let mut desk = Desk::new("a");
    desk.take([author.file()]);
    desk.send(Msg::Undo);
    assert!(!text_of(&desk.file()).contains("canary"));
}

/// The age of the last file outside the browser is always in sight; a part is no copy to
/// come back to.
#[test]
fn the_age_of_the_last_export_is_in_sight() {
    let mut desk = Desk::new("a");
    assert_eq!(
        last_export(&desk.tab.model),
        "Never exported from this browser."
    );
    export(&mut desk, &[Export::Choose(Part::WithoutPersonalData)]);
    assert_eq!(
        last_export(&desk.tab.model),
        "Last export: today, only in part, as iawg-2026-11-22-without-personal-data.json. Export everything to have a copy to come back to."
    );
    desk.file();
    assert_eq!(
        last_export(&desk.tab.model),
        "Last export: today, as iawg-2026-11-22.json. Nothing changed since."
    );
    desk.tab.make(
        RecordKind::Event,
        &[("title", "A made-up forum"), ("when", "2027")],
    );
    export(&mut desk, &[Export::Choose(Part::WithoutPersonalData)]);
    desk.send(Msg::DayChanged("2026-11-25".parse().expect("a day")));
    assert_eq!(
        last_export(&desk.tab.model),
        "Last export: 3 days ago, as iawg-2026-11-22.json. 1 change since."
    );
}
