//! Times in forms: how they repeat, clocks that skip an hour, and a line that is typed as a title.

use super::forms::rows;
use super::{Shelf, Tab};
use crate::when::zones::ChronoTzZones;
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::form::{Msg as Form, clock_note};
use roundtable::app::recurrence::plain::Change;
use roundtable::domain::schema::RecordKind;
use std::collections::BTreeMap;

/// I11, G1: how it repeats, written with the time, is put into "Repeats" and said; what a
/// person chose there stays, and the contradiction is said.
#[test]
fn a_rhythm_typed_as_a_time_is_kept() {
    let typed = |texts: &[&str], chosen: Option<&str>| {
        let mut tab = Tab::open("a", &mut Shelf::default());
        tab.send(Msg::Form(Form::New {
            kind: RecordKind::Event,
            given: BTreeMap::new(),
        }));
        tab.type_in(&[("title", "A made-up call")]);
        if let Some(often) = chosen {
            tab.type_in(&[("when", "2027")]);
            tab.send(Msg::Form(Form::Repeats(Change::Often(often.into()))));
        }
        for text in texts {
            tab.type_in(&[("when", text)]);
        }
        let rows = rows(&tab);
        let mut said = rows
            .lines()
            .filter(|line| line.starts_with("When") || line.starts_with("Repeats"));
        format!(
            "{}\n{}\n",
            said.next().expect("a time"),
            said.next().expect("a rule")
        )
    };
    let said = [
        typed(&["every year in November"], None),
        typed(&["every Monday 10:00"], None),
        typed(&["every two weeks from 3 May 2027"], None),
        typed(&["daily from 1 May 2027 to 5 May 2027"], None),
        typed(&["every weekday"], None),
        typed(&["every second Tuesday of the month"], None),
        typed(&["every two weeks"], None),
        // On the way to the last of them.
        typed(&["every week", "every Monday", "3 May 2027"], None),
        typed(&["every Monday", ""], None),
        typed(&["every first Tuesday of the month", "12 May 2"], None),
        typed(&["every first Tuesday of the month", "12 May 2027"], None),
        typed(&["3 May 2027"], None),
        typed(&["every Monday"], Some("monthly")),
        typed(&["every Monday"], Some("never")),
    ];
    expect![[r#"
        When: every year in November  (Understood as: November 2023? “Repeats” says so too: every year in November.)
        Repeats: FREQ=YEARLY;BYMONTH=11
        When: every Monday 10:00  (Understood as: 13 March 2023, 10:00? Counted from 13 March 2023. Write whose time it is, for instance Bangkok or UTC+7. “Repeats” says so too: every week on Monday.)
        Repeats: FREQ=WEEKLY;BYDAY=MO
        When: every two weeks from 3 May 2027  (Understood as: 3 May 2027. “Repeats” says so too: every 2 weeks on Monday.)
        Repeats: FREQ=WEEKLY;INTERVAL=2
        When: daily from 1 May 2027 to 5 May 2027  (Understood as: 1 May 2027. “Repeats” says so too: every day, until 5 May 2027.)
        Repeats: FREQ=DAILY;UNTIL=20270505
        When: every weekday  (Understood as: 13 March 2023? Counted from 13 March 2023. “Repeats” says so too: every week on Monday, Tuesday, Wednesday, Thursday and Friday.)
        Repeats: FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
        When: every second Tuesday of the month  (Understood as: 14 March 2023? Counted from 13 March 2023. “Repeats” says so too: every month on the 2nd Tuesday.)
        Repeats: FREQ=MONTHLY;BYDAY=2TU
        When: every two weeks  (Write the day too.)
        Repeats: 
        When: 3 May 2027  (Understood as: 3 May 2027)
        Repeats: 
        When:   (For example: 12 May 2027, 9–11 June 2027, July 2027, 2027)
        Repeats: 
        When: 12 May 2  (Understood as: 12 May 2023? The year is not written; write it to be sure. Not understood: 2)
        Repeats: FREQ=MONTHLY;BYDAY=1TU
        When: 12 May 2027  (Understood as: 12 May 2027)
        Repeats: 
        When: 3 May 2027  (Understood as: 3 May 2027)
        Repeats: 
        When: every Monday  (Understood as: 13 March 2023? Counted from 13 March 2023. “Repeats” says something else, and that holds: every month on day 13.)
        Repeats: FREQ=MONTHLY
        When: every Monday  (Understood as: 13 March 2023? Counted from 13 March 2023. “Repeats” says something else, and that holds: Does not repeat.)
        Repeats: 
    "#]].assert_eq(&said.concat());
}

/// RFC 5545 §3.3.5: an hour that a clock skips or shows twice is said, with what is meant.
#[test]
fn hours_that_clocks_skip_or_repeat_are_said() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.send(Msg::Form(Form::New {
        kind: RecordKind::Event,
        given: BTreeMap::new(),
    }));
    let mut said = String::new();
    for typed in [
        "28 March 2027 02:30 Geneva",
        "31 October 2027 02:30 Zurich time",
        "31 October 2027 02:30 Zurich (UTC+1)",
        "31 October 2027 04:30 Zurich time",
        "28 March 2027",
    ] {
        tab.type_in(&[("when", typed)]);
        let note = clock_note(&tab.model, &ChronoTzZones).unwrap_or_default();
        said += &format!("{typed} => {note}\n");
    }
    expect![[r#"
        28 March 2027 02:30 Geneva => There is no 2:30 on that day in Zurich, as clocks go forward: 3:30 is meant.
        31 October 2027 02:30 Zurich time => 2:30 comes twice on that day in Zurich, as clocks go back: the first is meant. For the second, write the distance from UTC too.
        31 October 2027 02:30 Zurich (UTC+1) => 
        31 October 2027 04:30 Zurich time => 
        28 March 2027 => 
    "#]].assert_eq(&said);
}

/// Issue 4: a whole line that is typed as the title of a new event is offered to be read, and is
/// never taken apart by itself.
#[test]
fn a_line_typed_as_a_title_is_offered_to_be_read() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let new = |tab: &mut Tab| {
        tab.send(Msg::Form(Form::New {
            kind: RecordKind::Event,
            given: BTreeMap::new(),
        }));
    };
    let of_title = |tab: &Tab| {
        let page = roundtable::app::form::page(&tab.model).expect("a form is open");
        let row = page.rows.into_iter().find(|row| row.spot.field == "title");
        let row = row.expect("a title");
        format!("{:?}\n{:?}\n", row.hint, row.offer)
    };
    let mut said = String::new();
    new(&mut tab);
    said += &of_title(&tab);
    for title in [
        "Web dialogue",
        "Smith May",
        "Web dialogue 12 May 2027 14:00 Bangkok online @APT",
    ] {
        tab.type_in(&[("title", title)]);
        said += &of_title(&tab);
    }
    expect![[r#"
        Some("Its time can stand here too: Web dialogue 12 May 2027 14:00 Bangkok online")
        None
        None
        None
        None
        None
        Some("12 May 2027, 14:00 (Bangkok), Online, Bangkok, APT")
        Some("Read “12 May 2027 14:00 Bangkok” as its time")
    "#]]
    .assert_eq(&said);
    tab.send(Msg::Form(Form::ReadTitle));
    let shown = rows(&tab);
    let filled = shown.lines().filter(|line| {
        ["Title", "When", "Organisers", "Mode", "Place"]
            .iter()
            .any(|label| line.starts_with(label))
    });
    expect![[r#"
        Title: Web dialogue
        When: 12 May 2027 14:00 Bangkok  (Understood as: 12 May 2027, 14:00 (Bangkok))
        Organisers: APT
        Mode: online
        Place: Bangkok"#]]
    .assert_eq(&filled.collect::<Vec<_>>().join("\n"));
    assert_eq!(of_title(&tab), "None\nNone\n");
    // The day for which the form was opened gives way; what was filled in stays.
    tab.send(Msg::Form(Form::New {
        kind: RecordKind::Event,
        given: BTreeMap::from([("when".to_owned(), "2023-03-13".into())]),
    }));
    tab.type_in(&[
        ("title", "Web dialogue 12 May 2027 online"),
        ("mode", "hybrid"),
    ]);
    tab.send(Msg::Form(Form::ReadTitle));
    assert!(rows(&tab).contains("Mode: hybrid"), "{}", rows(&tab));
    assert!(rows(&tab).contains("When: 12 May 2027 "), "{}", rows(&tab));
    // A time that was typed is the time.
    new(&mut tab);
    tab.type_in(&[("title", "Web dialogue 12 May 2027"), ("when", "2028")]);
    assert_eq!(of_title(&tab), "None\nNone\n");
}
