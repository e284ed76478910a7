//! Words of the calendar screen.
