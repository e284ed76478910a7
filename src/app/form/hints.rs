//! What a form says under a field: how to answer, what was understood, what is wrong.

use super::draft::{Draft, Input, Problem};
use super::heard::Heard;
use super::page::Context;
use super::{Spot, line, rhythm, told};
use crate::app::sources;
use crate::app::words::{common, form as words};
use crate::domain::schema::{RecordKind, Shape};

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
        if draft.field.name == "title" && self.form.record.is_none() {
            return self.hint_of_title(draft);
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

    // A line that is typed as the title of a new event: how, and what is read of it.
    fn hint_of_title(&self, draft: &Draft) -> Option<String> {
        if self.form.kind != RecordKind::Event {
            return None;
        }
        let is_empty = matches!(&draft.input, Input::Text(text) if text.trim().is_empty());
        if is_empty {
            // What is wrong is said instead of it.
            draft.problem.is_none().then_some(())?;
            return Some(self.language.say(words::TITLE_EXAMPLE).into_owned());
        }
        line::offered(self.model, self.form).map(|line| line.understood)
    }

    /// The words on the button that reads the title as a line.
    pub(super) fn offer(&self, draft: &Draft, spot: &Spot) -> Option<String> {
        if draft.field.name != "title" || *spot != Spot::of("title") {
            return None;
        }
        let line = line::offered(self.model, self.form)?;
        let words = line::words_of_time(&line)?;
        Some(self.language.fill(words::READ_AS_TIME, &[words]))
    }
}
