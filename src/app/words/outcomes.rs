//! Words of the outcomes screen.

use super::Word;

/// How many outcomes, and how many of them are late or owned by nobody.
pub const SUMMARY: Word = Word("{}: {}");
/// How many.
pub const OUTCOME_COUNT: Word = Word("{} outcome");
/// How many.
pub const OUTCOMES_COUNT: Word = Word("{} outcomes");
/// How many of them are late.
pub const LATE_COUNT: Word = Word("{} late");
/// How many of them nobody owns.
pub const OWNERLESS_COUNT: Word = Word("{} without an owner");
/// Heading of the first column.
pub const NUMBER: Word = Word("No.");
/// Heading of the filters.
pub const FILTERS: Word = Word("Filters");
/// Heading of a filter.
pub const KIND: Word = Word("Kind");
/// Heading of a filter and a column.
pub const STATUS: Word = Word("Status");
/// Label of a filter.
pub const ORGANISATION: Word = Word("Organisation");
/// Label of a filter.
pub const THEME: Word = Word("Theme");
/// Column.
pub const TEXT: Word = Word("Outcome");
/// Column.
pub const OWNER: Word = Word("Owner");
/// Column.
pub const DUE: Word = Word("Due");
/// Nobody owns it (C7).
pub const NO_OWNER: Word = Word("No owner");
/// Its due date has passed.
pub const LATE: Word = Word("Late");
/// Switch.
pub const VIEW: Word = Word("View");
/// Switch.
pub const TABLE: Word = Word("Table");
/// Switch.
pub const BOARD: Word = Word("Board");
/// No outcome passes the filters.
pub const NONE_MATCH: Word = Word("No outcome matches the filters");
/// Link that takes the filters off.
pub const SHOW_ALL: Word = Word("Show all outcomes");
/// There is none at all.
pub const NONE_YET: Word = Word("No outcomes yet");
/// What to do then.
pub const NONE_YET_WORDS: Word =
    Word("What a meeting agrees on stands here, with who does it and by when.");
/// Heading of one outcome.
pub const HEADING: Word = Word("Outcome {} of “{}”");
/// Heading of one outcome without a meeting.
pub const HEADING_ALONE: Word = Word("Outcome {}");
/// Link.
pub const ALL_OUTCOMES: Word = Word("All outcomes");
/// Label of the status select of one row.
pub const STATUS_OF: Word = Word("Status of outcome {}");
/// Heading.
pub const PROGRESS: Word = Word("Progress");
/// Label.
pub const WHAT_HAPPENED: Word = Word("What happened?");
/// Label.
pub const NEW_STATUS: Word = Word("Status from now on");
/// First choice of the status that a note brings.
pub const UNCHANGED: Word = Word("Unchanged");
/// Button.
pub const ADD_UPDATE: Word = Word("Add update");
/// Problem.
pub const SAY_WHAT: Word = Word("Say in a few words what happened");
/// Nothing was said yet.
pub const NO_PROGRESS: Word = Word("Nothing has been noted yet.");
/// Before the records and addresses that show what a note says.
pub const EVIDENCE: Word = Word("Evidence");
/// Said after a change of status.
pub const NOW: Word = Word("“{}” is now: {}");
/// Said after a note.
pub const NOTE_ADDED: Word = Word("Update added to “{}”");
/// A change of status without a note.
pub const STATUS_CHANGED: Word = Word("Status: {}");
/// Heading.
pub const INVOLVED: Word = Word("Also involved");
/// Heading.
pub const REPLIES: Word = Word("Replies");
/// Heading.
pub const THEMES_AND_PLACES: Word = Word("Themes and places");
/// Heading.
pub const ABOUT: Word = Word("About");
/// Heading.
pub const THREAD: Word = Word("Through the meetings");
/// Button.
pub const MOVE_UP: Word = Word("Move up");
/// Button.
pub const MOVE_DOWN: Word = Word("Move down");
/// How many stand in a column of the board.
pub const COLUMN: Word = Word("{} ({})");
/// A column of the board with nothing in it.
pub const EMPTY_COLUMN: Word = Word("None");
