//! What is exported, and what leaves with it.

use crate::app::words::Word;

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
