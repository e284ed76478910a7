//! Hours in the hands of a person: moved, resized and made, by keyboard and by pointer.

use super::week::{in_zone, printed, week};
use super::{heard, press};
use crate::app::Tab;
use crate::when::zones::ChronoTzZones;
use crate::when::{day, when};
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::calendar::keys::Key;
use roundtable::app::calendar::reach::{Reach, reached};
use roundtable::app::calendar::spot::Spot;
use roundtable::app::calendar::{Msg as Calendar, On};
use roundtable::domain::names::RecordId;

const MEETING: &str = "e-iawg-27";

fn on_meeting() -> On {
    On::Event(RecordId::from(MEETING))
}

fn typed_when(tab: &Tab) -> String {
    let form = tab.model.form.as_ref().expect("a form is open");
    let draft = form.drafts.iter().find(|draft| draft.field.name == "when");
    match &draft.expect("events have a time").input {
        roundtable::app::form::Input::Text(text) => text.clone(),
        other => panic!("{other:?}"),
    }
}

/// The whole of a move by keyboard, as it is heard: the drop is one change and one step.
#[test]
fn hours_are_moved_by_keyboard_alone() {
    let mut tab = in_zone("/calendar/week/2023-03-13", "Asia/Bangkok");
    tab.send(Msg::Calendar(Calendar::FocusedSpot(Spot::minute(
        day("2023-03-13"),
        540,
    ))));
    let keys = [
        Key::Space,
        Key::Down,
        Key::Right,
        Key::PageDown,
        Key::EndDown,
        Key::EndUp,
        Key::EndUp,
        Key::Up,
        Key::End,
        Key::Enter,
    ];
    let heard = heard(&mut tab, &keys, &on_meeting());
    expect![[r#"
        Moving “27th Meeting of the Regional Interagency Working Group (IAWG) on ICT”: arrow keys move it by a quarter of an hour or a day, Page Up and Page Down by an hour, with Shift its end alone; Enter drops it, Escape puts it back.
        To 13 March 2023, 9:15–12:15 (Bangkok)
        To 14 March 2023, 9:15–12:15 (Bangkok)
        To 14 March 2023, 10:15–13:15 (Bangkok)
        To 14 March 2023, 10:15–13:30 (Bangkok)
        To 14 March 2023, 10:15–13:15 (Bangkok)
        To 14 March 2023, 10:15–13:00 (Bangkok)
        To 14 March 2023, 10:00–12:45 (Bangkok)
        To 19 March 2023, 10:00–12:45 (Bangkok)
        Moved to 19 March 2023, 10:00–12:45 (Bangkok)"#]].assert_eq(&heard);
    assert_eq!(tab.model.undo.len(), 1);
    tab.send(Msg::Undo);
    assert!(tab.says(MEETING, "when").contains("13 March 2023"));
}

/// Past midnight the day goes along, and the week with it; Escape goes back to both.
#[test]
fn hours_are_carried_over_midnight_and_put_back() {
    let mut tab = in_zone("/calendar/week/2023-03-13", "Asia/Bangkok");
    press(&mut tab, Key::Move, on_meeting());
    for _ in 0..10 {
        press(&mut tab, Key::PageUp, on_meeting());
    }
    assert_eq!(
        tab.said(),
        "To 12 March 2023, 23:00 – 13 March 2023, 2:00 (Bangkok)"
    );
    assert_eq!(tab.model.route.address(), "/calendar/week/2023-03-12");
    press(&mut tab, Key::Escape, on_meeting());
    assert_eq!(tab.model.route.address(), "/calendar/week/2023-03-13");
    assert!(tab.model.undo.is_empty());
}

/// By hand: an event by its middle, and by its end, which never comes before its start.
#[test]
fn hours_are_moved_and_resized_by_hand() {
    let mut tab = in_zone("/calendar/week/2023-03-13", "Europe/Zurich");
    let spot = |minute: u32| Spot::minute(day("2023-03-13"), minute);
    let event = RecordId::from(MEETING);
    tab.send(Msg::Calendar(Calendar::Lifted(
        event.clone(),
        Some(spot(200)),
    )));
    tab.send(Msg::Calendar(Calendar::Hovered(Spot::minute(
        day("2023-03-15"),
        230,
    ))));
    expect![[r#"
        13–19 March 2023
        Sometime in 2023?: 3 events
        Sometime in 2023: 1 events
        Monday 13 March 2023 (the group's date), all day <as of>
        Monday 13 March 2023, 3:00, 1 event
            0+180 1/1 27th Meeting of the Regional Interagency Working Group (IAWG) on ICT 9:00–12:00 (Bangkok)
        Wednesday 15 March 2023, 3:00
            30+180 3:30–6:30 → 27th Meeting of the Regional Interagency Working Group (IAWG) on ICT
        Hours are yours (Zurich).
        clocks: Zurich, Bangkok
    "#]].assert_eq(&printed(&week(&tab)));
    tab.send(Msg::Calendar(Calendar::Dropped));
    assert_eq!(tab.said(), "Moved to 15 March 2023, 9:30–12:30 (Bangkok)");
    let spot = |minute: u32| Spot::minute(day("2023-03-15"), minute);
    tab.send(Msg::Calendar(Calendar::LiftedEnd(event, spot(390))));
    tab.send(Msg::Calendar(Calendar::Hovered(spot(270))));
    tab.send(Msg::Calendar(Calendar::Hovered(spot(30))));
    tab.send(Msg::Calendar(Calendar::Dropped));
    assert_eq!(tab.said(), "Moved to 15 March 2023, 9:30–10:30 (Bangkok)");
    assert_eq!(tab.model.undo.len(), 2);
}

/// Days over the hours go by days and weeks, and their end too.
#[test]
fn days_over_the_hours_are_moved_and_resized() {
    let mut tab = in_zone("/calendar/week/2022-11-16", "Asia/Bangkok");
    let event = On::Event(RecordId::from("e-accessible-americas-2022"));
    tab.send(Msg::Calendar(Calendar::FocusedSpot(Spot::day(day(
        "2022-11-16",
    )))));
    press(&mut tab, Key::Space, event.clone());
    let keys = [
        Key::Down,
        Key::EndRight,
        Key::EndUp,
        Key::EndLeft,
        Key::EndLeft,
        Key::EndLeft,
        Key::Enter,
    ];
    let heard = heard(&mut tab, &keys, &event);
    expect![[r#"
        To 23–25 November 2022
        To 23–26 November 2022
        To 23–25 November 2022
        To 23–24 November 2022
        To 23 November 2022
        Its end cannot be earlier
        Moved to 23 November 2022"#]]
    .assert_eq(&heard);
}

/// Free time is drawn over and asked about with its start and end filled in; the form reads
/// what it was given.
#[test]
fn a_new_event_is_drawn_over_hours_or_days() {
    let mut tab = in_zone("/calendar/week/2023-03-13", "Europe/Zurich");
    let spot = |minute: u32| Spot::minute(day("2023-03-14"), minute);
    tab.send(Msg::Calendar(Calendar::Swept(spot(645))));
    tab.send(Msg::Calendar(Calendar::SweptTo(spot(600))));
    expect![[r#"
        13–19 March 2023
        Sometime in 2023?: 3 events
        Sometime in 2023: 1 events
        Monday 13 March 2023 (the group's date), all day <as of>
        Monday 13 March 2023, 3:00, 1 event
            0+180 1/1 27th Meeting of the Regional Interagency Working Group (IAWG) on ICT 9:00–12:00 (Bangkok)
        Tuesday 14 March 2023, 10:00
            0+60 10:00–11:00 New event
        Hours are yours (Zurich).
        clocks: Zurich, Bangkok
    "#]].assert_eq(&printed(&week(&tab)));
    tab.send(Msg::Calendar(Calendar::SweptOut));
    assert_eq!(typed_when(&tab), "14 March 2023, 10:00–11:00 (Zurich)");
    tab.model.form = None;
    let days = |text: &str| Spot::day(day(text));
    tab.send(Msg::Calendar(Calendar::Swept(days("2023-03-14"))));
    tab.send(Msg::Calendar(Calendar::SweptTo(days("2023-03-16"))));
    assert_eq!(
        week(&tab).days.iter().filter(|day| day.is_target).count(),
        3
    );
    tab.send(Msg::Calendar(Calendar::SweptOut));
    assert_eq!(typed_when(&tab), "14–16 March 2023");
    tab.model.form = None;
    // By keyboard at the hour that has the focus; by N too.
    tab.send(Msg::Calendar(Calendar::FocusedSpot(spot(540))));
    press(&mut tab, Key::Down, On::Spot(spot(540)));
    press(&mut tab, Key::Enter, On::Spot(spot(600)));
    assert_eq!(typed_when(&tab), "14 March 2023, 10:00–11:00 (Zurich)");
    tab.model.form = None;
    tab.send(Msg::Calendar(Calendar::New(None)));
    assert_eq!(typed_when(&tab), "14 March 2023, 10:00–11:00 (Zurich)");
}

/// The end alone moves, on its own clock, and never before the start; what is known to be in
/// a month, or doubted, stays what it is.
#[test]
fn an_end_is_set_later_by_itself() {
    let to = |text: &str, days: i64, minutes: i64| {
        let at = when(text);
        let by = Reach::default().and(Reach { days, minutes }, &at);
        reached(&at, by, &ChronoTzZones).map(|when| when.to_text())
    };
    let call = "2023-03-13T09:00[Asia/Bangkok]/2023-03-13T12:00[Asia/Bangkok]";
    let until = |end: &str| {
        Some(format!(
            "2023-03-13T09:00[Asia/Bangkok]/{end}[Asia/Bangkok]"
        ))
    };
    assert_eq!(to(call, 0, 15), until("2023-03-13T12:15"));
    assert_eq!(to(call, 0, -165), until("2023-03-13T09:15"));
    assert_eq!(to(call, 0, -180), None);
    assert_eq!(to(call, 1, -600), until("2023-03-14T02:00"));
    // What has only a start is an hour long first.
    assert_eq!(
        to("2023-03-13T09:00[Asia/Bangkok]/..", 0, 30),
        until("2023-03-13T10:30")
    );
    assert_eq!(
        to("2022-11-16/2022-11-18", 2, 45).as_deref(),
        Some("2022-11-16/2022-11-20")
    );
    assert_eq!(
        to("2022-11-16?/2022-11-18", -2, 0).as_deref(),
        Some("2022-11-16?/2022-11-16")
    );
    assert_eq!(to("2022-11-16/2022-11-18", -3, 0), None);
    assert_eq!(to("2022-11", 20, 15).as_deref(), Some("2022-11"));
}
