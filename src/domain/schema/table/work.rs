//! Rows of the table: what is reported, done and agreed.

use super::*;

pub(super) const REPORT: Kind = Kind {
    kind: K::Report,
    name: "report",
    letter: "rp",
    part_of: Some("meeting"),
    title: "organisation",
    fields: &[
        required("meeting", A_MEETING),
        required("organisation", AN_ORGANISATION),
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
};

pub(super) const HIGHLIGHT: Kind = Kind {
    kind: K::Highlight,
    name: "highlight",
    letter: "h",
    part_of: Some("meeting"),
    title: "text",
    fields: &[
        required("meeting", A_MEETING),
        required("organisation", AN_ORGANISATION),
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
};

pub(super) const ACTIVITY: Kind = Kind {
    kind: K::Activity,
    name: "activity",
    letter: "a",
    part_of: None,
    title: "title",
    fields: &[
        required("title", Line),
        field("organisation", AN_ORGANISATION),
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
};

pub(super) const OUTCOME: Kind = Kind {
    kind: K::Outcome,
    name: "outcome",
    letter: "r",
    part_of: Some("meeting"),
    title: "text",
    fields: &[
        required("text", Text),
        field("meeting", A_MEETING),
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
        field("owner", AN_ORGANISATION),
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
};

pub(super) const UPDATE: Kind = Kind {
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
};

pub(super) const PROJECT: Kind = Kind {
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
        field("organisation", AN_ORGANISATION),
        field("when", When),
        field("status", STATUS),
        field("phase", Number),
        field("funder", AN_ORGANISATION),
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
};
