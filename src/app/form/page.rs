//! The open form as plain data for the screen.

use super::draft::{Draft, Input, Other, Problem, text_of};
use super::duplicate::{can_be_copied, next_year_in_words};
use super::heard::Heard;
use super::options::Choice;
use super::{Form, Spot, is_rare};
use crate::app::Model;
use crate::app::hue::Shade;
use crate::app::share::to_calendar::can_leave;
use crate::app::words::{Language, fields, form as words, share};
use crate::domain::Content;
use crate::domain::names::RecordId;
use crate::domain::schema::{RecordKind, Shape};
use crate::domain::when::When;
use crate::domain::workspace::removal::Presence;
use chrono::{DateTime, NaiveDate};
use std::sync::Arc;

/// The open form.
#[derive(Debug, Clone, PartialEq)]
pub struct FormPage {
    /// What the dialog is called.
    pub title: String,
    /// Its fields.
    pub rows: Vec<Row>,
    /// Whether the record is there already, and so can be deleted.
    pub can_delete: bool,
    /// Whether a copy can be made.
    pub can_duplicate: bool,
    /// When a copy for next year would be, in words.
    pub next_year: Option<String>,
    /// Whether all fields are shown although some are rarely filled in.
    pub shows_all: bool,
    /// How many fields need mending before it can be saved, in words.
    pub problems: Option<String>,
    /// Somebody removed the record while somebody else changed it (R8).
    pub is_disputed: bool,
    /// Whether it was asked to close although something was typed.
    pub asks_to_discard: bool,
    /// The words on the button that shows more fields, or fewer; `None` where all are main ones.
    pub more: Option<String>,
    /// The event that can be added to another calendar from here.
    pub to_calendar: Option<RecordId>,
}

/// One field.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Where it is in the form.
    pub spot: Spot,
    /// Its label.
    pub label: String,
    /// Whether it must be filled in.
    pub required: bool,
    /// What its control is and holds.
    pub control: Control,
    /// What saving found wrong, in words.
    pub problem: Option<String>,
    /// A sentence under the field: what a time was understood as, what is withheld.
    pub hint: Option<String>,
    /// The words on the button that reads the title as a line, where it holds a time.
    pub offer: Option<String>,
    /// The values that stand beside the one shown: what each says, and who said it when.
    pub others: Vec<(String, String)>,
    /// What the value that leads says, where several stand, and who said it when.
    pub lead: Option<(String, String)>,
}

/// A field's control.
#[derive(Debug, Clone, PartialEq)]
pub enum Control {
    /// One line of text; `input_type` as in HTML.
    Line {
        /// What it holds.
        text: String,
        /// `text`, `email`, `tel`, `url`, `time`, `number`.
        input_type: &'static str,
    },
    /// A colour, by its hue.
    Hue(Shade),
    /// Several lines of text.
    Text(String),
    /// A time: what is typed, and its first and last day for the pickers, if it has any.
    When(String, Picked),
    /// How something repeats: the rule's text.
    Repeats(String),
    /// One of a few words: code and label of each, and which it is.
    Choice(Vec<Choice>, String),
    /// One record of many.
    One(Arc<Vec<Choice>>, Option<Choice>),
    /// Several records, or several words where there is no list.
    Many(Option<Arc<Vec<Choice>>>, Vec<Choice>),
    /// A mark.
    Flag(bool),
    /// Keyed entries, each with rows of its own.
    Entries(Vec<(String, Vec<Row>)>),
    /// By record, one of a few words.
    Answers {
        /// The records that may be added.
        records: Arc<Vec<Choice>>,
        /// Code and label of each word.
        words: Vec<Choice>,
        /// The answers: the record, its label, the word.
        given: Vec<(String, String, String)>,
    },
}

/// The days that the pickers beside a time show.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Picked {
    /// Its first day as `2026-11-21`, empty where it is not a day.
    pub start: String,
    /// Its last day, inclusive.
    pub end: String,
}

