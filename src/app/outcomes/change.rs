//! What a person does with outcomes, as changes.

use super::table;
use crate::app::commit::commit;
use crate::app::form;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::update::Effect;
use crate::app::words::{outcomes as words, short};
use crate::domain::Content;
use crate::domain::change::{Setting, What};
use crate::domain::names::{FieldName, RecordId};
use crate::domain::order;
use crate::domain::schema::RecordKind;
use std::collections::BTreeMap;

/// Opens a form for a new outcome of the latest meeting that has any, at the end of its list.
pub(super) fn new(model: &mut Model) -> Vec<Effect> {
    let latest = latest_meeting(model);
    let mut given = BTreeMap::from([("status".to_owned(), Content::from(table::OPEN))]);
    given.extend(latest.map(|meeting| ("meeting".to_owned(), Content::from(meeting.as_str()))));
    form::update(
        model,
        form::Msg::New {
            kind: RecordKind::Outcome,
            given,
        },
        0,
    )
}

fn latest_meeting(model: &Model) -> Option<RecordId> {
    model
        .index
        .of_kind(RecordKind::Outcome)
        .filter_map(|outcome| model.workspace.reference(outcome, "meeting"))
        .max_by_key(|meeting| {
            model
                .workspace
                .when(meeting, "when")
                .map(|when| when.first_day())
        })
}

/// Gives an outcome another status.
pub(super) fn set_status(
    model: &mut Model,
    outcome: &RecordId,
    status: &str,
    now_utc_millis: i64,
) -> Vec<Effect> {
    let contents = BTreeMap::from([(FieldName::from(table::STATUS), Content::from(status))]);
    let setting = model
        .workspace
        .setting(outcome, &contents, &model.workspace.seen_all(outcome));
    if setting.is_empty() {
        return Vec::new();
    }
    let title = short(&model.title(outcome));
    let set = BTreeMap::from([(outcome.clone(), setting)]);
    let effects = commit(model, What::Edit, title.clone(), set, now_utc_millis);
    let label = model.language().choice(status);
    model.notice = Some(Notice::new(words::NOW, [title, label]).undoable());
    effects
}

/// Puts an outcome one place up or down among those of its meeting; the numbers follow (R10).
pub(super) fn shift(
    model: &mut Model,
    outcome: &RecordId,
    up: bool,
    now_utc_millis: i64,
) -> Vec<Effect> {
    let numbers = table::numbers(model);
    let meeting = model.workspace.reference(outcome, "meeting");
    let Some(number) = numbers.get(outcome).copied() else {
        return Vec::new();
    };
    let place_of = |wanted: Option<usize>| {
        let (id, _) = numbers.iter().find(|(id, number)| {
            Some(**number) == wanted && model.workspace.reference(id, "meeting") == meeting
        })?;
        model.workspace.text(id, "order").map(str::to_owned)
    };
    let (before, after) = if up {
        (
            place_of(number.checked_sub(2)),
            place_of(number.checked_sub(1)),
        )
    } else {
        (place_of(Some(number + 1)), place_of(Some(number + 2)))
    };
    if before.is_none() && after.is_none() {
        return Vec::new();
    }
    let name = model.writer.next_key();
    let place = order::between(before.as_deref(), after.as_deref(), &name);
    let setting = Setting::new(Content::from(place), model.workspace.seen(outcome, "order"));
    let set = BTreeMap::from([(
        outcome.clone(),
        BTreeMap::from([(FieldName::from("order"), setting)]),
    )]);
    let title = short(&model.title(outcome));
    commit(model, What::Reorder, title, set, now_utc_millis)
}

/// Adds the note that was written to an outcome, with the status that it brings: one change,
/// one step to undo (C12).
pub(super) fn add_note(model: &mut Model, outcome: &RecordId, now_utc_millis: i64) -> Vec<Effect> {
    let note = model.outcomes.note.clone();
    let text = note.text.trim();
    if text.is_empty() {
        model.outcomes.note.is_missing_text = true;
        return Vec::new();
    }
    let update = model.writer.next_id(RecordKind::Update);
    let said = [
        ("record", Some(RecordKind::Update.name().to_owned())),
        ("of", Some(outcome.to_string())),
        ("text", Some(text.to_owned())),
        ("on", Some(model.today.to_string())),
        (
            "status",
            Some(note.status.clone()).filter(|status| !status.is_empty()),
        ),
    ];
    let made: BTreeMap<FieldName, Setting> = said
        .into_iter()
        .filter_map(|(field, text)| {
            Some((
                FieldName::from(field),
                Setting::new(Content::from(text?), []),
            ))
        })
        .collect();
    let mut set = BTreeMap::from([(update, made)]);
    if !note.status.is_empty() {
        let contents =
            BTreeMap::from([(FieldName::from(table::STATUS), Content::from(note.status))]);
        let setting =
            model
                .workspace
                .setting(outcome, &contents, &model.workspace.seen_all(outcome));
        if !setting.is_empty() {
            set.insert(outcome.clone(), setting);
        }
    }
    let title = short(&model.title(outcome));
    let effects = commit(model, What::Edit, title.clone(), set, now_utc_millis);
    model.outcomes.note = super::Note::default();
    model.notice = Some(Notice::new(words::NOTE_ADDED, [title]).undoable());
    effects
}
