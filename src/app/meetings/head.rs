//! The head of one meeting: what it is called, when, where, who hosts and chairs it (A2 to A6).

use super::edition;
use crate::app::calendar::item::item;
use crate::app::form::Choice;
use crate::app::model::Model;
use crate::app::outcomes::{self, Owner};
use crate::app::words::{Language, meetings as words};
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::domain::when::{When, Zones};
use chrono::Datelike;

/// The part of a meeting that is shown, in the address.
pub(super) const VIEW: &str = "view";

/// A part of a meeting's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// Slots and speakers.
    #[default]
    Programme,
    /// Who is there.
    Participants,
    /// What the agencies reported.
    Highlights,
    /// What was agreed.
    Outcomes,
    /// What is handed out.
    Document,
}

impl Tab {
    /// All of them, in the order in which they stand.
    pub const ALL: [Self; 5] = [
        Self::Programme,
        Self::Participants,
        Self::Highlights,
        Self::Outcomes,
        Self::Document,
    ];

    /// Its name in addresses.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Programme => "programme",
            Self::Participants => "participants",
            Self::Highlights => "highlights",
            Self::Outcomes => "outcomes",
            Self::Document => "document",
        }
    }

    /// The one with this name.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.code() == code)
    }
}

/// Another edition of the same series, if there is one: its name and the address of its page.
pub type Neighbour = Option<(String, String)>;

/// The head of one meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// Its title.
    pub title: String,
    /// "27th", where it is an edition.
    pub ordinal: Option<String>,
    /// When it is, with the weekday.
    pub when: String,
    /// The same on the reader's clock, where that shows other hours.
    pub own_when: Option<String>,
    /// How settled it is, in words.
    pub status: Option<String>,
    /// Who hosts it.
    pub host: Option<Owner>,
    /// The house where it is.
    pub venue: Option<String>,
    /// The city.
    pub city: Option<String>,
    /// The country.
    pub country: Option<String>,
    /// In person, online or both, in words.
    pub mode: Option<String>,
    /// Who chairs it (A5).
    pub chair: Option<Owner>,
    /// Who organises it together (A6).
    pub organisers: Vec<Owner>,
    /// The span that the reports are to cover (A10).
    pub period: Option<String>,
    /// The edition before and the one after.
    pub neighbours: (Neighbour, Neighbour),
    /// The part that is shown.
    pub tab: Tab,
    /// The parts.
    pub tabs: Vec<Choice>,
    /// How many outcomes, people, organisations and highlights, in words.
    pub counts: Option<String>,
}

/// The head of one meeting; `None` where no event of that id is in sight.
#[must_use]
pub fn head(model: &Model, zones: &dyn Zones, id: &RecordId) -> Option<Head> {
    let workspace = &model.workspace;
    let language = model.language();
    let id = &workspace.followed(id);
    if workspace.kind(id) != Some(RecordKind::Event) || !workspace.presence(id).is_in_sight() {
        return None;
    }
    let when = workspace.when(id, "when");
    let own = item(model, zones, id, when.as_ref()).yours;
    let (city, country) = city_and_country(model, id);
    let organisation = |field| {
        workspace
            .reference(id, field)
            .map(|one| outcomes::organisation(model, &one))
    };
    Some(Head {
        title: model.title(id),
        ordinal: edition::number(model, id).map(|number| language.ordinal(number)),
        when: day_in_words(language, when.as_ref()),
        own_when: own,
        status: workspace
            .text(id, "status")
            .map(|status| language.choice(status)),
        host: organisation("host"),
        venue: workspace.text(id, "venue").map(str::to_owned),
        city,
        country,
        mode: workspace.text(id, "mode").map(|mode| language.choice(mode)),
        chair: organisation("chair"),
        organisers: organisers(model, id),
        period: workspace
            .when(id, "period")
            .map(|period| language.when(&period)),
        neighbours: neighbours(model, id),
        tab: tab(model),
        tabs: tabs(language),
        counts: edition::counts_in_words(model, id),
    })
}

/// A time with its weekday, where it is on one day (A3).
pub(super) fn day_in_words(language: Language, when: Option<&When>) -> String {
    let words = language.when_if_any(when);
    match when.and_then(super::programme::day) {
        Some(day) => language.fill(
            words::ON_WEEKDAY,
            &[&language.weekday(day.weekday()), &words],
        ),
        None => words,
    }
}

/// The co-organisers in the group's order.
pub(super) fn organisers(model: &Model, meeting: &RecordId) -> Vec<Owner> {
    let mut organisers: Vec<RecordId> = model
        .workspace
        .references(meeting, "organisers")
        .into_iter()
        .collect();
    organisers.sort_by_cached_key(|one| (super::order::place(model, one), one.clone()));
    organisers
        .iter()
        .map(|one| outcomes::organisation(model, one))
        .collect()
}

/// City and country apart, from the place and what it lies in (A4, H13).
pub(super) fn city_and_country(
    model: &Model,
    meeting: &RecordId,
) -> (Option<String>, Option<String>) {
    let workspace = &model.workspace;
    let (mut city, mut country) = (None, None);
    let mut at = workspace.reference(meeting, "place");
    for _ in 0..8 {
        let Some(place) = at else { break };
        match workspace.text(&place, "kind") {
            Some("country") => country = country.or_else(|| Some(model.title(&place))),
            Some("city") | None => city = city.or_else(|| Some(model.title(&place))),
            Some(_) => {}
        }
        at = workspace.reference(&place, "parent");
    }
    (city, country)
}

fn neighbours(model: &Model, id: &RecordId) -> (Neighbour, Neighbour) {
    let Some(series) = model.workspace.reference(id, "series") else {
        return (None, None);
    };
    let editions = edition::of_series(model, &series);
    let at = editions.iter().position(|edition| edition == id);
    let named = |at: Option<usize>| {
        let edition = editions.get(at?)?;
        let address = model.link_to(edition)?;
        Some((edition::short_name(model, edition), address))
    };
    (
        named(at.and_then(|at| at.checked_sub(1))),
        named(at.map(|at| at + 1)),
    )
}

fn tab(model: &Model) -> Tab {
    let shown = model.route.filters.others.get(VIEW);
    shown
        .and_then(|shown| shown.iter().find_map(|code| Tab::named(code)))
        .unwrap_or_default()
}

// They are named without figures: their names stay while one works in them.
fn tabs(language: Language) -> Vec<Choice> {
    let name = |tab| match tab {
        Tab::Programme => words::PROGRAMME,
        Tab::Participants => words::PARTICIPANTS,
        Tab::Highlights => words::HIGHLIGHTS,
        Tab::Outcomes => words::OUTCOMES,
        Tab::Document => words::DOCUMENT,
    };
    let choice = |tab: Tab| Choice::new(tab.code(), language.say(name(tab)));
    Tab::ALL.into_iter().map(choice).collect()
}
