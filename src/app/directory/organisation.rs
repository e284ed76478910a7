//! One organisation: what it is, who works there, what it does, and what it owes.

use super::staff::{self, MemberLine};
use super::{page_of, reported};
use crate::app::calendar::said::said;
use crate::app::links::Linked;
use crate::app::model::{GROUP, Model};
use crate::app::outcomes::{self, Owner};
use crate::app::words::{Word, directory as words, fields};
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use std::collections::{BTreeMap, BTreeSet};

/// One organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct OrganisationPage {
    /// The organisation as a chip.
    pub chip: Owner,
    /// What it says of itself.
    pub profile: Option<String>,
    /// Its kind, place and the like: label, and what stands there.
    pub facts: Vec<Fact>,
    /// Its web address.
    pub website: Option<Linked>,
    /// What belongs to it directly.
    pub units: Vec<Owner>,
    /// Who works there.
    pub people: Vec<MemberLine>,
    /// Who works at its offices, divisions and sections, by each.
    pub offices: Vec<(Owner, Vec<MemberLine>)>,
    /// Its themes, by name.
    pub themes: Vec<String>,
    /// What it organises or takes part in: what is to come first, then what was.
    pub events: Vec<Line>,
    /// What it reported, by meeting, the latest first.
    pub highlights: Vec<reported::Reported>,
    /// What it does.
    pub activities: Vec<Line>,
    /// Outcomes that it owns or is involved in.
    pub outcomes: Vec<Line>,
    /// Whom it works with, or wants to, and who with it.
    pub relations: Vec<Mentioned>,
    /// Where the words come from.
    pub sources: Vec<String>,
}

/// A label and what stands there, with addresses where there are pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The label.
    pub label: String,
    /// What stands there.
    pub values: Vec<(String, Option<String>)>,
}

/// One line about an event, an activity or an outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The record.
    pub id: RecordId,
    /// What it is called.
    pub title: String,
    /// When, in words.
    pub when: Option<String>,
    /// Its kind or status, in words.
    pub detail: Option<String>,
    /// The address of its page; without one its form opens.
    pub link: Option<String>,
    /// It lies ahead of the date at which screens open.
    pub is_ahead: bool,
}

/// Another record and how it is related.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mentioned {
    /// "works with", "wants to work with", in words.
    pub relation: String,
    /// The other.
    pub title: String,
    /// Its address, where it has a page.
    pub link: Option<String>,
    /// Whether the other one said it of this one.
    pub is_from_other: bool,
}

/// One organisation; `None` where nothing of that id is in sight.
#[must_use]
pub fn organisation(model: &Model, id: &RecordId) -> Option<OrganisationPage> {
    let workspace = &model.workspace;
    let id = &workspace.followed(id);
    if workspace.kind(id) != Some(RecordKind::Organisation) || !workspace.presence(id).is_in_sight()
    {
        return None;
    }
    Some(OrganisationPage {
        chip: outcomes::organisation(model, id),
        profile: workspace.text(id, "profile").map(str::to_owned),
        facts: facts(model, id),
        website: workspace.text(id, "website").map(Linked::web),
        units: units(model, id),
        people: staff::people(model, id),
        offices: staff::below(model, id),
        themes: workspace
            .references(id, "themes")
            .iter()
            .map(|theme| model.title(theme))
            .collect(),
        events: events(model, id),
        highlights: reported::reported(model, id),
        activities: activities(model, id),
        outcomes: outcomes_of(model, id),
        relations: relations(model, id),
        sources: crate::app::sources::told(model, id),
    })
}

fn facts(model: &Model, id: &RecordId) -> Vec<Fact> {
    let workspace = &model.workspace;
    let language = model.language();
    let mut facts = Vec::new();
    let mut add = |word: Word, values: Vec<(String, Option<String>)>| {
        if !values.is_empty() {
            facts.push(Fact {
                label: language.say(word).into_owned(),
                values,
            });
        }
    };
    let kind = RecordKind::Organisation;
    let choice = workspace
        .text(id, "kind")
        .map(|code| (language.choice(code), None));
    add(fields::label(kind, "kind"), choice.into_iter().collect());
    let parent = workspace.reference(id, "parent");
    let parent = parent.map(|parent| (model.title(&parent), Some(page_of(model, &parent).link())));
    add(fields::label(kind, "parent"), parent.into_iter().collect());
    let place = workspace
        .reference(id, "place")
        .map(|place| (model.title(&place), None));
    add(fields::label(kind, "place"), place.into_iter().collect());
    let serves = workspace.references(id, "serves");
    add(
        fields::label(kind, "serves"),
        serves
            .iter()
            .map(|place| (model.title(place), None))
            .collect(),
    );
    let aliases = workspace
        .members(id, "aliases")
        .map(|alias| (alias.to_owned(), None))
        .collect();
    add(fields::label(kind, "aliases"), aliases);
    // F2: what it says it has beside what is recorded.
    if let Some(declared) = workspace.number(id, "declared_offices") {
        let recorded = offices_below(model, id);
        let declared = language.number(usize::try_from(declared).unwrap_or(usize::MAX));
        let text = language.fill(
            words::OFFICES_DECLARED,
            &[&declared, &language.number(recorded)],
        );
        add(words::OFFICES, vec![(text, None)]);
    }
    let positions = workspace
        .entries(id, "positions")
        .filter_map(|(_, position)| Some((position.get("title")?.as_str()?.to_owned(), None)));
    add(fields::label(kind, "positions"), positions.collect());
    let channels = model.index.referring(id, RecordKind::Channel, "owner");
    add(
        words::CHANNELS,
        channels
            .map(|channel| (model.title(channel), None))
            .collect(),
    );
    if workspace.references(GROUP, "co_organisers").contains(id) {
        add(
            words::IN_THE_GROUP,
            vec![(language.say(words::CO_ORGANISER).into_owned(), None)],
        );
    }
    facts
}

