//! One field of a form: what was there, and what is typed so far.

use super::heard::Heard;
use crate::app::Model;
use crate::app::seen::is_readers_own;
use crate::domain::Content;
use crate::domain::names::{RecordId, Rev};
use crate::domain::read::when_text;
use crate::domain::schema::{Field, Shape};
use crate::domain::when::{When, day_from};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// One field of a form.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Its row in the table.
    pub field: &'static Field,
    /// What the form opened with.
    pub was: Input,
    /// What is there now.
    pub input: Input,
    /// The value that leads, where several stand (R1).
    pub lead: Option<Other>,
    /// The values that stand beside the one that leads.
    pub others: Vec<Other>,
    /// The value that was chosen among several, even if it is the one that led; saved as it is.
    pub picked: Option<Content>,
    /// The content cannot be shown here: withheld from this copy (R2).
    pub withheld: bool,
    /// What saving found wrong.
    pub problem: Option<Problem>,
}

/// What a field's control holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// One text, as typed: lines, times, numbers, choices, ids.
    Text(String),
    /// A mark or none.
    Flag(bool),
    /// The members of a set.
    Members(BTreeSet<String>),
    /// Keyed entries, in the order of their keys.
    Entries(Vec<Entry>),
    /// By record, one word.
    Answers(BTreeMap<String, String>),
}

/// One entry of a field, such as one role of a person.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its key; the field in the record is `roles/<key>`.
    pub key: String,
    /// What stood there, with what this version does not know (R11).
    pub was: Content,
    /// Its fields.
    pub drafts: Vec<Draft>,
}

/// One of several values that stand beside each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Other {
    /// What it says.
    pub content: Content,
    /// Whether the reader set it.
    pub is_own: bool,
    /// Who set it, if they said who they are.
    pub by: Option<RecordId>,
    /// When, in milliseconds since 1970-01-01 UTC, as their machine believed.
    pub at_utc_millis: Option<i64>,
}

/// Why a field cannot be saved as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// It must not be empty.
    Missing,
    /// It is not a time that this version reads.
    NotATime,
    /// It is not a whole number.
    NotANumber,
    /// It is not a rule that can be followed.
    NotARule,
    /// It is not a time of day such as 9:00.
    NotATimeOfDay,
    /// It is not an address that begins with https or http.
    NotAnAddress,
    /// It is not an e-mail address.
    NotAnEmail,
}

impl Other {
    fn of(model: &Model, rev: &Rev, content: &Content) -> Self {
        let about = model.workspace.history().changes.get(rev);
        Self {
            content: content.clone(),
            is_own: is_readers_own(model, rev, about),
            by: about.and_then(|about| about.by.clone()),
            at_utc_millis: about.map(|about| about.at_utc_millis),
        }
    }
}

impl Draft {
    /// An empty field.
    #[must_use]
    pub fn empty(field: &'static Field) -> Self {
        let input = match field.shape {
            Shape::Flag => Input::Flag(false),
            Shape::Set(_) => Input::Members(BTreeSet::new()),
            Shape::Entries(_) => Input::Entries(Vec::new()),
            Shape::Answers(_) => Input::Answers(BTreeMap::new()),
            _ => Input::Text(String::new()),
        };
        Self {
            field,
            was: input.clone(),
            input,
            lead: None,
            others: Vec::new(),
            picked: None,
            withheld: false,
            problem: None,
        }
    }

    /// A record's field, as it stands.
    #[must_use]
    pub fn of(model: &Model, record: &str, field: &'static Field) -> Self {
        let workspace = &model.workspace;
        let mut draft = Self::empty(field);
        match field.shape {
            Shape::Set(_) => {
                draft.input = Input::Members(
                    workspace
                        .members(record, field.name)
                        .map(str::to_owned)
                        .collect(),
                );
            }
            Shape::Entries(_) => {
                draft.input = Input::Entries(
                    workspace
                        .entries(record, field.name)
                        .map(|(key, content)| Entry::of(field, key, content))
                        .collect(),
                );
            }
            Shape::Answers(_) => {
                draft.input = Input::Answers(
                    workspace
                        .entries(record, field.name)
                        .map(|(key, content)| (key.to_owned(), text_of(field.shape, content)))
                        .collect(),
                );
            }
            Shape::Flag => draft.input = Input::Flag(workspace.flag(record, field.name)),
            _ => {
                if let Some(content) = workspace.value(record, field.name) {
                    draft.input = Input::Text(text_of(field.shape, content));
                }
                draft.find_others(model, record);
            }
        }
        draft.was = draft.input.clone();
        draft
    }

    fn find_others(&mut self, model: &Model, record: &str) {
        let standing = model.workspace.standing(record, self.field.name);
        self.withheld =
            !standing.is_empty() && standing.iter().all(|value| value.content.is_none());
        let lead = standing.iter().find_map(|value| value.content);
        let mut seen: Vec<&Content> = lead.into_iter().collect();
        for value in &standing {
            let Some(content) = value.content.filter(|content| !seen.contains(content)) else {
                continue;
            };
            seen.push(content);
            self.others.push(Other::of(model, value.rev, content));
        }
        if !self.others.is_empty() {
            let mut standing = standing.iter();
            self.lead =
                standing.find_map(|value| Some(Other::of(model, value.rev, value.content?)));
        }
    }

