//! The end of an event, moved by itself: by days, and where it has hours by minutes.

use super::item::Shape;
use crate::domain::when::{When, Zones};

/// What has only its start known is as long as this once its end is moved, in minutes.
const FIRST_MINUTES: i64 = 60;

/// How much later an end is set; earlier where negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reach {
    /// Civil days.
    pub days: i64,
    /// Minutes, of hours alone.
    pub minutes: i64,
}

impl Reach {
    /// Both together, as far as a time has such an end: dates have no minutes, and what is
    /// known to be in a month or longer keeps its end.
    #[must_use]
    pub fn and(self, other: Self, when: &When) -> Self {
        if !Shape::of(when).is_sharp() {
            return Self::default();
        }
        let minutes = if when.has_hours() { other.minutes } else { 0 };
        Self {
            days: self.days + other.days,
            minutes: self.minutes + minutes,
        }
    }
}

/// A time whose end is set so much later: by days on its own clock, by minutes that pass.
/// `None` where it would not follow the start.
#[must_use]
pub fn reached(when: &When, by: Reach, zones: &dyn Zones) -> Option<When> {
    if by == Reach::default() {
        return Some(when.clone());
    }
    let (days, seconds) = (by.days, by.minutes * 60);
    match (when.start(), when.end()) {
        (Some(start), None) => {
            let start = When::new(Some(start.clone()), Some(start.clone())).ok()?;
            let first = start.ended_later(0, FIRST_MINUTES * 60, zones)?;
            first.ended_later(days, seconds, zones)
        }
        _ => when.ended_later(days, seconds, zones),
    }
}
