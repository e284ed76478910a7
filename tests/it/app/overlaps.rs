//! Overlaps of work, as laws that hold for work made by chance.

use proptest::prelude::*;
use roundtable::domain::coverage::nesting::Nesting;
use roundtable::domain::coverage::overlap::{Overlap, overlaps};
use roundtable::domain::coverage::{Coverage, Work};
use roundtable::domain::names::RecordId;
use roundtable::domain::schema::RecordKind;
use roundtable::domain::when::When;
use std::collections::BTreeSet;

fn some(
    prefix: &'static str,
    count: u8,
    least: usize,
) -> impl Strategy<Value = BTreeSet<RecordId>> {
    proptest::collection::btree_set(0..count, least..3).prop_map(move |ids| {
        ids.iter()
            .map(|id| RecordId::from(format!("{prefix}{id}")))
            .collect()
    })
}

prop_compose! {
    fn any_work()(
        leads in some("o-", 4, 0),
        more in some("o-", 4, 0),
        themes in some("t-", 3, 0),
        places in some("pl-", 3, 0),
        year in proptest::option::of(2020..2026_i32),
    ) -> Work {
        Work {
            id: RecordId::from(""),
            kind: RecordKind::Activity,
            doers: leads.union(&more).cloned().collect(),
            leads,
            themes,
            places,
            when: year.map(|year| When::parse(&year.to_string()).expect("a year")),
            about: BTreeSet::new(),
        }
    }
}

fn some_works() -> impl Strategy<Value = Vec<Work>> {
    proptest::collection::vec(any_work(), 0..14).prop_map(|mut works| {
        for (at, work) in works.iter_mut().enumerate() {
            work.id = RecordId::from(format!("a-{at}"));
        }
        works
    })
}

fn found(works: &[Work]) -> Vec<Overlap> {
    let coverage = Coverage {
        places: Nesting::default(),
        ..Coverage::default()
    };
    overlaps(works, &coverage)
}

/// Two pieces of work, one beside the other, as the module says it in words.
fn are_rivals(one: &Work, other: &Work) -> bool {
    let near = match (&one.when, &other.when) {
        (Some(one), Some(other)) => {
            let days = (one.first_day() - other.last_day()).num_days();
            let back = (other.first_day() - one.last_day()).num_days();
            days <= 183 && back <= 183
        }
        _ => true,
    };
    let share = |one: &BTreeSet<RecordId>, other: &BTreeSet<RecordId>| !one.is_disjoint(other);
    let is_place =
        share(&one.places, &other.places) || one.places.is_empty() && other.places.is_empty();
    !one.leads.is_empty()
        && !other.leads.is_empty()
        && !share(&one.leads, &other.leads)
        && share(&one.themes, &other.themes)
        && is_place
        && near
}

proptest! {
    /// The order in which work is told makes no difference: A overlaps with B as B with A.
    #[test]
    fn overlaps_are_the_same_in_any_order(works in some_works(), seed in any::<u64>()) {
        let mut shuffled = works.clone();
        let count = shuffled.len().max(1);
        shuffled.rotate_left(usize::try_from(seed % 97).expect("small") % count);
        shuffled.reverse();
        prop_assert_eq!(found(&works), found(&shuffled));
    }

    /// A piece of work is in some overlap exactly where another, looked at by itself, is its rival.
    #[test]
    fn overlaps_are_what_a_plain_comparison_finds(works in some_works()) {
        let named: BTreeSet<RecordId> = found(&works).into_iter().flat_map(|one| one.works).collect();
        let plain: BTreeSet<RecordId> = works
            .iter()
            .filter(|one| works.iter().any(|other| are_rivals(one, other)))
            .map(|one| one.id.clone())
            .collect();
        prop_assert_eq!(named, plain);
    }

    /// Every overlap has two agencies at least, each with work of its own in it, and no piece
    /// of work is named that none of them leads.
    #[test]
    fn every_agency_of_an_overlap_does_something(works in some_works()) {
        for overlap in found(&works) {
            prop_assert!(overlap.organisations.len() >= 2);
            prop_assert!(!overlap.themes.is_empty());
            for organisation in &overlap.organisations {
                let leads = works.iter().any(|work| overlap.works.contains(&work.id) && work.leads.contains(organisation));
                prop_assert!(leads);
            }
        }
    }
}
