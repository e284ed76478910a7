//! The screen of the meetings.
