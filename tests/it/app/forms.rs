//! Forms: what is typed is what is said, and nothing else is touched.

use super::{Shelf, Tab};
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::form::{Control, Msg as Form, page};
use roundtable::domain::schema::RecordKind;
use std::collections::BTreeMap;

pub fn rows(tab: &Tab) -> String {
    let page = page(&tab.model).expect("a form is open");
    let mut text = format!("{}\n", page.title);
    for row in &page.rows {
        let holds = match &row.control {
            Control::Line { text, .. }
            | Control::Text(text)
            | Control::Repeats(text)
            | Control::When(text, _)
            | Control::Choice(_, text) => text.clone(),
            Control::One(_, chosen) => chosen
                .as_ref()
                .map(|one| one.label.clone())
                .unwrap_or_default(),
            Control::Many(_, chosen) => chosen
                .iter()
                .map(|one| one.label.as_str())
                .collect::<Vec<_>>()
                .join(", "),
            Control::Flag(on) => on.to_string(),
            Control::Hue(shade) => format!("{} [{}]", shade.text, shade.name),
            Control::Entries(entries) => format!("{} entries", entries.len()),
            Control::Answers { given, .. } => format!("{} answers", given.len()),
        };
        let problem = row
            .problem
            .as_ref()
            .map(|problem| format!("  ! {problem}"))
            .unwrap_or_default();
        let hint = row
            .hint
            .as_ref()
            .map(|hint| format!("  ({hint})"))
            .unwrap_or_default();
        text.push_str(&format!("{}: {holds}{hint}{problem}\n", row.label));
    }
    text
}

/// A new event asks for the few fields that most events have, and says what it understood.
#[test]
fn a_new_event_asks_for_little() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.send(Msg::Form(Form::New {
        kind: RecordKind::Event,
        given: BTreeMap::new(),
    }));
    tab.type_in(&[("when", "2027-05-12/2027-05-14")]);
    tab.send(Msg::Form(Form::Save));
    expect![[r#"
        New event
        Title:   ! Fill this in
        When: 2027-05-12/2027-05-14  (Understood as: 12–14 May 2027)
        Repeats: 
        Kind: 
        Organisers: 
        Host: 
        Mode: 
        Place: 
        Venue: 
        Themes: 
        Status: 
    "#]]
    .assert_eq(&rows(&tab));
}

/// R11: saving a form writes only what was changed: one field, one value.
#[test]
fn saving_writes_only_what_changed() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let before = tab.model.workspace.history().clone();
    let record = "e-iawg-27".into();
    tab.edit(&record, &[("venue", "A made-up room")]);
    let after = tab.model.workspace.history();
    let changed: Vec<String> = after.records[&record]
        .iter()
        .filter(|(name, field)| before.records[&record].get(*name) != Some(field))
        .map(|(name, _)| name.to_string())
        .collect();
    assert_eq!(changed, ["venue"]);
    tab.send(Msg::Form(Form::Open(record.clone())));
    tab.send(Msg::Form(Form::Save));
    assert_eq!(
        tab.model.undo.len(),
        1,
        "a form that was only opened and saved says nothing"
    );
}

/// What was typed is not thrown away without being asked.
#[test]
fn closing_asks_where_something_was_typed() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.send(Msg::Form(Form::Open("e-iawg-27".into())));
    tab.type_in(&[("title", "Made-up")]);
    tab.send(Msg::Form(Form::Close));
    assert!(page(&tab.model).is_some_and(|page| page.asks_to_discard));
    tab.send(Msg::Form(Form::KeepEditing));
    tab.send(Msg::Form(Form::Close));
    tab.send(Msg::Form(Form::Discard));
    assert!(tab.model.form.is_none() && tab.model.undo.is_empty());
}

/// R8: deleting an event takes its programme along, is one step, and comes back whole.
#[test]
fn deleting_takes_the_parts_along_and_comes_back_whole() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let count = |tab: &Tab| {
        (
            tab.model.index.count(RecordKind::Slot),
            tab.model.index.count(RecordKind::Outcome),
        )
    };
    let before = count(&tab);
    tab.send(Msg::Form(Form::Open("e-iawg-27".into())));
    tab.send(Msg::Form(Form::Delete));
    assert_eq!(count(&tab), (0, 0));
    tab.send(Msg::Undo);
    assert_eq!(count(&tab), before);
    assert_eq!(before, (7, 7));
}

