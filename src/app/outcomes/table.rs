//! The tracker: every outcome with its owner, due date and status; what is late and what
//! nobody owns stands out (C1, C7, C12).

use crate::app::filters::Wanted;
use crate::app::form::Choice;
use crate::app::hue::hue;
use crate::app::model::Model;
use crate::app::route::{Filters, Route, Screen};
use crate::app::words::outcomes as words;
use crate::domain::names::RecordId;
use crate::domain::schema::{RecordKind, Shape};
use std::collections::{BTreeMap, BTreeSet};

/// The filter by status in the address.
pub(super) const STATUS: &str = "status";
/// The choice between table and board in the address.
pub(super) const VIEW: &str = "view";
/// The board in the address.
pub(super) const BOARD: &str = "board";
/// The status of an outcome that has none of its own.
pub(super) const OPEN: &str = "open";

/// The tracker.
#[derive(Debug, Clone, PartialEq)]
pub struct TablePage {
    /// The rows that the filters let through: by meeting, the latest first, then by number.
    pub rows: Vec<Row>,
    /// How many outcomes there are in all.
    pub count_all: usize,
    /// What stands above the rows: how many, how many late, how many that nobody owns.
    pub summary: String,
    /// Each kind that occurs: code, label, whether it is chosen.
    pub kinds: Vec<(String, String, bool)>,
    /// Each status: code, label, whether it is chosen.
    pub statuses: Vec<(String, String, bool)>,
    /// The organisations that one can filter by, and those that are chosen.
    pub organisations: (Vec<Choice>, Vec<String>),
    /// The themes that one can filter by, and those that are chosen.
    pub themes: (Vec<Choice>, Vec<String>),
    /// Whether the board is shown.
    pub is_board: bool,
    /// The address of the same screen without filters, where there are any.
    pub unfiltered: Option<String>,
}

/// One outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its id.
    pub id: RecordId,
    /// Its place among the outcomes of its meeting, from 1.
    pub number: usize,
    /// Its words.
    pub text: String,
    /// The address of its page.
    pub link: String,
    /// The meeting that agreed on it, by name.
    pub meeting: Option<String>,
    /// Its kind, in words.
    pub kind: String,
    /// Who owns it.
    pub owner: Option<Owner>,
    /// When it is due, in words.
    pub due: Option<String>,
    /// The code of its status.
    pub status: String,
    /// Its status in words.
    pub status_label: String,
    /// How it stands.
    pub standing: Standing,
}

/// An organisation as a chip.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Owner {
    /// Its acronym or name.
    pub label: String,
    /// Its full name.
    pub name: String,
    /// Its hue, 0 to 359, if it has one.
    pub hue: Option<u16>,
    /// The address of its page.
    pub link: String,
}

/// How an outcome stands at the date at which screens open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing to say.
    Fine,
    /// Its due date has passed, and it is neither done nor dropped.
    Late,
    /// It asks for somebody to do something, and nobody owns it (C7).
    Ownerless,
    /// It is done or dropped.
    Closed,
}

/// The tracker, filtered as the address says.
#[must_use]
pub fn page(model: &Model) -> TablePage {
    let language = model.language();
    let filters = &model.route.filters;
    let wanted = Wanted::of(model);
    let statuses = filters.others.get(STATUS);
    let rows = rows(model, |id| {
        wanted.lets(model, id)
            && statuses.is_none_or(|statuses| statuses.contains(status(model, id)))
    });
    let count = |standing| rows.iter().filter(|row| row.standing == standing).count();
    let (late, ownerless) = (count(Standing::Late), count(Standing::Ownerless));
    let all = language.count(rows.len(), words::OUTCOME_COUNT, words::OUTCOMES_COUNT);
    // What nobody has to look after is not counted.
    let wanting: Vec<String> = [
        (late, words::LATE_COUNT),
        (ownerless, words::OWNERLESS_COUNT),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, word)| language.count(count, word, word))
    .collect();
    let summary = if wanting.is_empty() {
        all
    } else {
        language.fill(words::SUMMARY, &[&all, &wanting.join(", ")])
    };
    TablePage {
        rows,
        count_all: model.index.count(RecordKind::Outcome),
        summary,
        kinds: kinds(model),
        statuses: choices_of("status")
            .iter()
            .map(|code| {
                let chosen = statuses.is_some_and(|statuses| statuses.contains(*code));
                ((*code).to_owned(), language.choice(code), chosen)
            })
            .collect(),
        organisations: (
            owners(model),
            filters
                .organisations
                .iter()
                .map(ToString::to_string)
                .collect(),
        ),
        themes: (
            themes(model),
            filters.themes.iter().map(ToString::to_string).collect(),
        ),
        is_board: filters
            .others
            .get(VIEW)
            .is_some_and(|view| view.contains(BOARD)),
        unfiltered: (!without_view(filters).is_empty()).then(|| {
            let mut route = Route::to(Screen::Outcomes(None));
            route.filters.others.extend(
                filters
                    .others
                    .get_key_value(VIEW)
                    .map(|(key, view)| (key.clone(), view.clone())),
            );
            route.link()
        }),
    }
}

/// The outcomes that are wanted, whatever the filters: by meeting, the latest first, then by
/// number.
#[must_use]
pub fn rows(model: &Model, is_wanted: impl Fn(&RecordId) -> bool) -> Vec<Row> {
    let numbers = numbers(model);
    let mut rows: Vec<Row> = model
        .index
        .of_kind(RecordKind::Outcome)
        .filter(|id| is_wanted(id))
        .map(|id| row(model, id, &numbers))
        .collect();
    rows.sort_by_cached_key(|row| sort_key(model, row));
    rows
}

