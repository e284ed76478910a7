//! Over every change of clocks: where something is dropped, it is; as long as it was, it
//! stays; and there and back is where it was.

use crate::app::Tab;
use crate::when::zones::ChronoTzZones;
use chrono::{DateTime, MappedLocalTime, Offset, TimeZone, Timelike};
use chrono_tz::Tz;
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::calendar::chain;
use roundtable::app::calendar::hour_keys::{focus_spot, led_to};
use roundtable::app::calendar::keys::Key;
use roundtable::app::calendar::spot::Spot;
use roundtable::app::calendar::{Msg as Calendar, On};
use roundtable::app::opening::Source;
use roundtable::app::preferences::Preferences;
use roundtable::domain::names::RecordId;
use roundtable::domain::schema::RecordKind;
use roundtable::domain::when::{Moment, Point, When};

/// Ten zones whose clocks change between 2020 and 2030: by an hour, by half an hour, by two,
/// at midnight, at a quarter to three, for a month of each year.
const TEN: [Tz; 10] = [
    Tz::Europe__London,
    Tz::America__New_York,
    Tz::America__St_Johns,
    Tz::America__Santiago,
    Tz::Africa__Casablanca,
    Tz::Asia__Beirut,
    Tz::Australia__Lord_Howe,
    Tz::Australia__Sydney,
    Tz::Pacific__Chatham,
    Tz::Antarctica__Troll,
];

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
const QUARTER: i64 = 15 * MINUTE;

fn east(zone: Tz, utc_seconds: i64) -> i64 {
    let utc = DateTime::from_timestamp(utc_seconds, 0).expect("this century");
    let offset = zone.offset_from_utc_datetime(&utc.naive_utc()).fix();
    i64::from(offset.local_minus_utc())
}

/// The first second of every new rule from 2020 to 2030.
fn changes(zone: Tz) -> Vec<i64> {
    let (first, last) = (1_577_836_800, 1_924_991_999);
    let hours = (first..last).step_by(HOUR as usize);
    let mut changes = Vec::new();
    for from in hours.filter(|from| east(zone, *from) != east(zone, from + HOUR)) {
        let within = (from + 1..=from + HOUR).find(|at| east(zone, *at) != east(zone, from));
        changes.extend(within);
    }
    changes
}

/// What chrono-tz says a clock shows.
fn shown(zone: Tz, utc_seconds: i64) -> Spot {
    let utc = DateTime::from_timestamp(utc_seconds, 0).expect("this century");
    let local = utc.with_timezone(&zone).naive_local();
    let is_second = match zone.from_local_datetime(&local) {
        MappedLocalTime::Ambiguous(_, later) => later.timestamp() == utc_seconds,
        _ => false,
    };
    let minute = local.time().num_seconds_from_midnight() / 60;
    Spot {
        is_second,
        ..Spot::minute(local.date(), minute)
    }
}

fn instants(when: &When) -> Vec<i64> {
    let instant = |point: &Point| match point {
        Point::Moment(moment) => moment.utc_seconds(&ChronoTzZones).expect("a known zone"),
        Point::Period(_) => panic!("hours have no periods"),
    };
    when.ends().map(|end| instant(&end.point)).collect()
}

fn between(zone: Tz, from: i64, to: i64) -> When {
    let moment = |at| Moment::shown(zone.name(), at, &ChronoTzZones).expect("a known zone");
    When::hours(moment(from), Some(moment(to))).expect("the end follows")
}

/// A made-up group with one event, seen by somebody in a zone, in the week of an instant.
fn week_of(when: &When, reader: Tz, utc_seconds: i64) -> Tab {
    let file = format!(
        r#"{{"format":"roundtable","version":"1.0","workspace":"w-made-up","name":"Made-up group","records":[{{"id":"e-one","record":"event","title":"Made-up call","kind":"meeting","when":"{}"}}]}}"#,
        when.to_text()
    );
    let mut tab = Tab::started("m0", Preferences::default());
    tab.send(Msg::Fetched(Source::Published, Some(file)));
    tab.model.machine_zone = reader.name().to_owned();
    let day = shown(reader, utc_seconds).day;
    tab.send(Msg::AddressChanged(format!("/calendar/week/{day}")));
    tab
}

