//! The two tables: a row for each theme or place, a cell for each organisation.
//!
//! A row counts what lies in it too: a theme its narrower themes, a region its countries.

use super::cell::{COLUMN, ROW, link, named};
use super::{Ground, Spot};
use crate::app::model::Model;
use crate::app::words::{Language, who_does_what as words};
use crate::domain::coverage::nesting::Nesting;
use crate::domain::coverage::{Work, counted_once};
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use std::collections::{BTreeMap, BTreeSet};

/// One of the two tables.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    /// What its rows are: themes or places.
    pub kind: RecordKind,
    /// Its rows, in order, what lies in a row after it.
    pub rows: Vec<Row>,
}

/// One theme or place.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its id; `None` for work that says none.
    pub id: Option<RecordId>,
    /// What it is called.
    pub label: String,
    /// How deep it lies in others, from 0.
    pub level: usize,
    /// Nobody does anything in it.
    pub is_gap: bool,
    /// By all organisations together, each piece of work once.
    pub all: Cell,
    /// By each, in the order of the columns.
    pub cells: Vec<Cell>,
}

/// How much one organisation does in one row.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// How many pieces of work.
    pub count: usize,
    /// What a screen reader says.
    pub label: String,
    /// The address that lists them; `None` where there are none.
    pub link: Option<String>,
    /// How much of the most in the table, in percent.
    pub share: usize,
    /// The organisation says that this is its own, and has nothing in it.
    pub is_declared: bool,
    /// Others do the same at the same time.
    pub is_overlap: bool,
    /// Its list is open.
    pub is_open: bool,
}

/// Theme by organisation.
pub(super) fn themes(ground: &Ground) -> Matrix {
    let coverage = &ground.coverage;
    matrix(ground, RecordKind::Theme, &coverage.themes, &|work| {
        &work.themes
    })
}

/// Place by organisation.
pub(super) fn places(ground: &Ground) -> Matrix {
    let coverage = &ground.coverage;
    matrix(ground, RecordKind::Place, &coverage.places, &|work| {
        &work.places
    })
}

/// The work of each row: by theme or place, with what lies in it; without one, by `None`.
pub(super) fn by_row<'a>(
    works: impl Iterator<Item = &'a Work>,
    nesting: &Nesting,
    of: &dyn Fn(&Work) -> &BTreeSet<RecordId>,
) -> BTreeMap<Option<RecordId>, Vec<&'a Work>> {
    let mut rows: BTreeMap<Option<RecordId>, Vec<&Work>> = BTreeMap::new();
    for work in works {
        let above = nesting.all_above(of(work));
        if above.is_empty() {
            rows.entry(None).or_default().push(work);
        }
        for id in above {
            rows.entry(Some(id)).or_default().push(work);
        }
    }
    rows
}

fn matrix(
    ground: &Ground,
    kind: RecordKind,
    nesting: &Nesting,
    of: &dyn Fn(&Work) -> &BTreeSet<RecordId>,
) -> Matrix {
    let model = ground.model;
    let works = by_row(ground.works(), nesting, of);
    let declared = declared(ground, kind);
    let is_filtered = narrowed(model);
    let mut rows: Vec<Row> = in_order(model, kind)
        .into_iter()
        .filter(|(id, _)| {
            works.contains_key(&Some(id.clone()))
                || !is_filtered && is_row(model, &declared, id, kind)
        })
        .map(|(id, level)| {
            let some = works.get(&Some(id.clone())).map_or(&[][..], Vec::as_slice);
            row(ground, kind, Some(id), level, some, &declared)
        })
        .collect();
    if let Some(some) = works.get(&None) {
        rows.push(row(ground, kind, None, 0, some, &declared));
    }
    let most = rows
        .iter()
        .flat_map(|row| &row.cells)
        .map(|cell| cell.count)
        .max();
    let most_of_all = rows.iter().map(|row| row.all.count).max();
    for row in &mut rows {
        for cell in &mut row.cells {
            cell.share = share(cell.count, most);
        }
        row.all.share = share(row.all.count, most_of_all);
    }
    Matrix { kind, rows }
}

fn share(count: usize, most: Option<usize>) -> usize {
    most.filter(|most| *most > 0)
        .map_or(0, |most| count * 100 / most)
}

/// Whether anything is filtered, beside what is open and who is shown.
pub(super) fn narrowed(model: &Model) -> bool {
    let mut filters = model.route.filters.clone();
    for name in [ROW, COLUMN, super::columns::PARTNERS] {
        filters.others.remove(name);
    }
    !filters.is_empty()
}

// A theme stands in the table even where nobody works on it. A place does where somebody
// says that they serve it; a region does always, so that a gap is seen.
fn is_row(
    model: &Model,
    declared: &BTreeSet<(RecordId, RecordId)>,
    id: &RecordId,
    kind: RecordKind,
) -> bool {
    kind == RecordKind::Theme
        || model.workspace.text(id, "kind") == Some("region")
        || model.workspace.text(id, "kind") != Some("city")
            && declared.iter().any(|(row, _)| row == id)
}

