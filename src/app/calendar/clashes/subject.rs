//! What is compared of an event: its time, and what it may share with another.

use super::super::filter::above;
use super::super::item::organisers;
use super::Because;
use crate::app::form::{Form, Heard, Input};
use crate::app::model::{GROUP, Model};
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::domain::when::When;
use std::collections::BTreeSet;

/// What is compared of an event.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Subject {
    /// When it is, where that is known at all.
    pub when: Option<When>,
    /// The agencies that organise it; an office counts as its agency.
    pub organisers: BTreeSet<RecordId>,
    /// Who is to be there.
    pub people: BTreeSet<RecordId>,
    /// Where it is held.
    pub place: Option<RecordId>,
    /// The regions that it is for, or that it is held in.
    pub regions: BTreeSet<RecordId>,
    /// What it is about.
    pub themes: BTreeSet<RecordId>,
    /// The event that it follows.
    pub follows: Option<RecordId>,
    /// The event that it is part of.
    pub within: Option<RecordId>,
}

impl Subject {
    /// What is compared of an event; `None` for one that does not take place.
    #[must_use]
    pub fn of_event(model: &Model, event: &RecordId) -> Option<Self> {
        let workspace = &model.workspace;
        if matches!(
            workspace.text(event, "status"),
            Some("cancelled" | "postponed")
        ) {
            return None;
        }
        let place = workspace.reference(event, "place");
        let places = workspace.references(event, "places");
        Some(Self {
            when: model.index.when(event).cloned(),
            organisers: agencies(model, &organisers(model, event)),
            people: people(model, event),
            regions: regions(model, places.iter().chain(&place)),
            place,
            themes: workspace.references(event, "themes"),
            follows: workspace.reference(event, "follows"),
            within: workspace.reference(event, "within"),
        })
    }

    /// The same of an event's form, as it is filled in now; `None` for a form of another kind
    /// of record.
    #[must_use]
    pub fn of_form(model: &Model, form: &Form) -> Option<Self> {
        if form.kind != RecordKind::Event {
            return None;
        }
        let followed = |id: &str| model.workspace.followed(id);
        let input = |field: &str| {
            let draft = form.drafts.iter().find(|draft| draft.field.name == field);
            draft.map(|draft| &draft.input)
        };
        let one = |field: &str| match input(field) {
            Some(Input::Text(id)) if !id.is_empty() => Some(followed(id)),
            _ => None,
        };
        let many = |field: &str| -> BTreeSet<RecordId> {
            match input(field) {
                Some(Input::Members(ids)) => ids.iter().map(|id| followed(id)).collect(),
                _ => BTreeSet::new(),
            }
        };
        if matches!(input("status"), Some(Input::Text(status)) if status == "cancelled" || status == "postponed")
        {
            return None;
        }
        let mut organisers = many("organisers");
        if organisers.is_empty() {
            organisers.extend(one("host"));
        }
        let place = one("place");
        Some(Self {
            when: when_of(model, form),
            organisers: agencies(model, &organisers),
            people: form
                .record
                .as_ref()
                .map(|record| people(model, record))
                .unwrap_or_default(),
            regions: regions(model, many("places").iter().chain(&place)),
            place,
            themes: many("themes"),
            follows: one("follows"),
            within: one("within"),
        })
    }

    /// What this shares with another, the weightiest first; of a place that both are held in
    /// the region is not said as well.
    #[must_use]
    pub fn shared_with(&self, other: &Self) -> Vec<Because> {
        let mut because: Vec<Because> = Vec::new();
        let common = |one: &BTreeSet<RecordId>, two: &BTreeSet<RecordId>| -> Vec<RecordId> {
            one.intersection(two).cloned().collect()
        };
        because.extend(
            common(&self.people, &other.people)
                .into_iter()
                .map(Because::Person),
        );
        because.extend(
            common(&self.organisers, &other.organisers)
                .into_iter()
                .map(Because::Organiser),
        );
        match self.place.as_ref().filter(|_| self.place == other.place) {
            Some(place) if self.is_around(other) || other.is_around(self) => {
                because.push(Because::CoLocated(place.clone()));
            }
            Some(place) => because.push(Because::Place(place.clone())),
            None => because.extend(
                common(&self.regions, &other.regions)
                    .into_iter()
                    .map(Because::Region),
            ),
        }
        because.extend(
            common(&self.themes, &other.themes)
                .into_iter()
                .map(Because::Theme),
        );
        because
    }

    // Whether the fixed days of this reach over those of another, and further.
    fn is_around(&self, other: &Self) -> bool {
        let (Some(one), Some(two)) = (&self.when, &other.when) else {
            return false;
        };
        let span = |when: &When| (when.first_day(), when.last_day());
        !one.is_vague()
            && !two.is_vague()
            && span(one) != span(two)
            && one.first_day() <= two.first_day()
            && two.last_day() <= one.last_day()
    }
}

// The time as it is typed, or as it stands in the record where nothing else was typed.
fn when_of(model: &Model, form: &Form) -> Option<When> {
    let draft = form
        .drafts
        .iter()
        .find(|draft| draft.field.name == "when")?;
    if let Some(record) = form.record.as_ref().filter(|_| !draft.is_changed()) {
        return model.workspace.when(record, "when");
    }
    match &draft.input {
        Input::Text(text) => Heard::of(text, model.as_of()).time().cloned(),
        _ => None,
    }
}

/// The agencies that these are, or that they are offices of: members of the group, else the
/// outermost.
#[must_use]
pub fn agencies(model: &Model, organisations: &BTreeSet<RecordId>) -> BTreeSet<RecordId> {
    let workspace = &model.workspace;
    let members = workspace.references(GROUP, "members");
    organisations
        .iter()
        .map(|one| {
            let above = above(workspace, one);
            let member = above.iter().find(|one| members.contains(*one));
            member.or(above.last()).unwrap_or(one).clone()
        })
        .collect()
}

/// The regions that these places are, or lie in.
#[must_use]
pub fn regions<'a>(
    model: &Model,
    places: impl Iterator<Item = &'a RecordId>,
) -> BTreeSet<RecordId> {
    let workspace = &model.workspace;
    places
        .flat_map(|place| above(workspace, place))
        .filter(|place| workspace.text(place, "kind") == Some("region"))
        .collect()
}

fn people(model: &Model, event: &RecordId) -> BTreeSet<RecordId> {
    let workspace = &model.workspace;
    model
        .index
        .referring(event, RecordKind::Attendance, "meeting")
        .filter(|attendance| workspace.text(attendance, "status") != Some("absent"))
        .filter_map(|attendance| workspace.reference(attendance, "person"))
        .collect()
}
