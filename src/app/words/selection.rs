//! Words of a selection of events, and of what is done to all of them.

use super::Word;

/// Button: from now on a press on an event selects it.
pub const SELECT: Word = Word("Select");
/// The name of the bar.
pub const SELECTED_EVENTS: Word = Word("Selected events");
/// How many are selected.
pub const COUNT: Word = Word("{} selected");
/// Nothing is selected yet.
pub const HOW_TO: Word = Word("Press events to select them");
/// Said when an event was selected.
pub const TAKEN: Word = Word("“{}” is selected");
/// Said when an event was let go.
pub const LET_GO: Word = Word("“{}” is not selected");
/// Beside the number: what happens to an event that repeats.
pub const REPEATS_ONE: Word = Word("{} of them repeats: all its occurrences change");
/// Beside the number: what happens to events that repeat.
pub const REPEATS: Word = Word("{} of them repeat: all their occurrences change");
/// Button.
pub const EDIT: Word = Word("Edit selected…");
/// Button.
pub const CALL_OFF: Word = Word("Mark as cancelled");
/// Button.
pub const DELETE: Word = Word("Delete selected");
/// Button.
pub const CLEAR: Word = Word("Clear selection");
/// What a key does.
pub const DOES_SELECT: Word = Word("Selects an event, or lets it go");
/// What a key does.
pub const DOES_SELECT_TO: Word = Word("Selects all from the last one to this one");

/// Title of the dialog.
pub const EDIT_ONE: Word = Word("Edit {} event");
/// Title of the dialog.
pub const EDIT_MANY: Word = Word("Edit {} events");
/// Legend.
pub const MOVE: Word = Word("Move");
/// Label.
pub const BY: Word = Word("By");
/// Label.
pub const UNIT: Word = Word("Unit");
/// Label.
pub const DIRECTION: Word = Word("Direction");
/// Choice.
pub const LATER: Word = Word("Later");
/// Choice.
pub const EARLIER: Word = Word("Earlier");
/// Choice.
pub const DAYS: Word = Word("days");
/// Choice.
pub const WEEKS: Word = Word("weeks");
/// Choice.
pub const MONTHS: Word = Word("months");
/// Choice.
pub const YEARS: Word = Word("years");
/// Problem.
pub const NOT_A_NUMBER: Word = Word("Write a whole number, such as 2");
/// Box to tick: what follows the selected events or is part of them moves too.
pub const ALONG_ONE: Word = Word("Also move {} event that goes along");
/// Box to tick: what follows the selected events or is part of them moves too.
pub const ALONG: Word = Word("Also move {} events that go along");
/// Label.
pub const STATUS: Word = Word("Status");
/// Choice: nobody's status changes.
pub const AS_IT_IS: Word = Word("As it is");
/// Label.
pub const ADD_THEMES: Word = Word("Add themes");
/// Label.
pub const ADD_PLACES: Word = Word("Add countries or regions");
/// Label.
pub const ADD_ORGANISERS: Word = Word("Add organisers");
/// Heading of what would happen.
pub const WHAT_HAPPENS: Word = Word("What happens");
/// Nothing is filled in that would change anything.
pub const WOULD_CHANGE_NONE: Word = Word("Nothing changes yet.");
/// How many change.
pub const WOULD_CHANGE_ONE: Word = Word("{} event changes.");
/// How many change.
pub const WOULD_CHANGE: Word = Word("{} events change, as one step to undo.");
/// One does not move.
pub const KEEPS_TIME_ONE: Word = Word("“{}” keeps its time: it is not known that closely.");
/// Some do not move.
pub const KEEP_TIME: Word = Word("{} keep their time: it is not known that closely.");
/// One has no such field.
pub const WITHOUT_FIELD_ONE: Word = Word("“{}” is a series, which has no status or region.");
/// Some have no such field.
pub const WITHOUT_FIELD: Word = Word("{} are series, which have no status or region.");
/// Button.
pub const APPLY: Word = Word("Apply");

/// Several events, as the title of a step.
pub const EVENTS: Word = Word("{} events");
/// Said afterwards.
pub const DONE: Word = Word("{}");
/// Said afterwards, with what did not move.
pub const DONE_BUT: Word = Word("{}; {}");
/// How many were changed.
pub const CHANGED_ONE: Word = Word("Changed {} event");
/// How many were changed.
pub const CHANGED: Word = Word("Changed {} events");
/// How many did not move.
pub const KEPT_TIME_ONE: Word = Word("{} keeps its time");
/// How many did not move.
pub const KEPT_TIME: Word = Word("{} keep their time");
/// How many were deleted.
pub const REMOVED_ONE: Word = Word("Deleted {} event");
/// How many were deleted.
pub const REMOVED: Word = Word("Deleted {} events");
/// Nothing was to be done.
pub const NOTHING_CHANGED: Word = Word("Nothing was to be changed");
