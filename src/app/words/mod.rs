//! Every word that a person reads, in one typed catalogue.
//!
//! A [`Word`] is a name for a text: other rings hold words and numbers, and only a
//! [`Language`] turns them into text. Whoever wants to show a text that is not
//! somebody's own data has to write it here first.
//!
//! Style: plain and short, sentence case, no full stop after a single short
//! sentence, `…` after a button that needs more input.

pub mod calendar;
pub mod calendars;
pub mod call_times;
pub mod checkup;
pub mod clashes;
pub mod common;
pub mod dates;
pub mod directory;
pub mod duplicate;
pub mod fields;
pub mod form;
pub mod groups;
pub mod meetings;
pub mod offline;
pub mod outcomes;
pub mod palette;
pub mod recurrence;
pub mod selection;
pub mod settings;
pub mod share;
mod short;
pub mod tables;
pub mod timeline;
pub mod today;
pub mod week;
pub mod who_does_what;

pub use short::{short, shortened_to};
use std::borrow::Cow;

/// A text of the catalogue, by its English form. `{}` marks the place of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(pub(super) &'static str);

/// The language of the person at the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English, the language of the sources.
    #[default]
    English,
    /// A developer's language: accented, longer, and written from right to left, so
    /// that a text which is not in the catalogue stands out.
    Pseudo,
}

impl Language {
    /// Its tag for the page, BCP 47.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Pseudo => "ar-x-pseudo",
        }
    }

    /// The direction in which it is written, as in HTML's `dir`.
    #[must_use]
    pub fn direction(self) -> &'static str {
        match self {
            Self::English => "ltr",
            Self::Pseudo => "rtl",
        }
    }

    /// Says one word.
    #[must_use]
    pub fn say(self, word: Word) -> Cow<'static, str> {
        match self {
            Self::English => Cow::Borrowed(word.0),
            Self::Pseudo => Cow::Owned(accented(word.0)),
        }
    }

    /// Says a sentence: each `{}` of the word is replaced by the next part.
    #[must_use]
    pub fn fill(self, word: Word, parts: &[&str]) -> String {
        let template = self.say(word);
        let mut text = String::with_capacity(template.len() + 16);
        let mut parts = parts.iter();
        for (at, piece) in template.split("{}").enumerate() {
            if at > 0 {
                text.push_str(parts.next().unwrap_or(&""));
            }
            text.push_str(piece);
        }
        text
    }

    /// Says a sentence about a number of things, which is its first `{}`.
    #[must_use]
    pub fn count(self, count: usize, one: Word, many: Word) -> String {
        let said = self.fill(if count == 1 { one } else { many }, &[&self.number(count)]);
        self.isolated(said)
    }

    /// Keeps a figure and what belongs to it together where a page is read from right to left:
    /// its own words say in which direction it is read (UAX 9, first strong isolate). Without
    /// it, `9:00–12:00` would turn or not by what happens to stand before it.
    #[must_use]
    pub fn isolated(self, text: String) -> String {
        match self.direction() {
            "rtl" => format!("\u{2068}{text}\u{2069}"),
            _ => text,
        }
    }

    /// Writes a number with its thousands apart.
    #[must_use]
    pub fn number(self, number: usize) -> String {
        let digits = number.to_string();
        let mut text = String::with_capacity(digits.len() + digits.len() / 3);
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push(',');
            }
            text.push(digit);
        }
        text
    }

    /// Writes a place in a row of things: `27th`.
    #[must_use]
    pub fn ordinal(self, number: u64) -> String {
        let written = crate::domain::ordinal::in_digits(number);
        match self {
            Self::English => written,
            Self::Pseudo => accented(&written),
        }
    }

    /// Writes a list: `a`, `a and b`, `a, b and c`.
    #[must_use]
    pub fn list(self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => {
                let first = first
                    .iter()
                    .cloned()
                    .reduce(|before, next| self.fill(common::THEN, &[&before, &next]));
                self.fill(common::AND, &[&first.unwrap_or_default(), last])
            }
        }
    }
}

// Every vowel is marked and the whole stands in brackets, so that both a missing
// word and a cut-off one are seen.
fn accented(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    out.push('⟦');
    for letter in text.chars() {
        match letter {
            'a' => out.push('á'),
            'e' => out.push('é'),
            'i' => out.push('í'),
            'o' => out.push_str("óo"),
            'u' => out.push('ú'),
            'A' => out.push('Á'),
            'E' => out.push('É'),
            'I' => out.push('Í'),
            'O' => out.push('Ó'),
            'U' => out.push('Ú'),
            other => out.push(other),
        }
    }
    out.push('⟧');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From right to left a count and a range stand for themselves; from left to right nothing
    /// is added.
    #[test]
    fn figures_keep_together_from_right_to_left() {
        let count = |language: Language| language.count(7, Word("{} event"), Word("{} events"));
        assert_eq!(count(Language::English), "7 events");
        assert_eq!(count(Language::Pseudo), "\u{2068}⟦7 événts⟧\u{2069}");
        let hours = |language: Language| language.close_span("9:00", "12:00");
        assert_eq!(hours(Language::English), "9:00–12:00");
        assert_eq!(hours(Language::Pseudo), "\u{2068}⟦9:00–12:00⟧\u{2069}");
    }

    /// A sentence keeps its parts in order, and a missing part leaves a gap, not a panic.
    #[test]
    fn sentences_take_their_parts_in_order() {
        let english = Language::English;
        assert_eq!(english.fill(Word("{} to {}"), &["a", "b"]), "a to b");
        assert_eq!(english.fill(Word("{} to {}"), &["a"]), "a to ");
        assert_eq!(
            english.count(1, Word("{} event"), Word("{} events")),
            "1 event"
        );
        assert_eq!(
            english.count(12_345, Word("{} event"), Word("{} events")),
            "12,345 events"
        );
    }
}
