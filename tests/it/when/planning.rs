//! Sorting, clashes, moving and the parts for wording, on the group's own dates.

use roundtable::domain::when::{Clash, Precision, Shared, When};

use super::zones::ChronoTzZones;
use super::{day, when};

/// I6: a year heads its months, a month heads its days, days head hours.
#[test]
fn a_list_reads_like_headings_and_paragraphs() {
    let expected = [
        "../2022",
        "2023/2024",
        "2023",
        "2023-01",
        "2023-01-01",
        "2023-03",
        "2023-03-13/2023-03-15",
        "2023-03-13",
        "2023-03-13T08:30[Asia/Bangkok]/2023-03-13T09:00[Asia/Bangkok]",
        "2023-03-13T10:00[Asia/Bangkok]/2023-03-13T11:30[Asia/Bangkok]",
        "2023-03-13T10:00[Asia/Bangkok]/2023-03-13T10:30[Asia/Bangkok]",
        "2024/..",
        "2024",
        "2024-33",
        "2024-01-15",
        "2024-07",
    ];
    let mut list: Vec<When> = expected.iter().rev().map(|text| when(text)).collect();
    list.sort_by_key(When::sort_key);
    let list: Vec<String> = list.iter().map(When::to_text).collect();
    assert_eq!(list, expected);
}

/// K10, I14, I15: what is sharp clashes for certain, what is vague possibly.
#[test]
fn clashes_are_as_sure_as_the_times() {
    use Clash::{Certain, None, Possible};
    let geneva = "2022-10-20T11:00[Europe/Zurich]/2022-10-20T17:00[Europe/Zurich]";
    #[rustfmt::skip]
    let table = [
        // K10: two meetings of African regional groups on one day.
        ("2021-09-28", "2021-09-28", Certain, Certain),
        // I15: one day of St. Petersburg lies inside the forum there.
        ("2021-10-19/2021-10-22", "2021-10-20", Certain, Certain),
        // K2: the same meeting listed with and without hours.
        (geneva, "2022-10-20", Certain, Certain),
        (geneva, "2022-10-21", None, None),
        ("2022-05-02/2022-05-05", "2022-05-06", None, None),
        ("2022-07", "2022-07-12", Possible, Possible),
        ("2022-07", "2022-08-01", None, None),
        ("2022", "2022-07", Possible, Possible),
        ("2022-06-27?/2022-07-01?", "2022-06-30", Possible, Possible),
        ("2022-06-30~", "2022-06-30", Possible, Possible),
        ("2024/..", "2031-01-01", Possible, Possible),
        ("2024-03-01/..", "2024-03-01", Certain, Certain),
        ("2024-03-01/..", "2024-03-02", Possible, Possible),
        ("../2024-03-01", "2024-03-01", Certain, Certain),
        // Hours that touch do not collide.
        ("2023-03-13T09:00[Asia/Bangkok]/2023-03-13T10:00[Asia/Bangkok]",
         "2023-03-13T10:00[Asia/Bangkok]/2023-03-13T11:00[Asia/Bangkok]", None, None),
        ("2023-03-13T09:00[Asia/Bangkok]/2023-03-13T10:01[Asia/Bangkok]",
         "2023-03-13T10:00[Asia/Bangkok]/2023-03-13T11:00[Asia/Bangkok]", Certain, Certain),
        // A closing without an end lasts at least its first second.
        ("2023-03-13T11:45[Asia/Bangkok]/..",
         "2023-03-13T11:30[Asia/Bangkok]/2023-03-13T12:00[Asia/Bangkok]", Certain, Certain),
        ("2023-03-13T11:45[Asia/Bangkok]/..",
         "2023-03-13T13:00[Asia/Bangkok]/2023-03-13T14:00[Asia/Bangkok]", Possible, Possible),
        ("2023-03-13T11:45[Asia/Bangkok]/..",
         "2023-03-14T00:00[Asia/Bangkok]/2023-03-14T01:00[Asia/Bangkok]", None, None),
        ("../2023-03-13T12:00[Asia/Bangkok]",
         "2023-03-13T11:00[Asia/Bangkok]/2023-03-13T12:00[Asia/Bangkok]", Certain, Certain),
        // Two clocks: only the rules of zones can be sure.
        (geneva, "2022-10-20T16:30[Asia/Bangkok]/2022-10-20T18:00[Asia/Bangkok]", Possible, Certain),
        (geneva, "2022-10-20T11:00[Asia/Bangkok]/2022-10-20T12:00[Asia/Bangkok]", Possible, None),
        (geneva, "2022-10-23T11:00[Asia/Bangkok]/2022-10-23T12:00[Asia/Bangkok]", None, None),
        (geneva, "2022-10-20T11:00/2022-10-20T12:00", Possible, Possible),
        (geneva, "2022-10-20T09:30Z/2022-10-20T10:00Z", Possible, Certain),
        ("2022-10-20T16:30+07:00", "2022-10-20T09:30Z/2022-10-20T10:00Z", Certain, Certain),
    ];
    for (one, two, without, with) in table {
        let clash = (
            when(one).overlaps(&when(two)),
            when(one).overlaps_with(&when(two), &ChronoTzZones),
        );
        assert_eq!(clash, (without, with), "{one} and {two}");
    }
}

