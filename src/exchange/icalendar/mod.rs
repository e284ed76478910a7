//! iCalendar, RFC 5545: events in from other calendars, and out to them.
//!
//! - `lines`: content lines with their numbers, unfolded (§3.1). `components`: what
//!   stands in what. Both read what they can and list the rest with its place.
//! - `values`: text, dates and durations (§3.3).
//! - `timezone`, `timezone_out`: a `VTIMEZONE` of the file; `clock`: whether it or the zone's
//!   name is followed; `windows`: the names that Outlook gives to zones.
//! - `read` with `times`: events as plain data; `problem`: what could not be read. `records`: those as records of a workspace,
//!   by its own `names`.
//! - `write`: events out, vague ones by a stated policy, and back without loss; `others`: what
//!   other calendars said of them, safely.

mod clock;
mod components;
mod lines;
mod names;
mod others;
mod problem;
mod read;
mod records;
mod repeats_out;
mod times;
mod timezone;
mod timezone_out;
mod values;
mod windows;
mod write;

pub use problem::{Limits, Problem, Refusal, What};
pub use read::{Calendar, Event, is_calendar, read};
pub use records::{Records, records};
pub use write::{Contacts, Leaving, contacts, write};
