//! Words of the share screen.

use super::Word;

/// A record of a kind without a name.
pub const RECORD: Word = Word("Record");
/// A record in a sentence.
pub const KIND_AND_NAME: Word = Word("{} “{}”");
/// A field and which member of it.
pub const LABEL_AND_MEMBER: Word = Word("{}: {}");
/// A member of a set.
pub const IS_IN: Word = Word("included");
/// Not a member of a set.
pub const IS_NOT_IN: Word = Word("not included");
/// A flag.
pub const YES: Word = Word("yes");
/// A flag.
pub const NO: Word = Word("no");
/// A place in an order, which has no words.
pub const A_PLACE: Word = Word("a place in the list");
/// In place of an author: the reader of the page.
pub const YOU: Word = Word("you");
/// In place of the author of a value: the reader of the page.
pub const YOURS: Word = Word("yours");
/// A value that came without an author.
pub const NOBODY_SAID: Word = Word("from a file that does not say who");

/// Above the export.
pub const EXPORT_HEADING: Word = Word("Export");
/// What an export is for.
pub const EXPORT_WORDS: Word = Word(
    "Makes a file for others to import, and a copy to come back to. Nothing leaves this machine unless you send it.",
);
/// The title of the dialog.
pub const EXPORT_TITLE: Word = Word("Export a file");
/// Names the choices of the dialog.
pub const WHAT_LEAVES: Word = Word("What leaves");
/// Choice.
pub const EVERYTHING: Word = Word("Everything");
/// What it means.
pub const EVERYTHING_HINT: Word = Word("All records and their history. The copy to come back to.");
/// Choice.
pub const WITHOUT_PERSONAL_DATA: Word = Word("Without personal data");
/// What it means.
pub const WITHOUT_PERSONAL_DATA_HINT: Word =
    Word("The same, but no e-mail address and no phone number, not in old versions either.");
/// Choice.
pub const ONE_MEETING: Word = Word("One meeting");
/// What it means.
pub const ONE_MEETING_HINT: Word =
    Word("Its programme, reports and outcomes, and what is needed to read them.");
/// Label.
pub const MEETING: Word = Word("Meeting");
/// Check box.
pub const WITH_PEOPLE: Word = Word("With its people");
/// What that means.
pub const WITH_PEOPLE_HINT: Word = Word("Who attended, with their contact details.");
/// A group without a meeting.
pub const NO_MEETING: Word = Word("This group has no meeting yet, so there is nothing to export.");
/// What leaves: records, then people and their details.
pub const LEAVES: Word = Word("{} with this file, with {}.");
/// In that sentence.
pub const NO_RECORD: Word = Word("No record leaves");
/// In that sentence.
pub const ONE_RECORD: Word = Word("{} record leaves");
/// In that sentence.
pub const RECORDS: Word = Word("{} records leave");
/// In that sentence.
pub const NO_PERSON: Word = Word("no person");
/// In that sentence.
pub const ONE_PERSON: Word = Word("{} person");
/// In that sentence.
pub const PEOPLE: Word = Word("{} people");
/// In that sentence.
pub const NO_ADDRESS: Word = Word("no e-mail address");
/// In that sentence.
pub const ONE_ADDRESS: Word = Word("{} e-mail address");
/// In that sentence.
pub const ADDRESSES: Word = Word("{} e-mail addresses");
/// In that sentence.
pub const NO_PHONE: Word = Word("no phone number");
/// In that sentence.
pub const ONE_PHONE: Word = Word("{} phone number");
/// In that sentence.
pub const PHONES: Word = Word("{} phone numbers");
/// Check box that must be ticked.
pub const AGREE_ONE: Word = Word("I know that {} e-mail address leaves with this file");
/// Check box that must be ticked.
pub const AGREE_MANY: Word = Word("I know that {} e-mail addresses leave with this file");
/// Button.
pub const DOWNLOAD: Word = Word("Download");
/// Said after an export.
pub const EXPORTED: Word = Word("Exported as {}");
/// How old the last file is: when, as what, what changed since.
pub const LAST_EXPORT: Word = Word("Last export: {}, as {}. {}");
/// Only parts were exported.
pub const LAST_EXPORT_IN_PART: Word =
    Word("Last export: {}, only in part, as {}. Export everything to have a copy to come back to.");
/// Nothing was.
pub const NEVER_EXPORTED: Word = Word("Never exported from this browser.");
/// When.
pub const TODAY: Word = Word("today");
/// When.
pub const DAY_AGO: Word = Word("{} day ago");
/// When.
pub const DAYS_AGO: Word = Word("{} days ago");
/// Since the last export.
pub const NO_CHANGES_SINCE: Word = Word("Nothing changed since.");
/// Since the last export.
pub const CHANGE_SINCE: Word = Word("{} change since.");
/// Since the last export.
pub const CHANGES_SINCE: Word = Word("{} changes since.");

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

