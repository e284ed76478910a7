//! The table itself: twenty kinds of record, and what their fields have in common.

mod ground;
mod time;
mod who;
mod work;

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

const AN_ORGANISATION: Shape = Reference(&[K::Organisation]);
const ORGANISATIONS: Shape = Set(&AN_ORGANISATION);
const THEMES: Shape = Set(&Reference(&[K::Theme]));
const A_PLACE: Shape = Reference(&[K::Place]);
const PLACES: Shape = Set(&A_PLACE);
const EVENTS: Shape = Set(&Reference(&[K::Event, K::Series]));
const A_PERSON: Shape = Reference(&[K::Person]);
const A_MEETING: Shape = Reference(&[K::Event]);
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

/// Every kind of record, in the order in which a file lists them.
pub const ALL: [Kind; 20] = [
    who::GROUP,
    who::ORGANISATION,
    who::PERSON,
    time::EVENT,
    time::SERIES,
    time::SLOT,
    time::ATTENDANCE,
    work::REPORT,
    work::HIGHLIGHT,
    work::ACTIVITY,
    work::OUTCOME,
    work::UPDATE,
    who::THEME,
    who::PLACE,
    ground::MANDATE,
    ground::PARAGRAPH,
    work::PROJECT,
    ground::CHANNEL,
    ground::RESOURCE,
    ground::LINK,
];
