//! What a column of a table can mean.

use crate::app::words::{Language, Word, fields, tables as words};
use crate::domain::schema::{Field, RecordKind, Shape};

/// The kinds of record that a table can list.
pub const KINDS: [(RecordKind, Word); 3] = [
    (RecordKind::Event, words::EVENTS),
    (RecordKind::Organisation, words::ORGANISATIONS),
    (RecordKind::Person, words::PEOPLE),
];

/// What a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The id of the record.
    Id,
    /// A field of it.
    Field(&'static str),
    /// The organisation of a person's first role.
    RoleAt,
    /// What a person is there.
    RoleTitle,
    /// The day on which an event begins.
    StartDate,
    /// The time of day at which it does.
    StartTime,
    /// The day on which it ends.
    EndDate,
    /// The time of day at which it does.
    EndTime,
    /// Whether it has no hours, whatever they say.
    AllDay,
}

/// Fields that other calendars or this program keep for themselves.
const OWN: [&str; 12] = [
    "uid",
    "sequence",
    "calendar_lines",
    "instance",
    "instance_of",
    "also",
    "except",
    "same",
    "removed",
    "source",
    "words",
    "hue",
];

impl Column {
    /// All that a column can mean in a table of such records.
    pub fn all(kind: RecordKind) -> Vec<Self> {
        let fields = kind.describe().all_fields();
        let fields = fields.filter(|field| is_plain(field) && !OWN.contains(&field.name));
        let mut all = vec![Self::Id];
        for field in fields {
            all.push(Self::Field(field.name));
            if field.name == "when" && kind == RecordKind::Event {
                all.extend([
                    Self::StartDate,
                    Self::StartTime,
                    Self::EndDate,
                    Self::EndTime,
                    Self::AllDay,
                ]);
            }
            if field.name == "name" && kind == RecordKind::Person {
                all.extend([Self::RoleAt, Self::RoleTitle]);
            }
        }
        all
    }

    /// Its name for the page: none is the name of another.
    pub fn code(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Field(name) => name,
            Self::RoleAt => "role at",
            Self::RoleTitle => "role title",
            Self::StartDate => "start date",
            Self::StartTime => "start time",
            Self::EndDate => "end date",
            Self::EndTime => "end time",
            Self::AllDay => "all day",
        }
    }

    /// The one with this name.
    pub fn named(kind: RecordKind, code: &str) -> Option<Self> {
        Self::all(kind)
            .into_iter()
            .find(|column| column.code() == code)
    }

    /// What it is called.
    pub fn word(self, kind: RecordKind) -> Word {
        match self {
            Self::Id => words::ID,
            Self::Field(name) => fields::label(kind, name),
            Self::RoleAt => fields::kind_name(RecordKind::Organisation),
            Self::RoleTitle => words::ROLE_TITLE,
            Self::StartDate => words::START_DATE,
            Self::StartTime => words::START_TIME,
            Self::EndDate => words::END_DATE,
            Self::EndTime => words::END_TIME,
            Self::AllDay => words::ALL_DAY,
        }
    }

    /// The field that it fills in, for what is understood of a row.
    pub fn field(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Field(name) => name,
            Self::RoleAt | Self::RoleTitle => "roles",
            Self::StartDate | Self::StartTime | Self::EndDate | Self::EndTime | Self::AllDay => {
                "when"
            }
        }
    }

    /// What a column of this name probably means.
    pub fn guess(kind: RecordKind, name: &str, language: Language) -> Option<Self> {
        let name = letters(name);
        let all = Self::all(kind);
        let is_called = |column: &Self, is_name: &dyn Fn(&str) -> bool| {
            let languages = [language, Language::English];
            let mut said = languages.iter().map(|one| one.say(column.word(kind)));
            said.any(|said| is_name(&said)) || is_name(column.code())
        };
        let find = |is_name: &dyn Fn(&str) -> bool| {
            let mut all = all.iter().copied();
            all.find(|column| is_called(column, is_name))
        };
        // One theme is a theme, several are themes.
        let is_nearly =
            |text: &str| letters(text).trim_end_matches('s') == name.trim_end_matches('s');
        let called = find(&|text| letters(text) == name).or_else(|| find(&is_nearly));
        called.or_else(|| {
            let found = ALSO.iter().find(|(_, other)| *other == name)?;
            // What is called so of events is a title, of others a name.
            let code = match found.0 {
                "title" => kind.describe().title,
                code => code,
            };
            Self::named(kind, code)
        })
    }
}

/// What other programs and people call them.
const ALSO: [(&str, &str); 35] = [
    ("title", "subject"),
    ("title", "summary"),
    ("title", "event"),
    ("title", "eventname"),
    ("title", "name"),
    ("title", "title"),
    ("title", "fullname"),
    ("title", "displayname"),
    ("title", "organization"),
    ("title", "agency"),
    ("when", "date"),
    ("when", "dates"),
    ("when", "datetime"),
    ("start date", "start"),
    ("start date", "from"),
    ("start date", "startson"),
    ("start date", "begins"),
    ("end date", "end"),
    ("end date", "to"),
    ("end date", "until"),
    ("end date", "ends"),
    ("all day", "alldayevent"),
    ("venue", "location"),
    ("place", "city"),
    ("place", "country"),
    ("kind", "type"),
    ("organisers", "organiser"),
    ("organisers", "organizer"),
    ("organisers", "organizers"),
    ("organisers", "organisation"),
    ("links", "link"),
    ("website", "web"),
    ("email", "mail"),
    ("phone", "phonenumber"),
    ("description", "notes"),
];

fn letters(text: &str) -> String {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

// What can be said in one cell.
fn is_plain(field: &Field) -> bool {
    match field.shape {
        Shape::Set(member) => matches!(member, Shape::Line | Shape::Address | Shape::Reference(_)),
        Shape::Reference(kinds) => !kinds.is_empty(),
        Shape::Line
        | Shape::Text
        | Shape::When
        | Shape::Zone
        | Shape::Number
        | Shape::Choice(_)
        | Shape::Address
        | Shape::Email
        | Shape::Phone => true,
        _ => false,
    }
}
