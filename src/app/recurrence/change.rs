//! What changing occurrences sets: one record's worth, from one on, or all.

use super::Occurrence;
use super::asking::Which;
use super::carrying::{Carrying, ended_before};
use crate::app::model::Model;
use crate::domain::Content;
use crate::domain::names::{FieldName, RecordId};
use crate::domain::read::when_text;
use crate::domain::recurrence::{Recurrence, Rule, key_of, occurrence_id};
use crate::domain::schema::RecordKind;
use crate::domain::when::{NoZones, When};
use crate::domain::workspace::edit::{Seen, Settings};
use crate::domain::workspace::removal::{Presence, REMOVED};
use std::collections::BTreeMap;

/// Contents by field.
pub type Contents = BTreeMap<FieldName, Content>;

/// What a changed occurrence does not have of what it is an occurrence of: how that repeats,
/// how other calendars know it, and what is kept of it alone.
const OWN: [&str; 14] = [
    "record",
    "removed",
    "same",
    "order",
    "repeats",
    "also",
    "except",
    "held",
    "instance",
    "instance_of",
    "uid",
    "sequence",
    "calendar_lines",
    "total",
];

/// What a change of occurrences sets, and the id under which the one that was meant is drawn
/// then. `seen`: what stood in the fields of the record when the change began (R1).
#[must_use]
pub fn changed(
    model: &Model,
    occurrence: &Occurrence,
    which: Which,
    contents: Contents,
    seen: &Seen,
) -> (Settings, RecordId) {
    match which {
        Which::This => this(model, occurrence, contents),
        Which::Later if !occurrence.is_first(model) => later(model, occurrence, contents, seen),
        Which::Later | Which::All => all(model, occurrence, contents, seen),
    }
}

/// The record's fields as they stand, without those that are its own.
#[must_use]
pub fn copied(model: &Model, record: &str, for_kind: RecordKind) -> Contents {
    let workspace = &model.workspace;
    let fields = workspace.fields(record).into_iter().flatten();
    let kind = for_kind.describe();
    let is_own = |name: &str| {
        let stem = name.split_once('/').map_or(name, |(stem, _)| stem);
        OWN.contains(&stem)
    };
    let mut contents: Contents = fields
        .filter(|(name, _)| !is_own(name) && kind.field(name).is_some())
        .filter_map(|(name, _)| Some((name.clone(), workspace.value(record, name)?.clone())))
        .filter(|(_, content)| !content.is_null())
        .collect();
    contents.insert("record".into(), for_kind.name().into());
    contents
}

fn this(model: &Model, occurrence: &Occurrence, changed: Contents) -> (Settings, RecordId) {
    let workspace = &model.workspace;
    let record = &occurrence.record;
    let id = occurrence.id();
    let mut contents = copied(model, record, RecordKind::Event);
    if workspace.kind(record) == Some(RecordKind::Series) {
        contents.insert("series".into(), record.as_str().into());
    }
    contents.insert("when".into(), occurrence.when.to_text().into());
    // Whether it was held is said of it where all are.
    let (held, changed): (Contents, Contents) = changed
        .into_iter()
        .partition(|(name, _)| name.starts_with("held/"));
    contents.extend(changed);
    contents.insert("instance_of".into(), record.as_str().into());
    contents.insert("instance".into(), occurrence.key.as_str().into());
    // Somebody may have changed it before, and let it go.
    if matches!(
        workspace.presence(&id),
        Presence::Removed | Presence::Disputed
    ) {
        contents.insert(REMOVED.into(), Content::Null);
    }
    let seen = workspace.seen_all(&id);
    let setting = workspace.setting(&id, &contents, &seen);
    let seen = seen_of(model, record, &Seen::new(), &held);
    let held = workspace.setting(record, &held, &seen);
    let mut settings = Settings::from([(id.clone(), setting)]);
    if !held.is_empty() {
        settings.insert(record.clone(), held);
    }
    (settings, id)
}

