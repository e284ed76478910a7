//! What an import changes.

use crate::app::words::Word;

/// Above the import.
pub const IMPORT_HEADING: Word = Word("Import");
/// Label of the file field.
pub const FILES_TO_IMPORT: Word = Word("Files to import");
/// Under it.
pub const FILES_HINT: Word = Word(
    "Files of Roundtable, calendars (.ics) and tables (.csv). Choose one or several, or drop them anywhere. You see what they change before they do.",
);
/// While files are read: which, the how manieth, of how many.
pub const READING: Word = Word("Reading {} ({} of {})…");
/// Names the region of the preview.
pub const WHAT_CHANGES: Word = Word("What this import changes");
/// Button.
pub const APPLY: Word = Word("Apply import");
/// Said after an import.
pub const IMPORTED: Word = Word("Imported {}");
/// Said after an import that leaves something to settle: what was imported, how much it is.
pub const IMPORTED_TO_SETTLE: Word = Word("Imported {}: {}");
/// In that sentence.
pub const TO_SETTLE_ONE: Word = Word("{} conflict to settle");
/// In that sentence.
pub const TO_SETTLE: Word = Word("{} conflicts to settle");
/// Said after an import that taught nothing.
pub const NOTHING_NEW: Word = Word("Nothing was imported: it was all here already");
/// What was imported.
pub const FILE: Word = Word("{} file");
/// What was imported.
pub const FILES: Word = Word("{} files");
/// Check box for all items of a file.
pub const TAKE_ALL: Word = Word("Take all of it");
/// What a file does, in parts.
pub const THIS_FILE: Word = Word("This file {}.");
/// Part of that sentence.
pub const ADDS_ONE: Word = Word("adds {} record");
/// Part of that sentence.
pub const ADDS: Word = Word("adds {} records");
/// Part of that sentence.
pub const CHANGES_ONE: Word = Word("changes {} record");
/// Part of that sentence.
pub const CHANGES_MANY: Word = Word("changes {} records");
/// Part of that sentence.
pub const REMOVES_ONE: Word = Word("deletes {} record");
/// Part of that sentence.
pub const REMOVES: Word = Word("deletes {} records");
/// Part of that sentence.
pub const OFFERS_ONE: Word = Word("offers {} value");
/// Part of that sentence.
pub const OFFERS: Word = Word("offers {} values");
/// Part of that sentence.
pub const LEAVES_ONE: Word = Word("leaves {} record as it is");
/// Part of that sentence.
pub const LEAVES_MANY: Word = Word("leaves {} records as they are");
/// A file that teaches nothing.
pub const KNOWN_ALREADY: Word = Word("Nothing new: everything in this file is here already.");
/// A file that teaches only what was said before.
pub const ONLY_HISTORY: Word =
    Word("Nothing that is shown changes. This file adds older versions to the history.");
/// A file of a newer minor version.
pub const NEWER_MINOR: Word = Word(
    "A newer Roundtable made this file (version {}.{}). What this one does not know of it is kept.",
);
/// A file that is not as it was when it was made.
pub const CHECKS_FAIL: Word = Word(
    "Somebody edited this file by hand since it was made, or it was damaged on the way. Look at what it changes with care.",
);
/// The same, where the file teaches nothing.
pub const CHECKS_FAIL_WITHOUT_NEWS: Word = Word(
    "Somebody edited this file by hand since it was made, or it was damaged on the way. What is missing from it stays here: a file that says nothing of a record or a field deletes nothing.",
);
/// Some of a file was left out before.
pub const LEFT_OUT_BEFORE: Word =
    Word("Some of it was left out on this copy before. Tick it to take it in now.");
