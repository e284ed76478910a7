//! The lines of a file: one for each record and one for each change, as text.
//!
//! A record line shows what leads; the change lines say everything else. Which of
//! both says a value is decided here, once, for writing and for comparing.

use super::time;
use crate::domain::change::About;
use crate::domain::content::Content;
use crate::domain::names::{FieldName, RecordId, Rev};
use crate::domain::schema::{self, Kind, RecordKind, Shape};
use crate::domain::workspace::{Field, Fields, History, Unknown, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Keys of a record line that are no fields.
pub(super) const NO_FIELDS: [&str; 3] = ["id", "rev", "revs"];

/// All lines of a history, in the order of the file, without the commas between them.
pub(super) struct Lines {
    text: Vec<u8>,
    records: Vec<Range<usize>>,
    changes: Vec<Range<usize>>,
}

/// What a change line says of one value.
struct Mention<'a> {
    rev: &'a Rev,
    record: &'a RecordId,
    field: &'a FieldName,
    value: &'a Value,
    // The contents that the record line does not show.
    contents: Vec<&'a Content>,
}

/// What a record line shows of one field.
struct Shown<'a> {
    field: &'a FieldName,
    rev: &'a Rev,
    content: &'a Content,
}

enum Cell<'a> {
    One(&'a Content),
    Members(Vec<&'a str>),
}

impl Lines {
    /// Writes every line.
    pub(super) fn of(history: &History) -> Self {
        let mut lines = Self {
            text: Vec::with_capacity(history.records.len() * 256),
            records: Vec::with_capacity(history.records.len()),
            changes: Vec::with_capacity(history.changes.len()),
        };
        let mut mentions = Vec::new();
        let mut order: Vec<(usize, &RecordId, Vec<Shown>)> = Vec::new();
        for (record, fields) in &history.records {
            let kind = kind_of(fields);
            let shown = shown(kind, fields);
            mention(record, fields, &shown, &mut mentions);
            if !shown.is_empty() {
                let place = kind.map_or(schema::ALL.len(), |kind| kind as usize);
                order.push((place, record, shown));
            }
        }
        // The sort is stable: within a kind, ids stay in order.
        order.sort_by_key(|(place, ..)| *place);
        for (_, record, shown) in &order {
            let start = lines.text.len();
            lines.record(record, shown);
            lines.records.push(start..lines.text.len());
        }
        mentions.sort_by_key(|mention| mention.rev);
        lines.all_changes(history, &mentions);
        lines
    }

    /// The lines of records.
    pub(super) fn records(&self) -> impl ExactSizeIterator<Item = &[u8]> {
        self.records.iter().map(|range| &self.text[range.clone()])
    }

    /// The lines of changes.
    pub(super) fn changes(&self) -> impl ExactSizeIterator<Item = &[u8]> {
        self.changes.iter().map(|range| &self.text[range.clone()])
    }

    /// How many bytes all lines have.
    pub(super) fn length(&self) -> usize {
        self.text.len()
    }

    fn record(&mut self, record: &RecordId, shown: &[Shown]) {
        let common = most_common(shown);
        let cells = cells(shown);
        let out = &mut self.text;
        out.extend(b"{\"id\":");
        push_text(out, record);
        for (key, cell) in cells.iter().filter(|(key, _)| *key == "record") {
            push_cell(out, key, cell);
        }
        if let Some(rev) = common {
            push_key(out, "rev");
            push_text(out, rev);
        }
        for (key, cell) in cells.iter().filter(|(key, _)| *key != "record") {
            push_cell(out, key, cell);
        }
        let mut others = shown.iter().filter(|shown| Some(shown.rev) != common);
        if let Some(first) = others.next() {
            push_key(out, "revs");
            out.push(b'{');
            push_text(out, first.field);
            out.push(b':');
            push_text(out, first.rev);
            for other in others {
                push_key(out, other.field);
                push_text(out, other.rev);
            }
            out.push(b'}');
        }
        out.push(b'}');
    }

    fn all_changes(&mut self, history: &History, mentions: &[Mention]) {
        let revs: BTreeSet<&Rev> = history
            .changes
            .keys()
            .chain(history.unknown.keys())
            .chain(mentions.iter().map(|mention| mention.rev))
            .collect();
        let mut rest = mentions;
        for rev in revs {
            let own = rest.iter().take_while(|one| one.rev == rev).count();
            let (mentions, later) = rest.split_at(own);
            rest = later;
            let start = self.text.len();
            self.change(
                rev,
                history.changes.get(rev),
                mentions,
                history.unknown.get(rev),
            );
            self.changes.push(start..self.text.len());
        }
    }

    fn change(
        &mut self,
        rev: &Rev,
        about: Option<&About>,
        mentions: &[Mention],
        unknown: Option<&Unknown>,
    ) {
        let out = &mut self.text;
        out.extend(b"{\"rev\":");
        push_text(out, rev);
        if let Some(about) = about {
            push_key(out, "at");
            push_content(out, &time::content(about.at_utc_millis));
            if let Some(by) = &about.by {
                push_key(out, "by");
                push_text(out, by);
            }
            push_key(out, "what");
            push_text(out, about.what.code());
        }
        let mut set: BTreeMap<&str, BTreeMap<&str, BTreeMap<&str, Content>>> = BTreeMap::new();
        for one in mentions {
            let setting = set
                .entry(one.record)
                .or_default()
                .entry(one.field)
                .or_default();
            match one.contents.as_slice() {
                [] => {}
                [only] => {
                    setting.insert("to", (*only).clone());
                }
                several => {
                    let several = several.iter().map(|content| (*content).clone()).collect();
                    setting.insert("each", Content::Array(several));
                }
            }
            if !one.value.over.is_empty() {
                let over = one.value.over.iter().map(|rev| Content::from(rev.as_str()));
                setting.insert("over", over.collect());
            }
            if one.value.contents.is_empty() {
                setting.insert("withheld", Content::Bool(true));
            }
        }
        for (path, content) in unknown.into_iter().flatten() {
            match path.as_slice() {
                [key] => {
                    push_key(out, key);
                    push_content(out, content);
                }
                [_, record, field, key] => {
                    let setting = set.entry(record).or_default().entry(field).or_default();
                    setting.insert(key, content.clone());
                }
                _ => {}
            }
        }
        if !set.is_empty() {
            push_key(out, "set");
            serde_json::to_writer(out, &set).expect("writing to memory does not fail");
        }
        self.text.push(b'}');
    }
}

/// The kind that leads on a record's line.
fn kind_of(fields: &Fields) -> Option<RecordKind> {
    let (_, content) = lead(fields.get("record")?)?;
    RecordKind::named(content.as_str()?)
}

/// The value that leads (R1) among all of a history: what is held out never came here.
fn lead(field: &Field) -> Option<(&Rev, &Content)> {
    let mut values = field.values();
    if let (Some(only), None) = (values.next(), values.next())
        && let [content] = only.contents.as_slice()
    {
        return Some((&only.rev, content));
    }
    field
        .standing(&BTreeSet::new())
        .into_iter()
        .find_map(|value| Some((value.rev, value.content?)))
}

/// What the record line shows: everything that leads, but for what would read as something else.
fn shown(kind: Option<RecordKind>, fields: &Fields) -> Vec<Shown<'_>> {
    let kind = kind.map(RecordKind::describe);
    fields
        .iter()
        .filter_map(|(field, known)| {
            let (rev, content) = lead(known)?;
            let reads_back =
                !NO_FIELDS.contains(&field.as_str()) && !reads_as_members(kind, field, content);
            reads_back.then_some(Shown {
                field,
                rev,
                content,
            })
        })
        .collect()
}

