//! A week and a day with their hours: where events stand, on which clock, and how days are turned.

use super::{example, line};
use crate::app::Tab;
use crate::when::day;
use crate::when::zones::ChronoTzZones;
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::calendar::blocks::now;
use roundtable::app::calendar::keys::{Key, takes};
use roundtable::app::calendar::slots::Slot;
use roundtable::app::calendar::spot::Spot;
use roundtable::app::calendar::week::{WeekPage, week_page};
use roundtable::app::calendar::{Msg as Calendar, On, Turn, days, second_clock};
use roundtable::app::route::View;

/// The page that is shown.
pub fn week(tab: &Tab) -> WeekPage {
    week_page(&tab.model, &ChronoTzZones)
}

/// The example group at an address, on a machine in a zone.
pub fn in_zone(address: &str, zone: &str) -> Tab {
    let mut tab = example(address);
    tab.model.machine_zone = zone.to_owned();
    tab
}

/// A week as text: its bands, what stands over its hours, then every hour with something.
pub fn printed(page: &WeekPage) -> String {
    let mut text = format!("{}\n", page.name);
    for band in &page.bands {
        text.push_str(&format!("{}: {} events\n", band.label, band.items.len()));
    }
    for day in &page.days {
        let marks = [
            (day.is_today, "today"),
            (day.is_as_of, "as of"),
            (day.is_target, "target"),
        ];
        let marks: Vec<&str> = marks
            .iter()
            .filter(|(is, _)| *is)
            .map(|(_, mark)| *mark)
            .collect();
        if day.slots.is_empty() && marks.is_empty() {
            continue;
        }
        text.push_str(&format!("{} <{}>\n", day.whole_day_name, marks.join(", ")));
        for slot in &day.slots {
            if let Slot::Bar(bar) = slot {
                text.push_str(&format!(
                    "    {} {}\n",
                    "=".repeat(bar.span),
                    line(&bar.item)
                ));
            }
        }
    }
    for cell in &page.cells {
        if cell.skipped.is_none() && cell.blocks.is_empty() && cell.ghost.is_none() {
            continue;
        }
        text.push_str(&format!("{}\n", cell.name));
        for block in &cell.blocks {
            text.push_str(&format!(
                "    {}+{} {}/{}{}{} {} {}\n",
                block.from,
                block.minutes,
                block.place.column + 1,
                block.place.columns,
                if block.before { " <" } else { "" },
                if block.after { " >" } else { "" },
                block.item.title,
                block.hours.clone().unwrap_or_default(),
            ));
        }
        if let Some(ghost) = &cell.ghost {
            let label = ghost.label.clone().unwrap_or_default();
            text.push_str(&format!("    {}+{} {label}\n", ghost.from, ghost.minutes));
        }
    }
    for note in &page.notes {
        text.push_str(&format!("{note}\n"));
    }
    text.push_str(&format!("clocks: {}\n", page.clocks.join(", ")));
    text
}

