//! Conflicts: in sight on every copy, settled on one, gone on all.

use super::Desk;
use crate::when::zones::ChronoTzZones;
use expect_test::expect;
use roundtable::app::share::Msg as Share;
use roundtable::app::share::conflicts::{Msg as Conflicts, page};
use roundtable::app::share::history::{Msg as History, page as history_page};
use roundtable::app::{Msg, form};
use roundtable::domain::names::RecordId;
use roundtable::domain::schema::RecordKind;
use std::fmt::Write as _;

fn conflicts(desk: &Desk) -> String {
    let Some(page) = page(&desk.tab.model) else {
        return "none".into();
    };
    let mut text = format!("{}\n", page.sentence);
    for conflict in &page.records {
        writeln!(text, "{}", conflict.name).expect("text");
        if let Some(disputed) = &conflict.disputed {
            writeln!(text, "  {disputed}").expect("text");
        }
        for field in &conflict.fields {
            writeln!(text, "  {}", field.label).expect("text");
            for value in &field.values {
                writeln!(text, "    <{}> {}", value.button, value.who.join("; ")).expect("text");
            }
            if let Some(hint) = &field.hint {
                writeln!(text, "    {hint}").expect("text");
            }
        }
    }
    text
}

fn choose(desk: &mut Desk, says: &str) {
    let page = page(&desk.tab.model).expect("a conflict");
    let conflict = &page.records[0];
    let field = &conflict.fields[0];
    let value = field.values.iter().find(|value| value.says == says);
    let msg = Conflicts::Choose {
        record: conflict.record.clone(),
        field: field.field.clone(),
        content: value
            .and_then(|value| value.content.clone())
            .expect("such a value"),
        seen: field.seen.clone(),
    };
    desk.share(Share::Conflicts(msg));
}

