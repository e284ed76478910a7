//! What a file says, held against the table of kinds and fields: what a hand wrote is read as
//! a person would read it, and what does not fit is listed.

use super::deciding::Deciding;
use super::element::List;
use super::problem::{Problem, What};
use super::read::{Incoming, Vouched};
use super::statement::{Statement, Statements};
use crate::domain::content::Content;
use crate::domain::names::RecordId;
use crate::domain::read::{fits, when_text};
use crate::domain::schema::{RecordKind, Shape};
use crate::domain::when::When;
use crate::domain::when::read::{ReadContext, read};
use crate::domain::workspace::Workspace;
use std::collections::{BTreeMap, BTreeSet};

/// The field that says what kind of record it is.
const KIND: &str = "record";

/// What a hand wrote into a field, as such a field holds it: "12 May 2027" is `2027-05-12`.
/// `None` where it stands as such a field holds it already, or cannot be understood wholly.
/// It leans on nothing but the text, so that all who read the same file agree (R4).
pub(super) fn mended(shape: Option<Shape>, content: &Content) -> Option<Content> {
    match shape? {
        Shape::When => mended_time(content),
        Shape::Entries(fields) => {
            let mut entry = content.as_object()?.clone();
            let mut is_mended = false;
            for field in fields {
                let inner = entry.get_mut(field.name);
                if let Some((inner, better)) =
                    inner.and_then(|inner| Some((mended(Some(field.shape), inner)?, inner)))
                {
                    *better = inner;
                    is_mended = true;
                }
            }
            is_mended.then_some(Content::Object(entry))
        }
        _ => None,
    }
}

fn mended_time(content: &Content) -> Option<Content> {
    let text = when_text(content)?;
    if When::parse(text).is_ok() {
        return None;
    }
    let reading = read(text, &ReadContext::default());
    let is_whole = reading.is_clear() && reading.repeats.is_none() && reading.hours.is_none();
    let [when] = reading.when.as_slice() else {
        return None;
    };
    let standard = Content::String(when.to_text());
    let mut mended = content.clone();
    match mended.as_object_mut() {
        Some(parts) => {
            parts.insert("is".to_owned(), standard);
        }
        None => mended = standard,
    }
    is_whole.then_some(mended)
}

/// Whether a content would make another kind of record of one that is known here.
pub(super) fn is_of_another_kind(
    workspace: &Workspace,
    statement: &Statement,
    content: &Content,
) -> bool {
    statement.field.as_str() == KIND
        && workspace.text(&statement.record, KIND).is_some()
        && !workspace
            .shown(&statement.record, KIND)
            .contains(&Some(content))
}

impl Deciding<'_> {
    /// Refuses what would change the kind of a record, reads what was written by hand, and
    /// lists what does not fit.
    pub(super) fn fit(&mut self, said: &mut Statements, file: &Incoming) {
        self.refuse_kinds(said, file);
        for value in &said.values {
            if value.field.as_str() == KIND {
                let names = value.contents.iter().filter_map(Content::as_str);
                let named = names.filter_map(RecordKind::named);
                self.kinds
                    .extend(named.map(|kind| (value.record.clone(), kind)));
            }
        }
        for value in said.values.iter_mut().filter(|value| value.rev.is_none()) {
            let shape = self.shape(value);
            for content in &mut value.contents {
                if let Some(mended) = mended(shape, content) {
                    *content = mended;
                }
            }
        }
        for value in &said.values {
            self.list_misfits(value);
        }
        for (record, line) in &said.kindless {
            let fields = self.workspace.fields(record);
            if !fields.is_some_and(|fields| fields.contains_key(KIND)) {
                let problem = Problem::at(*line, What::Kindless, record);
                self.arrival.problems.push(problem.of(record));
            }
        }
    }

    /// What the values of the field look like that is spoken of; `None` where nobody knows.
    pub(super) fn shape(&self, statement: &Statement) -> Option<Shape> {
        let kind = statement.source.kind;
        let kind = kind
            .or_else(|| self.kinds.get(&statement.record).copied())
            .or_else(|| self.workspace.kind(&statement.record))?;
        let field = kind.describe().field(&statement.field)?;
        Some(field.shape)
    }

    /// Lists that something would have changed the kind of a record.
    pub(super) fn refuse_kind(&mut self, statement: &Statement, text: &str) {
        self.taught.insert(statement.source.at);
        let problem = Problem::at(statement.source.line, What::OtherKind, text);
        self.arrival.problems.push(problem.of(&statement.record));
    }

    // A record keeps its kind: a line that was written by hand and says another one is about
    // something else, and nothing of it is taken.
    fn refuse_kinds(&mut self, said: &mut Statements, file: &Incoming) {
        let mut first: BTreeMap<&RecordId, &Content> = BTreeMap::new();
        let mut refused: BTreeSet<usize> = BTreeSet::new();
        let mut places = Vec::new();
        let lines = said.values.iter().enumerate();
        let lines = lines.filter(|(_, value)| {
            value.source.list == List::Records && value.field.as_str() == KIND
        });
        for (place, value) in lines {
            let Some(content) = value.contents.first() else {
                continue;
            };
            let is_known = self.workspace.text(&value.record, KIND).is_some();
            let is_other = if is_known {
                is_of_another_kind(self.workspace, value, content)
            } else {
                *first.entry(&value.record).or_insert(content) != content
            };
            if is_other && value.source.vouched != Vouched::Yes && self.is_by_hand(value) {
                refused.insert(value.source.at);
                places.push(place);
            }
        }
        for place in places {
            let statement = &said.values[place];
            let line = file.lines.get(statement.source.at);
            let text = line.map(|line| file.text_of(&line.place));
            self.refuse_kind(statement, text.unwrap_or_default());
        }
        if !refused.is_empty() {
            let is_taken = |value: &Statement| !refused.contains(&value.source.at);
            said.values.retain(is_taken);
        }
    }

    // Wrong values arrive all the same (R11).
    fn list_misfits(&mut self, value: &Statement) {
        let Some(shape) = self.shape(value) else {
            return;
        };
        let is_member = value.field.contains('/');
        for content in &value.contents {
            let is_fit = content.is_null()
                || fits(content, shape, is_member)
                || (mended(Some(shape), content).is_some() && self.is_by_hand(value));
            if !is_fit {
                let text = content.to_string();
                let problem = Problem::at(value.source.line, What::WrongShape, &text);
                let problem = problem.of(&value.record).field(&value.field);
                self.arrival.problems.push(problem);
            }
        }
    }
}