/// Whether a key with this content on a record line stands for the members of a set (R10):
/// texts in ascending order, or any texts in a field that is known to be a set.
pub(super) fn reads_as_members(kind: Option<&Kind>, key: &str, content: &Content) -> bool {
    let Some(members) = content.as_array().filter(|_| !key.contains('/')) else {
        return false;
    };
    if !members.iter().all(Content::is_string) {
        return false;
    }
    let ascending = members.is_sorted_by(|one, next| one.as_str() < next.as_str());
    !members.is_empty() && ascending
        || kind
            .and_then(|kind| kind.field(key))
            .is_some_and(|field| matches!(field.shape, Shape::Set(_)))
}

fn mention<'a>(
    record: &'a RecordId,
    fields: &'a Fields,
    shown: &[Shown<'a>],
    mentions: &mut Vec<Mention<'a>>,
) {
    let mut shown = shown.iter().peekable();
    for (field, known) in fields {
        let shown = shown.next_if(|shown| shown.field == field);
        for value in known.values() {
            let on_line = shown
                .filter(|shown| *shown.rev == value.rev)
                .map(|shown| shown.content);
            let is_said = value.over.is_empty() && on_line.is_some() && value.contents.len() == 1;
            if is_said {
                continue;
            }
            let contents = value
                .contents
                .iter()
                .filter(|content| Some(*content) != on_line)
                .collect();
            mentions.push(Mention {
                rev: &value.rev,
                record,
                field,
                value,
                contents,
            });
        }
    }
}

