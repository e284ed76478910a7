//! What a reader has seen of a workspace: the changes that were there when they last looked.
//!
//! Kept in the preferences, so losing it loses no work. Exact, not a mark up to which
//! everything was seen: files that hold a part of a group bring older changes later.

use super::model::Model;
use crate::domain::change::About;
use crate::domain::names::Rev;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The changes that a reader has seen.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Seen {
    /// The reader's civil date when they looked, `2026-11-22`.
    pub day: String,
    /// By writer, the numbers of its changes, in order; a rev without a number stands whole.
    changes: BTreeMap<String, Vec<u64>>,
}

impl Seen {
    /// What is seen by a look at these changes, on a day.
    pub fn of<'a>(revs: impl IntoIterator<Item = &'a Rev>, day: &str) -> Self {
        let mut changes: BTreeMap<String, Vec<u64>> = BTreeMap::new();
        for rev in revs {
            let (writer, number) = parts(rev);
            let numbers = changes.entry(writer.to_owned()).or_default();
            if let Err(place) = numbers.binary_search(&number) {
                numbers.insert(place, number);
            }
        }
        Self {
            day: day.to_owned(),
            changes,
        }
    }

    /// Whether a change was among them.
    #[must_use]
    pub fn has(&self, rev: &Rev) -> bool {
        let (writer, number) = parts(rev);
        let numbers = self.changes.get(writer);
        numbers.is_some_and(|numbers| numbers.binary_search(&number).is_ok())
    }
}

/// Whether a change was made in this browser, or by its reader elsewhere.
#[must_use]
pub fn is_readers_own(model: &Model, rev: &Rev, about: Option<&About>) -> bool {
    let writers = &model.preferences.writers;
    let writers = writers.get(model.workspace.id().as_str());
    let (writer, _) = parts(rev);
    let by = about.and_then(|about| about.by.as_ref());
    writer == model.writer.id()
        || writers.is_some_and(|writers| writers.contains(writer))
        || by.is_some_and(|by| model.author().as_ref() == Some(by))
}

/// The writer of a rev and the number that it gave (R3).
pub fn parts(rev: &Rev) -> (&str, u64) {
    rev.rsplit_once('-')
        .and_then(|(writer, number)| Some((writer, number.parse().ok()?)))
        .unwrap_or((rev.as_str(), 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// R3: a change is seen or not by its own name, whatever else its writer did.
    #[test]
    fn each_change_is_seen_by_its_own_name() {
        let revs = ["k7q2mz-2", "k7q2mz-12", "example-1", "~digest", "k7q2mz-2"].map(Rev::from);
        let seen = Seen::of(&revs, "2026-11-22");
        assert!(revs.iter().all(|rev| seen.has(rev)));
        for other in ["k7q2mz-1", "k7q2mz-3", "k7q2m-2", "~other", ""] {
            assert!(!seen.has(&Rev::from(other)), "{other}");
        }
        let text = serde_json::to_string(&seen).expect("plain data");
        assert_eq!(
            text,
            r#"{"day":"2026-11-22","changes":{"example":[1],"k7q2mz":[2,12],"~digest":[0]}}"#
        );
        assert_eq!(
            serde_json::from_str::<Seen>(&text).expect("as written"),
            seen
        );
    }
}
