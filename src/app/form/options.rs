//! The records that a form's reference fields offer, gathered once when they are first shown.

use crate::app::Model;
use crate::domain::schema::{Field, RecordKind};
use std::collections::BTreeMap;
use std::sync::Arc;

/// One record to choose.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// Its id, or the code of a choice.
    pub id: String,
    /// What a person reads.
    pub label: String,
    /// What is read second, for instance the full name beside an acronym.
    pub hint: Option<String>,
}

impl Choice {
    /// A choice without a hint.
    #[must_use]
    pub fn new(id: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            label: label.into(),
            hint: None,
        }
    }

    /// A record, by its short name, with its full name as the hint.
    #[must_use]
    pub fn record(model: &Model, id: &str) -> Self {
        let label = model.short_title(id);
        let title = model.title(id);
        let hint = (title != label).then_some(title);
        Self {
            id: id.to_owned(),
            label,
            hint,
        }
    }

    /// The same choice with `hint` beside its label.
    #[must_use]
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Self {
            hint: Some(hint.into()),
            ..self
        }
    }
}

/// By list of kinds, the records of those kinds, sorted by label. Shared, so that a page
/// that is drawn again at every key costs no copy.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Options {
    lists: BTreeMap<Vec<RecordKind>, Arc<Vec<Choice>>>,
}

impl Options {
    /// The lists for the reference fields among these.
    #[must_use]
    pub fn of<'a>(model: &Model, fields: impl Iterator<Item = &'a Field>) -> Self {
        let mut options = Self::default();
        for field in fields {
            options.add(model, field);
        }
        options
    }

    /// Takes in the lists that are not here yet.
    pub fn complete(&mut self, others: Self) {
        for (kinds, list) in others.lists {
            self.lists.entry(kinds).or_insert(list);
        }
    }

    fn add(&mut self, model: &Model, field: &Field) {
        if let Some(kinds) = field.shape.referred() {
            self.add_list(model, kinds);
        }
        for field in field.shape.entry_fields() {
            self.add(model, field);
        }
    }

    fn add_list(&mut self, model: &Model, kinds: &[RecordKind]) {
        if self.lists.contains_key(kinds) {
            return;
        }
        let any: Vec<RecordKind> = RecordKind::all().collect();
        let wanted = if kinds.is_empty() { &any } else { kinds };
        let mut list: Vec<Choice> = wanted
            .iter()
            .flat_map(|kind| model.index.of_kind(*kind))
            .map(|id| Choice::record(model, id))
            .collect();
        list.sort_by_cached_key(|choice| choice.label.to_lowercase());
        self.lists.insert(kinds.to_vec(), Arc::new(list));
    }

    /// The records of these kinds.
    #[must_use]
    pub fn list(&self, kinds: &[RecordKind]) -> Arc<Vec<Choice>> {
        self.lists.get(kinds).cloned().unwrap_or_default()
    }
}
