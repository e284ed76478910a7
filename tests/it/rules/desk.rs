//! A desk: one person's copy of a workspace, and the tab that writes to it.

use roundtable::domain::Content;
use roundtable::domain::change::{About, Change, What};
use roundtable::domain::names::{FieldName, RecordId, Rev, WorkspaceId, Writer};
use roundtable::domain::workspace::edit::{Seen, Settings};
use roundtable::domain::workspace::{History, Value, Workspace};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Clones are copied profiles: they draw the same names.
#[derive(Clone)]
pub struct Desk {
    pub workspace: Workspace,
    writer: Writer,
    log: Vec<Change>,
}

impl Desk {
    pub fn new(writer: &str) -> Self {
        Self {
            workspace: Workspace::new(WorkspaceId::from("group-1")),
            writer: Writer::new(writer),
            log: Vec::new(),
        }
    }

    /// A desk that has taken over what another one has.
    pub fn beside(writer: &str, other: &Self) -> Self {
        let mut desk = Self::new(writer);
        desk.take(other);
        desk
    }

    /// Merges the other's file.
    pub fn take(&mut self, other: &Self) {
        self.workspace.merge(&other.workspace.exported());
    }

    /// Saves one field with what is shown now.
    pub fn set(&mut self, record: &str, field: &str, content: impl Into<Content>) -> Rev {
        let seen = self.workspace.seen_all(record);
        self.save(record, &seen, [(field, content.into())])
    }

    /// Saves a form that was opened when it showed `seen`.
    pub fn save<const N: usize>(
        &mut self,
        record: &str,
        seen: &Seen,
        fields: [(&str, Content); N],
    ) -> Rev {
        let record = RecordId::from(record);
        let contents: BTreeMap<FieldName, Content> = fields
            .into_iter()
            .map(|(name, content)| (FieldName::from(name), content))
            .collect();
        let set = self.workspace.setting(&record, &contents, seen);
        self.commit(What::Edit, [(record, set)].into())
    }

    /// Removes a record and its parts.
    pub fn remove(&mut self, record: &str) -> Rev {
        let set = self.workspace.removal(&RecordId::from(record));
        self.commit(What::Remove, set)
    }

    /// Undoes a change, or does again what a change undid.
    pub fn undo(&mut self, rev: &Rev) -> Rev {
        let set = self.workspace.undoing(rev).set;
        self.commit(What::Undo, set)
    }

    pub fn hold(&mut self, revs: &[&Rev], aside: bool) {
        let revs = revs.iter().map(|rev| (*rev).clone()).collect();
        self.workspace.hold(&revs, aside);
    }

    pub fn commit(&mut self, what: What, set: Settings) -> Rev {
        let rev = self.writer.next_rev();
        let about = About {
            at_utc_millis: 0,
            by: None,
            what,
        };
        let change = Change {
            rev: rev.clone(),
            about,
            set,
        };
        self.workspace.merge(&History::from(&change));
        self.log.push(change);
        rev
    }

    /// Every change that was made at this desk, in order.
    pub fn log(&self) -> &[Change] {
        &self.log
    }

    /// The different contents that stand in a field, as text; `?` where one is withheld.
    pub fn shown(&self, record: &str, field: &str) -> Vec<String> {
        let shown = self.workspace.shown(record, field);
        let text = |content: Option<&Content>| match content {
            None => String::from("?"),
            Some(content) => content
                .as_str()
                .map_or_else(|| content.to_string(), str::to_owned),
        };
        shown.into_iter().map(text).collect()
    }

    /// What a reader sees of a record: whether it is there, and every field.
    pub fn page(&self, record: &str) -> String {
        let mut page = format!("{:?}", self.workspace.presence(record));
        for (name, _) in self.workspace.fields(record).into_iter().flatten() {
            let shown = self.shown(record, name).join(" | ");
            write!(page, "\n{name}: {shown}").expect("writing to a string does not fail");
        }
        page
    }
}

/// A file that holds one value.
pub fn one_value(record: &str, field: &str, value: Value) -> History {
    let mut history = History::default();
    history.add(&RecordId::from(record), &FieldName::from(field), &value);
    history
}

/// The same file with the contents of a field withheld.
pub fn withholding(file: &History, field: &str) -> History {
    let mut without = History {
        records: BTreeMap::new(),
        ..file.clone()
    };
    for (record, fields) in &file.records {
        for (name, known) in fields {
            for value in known.values() {
                let mut value = value.clone();
                if name.as_str() == field {
                    value.contents.clear();
                }
                without.add(record, name, &value);
            }
        }
    }
    without
}
