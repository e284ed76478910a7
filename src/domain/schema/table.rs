//! The table itself: twenty kinds of record and their fields.

use super::{Field, Kind, RecordKind, Shape};
use RecordKind as K;
use Shape::{
    Address, Answers, Choice, Email, Entries, Flag, Line, Number, Order, Phone, Reference, Repeats,
    Set, Text, TimeOfDay, When, Zone,
};

const fn field(name: &'static str, shape: Shape) -> Field {
    Field {
        name,
        shape,
        required: false,
        personal: false,
    }
}

const fn required(name: &'static str, shape: Shape) -> Field {
    Field {
        name,
        shape,
        required: true,
        personal: false,
    }
}

const fn personal(name: &'static str, shape: Shape) -> Field {
    Field {
        name,
        shape,
        required: false,
        personal: true,
    }
}

const ORGANISATION: Shape = Reference(&[K::Organisation]);
const ORGANISATIONS: Shape = Set(&ORGANISATION);
const THEMES: Shape = Set(&Reference(&[K::Theme]));
const PLACE: Shape = Reference(&[K::Place]);
const PLACES: Shape = Set(&PLACE);
const EVENTS: Shape = Set(&Reference(&[K::Event, K::Series]));
const PERSON: Shape = Reference(&[K::Person]);
const MEETING: Shape = Reference(&[K::Event]);
const WORDS_SET: Shape = Set(&Line);

/// How a person, an organisation or an event takes part from afar or not (I13).
const MODE: Shape = Choice(&["in person", "online", "hybrid"]);

/// How far something is. "considered" and "delayed" are first-class (C12, E18, E34).
const STATUS: Shape = Choice(&[
    "considered",
    "planned",
    "open",
    "under way",
    "done",
    "delayed",
    "dropped",
]);

/// What an organisation has to do with an event that it does not organise, or with a
/// project or activity that others do (E25, F12, G15, G26, G27).
const PARTS: Shape = Answers(&[
    "implemented",
    "supported",
    "assisted",
    "planned",
    "facilitated",
    "expert input",
    "presented",
    "keynote",
    "took part",
    "funded",
    "beneficiary",
    "resource provider",
    "broker",
]);

/// Fields that a record of any kind may have.
pub(super) const EVERY_KIND: &[Field] = &[
    // Which lines of which documents state it: `S0:26`, a resource's id and a line.
    field("source", WORDS_SET),
    // The words as the document has them, spelling errors and all.
    field("words", Text),
    field("note", Text),
    // The id of the record that this one is a duplicate of (R9).
    field("same", Reference(&[])),
    // Set by a removal, which names what it saw (R8).
    field("removed", Flag),
];

const ROLE: &[Field] = &[
    field("organisation", ORGANISATION),
    field("title", Line),
    field("acting", Flag),
    field(
        "part",
        Choice(&[
            "principal",
            "expert",
            "support",
            "secretariat",
            "focal point",
            "office holder",
        ]),
    ),
    field("for", Reference(&[])),
    field("from", When),
    field("to", When),
    field("substitute", PERSON),
];

/// A post that exists whether or not the holder's name is known (D22, D23).
const POSITION: &[Field] = &[
    field("title", Line),
    field("part", Choice(&["focal point", "office holder"])),
    field("for", Reference(&[])),
];

const ITEM: &[Field] = &[
    field("order", Order),
    field(
        "kind",
        Choice(&[
            "speaker",
            "presentation",
            "question and answer",
            "photo",
            "break",
        ]),
    ),
    field("organisation", ORGANISATION),
    field("person", PERSON),
    field("mode", MODE),
    field("words", Line),
];

