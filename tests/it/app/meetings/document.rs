//! The outcome document comes out as the group printed it: S0, line by line.

use super::{Shelf, Tab, meeting};
use expect_test::expect;
use roundtable::app::meetings::{Format, Msg as Meetings, document};
use roundtable::app::{Effect, Msg};
use roundtable::exchange::meeting_document::{Block, to_plain_text};

/// The outcome document of the 27th meeting, as printed.
const PRINTED: &str = include_str!("../../../sources/S0.txt");

fn written(tab: &Tab) -> String {
    to_plain_text(&document(&tab.model, &meeting()).document)
}

/// Lines of a document from one that begins so, up to one that begins otherwise.
fn between<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    text.lines()
        .skip_while(|line| !line.starts_with(from))
        .take_while(|line| !line.starts_with(to))
        .filter(|line| !line.trim().is_empty())
        .collect()
}

/// Letters and digits alone: the source has "Ms" and "Ms.", "Email" and "E-mail".
fn squeezed(text: &str) -> String {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    letters.collect::<String>().to_lowercase()
}

/// C1, E1, E2: key outcomes and highlights are what S0 prints, word by word.
#[test]
fn outcomes_and_highlights_are_word_for_word() {
    let tab = Tab::open("a", &mut Shelf::default());
    let written = written(&tab);
    assert_eq!(
        between(&written, "Key Outcomes", "Annex 1"),
        between(PRINTED, "Key Outcomes", "Annex 1")
    );
}

/// D5, D6, D7, D9: the participants are those of Annex 1, with number, name, title, address.
#[test]
fn annex_1_lists_the_same_people() {
    let tab = Tab::open("a", &mut Shelf::default());
    let written = written(&tab);
    let people = |text: &str| {
        let lines = between(text, "LIST OF PARTICIPANTS", "Annex 2");
        let is_heading =
            |line: &&str| line.to_uppercase() == **line || line.starts_with("UN University");
        let lines: Vec<&str> = lines.into_iter().filter(|line| !is_heading(line)).collect();
        // The one office that S0 prints within a title is the person's role here.
        squeezed(&lines.concat()).replace("wfpregionalbureauasiapacificbangkok", "")
    };
    assert_eq!(people(&written), people(PRINTED));
    let headings = |text: &str| {
        let lines = between(text, "LIST OF PARTICIPANTS", "Annex 2");
        let acronym = |line: &str| {
            let (_, rest) = line.split_once('(')?;
            let acronym = rest.split_once(')')?.0.to_owned();
            let is_one = acronym.chars().all(|letter| letter.is_ascii_uppercase());
            is_one.then(|| acronym.replace("UNESCAP", "ESCAP"))
        };
        let headings = lines
            .into_iter()
            .filter(|line| !line.starts_with(char::is_numeric));
        headings.filter_map(acronym).collect::<Vec<_>>()
    };
    assert_eq!(headings(&written), headings(PRINTED));
}

/// B1 to B12: the programme is that of Annex 2, with the same hours, slots and presenters.
#[test]
fn annex_2_has_the_same_programme() {
    let tab = Tab::open("a", &mut Shelf::default());
    let written = written(&tab);
    let annex = &written[written.find("Annex 2").expect("an annex")..];
    expect![[r#"
        Annex 2

        The 27th Meeting of the Regional Interagency Working Group (IAWG) on ICT

        13 March 2023 9:00 – 12:00 at the APT Headquarters in Bangkok, Thailand

        Hosted by Asia-Pacific Telecommunity

        Tentative Programme

        TIME (Bangkok)	PROGRAMME
        8:30 – 9:00	Registration
        9:00 – 9:20	Opening Remarks and Introduction
        	• Mr Masanori Kondo, Secretary General, Asia-Pacific Telecommunity (APT)
        	• Dr Tae Hyung Kim, Chief of ICT and Development Section of UNESCAP, United Nations Economic and Social Commission for Asia and the Pacific (ESCAP)
        	• Ms Atsuko Okuda, Regional Director for ITU Asia and the Pacific, International Telecommunication Union (ITU)
        9:20 – 10:00	Co – organisers
        	1. ESCAP
        	2. ITU
        	3. APT
        	Q & A
        	Group Photo
        10:00 – 11:30	Updates and activities in 2023 from each organization (10 minutes for each agency)
        10:00 – 11:30	Other agencies
        	1. UNPOG (Online)
        	2. ICAO
        	3. UNCDF
        	4. WFP
        	5. UN Women
        	6. UNU
        	Q & A
        11:30 – 11:45	Area of common interest and cooperation (Free Discussion)
        11:45	Closing Remarks
        	• ESCAP
        	• ITU
        	• APT
    "#]].assert_eq(annex);
    let slots = |text: &str| -> Vec<String> {
        let rows = text.lines().filter_map(|line| line.split_once('\t'));
        let hours = rows.map(|(hours, _)| hours.trim().to_owned());
        hours
            .filter(|hours| hours.starts_with(char::is_numeric))
            .collect()
    };
    assert_eq!(slots(annex), slots(PRINTED));
}

/// A2, A4, A11: title, date, host and venue, in the words of the printed title block.
#[test]
fn the_title_block_says_what_the_printed_one_says() {
    let tab = Tab::open("a", &mut Shelf::default());
    let written = written(&tab);
    let head = between(&written, "Twenty", "Key Outcomes").join("\n") + "\n";
    expect![[r#"
        Twenty-Seventh Meeting of the Regional Interagency Working Group (IAWG) on ICT
        13 March 2023
        Hosted by Asia-Pacific Telecommunity
        at APT Headquarters
    "#]]
    .assert_eq(&head);
    for line in [
        "13 March 2023",
        "Hosted by Asia-Pacific Telecommunity",
        "at APT Headquarters",
    ] {
        assert!(PRINTED.lines().any(|printed| printed == line) && head.contains(line));
    }
}

/// C2: the numbers in outcome 1 can never disagree with Annex 1.
#[test]
fn the_numbers_follow_the_list() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let absent = Meetings::Attend(meeting(), "p-knibbs".into(), "in person");
    tab.send(Msg::Meetings(absent));
    let written = written(&tab);
    assert!(written.contains("1. 21 participants from 8 organisations shared their activities"));
    assert!(!written.contains("UN WOMEN\n"));
}

/// D16: without addresses none is in it, on the page and in the file alike.
#[test]
fn addresses_are_left_out_where_asked() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    assert_eq!(document(&tab.model, &meeting()).addresses, 22);
    tab.send(Msg::Meetings(Meetings::HideAddresses(true)));
    tab.send(Msg::Meetings(Meetings::Download(
        meeting(),
        Format::Markdown,
    )));
    let Some(Effect::Download { name, text }) = tab.asked.pop() else {
        panic!("nothing was offered");
    };
    assert_eq!(name, "27th-meeting.md");
    assert!(!text.contains('@'));
    assert!(text.starts_with("# Twenty-Seventh Meeting"));
    assert!(text.contains("| 8:30 – 9:00 | Registration |"));
}

/// A9: an annex that would be empty is left out, and the next one takes its number.
#[test]
fn empty_annexes_are_left_out() {
    let tab = Tab::open("a", &mut Shelf::default());
    let page = document(&tab.model, &"e-iawg-28".into());
    let is_annex = |block: &&Block| matches!(block, Block::NewPage);
    assert_eq!(page.document.blocks.iter().filter(is_annex).count(), 0);
}
