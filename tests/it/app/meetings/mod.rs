//! The meetings: the example comes out as its document has it, and every gesture is one step.

mod capturing;
mod document;
mod editing;
mod series;

use super::{Shelf, Tab};
use crate::when::zones::ChronoTzZones;
use expect_test::expect;
use roundtable::app::meetings::{head, highlights, outcomes, participants, programme};
use roundtable::domain::names::RecordId;

/// The 27th meeting of the example group.
const MEETING: &str = "e-iawg-27";

fn meeting() -> RecordId {
    MEETING.into()
}

/// The programme as text: hours at the venue and, in brackets, on the reader's clock.
fn printed_programme(tab: &Tab) -> String {
    let page = programme(&tab.model, &ChronoTzZones, &meeting());
    let mut text = String::new();
    for slot in &page.slots {
        let own = slot.own_hours.as_ref().map(|own| format!(" ({own})"));
        text.push_str(&format!(
            "{}{}{} {}\n",
            "  ".repeat(slot.level),
            slot.hours.clone().unwrap_or_default(),
            own.unwrap_or_default(),
            slot.title
        ));
        for item in &slot.items {
            let number = item.number.as_ref().map(|number| format!("{number}. "));
            let online = if item.is_online { " online" } else { "" };
            text.push_str(&format!(
                "      {}{}{online}\n",
                number.unwrap_or_default(),
                item.name
            ));
        }
        if let Some(hint) = &slot.hint {
            text.push_str(&format!("      [{}]\n", hint.text));
        }
    }
    for hint in &page.hints {
        let mark = if hint.is_warning { "!" } else { "i" };
        text.push_str(&format!("{mark} {}\n", hint.text));
    }
    text
}