/// Every kind of record, in the order in which a file lists them.
pub const ALL: [Kind; 20] = [
    Kind {
        kind: K::Group,
        name: "group",
        letter: "g",
        part_of: None,
        title: "name",
        fields: &[
            required("name", Line),
            field("acronym", Line),
            field("subject", Line),
            field("region", PLACE),
            field("terms", Text),
            field("members", ORGANISATIONS),
            field("co_organisers", ORGANISATIONS),
            field("series", Reference(&[K::Series])),
            // Today and the calendar open here, with a chip that says so (design section 6).
            field("as_of", When),
        ],
    },
    Kind {
        kind: K::Organisation,
        name: "organisation",
        letter: "o",
        part_of: None,
        title: "name",
        fields: &[
            required("name", Line),
            field("acronym", Line),
            field(
                "kind",
                Choice(&[
                    "agency",
                    "regional organisation",
                    "national authority",
                    "government",
                    "academia",
                    "company",
                    "partner",
                    "regional office",
                    "area office",
                    "headquarters office",
                    "division",
                    "section",
                    "study group",
                    "regional group",
                    "focus group",
                    "centre",
                    "body",
                ]),
            ),
            field("parent", ORGANISATION),
            field("place", PLACE),
            field("serves", PLACES),
            field("themes", THEMES),
            field("order", Order),
            field("aliases", WORDS_SET),
            field("profile", Text),
            field("website", Address),
            // A hue from 0 to 359; always shown with the acronym too.
            field("hue", Number),
            field("declared_offices", Number),
            field("positions", Entries(POSITION)),
        ],
    },
    Kind {
        kind: K::Person,
        name: "person",
        letter: "p",
        part_of: None,
        title: "name",
        fields: &[
            required("name", Line),
            field("honorific", Line),
            field("roles", Entries(ROLE)),
            field("themes", THEMES),
            field("expertise", WORDS_SET),
            personal("email", Email),
            personal("phone", Phone),
            field("aliases", WORDS_SET),
        ],
    },
    Kind {
        kind: K::Event,
        name: "event",
        letter: "e",
        part_of: None,
        title: "title",
        fields: &[
            required("title", Line),
            field("when", When),
            field(
                "kind",
                Choice(&[
                    "meeting",
                    "conference",
                    "forum",
                    "workshop",
                    "webinar",
                    "training",
                    "bilateral",
                    "call",
                    "clinic",
                    "observance",
                    "visit",
                    "presentation",
                    "deliverable",
                    "milestone",
                ]),
            ),
            field("organisers", ORGANISATIONS),
            field("host", ORGANISATION),
            field("mode", MODE),
            field("place", PLACE),
            field("venue", Line),
            field("themes", THEMES),
            field(
                "status",
                Choice(&[
                    "planned",
                    "tentative",
                    "confirmed",
                    "held",
                    "postponed",
                    "cancelled",
                ]),
            ),
            field("series", Reference(&[K::Series])),
            field("edition", Number),
            field("repeats", Repeats),
            field("zone", Zone),
            field("partners", ORGANISATIONS),
            field("parties", ORGANISATIONS),
            field("parts", PARTS),
            field("places", PLACES),
            field("chair", ORGANISATION),
            field("within", Reference(&[K::Event])),
            field("follows", Reference(&[K::Event])),
            field("project", Reference(&[K::Project])),
            field("mode_reason", Line),
            field("minutes_each", Number),
            // How settled the programme is (B3).
            field("programme", Choice(&["tentative", "confirmed", "as held"])),
            // The span that the reports to this meeting are to cover (A10).
            field("period", When),
            field("links", Set(&Address)),
            field("description", Text),
        ],
    },
    Kind {
        kind: K::Series,
        name: "series",
        letter: "s",
        part_of: None,
        title: "title",
        fields: &[
            required("title", Line),
            field(
                "kind",
                Choice(&[
                    "meeting",
                    "conference",
                    "forum",
                    "workshop",
                    "webinar",
                    "training",
                    "call",
                    "clinic",
                    "observance",
                    "reporting",
                ]),
            ),
            field("when", When),
            field("repeats", Repeats),
            field("total", Number),
            field("organisers", ORGANISATIONS),
            field("partners", ORGANISATIONS),
            field("place", PLACE),
            field("mode", MODE),
            field("themes", THEMES),
            field("body", ORGANISATION),
            field("agenda", Text),
            field("description", Text),
        ],
    },
    Kind {
        kind: K::Slot,
        name: "slot",
        letter: "l",
        part_of: Some("meeting"),
        title: "title",
        fields: &[
            required("meeting", MEETING),
            required("title", Line),
            field("order", Order),
            field("starts", TimeOfDay),
            field("ends", TimeOfDay),
            field(
                "kind",
                Choice(&[
                    "registration",
                    "opening",
                    "session",
                    "discussion",
                    "break",
                    "closing",
                ]),
            ),
            field("parent", Reference(&[K::Slot])),
            field("minutes_each", Number),
            field("items", Entries(ITEM)),
        ],
    },
    Kind {
        kind: K::Attendance,
        name: "attendance",
        letter: "at",
        part_of: Some("meeting"),
        title: "person",
        fields: &[
            required("meeting", MEETING),
            required("person", PERSON),
            field("organisation", ORGANISATION),
            field("title", Line),
            field("mode", MODE),
            field("order", Order),
            field(
                "status",
                Choice(&["invited", "registered", "attended", "absent"]),
            ),
        ],
    },
    Kind {
        kind: K::Report,
        name: "report",
        letter: "rp",
        part_of: Some("meeting"),
        title: "organisation",
        fields: &[
            required("meeting", MEETING),
            required("organisation", ORGANISATION),
            field(
                "kind",
                Choice(&["current", "potential", "overview", "explanation"]),
            ),
            field("lead", Text),
            // The span that this report says it covers (A10, E40).
            field("period", When),
            field("order", Order),
            field("status", Choice(&["called for", "received"])),
        ],
    },
    Kind {
        kind: K::Highlight,
        name: "highlight",
        letter: "h",
        part_of: Some("meeting"),
        title: "text",
        fields: &[
            required("meeting", MEETING),
            required("organisation", ORGANISATION),
            required("text", Text),
            field("order", Order),
            field(
                "kind",
                Choice(&["activity", "plan", "need", "offer", "approach", "figure"]),
            ),
            field("parent", Reference(&[K::Highlight])),
            field("themes", THEMES),
            field("places", PLACES),
            field("places_incomplete", Flag),
            field("partners", ORGANISATIONS),
            field("about", Set(&Reference(&[]))),
            field("keywords", WORDS_SET),
        ],
    },
    Kind {
        kind: K::Activity,
        name: "activity",
        letter: "a",
        part_of: None,
        title: "title",
        fields: &[
            required("title", Line),
            field("organisation", ORGANISATION),
            field(
                "kind",
                Choice(&[
                    "programme",
                    "research",
                    "policy brief",
                    "toolkit",
                    "capacity development",
                    "technical assistance",
                    "collaboration",
                    "coordination",
                    "promotion",
                    "consultation",
                    "fellowship",
                    "data",
                    "standards",
                ]),
            ),
            field("when", When),
            field("status", STATUS),
            field("cause", Line),
            field("partners", ORGANISATIONS),
            field("parts", PARTS),
            field("places", PLACES),
            field("places_incomplete", Flag),
            field("themes", THEMES),
            field("keywords", WORDS_SET),
            field("events", EVENTS),
            field("project", Reference(&[K::Project])),
            field("mandates", Set(&Reference(&[K::Mandate, K::Paragraph]))),
            field("parent", Reference(&[K::Activity])),
            field("description", Text),
        ],
    },
    Kind {
        kind: K::Outcome,
        name: "outcome",
        letter: "r",
        part_of: Some("meeting"),
        title: "text",
        fields: &[
            required("text", Text),
            field("meeting", MEETING),
            field(
                "kind",
                Choice(&[
                    "decision",
                    "plan",
                    "offer",
                    "request",
                    "invitation",
                    "problem",
                    "shared view",
                    "under consideration",
                ]),
            ),
            field("owner", ORGANISATION),
            field("due", When),
            field(
                "status",
                Choice(&["open", "under way", "done", "delayed", "dropped"]),
            ),
            field("order", Order),
            field("cause", Line),
            field("involved", ORGANISATIONS),
            field("replies", Answers(&["interested", "joining", "no"])),
            field("themes", THEMES),
            field("places", PLACES),
            field("about", Set(&Reference(&[]))),
            field("channel", Reference(&[K::Channel])),
            field("previous", Reference(&[K::Outcome])),
        ],
    },
    Kind {
        kind: K::Update,
        name: "update",
        letter: "u",
        part_of: Some("of"),
        title: "text",
        fields: &[
            required("of", Reference(&[K::Outcome, K::Activity, K::Project])),
            required("text", Text),
            field("on", When),
            field("status", STATUS),
            field("evidence", Set(&Reference(&[]))),
            field("links", Set(&Address)),
        ],
    },
    Kind {
        kind: K::Theme,
        name: "theme",
        letter: "t",
        part_of: None,
        title: "name",
        fields: &[
            required("name", Line),
            field("parent", Reference(&[K::Theme])),
            field("aliases", WORDS_SET),
        ],
    },
    Kind {
        kind: K::Place,
        name: "place",
        letter: "pl",
        part_of: None,
        title: "name",
        fields: &[
            required("name", Line),
            field(
                "kind",
                Choice(&["region", "sub-region", "country", "city", "country group"]),
            ),
            field("parent", PLACE),
            field("groups", PLACES),
            field("zone", Zone),
            field("aliases", WORDS_SET),
        ],
    },
    Kind {
        kind: K::Mandate,
        name: "mandate",
        letter: "m",
        part_of: None,
        title: "title",
        fields: &[
            required("title", Line),
            field("number", Line),
            field("body", ORGANISATION),
            field("conference", Line),
            field("revision", Line),
            field("place", PLACE),
            field("when", When),
            field("replaces", Reference(&[K::Mandate])),
        ],
    },
    Kind {
        kind: K::Paragraph,
        name: "paragraph",
        letter: "pa",
        part_of: Some("mandate"),
        title: "number",
        fields: &[
            required("mandate", Reference(&[K::Mandate])),
            required("number", Line),
            field("section", Line),
            field("text", Text),
            field("strength", Choice(&["should", "shall"])),
            // Parts of the legal text are left out here, and it shows (J7).
            field("excerpt", Flag),
        ],
    },
    Kind {
        kind: K::Project,
        name: "project",
        letter: "j",
        part_of: None,
        title: "title",
        fields: &[
            required("title", Line),
            field(
                "kind",
                Choice(&["project", "plan", "programme", "strategy", "initiative"]),
            ),
            field("organisation", ORGANISATION),
            field("when", When),
            field("status", STATUS),
            field("phase", Number),
            field("funder", ORGANISATION),
            field("instrument", Line),
            field("signed", When),
            field("original_end", When),
            field("partners", ORGANISATIONS),
            field("parts", PARTS),
            field("places", PLACES),
            field("themes", THEMES),
            field("objective", Text),
            field("description", Text),
        ],
    },
    Kind {
        kind: K::Channel,
        name: "channel",
        letter: "c",
        part_of: None,
        title: "name",
        fields: &[
            required("name", Line),
            field(
                "kind",
                Choice(&[
                    "team",
                    "mailing list",
                    "social media",
                    "messaging group",
                    "network",
                    "website",
                ]),
            ),
            field("owner", ORGANISATION),
            field("created", When),
            field("audience", Line),
            field("joining", Text),
            field("address", Address),
            field("places", PLACES),
            field("requests", Answers(&["asked", "added"])),
        ],
    },
    Kind {
        kind: K::Resource,
        name: "resource",
        letter: "d",
        part_of: None,
        title: "title",
        fields: &[
            required("title", Line),
            field(
                "kind",
                Choice(&[
                    "report",
                    "publication",
                    "policy brief",
                    "toolkit",
                    "course catalogue",
                    "figure",
                    "platform",
                    "source document",
                    "style list",
                ]),
            ),
            field("organisation", ORGANISATION),
            field("when", When),
            field("status", STATUS),
            field("address", Address),
            field("themes", THEMES),
            field("value", Line),
            field("description", Text),
        ],
    },
    Kind {
        kind: K::Link,
        name: "link",
        letter: "k",
        part_of: None,
        title: "kind",
        fields: &[
            required("from", Reference(&[])),
            required("to", Reference(&[])),
            required(
                "kind",
                Choice(&[
                    "works with",
                    "wants to work with",
                    "supports",
                    "prepares",
                    "follows",
                    "answers",
                    "promotes",
                    "satellite of",
                    "brokered",
                    "cites",
                ]),
            ),
            field("status", Choice(&["proposed", "agreed", "active", "ended"])),
            field("when", When),
        ],
    },
];
