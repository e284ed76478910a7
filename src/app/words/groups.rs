//! Words of the screen of groups.

use super::Word;

/// The screen, and the label of the switch in the frame.
pub const TITLE: Word = Word("Groups");
/// Link to the screen.
pub const ALL: Word = Word("All groups…");
/// Under the heading.
pub const INTRODUCTION: Word = Word(
    "All groups that this browser keeps. They never mix: each has its own records, history and files.",
);
/// Beside the open one.
pub const OPEN_NOW: Word = Word("open now");
/// Button.
pub const OPEN: Word = Word("Open");
/// The full name of that button.
pub const OPEN_NAMED: Word = Word("Open {}");
/// Button.
pub const DELETE: Word = Word("Delete…");
/// The full name of that button.
pub const DELETE_NAMED: Word = Word("Delete… {}");
/// What a group has.
pub const EVENT: Word = Word("{} event");
/// What a group has.
pub const EVENTS: Word = Word("{} events");
/// What a group has.
pub const PERSON: Word = Word("{} person");
/// What a group has.
pub const PEOPLE: Word = Word("{} people");
/// What a group has.
pub const ORGANISATION: Word = Word("{} organisation");
/// What a group has.
pub const ORGANISATIONS: Word = Word("{} organisations");
/// What a group has.
pub const OUTCOME: Word = Word("{} outcome");
/// What a group has.
pub const OUTCOMES: Word = Word("{} outcomes");
/// When a group that is not open was last written in.
pub const WORKED_ON: Word = Word("last worked in on {}");
/// The last file of a group that is not open: the day.
pub const EXPORTED_ON: Word = Word("last exported on {}");
/// The same, where there is none.
pub const NEVER_EXPORTED: Word = Word("never exported whole from this browser");
