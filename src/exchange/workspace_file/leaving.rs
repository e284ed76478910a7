//! What leaves in a file: everything or one meeting, with or without contact details.
//!
//! Without contact details (D16) the values of personal fields stay at home, and so
//! does every other text in which an e-mail address or an international telephone number
//! stands, in history too. What
//! this version does not understand stays at home as well: nobody can tell what is
//! in it. The revs leave all the same, so that merging stays whole (R2).

use super::address::{addresses, phones};
use super::{Header, meeting};
use crate::domain::change::About;
use crate::domain::content::Content;
use crate::domain::names::{FieldName, RecordId, Rev};
use crate::domain::schema::{Kind, RecordKind, Shape};
use crate::domain::workspace::{Field, Fields, History, Value};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// What the author of a file chose to let out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaving {
    /// Which records.
    pub scope: Scope,
    /// Whether contact details leave: personal fields, and texts with e-mail addresses or
    /// telephone numbers in them.
    pub contacts: bool,
}

/// Which records leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// All of them.
    Everything,
    /// One meeting with its parts, and what is needed to read them.
    Meeting {
        /// The event.
        event: RecordId,
        /// Whether people and their attendance leave.
        people: bool,
    },
}

/// How much leaves, to be shown before it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Leaves {
    /// Records of which something is shown.
    pub records: usize,
    /// People among them.
    pub people: usize,
    /// Different e-mail addresses, wherever they stand, in replaced values too.
    pub addresses: usize,
    /// Different telephone numbers, wherever they stand, in replaced values too.
    pub phones: usize,
}

impl Leaving {
    /// Everything that a workspace has.
    pub const EVERYTHING: Self = Self {
        scope: Scope::Everything,
        contacts: true,
    };

    /// The part of a history that leaves.
    pub(super) fn part_of<'a>(&self, history: &'a History) -> Cow<'a, History> {
        let part = match &self.scope {
            Scope::Everything => Cow::Borrowed(history),
            Scope::Meeting { event, people } => Cow::Owned(meeting::part(history, event, *people)),
        };
        if self.contacts {
            part
        } else {
            Cow::Owned(without_contacts(&part))
        }
    }

    /// The header of what leaves.
    pub(super) fn header<'a>(&self, header: &'a Header) -> Cow<'a, Header> {
        if self.contacts {
            return Cow::Borrowed(header);
        }
        let name = if is_open(&header.name) {
            &header.name
        } else {
            ""
        };
        Cow::Owned(Header {
            name: name.to_owned(),
            more: BTreeMap::new(),
            ..header.clone()
        })
    }
}

/// Counts what [`super::write()`] would let out.
#[must_use]
pub fn count_leaving(history: &History, leaving: &Leaving) -> Leaves {
    let history = leaving.part_of(history);
    let mut leaves = Leaves::default();
    let mut found: BTreeSet<&str> = BTreeSet::new();
    let mut numbers: BTreeSet<&str> = BTreeSet::new();
    for (record, fields) in &history.records {
        let kind = kind_of(fields);
        let shows = fields.values().any(|field| lead(field).is_some());
        leaves.records += usize::from(shows);
        leaves.people += usize::from(shows && kind == Some(RecordKind::Person));
        found.extend(addresses(record));
        for (name, field) in fields {
            found.extend(addresses(name));
            let described = kind.and_then(|kind| kind.describe().field(name));
            let is_phone = described.is_some_and(|field| field.shape == Shape::Phone);
            for content in field.values().flat_map(|value| &value.contents) {
                each_text(content, &mut |text| {
                    found.extend(addresses(text));
                    if !is_phone {
                        numbers.extend(phones(text));
                    }
                });
                numbers.extend(content.as_str().filter(|_| is_phone));
            }
        }
    }
    leaves.addresses = found.len();
    leaves.phones = numbers.len();
    leaves
}

fn without_contacts(history: &History) -> History {
    let mut leaving = History::default();
    let forgotten = history.forgotten.iter().filter(|record| is_open(record));
    leaving.forgotten = forgotten.cloned().collect();
    for (rev, about) in &history.changes {
        if is_open(rev) && is_open(about.what.code()) {
            let by = about.by.clone().filter(|by| is_open(by));
            leaving.changes.insert(
                rev.clone(),
                About {
                    by,
                    ..about.clone()
                },
            );
        }
    }
    for (record, fields) in history.records.iter().filter(|(record, _)| is_open(record)) {
        let kind = kind_of(fields).map(RecordKind::describe);
        for (name, field) in fields.iter().filter(|(name, _)| is_open(name)) {
            let may_show = may_show(kind, name);
            for value in field.values().filter(|value| is_open(&value.rev)) {
                let over: Vec<Rev> = value
                    .over
                    .iter()
                    .filter(|rev| is_open(rev))
                    .cloned()
                    .collect();
                let contents = value.contents.iter();
                let contents = contents.filter(|content| may_show && is_open_content(content));
                let value = Value {
                    rev: value.rev.clone(),
                    over,
                    contents: contents.cloned().collect(),
                };
                leaving.add(record, name, &value);
            }
        }
    }
    leaving
}

/// Whether a field's values may leave without contact details.
fn may_show(kind: Option<&Kind>, name: &FieldName) -> bool {
    if name.as_str() == "record" {
        return true;
    }
    kind.and_then(|kind| kind.field(name)).is_some_and(|field| {
        let inner = if let Shape::Entries(inner) = field.shape {
            inner
        } else {
            &[]
        };
        !field.personal && inner.iter().all(|field| !field.personal)
    })
}

fn is_open(text: &str) -> bool {
    addresses(text).next().is_none() && phones(text).next().is_none()
}

fn is_open_content(content: &Content) -> bool {
    let mut open = true;
    each_text(content, &mut |text| open &= is_open(text));
    open
}

// Every text in a content, keys too.
fn each_text<'a>(content: &'a Content, visit: &mut impl FnMut(&'a str)) {
    match content {
        Content::String(text) => visit(text),
        Content::Array(items) => {
            for item in items {
                each_text(item, visit);
            }
        }
        Content::Object(members) => {
            for (key, item) in members {
                visit(key);
                each_text(item, visit);
            }
        }
        Content::Null | Content::Bool(_) | Content::Number(_) => {}
    }
}

/// The content that leads, all values counted.
pub(super) fn lead(field: &Field) -> Option<&Content> {
    field.lead(&BTreeSet::new())
}

/// The kind that leads.
pub(super) fn kind_of(fields: &Fields) -> Option<RecordKind> {
    RecordKind::named(lead(fields.get("record")?)?.as_str()?)
}