fn without_view(filters: &Filters) -> Filters {
    let mut filters = filters.clone();
    filters.others.remove(VIEW);
    filters
}

/// One outcome as a row, numbered among those of its meeting.
pub(in crate::app) fn row(
    model: &Model,
    id: &RecordId,
    numbers: &BTreeMap<RecordId, usize>,
) -> Row {
    let workspace = &model.workspace;
    let language = model.language();
    let status = status(model, id).to_owned();
    Row {
        id: id.clone(),
        number: numbers.get(id).copied().unwrap_or_default(),
        text: model.title(id),
        link: Route::to(Screen::Outcomes(Some(id.clone()))).link(),
        meeting: workspace
            .reference(id, "meeting")
            .map(|meeting| model.title(&meeting)),
        kind: workspace
            .text(id, "kind")
            .map(|kind| language.choice(kind))
            .unwrap_or_default(),
        owner: workspace
            .reference(id, "owner")
            .map(|owner| organisation(model, &owner)),
        due: workspace.when(id, "due").map(|due| language.when(&due)),
        status_label: language.choice(&status),
        standing: standing(model, id, &status),
        status,
    }
}

/// An organisation as a chip; an office without a hue has that of what it belongs to.
#[must_use]
pub fn organisation(model: &Model, id: &RecordId) -> Owner {
    Owner {
        label: model.short_title(id),
        name: model.title(id),
        hue: hue(model, id),
        link: Route::to(Screen::Directory(Some(id.clone()))).link(),
    }
}

pub(super) fn status<'a>(model: &'a Model, id: &str) -> &'a str {
    model.workspace.text(id, STATUS).unwrap_or(OPEN)
}

fn standing(model: &Model, id: &RecordId, status: &str) -> Standing {
    let workspace = &model.workspace;
    if matches!(status, "done" | "dropped") {
        return Standing::Closed;
    }
    if workspace
        .when(id, "due")
        .is_some_and(|due| due.last_day() < model.as_of())
    {
        return Standing::Late;
    }
    // A shared view asks nobody for anything (A8).
    let asks = workspace
        .text(id, "kind")
        .is_some_and(|kind| kind != "shared view");
    if asks && workspace.text(id, "owner").is_none() {
        Standing::Ownerless
    } else {
        Standing::Fine
    }
}

/// Every outcome's number among those of its meeting: by place, then by id (R10).
pub(in crate::app) fn numbers(model: &Model) -> BTreeMap<RecordId, usize> {
    let mut by_meeting: BTreeMap<Option<RecordId>, Vec<(String, RecordId)>> = BTreeMap::new();
    for id in model.index.of_kind(RecordKind::Outcome) {
        let order = model
            .workspace
            .text(id, "order")
            .unwrap_or_default()
            .to_owned();
        by_meeting
            .entry(model.workspace.reference(id, "meeting"))
            .or_default()
            .push((order, id.clone()));
    }
    by_meeting
        .into_values()
        .flat_map(|mut outcomes| {
            outcomes.sort();
            outcomes
                .into_iter()
                .enumerate()
                .map(|(at, (_, id))| (id, at + 1))
        })
        .collect()
}

fn sort_key(
    model: &Model,
    row: &Row,
) -> (
    std::cmp::Reverse<Option<chrono::NaiveDate>>,
    Option<String>,
    usize,
) {
    let meeting = model.workspace.reference(&row.id, "meeting");
    let day = meeting
        .and_then(|meeting| model.workspace.when(&meeting, "when"))
        .map(|when| when.first_day());
    (std::cmp::Reverse(day), row.meeting.clone(), row.number)
}

fn kinds(model: &Model) -> Vec<(String, String, bool)> {
    let found: BTreeSet<&str> = model
        .index
        .of_kind(RecordKind::Outcome)
        .filter_map(|id| model.workspace.text(id, "kind"))
        .chain(model.route.filters.kinds.iter().map(String::as_str))
        .collect();
    found
        .into_iter()
        .map(|code| {
            let chosen = model.route.filters.kinds.contains(code);
            (code.to_owned(), model.language().choice(code), chosen)
        })
        .collect()
}

fn owners(model: &Model) -> Vec<Choice> {
    let ids: BTreeSet<RecordId> = model
        .index
        .of_kind(RecordKind::Outcome)
        .flat_map(|id| {
            let owner = model.workspace.reference(id, "owner");
            owner
                .into_iter()
                .chain(model.workspace.references(id, "involved"))
        })
        .chain(model.route.filters.organisations.iter().cloned())
        .collect();
    choices(model, ids)
}

fn themes(model: &Model) -> Vec<Choice> {
    let ids: BTreeSet<RecordId> = model
        .index
        .of_kind(RecordKind::Outcome)
        .flat_map(|id| model.workspace.references(id, "themes"))
        .chain(model.route.filters.themes.iter().cloned())
        .collect();
    choices(model, ids)
}

fn choices(model: &Model, ids: BTreeSet<RecordId>) -> Vec<Choice> {
    let mut choices: Vec<Choice> = ids
        .iter()
        .map(|id| Choice::new(id.as_str(), model.short_title(id)).with_hint(model.title(id)))
        .collect();
    choices.sort_by_cached_key(|choice| choice.label.to_lowercase());
    choices
}

/// The words that a choice field of outcomes offers.
pub(super) fn choices_of(field: &str) -> &'static [&'static str] {
    match RecordKind::Outcome
        .describe()
        .field(field)
        .map(|field| field.shape)
    {
        Some(Shape::Choice(words)) => words,
        _ => &[],
    }
}
