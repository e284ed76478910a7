//! Who does what where: two tables, overlaps and gaps.

use super::{Shelf, Tab};
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::calendar::filter::Facet;
use roundtable::app::route::Route;
use roundtable::app::who_does_what::{Matrix, Msg as Who, Page, Step, led_to, page};
use roundtable::domain::names::RecordId;
use std::collections::BTreeSet;

/// The example with this address, which has no `#`.
fn at(address: &str) -> Tab {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.send(Msg::Go(Route::parse(address)));
    tab
}

/// The rows of these names: all, then each column. `*` overlaps, `o` is declared.
fn rows(matrix: &Matrix, names: &[&str]) -> String {
    let mut text = String::new();
    for row in &matrix.rows {
        if !names.contains(&row.label.as_str()) {
            continue;
        }
        let cells: String = row
            .cells
            .iter()
            .map(
                |cell| match (cell.count, cell.is_declared, cell.is_overlap) {
                    (0, true, _) => " o".to_owned(),
                    (0, ..) => " .".to_owned(),
                    (count, _, true) => format!(" {count}*"),
                    (count, ..) => format!(" {count}"),
                },
            )
            .collect();
        let indent = "  ".repeat(row.level);
        text.push_str(&format!("{indent}{} {}{cells}\n", row.label, row.all.count));
    }
    text
}

fn columns(page: &Page) -> String {
    let labels: Vec<&str> = page
        .columns
        .iter()
        .map(|column| column.label.as_str())
        .collect();
    labels.join(" ")
}

fn overlaps_of(page: &Page) -> String {
    page.overlaps
        .iter()
        .map(|one| format!("{} ({})\n", one.words, one.note))
        .collect()
}

fn gaps_of(page: &Page) -> String {
    page.gaps
        .iter()
        .map(|one| format!("{} ({})\n", one.words, one.note))
        .collect()
}

