//! What the lines of a file say, value by value, before anything is decided about it.

use super::element::{List, Members, NoMembers};
use super::line::{NO_FIELDS, reads_as_members};
use super::problem::{Problem, What};
use super::read::{Incoming, Line, Vouched};
use super::time;
use crate::domain::change::{self, About};
use crate::domain::content::Content;
use crate::domain::names::{FieldName, RecordId, Rev};
use crate::domain::schema::RecordKind;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// One value, or a part of what is said about one.
#[derive(Debug)]
pub(super) struct Statement {
    pub(super) record: RecordId,
    pub(super) field: FieldName,
    /// `None` in files made by hand (R4).
    pub(super) rev: Option<Rev>,
    pub(super) over: Vec<Rev>,
    pub(super) contents: Vec<Content>,
    pub(super) source: Source,
}

/// Where something is said.
#[derive(Debug, Clone, Copy)]
pub(super) struct Source {
    pub(super) list: List,
    /// The line in the file.
    pub(super) line: usize,
    /// The place among all records and changes.
    pub(super) at: usize,
    pub(super) vouched: Vouched,
    /// The kind that the record's line says.
    pub(super) kind: Option<RecordKind>,
}

/// What is said about a change.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) rev: Rev,
    pub(super) about: Option<About>,
    pub(super) unknown: Vec<(Vec<Box<str>>, Content)>,
    pub(super) source: Source,
}

/// All that the lines say that were read.
#[derive(Debug, Default)]
pub(super) struct Statements {
    pub(super) values: Vec<Statement>,
    pub(super) changes: Vec<Told>,
    /// Record lines that do not say their kind, by line.
    pub(super) kindless: Vec<(RecordId, usize)>,
    pub(super) problems: Vec<Problem>,
    /// How many lines were read.
    pub(super) lines: usize,
    /// The lines of which nothing could be read, by their places.
    pub(super) unread: BTreeSet<usize>,
    // Whether something comes again, or out of the order that files are written in.
    is_disordered: bool,
    names: HashSet<FieldName>,
    records: BTreeSet<RecordId>,
    revs: BTreeSet<Rev>,
}

impl Statements {
    /// The values in an order in which taking them costs little, whatever order they came in:
    /// a field keeps its values by rev.
    pub(super) fn ordered(&mut self) -> Vec<Statement> {
        let mut values = std::mem::take(&mut self.values);
        if self.is_disordered {
            let key = |one: &Statement| (one.record.clone(), one.field.clone(), one.rev.clone());
            values.sort_by_cached_key(key);
        }
        values
    }

    /// Reads one line; `at` is its place among all records and changes.
    pub(super) fn read(&mut self, file: &Incoming, line: &Line, at: usize) {
        self.lines += 1;
        let source = Source {
            list: line.list,
            line: line.place.line,
            at,
            vouched: line.vouched,
            kind: None,
        };
        let text = file.text_of(&line.place);
        if let Err(what) = self.line(text, source) {
            self.problems.push(Problem::at(source.line, what, text));
            self.unread.insert(at);
        }
    }

    fn line(&mut self, text: &str, source: Source) -> Result<(), What> {
        let members = Members::parse(text).map_err(|no| match no {
            NoMembers::Broken => What::Broken,
            NoMembers::NotAnObject => What::NotAnObject,
        })?;
        let key = match source.list {
            List::Records => "id",
            List::Changes => "rev",
        };
        let name = members.get(key).and_then(Content::as_str);
        let name = name.filter(|name| !name.is_empty()).map(str::to_owned);
        let name = name.ok_or(What::Nameless)?;
        if let Some(key) = members.repeated() {
            self.problems
                .push(Problem::at(source.line, What::KeyTwice, key));
        }
        match source.list {
            List::Records => self.record(&RecordId::from(name), members, source, text),
            List::Changes => {
                let rev = valid_rev(&name).ok_or(What::Nameless)?;
                self.change(rev, members, source, text);
            }
        }
        Ok(())
    }

