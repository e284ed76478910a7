//! Files of other calendars, in and out. The calendars are made up.

use super::{Desk, file};
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::share::Msg as Share;
use roundtable::app::share::export::last_export;
use roundtable::app::share::history;
use roundtable::app::share::import::{File, Msg as Import};
use roundtable::app::share::to_calendar::{Msg as Leave, page};

/// A calendar with these lines of events.
pub(super) fn calendar(lines: &str) -> File {
    let lines = lines
        .trim()
        .replace("\n        ", "\n")
        .replace('\n', "\r\n");
    let text = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{lines}\r\nEND:VCALENDAR\r\n");
    file("from-another-program.txt", &text)
}

const TWO: &str = "
        BEGIN:VEVENT
        UID:made-up-1
        SUMMARY:Made-up call
        DTSTART;TZID=Asia/Bangkok:20270301T100000
        DTEND;TZID=Asia/Bangkok:20270301T110000
        RRULE:FREQ=WEEKLY;COUNT=9
        END:VEVENT
        BEGIN:VEVENT
        UID:made-up-2
        SUMMARY:27th Meeting of the Interagency Working Group on ICT
        DTSTART;VALUE=DATE:20230313
        END:VEVENT
        BEGIN:VEVENT
        UID:made-up-3
        SUMMARY:Made-up lunch
        DTSTART;TZID=Atlantis/Mu:20270301T120000
        END:VEVENT
        BEGIN:VEVENT
        UID:made-up-4
        CLASS:PRIVATE
        SUMMARY:Made-up dentist
        END:VEVENT
        this is no line";

fn history_of(desk: &Desk) -> Vec<String> {
    let page = history::page(&desk.tab.model);
    page.changes.into_iter().map(|change| change.what).collect()
}