// Which organisation of the columns says of which row that it is its own.
fn declared(ground: &Ground, kind: RecordKind) -> BTreeSet<(RecordId, RecordId)> {
    let field = if kind == RecordKind::Theme {
        "themes"
    } else {
        "serves"
    };
    let model = ground.model;
    model
        .index
        .of_kind(RecordKind::Organisation)
        .flat_map(|id| {
            let top = ground.coverage.organisations.top(id);
            let rows = model.workspace.references(id, field);
            rows.into_iter().map(move |row| (row, top.clone()))
        })
        .collect()
}

fn row(
    ground: &Ground,
    kind: RecordKind,
    id: Option<RecordId>,
    level: usize,
    works: &[&Work],
    declared: &BTreeSet<(RecordId, RecordId)>,
) -> Row {
    let model = ground.model;
    let language = model.language();
    let label = row_label(model, kind, id.as_ref());
    let open = named(model);
    let cell = |column: Option<&super::Column>| {
        let count = counted_once(
            works
                .iter()
                .copied()
                .filter(|work| column.is_none_or(|column| work.doers.contains(&column.id))),
        )
        .len();
        let spot = Spot {
            row: id.clone(),
            kind,
            column: column.map(|column| column.id.clone()),
        };
        let is_declared = count == 0
            && column
                .zip(id.as_ref())
                .is_some_and(|(column, id)| declared.contains(&(id.clone(), column.id.clone())));
        let is_overlap = count > 0
            && column.is_some_and(|column| is_overlap(ground, kind, id.as_ref(), &column.id));
        let who = column.map_or_else(
            || language.say(words::ALL).into_owned(),
            |column| column.label.clone(),
        );
        Cell {
            count,
            label: cell_label(language, &label, &who, count, is_declared, is_overlap),
            link: (count > 0).then(|| link(model, &spot)),
            share: 0,
            is_declared,
            is_overlap,
            is_open: open.as_ref() == Some(&spot),
        }
    };
    Row {
        is_gap: works.is_empty(),
        all: cell(None),
        cells: ground
            .columns
            .iter()
            .map(|column| cell(Some(column)))
            .collect(),
        label,
        level,
        id,
    }
}

/// What a row is called.
pub(super) fn row_label(model: &Model, kind: RecordKind, id: Option<&RecordId>) -> String {
    match id {
        Some(id) => model.title(id),
        None if kind == RecordKind::Theme => model.language().say(words::NO_THEME).into_owned(),
        None => model.language().say(words::NO_PLACE).into_owned(),
    }
}

fn cell_label(
    language: Language,
    row: &str,
    who: &str,
    count: usize,
    is_declared: bool,
    is_overlap: bool,
) -> String {
    let number = language.number(count);
    let word = match (is_declared, is_overlap) {
        (true, _) => words::CELL_DECLARED,
        (_, true) => words::CELL_OVERLAP,
        _ => words::CELL,
    };
    language.fill(word, &[row, who, &number])
}

fn is_overlap(
    ground: &Ground,
    kind: RecordKind,
    row: Option<&RecordId>,
    column: &RecordId,
) -> bool {
    ground.overlaps.iter().any(|overlap| {
        overlap.organisations.contains(column)
            && match (kind, row) {
                (RecordKind::Theme, Some(row)) => overlap.themes.contains(row),
                (RecordKind::Theme, None) => false,
                (_, row) => overlap.place.as_ref() == row,
            }
    })
}

// Every record of the kind, what lies in it after it, with its depth. A record of a loop
// stands by itself, so that none is lost.
fn in_order(model: &Model, kind: RecordKind) -> Vec<(RecordId, usize)> {
    let all: Vec<RecordId> = model.index.of_kind(kind).cloned().collect();
    let mut below: BTreeMap<Option<RecordId>, Vec<&RecordId>> = BTreeMap::new();
    for id in &all {
        let parent = model
            .workspace
            .reference(id, "parent")
            .filter(|parent| model.index.kind_of(parent) == Some(kind));
        below.entry(parent).or_default().push(id);
    }
    for ids in below.values_mut() {
        ids.sort_by_cached_key(|id| {
            (
                kind == RecordKind::Place
                    && model.workspace.text(id, "kind") == Some("country group"),
                model.title(id).to_lowercase(),
            )
        });
    }
    let mut order: Vec<(RecordId, usize)> = Vec::new();
    let mut placed: BTreeSet<RecordId> = BTreeSet::new();
    let mut starts: Vec<&RecordId> = below.get(&None).cloned().unwrap_or_default();
    starts.extend(&all);
    for start in starts {
        let mut open = vec![(start, 0)];
        while let Some((id, level)) = open.pop() {
            if placed.insert(id.clone()) {
                order.push((id.clone(), level));
                let inner = below.get(&Some(id.clone())).into_iter().flatten();
                open.extend(inner.rev().map(|inner| (*inner, level + 1)));
            }
        }
    }
    order.retain(|(id, _)| {
        kind == RecordKind::Theme || model.workspace.text(id, "kind") != Some("city")
    });
    order
}
