//! Every view as a picture.

use super::{example, made_up};
use crate::app::Tab;
use crate::when::zones::ChronoTzZones;
use roundtable::app::calendar::Msg as Calendar;
use roundtable::app::calendar::picture::{Format, Picture, file_name, picture};
use roundtable::app::{Effect, Msg};
use roundtable::domain::names::RecordId;

fn drawn(tab: &Tab) -> Picture {
    picture(&tab.model, &ChronoTzZones)
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

/// A month, the hours of a week and of a day, and the list: their days, hours and events.
#[test]
fn the_other_views_are_drawn_whole() {
    for (address, words) in [
        (
            "/calendar/month/2022-11",
            &[
                ">Monday<",
                ">1 Nov<",
                "ESCAP Asia-Pacific Digital",
                "Sometime in 2022: ",
            ][..],
        ),
        (
            "/calendar/week/2022-10-17",
            &[
                ">16:00<",
                ">Thu 20<",
                ">11:00–17:00 (Zurich)<",
                "SG13RG-AFR",
            ],
        ),
        (
            "/calendar/day/2022-10-20",
            &[">16:00<", ">11:00–17:00 (Zurich)<"],
        ),
        (
            "/calendar/agenda/2022-11-01",
            &[
                "Accessible Americas: ICT for ALL",
                ">9 November 2022",
                "2022 · Regional Interagency",
            ],
        ),
    ] {
        let svg = drawn(&example(address)).svg;
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"));
        for words in words {
            assert!(svg.contains(words), "{address}: {words}");
        }
    }
}

/// What is not sharp fades out on a picture too, in black and white as in colours.
#[test]
fn what_has_only_a_month_has_soft_ends() {
    let svg = drawn(&example("/calendar/year/2022")).svg;
    assert!(svg.contains("<linearGradient") && svg.contains("url(#fade-1)"));
}

/// It is offered under a name that says whose it is and what it shows.
#[test]
fn a_picture_is_offered_by_name() {
    let mut tab = example("/calendar/year/2022");
    tab.send(Msg::Calendar(Calendar::Pictured(Format::Svg)));
    assert_eq!(tab.asked.last(), Some(&Effect::SavePicture(Format::Svg)));
    let names = [Format::Svg, Format::Png].map(|format| file_name(&tab.model, format));
    assert!(names[0].ends_with("-2022.svg"), "{names:?}");
    assert!(names[1].ends_with("-2022.png"), "{names:?}");
    assert!(names.iter().all(|name| {
        name.chars()
            .all(|letter| letter.is_ascii_alphanumeric() || "-.".contains(letter))
    }));
}
