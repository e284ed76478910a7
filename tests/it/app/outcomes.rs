//! The tracker: what was agreed, who owns it, what is late, and what happened since.

use super::{Shelf, Tab};
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::form::{Msg as Form, Spot};
use roundtable::app::links::Linked;
use roundtable::app::outcomes::{Msg as Outcomes, Standing, one, page, said};
use roundtable::domain::names::RecordId;

fn rows(tab: &Tab) -> String {
    let page = page(&tab.model);
    let mut text = format!("{}\n", page.summary);
    for row in &page.rows {
        let owner = row.owner.as_ref().map_or("-", |owner| owner.label.as_str());
        let due = row.due.as_deref().unwrap_or("-");
        text.push_str(&format!(
            "{} {} {owner} {due} {} {:?}\n",
            row.number, row.kind, row.status_label, row.standing
        ));
    }
    text
}

/// C1 to C10: the seven outcomes of the 27th meeting, numbered, with kind, owner and due date.
#[test]
fn the_seven_outcomes_stand_as_agreed() {
    let tab = Tab::open("a", &mut Shelf::default());
    expect![[r#"
        7 outcomes: 2 without an owner
        1 Shared view - - Open Fine
        2 Shared view - - Open Fine
        3 Under consideration - - Open Ownerless
        4 Plan ESCAP 2024 Open Fine
        5 Problem - - Open Ownerless
        6 Decision ITU - Open Fine
        7 Offer ESCAP 2024 Open Fine
    "#]]
    .assert_eq(&rows(&tab));
}

/// C12: a note that brings a status is one step: outcome and note are both undone by it.
#[test]
fn a_note_brings_its_status_along_and_is_undone_as_one() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let six: RecordId = "r-27-6".into();
    tab.send(Msg::Outcomes(Outcomes::NoteText(
        "Three agencies were added (made up).".into(),
    )));
    tab.send(Msg::Outcomes(Outcomes::NoteStatus("under way".into())));
    tab.send(Msg::Outcomes(Outcomes::AddNote(six.clone())));
    let shown = one(&tab.model, &six).expect("outcome 6");
    assert_eq!(shown.row.status, "under way");
    let told = said(&tab.model, &six);
    assert_eq!(
        told[0].text.as_deref(),
        Some("Three agencies were added (made up).")
    );
    assert_eq!(told.len(), 1, "the status is told by its note alone");
    tab.send(Msg::Undo);
    let shown = one(&tab.model, &six).expect("outcome 6");
    assert_eq!(shown.row.status, "open");
    assert_eq!(said(&tab.model, &six), []);
}

/// C14: what shows that a note is true stands with it: records, and addresses elsewhere.
#[test]
fn a_note_tells_its_evidence() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let six: RecordId = "r-27-6".into();
    tab.send(Msg::Outcomes(Outcomes::NoteText("It is there.".into())));
    tab.send(Msg::Outcomes(Outcomes::AddNote(six.clone())));
    let update = said(&tab.model, &six)[0].update.clone().expect("a note");
    tab.send(Msg::Form(Form::Open(update)));
    for (field, member) in [
        ("evidence", "e-iawg-27"),
        ("links", "https://example.org/team"),
    ] {
        let members = [member.to_owned()].into();
        tab.send(Msg::Form(Form::Members(Spot::of(field), members)));
    }
    tab.send(Msg::Form(Form::Save));
    let told = &said(&tab.model, &six)[0];
    assert_eq!(
        told.evidence[0].0,
        tab.model.title(&RecordId::from("e-iawg-27"))
    );
    assert_eq!(told.evidence[0].1.as_deref(), Some("#/meetings/e-iawg-27"));
    assert_eq!(told.links, [Linked::web("https://example.org/team")]);
}

/// A note without words is not added, and the field says so.
#[test]
fn a_note_says_something() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.send(Msg::Outcomes(Outcomes::AddNote("r-27-6".into())));
    assert!(tab.model.outcomes.note.is_missing_text && tab.model.undo.is_empty());
}

/// R10, C1: an outcome that is moved takes its number along, and back.
#[test]
fn outcomes_are_numbered_by_their_place() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let six: RecordId = "r-27-6".into();
    let number = |tab: &Tab| one(&tab.model, &six).expect("outcome 6").row.number;
    for expected in [5, 4, 3, 2, 1] {
        tab.send(Msg::Outcomes(Outcomes::Shift(six.clone(), true)));
        assert_eq!(number(&tab), expected);
    }
    assert_eq!(
        one(&tab.model, &six).expect("outcome 6").can_move,
        (false, true)
    );
    tab.send(Msg::Outcomes(Outcomes::Shift(six.clone(), false)));
    assert_eq!(number(&tab), 2);
    for _ in 0..6 {
        tab.send(Msg::Undo);
    }
    assert_eq!(number(&tab), 6);
}

/// C7: what is past its date is late, what nobody owns is named, a shared view nags nobody (A8).
#[test]
fn late_and_ownerless_are_told_apart() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.edit(&"r-27-4".into(), &[("due", "February 2023")]);
    tab.send(Msg::Outcomes(Outcomes::SetStatus(
        "r-27-7".into(),
        "done".into(),
    )));
    let standing = |tab: &Tab, id: &str| {
        one(&tab.model, &id.into())
            .expect("an outcome")
            .row
            .standing
    };
    assert_eq!(standing(&tab, "r-27-4"), Standing::Late);
    assert_eq!(standing(&tab, "r-27-5"), Standing::Ownerless);
    assert_eq!(standing(&tab, "r-27-2"), Standing::Fine);
    assert_eq!(standing(&tab, "r-27-7"), Standing::Closed);
    tab.send(Msg::Outcomes(Outcomes::FilterStatus("done".into(), true)));
    assert_eq!(page(&tab.model).rows.len(), 1);
    assert_eq!(tab.model.route.address(), "/calendar?status=done");
}

/// A source is told as its document and lines, not as the file's code for them.
#[test]
fn sources_are_documents_with_their_lines() {
    let tab = Tab::open("a", &mut Shelf::default());
    expect!["Key Outcomes of the Twenty Seventh Meeting of the Regional Interagency Working Group (IAWG) on Information and Communication Technology (ICT), lines 5, 7 and 12"].assert_eq(&roundtable::app::sources::told(&tab.model, "S0").join("\n"));
}
