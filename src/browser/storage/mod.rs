//! Where the work is kept: IndexedDB.
//!
//! A workspace's log is a sequence of texts that this door does not understand.
//! The database `roundtable` holds
//!
//! | store | key | value |
//! |---|---|---|
//! | `log` | `position`, given by the database, over all workspaces | `{position, workspace, text, digest}`, with the index `by_workspace` on `[workspace, position]` |
//! | `workspaces` | `id` | `{id, name, opened_utc_millis}` |
//! | `aside` | `position` of the entry that it copies | `{position, workspace, text, why, utc_millis}` |
//! | `about` | a word | `id`: a random text, given when the database was made |
//!
//! `public/rescue.js` reads the same stores without us.
//!
//! # What holds
//!
//! - A write is confirmed only after its transaction completed with strict
//!   durability. It is whole or not there at all.
//! - Writing transactions of all tabs stand in one queue, and a position is
//!   given inside of one. So whoever read up to a position misses nothing before
//!   it, ever, and a tab that is behind asks for what stands after its own.
//! - A block takes the place of the entries that it holds, at the **last** of
//!   their positions ([`Store::compact`]). A tab that read up to there or further
//!   has all of it. A tab that is behind finds the block as its next entry, and in
//!   it all that vanished. So nobody has to notice anything, as long as reading an
//!   entry twice does no harm: true of a set of changes.
//! - A row that is damaged is copied to `aside`, reported, and stays in the log
//!   where it is; the others load. Nothing but a person's word deletes either, and
//!   forgetting somebody is such a word: who may be named there cannot be told.
//! - The database may vanish under an open page (cleared data, a full disk). It
//!   is known by `about.id`; whoever meets another one is told
//!   ([`SaveError::Emptied`]) before a single write, because positions begin anew.

mod aside;
mod compact;
mod connection;
mod errors;
mod log;
mod opening;
mod reading;
mod request;
mod room;
mod row;
mod workspaces;

use wasm_bindgen::JsValue;

use super::Trouble;

pub use aside::Aside;
pub use compact::{Compacted, Replaced};
pub use connection::{News, Store};
pub use errors::{LoadError, OpenError, SaveError};
pub use log::{Broken, Entry, Fault, Loaded};
pub use room::{Permanence, Room, ask_to_keep, is_kept, others, room};
pub use workspaces::Workspace;

const LOG: &str = "log";
const BY_WORKSPACE: &str = "by_workspace";
const WORKSPACES: &str = "workspaces";
const ASIDE: &str = "aside";
const ABOUT: &str = "about";

/// A place in the log. It grows with every entry, over all workspaces and tabs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position(u64);

impl Position {
    /// Before every entry.
    pub const START: Self = Self(0);

    /// Tells whether this is the position that follows after `count` more
    /// entries. After an append of `count` texts by a tab that had read up to
    /// `self`, it means that nobody wrote in between, so nothing has to be read.
    #[must_use]
    pub const fn is_followed_by(self, later: Self, count: u64) -> bool {
        self.0 + count == later.0
    }

    const fn as_f64(self) -> f64 {
        self.0 as f64
    }

    pub(super) fn to_js(self) -> JsValue {
        self.as_f64().into()
    }

    pub(super) fn from_js(value: &JsValue) -> Option<Self> {
        let number = value.as_f64()?;
        let whole = number.fract() == 0.0 && (0.0..=9_007_199_254_740_992.0).contains(&number);
        whole.then_some(Self(number as u64))
    }
}
