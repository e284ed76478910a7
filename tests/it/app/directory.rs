//! The directory: the tree, the search, and the pages of organisations and people.

use super::{Shelf, Tab};
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::directory::{Msg as Directory, organisation, person, search, tree};
use roundtable::domain::schema::RecordKind;

fn asked(tab: &mut Tab, question: &str) -> String {
    tab.send(Msg::Directory(Directory::Search(question.into())));
    let found = search(&tab.model);
    let lines: Vec<String> = found
        .iter()
        .take(4)
        .map(|one| {
            format!(
                "{}: {}",
                one.label,
                one.because.first().map_or("", |why| why.as_str())
            )
        })
        .collect();
    format!("{} answers\n{}\n", found.len(), lines.join("\n"))
}

fn rows(tab: &Tab) -> Vec<String> {
    let rows = tree(&tab.model);
    rows.iter()
        .map(|row| {
            let mark = match row.expanded {
                None => " ",
                Some(true) => "-",
                Some(false) => "+",
            };
            format!(
                "{}{mark} {} {}/{}",
                "  ".repeat(row.level as usize - 1),
                row.label,
                row.posinset,
                row.setsize
            )
        })
        .collect()
}

/// D3, D4: the group's members stand first, each with what belongs to it below.
#[test]
fn members_stand_first_with_their_offices_below() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let roots = rows(&tab);
    expect![[r#"
        + ESCAP 1/33
        + ITU 2/33
        + APT 3/33
        + UNPOG 4/33
        + ICAO 5/33
        + UNCDF 6/33
        + WFP 7/33
        + UN Women 8/33
        + UNU 9/33
    "#]]
    .assert_eq(&(roots[..9].join("\n") + "\n"));
    tab.send(Msg::Directory(Directory::Toggle("o-escap".into(), true)));
    tab.send(Msg::Directory(Directory::Toggle(
        "o-escap-idd".into(),
        true,
    )));
    let below: Vec<String> = rows(&tab)
        .into_iter()
        .skip(1)
        .take_while(|row| row.starts_with("  "))
        .map(|row| row[2..].to_owned())
        .collect();
    expect![[r#"
            APCTT 1/2
          - ICT and Disaster Risk Reduction Division 2/2
            + ICT and Development Section 1/1
    "#]]
    .assert_eq(&(below.join("\n") + "\n"));
}

/// E13: what ITU does on spectrum management is found through its ITU Academy highlight.
#[test]
fn spectrum_management_leads_to_itu_and_says_why() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    expect![[r#"
        2 answers
        ITU Academy Training Centre: Spectrum management
        ITU: ITU Academy Training Centre: 6 focus areas · …ng Policy and regulations, Network infrastructure, Spectrum management, Cybersecurity, Digital inclusion and Digital services.
    "#]]
    .assert_eq(&asked(&mut tab, "What does ITU do on spectrum management?"));
    expect![[r#"
        2 answers
        ITU Academy Training Centre: Spectrum management
        ITU: ITU Academy Training Centre: 6 focus areas · Spectrum management
    "#]]
    .assert_eq(&asked(&mut tab, "spectrum"));
}

/// D8: a question in plain words finds who covers it.
#[test]
fn a_question_in_plain_words_is_answered() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    expect![[r#"
        4 answers
        ITU Regional Office for Asia and the Pacific: Asia and the Pacific
        Digital Financial Services (DFS) Security Lab: Cybersecurity
        ITU: Asia and the Pacific
        TSB: Activities that the Regional Office coordinated or assisted TSB with · Asia and the Pacific
    "#]]
    .assert_eq(&asked(&mut tab, "who covers cybersecurity in the Pacific"));
    expect![[r#"
        1 answers
        Masanori Kondo: 
    "#]]
    .assert_eq(&asked(&mut tab, "KONDO"));
    expect![[r#"
        0 answers

    "#]]
    .assert_eq(&asked(&mut tab, "no such thing anywhere"));
}

/// E1, F2, C9: an organisation's page says what it is, reports, does and owes.
#[test]
fn an_organisation_s_page_gathers_what_it_does() {
    let tab = Tab::open("a", &mut Shelf::default());
    let page = organisation(&tab.model, &"o-itu".into()).expect("ITU is in the example");
    let letters: Vec<&str> = page.highlights[0]
        .lines
        .iter()
        .filter_map(|line| line.letter.as_deref())
        .collect();
    assert_eq!(letters, ["a)", "b)", "c)", "d)", "e)", "f)", "g)"]);
    let offices = page
        .facts
        .iter()
        .find(|fact| fact.label == "Offices")
        .expect("declared offices");
    expect!["13 declared, 13 recorded here"].assert_eq(&offices.values[0].0);
    assert!(
        page.outcomes
            .iter()
            .any(|line| line.id.as_str() == "r-27-6")
    );
    assert!(page.people.is_empty(), "people belong to its offices");
    let (office, people) = &page.offices[0];
    assert_eq!(
        (office.name.as_str(), people.len()),
        ("ITU Regional Office for Asia and the Pacific", 3)
    );
    let meeting = page
        .events
        .iter()
        .find(|line| line.id.as_str() == "e-iawg-27")
        .expect("it organises the 27th meeting");
    assert_eq!(meeting.link.as_deref(), Some("#/meetings/e-iawg-27"));
    assert_eq!(meeting.detail.as_deref(), Some("Meeting · Organisers"));
    let bangkok = organisation(&tab.model, &"o-itu-bangkok".into()).expect("its office");
    assert!(
        bangkok
            .people
            .iter()
            .any(|line| line.name == "Atsuko Okuda")
    );
    assert!(organisation(&tab.model, &"o-nobody".into()).is_none());
}

/// D5, D11: a person's page has the roles, acting ones said so, and the number in Annex 1.
#[test]
fn a_person_s_page_has_roles_and_meetings() {
    let tab = Tab::open("a", &mut Shelf::default());
    let page = person(&tab.model, &"p-knibbs".into()).expect("in Annex 1");
    assert_eq!(
        page.roles[0].title.as_deref(),
        Some("Regional Director a.i (acting)")
    );
    assert_eq!(page.meetings[0].number.as_deref(), Some("12"));
    let page_of_speaker = person(&tab.model, &"p-kondo".into()).expect("in Annex 1");
    assert_eq!(
        page_of_speaker.meetings[0].speaks.as_deref(),
        Some("speaks in “Opening Remarks and Introduction”")
    );
    let link = page.email.and_then(|email| email.link);
    assert_eq!(link.as_deref(), Some("mailto:sarah.knibbs@unwomen.org"));
}

/// R9, R10: a loop of parents is shown once, from its smallest id; a joined duplicate once.
#[test]
fn loops_and_duplicates_are_shown_once() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let one = tab.make(RecordKind::Organisation, &[("name", "Made-up one")]);
    let two = tab.make(
        RecordKind::Organisation,
        &[("name", "Made-up two"), ("parent", &one)],
    );
    tab.edit(&one, &[("parent", &two)]);
    tab.send(Msg::Directory(Directory::ToggleAll(true)));
    let text = rows(&tab).join("\n");
    assert_eq!(
        text.matches("Made-up one").count(),
        2,
        "itself, and where the loop closes"
    );
    assert_eq!(
        rows(&tab)
            .iter()
            .filter(|row| row.starts_with("- Made-up"))
            .count(),
        1
    );
}

/// "New activity" on an organisation's page is of that organisation.
#[test]
fn a_new_activity_has_the_organisation_filled_in() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.send(Msg::Directory(Directory::NewActivity("o-apt".into())));
    tab.type_in(&[("title", "Something made up")]);
    tab.send(Msg::Form(roundtable::app::form::Msg::Save));
    let page = organisation(&tab.model, &"o-apt".into()).expect("APT");
    assert!(
        page.activities
            .iter()
            .any(|line| line.title == "Something made up")
    );
}

/// "New person" on an organisation's page brings the role along.
#[test]
fn a_new_person_has_the_role_filled_in() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.send(Msg::Directory(Directory::NewPerson(Some("o-apt".into()))));
    tab.type_in(&[("name", "Somebody who does not exist")]);
    tab.send(Msg::Form(roundtable::app::form::Msg::Save));
    let page = organisation(&tab.model, &"o-apt".into()).expect("APT");
    assert!(
        page.people
            .iter()
            .any(|line| line.name == "Somebody who does not exist")
    );
}
