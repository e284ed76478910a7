//! What is seen. Reads pages, sends messages, decides nothing.
//!
//! `root` is the page, `app` the signal under it, `run` the wiring from effects to the
//! doors of `browser`, `keeping` its part for the store, `errands` what the first visit does
//! without, `rest` the line between what a visitor is sent first and what comes
//! after it; `question` what is asked before something is done; then one file for each
//! noun, over the `parts` that all are built from.

mod app;
mod calendar;
mod call_times;
mod checkup;
mod directory;
mod discard;
mod errands;
mod form;
mod groups;
mod keeping;
mod meetings;
mod not_found;
mod outcomes;
mod palette;
pub mod parts;
mod question;
mod recurrence;
mod rest;
mod root;
mod run;
mod screens;
mod settings;
mod share;
mod today;
mod told;
mod who_does_what;

pub use root::mount;
