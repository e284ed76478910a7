//! The words for every field and every choice of the table of records.

use super::{Language, Word, accented};
use crate::domain::schema::{ALL, Kind, RecordKind};

/// The label of a field of a kind of record.
#[must_use]
pub fn label(kind: RecordKind, field: &str) -> Word {
    match (kind, field) {
        (RecordKind::Series, "when") => Word("First time"),
        (RecordKind::Project, "when") => Word("Period"),
        (RecordKind::Person, "themes") => Word("Covers"),
        (RecordKind::Organisation, "place") => Word("Located in"),
        (RecordKind::Slot | RecordKind::Activity | RecordKind::Highlight, "parent") => {
            Word("Part of")
        }
        (RecordKind::Place, "parent") => Word("Lies in"),
        _ => LABELS
            .iter()
            .find(|(name, _)| *name == field)
            .map_or(OTHER, |(_, word)| *word),
    }
}

/// The label of a field that this version has no words for.
pub const OTHER: Word = Word("Other");

const LABELS: &[(&str, Word)] = &[
    ("about", Word("About")),
    ("acronym", Word("Acronym")),
    ("acting", Word("Acting")),
    ("address", Word("Web address")),
    ("agenda", Word("Agenda")),
    ("aliases", Word("Also called")),
    ("also", Word("Also on")),
    ("answer", Word("Answer")),
    ("as_of", Word("As of")),
    ("audience", Word("For whom")),
    ("body", Word("Body")),
    ("calendar_lines", Word("Other calendar details")),
    ("cause", Word("Reason")),
    ("chair", Word("Chair")),
    ("channel", Word("Channel")),
    ("co_organisers", Word("Co-organisers")),
    ("conference", Word("Conference")),
    ("created", Word("Created")),
    ("declared_offices", Word("Offices it says it has")),
    ("description", Word("Description")),
    ("due", Word("Due")),
    ("edition", Word("Edition")),
    ("email", Word("E-mail")),
    ("ends", Word("Ends")),
    ("events", Word("Events")),
    ("evidence", Word("Evidence")),
    ("except", Word("Except on")),
    ("excerpt", Word("Excerpt")),
    ("expertise", Word("Expertise")),
    ("follows", Word("Follows")),
    ("for", Word("For")),
    ("from", Word("From")),
    ("funder", Word("Funded by")),
    ("groups", Word("Country groups")),
    ("held", Word("Held or not")),
    ("honorific", Word("Form of address")),
    ("host", Word("Host")),
    ("hue", Word("Colour")),
    ("instance", Word("Which occurrence")),
    ("instance_of", Word("Occurrence of")),
    ("instrument", Word("Instrument")),
    ("involved", Word("Also involved")),
    ("items", Word("Items")),
    ("joining", Word("How to join")),
    ("keywords", Word("Keywords")),
    ("kind", Word("Kind")),
    ("lead", Word("Lead sentence")),
    ("links", Word("Links")),
    ("mandate", Word("Mandate")),
    ("mandates", Word("Answers these mandates")),
    ("meeting", Word("Meeting")),
    ("members", Word("Members")),
    ("minutes_each", Word("Minutes for each presenter")),
    ("mode", Word("Mode")),
    ("mode_reason", Word("Reason for the mode")),
    ("name", Word("Name")),
    ("note", Word("Note")),
    ("number", Word("Number")),
    ("objective", Word("Objective")),
    ("of", Word("About")),
    ("on", Word("Date")),
    ("order", Word("Position")),
    ("organisation", Word("Organisation")),
    ("organisers", Word("Organisers")),
    ("original_end", Word("First planned end")),
    ("owner", Word("Owner")),
    ("parent", Word("Belongs to")),
    ("part", Word("Part")),
    ("parties", Word("Parties")),
    ("partners", Word("Partners")),
    ("parts", Word("Part taken by others")),
    ("period", Word("Period")),
    ("person", Word("Person")),
    ("phase", Word("Phase")),
    ("phone", Word("Telephone")),
    ("place", Word("Place")),
    ("places", Word("Places")),
    (
        "places_incomplete",
        Word("The list of places is not complete"),
    ),
    ("positions", Word("Positions")),
    ("previous", Word("Continues")),
    ("profile", Word("Profile")),
    ("programme", Word("Programme status")),
    ("project", Word("Project")),
    ("record", Word("Record")),
    ("region", Word("Region")),
    ("removed", Word("Deleted")),
    ("repeats", Word("Repeats")),
    ("replaces", Word("Replaces")),
    ("replies", Word("Replies")),
    ("requests", Word("Requests to join")),
    ("revision", Word("Revision")),
    ("roles", Word("Roles")),
    ("same", Word("Same as")),
    ("section", Word("Section")),
    ("sequence", Word("Version in other calendars")),
    ("series", Word("Series")),
    ("serves", Word("Serves")),
    ("signed", Word("Signed")),
    ("source", Word("Source")),
    ("starts", Word("Starts")),
    ("status", Word("Status")),
    ("strength", Word("Strength")),
    ("subject", Word("Subject")),
    ("substitute", Word("Substitute")),
    ("terms", Word("Terms of reference")),
    ("text", Word("Text")),
    ("themes", Word("Themes")),
    ("title", Word("Title")),
    ("to", Word("To")),
    ("total", Word("How many in all")),
    ("uid", Word("Id in other calendars")),
    ("value", Word("Value")),
    ("venue", Word("Venue")),
    ("website", Word("Website")),
    ("when", Word("When")),
    ("within", Word("Within")),
    ("words", Word("Words as written")),
    ("zone", Word("Time zone")),
];