fn offices_below(model: &Model, id: &RecordId) -> usize {
    let mut seen = BTreeSet::from([id.clone()]);
    let mut open = vec![id.clone()];
    let mut count = 0;
    while let Some(above) = open.pop() {
        for below in model
            .index
            .referring(&above, RecordKind::Organisation, "parent")
        {
            if seen.insert(below.clone()) {
                open.push(below.clone());
                let kind = model.workspace.text(below, "kind");
                count += usize::from(kind.is_some_and(|kind| kind.ends_with(" office")));
            }
        }
    }
    count
}

fn units(model: &Model, id: &RecordId) -> Vec<Owner> {
    let mut units: Vec<Owner> = model
        .index
        .referring(id, RecordKind::Organisation, "parent")
        .map(|unit| outcomes::organisation(model, unit))
        .collect();
    units.sort_by_cached_key(|unit| unit.label.to_lowercase());
    units
}

// What it organises, hosts or takes part in; what its offices do is theirs.
fn events(model: &Model, id: &RecordId) -> Vec<Line> {
    let language = model.language();
    let mut found: BTreeMap<&RecordId, Vec<String>> = BTreeMap::new();
    for (from, field) in model.index.mentions(id) {
        if model.workspace.kind(from) == Some(RecordKind::Event) {
            let part = language.say(fields::label(RecordKind::Event, field));
            found.entry(from).or_default().push(part.into_owned());
        }
    }
    let mut events: Vec<(Option<crate::domain::when::SortKey>, Line)> = found
        .into_iter()
        .map(|(event, parts)| {
            let mut line = line(model, event, "kind");
            line.detail = line
                .detail
                .into_iter()
                .chain(parts)
                .reduce(|one, other| language.fill(words::AND_THEN, &[&one, &other]));
            let when = model.index.when(event);
            (when.map(crate::domain::when::When::sort_key), line)
        })
        .collect();
    // What is to come begins with the nearest; what was begins with the latest.
    events.sort_by(|one, other| {
        other.1.is_ahead.cmp(&one.1.is_ahead).then_with(|| {
            let by_time = one.0.cmp(&other.0);
            if one.1.is_ahead {
                by_time
            } else {
                by_time.reverse()
            }
        })
    });
    events.into_iter().map(|(_, line)| line).collect()
}

fn line(model: &Model, id: &RecordId, detail: &str) -> Line {
    let workspace = &model.workspace;
    let language = model.language();
    let field = if workspace.kind(id) == Some(RecordKind::Outcome) {
        "due"
    } else {
        "when"
    };
    let when = workspace.when(id, field);
    Line {
        id: id.clone(),
        title: model.title(id),
        is_ahead: when
            .as_ref()
            .is_some_and(|when| when.last_day() >= model.as_of()),
        when: when.map(|when| said(model, id, &when)),
        detail: workspace.text(id, detail).map(|code| language.choice(code)),
        link: model.link_to(id),
    }
}

fn activities(model: &Model, id: &RecordId) -> Vec<Line> {
    let mut found: Vec<&RecordId> = model
        .index
        .mentions(id)
        .map(|(from, _)| from)
        .filter(|from| {
            matches!(
                model.workspace.kind(from),
                Some(
                    RecordKind::Activity
                        | RecordKind::Project
                        | RecordKind::Series
                        | RecordKind::Resource
                )
            )
        })
        .collect();
    found.dedup();
    let mut lines: Vec<Line> = found
        .into_iter()
        .map(|one| line(model, one, "status"))
        .collect();
    lines.sort_by_cached_key(|line| line.title.to_lowercase());
    lines
}

fn outcomes_of(model: &Model, id: &RecordId) -> Vec<Line> {
    let found: BTreeSet<&RecordId> = model
        .index
        .mentions(id)
        .map(|(from, _)| from)
        .filter(|from| model.workspace.kind(from) == Some(RecordKind::Outcome))
        .collect();
    found
        .into_iter()
        .map(|one| line(model, one, "status"))
        .collect()
}

fn relations(model: &Model, id: &RecordId) -> Vec<Mentioned> {
    let workspace = &model.workspace;
    let language = model.language();
    let own = model
        .index
        .referring(id, RecordKind::Link, "from")
        .map(|link| (link, "to", false));
    let others = model
        .index
        .referring(id, RecordKind::Link, "to")
        .map(|link| (link, "from", true));
    own.chain(others)
        .filter_map(|(link, end, is_from_other)| {
            let other = workspace.reference(link, end)?;
            let has_page = matches!(
                workspace.kind(&other),
                Some(RecordKind::Organisation | RecordKind::Person)
            );
            Some(Mentioned {
                relation: workspace
                    .text(link, "kind")
                    .map(|kind| language.choice(kind))
                    .unwrap_or_default(),
                title: model.title(&other),
                link: has_page.then(|| page_of(model, &other).link()),
                is_from_other,
            })
        })
        .collect()
}
