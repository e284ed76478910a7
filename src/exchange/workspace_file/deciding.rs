//! Deciding what becomes of each value that a file states, by the table of [`super::against`].

use super::against::{Arrival, ByHand, Offer};
use super::element::List;
use super::fitting::{is_of_another_kind, mended};
use super::read::{Incoming, Vouched};
use super::statement::{Source, Statement, Statements, Told};
use crate::domain::content::{Content, canonical};
use crate::domain::names::{FieldName, RecordId, Rev};
use crate::domain::schema::RecordKind;
use crate::domain::workspace::{Field, Fields, Value, Workspace};
use std::collections::{BTreeMap, BTreeSet};

/// The decisions about one file.
pub(super) struct Deciding<'a> {
    pub(super) workspace: &'a Workspace,
    // The kinds that the file says, by record.
    pub(super) kinds: BTreeMap<RecordId, RecordKind>,
    // By record and field, the revs that the file says were replaced.
    replaced: BTreeMap<(RecordId, FieldName), BTreeSet<Rev>>,
    // The values whose place in history the file tells in lines that fail their check.
    placed: BTreeSet<(RecordId, FieldName, Option<Rev>)>,
    // The lines that taught something, or could not be read.
    pub(super) taught: BTreeSet<usize>,
    // What is taken of the record that is being read.
    gathered: (RecordId, Fields),
    pub(super) arrival: Arrival,
}

fn replaced(values: &[Statement]) -> BTreeMap<(RecordId, FieldName), BTreeSet<Rev>> {
    let mut replaced: BTreeMap<_, BTreeSet<Rev>> = BTreeMap::new();
    for value in values.iter().filter(|value| !value.over.is_empty()) {
        let revs = replaced
            .entry((value.record.clone(), value.field.clone()))
            .or_default();
        revs.extend(value.over.iter().cloned());
    }
    replaced
}

fn placed(values: &[Statement]) -> BTreeSet<(RecordId, FieldName, Option<Rev>)> {
    let doubtful = values.iter().filter(|value| {
        value.source.vouched == Vouched::No
            && value.source.list == List::Changes
            && value.contents.is_empty()
    });
    doubtful
        .map(|value| (value.record.clone(), value.field.clone(), value.rev.clone()))
        .collect()
}

// The contents of a value are in canonical order: where somebody made a file of many, it shows.
fn has(value: &Value, content: &Content) -> bool {
    match value.contents.as_slice() {
        [] => false,
        [only] => only == content,
        several => several
            .binary_search_by_key(&canonical(content), canonical)
            .is_ok(),
    }
}

impl<'a> Deciding<'a> {
    /// Decides about everything that was read, against what a workspace knows.
    pub(super) fn on(mut said: Statements, file: &Incoming, workspace: &'a Workspace) -> Arrival {
        let mut deciding = Self {
            workspace,
            kinds: BTreeMap::new(),
            replaced: replaced(&said.values),
            placed: placed(&said.values),
            taught: std::mem::take(&mut said.unread),
            gathered: (RecordId::from(""), Fields::new()),
            arrival: Arrival {
                problems: std::mem::take(&mut said.problems),
                ..Arrival::default()
            },
        };
        deciding.fit(&mut said, file);
        for told in std::mem::take(&mut said.changes) {
            deciding.change(told);
        }
        for statement in said.ordered() {
            deciding.value(statement);
        }
        deciding.put_down();
        let mut arrival = deciding.arrival;
        arrival.same = said.lines - deciding.taught.len();
        arrival
    }

    fn change(&mut self, told: Told) {
        let known = self.workspace.history().changes.get(&told.rev);
        if let Some(about) = told.about {
            // A description that was edited by hand does not change the one that is known.
            let is_news = match known {
                None => true,
                Some(known) => *known != about && told.source.vouched == Vouched::Yes,
            };
            if is_news {
                self.taught.insert(told.source.at);
                self.arrival.history.changes.insert(told.rev.clone(), about);
            }
        }
        for (path, content) in told.unknown {
            let known = self.workspace.history().unknown.get(&told.rev);
            if known.and_then(|known| known.get(&path)) != Some(&content) {
                self.taught.insert(told.source.at);
                self.arrival.history.add_unknown(&told.rev, &path, &content);
            }
        }
    }

    fn value(&mut self, statement: Statement) {
        let workspace = self.workspace;
        if workspace.history().forgotten.contains(&statement.record) {
            return;
        }
        let field = workspace
            .fields(&statement.record)
            .and_then(|fields| fields.get(&statement.field));
        let Some(rev) = statement.rev.clone() else {
            for content in &statement.contents {
                self.without_rev(&statement, field, content);
            }
            return;
        };
        let own = field.and_then(|field| field.value(&rev));
        if own.is_none() && statement.source.vouched == Vouched::Yes {
            let value = Value::new(rev, statement.over, statement.contents);
            self.take(
                statement.source,
                &statement.record,
                &statement.field,
                &value,
            );
            return;
        }
        let mut news = Value {
            rev,
            over: Vec::new(),
            contents: Vec::new(),
        };
        // What an edit replaced was settled when it was made: only an intact file adds to it.
        if own.is_none() || statement.source.vouched == Vouched::Yes {
            let over = statement.over.iter();
            news.over = over
                .filter(|rev| own.is_none_or(|own| own.over.binary_search(rev).is_err()))
                .cloned()
                .collect();
            news.over.sort();
            news.over.dedup();
        }
        for content in &statement.contents {
            if own.is_some_and(|own| has(own, content)) {
                continue;
            }
            if self.is_to_trust(&statement, field, own, &news.rev) {
                news.contents.push(content.clone());
                continue;
            }
            let understood = mended(self.shape(&statement), content);
            let content = understood.as_ref().unwrap_or(content);
            if own.is_some_and(|own| has(own, content)) {
                continue;
            }
            if own.is_some_and(|own| !own.contents.is_empty()) || !self.shows(&statement, content) {
                self.by_hand(&statement, content, &news.rev);
            } else if own.is_none() && self.is_placed(&statement) {
                // Its place in history arrives, and would hide what says the same here.
                news.contents.push(content.clone());
            }
        }
        let is_mention = statement.contents.is_empty() && own.is_none();
        if is_mention || !news.over.is_empty() || !news.contents.is_empty() {
            self.take(statement.source, &statement.record, &statement.field, &news);
        }
    }

