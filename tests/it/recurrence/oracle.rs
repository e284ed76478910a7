//! Ordinary rules, drawn at random, against the `rrule` crate: another implementation,
//! used in tests alone.

use super::{keys, recurrence, within};
use proptest::prelude::*;

/// A rule as calendars really have them, its end, and the days to the first day of its search.
fn ordinary() -> impl Strategy<Value = (String, String, i64)> {
    let weekday = prop::sample::select(vec!["MO", "TU", "WE", "TH", "FR", "SA", "SU"]);
    let weekdays = prop::collection::btree_set(weekday.clone(), 1..4)
        .prop_map(|days| days.into_iter().collect::<Vec<_>>().join(","));
    let nth = (prop::sample::select(vec![-2_i32, -1, 1, 2, 3, 4]), weekday)
        .prop_map(|(number, day)| format!("{number}{day}"));
    let month_days = prop::collection::btree_set(
        prop::sample::select(vec![-3, -1, 1, 7, 15, 28, 30, 31]),
        1..3,
    )
    .prop_map(|days| {
        days.iter()
            .map(i32::to_string)
            .collect::<Vec<_>>()
            .join(",")
    });
    let months = prop::collection::btree_set(1..=12, 1..4).prop_map(|months| {
        months
            .iter()
            .map(i32::to_string)
            .collect::<Vec<_>>()
            .join(",")
    });
    let days = prop_oneof![
        Just("FREQ=DAILY".to_owned()),
        Just("FREQ=WEEKLY".to_owned()),
        Just("FREQ=MONTHLY".to_owned()),
        Just("FREQ=YEARLY".to_owned()),
        weekdays
            .clone()
            .prop_map(|days| format!("FREQ=WEEKLY;BYDAY={days}")),
        weekdays
            .clone()
            .prop_map(|days| format!("FREQ=DAILY;BYDAY={days}")),
        months
            .clone()
            .prop_map(|months| format!("FREQ=DAILY;BYMONTH={months}")),
        nth.clone()
            .prop_map(|nth| format!("FREQ=MONTHLY;BYDAY={nth}")),
        month_days
            .clone()
            .prop_map(|days| format!("FREQ=MONTHLY;BYMONTHDAY={days}")),
        (weekdays.clone(), -3..=3_i32)
            .prop_filter("a position is no zero", |(_, position)| *position != 0)
            .prop_map(|(days, position)| format!("FREQ=MONTHLY;BYDAY={days};BYSETPOS={position}")),
        (months.clone(), nth)
            .prop_map(|(months, nth)| format!("FREQ=YEARLY;BYMONTH={months};BYDAY={nth}")),
        (months.clone(), month_days)
            .prop_map(|(months, days)| format!("FREQ=YEARLY;BYMONTH={months};BYMONTHDAY={days}")),
        (months, weekdays.clone())
            .prop_map(|(months, days)| format!("FREQ=YEARLY;BYMONTH={months};BYDAY={days}")),
        (prop::sample::select(vec![-20, 2, 20, 40]), weekdays)
            .prop_map(|(week, days)| format!("FREQ=YEARLY;BYWEEKNO={week};BYDAY={days}")),
        prop::sample::select(vec![-366, -1, 1, 60, 100, 365, 366])
            .prop_map(|day| format!("FREQ=YEARLY;BYYEARDAY={day}")),
    ];
    // Weeks that lie in two years are left to `weeks_that_lie_in_two_years`: the oracle, as
    // its model dateutil, has no answer for weeks counted from the end there.
    let interval = prop_oneof![3 => Just(1), 2 => 2..5_u32];
    let end = prop_oneof![
        Just(String::new()),
        (1..30_u32).prop_map(|count| format!(";COUNT={count}")),
        Just(";UNTIL=20360630".to_owned()),
    ];
    let week_start = prop::sample::select(vec!["", ";WKST=SU", ";WKST=MO", ";WKST=SA"]);
    (days, interval, end, week_start, 0..1500_i64).prop_map(
        |(days, interval, end, week_start, offset)| {
            let interval = if interval == 1 {
                String::new()
            } else {
                format!(";INTERVAL={interval}")
            };
            (format!("{days}{interval}{week_start}"), end, offset)
        },
    )
}

fn of_the_oracle(rule: &str, first: &str, from: i32, to: i32) -> Vec<chrono::NaiveDateTime> {
    let start = format!("{}T000000Z", first.replace('-', ""));
    // The oracle wants UNTIL in UTC where the start is.
    let rule = rule.replace("UNTIL=20360630", "UNTIL=20360630T235959Z");
    let set: rrule::RRuleSet = format!("DTSTART:{start}\nRRULE:{rule}")
        .parse()
        .expect(&rule);
    let all = set.all(6000).dates;
    let naive = all.into_iter().map(|at| at.naive_utc());
    naive
        .filter(|at| (from..=to).contains(&chrono::Datelike::year(at)))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]
    /// G10: the same dates as the oracle for every ordinary rule. A first day that its own
    /// rule does not name is no case: RFC 5545 leaves its set undefined, and the two choose
    /// differently.
    #[test]
    fn ordinary_rules_agree_with_the_oracle((endless, end, offset) in ordinary()) {
        let anchor = chrono::NaiveDate::from_ymd_opt(2024, 1, 1).expect("a date") + chrono::TimeDelta::days(offset);
        // The first day that the rule names from there on.
        let named = of_the_oracle(&endless, &anchor.to_string(), 2024, 2034);
        prop_assume!(!named.is_empty());
        let first = named[0].date().to_string();
        let rule = format!("{endless}{end}");
        let expected = of_the_oracle(&rule, &first, 2024, 2037);
        let repeated = recurrence(&first, &[&rule]);
        let found = keys(&within(&repeated, "2024-01-01", "2037-12-31"));
        prop_assert_eq!(found, expected, "{} from {}", rule, first);
    }
}

/// ISO 8601: 30 December 2031 is a Tuesday of week 1 of 2032, which has 53 weeks, and
/// 3 January 2032 is the Saturday of that week.
#[test]
fn weeks_that_lie_in_two_years() {
    for week in ["1", "-53"] {
        let rule = format!("FREQ=YEARLY;BYWEEKNO={week};BYDAY=TU,SA");
        let repeated = recurrence("2026-01-03", &[&rule]);
        let found = keys(&within(&repeated, "2031-12-01", "2032-01-31"));
        let days: Vec<String> = found.iter().map(|at| at.date().to_string()).collect();
        assert_eq!(days, ["2031-12-30", "2032-01-03"], "{rule}");
    }
}
