//! What a file teaches a workspace (R4), decided value by value; nothing is changed yet.
//!
//! | the value in the file | what becomes of it |
//! |---|---|
//! | has a rev, and the workspace has it | it teaches nothing |
//! | has a rev, and is new | merged as it is |
//! | differs under its rev, the check matches | merged: both stand (R3) |
//! | differs under its rev, the check does not match | an edit by hand: a rev by digest, replacing exactly that rev |
//! | has an unknown rev, the check fails | the same |
//! | has no rev, and the field shows nothing | merged with a rev by digest, replacing nothing |
//! | has no rev, and the field shows something else | offered as the importer's own edit |
//!
//! A line that is one's own to the letter teaches nothing and is not parsed. To know
//! that, one's own lines are written, which costs more than parsing a small file: a
//! file of few lines is parsed outright.

use super::element::List;
use super::line::Lines;
use super::problem::{Problem, What};
use super::read::{Incoming, Vouched};
use super::statement::{Source, Statement, Statements, Told};
use crate::domain::content::{Content, canonical};
use crate::domain::names::{FieldName, RecordId, Rev};
use crate::domain::read::fits;
use crate::domain::schema::RecordKind;
use crate::domain::workspace::{Field, Fields, History, Value, Workspace};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// What a file would do to a workspace.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Arrival {
    /// What is new, to be merged as it is; without forgotten ids.
    pub history: History,
    /// Values without revs that differ from what the workspace shows (R4): to be chosen
    /// one by one, and set by a change of the importer's own.
    pub offers: Vec<Offer>,
    /// Values that were edited by hand in the file; they are in `history` too.
    pub by_hand: Vec<ByHand>,
    /// Ids that are forgotten in the file and not here (R5): put into `history.forgotten`
    /// only when somebody said so, for there is no way back.
    pub forgotten: BTreeSet<RecordId>,
    /// What could not be taken as it stands, by line.
    pub problems: Vec<Problem>,
    /// How many lines teach nothing.
    pub same: usize,
    /// How many of these are one's own to the letter, and were not even parsed.
    pub unparsed: usize,
    /// Whether the file is of another workspace: it never merges unasked (R12).
    pub other_workspace: bool,
}

/// A value that differs from what is shown, from a file that does not say what it replaces.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// The record.
    pub record: RecordId,
    /// The field.
    pub field: FieldName,
    /// What the file says.
    pub content: Content,
    /// What the workspace shows: more than one in a conflict, `None` where it is withheld.
    pub now: Vec<Option<Content>>,
    /// The line in the file, from 1 on.
    pub line: usize,
}

/// A value that somebody edited in the file by hand.
#[derive(Debug, Clone, PartialEq)]
pub struct ByHand {
    /// The record.
    pub record: RecordId,
    /// The field.
    pub field: FieldName,
    /// What the file says.
    pub content: Content,
    /// The rev that the value gets, from a digest.
    pub rev: Rev,
    /// The rev that the file claims, which the value replaces.
    pub claimed: Rev,
    /// The line in the file, from 1 on.
    pub line: usize,
}

struct Deciding<'a> {
    workspace: &'a Workspace,
    // By record and field, the revs that the file says were replaced.
    replaced: BTreeMap<(RecordId, FieldName), BTreeSet<Rev>>,
    // The lines that taught something, or could not be read.
    taught: BTreeSet<usize>,
    // What is taken of the record that is being read.
    gathered: (RecordId, Fields),
    arrival: Arrival,
}

/// A file with fewer lines than this part of the workspace's is parsed outright.
const SMALL: usize = 8;

impl Incoming {
    /// What this file would teach a workspace; neither is changed.
    #[must_use]
    pub fn against(&self, workspace: &Workspace) -> Arrival {
        let history = workspace.history();
        let is_small = self.lines.len() * SMALL < history.records.len() + history.changes.len();
        let own = if is_small {
            None
        } else {
            Some(Lines::of(history))
        };
        let own = own
            .iter()
            .flat_map(|own| own.records().chain(own.changes()));
        let known: HashSet<&[u8]> = own.collect();
        let mut said = Statements::default();
        let mut unparsed = 0;
        for (at, line) in self.lines.iter().enumerate() {
            if known.contains(self.text_of(&line.place).as_bytes()) {
                unparsed += 1;
            } else {
                said.read(self, line, at);
            }
        }
        let own_forgotten = &history.forgotten;
        let id = self.header.workspace.as_ref();
        let mut deciding = Deciding {
            workspace,
            replaced: replaced(&said.values),
            taught: std::mem::take(&mut said.unread),
            gathered: (RecordId::from(""), Fields::new()),
            arrival: Arrival {
                problems: self.problems.clone(),
                unparsed,
                forgotten: self.forgotten.difference(own_forgotten).cloned().collect(),
                other_workspace: id.is_some_and(|id| id != workspace.id()),
                ..Arrival::default()
            },
        };
        deciding.arrival.problems.append(&mut said.problems);
        deciding.problems_of_shape(&said);
        for told in std::mem::take(&mut said.changes) {
            deciding.change(told);
        }
        for statement in said.ordered() {
            deciding.value(statement);
        }
        deciding.put_down();
        let mut arrival = deciding.arrival;
        arrival.problems.sort_by_key(|problem| problem.line);
        arrival.same = self.lines.len() - deciding.taught.len();
        arrival
    }
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

impl Deciding<'_> {
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
            let mut over = statement.over;
            over.sort();
            over.dedup();
            let mut contents = statement.contents;
            if contents.len() > 1 {
                contents.sort_by_cached_key(canonical);
            }
            let value = Value {
                rev,
                over,
                contents,
            };
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
            } else if own.is_some_and(|own| !own.contents.is_empty())
                || !self.shows(&statement, content)
            {
                self.by_hand(&statement, content, &news.rev);
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

    fn shows(&self, statement: &Statement, content: &Content) -> bool {
        let standing = self.workspace.standing(&statement.record, &statement.field);
        standing
            .iter()
            .any(|standing| standing.content == Some(content))
    }

    fn by_hand(&mut self, statement: &Statement, content: &Content, claimed: &Rev) {
        let (record, field) = (&statement.record, &statement.field);
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

    // Wrong values are taken all the same (R11).
    fn problems_of_shape(&mut self, said: &Statements) {
        let mut kinds: BTreeMap<&RecordId, RecordKind> = BTreeMap::new();
        for value in said
            .values
            .iter()
            .filter(|value| value.field.as_str() == "record")
        {
            let names = value.contents.iter().filter_map(Content::as_str);
            let named = names.filter_map(RecordKind::named);
            kinds.extend(named.map(|kind| (&value.record, kind)));
        }
        for value in &said.values {
            let kind = value.source.kind;
            let kind = kind
                .or_else(|| kinds.get(&value.record).copied())
                .or_else(|| self.workspace.kind(&value.record));
            let Some(field) = kind.and_then(|kind| kind.describe().field(&value.field)) else {
                continue;
            };
            let is_member = value.field.contains('/');
            for content in &value.contents {
                if !content.is_null() && !fits(content, field.shape, is_member) {
                    let problem =
                        Problem::at(value.source.line, What::WrongShape, &content.to_string());
                    let problem = problem.of(&value.record).field(&value.field);
                    self.arrival.problems.push(problem);
                }
            }
        }
        for (record, line) in &said.kindless {
            let is_known = self
                .workspace
                .fields(record)
                .is_some_and(|fields| fields.contains_key("record"));
            if !is_known {
                self.arrival
                    .problems
                    .push(Problem::at(*line, What::Kindless, record).of(record));
            }
        }
    }
}