    // What comes after each other is about one record, as a rule: its fields are gathered.
    fn take(&mut self, source: Source, record: &RecordId, field: &FieldName, value: &Value) {
        self.taught.insert(source.at);
        if self.gathered.0 != *record {
            self.put_down();
            self.gathered.0 = record.clone();
        }
        self.gathered
            .1
            .entry(field.clone())
            .or_default()
            .merge(value);
    }

    fn put_down(&mut self) {
        let fields = std::mem::take(&mut self.gathered.1);
        if fields.is_empty() {
            return;
        }
        let record = self.gathered.0.clone();
        let known = self.arrival.history.records.entry(record).or_default();
        if known.is_empty() {
            *known = fields;
            return;
        }
        for (name, field) in fields {
            let known = known.entry(name).or_default();
            for value in field.values() {
                known.merge(value);
            }
        }
    }

    /// Whether what is said was written into the file by hand, and not by a change.
    pub(super) fn is_by_hand(&self, statement: &Statement) -> bool {
        let Some(rev) = &statement.rev else {
            return true;
        };
        let fields = self.workspace.fields(&statement.record);
        let field = fields.and_then(|fields| fields.get(&statement.field));
        let own = field.and_then(|field| field.value(rev));
        !self.is_to_trust(statement, field, own, rev)
    }

    // Whether a content that the workspace does not have under this rev is what was
    // written under it.
    fn is_to_trust(
        &self,
        statement: &Statement,
        field: Option<&Field>,
        own: Option<&Value>,
        rev: &Rev,
    ) -> bool {
        match statement.source.vouched {
            Vouched::Yes => true,
            _ if own.is_some_and(|own| !own.contents.is_empty()) => false,
            // Without any checks a value is believed, unless it claims to come from a
            // change that is known and did not set this field.
            Vouched::Unsaid => {
                statement.source.list == List::Changes
                    || own.is_some()
                    || !self.workspace.history().changes.contains_key(rev)
            }
            // Where a check fails, only what was replaced since: as an edit by hand it
            // would stand again, and nobody edits what is not shown.
            Vouched::No => {
                let key = (statement.record.clone(), statement.field.clone());
                let in_file = self.replaced.get(&key);
                let mut own = field.into_iter().flat_map(Field::values);
                own.any(|value| value.over.binary_search(rev).is_ok())
                    || in_file.is_some_and(|revs| revs.contains(rev))
            }
        }
    }

    fn is_placed(&self, statement: &Statement) -> bool {
        !self.placed.is_empty()
            && self.placed.contains(&(
                statement.record.clone(),
                statement.field.clone(),
                statement.rev.clone(),
            ))
    }

    fn shows(&self, statement: &Statement, content: &Content) -> bool {
        let standing = self.workspace.standing(&statement.record, &statement.field);
        standing
            .iter()
            .any(|standing| standing.content == Some(content))
    }

    fn by_hand(&mut self, statement: &Statement, content: &Content, claimed: &Rev) {
        let (record, field) = (&statement.record, &statement.field);
        if is_of_another_kind(self.workspace, statement, content) {
            self.refuse_kind(statement, &content.to_string());
            return;
        }
        let value = Value {
            rev: Rev::of_content(record, field, content),
            over: vec![claimed.clone()],
            contents: vec![content.clone()],
        };
        let known = self.workspace.fields(record);
        let known = known.and_then(|fields| fields.get(field)?.value(&value.rev));
        if known.is_some_and(|known| known.over.contains(claimed)) {
            return;
        }
        self.take(statement.source, record, field, &value);
        self.arrival.by_hand.push(ByHand {
            record: record.clone(),
            field: field.clone(),
            content: content.clone(),
            rev: value.rev,
            claimed: claimed.clone(),
            line: statement.source.line,
        });
    }

    fn without_rev(&mut self, statement: &Statement, field: Option<&Field>, content: &Content) {
        let (record, name) = (&statement.record, &statement.field);
        let rev = Rev::of_content(record, name, content);
        // What was taken from this file before may have been replaced since: no news.
        if field.is_some_and(|field| field.value(&rev).is_some()) || self.shows(statement, content)
        {
            return;
        }
        let now = self.workspace.shown(record, name);
        if !now.is_empty() {
            self.taught.insert(statement.source.at);
            self.arrival.offers.push(Offer {
                record: record.clone(),
                field: name.clone(),
                content: content.clone(),
                now: now.into_iter().map(Option::<&Content>::cloned).collect(),
                line: statement.source.line,
            });
        } else if !content.is_null() {
            let value = Value {
                rev,
                over: Vec::new(),
                contents: vec![content.clone()],
            };
            self.take(statement.source, record, name, &value);
        }
    }
}
