//! Hours: a civil date and time of day, and the zone that they are said in.
//!
//! What is kept is what people agreed on, "11:00 in Geneva", never an instant:
//! when a government changes its rules, the meeting stays at eleven.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::{Period, WhenError};

/// Says whose clock the hours of a [`Moment`] are read from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Frame {
    /// Nobody said; the hours of wherever it takes place.
    Floating,
    /// At a fixed distance from UTC ("UTC+7").
    Fixed {
        /// Minutes east of UTC, within ±1439.
        offset_minutes: i32,
    },
    /// In a named zone ("Geneva time").
    Zone {
        /// IANA name, or whatever name the source had where it is unknown.
        name: String,
        /// Minutes east of UTC where the text gave them too. They tell which
        /// of two equal hours is meant when clocks go back.
        offset_minutes: Option<i32>,
    },
}

impl Frame {
    /// Returns a named zone without a stated distance from UTC.
    #[must_use]
    pub fn zone(name: &str) -> Self {
        Self::Zone {
            name: name.to_owned(),
            offset_minutes: None,
        }
    }

    /// Returns the zone's name, where there is one.
    #[must_use]
    pub fn zone_name(&self) -> Option<&str> {
        match self {
            Self::Zone { name, .. } => Some(name),
            Self::Floating | Self::Fixed { .. } => None,
        }
    }

    /// Returns the distance from UTC in minutes that the text itself gave.
    #[must_use]
    pub const fn stated_offset_minutes(&self) -> Option<i32> {
        match self {
            Self::Fixed { offset_minutes } => Some(*offset_minutes),
            Self::Zone { offset_minutes, .. } => *offset_minutes,
            Self::Floating => None,
        }
    }

    /// Tells whether a name can stand between the brackets of the text form.
    /// Wider than RFC 9557 (spaces, "W. Europe Standard Time"), so that a zone
    /// which only its own calendar file knows is kept as it came.
    fn is_zone_name(name: &str) -> bool {
        let begins_well = name.starts_with(|c: char| c.is_alphabetic() || c == '_' || c == '.');
        begins_well
            && name.trim_end() == name
            && !name.contains(|c: char| c == '[' || c == ']' || c == '=' || c.is_control())
    }
}

/// A civil date and time of day, to the second, in a [`Frame`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    civil: NaiveDateTime,
    frame: Frame,
}

impl Moment {
    /// Puts hours and frame together.
    ///
    /// # Errors
    /// [`WhenError::Year`], [`WhenError::Fraction`] (leap seconds too),
    /// [`WhenError::Offset`] or [`WhenError::Zone`].
    pub fn new(civil: NaiveDateTime, frame: Frame) -> Result<Self, WhenError> {
        Period::day(civil.date())?;
        if civil.nanosecond() != 0 {
            return Err(WhenError::Fraction);
        }
        if let Some(offset) = frame.stated_offset_minutes()
            && offset.abs() >= 24 * 60
        {
            return Err(WhenError::Offset);
        }
        if let Some(name) = frame.zone_name()
            && !Frame::is_zone_name(name)
        {
            return Err(WhenError::Zone);
        }
        Ok(Self { civil, frame })
    }

    /// Returns date and time of day in the moment's own frame.
    #[must_use]
    pub const fn civil(&self) -> NaiveDateTime {
        self.civil
    }

    /// Returns the civil day.
    #[must_use]
    pub const fn date(&self) -> NaiveDate {
        self.civil.date()
    }

    /// Returns the time of day.
    #[must_use]
    pub const fn time(&self) -> NaiveTime {
        self.civil.time()
    }

    /// Returns whose clock this is.
    #[must_use]
    pub const fn frame(&self) -> &Frame {
        &self.frame
    }

    /// Returns the same time of day and frame on another day. A distance from
    /// UTC stated beside a zone is dropped: it belonged to the old day.
    ///
    /// # Errors
    /// [`WhenError::Year`] outside 0001 to 9999.
    pub fn on(&self, day: NaiveDate) -> Result<Self, WhenError> {
        let frame = match &self.frame {
            Frame::Zone { name, .. } if day != self.date() => Frame::zone(name),
            Frame::Floating | Frame::Fixed { .. } | Frame::Zone { .. } => self.frame.clone(),
        };
        Self::new(day.and_time(self.time()), frame)
    }

    /// Tells whether this is read from the same clock as another, so that
    /// their civil times can be compared without knowing any zone's rules.
    #[must_use]
    pub fn same_clock(&self, other: &Self) -> bool {
        match (&self.frame, &other.frame) {
            (Frame::Zone { name: one, .. }, Frame::Zone { name: two, .. }) => one == two,
            (one, two) => one == two,
        }
    }

    /// Returns seconds since 1970-01-01T00:00Z where the text itself says the
    /// distance from UTC, `None` where zone rules are needed.
    #[must_use]
    pub fn stated_utc_seconds(&self) -> Option<i64> {
        let offset = self.frame.stated_offset_minutes()?;
        Some(self.civil_seconds() - i64::from(offset) * 60)
    }

    /// Returns the civil time as seconds since 1970-01-01T00:00 on the same clock.
    #[must_use]
    pub fn civil_seconds(&self) -> i64 {
        self.civil.and_utc().timestamp()
    }
}