/// The open form, if one is.
#[must_use]
pub fn page(model: &Model) -> Option<FormPage> {
    let form = model.form.as_ref()?;
    let language = model.language();
    let context = Context {
        model,
        form,
        language,
        as_of: model.as_of(),
    };
    let mut rows = Vec::new();
    let mut hidden = 0;
    for (at, draft) in form.drafts.iter().enumerate() {
        // These stand with how it repeats.
        if matches!(draft.field.name, "except" | "held") {
            continue;
        }
        let is_rare = is_rare(form.kind, at, draft);
        if is_rare {
            hidden += 1;
        }
        if !is_rare || form.shows_all {
            rows.push(context.row(draft, Spot::of(draft.field.name)));
        }
    }
    let title = match &form.record {
        Some(record) => model.title(record),
        None => language.say(fields::new_record(form.kind)).into_owned(),
    };
    let problems: usize = rows.iter().map(Row::problems).sum();
    let is_disputed = form
        .record
        .as_ref()
        .is_some_and(|record| model.workspace.presence(record) == Presence::Disputed);
    let more = (hidden > 0).then(|| {
        if form.shows_all {
            language.say(words::FEWER_FIELDS).into_owned()
        } else {
            language.count(hidden, words::MORE_FIELD, words::MORE_FIELDS)
        }
    });
    Some(FormPage {
        title,
        rows,
        can_delete: form.record.is_some() && form.kind != RecordKind::Group,
        can_duplicate: can_be_copied(form),
        next_year: next_year_in_words(model),
        shows_all: form.shows_all,
        problems: (problems > 0).then(|| language.count(problems, words::PROBLEM, words::PROBLEMS)),
        is_disputed,
        asks_to_discard: form.asks_to_discard,
        more,
        to_calendar: form
            .record
            .clone()
            .filter(|record| can_leave(model, record)),
    })
}

impl Row {
    fn problems(&self) -> usize {
        let inner = match &self.control {
            Control::Entries(entries) => entries
                .iter()
                .flat_map(|(_, rows)| rows)
                .map(Self::problems)
                .sum(),
            _ => 0,
        };
        inner + usize::from(self.problem.is_some())
    }
}

/// What the rows are made from.
pub(super) struct Context<'a> {
    pub(super) model: &'a Model,
    pub(super) form: &'a Form,
    pub(super) language: Language,
    pub(super) as_of: NaiveDate,
}

