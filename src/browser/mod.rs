//! The doors: the only folder that touches the browser.
//!
//! A door knows nothing of records, pages or messages. It takes and gives small
//! plain data, its errors are data too, and its doc lines say what state an
//! error leaves behind. What to do about it, and in which words, is decided in
//! `app`; the wiring between the two carries out effects and sends messages.
//!
//! - [`storage`]: where the work is kept, in IndexedDB.
//! - [`tabs`]: tells other tabs that a log grew, and hears them.
//! - [`preferences`]: language, theme and the like, in localStorage.
//! - [`clock`]: now, today, and the chance that names are drawn from.
//! - [`zones`]: the rules of time zones, from the browser's `Intl`.
//! - [`clipboard`]: text to be pasted elsewhere.
//! - [`files`]: files chosen or dropped in, files offered for download.
//! - [`address`]: what stands behind the `#`.
//! - [`host`]: text files that lie beside the page.
//! - [`offline`]: the copy of the build that opens without a network, `public/sw.js`.
//! - [`checkup`]: what this host and browser give and lack.
//! - [`keys`]: keys that are pressed anywhere on the page.
//! - [`picture`]: shapes made into points.
//! - [`pointing`]: what lies under the pointer, where the focus is.
//! - [`panic`]: stops all writing after a panic and shows `public/rescue.js`.
//! - [`page`]: the page's title, language and direction, and that it is ready.

#![expect(
    clippy::disallowed_methods,
    reason = "the doors are where the clock, chance and the browser are read"
)]

pub mod address;
pub mod checkup;
pub mod clipboard;
pub mod clock;
pub mod files;
pub mod host;
pub mod keys;
mod listening;
pub mod offline;
pub mod page;
pub mod panic;
pub mod picture;
pub mod pointing;
pub mod preferences;
pub mod storage;
pub mod tabs;
mod trouble;
pub mod zones;

pub use listening::Listening;
pub use trouble::Trouble;

/// Returns the window that this page runs in.
fn window() -> web_sys::Window {
    web_sys::window().expect("this code runs in a page, not in a worker")
}
