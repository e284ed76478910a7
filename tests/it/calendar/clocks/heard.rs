//! What is heard and kept where clocks change.

use super::{HOUR, between, event, instants, kept, press, shown, week_of};
use crate::app::Tab;
use crate::when::zones::ChronoTzZones;
use chrono::DateTime;
use chrono_tz::Tz;
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::calendar::Msg as Calendar;
use roundtable::app::calendar::chain;
use roundtable::app::calendar::item::item;
use roundtable::app::calendar::keys::Key;
use roundtable::app::calendar::spot::Spot;
use roundtable::domain::schema::RecordKind;
use roundtable::domain::when::When;

/// An hour in London from an instant on, seen there, and these keys; with what is heard.
fn carried_in_london(start: i64, keys: &[Key]) -> (Tab, String) {
    let zone = Tz::Europe__London;
    let mut tab = week_of(&between(zone, start, start + HOUR), zone, start);
    let mut heard = Vec::new();
    for key in keys {
        press(&mut tab, *key);
        heard.push(tab.said());
    }
    (tab, heard.join("\n"))
}

/// I8: in autumn, as it is heard; the second of two equal hours is reached and told apart.
#[test]
fn the_hour_that_comes_twice_is_heard() {
    let (tab, heard) = carried_in_london(
        1_792_886_400 - HOUR,
        &[
            Key::Space,
            Key::PageDown,
            Key::Down,
            Key::PageDown,
            Key::Down,
            Key::PageDown,
            Key::PageUp,
            Key::Enter,
        ],
    );
    expect![[r#"
        Moving “Made-up call”: arrow keys move it by a quarter of an hour or a day, Page Up and Page Down by an hour, with Shift its end alone; Enter drops it, Escape puts it back.
        To 25 October 2026, 1:00 (UTC+1)–1:00 (UTC+0) (London), the first 1:00 of that day
        To 25 October 2026, 1:15 (UTC+1)–1:15 (UTC+0) (London), the first 1:15 of that day
        To 25 October 2026, 1:15 (UTC+0)–2:15 (London), the second 1:15 of that day, your clock goes back here
        To 25 October 2026, 1:30 (UTC+0)–2:30 (London), the second 1:30 of that day
        To 25 October 2026, 2:30–3:30 (London)
        To 25 October 2026, 1:30 (UTC+0)–2:30 (London), the second 1:30 of that day
        Moved to 25 October 2026, 1:30 (UTC+0)–2:30 (London), the second 1:30 of that day"#]].assert_eq(&heard);
    expect!["2026-10-25T01:30+00:00[Europe/London]/2026-10-25T02:30[Europe/London]"]
        .assert_eq(&kept(&tab).to_text());
}

/// I8: in spring; what is skipped is passed over, and from day to day the hour is kept.
#[test]
fn the_hour_that_is_skipped_is_heard() {
    let (tab, heard) = carried_in_london(
        1_774_661_400,
        &[
            Key::Space,
            Key::Right,
            Key::Right,
            Key::Left,
            Key::Up,
            Key::Down,
            Key::PageUp,
            Key::Enter,
        ],
    );
    expect![[r#"
        Moving “Made-up call”: arrow keys move it by a quarter of an hour or a day, Page Up and Page Down by an hour, with Shift its end alone; Enter drops it, Escape puts it back.
        To 29 March 2026, 2:00–3:00 (London), your clock skips 1:30
        To 30 March 2026, 1:30–2:30 (London)
        To 29 March 2026, 2:00–3:00 (London), your clock skips 1:30
        To 29 March 2026, 0:45–2:45 (London), your clock goes forward here
        To 29 March 2026, 2:00–3:00 (London), your clock goes forward here
        To 29 March 2026, 0:00–2:00 (London), your clock goes forward here
        Moved to 29 March 2026, 0:00–2:00 (London)"#]].assert_eq(&heard);
    expect!["2026-03-29T00:00[Europe/London]/2026-03-29T02:00[Europe/London]"]
        .assert_eq(&kept(&tab).to_text());
}

/// Hours of which only the event's own zone says the clock go on saying none, but for the
/// second of two equal hours, which nothing else could tell.
#[test]
fn hours_on_the_clock_of_their_event_stay_so() {
    let when = When::parse("2026-10-24T00:30/2026-10-24T01:15").expect("a time");
    let mut tab = week_of(&when, Tz::Asia__Bangkok, 1_792_800_000);
    tab.edit(&event(), &[("zone", "Europe/London")]);
    let spot = |utc: &str| {
        let utc: DateTime<chrono::Utc> = utc.parse().expect("an instant");
        shown(Tz::Asia__Bangkok, utc.timestamp())
    };
    let mut texts = Vec::new();
    for (from, to) in [
        ("2026-10-23T23:30:00Z", "2026-10-24T22:30:00Z"),
        ("2026-10-24T22:30:00Z", "2026-10-25T01:00:00Z"),
        ("2026-10-25T01:00:00Z", "2026-10-25T09:00:00Z"),
    ] {
        tab.send(Msg::Calendar(Calendar::Lifted(event(), Some(spot(from)))));
        tab.send(Msg::Calendar(Calendar::Hovered(spot(to))));
        tab.send(Msg::Calendar(Calendar::Dropped));
        texts.push(kept(&tab).to_text());
    }
    expect![[r#"
        2026-10-24T23:30/2026-10-25T00:15
        2026-10-25T01:00+00:00[Europe/London]/2026-10-25T01:45+00:00[Europe/London]
        2026-10-25T09:00[Europe/London]/2026-10-25T09:45[Europe/London]"#]]
    .assert_eq(&texts.join("\n"));
}

/// Wherever its hours are told, on either clock, it is told which of two they are.
#[test]
fn which_of_two_hours_is_told_with_an_event() {
    let zone = Tz::Europe__London;
    let start = 1_792_891_800;
    let when = between(zone, start, start + HOUR);
    let mut told = Vec::new();
    for (own, reader) in [
        (zone, zone),
        (Tz::Asia__Bangkok, zone),
        (zone, Tz::Asia__Bangkok),
    ] {
        let tab = week_of(&between(own, start, start + HOUR), reader, start);
        let when = kept(&tab);
        let item = item(&tab.model, &ChronoTzZones, &event(), Some(&when));
        let hours = item.hours.unwrap_or_default();
        told.push(format!("{hours} | {}", item.yours.unwrap_or_default()));
    }
    assert_eq!(
        when.to_text(),
        "2026-10-25T01:30+00:00[Europe/London]/2026-10-25T02:30[Europe/London]"
    );
    expect![[r#"
        25 October 2026, 1:30 (UTC+0)–2:30 (London) | 
        8:30–9:30 (Bangkok) | 25 October 2026, 1:30 (UTC+0)–2:30 (London) your time
        25 October 2026, 1:30 (UTC+0)–2:30 (London) | 8:30–9:30 (Bangkok) your time"#]]
    .assert_eq(&told.join("\n"));
}

/// I14: what follows back to back goes along by the time that passes, and stays back to back.
#[test]
fn what_follows_stays_back_to_back_over_a_change() {
    let start = 1_792_881_000;
    let when = between(Tz::Europe__London, start, start + HOUR);
    let mut tab = week_of(&when, Tz::Europe__London, start);
    let next = between(Tz::Europe__London, start + HOUR, start + 2 * HOUR).to_text();
    let next = tab.make(
        RecordKind::Event,
        &[
            ("title", "Made-up call after it"),
            ("when", &next),
            ("follows", "e-one"),
        ],
    );
    for key in [Key::Space, Key::PageDown, Key::PageDown, Key::Enter] {
        press(&mut tab, key);
    }
    tab.send(Msg::Calendar(Calendar::Chain(chain::Msg::Confirmed)));
    let first = instants(&kept(&tab));
    let next = tab.model.workspace.when(&next, "when").expect("a time");
    assert_eq!(first, [start + 2 * HOUR, start + 3 * HOUR]);
    assert_eq!(instants(&next), [start + 3 * HOUR, start + 4 * HOUR]);
}

/// By days, as in a month, an event keeps what its own clock says; where that day has no such
/// hour, or has it twice, that is said.
#[test]
fn a_move_by_days_keeps_the_hour_and_says_what_clocks_do() {
    let start = 1_774_661_400;
    let when = between(Tz::Europe__London, start, start + HOUR);
    let mut heard = Vec::new();
    for over in ["2026-03-29", "2026-10-25"] {
        let mut tab = week_of(&when, Tz::Asia__Bangkok, start);
        tab.send(Msg::AddressChanged("/calendar/month/2026-03".into()));
        let day = |text: &str| Spot::day(text.parse().expect("a day"));
        tab.send(Msg::Calendar(Calendar::Lifted(
            event(),
            Some(day("2026-03-28")),
        )));
        tab.send(Msg::Calendar(Calendar::Hovered(day(over))));
        tab.send(Msg::Calendar(Calendar::Dropped));
        heard.push(tab.said());
        heard.push(kept(&tab).to_text());
    }
    expect![[r#"
        Moved to 29 March 2026, 1:30–2:30 (London), there is no 1:30 on that day in London and 2:30 is meant
        2026-03-29T01:30[Europe/London]/2026-03-29T02:30[Europe/London]
        Moved to 25 October 2026, 1:30–2:30 (London), 1:30 comes twice on that day and the first is meant
        2026-10-25T01:30[Europe/London]/2026-10-25T02:30[Europe/London]"#]].assert_eq(&heard.join("\n"));
}
