//! Why a line, or a whole file, cannot be read.

use crate::app::words::Word;

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
