//! Dates in every spelling of section I of the contract, and their neighbours.

use expect_test::expect;

use super::{WORDS_ONLY, check};

/// I3: days of one month.
#[test]
fn ranges_of_days_in_one_month() {
    check(
        &WORDS_ONLY,
        &[
            "9 to 10 November 2022",
            "from 9 to 10 November 2022",
            "8-12 August 2022",
            "from 8-12 August 2022",
            "2 to 5 May 2022",
            "12-14 October 2021 (virtual)",
            "17-19 May 2022",
            "19-22 October 2021",
            "15-16 February 2022",
            "9–10 Nov. 2022",
            "9 — 10 November 2022",
            "9‑10 November 2022",
            "9 - 10 November 2022",
            "between 3 and 5 May 2027",
            "20th-22nd October 2021",
            "30/31 October 2022",
            "12-14 and 20 October 2021",
            "3, 5 and 12 May 2022",
        ],
        &expect![[r#"
            9 to 10 November 2022 => 2022-11-09/2022-11-10
            from 9 to 10 November 2022 => 2022-11-09/2022-11-10
            8-12 August 2022 => 2022-08-08/2022-08-12
            from 8-12 August 2022 => 2022-08-08/2022-08-12
            2 to 5 May 2022 => 2022-05-02/2022-05-05
            12-14 October 2021 (virtual) => 2021-10-12/2021-10-14 | unread "virtual"
            17-19 May 2022 => 2022-05-17/2022-05-19
            19-22 October 2021 => 2021-10-19/2021-10-22
            15-16 February 2022 => 2022-02-15/2022-02-16
            9–10 Nov. 2022 => 2022-11-09/2022-11-10
            9 — 10 November 2022 => 2022-11-09/2022-11-10
            9‑10 November 2022 => 2022-11-09/2022-11-10
            9 - 10 November 2022 => 2022-11-09/2022-11-10
            between 3 and 5 May 2027 => 2027-05-03/2027-05-05
            20th-22nd October 2021 => 2021-10-20/2021-10-22
            30/31 October 2022 => 2022-10-30/2022-10-31
            12-14 and 20 October 2021 => 2021-10-12/2021-10-14 and 2021-10-20
            3, 5 and 12 May 2022 => 2022-05-03 and 2022-05-05 and 2022-05-12
        "#]],
    );
}

/// I4: days across months, and across the turn of a year.
#[test]
fn ranges_across_months() {
    check(
        &WORDS_ONLY,
        &[
            "30 Oct-03 Nov 2022",
            "27 Nov-01 Dec 2022",
            "27 September-1 October 2021",
            "from 29 November to 1st December 2021",
            "from 16 November to 18 November 2022",
            "from 27 June until 1 July 2022",
            "Mon 12 – Wed 14 June 2023",
            "30 December 2022 – 2 January 2023",
            "30 Dec – 2 Jan 2023",
            "2 May 2022 – 4 June",
        ],
        &expect![[r#"
            30 Oct-03 Nov 2022 => 2022-10-30/2022-11-03
            27 Nov-01 Dec 2022 => 2022-11-27/2022-12-01
            27 September-1 October 2021 => 2021-09-27/2021-10-01
            from 29 November to 1st December 2021 => 2021-11-29/2021-12-01
            from 16 November to 18 November 2022 => 2022-11-16/2022-11-18
            from 27 June until 1 July 2022 => 2022-06-27/2022-07-01
            Mon 12 – Wed 14 June 2023 => 2023-06-12/2023-06-14
            30 December 2022 – 2 January 2023 => 2022-12-30/2023-01-02
            30 Dec – 2 Jan 2023 => 2022-12-30?/2023-01-02? | Year from Neighbour
            2 May 2022 – 4 June => 2022-05-02?/2022-06-04? | Year from Neighbour
        "#]],
    );
}

/// I5: American order, and other orders.
#[test]
fn american_and_other_orders() {
    check(
        &WORDS_ONLY,
        &[
            "October 27 and 28, 2022",
            "March 13, 2023",
            "Nov. 9–10, 2022",
            "October 20th–22nd 2021",
            "October 27 – November 2, 2022",
            "2022 November 9",
            "13/03/2023",
            "03/13/2023",
            "2023/03/13",
            "13.03.2023",
            "05.06.2023",
            "05/05/2023",
            "05/06/2023",
            "05/06/2023 - 20/06/2023",
            "05/06/2023 14:00 Bangkok",
        ],
        &expect![[r#"
            October 27 and 28, 2022 => 2022-10-27/2022-10-28
            March 13, 2023 => 2023-03-13
            Nov. 9–10, 2022 => 2022-11-09/2022-11-10
            October 20th–22nd 2021 => 2021-10-20/2021-10-22
            October 27 – November 2, 2022 => 2022-10-27/2022-11-02
            2022 November 9 => 2022-11-09
            13/03/2023 => 2023-03-13
            03/13/2023 => 2023-03-13
            2023/03/13 => 2023-03-13
            13.03.2023 => 2023-03-13
            05.06.2023 => 2023-06-05
            05/05/2023 => 2023-05-05
            05/06/2023 => | missing: 2023-06-05 or 2023-05-06
            05/06/2023 - 20/06/2023 => 2023-06-05/2023-06-20
            05/06/2023 14:00 Bangkok => | missing: 2023-06-05T14:00[Asia/Bangkok]/.. or 2023-05-06T14:00[Asia/Bangkok]/.. | "Bangkok" is Asia/Bangkok
        "#]],
    );
}

/// I6, I18: a month stays a month.
#[test]
fn months_stay_months() {
    check(
        &WORDS_ONLY,
        &[
            "Dec 2021",
            "July 2022",
            "targeting July 2024",
            "back in June 2020",
            "in January 2021",
            "end in June 2024",
            "May 2022",
            "Sept 2021",
            "Dec '21",
            "early May 2027",
            "end of June 2024",
            "mid-May 2027",
            "July 2024?",
            "about July 2024",
            "May 2027 (tbc)",
            "probably in May 2027",
        ],
        &expect![[r#"
            Dec 2021 => 2021-12
            July 2022 => 2022-07
            targeting July 2024 => 2024-07
            back in June 2020 => 2020-06
            in January 2021 => 2021-01
            end in June 2024 => 2024-06 | unread "end"
            May 2022 => 2022-05
            Sept 2021 => 2021-09
            Dec '21 => 2021-12? | Year from Convention
            early May 2027 => 2027-05~
            end of June 2024 => 2024-06~
            mid-May 2027 => 2027-05~
            July 2024? => 2024-07?
            about July 2024 => 2024-07~
            May 2027 (tbc) => 2027-05?
            probably in May 2027 => 2027-05?
        "#]],
    );
}

/// I7: two months are two times; two days beside each other are one.
#[test]
fn lists_are_several_times() {
    check(
        &WORDS_ONLY,
        &[
            "in April and June 2022",
            "April, May and June 2022",
            "in 2022 and 2023",
            "27, 28 and 30 October 2022",
            "27 October 2022 and 28 October 2022",
            "27-28 February and 1 March 2024",
            "12 October 2021, 20 October 2021 and 3 May 2022",
        ],
        &expect![[r#"
            in April and June 2022 => 2022-04 and 2022-06
            April, May and June 2022 => 2022-04 and 2022-05 and 2022-06
            in 2022 and 2023 => 2022 and 2023
            27, 28 and 30 October 2022 => 2022-10-27/2022-10-28 and 2022-10-30
            27 October 2022 and 28 October 2022 => 2022-10-27 and 2022-10-28
            27-28 February and 1 March 2024 => 2024-02-27/2024-02-28 and 2024-03-01
            12 October 2021, 20 October 2021 and 3 May 2022 => 2021-10-12 and 2021-10-20 and 2022-05-03
        "#]],
    );
}

/// I8, I12, I19: years, ranges of years and of months, quarters and halves.
#[test]
fn years_quarters_and_windows() {
    check(
        &WORDS_ONLY,
        &[
            "in 2024",
            "2021-2023",
            "2023-2024",
            "2021-2022",
            "2022-2026",
            "2020‑2023",
            "2021-22",
            "2022/23",
            "September 2021 – November 2022",
            "During the September 2021 – November 2022 timeframe",
            "from January to March 2024",
            "May/June 2027",
            "Q3 2027",
            "2027 Q3",
            "Q2-Q3 2027",
            "third quarter of 2027",
            "last quarter of 2023",
            "first half of 2027",
            "H2 2024",
            "mid-2027",
            "early 2027",
            "late 2027",
            "from 2024",
            "since 2020",
            "2024 onwards",
            "until June 2024",
            "week 20 of 2027",
            "week of 8 May 2027",
        ],
        &expect![[r#"
            in 2024 => 2024
            2021-2023 => 2021/2023
            2023-2024 => 2023/2024
            2021-2022 => 2021/2022
            2022-2026 => 2022/2026
            2020‑2023 => 2020/2023
            2021-22 => 2021?/2022? | Year from Convention
            2022/23 => 2022?/2023? | Year from Convention
            September 2021 – November 2022 => 2021-09/2022-11
            During the September 2021 – November 2022 timeframe => 2021-09/2022-11
            from January to March 2024 => 2024-01/2024-03
            May/June 2027 => 2027-05/2027-06
            Q3 2027 => 2027-35
            2027 Q3 => 2027-35
            Q2-Q3 2027 => 2027-34/2027-35
            third quarter of 2027 => 2027-35
            last quarter of 2023 => 2023-36
            first half of 2027 => 2027-40
            H2 2024 => 2024-41
            mid-2027 => 2027~
            early 2027 => 2027~
            late 2027 => 2027~
            from 2024 => 2024/..
            since 2020 => 2020/..
            2024 onwards => 2024/..
            until June 2024 => ../2024-06
            week 20 of 2027 => 2027-05-17/2027-05-23
            week of 8 May 2027 => 2027-05-03~/2027-05-09~
        "#]],
    );
}

/// Everything that the text form writes stays what it is.
#[test]
fn the_text_form_is_read() {
    check(
        &WORDS_ONLY,
        &[
            "2023-03-13",
            "2022-11-09/2022-11-10",
            "2024-07/2024-09",
            "2027-35",
            "2022/2026",
            "../2024",
            "2024-07~",
            "2022-10-20T11:00[Europe/Zurich]/2022-10-20T17:00[Europe/Zurich]",
            "2022-10-20T11:00+02:00[Europe/Zurich]/..",
            "moved to 2022-11-09/2022-11-10.",
            "2027-05-12 to 2027-05-14",
            "2027-05-12–2027-05-14",
        ],
        &expect![[r#"
            2023-03-13 => 2023-03-13
            2022-11-09/2022-11-10 => 2022-11-09/2022-11-10
            2024-07/2024-09 => 2024-07/2024-09
            2027-35 => 2027-35
            2022/2026 => 2022/2026
            ../2024 => ../2024
            2024-07~ => 2024-07~
            2022-10-20T11:00[Europe/Zurich]/2022-10-20T17:00[Europe/Zurich] => 2022-10-20T11:00[Europe/Zurich]/2022-10-20T17:00[Europe/Zurich]
            2022-10-20T11:00+02:00[Europe/Zurich]/.. => 2022-10-20T11:00+02:00[Europe/Zurich]/..
            moved to 2022-11-09/2022-11-10. => 2022-11-09/2022-11-10 | unread "moved to"
            2027-05-12 to 2027-05-14 => 2027-05-12/2027-05-14
            2027-05-12–2027-05-14 => 2027-05-12/2027-05-14
        "#]],
    );
}

/// Section 2 of the reading: weeks, days of ISO 8601, and what lies before or after a date.
#[test]
fn weeks_compact_days_and_what_is_before_a_date() {
    check(
        &WORDS_ONLY,
        &[
            "last week of March 2027",
            "the second week of July 2027",
            "2027-W12",
            "2027-W12-3",
            "2027-W60",
            "20270512",
            "12 May 2027 all day",
            "before June 2027",
            "after 12 May 2027",
            "before 12 May 2027",
            "12 May 2027 14:00 in Suva",
            "12 May 2027, 9:00 in Bangkok",
        ],
        &expect![[r#"
            last week of March 2027 => 2027-03-25~/2027-03-31~
            the second week of July 2027 => 2027-07-08~/2027-07-14~
            2027-W12 => 2027-03-22/2027-03-28
            2027-W12-3 => 2027-03-24
            2027-W60 => | NoTime(Day)
            20270512 => 2027-05-12
            12 May 2027 all day => 2027-05-12
            before June 2027 => ../2027-05
            after 12 May 2027 => 2027-05-13/..
            before 12 May 2027 => ../2027-05-11
            12 May 2027 14:00 in Suva => 2027-05-12T14:00[Pacific/Fiji]/.. | "Suva" is Pacific/Fiji
            12 May 2027, 9:00 in Bangkok => 2027-05-12T09:00[Asia/Bangkok]/.. | "Bangkok" is Asia/Bangkok
        "#]],
    );
}
