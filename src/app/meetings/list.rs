//! The list of meetings: series with their editions, the next one first (A2 to A7).

use super::edition;
use super::head::day_in_words;
use crate::app::form::Choice;
use crate::app::model::Model;
use crate::app::outcomes::{self, Owner};
use crate::app::route::{Route, Screen};
use crate::app::words::meetings as words;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The list of meetings.
#[derive(Debug, Clone, PartialEq)]
pub struct ListPage {
    /// The series, the group's own first, then by title.
    pub series: Vec<SeriesCard>,
}

/// One series; the last one is of meetings that belong to none.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesCard {
    /// The series; `None` for meetings of none.
    pub id: Option<RecordId>,
    /// Its title.
    pub title: String,
    /// Whether it is the group's own.
    pub is_own: bool,
    /// Its editions, the next first, then later ones, then past ones backwards.
    pub editions: Vec<EditionLine>,
    /// Who hosted how often, in words: whose turn it has been (A7).
    pub hosts: Option<String>,
}

/// One edition.
#[derive(Debug, Clone, PartialEq)]
pub struct EditionLine {
    /// The event.
    pub id: RecordId,
    /// Its page.
    pub link: String,
    /// Its title.
    pub title: String,
    /// "27th".
    pub ordinal: Option<String>,
    /// When it is, with the weekday.
    pub when: String,
    /// Whether it is the next one.
    pub is_next: bool,
    /// How settled it is, in words, where it is not simply planned or held.
    pub status: Option<String>,
    /// Who hosts it.
    pub host: Option<Owner>,
    /// Who chairs it.
    pub chair: Option<Owner>,
    /// The house, the city and the country.
    pub place: Option<String>,
    /// How many outcomes, people and organisations, in words.
    pub counts: Option<String>,
    /// The offers to host it.
    pub offers: Vec<Offer>,
}

/// An offer to host a meeting (A7).
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// The outcome that says so.
    pub outcome: RecordId,
    /// The address of that outcome's page.
    pub link: String,
    /// Who offers.
    pub who: Option<Owner>,
    /// The code of the outcome's status.
    pub state: String,
    /// What can be said of the offer: codes of the outcome's status, in an offer's words.
    pub states: Vec<Choice>,
    /// The name of the choice.
    pub label: String,
}

/// The list of meetings.
#[must_use]
pub fn list(model: &Model) -> ListPage {
    let own = edition::own_series(model);
    let mut by_series: BTreeMap<Option<RecordId>, Vec<RecordId>> = BTreeMap::new();
    for event in model.index.of_kind(RecordKind::Event) {
        if edition::is_meeting(model, event) {
            let series = model.workspace.reference(event, "series");
            by_series.entry(series).or_default().push(event.clone());
        }
    }
    if let Some(own) = &own {
        by_series.entry(Some(own.clone())).or_default();
    }
    let mut series: Vec<SeriesCard> = by_series
        .into_iter()
        .map(|(series, events)| {
            let is_own = series.is_some() && series == own;
            card(model, series, is_own, &events)
        })
        .collect();
    series.sort_by_cached_key(|card| (!card.is_own, card.id.is_none(), card.title.to_lowercase()));
    ListPage { series }
}

fn card(model: &Model, series: Option<RecordId>, is_own: bool, events: &[RecordId]) -> SeriesCard {
    let ahead = |event: &RecordId| {
        let when = model.index.when(event);
        when.is_none_or(|when| when.last_day() >= model.as_of())
    };
    let key = |event: &RecordId| model.index.when(event).map(|when| when.sort_key());
    let (mut coming, mut past): (Vec<&RecordId>, Vec<&RecordId>) =
        events.iter().partition(|event| ahead(event));
    // What has no date yet comes last of what is to come.
    coming.sort_by_cached_key(|event| (key(event).is_none(), key(event), (*event).clone()));
    past.sort_by_cached_key(|event| (Reverse(key(event)), (*event).clone()));
    let next = coming
        .first()
        .copied()
        .filter(|event| key(event).is_some())
        .cloned();
    let editions = coming
        .into_iter()
        .chain(past)
        .map(|event| line(model, event, next.as_ref() == Some(event)))
        .collect();
    let title = match &series {
        Some(series) => model.title(series),
        None => model.language().say(words::OTHER_MEETINGS).into_owned(),
    };
    SeriesCard {
        hosts: hosts(model, events),
        id: series,
        title,
        is_own,
        editions,
    }
}

