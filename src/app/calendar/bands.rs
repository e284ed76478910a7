//! What has only a month, a quarter or a year: it stands over the days, named for what it is.

use super::filter::Filter;
use super::item::{Item, Shape, item};
use super::month::agenda_address;
use super::said::{days_of, sometime};
use crate::app::model::Model;
use crate::app::words::{calendar as words, timeline};
use crate::domain::names::RecordId;
use crate::domain::when::{When, Zones};
use chrono::NaiveDate;

/// So many events of one vague time are shown in a month; the agenda shows all.
const IN_A_BAND: usize = 6;

/// Events that are known to be sometime in one stretch of time, and no closer.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Band {
    /// `Sometime in March 2023`, `2022–2026`.
    pub label: String,
    /// Its events.
    pub items: Vec<Item>,
    /// How many more there are, in words.
    pub more: Option<String>,
    /// Where all of them are listed.
    pub address: String,
}

/// The bands over a month, `first` to `last`. Only what touches the month itself: the days
/// before and after it in the grid are not what the page is about.
#[must_use]
pub fn bands(
    model: &Model,
    zones: &dyn Zones,
    events: &[(&RecordId, &When)],
    first: NaiveDate,
    last: NaiveDate,
) -> Vec<Band> {
    let language = model.language();
    let mut groups: Vec<(String, Vec<(&RecordId, &When)>)> = Vec::new();
    for (event, when) in events {
        let (begins, ends) = days_of(model, event, when);
        if Shape::of(when).is_sharp() || begins > last || ends < first {
            continue;
        }
        // Of many in one month the words are made once.
        let is_of = |(_, members): &&mut (String, Vec<(&RecordId, &When)>)| {
            // What is only about a month or a year may be its beginning or its end.
            !when.is_approximate() && members.first().is_some_and(|(_, known)| known == when)
        };
        if let Some((_, members)) = groups.iter_mut().find(is_of) {
            members.push((event, when));
            continue;
        }
        let label = sometime(model, event, when);
        match groups.iter_mut().find(|(known, _)| *known == label) {
            Some((_, members)) => members.push((event, when)),
            None => groups.push((label, vec![(event, when)])),
        }
    }
    groups
        .into_iter()
        .map(|(label, members)| {
            let hidden = members.len().saturating_sub(IN_A_BAND);
            let begin = members.first();
            let begin = begin.map_or(first, |(event, when)| days_of(model, event, when).0);
            Band {
                label,
                items: members
                    .iter()
                    .take(IN_A_BAND)
                    .map(|(event, when)| item(model, zones, event, Some(when)))
                    .collect(),
                more: (hidden > 0).then(|| language.fill(words::MORE, &[&language.number(hidden)])),
                address: agenda_address(model, begin.max(first)),
            }
        })
        .collect()
}

/// How many events have no date, in words, and where they are listed.
#[must_use]
pub fn undated_in_words(model: &Model, filter: &Filter<'_>) -> Option<(String, String)> {
    let undated = model.index.undated_events();
    let count = undated.filter(|event| filter.lets_through(event)).count();
    (count > 0).then(|| {
        let words = (timeline::UNDATED, timeline::UNDATED_MANY);
        let words = model.language().count(count, words.0, words.1);
        (words, agenda_address(model, model.as_of()))
    })
}
