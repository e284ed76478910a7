//! What may happen: the model, the messages that change it, the effects that it
//! asks for, and every screen as plain data. Pure: no clock, chance, browser or
//! Leptos; the time of a message arrives with it.
//!
//! Read [`model`], then [`mod@update`], then one screen's page, for instance `outcomes`.

pub mod calendar;
pub mod call_times;
pub mod checkup;
pub mod commit;
pub mod directory;
pub mod filters;
pub mod first;
pub mod form;
pub mod groups;
pub mod hue;
pub mod keys;
pub mod links;
pub mod log;
pub mod meetings;
pub mod model;
pub mod notice;
pub mod offline;
pub mod opening;
pub mod outcomes;
pub mod palette;
pub mod preferences;
pub mod recurrence;
pub mod route;
pub mod seen;
pub mod settings;
pub mod share;
pub mod sources;
pub mod today;
pub mod update;
pub mod who_does_what;
pub mod words;

pub use model::Model;
pub use update::{Effect, Msg, update};
