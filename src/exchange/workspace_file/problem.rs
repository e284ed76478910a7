//! What can be wrong with a file: as a whole, or in one place of it.

use super::Version;
use crate::domain::names::{FieldName, RecordId};

/// Why a file is not read at all. The store was not touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Its bytes are not UTF-8 text.
    NotText,
    /// It is text, but not JSON; the line, from 1 on, at which it stops being so.
    NotJson {
        /// The line.
        line: usize,
    },
    /// It ends in the middle, as a half-written or half-sent file does.
    Truncated {
        /// The last line that is there.
        line: usize,
    },
    /// It is JSON, but not a workspace.
    OtherFormat,
    /// It was written by a version whose rules of merging are not known here (R11).
    NewerMajor {
        /// What the file says.
        version: Version,
    },
    /// It is longer than the limit.
    TooLarge {
        /// Its length.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// It has more records than the limit.
    TooManyRecords {
        /// The limit.
        limit: usize,
    },
    /// One record is longer than the limit.
    RecordTooLong {
        /// The line.
        line: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// One record has more fields than the limit, parts of fields counted too.
    TooManyFields {
        /// The line.
        line: usize,
        /// The limit.
        limit: usize,
    },
    /// Objects and arrays stand in each other deeper than the limit.
    TooDeep {
        /// The line.
        line: usize,
        /// The limit.
        limit: usize,
    },
}

/// Something in a file that could not be taken as it stands. All else was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line in the file, from 1 on.
    pub line: usize,
    /// The record, where it could be told.
    pub record: Option<RecordId>,
    /// The field, where it is about one.
    pub field: Option<FieldName>,
    /// What is wrong.
    pub what: What,
    /// The text that stands there, to be kept by whoever shows the problem.
    pub text: String,
}

/// What is wrong in one place of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// The line is not JSON. Nothing of it was taken.
    Broken,
    /// The line is JSON, but not an object. Nothing of it was taken.
    NotAnObject,
    /// A record without a readable id, or a change without a readable rev. Nothing of it was taken.
    Nameless,
    /// Another line has the same id or rev. Both were taken.
    Again,
    /// One line says a key twice. Both contents were taken and stand beside each other.
    KeyTwice,
    /// The kind of the record is neither in the file nor known here. It was taken.
    Kindless,
    /// It was written by hand, and the record is of another kind. Nothing of it was taken.
    OtherKind,
    /// A rev is not one. The value was taken as one without a rev (R4); a replaced rev was left out.
    BadRev,
    /// A rev for a field that the line does not have. It was left out.
    RevOfNothing,
    /// A content with more in each other than a file can hold once it was replaced. It was left out.
    TooDeep,
    /// A value that its field's type does not allow. It was taken as it is (R11).
    WrongShape,
    /// The moment, author or kind of a change cannot be read. The values were taken without it.
    BadAbout,
    /// What a change set is not an object of records and fields. It was left out.
    BadSetting,
    /// A line at the top of the file that is not what it should be. It was left out.
    BadHeader,
    /// The lines from here on are not those that the check was made for: edited by hand, or damaged.
    /// What is new in them was taken as edits by hand (R4).
    Unvouched,
    /// The top of the file, its forgotten ids or its checks were edited by hand, or damaged.
    Altered,
}

impl Problem {
    pub(super) fn at(line: usize, what: What, text: &str) -> Self {
        Self {
            line,
            record: None,
            field: None,
            what,
            text: text.to_owned(),
        }
    }

    pub(super) fn of(mut self, record: &RecordId) -> Self {
        self.record = Some(record.clone());
        self
    }

    pub(super) fn field(mut self, field: &FieldName) -> Self {
        self.field = Some(field.clone());
        self
    }
}
