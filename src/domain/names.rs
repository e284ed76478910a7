//! The names that never change: of records, fields, revs and workspaces (R3).

use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

macro_rules! name {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The text as it stands in a file.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(Arc::from(text))
            }
        }
        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(Arc::from(text))
            }
        }
        impl Deref for $name {
            type Target = str;
            fn deref(&self) -> &str {
                &self.0
            }
        }
        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&*self.0, out)
            }
        }
    };
}

name! {
    /// The id of a record: given once, never changed, read by nobody for meaning.
    RecordId
}
name! {
    /// The name of a field; a member of a set or of entries is `themes/t-cyber` (R10).
    FieldName
}
name! {
    /// The random id of a workspace; another id never merges unasked (R12).
    WorkspaceId
}
name! {
    /// What a value is named by: the change that set it, as `writer-number` (R3),
    /// or `~` and a digest where a file gave none (R4).
    ///
    /// In a list of replaced revs, `rev#digest` names one of several contents
    /// that turned up under one rev.
    Rev
}

impl Rev {
    /// The rev of a value that came without one: a digest of record, field and
    /// content, so that all who read the same hand-made file agree (R4).
    #[must_use]
    pub fn of_content(record: &str, field: &str, content: &super::Content) -> Self {
        let mut text = String::from("~");
        text.push_str(&super::content::digest(&[
            record,
            field,
            &super::content::canonical(content),
        ]));
        Self::from(text)
    }

    /// This rev, narrowed to one of the contents that stand under it (R3).
    #[must_use]
    pub fn narrowed(&self, content: &super::Content) -> Self {
        let digest = super::content::digest(&[&super::content::canonical(content)]);
        Self::from(format!("{self}#{digest}"))
    }
}

/// One running tab: it names its changes and its records (R3).
///
/// The id is drawn anew at every start; the number only grows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Writer {
    id: Arc<str>,
    last: u64,
}

impl Writer {
    /// A writer that has not written yet. `id` is drawn by the caller: letters and digits.
    #[must_use]
    pub fn new(id: &str) -> Self {
        Self {
            id: Arc::from(id),
            last: 0,
        }
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The rev of the next change.
    pub fn next_rev(&mut self) -> Rev {
        self.last += 1;
        Rev::from(format!("{}-{}", self.id, self.last))
    }

    /// The rev of the last change, where no other name was drawn after it.
    #[must_use]
    pub fn last_rev(&self) -> Rev {
        Rev::from(format!("{}-{}", self.id, self.last))
    }

    /// The id of a new record of this kind.
    pub fn next_id(&mut self, kind: super::schema::RecordKind) -> RecordId {
        self.last += 1;
        RecordId::from(format!(
            "{}-{}-{}",
            kind.describe().letter,
            self.id,
            self.last
        ))
    }

    /// The key of a new entry, for instance of a role: `roles/k7q2mz-4`.
    pub fn next_key(&mut self) -> String {
        self.last += 1;
        format!("{}-{}", self.id, self.last)
    }
}