fn target(tab: &Tab) -> When {
    let carried = tab.model.calendar.carried.as_ref();
    carried
        .and_then(|carried| carried.target.clone())
        .expect("something is carried")
}

fn kept(tab: &Tab) -> When {
    tab.model.workspace.when("e-one", "when").expect("a time")
}

fn event() -> RecordId {
    RecordId::from("e-one")
}

fn press(tab: &mut Tab, key: Key) {
    let on = match &tab.model.calendar.carried {
        Some(carried) => On::Spot(carried.over),
        None => On::Event(event()),
    };
    tab.send(Msg::Calendar(Calendar::Pressed(key, on)));
}

fn said(tab: &Tab) -> String {
    let notice = tab.model.notice.as_ref();
    notice
        .map(|notice| notice.text(tab.model.language()))
        .unwrap_or_default()
}

/// F17: hours moved by time that passes begin so much later and last as long, and moved back
/// are where they were; what is written is read as the same instants.
#[test]
fn hours_moved_over_every_change_of_ten_zones_keep_their_length() {
    let mut count = 0;
    for zone in TEN {
        for change in changes(zone) {
            count += 1;
            for from in (-3 * HOUR..=3 * HOUR).step_by(QUARTER as usize) {
                for length in [QUARTER, 3 * HOUR] {
                    let start = change + from;
                    let when = between(zone, start, start + length);
                    for by in [
                        -DAY,
                        -3 * HOUR,
                        -HOUR,
                        -QUARTER,
                        QUARTER,
                        HOUR,
                        3 * HOUR,
                        DAY,
                    ] {
                        let moved = when.shifted_by_elapsed(by, &ChronoTzZones).expect("a time");
                        let wanted = [start + by, start + by + length];
                        assert_eq!(instants(&moved), wanted, "{zone} {when:?} by {by}");
                        let read = When::parse(&moved.to_text());
                        assert_eq!(read.as_ref(), Ok(&moved));
                        let back = moved.shifted_by_elapsed(-by, &ChronoTzZones);
                        assert_eq!(back.as_ref(), Some(&when));
                    }
                    let longer = when.ended_later(0, HOUR, &ChronoTzZones).expect("a time");
                    assert_eq!(instants(&longer), [start, start + length + HOUR]);
                    assert_eq!(when.ended_later(0, -length, &ChronoTzZones), None);
                }
            }
        }
    }
    assert!(count > 180, "only {count} changes of clocks were found");
}

/// By hand, for a reader whose clock changes and an event on that clock or another: over
/// every quarter of an hour around the change it would begin exactly there, the hour that
/// comes twice both times, and dropped it does.
#[test]
fn what_is_dropped_lies_where_the_hand_was() {
    for reader in TEN {
        for change in changes(reader) {
            for own in [reader, Tz::Asia__Kathmandu, Tz::Europe__London] {
                let start = change - 2 * HOUR;
                let mut tab = week_of(&between(own, start, start + HOUR), reader, change);
                let grip = start + QUARTER;
                tab.send(Msg::Calendar(Calendar::Lifted(
                    event(),
                    Some(shown(reader, grip)),
                )));
                for over in (change - 4 * HOUR..change + 5 * HOUR).step_by(QUARTER as usize) {
                    tab.send(Msg::Calendar(Calendar::Hovered(shown(reader, over))));
                    let begins = over - QUARTER;
                    assert_eq!(
                        instants(&target(&tab)),
                        [begins, begins + HOUR],
                        "{reader} {own}"
                    );
                }
                let over = change + QUARTER;
                tab.send(Msg::Calendar(Calendar::Hovered(shown(reader, over))));
                tab.send(Msg::Calendar(Calendar::Dropped));
                assert_eq!(instants(&kept(&tab)), [change, change + HOUR]);
                // And back from there.
                let grip = shown(reader, change);
                tab.send(Msg::Calendar(Calendar::Lifted(event(), Some(grip))));
                tab.send(Msg::Calendar(Calendar::Hovered(shown(reader, start))));
                tab.send(Msg::Calendar(Calendar::Dropped));
                assert_eq!(instants(&kept(&tab)), [start, start + HOUR]);
                // Its end alone.
                let end = shown(reader, start + HOUR);
                tab.send(Msg::Calendar(Calendar::LiftedEnd(event(), end)));
                let over = shown(reader, change + HOUR);
                tab.send(Msg::Calendar(Calendar::Hovered(over)));
                tab.send(Msg::Calendar(Calendar::Dropped));
                assert_eq!(instants(&kept(&tab)), [start, change + HOUR]);
            }
        }
    }
}

