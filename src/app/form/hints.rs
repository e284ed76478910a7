//! What a form says under a field: how to answer, what was understood, what is wrong.

use super::draft::{Draft, Input, Problem};
use super::heard::Heard;
use super::page::Context;
use super::{rhythm, told};
use crate::app::sources;
use crate::app::words::{common, form as words};
use crate::domain::schema::Shape;

impl Context<'_> {
    /// What is wrong with a field, and how to mend it.
    pub(super) fn problem(&self, problem: Problem, draft: &Draft) -> String {
        let word = match problem {
            Problem::NotATime => {
                let text = match &draft.input {
                    Input::Text(text) => text.as_str(),
                    _ => "",
                };
                return Heard::of(text, self.as_of).hint(self.language);
            }
            Problem::Missing => words::MISSING,
            Problem::NotANumber => words::NOT_A_NUMBER,
            Problem::NotARule => words::NOT_A_RULE,
            Problem::NotATimeOfDay => words::NOT_A_TIME_OF_DAY,
            Problem::NotAnAddress => words::NOT_AN_ADDRESS,
            Problem::NotAnEmail => words::NOT_AN_EMAIL,
        };
        self.language.say(word).into_owned()
    }

    /// What is said under a field.
    pub(super) fn hint(&self, draft: &Draft) -> Option<String> {
        if draft.withheld {
            return Some(self.language.say(common::WITHHELD).into_owned());
        }
        // Codes of lines in documents say little by themselves.
        if let ("source", Input::Members(members)) = (draft.field.name, &draft.input) {
            let told = sources::in_words(self.model, members.iter().map(String::as_str));
            return (!told.is_empty())
                .then(|| self.language.fill(words::SOURCES, &[&told.join("; ")]));
        }
        let (Shape::When, Input::Text(text)) = (draft.field.shape, &draft.input) else {
            return None;
        };
        if text.trim().is_empty() {
            return Some(self.language.say(words::WHEN_EXAMPLES).into_owned());
        }
        // What stands in the record was understood when it was written, perhaps from another date.
        Some(match self.kept(draft) {
            Some(when) => self
                .language
                .fill(words::UNDERSTOOD, &[&self.language.when(&when)]),
            None => {
                let heard = Heard::of(text, self.as_of);
                let hint = heard.hint(self.language);
                match rhythm::said(self.language, self.form, draft.field.name, &heard) {
                    Some(said) => told::in_sentences(&[hint, said]),
                    None => hint,
                }
            }
        })
    }
}
