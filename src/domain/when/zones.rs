//! The rules of zones, as an argument, and hours carried from clock to clock.
//!
//! The pure rings ask one question: how far from UTC is this zone at this
//! instant. In the page the browser's own `Intl` answers it; in tests
//! chrono-tz does. Everything else is worked out here.

use chrono::{DateTime, NaiveDateTime};

use super::{End, Frame, Moment, Point, When};

/// Knows the rules of zones.
pub trait Zones {
    /// Returns the seconds east of UTC that hold in a zone at an instant,
    /// given in seconds since 1970-01-01T00:00Z; `None` for an unknown zone.
    fn offset_seconds_at_utc(&self, zone: &str, utc_seconds: i64) -> Option<i32>;
}

/// Knows no zone: for what is asked of civil times alone.
#[derive(Clone, Copy, Debug)]
pub struct NoZones;

impl Zones for NoZones {
    fn offset_seconds_at_utc(&self, _: &str, _: i64) -> Option<i32> {
        None
    }
}

/// What a civil time is in a zone, in seconds since 1970-01-01T00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Local {
    /// It happens once.
    Once(i64),
    /// It happens twice, because clocks go back.
    Twice {
        /// The first time, which RFC 5545 §3.3.5 means.
        earlier: i64,
        /// The second time.
        later: i64,
    },
    /// It does not happen, because clocks go forward over it.
    Skipped {
        /// The instant read with the distance from UTC that held before, as
        /// RFC 5545 §3.3.5 says: clocks then show it later by what was skipped.
        shifted: i64,
    },
}

impl Local {
    /// Returns the one instant that RFC 5545 §3.3.5 means.
    #[must_use]
    pub const fn utc_seconds(self) -> i64 {
        match self {
            Self::Once(seconds) => seconds,
            Self::Twice { earlier, .. } => earlier,
            Self::Skipped { shifted } => shifted,
        }
    }
}

/// No clock was ever further than this from UTC, so a change of rules that
/// touches a civil time lies within this distance of it read as UTC. Sixteen
/// hours leave room for the day that Apia skipped.
const REACH_SECONDS: i64 = 16 * 60 * 60;

/// Works out which instant a civil time is in a zone; `None` for an unknown
/// zone. Exact where rules change at most once within 32 hours.
pub fn local_to_utc(zones: &dyn Zones, zone: &str, civil: NaiveDateTime) -> Option<Local> {
    let local = civil.and_utc().timestamp();
    let offset_at = |utc: i64| zones.offset_seconds_at_utc(zone, utc).map(i64::from);
    let before = offset_at(local - REACH_SECONDS)?;
    let after = offset_at(local + REACH_SECONDS)?;
    let (by_before, by_after) = (local - before, local - after);
    let holds_before = offset_at(by_before)? == before;
    let holds_after = offset_at(by_after)? == after;
    Some(match (holds_before, holds_after) {
        (true, true) if before == after => Local::Once(by_before),
        (true, true) => Local::Twice {
            earlier: by_before.min(by_after),
            later: by_before.max(by_after),
        },
        (true, false) => Local::Once(by_before),
        (false, true) => Local::Once(by_after),
        (false, false) => Local::Skipped { shifted: by_before },
    })
}

/// Returns what a clock in a zone shows at an instant; `None` for an unknown
/// zone or outside chrono's calendar.
pub fn civil_at(zones: &dyn Zones, zone: &str, utc_seconds: i64) -> Option<NaiveDateTime> {
    let offset = zones.offset_seconds_at_utc(zone, utc_seconds)?;
    let shown = utc_seconds.checked_add(i64::from(offset))?;
    Some(DateTime::from_timestamp(shown, 0)?.naive_utc())
}

impl Moment {
    /// Returns the instant in seconds since 1970-01-01T00:00Z; `None` where it
    /// floats or its zone is unknown.
    ///
    /// A distance from UTC stated beside a zone chooses between two equal
    /// hours; where the zone never has it at that hour, the hour on the wall
    /// counts and the distance is left aside, since rules change and meetings
    /// keep their hour (RFC 9557 §3.4 leaves the choice to the application).
    pub fn utc_seconds(&self, zones: &dyn Zones) -> Option<i64> {
        match self.frame() {
            Frame::Floating => None,
            Frame::Fixed { .. } => self.stated_utc_seconds(),
            Frame::Zone { name, .. } => {
                let local = local_to_utc(zones, name, self.civil())?;
                let stated = self.stated_utc_seconds();
                Some(match local {
                    Local::Twice { later, .. } if stated == Some(later) => later,
                    Local::Once(_) | Local::Twice { .. } | Local::Skipped { .. } => {
                        local.utc_seconds()
                    }
                })
            }
        }
    }

    /// Returns the same instant on the clock of another zone, as [`Moment::shown`]
    /// says it; `None` where it floats, a zone is unknown, or it would leave the
    /// years 0001 to 9999.
    pub fn in_zone(&self, zone: &str, zones: &dyn Zones) -> Option<Self> {
        Self::shown(zone, self.utc_seconds(zones)?, zones)
    }
}

impl When {
    /// Returns the same time as a clock in another zone shows it, for putting
    /// the viewer's hours beside the venue's. Dates and floating hours have no
    /// zone and come back unchanged; `None` where hours cannot be carried over
    /// because a zone is unknown.
    pub fn hours_in(&self, zone: &str, zones: &dyn Zones) -> Option<Self> {
        let carry = |end: &End| match &end.point {
            Point::Moment(moment) if *moment.frame() != Frame::Floating => Some(End {
                point: Point::Moment(moment.in_zone(zone, zones)?),
                ..end.clone()
            }),
            Point::Moment(_) | Point::Period(_) => Some(end.clone()),
        };
        let start = self.start().map(carry);
        let end = self.end().map(carry);
        if start == Some(None) || end == Some(None) {
            return None;
        }
        Self::new(start.flatten(), end.flatten()).ok()
    }
}
