//! One occurrence, this and later, or all: each is one change and one step to undo.

use super::{CALL, answer, change, group, listed, open};
use crate::app::Tab;
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::calendar::Msg as Calendar;
use roundtable::app::calendar::spot::Spot;
use roundtable::app::form::{Msg as Form, page as form_page};
use roundtable::app::recurrence::{Msg as Answer, Which, page};
use roundtable::domain::names::RecordId;

const MARCH: &str = "e-call@2026-03-10T10:00";

/// What was done is one step, and undone as one.
fn is_one_step(tab: &mut Tab, before: &str) {
    assert_eq!(tab.model.undo.len(), 1);
    tab.send(Msg::Undo);
    assert_eq!(listed(tab, 12), before);
    tab.send(Msg::Redo);
}

fn choices(tab: &Tab) -> Vec<Which> {
    let page = page(&tab.model).expect("a question is open");
    page.choices.iter().map(|(which, _)| *which).collect()
}

/// The form of an occurrence shows the time of that one; saving asks which are meant, "this
/// one" first; putting the question aside leaves the form as it was.
#[test]
fn saving_an_occurrence_asks_which_are_meant() {
    let mut tab = group("m0", &[CALL]);
    open(&mut tab, MARCH);
    let shown = form_page(&tab.model).expect("a form");
    let when = shown.rows.iter().find(|row| row.spot.field == "when");
    let when = when.and_then(|row| row.hint.clone()).unwrap_or_default();
    assert!(when.contains("10 March 2026"), "{when}");
    tab.send(Msg::Form(Form::Save));
    assert!(page(&tab.model).is_none(), "nothing was changed");
    open(&mut tab, MARCH);
    tab.type_in(&[("title", "Long call")]);
    tab.send(Msg::Form(Form::Save));
    assert_eq!(choices(&tab), [Which::This, Which::Later, Which::All]);
    assert_eq!(page(&tab.model).map(|page| page.which), Some(Which::This));
    tab.send(Msg::Recurrence(Answer::PutAside));
    assert!(
        tab.model
            .form
            .as_ref()
            .is_some_and(|form| form.is_changed())
    );
    tab.send(Msg::Form(Form::Discard));
    assert!(tab.model.undo.is_empty());
}

/// Of the first one "this and later" would be all, and how it repeats is no matter of one.
#[test]
fn only_answers_that_mean_something_are_offered() {
    let mut tab = group("m0", &[CALL]);
    open(&mut tab, "e-call@2026-01-13T10:00");
    tab.send(Msg::Form(Form::Delete));
    assert_eq!(choices(&tab), [Which::This, Which::All]);
    tab.send(Msg::Recurrence(Answer::PutAside));
    open(&mut tab, MARCH);
    tab.type_in(&[("repeats", "FREQ=WEEKLY")]);
    tab.send(Msg::Form(Form::Save));
    assert_eq!(choices(&tab), [Which::Later, Which::All]);
}