/// The name of a kind of record.
#[must_use]
pub fn kind_name(kind: RecordKind) -> Word {
    match kind {
        RecordKind::Group => Word("Group"),
        RecordKind::Organisation => Word("Organisation"),
        RecordKind::Person => Word("Person"),
        RecordKind::Event => Word("Event"),
        RecordKind::Series => Word("Series"),
        RecordKind::Slot => Word("Programme slot"),
        RecordKind::Attendance => Word("Attendance"),
        RecordKind::Report => Word("Agency report"),
        RecordKind::Highlight => Word("Highlight"),
        RecordKind::Activity => Word("Activity"),
        RecordKind::Outcome => Word("Outcome"),
        RecordKind::Update => Word("Update"),
        RecordKind::Theme => Word("Theme"),
        RecordKind::Place => Word("Place"),
        RecordKind::Mandate => Word("Mandate"),
        RecordKind::Paragraph => Word("Paragraph"),
        RecordKind::Project => Word("Project"),
        RecordKind::Channel => Word("Channel"),
        RecordKind::Resource => Word("Resource"),
        RecordKind::Link => Word("Link"),
    }
}

/// The title of a form for a new record of a kind, and of the button that opens it.
#[must_use]
pub const fn new_record(kind: RecordKind) -> Word {
    match kind {
        RecordKind::Group => Word("New group"),
        RecordKind::Organisation => Word("New organisation"),
        RecordKind::Person => Word("New person"),
        RecordKind::Event => Word("New event"),
        RecordKind::Series => Word("New series"),
        RecordKind::Slot => Word("New programme slot"),
        RecordKind::Attendance => Word("New attendance"),
        RecordKind::Report => Word("New agency report"),
        RecordKind::Highlight => Word("New highlight"),
        RecordKind::Activity => Word("New activity"),
        RecordKind::Outcome => Word("New outcome"),
        RecordKind::Update => Word("New update"),
        RecordKind::Theme => Word("New theme"),
        RecordKind::Place => Word("New place"),
        RecordKind::Mandate => Word("New mandate"),
        RecordKind::Paragraph => Word("New paragraph"),
        RecordKind::Project => Word("New project"),
        RecordKind::Channel => Word("New channel"),
        RecordKind::Resource => Word("New resource"),
        RecordKind::Link => Word("New link"),
    }
}

impl Language {
    /// The words for one choice of a list. The codes of the table are English words, so
    /// English only begins them with a capital; a word that a newer version or a person
    /// brought is shown as it came.
    #[must_use]
    pub fn choice(self, code: &str) -> String {
        let mut letters = code.chars();
        let first = letters
            .next()
            .map(|letter| letter.to_uppercase().to_string())
            .unwrap_or_default();
        let words = format!("{first}{}", letters.as_str());
        match self {
            Self::Pseudo if is_listed(code) => accented(&words),
            Self::English | Self::Pseudo => words,
        }
    }
}

/// Whether the table of records has this word in one of its lists.
fn is_listed(code: &str) -> bool {
    ALL.iter()
        .flat_map(Kind::all_fields)
        .flat_map(|field| std::iter::once(field).chain(field.shape.entry_fields()))
        .any(|field| field.shape.words().contains(&code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::schema::Shape;

    /// A choice of the table is a word of the catalogue; one that a person brought is theirs.
    #[test]
    fn choices_of_the_table_are_marked_in_the_pseudo_language() {
        assert_eq!(Language::English.choice("under way"), "Under way");
        assert_eq!(Language::Pseudo.choice("under way"), "⟦Úndér wáy⟧");
        assert_eq!(Language::Pseudo.choice("hoped for"), "Hoped for");
    }

    /// Every field of the table, and every field of an entry, has words of its own.
    #[test]
    fn every_field_has_words() {
        for kind in &ALL {
            for field in kind.all_fields() {
                assert_ne!(
                    label(kind.kind, field.name),
                    OTHER,
                    "{} {}",
                    kind.name,
                    field.name
                );
                if let Shape::Entries(inner) = field.shape {
                    for field in inner {
                        assert_ne!(
                            label(kind.kind, field.name),
                            OTHER,
                            "{} {}",
                            kind.name,
                            field.name
                        );
                    }
                }
            }
        }
    }
}
