//! Running a meeting: outcomes as they are spoken, attendance in one press each.

use super::{Shelf, Tab, meeting};
use roundtable::app::Msg;
use roundtable::app::meetings::{Msg as Meetings, capture_page, outcomes, participants};
use roundtable::app::notice::Answer;
use roundtable::domain::names::RecordId;

fn say(tab: &mut Tab, msg: Meetings) {
    tab.send(Msg::Meetings(msg));
}

fn presence(tab: &Tab, person: &str) -> (Option<String>, (bool, bool), Vec<String>) {
    let page = participants(&tab.model, &meeting());
    let found = page
        .groups
        .into_iter()
        .flat_map(|group| group.people)
        .find(|one| one.person.as_str() == person)
        .expect("on the list");
    (found.number, found.presence, found.marks)
}

/// C1, C11: typed and added, with the kind and the owner that its words name; then the line is
/// empty again, and one undo takes the outcome back.
#[test]
fn an_outcome_is_captured_as_it_is_spoken() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    say(
        &mut tab,
        Meetings::CaptureText("APT plans to share a calendar by June (made up)".into()),
    );
    let line = capture_page(&tab.model);
    assert_eq!((line.kind.as_str(), line.owner.as_str()), ("plan", "o-apt"));
    assert_eq!(
        line.owner_hint.as_deref(),
        Some("APT is named in the words")
    );
    say(&mut tab, Meetings::CaptureDue("June 2023".into()));
    say(&mut tab, Meetings::Capture(meeting()));
    let page = outcomes(&tab.model, &meeting());
    let (row, ..) = page.rows.last().expect("the eighth");
    assert_eq!(row.number, 8);
    assert_eq!(row.due.as_deref(), Some("June 2023"));
    assert_eq!(
        row.owner.as_ref().map(|owner| owner.label.as_str()),
        Some("APT")
    );
    assert_eq!(capture_page(&tab.model).text, "");
    tab.send(Msg::Undo);
    assert_eq!(outcomes(&tab.model, &meeting()).rows.len(), 7);
}

/// C11: what a person chooses counts, also that nobody owns it.
#[test]
fn what_is_chosen_beats_what_the_words_name() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let text = "ITUC and the UNU agreed on nothing (made up)";
    say(&mut tab, Meetings::CaptureText(text.into()));
    assert_eq!(
        capture_page(&tab.model).owner,
        "o-unu",
        "a part of a word names nobody"
    );
    say(&mut tab, Meetings::CaptureOwner("-".into()));
    say(&mut tab, Meetings::CaptureKind("problem".into()));
    say(&mut tab, Meetings::Capture(meeting()));
    let page = outcomes(&tab.model, &meeting());
    let (row, ..) = page.rows.last().expect("the eighth");
    assert_eq!((row.kind.as_str(), row.owner.is_none()), ("Problem", true));
}

/// What is missing or not understood is said beside the field, and nothing is added.
#[test]
fn what_is_not_understood_is_not_added() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    say(&mut tab, Meetings::Capture(meeting()));
    assert!(capture_page(&tab.model).text_problem.is_some());
    say(&mut tab, Meetings::CaptureText("Made up".into()));
    say(&mut tab, Meetings::CaptureDue("soonish".into()));
    say(&mut tab, Meetings::Capture(meeting()));
    let line = capture_page(&tab.model);
    assert!(line.due_problem.is_some() && line.text_problem.is_none());
    assert_eq!(outcomes(&tab.model, &meeting()).rows.len(), 7);
}

/// D12, C2: one press says that somebody is online, the same press again that they are absent;
/// numbers and the counted sentence follow.
#[test]
fn attendance_is_noted_in_one_press() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let kondo: RecordId = "p-kondo".into();
    say(
        &mut tab,
        Meetings::Attend(meeting(), kondo.clone(), "online"),
    );
    assert_eq!(presence(&tab, "p-kondo").1, (false, true));
    say(
        &mut tab,
        Meetings::Attend(meeting(), kondo.clone(), "online"),
    );
    let (number, there, marks) = presence(&tab, "p-kondo");
    assert_eq!((number, there), (None, (false, false)));
    assert_eq!(marks, ["Absent"]);
    assert_eq!(presence(&tab, "p-park").0.as_deref(), Some("16"));
    let statement = outcomes(&tab.model, &meeting())
        .statement
        .expect("21 people");
    assert_eq!(statement.counted, "21 participants from 9 organisations");
    assert!(!statement.agrees);
    say(&mut tab, Meetings::MendCounts(meeting()));
    let statement = outcomes(&tab.model, &meeting())
        .statement
        .expect("21 people");
    assert!(statement.agrees);
}

/// R10: everybody of the edition before is put on the list in one step; then nobody is there
/// until somebody is ticked, and two people who tick the same make one record.
#[test]
fn the_people_of_the_edition_before_are_expected() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let next: RecordId = "e-iawg-28".into();
    say(&mut tab, Meetings::Invite(next.clone()));
    let page = participants(&tab.model, &next);
    assert_eq!(
        page.counted.as_deref(),
        Some("22 participants from 9 organisations")
    );
    assert!(page.invite.is_none());
    say(
        &mut tab,
        Meetings::Attend(next.clone(), "p-yi".into(), "in person"),
    );
    let page = participants(&tab.model, &next);
    assert_eq!(
        page.counted.as_deref(),
        Some("1 participant from 1 organisation")
    );
    tab.send(Msg::Undo);
    tab.send(Msg::Undo);
    assert!(participants(&tab.model, &next).groups.is_empty());
    assert!(
        tab.model.workspace.fields("e-iawg-28:p-yi").is_some(),
        "the pair is the id"
    );
}

/// What was said of an earlier step, with its offer to undo, goes when another step is made.
#[test]
fn an_earlier_offer_to_undo_goes_with_the_next_step() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let next: RecordId = "e-iawg-28".into();
    say(&mut tab, Meetings::AddPerson(next.clone(), "p-yi".into()));
    assert!(
        tab.model
            .notice
            .as_ref()
            .is_some_and(|notice| notice.answer == Some(Answer::Undo))
    );
    say(&mut tab, Meetings::Attend(next, "p-yi".into(), "online"));
    assert_eq!(tab.model.notice, None);
}

/// C2: the counted sentence becomes an outcome where no outcome says so yet.
#[test]
fn the_sentence_is_added_where_it_is_missing() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let next: RecordId = "e-iawg-28".into();
    say(&mut tab, Meetings::AddPerson(next.clone(), "p-yi".into()));
    say(&mut tab, Meetings::AddCounts(next.clone()));
    let page = outcomes(&tab.model, &next);
    assert!(
        page.rows[0]
            .0
            .text
            .starts_with("1 participant from 1 organisation shared")
    );
    assert!(page.statement.expect("one person").agrees);
}

/// D9: the addresses of all, or of one organisation, and how many they are.
#[test]
fn addresses_are_copied_with_their_number() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    say(&mut tab, Meetings::Copy(meeting(), None));
    let Some(roundtable::app::Effect::Copy { text, count }) = tab.asked.pop() else {
        panic!("nothing was copied");
    };
    assert_eq!(count, 22);
    assert!(text.starts_with("atsuko.okuda@itu.int, "));
    say(&mut tab, Meetings::Copied(count, true));
    let notice = tab.model.notice.clone().expect("it is said");
    assert_eq!(notice.text(tab.model.language()), "Copied 22 addresses");
    say(&mut tab, Meetings::Copied(count, false));
    let shown = participants(&tab.model, &meeting()).shown_addresses;
    assert_eq!(shown.map(|shown| shown.matches('@').count()), Some(22));
}