    fn record(&mut self, record: &RecordId, members: Members, source: Source, text: &str) {
        let line = source.line;
        if !self.records.insert(record.clone()) {
            self.is_disordered = true;
            self.problems
                .push(Problem::at(line, What::Again, text).of(record));
        }
        let named = members.get("record").and_then(Content::as_str);
        let kind = named.and_then(RecordKind::named);
        let source = Source { kind, ..source };
        if members.get("record").is_none_or(|name| !name.is_string()) {
            self.kindless.push((record.clone(), line));
        }
        let common = self.rev_of(members.get("rev"), record, line);
        let revs = self.revs_of(members.get("revs"), record, line);
        let mut unused: BTreeSet<FieldName> = revs.keys().cloned().collect();
        for (key, content) in members.0 {
            if NO_FIELDS.contains(&key.as_str()) {
                continue;
            }
            if is_too_deep(&content) {
                let problem = Problem::at(line, What::TooDeep, &content.to_string());
                let field = self.name(&key);
                self.problems.push(problem.of(record).field(&field));
                continue;
            }
            for (field, content) in self.fields_of(kind, &key, content) {
                if !unused.is_empty() {
                    unused.remove(&field);
                }
                let own = revs.get(&field);
                self.values.push(Statement {
                    record: record.clone(),
                    rev: own.unwrap_or(&common).clone(),
                    field,
                    over: Vec::new(),
                    contents: vec![content],
                    source,
                });
            }
        }
        for field in unused {
            let rev = revs[&field].as_deref().unwrap_or_default();
            let problem = Problem::at(line, What::RevOfNothing, rev);
            self.problems.push(problem.of(record).field(&field));
        }
    }

    // The fields that a key of a record line stands for.
    fn fields_of(
        &mut self,
        kind: Option<RecordKind>,
        key: &str,
        content: Content,
    ) -> Vec<(FieldName, Content)> {
        if !reads_as_members(kind.map(RecordKind::describe), key, &content) {
            return vec![(self.name(key), content)];
        }
        let members = content.as_array().into_iter().flatten();
        members
            .filter_map(Content::as_str)
            .map(|member| (self.name(&format!("{key}/{member}")), Content::Bool(true)))
            .collect()
    }

    // Most names come again and again: each is kept once.
    fn name(&mut self, text: &str) -> FieldName {
        if let Some(known) = self.names.get(text) {
            return known.clone();
        }
        let name = FieldName::from(text);
        self.names.insert(name.clone());
        name
    }

    fn rev_of(&mut self, content: Option<&Content>, record: &RecordId, line: usize) -> Option<Rev> {
        let content = content?;
        let rev = content.as_str().and_then(valid_rev);
        if rev.is_none() {
            let problem = Problem::at(line, What::BadRev, &content.to_string());
            self.problems.push(problem.of(record));
        }
        rev
    }

    fn revs_of(
        &mut self,
        content: Option<&Content>,
        record: &RecordId,
        line: usize,
    ) -> BTreeMap<FieldName, Option<Rev>> {
        let Some(content) = content else {
            return BTreeMap::new();
        };
        let Some(revs) = content.as_object() else {
            let problem = Problem::at(line, What::BadRev, &content.to_string());
            self.problems.push(problem.of(record));
            return BTreeMap::new();
        };
        revs.iter()
            .map(|(field, rev)| {
                let rev = self.rev_of(Some(rev), record, line);
                (self.name(field), rev)
            })
            .collect()
    }

    fn change(&mut self, rev: Rev, members: Members, source: Source, text: &str) {
        let line = source.line;
        self.is_disordered |= self.revs.last().is_some_and(|last| *last >= rev);
        if !self.revs.insert(rev.clone()) {
            self.problems.push(Problem::at(line, What::Again, text));
        }
        let about = match about(&members) {
            Ok(about) => about,
            Err(text) => {
                self.problems.push(Problem::at(line, What::BadAbout, &text));
                None
            }
        };
        let mut told = Told {
            rev,
            about,
            unknown: Vec::new(),
            source,
        };
        for (key, content) in members.0 {
            match key.as_str() {
                "rev" | "at" | "by" | "what" => {}
                "set" => self.set(content, &mut told),
                _ => told.unknown.push((vec![key.into()], content)),
            }
        }
        self.changes.push(told);
    }

