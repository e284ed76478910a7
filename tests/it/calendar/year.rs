//! The year planner: twelve months by their days, and what has no days where it belongs.

use super::{example, line, made_up};
use crate::app::Tab;
use crate::when::day;
use crate::when::zones::ChronoTzZones;
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::calendar::filter::Filter;
use roundtable::app::calendar::keys::Key;
use roundtable::app::calendar::year::{Month, YearPage, year_page, year_through};
use roundtable::app::calendar::{Msg as Calendar, On, Turn, days};
use roundtable::app::route::View;
use roundtable::domain::names::RecordId;
use std::collections::BTreeSet;

fn year(tab: &Tab) -> YearPage {
    year_page(&tab.model, &ChronoTzZones)
}

fn printed_month(month: &Month) -> String {
    let mut text = format!("{} ({} rows)\n", month.name, month.rows);
    for (row, item) in &month.vague {
        text.push_str(&format!("    {row} whole month {}\n", line(item)));
    }
    for bar in month.days.iter().flat_map(|day| &day.bars) {
        let first = bar.spread.start + 1;
        let last = bar.spread.start + bar.spread.span;
        text.push_str(&format!(
            "    {} {}{first}-{last}{} {}\n",
            bar.spread.row,
            if bar.before { "<" } else { "" },
            if bar.after { ">" } else { "" },
            line(&bar.item)
        ));
    }
    text
}

