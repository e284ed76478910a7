//! Moving: by hand and by keyboard, in one step, without harm to what an event is.

use super::{example, heard, month, press, printed};
use crate::app::{Shelf, Tab};
use crate::when::{day, every_day, when};
use expect_test::expect;
use proptest::prelude::*;
use roundtable::app::calendar::aim::moved;
use roundtable::app::calendar::keys::{Key, takes};
use roundtable::app::calendar::spot::Spot;
use roundtable::app::calendar::{Msg as Calendar, On};
use roundtable::app::{Effect, Msg};
use roundtable::domain::names::RecordId;
use roundtable::domain::schema::RecordKind;

const MEETING: &str = "e-iawg-27";

fn on(event: &str) -> On {
    On::Event(RecordId::from(event))
}

/// Undoing and doing again take the focus to the event: what had it before may be gone.
#[test]
fn the_focus_goes_to_what_was_undone() {
    let mut tab = example("/calendar");
    press(&mut tab, Key::Space, on(MEETING));
    for key in [Key::Right, Key::Enter] {
        press(&mut tab, key, On::Day(day("2023-03-13")));
    }
    let mut last = 0;
    for msg in [Msg::Undo, Msg::Redo, Msg::Undo] {
        tab.send(msg);
        let attention = tab.model.calendar.attention.clone().expect("a focus");
        assert_eq!(attention.on, on(MEETING));
        assert!(attention.number > last);
        last = attention.number;
    }
    // Elsewhere nothing takes the focus.
    tab.send(Msg::AddressChanged("/outcomes".to_owned()));
    tab.send(Msg::Redo);
    let attention = tab.model.calendar.attention.as_ref();
    assert_eq!(attention.map(|attention| attention.number), Some(last));
}