/// Issue 4, section 5: what a calendar brings is said before anything is touched; what is
/// probably here already is not ticked; what cannot be read is told with its line.
#[test]
fn a_calendar_is_shown_before_it_is_taken() {
    let mut desk = Desk::new("organiser");
    let before = desk.sees();
    desk.choose([calendar(TWO)]);
    assert_eq!(desk.sees(), before);
    expect![[r#"
        from-another-program.txt
          This file adds 3 records.
          1 event is private in its calendar and was left there.
          [ ] Adds Event “27th Meeting of the Interagency Working Group on ICT” (13 March 2023)
              Probably the same as “27th Meeting of the Regional Interagency Working Group (IAWG) on ICT”, which is here. Tick it to add it all the same.
          [x] Adds Event “Made-up call” (1 March 2027, 10:00–11:00 (Bangkok); every week on Monday, 9 times)
          [x] Adds Event “Made-up lunch” (1 March 2027, 12:00 (Mu))
          1 line could not be read. Everything else was. Its text is kept here:
            Line 25: it is no line of a calendar, and was left out: this is no line
          1 line could not be taken as it stands:
            Line 18: nobody knows this time zone; its name was kept, its hours are not compared with others: DTSTART;TZID=Atlantis/Mu:20270301T120000"#]].assert_eq(&desk.preview());
}

/// R6: an import is one step that can be undone as a whole, and a line of the history.
#[test]
fn a_calendar_comes_in_as_one_step() {
    let mut desk = Desk::new("organiser");
    desk.file();
    assert!(last_export(&desk.tab.model).ends_with("Nothing changed since."));
    let (before, steps) = (desk.sees(), desk.tab.model.undo.len());
    let lines = history_of(&desk).len();
    desk.take([calendar(TWO)]);
    assert_eq!(desk.notice(), "Imported from-another-program.txt");
    assert_eq!(desk.tab.model.undo.len(), steps + 1);
    assert_eq!(
        history_of(&desk)[0],
        "Imported from a file that names no author"
    );
    assert_eq!(history_of(&desk).len(), (lines + 1).min(20));
    assert!(last_export(&desk.tab.model).ends_with("1 change since."));
    assert!(desk.sees().contains("Made-up call"));
    assert!(!desk.sees().contains("Made-up dentist"));
    desk.send(Msg::Undo);
    assert_eq!(desk.sees(), before);
    desk.send(Msg::Redo);
    assert!(desk.sees().contains("Made-up call"));
    // Another tab of this browser reads the same from the store.
    let after = desk.sees();
    let mut other = Desk::new("other");
    other.shelf = desk.shelf.clone();
    other.tab.look_again(&other.shelf);
    assert_eq!(other.sees(), after);
    assert_eq!(
        history_of(&other)[0],
        "Imported from a file that names no author"
    );
}

/// UID and SEQUENCE: the same file again is nothing new, a later one an update, an earlier
/// one is left alone.
#[test]
fn importing_again_is_an_update() {
    let one = |sequence: u32, title: &str| {
        calendar(&format!(
            "BEGIN:VEVENT\nUID:made-up-1\nSEQUENCE:{sequence}\nSUMMARY:{title}\nDTSTART;VALUE=DATE:20270301\nEND:VEVENT"
        ))
    };
    let mut desk = Desk::new("organiser");
    let before = desk.tab.model.workspace.record_ids().count();
    desk.take([one(1, "Made-up call")]);
    desk.take([one(1, "Made-up call")]);
    assert_eq!(
        desk.notice(),
        "Nothing was imported: it was all here already"
    );
    desk.choose([one(1, "Made-up call, the same version")]);
    assert!(desk.preview().contains("[ ]"), "{}", desk.preview());
    desk.import(Import::Cancel);
    desk.choose([one(2, "Made-up call, later")]);
    expect![[r#"
        from-another-program.txt
          This file offers 2 values.
          These events are here and differ in the calendar. What it changed since is ticked; what you tick becomes your own edit.
          [x] Event “Made-up call”
                Version in other calendars: 1 -> 2 ()
          [x] Event “Made-up call”
                Title: Made-up call -> Made-up call, later ()"#]].assert_eq(&desk.preview());
    desk.import(Import::Apply);
    assert_eq!(desk.tab.model.workspace.record_ids().count(), before + 1);
    assert!(desk.sees().contains("Made-up call, later"));
    desk.choose([one(1, "Made-up call")]);
    expect![[r#"
        from-another-program.txt
          Nothing new: everything in this file is here already.
          1 event is left as it is: this group has a later version of it."#]]
    .assert_eq(&desk.preview());
}

/// Several files at once, of both kinds, are read in the order in which they were chosen.
#[test]
fn calendars_and_groups_come_together() {
    let mut author = Desk::new("author");
    let group = author.file();
    let mut desk = Desk::new("organiser");
    let broken = file(
        "broken.ics",
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR",
    );
    desk.choose([calendar(TWO), group, broken, calendar(TWO)]);
    let names: Vec<String> = desk
        .preview()
        .lines()
        .filter(|line| !line.starts_with(' '))
        .map(str::to_owned)
        .collect();
    expect![[r#"
        from-another-program.txt
        iawg-2026-11-22.json
        broken.ics
        from-another-program.txt"#]]
    .assert_eq(&names.join("\n"));
    expect![[r#"
        from-another-program.txt
          This file adds 3 records.
          1 event is private in its calendar and was left there.
          [ ] Adds Event “27th Meeting of the Interagency Working Group on ICT” (13 March 2023)
              Probably the same as “27th Meeting of the Regional Interagency Working Group (IAWG) on ICT”, which is here. Tick it to add it all the same.
          [x] Adds Event “Made-up call” (1 March 2027, 10:00–11:00 (Bangkok); every week on Monday, 9 times)
          [x] Adds Event “Made-up lunch” (1 March 2027, 12:00 (Mu))
          1 line could not be read. Everything else was. Its text is kept here:
            Line 25: it is no line of a calendar, and was left out: this is no line
          1 line could not be taken as it stands:
            Line 18: nobody knows this time zone; its name was kept, its hours are not compared with others: DTSTART;TZID=Atlantis/Mu:20270301T120000
        iawg-2026-11-22.json
          Nothing new: everything in this file is here already.
        broken.ics
          refused: There is no event in this calendar that could be read. Nothing here was touched.
        from-another-program.txt
          Nothing new: every event that was read is here already.
          1 event is private in its calendar and was left there.
          1 line could not be read. Everything else was. Its text is kept here:
            Line 25: it is no line of a calendar, and was left out: this is no line
          1 line could not be taken as it stands:
            Line 18: nobody knows this time zone; its name was kept, its hours are not compared with others: DTSTART;TZID=Atlantis/Mu:20270301T120000"#]].assert_eq(&desk.preview());
}

fn leave(desk: &mut Desk, msg: Leave) {
    desk.share(Share::ToCalendar(msg));
}

fn dialog(desk: &Desk) -> String {
    let page = page(&desk.tab.model).expect("the dialog is open");
    let scopes = page.scopes.iter().map(|(name, hint, is_chosen)| {
        format!("({}) {name}: {hint}", if *is_chosen { "x" } else { " " })
    });
    let consent = page.leaving.consent.iter().map(|consent| {
        format!(
            "[{}] {consent}",
            if page.leaving.agrees { "x" } else { " " }
        )
    });
    let all: Vec<String> = scopes
        .chain(page.leaving.sentences.clone())
        .chain(consent)
        .collect();
    all.join("\n")
}

/// Everything, what the filters let through, or one event: always counted before, with
/// what becomes of dates that are not fixed; and it all comes back as it was.
#[test]
fn what_leaves_is_said_before() {
    let mut desk = Desk::new("organiser");
    desk.send(Msg::AddressChanged("/share".into()));
    leave(&mut desk, Leave::Open);
    expect![[r#"
        55 events leave with this file.
        5 have no date yet and stay here.
        1 series repeats without an event of its own: only whether it was held is noted, and it stays here.
        31 have no fixed days. They leave as the whole time in which they may be, marked tentative and free, and come back here unchanged.
        No person, e-mail address or phone number leaves with it."#]].assert_eq(&dialog(&desk));
    leave(&mut desk, Leave::Download);
    let (name, text) = desk.tab.downloads.pop().expect("a calendar");
    assert_eq!(name, "iawg-2026-11-22.ics");
    desk.choose([file(&name, &text)]);
    expect![[r#"
        iawg-2026-11-22.ics
          Nothing new: everything in this file is here already."#]]
    .assert_eq(&desk.preview());
    desk.import(Import::Cancel);

    desk.send(Msg::AddressChanged(
        "/calendar/month/2022-11?organisation=o-itu&kind=workshop".into(),
    ));
    leave(&mut desk, Leave::Open);
    expect![[r#"
        (x) Only what the filters let through: Only: Workshop, ITU
        ( ) All events: Every event of this group that has a date.
        2 events leave with this file.
        1 series repeats without an event of its own: only whether it was held is noted, and it stays here.
        1 has no fixed days. It leaves as the whole time in which it may be, marked tentative and free, and comes back here unchanged.
        No person, e-mail address or phone number leaves with it."#]].assert_eq(&dialog(&desk));
    leave(&mut desk, Leave::Download);
    let (name, text) = desk.tab.downloads.pop().expect("a calendar");
    assert_eq!(name, "iawg-2026-11-22-some-events.ics");
    assert!(text.matches("BEGIN:VEVENT").count() < 12, "{text}");

    leave(&mut desk, Leave::OpenOne("e-iawg-27".into()));
    expect![[r#"
        (x) “27th Meeting of the Regional Interagency Working Group (IAWG) on ICT”: 13 March 2023, 9:00–12:00 (Bangkok)
        1 event leaves with this file.
        No person, e-mail address or phone number leaves with it."#]].assert_eq(&dialog(&desk));
    leave(&mut desk, Leave::Download);
    let (name, text) = desk.tab.downloads.pop().expect("a calendar");
    assert_eq!(name, "iawg-2026-11-22-one-event.ics");
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 1);
}

/// F23: ways to reach people leave only after somebody was told how many and agreed.
#[test]
fn addresses_leave_with_events_only_when_agreed() {
    let lines = "
        BEGIN:VEVENT
        UID:made-up-1
        SUMMARY:Made-up call
        DTSTART;VALUE=DATE:20270301
        DESCRIPTION:Ask canary@example.org or +00 11 555 01 00.
        LOCATION:Canary Room\\, canary@example.org
        ORGANIZER;CN=\"Made up\":mailto:second-canary@example.org
        X-OTHER:1
        END:VEVENT";
    let mut desk = Desk::new("organiser");
    desk.take([calendar(lines)]);
    leave(&mut desk, Leave::Open);
    let said = dialog(&desk);
    expect!["[ ] Let 2 e-mail addresses and 1 phone number out with these events"]
        .assert_eq(said.lines().last().unwrap_or_default());
    leave(&mut desk, Leave::Download);
    let (_, text) = desk.tab.downloads.pop().expect("a calendar");
    let plain = text.replace("\r\n ", "");
    assert!(plain.contains("SUMMARY:Made-up call"));
    assert!(plain.contains("X-OTHER:1"));
    for canary in ["canary", "Canary", "555"] {
        assert!(!plain.contains(canary), "{canary}");
    }
    leave(&mut desk, Leave::Open);
    leave(&mut desk, Leave::WithContacts(true));
    leave(&mut desk, Leave::Download);
    let (name, text) = desk.tab.downloads.pop().expect("a calendar");
    let plain = text.replace("\r\n ", "");
    for line in [
        "ORGANIZER;CN=\"Made up\":mailto:second-canary@example.org",
        "X-OTHER:1",
    ] {
        assert!(
            plain.contains(&format!("\r\n{line}\r\n")),
            "{line} in {plain}"
        );
    }
    // Somebody else's lines survive the way out and back.
    desk.choose([file(&name, &text)]);
    assert!(desk.preview().contains("Nothing new"), "{}", desk.preview());
}

/// F21: lines that came from elsewhere cannot end their event or say twice what is said.
#[test]
fn lines_of_other_calendars_stay_in_their_event() {
    for lines in [
        "END:VEVENT\nBEGIN:VEVENT\nUID:x",
        "BEGIN:VALARM",
        "SUMMARY:Twice",
        "no line",
        "END:VALARM\nBEGIN:VALARM",
    ] {
        let record = serde_json::json!({
            "id": "e-made-up", "record": "event", "title": "Made-up call", "when": "2027-03-01", "calendar_lines": lines,
        });
        let group = format!(
            r#"{{"format":"roundtable","version":"1.0","workspace":"w-example-iawg","records":[{record}]}}"#
        );
        let mut desk = Desk::new("organiser");
        desk.take([file("group.json", &group)]);
        leave(&mut desk, Leave::OpenOne("e-made-up".into()));
        leave(&mut desk, Leave::WithContacts(true));
        leave(&mut desk, Leave::Download);
        let (_, text) = desk.tab.downloads.pop().expect("a calendar");
        assert_eq!(text.matches("BEGIN:").count(), 2, "{lines}: {text}");
        assert_eq!(text.matches("\r\nSUMMARY:").count(), 1, "{lines}: {text}");
    }
}
