//! Every example of RFC 5545 §3.8.5.3, with the dates that it prints.

use super::{keys, recurrence, within};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// Asserts what the RFC prints: `dates` are years with their days, `1997: 9/2 9/9; 1998: 1/6`.
/// An endless rule is followed as far as the RFC prints it.
#[track_caller]
fn check(first: &str, rules: &[&str], dates: &str) {
    let nine = NaiveTime::from_hms_opt(9, 0, 0).expect("nine o'clock");
    let mut expected = Vec::new();
    for year in dates.split(';') {
        let (year, days) = year.split_once(':').expect("a year with its days");
        let year = year.trim().parse().expect("a year");
        for item in days.split_whitespace() {
            let (month, span) = item.split_once('/').expect("month/day");
            let month = month.parse().expect("a month");
            let (from, to) = span.split_once('-').unwrap_or((span, span));
            for day in from.parse::<u32>().expect("a day")..=to.parse().expect("a day") {
                let day = NaiveDate::from_ymd_opt(year, month, day).expect("a date");
                expected.push(day.and_time(nine));
            }
        }
    }
    for text in rules {
        check_times(first, text, &expected);
    }
}

#[track_caller]
fn check_times(first: &str, rule: &str, expected: &[NaiveDateTime]) {
    let is_endless = !rule.contains("COUNT") && !rule.contains("UNTIL");
    let repeated = recurrence(&format!("{first}[America/New_York]"), &[rule]);
    let last = if is_endless {
        expected.last().expect("dates").date().to_string()
    } else {
        "2030-01-01".to_owned()
    };
    let found = within(&repeated, "1990-01-01", &last);
    assert!(!found.is_cut, "{rule}");
    assert_eq!(keys(&found), expected, "{rule}");
}

const TUESDAY: &str = "1997-09-02T09:00";

#[test]
fn daily() {
    check(TUESDAY, &["FREQ=DAILY;COUNT=10"], "1997: 9/2-11");
    check(
        TUESDAY,
        &["FREQ=DAILY;UNTIL=19971224T000000Z"],
        "1997: 9/2-30 10/1-31 11/1-30 12/1-23",
    );
    check(
        TUESDAY,
        &["FREQ=DAILY;INTERVAL=2"],
        "1997: 9/2 9/4 9/6 9/8 9/10 9/12 9/14 9/16 9/18 9/20 9/22 9/24 9/26 9/28 9/30 10/2 10/4",
    );
    check(
        TUESDAY,
        &["FREQ=DAILY;INTERVAL=10;COUNT=5"],
        "1997: 9/2 9/12 9/22 10/2 10/12",
    );
    check(
        "1998-01-01T09:00",
        &[
            "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
            "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1",
        ],
        "1998: 1/1-31; 1999: 1/1-31; 2000: 1/1-31",
    );
}

#[test]
fn weekly() {
    check(
        TUESDAY,
        &["FREQ=WEEKLY;COUNT=10"],
        "1997: 9/2 9/9 9/16 9/23 9/30 10/7 10/14 10/21 10/28 11/4",
    );
    check(
        TUESDAY,
        &["FREQ=WEEKLY;UNTIL=19971224T000000Z"],
        "1997: 9/2 9/9 9/16 9/23 9/30 10/7 10/14 10/21 10/28 11/4 11/11 11/18 11/25 12/2 12/9 12/16 12/23",
    );
    check(
        TUESDAY,
        &["FREQ=WEEKLY;INTERVAL=2;WKST=SU"],
        "1997: 9/2 9/16 9/30 10/14 10/28 11/11 11/25 12/9 12/23; 1998: 1/6 1/20 2/3 2/17",
    );
    check(
        TUESDAY,
        &[
            "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
            "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH",
        ],
        "1997: 9/2 9/4 9/9 9/11 9/16 9/18 9/23 9/25 9/30 10/2",
    );
    check(
        "1997-09-01T09:00",
        &["FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR"],
        "1997: 9/1 9/3 9/5 9/15 9/17 9/19 9/29 10/1 10/3 10/13 10/15 10/17 10/27 10/29 10/31 \
         11/10 11/12 11/14 11/24 11/26 11/28 12/8 12/10 12/12 12/22",
    );
    check(
        TUESDAY,
        &["FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH"],
        "1997: 9/2 9/4 9/16 9/18 9/30 10/2 10/14 10/16",
    );
}

