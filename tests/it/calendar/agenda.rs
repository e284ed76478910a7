//! The agenda: days, months and years in groups of their own, as far as there is enough to
//! read.

use super::{example, line};
use crate::app::Tab;
use crate::when::zones::ChronoTzZones;
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::calendar::Msg as Calendar;
use roundtable::app::calendar::agenda::{AgendaPage, agenda_page};

fn agenda(tab: &Tab) -> AgendaPage {
    agenda_page(&tab.model, &ChronoTzZones)
}

fn printed(page: &AgendaPage) -> String {
    let mut text = String::new();
    for group in page.groups.iter().chain(&page.undated) {
        text.push_str(&group.heading);
        if let Some(detail) = &group.detail {
            text.push_str(&format!(" ({detail})"));
        }
        text.push('\n');
        for entry in &group.entries {
            text.push_str(&format!("    {}\n", line(&entry.item)));
            for more in [&entry.when, &entry.about].into_iter().flatten() {
                text.push_str(&format!("        {more}\n"));
            }
        }
    }
    if let Some(nothing) = &page.nothing {
        text.push_str(&format!("nothing: {}\n", nothing.words));
        for nearest in [&nothing.previous, &nothing.next].into_iter().flatten() {
            text.push_str(&format!("    {} -> {}\n", nearest.words, nearest.address));
        }
    }
    text.push_str(&format!(
        "{}; earlier: {}, later: {}\n",
        page.until, page.has_earlier, page.has_later
    ));
    text
}