/// R1: listed in both copies, settled in one, merged again: gone in both.
#[test]
fn a_conflict_is_listed_in_both_copies_and_settled_in_one() {
    let (mut one, mut other) = (Desk::new("one"), Desk::new("other"));
    let outcome = RecordId::from("r-27-6");
    one.tab.edit(&outcome, &[("status", "under way")]);
    other.tab.edit(&outcome, &[("status", "delayed")]);
    let (first, second) = (one.file(), other.file());
    one.take([second]);
    other.take([first]);
    expect![[r#"
        1 record has values that do not agree.
        Outcome “Participants agreed to revitalise MS Teams (created in 2022 by ITU) and make them a…”
          Status
            <Choose “Under way”> yours, 15 January 2027
            <Choose “Delayed”> somebody, 15 January 2027
    "#]].assert_eq(&conflicts(&one));
    // The same to both, but for whose is whose.
    let others_view = conflicts(&other);
    assert!(
        others_view.contains("<Choose “Under way”> somebody")
            && others_view.contains("<Choose “Delayed”> yours"),
        "{others_view}"
    );
    assert!(
        one.notice().ends_with(": 1 conflict to settle"),
        "{}",
        one.notice()
    );
    let way = one
        .tab
        .model
        .notice
        .as_ref()
        .and_then(|notice| notice.link.clone());
    assert_eq!(way.as_deref(), Some("#/share"));
    choose(&mut one, "Under way");
    assert_eq!(conflicts(&one), "none");
    assert!(one.notice().starts_with("Settled for “"));
    let settled = one.file();
    other.take([settled]);
    assert_eq!(conflicts(&other), "none");
    assert_eq!(other.tab.says("r-27-6", "status"), "\"under way\"");
    assert_eq!(one.sees(), other.sees());
    // R7: undoing the choice brings the conflict back.
    one.send(Msg::Undo);
    assert!(conflicts(&one).contains("<Choose “Delayed”>"));
}

/// R1: equal values count once, and both who said so are named.
#[test]
fn equal_values_count_once() {
    let outcome = RecordId::from("r-27-6");
    let files: Vec<_> = [("one", "done"), ("other", "done"), ("third", "delayed")]
        .into_iter()
        .map(|(writer, status)| {
            let mut desk = Desk::new(writer);
            desk.tab.edit(&outcome, &[("status", status)]);
            desk.file()
        })
        .collect();
    let mut organiser = Desk::new("organiser");
    organiser.take(files);
    let page = page(&organiser.tab.model).expect("a conflict");
    assert_eq!(page.records[0].fields[0].values.len(), 2);
}

/// R8: a removal that somebody disputes is kept or done, with its parts.
#[test]
fn a_disputed_removal_is_kept_or_done() {
    let mut make = Desk::new("make");
    let meeting = make.tab.make(
        RecordKind::Event,
        &[("title", "A made-up meeting"), ("when", "2027-05-12")],
    );
    make.send(Msg::Form(form::Msg::New {
        kind: RecordKind::Outcome,
        given: [("meeting".to_owned(), meeting.to_string().into())].into(),
    }));
    make.tab.type_in(&[("text", "A made-up outcome")]);
    make.send(Msg::Form(form::Msg::Save));
    let start = make.file();
    let (mut one, mut other) = (Desk::new("one"), Desk::new("other"));
    one.take([start.clone()]);
    other.take([start]);
    one.send(Msg::Form(form::Msg::Open(meeting.clone())));
    one.send(Msg::Form(form::Msg::Delete));
    other.tab.edit(&meeting, &[("venue", "Another hall")]);
    one.take([other.file()]);
    expect![[r#"
        1 record has values that do not agree.
        Event “A made-up meeting”
          Deleted by you, 15 January 2027, while somebody else changed it. It stays until you choose.
    "#]].assert_eq(&conflicts(&one));
    one.share(Share::Conflicts(Conflicts::Keep(meeting.clone())));
    assert_eq!(conflicts(&one), "none");
    assert_eq!(one.tab.says(&meeting, "venue"), "\"Another hall\"");
    let outcomes = one.tab.model.index.of_kind(RecordKind::Outcome);
    assert_eq!(outcomes.count(), 8, "the part came back with it");
    one.send(Msg::Undo);
    one.share(Share::Conflicts(Conflicts::Delete(meeting.clone())));
    assert_eq!(conflicts(&one), "none");
    assert!(!one.tab.model.workspace.presence(&meeting).is_in_sight());
}

/// R3: a copied profile that wrote two contents under one name is a conflict like others.
#[test]
fn a_fork_is_settled_like_any_conflict() {
    let (mut one, mut copy) = (Desk::new("same"), Desk::new("same"));
    let outcome = RecordId::from("r-27-6");
    one.tab.edit(&outcome, &[("status", "done")]);
    copy.tab.edit(&outcome, &[("status", "dropped")]);
    one.take([copy.file()]);
    assert!(conflicts(&one).contains("<Choose “Dropped”>"));
    choose(&mut one, "Dropped");
    assert_eq!(conflicts(&one), "none");
    assert_eq!(one.tab.says("r-27-6", "status"), "\"dropped\"");
}

/// The last changes come first, with who and what; one's own can be undone from there.
#[test]
fn the_history_tells_the_last_changes_first() {
    let mut desk = Desk::new("a");
    let event = desk.tab.make(
        RecordKind::Event,
        &[("title", "A made-up forum"), ("when", "2027")],
    );
    desk.tab
        .edit(&event, &[("title", "A made-up forum, renamed")]);
    let said = |desk: &Desk| {
        let page = history_page(&desk.tab.model, &ChronoTzZones);
        let mut text = format!("{}\n", page.sentence);
        for change in &page.changes {
            let can = if change.can_undo { " <Undo>" } else { "" };
            writeln!(
                text,
                "{} ({}, {}){can}",
                change.what, change.who, change.when
            )
            .expect("text");
        }
        text
    };
    expect![[r#"
        3 changes
        Changed Event “A made-up forum, renamed”: Title “A made-up forum, renamed” (you, 15 January 2027, 15:00) <Undo>
        Added Event “A made-up forum, renamed” (you, 15 January 2027, 15:00) <Undo>
        Took over from a file: Resource “Key Outcomes of the Twenty Seventh Meeting of the Regional Interagency Working Group…”, Resource “Contribution of the ITU Regional Offices to the implementation of the ITU-T four-year…”, Activity “Expertise on accessibility standards for products and services” and 503 more (somebody, 13 March 2023, 12:00)
    "#]].assert_eq(&said(&desk));
    let rev = history_page(&desk.tab.model, &ChronoTzZones).changes[0]
        .rev
        .clone();
    desk.share(Share::History(History::Undo(rev)));
    assert_eq!(desk.tab.says(&event, "title"), "\"A made-up forum\"");
    assert_eq!(desk.notice(), "Undone: A made-up forum, renamed");
    // Many changes take several pages.
    for number in 0..45 {
        desk.tab
            .edit(&event, &[("title", &format!("A made-up forum {number}"))]);
    }
    desk.share(Share::History(History::Page(1)));
    let page = history_page(&desk.tab.model, &ChronoTzZones);
    assert_eq!((page.changes.len(), page.has_older), (20, true));
    assert_eq!(page.sentence, "21 to 40 of 49 changes");
    desk.share(Share::History(History::Page(2)));
    let page = history_page(&desk.tab.model, &ChronoTzZones);
    assert_eq!((page.changes.len(), page.has_older), (9, false));
}

/// R1: the box in the form says of every value whose it is, of the one that is shown too.
#[test]
fn the_form_says_whose_each_value_is() {
    let (mut one, mut other) = (Desk::new("one"), Desk::new("other"));
    let outcome = RecordId::from("r-27-6");
    one.tab.edit(&outcome, &[("status", "under way")]);
    other.tab.edit(&outcome, &[("status", "delayed")]);
    one.take([other.file()]);
    one.send(Msg::Form(form::Msg::Open(outcome)));
    let page = form::page(&one.tab.model).expect("open");
    let row = page.rows.iter().find(|row| row.spot.field == "status");
    let row = row.expect("a status");
    let said = row.lead.iter().chain(&row.others);
    let mut said: Vec<String> = said.map(|(says, who)| format!("{says}: {who}")).collect();
    said.sort();
    assert_eq!(
        said,
        [
            "Delayed: somebody, 15 January 2027",
            "Under way: yours, 15 January 2027"
        ]
    );
}

/// What was taken over from a file says from which, on this browser.
#[test]
fn the_history_says_from_which_file() {
    let mut desk = Desk::new("one");
    let text = r#"{"format":"roundtable","version":"1.0","workspace":"w-example-iawg","records":[{"id":"r-27-6","record":"outcome","status":"done"}]}"#;
    desk.choose([super::file("from-home.json", text)]);
    desk.share(Share::Import(
        roundtable::app::share::import::Msg::TakeAllOffers(0, true),
    ));
    desk.share(Share::Import(roundtable::app::share::import::Msg::Apply));
    let page = history_page(&desk.tab.model, &ChronoTzZones);
    let first = &page.changes[0];
    assert!(
        first
            .what
            .starts_with("Took over from from-home.json: Outcome “"),
        "{}",
        first.what
    );
    assert_eq!(first.who, "you");
}
