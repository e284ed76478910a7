//! Working hours beside those of a week or a day: who is counted, on which clock, and what
//! changes of clocks make of them.

use super::example;
use crate::app::Tab;
use crate::when::day;
use crate::when::zones::ChronoTzZones;
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::calendar::Msg as Calendar;
use roundtable::app::calendar::spot::Spot;
use roundtable::app::calendar::working_hours::{WorkingHours, working_hours};
use roundtable::app::opening::Source;
use roundtable::app::preferences::Preferences;
use roundtable::app::settings::Msg as Settings;

fn wanted(tab: &mut Tab) -> WorkingHours {
    tab.send(Msg::Settings(Settings::WorkingHours(true)));
    let offered = ["Asia/Macau".to_owned(), "Asia/Bangkok".to_owned()];
    working_hours(&tab.model, &ChronoTzZones, &offered).expect("they are wanted")
}

/// A made-up group of four: in Bangkok, in Zurich, with an office in New York alone, and
/// nobody knows where.
fn four(address: &str, zone: &str) -> Tab {
    let records = [
        r#"{"id":"group","record":"group","members":["o-a","o-b","o-c","o-d"]}"#,
        r#"{"id":"pl-a","record":"place","name":"Made-up A","zone":"Asia/Bangkok"}"#,
        r#"{"id":"pl-b","record":"place","name":"Made-up B","zone":"Europe/Zurich"}"#,
        r#"{"id":"pl-c","record":"place","name":"Made-up C","zone":"America/New_York"}"#,
        r#"{"id":"o-a","record":"organisation","name":"Made-up A","place":"pl-a"}"#,
        r#"{"id":"o-b","record":"organisation","name":"Made-up B","place":"pl-b"}"#,
        r#"{"id":"o-c","record":"organisation","name":"Made-up C"}"#,
        r#"{"id":"o-c-1","record":"organisation","name":"Office of C","parent":"o-c","place":"pl-c"}"#,
        r#"{"id":"o-d","record":"organisation","name":"Made-up D"}"#,
    ];
    let mut tab = Tab::started("m0", Preferences::default());
    tab.model.machine_zone = zone.to_owned();
    let file = format!(
        r#"{{"format":"roundtable","version":"1.0","workspace":"w-made-up","name":"Made-up group","records":[{}]}}"#,
        records.join(",")
    );
    tab.send(Msg::Fetched(Source::Published, Some(file)));
    tab.send(Msg::AddressChanged(address.to_owned()));
    tab
}

// The number of each row; a point where there is none.
fn numbers(hours: &WorkingHours) -> String {
    let numbers = hours.rows.iter().map(|at_work| match at_work {
        Some(at_work) => at_work.number.clone(),
        None => ".".to_owned(),
    });
    numbers.collect::<Vec<_>>().join(" ")
}