#[test]
fn this_one_becomes_a_record_of_its_own() {
    let mut tab = group("m0", &[CALL]);
    let before = listed(&tab, 12);
    let fields = [("title", "Long call"), ("when", "12 March 2026")];
    change(&mut tab, MARCH, &fields, Which::This);
    expect![[r#"
        13 January 2026 10:00 Call <e-call@2026-01-13T10:00>
        10 February 2026 10:00 Call <e-call@2026-02-10T10:00>
        12 March 2026  Long call <e-call@2026-03-10T10:00>
        14 April 2026 10:00 Call <e-call@2026-04-14T10:00>"#]]
    .assert_eq(&listed(&tab, 4));
    assert_eq!(tab.says(MARCH, "kind"), r#""call""#);
    is_one_step(&mut tab, &before);
}

#[test]
fn this_and_later_parts_the_rule() {
    let counted = CALL.replace("2TU", "2TU;COUNT=5");
    let mut tab = group("m0", &[&counted]);
    let before = listed(&tab, 12);
    change(&mut tab, MARCH, &[("title", "New call")], Which::Later);
    expect![[r#"
        13 January 2026 10:00 Call <e-call@2026-01-13T10:00>
        10 February 2026 10:00 Call <e-call@2026-02-10T10:00>
        10 March 2026 10:00 New call <e-call@2026-03-10T10:00+@2026-03-10T10:00>
        14 April 2026 10:00 New call <e-call@2026-03-10T10:00+@2026-04-14T10:00>
        12 May 2026 10:00 New call <e-call@2026-03-10T10:00+@2026-05-12T10:00>"#]]
    .assert_eq(&listed(&tab, 12));
    is_one_step(&mut tab, &before);
    // The later ones are parted again as any others.
    let may = "e-call@2026-03-10T10:00+@2026-05-12T10:00";
    change(&mut tab, may, &[("title", "Last call")], Which::Later);
    let listed = listed(&tab, 12);
    assert!(
        listed.ends_with("Last call <e-call@2026-03-10T10:00+@2026-05-12T10:00+@2026-05-12T10:00>"),
        "{listed}"
    );
}

/// A change of all goes to changed occurrences too, where they said the same; a moved rule
/// takes along what was left out and what was changed.
#[test]
fn all_are_changed_with_what_was_changed_before() {
    let mut tab = group("m0", &[CALL]);
    change(
        &mut tab,
        MARCH,
        &[("when", "12 March 2026 15:00 Bangkok")],
        Which::This,
    );
    open(&mut tab, "e-call@2026-02-10T10:00");
    tab.send(Msg::Form(Form::Delete));
    answer(&mut tab, Which::This);
    let april = "e-call@2026-04-14T10:00";
    let fields = [
        ("title", "Round table"),
        ("when", "15 April 2026 9:00-9:30 Bangkok"),
    ];
    change(&mut tab, april, &fields, Which::All);
    expect![[r#"
        21 January 2026 9:00 Round table <e-call@2026-01-21T09:00>
        12 March 2026 15:00 Round table <e-call@2026-03-10T10:00>
        15 April 2026 9:00 Round table <e-call@2026-04-15T09:00>
        20 May 2026 9:00 Round table <e-call@2026-05-20T09:00>"#]]
    .assert_eq(&listed(&tab, 4));
    assert_eq!(tab.says("e-call", "repeats"), r#""FREQ=MONTHLY;BYDAY=3WE""#);
}

#[test]
fn deleting_leaves_one_out_ends_the_rule_or_takes_all() {
    let mut tab = group("m0", &[CALL]);
    let before = listed(&tab, 12);
    for (which, expected) in [(Which::This, "14 April 2026"), (Which::Later, "")] {
        open(&mut tab, MARCH);
        tab.send(Msg::Form(Form::Delete));
        answer(&mut tab, which);
        let third = listed(&tab, 3)
            .lines()
            .nth(2)
            .unwrap_or_default()
            .to_owned();
        assert!(third.starts_with(expected), "{third}");
        assert_eq!(third.is_empty(), expected.is_empty());
        tab.send(Msg::Undo);
        assert_eq!(listed(&tab, 12), before);
    }
    open(&mut tab, MARCH);
    tab.send(Msg::Form(Form::Delete));
    answer(&mut tab, Which::All);
    assert_eq!(listed(&tab, 12), "");
    is_one_step(&mut tab, &before);
}

/// A changed occurrence that is deleted is left out: it does not come back as the rule has it.
#[test]
fn a_changed_occurrence_that_is_deleted_stays_away() {
    let mut tab = group("m0", &[CALL]);
    change(&mut tab, MARCH, &[("title", "Long call")], Which::This);
    open(&mut tab, MARCH);
    tab.send(Msg::Form(Form::Delete));
    assert!(!listed(&tab, 12).contains("March"), "{}", listed(&tab, 12));
    tab.send(Msg::Undo);
    assert!(listed(&tab, 12).contains("Long call"));
}

/// Moved by hand, it asks where it was let go; put aside, it lies where it lay.
#[test]
fn a_moved_occurrence_asks_where_it_is_let_go() {
    let mut tab = group("m0", &[CALL]);
    let drag = |tab: &mut Tab| {
        tab.send(Msg::AddressChanged("/calendar/month/2026-03".to_owned()));
        let day = |text: &str| Spot::day(crate::when::day(text));
        tab.send(Msg::Calendar(Calendar::Lifted(
            RecordId::from(MARCH),
            Some(day("2026-03-10")),
        )));
        tab.send(Msg::Calendar(Calendar::Hovered(day("2026-03-12"))));
        tab.send(Msg::Calendar(Calendar::Dropped));
        tab.send(Msg::AddressChanged(
            "/calendar/agenda/2026-01-01".to_owned(),
        ));
    };
    let before = listed(&tab, 12);
    drag(&mut tab);
    assert_eq!(choices(&tab), [Which::This, Which::Later, Which::All]);
    tab.send(Msg::Recurrence(Answer::PutAside));
    assert_eq!(listed(&tab, 12), before);
    assert!(tab.model.undo.is_empty());
    drag(&mut tab);
    answer(&mut tab, Which::This);
    assert!(listed(&tab, 3).ends_with("12 March 2026 10:00 Call <e-call@2026-03-10T10:00>"));
    is_one_step(&mut tab, &before);
    tab.send(Msg::Undo);
    tab.model.undo.clear();
    drag(&mut tab);
    answer(&mut tab, Which::Later);
    expect![[r#"
        13 January 2026 10:00 Call <e-call@2026-01-13T10:00>
        10 February 2026 10:00 Call <e-call@2026-02-10T10:00>
        12 March 2026 10:00 Call <e-call@2026-03-10T10:00+@2026-03-12T10:00>
        9 April 2026 10:00 Call <e-call@2026-03-10T10:00+@2026-04-09T10:00>"#]]
    .assert_eq(&listed(&tab, 4));
    is_one_step(&mut tab, &before);
}

/// I11: one November of "every year in November" is given its days: an edition of the series,
/// in place of the band.
#[test]
fn one_occurrence_of_a_series_becomes_an_edition() {
    let series = r#"{"id":"s-forum","record":"series","kind":"forum","title":"Forum","when":"2021-11","repeats":"FREQ=YEARLY;BYMONTH=11","themes":["t-x"]}"#;
    let mut tab = group("m0", &[series]);
    let fields = [("when", "16–18 November 2026")];
    change(&mut tab, "s-forum@2026-11", &fields, Which::This);
    let edition = "s-forum@2026-11";
    assert_eq!(tab.says(edition, "series"), r#""s-forum""#);
    assert_eq!(tab.says(edition, "themes/t-x"), "true");
    assert_eq!(tab.says(edition, "repeats"), "");
    let listed = listed(&tab, 12);
    assert!(
        listed.contains("16 November 2026  Forum <s-forum@2026-11>"),
        "{listed}"
    );
    assert_eq!(listed.matches("2026").count(), 2, "{listed}");
}
