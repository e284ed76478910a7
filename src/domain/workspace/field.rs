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

use crate::domain::content::{Content, canonical};
use crate::domain::names::Rev;
use std::collections::{BTreeMap, BTreeSet};

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

// Where a content is: which value, and which of its contents.
type Place = (usize, usize);

// The narrowed names of the values that were asked for one, and what they stand for.
type Narrowed = BTreeMap<usize, BTreeMap<Rev, usize>>;

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
        self.position(rev).map(|at| &self.values[at])
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
            } else if replaced.range((at, 0)..(at + 1, 0)).next().is_some() {
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

    // The common case: one value, which nothing can replace.
    fn only(&self) -> Option<&Value> {
        match self.values.as_slice() {
            [only] if !only.is_forked() => Some(only),
            _ => None,
        }
    }

    fn position(&self, rev: &str) -> Option<usize> {
        self.values
            .binary_search_by(|value| value.rev.as_str().cmp(rev))
            .ok()
    }

    // The contents that are not held out; a withheld one has a place too.
    fn counted(&self, held: &BTreeSet<Rev>) -> Vec<Place> {
        self.values
            .iter()
            .enumerate()
            .filter(|(_, value)| !held.contains(&value.rev))
            .flat_map(|(at, value)| {
                (0..value.contents.len().max(1)).map(move |content| (at, content))
            })
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

    // The one content that a name in a list of replaced revs stands for (R3).
    fn place(&self, name: &Rev, narrowed: &mut Narrowed) -> Option<Place> {
        if let Some(at) = self.position(name) {
            return (!self.values[at].is_forked()).then_some((at, 0));
        }
        let at = self.position(name.rsplit_once('#')?.0)?;
        let Value { rev, contents, .. } = &self.values[at];
        let names = narrowed.entry(at).or_insert_with(|| {
            let names = contents.iter().map(|content| rev.narrowed(content));
            names.zip(0..).collect()
        });
        names.get(name).map(|content| (at, *content))
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
            if let [only] = self.contents.as_slice()
                && only == content
            {
                continue;
            }
            let text = canonical(content);
            if let Err(at) = self.contents.binary_search_by_key(&text, canonical) {
                self.contents.insert(at, content.clone());
                learned = true;
            }
        }
        learned
    }

    fn is_forked(&self) -> bool {
        self.contents.len() > 1
    }

    /// What an edit that saw this value names to replace it: a name for each content (R3).
    #[must_use]
    pub fn names(&self) -> Vec<Rev> {
        if self.is_forked() {
            let narrowed = |content| self.rev.narrowed(content);
            self.contents.iter().map(narrowed).collect()
        } else {
            vec![self.rev.clone()]
        }
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
}

/// Whether these replaced revs name a content that stands under `rev` (R3).
pub(super) fn is_named(over: &[Rev], rev: &Rev, content: Option<&Content>, forked: bool) -> bool {
    if !forked && over.binary_search(rev).is_ok() {
        return true;
    }
    // The narrowed names of a rev stand together, behind the rev itself. Without any,
    // nothing is digested.
    content.is_some_and(|content| {
        let first = over.partition_point(|name| {
            let narrowed = rev.bytes().chain(*b"#");
            name.bytes().cmp(narrowed).is_lt()
        });
        let is_narrowed = |name: &&Rev| {
            name.strip_prefix(rev.as_str())
                .is_some_and(|rest| rest.starts_with('#'))
        };
        over[first..].first().is_some_and(|name| is_narrowed(&name))
            && over[first..].binary_search(&rev.narrowed(content)).is_ok()
    })
}
