//! The native test binary: one module for each subject, and the sources they read.

mod app;
mod bench;
mod calendar;
mod csv;
mod example;
mod exchange;
mod icalendar;
mod laws;
mod made_up;
mod policy;
mod recurrence;
mod rules;
mod tidy;
mod when;
