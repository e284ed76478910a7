//! The parts of a meeting in their order, and moving one among its like (R10).

use crate::app::commit::commit;
use crate::app::model::Model;
use crate::app::update::Effect;
use crate::domain::Content;
use crate::domain::change::{Setting, What};
use crate::domain::names::{FieldName, RecordId};
use crate::domain::order;
use crate::domain::schema::RecordKind;
use crate::domain::workspace::edit::Settings;
use std::collections::BTreeMap;

/// What has no place yet stands last, then by id.
const LAST: &str = "~";

/// The parts of a meeting of one kind, in their order.
pub(super) fn parts(model: &Model, meeting: &str, kind: RecordKind) -> Vec<RecordId> {
    let mut parts: Vec<RecordId> = model
        .index
        .referring(meeting, kind, "meeting")
        .cloned()
        .collect();
    parts.sort_by_cached_key(|part| (place(model, part), part.clone()));
    parts
}

/// Where a part stands among its like.
pub(super) fn place(model: &Model, part: &str) -> String {
    let place = model.workspace.text(part, "order");
    place.unwrap_or(LAST).to_owned()
}

/// A place behind all parts of a meeting of one kind.
pub(super) fn last_place(model: &mut Model, meeting: &str, kind: RecordKind) -> String {
    let name = model.writer.next_key();
    let last = model
        .index
        .referring(meeting, kind, "meeting")
        .filter_map(|part| model.workspace.text(part, "order"))
        .max();
    order::between(last, None, &name)
}

/// The keys of a slot's items, in their order.
pub(super) fn items(model: &Model, slot: &str) -> Vec<String> {
    let mut items: Vec<(String, String)> = model
        .workspace
        .entries(slot, "items")
        .map(|(key, item)| {
            let place = item.get("order").and_then(Content::as_str);
            (place.unwrap_or(LAST).to_owned(), key.to_owned())
        })
        .collect();
    items.sort();
    items.into_iter().map(|(_, key)| key).collect()
}

/// Whether the one at a place among `count` can go up, and down.
pub(super) fn can_move(at: usize, count: usize) -> (bool, bool) {
    (at > 0, at + 1 < count)
}

/// Moves a part of a meeting among its like: a slot among the slots beside it, a highlight
/// among those of its organisation, a participant among those of theirs, a report among all.
pub(super) fn shift_part(
    model: &mut Model,
    part: &RecordId,
    up: bool,
    now_utc_millis: i64,
) -> Vec<Effect> {
    let workspace = &model.workspace;
    let (Some(kind), Some(meeting)) = (workspace.kind(part), workspace.reference(part, "meeting"))
    else {
        return Vec::new();
    };
    let beside = |fields: &[&str], other: &RecordId| {
        fields
            .iter()
            .all(|field| workspace.reference(other, field) == workspace.reference(part, field))
    };
    let fields: &[&str] = match kind {
        RecordKind::Slot => &["parent"],
        RecordKind::Attendance => &["organisation"],
        RecordKind::Highlight => &["organisation", "parent"],
        _ => &[],
    };
    let like: Vec<RecordId> = parts(model, &meeting, kind)
        .into_iter()
        .filter(|other| beside(fields, other))
        .collect();
    let places: Vec<Option<String>> = like
        .iter()
        .map(|one| workspace.text(one, "order").map(str::to_owned))
        .collect();
    let Some(moved) = moved(model, &like, places, part, up) else {
        return Vec::new();
    };
    let set: Settings = moved
        .into_iter()
        .map(|(one, place)| {
            let seen = model.workspace.seen(&one, "order");
            let setting = Setting::new(Content::from(place), seen);
            (one, BTreeMap::from([(FieldName::from("order"), setting)]))
        })
        .collect();
    let title = model.title(part);
    commit(model, What::Reorder, title, set, now_utc_millis)
}