// Who hosted which editions, whoever hosted last first.
fn hosts(model: &Model, events: &[RecordId]) -> Option<String> {
    let mut editions: BTreeMap<RecordId, Vec<u64>> = BTreeMap::new();
    for event in events {
        if let Some(host) = model.workspace.reference(event, "host") {
            let numbers = editions.entry(host).or_default();
            numbers.extend(edition::number(model, event));
            numbers.sort_unstable();
        }
    }
    let mut editions: Vec<(RecordId, Vec<u64>)> = editions.into_iter().collect();
    editions.retain(|(_, numbers)| !numbers.is_empty());
    editions.sort_by_key(|(_, numbers)| Reverse(numbers.last().copied()));
    let language = model.language();
    let said: Vec<String> = editions
        .into_iter()
        .map(|(host, numbers)| {
            let numbers = numbers.into_iter().map(|number| language.ordinal(number));
            let numbers: Vec<String> = numbers.collect();
            let name = model.short_title(&host);
            language.fill(words::HOSTED, &[&name, &language.list(&numbers)])
        })
        .collect();
    (!said.is_empty()).then(|| said.join("; "))
}

fn line(model: &Model, event: &RecordId, is_next: bool) -> EditionLine {
    let workspace = &model.workspace;
    let language = model.language();
    let organisation = |field| {
        workspace
            .reference(event, field)
            .map(|one| outcomes::organisation(model, &one))
    };
    let (city, country) = super::head::city_and_country(model, event);
    let place: Vec<String> = [
        workspace.text(event, "venue").map(str::to_owned),
        city,
        country,
    ]
    .into_iter()
    .flatten()
    .collect();
    EditionLine {
        id: event.clone(),
        link: Route::to(Screen::Meetings(Some(event.clone()))).link(),
        title: model.title(event),
        ordinal: edition::number(model, event).map(|number| language.ordinal(number)),
        when: day_in_words(language, workspace.when(event, "when").as_ref()),
        is_next,
        status: workspace
            .text(event, "status")
            .filter(|status| !matches!(*status, "held" | "planned"))
            .map(|status| language.choice(status)),
        host: organisation("host"),
        chair: organisation("chair"),
        place: (!place.is_empty()).then(|| place.join(", ")),
        counts: edition::counts_in_words(model, event),
        offers: edition::offers(model, event)
            .into_iter()
            .map(|offer| self::offer(model, offer))
            .collect(),
    }
}

/// An offer to host, with the words for how it stands.
pub(super) fn offer(model: &Model, outcome: RecordId) -> Offer {
    let language = model.language();
    let who = model.workspace.reference(&outcome, "owner");
    let who = who.map(|who| outcomes::organisation(model, &who));
    let name = who.as_ref().map_or("", |who| who.label.as_str());
    let states = [
        ("open", words::OFFERED),
        ("under way", words::ACCEPTED),
        ("done", words::CONFIRMED),
        ("dropped", words::WITHDRAWN),
    ];
    let state = model.workspace.text(&outcome, "status").unwrap_or("open");
    let mut states: Vec<Choice> = states
        .into_iter()
        .map(|(code, word)| Choice::new(code, language.say(word)))
        .collect();
    // A status that is none of an offer's four is shown as what it is.
    if !states.iter().any(|one| one.id == state) {
        states.push(Choice::new(state, language.choice(state)));
    }
    Offer {
        label: language.fill(words::OFFER_OF, &[name]),
        link: Route::to(Screen::Outcomes(Some(outcome.clone()))).link(),
        state: state.to_owned(),
        states,
        who,
        outcome,
    }
}
