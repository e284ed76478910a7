//! Words of theme by organisation, place by organisation, overlaps.

use super::{Language, Word};

/// What the screen is for, with how much work by how many organisations.
pub const SUMMARY: Word = Word("{} by {}");
/// How much work.
pub const WORK: Word = Word("{} activity, project, highlight or event");
/// How much work.
pub const WORKS: Word = Word("{} activities, projects, highlights and events");
/// How many organisations.
pub const ONE_ORGANISATION: Word = Word("{} organisation");
/// How many organisations.
pub const ORGANISATIONS: Word = Word("{} organisations");
/// Heading and name of the first table.
pub const THEMES: Word = Word("Theme by organisation");
/// Heading and name of the second table.
pub const PLACES: Word = Word("Place by organisation");
/// Column heading.
pub const THEME: Word = Word("Theme");
/// Column heading.
pub const PLACE: Word = Word("Place");
/// Filter.
pub const KIND: Word = Word("Kind");
/// Filter.
pub const ORGANISATION: Word = Word("Organisation");
/// Column of all organisations together.
pub const ALL: Word = Word("All");
/// Row of work without a theme.
pub const NO_THEME: Word = Word("No theme said");
/// Row of work without a place.
pub const NO_PLACE: Word = Word("No place said");
/// A cell: row, organisation, how many.
pub const CELL: Word = Word("{}, {}: {}");
/// A cell whose organisation calls the row its own and has nothing in it.
pub const CELL_DECLARED: Word = Word("{}, {}: declared, nothing yet");
/// A cell in which others do the same.
pub const CELL_OVERLAP: Word = Word("{}, {}: {}, overlaps with others");
/// The heading of a cell's list: row, organisation.
pub const CELL_TITLE: Word = Word("{}: {}");
/// The kind of a piece of work, and its own kind.
pub const KIND_OF: Word = Word("{} · {}");
/// Legend.
pub const LEGEND: Word = Word("How to read the tables");
/// Legend: what a figure is.
pub const LEGEND_COUNT: Word =
    Word("How many activities, projects, highlights and events; press one to list them");
/// Legend: the mark of an overlap.
pub const LEGEND_OVERLAP: Word = Word("Other agencies do the same at about the same time");
/// Legend: the mark of what is declared.
pub const LEGEND_DECLARED: Word = Word("Declared as its own, with nothing in it yet");
/// Legend: how rows and units count.
pub const LEGEND_NESTING: Word = Word(
    "A region counts its countries too, and an agency its offices and institutes. A highlight is not counted beside the activity that it reports.",
);
/// Legend: what keys do.
pub const LEGEND_KEYS: Word = Word("Arrow keys lead from figure to figure.");
/// Switch.
pub const PARTNERS: Word = Word("Show partners too");
/// Filters, as a group.
pub const FILTERS: Word = Word("Filters");
/// Button.
pub const UNFILTER: Word = Word("Clear filters");
/// Heading.
pub const OVERLAPS: Word = Word("Overlaps");
/// Heading.
pub const GAPS: Word = Word("Gaps");
/// Nothing found.
pub const NO_OVERLAPS: Word =
    Word("No two agencies do the same in the same place at about the same time");
/// Heading.
pub const SAME_DAYS: Word = Word("On the same day");
/// Nothing found.
pub const NO_SAME_DAYS: Word = Word("No two events fall on the same day in the same place");
/// Events that fall together: how many, day, place, titles.
pub const SAME_DAY: Word = Word("{} events on {} in {}: {}");
/// How many findings are not shown.
pub const MORE_FINDINGS: Word = Word("{} more; filter to see them");
/// Nothing found.
pub const NO_GAPS: Word = Word("Somebody works on every theme and in every place");
/// Why gaps are not looked for.
pub const GAPS_UNFILTERED: Word = Word("Gaps are shown when nothing is filtered");
/// An overlap: how many, themes, place, who.
pub const OVERLAP: Word = Word("{} agencies work on {} in {}: {}");
/// An overlap of work that says no place: how many, themes, who.
pub const OVERLAP_NOWHERE: Word = Word("{} agencies work on {}: {}");
/// What makes an overlap less than sure.
pub const NO_TIME_NOTE: Word = Word("Possible: for some of it no time is known");
/// What makes an overlap less than sure.
pub const NO_PLACE_NOTE: Word = Word("Possible: no place is said");
/// A gap.
pub const GAP_THEME: Word = Word("Nobody works on {}");
/// A gap.
pub const GAP_PLACE: Word = Word("Nobody does anything in {}");
/// A gap.
pub const GAP_DATES: Word = Word("Nothing in {} has a date");
/// Who called a theme their own.
pub const DECLARED_BY: Word = Word("Declared by {}");
/// Who serves a place.
pub const SERVED_BY: Word = Word("Served by {}");
/// Link from a finding to its row.
pub const SHOW: Word = Word("List all of it");
/// The same for a screen reader: with the sentence.
pub const SHOW_NAMED: Word = Word("List all of it: {}");
/// Button beside a gap.
pub const BEGIN: Word = Word("New activity…");
/// The same for a screen reader: with the sentence.
pub const BEGIN_NAMED: Word = Word("New activity… {}");
/// Nothing behind a cell.
pub const NOTHING_IN_CELL: Word = Word("Nothing here");
/// Button.
pub const CLOSE_LIST: Word = Word("Close the list");
/// Empty state.
pub const EMPTY: Word = Word("Nothing to compare yet");
/// Empty state.
pub const EMPTY_WORDS: Word = Word(
    "When activities, projects, events and highlights name their organisations, themes and places, this screen shows who does what where, what overlaps and what is missing.",
);
/// Empty state of filters.
pub const FILTERED_OUT: Word = Word("Nothing fits these filters");
/// How many, at the beginning of a sentence.
const IN_WORDS: [Word; 9] = [
    Word("Two"),
    Word("Three"),
    Word("Four"),
    Word("Five"),
    Word("Six"),
    Word("Seven"),
    Word("Eight"),
    Word("Nine"),
    Word("Ten"),
];

impl Language {
    /// A number at the beginning of a sentence, from two to ten in words.
    #[must_use]
    pub fn count_in_words(self, count: usize) -> String {
        let word = count.checked_sub(2).and_then(|at| IN_WORDS.get(at));
        word.map_or_else(|| self.number(count), |word| self.say(*word).into_owned())
    }
}
