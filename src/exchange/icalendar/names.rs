//! The group's own names for what a calendar names.

use super::read::Event;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::domain::when::When;
use crate::domain::workspace::Workspace;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The letters and digits of a text, in words.
fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// The group's own names for things.
pub(super) struct Names {
    themes: BTreeMap<Vec<String>, RecordId>,
    organisations: BTreeMap<Vec<String>, RecordId>,
    places: BTreeMap<Vec<String>, RecordId>,
    /// Events by the first day on which they may be.
    events: BTreeMap<NaiveDate, Vec<(RecordId, Vec<String>)>>,
}

impl Names {
    pub(super) fn of(workspace: &Workspace) -> Self {
        let mut names = Self {
            themes: BTreeMap::new(),
            organisations: BTreeMap::new(),
            places: BTreeMap::new(),
            events: BTreeMap::new(),
        };
        for id in workspace.record_ids() {
            if !workspace.presence(id).is_in_sight() {
                continue;
            }
            let words = workspace.title(id).map(words_of).unwrap_or_default();
            match workspace.kind(id) {
                Some(RecordKind::Theme) => {
                    names.themes.entry(words).or_insert_with(|| id.clone());
                }
                Some(RecordKind::Place) => {
                    names.places.entry(words).or_insert_with(|| id.clone());
                }
                Some(RecordKind::Organisation) => {
                    let short = workspace.short_title(id).map(words_of);
                    for words in short.into_iter().chain([words]) {
                        names
                            .organisations
                            .entry(words)
                            .or_insert_with(|| id.clone());
                    }
                }
                Some(RecordKind::Event) => {
                    if let Some(when) = workspace.when(id, "when") {
                        let day = names.events.entry(when.first_day()).or_default();
                        day.push((id.clone(), words));
                    }
                }
                _ => {}
            }
        }
        names.add_aliases(workspace);
        names
    }

    // A name comes before what others also go by.
    fn add_aliases(&mut self, workspace: &Workspace) {
        for id in workspace.record_ids() {
            let known = match workspace.kind(id) {
                Some(RecordKind::Theme) => &mut self.themes,
                Some(RecordKind::Organisation) => &mut self.organisations,
                _ => continue,
            };
            if workspace.presence(id).is_in_sight() {
                for alias in workspace.members(id, "aliases") {
                    known.entry(words_of(alias)).or_insert_with(|| id.clone());
                }
            }
        }
    }

    /// The theme of that name.
    pub(super) fn theme(&self, name: &str) -> Option<&RecordId> {
        self.themes.get(&words_of(name))
    }

    /// The organisation of that name, short or whole.
    pub(super) fn organisation(&self, name: &str) -> Option<&RecordId> {
        self.organisations.get(&words_of(name))
    }

    /// The place that a location names, the most exact part first: "Room 2, Bangkok,
    /// Thailand" is Bangkok.
    pub(super) fn place(&self, location: &str) -> Option<&RecordId> {
        let parts = location.split([',', '\n', '(', ')']);
        parts
            .filter_map(|part| self.places.get(&words_of(part)))
            .next()
    }

    /// An event that begins on the same day and has all words of the other in its title.
    pub(super) fn twin(&self, event: &Event) -> Option<RecordId> {
        let day = event.when.as_ref().map(When::first_day)?;
        let words = words_of(&event.title);
        let holds = |one: &[String], other: &[String]| other.iter().all(|word| one.contains(word));
        let same = self.events.get(&day)?.iter().find(|(_, known)| {
            !words.is_empty() && !known.is_empty() && (holds(known, &words) || holds(&words, known))
        });
        same.map(|(id, _)| id.clone())
    }
}