/// By keyboard: every press is a quarter of an hour that passes, through an hour that comes
/// twice and over one that is skipped, and as many presses back end where it was.
#[test]
fn arrows_carry_through_every_change_and_back() {
    for reader in TEN {
        for change in changes(reader) {
            let start = change - 90 * MINUTE;
            let when = between(Tz::Asia__Kathmandu, start, start + HOUR);
            let mut tab = week_of(&when, reader, start);
            press(&mut tab, Key::Space);
            let steps = 16;
            for step in 1..=steps {
                press(&mut tab, Key::Down);
                let begins = start + step * QUARTER;
                assert_eq!(instants(&target(&tab)), [begins, begins + HOUR], "{reader}");
                let carried = tab.model.calendar.carried.as_ref().expect("it is carried");
                assert_eq!(carried.over, shown(reader, begins), "{reader}");
                // The focus is on the hour that it is over.
                let focus = focus_spot(&tab.model, &ChronoTzZones);
                let since = begins - focus.seconds(&ChronoTzZones, reader.name());
                assert!((0..HOUR).contains(&since), "{reader}: {focus} for {begins}");
            }
            press(&mut tab, Key::EndDown);
            let begins = start + steps * QUARTER;
            assert_eq!(instants(&target(&tab)), [begins, begins + HOUR + QUARTER]);
            press(&mut tab, Key::EndUp);
            for _ in 0..4 {
                press(&mut tab, Key::PageUp);
            }
            assert_eq!(target(&tab), when, "{reader}");
            // A day on and back again, over the change.
            press(&mut tab, Key::Right);
            press(&mut tab, Key::Right);
            press(&mut tab, Key::Left);
            press(&mut tab, Key::Left);
            assert_eq!(target(&tab), when, "{reader}");
        }
    }
}

/// Arrow keys stand on every hour that there is, and on none that is not; a new event there
/// begins there and lasts an hour. Drawn from one side of the change to the other, in either
/// direction, it takes the time that passes.
#[test]
fn a_new_event_is_made_on_both_sides_of_every_change() {
    for reader in TEN {
        for change in changes(reader) {
            let far = between(Tz::UTC, change - 90 * DAY, change - 90 * DAY + HOUR);
            let mut tab = week_of(&far, reader, change);
            let zone = reader.name();
            let mut spot = Spot::day(shown(reader, change).day);
            let mut before = None;
            let mut count = 0;
            while let Some(next) = led_to(&tab.model, &ChronoTzZones, Key::Down, spot) {
                let seconds = next.seconds(&ChronoTzZones, zone);
                assert!(before < Some(seconds), "{reader}: {next} after {spot}");
                let back = led_to(&tab.model, &ChronoTzZones, Key::Up, next);
                assert_eq!(back, Some(spot), "{reader}");
                let made = next.span(next, 60, &ChronoTzZones, zone).expect("a time");
                assert_eq!(instants(&made), [seconds, seconds + HOUR]);
                (spot, before) = (next, Some(seconds));
                count += 1;
            }
            assert!((22..=26).contains(&count), "{reader}: {count} hours");
            let ends = [change - 30 * MINUTE, change + 30 * MINUTE].map(|at| shown(reader, at));
            for [from, to] in [ends, [ends[1], ends[0]]] {
                tab.send(Msg::Calendar(Calendar::Swept(from)));
                tab.send(Msg::Calendar(Calendar::SweptTo(to)));
                let swept = tab
                    .model
                    .calendar
                    .swept
                    .clone()
                    .and_then(|swept| swept.when);
                let wanted = [change - 30 * MINUTE, change + 45 * MINUTE];
                assert_eq!(
                    swept.as_ref().map(instants),
                    Some(wanted.to_vec()),
                    "{reader}"
                );
                tab.send(Msg::Calendar(Calendar::PutBack));
            }
        }
    }
}

