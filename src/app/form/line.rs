//! A title that holds a time: the line is read as in the search, and offered to be taken apart;
//! never by itself.

use super::draft::Input;
use super::{Form, Model};
use crate::app::calendar::quick::{Quick, quick};
use crate::domain::Content;
use crate::domain::schema::RecordKind;

/// What can be read of the title of a new event that has no time yet.
pub(super) fn offered(model: &Model, form: &Form) -> Option<Quick> {
    let is_new_event = form.record.is_none() && form.kind == RecordKind::Event;
    if !is_new_event || form.text("when").is_some() {
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

/// Fills the form with what was read: the title anew, other fields where they are empty.
pub(super) fn take(model: &mut Model) {
    let line = model.form.as_ref().and_then(|form| offered(model, form));
    let (Some(line), Some(form)) = (line, &mut model.form) else {
        return;
    };
    for draft in &mut form.drafts {
        let is_empty = match &draft.input {
            Input::Text(text) => text.trim().is_empty(),
            Input::Members(_) => true,
            Input::Flag(_) | Input::Entries(_) | Input::Answers(_) => false,
        };
        if is_empty || draft.field.name == "title" {
            draft.give(&line.given);
            draft.problem = None;
        }
    }
    let rule = line.given.get("repeats").and_then(Content::as_str);
    if let Some(rule) = rule.filter(|rule| form.text("repeats") == Some(*rule)) {
        form.rule_of_time = Some(rule.to_owned());
    }
}