/// Nobody is told who did not ask; who is asked for is counted on its own clock, or on those of
/// its offices, and who is not counted is said.
#[test]
fn working_hours_are_counted_on_each_own_clock() {
    let mut tab = four("/calendar/day/2023-03-13", "Europe/Zurich");
    assert_eq!(working_hours(&tab.model, &ChronoTzZones, &[]), None);
    let hours = wanted(&mut tab);
    // Bangkok works from 3 to 12 on this clock, Zurich from 9 to 18, New York from 14 to 23,
    // where clocks have gone forward already.
    assert_eq!(
        numbers(&hours),
        "0 0 0 1 1 1 1 1 1 2 2 2 1 1 2 2 2 2 1 1 1 1 1 0"
    );
    let ten = hours.rows[10].as_ref().expect("it is there");
    assert_eq!(
        (ten.name.as_str(), ten.percent),
        ("2 of 3 organisations at work", 66)
    );
    expect![[r#"
        At work: how many of 3 organisations are in their working hours on Monday 13 March 2023, from 9 to 18, Monday to Friday, each on its own clock.
        Clocks derived from the name of a place: 1 organisation.
        Not counted, as no clock is known: 1 organisation."#]]
    .assert_eq(&hours.notes.join("\n"));
    assert!(hours.finder.contains("call-times?"), "{}", hours.finder);
    // Whoever is filtered by.
    tab.send(Msg::AddressChanged(
        "/calendar/day/2023-03-13?organisation=o-b".into(),
    ));
    let hours = wanted(&mut tab);
    assert_eq!(
        numbers(&hours),
        "0 0 0 0 0 0 0 0 0 1 1 1 1 1 1 1 1 1 0 0 0 0 0 0"
    );
}

/// They are those of the day that has the focus; nobody works on a Sunday.
#[test]
fn working_hours_follow_the_focus() {
    let mut tab = four("/calendar/week/2023-03-13", "Asia/Bangkok");
    tab.send(Msg::Calendar(Calendar::FocusedSpot(Spot::minute(
        day("2023-03-19"),
        600,
    ))));
    let hours = wanted(&mut tab);
    assert!(
        hours.notes[0].contains("Sunday 19 March"),
        "{:?}",
        hours.notes
    );
    // Until 4 in the morning it is still Saturday in New York.
    assert_eq!(numbers(&hours), ["0"; 24].join(" "));
}

/// On a day on which clocks change, in a week that shows that day: an hour that is skipped has
/// no number, one that comes twice has two, and no hour is counted on the wrong side.
#[test]
fn working_hours_hold_over_changes_of_clocks() {
    // Skipped on the reader's clock, on a Sunday.
    let mut tab = four("/calendar/day/2023-03-26", "Europe/Zurich");
    let hours = wanted(&mut tab);
    assert_eq!(hours.rows[2], None);
    assert_eq!(hours.rows.iter().filter(|row| row.is_some()).count(), 23);
    // The Monday after and the Friday before: Bangkok is an hour nearer on the Monday.
    for (date, first) in [("2023-03-24", 3), ("2023-03-27", 4)] {
        let mut tab = four(&format!("/calendar/day/{date}"), "Europe/Zurich");
        let hours = wanted(&mut tab);
        let begins = hours.rows.iter().flatten();
        let begins = begins.map(|row| row.percent).position(|share| share > 0);
        assert_eq!(begins, Some(first), "{date}");
    }
    // Twice: the week has one row more, which has a number on the Sunday alone.
    for (focus, expected) in [("2023-10-29", 25), ("2023-10-27", 24)] {
        let mut tab = four("/calendar/week/2023-10-23", "Europe/Zurich");
        tab.send(Msg::Calendar(Calendar::FocusedSpot(Spot::minute(
            day(focus),
            600,
        ))));
        let hours = wanted(&mut tab);
        assert_eq!(hours.rows.len(), 25);
        assert_eq!(hours.rows.iter().flatten().count(), expected, "{focus}");
    }
}

/// In the example few members say where they work: who is counted is said, and what is guessed.
#[test]
fn the_example_says_whom_it_counts() {
    let mut tab = example("/calendar/week/2023-03-13");
    let hours = wanted(&mut tab);
    expect![[r#"
        At work: how many of 3 organisations are in their working hours on Monday 13 March 2023, from 9 to 18, Monday to Friday, each on its own clock.
        Clocks derived from the name of a place: 2 organisations.
        Not counted, as no clock is known: 6 organisations."#]]
    .assert_eq(&hours.notes.join("\n"));
}

/// Where there is nobody to count, that is said, and no hour has a number.
#[test]
fn nobody_to_count_is_said() {
    let mut tab = Tab::started("m0", Preferences::default());
    let file = r#"{"format":"roundtable","version":"1.0","workspace":"w-made-up","name":"Made-up group","records":[{"id":"group","record":"group"}]}"#;
    tab.send(Msg::Fetched(Source::Published, Some(file.to_owned())));
    tab.send(Msg::AddressChanged("/calendar/day/2023-03-13".into()));
    let hours = wanted(&mut tab);
    assert!(hours.rows.iter().all(Option::is_none));
    assert_eq!(
        hours.notes,
        ["The group has no members whose working hours could be shown."]
    );
}
