//! How something repeats, as it is chosen, or written with its time: "every Monday from 3 May
//! 2027" is put into "Repeats" while that holds nothing of its own, and said.

use super::draft::Input;
use super::heard::Heard;
use super::{Form, Model, draft_at};
use crate::app::recurrence::plain::{Change, changed};
use crate::app::recurrence::preview::first;
use crate::app::recurrence::saying;
use crate::app::words::{Language, form as words, recurrence};
use crate::domain::recurrence::Rule;

/// Takes over what the time that was typed says of how it repeats, and takes it back where the
/// words that said it are gone. What is not understood yet, on the way to other words, changes
/// nothing; nor does a first day that is picked.
pub(super) fn take(model: &mut Model) {
    let as_of = model.as_of();
    let Some(form) = &mut model.form else {
        return;
    };
    let heard = form.text("when").map(|text| Heard::of(text, as_of));
    let is_understood = heard.as_ref().is_none_or(|heard| heard.time().is_some());
    let rule = heard.and_then(|heard| heard.rule());
    let is_own = form.chose_repeats || form.text("repeats") != form.rule_of_time.as_deref();
    if is_own {
        return;
    }
    if !is_understood {
        return;
    }
    let text = rule.map(|rule| rule.to_text());
    let mut drafts = form.drafts.iter_mut();
    let Some(draft) = drafts.find(|draft| draft.field.name == "repeats") else {
        return;
    };
    if let Input::Text(_) = draft.input {
        draft.type_in(text.clone().unwrap_or_default());
        form.rule_of_time = text;
    }
}

/// Changes how it repeats, as a person chose: from then on that is theirs.
pub(super) fn choose(model: &mut Model, how: Change) {
    let first = model.form.as_ref().and_then(|form| first(model, form));
    let writes_rule = match &how {
        Change::Often(often) => Some(often == "rule"),
        Change::Rule(_) => Some(true),
        _ => None,
    };
    if let Some(draft) = draft_at(model, "repeats")
        && let Input::Text(text) = &draft.input
    {
        let text = changed(text.trim(), how, first.as_ref());
        draft.type_in(text);
    }
    if let Some(form) = &mut model.form {
        form.chose_repeats = true;
        form.writes_rule = writes_rule.unwrap_or(form.writes_rule);
    }
}

/// What is said of the rhythm in a time, beside what "Repeats" says.
pub(super) fn said(language: Language, form: &Form, field: &str, heard: &Heard) -> Option<String> {
    let first = heard.time()?;
    let in_words = |rule: &Rule| saying::rule(language, rule, Some(first));
    let Some(rule) = heard.rule() else {
        let taken = form.rule_of_time.as_deref().filter(|_| field == "when")?;
        let still = form.text("repeats").filter(|text| *text == taken)?;
        let rule = Rule::parse(still).ok()?;
        return Some(language.fill(words::RHYTHM_STILL, &[&in_words(&rule)]));
    };
    let has_repeats = form
        .drafts
        .iter()
        .any(|draft| draft.field.name == "repeats");
    if field != "when" || !has_repeats {
        return Some(language.say(words::RHYTHM_NOT_KEPT).into_owned());
    }
    let stands = form.text("repeats");
    let parsed = stands.and_then(|text| Rule::parse(text).ok());
    Some(match (stands, parsed) {
        (Some(text), _) if text == rule.to_text() => {
            language.fill(words::RHYTHM_TAKEN, &[&in_words(&rule)])
        }
        (_, Some(other)) => language.fill(words::RHYTHM_DIFFERS, &[&in_words(&other)]),
        (Some(text), None) => language.fill(words::RHYTHM_DIFFERS, &[text]),
        (None, None) => {
            let never = language.say(recurrence::NEVER).into_owned();
            language.fill(words::RHYTHM_DIFFERS, &[&never])
        }
    })
}