    fn set(&mut self, content: Content, told: &mut Told) {
        let line = told.source.line;
        let Content::Object(records) = content else {
            let text = content.to_string();
            self.problems
                .push(Problem::at(line, What::BadSetting, &text));
            return;
        };
        for (record, fields) in records {
            let record = RecordId::from(record);
            match fields {
                Content::Object(fields) if !record.is_empty() => {
                    for (field, setting) in fields {
                        let field = self.name(&field);
                        self.setting(&record, &field, setting, told);
                    }
                }
                other => {
                    let problem = Problem::at(line, What::BadSetting, &other.to_string());
                    self.problems.push(problem.of(&record));
                }
            }
        }
    }

    fn setting(&mut self, record: &RecordId, field: &FieldName, setting: Content, told: &mut Told) {
        let line = told.source.line;
        let bad = |what, text: &Content| {
            Problem::at(line, what, &text.to_string())
                .of(record)
                .field(field)
        };
        let Content::Object(setting) = setting else {
            self.problems.push(bad(What::BadSetting, &setting));
            return;
        };
        let mut statement = Statement {
            record: record.clone(),
            field: field.clone(),
            rev: Some(told.rev.clone()),
            over: Vec::new(),
            contents: Vec::new(),
            source: told.source,
        };
        let mut contents = Vec::new();
        for (key, content) in setting {
            match (key.as_str(), content) {
                ("to", content) => contents.push(content),
                ("each", Content::Array(several)) => contents.extend(several),
                ("over", Content::Array(revs)) => {
                    for rev in revs {
                        match rev.as_str().and_then(valid_name) {
                            Some(rev) => statement.over.push(rev),
                            None => self.problems.push(bad(What::BadRev, &rev)),
                        }
                    }
                }
                ("withheld", Content::Bool(_)) => {}
                ("each" | "over" | "withheld", content) => {
                    self.problems.push(bad(What::BadSetting, &content));
                }
                (_, content) => {
                    let path = ["set", record, field, &key];
                    told.unknown.push((path.map(Box::from).to_vec(), content));
                }
            }
        }
        for content in contents {
            if is_too_deep(&content) {
                self.problems.push(bad(What::TooDeep, &content));
            } else {
                statement.contents.push(content);
            }
        }
        self.values.push(statement);
    }
}

// `Err` with the text that cannot be read; `Ok(None)` where nothing is said.
fn about(members: &Members) -> Result<Option<About>, String> {
    let (at, by, what) = (members.get("at"), members.get("by"), members.get("what"));
    if at.is_none() && by.is_none() && what.is_none() {
        return Ok(None);
    }
    let bad = |content: Option<&Content>| content.map(Content::to_string).unwrap_or_default();
    let by = match by {
        None => None,
        Some(content) => Some(content.as_str().ok_or_else(|| bad(by))?),
    };
    Ok(Some(About {
        at_utc_millis: at.and_then(time::read).ok_or_else(|| bad(at))?,
        by: by.map(RecordId::from),
        what: change::What::from_code(what.and_then(Content::as_str).ok_or_else(|| bad(what))?),
    }))
}

/// The seven levels that `each` stands in and these make the 64 that a file may have.
const DEEPEST: usize = 57;

fn is_too_deep(content: &Content) -> bool {
    fn is_deeper(content: &Content, than: usize) -> bool {
        let is_inner_deeper = |inner| than == 0 || is_deeper(inner, than - 1);
        match content {
            Content::Array(items) => than == 0 || items.iter().any(is_inner_deeper),
            Content::Object(members) => than == 0 || members.values().any(is_inner_deeper),
            Content::Null | Content::Bool(_) | Content::Number(_) | Content::String(_) => false,
        }
    }
    is_deeper(content, DEEPEST)
}

/// A rev as a value has it: no white space, and no `#`, which narrows (R3).
fn valid_rev(text: &str) -> Option<Rev> {
    let is_plain = |letter: char| !letter.is_whitespace() && !letter.is_control() && letter != '#';
    (!text.is_empty() && text.chars().all(is_plain)).then(|| Rev::from(text))
}

/// A rev as it is named by what replaces it: a narrowed one is one as well.
fn valid_name(text: &str) -> Option<Rev> {
    let (rev, narrowed) = text.split_once('#').unwrap_or((text, "-"));
    (valid_rev(rev).is_some() && valid_rev(narrowed).is_some()).then(|| Rev::from(text))
}
