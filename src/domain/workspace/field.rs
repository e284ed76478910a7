//! One field of one record: every value that it ever had, and which of them stand.
//!
//! - **R1** A value names the revs that it replaced. The values that no other
//!   value names stand: one is a value, several are a conflict. The same one
//!   leads for everybody, by rev, never by clock. Equal values count as one.
//! - **R2** A value's content may be withheld. Withheld is less than present, and
//!   merging keeps the greater.
//! - **R3** One rev with two contents: both stand, and naming that rev replaces
//!   neither. `rev#digest` names one of them, so that a choice is possible.
//! - **R6** A held-out value does not count, and what it replaced shows again,
//!   unless something that counts stands, directly or through others, over it.

use crate::domain::content::Content;
use crate::domain::names::Rev;
use std::collections::BTreeSet;

/// Every value that a field ever had, in the order of their revs.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Field {
    values: Vec<Value>,
}

/// What one change set the field to.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    /// The change that set it.
    pub rev: Rev,
    /// The revs that it replaced, in order.
    pub over: Vec<Rev>,
    /// Its contents in canonical order: none when withheld, several when one rev was used twice.
    pub contents: Vec<Content>,
}

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

impl Field {
    /// Every value, those that were replaced too, in the order of their revs.
    pub fn values(&self) -> impl Iterator<Item = &Value> {
        self.values.iter()
    }

    /// What the change with this rev set the field to.
    #[must_use]
    pub fn value(&self, rev: &str) -> Option<&Value> {
        self.values
            .binary_search_by(|value| value.rev.as_str().cmp(rev))
            .ok()
            .map(|at| &self.values[at])
    }

    /// Takes one value in; says whether that taught anything.
    ///
    /// A union of replaced revs and of contents: the order, grouping and
    /// repetition of calls make no difference.
    pub fn merge(&mut self, incoming: &Value) -> bool {
        match self
            .values
            .binary_search_by(|value| value.rev.cmp(&incoming.rev))
        {
            Err(at) => {
                let mut value = Value {
                    rev: incoming.rev.clone(),
                    over: Vec::new(),
                    contents: Vec::new(),
                };
                value.take(incoming);
                self.values.insert(at, value);
                true
            }
            Ok(at) => self.values[at].take(incoming),
        }
    }

    /// The values that stand, in the order of their revs, then of their contents.
    #[must_use]
    pub fn standing(&self, held: &BTreeSet<Rev>) -> Vec<Standing<'_>> {
        if let [only] = self.values.as_slice()
            && only.contents.len() <= 1
        {
            return if held.contains(&only.rev) {
                Vec::new()
            } else {
                vec![only.standing(0)]
            };
        }
        let counted: Vec<(usize, usize)> = (0..self.values.len())
            .filter(|at| !held.contains(&self.values[*at].rev))
            .flat_map(|at| {
                (0..self.values[at].contents.len().max(1)).map(move |content| (at, content))
            })
            .collect();
        let uncovered: Vec<(usize, usize)> = counted
            .iter()
            .copied()
            .filter(|(at, content)| !self.covered(*at, *content, held, &mut Vec::new()))
            .collect();
        // Values that replace each other in a circle come only from a broken
        // file. They replace nothing then: better in sight than gone.
        let standing = if uncovered.is_empty() {
            counted
        } else {
            uncovered
        };
        standing
            .into_iter()
            .map(|(at, content)| self.values[at].standing(content))
            .collect()
    }

    /// The value that leads: the same one for everybody who has the same values (R1).
    #[must_use]
    pub fn lead(&self, held: &BTreeSet<Rev>) -> Option<&Content> {
        if let [only] = self.values.as_slice()
            && only.contents.len() <= 1
        {
            return only.contents.first().filter(|_| !held.contains(&only.rev));
        }
        self.standing(held)
            .into_iter()
            .find_map(|value| value.content)
    }

    fn covered(
        &self,
        at: usize,
        content: usize,
        held: &BTreeSet<Rev>,
        path: &mut Vec<usize>,
    ) -> bool {
        let value = &self.values[at];
        path.push(at);
        let covered = self.values.iter().enumerate().any(|(other, by)| {
            !path.contains(&other)
                && value.is_replaced_by(by, content)
                && (!held.contains(&by.rev)
                    || (0..by.contents.len().max(1))
                        .any(|one| self.covered(other, one, held, path)))
        });
        path.pop();
        covered
    }
}

impl Value {
    fn take(&mut self, incoming: &Self) -> bool {
        let mut learned = false;
        for rev in &incoming.over {
            if let Err(at) = self.over.binary_search(rev) {
                self.over.insert(at, rev.clone());
                learned = true;
            }
        }
        for content in &incoming.contents {
            if !self.contents.contains(content) {
                self.contents.push(content.clone());
                learned = true;
            }
        }
        if self.contents.len() > 1 {
            self.contents
                .sort_by_cached_key(crate::domain::content::canonical);
        }
        learned
    }

    fn is_forked(&self) -> bool {
        self.contents.len() > 1
    }

    fn name(&self, content: usize) -> Rev {
        if self.is_forked() {
            self.rev.narrowed(&self.contents[content])
        } else {
            self.rev.clone()
        }
    }

    fn standing(&self, content: usize) -> Standing<'_> {
        Standing {
            name: self.name(content),
            rev: &self.rev,
            content: self.contents.get(content),
        }
    }

    /// Whether `by` names this content of this value.
    fn is_replaced_by(&self, by: &Self, content: usize) -> bool {
        is_named(
            &by.over,
            &self.rev,
            self.contents.get(content),
            self.is_forked(),
        )
    }
}

/// Whether these replaced revs name a content that stands under `rev` (R3).
pub(super) fn is_named(over: &[Rev], rev: &Rev, content: Option<&Content>, forked: bool) -> bool {
    if !forked && over.binary_search(rev).is_ok() {
        return true;
    }
    // Narrowed names are rare: the prefix is looked at before anything is digested.
    content.is_some_and(|content| {
        over.iter().any(|name| {
            name.strip_prefix(rev.as_str())
                .is_some_and(|rest| rest.starts_with('#'))
                && *name == rev.narrowed(content)
        })
    })
}