/// I1, I5, I6: days are bars, a month is a band over its month, a year stands above all months; no
/// vague time is drawn on a day.
#[test]
fn the_second_half_of_2022_is_drawn_as_what_is_known() {
    let page = year(&example("/calendar/year/2022"));
    let mut text: String = page
        .bands
        .iter()
        .map(|band| format!("{}: {}\n", band.label, band.items.len()))
        .collect();
    for month in &page.months[6..] {
        text.push_str(&printed_month(month));
    }
    expect![[r#"
        2021–2022: 2
        Sometime in 2022: 6
        July 2022 (2 rows)
            0 whole month [soft] ITU Coordination meeting with COMTELCA
            1 <1-1 [days] ITU Forum “ITU Youth Model” (?)
        August 2022 (2 rows)
            0 8-12 [days] Regional Standardization Forum (RSF)
            1 8-12 [days] SG3RG-AO ITU-T SG3 Regional Group for Asia and Oceania (SG3RG-AO) Meeting
        September 2022 (0 rows)
        October 2022 (4 rows)
            0 20-20 [days] SG13RG-AFR ITU-T Study Group 13, 9th meeting of Regional Group for Africa (SG13RG-AFR)
            1 20-20 [hours] SG13RG-AFR 11:00 (16:00) SG13RG-AFR virtual meeting
            2 27-28 [days] ITU Presentation on Rural Connectivity, Smart Cities and Smart Villages
            3 30-31> [days] ITU Training courses on certified IPv6 and IoT for Arab Region-Silver level
        November 2022 (2 rows)
            0 <1-3 [days] ITU Training courses on certified IPv6 and IoT for Arab Region-Silver level
            0 9-10 [days] ESCAP Asia-Pacific Digital Ministerial Conference
            1 9-10 [days] ESCAP Asia-Pacific Digital Transformation Forum
            0 16-18 [days] ITU Accessible Americas: ICT for ALL
            1 27-30> [days] ITU Training courses on certified IPv6 and IoT for Arab Region-Gold level
        December 2022 (2 rows)
            0 whole month [soft] APCTT International Conference on Innovation, Technology Transfer and Cooperation for Addressing Climate Change
            1 <1-1 [days] ITU Training courses on certified IPv6 and IoT for Arab Region-Gold level
    "#]].assert_eq(&text);
}

/// I7: a quarter is a band over each of its three months and stands on no day.
#[test]
fn a_quarter_lies_over_its_three_months() {
    let mut tab = made_up(12);
    let quarter = RecordId::from("e-00004");
    tab.edit(&quarter, &[("when", "Q1 2026")]);
    tab.send(Msg::AddressChanged("/calendar/year/2026".into()));
    let page = year(&tab);
    let holding: Vec<&str> = page
        .months
        .iter()
        .filter(|month| month.vague.iter().any(|(_, item)| item.event == quarter))
        .map(|month| month.short.as_str())
        .collect();
    assert_eq!(holding, ["Jan", "Feb", "Mar"]);
    let mut bars = page
        .months
        .iter()
        .flat_map(|month| &month.days)
        .flat_map(|day| &day.bars);
    assert!(bars.all(|bar| bar.item.event != quarter));
}

/// No bar, with its words, lies over another, and none leaves its month.
#[test]
fn bars_and_their_words_lie_beside_each_other() {
    let page = year(&example("/calendar/year/2021"));
    for month in &page.months {
        let mut taken = BTreeSet::new();
        for bar in month.days.iter().flat_map(|day| &day.bars) {
            let spread = bar.spread;
            assert!(spread.start + spread.span <= month.days.len());
            for column in spread.from..spread.from + spread.reach {
                assert!(column < 31);
                assert!(
                    taken.insert((spread.row, column)),
                    "{} {}",
                    month.name,
                    bar.item.title
                );
            }
        }
    }
}

/// Arrows go by days and months, the pages by years, Home and End through the month.
#[test]
fn the_keyboard_goes_through_days_and_months() {
    let mut tab = example("/calendar/year/2023");
    let mut stood = vec![days::focus_day(&tab.model).to_string()];
    for key in [
        Key::Right,
        Key::Down,
        Key::End,
        Key::Up,
        Key::Home,
        Key::PageDown,
        Key::Left,
    ] {
        let over = On::Day(days::focus_day(&tab.model));
        tab.send(Msg::Calendar(Calendar::Pressed(key, over)));
        stood.push(days::focus_day(&tab.model).to_string());
    }
    assert_eq!(
        stood,
        [
            "2023-03-13",
            "2023-03-14",
            "2023-04-14",
            "2023-04-30",
            "2023-03-30",
            "2023-03-01",
            "2024-03-01",
            "2024-02-29"
        ]
    );
    assert_eq!(tab.model.route.address(), "/calendar/year/2024");
}

/// Switching keeps the date; turning keeps the day of the year.
#[test]
fn switching_keeps_the_date() {
    let mut tab = example("/calendar/month/2022-11");
    tab.send(Msg::Calendar(Calendar::Focused(day("2022-11-16"))));
    tab.send(Msg::Calendar(Calendar::Viewed(View::Year)));
    assert_eq!(tab.model.route.address(), "/calendar/year/2022");
    tab.send(Msg::Calendar(Calendar::Turned(Turn::Previous)));
    assert_eq!(tab.model.route.address(), "/calendar/year/2021");
    assert_eq!(days::focus_day(&tab.model), day("2021-11-16"));
    tab.send(Msg::Calendar(Calendar::Viewed(View::Month)));
    assert_eq!(tab.model.route.address(), "/calendar/month/2021-11");
    tab.send(Msg::Calendar(Calendar::Viewed(View::Year)));
    tab.send(Msg::Calendar(Calendar::Turned(Turn::Today)));
    assert_eq!(tab.model.route.address(), "/calendar/year/2026");
    assert_eq!(days::focus_day(&tab.model), day("2026-11-22"));
}

/// An event is moved in the year as in the month, over months too.
#[test]
fn an_event_is_moved_through_the_year() {
    let mut tab = example("/calendar/year/2023");
    let event = On::Event(RecordId::from("e-iawg-27"));
    tab.send(Msg::Calendar(Calendar::Pressed(Key::Space, event)));
    for key in [Key::Down, Key::Right, Key::Enter] {
        let over = On::Day(days::focus_day(&tab.model));
        tab.send(Msg::Calendar(Calendar::Pressed(key, over)));
    }
    let when = tab.model.workspace.when("e-iawg-27", "when");
    assert_eq!(when.map(|when| when.first_day()), Some(day("2023-04-14")));
    assert_eq!(tab.model.undo.len(), 1);
}

/// A year costs what it shows, however much the group has.
#[test]
fn a_year_costs_what_it_shows() {
    let asked = |count: usize| {
        let mut tab = made_up(count);
        tab.send(Msg::AddressChanged("/calendar/year/2026".into()));
        let filter = Filter::of(&tab.model);
        let page = year_through(&tab.model, &ChronoTzZones, &filter);
        let drawn = page
            .months
            .iter()
            .flat_map(|month| &month.days)
            .map(|day| day.bars.len());
        (filter.asked(), drawn.sum::<usize>())
    };
    let (few, _) = asked(100);
    let (many, drawn) = asked(10_000);
    assert!(few < 30, "{few}");
    assert!(many < 10_000 / 12 + 100, "{many}");
    assert!(drawn <= 12 * 7 * 5, "{drawn}");
}

/// An empty year says so, and where the nearest event is.
#[test]
fn an_empty_year_leads_on() {
    // What repeats in the example has no end, and a first one.
    let page = year(&example("/calendar/year/1990"));
    let nothing = page.nothing.expect("nothing in 1990");
    assert_eq!(nothing.words, "No events in 1990.");
    assert!(nothing.previous.is_none());
    assert!(
        nothing
            .next
            .is_some_and(|nearest| nearest.address.starts_with("#/calendar/year/"))
    );
}
