//! Words of the settings.

use super::Word;

/// Under the heading.
pub const INTRODUCTION: Word =
    Word("These stay in this browser and are in no file that you export.");
/// Heading.
pub const LOOKS: Word = Word("How it looks");
/// Label.
pub const THEME: Word = Word("Colours");
/// Choice.
pub const THEME_SYSTEM: Word = Word("As the system");
/// Choice.
pub const THEME_LIGHT: Word = Word("Light");
/// Choice.
pub const THEME_DARK: Word = Word("Dark");
/// Choice.
pub const THEME_CONTRAST: Word = Word("High contrast");
/// Heading.
pub const TIME: Word = Word("Time");
/// Label.
pub const ZONE: Word = Word("Time zone");
/// Under it.
pub const ZONE_HINT: Word =
    Word("Hours are shown on the venue's clock and on this one. Days never move.");
/// Choice: the zone of the machine.
pub const ZONE_SYSTEM: Word = Word("As this machine ({})");
/// No zone has that name.
pub const NO_ZONE: Word = Word("No zone of that name");
/// Label.
pub const FIRST_WEEKDAY: Word = Word("Weeks begin on");
/// Check box.
pub const WEEK_NUMBERS: Word = Word("Show week numbers");
/// Under it.
pub const WEEK_NUMBERS_HINT: Word =
    Word("As in ISO 8601: week 1 has the first Thursday of the year.");
/// Heading.
pub const LANGUAGE_HEADING: Word = Word("For developers");
/// Label.
pub const LANGUAGE: Word = Word("Language");
/// Choice.
pub const ENGLISH: Word = Word("English");
/// Choice.
pub const PSEUDO: Word = Word("Pseudo-language, right to left");

/// Heading.
pub const WHO: Word = Word("Who you are");
/// Before one's own name.
pub const SIGNED_AS: Word = Word("Your changes in this group are signed:");
/// Nobody said so.
pub const UNSIGNED: Word = Word(
    "Your changes in this group are not signed. Others see them as somebody's until you say who you are.",
);
/// A person and their organisation.
pub const NAME_AND_ORGANISATION: Word = Word("{}, {}");
/// Button.
pub const SAY_WHO: Word = Word("Say who you are…");
/// Button.
pub const CHANGE_WHO: Word = Word("Change…");
/// Button.
pub const SIGN_NO_MORE: Word = Word("Sign no more");
/// The title of the dialog, and of what asks after the first edit.
pub const WHO_ARE_YOU: Word = Word("Who are you?");
/// What asks after the first edit.
pub const ASK: Word = Word(
    "Your change is made. If you say who you are, others see whose it is from the next one on.",
);
/// Button that puts the question aside.
pub const NOT_NOW: Word = Word("Not now");
/// Label.
pub const YOUR_NAME: Word = Word("Your name");
/// Under it.
pub const YOUR_NAME_HINT: Word = Word("Find yourself among the people of this group.");
/// The last answer of that field, with what was typed.
pub const ADD_PERSON: Word = Word("Add “{}”");
/// Button.
pub const NOT_LISTED: Word = Word("I am not in the list");
/// Button.
pub const LISTED: Word = Word("Choose from the list");
/// Label.
pub const YOUR_ORGANISATION: Word = Word("Your organisation");
/// Under the name of somebody new.
pub const ADDED_HINT: Word = Word("You are added to the directory of this group.");
/// Problem.
pub const WHO_MISSING: Word = Word("Say who you are, or close this");
/// Nothing matches.
pub const NO_PERSON: Word = Word("Nobody of that name");
/// Said after the choice.
pub const NOW_SIGNED: Word = Word("Your changes are signed from now on: {}");
/// Said after it was taken back.
pub const NOW_UNSIGNED: Word = Word("Your changes are not signed any more");

/// Heading.
pub const DATA: Word = Word("Where your data is");
/// Where.
pub const KEPT_HERE: Word = Word(
    "“{}” is kept in this browser, on this machine, for this address. Nobody else can see it until you send a file.",
);
/// The browser promised to keep it.
pub const PERSISTS: Word =
    Word("The browser promised not to clear it by itself. Clearing its data clears this too.");
/// The browser did not promise.
pub const MAY_BE_CLEARED: Word = Word(
    "The browser did not promise to keep it: it may clear it when space is short, or after weeks without a visit. A file is the safe copy.",
);
/// Nothing is kept.
pub const IN_MEMORY: Word =
    Word("This browser keeps nothing: what you do here is gone when the window closes.");
/// Link.
pub const TO_CHECKUP: Word = Word("Check this browser and host");
/// Button.
pub const EXPORT_FIRST: Word = Word("Export a copy…");
/// Button.
pub const DELETE_GROUP: Word = Word("Delete this group from this browser…");
/// The title of the dialog.
pub const DELETE_TITLE: Word = Word("Delete this group from this browser?");
/// What is gone then.
pub const DELETE_WORDS: Word = Word(
    "Everything about “{}” that is kept here will be gone, with its history, and cannot be undone. Copies that others have are not touched; neither are files that you exported.",
);
/// How old the last file of a group that is not open is.
pub const OTHER_EXPORT: Word =
    Word("This group was {}. To export it first, close this and open the group.");
/// Check box.
pub const DELETE_AGREE: Word = Word("I have a copy in a file, or need none");
/// Button.
pub const DELETE_NOW: Word = Word("Delete from this browser");
/// Said afterwards.
pub const DELETED: Word = Word("“{}” is deleted from this browser");
/// Said where it failed.
pub const NOT_DELETED: Word =
    Word("The browser could not delete the group; all of it is still here");
