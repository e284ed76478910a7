//! Values that do not agree, and what was changed by whom.

use crate::app::words::Word;

/// Names the list of what has to be settled.
pub const CONFLICTS: Word = Word("Conflicts");
/// Nothing has to be.
pub const NO_CONFLICTS: Word =
    Word("None. Where people change the same thing differently, you choose here.");
/// How many records.
pub const UNSETTLED_ONE: Word = Word("{} record has values that do not agree.");
/// How many records.
pub const UNSETTLED_MANY: Word = Word("{} records have values that do not agree.");
/// Who removed what others changed.
pub const DISPUTED: Word =
    Word("Deleted by {}, while somebody else changed it. It stays until you choose.");
/// Button.
pub const KEEP: Word = Word("Keep");
/// Button that chooses a value.
pub const CHOOSE: Word = Word("Choose");
/// The full name of that button.
pub const CHOOSE_NAMED: Word = Word("Choose “{}”");
/// One of the values was not given to this copy.
pub const SETTLE_ELSEWHERE: Word = Word(
    "One of these is not included in this copy, so it has to be settled where all of them are shown.",
);
/// Said after a choice.
pub const SETTLED: Word = Word("Settled for “{}”");
/// Said after a choice.
pub const KEPT: Word = Word("Kept “{}”");
/// Said after a choice.
pub const DELETED: Word = Word("Deleted “{}”");

/// Above the history.
pub const HISTORY: Word = Word("History");
/// Which changes are shown: from, to, of how many.
pub const CHANGES_OF: Word = Word("{} to {} of {} changes");
/// Button.
pub const NEWER: Word = Word("Newer");
/// Button.
pub const OLDER: Word = Word("Older");
/// What a change did.
pub const DID_CREATE: Word = Word("Added {}");
/// What a change did.
pub const DID_EDIT: Word = Word("Changed {}");
/// What a change did.
pub const DID_MOVE: Word = Word("Moved {}");
/// What a change did.
pub const DID_REMOVE: Word = Word("Deleted {}");
/// What a change did.
pub const DID_RESTORE: Word = Word("Brought back {}");
/// What a change did.
pub const DID_UNDO: Word = Word("Undid a change of {}");
/// What a change did.
pub const DID_REDO: Word = Word("Did again a change of {}");
/// What a change did.
pub const DID_SETTLE: Word = Word("Settled {}");
/// What a change did.
pub const DID_JOIN: Word = Word("Joined {}");
/// What a change did.
pub const DID_REORDER: Word = Word("Reordered {}");
/// What a change did.
pub const DID_IMPORT: Word = Word("Took over from a file: {}");
/// A change and the fields that it set.
pub const DID_WITH_FIELDS: Word = Word("{}: {}");
/// A field and what it was set to.
pub const FIELD_TO: Word = Word("{} “{}”");
/// An import with the name of the file.
pub const DID_IMPORT_NAMED: Word = Word("Imported {}");
/// What a change took over from a file, by its name.
pub const DID_IMPORT_FROM: Word = Word("Took over from {}: {}");
/// A day and a time of day.
pub const DAY_AND_TIME: Word = Word("{}, {}");
/// A time of day that no zone of the reader's could be found for.
pub const IN_UTC: Word = Word("{} UTC");
/// What a change did to records that are not named one by one.
pub const AND_ONE_MORE: Word = Word("{} more");
/// What a change did to records that are not named one by one.
pub const AND_MORE: Word = Word("{} more");
/// A change of which nothing is in this copy.
pub const NOTHING_HERE_NOW: Word = Word("something that is not in this copy");
/// Beside a change that this copy left out.
pub const LEFT_OUT_HERE: Word = Word("Left out here");
/// Button.
pub const TAKE_IN: Word = Word("Take in");
/// Button.
pub const TAKE_ALL_IN: Word = Word("Take all in");
/// How many changes were left out.
pub const LEFT_OUT_ONE: Word =
    Word("{} change from an import is left out on this copy: not shown here, and not exported.");
/// How many changes were left out.
pub const LEFT_OUT: Word =
    Word("{} changes from imports are left out on this copy: not shown here, and not exported.");
/// What was taken in.
pub const CHANGE: Word = Word("{} change");
/// What was taken in.
pub const CHANGES: Word = Word("{} changes");
/// Button.
pub const LEAVE_OUT: Word = Word("Leave out");
/// Said when somebody else's change is left out.
pub const TAKEN_OUT: Word = Word("Left {} out of this copy");
/// Said when what was left out is taken in.
pub const TAKEN_IN: Word = Word("Took in {}");
