//! Words of tables that come in and leave.

use super::Word;

/// Beside the export: where one's list is a spreadsheet.
pub const EXPORT_WORDS: Word =
    Word("Events, organisations and people also leave as a table (CSV), for spreadsheets.");
/// Button.
pub const EXPORT: Word = Word("Export a table…");
/// The title of the dialog.
pub const TITLE: Word = Word("Export a table");
/// Names the choices of the dialog.
pub const WHICH: Word = Word("What the table lists");
/// Choice, and what a file that comes in may list.
pub const EVENTS: Word = Word("Events");
/// Choice, and what a file that comes in may list.
pub const ORGANISATIONS: Word = Word("Organisations");
/// Choice, and what a file that comes in may list.
pub const PEOPLE: Word = Word("People");
/// Label: what stands between cells.
pub const SEPARATOR: Word = Word("Between columns");
/// Choice.
pub const COMMA: Word = Word("Comma");
/// Choice.
pub const SEMICOLON: Word = Word("Semicolon");
/// When to choose what.
pub const SEPARATOR_HINT: Word =
    Word("Spreadsheets want a semicolon where numbers are written as 1,5.");
/// How much leaves.
pub const NO_ROW: Word = Word("There is nothing to export.");
/// How much leaves.
pub const ONE_ROW: Word = Word("{} row leaves with this file.");
/// How much leaves.
pub const ROWS: Word = Word("{} rows leave with this file.");
/// What stays at home unless it is ticked.
pub const CONTACTS_STAY: Word = Word("{} in it stay here: their cells are empty.");
/// The same, where it was ticked.
pub const CONTACTS_LEAVE: Word = Word("{} leave with it.");
/// Check box.
pub const LET_CONTACTS_OUT: Word = Word("Let {} out with this table");
/// What the columns are for.
pub const COMES_BACK: Word = Word(
    "Change it in a spreadsheet and import it here again: you see what changes. Keep the column “Id”.",
);

/// The column that names the record.
pub const ID: Word = Word("Id");
/// A column of other programs.
pub const START_DATE: Word = Word("Start date");
/// A column of other programs.
pub const START_TIME: Word = Word("Start time");
/// A column of other programs.
pub const END_DATE: Word = Word("End date");
/// A column of other programs.
pub const END_TIME: Word = Word("End time");
/// A column of other programs.
pub const ALL_DAY: Word = Word("All day");
/// A column that is not taken.
pub const NOT_TAKEN: Word = Word("Leave out");
/// A person's first role.
pub const ROLE_TITLE: Word = Word("Title of the role");

/// Above a table that comes in.
pub const READ_AS: Word = Word("What the columns of {} mean");
/// How much is in it.
pub const HAS_ONE_ROW: Word = Word("{} row below the names of the columns.");
/// How much is in it.
pub const HAS_ROWS: Word = Word("{} rows below the names of the columns.");
/// How much is in it, where the columns have no names.
pub const ONE_NAMELESS: Word = Word("{} row, and no names of columns.");
/// How much is in it, where the columns have no names.
pub const ROWS_NAMELESS: Word = Word("{} rows, and no names of columns.");
/// Names the choice of what stands in the first row.
pub const FIRST_ROW: Word = Word("The first row is");
/// Choice.
pub const NAMES_OF_COLUMNS: Word = Word("Names of columns");
/// Choice.
pub const A_ROW: Word = Word("A row like the others");
/// Label.
pub const LISTS: Word = Word("Each row is about");
/// Label of a column's choice: the name of the column.
pub const COLUMN: Word = Word("Column “{}”");
/// A column without a name.
pub const COLUMN_UNNAMED: Word = Word("Column {}");
/// Under it: what stands in it.
pub const FOR_INSTANCE: Word = Word("For instance: {}");
/// Under it, where nothing does.
pub const IS_EMPTY: Word = Word("Empty in every row");
/// Above the first rows.
pub const FIRST_ROWS: Word = Word("How the first rows are understood");
/// Question: the text that can be read in two ways.
pub const WHICH_FIRST: Word = Word("“{}” can be read in two ways. What stands first in this file?");
/// Why one of them is chosen already: the text that can be read in one way only.
pub const SAYS_WHICH: Word = Word("“{}” in the same file can be read in one way only.");
/// A file that says both: a date with the day first, one with the month first.
pub const SAYS_BOTH: Word = Word(
    "This file contradicts itself: in “{}” the day stands first, in “{}” the month. Look at its dates with care.",
);
/// Choice: what it would mean.
pub const DAY_FIRST: Word = Word("The day: {}");
/// Choice: what it would mean.
pub const MONTH_FIRST: Word = Word("The month: {}");
/// What hours mean.
pub const HOURS: Word = Word(
    "Times of day are kept as they are written, on the clock of the place, unless a column says the time zone.",
);
/// Why it cannot go on.
pub const NEEDS_A_NAME: Word = Word("Say which column has the {} first.");
/// Why it cannot go on.
pub const NEEDS_AN_ORDER: Word = Word("Say whether the day or the month stands first.");
/// Button.
pub const GO_ON: Word = Word("See what changes");
/// Button.
pub const LEAVE_OUT: Word = Word("Leave this file out");
/// A cell by what stands in it.
pub const CELL: Word = Word("“{}”");
/// A row that says what is known.
pub const NOTHING_NEW_OF_IT: Word = Word("“{}” is here already and says the same");
/// A field and what is said of it.
pub const FIELD_SAYS: Word = Word("{}:");

/// What is wrong with a row.
pub const WHY_NO_NAME: Word = Word("the row has no name or title, and was left out");
/// What is wrong with a cell.
pub const WHY_NO_TIME: Word =
    Word("this is not understood as a date, so it was left out; the rest of the row was taken");
/// What was inferred from a cell.
pub const WHY_SERIAL: Word =
    Word("a number, read as the day that a spreadsheet means by it; look whether it is right");
/// What is wrong with a cell.
pub const WHY_ONE_TIME: Word =
    Word("only the first time was taken; write how it repeats as a rule, in a column of its own");
/// What is wrong with a cell.
pub const WHY_UNKNOWN: Word =
    Word("nothing here has this name, so it was left out; the rest of the row was taken");
/// What is wrong with a cell.
pub const WHY_SEVERAL: Word =
    Word("several things here have this name, so it was left out; the rest of the row was taken");
/// What is wrong with a cell.
pub const WHY_NOT_ONE: Word =
    Word("this is not what such a field holds, so it was left out; the rest of the row was taken");
/// What is wrong with a row.
pub const WHY_TOO_MANY: Word = Word("the row has more cells than there are columns");
/// What is wrong with a file.
pub const WHY_UNENDED: Word = Word("a quotation mark is never closed; it was read up to the end");
/// What is wrong with a file.
pub const WHY_NOT_UTF8: Word =
    Word("this is not UTF-8, so letters with accents may be wrong; save it as UTF-8 to be sure");
/// Why nothing was read.
pub const REFUSED_TOO_LARGE: Word =
    Word("This table has more rows, columns or text than is read. Nothing here was touched.");
/// Why nothing was read.
pub const REFUSED_NO_ROWS: Word =
    Word("This table has no row below the names of its columns. Nothing here was touched.");
/// Why values are only offered.
pub const OFFERS_WHY: Word = Word(
    "These are here and differ in the table. What you tick becomes your own edit; an empty cell changes nothing.",
);
