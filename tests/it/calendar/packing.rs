//! Packing: events that share hours stand side by side.

use proptest::prelude::*;
use roundtable::app::calendar::packing::{Place, choose, pack};

// Crowded on purpose: many events within a few hours, some of no length.
fn stretches() -> impl Strategy<Value = Vec<(u32, u32)>> {
    let one = (0_u32..40, prop_oneof![4 => 0_u32..6, 1 => 0_u32..30]);
    proptest::collection::vec(one, 0..20).prop_map(|all| {
        all.into_iter()
            .map(|(from, long)| (from, from + long))
            .collect()
    })
}

fn moments((from, to): (u32, u32)) -> std::ops::Range<u32> {
    from..to.max(from + 1)
}

fn overlap(one: (u32, u32), other: (u32, u32)) -> bool {
    moments(one).any(|at| moments(other).contains(&at))
}

// By definition: whoever is reached from an event over events that overlap.
fn cluster(all: &[(u32, u32)], of: usize) -> Vec<usize> {
    let mut known = vec![of];
    let mut at = 0;
    while at < known.len() {
        let from = known[at];
        for other in 0..all.len() {
            if !known.contains(&other) && overlap(all[from], all[other]) {
                known.push(other);
            }
        }
        at += 1;
    }
    known
}

proptest! {
    /// No event covers another, and each is as wide as the day has room for.
    #[test]
    fn no_event_covers_another(all in stretches()) {
        let places = pack(&all);
        prop_assert_eq!(places.len(), all.len());
        for (at, place) in places.iter().enumerate() {
            prop_assert!(place.span >= 1 && place.column + place.span <= place.columns);
            for other in at + 1..all.len() {
                if overlap(all[at], all[other]) {
                    let beside = place.column + place.span <= places[other].column
                        || places[other].column + places[other].span <= place.column;
                    prop_assert!(beside, "{:?} {:?}", place, places[other]);
                }
            }
            let next = place.column + place.span;
            let is_blocked = next == place.columns
                || (0..all.len()).any(|other| {
                    let there = places[other].column..places[other].column + places[other].span;
                    overlap(all[at], all[other]) && there.contains(&next)
                });
            prop_assert!(is_blocked, "{place:?} has room beside it");
        }
    }

    /// A cluster has as many columns as there are events at its fullest moment, and no more.
    #[test]
    fn columns_are_as_few_as_can_be(all in stretches()) {
        let places = pack(&all);
        for (at, place) in places.iter().enumerate() {
            let members = cluster(&all, at);
            let depth = |moment: u32| {
                members.iter().filter(|other| moments(all[**other]).contains(&moment)).count()
            };
            let fullest = members.iter().map(|other| depth(all[*other].0)).max();
            prop_assert_eq!(Some(place.columns), fullest);
        }
    }

    /// Never more stand side by side than can be read. Where more would, there is room for the
    /// count of what is left out, which had no room at some moment of it; what begins later
    /// takes no room from what was there.
    #[test]
    fn no_more_are_drawn_than_can_be_read(all in stretches(), most in 2_usize..5) {
        let is_drawn = choose(&all, most, &[]);
        let depth = |moment: u32, is_counted: &dyn Fn(usize) -> bool| {
            let here = (0..all.len()).filter(|at| moments(all[*at]).contains(&moment));
            here.filter(|at| is_counted(*at)).count()
        };
        for at in 0..all.len() {
            let members = cluster(&all, at);
            let fullest = members.iter().map(|other| depth(all[*other].0, &|_| true)).max();
            let room = if fullest.is_none_or(|fullest| fullest <= most) { most } else { most - 1 };
            let begins_before = |other: usize| {
                let key = |at: usize| (all[at].0, std::cmp::Reverse(all[at].1), at);
                is_drawn[other] && key(other) < key(at)
            };
            let has_room = moments(all[at]).all(|moment| depth(moment, &begins_before) < room);
            prop_assert_eq!(is_drawn[at], has_room, "{:?} at {}", all, at);
        }
        let drawn: Vec<(u32, u32)> = (0..all.len())
            .filter(|at| is_drawn[*at])
            .map(|at| all[at])
            .collect();
        prop_assert!(pack(&drawn).iter().all(|place| place.columns <= most));
    }

    /// What comes before all others is drawn, the first of it always, and never more than
    /// twice as many side by side.
    #[test]
    fn what_is_wanted_is_drawn_first(all in stretches(), most in 2_usize..5, skip in 1_usize..4) {
        let first: Vec<usize> = (0..all.len()).rev().step_by(skip).collect();
        let is_drawn = choose(&all, most, &first);
        let sure = first.iter().take(2 * (most - 1));
        prop_assert!(sure.into_iter().all(|at| is_drawn[*at]));
        let drawn: Vec<(u32, u32)> = (0..all.len())
            .filter(|at| is_drawn[*at])
            .map(|at| all[at])
            .collect();
        prop_assert!(pack(&drawn).iter().all(|place| place.columns <= 2 * most));
    }

    /// What is far away moves nothing: the order is stable.
    #[test]
    fn an_event_elsewhere_moves_nothing(all in stretches()) {
        let before = pack(&all);
        let mut more = all.clone();
        more.push((1000, 1010));
        let after = pack(&more);
        prop_assert_eq!(&after[..all.len()], &before[..]);
        prop_assert_eq!(after[all.len()], Place { column: 0, span: 1, columns: 1 });
    }
}

/// Of events that begin together the longer stands first, then the one that was first.
#[test]
fn the_longer_stands_first() {
    let columns: Vec<usize> = pack(&[(60, 90), (60, 180), (60, 90), (90, 120)])
        .iter()
        .map(|place| place.column)
        .collect();
    assert_eq!(columns, [1, 0, 2, 1]);
}
