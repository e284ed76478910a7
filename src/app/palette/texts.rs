//! What records are found by: their texts, folded once, and again when they change.

use crate::domain::content::Content;
use crate::domain::finding::{Fit, begins_word, exact_fit, folded, nearly_begins_word};
use crate::domain::index::Index;
use crate::domain::names::RecordId;
use crate::domain::schema::{RecordKind, Shape};
use crate::domain::workspace::Workspace;
use std::collections::{BTreeMap, BTreeSet};

/// What every record is found by. Removed ones are kept too, so that one that comes back in
/// sight without being touched is found; whoever asks leaves out what is not in sight.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Texts {
    entries: BTreeMap<RecordId, Entry>,
    made: usize,
}

/// What one record is found by, folded.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its kind.
    pub kind: RecordKind,
    /// Its title.
    pub title: Box<str>,
    /// What else it is called: acronym, aliases; one a line.
    names: Box<str>,
    /// What else it says: its words, whom and what it refers to, its years; one a line.
    words: Box<str>,
}

/// How much a record counts that fits by its title, by another name, by its words.
const TITLE: [u32; 5] = [30, 40, 70, 85, 100];
const NAME: [u32; 5] = [25, 35, 70, 80, 115];
const WORDS: u32 = 15;

impl Texts {
    /// Folds the texts of a whole workspace.
    #[must_use]
    pub fn of(workspace: &Workspace, index: &Index) -> Self {
        let mut texts = Self::default();
        for record in workspace.record_ids() {
            texts.make(workspace, record);
        }
        debug_assert!(RecordKind::all().all(|kind| index.count(kind) <= texts.entries.len()));
        texts
    }

    /// Folds again what changed: these records, and those that are found by the names of these.
    pub fn refresh(&mut self, workspace: &Workspace, index: &Index, touched: &BTreeSet<RecordId>) {
        let naming = touched
            .iter()
            .filter(|id| workspace.kind(id).is_some_and(names_others))
            .flat_map(|id| index.mentions(id))
            .map(|(from, _)| from.clone());
        let all: BTreeSet<RecordId> = touched.iter().cloned().chain(naming).collect();
        for record in &all {
            self.make(workspace, record);
        }
    }

    /// How many records' texts were folded so far.
    #[must_use]
    pub fn made(&self) -> usize {
        self.made
    }

    /// Every record with its texts.
    pub fn iter(&self) -> impl Iterator<Item = (&RecordId, &Entry)> {
        self.entries.iter()
    }

    fn make(&mut self, workspace: &Workspace, record: &RecordId) {
        match workspace.kind(record).filter(|kind| is_found(*kind)) {
            Some(kind) => {
                self.made += 1;
                let entry = entry(workspace, record, kind);
                self.entries.insert(record.clone(), entry);
            }
            None => {
                self.entries.remove(record);
            }
        }
    }
}

/// Whether records of a kind have a name of their own to be found by. The group is where
/// one is; a pair, such as the attendance of a person, has none.
#[must_use]
pub fn is_found(kind: RecordKind) -> bool {
    !matches!(
        kind,
        RecordKind::Group | RecordKind::Attendance | RecordKind::Report | RecordKind::Link
    )
}

// The kinds by whose names other records are found: "itu workshop bangkok".
fn names_others(kind: RecordKind) -> bool {
    matches!(
        kind,
        RecordKind::Organisation | RecordKind::Place | RecordKind::Theme
    )
}

fn entry(workspace: &Workspace, record: &RecordId, kind: RecordKind) -> Entry {
    let mut names = String::new();
    let mut words = String::new();
    let line = |text: &mut String, said: &str| {
        text.push_str(said);
        text.push('\n');
    };
    let described = kind.describe();
    for field in described.all_fields() {
        let (text, is_name) = match field.name {
            name if name == described.title => continue,
            "acronym" | "aliases" => (&mut names, true),
            // Lines of the source documents are no names.
            "source" => continue,
            _ => (&mut words, false),
        };
        match field.shape {
            Shape::Line | Shape::Text | Shape::Choice(_) if !field.personal => {
                let said = workspace.text(record, field.name);
                said.into_iter().for_each(|said| line(text, said));
            }
            Shape::Set(Shape::Line) => {
                let said = workspace.members(record, field.name);
                said.for_each(|said| line(text, said));
            }
            Shape::When => {
                let when = workspace.when(record, field.name);
                let when = when.map(|when| when.to_text());
                when.into_iter().for_each(|when| line(text, &when));
            }
            Shape::Reference(_) | Shape::Set(Shape::Reference(_)) if !is_name => {
                let one = workspace.reference(record, field.name);
                for id in one
                    .into_iter()
                    .chain(workspace.references(record, field.name))
                {
                    let is_naming = workspace.kind(&id).is_some_and(names_others);
                    let named = workspace.short_title(&id).filter(|_| is_naming);
                    named.into_iter().for_each(|name| line(text, name));
                }
            }
            Shape::Entries(_) => {
                for (_, entry) in workspace.entries(record, field.name) {
                    for part in ["title", "organisation"] {
                        let said = entry.get(part).and_then(Content::as_str);
                        let said = said.and_then(|said| match part {
                            "organisation" => workspace.short_title(said),
                            _ => Some(said),
                        });
                        said.into_iter().for_each(|said| line(text, said));
                    }
                }
            }
            _ => {}
        }
    }
    Entry {
        kind,
        title: folded(workspace.title(record).unwrap_or_default()).into(),
        names: folded(names.trim_end()).into(),
        words: folded(words.trim_end()).into(),
    }
}

impl Entry {
    /// How well the record fits: every word must be found somewhere. `whole`: the question
    /// as one text. `nearly`: one letter of a long word may be off.
    #[must_use]
    pub fn score(&self, whole: &str, words: &[String], nearly: bool) -> Option<u32> {
        let mut sum = 0;
        for word in words {
            sum += self.fits(word, nearly)?;
        }
        let count = u32::try_from(words.len()).unwrap_or(u32::MAX).max(1);
        let begins = if self.title.starts_with(whole) { 20 } else { 0 };
        Some(sum / count + begins)
    }

    fn fits(&self, word: &str, nearly: bool) -> Option<u32> {
        let fit = |text: &str| {
            exact_fit(text, word)
                .or_else(|| (nearly && nearly_begins_word(text, word)).then_some(Fit::Nearly))
        };
        let title = fit(&self.title).map(|fit| TITLE[fit as usize]);
        let name = self
            .names
            .lines()
            .filter_map(fit)
            .max()
            .map(|fit| NAME[fit as usize]);
        let words = || begins_word(&self.words, word).then_some(WORDS);
        title.max(name).or_else(words)
    }
}
