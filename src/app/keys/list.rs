//! The list of keys that a person reads, made from the table.

use super::table::{Act, Binding, Chord, KEYS, Where};
use crate::app::model::Model;
use crate::app::words::{Language, common, palette as words};

/// The keys of one part of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeysPage {
    /// Which part.
    pub title: String,
    /// Its keys.
    pub lines: Vec<KeyLine>,
}

/// One thing that keys do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyLine {
    /// The ways to do it, each as the keys to press.
    pub ways: Vec<String>,
    /// What they do.
    pub does: String,
}

/// The list, by part of the page.
#[must_use]
pub fn page(model: &Model) -> Vec<KeysPage> {
    let language = model.language();
    KEYS.chunk_by(|one, other| one.on == other.on)
        .map(|part| KeysPage {
            title: language
                .say(match part[0].on {
                    Where::Everywhere => words::EVERYWHERE,
                    Where::Calendar => common::CALENDAR,
                    Where::Day => words::ON_A_DAY,
                    Where::Hour => words::ON_AN_HOUR,
                    Where::Matrix => common::WHO_DOES_WHAT,
                    Where::Search => words::SEARCH,
                })
                .into_owned(),
            lines: lines(language, part),
        })
        .collect()
}

/// The keys that do something on every screen, in words: the first way; empty where there is none.
#[must_use]
pub fn way_to(language: Language, act: &Act) -> String {
    KEYS.iter()
        .find(|row| row.on == Where::Everywhere && row.act == *act)
        .map_or_else(String::new, |row| way(language, row.chord))
}

fn lines(language: Language, part: &[Binding]) -> Vec<KeyLine> {
    part.chunk_by(|one, other| one.does == other.does)
        .map(|same| KeyLine {
            ways: same.iter().map(|row| way(language, row.chord)).collect(),
            does: does(language, &same[0]),
        })
        .collect()
}

fn does(language: Language, row: &Binding) -> String {
    match row.chord {
        Chord::Then(..) => language.fill(words::GO_TO, &[&language.say(row.does)]),
        _ => language.say(row.does).into_owned(),
    }
}

fn way(language: Language, chord: Chord) -> String {
    let cap = |key: &str| cap(language, key);
    match chord {
        Chord::Alone(key) => cap(key),
        Chord::Shift(key) => language.fill(words::WITH_SHIFT, &[&cap(key)]),
        Chord::Command(key) => language.fill(words::WITH_COMMAND, &[&cap(key)]),
        Chord::CommandShift(key) => language.fill(words::WITH_COMMAND_SHIFT, &[&cap(key)]),
        Chord::Then(first, key) => language.fill(words::THEN, &[&cap(first), &cap(key)]),
    }
}

fn cap(language: Language, key: &str) -> String {
    let word = match key {
        "ArrowLeft" => words::ARROW_LEFT,
        "ArrowRight" => words::ARROW_RIGHT,
        "ArrowUp" => words::ARROW_UP,
        "ArrowDown" => words::ARROW_DOWN,
        "PageUp" => words::PAGE_UP,
        "PageDown" => words::PAGE_DOWN,
        "Home" => words::HOME,
        "End" => words::END,
        "Enter" => words::ENTER,
        "Escape" => words::ESCAPE,
        " " => words::SPACE,
        letter => return letter.to_uppercase(),
    };
    language.say(word).into_owned()
}
