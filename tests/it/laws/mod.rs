//! The laws of merging (design section 4), over thousands of random histories in every
//! run. Each history is a seed; a seed that ever broke a law is kept, with the reason.
//!
//! - [`generator`]: what people do, at random, to a few [`records`].
//! - [`world`]: their copies, each with the plain [`model`] beside it.
//! - [`on_the_way`] and [`ending`]: what must hold on the way, and where everybody ends.
//! - [`ways`]: merges that are wrong on purpose, each of which must be caught.
//! - [`tally`]: what occurred how often, so that no law is true for want of cases.

mod chance;
mod ending;
mod generator;
mod hostile;
mod model;
mod on_the_way;
mod records;
mod tally;
mod ways;
mod world;

use on_the_way::{Broken, Law};
use std::collections::{BTreeMap, BTreeSet};
use tally::Tally;
use ways::{REAL, WRONG, Way};

const HISTORIES: u64 = 2_100;

/// Seeds that broke a law once, each with what was wrong. They run first.
const KEPT_SEEDS: &[(u64, &str)] = &[];

/// Plays one history and looks at all laws; what broke comes first-broken first.
fn play(way: &Way, seed: u64) -> (Vec<Broken>, BTreeSet<tally::Case>) {
    let mut generator = generator::history(way, seed);
    ending::check(&mut generator);
    (generator.world.broken, generator.world.occurred)
}

fn hold(seeds: &[u64]) -> Tally {
    let mut tally = Tally::default();
    for seed in seeds {
        let (broken, occurred) = play(&REAL, *seed);
        if let Some(Broken { law, what }) = broken.first() {
            panic!("seed {seed} breaks {law:?}: {what}\nkeep it in KEPT_SEEDS");
        }
        tally.count(occurred);
    }
    tally
}

/// Every law, in every history.
#[test]
fn the_laws_hold_for_thousands_of_random_histories() {
    let kept: Vec<u64> = KEPT_SEEDS.iter().map(|(seed, _)| *seed).collect();
    hold(&kept);
    let seeds: Vec<u64> = (0..HISTORIES).collect();
    let (one, other) = seeds.split_at(seeds.len() / 2);
    let mut tally = Tally::default();
    std::thread::scope(|scope| {
        let other = scope.spawn(|| hold(other));
        tally.add(&hold(one));
        match other.join() {
            Ok(other) => tally.add(&other),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    });
    println!("{tally}");
    assert_eq!(tally.histories(), seeds.len());
    assert_eq!(tally.wanting(), [], "too seldom, of {tally}");
}

/// A test of the tests: merges and exports that are wrong on purpose are caught, each by
/// the law that it breaks.
#[test]
fn every_wrong_way_is_caught() {
    for (way, expected) in &WRONG {
        let mut caught: BTreeMap<Law, usize> = BTreeMap::new();
        for seed in 0..40 {
            let laws: BTreeSet<Law> = play(way, seed).0.iter().map(|one| one.law).collect();
            for law in laws {
                *caught.entry(law).or_default() += 1;
            }
        }
        println!("{}: {caught:?} of 40", way.name);
        for law in *expected {
            assert!(caught.contains_key(law), "{law:?} misses that {}", way.name);
        }
    }
}
