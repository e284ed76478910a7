//! Words of the meetings, or one meeting.
