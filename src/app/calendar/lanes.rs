//! Lanes: which bar stands in which line of a week, so that no two cover each other and a
//! bar that goes on from the week before stays in its line.

use chrono::NaiveDate;
use std::collections::BTreeMap;

/// So many lines of bars a day has room for, beside the line that counts the rest.
pub const LINES: usize = 3;

/// No view has so many lines: whatever would stand in this one or further down does so in this
/// one, so that a crowd is placed in as many steps as it has bars.
pub const OUT_OF_SIGHT: usize = 32;

/// The part of one bar that lies in one week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// The place of the event in the list that was given.
    pub event: usize,
    /// The column of its first day in this week, 0 to 6.
    pub column: usize,
    /// How many days of this week it covers, 1 to 7.
    pub span: usize,
    /// Its line, counted from 0; [`OUT_OF_SIGHT`] for all that are further down.
    pub lane: usize,
    /// It began before this week.
    pub before: bool,
    /// It goes on after this week.
    pub after: bool,
}

impl Segment {
    /// The columns that it covers.
    pub fn columns(&self) -> std::ops::Range<usize> {
        self.column..self.column + self.span
    }
}

/// One week with its bars.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Week {
    /// Every bar that touches this week, in the order in which they were placed.
    pub segments: Vec<Segment>,
}

impl Week {
    /// Whether a bar is shown; what is not is counted as "more". The line that counts may
    /// hold a bar instead, on days where it would count only that one.
    #[must_use]
    pub fn is_shown(&self, segment: &Segment) -> bool {
        segment.lane < LINES
            || segment.lane == LINES
                && self.segments.iter().all(|other| {
                    other.lane <= LINES
                        || other
                            .columns()
                            .all(|column| !segment.columns().contains(&column))
                })
    }

    /// How many bars of a day are not shown.
    #[must_use]
    pub fn hidden(&self, column: usize) -> usize {
        self.segments
            .iter()
            .filter(|segment| segment.columns().contains(&column) && !self.is_shown(segment))
            .count()
    }

    /// How many bars touch a day.
    #[must_use]
    pub fn count(&self, column: usize) -> usize {
        self.segments
            .iter()
            .filter(|segment| segment.columns().contains(&column))
            .count()
    }
}

/// Places events, each given by its first and last day (inclusive) and in the order in
/// which they are to be placed, into weeks that begin on `first_day` and follow each other.
#[must_use]
pub fn weeks(first_day: NaiveDate, count: usize, events: &[(NaiveDate, NaiveDate)]) -> Vec<Week> {
    let mut weeks = Vec::with_capacity(count);
    let mut lanes: BTreeMap<usize, usize> = BTreeMap::new();
    for monday in first_day.iter_weeks().take(count) {
        let week = week(monday, events, &lanes);
        lanes = week
            .segments
            .iter()
            .filter(|segment| segment.after)
            .map(|segment| (segment.event, segment.lane))
            .collect();
        weeks.push(week);
    }
    weeks
}

// `lanes`: where the events stood that go on from the week before.
fn week(
    first_day: NaiveDate,
    events: &[(NaiveDate, NaiveDate)],
    lanes: &BTreeMap<usize, usize>,
) -> Week {
    // One bit for each column of a line.
    let mut taken: Vec<u8> = Vec::new();
    let mut week = Week::default();
    let touching = events.iter().enumerate().filter_map(|(event, (from, to))| {
        let first = from.signed_duration_since(first_day).num_days();
        let last = to.signed_duration_since(first_day).num_days();
        let column = usize::try_from(first.clamp(0, 7)).ok()?;
        let end = usize::try_from((last + 1).clamp(0, 7)).ok()?;
        (column < end).then_some(Segment {
            event,
            column,
            span: end - column,
            lane: 0,
            before: first < 0,
            after: last > 6,
        })
    });
    let (mut going_on, mut new): (Vec<Segment>, Vec<Segment>) = (Vec::new(), Vec::new());
    for segment in touching {
        // What was counted and not shown may come in sight in the next week.
        let stays = lanes.get(&segment.event).filter(|lane| **lane < LINES);
        match stays {
            Some(lane) => going_on.push(Segment {
                lane: *lane,
                ..segment
            }),
            None => new.push(segment),
        }
    }
    for mut segment in going_on.into_iter().chain(new) {
        let columns = segment.columns().fold(0, |mask, column| mask | 1 << column);
        let is_free = |lane: &usize| taken.get(*lane).is_none_or(|taken| taken & columns == 0);
        let lane = (segment.lane..OUT_OF_SIGHT)
            .find(is_free)
            .unwrap_or(OUT_OF_SIGHT);
        if taken.len() <= lane {
            taken.resize(lane + 1, 0);
        }
        taken[lane] |= columns;
        segment.lane = lane;
        week.segments.push(segment);
    }
    week
}