/// E11, E13, F10: theme by organisation, the members in the group's own order; a theme
/// counts its narrower ones (rural connectivity), and nobody works on navigation.
#[test]
fn themes_by_organisation() {
    let page = page(&at("/who-does-what").model);
    expect!["ESCAP ITU APT UNPOG ICAO UNCDF WFP UN Women UNU"].assert_eq(&columns(&page));
    expect![[r#"
        Artificial intelligence 8 . 7* . . . . 1* . 1*
        Communications, navigation and surveillance 0 . . . . . . . . .
        Connectivity 5 1* 2* 1* . . . 1* . .
          Rural connectivity 2 . 2 . . . . . . .
        Cybersecurity 9 . 9 . . . . . . .
    "#]]
    .assert_eq(&rows(
        &page.themes,
        &[
            "Artificial intelligence",
            "Connectivity",
            "Rural connectivity",
            "Cybersecurity",
            "Communications, navigation and surveillance",
        ],
    ));
}

/// F7, F8, F11, E29: places nest, one activity stands in each of its countries and once in
/// the region above them; Tonga counts for the Pacific too.
#[test]
fn places_by_organisation() {
    let page = page(&at("/who-does-what").model);
    expect![[r#"
        Asia and the Pacific 39 4* 31* 2 1 1 1 2* 1 2
          South Asia 9 . 7 . . . . 2 . .
            Bhutan 1 . . . . . . 1 . .
            Philippines 3 . 2* . . . . 1* . .
          Tonga 1 . . . . . . 1 . .
          Pacific 1 . . . . . . 1 . .
        LDCs 2 . 2 . . . . . . .
    "#]]
    .assert_eq(&rows(
        &page.places,
        &[
            "Asia and the Pacific",
            "South Asia",
            "Bhutan",
            "Philippines",
            "Tonga",
            "Pacific",
            "LDCs",
        ],
    ));
}

/// E32, D21: the same research told by ITU and by UNU is found as an overlap; units count
/// as their agency; what says no place is found apart, and said to be only possible.
#[test]
fn overlaps_of_the_example() {
    let page = page(&at("/who-does-what").model);
    let found = overlaps_of(&page);
    expect![[r#"
        Three agencies work on Artificial intelligence in Southeast Asia: ITU, WFP and UNU (Possible: for some of it no time is known)
        Two agencies work on Gender in Southeast Asia: ITU and UNU (Possible: for some of it no time is known)
        Two agencies work on Policy and regulations in Southeast Asia: ITU and UNU (Possible: for some of it no time is known)
        Two agencies work on Artificial intelligence in Philippines: ITU and WFP (Possible: for some of it no time is known)
    "#]]
    .assert_eq(&found.lines().take(4).map(|line| format!("{line}\n")).collect::<String>());
    let gender = &page.overlaps[1];
    let works: Vec<&str> = gender
        .doings
        .iter()
        .flat_map(|doing| &doing.works)
        .map(|work| work.id.as_str())
        .collect();
    assert!(works.contains(&"a-gender-ai") && works.contains(&"a-unu-gender-ai"));
    expect![[r#"
        Five agencies work on Capacity building: ESCAP, ITU, APT, UNPOG and UNU (Possible: no place is said)
    "#]]
    .assert_eq(
        &found
            .lines()
            .filter(|line| line.starts_with("Five"))
            .map(|line| format!("{line}\n"))
            .collect::<String>(),
    );
}

/// F9: Europe has activities and none with a date; a theme of the vocabulary on which nobody
/// works is named.
#[test]
fn gaps_of_the_example() {
    let page = page(&at("/who-does-what").model);
    expect![[r#"
        Nobody works on Communications, navigation and surveillance ()
        Nothing in Europe has a date ()
    "#]]
    .assert_eq(&gaps_of(&page));
    // A filter would make a gap of everything that it leaves out.
    let narrow = at("/who-does-what?organisation=o-wfp");
    assert!(
        super::super::app::who_does_what::page(&narrow.model)
            .gaps
            .is_empty()
    );
}

/// K10: meetings on one day in one region are told as falling together.
#[test]
fn events_of_the_example_that_fall_together() {
    let page = page(&at("/who-does-what").model);
    let told: String = page
        .same_days
        .iter()
        .map(|one| format!("{}\n", one.words))
        .collect();
    expect![[r#"
        Two events on 9 November 2022 in Seoul: Asia-Pacific Digital Ministerial Conference and Asia-Pacific Digital Transformation Forum
        Two events on 20 October 2022 in Africa: SG13RG-AFR virtual meeting and ITU-T Study Group 13, 9th meeting of Regional Group for Africa (SG13RG-AFR)
        Two events on 8 August 2022 in India: Regional Standardization Forum (RSF) and ITU-T SG3 Regional Group for Asia and Oceania (SG3RG-AO) Meeting
        Two events on 20 October 2021 in Commonwealth of Independent States: ITU Forum on Future Networks and C&I and Meeting of the ITU-T SG11RG-EECAT
        Four events on 28 September 2021 in Africa: ATU-4, Sustainable Digital Transformation in Africa, Study Group 17, virtual meeting of ITU-T Regional Group for Africa (SG17RG-AFR) and Meeting of ITU-T SG5 Regional Group for Africa (SG5RG-AFR)
    "#]].assert_eq(&told);
}

/// D21: what APCTT does counts as ESCAP's, once, and not beside it.
#[test]
fn an_institute_counts_as_its_agency() {
    let mut tab = at("/who-does-what?row=t-climate-change&column=o-escap");
    let before = page(&tab.model).opened.expect("the cell is open");
    let ids = |opened: &roundtable::app::who_does_what::Opened| -> Vec<String> {
        opened
            .entries
            .iter()
            .map(|one| one.id.to_string())
            .collect()
    };
    assert_eq!(ids(&before).len(), 1, "the conference that APCTT organises");
    // ESCAP itself joins what its institute does: still one piece of work of one agency.
    let conference = before.entries[0].id.clone();
    assert!(
        tab.model
            .workspace
            .references(&conference, "organisers")
            .contains("o-apctt")
    );
    tab.send(Msg::Form(roundtable::app::form::Msg::Open(conference)));
    let organisers = roundtable::app::form::Spot::of("organisers");
    let both = ["o-apctt", "o-escap"].map(str::to_owned).into();
    tab.send(Msg::Form(roundtable::app::form::Msg::Members(
        organisers, both,
    )));
    tab.send(Msg::Form(roundtable::app::form::Msg::Save));
    let after = page(&tab.model);
    assert_eq!(
        ids(&after.opened.clone().expect("still open")),
        ids(&before)
    );
    expect![[r#"
        Climate change 2 1* 1 . 1* . . . . .
    "#]]
    .assert_eq(&rows(&after.themes, &["Climate change"]));
}

/// The address names the open cell; its list has as much as the figure says, every piece
/// once, and a row of all organisations has what each has.
#[test]
fn a_cell_lists_what_it_counts() {
    let tab = at("/who-does-what");
    let shown = page(&tab.model);
    for matrix in [&shown.themes, &shown.places] {
        for row in &matrix.rows {
            for cell in std::iter::once(&row.all).chain(&row.cells) {
                let Some(link) = &cell.link else {
                    assert_eq!(cell.count, 0);
                    continue;
                };
                let mut there = tab.model.clone();
                there.route = Route::parse(link.trim_start_matches('#'));
                let opened = roundtable::app::who_does_what::page(&there)
                    .opened
                    .expect("a link opens its list");
                let ids: BTreeSet<&RecordId> = opened.entries.iter().map(|one| &one.id).collect();
                assert_eq!(
                    (opened.entries.len(), ids.len()),
                    (cell.count, cell.count),
                    "{link}"
                );
            }
        }
    }
}

/// Filters narrow both tables, and closing a list or clearing filters leaves no trace of them.
#[test]
fn filters_narrow_what_is_shown() {
    let mut tab = at("/who-does-what?row=t-ai");
    tab.send(Msg::WhoDoesWhat(Who::Narrowed(
        Facet::Place,
        vec!["pl-southeast-asia".into()],
    )));
    tab.send(Msg::WhoDoesWhat(Who::Narrowed(
        Facet::Theme,
        vec!["t-gender".into()],
    )));
    assert_eq!(
        tab.model.route.address(),
        "/who-does-what?theme=t-gender&place=pl-southeast-asia&row=t-ai"
    );
    let shown = page(&tab.model);
    let labels: Vec<&str> = shown
        .places
        .rows
        .iter()
        .map(|row| row.label.as_str())
        .collect();
    assert!(!labels.contains(&"Africa"), "{labels:?}");
    assert!(labels.contains(&"Southeast Asia"), "{labels:?}");
    tab.send(Msg::WhoDoesWhat(Who::Closed));
    assert_eq!(page(&tab.model).opened, None);
    tab.send(Msg::WhoDoesWhat(Who::Unfiltered));
    assert_eq!(tab.model.route.address(), "/who-does-what");
}

/// A group without any work has nothing to compare, and no gaps are held against it.
#[test]
fn a_new_group_has_nothing_to_compare() {
    let mut tab = at("/who-does-what");
    tab.model.workspace = roundtable::domain::workspace::Workspace::new("w-new".into());
    tab.model.index = roundtable::domain::index::Index::default();
    let shown = page(&tab.model);
    assert!(shown.is_empty && shown.gaps.is_empty() && shown.overlaps.is_empty());
    assert!(shown.themes.rows.is_empty() && shown.places.rows.is_empty());
}

/// Arrows lead to the next figure that lists something, and stay where there is none.
#[test]
fn arrows_lead_from_figure_to_figure() {
    let shown = page(&at("/who-does-what").model);
    let themes = &shown.themes;
    // Accessibility: only ITU, the second column, has anything.
    assert_eq!(themes.rows[0].label, "Accessibility");
    assert_eq!(led_to(themes, (0, 0), Step::Right, false), (0, 2));
    assert_eq!(led_to(themes, (0, 2), Step::Right, false), (0, 2));
    assert_eq!(led_to(themes, (0, 2), Step::Right, true), (0, 0));
    assert_eq!(led_to(themes, (0, 2), Step::First, false), (0, 0));
    // Nobody works on navigation: the row is passed over.
    let idle = themes
        .rows
        .iter()
        .position(|row| row.is_gap)
        .expect("a gap");
    assert_eq!(
        led_to(themes, (idle - 1, 0), Step::Down, false),
        (idle + 1, 0)
    );
}

/// An overlap is gone when the work of one side is removed, the report that told of it too,
/// and back when that is undone.
#[test]
fn removed_work_overlaps_with_nothing() {
    let mut tab = at("/who-does-what");
    let of_unu = |tab: &Tab| -> Vec<RecordId> {
        let shown = page(&tab.model);
        let sentence = "Two agencies work on Gender in Southeast Asia";
        let mut found = shown.overlaps.iter();
        let found = found.find(|one| one.words.starts_with(sentence));
        found
            .into_iter()
            .flat_map(|one| &one.doings)
            .filter(|doing| doing.who == "UNU")
            .flat_map(|doing| doing.works.iter().map(|work| work.id.clone()))
            .collect()
    };
    let mut removed = Vec::new();
    while let Some(work) = of_unu(&tab).first().cloned() {
        tab.send(Msg::Form(roundtable::app::form::Msg::Open(work.clone())));
        tab.send(Msg::Form(roundtable::app::form::Msg::Delete));
        removed.push(work.to_string());
    }
    assert_eq!(removed.len(), 2, "{removed:?}");
    assert_eq!(removed[0], "a-unu-gender-ai");
    tab.send(Msg::Undo);
    assert_eq!(of_unu(&tab).len(), 1);
}
