//! What is seen. Reads pages, sends messages, decides nothing.
//!
//! `root` is the page, `app` the signal under it, `run` the wiring from effects to the
//! doors of `browser`; then one file for each noun, over the `parts` that all are built from.

mod app;
mod calendar;
mod directory;
mod form;
mod outcomes;
pub mod parts;
mod root;
mod run;
mod screens;
mod share;

pub use root::mount;
