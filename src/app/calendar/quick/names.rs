//! Who and what one line names: a theme after `#`, an organiser after `@`, a place in its words.

use super::beside::Beside;
use crate::app::model::Model;
use crate::domain::finding::folded;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::domain::when::read::{Means, Reading, zone_of_place};

/// How sure it is whom a name means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Called {
    /// The record is called exactly so: by acronym, name or another of its names.
    So(RecordId),
    /// The only record in whose name these words stand, whole: a guess.
    Perhaps(RecordId),
}

/// The record of a kind that a name means; `None` where none does, or several may.
pub(super) fn called(model: &Model, kind: RecordKind, name: &str) -> Option<Called> {
    let wanted = folded(&name.replace(['-', '_'], " "));
    let of_kind = || model.index.of_kind(kind);
    let exact: Vec<&RecordId> = of_kind()
        .filter(|id| names(model, id).contains(&wanted))
        .collect();
    match exact.as_slice() {
        [one] => return Some(Called::So((*one).clone())),
        [] => {}
        _ => return None,
    }
    let has_words = |id: &&RecordId| names(model, id).iter().any(|name| holds(name, &wanted));
    let found: Vec<&RecordId> = of_kind().filter(has_words).collect();
    match found.as_slice() {
        [one] => Some(Called::Perhaps((*one).clone())),
        _ => None,
    }
}

fn names(model: &Model, id: &RecordId) -> Vec<String> {
    let workspace = &model.workspace;
    let acronym = workspace.text(id, "acronym").map(folded);
    let title = workspace.title(id).map(folded);
    let aliases = workspace.members(id, "aliases").map(folded);
    let names = acronym.into_iter().chain(title).chain(aliases);
    names.map(|name| name.replace('-', " ")).collect()
}

// Whether words stand in a name as whole words, one after the other.
fn holds(name: &str, wanted: &str) -> bool {
    let name: Vec<&str> = name.split_whitespace().collect();
    let wanted: Vec<&str> = wanted.split_whitespace().collect();
    !wanted.is_empty() && name.windows(wanted.len()).any(|words| words == wanted)
}

/// Where it takes place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Where {
    /// A place of the group.
    Place(RecordId),
    /// A city that the group has no record of, as written.
    Venue(String),
}

/// A place that stands last in the words, or whose clock the hours are read from.
pub(super) fn place(
    model: &Model,
    reading: &Reading,
    text: &str,
    rest: &mut Vec<Beside<'_>>,
) -> Option<Where> {
    let exact = |name: &str| match called(model, RecordKind::Place, name) {
        Some(Called::So(place)) => Some(place),
        _ => None,
    };
    for length in (1..=3.min(rest.len().saturating_sub(1))).rev() {
        let from = rest.len() - length;
        let words: Vec<&str> = rest[from..].iter().map(|one| one.word).collect();
        let name = words.join(" ");
        let name = name.trim_matches([',', '(', ')']);
        let is_beside = rest[from..].iter().all(|one| one.is_after);
        let city = || (is_beside && zone_of_place(name).is_some()).then(|| name.to_owned());
        let found = exact(name)
            .map(Where::Place)
            .or_else(|| city().map(Where::Venue));
        if let Some(found) = found {
            rest.truncate(from);
            if rest
                .last()
                .is_some_and(|one| matches!(one.word, "in" | "at"))
            {
                rest.pop();
            }
            return Some(found);
        }
    }
    let clocks = reading
        .understood
        .iter()
        .filter(|piece| matches!(piece.means, Means::Clock(_)));
    let mut clocks = clocks.filter_map(|piece| text.get(piece.at.clone()));
    clocks
        .find_map(|words| exact(words.trim_matches(['(', ')', ' '])))
        .map(Where::Place)
}
