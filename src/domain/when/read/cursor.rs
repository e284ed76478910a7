//! Walking over tokens, and stepping back where a reading fails.

use super::tokens::{Kind, Number, Token};

/// A place in a list of tokens.
#[derive(Clone)]
pub(super) struct Cursor<'a> {
    tokens: &'a [Token],
    at: usize,
    /// The text holds words that are not about time, so everyday words such as
    /// "may" need more beside them.
    pub(super) prose: bool,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(tokens: &'a [Token], prose: bool) -> Self {
        Self {
            tokens,
            at: 0,
            prose,
        }
    }

    /// Returns the index of the next token.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Goes to a token.
    pub(super) fn go_to(&mut self, at: usize) {
        self.at = at;
    }

    /// Steps over a token.
    pub(super) fn step(&mut self) {
        self.at += 1;
    }

    /// Returns the token that lies so many ahead.
    pub(super) fn token(&self, ahead: usize) -> Option<&'a Token> {
        self.tokens.get(self.at + ahead)
    }

    /// Returns the kind of the token that lies so many ahead.
    pub(super) fn kind(&self, ahead: usize) -> Option<&'a Kind> {
        self.token(ahead).map(|token| &token.kind)
    }

    /// Returns the word that lies so many ahead, empty where it is none.
    pub(super) fn word(&self, ahead: usize) -> &'a str {
        self.kind(ahead).map_or("", Kind::word)
    }

    /// Returns the number that lies so many ahead.
    pub(super) fn number(&self, ahead: usize) -> Option<Number> {
        if let Some(Kind::Number(number)) = self.kind(ahead) {
            Some(*number)
        } else {
            None
        }
    }

    /// Tells whether the word next begins with a capital.
    pub(super) fn is_capital(&self) -> bool {
        matches!(self.kind(0), Some(Kind::Word { capital: true, .. }))
    }

    /// Returns the word just before, empty where it is none.
    pub(super) fn word_before(&self) -> &'a str {
        let before = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
        before.map_or("", |token| token.kind.word())
    }

    /// Tells whether the token so many ahead has no space before it.
    pub(super) fn is_glued(&self, ahead: usize) -> bool {
        self.token(ahead).is_some_and(|token| token.glued)
    }

    /// Steps over a token of that kind, if it is next.
    pub(super) fn take(&mut self, kind: &Kind) -> bool {
        let taken = self.kind(0) == Some(kind);
        if taken {
            self.step();
        }
        taken
    }

    /// Steps over the first of these words that is next.
    pub(super) fn take_word(&mut self, words: &[&str]) -> bool {
        let taken = words.contains(&self.word(0)) && !self.word(0).is_empty();
        if taken {
            self.step();
        }
        taken
    }

    /// Tries a reading; where it gives nothing, no token is used up.
    pub(super) fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let start = self.at;
        let found = read(self);
        if found.is_none() {
            self.at = start;
        }
        found
    }
}
