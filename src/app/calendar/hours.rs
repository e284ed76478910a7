//! Events with hours on the reader's clock: which stretch of which day each of them takes.

use super::axis::{Axis, Shown, shown_at};
use super::item::on_venue_clock;
use crate::app::model::Model;
use crate::domain::names::RecordId;
use crate::domain::when::{End, Moment, Point, When, Zones};
use chrono::{NaiveDate, NaiveTime, TimeDelta};

/// What has only one end known is drawn this long.
const UNKNOWN_SECONDS: i64 = 60 * 60;
/// What lasts so long or longer stands over the days, not in their hours.
const DAY_SECONDS: i64 = 24 * 60 * 60;

/// Which end of an event nobody knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Open {
    /// Its start.
    Start,
    /// Its end.
    End,
}

/// An event's hours as the reader's clock shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    /// When it begins.
    pub start: Shown,
    /// When it is over.
    pub end: Shown,
    /// The end that is not known, and was put an hour from the other.
    pub open: Option<Open>,
    seconds: i64,
}

/// The part of an event's hours that lies in one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// The day.
    pub day: NaiveDate,
    /// Where it begins on the axis, in minutes from the top.
    pub from: u32,
    /// Where it ends there; not before it begins.
    pub to: u32,
    /// It began the day before.
    pub before: bool,
    /// It goes on the day after.
    pub after: bool,
}

struct Mark {
    shown: Shown,
    utc_seconds: Option<i64>,
}

/// The hours of an event on the clock of a zone; `None` where it has none. Hours that float,
/// or of a zone that nobody knows, are shown as they were said.
#[must_use]
pub fn hours(
    model: &Model,
    zones: &dyn Zones,
    (event, when): (&str, &When),
    zone: &str,
) -> Option<Hours> {
    let placed = on_venue_clock(model, event, when);
    let mark = |end: &End, seconds: i64| match &end.point {
        Point::Moment(moment) => mark(zones, zone, moment, seconds),
        Point::Period(_) => None,
    };
    let (start, end, open) = match (placed.start(), placed.end()) {
        (Some(start), Some(end)) => (mark(start, 0)?, mark(end, 0)?, None),
        (Some(start), None) => {
            let end = mark(start, UNKNOWN_SECONDS)?;
            (mark(start, 0)?, end, Some(Open::End))
        }
        (None, Some(end)) => {
            let start = mark(end, -UNKNOWN_SECONDS)?;
            (start, mark(end, 0)?, Some(Open::Start))
        }
        (None, None) => return None,
    };
    let seconds = match (start.utc_seconds, end.utc_seconds) {
        (Some(start), Some(end)) => end - start,
        _ => {
            let length = end.shown.civil.signed_duration_since(start.shown.civil);
            length.num_seconds()
        }
    };
    Some(Hours {
        start: start.shown,
        end: end.shown,
        open,
        seconds,
    })
}

fn mark(zones: &dyn Zones, zone: &str, moment: &Moment, seconds: i64) -> Option<Mark> {
    let utc_seconds = moment.utc_seconds(zones).map(|utc| utc + seconds);
    let shown = utc_seconds.and_then(|utc| shown_at(zones, zone, utc));
    let shown = match shown {
        Some(shown) => shown,
        None => Shown {
            civil: moment
                .civil()
                .checked_add_signed(TimeDelta::try_seconds(seconds)?)?,
            is_second: false,
        },
    };
    Some(Mark { shown, utc_seconds })
}

impl Hours {
    /// Whether it stands in the hours of its days; else over them.
    #[must_use]
    pub fn is_short(&self) -> bool {
        self.seconds < DAY_SECONDS
    }

    /// The first and the last day that it touches, inclusive. The day that begins as it is
    /// over is not touched.
    #[must_use]
    pub fn days(&self) -> (NaiveDate, NaiveDate) {
        let first = self.start.civil.date();
        let over = self.end.civil;
        let last = if over.time() == NaiveTime::MIN && over.date() > first {
            over.date().pred_opt().unwrap_or(first)
        } else {
            over.date()
        };
        (first, last.max(first))
    }

    /// Its stretches, one for each day that it touches.
    pub fn stretches(self, axis: &Axis) -> impl Iterator<Item = Stretch> {
        let (first, last) = self.days();
        first
            .iter_days()
            .take_while(move |day| *day <= last)
            .map(move |day| {
                let (before, after) = (day > first, day < last);
                let from = if before {
                    0
                } else {
                    axis.at(self.start.minute(), self.start.is_second)
                };
                let to = if after || self.end.civil.date() > day {
                    axis.minutes()
                } else {
                    axis.at(self.end.minute(), self.end.is_second)
                };
                Stretch {
                    day,
                    from,
                    to: to.max(from),
                    before,
                    after,
                }
            })
    }
}

/// An event with its hours, as [`hours`] found them.
pub type Timed<'a> = (&'a RecordId, &'a When, Hours);
