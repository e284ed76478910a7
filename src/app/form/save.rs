//! From what was typed to what a change sets.

use super::Form;
use super::draft::{Draft, Entry, Input, Problem};
use super::heard::Heard;
use super::{is_email, is_web_address};
use crate::app::commit::commit;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::recurrence::asking::{Wish, ask};
use crate::app::recurrence::preview::refusal;
use crate::app::recurrence::removed_alone;
use crate::app::update::Effect;
use crate::app::words::{common, form as words, short};
use crate::domain::Content;
use crate::domain::change::What;
use crate::domain::names::{FieldName, RecordId};
use crate::domain::order;
use crate::domain::read::minutes_of_day;
use crate::domain::recurrence::Rule;
use crate::domain::schema::{RecordKind, Shape};
use crate::domain::workspace::removal::{Presence, REMOVED};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Saves the open form and closes it. Where something is wrong, nothing is saved, the
/// form stays open and says what.
pub fn save(model: &mut Model, now_utc_millis: i64) -> Vec<Effect> {
    let as_of = model.as_of();
    let Some(form) = &mut model.form else {
        return Vec::new();
    };
    form.find_problems(as_of);
    let refused = model.form.as_ref().and_then(|form| refusal(model, form));
    let Some(form) = &mut model.form else {
        return Vec::new();
    };
    if refused.is_some() {
        let repeats = form
            .drafts
            .iter_mut()
            .find(|draft| draft.field.name == "repeats");
        if let Some(draft) = repeats {
            draft.problem = Some(Problem::NotARule);
        }
    }
    if form.drafts.iter().any(Draft::has_problem) {
        // That something earlier was saved would be read as if this was.
        model.notice = None;
        return Vec::new();
    }
    if let Some(occurrence) = form.occurrence.clone()
        && form.asks_which(as_of)
    {
        ask(model, occurrence, Wish::Save);
        return Vec::new();
    }
    let Some(form) = model.form.take() else {
        return Vec::new();
    };
    let mut contents = form.contents(as_of);
    let settles = form.drafts.iter().any(|draft| draft.picked.is_some());
    let (record, what) = match &form.record {
        Some(record) => (
            record.clone(),
            if settles { What::Settle } else { What::Edit },
        ),
        None => {
            if let Some(place) = last_place(model, &form) {
                contents.insert(FieldName::from("order"), Content::String(place));
            }
            contents.insert(
                FieldName::from("record"),
                Content::String(form.kind.name().to_owned()),
            );
            (new_id(model, &form), What::Create)
        }
    };
    // Saving a record that somebody removed meanwhile keeps it (R8).
    if model.workspace.presence(&record) == Presence::Disputed {
        contents.insert(FieldName::from(REMOVED), Content::Null);
    }
    let setting = model.workspace.setting(&record, &contents, &form.seen);
    if setting.is_empty() {
        return Vec::new();
    }
    let title = form.title().unwrap_or_else(|| model.title(&record));
    let effects = commit(
        model,
        what,
        title,
        BTreeMap::from([(record.clone(), setting)]),
        now_utc_millis,
    );
    // What was saved elsewhere while the form was open stands beside it (R1): whoever saves
    // last is told at once, as nobody else knows better which of them is right.
    let conflicts = model.workspace.conflicts(&record);
    if conflicts.iter().any(|field| contents.contains_key(field)) {
        model.notice = Some(Notice::new(words::SAVED_BESIDE, []));
    }
    effects
}

/// Deletes the record of the open form, with its parts, and closes it (R8).
pub fn delete(model: &mut Model, now_utc_millis: i64) -> Vec<Effect> {
    let occurrence = model.form.as_ref().and_then(|form| form.occurrence.clone());
    if let Some(occurrence) = occurrence {
        ask(model, occurrence, Wish::Delete);
        return Vec::new();
    }
    let Some(record) = model.form.take().and_then(|form| form.record) else {
        return Vec::new();
    };
    let set = removed_alone(model, &record);
    let title = model.title(&record);
    let effects = commit(model, What::Remove, title.clone(), set, now_utc_millis);
    model.notice = Some(Notice::new(common::DELETED, [short(&title)]).undoable());
    effects
}

// Where items have an order, a new one goes behind the others of its whole (R10).
fn last_place(model: &mut Model, form: &Form) -> Option<String> {
    let kind = form.kind.describe();
    kind.field("order")?;
    let name = model.writer.next_key();
    let whole = form.text(kind.part_of?)?;
    let last = model
        .index
        .referring(whole, form.kind, kind.part_of?)
        .filter_map(|sibling| model.workspace.text(sibling, "order"))
        .max();
    Some(order::between(last, None, &name))
}

// A record that stands for a pair takes the pair as its id, so that two people who
// note the same attendance make one record (R10).
fn new_id(model: &mut Model, form: &Form) -> RecordId {
    let other = match form.kind {
        RecordKind::Attendance => "person",
        RecordKind::Report => "organisation",
        _ => return model.writer.next_id(form.kind),
    };
    match (form.text("meeting"), form.text(other)) {
        (Some(meeting), Some(other)) => RecordId::from(format!("{meeting}:{other}")),
        _ => model.writer.next_id(form.kind),
    }
}

impl Form {
    /// What a field's control holds, where it is one text and not empty.
    #[must_use]
    pub fn text(&self, field: &str) -> Option<&str> {
        let draft = self.drafts.iter().find(|draft| draft.field.name == field)?;
        match &draft.input {
            Input::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            Input::Flag(_) | Input::Members(_) | Input::Entries(_) | Input::Answers(_) => None,
        }
    }

    fn title(&self) -> Option<String> {
        self.text(self.kind.describe().title).map(str::to_owned)
    }