/// Why a line was not taken.
pub const WHY_BROKEN: Word = Word("it is not JSON");
/// Why a line was not taken.
pub const WHY_NOT_AN_OBJECT: Word = Word("it is not a record");
/// Why a line was not taken.
pub const WHY_NAMELESS: Word = Word("it has no id");
/// Why a line looks odd.
pub const WHY_AGAIN: Word = Word("another line has the same id");
/// Why a line looks odd.
pub const WHY_KEY_TWICE: Word = Word("it says one field twice");
/// Why a line looks odd.
pub const WHY_KINDLESS: Word = Word("it does not say what kind of record it is");
/// Why a line was not taken.
pub const WHY_OTHER_KIND: Word =
    Word("it says another kind than this record has, and a record keeps its kind");
/// Why a line looks odd.
pub const WHY_BAD_REV: Word = Word("it does not say which change it comes from");
/// Why a part was not taken.
pub const WHY_REV_OF_NOTHING: Word = Word("it names a change for a field that is not there");
/// Why a part was not taken.
pub const WHY_TOO_DEEP: Word = Word("too many lists stand in each other");
/// Why a line looks odd.
pub const WHY_WRONG_SHAPE: Word = Word("this is not what such a field holds");
/// Why a line looks odd.
pub const WHY_BAD_ABOUT: Word = Word("who made this change, or when, cannot be read");
/// Why a part was not taken.
pub const WHY_BAD_SETTING: Word = Word("what this change set cannot be read");
/// Why a part was not taken.
pub const WHY_BAD_HEADER: Word = Word("the top of the file cannot be read here");
/// Why lines look odd.
pub const WHY_UNVOUCHED: Word =
    Word("from here on the lines were edited by hand, or damaged, since the file was made");
/// Why a file looks odd.
pub const WHY_ALTERED: Word = Word("the top or the end of the file was edited by hand, or damaged");

/// Why nothing was read.
pub const REFUSED_UNREADABLE: Word = Word(
    "The browser could not read this file. It may have been moved or changed: choose it again. Nothing here was touched.",
);
/// Why nothing was read.
pub const REFUSED_NOT_TEXT: Word =
    Word("This is not a text file, so it is no group of Roundtable. Nothing here was touched.");
/// Why nothing was read.
pub const REFUSED_NOT_JSON: Word = Word(
    "This is not a file of Roundtable: line {} is not JSON. Ask for a new copy, or mend that line in an editor. Nothing here was touched.",
);
/// Why nothing was read.
pub const REFUSED_TRUNCATED: Word = Word(
    "This file ends in the middle, after line {}: it was half written or half sent. Ask for it again. Nothing here was touched.",
);
/// Why nothing was read.
pub const REFUSED_EMPTY: Word =
    Word("This file is empty. Ask for it again. Nothing here was touched.");
/// Why nothing was read.
pub const REFUSED_OTHER_FORMAT: Word = Word(
    "This is JSON, but not a file of Roundtable. Choose one that was exported here. Nothing here was touched.",
);
/// Why nothing was read.
pub const REFUSED_NEWER: Word = Word(
    "A newer Roundtable made this file (version {}.{}), and this one cannot merge it rightly. Reload this page to get the newer one. Nothing here was touched.",
);
/// Why nothing was read: how large it is, how large it may be.
pub const REFUSED_TOO_LARGE: Word =
    Word("This file has {} MB, and {} MB is the most that is read. Nothing here was touched.");
/// Why nothing was read.
pub const REFUSED_TOO_MANY: Word =
    Word("This file has more records than the {} that are read. Nothing here was touched.");
/// Why nothing of a file was read.
pub const REFUSED_RECORD_TOO_LONG: Word = Word(
    "The record on line {} of this file is longer than the {} MB that are read. Nothing here was touched.",
);
/// Why nothing of a file was read.
pub const REFUSED_TOO_MANY_FIELDS: Word = Word(
    "The record on line {} of this file has more than the {} fields that are read. Nothing here was touched.",
);
/// Why nothing was read.
pub const REFUSED_TOO_DEEP: Word = Word(
    "Line {} of this file is nested too deep to be a record of Roundtable. Nothing here was touched.",
);

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

/// Names the switch between groups, and the section about them.
pub const GROUPS: Word = Word("Groups");
/// Two groups of one name: the name, what tells it from the other.
pub const NAME_AND_MORE: Word = Word("{} ({})");
/// What tells a group from another of its name: the file.
pub const OPENED_FROM: Word = Word("opened from {}");
/// Beside the open group.
pub const OPEN_NOW: Word = Word("Open now");
/// Button.
pub const OPEN: Word = Word("Open");
/// The full name of that button.
pub const OPEN_NAMED: Word = Word("Open {}");
/// What can be done with groups.
pub const GROUPS_WORDS: Word =
    Word("This browser can keep several groups beside each other. They never mix.");
