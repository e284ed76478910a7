//! Which of the events in a month's cells, or in the hours of days, fall at the same time as
//! others in sight.

use super::page::{is_certain, sentence};
use super::pairs;
use crate::app::calendar::days::{SQUARES, days_on, first_weekday, hours_in_sight, squares, view};
use crate::app::calendar::filter::Filter;
use crate::app::calendar::item::drawn_as;
use crate::app::model::Model;
use crate::app::route::{Filters, View};
use crate::app::words::Language;
use crate::domain::names::RecordId;
use crate::domain::when::{Clash, When, Zones};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Among more events in sight nobody looks for marks, and comparing all of them would hold
/// the page up: none has any.
const MOST: usize = 1000;

/// One event's mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// With what, in one sentence.
    pub words: String,
    /// Whether that is certain.
    pub is_certain: bool,
}

/// Marks by event, under the id that it is drawn under.
pub type Marks = BTreeMap<RecordId, Mark>;

/// What marks are found for: where this is the same, they are.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    revision: u64,
    days: (NaiveDate, NaiveDate),
    filters: Filters,
    language: Language,
}

/// What marks are to be found for; `None` in a view that has none.
#[must_use]
pub fn asked(model: &Model) -> Option<Asked> {
    Some(Asked {
        revision: model.revision,
        days: days(model)?,
        filters: model.route.filters.clone(),
        language: model.language(),
    })
}

fn days(model: &Model) -> Option<(NaiveDate, NaiveDate)> {
    if view(model) == View::Month {
        let shown = crate::app::calendar::days::shown_date(model);
        let dates = squares(shown, first_weekday(model));
        return Some((*dates.first()?, *dates.get(SQUARES - 1)?));
    }
    let (first, last) = hours_in_sight(model)?;
    // Hours on another clock may be a civil day away.
    Some((
        days_on(first, -1).unwrap_or(first),
        days_on(last, 1).unwrap_or(last),
    ))
}

/// The marks of what is in sight, or of those alone that are `drawn`, under the ids that they
/// are drawn under. Costs as much as there are pairs with one of these that fall together.
#[must_use]
pub fn marks(model: &Model, zones: &dyn Zones, drawn: Option<&BTreeSet<RecordId>>) -> Marks {
    let Some((first, last)) = days(model) else {
        return Marks::new();
    };
    let filter = Filter::of(model);
    let mut events: Vec<(&RecordId, &When)> = model.index.events_between(first, last, zones);
    events.retain(|(event, _)| filter.lets_through(event));
    if events.len() > MOST {
        return Marks::new();
    }
    let is_drawn: Vec<bool> = events
        .iter()
        .map(|(event, when)| {
            drawn.is_none_or(|drawn| drawn.contains(&drawn_as(model, event, Some(when))))
        })
        .collect();
    let found = pairs(model, zones, &events, |place| is_drawn[place]);
    let marked = events
        .iter()
        .zip(found)
        .zip(&is_drawn)
        .filter(|(_, is_drawn)| **is_drawn)
        .filter_map(|(((event, when), with), _)| {
            let others: Vec<(Clash, RecordId)> = with
                .into_iter()
                .map(|(how, other)| (how, events[other].0.clone()))
                .collect();
            let mark = Mark {
                words: sentence(model, &others)?,
                is_certain: is_certain(&others),
            };
            Some((drawn_as(model, event, Some(when)), mark))
        });
    marked.collect()
}
