//! Words of the command palette and the list of keys.

use super::Word;

/// Name of the dialog, and of the button that opens it.
pub const SEARCH: Word = Word("Search");
/// Tip of that button: the keys that do the same.
pub const SEARCH_TIP: Word = Word("Search ({})");
/// Label of its field.
pub const SEARCH_LABEL: Word = Word("Search for a record, a screen or an action");
/// An example of what can be typed.
pub const SEARCH_EXAMPLE: Word = Word("A name, an action, a date…");
/// Name of the list of answers.
pub const ANSWERS: Word = Word("Answers");
/// How many answers.
pub const ONE_ANSWER: Word = Word("{} answer");
/// How many answers.
pub const MANY_ANSWERS: Word = Word("{} answers");
/// No answers.
pub const NO_ANSWER: Word = Word("Nothing is called “{}”. Try fewer words, or a part of one.");

/// A group of answers.
pub const GO: Word = Word("Go to");
/// A group of answers.
pub const ACTIONS: Word = Word("Actions");
/// Answer: a date in the calendar.
pub const CALENDAR_AT: Word = Word("Calendar at {}");
/// Answer: a new event from what is typed, with its title.
pub const NEW_EVENT_FROM: Word = Word("New event: {}");
/// Why none can be made of what is typed.
pub const NO_EVENT: Word = Word("No new event from this yet. {}");
/// Action: takes up the light colours.
pub const THEME_LIGHT: Word = Word("Light theme");
/// Action: takes up the dark colours.
pub const THEME_DARK: Word = Word("Dark theme");
/// Action: takes up what the system says.
pub const THEME_SYSTEM: Word = Word("Theme of this device");
/// Action: goes to another group.
pub const SWITCH_TO: Word = Word("Switch to the group {}");
/// Action.
pub const IMPORT: Word = Word("Import files");
/// Action.
pub const EXPORT: Word = Word("Export…");
/// Action.
pub const NEW_MEETING: Word = Word("New meeting");

/// A group of answers, by kind of record.
pub const PEOPLE: Word = Word("People");
/// A group of answers.
pub const ORGANISATIONS: Word = Word("Organisations");
/// A group of answers.
pub const EVENTS: Word = Word("Events");
/// A group of answers.
pub const SERIES: Word = Word("Series");
/// A group of answers.
pub const SLOTS: Word = Word("Programme");
/// A group of answers.
pub const HIGHLIGHTS: Word = Word("Highlights");
/// A group of answers.
pub const ACTIVITIES: Word = Word("Activities");
/// A group of answers.
pub const OUTCOMES: Word = Word("Outcomes");
/// A group of answers.
pub const UPDATES: Word = Word("Updates");
/// A group of answers.
pub const THEMES: Word = Word("Themes");
/// A group of answers.
pub const PLACES: Word = Word("Places");
/// A group of answers.
pub const MANDATES: Word = Word("Mandates");
/// A group of answers.
pub const PARAGRAPHS: Word = Word("Paragraphs of mandates");
/// A group of answers.
pub const PROJECTS: Word = Word("Projects");
/// A group of answers.
pub const CHANNELS: Word = Word("Channels");
/// A group of answers.
pub const RESOURCES: Word = Word("Resources");

/// Name of the list of keys, and of the action that opens it.
pub const KEYBOARD: Word = Word("Keyboard");
/// What the list leaves out.
pub const KEYBOARD_WORDS: Word = Word("No key does anything while you type in a field.");
/// A part of the list of keys.
pub const EVERYWHERE: Word = Word("On every screen");
/// A part of the list of keys.
pub const ON_A_DAY: Word = Word("On a day or an event of the calendar");
/// A part of the list of keys.
pub const ON_AN_HOUR: Word = Word("On an hour or an event of a week or a day");

/// What a key does.
pub const DOES_SEARCH: Word = Word("Search");
/// What a key does.
pub const DOES_KEYS: Word = Word("List the keys");
/// What two keys do, with the screen.
pub const GO_TO: Word = Word("Go to {}");
/// What a key does.
pub const DOES_DAY: Word = Word("A day on or back; carries an event that is held");
/// What a key does.
pub const DOES_WEEK: Word = Word("A week on or back; in a year planner, a month");
/// What a key does.
pub const DOES_WEEK_ENDS: Word =
    Word("The first or last day of the week; in a year planner, of the month");
/// What a key does.
pub const DOES_MONTH: Word = Word("A month on or back; in a year planner, a year");
/// What a key does.
pub const DOES_HOUR: Word =
    Word("An hour on or back; carries an event that is held by a quarter of an hour");
/// What a key does.
pub const DOES_ENDS_OF_WEEK: Word = Word("The first or last day of the week");
/// What a key does.
pub const DOES_WEEK_OR_HOUR: Word =
    Word("A week on or back; carries an event that is held by an hour");
/// What a key does.
pub const DOES_END_OF_DAYS: Word =
    Word("The end of an event that is held: a day or a week later or earlier");
/// What a key does.
pub const DOES_END_OF_HOURS: Word =
    Word("The end of an event that is held: a quarter of an hour later or earlier");
/// What a key does.
pub const DOES_END_BY_DAYS: Word = Word("The end of an event that is held: a day later or earlier");
/// What a key does.
pub const DOES_ENTER_HOUR: Word = Word("Open the event, or add one at the hour");
/// What a key does.
pub const DOES_ENTER: Word = Word("Open the event, or add one to the day");
/// What a key does.
pub const DOES_LIFT: Word = Word("Take hold of the event to move it, and drop it");
/// What a key does.
pub const DOES_PUT_BACK: Word = Word("Put the event back, or leave it for its day");
/// What a key does.
pub const DOES_CELL: Word = Word("The next figure that way");
/// What a key does.
pub const DOES_ROW_ENDS: Word = Word("The first or last figure of the row");
/// What a key does.
pub const DOES_ANSWER: Word = Word("The next or previous answer");
/// What a key does.
pub const DOES_ANSWER_ENDS: Word = Word("The first or last answer");
/// What a key does.
pub const DOES_TAKE: Word = Word("Go there, or do it");

/// Keys pressed together.
pub const WITH_SHIFT: Word = Word("Shift + {}");
/// Keys pressed together.
pub const WITH_COMMAND: Word = Word("Ctrl or ⌘ + {}");
/// Keys pressed together.
pub const WITH_COMMAND_SHIFT: Word = Word("Ctrl or ⌘ + Shift + {}");
/// Keys pressed one after the other.
pub const THEN: Word = Word("{} then {}");
/// The name on a key.
pub const ARROW_LEFT: Word = Word("←");
/// The name on a key.
pub const ARROW_RIGHT: Word = Word("→");
/// The name on a key.
pub const ARROW_UP: Word = Word("↑");
/// The name on a key.
pub const ARROW_DOWN: Word = Word("↓");
/// The name on a key.
pub const PAGE_UP: Word = Word("Page Up");
/// The name on a key.
pub const PAGE_DOWN: Word = Word("Page Down");
/// The name on a key.
pub const HOME: Word = Word("Home");
/// The name on a key.
pub const END: Word = Word("End");
/// The name on a key.
pub const ENTER: Word = Word("Enter");
/// The name on a key.
pub const ESCAPE: Word = Word("Esc");
/// The name on a key.
pub const SPACE: Word = Word("Space");
