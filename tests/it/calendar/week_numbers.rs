//! The numbers of weeks, against the definition of ISO 8601, and where they are shown.

use super::{example, month};
use crate::when::every_day;
use crate::when::zones::ChronoTzZones;
use chrono::{Datelike, NaiveDate, Weekday};
use roundtable::app::Msg;
use roundtable::app::calendar::head::head;
use roundtable::app::calendar::week_numbers::number;
use roundtable::app::calendar::year::year_page;
use roundtable::app::settings::Msg as Settings;

/// Of every day, whatever day weeks begin on: seven days share the number of their Thursday,
/// and where they begin on Monday that is the number of ISO 8601, counted here by hand.
#[test]
fn a_week_has_the_number_of_its_thursday() {
    for day in every_day() {
        // Monday to Sunday, the year of whose Thursday it is, and how many Thursdays before.
        let back = i64::from(day.weekday().num_days_from_monday());
        let Some(thursday) = day.checked_add_signed(chrono::TimeDelta::days(3 - back)) else {
            continue;
        };
        assert_eq!(
            number(day, Weekday::Mon),
            thursday.ordinal0() / 7 + 1,
            "{day}"
        );
        for first in [Weekday::Sun, Weekday::Sat] {
            let own = day.week(first).days();
            let thursday = own
                .start()
                .iter_days()
                .find(|day| day.weekday() == Weekday::Thu);
            let thursday = thursday.expect("a Thursday");
            assert_eq!(
                number(day, first),
                number(thursday, Weekday::Mon),
                "{day} {first}"
            );
        }
    }
}

/// The weeks around a new year that other calendars number otherwise.
#[test]
fn the_weeks_around_a_new_year() {
    let of = |text: &str, first| number(text.parse::<NaiveDate>().expect("a day"), first);
    assert_eq!(of("2021-01-03", Weekday::Mon), 53);
    assert_eq!(of("2021-01-03", Weekday::Sun), 1);
    assert_eq!(of("2021-01-02", Weekday::Sat), 1);
    assert_eq!(of("2024-12-30", Weekday::Mon), 1);
    assert_eq!(of("2024-12-29", Weekday::Sun), 1);
    assert_eq!(of("2026-12-31", Weekday::Mon), 53);
}

/// Nobody sees them unasked; asked for, they stand in month, week and year.
#[test]
fn they_are_shown_to_who_wants_them() {
    let mut tab = example("/calendar/month/2023-03");
    assert_eq!(month(&tab).week_numbers, []);
    tab.send(Msg::Settings(Settings::WeekNumbers(true)));
    let numbers: Vec<String> = month(&tab)
        .week_numbers
        .into_iter()
        .map(|(_, said)| said)
        .collect();
    assert_eq!(
        numbers.join(", "),
        "Week 9, Week 10, Week 11, Week 12, Week 13, Week 14"
    );
    tab.send(Msg::AddressChanged("/calendar/week/2023-03-15".into()));
    assert_eq!(head(&tab.model).name, "13–19 March 2023, week 11");
    tab.send(Msg::AddressChanged("/calendar/day/2023-03-15".into()));
    assert_eq!(head(&tab.model).name, "Wednesday 15 March 2023, week 11");
    tab.send(Msg::AddressChanged("/calendar/year/2023".into()));
    let page = year_page(&tab.model, &ChronoTzZones);
    let begun: Vec<String> = page.months[0]
        .days
        .iter()
        .filter_map(|day| day.week.clone())
        .collect();
    assert_eq!(begun, ["W1", "W2", "W3", "W4", "W5"]);
    tab.send(Msg::Settings(Settings::FirstWeekday(0)));
    let page = year_page(&tab.model, &ChronoTzZones);
    assert_eq!(
        page.months[0].days[0].week.as_deref(),
        Some("W1"),
        "a Sunday"
    );
}
