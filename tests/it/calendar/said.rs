//! Vague times keep what was said, in words and in the days that are drawn.

use super::example;
use crate::app::Tab;
use crate::when::zones::ChronoTzZones;
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::calendar::item::item;
use roundtable::app::calendar::said::{days_of, said, sometime};
use roundtable::app::calendar::{agenda, month};
use roundtable::domain::names::RecordId;
use roundtable::domain::schema::RecordKind;
use roundtable::domain::when::When;

fn times(tab: &Tab) -> Vec<(RecordId, When)> {
    let events = tab.model.index.of_kind(RecordKind::Event);
    let made = events.filter(|id| tab.model.title(id).starts_with("Made up"));
    let mut times: Vec<(RecordId, When)> = made
        .map(|id| {
            (
                id.clone(),
                tab.model.workspace.when(id, "when").expect("a time"),
            )
        })
        .collect();
    times.sort_by_key(|(id, _)| tab.model.title(id));
    times
}

fn with(whens: &[&str]) -> Tab {
    let mut tab = example("/calendar");
    for (at, when) in whens.iter().enumerate() {
        let title = format!("Made up {at:02}");
        tab.make(RecordKind::Event, &[("title", &title), ("when", when)]);
    }
    tab
}

/// I4, I10: "mid-2027" and "late 2027" are two times, "early May" is not the end of it.
#[test]
fn a_part_of_a_month_or_year_stays_that_part() {
    let tab = with(&[
        "mid-2027",
        "late 2027",
        "early 2027",
        "beginning of 2027",
        "early May 2027",
        "mid-May 2027",
        "end of May 2027",
        "the end of May 2027",
        "middle of June 2027",
        "early May",
        "about May 2027",
        "2027-05~",
        "May 2027",
        "first half of 2027",
        "second quarter of 2027",
        "about Q3 2027",
        "week of 10 May 2027",
    ]);
    let lines: Vec<String> = times(&tab)
        .iter()
        .map(|(id, when)| {
            let (first, last) = days_of(&tab.model, id, when);
            let item = item(&tab.model, &ChronoTzZones, id, Some(when));
            let (said, sometime) = (said(&tab.model, id, when), sometime(&tab.model, id, when));
            assert_eq!(item.when, said);
            format!(
                "{said} | {sometime} | {first} to {last} | {} | {}",
                item.shape.code(),
                when.to_text()
            )
        })
        .collect();
    expect![[r#"
        mid-2027 | Sometime in mid-2027 | 2027-05-01 to 2027-08-31 | thin | 2027~
        late 2027 | Sometime in late 2027 | 2027-09-01 to 2027-12-31 | thin | 2027~
        early 2027 | Sometime in early 2027 | 2027-01-01 to 2027-04-30 | thin | 2027~
        beginning of 2027 | Sometime at the beginning of 2027 | 2027-01-01 to 2027-04-30 | thin | 2027~
        early May 2027 | Sometime in early May 2027 | 2027-05-01 to 2027-05-10 | soft | 2027-05~
        mid-May 2027 | Sometime in mid-May 2027 | 2027-05-11 to 2027-05-20 | soft | 2027-05~
        end of May 2027 | Sometime at the end of May 2027 | 2027-05-21 to 2027-05-31 | soft | 2027-05~
        end of May 2027 | Sometime at the end of May 2027 | 2027-05-21 to 2027-05-31 | soft | 2027-05~
        middle of June 2027 | Sometime in the middle of June 2027 | 2027-06-11 to 2027-06-20 | soft | 2027-06~
        early May 2023? | Sometime in early May 2023? | 2023-05-01 to 2023-05-10 | soft | 2023-05%
        about May 2027 | Sometime around May 2027 | 2027-05-01 to 2027-05-31 | soft | 2027-05~
        about May 2027 | Sometime around May 2027 | 2027-05-01 to 2027-05-31 | soft | 2027-05~
        May 2027 | Sometime in May 2027 | 2027-05-01 to 2027-05-31 | soft | 2027-05
        first half of 2027 | Sometime in the first half of 2027 | 2027-01-01 to 2027-06-30 | thin | 2027-40
        second quarter of 2027 | Sometime in the second quarter of 2027 | 2027-04-01 to 2027-06-30 | thin | 2027-34
        about third quarter of 2027 | Sometime around the third quarter of 2027 | 2027-07-01 to 2027-09-30 | thin | 2027-35~
        about 10–16 May 2027 | About 10–16 May 2027 | 2027-05-10 to 2027-05-16 | soft | 2027-05-10~/2027-05-16~"#]].assert_eq(&lines.join("\n"));
}

/// What is said to be late in a year stands over no month before.
#[test]
fn a_part_of_a_year_stands_only_over_its_months() {
    let mut tab = with(&[
        "early 2027",
        "mid-2027",
        "late 2027",
        "end of May 2027",
        "week of 10 May 2027",
    ]);
    let mut lines = Vec::new();
    for address in [
        "/calendar/month/2027-02",
        "/calendar/month/2027-05",
        "/calendar/month/2027-11",
    ] {
        tab.send(Msg::AddressChanged(address.into()));
        let page = month::month_page(&tab.model, &ChronoTzZones);
        let bands: Vec<String> = page.bands.into_iter().map(|band| band.label).collect();
        lines.push(format!("{address}: {}", bands.join("; ")));
    }
    tab.send(Msg::AddressChanged("/calendar/agenda/2027-06-01".into()));
    let page = agenda::agenda_page(&tab.model, &ChronoTzZones);
    let headings: Vec<String> = page.groups.into_iter().map(|group| group.heading).collect();
    lines.push(format!("agenda from June: {}", headings.join("; ")));
    expect![[r#"
        /calendar/month/2027-02: Sometime in early 2027
        /calendar/month/2027-05: Sometime in mid-2027; Sometime at the end of May 2027
        /calendar/month/2027-11: Sometime in late 2027; Sometime in November 2027?
        agenda from June: Mid-2027; Late 2027; November 2027?"#]]
    .assert_eq(&lines.join("\n"));
}

/// Hours whose clock nobody said look like no others.
#[test]
fn hours_without_a_clock_say_so() {
    let mut tab = with(&[
        "12 May 2027 14:00",
        "12 May 2027 14:00-16:00",
        "12 May 2027 14:00 Bangkok",
    ]);
    let title = [
        ("title", "Made up 99"),
        ("when", "12 May 2027 14:00"),
        ("zone", "Asia/Bangkok"),
    ];
    tab.make(RecordKind::Event, &title);
    let lines: Vec<String> = times(&tab)
        .iter()
        .map(|(id, when)| {
            let item = item(&tab.model, &ChronoTzZones, id, Some(when));
            format!("{} | {}", item.when, item.hours.unwrap_or_default())
        })
        .collect();
    expect![[r#"
        12 May 2027, 14:00 (clock not said) | 14:00 (clock not said)
        12 May 2027, 14:00–16:00 (clock not said) | 14:00–16:00 (clock not said)
        12 May 2027, 14:00 (Bangkok) | 14:00 (Bangkok)
        12 May 2027, 14:00 (Bangkok) | 14:00 (Bangkok)"#]]
    .assert_eq(&lines.join("\n"));
}