/// Moves an item of a slot.
pub(super) fn shift_item(
    model: &mut Model,
    slot: &RecordId,
    key: &str,
    up: bool,
    now_utc_millis: i64,
) -> Vec<Effect> {
    let keys = items(model, slot);
    let contents: BTreeMap<String, Content> = model
        .workspace
        .entries(slot, "items")
        .map(|(key, item)| (key.to_owned(), item.clone()))
        .collect();
    let places = keys
        .iter()
        .map(|key| {
            let place = contents.get(key)?.get("order")?.as_str()?;
            Some(place.to_owned())
        })
        .collect();
    let Some(moved) = moved(model, &keys, places, &key.to_owned(), up) else {
        return Vec::new();
    };
    let fields = moved
        .into_iter()
        .filter_map(|(key, place)| {
            let mut item = contents.get(&key)?.as_object()?.clone();
            item.insert("order".to_owned(), Content::from(place));
            let name = format!("items/{key}");
            let seen = model.workspace.seen(slot, &name);
            let setting = Setting::new(Content::Object(item), seen);
            Some((FieldName::from(name), setting))
        })
        .collect();
    let title = model.title(slot);
    let set = BTreeMap::from([(slot.clone(), fields)]);
    commit(model, What::Reorder, title, set, now_utc_millis)
}

// The new places that put one a place up or down: its own alone, or, where some have no
// place yet, everybody's.
fn moved<Name: PartialEq + Clone>(
    model: &mut Model,
    like: &[Name],
    places: Vec<Option<String>>,
    one: &Name,
    up: bool,
) -> Option<Vec<(Name, String)>> {
    let at = like.iter().position(|other| other == one)?;
    let to = if up { at.checked_sub(1)? } else { at + 1 };
    like.get(to)?;
    let known: Option<Vec<String>> = places.into_iter().collect();
    let Some(known) = known else {
        let mut all = like.to_vec();
        all.swap(at, to);
        let mut before: Option<String> = None;
        let placed = all.into_iter().map(|name| {
            let place = order::between(before.as_deref(), None, &model.writer.next_key());
            before = Some(place.clone());
            (name, place)
        });
        return Some(placed.collect());
    };
    let (before, after) = if up {
        (to.checked_sub(1), Some(to))
    } else {
        (Some(to), Some(to + 1))
    };
    let of = |at: Option<usize>| known.get(at?).map(String::as_str);
    let place = order::between(of(before), of(after), &model.writer.next_key());
    Some(vec![(one.clone(), place)])
}

/// Sets one text of a record: one change, one step to undo.
pub(super) fn set_text(
    model: &mut Model,
    record: &RecordId,
    field: &'static str,
    text: &str,
    now_utc_millis: i64,
) -> Vec<Effect> {
    let fields = setting(model, record, [(field, Content::from(text))]);
    let title = model.title(record);
    let set = BTreeMap::from([(record.clone(), fields)]);
    commit(model, What::Edit, title, set, now_utc_millis)
}

/// What setting fields of a record to contents sets, over what is shown now.
pub(super) fn setting<const COUNT: usize>(
    model: &Model,
    record: &RecordId,
    contents: [(&'static str, Content); COUNT],
) -> BTreeMap<FieldName, Setting> {
    let contents = contents
        .into_iter()
        .map(|(field, content)| (FieldName::from(field), content))
        .collect();
    let seen = model.workspace.seen_all(record);
    model.workspace.setting(record, &contents, &seen)
}

/// What making a record sets; fields without content are left out.
pub(super) fn made<const COUNT: usize>(
    kind: RecordKind,
    fields: [(&'static str, Option<Content>); COUNT],
) -> BTreeMap<FieldName, Setting> {
    let kind = ("record", Some(Content::from(kind.name())));
    fields
        .into_iter()
        .chain([kind])
        .filter_map(|(field, content)| Some((FieldName::from(field), Setting::new(content?, []))))
        .collect()
}
