//! One form for every kind of record, drawn from the table.
//!
//! A form notes what every field showed when it opened (R1), keeps what is typed as
//! text, and on saving sets only the fields whose meaning changed (R11).

mod clock;
mod draft;
mod duplicate;
mod heard;
mod hints;
mod line;
mod options;
mod page;
mod rhythm;
mod save;
mod told;

pub use super::links::{is_email, is_web_address};
pub use clock::clock_note;
use draft::text_of;
pub use draft::{Draft, Entry, Input, Other, Problem};
pub use duplicate::{To, next_year};
pub use heard::{Heard, is_open};
pub use options::{Choice, Options};
pub use page::{Control, FormPage, Picked, Row, page};
pub use save::{delete, save};
pub use told::in_sentences;

use super::model::Model;
use super::recurrence::plain::Change;
use super::recurrence::{Occurrence, held};
use super::update::Effect;
use crate::domain::Content;
use crate::domain::names::RecordId;
use crate::domain::schema::{Field, RecordKind, Shape};
use crate::domain::when::When;
use crate::domain::workspace::edit::Seen;
use std::collections::{BTreeMap, BTreeSet};

/// An open form.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// The record; `None` for one that is not made yet.
    pub record: Option<RecordId>,
    /// Its kind.
    pub kind: RecordKind,
    /// What every field showed when the form opened (R1).
    pub seen: Seen,
    /// The occurrence that was opened, where the record repeats.
    pub occurrence: Option<Occurrence>,
    /// The fields, in the order of the table.
    pub drafts: Vec<Draft>,
    /// What the controls held when the form opened, with what a new record was given.
    opened_with: Vec<Input>,
    /// The records that reference fields offer.
    pub options: Options,
    /// Whether the fields that are rarely filled in are shown too.
    pub shows_all: bool,
    /// Whether how it repeats is written as a rule's text.
    pub writes_rule: bool,
    /// The rule that the time which was typed put into "Repeats".
    rule_of_time: Option<String>,
    /// Whether a person chose how it repeats: then it is theirs.
    chose_repeats: bool,
    /// The year in which it is said what was held, where another than the latest.
    pub held_year: Option<i32>,
    /// Whether it was asked to close although something was typed.
    pub asks_to_discard: bool,
}

/// Where in a form something happens: a field, or a field of one of its entries.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// The field of the record.
    pub field: &'static str,
    /// The entry's key and the field in it.
    pub inner: Option<(String, &'static str)>,
}

impl Spot {
    /// A field of the record itself.
    #[must_use]
    pub fn of(field: &'static str) -> Self {
        Self { field, inner: None }
    }
}

