//! Words of the timeline and the year planner.

use super::Word;

/// The name of the switch between what lanes are made of.
pub const LANES: Word = Word("Lanes");
/// Lanes.
pub const BY_ORGANISATION: Word = Word("By organisation");
/// Lanes.
pub const BY_REGION: Word = Word("By region");
/// Lanes.
pub const BY_THEME: Word = Word("By theme");
/// The name of the choice of how much time is in sight.
pub const REACH: Word = Word("Time in sight");
/// How much time is in sight.
pub const WEEK: Word = Word("Week");
/// How much time is in sight.
pub const MONTH: Word = Word("Month");
/// How much time is in sight.
pub const QUARTER: Word = Word("Quarter");
/// How much time is in sight.
pub const YEAR: Word = Word("Year");
/// How much time is in sight: the rolling horizon of G13.
pub const FOUR_YEARS: Word = Word("Four years, rolling");
/// How much time is in sight.
pub const FIVE_YEARS: Word = Word("Five years");

/// The lane of what names no organisation.
pub const NO_ORGANISATION: Word = Word("Nobody named");
/// The lane of what names no region.
pub const NO_REGION: Word = Word("No region");
/// The lane of what names no theme.
pub const NO_THEME: Word = Word("No theme");
/// How many things stand in a lane.
pub const ENTRY: Word = Word("{} entry");
/// How many things stand in a lane.
pub const ENTRIES: Word = Word("{} entries");
/// A stretch of a lane that holds too much to be drawn, with how much.
pub const CROWD: Word = Word("{}: {}");
/// Read aloud with every bar.
pub const BAR_KEYS: Word = Word(
    "Enter opens it. Arrow keys go to others. Space takes hold of it: then arrow keys move it, Enter drops it.",
);
/// How many events have no date, after which the agenda shows them.
pub const UNDATED: Word = Word("{} event has no date yet");
/// How many events have no date.
pub const UNDATED_MANY: Word = Word("{} events have no date yet");
/// A quarter, short.
pub const QUARTER_SHORT: Word = Word("Q{}");
/// Button.
pub const PRINT: Word = Word("Print");
/// Button: as shapes, which stay sharp at any size.
pub const SAVE_SVG: Word = Word("Save as picture (SVG)");
/// Button: as points.
pub const SAVE_PNG: Word = Word("Save as picture (PNG)");

/// The name of the row of months over their days.
pub const DAYS_OF_MONTH: Word = Word("Month");
