//! Every kind of record and every field that it has, as one table.
//!
//! The table is the single source for reading values ([`super::read`]), for the
//! published JSON Schema, for forms, for finding references, and for knowing
//! which values are personal. A field that is not in the table is kept as it
//! came (R11): the table says what this version understands, not what may exist.
//!
//! Words: a record's *record kind* is written `"record":"event"`; `"kind"` is the
//! field that a person reads as Kind (`"kind":"workshop"`).

mod table;

pub use table::ALL;

/// What one record is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKind {
    /// The working group itself; one in each workspace, with the id `group` (A1).
    Group,
    /// An agency, partner, authority, office, division, regional group of a body (D1, F2).
    Organisation,
    /// A person, with roles at organisations over time (D7).
    Person,
    /// Anything with a place in time.
    Event,
    /// What events can be editions of (A2).
    Series,
    /// One row of a meeting's programme (B5).
    Slot,
    /// One person at one meeting; its id is the pair (R10).
    Attendance,
    /// One organisation's report to one meeting, which its highlights belong to (A10, E2); its id is the pair.
    Report,
    /// One lettered item of an agency's report (E1).
    Highlight,
    /// Who does what, where, roughly when.
    Activity,
    /// A numbered result of a meeting (C1).
    Outcome,
    /// A dated progress note on an outcome or activity (C12).
    Update,
    /// A theme of the shared vocabulary (E11).
    Theme,
    /// A place: region, sub-region, country, city, or country group (F1, F11).
    Place,
    /// A resolution (J1).
    Mandate,
    /// One operative paragraph of a mandate (J2).
    Paragraph,
    /// A project, plan, programme or strategy (E6, H1).
    Project,
    /// Where information flows: a team, a list, a feed (G9).
    Channel,
    /// A report, publication, tool, catalogue or source document (E5, C14).
    Resource,
    /// A named relation between two records (E23, G24, I14).
    Link,
}

/// What a field's values look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Text on one line, trimmed, not empty.
    Line,
    /// Text that may run over several lines.
    Text,
    /// Honest time: a text form, or an object `{"is", "words", "inferred"}` that
    /// keeps the words as written beside it (design section 6).
    When,
    /// A time of day, `09:00`, in the zone of the meeting.
    TimeOfDay,
    /// A time zone by its IANA name.
    Zone,
    /// A recurrence rule, RFC 5545 §3.3.10.
    Repeats,
    /// A whole number from 0 to 2^53 - 1.
    Number,
    /// `true` or `false`; absent means `false`.
    Flag,
    /// One word of a list; a word outside the list is kept and shown as it is.
    Choice(&'static [&'static str]),
    /// The id of a record of one of these kinds; empty means of any kind.
    Reference(&'static [RecordKind]),
    /// A place between others: a fraction with its writer (R10).
    Order,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// An `https:` or `http:` address.
    Address,
    /// A set: each member is a field of its own, `themes/t-cyber`, true or false (R10).
    Set(&'static Shape),
    /// Named entries: each is a field of its own, `roles/1`, an object with these fields.
    Entries(&'static [Field]),
    /// One word of a list for each of many records: `replies/o-itu`, a choice.
    Answers(&'static [&'static str]),
}

/// One field of a kind of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// The name in the file, in code and, through the words, on screen.
    pub name: &'static str,
    /// What its values look like.
    pub shape: Shape,
    /// A record without it opens, and the problem is shown.
    pub required: bool,
    /// Never leaves in an export without personal data (D16).
    pub personal: bool,
}

/// One kind of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// Which one this describes.
    pub kind: RecordKind,
    /// Its name in the file: `"record":"event"`.
    pub name: &'static str,
    /// What ids of new records of this kind start with: `e` in `e-k7q2mz-3`.
    pub letter: &'static str,
    /// The field that names the whole that such a record is a part of (R8), if any.
    pub part_of: Option<&'static str>,
    /// The field whose text names the record for a person.
    pub title: &'static str,
    /// Its fields, in the order in which a form shows them.
    pub fields: &'static [Field],
}

impl Shape {
    /// The kinds of record that values of this shape refer to, itself or as members; `None`
    /// where it refers to none. An empty list means any kind.
    #[must_use]
    pub fn referred(&self) -> Option<&'static [RecordKind]> {
        match self {
            Self::Reference(kinds) => Some(kinds),
            Self::Set(member) => member.referred(),
            Self::Answers(_) => Some(&[RecordKind::Organisation]),
            _ => None,
        }
    }

    /// The fields of its entries; none for other shapes.
    #[must_use]
    pub fn entry_fields(&self) -> &'static [Field] {
        match self {
            Self::Entries(fields) => fields,
            _ => &[],
        }
    }

    /// The words to choose from, once or for each record; none for other shapes.
    #[must_use]
    pub fn words(&self) -> &'static [&'static str] {
        match self {
            Self::Choice(words) | Self::Answers(words) => words,
            _ => &[],
        }
    }
}

impl RecordKind {
    /// Every kind, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        ALL.iter().map(|entry| entry.kind)
    }

    /// The row of the table that describes this kind.
    #[must_use]
    pub fn describe(self) -> &'static Kind {
        ALL.iter()
            .find(|entry| entry.kind == self)
            .expect("every kind has a row; a test walks them all")
    }

    /// The kind with this name in the file, or `None` for one that this version does not know (R11).
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        ALL.iter()
            .find(|entry| entry.name == name)
            .map(|entry| entry.kind)
    }

    /// Its name in the file.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.describe().name
    }
}

impl Kind {
    /// The description of the field with this name, or of the set or entries that
    /// it is a member of: both `themes` and `themes/t-cyber` answer with `themes`.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        let stem = name.split_once('/').map_or(name, |(stem, _)| stem);
        self.fields
            .iter()
            .chain(table::EVERY_KIND)
            .find(|field| field.name == stem)
    }

    /// Its own fields, then those that every kind has.
    pub fn all_fields(&self) -> impl Iterator<Item = &'static Field> {
        self.fields.iter().chain(table::EVERY_KIND)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// A row is found for every kind, by kind and by name, and no name or letter is used twice.
    #[test]
    fn every_kind_has_one_row() {
        let names: BTreeSet<_> = ALL.iter().map(|kind| kind.name).collect();
        let letters: BTreeSet<_> = ALL.iter().map(|kind| kind.letter).collect();
        assert_eq!(names.len(), ALL.len());
        assert_eq!(letters.len(), ALL.len());
        for kind in RecordKind::all() {
            assert_eq!(RecordKind::named(kind.name()), Some(kind));
        }
    }

    /// Titles and wholes are fields of the kind that names them, and no kind has a field twice.
    #[test]
    fn rows_hold_together() {
        for kind in &ALL {
            assert!(
                kind.field(kind.title).is_some(),
                "{} has no {}",
                kind.name,
                kind.title
            );
            if let Some(whole) = kind.part_of {
                assert!(matches!(
                    kind.field(whole).map(|field| field.shape),
                    Some(Shape::Reference(_))
                ));
            }
            let mut seen = BTreeSet::new();
            for field in kind.all_fields() {
                assert!(
                    seen.insert(field.name),
                    "{} has {} twice",
                    kind.name,
                    field.name
                );
                assert!(!field.name.contains('/'));
            }
        }
    }
}
