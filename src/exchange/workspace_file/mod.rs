//! The workspace file: JSON that a person can read, compare and mend in an editor.
//!
//! ```json
//! {"format":"roundtable","version":"1.0","workspace":"w-4f9a","name":"A group",
//! "records":[
//! {"id":"e-k7q2mz-3","record":"event","rev":"k7q2mz-4","themes":["t-a","t-b"],"title":"New","revs":{"title":"m0zpaa-9"}}
//! ],
//! "changes":[
//! {"rev":"k7q2mz-4","at":"2026-11-21T03:10:07Z","what":"create","set":{"e-k7q2mz-3":{"title":{"to":"Old"}}}},
//! {"rev":"m0zpaa-9","at":"2026-11-22T09:00:00Z","what":"edit","set":{"e-k7q2mz-3":{"title":{"over":["k7q2mz-4"]}}}}
//! ],
//! "forgotten":[],
//! "checks":["09c2b1de8a3f4471"],
//! "check":"5d0f7a6b1c2e3d4f"}
//! ```
//!
//! **Records**, one a line, sorted by the place of their kind in the table, then
//! by id: every field with the value that leads (R1) and the change that it comes
//! from, `rev` for the record and `revs` where a field's differs. An array of
//! texts in ascending order is a set: each member is a field of its own, written
//! flat where it says anything but `true` (`"themes/t-c":false`, R10). This holds
//! for fields that a reader does not know as well, so it is a law of all 1.x.
//!
//! **Changes**, one a line, sorted by rev: who, when, what, and in `set` what the
//! record lines cannot say (R2): `to`, a content that was replaced or stands in
//! conflict, `each` where there are several under one rev, `over`, the revs that
//! were replaced, `withheld` where the content stays at home.
//!
//! **Checks**: see `check`. A file without `changes` and `checks` was made by
//! hand and is as good as any (R4).
//!
//! [`write()`] and [`read()`] are inverse: a file that was read and written again
//! has the same bytes. [`Incoming::against`] says what a file teaches a workspace, and
//! [`Incoming::intact`] what one says that nobody touched since it was written.

mod address;
mod against;
mod check;
mod deciding;
mod element;
mod fitting;
mod intact;
pub mod json_schema;
mod leaving;
mod line;
mod meeting;
mod mend;
mod outline;
mod problem;
mod read;
mod statement;
mod time;
mod write;

pub(crate) use address::{addresses, phones};
pub use against::{Arrival, ByHand, Offer};
pub use leaving::{Leaves, Leaving, Scope, count_leaving};
pub use problem::{Problem, Refusal, What};
pub use read::{Incoming, Limits, as_utf8, read};
pub use write::write;

use crate::domain::content::{Content, canonical};
use crate::domain::names::WorkspaceId;
use std::collections::BTreeMap;

/// What `format` says in every workspace file.
pub const FORMAT: &str = "roundtable";

/// A version of the format: minor ones add and never change how files merge (R11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// A greater one than ours is refused.
    pub major: u32,
    /// A greater one than ours is read, and what it adds is kept.
    pub minor: u32,
}

impl Version {
    /// The version that this code was written for.
    pub const OURS: Self = Self { major: 1, minor: 0 };
}

/// What a file says about itself and its workspace.
#[derive(Debug, Clone, PartialEq)]
pub struct Header {
    /// The random id of the workspace (R12); `None` in a file made by hand.
    pub workspace: Option<WorkspaceId>,
    /// The name of the workspace.
    pub name: String,
    /// The greatest version among the files that the workspace was read from.
    pub version: Version,
    /// What newer versions say at the top of a file (R11), by key.
    pub more: BTreeMap<String, Content>,
}

impl Header {
    /// The header of a new workspace.
    #[must_use]
    pub fn new(workspace: WorkspaceId, name: &str) -> Self {
        Self {
            workspace: Some(workspace),
            name: name.to_owned(),
            version: Version::OURS,
            more: BTreeMap::new(),
        }
    }

    /// Keeps what another file of the same workspace says beyond this version (R11). The
    /// name stays; where both say something under one key, the lesser text stays, so that
    /// every copy keeps the same one.
    pub fn merge(&mut self, other: &Self) {
        self.version = self.version.max(other.version);
        for (key, content) in &other.more {
            match self.more.get(key) {
                Some(own) if canonical(own) <= canonical(content) => {}
                Some(_) | None => {
                    self.more.insert(key.clone(), content.clone());
                }
            }
        }
    }
}
