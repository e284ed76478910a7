//! A title that holds a time: the line is read as in the search, and offered to be taken apart;
//! never by itself.

use super::draft::Input;
use super::{Form, Model};
use crate::app::calendar::quick::{Quick, quick};
use crate::domain::Content;
use crate::domain::schema::RecordKind;

/// What can be read of the title of a new event whose time nobody typed yet: the day for which it
/// was opened is none that a person wrote.
pub(super) fn offered(model: &Model, form: &Form) -> Option<Quick> {
    let is_new_event = form.record.is_none() && form.kind == RecordKind::Event;
    let mut drafts = form.drafts.iter().zip(&form.opened_with);
    let is_own = drafts.any(|(draft, opened)| draft.field.name == "when" && draft.input != *opened);
    if !is_new_event || is_own {
        return None;
    }
    quick(model, form.text("title")?).filter(|quick| quick.is_dated)
}

/// The words of the line that are its time.
pub(super) fn words_of_time(line: &Quick) -> Option<&str> {
    let when = line.given.get("when")?;
    let words = when.get("words").or(when.get("is")).unwrap_or(when);
    words.as_str()
}

/// Fills the form with what was read: the title anew, other fields where nobody filled them in.
pub(super) fn take(model: &mut Model) {
    let line = model.form.as_ref().and_then(|form| offered(model, form));
    let (Some(line), Some(form)) = (line, &mut model.form) else {
        return;
    };
    for (draft, opened) in form.drafts.iter_mut().zip(&form.opened_with) {
        let is_free = match &draft.input {
            Input::Text(text) => text.trim().is_empty() || draft.input == *opened,
            Input::Members(_) => true,
            Input::Flag(_) | Input::Entries(_) | Input::Answers(_) => false,
        };
        if is_free || draft.field.name == "title" {
            draft.give(&line.given);
            draft.problem = None;
        }
    }
    let rule = line.given.get("repeats").and_then(Content::as_str);
    if let Some(rule) = rule.filter(|rule| form.text("repeats") == Some(*rule)) {
        form.rule_of_time = Some(rule.to_owned());
    }
}