#[test]
fn moving_by_days_keeps_length_hours_and_precision() {
    #[rustfmt::skip]
    let table = [
        ("2023-03-13", 1, "2023-03-14"),
        ("2022-09-27/2022-10-01", 30, "2022-10-27/2022-10-31"),
        ("2023-03-24T09:00[Europe/Zurich]/2023-03-24T12:00[Europe/Zurich]", 3,
         "2023-03-27T09:00[Europe/Zurich]/2023-03-27T12:00[Europe/Zurich]"),
        ("2023-10-29T02:30+02:00[Europe/Zurich]", 7, "2023-11-05T02:30[Europe/Zurich]"),
        ("2023-03-24T09:00+07:00/..", -1, "2023-03-23T09:00+07:00/.."),
        // A month stays where it is until half of it is passed.
        ("2024-07?", 7, "2024-07?"),
        ("2024-07", 15, "2024-07"),
        ("2024-07", 16, "2024-08"),
        ("2024-07", -14, "2024-07"),
        ("2024-07", -16, "2024-06"),
        ("2024", 200, "2025"),
        ("2024-07/2024-09", 31, "2024-08/2024-10"),
        ("2021-06-04/2024-06", 3, "2021-06-07/2024-06"),
        ("2024-07-31/2024-07", 1, "2024-08-01/2024-08"),
    ];
    for (from, days, to) in table {
        let moved = when(from)
            .shifted_by_days(days)
            .map(|moved| moved.to_text());
        assert_eq!(moved.as_deref(), Some(to), "{from} by {days}");
    }
    assert_eq!(when("9999-12-31").shifted_by_days(1), None);
    assert_eq!(when("0001").shifted_by_days(-300), None);
    assert_eq!(when("2024").shifted_by_days(i64::MAX), None);
}

#[test]
fn moving_to_a_day_or_by_months_keeps_the_precision() {
    for (from, to, expected) in [
        (
            "2022-11-09/2022-11-10",
            "2027-03-15",
            "2027-03-15/2027-03-16",
        ),
        ("2024-07", "2027-03-15", "2027-03"),
        ("2024-33/2024-34", "2027-03-15", "2027-33/2027-34"),
        ("2024-40", "2027-12-15", "2027-41"),
        ("2022/2026", "2027-03-15", "2027/2031"),
        ("2021-06-04/2024-06", "2022-06-04", "2022-06-04/2025-06"),
        ("../2024-06", "2025-01-10", "../2025-01"),
        (
            "2023-03-13T11:45[Asia/Bangkok]/..",
            "2023-03-15",
            "2023-03-15T11:45[Asia/Bangkok]/..",
        ),
    ] {
        let moved = when(from).moved_to(day(to)).map(|moved| moved.to_text());
        assert_eq!(moved.as_deref(), Some(expected), "{from} to {to}");
    }
    for (from, months, expected) in [
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-03-13", 12, "2025-03-13"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-01", -1, "2023-12"),
        ("2024-33", 3, "2024-34"),
        ("2024", 12, "2025"),
    ] {
        let moved = when(from)
            .shifted_by_months(months)
            .map(|moved| moved.to_text());
        assert_eq!(
            moved.as_deref(),
            Some(expected),
            "{from} by {months} months"
        );
    }
}

/// What the ends share is said once: "9–10 November 2022".
#[test]
fn a_description_says_what_the_ends_share() {
    for (text, shared, precision) in [
        ("2023-03-13", Shared::All, Precision::Day),
        ("2024-07", Shared::All, Precision::Month),
        ("2022-11-09/2022-11-10", Shared::Month, Precision::Day),
        ("2021-09-27/2021-10-01", Shared::Year, Precision::Day),
        ("2022-12-30/2023-01-02", Shared::Nothing, Precision::Day),
        ("2024-07/2024-09", Shared::Year, Precision::Month),
        ("2022/2026", Shared::Nothing, Precision::Year),
        ("2021-06-04/2024-06", Shared::Nothing, Precision::Month),
        ("2024/..", Shared::Nothing, Precision::Year),
        (
            "2022-10-20T11:00[Europe/Zurich]/2022-10-20T17:00[Europe/Zurich]",
            Shared::Day,
            Precision::Hours,
        ),
    ] {
        let one = when(text);
        let description = one.description();
        assert_eq!(
            (description.shared, description.precision),
            (shared, precision),
            "{text}"
        );
    }
    let flight = when("2022-10-20T11:00[Asia/Bangkok]/2022-10-20T12:00[Asia/Tokyo]");
    assert_eq!(flight.description().frame, None);
    let call = when("2022-10-20T11:00[Asia/Bangkok]/..");
    let frame = call.description().frame.and_then(|frame| frame.zone_name());
    assert_eq!(frame, Some("Asia/Bangkok"));
}
