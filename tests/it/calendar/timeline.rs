//! The timeline: lanes, what stands in them, and how far they reach.

use super::{example, made_up};
use crate::app::Tab;
use crate::when::zones::ChronoTzZones;
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::calendar::filter::Filter;
use roundtable::app::calendar::keys::Key;
use roundtable::app::calendar::timeline::{
    By, Reach, TimelinePage, timeline_page, timeline_through, walk,
};
use roundtable::app::calendar::{Msg as Calendar, Turn};
use roundtable::app::words::Language;
use std::collections::BTreeSet;

fn timeline(tab: &Tab) -> TimelinePage {
    timeline_page(&tab.model, &ChronoTzZones)
}

fn printed(page: &TimelinePage) -> String {
    let mut text = format!("{}\n", page.name);
    for lane in &page.lanes {
        text.push_str(&format!(
            "{} ({}, {} rows)\n",
            lane.label, lane.count, lane.rows
        ));
        for bar in &lane.bars {
            let sort = bar
                .sort
                .as_deref()
                .map(|sort| format!("{sort}: "))
                .unwrap_or_default();
            let marks = [
                (bar.before, "<"),
                (bar.after, ">"),
                (bar.item.is_inferred, "?"),
            ];
            let marks: String = marks
                .iter()
                .filter(|(is, _)| *is)
                .map(|(_, mark)| *mark)
                .collect();
            text.push_str(&format!(
                "    {}+{} [{}{marks}] {sort}{}\n",
                bar.spread.start,
                bar.spread.span,
                bar.item.shape.code(),
                bar.item.title
            ));
        }
    }
    text
}

