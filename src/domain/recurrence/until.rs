//! How the end of a rule is written beside the first occurrence.

use super::rule::Until;
use crate::domain::when::{Frame, Moment, Point, Zones, civil_at};
use chrono::NaiveDateTime;

impl Until {
    /// The same end as RFC 5545 §3.3.10 wants it beside that start: a day beside a day, a time
    /// on its clock beside floating hours, else an instant in UTC. A whole day ends with its last
    /// second on the clock of the start. Where nobody knows the zone it stays as it is.
    #[must_use]
    pub fn beside(self, start: &Point, zones: &dyn Zones) -> Self {
        let Point::Moment(first) = start else {
            return self
                .civil(start, zones)
                .map_or(self, |civil| Self::Day(civil.date()));
        };
        let Some(civil) = self.civil(start, zones) else {
            return self;
        };
        if *first.frame() == Frame::Floating {
            return Self::Civil(civil);
        }
        if matches!(self, Self::Utc(_)) {
            return self;
        }
        let moment = Moment::new(civil, first.frame().clone()).ok();
        let utc = moment.and_then(|moment| moment.utc_seconds(zones));
        utc.map_or(self, Self::Utc)
    }

    /// The same end as people say it: the day whose last second on the clock of the start it
    /// is; any other stays as it is.
    #[must_use]
    pub fn plain(self, start: &Point, zones: &dyn Zones) -> Self {
        match self.civil(start, zones) {
            Some(civil) if civil == last_second(civil) => Self::Day(civil.date()),
            _ => self,
        }
    }

    // On the clock of the start.
    fn civil(self, start: &Point, zones: &dyn Zones) -> Option<NaiveDateTime> {
        match self {
            Self::Day(day) => day.and_hms_opt(23, 59, 59),
            Self::Civil(civil) => Some(civil),
            Self::Utc(seconds) => match start {
                Point::Moment(moment) => match moment.frame() {
                    Frame::Zone { name, .. } => civil_at(zones, name, seconds),
                    Frame::Fixed { offset_minutes } => {
                        let seconds = seconds + i64::from(*offset_minutes) * 60;
                        chrono::DateTime::from_timestamp(seconds, 0).map(|at| at.naive_utc())
                    }
                    Frame::Floating => utc(seconds),
                },
                Point::Period(_) => utc(seconds),
            },
        }
    }
}

fn utc(seconds: i64) -> Option<NaiveDateTime> {
    chrono::DateTime::from_timestamp(seconds, 0).map(|at| at.naive_utc())
}

fn last_second(civil: NaiveDateTime) -> NaiveDateTime {
    civil.date().and_hms_opt(23, 59, 59).unwrap_or(civil)
}