/// What a person does in forms.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// Opens a form for a new record; what is given is filled in already.
    New {
        /// The kind of record.
        kind: RecordKind,
        /// Contents by field, members of sets too.
        given: BTreeMap<String, Content>,
    },
    /// Opens a record's form.
    Open(RecordId),
    /// Typed or chose something that is kept as one text.
    Typed(Spot, String),
    /// Wants the title read as a line that holds its time.
    ReadTitle,
    /// Picked the first day of a time (`true`) or its last, as `2026-11-21`.
    Picked(Spot, bool, String),
    /// Put a mark on a flag, or took it off.
    Flagged(Spot, bool),
    /// Chose the members of a set.
    Members(Spot, BTreeSet<String>),
    /// Gave an answer for one record; empty takes it back.
    Answered(Spot, String, String),
    /// Added an empty entry.
    AddEntry(&'static str),
    /// Took an entry out.
    RemoveEntry(&'static str, String),
    /// Changed how the record repeats.
    Repeats(Change),
    /// Took an occurrence back that was left out, by its key.
    BringBack(String),
    /// Said of one occurrence, by its key, whether it was held; empty takes that back.
    Held(String, String),
    /// Said of these that they were held.
    AllHeld(Vec<String>),
    /// Looks at another year, so many on from the one that is shown.
    HeldYear(i32, i32),
    /// Makes a copy and opens it.
    Duplicate(To),
    /// Chose one of the values that stand beside the one that leads, or that one.
    Chose(Spot, Option<usize>),
    /// Shows the fields that are rarely filled in, or hides them.
    ShowAll(bool),
    /// Saves and closes.
    Save,
    /// Deletes the record and closes.
    Delete,
    /// Wants to close; where something was typed, the form asks first.
    Close,
    /// Closes; what was typed is gone.
    Discard,
    /// Goes on after having been asked.
    KeepEditing,
}

/// Takes one step in a form.
pub fn update(model: &mut Model, msg: Msg, now_utc_millis: i64) -> Vec<Effect> {
    match msg {
        Msg::New { kind, given } => model.form = Some(Form::new(model, kind, &given)),
        Msg::Open(record) => {
            model.form = match Occurrence::meant(model, &record) {
                Some(occurrence) => Form::of_occurrence(model, occurrence),
                None => Form::of(model, &model.index.meant(&record).0),
            };
        }
        Msg::Save => return save(model, now_utc_millis),
        Msg::Delete => return delete(model, now_utc_millis),
        Msg::Close if model.form.as_ref().is_some_and(Form::is_changed) => {
            ask_to_discard(model, true)
        }
        Msg::Close | Msg::Discard => model.form = None,
        Msg::KeepEditing => ask_to_discard(model, false),
        Msg::ShowAll(all) => {
            let kind = model.form.as_ref().map(|form| form.kind);
            let options = kind.map(|kind| Options::of(model, kind.describe().all_fields()));
            if let (Some(form), Some(options)) = (&mut model.form, options) {
                form.shows_all = all;
                form.options.complete(options);
            }
        }
        Msg::AddEntry(field) => {
            let key = model.writer.next_key();
            if let Some(draft) = draft_at(model, field) {
                draft.add_entry(key);
            }
        }
        Msg::RemoveEntry(field, key) => {
            if let Some(draft) = draft_at(model, field) {
                draft.remove_entry(&key);
            }
        }
        Msg::Typed(spot, text) => {
            change(model, &spot, |draft| draft.type_in(text));
            if spot == Spot::of("when") {
                rhythm::take(model);
            }
        }
        Msg::ReadTitle => line::take(model),
        Msg::Picked(spot, is_start, day) => {
            let as_of = model.as_of();
            change(model, &spot, |draft| draft.pick(is_start, &day, as_of));
        }
        Msg::Flagged(spot, on) => change(model, &spot, |draft| draft.flag(on)),
        Msg::Members(spot, members) => change(model, &spot, |draft| draft.set_members(members)),
        Msg::Answered(spot, record, answer) => {
            change(model, &spot, |draft| draft.answer(record, answer))
        }
        Msg::Repeats(how) => rhythm::choose(model, how),
        Msg::Held(key, answer) => {
            if let Some(form) = &mut model.form {
                held::say(form, &key, &answer);
            }
        }
        Msg::AllHeld(keys) => {
            if let Some(form) = &mut model.form {
                keys.iter().for_each(|key| held::say(form, key, "held"));
            }
        }
        Msg::HeldYear(years, shown) => held::turn(model, years, shown),
        Msg::Duplicate(to) => return duplicate::duplicate(model, to, now_utc_millis),
        Msg::BringBack(key) => {
            if let Some(draft) = draft_at(model, "except")
                && let Input::Members(left_out) = &mut draft.input
            {
                left_out.remove(&key);
            }
        }
        Msg::Chose(spot, other) => change(model, &spot, |draft| draft.choose(other)),
    }
    Vec::new()
}

fn ask_to_discard(model: &mut Model, asks: bool) {
    if let Some(form) = &mut model.form {
        form.asks_to_discard = asks;
    }
}

fn draft_at<'a>(model: &'a mut Model, field: &str) -> Option<&'a mut Draft> {
    model
        .form
        .as_mut()?
        .drafts
        .iter_mut()
        .find(|draft| draft.field.name == field)
}

fn change(model: &mut Model, spot: &Spot, how: impl FnOnce(&mut Draft)) {
    let Some(draft) = draft_at(model, spot.field) else {
        return;
    };
    match &spot.inner {
        None => how(draft),
        Some((key, inner)) => {
            if let Some(draft) = draft.entry_field(key, inner) {
                how(draft);
            }
        }
    }
}

