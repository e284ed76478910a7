//! What repeats keeps the precision, the length and the clock of the first.

use super::{recurrence, rule, texts, within};
use roundtable::domain::recurrence::{Recurrence, Rule, RuleError};
use roundtable::domain::when::When;

/// I11: "every year in November" stays a month, never the 1st.
#[test]
fn every_november_is_a_month() {
    let repeated = recurrence("2021-11", &["FREQ=YEARLY;BYMONTH=11"]);
    let found = within(&repeated, "2023-01-01", "2025-06-30");
    assert_eq!(texts(&found), ["2023-11", "2024-11"]);
    let in_the_middle = within(&repeated, "2023-11-10", "2023-11-12");
    assert_eq!(texts(&in_the_middle), ["2023-11"]);
    let unsure = recurrence("2021-11?", &["FREQ=YEARLY"]);
    let found = within(&unsure, "2022-01-01", "2022-12-31");
    assert_eq!(texts(&found), ["2022-11?"]);
}

/// G1: monthly calls whose days nobody wrote down are twelve months.
#[test]
fn monthly_calls_without_days_are_months() {
    let repeated = recurrence("2022-01", &["FREQ=MONTHLY"]);
    let found = within(&repeated, "2022-01-01", "2022-12-31");
    assert_eq!(found.list.len(), 12);
    assert_eq!(found.list[11].when.to_text(), "2022-12");
    assert_eq!(found.list[11].key, "2022-12");
}

#[test]
fn years_and_quarters_repeat_as_what_they_are() {
    let years = recurrence("2024", &["FREQ=YEARLY;INTERVAL=2;COUNT=3"]);
    let found = within(&years, "2000-01-01", "2100-01-01");
    assert_eq!(texts(&found), ["2024", "2026", "2028"]);
    let quarters = recurrence("2027-35", &["FREQ=MONTHLY;INTERVAL=3"]);
    let found = within(&quarters, "2027-01-01", "2028-03-31");
    assert_eq!(texts(&found), ["2027-35", "2027-36", "2028-33"]);
}

/// A week cannot be told from a month: that is said, not guessed.
#[test]
fn what_is_finer_than_the_first_is_refused() {
    let month = When::parse("2021-11").expect("a month");
    let refused = Recurrence::new(month, vec![rule("FREQ=WEEKLY")]);
    assert_eq!(refused, Err(RuleError::FinerThanStart));
}

/// Days of one occurrence stay together, over the end of a month too, and a window that
/// only touches the last of them has it.
#[test]
fn days_keep_their_length() {
    let repeated = recurrence("2021-11-29/2021-12-01", &["FREQ=YEARLY"]);
    let found = within(&repeated, "2022-12-01", "2022-12-01");
    assert_eq!(texts(&found), ["2022-11-29/2022-12-01"]);
    assert_eq!(found.list[0].key, "2022-11-29");
}

/// 09:00 in Berlin is 09:00 before and after clocks change.
#[test]
fn hours_keep_their_hour_over_a_change_of_clocks() {
    let repeated = recurrence(
        "2027-03-22T09:00[Europe/Berlin]/2027-03-22T10:30[Europe/Berlin]",
        &["FREQ=WEEKLY"],
    );
    let found = within(&repeated, "2027-03-29", "2027-03-29");
    assert_eq!(
        texts(&found),
        ["2027-03-29T09:00[Europe/Berlin]/2027-03-29T10:30[Europe/Berlin]"]
    );
}

/// Occurrences of one day that begin later end later, over midnight too.
#[test]
fn hours_within_a_day_keep_their_length() {
    let repeated = recurrence(
        "2027-03-01T20:00/2027-03-01T23:00",
        &["FREQ=DAILY;BYHOUR=20,22;COUNT=3"],
    );
    let found = within(&repeated, "2027-03-01", "2027-03-02");
    assert_eq!(
        texts(&found),
        [
            "2027-03-01T20:00/2027-03-01T23:00",
            "2027-03-01T22:00/2027-03-02T01:00",
            "2027-03-02T20:00/2027-03-02T23:00"
        ]
    );
}

/// `RDATE` adds, `EXDATE` takes away by the key, and one that two rules make is there once.
#[test]
fn added_left_out_and_once() {
    let more = When::parse("2027-05-20").expect("a day");
    let repeated = recurrence("2027-05-03", &["FREQ=WEEKLY;COUNT=4", "FREQ=DAILY;COUNT=2"])
        .also([more])
        .except(["2027-05-10".to_owned()]);
    let found = within(&repeated, "2027-05-01", "2027-05-31");
    assert_eq!(
        texts(&found),
        [
            "2027-05-03",
            "2027-05-04",
            "2027-05-17",
            "2027-05-20",
            "2027-05-24"
        ]
    );
}

