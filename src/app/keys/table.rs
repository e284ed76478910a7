//! The table.

use super::Press;
use crate::app::calendar::keys::Key;
use crate::app::palette::Step as Answer;
use crate::app::route::{Screen, View};
use crate::app::who_does_what::Step as Cell;
use crate::app::words::{Word, common, fields, palette as words, selection};
use crate::domain::schema::RecordKind;

/// Where a key does what its row says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Where {
    /// On every screen.
    Everywhere,
    /// On the calendar, wherever the focus is.
    Calendar,
    /// With the focus on a day or an event of the calendar.
    Day,
    /// With the focus on an hour or an event of a week or a day.
    Hour,
    /// With the focus on a figure of a matrix.
    Matrix,
    /// In the search.
    Search,
}

/// Which keys are pressed, by the names that browsers give them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chord {
    /// One by itself.
    Alone(&'static str),
    /// One with Control, or with Command on a Macintosh.
    Command(&'static str),
    /// One with Shift.
    Shift(&'static str),
    /// One with Control or Command, and Shift.
    CommandShift(&'static str),
    /// One after another.
    Then(&'static str, &'static str),
}

/// What a key does.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// Opens the search.
    Search,
    /// Opens the list of keys.
    Keys,
    /// Undoes the last step.
    Undo,
    /// Does it again.
    Redo,
    /// Goes to a screen.
    Go(Screen),
    /// Makes an event.
    NewEvent,
    /// Changes the events that are selected.
    EditSelected,
    /// A key of the calendar.
    Calendar(Key),
    /// A step in a matrix.
    Matrix(Cell),
    /// A step among the answers of the search.
    Answer(Answer),
}

/// One row: where, which keys, what they do, and how that is told.
#[derive(Debug, Clone, PartialEq)]
pub struct Binding {
    /// Where.
    pub on: Where,
    /// Which keys.
    pub chord: Chord,
    /// What they do.
    pub act: Act,
    /// What they do, in words; rows one after the other with the same words are told as one.
    pub does: Word,
}

const fn row(on: Where, chord: Chord, act: Act, does: Word) -> Binding {
    Binding {
        on,
        chord,
        act,
        does,
    }
}

// A key of the calendar.
const fn keyed(on: Where, chord: Chord, key: Key, does: Word) -> Binding {
    row(on, chord, Act::Calendar(key), does)
}

// A key after G, which goes to a screen.
const fn going(key: &'static str, to: Screen, does: Word) -> Binding {
    row(Where::Everywhere, Chord::Then("g", key), Act::Go(to), does)
}

// A key on a figure of a matrix.
const fn in_matrix(key: &'static str, step: Cell, does: Word) -> Binding {
    row(Where::Matrix, Chord::Alone(key), Act::Matrix(step), does)
}

// A key among the answers of the search.
const fn in_search(key: &'static str, step: Answer, does: Word) -> Binding {
    row(Where::Search, Chord::Alone(key), Act::Answer(step), does)
}

use Chord::{Alone, Command, CommandShift, Shift};
use Where::{Calendar, Day, Everywhere, Hour};

/// Every key, in the order in which they are told.
pub const KEYS: [Binding; 64] = [
    row(Everywhere, Command("k"), Act::Search, words::DOES_SEARCH),
    row(Everywhere, Alone("/"), Act::Search, words::DOES_SEARCH),
    row(Everywhere, Alone("?"), Act::Keys, words::DOES_KEYS),
    row(Everywhere, Command("z"), Act::Undo, common::UNDO),
    row(Everywhere, CommandShift("z"), Act::Redo, common::REDO),
    row(Everywhere, Command("y"), Act::Redo, common::REDO),
    going("t", Screen::Today, common::TODAY),
    going("c", Screen::Calendar(View::Month, None), common::CALENDAR),
    going("d", Screen::Directory(None), common::DIRECTORY),
    going("w", Screen::WhoDoesWhat, common::WHO_DOES_WHAT),
    going("o", Screen::Outcomes(None), common::OUTCOMES),
    going("m", Screen::Meetings(None), common::MEETINGS),
    going("s", Screen::Share, common::SHARE),
    going("p", Screen::Settings, common::SETTINGS),
    row(
        Calendar,
        Alone("n"),
        Act::NewEvent,
        fields::new_record(RecordKind::Event),
    ),
    row(Calendar, Alone("e"), Act::EditSelected, selection::EDIT),
    keyed(Day, Alone("ArrowLeft"), Key::Left, words::DOES_DAY),
    keyed(Day, Alone("ArrowRight"), Key::Right, words::DOES_DAY),
    keyed(Day, Alone("ArrowUp"), Key::Up, words::DOES_WEEK),
    keyed(Day, Alone("ArrowDown"), Key::Down, words::DOES_WEEK),
    keyed(Day, Alone("Home"), Key::Home, words::DOES_WEEK_ENDS),
    keyed(Day, Alone("End"), Key::End, words::DOES_WEEK_ENDS),
    keyed(Day, Alone("PageUp"), Key::PageUp, words::DOES_MONTH),
    keyed(Day, Alone("PageDown"), Key::PageDown, words::DOES_MONTH),
    keyed(
        Day,
        Shift("ArrowLeft"),
        Key::EndLeft,
        words::DOES_END_OF_DAYS,
    ),
    keyed(
        Day,
        Shift("ArrowRight"),
        Key::EndRight,
        words::DOES_END_OF_DAYS,
    ),
    keyed(Day, Shift("ArrowUp"), Key::EndUp, words::DOES_END_OF_DAYS),
    keyed(
        Day,
        Shift("ArrowDown"),
        Key::EndDown,
        words::DOES_END_OF_DAYS,
    ),
    keyed(Day, Alone("Enter"), Key::Enter, words::DOES_ENTER),
    keyed(Day, Alone(" "), Key::Space, words::DOES_LIFT),
    keyed(Day, Alone("m"), Key::Move, words::DOES_LIFT),
    keyed(Day, Alone("x"), Key::Select, selection::DOES_SELECT),
    keyed(Day, Shift("x"), Key::SelectTo, selection::DOES_SELECT_TO),
    keyed(Day, Alone("Escape"), Key::Escape, words::DOES_PUT_BACK),
    keyed(Hour, Alone("ArrowUp"), Key::Up, words::DOES_HOUR),
    keyed(Hour, Alone("ArrowDown"), Key::Down, words::DOES_HOUR),
    keyed(Hour, Alone("ArrowLeft"), Key::Left, words::DOES_DAY),
    keyed(Hour, Alone("ArrowRight"), Key::Right, words::DOES_DAY),
    keyed(Hour, Alone("Home"), Key::Home, words::DOES_ENDS_OF_WEEK),
    keyed(Hour, Alone("End"), Key::End, words::DOES_ENDS_OF_WEEK),
    keyed(Hour, Alone("PageUp"), Key::PageUp, words::DOES_WEEK_OR_HOUR),
    keyed(
        Hour,
        Alone("PageDown"),
        Key::PageDown,
        words::DOES_WEEK_OR_HOUR,
    ),
    keyed(Hour, Alone("Enter"), Key::Enter, words::DOES_ENTER_HOUR),
    keyed(Hour, Alone(" "), Key::Space, words::DOES_LIFT),
    keyed(Hour, Alone("m"), Key::Move, words::DOES_LIFT),
    keyed(Hour, Shift("ArrowUp"), Key::EndUp, words::DOES_END_OF_HOURS),
    keyed(
        Hour,
        Shift("ArrowDown"),
        Key::EndDown,
        words::DOES_END_OF_HOURS,
    ),
    keyed(
        Hour,
        Shift("ArrowLeft"),
        Key::EndLeft,
        words::DOES_END_BY_DAYS,
    ),
    keyed(
        Hour,
        Shift("ArrowRight"),
        Key::EndRight,
        words::DOES_END_BY_DAYS,
    ),
    keyed(Hour, Alone("x"), Key::Select, selection::DOES_SELECT),
    keyed(Hour, Shift("x"), Key::SelectTo, selection::DOES_SELECT_TO),
    keyed(Hour, Alone("Escape"), Key::Escape, words::DOES_PUT_BACK),
    in_matrix("ArrowLeft", Cell::Left, words::DOES_CELL),
    in_matrix("ArrowRight", Cell::Right, words::DOES_CELL),
    in_matrix("ArrowUp", Cell::Up, words::DOES_CELL),
    in_matrix("ArrowDown", Cell::Down, words::DOES_CELL),
    in_matrix("Home", Cell::First, words::DOES_ROW_ENDS),
    in_matrix("End", Cell::Last, words::DOES_ROW_ENDS),
    in_search("ArrowDown", Answer::Next, words::DOES_ANSWER),
    in_search("ArrowUp", Answer::Previous, words::DOES_ANSWER),
    in_search("Home", Answer::First, words::DOES_ANSWER_ENDS),
    in_search("End", Answer::Last, words::DOES_ANSWER_ENDS),
    in_search("Enter", Answer::Take, words::DOES_TAKE),
    in_search("Escape", Answer::Leave, common::CLOSE),
];

impl Chord {
    /// Whether this press, after this first key if there was one, is the chord.
    #[must_use]
    pub fn fits(self, press: &Press, first: Option<&str>) -> bool {
        let is = |key: &str| press.key.eq_ignore_ascii_case(key);
        let is_alone = !press.command && !press.alt;
        match self {
            Self::Alone(key) => first.is_none() && is_alone && is(key),
            Self::Shift(key) => first.is_none() && is_alone && press.shift && is(key),
            Self::Command(key) => press.command && !press.alt && !press.shift && is(key),
            Self::CommandShift(key) => press.command && !press.alt && press.shift && is(key),
            Self::Then(before, key) => first == Some(before) && is_alone && is(key),
        }
    }

    /// Whether this press is its first key of two.
    #[must_use]
    pub fn begins_with(self, press: &Press) -> bool {
        match self {
            Self::Then(first, _) => Self::Alone(first).fits(press, None),
            _ => false,
        }
    }

    /// Whether it is one key of this name by itself.
    #[must_use]
    pub fn is_named(self, name: &str) -> bool {
        matches!(self, Self::Alone(key) if key.eq_ignore_ascii_case(name))
    }

    /// Whether it is one key of this name with Shift.
    #[must_use]
    pub fn is_named_with_shift(self, name: &str) -> bool {
        matches!(self, Self::Shift(key) if key.eq_ignore_ascii_case(name))
    }
}