#[test]
fn monthly_by_weekday() {
    check(
        "1997-09-05T09:00",
        &["FREQ=MONTHLY;COUNT=10;BYDAY=1FR"],
        "1997: 9/5 10/3 11/7 12/5; 1998: 1/2 2/6 3/6 4/3 5/1 6/5",
    );
    check(
        "1997-09-05T09:00",
        &["FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR"],
        "1997: 9/5 10/3 11/7 12/5",
    );
    check(
        "1997-09-07T09:00",
        &["FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU"],
        "1997: 9/7 9/28 11/2 11/30; 1998: 1/4 1/25 3/1 3/29 5/3 5/31",
    );
    check(
        "1997-09-22T09:00",
        &["FREQ=MONTHLY;COUNT=6;BYDAY=-2MO"],
        "1997: 9/22 10/20 11/17 12/22; 1998: 1/19 2/16",
    );
    check(
        TUESDAY,
        &["FREQ=MONTHLY;INTERVAL=2;BYDAY=TU"],
        "1997: 9/2 9/9 9/16 9/23 9/30 11/4 11/11 11/18 11/25; \
         1998: 1/6 1/13 1/20 1/27 3/3 3/10 3/17 3/24 3/31",
    );
}

#[test]
fn monthly_by_day_of_the_month() {
    check(
        "1997-09-28T09:00",
        &["FREQ=MONTHLY;BYMONTHDAY=-3"],
        "1997: 9/28 10/29 11/28 12/29; 1998: 1/29 2/26",
    );
    check(
        TUESDAY,
        &["FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15"],
        "1997: 9/2 9/15 10/2 10/15 11/2 11/15 12/2 12/15; 1998: 1/2 1/15",
    );
    check(
        "1997-09-30T09:00",
        &["FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1"],
        "1997: 9/30 10/1 10/31 11/1 11/30 12/1 12/31; 1998: 1/1 1/31 2/1",
    );
    check(
        "1997-09-10T09:00",
        &["FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15"],
        "1997: 9/10-15; 1999: 3/10-13",
    );
    check(
        "2007-01-15T09:00",
        &["FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5"],
        "2007: 1/15 1/30 2/15 3/15 3/30",
    );
}

#[test]
fn monthly_by_both_and_by_position() {
    check(
        "1997-09-13T09:00",
        &["FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13"],
        "1997: 9/13 10/11 11/8 12/13; 1998: 1/10 2/7 3/7 4/11 5/9 6/13",
    );
    check(
        "1997-09-04T09:00",
        &["FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3"],
        "1997: 9/4 10/7 11/6",
    );
    check(
        "1997-09-29T09:00",
        &["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2"],
        "1997: 9/29 10/30 11/27 12/30; 1998: 1/29 2/26 3/30",
    );
}

/// The Friday the 13th of the RFC leaves its own first day out by `EXDATE`.
#[test]
fn friday_the_thirteenth_without_its_first_day() {
    let repeated = recurrence(
        "1997-09-02T09:00[America/New_York]",
        &["FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13"],
    )
    .except(["1997-09-02T09:00".to_owned()]);
    let found = within(&repeated, "1997-01-01", "2000-12-31");
    let days: Vec<String> = keys(&found)
        .iter()
        .map(|at| at.date().to_string())
        .collect();
    assert_eq!(
        days,
        [
            "1998-02-13",
            "1998-03-13",
            "1998-11-13",
            "1999-08-13",
            "2000-10-13"
        ]
    );
}

