//! What deleting occurrences sets.

use super::Occurrence;
use super::asking::Which;
use super::carrying::ended_before;
use crate::app::model::Model;
use crate::domain::Content;
use crate::domain::names::{FieldName, RecordId};
use crate::domain::recurrence::{Rule, key_of};
use crate::domain::when::When;
use crate::domain::workspace::edit::Settings;
use std::collections::BTreeMap;

/// What deleting occurrences sets: one is left out, later ones end the rule, all are the
/// record itself. Records of changed occurrences go with them.
#[must_use]
pub fn removed(model: &Model, occurrence: &Occurrence, which: Which) -> Settings {
    match which {
        Which::This => left_out(model, &occurrence.record, &occurrence.key),
        Which::Later if !occurrence.is_first(model) => later(model, occurrence),
        Which::Later | Which::All => {
            let mut settings = model.workspace.removal(&occurrence.record);
            settings.extend(instances_from(model, &occurrence.record, ""));
            settings
        }
    }
}

/// What deleting a record sets that does not repeat, with its parts (R8). It may be a changed
/// occurrence: without its record that would be as the rule makes it.
#[must_use]
pub fn removed_alone(model: &Model, record: &RecordId) -> Settings {
    let workspace = &model.workspace;
    let mut set = workspace.removal(record);
    let of = workspace.reference(record, "instance_of");
    if let (Some(of), Some(key)) = (of, workspace.text(record, "instance")) {
        set.extend(left_out(model, &of, key));
    }
    set
}

/// What leaving one occurrence out sets.
#[must_use]
pub fn left_out(model: &Model, record: &RecordId, key: &str) -> Settings {
    let name = FieldName::from(format!("except/{key}"));
    setting(model, record, BTreeMap::from([(name, Content::Bool(true))]))
}

fn later(model: &Model, occurrence: &Occurrence) -> Settings {
    let workspace = &model.workspace;
    let Occurrence { record, key, when } = occurrence;
    let mut contents = BTreeMap::new();
    let rule = workspace.text(record, "repeats");
    if let Some(rule) = rule.and_then(|rule| Rule::parse(rule).ok()) {
        let ended = ended_before(rule, when).to_text();
        contents.insert(FieldName::from("repeats"), Content::String(ended));
    }
    for also in workspace.members(record, "also") {
        if When::parse(also).is_ok_and(|also| key_of(&also) >= *key) {
            contents.insert(FieldName::from(format!("also/{also}")), false.into());
        }
    }
    let mut settings = instances_from(model, record, key);
    settings.extend(setting(model, record, contents));
    settings
}

fn instances_from(model: &Model, record: &RecordId, from_key: &str) -> Settings {
    let instances = model.index.instances(record);
    instances
        .filter(|(key, _)| *key >= from_key)
        .flat_map(|(_, instance)| model.workspace.removal(instance))
        .collect()
}

fn setting(model: &Model, record: &RecordId, contents: BTreeMap<FieldName, Content>) -> Settings {
    let workspace = &model.workspace;
    let seen = contents
        .keys()
        .map(|name| (name.clone(), workspace.seen(record, name)))
        .collect();
    Settings::from([(record.clone(), workspace.setting(record, &contents, &seen))])
}