    fn find_problems(&mut self, as_of: NaiveDate) {
        for draft in &mut self.drafts {
            draft.find_problem(as_of);
        }
    }

    // What is ticked off is of one occurrence each, whichever was opened.
    fn asks_which(&self, as_of: NaiveDate) -> bool {
        let contents = self.contents(as_of);
        contents.keys().any(|name| !name.starts_with("held/"))
    }

    /// Only the fields whose meaning changed are set (R11).
    pub(in crate::app) fn contents(&self, as_of: NaiveDate) -> BTreeMap<FieldName, Content> {
        let mut contents = BTreeMap::new();
        for draft in self.drafts.iter().filter(|draft| draft.is_changed()) {
            draft.write(as_of, &mut contents);
        }
        contents
    }
}

impl Draft {
    fn has_problem(&self) -> bool {
        self.problem.is_some()
            || match &self.input {
                Input::Entries(entries) => entries
                    .iter()
                    .flat_map(|entry| &entry.drafts)
                    .any(Self::has_problem),
                Input::Text(_) | Input::Flag(_) | Input::Members(_) | Input::Answers(_) => false,
            }
    }

    fn find_problem(&mut self, as_of: NaiveDate) {
        let required = self.field.required && !self.withheld;
        let is_changed = self.is_changed();
        self.problem = match &mut self.input {
            Input::Text(text) if text.trim().is_empty() => required.then_some(Problem::Missing),
            // What stood there before is not this edit's to refuse (R11).
            Input::Text(_) if !is_changed || self.picked.is_some() => None,
            Input::Text(text) => problem_in(self.field.shape, text.trim(), as_of),
            Input::Entries(entries) => {
                for draft in entries.iter_mut().flat_map(|entry| &mut entry.drafts) {
                    draft.find_problem(as_of);
                }
                None
            }
            Input::Flag(_) | Input::Members(_) | Input::Answers(_) => None,
        };
    }

    fn write(&self, as_of: NaiveDate, contents: &mut BTreeMap<FieldName, Content>) {
        let name = self.field.name;
        let member = |key: &str| FieldName::from(format!("{name}/{key}"));
        match (&self.input, &self.was) {
            (Input::Members(now), Input::Members(was)) => {
                contents.extend(
                    now.difference(was)
                        .map(|key| (member(key), Content::Bool(true))),
                );
                contents.extend(
                    was.difference(now)
                        .map(|key| (member(key), Content::Bool(false))),
                );
            }
            (Input::Answers(now), Input::Answers(was)) => {
                for (key, answer) in now
                    .iter()
                    .filter(|(key, answer)| was.get(*key) != Some(answer))
                {
                    contents.insert(member(key), Content::String(answer.clone()));
                }
                contents.extend(
                    was.keys()
                        .filter(|key| !now.contains_key(*key))
                        .map(|key| (member(key), Content::Null)),
                );
            }
            (Input::Entries(now), Input::Entries(was)) => {
                for entry in now {
                    let changed = was.iter().find(|one| one.key == entry.key) != Some(entry);
                    let content = entry.content(as_of);
                    if changed && !(content.is_null() && entry.was.is_null()) {
                        contents.insert(member(&entry.key), content);
                    }
                }
                for gone in was
                    .iter()
                    .filter(|one| now.iter().all(|entry| entry.key != one.key))
                {
                    contents.insert(member(&gone.key), Content::Null);
                }
            }
            _ => {
                let content = self.picked.clone().unwrap_or_else(|| self.content(as_of));
                contents.insert(FieldName::from(name), content);
            }
        }
    }

    fn content(&self, as_of: NaiveDate) -> Content {
        match &self.input {
            Input::Flag(true) => Content::Bool(true),
            Input::Text(text) if !text.trim().is_empty() => {
                content_of(self.field.shape, text.trim(), as_of)
            }
            Input::Text(_)
            | Input::Flag(_)
            | Input::Members(_)
            | Input::Entries(_)
            | Input::Answers(_) => Content::Null,
        }
    }
}

impl Entry {
    // An entry keeps what this version does not know of it (R11); one that says
    // nothing at all is no entry.
    fn content(&self, as_of: NaiveDate) -> Content {
        let mut object = self.was.as_object().cloned().unwrap_or_default();
        for draft in self.drafts.iter().filter(|draft| draft.is_changed()) {
            match draft.content(as_of) {
                Content::Null => {
                    object.remove(draft.field.name);
                }
                content => {
                    object.insert(draft.field.name.to_owned(), content);
                }
            }
        }
        if object.is_empty() {
            Content::Null
        } else {
            Content::Object(object)
        }
    }
}

fn problem_in(shape: Shape, text: &str, as_of: NaiveDate) -> Option<Problem> {
    match shape {
        Shape::When => Heard::of(text, as_of)
            .time()
            .is_none()
            .then_some(Problem::NotATime),
        Shape::Repeats => Rule::parse(text).is_err().then_some(Problem::NotARule),
        Shape::TimeOfDay => minutes_of_day(text)
            .is_none()
            .then_some(Problem::NotATimeOfDay),
        Shape::Number => text.parse::<u32>().is_err().then_some(Problem::NotANumber),
        Shape::Address => (!is_web_address(text)).then_some(Problem::NotAnAddress),
        Shape::Email => (!is_email(text)).then_some(Problem::NotAnEmail),
        _ => None,
    }
}

fn content_of(shape: Shape, text: &str, as_of: NaiveDate) -> Content {
    match shape {
        Shape::Number => text.parse::<u32>().map_or(Content::Null, Content::from),
        Shape::When => Heard::of(text, as_of).content(),
        _ => Content::String(text.to_owned()),
    }
}
