//! Rows of the table: what work stands on: mandates, channels, resources, links.

use super::*;

pub(super) const MANDATE: Kind = Kind {
    kind: K::Mandate,
    name: "mandate",
    letter: "m",
    part_of: None,
    title: "title",
    fields: &[
        required("title", Line),
        field("number", Line),
        field("body", AN_ORGANISATION),
        field("conference", Line),
        field("revision", Line),
        field("place", A_PLACE),
        field("when", When),
        field("replaces", Reference(&[K::Mandate])),
    ],
};

pub(super) const PARAGRAPH: Kind = Kind {
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
};

pub(super) const CHANNEL: Kind = Kind {
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
        field("owner", AN_ORGANISATION),
        field("created", When),
        field("audience", Line),
        field("joining", Text),
        field("address", Address),
        field("places", PLACES),
        field("requests", Answers(&["asked", "added"])),
    ],
};

pub(super) const RESOURCE: Kind = Kind {
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
        field("organisation", AN_ORGANISATION),
        field("when", When),
        field("status", STATUS),
        field("address", Address),
        field("themes", THEMES),
        field("value", Line),
        field("description", Text),
    ],
};

pub(super) const LINK: Kind = Kind {
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
};
