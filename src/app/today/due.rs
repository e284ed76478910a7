//! Outcomes that are late, and those that are due next (C12).

use crate::app::model::Model;
use crate::app::outcomes::{self, Row, Standing};
use crate::app::words::today as words;
use crate::domain::names::RecordId;

/// So many are listed.
const LISTED: usize = 6;

/// What is late and what is due next.
#[derive(Debug, Clone, PartialEq)]
pub struct DuePage {
    /// The outcomes, the latest first; whether the reader's organisation owns each.
    pub rows: Vec<(Row, bool)>,
    /// How many are late, in words, where any is.
    pub late: Option<String>,
    /// How many are not listed, in words, where any is not.
    pub more: Option<String>,
}

/// Open outcomes that have a due date: those that are late, then those that are due next.
#[must_use]
pub fn page(model: &Model) -> DuePage {
    let language = model.language();
    let own = model.own_organisation();
    let owner = |row: &Row| model.workspace.reference(&row.id, "owner");
    let mut rows = outcomes::rows(model, |id| model.workspace.when(id, "due").is_some());
    rows.retain(|row| row.standing != Standing::Closed);
    rows.sort_by_cached_key(|row| due_key(model, &row.id));
    let late = rows.iter().filter(|row| row.standing == Standing::Late);
    let late = late.count();
    let more = rows.len().saturating_sub(LISTED);
    rows.truncate(LISTED);
    let rows = rows.into_iter().map(|row| {
        let is_own = own.is_some() && owner(&row) == own;
        (row, is_own)
    });
    DuePage {
        rows: rows.collect(),
        late: (late > 0).then(|| language.count(late, words::LATE, words::LATE)),
        more: (more > 0).then(|| language.count(more, words::MORE, words::MORE)),
    }
}

fn due_key(model: &Model, id: &RecordId) -> (Option<chrono::NaiveDate>, RecordId) {
    let due = model.workspace.when(id, "due");
    (due.map(|due| due.last_day()), id.clone())
}