/// The rev that most fields of a line come from; the first of several.
fn most_common<'a>(shown: &[Shown<'a>]) -> Option<&'a Rev> {
    let first = shown.first()?.rev;
    if shown.iter().all(|one| one.rev == first) {
        return Some(first);
    }
    let mut counts: BTreeMap<&Rev, usize> = BTreeMap::new();
    for one in shown {
        *counts.entry(one.rev).or_default() += 1;
    }
    let most = counts.values().max().copied();
    counts
        .into_iter()
        .find(|(_, count)| Some(*count) == most)
        .map(|(rev, _)| rev)
}

/// The keys of a record line in order: members that stand as `true` are gathered under
/// their set, unless something else stands under its name.
fn cells<'a>(shown: &[Shown<'a>]) -> Vec<(&'a str, Cell<'a>)> {
    let mut cells: Vec<(&str, Cell)> = Vec::with_capacity(shown.len());
    for one in shown {
        let name: &'a str = one.field;
        let member = if *one.content == Content::Bool(true) {
            name.split_once('/')
        } else {
            None
        };
        let member = member.filter(|(stem, _)| {
            !NO_FIELDS.contains(stem)
                && shown
                    .binary_search_by(|other| other.field.as_str().cmp(stem))
                    .is_err()
        });
        let Some((stem, member)) = member else {
            cells.push((name, Cell::One(one.content)));
            continue;
        };
        // The set is the last cell, as a rule.
        match cells.iter_mut().rev().find(|(key, _)| *key == stem) {
            Some((_, Cell::Members(members))) => members.push(member),
            Some(_) | None => cells.push((stem, Cell::Members(vec![member]))),
        }
    }
    cells.sort_by_key(|(key, _)| *key);
    cells
}

fn push_cell(out: &mut Vec<u8>, key: &str, cell: &Cell) {
    push_key(out, key);
    match cell {
        Cell::One(content) => push_content(out, content),
        Cell::Members(members) => {
            for (number, member) in members.iter().enumerate() {
                out.push(if number == 0 { b'[' } else { b',' });
                push_text(out, member);
            }
            out.push(b']');
        }
    }
}

/// A comma, a key and a colon.
pub(super) fn push_key(out: &mut Vec<u8>, key: &str) {
    out.push(b',');
    push_text(out, key);
    out.push(b':');
}

/// A text in quotes, as JSON has it.
pub(super) fn push_text(out: &mut Vec<u8>, text: &str) {
    let is_plain = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
    if text.bytes().all(is_plain) {
        out.push(b'"');
        out.extend_from_slice(text.as_bytes());
        out.push(b'"');
    } else {
        serde_json::to_writer(out, text).expect("writing to memory does not fail");
    }
}

/// A content in its canonical form.
pub(super) fn push_content(out: &mut Vec<u8>, content: &Content) {
    match content.as_str() {
        Some(text) => push_text(out, text),
        None => serde_json::to_writer(out, content).expect("writing to memory does not fail"),
    }
}
