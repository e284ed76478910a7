//! What changing several events at once sets: one change, and one step to undo (R7).

use super::draft::{Draft, Unit};
use super::records;
use crate::app::calendar::item::Shape;
use crate::app::commit::commit;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::recurrence::change::Contents;
use crate::app::recurrence::{Occurrence, Which, changed, removed, removed_alone};
use crate::app::update::Effect;
use crate::app::words::selection as words;
use crate::domain::change::What;
use crate::domain::names::{FieldName, RecordId};
use crate::domain::recurrence::key_of;
use crate::domain::schema::RecordKind;
use crate::domain::when::{Precision, When};
use crate::domain::workspace::edit::Settings;
use std::collections::BTreeSet;

/// What a filled-in change sets, and what it cannot do.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outcome {
    /// What is set.
    pub set: Settings,
    /// What changes at all.
    pub changed: BTreeSet<RecordId>,
    /// What keeps its time: it has none, or one too vague to move by so little.
    pub kept_time: BTreeSet<RecordId>,
    /// What has no such field: a series is in no country and has no status.
    pub without_field: BTreeSet<RecordId>,
}

/// What would be done.
#[must_use]
pub fn outcome(model: &Model, draft: &Draft) -> Outcome {
    let mut outcome = Outcome::default();
    let units = draft.units().unwrap_or_default();
    for record in records(model) {
        let Some(kind) = model.workspace.kind(&record) else {
            continue;
        };
        let mut contents = shift(model, draft, &record, units, &mut outcome);
        fill(draft, kind, &record, &mut contents, &mut outcome);
        give(model, draft, record, contents, &mut outcome);
    }
    // What goes with them moves with them, and gets nothing else of what they get.
    for record in draft.along.keys().filter(|_| !draft.is_alone) {
        let contents = shift(model, draft, record, units, &mut outcome);
        give(model, draft, record.clone(), contents, &mut outcome);
    }
    outcome
}

fn shift(
    model: &Model,
    draft: &Draft,
    record: &RecordId,
    units: i32,
    outcome: &mut Outcome,
) -> Contents {
    if units == 0 {
        return Contents::new();
    }
    let when = model.workspace.when(record, "when");
    match when.and_then(|when| moved(&when, draft.unit, units)) {
        Some(when) => Contents::from([("when".into(), when.to_text().into())]),
        None => {
            outcome.kept_time.insert(record.clone());
            Contents::new()
        }
    }
}

fn give(model: &Model, draft: &Draft, record: RecordId, contents: Contents, outcome: &mut Outcome) {
    if contents.is_empty() {
        return;
    }
    let set = settings(model, draft, &record, contents);
    if set.values().any(|fields| !fields.is_empty()) {
        outcome.changed.insert(record);
    }
    for (record, fields) in set {
        outcome.set.entry(record).or_default().extend(fields);
    }
}

fn fill(
    draft: &Draft,
    kind: RecordKind,
    record: &RecordId,
    contents: &mut Contents,
    outcome: &mut Outcome,
) {
    let described = kind.describe();
    if !draft.status.is_empty() {
        if described.field("status").is_some() {
            contents.insert("status".into(), draft.status.as_str().into());
        } else {
            outcome.without_field.insert(record.clone());
        }
    }
    for (field, ids) in draft.added() {
        if described.field(field).is_none() {
            outcome.without_field.insert(record.clone());
            continue;
        }
        let member = |id: &str| (FieldName::from(format!("{field}/{id}")), true.into());
        contents.extend(ids.into_iter().map(member));
    }
}

// Of what repeats all occurrences change, those too that were changed by themselves.
fn settings(model: &Model, draft: &Draft, record: &RecordId, contents: Contents) -> Settings {
    let seen = draft.seen.get(record).or_else(|| draft.along.get(record));
    let seen = seen.cloned().unwrap_or_default();
    match first_of(model, record) {
        Some(first) => changed(model, &first, Which::All, contents, &seen).0,
        None => {
            let set = model.workspace.setting(record, &contents, &seen);
            Settings::from([(record.clone(), set)])
        }
    }
}

