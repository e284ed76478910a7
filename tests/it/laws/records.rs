//! The records of the generated histories, and what is said of them.

use super::chance::Chance;
use roundtable::domain::Content;
use serde_json::json;

/// A record of the generated workspaces: id, kind, title field, and the field and the
/// records that say what it is a part of.
pub struct Described {
    pub id: &'static str,
    pub kind: &'static str,
    pub title: &'static str,
    pub whole: Option<(&'static str, &'static [&'static str])>,
}

const fn described(
    id: &'static str,
    kind: &'static str,
    title: &'static str,
    whole: Option<(&'static str, &'static [&'static str])>,
) -> Described {
    Described {
        id,
        kind,
        title,
        whole,
    }
}

/// The first four are in every history. A slot may name itself or an update as its
/// meeting: nothing stops a file from saying so.
pub const RECORDS: [Described; 7] = [
    described("e-1", "event", "title", None),
    described(
        "l-1",
        "slot",
        "title",
        Some(("meeting", &["e-1", "e-1", "e-1", "e-2", "u-1"])),
    ),
    described(
        "r-1",
        "outcome",
        "text",
        Some(("meeting", &["e-1", "e-1", "e-2"])),
    ),
    described(
        "u-1",
        "update",
        "text",
        Some(("of", &["r-1", "r-1", "r-1", "l-1"])),
    ),
    described("p-1", "person", "name", None),
    described("e-2", "event", "title", None),
    described("z-1", "hologram", "title", None),
];

/// What is said, most of it for the first time.
#[derive(Default)]
pub struct Contents {
    said: usize,
}

impl Contents {
    /// Mostly something that was never said before; sometimes what others may say too,
    /// nothing, or a shape that only a newer version knows.
    pub fn any(&mut self, chance: &mut Chance) -> Content {
        self.said += 1;
        match chance.below(20) {
            0..=2 => one_of(&["red", "green"], chance),
            3 => Content::Null,
            4 => json!({ "is": self.said, "of a newer version": [1.50, null] }),
            _ => Content::from(format!("text {}", self.said)),
        }
    }

    /// A field of this record, and what an edit may set it to.
    pub fn field(&mut self, record: &Described, chance: &mut Chance) -> (&'static str, Content) {
        match (chance.below(16), record.whole) {
            (0..=5, _) => (record.title, self.any(chance)),
            (6..=8, _) => ("note", self.any(chance)),
            (9..=10, _) => ("themes/t-1", Content::Bool(chance.percent(60))),
            (11, _) => ("order", self.any(chance)),
            (12..=13, Some((field, wholes))) => (field, one_of(wholes, chance)),
            _ => (UNKNOWN, self.any(chance)),
        }
    }

    /// What a new record says of itself.
    pub fn new_record(
        &mut self,
        record: &Described,
        chance: &mut Chance,
    ) -> Vec<(&'static str, Content)> {
        let mut fields = vec![
            ("record", Content::from(record.kind)),
            (record.title, self.any(chance)),
        ];
        if let Some((field, wholes)) = record.whole {
            fields.push((field, one_of(wholes, chance)));
        }
        fields
    }
}

/// A field that this version does not know (R11).
pub const UNKNOWN: &str = "colour of the room";

fn one_of(texts: &[&str], chance: &mut Chance) -> Content {
    Content::from(texts[chance.below(texts.len())])
}
