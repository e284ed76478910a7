//! Rows of the table: what has a place in time: events, series, programmes, attendance.

use super::*;

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
    field("organisation", AN_ORGANISATION),
    field("person", A_PERSON),
    field("mode", MODE),
    field("words", Line),
];

const HELD: &[Field] = &[field("answer", Choice(&["held", "not held"]))];

pub(super) const EVENT: Kind = Kind {
    kind: K::Event,
    name: "event",
    letter: "e",
    part_of: None,
    title: "title",
    fields: &[
        required("title", Line),
        field("when", When),
        field("repeats", Repeats),
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
        field("host", AN_ORGANISATION),
        field("mode", MODE),
        field("place", A_PLACE),
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
        // Further occurrences, as times, and the keys of those that are left out.
        field("also", WORDS_SET),
        field("except", WORDS_SET),
        // Of past occurrences, by their keys: whether they took place (G1).
        field("held", Entries(HELD)),
        // Of a changed occurrence: what it is an occurrence of, and its key.
        field("instance_of", Reference(&[K::Event, K::Series])),
        field("instance", Line),
        field("zone", Zone),
        field("partners", ORGANISATIONS),
        field("parties", ORGANISATIONS),
        field("parts", PARTS),
        field("places", PLACES),
        field("chair", AN_ORGANISATION),
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
        // How other calendars know it (RFC 5545 §3.8.4.7, §3.8.7.4), and what they say of
        // it beyond this table: attendees and the like.
        field("uid", Line),
        field("sequence", Number),
        personal("calendar_lines", Text),
    ],
};

pub(super) const SERIES: Kind = Kind {
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
        field("place", A_PLACE),
        field("mode", MODE),
        field("themes", THEMES),
        field("body", AN_ORGANISATION),
        field("agenda", Text),
        field("description", Text),
        field("also", WORDS_SET),
        field("except", WORDS_SET),
        field("held", Entries(HELD)),
    ],
};

pub(super) const SLOT: Kind = Kind {
    kind: K::Slot,
    name: "slot",
    letter: "l",
    part_of: Some("meeting"),
    title: "title",
    fields: &[
        required("meeting", A_MEETING),
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
};

pub(super) const ATTENDANCE: Kind = Kind {
    kind: K::Attendance,
    name: "attendance",
    letter: "at",
    part_of: Some("meeting"),
    title: "person",
    fields: &[
        required("meeting", A_MEETING),
        required("person", A_PERSON),
        field("organisation", AN_ORGANISATION),
        field("title", Line),
        field("mode", MODE),
        field("order", Order),
        field(
            "status",
            Choice(&["invited", "registered", "attended", "absent"]),
        ),
    ],
};
