//! Hours, whose clock they are, and one typed line.

use expect_test::expect;

use super::{WORDS_ONLY, as_of_the_meeting, check};

/// I1, I2: hours in a zone that is named, by city, by the zone's own name or by its
/// distance from UTC.
#[test]
fn hours_know_whose_clock_they_are() {
    check(
        &WORDS_ONLY,
        &[
            "20 October 2022, 11:00 - 17:00 Geneva time",
            "13 March 2023 9:00 - 12:00 (Bangkok)",
            "12 May 2027 14:00 Bangkok",
            "12 May 2027 14:00 Bangkok time (UTC+7)",
            "12 May 2027 2pm UTC+7",
            "12 May 2027, 2-4 pm (UTC+05:30)",
            "12 May 2027 14:00-15:00 UTC−3",
            "12 May 2027 14:00 UTC - 15:00 UTC",
            "2027-05-12 14:00-16:00 Asia/Bangkok",
            "12 May 2027 14:00 [Asia/Bangkok]",
            "14:00 GMT+7 on 12 May 2027",
            "12 May 2027 14:00 JST",
            "7:00PM-9:00PM 12 May 2027 Port Moresby",
            "12 and 20 October 2022, 11:00 New York",
            "12 May 14:00 – 13 May 2027 10:00 New Delhi",
            "9:00 on 12 May to 17:00 on 13 May 2027 Nairobi",
            "12 May 2027 0900 hrs Apia",
            "12 May 2027 9h30-11h00 Geneva",
            "12 May 2027 at noon Vienna",
            "12 May 2027 @ 2:30 p.m. Seoul",
            "12 May 2027 00:00-24:00 UTC",
            "until 14:00 on 12 May 2027 Geneva",
        ],
        &expect![[r#"
            20 October 2022, 11:00 - 17:00 Geneva time => 2022-10-20T11:00[Europe/Zurich]/2022-10-20T17:00[Europe/Zurich] | "Geneva time" is Europe/Zurich
            13 March 2023 9:00 - 12:00 (Bangkok) => 2023-03-13T09:00[Asia/Bangkok]/2023-03-13T12:00[Asia/Bangkok] | "Bangkok" is Asia/Bangkok
            12 May 2027 14:00 Bangkok => 2027-05-12T14:00[Asia/Bangkok]/.. | "Bangkok" is Asia/Bangkok
            12 May 2027 14:00 Bangkok time (UTC+7) => 2027-05-12T14:00+07:00[Asia/Bangkok]/.. | "Bangkok time" is Asia/Bangkok
            12 May 2027 2pm UTC+7 => 2027-05-12T14:00+07:00/..
            12 May 2027, 2-4 pm (UTC+05:30) => 2027-05-12T14:00+05:30/2027-05-12T16:00+05:30
            12 May 2027 14:00-15:00 UTC−3 => 2027-05-12T14:00-03:00/2027-05-12T15:00-03:00
            12 May 2027 14:00 UTC - 15:00 UTC => 2027-05-12T14:00Z/2027-05-12T15:00Z
            2027-05-12 14:00-16:00 Asia/Bangkok => 2027-05-12T14:00[Asia/Bangkok]/2027-05-12T16:00[Asia/Bangkok] | "Asia/Bangkok" is Asia/Bangkok
            12 May 2027 14:00 [Asia/Bangkok] => 2027-05-12T14:00[Asia/Bangkok]/.. | "Asia/Bangkok" is Asia/Bangkok
            14:00 GMT+7 on 12 May 2027 => 2027-05-12T14:00+07:00/..
            12 May 2027 14:00 JST => 2027-05-12T14:00+09:00/..
            7:00PM-9:00PM 12 May 2027 Port Moresby => 2027-05-12T19:00[Pacific/Port_Moresby]/2027-05-12T21:00[Pacific/Port_Moresby] | "Port Moresby" is Pacific/Port_Moresby
            12 and 20 October 2022, 11:00 New York => 2022-10-12T11:00[America/New_York]/.. and 2022-10-20T11:00[America/New_York]/.. | "New York" is America/New_York
            12 May 14:00 – 13 May 2027 10:00 New Delhi => 2027-05-12T14:00[Asia/Kolkata]/2027-05-13T10:00[Asia/Kolkata] | "New Delhi" is Asia/Kolkata
            9:00 on 12 May to 17:00 on 13 May 2027 Nairobi => 2027-05-12T09:00[Africa/Nairobi]/2027-05-13T17:00[Africa/Nairobi] | "Nairobi" is Africa/Nairobi
            12 May 2027 0900 hrs Apia => 2027-05-12T09:00[Pacific/Apia]/.. | "Apia" is Pacific/Apia
            12 May 2027 9h30-11h00 Geneva => 2027-05-12T09:30[Europe/Zurich]/2027-05-12T11:00[Europe/Zurich] | "Geneva" is Europe/Zurich
            12 May 2027 at noon Vienna => 2027-05-12T12:00[Europe/Vienna]/.. | "Vienna" is Europe/Vienna
            12 May 2027 @ 2:30 p.m. Seoul => 2027-05-12T14:30[Asia/Seoul]/.. | "Seoul" is Asia/Seoul
            12 May 2027 00:00-24:00 UTC => 2027-05-12T00:00Z/2027-05-13T00:00Z
            until 14:00 on 12 May 2027 Geneva => ../2027-05-12T14:00[Europe/Zurich] | "Geneva" is Europe/Zurich
        "#]],
    );
}

/// I2: hours without a zone are asked for it, or take that of the place which the
/// text names, and say so.
#[test]
fn hours_without_a_zone_say_so() {
    check(
        &WORDS_ONLY,
        &[
            "13 March 2023 9:00 - 12:00",
            "12 May 2027 14:00 local time",
            "12 May 2027 14:00 IST",
            "13 March 2023 9:00 - 12:00 at the APT Headquarters in Bangkok, Thailand",
            "8:30 – 9:00",
            "11:45",
            "2pm",
        ],
        &expect![[r#"
            13 March 2023 9:00 - 12:00 => 2023-03-13T09:00/2023-03-13T12:00 | missing Zone([])
            12 May 2027 14:00 local time => 2027-05-12T14:00/.. | missing Zone([])
            12 May 2027 14:00 IST => 2027-05-12T14:00/.. | missing Zone(["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"])
            13 March 2023 9:00 - 12:00 at the APT Headquarters in Bangkok, Thailand => 2023-03-13T09:00[Asia/Bangkok]?/2023-03-13T12:00[Asia/Bangkok]? | Zone from Place | unread "at the APT Headquarters in Bangkok, Thailand"
            8:30 – 9:00 => hours (08:30:00, Some(09:00:00)) | missing Date
            11:45 => hours (11:45:00, None) | missing Date
            2pm => hours (14:00:00, None) | missing Date
        "#]],
    );
}

/// Issue 4: one typed line keeps its other words.
#[test]
fn one_typed_line() {
    check(
        &as_of_the_meeting(),
        &[
            "APT Web Dialogue 12 May 2027 14:00 Bangkok online #cybersecurity @APT",
            "Study Groups 5 and 20, 12 May 2022",
            "Technical Deep Dive Conference 2022",
            "testbeds for IMT-2020 and beyond",
            "you may march on",
            "27 October - 3 participants",
            "soon",
            "12",
            "12 May 2027 9-11 Seoul",
            "12\u{a0}May\u{202f}2027",
            "",
        ],
        &expect![[r#"
            APT Web Dialogue 12 May 2027 14:00 Bangkok online #cybersecurity @APT => 2027-05-12T14:00[Asia/Bangkok]/.. | "Bangkok" is Asia/Bangkok | unread "APT Web Dialogue" | unread "online #cybersecurity @APT"
            Study Groups 5 and 20, 12 May 2022 => 2022-05-12 | unread "Study Groups 5 and 20"
            Technical Deep Dive Conference 2022 => 2022 | unread "Technical Deep Dive Conference"
            testbeds for IMT-2020 and beyond => | unread "testbeds for IMT-2020 and beyond"
            you may march on => | unread "you may march on"
            27 October - 3 participants => 2023-10-27? | Year from Reference(2023-03-13) | missing Year | unread "3 participants"
            soon => | unread "soon"
            12 => | unread "12"
            12 May 2027 9-11 Seoul => 2027-05-12 | unread "9-11 Seoul"
            12 May 2027 => 2027-05-12
             => 
        "#]],
    );
}
