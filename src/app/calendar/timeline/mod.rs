//! The timeline: lanes by organisation, region or theme over a week, a month, a quarter, a
//! year, or the rolling years of a plan (G13).
//!
//! - `window`: which days it reaches over. [`scale`]: what stands over them.
//! - [`lanes`]: what stands in which lane, by whom it is, where, what it is about.
//! - [`page`]: all of it as it is drawn. [`walk`]: from bar to bar by keyboard.

pub mod lanes;
pub mod page;
pub mod scale;
pub mod walk;
mod window;

pub use page::{TimelinePage, timeline_page, timeline_through};
pub use window::{By, Reach, Window, by, choose_by, choose_reach, name, turned, window};

/// In the address: what lanes are made of.
const LANES: &str = "lanes";
/// In the address: how much time is in sight.
const REACH: &str = "reach";
