//! One field of one record: every value that it ever had. Which of them count is
//! told in `standing`.
//!
//! - **R2** A value's content may be withheld. Withheld is less than present, and
//!   merging keeps the greater.
//! - **R3** One rev with two contents, from a copied profile: both are kept.

mod standing;

pub use standing::Standing;

use crate::domain::content::{Content, canonical};
use crate::domain::names::Rev;

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

impl From<Value> for Field {
    fn from(only: Value) -> Self {
        Self { values: vec![only] }
    }
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

    fn position(&self, rev: &str) -> Option<usize> {
        self.values
            .binary_search_by(|value| value.rev.as_str().cmp(rev))
            .ok()
    }
}

impl Value {
    /// A value, with its replaced revs and its contents put in their order, each once.
    #[must_use]
    pub fn new(rev: Rev, mut over: Vec<Rev>, mut contents: Vec<Content>) -> Self {
        over.sort_unstable();
        over.dedup();
        if contents.len() > 1 {
            contents.sort_by_cached_key(canonical);
            contents.dedup_by_key(|content| canonical(content));
        }
        Self {
            rev,
            over,
            contents,
        }
    }

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
        (0..self.contents.len().max(1))
            .map(|content| self.name(content))
            .collect()
    }

    fn name(&self, content: usize) -> Rev {
        if self.is_forked() {
            self.rev.narrowed(&self.contents[content])
        } else {
            self.rev.clone()
        }
    }
}
