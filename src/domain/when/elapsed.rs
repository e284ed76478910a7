//! Moving hours by time that passes: over a change of clocks their length stays, and what a
//! clock shows there follows. What is kept is still what a clock shows, never an instant.

use chrono::DateTime;

use super::{End, Frame, Local, Moment, Point, When, Zones, civil_at, local_to_utc};

impl Moment {
    /// Returns what a clock in a zone shows at an instant, in seconds since
    /// 1970-01-01T00:00Z; `None` for an unknown zone or outside 0001 to 9999.
    ///
    /// The distance from UTC is stated only where that clock shows the same
    /// hour twice, and says which of the two it is.
    pub fn shown(zone: &str, utc_seconds: i64, zones: &dyn Zones) -> Option<Self> {
        let civil = civil_at(zones, zone, utc_seconds)?;
        let offset = match local_to_utc(zones, zone, civil)? {
            Local::Twice { .. } => zones.offset_seconds_at_utc(zone, utc_seconds),
            Local::Once(_) | Local::Skipped { .. } => None,
        };
        let frame = Frame::Zone {
            name: zone.to_owned(),
            offset_minutes: offset.filter(|east| east % 60 == 0).map(|east| east / 60),
        };
        Self::new(civil, frame).ok()
    }

    /// Returns what this moment's own clock shows so many seconds later, earlier where
    /// negative. Where nobody knows its instant, its clock simply goes on. `None` outside
    /// 0001 to 9999.
    fn later_by(&self, seconds: i64, zones: &dyn Zones) -> Option<Self> {
        let utc_seconds = match self.utc_seconds(zones) {
            Some(utc_seconds) => utc_seconds.checked_add(seconds)?,
            None => return self.later_on_clock(seconds),
        };
        match self.frame() {
            Frame::Zone { name, .. } => Self::shown(name, utc_seconds, zones),
            Frame::Fixed { offset_minutes } => {
                let shown = utc_seconds.checked_add(i64::from(*offset_minutes) * 60)?;
                let civil = DateTime::from_timestamp(shown, 0)?.naive_utc();
                Self::new(civil, self.frame().clone()).ok()
            }
            Frame::Floating => None,
        }
    }
}

impl When {
    /// Returns hours moved by time that passes, earlier where negative, each end on its own
    /// clock: however clocks change in between, they last as long as before. `None` for
    /// dates, and outside 0001 to 9999.
    #[must_use]
    pub fn shifted_by_elapsed(&self, seconds: i64, zones: &dyn Zones) -> Option<Self> {
        self.mapped(|point| match point {
            Point::Moment(moment) if seconds == 0 => Some(Point::Moment(moment.clone())),
            Point::Moment(moment) => moment.later_by(seconds, zones).map(Point::Moment),
            Point::Period(_) => None,
        })
    }

    /// Returns this with its end alone set later, earlier where negative: by civil days on
    /// its own clock and then, for hours, by seconds that pass. `None` where the end is open,
    /// where it would not lie after the start of hours or would lie before that of dates, and
    /// outside 0001 to 9999.
    #[must_use]
    pub fn ended_later(&self, days: i64, seconds: i64, zones: &dyn Zones) -> Option<Self> {
        let end = self.end()?;
        let point = match end.point.on_days(days)? {
            Point::Moment(moment) if seconds != 0 => {
                Point::Moment(moment.later_by(seconds, zones)?)
            }
            point => point,
        };
        if let (Some(Point::Moment(start)), Point::Moment(end)) =
            (self.start().map(|start| &start.point), &point)
        {
            let is_over = match (start.utc_seconds(zones), end.utc_seconds(zones)) {
                (Some(start), Some(end)) => start >= end,
                _ => start.same_clock(end) && start.civil() >= end.civil(),
            };
            if is_over {
                return None;
            }
        }
        let end = End {
            point,
            ..end.clone()
        };
        Self::new(self.start().cloned(), Some(end)).ok()
    }
}
