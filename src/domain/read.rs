//! Reading records: what a field says, as the type that the table gives it.
//!
//! Bad values never crash a reader (R11): what cannot be read as its type reads as
//! nothing here, and [`Workspace::problems`] lists it with its text. Records that were joined to
//! another (R9) are followed by [`Workspace::followed`].

use super::content::Content;
use super::names::{RecordId, Rev};
use super::schema::{RecordKind, Shape};
use super::when::When;
use super::workspace::{Fields, Workspace};
use std::collections::BTreeSet;

/// How many joins are followed, one after the other: people join a handful. A file that
/// chains thousands was made to make reading slow.
pub const LONGEST_CHAIN: usize = 64;

/// A value that its field's type does not allow, or a required field with none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The field, members as `themes/t-cyber`.
    pub field: String,
    /// What stands there; `None` where something required is missing.
    pub found: Option<String>,
}

/// One record, looked up once for whoever asks it many things. One that nobody knows anything
/// of says nothing.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    fields: Option<&'a Fields>,
    held: &'a BTreeSet<Rev>,
}

impl<'a> Record<'a> {
    /// What a field says: the value that leads (R1), as [`Workspace::value`].
    #[must_use]
    pub fn value(self, field: &str) -> Option<&'a Content> {
        let lead = self.fields?.get(field)?.lead(self.held)?;
        (!lead.is_null()).then_some(lead)
    }

    /// A field's text, if its leading value is text.
    #[must_use]
    pub fn text(self, field: &str) -> Option<&'a str> {
        self.value(field)?.as_str()
    }

    /// What it is about; `None` for a kind that this version does not know (R11).
    #[must_use]
    pub fn kind(self) -> Option<RecordKind> {
        RecordKind::named(self.text("record")?)
    }

    /// Honest time, from a text form or from an object with `is` (design section 6).
    #[must_use]
    pub fn when(self, field: &str) -> Option<When> {
        When::parse(when_text(self.value(field)?)?).ok()
    }

    /// The members of a set that stand as `true`, in order.
    pub fn members(self, set: &'a str) -> impl Iterator<Item = &'a str> {
        self.entries(set)
            .filter(|(_, content)| **content == Content::Bool(true))
            .map(|(member, _)| member)
    }

    /// The keyed entries of a field, by key: `roles/1` is the entry `1` of `roles`.
    pub fn entries(self, stem: &'a str) -> impl Iterator<Item = (&'a str, &'a Content)> {
        let after = (std::ops::Bound::Excluded(stem), std::ops::Bound::Unbounded);
        let fields = self.fields.into_iter();
        fields
            .flat_map(move |fields| fields.range::<str, _>(after))
            .map_while(move |(name, field)| Some((name.as_str().strip_prefix(stem)?, field)))
            .filter_map(move |(rest, field)| {
                let content = field.lead(self.held).filter(|content| !content.is_null())?;
                Some((rest.strip_prefix('/')?, content))
            })
    }
}

