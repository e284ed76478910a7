//! What stands over every view: its name, the way on and back, and the views.

use super::days::{hours_in_sight, shown_date, view};
use super::{Turn, filter, go, timeline, week_numbers};
use crate::app::form::Choice;
use crate::app::model::Model;
use crate::app::route::View;
use crate::app::words::{calendar as words, week};
use crate::domain::when::When;
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
            View::Week => week_numbers::named(model, days_in_words(model), date),
            View::Day => week_numbers::named(model, language.day_with_weekday(date), date),
            View::Agenda => language.fill(words::AGENDA_FROM, &[&language.day(date)]),
            View::Year => date.year().to_string(),
            View::Timeline => timeline::name(model),
        },
        has_previous: go::turned(model, Turn::Previous).is_some(),
        has_next: go::turned(model, Turn::Next).is_some(),
        filtered: filter::summary(model),
    }
}

/// The days whose hours are shown: `13–19 March 2023`.
#[must_use]
pub fn days_in_words(model: &Model) -> String {
    let days = hours_in_sight(model).and_then(|(first, last)| When::days(first, last).ok());
    days.map_or_else(String::new, |days| model.language().when(&days))
}

/// The views to choose from.
#[must_use]
pub fn views(model: &Model) -> Vec<Choice> {
    View::ALL
        .iter()
        .map(|view| {
            let word = match view {
                View::Month => words::MONTH,
                View::Week => week::WEEK,
                View::Day => week::DAY,
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