impl Context<'_> {
    fn row(&self, draft: &Draft, spot: Spot) -> Row {
        let shape = draft.field.shape;
        // One occurrence of a series has a time, not a first one.
        let kind = match (&self.form.occurrence, draft.field.name) {
            (Some(_), "when") => RecordKind::Event,
            _ => self.form.kind,
        };
        let label = self.language.say(fields::label(kind, draft.field.name));
        let label = label.into_owned();
        let said = |other: &Other| (self.content(shape, &other.content), self.said_by(other));
        Row {
            label,
            required: draft.field.required,
            control: self.control(draft, &spot),
            problem: draft.problem.map(|problem| self.problem(problem, draft)),
            // What is wrong with a time says all: one sentence, not two.
            hint: Some(draft)
                .filter(|draft| draft.problem != Some(Problem::NotATime))
                .and_then(|draft| self.hint(draft)),
            offer: self.offer(draft, &spot),
            others: draft.others.iter().map(said).collect(),
            lead: draft.lead.as_ref().map(said),
            spot,
        }
    }

    fn control(&self, draft: &Draft, spot: &Spot) -> Control {
        match (&draft.input, draft.field.shape) {
            (Input::Flag(on), _) => Control::Flag(*on),
            (Input::Members(members), Shape::Set(Shape::Reference(kinds))) => {
                let chosen = members.iter().map(|id| self.chosen(id)).collect();
                Control::Many(Some(self.form.options.list(kinds)), chosen)
            }
            (Input::Members(members), _) => {
                let chosen = members
                    .iter()
                    .map(|word| Choice::new(word.as_str(), word.as_str()))
                    .collect();
                Control::Many(None, chosen)
            }
            (Input::Entries(entries), _) => Control::Entries(
                entries
                    .iter()
                    .map(|entry| {
                        let rows = entry
                            .drafts
                            .iter()
                            .map(|draft| {
                                let inner = Some((entry.key.clone(), draft.field.name));
                                self.row(
                                    draft,
                                    Spot {
                                        field: spot.field,
                                        inner,
                                    },
                                )
                            })
                            .collect();
                        (entry.key.clone(), rows)
                    })
                    .collect(),
            ),
            (Input::Answers(answers), shape) => Control::Answers {
                records: self.form.options.list(&[RecordKind::Organisation]),
                words: self.choices(shape.words()),
                given: answers
                    .iter()
                    .map(|(id, answer)| (id.clone(), self.chosen(id).label, answer.clone()))
                    .collect(),
            },
            (Input::Text(text), shape) => self.text_control(draft, text, shape),
        }
    }

    fn text_control(&self, draft: &Draft, text: &str, shape: Shape) -> Control {
        let line = |input_type| Control::Line {
            text: text.to_owned(),
            input_type,
        };
        match shape {
            Shape::Text => Control::Text(text.to_owned()),
            Shape::Repeats => Control::Repeats(text.to_owned()),
            Shape::When => Control::When(text.to_owned(), self.picked(draft, text)),
            Shape::Choice(words) => {
                let mut choices = self.choices(words);
                // A word that this version does not know is shown as it is (R11).
                if !text.is_empty() && !words.contains(&text) {
                    choices.push(Choice::new(text, text));
                }
                Control::Choice(choices, text.to_owned())
            }
            Shape::Reference(kinds) => Control::One(
                self.form.options.list(kinds),
                (!text.is_empty()).then(|| self.chosen(text)),
            ),
            Shape::Email => line("email"),
            Shape::Phone => line("tel"),
            Shape::Address => line("url"),
            Shape::Number if draft.field.name == "hue" => {
                let record = self.form.record.as_ref();
                Control::Hue(Shade::of(self.model, record, text))
            }
            Shape::Number => line("number"),
            _ => line("text"),
        }
    }

    /// The time that stands in the record, as long as nothing else is typed.
    pub(super) fn kept(&self, draft: &Draft) -> Option<When> {
        let record = self.form.record.as_ref().filter(|_| !draft.is_changed())?;
        if let Some(occurrence) = &self.form.occurrence
            && draft.field.name == "when"
        {
            return Some(occurrence.when.clone());
        }
        self.model.workspace.when(record, draft.field.name)
    }

    fn picked(&self, draft: &Draft, text: &str) -> Picked {
        let kept = self
            .kept(draft)
            .or_else(|| Heard::of(text, self.as_of).time().cloned());
        match kept {
            Some(when) if !when.is_vague() => Picked {
                start: when.first_day().to_string(),
                end: when.last_day().to_string(),
            },
            _ => Picked::default(),
        }
    }

    fn chosen(&self, id: &str) -> Choice {
        Choice::new(id, self.model.short_title(id)).with_hint(self.model.title(id))
    }

    fn choices(&self, words: &[&str]) -> Vec<Choice> {
        words
            .iter()
            .map(|code| Choice::new(*code, self.language.choice(code)))
            .collect()
    }

    // A content in words, for choosing between several.
    fn content(&self, shape: Shape, content: &Content) -> String {
        match (shape, content) {
            (_, Content::Null) => self.language.say(words::EMPTIED).into_owned(),
            (Shape::Reference(_), Content::String(id)) => self.model.title(id),
            (Shape::Choice(_), Content::String(code)) => self.language.choice(code),
            _ => text_of(shape, content),
        }
    }

    fn said_by(&self, other: &Other) -> String {
        let who = match &other.by {
            _ if other.is_own => self.language.say(share::YOURS).into_owned(),
            Some(by) => self.model.title(by),
            None => self.language.say(words::SOMEBODY).into_owned(),
        };
        match other
            .at_utc_millis
            .and_then(DateTime::from_timestamp_millis)
        {
            Some(at) => self.language.fill(
                words::WHO_WHEN,
                &[&who, &self.language.day(at.date_naive())],
            ),
            None => who,
        }
    }
}
