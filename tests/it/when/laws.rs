//! Laws that hold for whatever time there is: the text form, order, clashes and
//! moving, tried on arbitrary ones.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use proptest::prelude::*;
use roundtable::domain::when::{Clash, End, Frame, Moment, Period, Point, Unit, When, WhenError};

use super::zones::ChronoTzZones;
use super::{day, when};

/// Years at both ends of the range are as likely as the usual ones.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    let from = |first: &'static str, days: i64| {
        (0..days).prop_map(move |ahead| day(first) + TimeDelta::days(ahead))
    };
    prop_oneof![
        8 => from("2019-01-01", 3650),
        1 => from("0001-01-01", 800),
        1 => from("9998-01-01", 730),
        1 => from("1582-01-01", 730),
    ]
}

fn any_period() -> impl Strategy<Value = Point> {
    (any_day(), proptest::sample::select(&Unit::ALL[..])).prop_map(|(at, unit)| {
        Point::Period(Period::containing(unit, at).expect("within 0001 to 9999"))
    })
}

fn any_frame() -> impl Strategy<Value = Frame> {
    let zone = proptest::sample::select(vec![
        "Europe/Zurich",
        "America/New_York",
        "Pacific/Apia",
        "Etc/GMT+5",
        "W. Europe Standard Time",
    ]);
    let offset = -1439..=1439_i32;
    prop_oneof![
        1 => Just(Frame::Floating),
        2 => offset.clone().prop_map(|offset_minutes| Frame::Fixed { offset_minutes }),
        5 => (zone, proptest::option::of(offset)).prop_map(|(name, offset_minutes)| {
            Frame::Zone { name: name.to_owned(), offset_minutes }
        }),
    ]
}

fn any_moment() -> impl Strategy<Value = Point> {
    // Whole minutes mostly, seconds and midnight sometimes.
    let time = prop_oneof![
        6 => (0..1440_u32).prop_map(|minutes| minutes * 60),
        1 => 0..86_400_u32,
        1 => Just(0),
    ];
    (any_day(), time, any_frame()).prop_map(|(at, second, frame)| {
        let time = NaiveTime::from_num_seconds_from_midnight_opt(second, 0);
        let civil = at.and_time(time.expect("a second of the day"));
        Point::Moment(Moment::new(civil, frame).expect("within bounds"))
    })
}

fn any_end(point: impl Strategy<Value = Point>) -> impl Strategy<Value = End> {
    let rarely = || proptest::bool::weighted(0.2);
    (point, rarely(), rarely()).prop_map(|(point, uncertain, approximate)| End {
        point,
        uncertain,
        approximate,
    })
}

/// Any time that there can be: single, from one end to another, with open ends.
pub fn any_when() -> impl Strategy<Value = When> {
    let ends = prop_oneof![
        (any_end(any_period()), any_end(any_period())),
        (any_end(any_moment()), any_end(any_moment())),
    ];
    (ends, 0..5_u8).prop_map(|((one, two), shape)| {
        let single = Some(one.clone());
        let built = match shape {
            0 => When::new(single.clone(), single),
            1 => When::new(single, None),
            2 => When::new(None, single),
            _ => When::new(single.clone(), Some(two.clone()))
                .or_else(|_| When::new(Some(two), single)),
        };
        built.expect("one of the two orders holds")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    /// What is written is read back equal, in one and only one spelling.
    #[test]
    fn what_is_written_is_read_back_equal(one in any_when()) {
        let text = one.to_text();
        prop_assert_eq!(When::parse(&text), Ok(one), "{}", text);
    }

    /// No text makes the reader of the text form stumble.
    #[test]
    fn no_text_makes_it_stumble(text in "[0-9T:Z/.?~%+\\[\\]a-z日 -]{0,30}") {
        if let Ok(one) = When::parse(&text) {
            prop_assert_eq!(when(&one.to_text()), one);
        }
    }

    /// Days are in order, and both ends are contained.
    #[test]
    fn the_days_it_touches_are_in_order(one in any_when()) {
        prop_assert!(one.first_day() <= one.last_day());
        prop_assert!(one.contains(one.first_day()) && one.contains(one.last_day()));
    }

    /// A list sorts by the first day, whatever the precision.
    #[test]
    fn lists_sort_by_the_first_day(one in any_when(), two in any_when()) {
        if one.first_day() < two.first_day() {
            prop_assert!(one.sort_key() < two.sort_key());
        }
    }

    /// A clash is the same seen from both sides, and never certain where one
    /// of the two is vague.
    #[test]
    fn clashes_are_mutual_and_certain_only_between_sharp_ones(
        one in any_when(),
        two in any_when(),
    ) {
        let clash = one.overlaps(&two);
        prop_assert_eq!(clash, two.overlaps(&one));
        let with_zones = one.overlaps_with(&two, &ChronoTzZones);
        prop_assert_eq!(with_zones, two.overlaps_with(&one, &ChronoTzZones));
        if one.is_vague() || two.is_vague() {
            prop_assert!(clash < Clash::Certain && with_zones < Clash::Certain);
        }
        if clash == Clash::None && !one.has_hours() {
            prop_assert!(one.last_day() < two.first_day() || two.last_day() < one.first_day());
        }
        prop_assert_ne!(one.overlaps(&one), Clash::None);
    }

    /// Moving keeps precision, doubts and hours, and comes back.
    #[test]
    fn moving_changes_nothing_else_and_comes_back(one in any_when(), days in -400..400_i64) {
        let Some(moved) = one.shifted_by_days(days) else { return Ok(()) };
        prop_assert_eq!(moved.precision(), one.precision());
        prop_assert_eq!(moved.is_uncertain(), one.is_uncertain());
        prop_assert_eq!(moved.is_approximate(), one.is_approximate());
        prop_assert_eq!(moved.start().is_some(), one.start().is_some());
        prop_assert_eq!(moved.end().is_some(), one.end().is_some());
        let both_known = one.start().is_some() && one.end().is_some();
        if !one.is_vague() && both_known {
            let back = moved.shifted_by_days(-days).expect("it was there before");
            prop_assert_eq!(back.first_day(), one.first_day());
            prop_assert_eq!(
                moved.last_day() - moved.first_day(),
                one.last_day() - one.first_day()
            );
        }
    }

    /// Moving to a day puts the start on it, or into the month that holds it.
    #[test]
    fn moved_to_a_day_begins_there(one in any_when(), to in any_day()) {
        if let Some(moved) = one.moved_to(to)
            && let Some(start) = moved.start()
        {
            prop_assert!(start.point.first_day() <= to && to <= start.point.last_day());
        }
    }

    /// Hours shown in another zone are the same instant.
    #[test]
    fn hours_shown_elsewhere_are_the_same_instant(point in any_moment()) {
        let Point::Moment(moment) = point else { return Ok(()) };
        if let Some(seen) = moment.in_zone("Australia/Sydney", &ChronoTzZones) {
            prop_assert_eq!(seen.utc_seconds(&ChronoTzZones), moment.utc_seconds(&ChronoTzZones));
        }
    }

    /// Two ends are refused in at most one of their orders, and mixed never taken.
    #[test]
    fn an_end_before_the_start_is_refused(one in any_end(any_period()), two in any_end(any_period())) {
        let order = When::new(Some(one.clone()), Some(two.clone()));
        let other = When::new(Some(two), Some(one));
        prop_assert!(order.is_ok() || other.is_ok());
        for refused in [order, other].into_iter().filter_map(Result::err) {
            prop_assert_eq!(refused, WhenError::EndBeforeStart);
        }
    }
}
