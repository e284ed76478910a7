//! Groups: starting, opening and switching.

use crate::app::words::Word;

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
