//! F15, F16: no clock decides anything, and a copy that nobody saw for years neither
//! brings back what was removed nor takes away what is there.

use super::desk::Desk;
use roundtable::domain::change::{About, What};
use roundtable::domain::names::RecordId;
use roundtable::domain::workspace::History;
use roundtable::domain::workspace::removal::Presence;

const YEAR: i64 = 31_536_000_000;

/// What a desk exports, as if its clock had been off by so much when each change was made.
fn with_clock(desk: &Desk, off_millis: impl Fn(usize) -> i64) -> History {
    let mut history = desk.workspace.exported();
    for (at, (rev, about)) in history.changes.iter_mut().enumerate() {
        let is_own = desk.log().iter().any(|change| change.rev == *rev);
        if is_own {
            about.at_utc_millis = 1_795_230_607_000 + off_millis(at);
        }
    }
    history
}

/// R1, F15: an edit that was made after seeing another wins, whatever the clocks said.
#[test]
fn f15_a_later_edit_wins_with_any_clock() {
    let offs = [
        -10 * YEAR,
        -86_400_000,
        -300_000,
        0,
        300_000,
        86_400_000,
        10 * YEAR,
        i64::MAX / 2,
    ];
    for first in offs {
        for second in offs {
            let mut one = Desk::new("a");
            one.set("e-1", "title", "seen");
            let mut other = Desk::new("b");
            other.workspace.merge(&with_clock(&one, |_| first));
            other.set("e-1", "title", "after it was seen");
            let back = with_clock(&other, |_| second);
            one.workspace.merge(&back);
            assert_eq!(one.shown("e-1", "title"), ["after it was seen"]);
        }
    }
}

/// F15: clocks that stand still or go back change nothing of what is shown.
#[test]
fn f15_frozen_and_backward_clocks_change_nothing() {
    let story = |off: fn(usize) -> i64| {
        let mut one = Desk::new("a");
        one.set("e-1", "title", "first");
        let mut other = Desk::beside("b", &one);
        one.set("e-1", "title", "here");
        other.set("e-1", "title", "there");
        other.set("e-2", "title", "new");
        one.remove("e-1");
        let mut end = Desk::new("z");
        end.workspace.merge(&with_clock(&other, off));
        end.workspace.merge(&with_clock(&one, off));
        (end.page("e-1"), end.page("e-2"))
    };
    let plain = story(|at| i64::try_from(at).unwrap_or_default());
    assert_eq!(plain, story(|_| 0), "a clock that stands still");
    assert_eq!(
        plain,
        story(|at| -i64::try_from(at).unwrap_or_default() * YEAR)
    );
    assert!(plain.0.starts_with("Disputed"), "{}", plain.0);
}

/// F15: one change told with two moments keeps the same one everywhere.
#[test]
fn f15_two_moments_of_one_change_end_as_one() {
    let told = |at_utc_millis| {
        let about = About {
            at_utc_millis,
            by: None,
            what: What::Edit,
        };
        History {
            changes: [("a-1".into(), about)].into(),
            ..History::default()
        }
    };
    let (early, late) = (told(1), told(10 * YEAR));
    let mut one = early.clone();
    one.merge(&late);
    let mut other = late;
    other.merge(&early);
    assert_eq!(one, other);
}

/// F16: five years later an old copy comes back with a few edits of its own.
#[test]
fn f16_a_copy_that_nobody_saw_for_years_revives_and_kills_nothing() {
    let mut desk = Desk::new("a");
    for number in 0..200 {
        desk.set(&format!("e-{number}"), "title", format!("event {number}"));
    }
    let mut lost = Desk::beside("lost", &desk);
    lost.set("e-0", "note", "written before the drawer was closed");
    lost.remove("e-1");
    for number in 0..200 {
        let id = format!("e-{number}");
        match number % 4 {
            0 => drop(desk.remove(&id)),
            1 => drop(desk.set(&id, "title", "renamed since")),
            2 => drop(desk.workspace.forget(&RecordId::from(&*id))),
            _ => {}
        }
    }
    for number in 200..250 {
        desk.set(&format!("e-{number}"), "title", "made since");
    }
    for restored in [4, 8] {
        let id = format!("e-{restored}");
        let seen = desk.workspace.seen_all(&id);
        desk.save(&id, &seen, [("removed", serde_json::Value::Null)]);
    }
    let before: Vec<String> = (2..250)
        .map(|number| desk.page(&format!("e-{number}")))
        .collect();
    let mut back = Desk::beside("z", &desk);
    back.take(&lost);
    let after: Vec<String> = (2..250)
        .map(|number| back.page(&format!("e-{number}")))
        .collect();
    assert_eq!(before, after, "nothing else is revived or killed");
    // What both worked on is shown to be settled, not decided in silence.
    assert_eq!(back.workspace.presence("e-0"), Presence::Disputed);
    assert_eq!(back.workspace.presence("e-1"), Presence::Disputed);
    // The other way round it ends the same.
    let mut other = Desk::beside("y", &lost);
    other.take(&desk);
    assert_eq!(other.workspace.history(), back.workspace.history());
}
