//! Records, fields, contents and authors in words, from a workspace that need not be the
//! open one: a preview names what only the file knows.

use crate::app::model::Model;
use crate::app::seen::is_readers_own;
use crate::app::words::{Language, common, fields, form, share as words, short, shortened_to};
use crate::domain::Content;
use crate::domain::change::About;
use crate::domain::names::Rev;
use crate::domain::read::when_text;
use crate::domain::schema::{Field, RecordKind, Shape};
use crate::domain::when::When;
use crate::domain::workspace::Workspace;
use chrono::DateTime;

/// Names longer than this many letters end in an ellipsis: an outcome's name is its text.
const LONGEST_NAME: usize = 90;

/// Texts longer than this many letters end in an ellipsis: two of them stand beside each other.
const LONGEST_TEXT: usize = 1_000;

/// Says things about one workspace.
#[derive(Clone, Copy)]
pub(super) struct Saying<'a> {
    model: &'a Model,
    pub(super) workspace: &'a Workspace,
    pub(super) language: Language,
}

impl<'a> Saying<'a> {
    /// About the open workspace.
    pub(super) fn here(model: &'a Model) -> Self {
        Self::over(model, &model.workspace)
    }

    /// About another one, to the reader of the open one.
    pub(super) fn over(model: &'a Model, workspace: &'a Workspace) -> Self {
        Self {
            model,
            workspace,
            language: model.language(),
        }
    }
}

