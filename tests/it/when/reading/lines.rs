//! Spellings of lines that people type, and of what programs write: each was once read with
//! confidence as something else.

use expect_test::expect;

use super::{as_of_the_meeting, check};

/// I5: what is counted within a month stays so, and "from" is where a rhythm begins.
#[test]
fn a_rhythm_is_counted_in_what_it_says() {
    check(
        &as_of_the_meeting(),
        &[
            "Monthly call every first Tuesday 10:00 Bangkok from May 2027",
            "every first Tuesday from May 2027",
            "every last Friday from 3 May 2027",
            "every third Thursday",
            "Monthly call every second Tuesday from May 2027",
            "every second Tuesday from May 2027",
            "Monthly call every Tuesday from May 2027",
            "every Monday in May 2027",
            "every Monday from May to July 2027",
            "every Monday from May 2027 until 30 June 2027",
            "weekly from 3 May 2027",
        ],
        &expect![[r#"
            Monthly call every first Tuesday 10:00 Bangkok from May 2027 => 2027-05-04T10:00[Asia/Bangkok]/.. every Month nth 1 Tue | "Bangkok" is Asia/Bangkok | unread "Monthly call"
            every first Tuesday from May 2027 => 2027-05-04 every Month nth 1 Tue
            every last Friday from 3 May 2027 => 2027-05-28 every Month nth -1 Fri
            every third Thursday => 2023-03-16? every Month nth 3 Thu | Date from Reference(2023-03-13)
            Monthly call every second Tuesday from May 2027 => 2027-05-11 every Month nth 2 Tue | unread "Monthly call"
            every second Tuesday from May 2027 => 2027-05-04 every 2 Week Tue
            Monthly call every Tuesday from May 2027 => 2023-03? and 2027-05-04 every Week Tue | Date from Reference(2023-03-13) | unread "call"
            every Monday in May 2027 => 2027-05-03 every Week Mon until 2027-05-31
            every Monday from May to July 2027 => 2027-05-03 every Week Mon until 2027-07-31
            every Monday from May 2027 until 30 June 2027 => 2027-05-03 every Week Mon until 2027-06-30
            weekly from 3 May 2027 => 2027-05-03 every Week
        "#]],
    );
}

/// I2, I3: a bare hour is one where its clock stands with it.
#[test]
fn an_hour_alone_is_read_with_its_clock() {
    check(
        &as_of_the_meeting(),
        &[
            "Call next Tuesday at 10 Geneva time",
            "Call 12 May 2027 at 14 UTC+7",
            "Call 12 May 2027 at 10",
            "Call 12 May 2027 at 10, online",
            "Call 12 May 2027 at 10 online",
            "Call 12 May 2027 at 2 Geneva time",
            "Call 12 May 2027 at 10 Downing Street",
            "Call 12 May 2027 at 30 Geneva time",
        ],
        &expect![[r#"
            Call next Tuesday at 10 Geneva time => 2023-03-14T10:00[Europe/Zurich]?/.. | Date from Reference(2023-03-13) | "Geneva time" is Europe/Zurich | unread "Call"
            Call 12 May 2027 at 14 UTC+7 => 2027-05-12T14:00+07:00/.. | unread "Call"
            Call 12 May 2027 at 10 => 2027-05-12T10:00/.. | missing Zone([]) | unread "Call"
            Call 12 May 2027 at 10, online => 2027-05-12T10:00/.. | missing Zone([]) | unread "Call" | unread "online"
            Call 12 May 2027 at 10 online => 2027-05-12T10:00/.. | missing Zone([]) | unread "Call" | unread "online"
            Call 12 May 2027 at 2 Geneva time => 2027-05-12 | unread "Call" | unread "at 2 Geneva time"
            Call 12 May 2027 at 10 Downing Street => 2027-05-12 | unread "Call" | unread "at 10 Downing Street"
            Call 12 May 2027 at 30 Geneva time => 2027-05-12 | unread "Call" | unread "at 30 Geneva time"
        "#]],
    );
}

/// ISO 8601 and RFC 9557 as programs write them, the end short or as a length.
#[test]
fn what_programs_write_is_read() {
    check(
        &as_of_the_meeting(),
        &[
            "Board 2027-06-05T14:00/16:00",
            "2027-06-05T14:00/2027-06-05T16:00",
            "2027-05-12T14:00[Asia/Bangkok]/PT1H",
            "2027-05-12T14:00[Asia/Bangkok]/16:30",
            "2027-05-12T14:00/16:30[Asia/Bangkok]",
            "2027-05-12T14:00+07:00/PT1H30M",
            "2027-05-12T14:00Z/P1D",
            "20270605T140000Z",
            "20270605T140000Z/20270605T150000Z",
            "20270605T1400/PT90M",
            "2027-06-05T14:00/13:00",
            "2027-06-05T14:00/later",
            "2027-06-05T14:00/PT",
            "Board 2027-06-05T14:00:00.000Z",
        ],
        &expect![[r#"
            Board 2027-06-05T14:00/16:00 => 2027-06-05T14:00/2027-06-05T16:00 | unread "Board"
            2027-06-05T14:00/2027-06-05T16:00 => 2027-06-05T14:00/2027-06-05T16:00
            2027-05-12T14:00[Asia/Bangkok]/PT1H => 2027-05-12T14:00[Asia/Bangkok]/2027-05-12T15:00[Asia/Bangkok]
            2027-05-12T14:00[Asia/Bangkok]/16:30 => 2027-05-12T14:00[Asia/Bangkok]/2027-05-12T16:30[Asia/Bangkok]
            2027-05-12T14:00/16:30[Asia/Bangkok] => 2027-05-12T14:00[Asia/Bangkok]/2027-05-12T16:30[Asia/Bangkok]
            2027-05-12T14:00+07:00/PT1H30M => 2027-05-12T14:00+07:00/2027-05-12T15:30+07:00
            2027-05-12T14:00Z/P1D => 2027-05-12T14:00Z/2027-05-13T14:00Z
            20270605T140000Z => 2027-06-05T14:00Z
            20270605T140000Z/20270605T150000Z => 2027-06-05T14:00Z/2027-06-05T15:00Z
            20270605T1400/PT90M => 2027-06-05T14:00/2027-06-05T15:30
            2027-06-05T14:00/13:00 => | NoTime(EndBeforeStart)
            2027-06-05T14:00/later => 2027-06-05T14:00 | unread "later"
            2027-06-05T14:00/PT => 2027-06-05T14:00 | unread "PT"
            Board 2027-06-05T14:00:00.000Z => 2027-06-05T14:00Z | unread "Board"
        "#]],
    );
}

/// A day beside a month in another language or in Roman numerals is that day.
#[test]
fn a_day_is_never_dropped_to_its_year() {
    check(
        &as_of_the_meeting(),
        &[
            "Séance plénière 12 mai 2027",
            "1er juin 2027",
            "12-14 août 2027",
            "12 de mayo de 2027",
            "12 мая 2027",
            "12 V 2027",
            "12 XIII 2027",
            "27 mars",
            "12 v 2027",
            "SG 5 meeting 2027",
        ],
        &expect![[r#"
            Séance plénière 12 mai 2027 => 2027-05-12 | unread "Séance plénière"
            1er juin 2027 => 2027-06-01
            12-14 août 2027 => 2027-08-12/2027-08-14
            12 de mayo de 2027 => 2027-05-12
            12 мая 2027 => 2027-05-12
            12 V 2027 => 2027-05-12
            12 XIII 2027 => 2027 | unread "12 XIII"
            27 mars => 2023-03-27? | Year from Reference(2023-03-13) | missing Year
            12 v 2027 => 2027 | unread "12 v"
            SG 5 meeting 2027 => 2027 | unread "SG 5 meeting"
        "#]],
    );
}

/// Both spellings of a week mean the week.
#[test]
fn a_week_is_read_by_the_day_on_which_it_begins() {
    check(
        &as_of_the_meeting(),
        &[
            "w/c 10 May 2027",
            "W/C 10 May 2027",
            "week of 10 May 2027",
            "week commencing 12 May 2027",
            "wk of 10 May 2027",
        ],
        &expect![[r#"
            w/c 10 May 2027 => 2027-05-10~/2027-05-16~
            W/C 10 May 2027 => 2027-05-10~/2027-05-16~
            week of 10 May 2027 => 2027-05-10~/2027-05-16~
            week commencing 12 May 2027 => 2027-05-10~/2027-05-16~
            wk of 10 May 2027 => 2027-05-10~/2027-05-16~
        "#]],
    );
}
