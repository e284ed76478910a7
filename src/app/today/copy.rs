//! How old the last file outside the browser is: the browser's own store is never the only
//! copy (F03).

use crate::app::model::Model;
use crate::app::seen::parts;
use crate::app::share::export::last_export;
use crate::app::words::today as words;
use crate::domain::when::day_from;
use chrono::{DateTime, NaiveDate};

/// A copy older than so many days is old, where anything changed since.
const OLD_DAYS: i64 = 3;
/// So are more changes than these.
const MANY_CHANGES: usize = 20;

/// The copy outside the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyPage {
    /// How old it is, in a sentence.
    pub sentence: String,
    /// What is in this browser alone, in a sentence, where that is too much or too old.
    pub reminder: Option<String>,
}

/// How old the last whole file is, and whether it is time for another.
#[must_use]
pub fn page(model: &Model) -> CopyPage {
    let language = model.language();
    let (changes, days) = at_risk(model);
    let is_due = changes > 0 && (days > OLD_DAYS || changes > MANY_CHANGES);
    CopyPage {
        sentence: last_export(model),
        reminder: is_due.then(|| language.count(changes, words::ONLY_HERE_ONE, words::ONLY_HERE)),
    }
}

// How many changes are in no whole file, and how many days ago the file, or where there is
// none the first change that was made here, was made.
fn at_risk(model: &Model) -> (usize, i64) {
    let workspace = model.workspace.id().as_str();
    let changes = &model.workspace.history().changes;
    let since = |day: NaiveDate| model.today.signed_duration_since(day).num_days();
    let last = model.preferences.exports.get(workspace);
    if let Some(last) = last.filter(|last| last.is_whole) {
        let days = day_from(&last.day).map_or(i64::MAX, since);
        return (changes.len().saturating_sub(last.changes), days);
    }
    let writers = model.preferences.writers.get(workspace);
    let own = changes
        .iter()
        .filter(|(rev, _)| writers.is_some_and(|writers| writers.contains(parts(rev).0)));
    let (mut count, mut first) = (0, None);
    for (_, about) in own {
        count += 1;
        first = first.into_iter().chain([about.at_utc_millis]).min();
    }
    let first = first.and_then(DateTime::from_timestamp_millis);
    (count, first.map_or(0, |first| since(first.date_naive())))
}
