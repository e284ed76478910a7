//! Roundtable: a group's shared calendar, agency directory and outcome tracker,
//! in one page that runs wholly in the browser.
//!
//! # The map
//!
//! - [`domain`]: what is true. Records, the set of changes and its merge, honest time.
//! - [`exchange`]: other formats. Bytes in, records and problems out.
//! - [`app`]: what may happen. Model, message, effect, and every screen as plain data.
//! - `browser`: the doors. Storage, files, tabs, clock, locale. Exists for `wasm32` only.
//! - `ui`: what is seen. Reads pages, sends messages, decides nothing. `wasm32` only.
//!
//! Read `domain::change`, then `domain::workspace`, then `app::update`, then one
//! noun through all rings, for instance `outcome`.
//!
//! # Invariants, as absences
//!
//! - `domain`, `exchange` and `app` read no clock, chance, locale or browser, and
//!   do not know Leptos: those crates are not even dependencies off `wasm32`.
//! - `domain` does not know `app` or `exchange`; `app` does not know `browser` or `ui`.
//! - `ui` does not touch `web-sys` or `js-sys`, and changes no workspace: it sends messages.
//! - There is no third way to change a workspace beside `app::update` committing
//!   one's own change and `Msg::Arrived` merging everybody else's.

pub mod domain;
pub mod exchange;
#[cfg(target_arch = "wasm32")]
pub mod ui;