impl Saying<'_> {
    /// What a record is called.
    pub(super) fn name(self, record: &str) -> String {
        match self.workspace.title(record) {
            Some(name) => shortened(name),
            None => self.language.say(common::UNNAMED).into_owned(),
        }
    }

    /// Its kind and what it is called: `event “Forum”`.
    pub(super) fn kind_and_name(self, record: &str) -> String {
        let kind = match self.workspace.kind(record) {
            Some(kind) => self.language.say(fields::kind_name(kind)).into_owned(),
            // A kind of a newer version, as that one calls it (R11).
            None => match self.workspace.text(record, "record") {
                Some(kind) => self.language.choice(kind),
                None => self.language.say(words::RECORD).into_owned(),
            },
        };
        self.language
            .fill(words::KIND_AND_NAME, &[&kind, &self.name(record)])
    }

    /// What a field is called, members with the set that they are in: `Themes: Cybersecurity`.
    pub(super) fn label(self, record: &str, field: &str) -> String {
        let (stem, member) = match field.split_once('/') {
            Some((stem, member)) => (stem, Some(member)),
            None => (field, None),
        };
        let kind = self.workspace.kind(record);
        let described = kind.and_then(|kind| kind.describe().field(stem));
        let label = match (kind, described) {
            (Some(kind), Some(_)) => self.language.say(fields::label(kind, stem)).into_owned(),
            // A field of a newer version, as that one calls it (R11).
            _ => stem.to_owned(),
        };
        let member = member.and_then(|member| match described.map(|field| field.shape) {
            // The key of an entry is a writer's own and says nothing.
            Some(Shape::Entries(_)) => None,
            Some(shape) if shape.referred().is_some() => Some(self.short_name(member)),
            _ => Some(member.to_owned()),
        });
        match member {
            Some(member) => self
                .language
                .fill(words::LABEL_AND_MEMBER, &[&label, &member]),
            None => label,
        }
    }

    /// What a field says; `None` is a content that this copy was not given (R2).
    pub(super) fn content(self, record: &str, field: &str, content: Option<&Content>) -> String {
        let Some(content) = content else {
            return self.language.say(common::WITHHELD).into_owned();
        };
        let kind = self.workspace.kind(record).map(RecordKind::describe);
        match kind.and_then(|kind| kind.field(field)) {
            Some(described) => self.shaped(described, content),
            None => self.plain(content),
        }
    }

    /// What a content says in a field.
    pub(super) fn says(self, field: &Field, content: &Content) -> String {
        match (field.shape, content) {
            (Shape::Set(member), Content::Array(members)) => {
                let member = Field {
                    shape: *member,
                    ..*field
                };
                let members: Vec<String> = members
                    .iter()
                    .map(|one| self.shaped(&member, one))
                    .collect();
                self.language.list(&members)
            }
            _ => self.shaped(field, content),
        }
    }

    fn shaped(self, field: &Field, content: &Content) -> String {
        match (field.shape, content) {
            (Shape::Set(_), Content::Bool(true)) => self.language.say(words::IS_IN).into_owned(),
            (Shape::Set(_), Content::Bool(false)) => {
                self.language.say(words::IS_NOT_IN).into_owned()
            }
            // What is nowhere has no name, and is told by its id.
            (Shape::Reference(_), Content::String(id)) if self.workspace.fields(id).is_none() => {
                short(id)
            }
            (Shape::Reference(_), Content::String(id)) => self.name(id),
            (Shape::Choice(_) | Shape::Answers(_), Content::String(code)) => {
                self.language.choice(code)
            }
            (Shape::When, _) => self.time(content),
            (Shape::Order, Content::String(_)) => self.language.say(words::A_PLACE).into_owned(),
            (Shape::Entries(inner), Content::Object(entry)) => {
                let parts: Vec<String> = inner
                    .iter()
                    .filter_map(|field| Some(self.shaped(field, entry.get(field.name)?)))
                    .collect();
                parts.join(", ")
            }
            _ => self.plain(content),
        }
    }

    fn time(self, content: &Content) -> String {
        let text = when_text(content);
        match text.and_then(|text| When::parse(text).ok()) {
            Some(when) => self.language.when(&when),
            None => text.map_or_else(|| self.plain(content), shortened),
        }
    }

    // What has no shape that is known: its texts, one after the other, and no JSON.
    fn plain(self, content: &Content) -> String {
        match content {
            Content::Null => self.language.say(form::EMPTIED).into_owned(),
            Content::Bool(true) => self.language.say(words::YES).into_owned(),
            Content::Bool(false) => self.language.say(words::NO).into_owned(),
            Content::String(text) => shortened_to(text, LONGEST_TEXT),
            Content::Number(number) => number.to_string(),
            Content::Array(items) => {
                let items: Vec<String> = items.iter().map(|item| self.plain(item)).collect();
                self.language.list(&items)
            }
            Content::Object(members) => {
                let members = members.iter().map(|(name, inner)| {
                    let inner = self.plain(inner);
                    self.language.fill(words::LABEL_AND_MEMBER, &[name, &inner])
                });
                self.language.list(&members.collect::<Vec<_>>())
            }
        }
    }

    /// Whose a value is, and since which day as their machine believed.
    pub(super) fn whose_since(self, rev: &Rev, about: Option<&About>) -> String {
        let Some(about) = about else {
            return self.language.say(words::NOBODY_SAID).into_owned();
        };
        let whose = if is_readers_own(self.model, rev, Some(about)) {
            self.language.say(words::YOURS).into_owned()
        } else {
            self.author(about)
        };
        self.language
            .fill(form::WHO_WHEN, &[&whose, &self.day(about.at_utc_millis)])
    }

    /// Who made a change, and on which day as their machine believed.
    pub(super) fn who_when(self, rev: &Rev, about: Option<&About>) -> String {
        let Some(about) = about else {
            return self.language.say(words::NOBODY_SAID).into_owned();
        };
        self.language.fill(
            form::WHO_WHEN,
            &[&self.who(rev, about), &self.day(about.at_utc_millis)],
        )
    }

    /// Who made a change.
    pub(super) fn who(self, rev: &Rev, about: &About) -> String {
        if is_readers_own(self.model, rev, Some(about)) {
            self.language.say(words::YOU).into_owned()
        } else {
            self.author(about)
        }
    }

    fn author(self, about: &About) -> String {
        match &about.by {
            Some(by) => self.name(by),
            None => self.language.say(form::SOMEBODY).into_owned(),
        }
    }

    /// A day of the calendar, in UTC.
    pub(super) fn day(self, utc_millis: i64) -> String {
        DateTime::from_timestamp_millis(utc_millis)
            .map(|at| self.language.day(at.date_naive()))
            .unwrap_or_default()
    }

    fn short_name(self, record: &str) -> String {
        match self.workspace.short_title(record) {
            Some(name) => shortened(name),
            None => self.language.say(common::UNNAMED).into_owned(),
        }
    }
}

// On one line, and not too long for a sentence. What is far too long is cut before it is
// looked at letter by letter.
fn shortened(name: &str) -> String {
    let words = name.split_whitespace().take(LONGEST_NAME);
    shortened_to(&words.collect::<Vec<_>>().join(" "), LONGEST_NAME)
}
