//! Everything on a meeting's page is edited in place, one step to undo each.

use super::{Shelf, Tab, meeting, printed_programme};
use crate::when::zones::ChronoTzZones;
use roundtable::app::Msg;
use roundtable::app::form;
use roundtable::app::meetings::{Msg as Meetings, head, highlights, participants, programme};
use roundtable::domain::names::RecordId;
use roundtable::domain::schema::RecordKind;

fn titles(tab: &Tab) -> Vec<String> {
    let page = programme(&tab.model, &ChronoTzZones, &meeting());
    page.slots.into_iter().map(|slot| slot.title).collect()
}

/// B7, R10: a slot moves among the slots beside it, never out of the one around it, and the
/// way back is one undo.
#[test]
fn slots_move_among_their_like() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let before = titles(&tab);
    tab.send(Msg::Meetings(Meetings::Shift("l-27-4".into(), true)));
    let after = titles(&tab);
    assert_eq!(after[2], before[3]);
    assert_eq!(after[3], before[4], "what is inside moves along");
    tab.send(Msg::Meetings(Meetings::Shift("l-27-5".into(), true)));
    assert_eq!(titles(&tab), after, "the only slot inside cannot move");
    tab.send(Msg::Undo);
    assert_eq!(titles(&tab), before);
}

/// B6: presenters are numbered anew when one moves, and items that a form added move too.
#[test]
fn presenters_are_numbered_anew() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let slot: RecordId = "l-27-3".into();
    tab.send(Msg::Form(form::Msg::Open(slot.clone())));
    tab.send(Msg::Form(form::Msg::AddEntry("items")));
    let form = tab.model.form.as_ref().expect("open");
    let key = form
        .drafts
        .iter()
        .find_map(|draft| match &draft.input {
            form::Input::Entries(entries) => entries.last().map(|entry| entry.key.clone()),
            _ => None,
        })
        .expect("the new entry");
    for (inner, text) in [("kind", "presentation"), ("organisation", "o-unpog")] {
        let spot = form::Spot {
            field: "items",
            inner: Some((key.clone(), inner)),
        };
        tab.send(Msg::Form(form::Msg::Typed(spot, text.into())));
    }
    tab.send(Msg::Form(form::Msg::Save));
    tab.send(Msg::Meetings(Meetings::ShiftItem(slot.clone(), key, true)));
    tab.send(Msg::Meetings(Meetings::ShiftItem(
        slot.clone(),
        "2".into(),
        true,
    )));
    let page = programme(&tab.model, &ChronoTzZones, &meeting());
    let items: Vec<String> = page.slots[2]
        .items
        .iter()
        .map(|item| format!("{}{}", item.number.clone().unwrap_or_default(), item.name))
        .collect();
    assert_eq!(
        items,
        ["1ITU", "2ESCAP", "3APT", "Q & A", "4UNPOG", "Group Photo"]
    );
}

/// B1, B11: what does not add up is said as soon as it does not, and no longer than that.
#[test]
fn gaps_and_overlaps_are_said() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.edit(&"l-27-6".into(), &[("starts", "11:40"), ("ends", "11:50")]);
    let said = printed_programme(&tab);
    assert!(
        said.contains("! 10 minutes from 11:30 to 11:40 are not explained"),
        "{said}"
    );
    assert!(said.contains("overlap by 5 minutes"), "{said}");
    tab.edit(&"l-27-6".into(), &[("starts", "11:30"), ("ends", "11:45")]);
    tab.edit(&"l-27-7".into(), &[("ends", "12:00")]);
    let said = printed_programme(&tab);
    assert!(!said.contains("\n! ") && !said.contains("\ni "), "{said}");
}

/// B8: more presenters than minutes is said as a warning.
#[test]
fn too_little_time_is_a_warning() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.edit(&"l-27-4".into(), &[("minutes_each", "20")]);
    let page = programme(&tab.model, &ChronoTzZones, &meeting());
    let hint = page.slots[4].hint.clone().expect("six presenters");
    assert!(hint.is_warning);
    assert_eq!(
        hint.text,
        "6 presenters × 20 minutes = 120 of 90 minutes; 30 too many"
    );
}

/// E1: a highlight moves among those of its agency and is lettered anew; a whole section moves
/// by its report.
#[test]
fn highlights_and_sections_move() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.send(Msg::Meetings(Meetings::Shift("h-27-itu-g".into(), true)));
    let page = highlights(&tab.model, &meeting());
    let itu = &page.sections[1];
    assert_eq!(itu.items[5].id.as_str(), "h-27-itu-g");
    assert_eq!(itu.items[5].letter.as_deref(), Some("f)"));
    let report = itu.report.clone().expect("a report");
    tab.send(Msg::Meetings(Meetings::Shift(report, true)));
    let page = highlights(&tab.model, &meeting());
    assert_eq!(page.sections[0].owner.label, "ITU");
}

/// E2, A10: without a recorded lead the sentence is made of what the agency is at this meeting;
/// every member that was not asked is called for its report in one step.
#[test]
fn leads_are_made_and_reports_called_for() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let next: RecordId = "e-iawg-28".into();
    tab.send(Msg::Meetings(Meetings::Call(next.clone())));
    assert_eq!(highlights(&tab.model, &next).to_call, 0);
    tab.edit(&next, &[("chair", "o-escap")]);
    tab.make(
        RecordKind::Highlight,
        &[
            ("meeting", "e-iawg-28"),
            ("organisation", "o-escap"),
            ("text", "ESCAP did something (made up)."),
        ],
    );
    let page = highlights(&tab.model, &next);
    assert_eq!(
        page.sections[0].lead,
        "ESCAP, as Chair of the 28th meeting, outlined the current and upcoming activities of ESCAP, including:"
    );
    assert_eq!(page.silent.len(), 8);
    assert_eq!(page.silent[0].1, "Asked for its report, not received yet");
}

/// D5: somebody who is put on the list late stands with their organisation, and those behind
/// are numbered anew.
#[test]
fn latecomers_stand_with_their_organisation() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.send(Msg::Directory(roundtable::app::directory::Msg::NewPerson(
        Some("o-itu-bangkok".into()),
    )));
    tab.type_in(&[("name", "Somebody who does not exist")]);
    tab.send(Msg::Form(form::Msg::Save));
    let page = participants(&tab.model, &meeting());
    let made = page
        .others
        .iter()
        .find(|one| one.label == "Somebody who does not exist")
        .expect("can be put on the list");
    assert_eq!(
        made.hint.as_deref(),
        Some("ITU"),
        "an office stands with its agency"
    );
    let person: RecordId = made.id.as_str().into();
    tab.send(Msg::Meetings(Meetings::Attend(
        meeting(),
        person,
        "in person",
    )));
    let page = participants(&tab.model, &meeting());
    assert_eq!(page.groups[0].people[3].number.as_deref(), Some("4"));
    assert_eq!(page.groups[1].people[0].number.as_deref(), Some("5"));
}

/// An address that names no event shows no meeting, and neither does a removed one.
#[test]
fn what_is_no_meeting_has_no_page() {
    let tab = Tab::open("a", &mut Shelf::default());
    for id in ["e-none", "o-itu", "r-27-1", ""] {
        assert!(
            head(&tab.model, &ChronoTzZones, &id.into()).is_none(),
            "{id}"
        );
    }
}
