//! What is behind one cell: the work that it counts, each piece with its record.

use super::matrix::row_label;
use super::{Ground, Spot};
use crate::app::calendar::said::said_if_any;
use crate::app::model::Model;
use crate::app::route::{Filters, Route, Screen};
use crate::app::words::{fields, who_does_what as words};
use crate::domain::coverage::{Work, counted_once};
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;

/// The row of the open cell, in the address.
pub(super) const ROW: &str = "row";
/// Its column there; none is every organisation.
pub(super) const COLUMN: &str = "column";
/// The row of work that says no theme.
const NO_THEME: &str = "no-theme";
/// The row of work that says no place.
const NO_PLACE: &str = "no-place";

/// The list of one cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The cell.
    pub spot: Spot,
    /// What it is about, "ITU: Cybersecurity".
    pub title: String,
    /// The work, by time, what has none last.
    pub entries: Vec<Entry>,
}

/// One piece of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its record.
    pub id: RecordId,
    /// What it is called.
    pub title: String,
    /// What it is: "Activity · Research".
    pub kind: String,
    /// When, in words.
    pub when: String,
    /// Where, in words; empty where nothing is said.
    pub places: String,
    /// Who does it, by acronym: those that lead it first.
    pub doers: Vec<(String, Option<u16>)>,
}

/// The address that opens a cell, filters kept.
pub(super) fn link(model: &Model, spot: &Spot) -> String {
    let mut route = Route {
        screen: Screen::WhoDoesWhat,
        filters: model.route.filters.clone(),
    };
    let row = match (&spot.row, spot.kind) {
        (Some(id), _) => id.to_string(),
        (None, RecordKind::Theme) => NO_THEME.to_owned(),
        (None, _) => NO_PLACE.to_owned(),
    };
    close(&mut route.filters);
    route.filters.others.insert(ROW.to_owned(), [row].into());
    if let Some(column) = &spot.column {
        let column = column.to_string();
        route
            .filters
            .others
            .insert(COLUMN.to_owned(), [column].into());
    }
    route.link()
}

/// Leaves the cell out of the address.
pub(super) fn close(filters: &mut Filters) {
    filters.others.remove(ROW);
    filters.others.remove(COLUMN);
}

/// The cell that the address names. Whether its row is a theme or a place, its record says.
pub(super) fn named(model: &Model) -> Option<Spot> {
    let first = |name: &str| model.route.filters.others.get(name)?.first();
    let column = first(COLUMN).map(|id| RecordId::from(id.as_str()));
    let (row, kind) = match first(ROW)?.as_str() {
        NO_THEME => (None, RecordKind::Theme),
        NO_PLACE => (None, RecordKind::Place),
        id => (Some(RecordId::from(id)), model.index.kind_of(id)?),
    };
    let is_row = matches!(kind, RecordKind::Theme | RecordKind::Place);
    is_row.then_some(Spot { row, kind, column })
}

/// The list of the open cell.
pub(super) fn opened(ground: &Ground) -> Option<Opened> {
    let model = ground.model;
    let language = model.language();
    let spot = named(model)?;
    let works = works_of(ground, &spot);
    let row = row_label(model, spot.kind, spot.row.as_ref());
    let who = spot.column.as_ref().map_or_else(
        || language.say(words::ALL).into_owned(),
        |column| model.short_title(column),
    );
    Some(Opened {
        title: language.fill(words::CELL_TITLE, &[&row, &who]),
        entries: works.into_iter().map(|work| entry(ground, work)).collect(),
        spot,
    })
}

fn works_of<'a>(ground: &'a Ground, spot: &Spot) -> Vec<&'a Work> {
    let coverage = &ground.coverage;
    let (nesting, of): (_, fn(&Work) -> &_) = if spot.kind == RecordKind::Theme {
        (&coverage.themes, |work| &work.themes)
    } else {
        (&coverage.places, |work| &work.places)
    };
    let is_in_row = |work: &Work| match &spot.row {
        Some(row) => of(work).iter().any(|id| nesting.is_within(id, row)),
        None => of(work).is_empty(),
    };
    let works = ground.works().filter(|work| {
        is_in_row(work)
            && spot
                .column
                .as_ref()
                .is_none_or(|column| work.doers.contains(column))
    });
    let mut works = counted_once(works);
    works.sort_by_cached_key(|work| {
        let when = work.when.as_ref();
        (
            when.is_none(),
            when.map(|when| when.sort_key()),
            work.id.clone(),
        )
    });
    works
}

/// One piece of work, in words.
pub(super) fn entry(ground: &Ground, work: &Work) -> Entry {
    let model = ground.model;
    let language = model.language();
    let kind = language.say(fields::kind_name(work.kind)).into_owned();
    let kind = match model.workspace.text(&work.id, "kind") {
        Some(code) if work.kind != RecordKind::Highlight && language.choice(code) != kind => {
            language.fill(words::KIND_OF, &[&kind, &language.choice(code)])
        }
        _ => kind,
    };
    let places: Vec<String> = work.places.iter().map(|place| model.title(place)).collect();
    let mut doers: Vec<&RecordId> = work.leads.iter().collect();
    doers.extend(work.doers.iter().filter(|id| !work.leads.contains(*id)));
    Entry {
        id: work.id.clone(),
        title: model.title(&work.id),
        kind,
        when: said_if_any(model, &work.id, work.when.as_ref()),
        places: language.list(&places),
        doers: doers
            .into_iter()
            .map(|id| {
                let organisation = crate::app::outcomes::organisation(model, id);
                (organisation.label, organisation.hue)
            })
            .collect(),
    }
}
