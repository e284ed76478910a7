//! Theme by organisation and place by organisation, as plain data, and what a person does there.
//!
//! - `columns`: which organisations stand side by side. `matrix`: the two tables.
//! - `cell`: what is behind one cell. `findings`: overlaps and gaps, in sentences.
//! - `narrow`: what the screen is filtered by. `walk`: from cell to cell by keyboard.

mod cell;
mod columns;
mod findings;
mod matrix;
mod narrow;
mod walk;

pub use cell::{Entry, Opened};
pub use columns::Column;
pub use findings::{Doing, Finding};
pub use matrix::{Cell, Matrix, Row};
pub use narrow::Narrowing;
pub use walk::{Spot, Step, led_to};

use super::calendar::filter::Facet;
use super::filters::Wanted;
use super::form;
use super::model::Model;
use super::update::Effect;
use super::words::who_does_what as words;
use crate::domain::Content;
use crate::domain::coverage::overlap::{Overlap, overlaps};
use crate::domain::coverage::{Coverage, Work};
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use std::collections::BTreeSet;

/// Of the moment: what this place remembers beside the address.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {}

/// What a person does here.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// Chose what to filter by.
    Narrowed(Facet, Vec<String>),
    /// Chose the kinds to filter by.
    KindsChosen(Vec<String>),
    /// Wants the partners of the group beside its members, or the members alone.
    ShowPartners(bool),
    /// Wants no filters.
    Unfiltered,
    /// Closed the list of a cell.
    Closed,
    /// Begins an activity in a row in which nobody does anything.
    Begin(Spot),
    /// Begins an activity.
    BeginAnywhere,
}

/// The screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// What the screen says of itself: how much work by how many organisations.
    pub summary: String,
    /// The group has no work at all.
    pub is_empty: bool,
    /// Nothing is let through by the filters.
    pub is_filtered_out: bool,
    /// The organisations side by side, those of the group first.
    pub columns: Vec<Column>,
    /// Theme by organisation.
    pub themes: Matrix,
    /// Place by organisation.
    pub places: Matrix,
    /// What is behind the cell that the address names.
    pub opened: Option<Opened>,
    /// Where several agencies do the same.
    pub overlaps: Vec<Finding>,
    /// Events that fall on the same day in the same place.
    pub same_days: Vec<Finding>,
    /// What nobody does; not looked for while something is filtered.
    pub gaps: Vec<Finding>,
    /// What it is filtered by.
    pub narrowing: Narrowing,
}

/// What the page is made from, gathered once.
struct Ground<'a> {
    model: &'a Model,
    coverage: Coverage,
    columns: Vec<Column>,
    /// The work that the filters let through and that an organisation of a column does.
    shown: Vec<usize>,
    overlaps: Vec<Overlap>,
}

impl Ground<'_> {
    fn works(&self) -> impl Iterator<Item = &Work> {
        self.shown.iter().map(|at| &self.coverage.works[*at])
    }
}

/// The screen as it stands.
#[must_use]
pub fn page(model: &Model) -> Page {
    let coverage = Coverage::of(&model.workspace, &model.index);
    let columns = columns::columns(model, &coverage);
    let ids: BTreeSet<&RecordId> = columns.iter().map(|column| &column.id).collect();
    let wanted = Wanted::of(model);
    let shown: Vec<usize> = coverage
        .works
        .iter()
        .enumerate()
        .filter(|(_, work)| work.doers.iter().any(|id| ids.contains(id)))
        .filter(|(_, work)| wanted.lets(model, &work.id))
        .map(|(at, _)| at)
        .collect();
    // What the organisations side by side do, whoever else takes part.
    let of_columns: Vec<Work> = shown
        .iter()
        .map(|at| {
            let mut work = coverage.works[*at].clone();
            work.leads.retain(|id| ids.contains(id));
            work
        })
        .collect();
    let overlaps = overlaps(&of_columns, &coverage);
    let is_empty = coverage.works.is_empty();
    let ground = Ground {
        model,
        coverage,
        columns,
        shown,
        overlaps,
    };
    let language = model.language();
    Page {
        summary: language.fill(
            words::SUMMARY,
            &[
                &language.count(ground.shown.len(), words::WORK, words::WORKS),
                &language.count(
                    ground.columns.len(),
                    words::ONE_ORGANISATION,
                    words::ORGANISATIONS,
                ),
            ],
        ),
        is_empty,
        is_filtered_out: !is_empty && ground.shown.is_empty(),
        themes: matrix::themes(&ground),
        places: matrix::places(&ground),
        opened: cell::opened(&ground),
        overlaps: findings::overlaps(&ground),
        same_days: findings::same_days(&ground),
        gaps: findings::gaps(&ground),
        narrowing: narrow::narrowing(&ground),
        columns: ground.columns,
    }
}

/// Takes one step.
pub fn update(model: &mut Model, msg: Msg, now_utc_millis: i64) -> Vec<Effect> {
    let filters = &mut model.route.filters;
    match msg {
        Msg::Narrowed(facet, chosen) => facet.choose(filters, chosen),
        Msg::KindsChosen(kinds) => filters.kinds = kinds.into_iter().collect(),
        Msg::ShowPartners(true) => {
            let yes = columns::PARTNERS_YES.to_owned();
            filters
                .others
                .insert(columns::PARTNERS.to_owned(), [yes].into());
        }
        Msg::ShowPartners(false) => {
            filters.others.remove(columns::PARTNERS);
        }
        Msg::Unfiltered => *filters = super::route::Filters::default(),
        Msg::Closed => cell::close(filters),
        Msg::Begin(spot) => return begin(model, Some(&spot), now_utc_millis),
        Msg::BeginAnywhere => return begin(model, None, now_utc_millis),
    }
    // A filter is a place of its own, but not one that "back" should stop at.
    vec![Effect::SetAddress {
        address: model.route.address(),
        replace: true,
    }]
}

fn begin(model: &mut Model, spot: Option<&Spot>, now_utc_millis: i64) -> Vec<Effect> {
    let given = spot
        .and_then(|spot| {
            let set = match spot.kind {
                RecordKind::Theme => "themes",
                _ => "places",
            };
            let row = spot.row.as_ref()?;
            Some((format!("{set}/{row}"), Content::Bool(true)))
        })
        .into_iter()
        .collect();
    let kind = RecordKind::Activity;
    form::update(model, form::Msg::New { kind, given }, now_utc_millis)
}
