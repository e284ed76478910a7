//! What is said of a calendar before it is taken in. The calendars are made up.

use super::calendars::calendar;
use super::{Desk, file};
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::share::Msg as Share;
use roundtable::app::share::import::{File, Msg as Import};
use roundtable::app::share::to_calendar::Msg as Leave;

fn shown(files: impl IntoIterator<Item = File>) -> String {
    let mut desk = Desk::new("organiser");
    desk.choose(files);
    desk.preview()
}

/// Rows say how an event repeats and that it is cancelled, in order of time.
#[test]
fn rows_say_what_repeats_in_order_of_time() {
    let calendar = calendar(
        "
        BEGIN:VEVENT
        UID:made-up-1
        SUMMARY:Made-up third
        DTSTART:20270501T100000
        END:VEVENT
        BEGIN:VEVENT
        UID:made-up-2
        SUMMARY:Made-up second
        DTSTART;VALUE=DATE:20270301
        RRULE:FREQ=WEEKLY;COUNT=8
        END:VEVENT
        BEGIN:VEVENT
        UID:made-up-2
        RECURRENCE-ID;VALUE=DATE:20270308
        SUMMARY:Made-up second, once
        DTSTART;VALUE=DATE:20270308
        STATUS:CANCELLED
        END:VEVENT
        BEGIN:VEVENT
        UID:made-up-3
        SUMMARY:Made-up first
        DTSTART;VALUE=DATE:20270107
        END:VEVENT
        BEGIN:VEVENT
        UID:made-up-4
        SUMMARY:Made-up without a time
        END:VEVENT",
    );
    expect![[r#"
        from-another-program.txt
          This file adds 5 records.
          [x] Adds Event “Made-up first” (7 January 2027)
          [x] Adds Event “Made-up second” (1 March 2027; every week on Monday, 8 times)
          [x] Adds Event “Made-up second, once” (8 March 2027; one of a series; cancelled)
          [x] Adds Event “Made-up third” (1 May 2027, 10:00)
          [x] Adds Event “Made-up without a time” ()"#]]
    .assert_eq(&shown([calendar]));
}

/// A series on a clock that has no name is told whose clock it is, or until when it is right.
#[test]
fn clocks_of_the_file_are_named() {
    let zone = |name: &str, month: u32| {
        format!(
            "BEGIN:VTIMEZONE\nTZID:{name}\nBEGIN:STANDARD\nDTSTART:16011028T030000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:16010325T020000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH={month}\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:DAYLIGHT\nEND:VTIMEZONE\nBEGIN:VEVENT\nUID:{name}\nSUMMARY:Made-up {month}\nDTSTART;TZID={name}:20270301T100000\nRRULE:FREQ=WEEKLY\nEND:VEVENT"
        )
    };
    let text = format!("{}\n{}", zone("Customized Time Zone", 3), zone("Odd", 4));
    expect![[r#"
        from-another-program.txt
          This file adds 2 records.
          The time zone “Customized Time Zone” goes by the clocks of Berlin.
          [x] Adds Event “Made-up 3” (1 March 2027, 10:00 (Berlin); every week on Monday)
          [x] Adds Event “Made-up 4” (1 March 2027, 10:00 (UTC+1); every week on Monday)
          1 line could not be taken as it stands:
            Line 42: no time zone that is known here has the hours of this one; those of this event are right until the clocks change on 25 April 2027: DTSTART;TZID=Odd:20270301T100000"#]].assert_eq(&shown([calendar(&text)]));
}

/// What is not read, or not known, is said, and no more is claimed than what was read.
#[test]
fn what_is_not_read_is_said() {
    let lines = "
        BEGIN:VTODO
        UID:made-up-1
        SUMMARY:Made-up task
        END:VTODO
        BEGIN:VTODO
        UID:made-up-2
        END:VTODO
        BEGIN:VJOURNAL
        UID:made-up-3
        END:VJOURNAL";
    let with_event = format!(
        "{lines}\nBEGIN:VEVENT\nUID:made-up-4\nSUMMARY:Made-up call\nDTSTART;VALUE=DATE:20270301\nCATEGORIES:Made-up theme,Workshop\nEND:VEVENT"
    );
    let mut desk = Desk::new("organiser");
    desk.choose([calendar(lines), calendar(&with_event)]);
    expect![[r#"
        from-another-program.txt
          There is no event in it that could be taken in.
          2 to-dos in it are not read.
          1 journal entry in it is not read.
        from-another-program.txt
          This file adds 1 record.
          2 to-dos in it are not read.
          1 journal entry in it is not read.
          Themes that are not known here: “Made-up theme” (1 event). Their names are kept with the events, and leave with them for other calendars.
          [x] Adds Event “Made-up call” (1 March 2027)"#]].assert_eq(&desk.preview());
    desk.import(Import::Apply);
    desk.choose([calendar(&with_event)]);
    expect![[r#"
        from-another-program.txt
          Nothing new: every event that was read is here already.
          2 to-dos in it are not read.
          1 journal entry in it is not read."#]]
    .assert_eq(&desk.preview());
    desk.import(Import::Apply);
    expect!["Nothing was imported"].assert_eq(&desk.notice());
}

/// One's own calendar in another group: who organises and what it is about is told by name
/// where it is not known there, and is not lost.
#[test]
fn names_that_another_group_does_not_know_are_told() {
    let group = |id: &str, records: &str| {
        file(
            "group.json",
            &format!(
                r#"{{"format":"roundtable","version":"1.0","workspace":"{id}","name":"Made up","records":[{records}]}}"#
            ),
        )
    };
    let known =
        r#"{"id":"o-1","record":"organisation","name":"Made-up Known Office","acronym":"MKO"}"#;
    let event = |id: &str, organisers: &str| {
        format!(
            r#"{{"id":"{id}","record":"event","title":"Made-up {id}","when":"2027-03-01","organisers":[{organisers}],"themes":["t-1"]}}"#
        )
    };
    let records = format!(
        r#"{known},{{"id":"o-2","record":"organisation","name":"Office, Made Up"}},{{"id":"t-1","record":"theme","name":"Made-up theme"}},{},{}"#,
        event("e-1", r#""o-1","o-2""#),
        event("e-2", r#""o-2""#),
    );
    let mut desk = Desk::new("organiser");
    desk.choose([group("w-one", &records)]);
    desk.import(Import::OpenAsGroup(0, "w-one".into()));
    desk.send(Msg::AddressChanged("/share".into()));
    desk.share(Share::ToCalendar(Leave::Open));
    desk.share(Share::ToCalendar(Leave::Download));
    let (name, text) = desk.tab.downloads.pop().expect("a calendar");
    desk.choose([file(&name, &text)]);
    assert!(
        desk.preview().contains("everything in this file is here"),
        "{}",
        desk.preview()
    );

    let mut other = Desk::new("other");
    other.choose([group("w-two", known)]);
    other.import(Import::OpenAsGroup(0, "w-two".into()));
    other.choose([file("events.ics", &text)]);
    expect![[r#"
        events.ics
          This file adds 2 records.
          Themes that are not known here: “Made-up theme” (2 events). Their names are kept with the events, and leave with them for other calendars.
          Organisers that are not known here: “Office, Made Up” (2 events). They are left out; their names are kept with the events.
          [x] Adds Event “Made-up e-1” (1 March 2027)
          [x] Adds Event “Made-up e-2” (1 March 2027)"#]]
    .assert_eq(&other.preview());
    other.import(Import::Apply);
    assert!(
        other.sees().contains(r"CONTACT:Office\\, Made Up"),
        "{}",
        other.sees()
    );
    other.choose([file("events.ics", &text)]);
    expect![[r#"
        events.ics
          Nothing new: everything in this file is here already."#]]
    .assert_eq(&other.preview());
}
