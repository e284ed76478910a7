//! Lanes: bars never cover each other, and whatever is not shown is counted.

use crate::when::day;
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use roundtable::app::calendar::lanes::{LINES, OUT_OF_SIGHT, weeks};
use std::collections::BTreeSet;

fn start() -> NaiveDate {
    day("2023-02-27")
}

// Many short events and a few long ones, crowded into eight weeks around the grid.
fn events() -> impl Strategy<Value = Vec<(NaiveDate, NaiveDate)>> {
    let event = (0_u64..56, prop_oneof![4 => 0_u64..4, 1 => 0_u64..40]);
    proptest::collection::vec(event, 0..24).prop_map(|events| {
        let origin = start() - Days::new(7);
        let mut events: Vec<(NaiveDate, NaiveDate)> = events
            .into_iter()
            .map(|(first, length)| {
                let first = origin + Days::new(first);
                (first, first + Days::new(length))
            })
            .collect();
        events.sort();
        events
    })
}

proptest! {
    /// No two bars of a week have a day of one line in common.
    #[test]
    fn lanes_never_overlap(events in events()) {
        for week in weeks(start(), 6, &events) {
            let mut taken = BTreeSet::new();
            for segment in &week.segments {
                for column in segment.columns() {
                    prop_assert!(column < 7);
                    prop_assert!(taken.insert((segment.lane, column)));
                }
            }
        }
    }

    /// Every day of every event is drawn once or counted once, in its own square.
    #[test]
    fn every_day_of_every_event_is_drawn_or_counted(events in events()) {
        let weeks = weeks(start(), 6, &events);
        for (place, date) in start().iter_days().take(42).enumerate() {
            let week = &weeks[place / 7];
            let column = place % 7;
            let here: Vec<usize> = week
                .segments
                .iter()
                .filter(|segment| segment.columns().contains(&column))
                .map(|segment| segment.event)
                .collect();
            let expected: Vec<usize> = (0..events.len())
                .filter(|at| events[*at].0 <= date && date <= events[*at].1)
                .collect();
            prop_assert_eq!(here.iter().copied().collect::<BTreeSet<_>>(), expected.iter().copied().collect());
            prop_assert_eq!(here.len(), expected.len());
            let drawn = week
                .segments
                .iter()
                .filter(|segment| segment.columns().contains(&column) && week.is_shown(segment))
                .count();
            prop_assert_eq!(drawn + week.hidden(column), expected.len());
            // The line that counts is never taken by a bar too.
            prop_assert!(drawn + usize::from(week.hidden(column) > 0) <= LINES + 1);
        }
    }

    /// A bar that goes on from the week before stays in its line, and says at both ends
    /// that it goes on.
    #[test]
    fn bars_that_go_on_stay_in_their_line(events in events()) {
        let weeks = weeks(start(), 6, &events);
        for pair in weeks.windows(2) {
            for before in pair[0].segments.iter().filter(|segment| segment.after) {
                let after = pair[1].segments.iter().find(|segment| segment.event == before.event);
                let after = after.expect("it goes on");
                prop_assert!(after.before && after.column == 0);
                if before.lane < LINES {
                    prop_assert_eq!(after.lane, before.lane);
                }
            }
        }
    }
}

/// Of a crowd only the first lines are told apart; all of it is counted.
#[test]
fn a_crowd_is_counted_and_not_laid_out() {
    let events = vec![(start(), start()); 1_000];
    let week = &weeks(start(), 1, &events)[0];
    let lines: BTreeSet<usize> = week.segments.iter().map(|segment| segment.lane).collect();
    assert_eq!(lines.len(), OUT_OF_SIGHT + 1);
    assert_eq!((week.count(0), week.hidden(0)), (1_000, 1_000 - LINES));
}
