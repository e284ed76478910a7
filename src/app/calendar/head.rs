//! What stands over every view: its name, the way on and back, and the views.

use super::days::{shown_date, view};
use super::{Turn, filter, go, timeline};
use crate::app::form::Choice;
use crate::app::model::Model;
use crate::app::route::View;
use crate::app::words::calendar as words;
use chrono::Datelike;

/// The head of the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// `March 2023`, or the first day of the agenda.
    pub name: String,
    /// Whether anything can be before.
    pub has_previous: bool,
    /// Whether anything can be after.
    pub has_next: bool,
    /// What the view is filtered by, in words.
    pub filtered: Option<String>,
}

/// The head of the view that is shown.
#[must_use]
pub fn head(model: &Model) -> Head {
    let language = model.language();
    let date = shown_date(model);
    Head {
        name: match view(model) {
            View::Month => language.month(date.year(), date.month()),
            View::Agenda => language.fill(words::AGENDA_FROM, &[&language.day(date)]),
            View::Year => date.year().to_string(),
            View::Timeline => timeline::name(model),
        },
        has_previous: go::turned(model, Turn::Previous).is_some(),
        has_next: go::turned(model, Turn::Next).is_some(),
        filtered: filter::summary(model),
    }
}

/// The views to choose from.
#[must_use]
pub fn views(model: &Model) -> Vec<Choice> {
    View::ALL
        .iter()
        .map(|view| {
            let word = match view {
                View::Month => words::MONTH,
                View::Agenda => words::AGENDA,
                View::Year => words::YEAR,
                View::Timeline => words::TIMELINE,
            };
            Choice::new(view.name(), model.language().say(word))
        })
        .collect()
}

/// The view with this id.
#[must_use]
pub fn view_named(id: &str) -> Option<View> {
    View::ALL.into_iter().find(|view| view.name() == id)
}
