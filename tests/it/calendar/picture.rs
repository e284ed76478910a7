//! The year planner and the timeline as pictures.

use super::{example, made_up};
use crate::app::Tab;
use roundtable::app::calendar::Msg as Calendar;
use roundtable::app::calendar::picture::{Format, Picture, picture};
use roundtable::app::{Effect, Msg};
use roundtable::domain::names::RecordId;

fn drawn(tab: &Tab) -> Picture {
    picture(&tab.model).expect("a view that is a picture")
}

/// What is on screen is on the picture: every month, every event of the year, what has no days.
#[test]
fn a_year_is_drawn_whole() {
    let svg = drawn(&example("/calendar/year/2022")).svg;
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"));
    for words in [
        ">Jan<",
        ">Dec<",
        "ITU Forum “Smart",
        "ESCAP Asia-Pacific",
        "APCTT International Conference",
        "Sometime in 2022: ",
        "APCTT: Asian and Pacific Centre",
    ] {
        assert!(svg.contains(words), "{words}");
    }
}

/// Lanes, plans and clashes are on the picture of a timeline.
#[test]
fn a_timeline_is_drawn_whole() {
    let svg = drawn(&example("/calendar/timeline/2023?reach=4-years")).svg;
    for words in [">ESCAP<", ">Q4<", "Project: APT New Strategic Plan"] {
        assert!(svg.contains(words), "{words}");
    }
    assert!(picture(&example("/calendar/month/2023-03").model).is_none());
}

/// F20: a title is words on a picture too.
#[test]
fn a_title_is_no_markup() {
    let mut tab = made_up(12);
    let event = RecordId::from("e-00004");
    tab.edit(&event, &[("title", "<script>1</script>")]);
    tab.send(Msg::AddressChanged("/calendar/year/2026".into()));
    let svg = drawn(&tab).svg;
    assert!(!svg.contains("<script"));
    assert!(svg.contains("&lt;script"));
}

/// It is offered under a name that says whose it is and what it shows.
#[test]
fn a_picture_is_offered_by_name() {
    let mut tab = example("/calendar/year/2022");
    tab.send(Msg::Calendar(Calendar::Pictured(Format::Svg)));
    tab.send(Msg::Calendar(Calendar::Pictured(Format::Png)));
    let names: Vec<&str> = tab
        .asked
        .iter()
        .filter_map(|effect| match effect {
            Effect::Download { name, .. } | Effect::DownloadPicture { name, .. } => Some(&**name),
            _ => None,
        })
        .collect();
    assert_eq!(names.len(), 2);
    assert!(names[0].ends_with("-2022.svg"), "{names:?}");
    assert!(names[1].ends_with(".png"), "{names:?}");
    assert!(names.iter().all(|name| {
        name.chars()
            .all(|letter| letter.is_ascii_alphanumeric() || "-.".contains(letter))
    }));
}