/// G13, I8: the rolling horizon has plans and projects of several years beside the events, each
/// drawn as closely as it is known.
#[test]
fn the_rolling_plan_shows_four_years_of_plans() {
    let tab =
        example("/calendar/timeline/2023?reach=4-years&organisation=o-apt&organisation=o-escap");
    expect![[r#"
        2023–2026
        APT (3 entries, 3 rows)
            0+365 [thin<] Project: APT Strategic Plan 2021-2023
            71+1 [hours] 27th Meeting of the Regional Interagency Working Group (IAWG) on ICT
            365+1096 [thin] Project: APT New Strategic Plan for 2024-2026
        ESCAP (6 entries, 5 rows)
            0+1461 [thin<] Project: Asia Pacific Information Superhighway (AP-IS) Action Plan 2022-2026
            0+731 [thin] Project: Capacity Building Projects for member states
            71+1 [hours] 27th Meeting of the Regional Interagency Working Group (IAWG) on ICT
            365+366 [thin] 2nd Asia Pacific Digital Ministerial Conference
            365+366 [thin] ESCAP forum on digital transformation
            547+31 [soft] 2nd Asia Pacific Digital Transformation Report
        ITU (1 entry, 1 rows)
            71+1 [hours] 27th Meeting of the Regional Interagency Working Group (IAWG) on ICT
    "#]].assert_eq(&printed(&timeline(&tab)));
}

/// G13: it moves by one year, keeps four in sight, and begins with the year that is asked for.
#[test]
fn the_horizon_rolls_year_by_year() {
    let mut tab = example("/calendar/timeline?reach=4-years");
    assert_eq!(timeline(&tab).name, "2023–2026");
    tab.send(Msg::Calendar(Calendar::Turned(Turn::Next)));
    assert_eq!(timeline(&tab).name, "2024–2027");
    assert_eq!(
        tab.model.route.address(),
        "/calendar/timeline/2024?reach=4-years"
    );
    assert_eq!(timeline(&tab).upper.len(), 4);
    assert_eq!(timeline(&tab).lower.len(), 16);
}

/// From a week to five years around the same day, and back; lanes and reach are in the address.
#[test]
fn one_goes_closer_and_further_around_a_day() {
    let mut tab = example("/calendar/timeline/2022-11-16");
    let mut seen = Vec::new();
    for reach in Reach::ALL {
        tab.send(Msg::Calendar(Calendar::Reaching(reach)));
        seen.push(format!(
            "{} {}",
            timeline(&tab).name,
            tab.model.route.address()
        ));
    }
    tab.send(Msg::Calendar(Calendar::LanesBy(By::Theme)));
    seen.push(tab.model.route.address());
    expect![[r#"
        14–20 November 2022 /calendar/timeline/2022-11-14?reach=week
        November 2022 /calendar/timeline/2022-11-01?reach=month
        Fourth quarter of 2022 /calendar/timeline/2022-10-01?reach=quarter
        2022 /calendar/timeline/2022
        2022–2025 /calendar/timeline/2022?reach=4-years
        2022–2026 /calendar/timeline/2022?reach=5-years
        /calendar/timeline/2022?lanes=theme&reach=5-years"#]]
    .assert_eq(&seen.join("\n"));
}

/// H11: what several organise stands in the lane of each; lanes by region and theme hold what is
/// for them.
#[test]
fn lanes_are_of_organisations_regions_and_themes() {
    let labels = |address: &str| -> Vec<String> {
        let page = timeline(&example(address));
        page.lanes
            .into_iter()
            .map(|lane| format!("{} {}", lane.label, lane.count))
            .collect()
    };
    expect![[r#"
        APT 2 entries
        ESCAP 3 entries
        ITU 9 entries
        UNPOG 4 entries
        UNU 1 entry"#]]
    .assert_eq(&labels("/calendar/timeline/2023").join("\n"));
    expect![[r#"
        Africa 6 entries
        Americas 1 entry
        Arab States 1 entry
        Asia and the Pacific 5 entries
        Commonwealth of Independent States 4 entries
        No region 7 entries"#]]
    .assert_eq(&labels("/calendar/timeline/2021?lanes=region").join("\n"));
    assert!(
        labels("/calendar/timeline/2022?lanes=theme")
            .iter()
            .any(|lane| lane.starts_with("Smart cities"))
    );
}

/// K10, I15: what falls together is marked, in words and as surely as it is known; what
/// follows another (I14) is not.
#[test]
fn what_falls_together_is_marked() {
    let tab = example("/calendar/timeline/2021-09-28?reach=month&lanes=region&place=pl-africa");
    let page = timeline(&tab);
    let mut marked: Vec<String> = page
        .lanes
        .iter()
        .flat_map(|lane| &lane.bars)
        .map(|bar| {
            let clash = bar.clash.as_ref().map_or("-", |(clash, _)| clash);
            format!("{}: {clash}", bar.item.title)
        })
        .collect();
    marked.dedup();
    expect![[r#"
        SG12RG-AFR: -
        ATU-4: at the same time as Sustainable Digital Transformation in Africa +2
        Sustainable Digital Transformation in Africa: at the same time as ATU-4 +1
        Study Group 17, virtual meeting of ITU-T Regional Group for Africa (SG17RG-AFR): at the same time as ATU-4 +2
        Meeting of ITU-T SG5 Regional Group for Africa (SG5RG-AFR): at the same time as ATU-4 +1"#]].assert_eq(&marked.join("\n"));
}

/// No bar, with its words, lies over another, and nothing in sight is left out.
#[test]
fn nothing_is_hidden() {
    for address in [
        "/calendar/timeline/2022",
        "/calendar/timeline/2021?reach=5-years",
    ] {
        let page = timeline(&example(address));
        for lane in &page.lanes {
            let mut taken = BTreeSet::new();
            for bar in &lane.bars {
                let spread = bar.spread;
                assert!(spread.row < lane.rows);
                for column in spread.from..spread.from + spread.reach {
                    assert!(column < page.days);
                    assert!(taken.insert((spread.row, column)), "{}", bar.item.title);
                }
            }
        }
    }
}

/// A lane with more than can be drawn counts it, and leads closer until it is drawn.
#[test]
fn a_full_lane_is_counted_and_leads_closer() {
    let mut tab = made_up(10_000);
    let mut address = "/calendar/timeline/2026?reach=5-years".to_owned();
    let mut seen = Vec::new();
    for _ in 0..4 {
        tab.send(Msg::AddressChanged(address.clone()));
        let filter = Filter::of(&tab.model);
        let page = timeline_through(&tab.model, &ChronoTzZones, &filter);
        let lane = page.lanes.first().expect("one lane");
        seen.push(format!(
            "{}: {}, {} bars, {} counts",
            page.name,
            lane.count,
            lane.bars.len(),
            lane.crowds.len()
        ));
        match lane.crowds.last() {
            Some(crowd) => address = crowd.address.trim_start_matches('#').to_owned(),
            None => break,
        }
    }
    expect![[r#"
        2026–2030: 3,644 entries, 0 bars, 8 counts
        Fourth quarter of 2030: 908 entries, 0 bars, 5 counts
        25 November – 1 December 2030: 129 entries, 0 bars, 1 counts
        25 November – 1 December 2030: 129 entries, 0 bars, 1 counts"#]]
    .assert_eq(&seen.join("\n"));
}

/// Arrows go through a lane and from lane to lane; every bar is reached.
#[test]
fn every_bar_is_reached_by_arrows() {
    let page = timeline(&example("/calendar/timeline/2022"));
    let english = Language::English;
    let mut from = page.focus.clone().expect("a bar to begin with");
    let mut reached = BTreeSet::from([from.clone()]);
    loop {
        while let Some(next) = walk::led_to(&page, english, Key::Right, &from) {
            reached.insert(next.clone());
            from = next;
        }
        match walk::led_to(&page, english, Key::Down, &from) {
            Some(next) => {
                from = walk::led_to(&page, english, Key::Home, &next).expect("a first bar")
            }
            None => break,
        }
        reached.insert(from.clone());
    }
    let all: usize = page.lanes.iter().map(|lane| lane.bars.len()).sum();
    assert_eq!(reached.len(), all);
    let last = walk::led_to(&page, english, Key::Left, &from);
    assert_eq!(
        last.and_then(|back| walk::led_to(&page, Language::Pseudo, Key::Left, &back)),
        Some(from)
    );
}
