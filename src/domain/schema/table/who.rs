//! Rows of the table: the group, its organisations, people, and what they are sorted by.

use super::*;

const ROLE: &[Field] = &[
    field("organisation", AN_ORGANISATION),
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
    field("substitute", A_PERSON),
];

/// A post that exists whether or not the holder's name is known (D22, D23).
const POSITION: &[Field] = &[
    field("title", Line),
    field("part", Choice(&["focal point", "office holder"])),
    field("for", Reference(&[])),
];

pub(super) const GROUP: Kind = Kind {
    kind: K::Group,
    name: "group",
    letter: "g",
    part_of: None,
    title: "name",
    fields: &[
        required("name", Line),
        field("acronym", Line),
        field("subject", Line),
        field("region", A_PLACE),
        field("terms", Text),
        field("members", ORGANISATIONS),
        field("co_organisers", ORGANISATIONS),
        field("series", Reference(&[K::Series])),
        // Today and the calendar open here, with a chip that says so (design section 6).
        field("as_of", When),
    ],
};

pub(super) const ORGANISATION: Kind = Kind {
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
        field("parent", AN_ORGANISATION),
        field("place", A_PLACE),
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
};

pub(super) const PERSON: Kind = Kind {
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
};

pub(super) const THEME: Kind = Kind {
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
};

pub(super) const PLACE: Kind = Kind {
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
        field("parent", A_PLACE),
        field("groups", PLACES),
        field("zone", Zone),
        field("aliases", WORDS_SET),
    ],
};