/// I8: in autumn, as it is heard; the second of two equal hours is reached and told apart.
#[test]
fn the_hour_that_comes_twice_is_heard() {
    let start = 1_792_886_400 - HOUR;
    let mut tab = week_of(
        &between(Tz::Europe__London, start, start + HOUR),
        Tz::Europe__London,
        start,
    );
    let mut heard = Vec::new();
    for key in [
        Key::Space,
        Key::PageDown,
        Key::Down,
        Key::PageDown,
        Key::Down,
        Key::PageDown,
        Key::PageUp,
        Key::Enter,
    ] {
        press(&mut tab, key);
        heard.push(said(&tab));
    }
    expect![[r#"
        Moving “Made-up call”: arrow keys move it by a quarter of an hour or a day, Page Up and Page Down by an hour, with Shift its end alone; Enter drops it, Escape puts it back.
        To 25 October 2026, 1:00 (UTC+1)–1:00 (UTC+0) (London), the first 1:00 of that day, the second 1:00 of that day
        To 25 October 2026, 1:15 (UTC+1)–1:15 (UTC+0) (London), the first 1:15 of that day, the second 1:15 of that day
        To 25 October 2026, 1:15 (UTC+0)–2:15 (London), the second 1:15 of that day, your clock goes back here
        To 25 October 2026, 1:30 (UTC+0)–2:30 (London), the second 1:30 of that day
        To 25 October 2026, 2:30–3:30 (London)
        To 25 October 2026, 1:30 (UTC+0)–2:30 (London), the second 1:30 of that day
        Moved to 25 October 2026, 1:30 (UTC+0)–2:30 (London), the second 1:30 of that day"#]].assert_eq(&heard.join("\n"));
    expect!["2026-10-25T01:30+00:00[Europe/London]/2026-10-25T02:30[Europe/London]"]
        .assert_eq(&kept(&tab).to_text());
}

/// I8: in spring; what is skipped is passed over, and from day to day the hour is kept.
#[test]
fn the_hour_that_is_skipped_is_heard() {
    let start = 1_774_661_400;
    let when = between(Tz::Europe__London, start, start + HOUR);
    let mut tab = week_of(&when, Tz::Europe__London, start);
    let mut heard = Vec::new();
    for key in [
        Key::Space,
        Key::Right,
        Key::Right,
        Key::Left,
        Key::Up,
        Key::Down,
        Key::PageUp,
        Key::Enter,
    ] {
        press(&mut tab, key);
        heard.push(said(&tab));
    }
    expect![[r#"
        Moving “Made-up call”: arrow keys move it by a quarter of an hour or a day, Page Up and Page Down by an hour, with Shift its end alone; Enter drops it, Escape puts it back.
        To 29 March 2026, 2:00–3:00 (London), your clock skips 1:30
        To 30 March 2026, 1:30–2:30 (London)
        To 29 March 2026, 2:00–3:00 (London), your clock skips 1:30
        To 29 March 2026, 0:45–2:45 (London), your clock goes forward here
        To 29 March 2026, 2:00–3:00 (London), your clock goes forward here
        To 29 March 2026, 0:00–2:00 (London), your clock goes forward here
        Moved to 29 March 2026, 0:00–2:00 (London)"#]].assert_eq(&heard.join("\n"));
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
        heard.push(said(&tab));
        heard.push(kept(&tab).to_text());
    }
    expect![[r#"
        Moved to 29 March 2026, 1:30–2:30 (London), there is no 1:30 on that day in London and 2:30 is meant
        2026-03-29T01:30[Europe/London]/2026-03-29T02:30[Europe/London]
        Moved to 25 October 2026, 1:30–2:30 (London), 1:30 comes twice on that day and the first is meant
        2026-10-25T01:30[Europe/London]/2026-10-25T02:30[Europe/London]"#]].assert_eq(&heard.join("\n"));
}
