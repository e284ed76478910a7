//! Words that every screen uses.

use super::Word;

/// The name of the product.
pub const ROUNDTABLE: Word = Word("Roundtable");
/// Joins the items of a list but the last.
pub const THEN: Word = Word("{}, {}");
/// Joins the last item of a list to the others.
pub const AND: Word = Word("{} and {}");

/// The navigation.
pub const MAIN: Word = Word("Main");
/// The first link of the page.
pub const SKIP_TO_CONTENT: Word = Word("Skip to the content");
/// Screen.
pub const TODAY: Word = Word("Today");
/// Screen.
pub const CALENDAR: Word = Word("Calendar");
/// Screen.
pub const DIRECTORY: Word = Word("Directory");
/// Screen.
pub const WHO_DOES_WHAT: Word = Word("Who does what");
/// Screen.
pub const OUTCOMES: Word = Word("Outcomes");
/// Screen.
pub const MEETINGS: Word = Word("Meetings");
/// Screen.
pub const SHARE: Word = Word("Share");
/// Screen.
pub const CHECKUP: Word = Word("Checkup");
/// Screen.
pub const SETTINGS: Word = Word("Settings");

/// Button.
pub const SAVE: Word = Word("Save");
/// Button.
pub const CANCEL: Word = Word("Cancel");
/// Button.
pub const CLOSE: Word = Word("Close");
/// Button.
pub const DELETE: Word = Word("Delete");
/// Button.
pub const EDIT: Word = Word("Edit");
/// Button.
pub const ADD: Word = Word("Add");
/// Button: takes one of several out of a list.
pub const REMOVE: Word = Word("Remove");
/// Button that takes a named thing out of a list.
pub const REMOVE_NAMED: Word = Word("Remove {}");
/// Button.
pub const DISMISS: Word = Word("Dismiss");
/// Button.
pub const TRY_AGAIN: Word = Word("Try again");
/// Button.
pub const RELOAD: Word = Word("Reload");
/// Button.
pub const UNDO: Word = Word("Undo");
/// Button.
pub const REDO: Word = Word("Redo");
/// Button, with what it undoes.
pub const UNDO_NAMED: Word = Word("Undo: {}");
/// Button, with what it does again.
pub const REDO_NAMED: Word = Word("Redo: {}");
/// Nothing to undo or redo.
pub const NOTHING_TO_UNDO: Word = Word("Nothing to undo");
/// Nothing to undo or redo.
pub const NOTHING_TO_REDO: Word = Word("Nothing to redo");

/// Said when there is nothing to undo.
pub const UNDO_EMPTY: Word = Word(
    "Nothing to undo since this group was opened. What was done before is under Share, History.",
);
/// Said when everything of this visit is undone.
pub const UNDO_AT_START: Word = Word("Nothing more to undo");

/// Said when a change is kept.
pub const SAVED: Word = Word("Saved");
/// Said while a change is on its way to the disk.
pub const SAVING: Word = Word("Saving…");
/// Said after a removal.
pub const DELETED: Word = Word("Deleted “{}”");
/// Link to what a sentence is about.
pub const SHOW: Word = Word("Show");
/// Said after an undo, with what was undone.
pub const UNDONE: Word = Word("Undone: {}");
/// Said after a redo, with what was done again.
pub const REDONE: Word = Word("Done again: {}");
/// Said when some of what was to be undone shows something else by now (R7).
pub const PARTLY_UNDONE: Word =
    Word("Undone: {}. Somebody changed part of it since; that part stays.");
/// Said when all of what was to be undone shows something else by now (R7).
pub const NOT_UNDONE: Word = Word("Not undone: somebody changed it since");

/// What a change did, for undo and for the history.
pub const DID_CREATE: Word = Word("add “{}”");
/// What a change did.
pub const DID_EDIT: Word = Word("change “{}”");
/// What a change did.
pub const DID_MOVE: Word = Word("move “{}”");
/// What a change did.
pub const DID_REMOVE: Word = Word("delete “{}”");
/// What a change did.
pub const DID_RESTORE: Word = Word("bring back “{}”");
/// What a change did.
pub const DID_SETTLE: Word = Word("choose for “{}”");
/// What a change did.
pub const DID_JOIN: Word = Word("join “{}”");
/// What a change did.
pub const DID_REORDER: Word = Word("reorder “{}”");
/// What a change did.
pub const DID_IMPORT: Word = Word("import {}");

/// A record without a readable name.
pub const UNNAMED: Word = Word("Unnamed");
/// Nothing chosen.
pub const NONE: Word = Word("None");
/// Any, in a filter.
pub const ANY: Word = Word("Any");
/// A value that this copy was not given (R2).
pub const WITHHELD: Word = Word("Not included in this copy");

/// The workspace is being read.
pub const LOADING: Word = Word("Opening your group…");
/// The second part of the page is on its way.
pub const LOADING_PART: Word = Word("Loading…");
/// Address that names nothing.
pub const NOTHING_HERE: Word = Word("Nothing is at this address");
/// Address that names no screen, with the address.
pub const NO_SCREEN: Word =
    Word("Roundtable has no page “{}”. Look for a slip in the address, or go on from Today.");