/// Which step of how many.
pub const STEP_OF: Word = Word("Step {} of {}");
/// Heading of the first step.
pub const STEP_NAME: Word = Word("What is it called?");
/// Heading of the second step.
pub const STEP_MEMBERS: Word = Word("Who is in it?");
/// Heading of the third step.
pub const STEP_MEETINGS: Word = Word("When does it meet?");
/// Under each heading.
pub const STEP_WORDS: Word = Word("You can leave out anything, and change everything later.");
/// Label.
pub const NAME_OF_GROUP: Word = Word("Name of the group");
/// Label.
pub const ACRONYM: Word = Word("Acronym");
/// Label.
pub const REGION: Word = Word("Region");
/// Label.
pub const MEMBERS: Word = Word("Members");
/// Under it.
pub const MEMBERS_HINT: Word =
    Word("One organisation a line, with its acronym in brackets: World Food Programme (WFP)");
/// Above what the lines are understood as.
pub const LINES_UNDERSTOOD: Word = Word("Understood as");
/// Beside a line that names a member which is copied.
pub const COPIED_ALREADY: Word = Word("copied already");
/// Before a line with a problem.
pub const LINE: Word = Word("Line {}");
/// A line and what is wrong with it.
pub const LINE_PROBLEM: Word = Word("{}: {}");
/// What is wrong with a line.
pub const NAME_MISSING: Word = Word("Write the name of the organisation");
/// What is wrong with a line.
pub const BRACKETS_EMPTY: Word = Word("Write the acronym into the brackets, or leave them out");
/// What is wrong with a line.
pub const BRACKET_OPEN: Word = Word("A bracket is missing");
/// What is wrong with a line.
pub const SEVERAL_IN_LINE: Word =
    Word("These look like several organisations. Write each on its own line");
/// What is wrong with a line: the line that says the same.
pub const LINE_AGAIN: Word = Word("The same organisation stands in line {}");
/// What is wrong with a line: the acronym, and the line that has it too.
pub const ACRONYM_AGAIN: Word = Word("The acronym {} stands in line {} too");
/// What is wrong with a line: the acronym.
pub const ACRONYM_COPIED: Word = Word("A member that is copied has the acronym {} too");
/// Why the step cannot be left.
pub const MEND_LINE: Word = Word("Mend {} line before you go on");
/// Why the step cannot be left.
pub const MEND_LINES: Word = Word("Mend {} lines before you go on");
/// How many.
pub const MEMBERS_COUNT_ONE: Word = Word("{} organisation");
/// How many.
pub const MEMBERS_COUNT: Word = Word("{} organisations");
/// Check box: how many members of which group.
pub const COPY_MEMBERS: Word = Word("Copy the {} members of {}");
/// Label.
pub const SERIES: Word = Word("What its meetings are called");
/// Under it.
pub const SERIES_HINT: Word =
    Word("Each meeting becomes an edition of it: the 1st, the 2nd, and so on.");
/// Label.
pub const RHYTHM: Word = Word("How often it meets");
/// Choice.
pub const RHYTHM_IRREGULAR: Word = Word("Not regularly");
/// Choice.
pub const RHYTHM_YEARLY: Word = Word("Once a year");
/// Choice.
pub const RHYTHM_HALF_YEARLY: Word = Word("Twice a year");
/// Choice.
pub const RHYTHM_QUARTERLY: Word = Word("Every three months");
/// Choice.
pub const RHYTHM_MONTHLY: Word = Word("Every month");
/// Button.
pub const BACK: Word = Word("Back");
/// Button.
pub const CONTINUE: Word = Word("Continue");
/// What the host publishes is newer.
pub const PUBLISHED_NEWS_ONE: Word =
    Word("This address publishes a version of your group with {} record that is new or changed.");
/// What the host publishes is newer.
pub const PUBLISHED_NEWS: Word =
    Word("This address publishes a version of your group with {} records that are new or changed.");
/// What the host publishes is another group.
pub const PUBLISHED_OTHER: Word =
    Word("This address publishes a group that you do not have: “{}”.");
/// Button.
pub const LOOK_AT_IT: Word = Word("See what changes");
/// Button.
pub const OPEN_IT: Word = Word("Open it");
/// Button.
pub const START: Word = Word("Start");
/// Another group cannot be opened, since the open one would be lost.
pub const ONLY_IN_MEMORY: Word = Word(
    "This browser keeps nothing, so what you did here would be lost. Export it, then reload the page to open another group.",
);
/// Another group was not opened.
pub const NOT_SWITCHED: Word =
    Word("Still here: your last changes are not kept yet, and would be lost.");

/// The full name of a button beside a change: what it does, to which.
pub const ABOUT: Word = Word("{}: {}");
/// Files were dropped over an open form.
pub const FORM_FIRST: Word = Word("Save or close the form first, then drop the files again");