/// A2 to A6: what stands over the meeting; host, venue, city and country apart.
#[test]
fn the_head_says_when_where_and_who() {
    let tab = Tab::open("a", &mut Shelf::default());
    let head = head(&tab.model, &ChronoTzZones, &meeting()).expect("the example's meeting");
    let organisers: Vec<&str> = head
        .organisers
        .iter()
        .map(|one| one.label.as_str())
        .collect();
    expect![[r#"
        27th | Monday 13 March 2023, 9:00–12:00 (Bangkok) | APT | APT Headquarters | Bangkok | Thailand | chair APT | ESCAP, ITU, APT | next 28th meeting
    "#]]
    .assert_eq(&format!(
        "{} | {} | {} | {} | {} | {} | chair {} | {} | next {}\n",
        head.ordinal.unwrap_or_default(),
        head.when,
        head.host.expect("a host").label,
        head.venue.unwrap_or_default(),
        head.city.unwrap_or_default(),
        head.country.unwrap_or_default(),
        head.chair.expect("a chair").label,
        organisers.join(", "),
        head.neighbours.1.expect("the 28th").0,
    ));
}

/// B1 to B12, K14: seven slots, one nested, presenters numbered, with what does not add up.
#[test]
fn the_programme_stands_as_printed_and_is_checked() {
    let tab = Tab::open("a", &mut Shelf::default());
    expect![[r#"
        8:30–9:00 Registration
        9:00–9:20 Opening Remarks and Introduction
              Mr Masanori Kondo, APT
              Dr Tae Hyung Kim, ESCAP
              Ms Atsuko Okuda, ITU
        9:20–10:00 Co – organisers
              1. ESCAP
              2. ITU
              3. APT
              Q & A
              Group Photo
              [3 presenters × 10 minutes = 30 of 40 minutes; 10 for questions]
        10:00–11:30 Updates and activities in 2023 from each organization
          10:00–11:30 Other agencies
              1. UNPOG online
              2. ICAO
              3. UNCDF
              4. WFP
              5. UN Women
              6. UNU
              Q & A
              [6 presenters × 10 minutes = 60 of 90 minutes; 30 for questions]
        11:30–11:45 Area of common interest and cooperation (Free Discussion)
        11:45 Closing Remarks
              ESCAP
              ITU
              APT
        i “Closing Remarks” begins at 11:45 and has no end; the meeting ends at 12:00, 15 minutes later
    "#]].assert_eq(&printed_programme(&tab));
}

/// B2: a reader elsewhere sees both clocks at once, with the weekday where it is another day.
#[test]
fn a_reader_elsewhere_sees_both_clocks() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.model.preferences.zone = Some("America/New_York".into());
    let page = programme(&tab.model, &ChronoTzZones, &meeting());
    assert_eq!(page.venue_clock, "Time (Bangkok)");
    assert_eq!(page.own_clock.as_deref(), Some("Your time (New York)"));
    assert_eq!(
        page.slots[0].own_hours.as_deref(),
        Some("Sun 21:30–Sun 22:00")
    );
}

/// D5, D7, D12, D14, D15: participants as in Annex 1, with what is to be said of each.
#[test]
fn participants_are_numbered_through_their_organisations() {
    let tab = Tab::open("a", &mut Shelf::default());
    let page = participants(&tab.model, &meeting());
    let mut text = format!(
        "{}, {} addresses\n",
        page.counted.unwrap_or_default(),
        page.addresses
    );
    for group in &page.groups {
        let online = if group.is_online { " (online)" } else { "" };
        let silent = group.silent.as_ref().map(|words| format!(" [{words}]"));
        text.push_str(&format!(
            "{}{online}{}\n",
            group.organisation.label,
            silent.unwrap_or_default()
        ));
        for person in &group.people {
            text.push_str(&format!(
                "  {}. {}, {} {}\n",
                person.number.clone().unwrap_or_default(),
                person.name,
                person.title.clone().unwrap_or_default(),
                person.marks.join(", ")
            ));
        }
    }
    expect![[r#"
        22 participants from 9 organisations, 22 addresses
        ITU
          1. Ms Atsuko Okuda, Regional Director for ITU Asia and the Pacific 
          2. Mr Ashish Narayan, Programme Coordinator (Digital Services and Applications) 
          3. Mr Sean Doral, Programme Officer (Capacity Development, Digital Inclusion) 
        ESCAP
          4. Dr Tae Hyung Kim, Chief of ICT and Development Section of UNESCAP 
          5. Ms Aida Karazhanova, Economic Affairs Officer, ICT and Development Section, ICT and Disaster Risk Reduction Division 
          6. Mr Daesik Shin, Expert on ICT, ICT and Development Section 
          7. Mr Zhenxiong Fan, Junior Professional Officer, ICT and Development Section 
          8. Mr Seul Ki Yi, Coordinator, ICT and Development Section, CT and Disaster Risk Reduction Division 
        ICAO
          9. Mr Yi Luo, Regional Officer, Communications, Navigation and Surveillance (CNS) 
        UNCDF
          10. Ms Maria Perdomo, Regional Coordinator for UNCDF in Asia 
        WFP
          11. Mr Oscar Caleman, Regional IT Emergency Preparedness and Response (EPR) Officer 
        UN Women [Attended and on the programme, no highlights recorded]
          12. Ms Sarah Knibbs, Regional Director a.i 
        UNPOG (online)
          13. Mr Keping Yao, Governance and Public Administration Expert 
        UNU
          14. Dr Jaimee Stuart, Senior Researcher 
          15. Ms Ming Yang, Junior Researcher 
        APT
          16. Mr Masanori Kondo, Secretary General 
          17. Dr Jongbong Park, Director, Project Development 
          18. Ms Chisato Kaneda, Assistant Programme Officer Support
          19. Mr Pubate Satiempoch, Senior Administrative Assistant Support
          20. Ms Warrawan Thapanasakul, Administrative Assistant/Secretary to DSG Secretariat
          21. Ms Sherya Pradhan, Assistant Project Coordinator Support
          22. Ms Patcharaporn Anuma, Administrative Assistant Support
    "#]].assert_eq(&text);
}

/// E1, E2, D15: eight sections in the group's order with their leads; who reported nothing.
#[test]
fn highlights_are_lettered_by_agency() {
    let tab = Tab::open("a", &mut Shelf::default());
    let page = highlights(&tab.model, &meeting());
    let mut text = format!("{}\n", page.summary);
    for section in &page.sections {
        let letters: String = section
            .items
            .iter()
            .map(|item| item.letter.clone().unwrap_or_else(|| "-".into()))
            .collect();
        text.push_str(&format!("{} {letters}\n", section.owner.label));
    }
    for (owner, words) in &page.silent {
        text.push_str(&format!("{}: {words}\n", owner.name));
    }
    expect![[r#"
        40 highlights from 8 organisations
        ESCAP a)b)c)d)
        ITU a)b)c)d)e)f)g)
        APT a)b)c)d)e)f)g)
        UNPOG a)b)c)--d)e)
        ICAO a)b)c)d)
        UNCDF a)b)c)
        WFP a)b)c)d)
        UNU a)b)c)d)e)f)
        UN Women: Attended and on the programme, no highlights recorded
    "#]]
    .assert_eq(&text);
}

/// C1, C2, K1: numbered outcomes, and the counted attendance agrees with what outcome 1 says.
#[test]
fn the_counted_attendance_agrees_with_what_is_written() {
    let tab = Tab::open("a", &mut Shelf::default());
    let page = outcomes(&tab.model, &meeting());
    let numbers: Vec<usize> = page.rows.iter().map(|(row, ..)| row.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7]);
    let statement = page.statement.expect("people were there");
    assert_eq!(statement.counted, "22 participants from 9 organisations");
    assert_eq!(
        statement.written,
        Some(("22 participants from 9 organisations".into(), 1))
    );
    assert!(statement.agrees);
    assert!(page.matters.is_empty(), "no earlier edition is known");
}