    /// Fills in what a new record is opened with.
    pub fn give(&mut self, given: &BTreeMap<String, Content>) {
        if let Some(content) = given.get(self.field.name) {
            match &mut self.input {
                Input::Flag(on) => *on = content == &Content::Bool(true),
                Input::Text(text) => *text = text_of(self.field.shape, content),
                Input::Members(_) | Input::Entries(_) | Input::Answers(_) => {}
            }
        }
        if let Input::Entries(entries) = &mut self.input {
            let own = given.iter().filter_map(|(name, content)| {
                let key = name.strip_prefix(self.field.name)?.strip_prefix('/')?;
                // Nothing of it stood there before: all of it is this edit's.
                Some(Entry {
                    was: Content::Null,
                    ..Entry::of(self.field, key, content)
                })
            });
            entries.extend(own.map(|mut entry| {
                entry
                    .drafts
                    .iter_mut()
                    .for_each(|draft| draft.was = Self::empty(draft.field).was);
                entry
            }));
        }
        if let Input::Members(members) = &mut self.input {
            let own = given
                .iter()
                .filter(|(_, content)| **content == Content::Bool(true));
            members.extend(own.filter_map(|(name, _)| {
                Some(
                    name.strip_prefix(self.field.name)?
                        .strip_prefix('/')?
                        .to_owned(),
                )
            }));
        }
    }

    /// Whether it was changed since the form opened.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.picked.is_some() || self.input != self.was
    }

    pub(in crate::app) fn type_in(&mut self, typed: String) {
        if let Input::Text(text) = &mut self.input {
            *text = typed;
            self.problem = None;
            self.picked = None;
        }
    }

    /// Takes a day from a picker: hours and zone stay, a span keeps its other end, and an
    /// end before the start moves it along.
    pub(super) fn pick(&mut self, is_start: bool, day: &str, as_of: NaiveDate) {
        let (Input::Text(text), Some(day)) = (&self.input, day_from(day)) else {
            return;
        };
        let now = Heard::of(text, as_of).time().cloned();
        let picked = match &now {
            Some(when) if when.has_hours() && is_start => when.moved_to(day),
            Some(when) if !when.is_vague() && !when.has_hours() => {
                let (first, last) = (when.first_day(), when.last_day());
                let (first, last) = if is_start {
                    (day, last.max(day))
                } else {
                    (first.min(day), day)
                };
                When::days(first, last).ok()
            }
            _ => When::day(day).ok(),
        };
        if let Some(when) = picked {
            self.type_in(when.to_text());
        }
    }

    pub(super) fn flag(&mut self, now: bool) {
        if let Input::Flag(on) = &mut self.input {
            *on = now;
        }
    }

    pub(super) fn set_members(&mut self, now: BTreeSet<String>) {
        if let Input::Members(members) = &mut self.input {
            *members = now;
        }
    }

    pub(super) fn answer(&mut self, record: String, answer: String) {
        if let Input::Answers(answers) = &mut self.input {
            if answer.is_empty() {
                answers.remove(&record);
            } else {
                answers.insert(record, answer);
            }
        }
    }

    /// Picks one of the other values, or, with `None`, keeps the one that leads.
    pub(super) fn choose(&mut self, other: Option<usize>) {
        let content = match other {
            Some(other) => self.others.get(other).map(|other| other.content.clone()),
            None => self.lead.as_ref().map(|lead| lead.content.clone()),
        };
        if let (Some(content), Input::Text(text)) = (&content, &mut self.input) {
            *text = text_of(self.field.shape, content);
            self.problem = None;
        }
        self.picked = content;
    }

    pub(in crate::app) fn add_entry(&mut self, key: String) {
        if let (Input::Entries(entries), Shape::Entries(fields)) =
            (&mut self.input, self.field.shape)
        {
            entries.push(Entry {
                key,
                was: Content::Null,
                drafts: fields.iter().map(Self::empty).collect(),
            });
        }
    }

    pub(in crate::app) fn remove_entry(&mut self, key: &str) {
        if let Input::Entries(entries) = &mut self.input {
            entries.retain(|entry| entry.key != key);
        }
    }

    pub(in crate::app) fn entry_field(&mut self, key: &str, inner: &str) -> Option<&mut Self> {
        let Input::Entries(entries) = &mut self.input else {
            return None;
        };
        let entry = entries.iter_mut().find(|entry| entry.key == key)?;
        entry
            .drafts
            .iter_mut()
            .find(|draft| draft.field.name == inner)
    }
}

impl Entry {
    fn of(field: &'static Field, key: &str, content: &Content) -> Self {
        let drafts = field
            .shape
            .entry_fields()
            .iter()
            .filter(|field| field.shape != Shape::Order)
            .map(|field| {
                let mut draft = Draft::empty(field);
                if let Some(content) = content.get(field.name).filter(|content| !content.is_null())
                {
                    match &mut draft.input {
                        Input::Flag(on) => *on = *content == Content::Bool(true),
                        Input::Text(text) => *text = text_of(field.shape, content),
                        Input::Members(_) | Input::Entries(_) | Input::Answers(_) => {}
                    }
                    draft.was = draft.input.clone();
                }
                draft
            })
            .collect();
        Self {
            key: key.to_owned(),
            was: content.clone(),
            drafts,
        }
    }
}

/// What a control shows for a content. A time shows its words as written where it has some.
#[must_use]
pub fn text_of(shape: Shape, content: &Content) -> String {
    if shape == Shape::When {
        let words = content.get("words").and_then(Content::as_str);
        if let Some(text) = words.or_else(|| when_text(content)) {
            return text.to_owned();
        }
    }
    content
        .as_str()
        .map_or_else(|| content.to_string(), str::to_owned)
}