/// The first occurrence of a record that repeats.
#[must_use]
pub fn first_of(model: &Model, record: &RecordId) -> Option<Occurrence> {
    let when = model.index.recurrence(record)?.first().clone();
    Some(Occurrence {
        record: record.clone(),
        key: key_of(&when),
        when,
    })
}

/// A time so many units later, earlier where negative. `None` where it would not move by
/// them: what knows only its month moves by months, what knows only its year by years.
#[must_use]
pub fn moved(when: &When, unit: Unit, units: i32) -> Option<When> {
    let months = match unit {
        Unit::Days | Unit::Weeks => {
            let days = i64::from(units) * if unit == Unit::Weeks { 7 } else { 1 };
            return Shape::of(when)
                .is_sharp()
                .then(|| when.shifted_by_days(days))?;
        }
        Unit::Months => units,
        Unit::Years => units.checked_mul(12)?,
    };
    let whole = match when.precision() {
        Precision::Hours | Precision::Day | Precision::Month => 1,
        Precision::Quarter => 3,
        Precision::Half => 6,
        Precision::Year => 12,
    };
    (months % whole == 0).then(|| when.shifted_by_months(months))?
}

/// Does what is filled in, and closes the dialog; where something is wrong, says so there.
pub fn apply(model: &mut Model, now_utc_millis: i64) -> Vec<Effect> {
    let Some(draft) = &mut model.calendar.selection.draft else {
        return Vec::new();
    };
    if draft.units().is_err() {
        draft.has_problem = true;
        return Vec::new();
    }
    let Some(draft) = model.calendar.selection.draft.take() else {
        return Vec::new();
    };
    let outcome = outcome(model, &draft);
    let count = outcome.changed.len();
    if count == 0 {
        model.notice = Some(Notice::new(words::NOTHING_CHANGED, []));
        return Vec::new();
    }
    let is_move = draft.units() != Ok(0) && draft.status.is_empty() && draft.added().is_empty();
    let what = if is_move { What::Move } else { What::Edit };
    let title = titled(model, &outcome.changed);
    let effects = commit(model, what, title, outcome.set, now_utc_millis);
    let language = model.language();
    let done = language.count(count, words::CHANGED_ONE, words::CHANGED);
    let kept = outcome.kept_time.len();
    let notice = if kept > 0 {
        let kept = language.count(kept, words::KEPT_TIME_ONE, words::KEPT_TIME);
        Notice::new(words::DONE_BUT, [done, kept])
    } else {
        Notice::new(words::DONE, [done])
    };
    model.notice = Some(notice.undoable());
    effects
}

/// Deletes what is selected, with its parts (R8).
pub fn remove(model: &mut Model, now_utc_millis: i64) -> Vec<Effect> {
    let records = records(model);
    let title = titled(model, &records);
    let mut set = Settings::new();
    for record in &records {
        let removal = match first_of(model, record) {
            Some(first) => removed(model, &first, Which::All),
            None => removed_alone(model, record),
        };
        for (record, fields) in removal {
            set.entry(record).or_default().extend(fields);
        }
    }
    super::clear(model);
    let effects = commit(model, What::Remove, title, set, now_utc_millis);
    let count = records.len();
    let language = model.language();
    let done = language.count(count, words::REMOVED_ONE, words::REMOVED);
    model.notice = Some(Notice::new(words::DONE, [done]).undoable());
    effects
}

/// One by its name, several by their number.
#[must_use]
pub fn titled(model: &Model, records: &BTreeSet<RecordId>) -> String {
    match records.first() {
        Some(only) if records.len() == 1 => model.title(only),
        _ => model
            .language()
            .fill(words::EVENTS, &[&model.language().number(records.len())]),
    }
}