/// The whole of a move by keyboard, as it is heard; the drop is one change and one step.
#[test]
fn an_event_is_moved_by_keyboard_alone() {
    let mut tab = example("/calendar");
    let keys = [
        Key::Space,
        Key::Right,
        Key::Down,
        Key::PageDown,
        Key::Left,
        Key::Enter,
    ];
    let heard = heard(&mut tab, &keys, &on(MEETING));
    expect![[r#"
        Moving “27th Meeting of the Regional Interagency Working Group (IAWG) on ICT”: arrow keys choose the day, Page Up and Page Down the month, Enter drops it, Escape puts it back.
        To 14 March 2023, 9:00–12:00 (Bangkok)
        To 21 March 2023, 9:00–12:00 (Bangkok)
        To 21 April 2023, 9:00–12:00 (Bangkok)
        To 20 April 2023, 9:00–12:00 (Bangkok)
        Moved to 20 April 2023, 9:00–12:00 (Bangkok)"#]].assert_eq(&heard);
    assert_eq!(tab.model.undo.len(), 1);
    assert_eq!(tab.model.route.address(), "/calendar/month/2023-04");
    let written: Vec<&Effect> = tab
        .asked
        .iter()
        .filter(|effect| matches!(effect, Effect::Append { .. }))
        .collect();
    assert_eq!(written.len(), 1);
    tab.send(Msg::Undo);
    assert!(tab.says(MEETING, "when").contains("13 March 2023"));
}

/// What is moved keeps its hours, its zone and its length, and loses the words that were
/// about the old time.
#[test]
fn a_move_keeps_hours_and_zone() {
    let mut tab = example("/calendar");
    tab.send(Msg::Calendar(Calendar::Lifted(
        RecordId::from(MEETING),
        Some(Spot::day(day("2023-03-13"))),
    )));
    tab.send(Msg::Calendar(Calendar::Hovered(Spot::day(day(
        "2023-03-16",
    )))));
    tab.send(Msg::Calendar(Calendar::Dropped));
    assert_eq!(
        tab.says(MEETING, "when"),
        r#""2023-03-16T09:00[Asia/Bangkok]/2023-03-16T12:00[Asia/Bangkok]""#
    );
    assert_eq!(tab.said(), "Moved to 16 March 2023, 9:00–12:00 (Bangkok)");
    assert!(
        tab.model
            .notice
            .as_ref()
            .is_some_and(|notice| notice.can_undo)
    );
}

/// Held by its second day, an event of three days follows the hand by that day.
#[test]
fn an_event_is_held_where_it_was_taken() {
    let mut tab = example("/calendar/month/2022-11");
    let event = RecordId::from("e-accessible-americas-2022");
    tab.send(Msg::Calendar(Calendar::Lifted(
        event.clone(),
        Some(Spot::day(day("2022-11-17"))),
    )));
    tab.send(Msg::Calendar(Calendar::Hovered(Spot::day(day(
        "2022-11-24",
    )))));
    let page = month(&tab);
    let targets: Vec<String> = page
        .days
        .iter()
        .filter(|day| day.is_target)
        .map(|day| day.date.to_string())
        .collect();
    assert_eq!(targets, ["2022-11-23", "2022-11-24", "2022-11-25"]);
    tab.send(Msg::Calendar(Calendar::Dropped));
    assert_eq!(tab.says(&event, "when"), r#""2022-11-23/2022-11-25""#);
}

/// While it is carried nothing of the workspace changes, and Escape goes back to where the
/// calendar stood.
#[test]
fn escape_puts_everything_back() {
    let mut tab = example("/calendar?kind=meeting");
    let before = tab.model.workspace.clone();
    let page = printed(&month(&tab));
    press(&mut tab, Key::Move, on(MEETING));
    press(&mut tab, Key::PageDown, On::Day(day("2023-03-13")));
    press(&mut tab, Key::PageDown, On::Day(day("2023-04-13")));
    assert_eq!(
        tab.model.route.address(),
        "/calendar/month/2023-05?kind=meeting"
    );
    press(&mut tab, Key::Escape, On::Day(day("2023-05-13")));
    assert_eq!(tab.model.route.address(), "/calendar?kind=meeting");
    assert_eq!(tab.model.workspace, before);
    assert!(tab.model.undo.is_empty());
    assert_eq!(printed(&month(&tab)), page);
    assert_eq!(tab.said(), "Put back: 13 March 2023, 9:00–12:00 (Bangkok)");
}

/// Dropped where it was, it was not moved: nothing is written, and nothing is to undo.
#[test]
fn a_drop_where_it_was_is_no_change() {
    let mut tab = example("/calendar/month/2022-12");
    let event = "e-apctt-2022-12";
    tab.send(Msg::Calendar(Calendar::Lifted(RecordId::from(event), None)));
    tab.send(Msg::Calendar(Calendar::Hovered(Spot::day(day(
        "2022-12-24",
    )))));
    tab.asked.clear();
    tab.send(Msg::Calendar(Calendar::Dropped));
    assert!(tab.model.undo.is_empty());
    assert!(tab.asked.is_empty());
    assert_eq!(tab.said(), "Not moved: still December 2022");
    assert!(tab.says(event, "when").contains("2022-12"));
}

/// R1: somebody else set another time while the event was in the air: both times stand.
#[test]
fn a_time_that_was_not_seen_is_not_replaced() {
    let mut shelf = Shelf::default();
    let mut one = Tab::open("m1", &mut shelf);
    let event = one.make(
        RecordKind::Event,
        &[("title", "Clinic"), ("when", "2027-03-04")],
    );
    one.answer(&mut shelf);
    let mut two = Tab::open("m2", &mut shelf);
    one.send(Msg::Calendar(Calendar::Lifted(
        event.clone(),
        Some(Spot::day(day("2027-03-04"))),
    )));
    one.send(Msg::Calendar(Calendar::Hovered(Spot::day(day(
        "2027-03-05",
    )))));
    two.edit(&event, &[("when", "2027-06")]);
    two.answer(&mut shelf);
    one.look_again(&shelf);
    one.send(Msg::Calendar(Calendar::Dropped));
    let both = one.says(&event, "when");
    assert!(
        both.contains("2027-03-05") && both.contains("2027-06"),
        "{both}"
    );
}

/// I6, I8: a month that is let go within its month stays, and elsewhere moves by months; so
/// do quarters and years by their own size.
#[test]
fn vague_times_move_by_their_own_size() {
    let table = [
        ("2023-03", "2023-03-01", "2023-03-31", "2023-03"),
        ("2023-03", "2023-03-01", "2023-04-01", "2023-04"),
        ("2023-03?", "2023-03-15", "2023-01-31", "2023-01?"),
        (
            "2023-04/2023-06",
            "2023-05-01",
            "2023-06-30",
            "2023-05/2023-07",
        ),
        ("2027-35", "2027-08-01", "2027-09-30", "2027-35"),
        ("2027-35", "2027-08-01", "2027-10-01", "2027-36"),
        ("2023", "2023-03-01", "2023-02-01", "2023"),
        ("2023", "2023-03-01", "2022-12-31", "2022"),
        ("2022/2026", "2023-03-01", "2024-03-01", "2023/2027"),
        ("2024/..", "2024-03-01", "2025-03-01", "2025/.."),
        (
            "2021-06-04/2024-06",
            "2023-03-01",
            "2023-04-20",
            "2021-07-04/2024-07",
        ),
    ];
    for (before, grip, over, after) in table {
        let now = moved(&when(before), day(grip), day(over)).expect("within the years");
        assert_eq!(now.to_text(), after, "{before} from {grip} to {over}");
    }
}

/// Taken hold of and let go on one day, nothing moves, whatever it is and wherever it is
/// held; and whatever moves keeps its precision and its doubts.
#[test]
fn what_is_moved_stays_as_precise_as_it_was() {
    let times = [
        "2023-03-13",
        "2023-03-13/2023-03-15",
        "2023-03-13T09:00[Asia/Bangkok]/2023-03-13T12:00[Asia/Bangkok]",
        "2023-03-13T22:00Z/2023-03-14T01:00Z",
        "2023-03?",
        "2023-02/2023-04",
        "2023-33~",
        "2023-40",
        "2023",
        "2022/2026",
        "2023-03-13/2024",
    ];
    let days: Vec<_> = every_day()
        .filter(|at| *at >= day("2022-12-01") && *at <= day("2023-05-31"))
        .collect();
    for text in times {
        let before = when(text);
        for grip in days.iter().filter(|at| before.contains(**at)) {
            assert_eq!(
                moved(&before, *grip, *grip).as_ref(),
                Some(&before),
                "{text}"
            );
            for over in &days {
                let after = moved(&before, *grip, *over).expect("within the years");
                assert_eq!(after.precision(), before.precision(), "{text} to {after}");
                assert_eq!(after.is_uncertain(), before.is_uncertain());
                assert_eq!(after.is_approximate(), before.is_approximate());
            }
        }
    }
}

proptest! {
    /// Days and hours follow the hand exactly, and keep their length.
    #[test]
    fn days_follow_the_hand(first in 0_u64..9000, length in 0_u64..9, grip in 0_u64..9, over in 0_u64..9000) {
        let at = |days: u64| day("2000-01-01") + chrono::Days::new(days);
        let text = format!("{}/{}", at(first), at(first + length));
        let grip = first + grip.min(length);
        let after = moved(&when(&text), at(grip), at(over)).expect("within the years");
        prop_assert_eq!(after.last_day() - after.first_day(), chrono::TimeDelta::days(length.cast_signed()));
        prop_assert_eq!(after.first_day() - at(first), at(over) - at(grip));
    }
}

/// Keys that mean nothing here are the browser's: Tab leaves, arrows scroll a list.
#[test]
fn keys_are_taken_only_where_they_mean_something() {
    let month = example("/calendar");
    let list = example("/calendar/agenda/2023-03-13");
    let square = On::Day(day("2023-03-13"));
    assert_eq!(Key::named("Tab", false), None);
    assert!(takes(&month.model, Key::Down, &square));
    assert!(!takes(&list.model, Key::Down, &on(MEETING)));
    assert!(takes(&list.model, Key::Space, &on(MEETING)));
    assert!(
        !takes(&month.model, Key::Enter, &on(MEETING)),
        "Enter opens it"
    );
    assert!(!takes(&month.model, Key::Escape, &square));
}

/// In the agenda too: the row says where the event would go.
#[test]
fn an_event_is_moved_in_the_agenda() {
    let mut tab = example("/calendar/agenda/2023-03-13");
    press(&mut tab, Key::Space, on(MEETING));
    press(&mut tab, Key::Down, on(MEETING));
    assert_eq!(tab.said(), "To 20 March 2023, 9:00–12:00 (Bangkok)");
    press(&mut tab, Key::Enter, on(MEETING));
    assert!(tab.says(MEETING, "when").contains("2023-03-20T09:00"));
    assert_eq!(tab.model.route.address(), "/calendar/agenda/2023-03-13");
}

/// A new event is for the day that has the focus.
#[test]
fn a_new_event_is_for_the_day_that_has_the_focus() {
    let mut tab = example("/calendar");
    press(&mut tab, Key::Right, On::Day(day("2023-03-13")));
    press(&mut tab, Key::Enter, On::Day(day("2023-03-14")));
    let form = tab.model.form.as_ref().expect("a form is open");
    assert_eq!(form.text("when"), Some("14 March 2023"));
}

/// At every change of clocks of ten zones, and on the days around it: an event that is moved by
/// days keeps the hours of its own clock and its zone, and comes back to where it was.
#[test]
fn moved_by_days_hours_keep_their_own_clock() {
    use super::axis::{TEN, changes};
    use chrono::Days;
    let mut seen = 0;
    for zone in TEN {
        for (change, _) in changes(zone) {
            seen += 1;
            for (hour, days) in [(0, 1), (1, 1), (2, 1), (2, -1), (3, 7), (12, -7), (23, 30)] {
                let day = |days: i64| match u64::try_from(days) {
                    Ok(days) => change + Days::new(days),
                    Err(_) => change - Days::new(days.unsigned_abs()),
                };
                let at = |day: chrono::NaiveDate| {
                    format!("{day}T{hour:02}:15[{zone}]/{day}T{hour:02}:45[{zone}]")
                };
                let (was, now) = (when(&at(day(-days))), when(&at(change)));
                let there = moved(&was, day(-days), change).expect("it can be written");
                assert_eq!(there.to_text(), now.to_text(), "{zone} {change}");
                let back = moved(&there, change, day(-days)).expect("it can be written");
                assert_eq!(back.to_text(), was.to_text(), "{zone} {change}");
            }
        }
    }
    assert!(seen > 200, "only {seen} changes of clocks");
}
