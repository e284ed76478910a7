//! Which values of a field stand.
//!
//! - **R1** A value names the revs that it replaced. The values that no other
//!   value names stand: one is a value, several are a conflict. The same one
//!   leads for everybody, by rev, never by clock. Equal values count as one.
//! - **R2** An edit never replaces content that it was not shown.
//! - **R3** One rev with two contents: both stand, and naming that rev replaces
//!   neither. `rev#digest` names one of them, so that a choice is possible. A copy
//!   from which all contents are withheld cannot tell them apart: there such a name
//!   replaces the value.
//! - **R6** A held-out value does not count, and what it replaced shows again,
//!   unless something that counts stands, directly or through others, over it.

use super::{Field, Value};
use crate::domain::content::Content;
use crate::domain::names::Rev;
use std::collections::{BTreeMap, BTreeSet};

/// A value that no counted value replaces.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing<'a> {
    /// What an edit that saw this value names to replace it.
    pub name: Rev,
    /// The change that set it.
    pub rev: &'a Rev,
    /// What it says; `None` when the content is withheld from this copy.
    pub content: Option<&'a Content>,
}

// Where a content is: which value, and which of its contents; 0 where all are withheld.
type Place = (usize, usize);

// The narrowed names of the values that were asked for one, and what they stand for.
type Narrowed = BTreeMap<usize, BTreeMap<Rev, usize>>;

