//! The bar of what is selected, and the dialog that changes it, as plain data.

use super::bulk::{first_of, outcome};
use super::draft::Unit;
use super::{is_selecting, records};
use crate::app::form::Choice;
use crate::app::model::Model;
use crate::app::words::{Word, selection as words};
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use std::collections::BTreeSet;

/// What marks events as selected.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marks {
    /// A selection is being made.
    pub is_selecting: bool,
    /// The records in it.
    pub records: BTreeSet<RecordId>,
}

/// What the events are marked by.
#[must_use]
pub fn marks(model: &Model) -> Marks {
    Marks {
        is_selecting: is_selecting(model),
        records: records(model),
    }
}

/// The bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// `3 selected`, or how to select.
    pub count: String,
    /// What is said beside it of those that repeat.
    pub repeating: Option<String>,
    /// What was selected or let go last, for those who hear it.
    pub last: Option<String>,
    /// Whether something is selected.
    pub has_any: bool,
}

/// The bar, while a selection is being made.
#[must_use]
pub fn bar(model: &Model) -> Option<Bar> {
    if !is_selecting(model) {
        return None;
    }
    let language = model.language();
    let records = records(model);
    let last = model.calendar.selection.anchor.as_ref().map(|drawn| {
        let (record, _) = model.index.meant(drawn);
        let word = if records.contains(&record) {
            words::TAKEN
        } else {
            words::LET_GO
        };
        language.fill(word, &[&model.title(&record)])
    });
    Some(Bar {
        count: match records.len() {
            0 => language.say(words::HOW_TO).into_owned(),
            count => language.fill(words::COUNT, &[&language.number(count)]),
        },
        repeating: repeating(model, &records),
        last,
        has_any: !records.is_empty(),
    })
}

fn repeating(model: &Model, records: &BTreeSet<RecordId>) -> Option<String> {
    let repeat = |record: &&RecordId| first_of(model, record).is_some();
    let count = records.iter().filter(repeat).count();
    let language = model.language();
    (count > 0).then(|| language.count(count, words::REPEATS_ONE, words::REPEATS))
}

/// The dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftPage {
    /// `Edit 3 events`.
    pub title: String,
    /// By how many units they move.
    pub count: String,
    /// What is wrong with that.
    pub problem: Option<String>,
    /// The code of the unit.
    pub unit: String,
    /// Whether they move to an earlier time.
    pub is_earlier: bool,
    /// The code of the status that they get.
    pub status: String,
    /// The themes that they get.
    pub themes: Vec<String>,
    /// The countries and regions that they get.
    pub places: Vec<String>,
    /// The organisers that they get.
    pub organisers: Vec<String>,
    /// How many events go with them, in words, and whether they move too; `None` where none.
    pub along: Option<(String, bool)>,
    /// What would happen, in sentences.
    pub said: Vec<String>,
}

/// The dialog, if it is open.
#[must_use]
pub fn draft_page(model: &Model) -> Option<DraftPage> {
    let draft = model.calendar.selection.draft.as_ref()?;
    let language = model.language();
    let records = records(model);
    let outcome = outcome(model, draft);
    let mut said = vec![match outcome.changed.len() {
        0 => language.say(words::WOULD_CHANGE_NONE).into_owned(),
        count => language.count(count, words::WOULD_CHANGE_ONE, words::WOULD_CHANGE),
    }];
    said.extend(repeating(model, &records));
    let told = |records: &BTreeSet<RecordId>, one: Word, many: Word| {
        let names: Vec<String> = records.iter().take(3).map(|id| model.title(id)).collect();
        match records.len() {
            0 => None,
            1 => Some(language.fill(one, &[&names[0]])),
            count => Some(language.fill(many, &[&language.number(count)])),
        }
    };
    said.extend(told(
        &outcome.kept_time,
        words::KEEPS_TIME_ONE,
        words::KEEP_TIME,
    ));
    said.extend(told(
        &outcome.without_field,
        words::WITHOUT_FIELD_ONE,
        words::WITHOUT_FIELD,
    ));
    Some(DraftPage {
        title: language.count(records.len(), words::EDIT_ONE, words::EDIT_MANY),
        count: draft.count.clone(),
        problem: draft
            .has_problem
            .then(|| language.say(words::NOT_A_NUMBER).into_owned()),
        unit: draft.unit.code().to_owned(),
        is_earlier: draft.is_earlier,
        status: draft.status.clone(),
        themes: draft.themes.clone(),
        places: draft.places.clone(),
        organisers: draft.organisers.clone(),
        along: (!draft.along.is_empty()).then(|| {
            let count = draft.along.len();
            let words = language.count(count, words::ALONG_ONE, words::ALONG);
            (words, !draft.is_alone)
        }),
        said,
    })
}

/// The units to choose from.
#[must_use]
pub fn units(model: &Model) -> Vec<Choice> {
    let named = |unit: Unit| {
        let word = match unit {
            Unit::Days => words::DAYS,
            Unit::Weeks => words::WEEKS,
            Unit::Months => words::MONTHS,
            Unit::Years => words::YEARS,
        };
        Choice::new(unit.code(), model.language().say(word))
    };
    Unit::ALL.map(named).to_vec()
}

/// What status they can get; the first leaves each its own.
#[must_use]
pub fn statuses(model: &Model) -> Vec<Choice> {
    let language = model.language();
    let field = RecordKind::Event.describe().field("status");
    let codes = field.map_or(&[][..], |field| field.shape.words());
    let mut choices = vec![Choice::new("", language.say(words::AS_IT_IS))];
    let named = |code: &&str| Choice::new(*code, language.choice(code));
    choices.extend(codes.iter().map(named));
    choices
}

/// All records of a kind that they can get, while the dialog is open.
#[must_use]
pub fn offered(model: &Model, kind: RecordKind) -> Vec<Choice> {
    if model.calendar.selection.draft.is_none() {
        return Vec::new();
    }
    let ids = model.index.of_kind(kind);
    let mut choices: Vec<Choice> = ids.map(|id| Choice::record(model, id)).collect();
    choices.sort_by_cached_key(|choice| choice.label.to_lowercase());
    choices
}
