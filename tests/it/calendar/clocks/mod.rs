//! Over every change of clocks: where something is dropped, it is; as long as it was, it
//! stays; and there and back is where it was.

mod heard;

use crate::app::Tab;
use crate::when::zones::ChronoTzZones;
use chrono::{DateTime, MappedLocalTime, Offset, TimeZone, Timelike};
use chrono_tz::Tz;
use roundtable::app::Msg;
use roundtable::app::calendar::hour_keys::{focus_spot, led_to};
use roundtable::app::calendar::keys::Key;
use roundtable::app::calendar::spot::Spot;
use roundtable::app::calendar::{Msg as Calendar, On};
use roundtable::app::opening::Source;
use roundtable::app::preferences::Preferences;
use roundtable::domain::names::RecordId;
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
