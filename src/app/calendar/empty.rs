//! What a view says where it has nothing to show, and where there is something.

use super::days::view;
use super::filter::Filter;
use super::said::said;
use crate::app::model::Model;
use crate::app::route::{Route, Screen};
use crate::app::words::{Word, calendar as words, week};
use crate::domain::names::RecordId;
use crate::domain::when::When;
use chrono::{Datelike, NaiveDate};

/// Nothing, with the way to the nearest something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nothing {
    /// What is not here.
    pub words: String,
    /// The event that was last before.
    pub previous: Option<Nearest>,
    /// The event that comes next.
    pub next: Option<Nearest>,
    /// What to do where there is none to go to.
    pub hint: Option<String>,
    /// Whether filters hide what there is.
    pub is_filtered: bool,
}

/// An event elsewhere, and the way there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nearest {
    /// What it is and when.
    pub words: String,
    /// Where the same view shows it.
    pub address: String,
}

/// What to say of a month in which no event is shown. `first` and `last`: its days.
#[must_use]
pub fn nothing_in_month(
    model: &Model,
    filter: &Filter<'_>,
    first: NaiveDate,
    last: NaiveDate,
) -> Nothing {
    let name = model.language().month(first.year(), first.month());
    let (plain, filtered) = (words::EMPTY_MONTH, words::NO_MATCH_MONTH);
    nothing(model, filter, (first, last), &name, (plain, filtered))
}

/// What to say of an agenda in which no event is shown from a day on.
#[must_use]
pub fn nothing_from(
    model: &Model,
    filter: &Filter<'_>,
    first: NaiveDate,
    last: NaiveDate,
) -> Nothing {
    let name = model.language().day(first);
    let (plain, filtered) = (words::EMPTY_FROM, words::NO_MATCH_FROM);
    nothing(model, filter, (first, last), &name, (plain, filtered))
}

/// What to say of a year, or of what the timeline reaches over, in which no event is shown.
#[must_use]
pub fn nothing_between(
    model: &Model,
    filter: &Filter<'_>,
    days: (NaiveDate, NaiveDate),
    name: &str,
) -> Nothing {
    let (plain, filtered) = (words::EMPTY_MONTH, words::NO_MATCH_MONTH);
    nothing(model, filter, days, name, (plain, filtered))
}

/// What to say of days in which no event is shown. `name`: the days in words.
#[must_use]
pub fn nothing_on(
    model: &Model,
    filter: &Filter<'_>,
    days: (NaiveDate, NaiveDate),
    name: &str,
) -> Nothing {
    nothing(model, filter, days, name, (week::EMPTY, week::NO_MATCH))
}

fn nothing(
    model: &Model,
    filter: &Filter<'_>,
    (first, last): (NaiveDate, NaiveDate),
    name: &str,
    (plain, filtered): (Word, Word),
) -> Nothing {
    let is_filtered = super::filter::summary(model).is_some();
    let word = if is_filtered { filtered } else { plain };
    let wanted = |event: &RecordId| filter.lets_through(event);
    let nearest = |word: Word, found: Option<(&RecordId, &When)>| {
        found.map(|(event, when)| nearest(model, word, event, when))
    };
    let previous = nearest(
        words::PREVIOUS_EVENT,
        model.index.previous_event(first, wanted),
    );
    let next = nearest(words::NEXT_EVENT, model.index.next_event(last, wanted));
    let is_alone = previous.is_none() && next.is_none() && !is_filtered;
    Nothing {
        words: model.language().fill(word, &[name]),
        previous,
        next,
        hint: is_alone.then(|| model.language().say(words::HOW_TO_ADD).into_owned()),
        is_filtered,
    }
}

fn nearest(model: &Model, word: Word, event: &RecordId, when: &When) -> Nearest {
    let language = model.language();
    let day = when.first_day();
    Nearest {
        words: language.fill(word, &[&model.title(event), &said(model, event, when)]),
        address: Route {
            screen: Screen::Calendar(view(model), Some(day)),
            filters: model.route.filters.clone(),
        }
        .link(),
    }
}
