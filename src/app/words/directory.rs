//! Words of the directory screen.

use super::Word;

/// The name of the tree.
pub const ORGANISATIONS: Word = Word("Organisations");
/// The label of the search.
pub const SEARCH: Word = Word("Search the directory");
/// Under the search.
pub const SEARCH_HINT: Word = Word("For example: who covers cybersecurity in the Pacific");
/// Heading of the answers.
pub const ANSWERS: Word = Word("{} answers");
/// Heading of the answers.
pub const ANSWER: Word = Word("{} answer");
/// Nothing was found.
pub const NO_ANSWER: Word = Word("Nothing matches “{}”");
/// What to do then.
pub const NO_ANSWER_WORDS: Word = Word("Try fewer words, or another word for the same thing.");
/// There is nobody yet.
pub const NOBODY_YET: Word = Word("No organisations yet");
/// What to do then.
pub const NOBODY_YET_WORDS: Word =
    Word("Add the organisations of your group; their offices and people go below them.");
/// Button.
pub const OPEN_ALL: Word = Word("Open all");
/// Button.
pub const CLOSE_ALL: Word = Word("Close all");
/// Link.
pub const WHOLE_DIRECTORY: Word = Word("Whole directory");
/// Button.
pub const NEW_OFFICE: Word = Word("New office");
/// How many organisations and people.
pub const SUMMARY: Word = Word("{} organisations, {} people");
/// A job that is held for the time being.
pub const ACTING: Word = Word("{} (acting)");
/// A name with the form of address before it.
pub const NAME_WITH_HONORIFIC: Word = Word("{} {}");
/// Since when.
pub const SINCE: Word = Word("since {}");
/// Until when.
pub const UNTIL: Word = Word("until {}");
/// From when to when.
pub const FROM_TO: Word = Word("{} to {}");
/// Label: how many offices.
pub const OFFICES: Word = Word("Offices");
/// What it says it has, beside what is recorded.
pub const OFFICES_DECLARED: Word = Word("{} declared, {} recorded here");
/// Label.
pub const CHANNELS: Word = Word("Channels");
/// Label: its standing in the group.
pub const IN_THE_GROUP: Word = Word("In the group");
/// A standing role (A6).
pub const CO_ORGANISER: Word = Word("Co-organiser");
/// Heading.
pub const UNITS: Word = Word("Offices and divisions");
/// Heading.
pub const PEOPLE: Word = Word("People");
/// Heading.
pub const THEMES: Word = Word("Themes");
/// Heading.
pub const EVENTS: Word = Word("Events");
/// Heading.
pub const REPORTED: Word = Word("Reported to “{}”");
/// Heading.
pub const ACTIVITIES: Word = Word("Activities, plans and publications");
/// Heading.
pub const OUTCOMES: Word = Word("Outcomes");
/// Heading.
pub const RELATIONS: Word = Word("Relations");
/// A relation that the other one said of this one.
pub const SAID_BY_OTHER: Word = Word("{}: {}, said of this organisation");
/// A relation.
pub const RELATION: Word = Word("{}: {}");
/// Heading.
pub const SOURCE: Word = Word("Source");
/// Heading.
pub const ROLES: Word = Word("Roles");
/// Heading.
pub const MEETINGS: Word = Word("Meetings attended");
/// A number in the list of participants.
pub const PARTICIPANT: Word = Word("participant {}");
/// Marks what lies ahead.
pub const AHEAD: Word = Word("to come");
/// Heading of the people at one office.
pub const PEOPLE_AT: Word = Word("People at {}");
/// One fact after another.
pub const AND_THEN: Word = Word("{} · {}");
/// The parts of a programme in which somebody speaks.
pub const SPEAKS: Word = Word("speaks in “{}”");
