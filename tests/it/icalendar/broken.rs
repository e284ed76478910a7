//! Broken, hostile and endless files: what can be read is, the rest is listed by line.

use super::read;
use roundtable::exchange::icalendar::{self, Limits, Refusal, What};

use crate::when::zones::ChronoTzZones;

/// One bad line never costs the others.
#[test]
fn what_cannot_be_read_is_listed_with_its_line() {
    let calendar = read(
        "BEGIN:VCALENDAR
this is no line
BEGIN:VEVENT
UID:1
SUMMARY:No such day
DTSTART;VALUE=DATE:20270231
END:VEVENT
END:VTODO
BEGIN:VEVENT
UID:2
SUMMARY:A rule that never ends badly
DTSTART;VALUE=DATE:20270301
RRULE:FREQ=DAILY;INTERVAL=0
END:VEVENT
BEGIN:VEVENT
SUMMARY:Nameless and cut off
DTSTART;VALUE=DATE:20270302
",
    );
    let said: Vec<(usize, What)> = calendar
        .problems
        .iter()
        .map(|problem| (problem.line, problem.what))
        .collect();
    assert_eq!(
        said,
        [
            (1, What::Unended),
            (2, What::NotALine),
            (6, What::BadTime),
            (8, What::EndOfNothing),
            (13, What::BadRule),
            (15, What::Unended),
            (15, What::Nameless),
        ]
    );
    let titles: Vec<&str> = calendar
        .events
        .iter()
        .map(|event| event.title.as_str())
        .collect();
    assert_eq!(
        titles,
        [
            "No such day",
            "A rule that never ends badly",
            "Nameless and cut off"
        ]
    );
    assert_eq!(calendar.events[1].repeats, None);
    assert_eq!(calendar.events[1].others, ["RRULE:FREQ=DAILY;INTERVAL=0"]);
}

/// F19: what cannot be as it is written is told with its line; the event is taken.
#[test]
fn what_is_odd_is_told_with_its_line() {
    for (lines, text, expected) in [
        (
            "DTSTART;VALUE=DATE:20270327\nDTEND;VALUE=DATE:20270301",
            "2027-03-27",
            What::EndBeforeStart,
        ),
        (
            "DTSTART;TZID=Asia/Bangkok:20270327T100000\nDTEND:20270327T020000Z",
            "2027-03-27T10:00[Asia/Bangkok]",
            What::EndBeforeStart,
        ),
        (
            "DTSTART;VALUE=DATE:20270705\nRRULE:FREQ=DAILY;UNTIL=20260101",
            "2027-07-05",
            What::RuleOver,
        ),
        (
            "DTSTART;TZID=Asia/Bangkok:20270705T070000\nRRULE:FREQ=DAILY;UNTIL=20270704T235959Z",
            "2027-07-05T07:00[Asia/Bangkok]",
            What::RuleOver,
        ),
        (
            "DTSTART;TZID=Asia/Bangkok:19700101T000000\nRRULE:FREQ=SECONDLY",
            "1970-01-01T00:00[Asia/Bangkok]",
            What::TooOften,
        ),
        (
            "DTSTART;VALUE=DATE:20270301\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
            "2027-03-01",
            What::NeverAgain,
        ),
    ] {
        let calendar = read(&format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n{lines}\nEND:VEVENT\nEND:VCALENDAR"
        ));
        let said: Vec<(usize, What)> = calendar
            .problems
            .iter()
            .map(|problem| (problem.line, problem.what))
            .collect();
        assert_eq!(said, [(5, expected)], "{lines}");
        let when = calendar.events[0].when.as_ref().expect("a time");
        assert_eq!(when.to_text(), text, "{lines}");
    }
}

/// An event that stands in a file twice is taken in its later version, wherever that stands;
/// its changed occurrences are other events.
#[test]
fn the_later_version_of_an_event_is_taken() {
    let one = |lines: &str| format!("BEGIN:VEVENT\nUID:made-up\n{lines}\nEND:VEVENT\n");
    let calendar = read(&format!(
        "BEGIN:VCALENDAR\n{}{}{}{}END:VCALENDAR",
        one("SEQUENCE:1\nSUMMARY:First"),
        one("SEQUENCE:3\nSUMMARY:Third"),
        one("SUMMARY:Occurrence\nRECURRENCE-ID;VALUE=DATE:20270301"),
        one("SEQUENCE:2\nSUMMARY:Second"),
    ));
    let titles: Vec<&str> = calendar
        .events
        .iter()
        .map(|event| event.title.as_str())
        .collect();
    assert_eq!(titles, ["Third", "Occurrence"]);
    let said: Vec<(usize, What, &str)> = calendar
        .problems
        .iter()
        .map(|problem| (problem.line, problem.what, problem.text.as_str()))
        .collect();
    assert_eq!(
        said,
        [(2, What::Again, "First"), (17, What::Again, "Second")]
    );
}

/// F23: what its owner keeps private is left out, its title too.
#[test]
fn private_events_stay_private() {
    let calendar = read(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:canary\nCLASS:PRIVATE\nEND:VEVENT\nEND:VCALENDAR",
    );
    assert_eq!(calendar.events, []);
    assert_eq!(calendar.problems[0].what, What::Private);
    assert!(!format!("{calendar:?}").contains("canary"));
}

/// F24: limits are refusals with a reason, before anything is built.
#[test]
fn limits_hold() {
    let refused = |file: &str, limits: &Limits| {
        icalendar::read(file.as_bytes(), limits, &ChronoTzZones).expect_err("a refusal")
    };
    let limits = Limits::default();
    assert_eq!(refused("", &limits), Refusal::NotACalendar);
    assert_eq!(
        refused("{\"format\":\"roundtable\"}", &limits),
        Refusal::NotACalendar
    );
    let deep = "BEGIN:VCALENDAR\n".repeat(100_000);
    assert_eq!(refused(&deep, &limits), Refusal::TooDeep { line: 65 });
    let many = format!(
        "BEGIN:VCALENDAR\n{}",
        "BEGIN:VEVENT\nEND:VEVENT\n".repeat(400_000)
    );
    assert_eq!(refused(&many, &limits), Refusal::TooMany);
    let long = format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\n{}", "X:1\n".repeat(10_001));
    assert_eq!(refused(&long, &limits), Refusal::TooMany);
    let noise = format!("BEGIN:VCALENDAR\n{}", "noise\n".repeat(1_001));
    assert_eq!(refused(&noise, &limits), Refusal::TooManyProblems);
    let small = Limits {
        bytes: 10,
        ..limits
    };
    assert_eq!(refused("BEGIN:VCALENDAR", &small), Refusal::TooLarge);
}

/// F25: names of an object's own parts are ordinary ids.
#[test]
fn any_id_is_an_id() {
    for uid in ["__proto__", "constructor", "toString", "a@b@c", "@", "é 😀"] {
        let calendar = read(&format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:{uid}\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR"
        ));
        assert_eq!(calendar.events[0].uid, uid);
    }
}

proptest::proptest! {
    /// Any bytes are a calendar or a refusal.
    #[test]
    fn any_bytes_end(noise in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200), cut in 0..700_usize) {
        let mut bytes = b"BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=X:20270301T100000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;BYDAY=MO\r\nEXDATE;TZID=X:20270308T100000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".to_vec();
        let at = cut.min(bytes.len());
        bytes.splice(at..(at + noise.len() / 4).min(bytes.len()), noise);
        if let Ok(calendar) = icalendar::read(&bytes, &Limits::default(), &ChronoTzZones) {
            proptest::prop_assert!(calendar.events.len() < 50);
        }
    }
}