impl Workspace {
    /// A record, to be asked many things.
    #[must_use]
    pub fn record(&self, record: &str) -> Record<'_> {
        Record {
            fields: self.fields(record),
            held: self.held(),
        }
    }

    /// What the record is about; `None` for a kind that this version does not know (R11).
    #[must_use]
    pub fn kind(&self, record: &str) -> Option<RecordKind> {
        self.record(record).kind()
    }

    /// A field's text, if its leading value is text.
    #[must_use]
    pub fn text(&self, record: &str, field: &str) -> Option<&str> {
        self.record(record).text(field)
    }

    /// A reference's target, joined records followed (R9).
    #[must_use]
    pub fn reference(&self, record: &str, field: &str) -> Option<RecordId> {
        self.text(record, field).map(|id| self.followed(id))
    }

    /// A flag; absent means `false`.
    #[must_use]
    pub fn flag(&self, record: &str, field: &str) -> bool {
        self.value(record, field) == Some(&Content::Bool(true))
    }

    /// A whole number.
    #[must_use]
    pub fn number(&self, record: &str, field: &str) -> Option<u64> {
        self.value(record, field)?.as_u64()
    }

    /// Honest time, from a text form or from an object with `is` (design section 6).
    #[must_use]
    pub fn when(&self, record: &str, field: &str) -> Option<When> {
        self.record(record).when(field)
    }

    /// The words as written that stand beside a time, if any.
    #[must_use]
    pub fn when_words(&self, record: &str, field: &str) -> Option<&str> {
        self.value(record, field)?.get("words")?.as_str()
    }

    /// The members of a set that stand as `true`, in order.
    pub fn members<'a>(&'a self, record: &str, set: &'a str) -> impl Iterator<Item = &'a str> {
        self.record(record).members(set)
    }

    /// The records that a set names, joined records followed and counted once (R9), in order.
    #[must_use]
    pub fn references(&self, record: &str, set: &str) -> BTreeSet<RecordId> {
        self.members(record, set)
            .map(|id| self.followed(id))
            .collect()
    }

    /// The keyed entries of a field, by key: `roles/1` is the entry `1` of `roles`.
    pub fn entries<'a>(
        &'a self,
        record: &str,
        stem: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a Content)> {
        self.record(record).entries(stem)
    }

    /// The record that this one was joined to, directly or through others; itself where it
    /// was joined to none. In a loop the smallest id leads (R9, R10). A record that more
    /// than [`LONGEST_CHAIN`] joins lead away from stands for itself.
    #[must_use]
    pub fn followed(&self, record: &str) -> RecordId {
        // Mostly it is known, and stands for itself.
        let known = self.history().records.get_key_value(record);
        let Some((own, fields)) = known else {
            return RecordId::from(record);
        };
        if !fields.contains_key("same") {
            return own.clone();
        }
        let mut path = vec![own.clone()];
        while path.len() <= LONGEST_CHAIN + 1 {
            let last = path.last().expect("the path begins with the record itself");
            let Some(next) = self.text(last, "same").filter(|next| !next.is_empty()) else {
                return last.clone();
            };
            if let Some(start) = path.iter().position(|one| one.as_str() == next) {
                let smallest = path[start..].iter().min();
                return smallest.expect("a loop has at least one member").clone();
            }
            path.push(RecordId::from(next));
        }
        path.swap_remove(0)
    }

    /// The words that name a record for a person: its title, or of what it refers to. `None`
    /// where nothing readable is there. Removed records keep their last name (R8).
    #[must_use]
    pub fn title(&self, record: &str) -> Option<&str> {
        let Some(kind) = self.kind(record) else {
            // What a newer version calls it, it calls it as we do, as a rule (R11).
            let title = self.text(record, "title");
            return title.or_else(|| self.text(record, "name"));
        };
        let field = kind.describe().title;
        let title = self.text(record, field)?;
        let refers = kind
            .describe()
            .field(field)
            .is_some_and(|field| matches!(field.shape, Shape::Reference(_)));
        if refers {
            self.text(title, "name")
        } else {
            Some(title)
        }
    }

    /// The short form: an organisation's acronym where it has one, else its title.
    #[must_use]
    pub fn short_title(&self, record: &str) -> Option<&str> {
        self.text(record, "acronym").or_else(|| self.title(record))
    }

    /// What this version cannot read in a record, or misses in it.
    #[must_use]
    pub fn problems(&self, record: &str) -> Vec<Problem> {
        let Some(kind) = self.kind(record) else {
            return Vec::new();
        };
        let kind = kind.describe();
        let missing = kind
            .fields
            .iter()
            .filter(|field| {
                field.required
                    && self
                        .shown(record, field.name)
                        .iter()
                        .all(|content| content.is_none_or(Content::is_null))
            })
            .map(|field| Problem {
                field: field.name.to_owned(),
                found: None,
            });
        let wrong = self
            .fields(record)
            .into_iter()
            .flatten()
            .filter_map(|(name, _)| {
                let content = self.value(record, name)?;
                let fits = kind
                    .field(name)
                    .is_none_or(|field| fits(content, field.shape, name.contains('/')));
                (!fits).then(|| Problem {
                    field: name.to_string(),
                    found: Some(content.to_string()),
                })
            });
        missing.chain(wrong).collect()
    }
}

/// The text form in a time's content: the content itself, or its `is`.
#[must_use]
pub fn when_text(content: &Content) -> Option<&str> {
    content.as_str().or_else(|| content.get("is")?.as_str())
}

/// Whether a content is what a field of this shape holds. `member`: it is one member of
/// a set, or one entry. A choice outside its list fits: it is shown as it is.
#[must_use]
pub fn fits(content: &Content, shape: Shape, member: bool) -> bool {
    match shape {
        Shape::Set(_) => member && content.is_boolean(),
        Shape::Entries(fields) => {
            member
                && content.as_object().is_some_and(|entry| {
                    entry.iter().all(|(name, inner)| {
                        fields
                            .iter()
                            .find(|field| field.name == name)
                            .is_none_or(|field| inner.is_null() || fits(inner, field.shape, false))
                    })
                })
        }
        Shape::Answers(_) => member && content.is_string(),
        Shape::Flag => content.is_boolean(),
        Shape::Number => content.as_u64().is_some_and(|number| number < 1 << 53),
        Shape::When => when_text(content).is_some_and(|text| When::parse(text).is_ok()),
        Shape::TimeOfDay => content
            .as_str()
            .is_some_and(|text| minutes_of_day(text).is_some()),
        _ => content.as_str().is_some_and(|text| !text.trim().is_empty()),
    }
}

/// Reads a time of day, `9:00` or `09:00`, as minutes since midnight; 24:00 is the end of a day.
#[must_use]
pub fn minutes_of_day(text: &str) -> Option<u16> {
    let (hours, minutes) = text.trim().split_once(':')?;
    if hours.is_empty() || hours.len() > 2 || minutes.len() != 2 {
        return None;
    }
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(hours) || !is_number(minutes) {
        return None;
    }
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    let total = hours * 60 + minutes;
    (minutes < 60 && total <= 24 * 60).then_some(total)
}