impl Form {
    fn new(model: &Model, kind: RecordKind, given: &BTreeMap<String, Content>) -> Self {
        let drafts: Vec<Draft> = kind
            .describe()
            .all_fields()
            .filter(|field| is_shown(field.name))
            .map(|field| {
                let mut draft = Draft::empty(field);
                draft.give(given);
                draft
            })
            .collect();
        let rule = given.get("repeats").and_then(Content::as_str);
        let rule = rule.map(str::to_owned);
        let said = given.get("when").map(|when| text_of(Shape::When, when));
        let said = said.and_then(|words| Heard::of(&words, model.as_of()).rule());
        let is_of_time = said.map(|rule| rule.to_text()) == rule;
        Self {
            record: None,
            kind,
            seen: Seen::new(),
            occurrence: None,
            opened_with: drafts.iter().map(|draft| draft.input.clone()).collect(),
            options: Options::of(model, shown_at_first(kind, &drafts)),
            drafts,
            shows_all: false,
            writes_rule: false,
            chose_repeats: rule.is_some() && !is_of_time,
            rule_of_time: rule.filter(|_| is_of_time),
            held_year: None,
            asks_to_discard: false,
        }
    }

    fn of(model: &Model, record: &RecordId) -> Option<Self> {
        let kind = model.workspace.kind(record)?;
        let drafts: Vec<Draft> = kind
            .describe()
            .all_fields()
            .filter(|field| is_shown(field.name))
            .map(|field| Draft::of(model, record, field))
            .collect();
        Some(Self {
            record: Some(record.clone()),
            kind,
            seen: model.workspace.seen_all(record),
            occurrence: None,
            opened_with: drafts.iter().map(|draft| draft.input.clone()).collect(),
            options: Options::of(model, shown_at_first(kind, &drafts)),
            drafts,
            shows_all: false,
            writes_rule: false,
            rule_of_time: None,
            chose_repeats: false,
            held_year: None,
            asks_to_discard: false,
        })
    }

    // The form of what repeats, with the time of the occurrence that was opened.
    fn of_occurrence(model: &Model, occurrence: Occurrence) -> Option<Self> {
        let mut form = Self::of(model, &occurrence.record)?;
        let words = when_in_words(model, &occurrence.when);
        for (draft, opened) in form.drafts.iter_mut().zip(&mut form.opened_with) {
            if draft.field.name == "when" {
                draft.input = Input::Text(words.clone());
                draft.was = draft.input.clone();
                *opened = draft.input.clone();
            }
        }
        form.occurrence = Some(occurrence);
        Some(form)
    }

    /// Whether anything was typed or chosen since the form opened.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.drafts
            .iter()
            .zip(&self.opened_with)
            .any(|(draft, opened)| draft.picked.is_some() || draft.input != *opened)
    }
}

// A time as a person writes it, where the words are understood as that time.
fn when_in_words(model: &Model, when: &When) -> String {
    let words = model.language().when(when);
    let is_understood = Heard::of(&words, model.as_of()).time() == Some(when);
    if is_understood { words } else { when.to_text() }
}

// These are set by gestures of their own, not by typing.
fn is_shown(field: &str) -> bool {
    !matches!(
        field,
        "order" | "removed" | "same" | "uid" | "sequence" | "calendar_lines" | "instance"
    )
}

// The fields that a form shows before more are asked for. The others' lists of records may
// be long, and are not gathered for nothing.
fn shown_at_first(kind: RecordKind, drafts: &[Draft]) -> impl Iterator<Item = &'static Field> {
    let drafts = drafts.iter().enumerate();
    drafts
        .filter(move |(at, draft)| !is_rare(kind, *at, draft))
        .map(|(_, draft)| draft.field)
}

/// Whether a field is shown only when more fields are asked for: it is none of the first of
/// its kind's table, and holds nothing.
pub(super) fn is_rare(kind: RecordKind, at: usize, draft: &Draft) -> bool {
    let is_filled = draft.was != Draft::empty(draft.field).was
        || !draft.others.is_empty()
        || draft.problem.is_some();
    !is_main(kind, at, draft.field.shape) && !is_filled && !draft.is_changed()
}

fn is_main(kind: RecordKind, at: usize, shape: Shape) -> bool {
    let main = match kind {
        RecordKind::Activity | RecordKind::Event => 11,
        RecordKind::Outcome => 6,
        RecordKind::Organisation => 6,
        RecordKind::Person => 6,
        RecordKind::Series | RecordKind::Project => 8,
        RecordKind::Group
        | RecordKind::Slot
        | RecordKind::Attendance
        | RecordKind::Report
        | RecordKind::Highlight
        | RecordKind::Update
        | RecordKind::Theme
        | RecordKind::Place
        | RecordKind::Mandate
        | RecordKind::Paragraph
        | RecordKind::Channel
        | RecordKind::Resource
        | RecordKind::Link => 7,
    };
    at < main && shape != Shape::Order
}
