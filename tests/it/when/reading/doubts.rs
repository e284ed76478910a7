//! What is inferred, asked for or wrong: never a guess in silence.

use expect_test::expect;

use super::{WORDS_ONLY, as_of_the_meeting, check, of_the_report};

/// I9: what is said from today is worked out from the document's date.
#[test]
fn relative_words_lean_on_the_reference() {
    check(
        &as_of_the_meeting(),
        &[
            "this year",
            "last year",
            "next month",
            "tomorrow",
            "yesterday",
            "today 14:00 Seoul",
            "next week",
            "in two weeks",
            "3 months ago",
            "this November",
            "next May",
            "last November",
            "next Friday",
            "last quarter",
            "end of the year",
            "early next year",
        ],
        &expect![[r#"
            this year => 2023? | Date from Reference(2023-03-13)
            last year => 2022? | Date from Reference(2023-03-13)
            next month => 2023-04? | Date from Reference(2023-03-13)
            tomorrow => 2023-03-14? | Date from Reference(2023-03-13)
            yesterday => 2023-03-12? | Date from Reference(2023-03-13)
            today 14:00 Seoul => 2023-03-13T14:00[Asia/Seoul]?/.. | Date from Reference(2023-03-13) | "Seoul" is Asia/Seoul
            next week => 2023-03-20%/2023-03-26% | Date from Reference(2023-03-13)
            in two weeks => 2023-03-27%/2023-04-02% | Date from Reference(2023-03-13)
            3 months ago => 2022-12? | Date from Reference(2023-03-13)
            this November => 2023-11? | Date from Reference(2023-03-13)
            next May => 2023-05? | Date from Reference(2023-03-13)
            last November => 2022-11? | Date from Reference(2023-03-13)
            next Friday => 2023-03-17? | Date from Reference(2023-03-13)
            last quarter => 2022-36? | Date from Reference(2023-03-13)
            end of the year => 2023% | Date from Reference(2023-03-13)
            early next year => 2024% | Date from Reference(2023-03-13)
        "#]],
    );
}

/// I9: without a date to lean on, nothing is worked out.
#[test]
fn relative_words_ask_for_a_reference() {
    check(
        &WORDS_ONLY,
        &["this year", "tomorrow", "next Friday", "monthly", "Monday"],
        &expect![[r#"
            this year => | missing Reference
            tomorrow => | missing Reference
            next Friday => | missing Reference
            monthly => every Month | missing Date
            Monday => | missing Reference
        "#]],
    );
}

/// I10, E31: a missing year is asked for, with a proposal where there is a date to
/// lean on.
#[test]
fn a_missing_year_is_asked_for() {
    check(
        &as_of_the_meeting(),
        &[
            "27 June – 1 July",
            "the 25th of April",
            "4 June",
            "early May",
            "13 March 14:00 Bangkok",
            "29 February",
            "12 January",
            "30 November",
            "Monday 13 March",
            "May and June",
        ],
        &expect![[r#"
            27 June – 1 July => 2023-06-27?/2023-07-01? | Year from Reference(2023-03-13) | missing Year
            the 25th of April => 2023-04-25? | Year from Reference(2023-03-13) | missing Year
            4 June => 2023-06-04? | Year from Reference(2023-03-13) | missing Year
            early May => 2023-05% | Year from Reference(2023-03-13) | missing Year
            13 March 14:00 Bangkok => 2023-03-13T14:00[Asia/Bangkok]?/.. | Year from Reference(2023-03-13) | missing Year | "Bangkok" is Asia/Bangkok
            29 February => 2024-02-29? | Year from Reference(2023-03-13) | missing Year
            12 January => 2023-01-12? | Year from Reference(2023-03-13) | missing Year
            30 November => 2023-11-30? | Year from Reference(2023-03-13) | missing Year
            Monday 13 March => 2023-03-13? | Year from Reference(2023-03-13) | missing Year
            May and June => 2023-05? and 2023-06? | Year from Reference(2023-03-13) | missing Year
        "#]],
    );
}

/// I10: without such a date there is no proposal.
#[test]
fn a_missing_year_without_a_proposal() {
    check(
        &WORDS_ONLY,
        &["27 June – 1 July", "the 25th of April", "May"],
        &expect![[r#"
            27 June – 1 July => | missing Year
            the 25th of April => | missing Year
            May => | missing Year
        "#]],
    );
}

/// I10: the time that a document reports on gives the year, here that of S2:126.
#[test]
fn the_period_of_a_report_gives_the_year() {
    check(
        &of_the_report(),
        &[
            "27 June – 1 July",
            "the 25th of April",
            "30 November",
            "28 February",
            "Tuesday 28 June",
        ],
        &expect![[r#"
            27 June – 1 July => 2022-06-27?/2022-07-01? | Year from Period | missing Year
            the 25th of April => 2022-04-25? | Year from Period | missing Year
            30 November => 2021-11-30? | Year from Period | missing Year
            28 February => 2022-02-28? | Year from Period | missing Year
            Tuesday 28 June => 2022-06-28? | Year from Period | missing Year
        "#]],
    );
}

/// I11, G1: rhythms, with the first time as precise as the words.
#[test]
fn rhythms() {
    check(
        &as_of_the_meeting(),
        &[
            "every year in November",
            "takes place every year in November",
            "annually in May",
            "every November",
            "each year from 12 to 14 November",
            "12-14 November every year",
            "every year on 25 April",
            "monthly",
            "every month",
            "every quarter",
            "weekly on Monday",
            "every Monday",
            "every year in November 2021",
            "every two weeks from 3 May 2027",
            "daily from 1 May 2027",
            "every weekday",
            "every weekday from 1 May 2027 9:00 Bangkok",
            "every second Tuesday of the month",
            "the last Friday of every month from 1 May 2027",
            "monthly on the 2nd Tuesday starting 1 June 2027",
            "every other Tuesday from 4 May 2027",
            "every Monday and Thursday in May 2027",
            "every Monday 10:00 Bangkok from 3 May 2027 until 28 June 2027",
            "every Monday until 26 June 2023",
            "every 2 weeks",
            "weekly",
            "every 0 weeks from 3 May 2027",
            "every weekday 9:00 Bangkok until 30 June 2027",
            "first Monday of every month 10:00 Bangkok",
            "every Mon, Wed and Fri 9:00 Suva",
            "every second Friday",
            "every March",
            "every two years in May",
            "every three months from March 2027",
            "every day",
            "daily 9:00-10:00 Bangkok from 1 May 2027",
            "every fifth Monday of the month",
            "every two years from 3 to 5 May 2027",
            "every blue moon",
            "from 3 May 2027 every week",
            "3-5 May 2027, every year",
            "every Tuesday in 2020 at 9:00",
        ],
        &expect![[r#"
            every year in November => 2023-11? every Year month 11 | Year from Reference(2023-03-13)
            takes place every year in November => 2023-11? every Year month 11 | Year from Reference(2023-03-13) | unread "takes place"
            annually in May => 2023-05? every Year month 5 | Year from Reference(2023-03-13)
            every November => 2023-11? every Year month 11 | Year from Reference(2023-03-13)
            each year from 12 to 14 November => 2023-11-12?/2023-11-14? every Year month 11 day 12 | Year from Reference(2023-03-13)
            12-14 November every year => 2023-11-12?/2023-11-14? every Year month 11 day 12 | Year from Reference(2023-03-13)
            every year on 25 April => 2023-04-25? every Year month 4 day 25 | Year from Reference(2023-03-13)
            monthly => 2023-03? every Month | Date from Reference(2023-03-13)
            every month => 2023-03? every Month | Date from Reference(2023-03-13)
            every quarter => 2023-33? every Quarter | Date from Reference(2023-03-13)
            weekly on Monday => 2023-03-13? every Week Mon | Date from Reference(2023-03-13)
            every Monday => 2023-03-13? every Week Mon | Date from Reference(2023-03-13)
            every year in November 2021 => 2021-11 every Year month 11
            every two weeks from 3 May 2027 => 2027-05-03 every 2 Week
            daily from 1 May 2027 => 2027-05-01 every Day
            every weekday => 2023-03-13? every Week Mon Tue Wed Thu Fri | Date from Reference(2023-03-13)
            every weekday from 1 May 2027 9:00 Bangkok => 2027-05-03T09:00[Asia/Bangkok]/.. every Week Mon Tue Wed Thu Fri | "Bangkok" is Asia/Bangkok
            every second Tuesday of the month => 2023-03-14? every Month nth 2 Tue | Date from Reference(2023-03-13)
            the last Friday of every month from 1 May 2027 => 2027-05-28 every Month nth -1 Fri
            monthly on the 2nd Tuesday starting 1 June 2027 => 2027-06-08 every Month nth 2 Tue
            every other Tuesday from 4 May 2027 => 2027-05-04 every 2 Week Tue
            every Monday and Thursday in May 2027 => 2027-05-03 every Week Mon Thu until 2027-05-31
            every Monday 10:00 Bangkok from 3 May 2027 until 28 June 2027 => 2027-05-03T10:00[Asia/Bangkok]/.. every Week Mon until 2027-06-28 | "Bangkok" is Asia/Bangkok
            every Monday until 26 June 2023 => 2023-03-13? every Week Mon until 2023-06-26 | Date from Reference(2023-03-13)
            every 2 weeks => every 2 Week | missing Date
            weekly => every Week | missing Date
            every 0 weeks from 3 May 2027 => 2027-05-03/.. | unread "every 0 weeks"
            every weekday 9:00 Bangkok until 30 June 2027 => 2023-03-13T09:00[Asia/Bangkok]?/.. every Week Mon Tue Wed Thu Fri until 2027-06-30 | Date from Reference(2023-03-13) | "Bangkok" is Asia/Bangkok
            first Monday of every month 10:00 Bangkok => 2023-04-03T10:00[Asia/Bangkok]?/.. every Month nth 1 Mon | Date from Reference(2023-03-13) | "Bangkok" is Asia/Bangkok
            every Mon, Wed and Fri 9:00 Suva => 2023-03-13T09:00[Pacific/Fiji]?/.. every Week Mon Wed Fri | Date from Reference(2023-03-13) | "Suva" is Pacific/Fiji
            every second Friday => 2023-03-17? every 2 Week Fri | Date from Reference(2023-03-13)
            every March => 2023-03? every Year month 3 | Year from Reference(2023-03-13)
            every two years in May => 2023-05? every 2 Year month 5 | Year from Reference(2023-03-13)
            every three months from March 2027 => 2027-03 every 3 Month month 3
            every day => 2023-03-13? every Day | Date from Reference(2023-03-13)
            daily 9:00-10:00 Bangkok from 1 May 2027 => 2027-05-01T09:00[Asia/Bangkok]/2027-05-01T10:00[Asia/Bangkok] every Day | "Bangkok" is Asia/Bangkok
            every fifth Monday of the month => | unread "every fifth Monday of the month"
            every two years from 3 to 5 May 2027 => 2027-05-03/2027-05-05 every 2 Year month 5 day 3
            every blue moon => | unread "every blue moon"
            from 3 May 2027 every week => 2027-05-03 every Week
            3-5 May 2027, every year => 2027-05-03/2027-05-05 every Year month 5 day 3
            every Tuesday in 2020 at 9:00 => 2020-01-07T09:00/.. every Week Tue until 2020-12-31 | missing Zone([])
        "#]],
    );
}

/// What cannot be is said, never mended in silence.
#[test]
fn what_cannot_be_is_said() {
    check(
        &WORDS_ONLY,
        &[
            "Monday 13 March 2023",
            "Tuesday 13 March 2023",
            "30 February 2023",
            "31/04/2023",
            "12-8 August 2022",
            "12 May 2027 25:00",
            "12 May 2027 14:00 pm",
            "July 2022 14:00",
            "8-12 August 2022, 9:00 New Delhi",
            "8-12 August 2022, 9:00-17:00 New Delhi",
            "22:00 – 02:00, 12 May 2027 Suva",
            "11-1pm 12 May 2027 Seoul",
            "2pm - 3:30, 12 May 2027 Tokyo",
            "spring 2027",
            "winter 2027",
            "13/3/23",
            "10 to 9 November 2022",
            "31 April",
            "2027-13-01",
            "2027-05-12T14:00[Asia/Bangkok]/2027-05-12T13:00[Asia/Bangkok]",
            "12 May 2027 2pm-1pm Bangkok",
            "12 May 2027 14:00 EST",
            "12 May 2027 14:00 CST",
            "12 May 2027 14:00 ICT",
            "12 May 2027 14:00 ICT forum",
            "12 May 2027 14:00 XYZ",
            "12 May 2027 midnight Bangkok",
            "12 May 2027 22:00 to midnight Bangkok",
            "12 May 27",
            "12 May '27",
            "May 12 '27",
            "12 May 27 participants",
            "12 May 27 - 14 May 27",
            "12 May 14:00 - 13 May 2027 midnight Bangkok",
            "until midnight 12 May 2027 Bangkok",
            "3 May 27 June",
            "12 May 14",
            "27 May 27",
            "5 May - 27 June 2027",
            "October 27 28",
            "after lunch 12 May 2027",
            "before 3-5 May 2027",
            "2027-13",
            "14:00 ICT 12 May 2027",
            "12 May 2027 14:00 ICT, online",
            "12 May 2027 14:00-15:00 Bangkok/Suva",
            "29 February 2027",
            "31 June",
            "fifth week of May 2027",
        ],
        &expect![[r#"
            Monday 13 March 2023 => 2023-03-13
            Tuesday 13 March 2023 => 2023-03-13? | Weekday { said: Tue, day: 2023-03-13 }
            30 February 2023 => | NoTime(Day)
            31/04/2023 => | NoTime(Day)
            12-8 August 2022 => | NoTime(EndBeforeStart)
            12 May 2027 25:00 => | NoTime(Hour)
            12 May 2027 14:00 pm => | NoTime(Hour)
            July 2022 14:00 => 2022-07? | HoursLeftAside
            8-12 August 2022, 9:00 New Delhi => 2022-08-08?/2022-08-12? | HoursLeftAside | "New Delhi" is Asia/Kolkata
            8-12 August 2022, 9:00-17:00 New Delhi => 2022-08-08T09:00[Asia/Kolkata]?/2022-08-12T17:00[Asia/Kolkata]? | DailyHours from Convention | "New Delhi" is Asia/Kolkata
            22:00 – 02:00, 12 May 2027 Suva => 2027-05-12T22:00[Pacific/Fiji]?/2027-05-13T02:00[Pacific/Fiji]? | EndDay from Convention | "Suva" is Pacific/Fiji
            11-1pm 12 May 2027 Seoul => 2027-05-12T11:00[Asia/Seoul]/2027-05-12T13:00[Asia/Seoul] | "Seoul" is Asia/Seoul
            2pm - 3:30, 12 May 2027 Tokyo => 2027-05-12T14:00[Asia/Tokyo]?/2027-05-12T15:30[Asia/Tokyo]? | HalfOfDay from Neighbour | "Tokyo" is Asia/Tokyo
            spring 2027 => | missing: 2027-03/2027-05 or 2027-09/2027-11
            winter 2027 => | missing: 2027-12/2028-02 or 2027-06/2027-08
            13/3/23 => 2023-03-13? | Year from Convention
            10 to 9 November 2022 => | NoTime(EndBeforeStart)
            31 April => | NoTime(Day)
            2027-13-01 => | NoTime(Month)
            2027-05-12T14:00[Asia/Bangkok]/2027-05-12T13:00[Asia/Bangkok] => | NoTime(EndBeforeStart)
            12 May 2027 2pm-1pm Bangkok => | NoTime(EndBeforeStart) | "Bangkok" is Asia/Bangkok
            12 May 2027 14:00 EST => 2027-05-12T14:00/.. | missing Zone(["America/New_York", "Australia/Sydney"])
            12 May 2027 14:00 CST => 2027-05-12T14:00/.. | missing Zone(["Asia/Shanghai", "America/Chicago", "America/Havana"])
            12 May 2027 14:00 ICT => 2027-05-12T14:00+07:00/..
            12 May 2027 14:00 ICT forum => 2027-05-12T14:00/.. | missing Zone([]) | unread "ICT forum"
            12 May 2027 14:00 XYZ => 2027-05-12T14:00/.. | missing Zone([]) | unread "XYZ"
            12 May 2027 midnight Bangkok => 2027-05-12T00:00[Asia/Bangkok]?/.. | Midnight from Convention | "Bangkok" is Asia/Bangkok
            12 May 2027 22:00 to midnight Bangkok => 2027-05-12T22:00[Asia/Bangkok]/2027-05-13T00:00[Asia/Bangkok] | "Bangkok" is Asia/Bangkok
            12 May 27 => 2027-05-12? | Year from Convention
            12 May '27 => 2027-05-12? | Year from Convention
            May 12 '27 => 2027-05-12? | Year from Convention
            12 May 27 participants => | missing Year | unread "27 participants"
            12 May 27 - 14 May 27 => 2027-05-12?/2027-05-14? | Year from Convention
            12 May 14:00 - 13 May 2027 midnight Bangkok => 2027-05-12T14:00[Asia/Bangkok]/2027-05-14T00:00[Asia/Bangkok] | "Bangkok" is Asia/Bangkok
            until midnight 12 May 2027 Bangkok => ../2027-05-13T00:00[Asia/Bangkok] | "Bangkok" is Asia/Bangkok
            3 May 27 June => | missing Year
            12 May 14 => | missing Year | unread "14"
            27 May 27 => 2027-05-27? | Year from Convention
            5 May - 27 June 2027 => 2027-05-05/2027-06-27
            October 27 28 => | missing Year | unread "28"
            after lunch 12 May 2027 => 2027-05-12 | unread "after lunch"
            before 3-5 May 2027 => 2027-05-03/2027-05-05 | unread "before"
            2027-13 => | NoTime(Month)
            14:00 ICT 12 May 2027 => 2027-05-12T14:00+07:00/..
            12 May 2027 14:00 ICT, online => 2027-05-12T14:00+07:00/.. | unread "online"
            12 May 2027 14:00-15:00 Bangkok/Suva => 2027-05-12T14:00[Asia/Bangkok]/2027-05-12T15:00[Asia/Bangkok] | "Bangkok" is Asia/Bangkok | unread "Suva"
            29 February 2027 => | NoTime(Day)
            31 June => | NoTime(Day)
            fifth week of May 2027 => 2027-05 | unread "fifth"
        "#]],
    );
}
