//! What one person did at one moment: the unit of saving and undoing.

use super::content::Content;
use super::names::{FieldName, RecordId, Rev};
use std::collections::{BTreeMap, BTreeSet};

/// One change: what one person did at one moment, to one or more fields.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Its own name, and the name of every value that it sets.
    pub rev: Rev,
    /// Who did what, and when.
    pub about: About,
    /// The values that it sets.
    pub set: BTreeMap<RecordId, BTreeMap<FieldName, Setting>>,
}

/// Who did what, and when: for reading only, no rule of merging looks at it (R1).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct About {
    /// Milliseconds since 1970-01-01 UTC, as the writing machine believed.
    pub at_utc_millis: i64,
    /// The record of the person who made it; `None` before anyone said who they are.
    pub by: Option<RecordId>,
    /// What was done, as a code: `create`, `edit`, `move`, ... (R5: so that no name hides here).
    pub what: What,
}

/// What a change did.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// Made a new record.
    Create,
    /// Changed fields.
    Edit,
    /// Gave an event another time.
    Move,
    /// Removed a record and its parts (R8).
    Remove,
    /// Brought a removed record back.
    Restore,
    /// Undid one of one's own changes (R7).
    Undo,
    /// Did again what was undone.
    Redo,
    /// Chose between values that stood beside each other (R1).
    Settle,
    /// Joined a duplicate to another record (R9).
    Join,
    /// Put an item between two others (R10).
    Reorder,
    /// Took over values from a file that carried no revs (R4).
    Import,
    /// What a newer version calls it (R11).
    Other(Box<str>),
}

impl What {
    const NAMED: [(Self, &'static str); 11] = [
        (Self::Create, "create"),
        (Self::Edit, "edit"),
        (Self::Move, "move"),
        (Self::Remove, "remove"),
        (Self::Restore, "restore"),
        (Self::Undo, "undo"),
        (Self::Redo, "redo"),
        (Self::Settle, "settle"),
        (Self::Join, "join"),
        (Self::Reorder, "reorder"),
        (Self::Import, "import"),
    ];

    /// The code in a file.
    #[must_use]
    pub fn code(&self) -> &str {
        if let Self::Other(code) = self {
            return code;
        }
        Self::NAMED
            .iter()
            .find(|(what, _)| what == self)
            .map_or("edit", |(_, code)| code)
    }

    /// Reads the code; one that this version does not know is kept (R11).
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        Self::NAMED
            .iter()
            .find(|(_, known)| *known == code)
            .map_or_else(|| Self::Other(code.into()), |(what, _)| what.clone())
    }
}

/// What one change sets one field to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Setting {
    /// The contents: one, as a rule; none where the content is withheld (R2);
    /// several where a settled conflict is undone, so that it stands again (R7).
    pub to: Vec<Content>,
    /// The values that were shown when the edit began, by rev (R1).
    pub over: BTreeSet<Rev>,
}

impl Setting {
    /// One content that replaces these revs.
    #[must_use]
    pub fn new(to: Content, over: impl IntoIterator<Item = Rev>) -> Self {
        Self {
            to: vec![to],
            over: over.into_iter().collect(),
        }
    }
}