fn all(
    model: &Model,
    occurrence: &Occurrence,
    mut contents: Contents,
    seen: &Seen,
) -> (Settings, RecordId) {
    let record = &occurrence.record;
    let mut settings = Settings::new();
    let mut key = occurrence.key.clone();
    let moved = time_in(&contents);
    if let (Some(now), Some(first)) = (&moved, model.workspace.when(record, "when")) {
        let was = &occurrence.when;
        let carrying = Carrying::new(was, now, rule_of(model, record));
        if let Some(when) = carrying.when(first.first_day()) {
            contents.insert("when".into(), when.to_text().into());
        }
        let mut over = Contents::new();
        follow(&keyed(model, record), &mut over, &carrying);
        for (name, content) in over {
            contents.entry(name).or_insert(content);
        }
        re_key(model, occurrence, record, &carrying, "", &mut settings);
        key = key_of(now);
    }
    tell_instances(model, record, "", &contents, &mut settings);
    let seen = seen_of(model, record, seen, &contents);
    let setting = model.workspace.setting(record, &contents, &seen);
    settings.entry(record.clone()).or_default().extend(setting);
    (settings, occurrence_id(record, &key))
}

fn later(
    model: &Model,
    occurrence: &Occurrence,
    changed: Contents,
    seen: &Seen,
) -> (Settings, RecordId) {
    let workspace = &model.workspace;
    let (record, key) = (&occurrence.record, &occurrence.key);
    let kind = workspace.kind(record).unwrap_or(RecordKind::Event);
    // Two people who part it at one place make one record.
    let id = RecordId::from(format!("{}+", occurrence.id()));
    let rule = rule_of(model, record);

    let mut contents = copied(model, record, kind);
    contents.insert("when".into(), occurrence.when.to_text().into());
    if let Some(rule) = &rule {
        let rest = Rule {
            count: rule.count.map(|count| {
                let before = counted_before(model, occurrence, rule);
                count.saturating_sub(before).max(1)
            }),
            ..rule.clone()
        };
        contents.insert("repeats".into(), rest.to_text().into());
    }
    // What was added or left out from here on goes with it.
    let own = |field: &str| -> Vec<String> {
        let members = workspace.members(record, field);
        members.map(str::to_owned).collect()
    };
    let is_later = |text: &str| When::parse(text).is_ok_and(|when| key_of(&when) >= *key);
    let mut left = Contents::new();
    for (field, member) in ["also", "except"]
        .into_iter()
        .flat_map(|field| own(field).into_iter().map(move |member| (field, member)))
        .filter(|(_, member)| is_later(member))
    {
        let name = FieldName::from(format!("{field}/{member}"));
        contents.insert(name.clone(), true.into());
        left.insert(name, false.into());
    }
    for (held, content) in workspace.entries(record, "held") {
        if held >= key.as_str() {
            let name = FieldName::from(format!("held/{held}"));
            contents.insert(name.clone(), content.clone());
            left.insert(name, Content::Null);
        }
    }
    let mut settings = Settings::new();
    let moved = time_in(&changed);
    let now = moved.as_ref().unwrap_or(&occurrence.when);
    let rest = contents.get("repeats").and_then(Content::as_str);
    let rest = rest.and_then(|rule| Rule::parse(rule).ok());
    let carrying = Carrying::new(&occurrence.when, now, rest);
    let mut over = Contents::new();
    follow(&contents, &mut over, &carrying);
    contents.extend(over);
    contents.extend(changed.clone());
    re_key(model, occurrence, &id, &carrying, key, &mut settings);
    tell_instances(model, record, key, &changed, &mut settings);
    contents.retain(|_, content| !content.is_null());
    let made = workspace.setting(&id, &contents, &workspace.seen_all(&id));
    settings.insert(id.clone(), made);

    if let Some(rule) = rule {
        let ended = ended_before(rule, &occurrence.when);
        left.insert("repeats".into(), ended.to_text().into());
    }
    let seen = seen_of(model, record, seen, &left);
    let setting = workspace.setting(record, &left, &seen);
    settings.entry(record.clone()).or_default().extend(setting);
    let drawn = occurrence_id(&id, &key_of(now));
    (settings, drawn)
}

/// The time that a change gives, if it gives one.
fn time_in(contents: &Contents) -> Option<When> {
    When::parse(when_text(contents.get("when")?)?).ok()
}

