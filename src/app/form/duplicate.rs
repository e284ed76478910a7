//! A copy of the record that a form shows: now, or a year later (design section 7).
//!
//! A copy is a record of its own: how it repeats, how other calendars know it, and what was
//! said of its occurrences stay behind, and so do its parts.

use super::{Form, Heard};
use crate::app::commit::commit;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::recurrence::change::{Contents, copied};
use crate::app::update::Effect;
use crate::app::words::duplicate as words;
use crate::domain::Content;
use crate::domain::change::What;
use crate::domain::schema::RecordKind;
use crate::domain::when::{Precision, When};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

/// When a copy is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    /// At the same time.
    SameTime,
    /// A year later, on the same weekday of the week.
    NextYear,
}

/// What a copy has no use for: who confirmed it, which edition it was, and where it is written.
const LEFT: [&str; 5] = ["status", "programme", "source", "words", "period"];

/// Makes the copy in one step, and opens it.
pub fn duplicate(model: &mut Model, to: To, now_utc_millis: i64) -> Vec<Effect> {
    let Some(form) = model.form.as_ref().filter(|form| can_be_copied(form)) else {
        return Vec::new();
    };
    let Some(record) = form.record.clone() else {
        return Vec::new();
    };
    let when = shown_time(model, form);
    let mut contents: Contents = copied(model, &record, RecordKind::Event);
    contents.retain(|name, _| {
        let stem = name.split_once('/').map_or(name.as_str(), |(stem, _)| stem);
        !LEFT.contains(&stem)
    });
    let moved = match (to, &when) {
        (To::NextYear, Some(when)) => {
            let Some(moved) = next_year(when) else {
                return Vec::new();
            };
            Some(moved)
        }
        _ => when,
    };
    if let Some(when) = &moved {
        contents.insert("when".into(), Content::String(when.to_text()));
    }
    if to == To::NextYear
        && let Some(edition) = model.workspace.number(&record, "edition")
    {
        contents.insert("edition".into(), Content::from(edition + 1));
    }
    let id = model.writer.next_id(RecordKind::Event);
    let set = model.workspace.setting(&id, &contents, &BTreeMap::new());
    let title = model.title(&record);
    model.form = None;
    let effects = commit(
        model,
        What::Create,
        title.clone(),
        BTreeMap::from([(id.clone(), set)]),
        now_utc_millis,
    );
    let said = model.language().when_if_any(moved.as_ref());
    model.notice = Some(Notice::new(words::DUPLICATED, [title, said]).undoable());
    model.form = Form::of(model, &id);
    effects
}

/// Whether a form shows what can be copied: an event that is there, and nothing typed that
/// the copy would not have.
#[must_use]
pub fn can_be_copied(form: &Form) -> bool {
    form.record.is_some() && form.kind == RecordKind::Event && !form.is_changed()
}

/// When a copy for next year would be, in words: the same weekday, or as vague as it is.
#[must_use]
pub fn next_year_in_words(model: &Model) -> Option<String> {
    let form = model.form.as_ref().filter(|form| can_be_copied(form))?;
    let moved = next_year(&shown_time(model, form)?)?;
    let language = model.language();
    if moved.is_vague() {
        let words = language.when(&moved);
        return Some(language.fill(words::NEXT_YEAR_VAGUE, &[&words]));
    }
    let day = language.day_with_weekday(moved.first_day());
    Some(language.fill(words::NEXT_YEAR_WEEKDAY, &[&day]))
}

fn shown_time(model: &Model, form: &Form) -> Option<When> {
    if let Some(occurrence) = &form.occurrence {
        return Some(occurrence.when.clone());
    }
    let kept = model.workspace.when(form.record.as_ref()?, "when");
    kept.or_else(|| Heard::of(form.text("when")?, model.as_of()).time().cloned())
}

/// A time a year later. What has days begins on the same weekday, on the nearest day to the
/// same date; what is vaguer moves by twelve months.
#[must_use]
pub fn next_year(when: &When) -> Option<When> {
    if when.precision() > Precision::Day {
        return when.shifted_by_months(12);
    }
    let day = when.first_day();
    let year = day.year() + 1;
    // 29 February has no same date.
    let same_date = day
        .with_year(year)
        .or_else(|| NaiveDate::from_ymd_opt(year, day.month(), day.day() - 1))?;
    let ahead = i64::from(day.weekday().days_since(same_date.weekday()));
    let nearest = if ahead > 3 { ahead - 7 } else { ahead };
    let days = same_date.signed_duration_since(day).num_days() + nearest;
    when.shifted_by_days(days)
}