/// Beside such an item.
pub const WAS_LEFT_OUT: Word = Word("left out before");
/// What an item does.
pub const ADDS_RECORD: Word = Word("Adds {}");
/// What an item does.
pub const CHANGES_RECORD: Word = Word("Changes {}");
/// Check box for one of several fields of a record: the field, the record.
pub const FIELD_OF_RECORD: Word = Word("{} of {}");
/// What an item does.
pub const BRINGS_BACK_RECORD: Word = Word("Brings back {}");
/// What an item does.
pub const REMOVES_RECORD: Word = Word("Deletes {}");
/// What an item does.
pub const DISPUTES_RECORD: Word =
    Word("Deletes {}, which was changed meanwhile: it stays until you settle it");
/// More records in an item.
pub const ALSO_ONE: Word = Word("and {} more record, by the same change");
/// More records in an item.
pub const ALSO: Word = Word("and {} more records, by the same change");
/// Beside a value that somebody wrote into the file.
pub const BY_HAND: Word = Word("edited by hand in the file");
/// Several values would stand in a field.
pub const CLASH: Word =
    Word("They stay beside each other until somebody chooses, under Conflicts.");
/// What is odd about a value.
pub const NO_TIME: Word = Word("This is no time that the calendar can show.");
/// What is odd about a value.
pub const MISFIT: Word = Word("This is not what such a field holds.");
/// What is odd about a value: the id that it names.
pub const NAMES_NOBODY: Word =
    Word("It names “{}”, and there is no such record: not here, and not in this file.");
/// Read aloud before what a field said.
pub const WAS: Word = Word("was");
/// Read aloud before what a field says and would still say.
pub const STAYS: Word = Word("stays");
/// Read aloud before what a field would say.
pub const BECOMES: Word = Word("becomes");
/// Shows the other items.
pub const SHOW_MORE_ONE: Word = Word("Show {} more");
/// Shows the other items.
pub const SHOW_MORE: Word = Word("Show {} more");
/// Why values are only offered.
pub const OFFERS_WHY: Word = Word(
    "This file does not say what its values replace. What differs from this group is only offered; what you tick becomes your own edit.",
);
/// Check box for all offers.
pub const TAKE_ALL_OFFERS: Word = Word("Take all that it offers");
/// Check box for one offer: the record, the field, the value.
pub const TAKE_OFFER: Word = Word("{}, {}");
/// Above what a file forgets.
pub const FORGETTING: Word = Word(
    "People who were forgotten in this file. Forgetting clears all that was ever said about them here, and cannot be undone.",
);
/// Check box.
pub const FORGETS: Word = Word("Forget {} here too");
/// Check box, for an id that is not known here.
pub const FORGETS_UNKNOWN: Word = Word("Forget “{}” here too, who is not in this group now");
/// Whose file it is.
pub const OTHER_GROUP: Word =
    Word("This file belongs to another group, “{}”, so it is not merged into this one.");
/// The same, where other files were chosen with it.
pub const OWN_FILES_FIRST: Word = Word("{} Apply or cancel the other files first to open it.");
/// Button.
pub const OPEN_AS_GROUP: Word = Word("Open as another group");
/// Button, where this browser has that group.
pub const OPEN_THERE: Word = Word("Go to that group and import there");
/// Lines of which nothing was taken.
pub const UNREAD_LINE: Word =
    Word("{} line could not be read. Everything else was. Its text is kept here:");
/// Lines of which nothing was taken.
pub const UNREAD_LINES: Word =
    Word("{} lines could not be read. Everything else was. Their text is kept here:");
/// Lines that were taken and look odd.
pub const REMARK: Word = Word("{} line looks odd, and is read as it stands:");
/// Lines that were taken and look odd.
pub const REMARKS: Word = Word("{} lines look odd, and are read as they stand:");
/// Where and why.
pub const LINE_AND_WHY: Word = Word("Line {}: {}");
/// More than are listed.
pub const MORE_PLACE: Word = Word("and {} more");
/// More than are listed.
pub const MORE_PLACES: Word = Word("and {} more");
/// After an import: names what could not be read.
pub const UNREAD_HEADING: Word = Word("What could not be read");
/// Button.
pub const SAVE_UNREAD: Word = Word("Download these lines");
/// The name of that file.
pub const UNREAD_FILE: Word = Word("could-not-be-read.txt");