/// B2, I1, I2: the meeting stands at the reader's hour, says the venue's, and the venue's
/// clock stands beside the reader's.
#[test]
fn a_week_shows_hours_on_two_clocks() {
    let tab = in_zone("/calendar/week/2023-03-15", "Europe/Zurich");
    let page = week(&tab);
    expect![[r#"
        13–19 March 2023
        Sometime in 2023?: 3 events
        Sometime in 2023: 1 events
        Monday 13 March 2023 (the group's date), all day <as of>
        Monday 13 March 2023, 3:00, 1 event
            0+180 1/1 27th Meeting of the Regional Interagency Working Group (IAWG) on ICT 9:00–12:00 (Bangkok)
        Hours are yours (Zurich).
        clocks: Zurich, Bangkok
    "#]].assert_eq(&printed(&page));
    assert_eq!(page.hours[3].label, "3:00");
    assert_eq!(page.hours[3].second.as_deref(), Some("9:00"));
    assert_eq!(page.hours[18].second.as_deref(), Some("0:00 +1"));
    let tab = in_zone("/calendar/week/2023-03-15", "Asia/Bangkok");
    assert_eq!(week(&tab).clocks, ["Bangkok"]);
}

/// I1: hours that go over midnight on the reader's clock stand in both days.
#[test]
fn hours_over_midnight_stand_in_both_days() {
    let tab = in_zone("/calendar/week/2023-03-13", "America/New_York");
    expect![[r#"
        13–19 March 2023
        Sometime in 2023?: 3 events
        Sometime in 2023: 1 events
        Monday 13 March 2023 (the group's date), all day <as of>
        Monday 13 March 2023, 0:00, 1 event
            0+60 1/1 < 27th Meeting of the Regional Interagency Working Group (IAWG) on ICT 9:00–12:00 (Bangkok)
        Hours are yours (New York).
        clocks: New York, Bangkok
    "#]].assert_eq(&printed(&week(&tab)));
    // Where it begins, the evening before.
    let tab = in_zone("/calendar/day/2023-03-12", "America/New_York");
    let page = week(&tab);
    let begun: Vec<(&str, u32, bool)> = page
        .cells
        .iter()
        .flat_map(|cell| cell.blocks.iter().map(move |block| (cell, block)))
        .map(|(cell, block)| (cell.name.as_str(), block.minutes, block.after))
        .collect();
    assert_eq!(begun, [("Sunday 12 March 2023, 22:00, 1 event", 120, true)]);
    // On the day before the week, which the meeting's own clock never touches.
    let tab = in_zone("/calendar/day/2023-03-12", "America/Los_Angeles");
    expect![[r#"
        12 March 2023
        Sometime in 2023?: 3 events
        Sometime in 2023: 1 events
        Sunday 12 March 2023, 2:00, skipped: clocks change
        Sunday 12 March 2023, 19:00, 1 event
            0+180 1/1 27th Meeting of the Regional Interagency Working Group (IAWG) on ICT 9:00–12:00 (Bangkok)
        Hours are yours (Los Angeles).
        Clocks go forward on Sunday 12 March 2023: 2:00–3:00 is skipped.
        clocks: Los Angeles, Bangkok
    "#]].assert_eq(&printed(&week(&tab)));
}

/// An hour that comes twice has two rows; an hour that is skipped is left empty.
#[test]
fn changes_of_clocks_are_drawn() {
    let tab = in_zone("/calendar/week/2023-03-26?zone=none", "Europe/Zurich");
    let page = week(&tab);
    assert_eq!(page.hours.len(), 24);
    let skipped: Vec<&str> = page
        .cells
        .iter()
        .filter(|cell| cell.skipped.is_some())
        .map(|cell| cell.name.as_str())
        .collect();
    assert_eq!(
        skipped,
        ["Sunday 26 March 2023, 2:00, skipped: clocks change"]
    );
    assert!(
        page.notes.contains(
            &"Clocks go forward on Sunday 26 March 2023: 2:00–3:00 is skipped.".to_owned()
        ),
        "{:?}",
        page.notes
    );
    let tab = in_zone(
        "/calendar/day/2023-10-29?zone=Asia/Bangkok",
        "Europe/Zurich",
    );
    let page = week(&tab);
    let clocks: Vec<String> = page.hours[1..5]
        .iter()
        .map(|hour| {
            format!(
                "{} = {}",
                hour.label,
                hour.second.clone().unwrap_or_default()
            )
        })
        .collect();
    assert_eq!(
        clocks,
        [
            "1:00 = 6:00",
            "2:00 = 7:00",
            "2:00 again = 8:00",
            "3:00 = 9:00"
        ]
    );
}

/// What was chosen as second clock stands in the address, and is no filter.
#[test]
fn the_second_clock_is_in_the_address() {
    let mut tab = in_zone("/calendar/week/2022-02-15", "Europe/Zurich");
    assert_eq!(week(&tab).clocks, ["Zurich"]);
    tab.send(Msg::Calendar(Calendar::SecondClock("Asia/Bangkok".into())));
    assert_eq!(
        tab.model.route.address(),
        "/calendar/week/2022-02-15?zone=Asia%2FBangkok"
    );
    let page = week(&tab);
    assert_eq!(page.clocks, ["Zurich", "Bangkok"]);
    assert!(page.nothing.is_none_or(|nothing| !nothing.is_filtered));
    tab.send(Msg::Calendar(Calendar::SecondClock("none".into())));
    assert_eq!(week(&tab).clocks, ["Zurich"]);
    // Any zone can be chosen; those of the events in sight come first.
    let offered = ["Africa/Nairobi", "Asia/Bangkok", "Pacific/Fiji"].map(str::to_owned);
    tab.send(Msg::AddressChanged("/calendar/week/2023-03-13".into()));
    let choices = second_clock::choices(&tab.model, &ChronoTzZones, &offered);
    let labels: Vec<&str> = choices.iter().map(|choice| choice.label.as_str()).collect();
    assert_eq!(labels[..3], ["The venue's", "None", "Bangkok"]);
    assert!(
        labels.contains(&"Nairobi") && labels.contains(&"Fiji"),
        "{labels:?}"
    );
    let bangkok = labels.iter().filter(|label| **label == "Bangkok");
    assert_eq!(bangkok.count(), 1);
}

/// The line of the present moment stands on the reader's clock, on the real date alone.
#[test]
fn the_present_moment_is_marked() {
    let tab = in_zone("/calendar/week/2023-03-13", "Europe/Zurich");
    let at = |text: &str| {
        chrono::DateTime::parse_from_rfc3339(text)
            .expect(text)
            .timestamp_millis()
    };
    let line = now(&tab.model, &ChronoTzZones, at("2023-03-14T08:20:00Z")).expect("it is in sight");
    assert_eq!((line.column, line.row, line.from), (1, 9, 20));
    assert_eq!(line.words, "Now: 9:20");
    assert_eq!(
        now(&tab.model, &ChronoTzZones, at("2023-03-20T08:20:00Z")),
        None
    );
}

/// Hours open where the first event of these days begins, whichever day has the focus; at the
/// hours of work where nothing does; and where a key or a count led, if one did.
#[test]
fn hours_open_where_events_are() {
    let opens = |tab: &Tab| {
        let page = week(tab);
        (page.opens_at.to_string(), page.keeps_now)
    };
    let at = |spot: &str| (spot.to_owned(), true);
    let mut tab = in_zone("/calendar/week/2023-03-13", "Europe/Zurich");
    assert_eq!(opens(&tab), at("2023-03-13T03:00"));
    let thursday = Spot::minute(day("2023-03-16"), 600);
    tab.send(Msg::Calendar(Calendar::FocusedSpot(thursday)));
    assert_eq!(opens(&tab), at("2023-03-16T03:00"));
    tab.send(Msg::Calendar(Calendar::Turned(Turn::Next)));
    assert_eq!(opens(&tab), at("2023-03-23T08:00"));
    // What goes on from the evening before begins nowhere here.
    let tab = in_zone("/calendar/week/2023-03-13", "America/New_York");
    assert_eq!(opens(&tab), at("2023-03-13T08:00"));
    let mut tab = in_zone("/calendar/week/2023-03-13", "Asia/Bangkok");
    tab.send(Msg::Calendar(Calendar::Pressed(
        Key::Down,
        On::Spot(Spot::minute(day("2023-03-13"), 480)),
    )));
    assert_eq!(opens(&tab), ("2023-03-13T09:00".to_owned(), false));
}

/// Turning goes by weeks and by days, keeps the weekday, and another view keeps the day.
#[test]
fn turning_and_viewing_keep_the_day() {
    let mut tab = example("/calendar");
    for (msg, address) in [
        (Calendar::Viewed(View::Week), "/calendar/week/2023-03-13"),
        (Calendar::Turned(Turn::Next), "/calendar/week/2023-03-20"),
        (
            Calendar::FocusedSpot(Spot::minute(day("2023-03-22"), 600)),
            "/calendar/week/2023-03-20",
        ),
        (Calendar::Viewed(View::Day), "/calendar/day/2023-03-22"),
        (Calendar::Turned(Turn::Previous), "/calendar/day/2023-03-21"),
        (Calendar::Viewed(View::Week), "/calendar/week/2023-03-21"),
        (Calendar::Viewed(View::Month), "/calendar/month/2023-03"),
    ] {
        tab.send(Msg::Calendar(msg));
        assert_eq!(tab.model.route.address(), address);
    }
}

/// In every view that has days to stand on, the arrows are the calendar's; in a list they
/// scroll, as anywhere.
#[test]
fn arrows_lead_through_every_grid_and_scroll_every_list() {
    let mut tab = example("/calendar");
    for view in View::ALL {
        tab.send(Msg::Calendar(Calendar::Viewed(view)));
        let on = On::Day(days::focus_day(&tab.model));
        let is_grid = !matches!(view, View::Agenda | View::Timeline);
        for key in [Key::Left, Key::Down, Key::PageUp, Key::Home] {
            assert_eq!(takes(&tab.model, key, &on), is_grid, "{view:?} {key:?}");
        }
    }
}