// What was shown when the change began; of fields that the form did not show, what stands.
fn seen_of(model: &Model, record: &str, seen: &Seen, contents: &Contents) -> Seen {
    let now = |name: &FieldName| (name.clone(), model.workspace.seen(record, name));
    let mut all: Seen = contents.keys().map(now).collect();
    all.extend(seen.clone());
    all
}

fn rule_of(model: &Model, record: &str) -> Option<Rule> {
    let rule = model.workspace.text(record, "repeats")?;
    Rule::parse(rule).ok()
}

// What a record says of its occurrences by their keys.
fn keyed(model: &Model, record: &str) -> Contents {
    let workspace = &model.workspace;
    let left_out = workspace.members(record, "except");
    let left_out = left_out.map(|key| (format!("except/{key}").into(), true.into()));
    let held = workspace.entries(record, "held");
    let held = held.map(|(key, content)| (format!("held/{key}").into(), content.clone()));
    left_out.chain(held).collect()
}

// The rule and what is said of occurrences by their keys follow a moved one.
fn follow(source: &Contents, over: &mut Contents, carrying: &Carrying<'_>) {
    if let Some(rule) = carrying.rule() {
        over.insert("repeats".into(), rule.to_text().into());
    }
    let mut moved = Contents::new();
    for (name, content) in source {
        let Some((stem @ ("except" | "held"), key)) = name.split_once('/') else {
            continue;
        };
        if let Some(new) = carrying.key(key).filter(|new| new != key) {
            let gone = if stem == "held" {
                Content::Null
            } else {
                Content::Bool(false)
            };
            over.insert(name.clone(), gone);
            moved.insert(format!("{stem}/{new}").into(), content.clone());
        }
    }
    // A key that one leaves may be one that another takes.
    over.extend(moved);
}

// The changed occurrences, from a key on, belong to another record now, or have other keys.
fn re_key(
    model: &Model,
    occurrence: &Occurrence,
    to: &RecordId,
    carrying: &Carrying<'_>,
    from_key: &str,
    settings: &mut Settings,
) {
    let later = model.index.instances(&occurrence.record);
    for (key, instance) in later.filter(|(key, _)| *key >= from_key) {
        let moved = carrying.key(key);
        let mut contents = Contents::from([("instance_of".into(), to.as_str().into())]);
        contents.extend(moved.map(|key| ("instance".into(), key.into())));
        let seen = model.workspace.seen_all(instance);
        let setting = model.workspace.setting(instance, &contents, &seen);
        settings
            .entry(instance.clone())
            .or_default()
            .extend(setting);
    }
}

// A changed occurrence that says in a field what all said takes the change of that field too.
fn tell_instances(
    model: &Model,
    record: &RecordId,
    from_key: &str,
    contents: &Contents,
    settings: &mut Settings,
) {
    let workspace = &model.workspace;
    let later = model.index.instances(record);
    for (_, instance) in later.filter(|(key, _)| *key >= from_key) {
        let is_alike = |name: &FieldName| {
            let stem = name.split_once('/').map_or(name.as_str(), |(stem, _)| stem);
            stem != "when"
                && !OWN.contains(&stem)
                && workspace.value(instance, name) == workspace.value(record, name)
        };
        let told: Contents = contents
            .iter()
            .filter(|(name, _)| is_alike(name))
            .map(|(name, content)| (name.clone(), content.clone()))
            .collect();
        let setting = workspace.setting(instance, &told, &workspace.seen_all(instance));
        if !setting.is_empty() {
            settings
                .entry(instance.clone())
                .or_default()
                .extend(setting);
        }
    }
}

// How many the rule counts before an occurrence, those that were left out included.
fn counted_before(model: &Model, occurrence: &Occurrence, rule: &Rule) -> u32 {
    let first = model.workspace.when(&occurrence.record, "when");
    let recurrence = first.and_then(|first| Recurrence::new(first, vec![rule.clone()]).ok());
    let Some(recurrence) = recurrence else {
        return 0;
    };
    let from = recurrence.first().first_day();
    let before = recurrence.within(from, occurrence.when.first_day(), &NoZones);
    let count = before.list.iter().filter(|one| one.key < occurrence.key);
    u32::try_from(count.count()).unwrap_or(u32::MAX)
}