/// A person's roles are entries: one is added, another stays as it was.
#[test]
fn roles_are_entries_of_their_own() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let record: roundtable::domain::names::RecordId = "p-okuda".into();
    let before: Vec<String> = tab
        .model
        .workspace
        .entries(&record, "roles")
        .map(|(key, _)| key.to_owned())
        .collect();
    tab.send(Msg::Form(Form::Open(record.clone())));
    tab.send(Msg::Form(Form::AddEntry("roles")));
    let key = match &page(&tab.model)
        .expect("open")
        .rows
        .iter()
        .find(|row| row.spot.field == "roles")
        .expect("roles")
        .control
    {
        Control::Entries(entries) => entries.last().expect("one was added").0.clone(),
        other => panic!("{other:?}"),
    };
    let spot = roundtable::app::form::Spot {
        field: "roles",
        inner: Some((key.clone(), "title")),
    };
    tab.send(Msg::Form(Form::Typed(spot, "A made-up role".into())));
    tab.send(Msg::Form(Form::Save));
    let after: Vec<String> = tab
        .model
        .workspace
        .entries(&record, "roles")
        .map(|(key, _)| key.to_owned())
        .collect();
    assert_eq!(after.len(), before.len() + 1);
    assert_eq!(
        tab.says(&record, &format!("roles/{key}")),
        r#"{"title":"A made-up role"}"#
    );
    tab.send(Msg::Undo);
    assert_eq!(tab.says(&record, &format!("roles/{key}")), "null");
}

/// R1: who saves over what somebody else saved meanwhile is told at once, and both stand.
#[test]
fn saving_beside_another_change_says_so() {
    let mut shelf = Shelf::default();
    let (mut one, mut other) = (Tab::open("a", &mut shelf), Tab::open("b", &mut shelf));
    let outcome = "r-27-6".into();
    other.send(Msg::Form(Form::Open("r-27-6".into())));
    one.edit(&outcome, &[("text", "A made-up text of one tab")]);
    one.answer(&mut shelf);
    other.look_again(&shelf);
    other.type_in(&[("text", "A made-up text of the other")]);
    other.send(Msg::Form(Form::Save));
    other.answer(&mut shelf);
    let said = other.model.notice.as_ref().expect("a notice");
    assert_eq!(
        said.text(other.model.language()),
        "Somebody else changed this meanwhile. Both are kept: choose one under Share, Conflicts."
    );
    let shown = roundtable::app::outcomes::one(&other.model, &outcome);
    assert!(shown.expect("outcome 6").has_conflict);
    // Another field is nobody's conflict.
    other.edit(&outcome, &[("due", "2027")]);
    other.answer(&mut shelf);
    let said = other.model.notice.as_ref().expect("a notice");
    assert_eq!(said.text(other.model.language()), "Saved");
}

/// The browser asks before what was typed and not saved is lost, and a new version is not
/// offered over it.
#[test]
fn what_was_typed_is_not_left_unasked() {
    use roundtable::app::outcomes::Msg as Outcomes;
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.send(Msg::Form(Form::Open("e-iawg-27".into())));
    assert!(!tab.model.asks_before_leaving(), "nothing was typed");
    tab.type_in(&[("venue", "A made-up room")]);
    assert!(tab.model.asks_before_leaving());
    assert!(!tab.model.would_lose_work(), "it is no change yet");
    tab.send(Msg::Form(Form::Discard));
    assert!(!tab.model.asks_before_leaving());
    tab.send(Msg::Outcomes(Outcomes::NoteText("A made-up note".into())));
    assert!(tab.model.asks_before_leaving());
}

/// I3: what is wrong with a time is said once, by its real reason, and only that.
#[test]
fn a_time_that_cannot_be_says_why() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.send(Msg::Form(Form::New {
        kind: RecordKind::Event,
        given: BTreeMap::new(),
    }));
    let when = |tab: &Tab| {
        let page = page(&tab.model).expect("open");
        let row = page.rows.into_iter().find(|row| row.spot.field == "when");
        let row = row.expect("a time");
        (row.problem, row.hint)
    };
    for (typed, why) in [
        ("30 February 2027", "There is no such day in the calendar."),
        (
            "05/06/2027",
            "Is it 5 June 2027, or 6 May 2027? Write the month as a word.",
        ),
        (
            "soon",
            "Not understood yet. Write a day, a span, a month or a year.",
        ),
    ] {
        tab.type_in(&[("title", "A made-up forum"), ("when", typed)]);
        assert_eq!(when(&tab), (None, Some(why.into())), "while it is typed");
        tab.send(Msg::Form(Form::Save));
        assert_eq!(when(&tab), (Some(why.into()), None), "once it was saved");
    }
}

/// D1: a colour has a name and keeps its value; sources are read as documents and lines.
#[test]
fn colours_and_sources_are_said_in_words() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.send(Msg::Form(Form::Open("o-itu".into())));
    tab.send(Msg::Form(Form::ShowAll(true)));
    let row = |tab: &Tab, field: &str| {
        let page = page(&tab.model).expect("open");
        let mut rows = page.rows.into_iter();
        rows.find(|row| row.spot.field == field).expect("a row")
    };
    let colour = |tab: &Tab| match row(tab, "hue").control {
        Control::Hue(shade) => (shade.text, shade.name),
        other => panic!("{other:?}"),
    };
    tab.type_in(&[("hue", "145")]);
    assert_eq!(colour(&tab), ("145".into(), "Green".into()));
    let hint = row(&tab, "source").hint.expect("a hint");
    assert!(
        hint.starts_with("That is: ") && hint.contains(", line"),
        "{hint}"
    );
    assert!(!hint.contains("S0:"), "{hint}");
    tab.send(Msg::Form(Form::Save));
    assert_eq!(tab.says("o-itu", "hue"), "145");
}
