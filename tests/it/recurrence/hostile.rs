//! F19, G10: rules made to hang a calendar cost what the budget allows, counted in steps,
//! and are marked. On these the `rrule` crate was measured for minutes.

use super::{day, recurrence, within};
use roundtable::domain::recurrence::{MOST_OCCURRENCES, MOST_STEPS, Rule};

/// Each stays within the budget, whatever it asks for; what cannot be finished is marked.
#[test]
fn bombs_end_within_the_budget() {
    for (rule, is_cut) in [
        ("FREQ=SECONDLY", true),
        ("FREQ=MINUTELY", false),
        ("FREQ=SECONDLY;COUNT=1000000000", true),
        ("FREQ=MINUTELY;COUNT=1000000000", true),
        ("FREQ=DAILY;COUNT=1000000000", false),
        ("FREQ=SECONDLY;INTERVAL=4294967295", true),
        ("FREQ=YEARLY;INTERVAL=4294967295", false),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", false),
        ("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", false),
        (
            "FREQ=HOURLY;COUNT=1000000000;BYMONTH=2;BYMONTHDAY=30",
            false,
        ),
        ("FREQ=YEARLY;BYYEARDAY=366;COUNT=1000000000", false),
        (
            "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;\
             BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,\
             28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,\
             56,57,58,59;COUNT=1000000000",
            true,
        ),
    ] {
        let repeated = recurrence("1970-01-01T00:00", &[rule]);
        let found = within(&repeated, "2026-11-26", "2026-11-26");
        assert!(found.steps <= MOST_STEPS, "{rule}: {} steps", found.steps);
        assert!(found.list.len() <= MOST_OCCURRENCES, "{rule}");
        assert_eq!(found.is_cut, is_cut, "{rule}: {} steps", found.steps);
    }
}

/// A window costs what it holds, not how far it lies from the first occurrence.
#[test]
fn a_far_window_costs_no_more_than_a_near_one() {
    for rule in [
        "FREQ=DAILY",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
        "FREQ=MONTHLY;BYDAY=2TU",
        "FREQ=YEARLY",
    ] {
        let repeated = recurrence("1970-01-05", &[rule]);
        let near = within(&repeated, "1970-02-01", "1970-03-14").steps;
        let far = within(&repeated, "9000-02-01", "9000-03-14").steps;
        assert!(far <= near + 3, "{rule}: near {near}, far {far} steps");
        assert!(far < 200, "{rule}: {far} steps");
    }
}

/// The ends of the calendar are ends, not panics.
#[test]
fn the_ends_of_the_calendar_hold() {
    for first in [
        "0001-01-01",
        "9999-12-31",
        "9999-12-31T23:59:59",
        "9999",
        "0001-01",
    ] {
        for rule in [
            "FREQ=YEARLY",
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "FREQ=MONTHLY;INTERVAL=4294967295",
        ] {
            let repeated = recurrence(first, &[rule]);
            let found = repeated.within(
                chrono::NaiveDate::MIN,
                chrono::NaiveDate::MAX,
                &crate::when::zones::ChronoTzZones,
            );
            assert!(!found.list.is_empty(), "{first} {rule}");
        }
    }
    let backwards = recurrence("2027-01-01", &["FREQ=DAILY"]);
    let found = backwards.within(
        day("2027-02-01"),
        day("2027-01-15"),
        &crate::when::zones::ChronoTzZones,
    );
    assert!(found.list.is_empty());
}

proptest::proptest! {
    /// Any text is a rule or a refusal, and a rule that was read is written and read as itself.
    #[test]
    fn any_text_is_read_or_refused(text in "(FREQ=(SECONDLY|DAILY|WEEKLY|MONTHLY|YEARLY);?)?((BY[A-Z]{3,8}|COUNT|UNTIL|WKST|INTERVAL)=[-+0-9A-Z,]{0,9};?){0,4}.{0,3}") {
        if let Ok(rule) = Rule::parse(&text) {
            proptest::prop_assert_eq!(Rule::parse(&rule.to_text()), Ok(rule));
        }
    }
}

/// A rule of days that never come is told from one of days that are rare.
#[test]
fn days_that_never_come_are_told_from_rare_ones() {
    let is_never_again = |first: &str, rule: &str| recurrence(first, &[rule]).is_never_again();
    for (first, rule) in [
        ("2027-03-01", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
        ("2027-03-01", "FREQ=MONTHLY;BYMONTH=4,6;BYMONTHDAY=31"),
        (
            "2027-03-01",
            "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29",
        ),
    ] {
        assert!(is_never_again(first, rule), "{first} {rule}");
    }
    for (first, rule) in [
        ("2024-02-29", "FREQ=YEARLY"),
        ("2024-02-29", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=TH"),
        ("2027-03-01", "FREQ=DAILY;COUNT=1"),
        ("2027-03-01", "FREQ=WEEKLY;UNTIL=20270302"),
        ("2027-03-01T10:00", "FREQ=SECONDLY"),
        ("2027-03", "FREQ=YEARLY"),
    ] {
        assert!(!is_never_again(first, rule), "{first} {rule}");
    }
}