/// I1, I6, I8: hours with the reader's beside them, a month among the days but apart, a
/// year before them.
#[test]
fn the_agenda_of_late_2022_has_days_months_and_years_apart() {
    let tab = example("/calendar/agenda/2022-10-19");
    expect![[r#"
        2021–2022
            [thin] Mayors Academy for Sustainable Urban Development, 2021-2022 cohort
                Training
            [thin] ITU Presentation on U4SSC to the Mayors Academy for Sustainable Urban Development
                Presentation, Asia and the Pacific
        2022 (days not fixed)
            [thin] ITU +1 Making a Global Impact in Standards Setting
                Webinar
            [thin] ITU +1 Terrestrial/ Non Terrestrial Technologies for Rural & Remote Areas
                Webinar
            [thin] ITU +1 Data Protection and Privacy
                Webinar
            [thin] ESCAP Launch of the ESCAP Flagship Report on ICT
                Milestone
            [thin] ITU Project on critical technologies extended for the full four year duration
                Milestone
            [thin] TSDSI TSDSI’s Technical Deep Dive Conference 2022
                Conference
        20 October 2022 (Thursday)
            [days] SG13RG-AFR ITU-T Study Group 13, 9th meeting of Regional Group for Africa (SG13RG-AFR)
                Meeting, Africa, Online
            [hours] SG13RG-AFR 11:00 (16:00) SG13RG-AFR virtual meeting
                11:00–17:00 (Zurich)
                Meeting, Africa, Online, 16:00–22:00 (Bangkok) your time
        27 October 2022 (Thursday)
            [days] ITU Presentation on Rural Connectivity, Smart Cities and Smart Villages
                27–28 October 2022
                Presentation, Peru
        30 October 2022 (Sunday)
            [days] ITU Training courses on certified IPv6 and IoT for Arab Region-Silver level
                30 October – 3 November 2022
                Training, Arab States
        9 November 2022 (Wednesday)
            [days] ESCAP Asia-Pacific Digital Ministerial Conference
                9–10 November 2022
                Conference, Seoul
            [days] ESCAP Asia-Pacific Digital Transformation Forum
                9–10 November 2022
                Forum, Seoul
        16 November 2022 (Wednesday)
            [days] ITU Accessible Americas: ICT for ALL
                16–18 November 2022
                Forum, Brasilia, In person
        27 November 2022 (Sunday)
            [days] ITU Training courses on certified IPv6 and IoT for Arab Region-Gold level
                27 November – 1 December 2022
                Training, Arab States
        December 2022 (days not fixed)
            [soft] APCTT International Conference on Innovation, Technology Transfer and Cooperation for Addressing Climate Change
                Conference
        2023 (days not fixed)
            [thin] ITU Girls in ICT Day
                Observance
        2023? (days not fixed)
            [thin] ITU Innovation and Entrepreneurship Alliance for Digital Development - Expression of Interests (?)
                Milestone
            [thin] ITU ITU Regional Development Forum (ITU RDF) Asia and the Pacific (?)
                Forum, Asia and the Pacific
            [thin] ITU World Radiocommunication Conferences (WRC) (?)
                Conference
        13 March 2023 (Monday)
            [hours] APT +2 9:00 27th Meeting of the Regional Interagency Working Group (IAWG) on ICT
                9:00–12:00 (Bangkok)
                Meeting, Bangkok, Hybrid
        25 April 2023 (Tuesday)
            [days] UNU UN World Data Forum Satellite Event (?)
                25 April 2023?
                Forum, Macau
        No date yet
            [undated] ITU Bilateral meetings of the DFS Security Lab with telecommunications regulators in Cambodia, Pakistan, and Thailand
                Bilateral, Cambodia, Pakistan and Thailand
            [undated] ITU Additional meetings of the DFS Security Lab tentative
                Bilateral, Asia and the Pacific
            [undated] ITU Opening of the new ITU Area Office for South Asia and Innovation Centre
                Milestone, New Delhi
            [undated] Bilateral meetings between the TSB Director and delegations from the region
                Bilateral, Americas
            [undated] WTSA Coordination meetings
                Meeting, Americas
        Until 24 October 2023; earlier: true, later: true
    "#]].assert_eq(&printed(&agenda(&tab)));
}

/// An event that began before the first day is listed there, once.
#[test]
fn what_is_going_on_is_listed_at_the_start() {
    let tab = example("/calendar/agenda/2022-11-17?kind=forum");
    let page = agenda(&tab);
    let first = page
        .groups
        .iter()
        .find(|group| group.heading == "17 November 2022");
    let first = first.expect("a group for the first day");
    assert_eq!(first.entries.len(), 1);
    assert_eq!(
        first.entries[0].when.as_deref(),
        Some("16–18 November 2022")
    );
}

/// The list grows at both ends until there is nothing more.
#[test]
fn the_agenda_grows_until_there_is_nothing_more() {
    let mut tab = super::made_up(1_000);
    tab.send(Msg::AddressChanged("/calendar/agenda/2026-06-01".into()));
    let entries = |tab: &Tab| -> usize {
        agenda(tab)
            .groups
            .iter()
            .map(|group| group.entries.len())
            .sum()
    };
    let first = entries(&tab);
    assert!((12..100).contains(&first), "{first}");
    tab.send(Msg::Calendar(Calendar::Later));
    let second = entries(&tab);
    assert!(second > first);
    tab.send(Msg::Calendar(Calendar::Earlier));
    let third = entries(&tab);
    assert!(third > second);
    for _ in 0..100 {
        tab.send(Msg::Calendar(Calendar::Later));
        tab.send(Msg::Calendar(Calendar::Earlier));
    }
    let page = agenda(&tab);
    assert!(!page.has_earlier && !page.has_later);
    assert_eq!(entries(&tab), 1_000);
}

/// Nothing from a day on: said so, with the way back.
#[test]
fn an_empty_agenda_leads_on() {
    expect![[r#"
        No date yet
            [undated] WTSA Coordination meetings
                Meeting, Americas
        nothing: No events from 1 January 2030 on match the filters.
            Previous event: 28th Meeting of the Regional Interagency Working Group on ICT, 2024 -> #/calendar/agenda/2024-01-01?kind=meeting
        Until 6 January 2031; earlier: true, later: false
    "#]].assert_eq(&printed(&agenda(&example("/calendar/agenda/2030-01-01?kind=meeting"))));
}