/// Address that names no record, with its id.
pub const NOTHING_AT: Word = Word(
    "Nothing in this group has the id “{}”. It may have been deleted, be in another group, or be in a file that you have not imported yet.",
);
/// Link out of it.
pub const BACK_TO_TODAY: Word = Word("Go to Today");

/// The example banner.
pub const EXAMPLE: Word = Word(
    "Roundtable keeps a group's calendar, directory and outcomes in your own browser. This is an example, made of a real group's published documents. Try anything; nothing leaves this machine.",
);
/// Chip that says the screens open at another date than today.
pub const AS_OF: Word = Word("As of {}");
/// The same at the real date.
pub const AS_OF_TODAY: Word = Word("Today, {}");
/// Button back to the date at which the group opens.
pub const BACK_TO_DATE: Word = Word("Back to {}");
/// Button to the real date.
pub const REAL_DATE: Word = Word("Go to today's date");

/// Storage trouble: happened, safe, do.
pub const NOT_KEPT: Word = Word(
    "This browser keeps nothing after the window closes ({}). Export a copy before you leave.",
);
/// Storage trouble.
pub const SAVE_FULL: Word = Word(
    "This browser has no room left. Your last change is on screen but not kept. Export a copy now, then free some space and try again.",
);
/// Storage trouble.
pub const SAVE_FAILED: Word = Word(
    "Your last change is on screen but could not be kept ({}). Export a copy now, or try again.",
);
/// Storage trouble.
pub const BLOCKED: Word = Word(
    "An older Roundtable tab keeps your group locked. Close it, and this page goes on by itself.",
);
/// Storage trouble.
pub const NEWER_STORE: Word = Word(
    "Your group was last opened by a newer Roundtable. This older one shows it, but keeps no changes. Reload to get the newer one.",
);
/// Storage trouble.
pub const NEWER_UNREAD: Word = Word(
    "Your group was last opened by a newer Roundtable, and this older one cannot read it. Nothing was changed. Reload to get the newer one, or save your data as it is.",
);
/// Storage trouble.
pub const SAVE_NEWER: Word = Word(
    "A newer Roundtable has your group now. Your last change is on screen but not kept. Export a copy, then reload to get the newer one.",
);
/// The host's group cannot be read.
pub const PUBLISHED_UNREAD: Word = Word(
    "The group that this address publishes could not be read, so you see an example instead. Whoever runs this address: its file workspace.json is cut off, changed by hand, or of a newer version.",
);
/// What was kept is gone; the name of the last file.
pub const GONE_BUT_FOR_FILE: Word = Word(
    "What you kept in this browser is not here any more: the browser removed it, or somebody did. Your last file of it is {}. Open it and go on from there.",
);
/// What was kept is gone.
pub const GONE: Word = Word(
    "What you kept in this browser is not here any more: the browser removed it, or somebody did, and it was never exported from here. If somebody else has a file of your group, open that.",
);
/// Something in the store could not be read.
pub const SET_ASIDE: Word = Word(
    "{} part of your group could not be read and was set aside unchanged. Everything else is here.",
);
/// Something in the store could not be read.
pub const SET_ASIDE_MANY: Word = Word(
    "{} parts of your group could not be read and were set aside unchanged. Everything else is here.",
);
/// Button that downloads all that the browser holds, as it stands there.
pub const SAVE_RAW: Word = Word("Save my data");
/// Button that downloads what was set aside.
pub const SAVE_ASIDE: Word = Word("Download what was set aside");
/// Nothing could be opened.
pub const OPEN_FAILED: Word = Word("Your group could not be opened");
/// The example file could not be fetched.
pub const NO_EXAMPLE: Word =
    Word("The example group could not be fetched. You can start a new group or open a file.");
/// Where something was printed: a document and one of its lines.
pub const DOCUMENT_LINE: Word = Word("{}, line {}");
/// The same, several lines.
pub const DOCUMENT_LINES: Word = Word("{}, lines {}");
/// The second part of the page could not be loaded.
pub const PART_MISSING: Word = Word(
    "A part of this page could not be loaded. Nothing is lost. Try again when the connection is back.",
);
/// Button.
pub const NEW_GROUP: Word = Word("Start a new group");
/// Button.
pub const OPEN_FILE: Word = Word("Open a file");
/// Button.
pub const EXPORT: Word = Word("Export");
/// The name of a group that nobody named.
pub const NEW_GROUP_NAME: Word = Word("New group");

/// Storage trouble in short, inside a sentence.
pub const WHY_MISSING: Word = Word("it offers no storage");
/// Storage trouble in short.
pub const WHY_DENIED: Word = Word("storage is switched off");
/// Storage trouble in short.
pub const WHY_SLOW: Word = Word("its storage does not answer");
/// Storage trouble in short.
pub const WHY_BROKEN: Word = Word("its storage is damaged");
