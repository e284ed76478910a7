//! One of several things that a person can choose.

/// One of several things that a person can choose: in a select, a combobox,
/// segments or tabs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// What is sent when it is chosen; unique in its list.
    pub id: String,
    /// What is read.
    pub label: String,
    /// What is read second, for instance a full name beside an acronym.
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

    /// The same choice with `hint` beside its label.
    #[must_use]
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Self {
            hint: Some(hint.into()),
            ..self
        }
    }
}