/// What is added is as long as the first, unless it says its own length.
#[test]
fn what_is_added_has_the_length_of_the_first() {
    let also = ["2027-05-20T10:00", "2027-05-21T10:00/2027-05-21T10:30"];
    let also = also.map(|text| When::parse(text).expect(text));
    let repeated = recurrence("2027-05-03T09:00/2027-05-03T11:00", &[]).also(also);
    let found = within(&repeated, "2027-05-04", "2027-05-31");
    assert_eq!(
        texts(&found),
        [
            "2027-05-20T10:00/2027-05-20T12:00",
            "2027-05-21T10:00/2027-05-21T10:30"
        ]
    );
}

/// `UNTIL` in UTC is read on the venue's clock: the last call is the one before it.
#[test]
fn until_in_utc_is_read_on_the_clock_of_the_first() {
    let until = "FREQ=DAILY;UNTIL=20270303T020000Z";
    let bangkok = recurrence("2027-03-01T09:00[Asia/Bangkok]", &[until]);
    let new_york = recurrence("2027-03-01T09:00[America/New_York]", &[until]);
    let count = |repeated: &Recurrence| within(repeated, "2027-01-01", "2027-12-31").list.len();
    assert_eq!((count(&bangkok), count(&new_york)), (3, 2));
}

/// What is written is read back as the same rule.
#[test]
fn texts_read_back() {
    for text in [
        "FREQ=YEARLY",
        "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=-1SU,1SU",
        "FREQ=WEEKLY;UNTIL=19971224T000000Z;BYDAY=MO,WE,FR;WKST=SU",
        "FREQ=YEARLY;UNTIL=20270301;BYMONTH=1;BYWEEKNO=20;BYDAY=MO",
        "FREQ=MINUTELY;UNTIL=20270301T120000;BYMONTHDAY=-1;BYHOUR=9;BYMINUTE=30;BYSECOND=0;BYSETPOS=-1",
    ] {
        let parsed = rule(text);
        assert_eq!(Rule::parse(&parsed.to_text()), Ok(parsed.clone()), "{text}");
    }
    assert_eq!(
        rule("rrule:byday=+2tu;freq=monthly;"),
        rule("FREQ=MONTHLY;BYDAY=2TU")
    );
    assert_eq!(
        rule("FREQ=MONTHLY;BYDAY=2TU").to_text(),
        "FREQ=MONTHLY;BYDAY=2TU"
    );
}

/// What cannot be followed is refused by the name of its part.
#[test]
fn what_cannot_be_followed_is_named() {
    let value = |part: &str| RuleError::Value(part.to_owned());
    for (text, error) in [
        ("", RuleError::Frequency),
        ("FREQ=SOMETIMES", RuleError::Frequency),
        ("INTERVAL=2", RuleError::Frequency),
        ("FREQ=DAILY;INTERVAL=0", value("INTERVAL")),
        ("FREQ=DAILY;INTERVAL=-1", value("INTERVAL")),
        ("FREQ=DAILY;COUNT=0", value("COUNT")),
        ("FREQ=DAILY;COUNT=99999999999999999999", value("COUNT")),
        ("FREQ=DAILY;UNTIL=2027-03-01", value("UNTIL")),
        ("FREQ=DAILY;UNTIL=20270231", value("UNTIL")),
        ("FREQ=DAILY;BYHOUR=24", value("BYHOUR")),
        ("FREQ=DAILY;BYMONTH=0", value("BYMONTH")),
        ("FREQ=MONTHLY;BYMONTHDAY=0", value("BYMONTHDAY")),
        ("FREQ=MONTHLY;BYDAY=0MO", value("BYDAY")),
        ("FREQ=MONTHLY;BYDAY=XX", value("BYDAY")),
        ("FREQ=MONTHLY;BYDAY=é", value("BYDAY")),
        ("FREQ=WEEKLY;BYDAY=2MO", value("BYDAY")),
        ("FREQ=WEEKLY;BYMONTHDAY=1", value("BYMONTHDAY")),
        ("FREQ=MONTHLY;BYWEEKNO=2", value("BYWEEKNO")),
        ("FREQ=MONTHLY;BYYEARDAY=2", value("BYYEARDAY")),
        ("FREQ=MONTHLY;BYSETPOS=1", value("BYSETPOS")),
        (
            "FREQ=YEARLY;BYEASTER=0",
            RuleError::Unknown("BYEASTER".into()),
        ),
        (
            "FREQ=YEARLY;RSCALE=CHINESE",
            RuleError::Unknown("RSCALE".into()),
        ),
        ("FREQ=YEARLY;FREQ=DAILY", RuleError::Twice("FREQ".into())),
    ] {
        assert_eq!(Rule::parse(text), Err(error), "{text}");
    }
}