impl Field {
    /// The values that stand, in the order of their revs, then of their contents.
    #[must_use]
    pub fn standing(&self, held: &BTreeSet<Rev>) -> Vec<Standing<'_>> {
        if let Some(only) = self.only() {
            return if held.contains(&only.rev) {
                Vec::new()
            } else {
                vec![only.standing(0)]
            };
        }
        let mut counted = self.counted(held);
        let replaced = self.replaced_by(&counted);
        let mut standing = counted.clone();
        standing.retain(|place| !replaced.contains(place));
        if standing.len() < counted.len() {
            // Values that replace each other in a circle come from a broken file, or from
            // a copied profile that wrote the same again. A circle hides nothing: only
            // what stands does, directly or through others. Better in sight than gone.
            let replaced = self.replaced_by(&standing);
            counted.retain(|place| !replaced.contains(place));
            standing = counted;
        }
        standing
            .into_iter()
            .map(|(at, content)| self.values[at].standing(content))
            .collect()
    }

    /// The value that leads: the same one for everybody who has the same values (R1).
    #[must_use]
    pub fn lead(&self, held: &BTreeSet<Rev>) -> Option<&Content> {
        if let Some(only) = self.only() {
            return only.contents.first().filter(|_| !held.contains(&only.rev));
        }
        self.standing(held)
            .into_iter()
            .find_map(|value| value.content)
    }

    /// Whether several different contents stand, or one beside what is withheld (R1).
    #[must_use]
    pub fn is_in_conflict(&self, held: &BTreeSet<Rev>) -> bool {
        if self.only().is_some() {
            return false;
        }
        let standing = self.standing(held);
        standing
            .iter()
            .any(|value| value.content != standing[0].content)
    }

    /// The field as others get it (R6). A held-out value stays behind. Where a value that
    /// leaves replaced it, its place in history leaves without its content: else what it
    /// replaced would stand again for others, and for them alone.
    #[must_use]
    pub fn without(&self, held: &BTreeSet<Rev>) -> Self {
        let replaced = self.replaced_by(&self.counted(held));
        let values = self.values.iter().enumerate().filter_map(|(at, value)| {
            if !held.contains(&value.rev) {
                Some(value.clone())
            } else if holds_one_of(&replaced, at) {
                Some(Value {
                    contents: Vec::new(),
                    ..value.clone()
                })
            } else {
                None
            }
        });
        Self {
            values: values.collect(),
        }
    }

    /// Whether anything stands that these names, in order, do not name (R8).
    pub(in super::super) fn has_unseen(&self, saw: &[Rev], held: &BTreeSet<Rev>) -> bool {
        let is_seen = |value: &Standing<'_>| {
            let is_whole = value.name == *value.rev;
            is_whole && saw.binary_search(value.rev).is_ok()
                || is_narrowly_named(saw, value.rev, value.content)
        };
        !self.standing(held).iter().all(is_seen)
    }

    /// Whether the value `by` replaced `rev`, directly or through others.
    pub(in super::super) fn stands_over(&self, by: &Rev, rev: &Rev) -> bool {
        let (Some(by), Some(at)) = (self.position(by), self.position(rev)) else {
            return false;
        };
        holds_one_of(&self.replaced_by(&[(by, 0)]), at)
    }

    /// The different contents that these names stand for. A rev that turned up with
    /// several stands for each of them: whoever saw one saw that rev (R3).
    pub(in super::super) fn named<'a>(
        &self,
        names: impl IntoIterator<Item = &'a Rev>,
    ) -> Vec<&Content> {
        let mut narrowed = Narrowed::new();
        let names = names.into_iter();
        let places = names.flat_map(|name| self.places(name, &mut narrowed));
        self.different(places.collect())
    }

    /// What a value replaced, and nothing that was replaced before that. A held-out value
    /// gives way to what it replaced itself (R6): its content was set aside, and an undo
    /// does not say it again.
    pub(in super::super) fn beneath(&self, value: &Value, held: &BTreeSet<Rev>) -> Vec<&Content> {
        let mut beneath = BTreeSet::new();
        let mut open: Vec<&Rev> = value.over.iter().collect();
        let mut walked = BTreeSet::new();
        let mut narrowed = Narrowed::new();
        while let Some(name) = open.pop() {
            for (at, content) in self.places(name, &mut narrowed) {
                let named = &self.values[at];
                if !held.contains(&named.rev) {
                    beneath.insert((at, content));
                } else if walked.insert(at) {
                    open.extend(&named.over);
                }
            }
        }
        let starts: Vec<Place> = beneath.iter().copied().collect();
        let before = self.replaced_by(&starts);
        beneath.retain(|place| !before.contains(place));
        self.different(beneath)
    }

    fn different(&self, places: BTreeSet<Place>) -> Vec<&Content> {
        let mut different: Vec<&Content> = Vec::new();
        for (at, content) in places {
            let content = self.values[at].contents.get(content);
            different.extend(content.filter(|one| !different.contains(one)));
        }
        different
    }

    // The common case: one value, which nothing can replace.
    fn only(&self) -> Option<&Value> {
        match self.values.as_slice() {
            [only] if !only.is_forked() => Some(only),
            _ => None,
        }
    }

    // The contents that are not held out.
    fn counted(&self, held: &BTreeSet<Rev>) -> Vec<Place> {
        let values = self.values.iter().enumerate();
        let counted = values.filter(|(_, value)| !held.contains(&value.rev));
        counted
            .flat_map(|(at, value)| value.places().map(move |content| (at, content)))
            .collect()
    }

    // What these values replace, directly or through others. Each value is walked once, so
    // that no file, however long its chains are, makes this slow.
    fn replaced_by(&self, starts: &[Place]) -> BTreeSet<Place> {
        let mut replaced = BTreeSet::new();
        let mut narrowed = Narrowed::new();
        let mut walked = vec![false; self.values.len()];
        let mut open: Vec<usize> = starts.iter().map(|(at, _)| *at).collect();
        while let Some(by) = open.pop() {
            if std::mem::replace(&mut walked[by], true) {
                continue;
            }
            for name in &self.values[by].over {
                if let Some(place) = self.place(name, &mut narrowed)
                    && place.0 != by
                    && replaced.insert(place)
                {
                    open.push(place.0);
                }
            }
        }
        replaced
    }

    // The one content that a name replaces (R3).
    fn place(&self, name: &Rev, narrowed: &mut Narrowed) -> Option<Place> {
        if let Some(at) = self.position(name) {
            return (!self.values[at].is_forked()).then_some((at, 0));
        }
        let at = self.position(name.rsplit_once('#')?.0)?;
        let value = &self.values[at];
        if value.contents.is_empty() {
            return Some((at, 0));
        }
        let names = narrowed
            .entry(at)
            .or_insert_with(|| value.narrowed_names().zip(0..).collect());
        names.get(name).map(|content| (at, *content))
    }

    // Every content that a name may have meant.
    fn places(&self, name: &Rev, narrowed: &mut Narrowed) -> Vec<Place> {
        match self.position(name) {
            Some(at) => {
                let contents = self.values[at].places();
                contents.map(|content| (at, content)).collect()
            }
            None => self.place(name, narrowed).into_iter().collect(),
        }
    }
}

impl Value {
    fn standing(&self, content: usize) -> Standing<'_> {
        Standing {
            name: self.name(content),
            rev: &self.rev,
            content: self.contents.get(content),
        }
    }

    fn places(&self) -> std::ops::Range<usize> {
        0..self.contents.len().max(1)
    }

    fn narrowed_names(&self) -> impl Iterator<Item = Rev> {
        let contents = self.contents.iter();
        contents.map(|content| self.rev.narrowed(content))
    }
}

fn holds_one_of(places: &BTreeSet<Place>, value: usize) -> bool {
    places.range((value, 0)..(value + 1, 0)).next().is_some()
}

// Whether a narrowed name of this rev is there for this content; for any, where it is
// withheld. Such names stand together, behind the rev itself: without any, nothing is
// digested.
fn is_narrowly_named(names: &[Rev], rev: &Rev, content: Option<&Content>) -> bool {
    let first = names.partition_point(|name| {
        let narrowed = rev.bytes().chain(*b"#");
        name.bytes().cmp(narrowed).is_lt()
    });
    let names = &names[first..];
    let is_narrowed = names
        .first()
        .and_then(|name| name.strip_prefix(rev.as_str()))
        .is_some_and(|rest| rest.starts_with('#'));
    is_narrowed && content.is_none_or(|content| names.binary_search(&rev.narrowed(content)).is_ok())
}