#[test]
fn yearly() {
    check(
        "1997-06-10T09:00",
        &["FREQ=YEARLY;COUNT=10;BYMONTH=6,7"],
        "1997: 6/10 7/10; 1998: 6/10 7/10; 1999: 6/10 7/10; 2000: 6/10 7/10; 2001: 6/10 7/10",
    );
    check(
        "1997-03-10T09:00",
        &["FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3"],
        "1997: 3/10; 1999: 1/10 2/10 3/10; 2001: 1/10 2/10 3/10; 2003: 1/10 2/10 3/10",
    );
    check(
        "1997-01-01T09:00",
        &["FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200"],
        "1997: 1/1 4/10 7/19; 2000: 1/1 4/9 7/18; 2003: 1/1 4/10 7/19; 2006: 1/1",
    );
    check(
        "1997-05-19T09:00",
        &["FREQ=YEARLY;BYDAY=20MO"],
        "1997: 5/19; 1998: 5/18; 1999: 5/17",
    );
    check(
        "1997-05-12T09:00",
        &["FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO"],
        "1997: 5/12; 1998: 5/11; 1999: 5/17",
    );
    check(
        "1997-03-13T09:00",
        &["FREQ=YEARLY;BYMONTH=3;BYDAY=TH"],
        "1997: 3/13 3/20 3/27; 1998: 3/5 3/12 3/19 3/26; 1999: 3/4 3/11 3/18 3/25",
    );
    check(
        "1997-06-05T09:00",
        &["FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8"],
        "1997: 6/5 6/12 6/19 6/26 7/3 7/10 7/17 7/24 7/31 8/7 8/14 8/21 8/28; \
         1998: 6/4 6/11 6/18 6/25 7/2 7/9 7/16 7/23 7/30 8/6 8/13 8/20 8/27; \
         1999: 6/3 6/10 6/17 6/24 7/1 7/8 7/15 7/22 7/29 8/5 8/12 8/19 8/26",
    );
    check(
        "1996-11-05T09:00",
        &["FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8"],
        "1996: 11/5; 2000: 11/7; 2004: 11/2",
    );
}

/// The first day of a week decides which weeks are skipped.
#[test]
fn week_start() {
    check(
        "1997-08-05T09:00",
        &["FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO"],
        "1997: 8/5 8/10 8/19 8/24",
    );
    check(
        "1997-08-05T09:00",
        &["FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU"],
        "1997: 8/5 8/17 8/19 8/31",
    );
}

fn on(date: &str, times: &[(u32, u32)]) -> Vec<NaiveDateTime> {
    let day = super::day(date);
    let at = |(hour, minute): &(u32, u32)| day.and_hms_opt(*hour, *minute, 0).expect("a time");
    times.iter().map(at).collect()
}

#[test]
fn hours_and_minutes() {
    // The RFC prints 15:00 too, which its UNTIL of 17:00 UTC, 13:00 in New York, leaves
    // out; "to 5:00 PM" is 21:00 UTC.
    check_times(
        TUESDAY,
        "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z",
        &on("1997-09-02", &[(9, 0), (12, 0), (15, 0)]),
    );
    check_times(
        TUESDAY,
        "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z",
        &on("1997-09-02", &[(9, 0), (12, 0)]),
    );
    check_times(
        TUESDAY,
        "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
        &on(
            "1997-09-02",
            &[(9, 0), (9, 15), (9, 30), (9, 45), (10, 0), (10, 15)],
        ),
    );
    check_times(
        TUESDAY,
        "FREQ=MINUTELY;INTERVAL=90;COUNT=4",
        &on("1997-09-02", &[(9, 0), (10, 30), (12, 0), (13, 30)]),
    );
    let daily: Vec<(u32, u32)> = (9..=16)
        .flat_map(|hour| [(hour, 0), (hour, 20), (hour, 40)])
        .collect();
    let two_days = [on("1997-09-02", &daily), on("1997-09-03", &daily)].concat();
    for rule in [
        "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40",
        "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16",
    ] {
        check_times(TUESDAY, rule, &two_days);
    }
}
