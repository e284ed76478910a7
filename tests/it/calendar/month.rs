//! A month of the example group, and every month that there is.

use super::{example, month, printed};
use crate::when::every_day;
use chrono::{Datelike, Weekday};
use expect_test::expect;
use roundtable::app::calendar::days::squares;
use roundtable::app::calendar::slots::{Slot, bar_id, owned};
use roundtable::domain::schema::RecordKind;
use std::collections::BTreeSet;

/// C1, I1, I2, I8, I9: the meeting with its hours on both clocks; what is "this year" is a
/// line with its doubt and never 1 January.
#[test]
fn march_2023_shows_the_meeting_and_the_year() {
    let mut tab = example("/calendar");
    tab.model.machine_zone = "Europe/Zurich".to_owned();
    expect![[r#"
        March 2023
        Sometime in 2023?
            [thin] ITU Innovation and Entrepreneurship Alliance for Digital Development - Expression of Interests (?)
            [thin] ITU ITU Regional Development Forum (ITU RDF) Asia and the Pacific (?)
            [thin] ITU World Radiocommunication Conferences (WRC) (?)
        Sometime in 2023
            [thin] ITU Girls in ICT Day
        2023-03-13 Monday 13 March 2023 (the group's date), 1 event <as of, focus>
            0 = tall [hours] APT +2 9:00 (3:00) 27th Meeting of the Regional Interagency Working Group (IAWG) on ICT
        Hours are the venue's; in brackets yours (Zurich).
    "#]].assert_eq(&printed(&month(&tab)));
}

/// I3, I4: spans over weeks and months are one connected bar in each week.
#[test]
fn november_2022_shows_days_that_go_over_weeks_and_months() {
    let tab = example("/calendar/month/2022-11");
    expect![[r#"
        November 2022
        2021–2022
            [thin] Mayors Academy for Sustainable Urban Development, 2021-2022 cohort
            [thin] ITU Presentation on U4SSC to the Mayors Academy for Sustainable Urban Development
        Sometime in 2022
            [thin] ITU +1 Making a Global Impact in Standards Setting
            [thin] ITU +1 Terrestrial/ Non Terrestrial Technologies for Rural & Remote Areas
            [thin] ITU +1 Data Protection and Privacy
            [thin] ESCAP Launch of the ESCAP Flagship Report on ICT
            [thin] ITU Project on critical technologies extended for the full four year duration
            [thin] TSDSI TSDSI’s Technical Deep Dive Conference 2022
        2022-10-31 Monday 31 October 2022, 1 event
            0 ·
        2022-11-01 Tuesday 1 November 2022, 1 event <focus>
            0 ·
        2022-11-02 Wednesday 2 November 2022, 1 event
            0 ·
        2022-11-03 Thursday 3 November 2022, 1 event
            0 <==== [days] ITU Training courses on certified IPv6 and IoT for Arab Region-Silver level
        2022-11-09 Wednesday 9 November 2022, 2 events
            0 ·
            1 ·
        2022-11-10 Thursday 10 November 2022, 2 events
            0 == [days] ESCAP Asia-Pacific Digital Ministerial Conference
            1 == [days] ESCAP Asia-Pacific Digital Transformation Forum
        2022-11-16 Wednesday 16 November 2022, 1 event
            0 ·
        2022-11-17 Thursday 17 November 2022, 1 event
            0 ·
        2022-11-18 Friday 18 November 2022, 1 event
            0 === [days] ITU Accessible Americas: ICT for ALL
        2022-11-27 Sunday 27 November 2022, 1 event
            0 => tall [days] ITU Training courses on certified IPv6 and IoT for Arab Region-Gold level
        2022-11-28 Monday 28 November 2022, 1 event
            0 ·
        2022-11-29 Tuesday 29 November 2022, 1 event
            0 ·
        2022-11-30 Wednesday 30 November 2022, 1 event
            0 ·
        2022-12-01 Thursday 1 December 2022, 1 event
            0 <==== [days] ITU Training courses on certified IPv6 and IoT for Arab Region-Gold level
    "#]].assert_eq(&printed(&month(&tab)));
}

/// I6, I7, I10: a month stays a month, and an inferred year keeps its question mark.
#[test]
fn june_2022_shows_a_month_as_a_month() {
    let tab = example("/calendar/month/2022-06");
    expect![[r#"
        June 2022
        2021–2022
            [thin] Mayors Academy for Sustainable Urban Development, 2021-2022 cohort
            [thin] ITU Presentation on U4SSC to the Mayors Academy for Sustainable Urban Development
        Sometime in 2022
            [thin] ITU +1 Making a Global Impact in Standards Setting
            [thin] ITU +1 Terrestrial/ Non Terrestrial Technologies for Rural & Remote Areas
            [thin] ITU +1 Data Protection and Privacy
            [thin] ESCAP Launch of the ESCAP Flagship Report on ICT
            [thin] ITU Project on critical technologies extended for the full four year duration
            [thin] TSDSI TSDSI’s Technical Deep Dive Conference 2022
        Sometime in June 2022
            [soft] ITU Security clinic with the State Bank of Pakistan
        2022-06-01 Wednesday 1 June 2022, no events <focus>
        2022-06-27 Monday 27 June 2022, 1 event
            0 ·
        2022-06-28 Tuesday 28 June 2022, 1 event
            0 ·
        2022-06-29 Wednesday 29 June 2022, 1 event
            0 ·
        2022-06-30 Thursday 30 June 2022, 1 event
            0 ·
        2022-07-01 Friday 1 July 2022, 1 event
            0 ===== [days] ITU Forum “ITU Youth Model” (?)
    "#]]
    .assert_eq(&printed(&month(&tab)));
}

/// An empty month says so and leads to the nearest events.
#[test]
fn an_empty_month_leads_on() {
    let tab = example("/calendar/month/2026-12");
    expect![[r#"
        December 2026
        2026-12-01 Tuesday 1 December 2026, no events <focus>
        nothing: No events in December 2026.
            Previous event: Accessible Americas: ICTs for ALL, November 2026? -> #/calendar/month/2026-11
            Next event: Accessible Americas: ICTs for ALL, November 2027? -> #/calendar/month/2027-11
    "#]].assert_eq(&printed(&month(&tab)));
}

#[test]
fn every_month_has_42_squares_each_date_once_in_order() {
    for first in every_day().filter(|day| day.day() == 1) {
        for weekday in [Weekday::Mon, Weekday::Sun, Weekday::Sat] {
            let squares = squares(first, weekday);
            assert_eq!(squares.len(), 42);
            assert_eq!(squares[0].weekday(), weekday);
            assert!(
                squares
                    .windows(2)
                    .all(|pair| pair[0].succ_opt() == Some(pair[1]))
            );
            let own: BTreeSet<u32> = squares
                .iter()
                .filter(|day| (day.year(), day.month()) == (first.year(), first.month()))
                .map(Datelike::day)
                .collect();
            let last = first + chrono::Months::new(1) - chrono::Days::new(1);
            assert_eq!(own.len(), last.day() as usize, "{first}");
        }
    }
}

/// The reader's weeks begin where they say.
#[test]
fn weeks_begin_where_the_reader_wants() {
    let mut tab = example("/calendar");
    tab.model.preferences.first_weekday = Some(0);
    let page = month(&tab);
    assert_eq!(page.weekdays[0].1, "Sunday");
    assert_eq!(page.days[0].date.to_string(), "2023-02-26");
}

/// Design 7: a month on paper says what its acronyms stand for.
#[test]
fn a_month_names_the_organisations_behind_its_acronyms() {
    let legend = month(&example("/calendar")).legend;
    let named: Vec<String> = legend
        .into_iter()
        .map(|owner| format!("{}: {}", owner.label, owner.name))
        .collect();
    assert_eq!(
        named,
        [
            "APT: Asia-Pacific Telecommunity",
            "ITU: International Telecommunication Union"
        ]
    );
}

/// I4, I10: what is only about a month or a year is said so over the month and in the agenda:
/// in the part of it that was written, else around it.
#[test]
fn what_is_about_a_year_is_said_so() {
    let mut tab = example("/calendar/month/2027-05");
    for when in [
        "mid-2027",
        "late 2027",
        "about 2027",
        "end of 2027",
        "2027",
        "2027?",
        "early May 2027",
        "from about May 2027",
        "25 May 2027 tbc",
    ] {
        tab.make(RecordKind::Event, &[("title", when), ("when", when)]);
    }
    let page = printed(&month(&tab));
    let bands = page.lines().filter(|line| !line.starts_with("2027-"));
    let said: Vec<&str> = bands.collect();
    expect![[r#"
        May 2027
        Sometime in mid-2027
            [thin] mid-2027
        Sometime in 2027?
            [thin] 2027? (?)
        Sometime around 2027
            [thin] about 2027
        Sometime in 2027
            [thin] 2027
        From about May 2027
            [thin] from about May 2027
        Sometime in early May 2027
            [soft] early May 2027
            0 = tall [days] 25 May 2027 tbc (?)"#]]
    .assert_eq(&said.join("\n"));
}

/// Whoever listens to the days meets an event on its first one, and again on the first of the
/// next week: each bar of several days is owned once, and stands where it says.
#[test]
fn a_bar_is_owned_by_the_day_on_which_it_begins() {
    let page = month(&example("/calendar/month/2022-11"));
    let mut owned_bars = Vec::new();
    let mut drawn_bars = Vec::new();
    for (place, day) in page.days.iter().enumerate() {
        let owned = owned(place, &day.slots).unwrap_or_default();
        owned_bars.extend(
            owned
                .split(' ')
                .filter(|id| !id.is_empty())
                .map(str::to_owned),
        );
        for (line, slot) in day.slots.iter().enumerate() {
            if let Slot::Bar(bar) = slot
                && bar.span > 1
            {
                drawn_bars.push(bar_id(place, line));
                let first = &page.days[place + 1 - bar.span];
                assert!(matches!(first.slots[line], Slot::Ahead(days) if days == bar.span - 1));
            }
        }
    }
    owned_bars.sort();
    drawn_bars.sort();
    assert!(drawn_bars.len() > 3);
    assert_eq!(owned_bars, drawn_bars);
}
