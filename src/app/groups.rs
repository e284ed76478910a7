//! The groups of this browser as a list.
//!
//! Only the open group is read. Of the others the list says what is known without opening
//! them: their names, when this browser last wrote in them, and when they last left it.

use super::model::Model;
use super::share::groups::page as switch;
use super::words::groups as words;
use crate::domain::names::WorkspaceId;
use crate::domain::schema::RecordKind;
use crate::domain::when::day_from;
use chrono::DateTime;

/// One group.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct GroupLine {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Whether it is the open one.
    pub is_open: bool,
    /// What is known of it, in words.
    pub facts: Vec<String>,
}

/// The groups of this browser, by name.
#[must_use]
pub fn page(model: &Model) -> Vec<GroupLine> {
    let switch = switch(model);
    let line = |(id, name): (String, String)| {
        let is_open = id == switch.open;
        let id_of = WorkspaceId::from(id.as_str());
        let facts = if is_open {
            counts(model)
        } else {
            worked_on(model, &id_of)
                .into_iter()
                .chain([exported(model, &id_of)])
                .collect()
        };
        GroupLine {
            id,
            name,
            is_open,
            facts,
        }
    };
    switch.groups.clone().into_iter().map(line).collect()
}

fn counts(model: &Model) -> Vec<String> {
    let language = model.language();
    [
        (RecordKind::Event, words::EVENT, words::EVENTS),
        (RecordKind::Outcome, words::OUTCOME, words::OUTCOMES),
        (
            RecordKind::Organisation,
            words::ORGANISATION,
            words::ORGANISATIONS,
        ),
        (RecordKind::Person, words::PERSON, words::PEOPLE),
    ]
    .map(|(kind, one, many)| language.count(model.index.count(kind), one, many))
    .to_vec()
}

fn worked_on(model: &Model, id: &WorkspaceId) -> Option<String> {
    let known = model.known.iter().find(|known| known.id == *id)?;
    let day = DateTime::from_timestamp_millis(known.worked_utc_millis?)?.date_naive();
    let language = model.language();
    Some(language.fill(words::WORKED_ON, &[&language.day(day)]))
}

/// When a group last left this browser as a whole, in words.
#[must_use]
pub fn exported(model: &Model, id: &WorkspaceId) -> String {
    let language = model.language();
    let last = model.preferences.exports.get(id.as_str());
    let day = last
        .filter(|last| last.is_whole)
        .and_then(|last| day_from(&last.day));
    match day {
        Some(day) => language.fill(words::EXPORTED_ON, &[&language.day(day)]),
        None => language.say(words::NEVER_EXPORTED).into_owned(),
    }
}
