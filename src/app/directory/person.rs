//! One person: roles, what they cover, and the meetings that they were at.

use super::organisation::Fact;
use crate::app::calendar::said::said;
use crate::app::links::Linked;
use crate::app::meetings::number_of;
use crate::app::model::Model;
use crate::app::outcomes::{self, Owner};
use crate::app::words::{directory as words, fields};
use crate::domain::Content;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;

/// One person.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonPage {
    /// The name, with the form of address where there is one.
    pub name: String,
    /// Where they work and as what.
    pub roles: Vec<RoleLine>,
    /// The e-mail address.
    pub email: Option<Linked>,
    /// The telephone number.
    pub phone: Option<Linked>,
    /// What they cover: themes and expertise, and other facts.
    pub facts: Vec<Fact>,
    /// The meetings that they were at, the latest first.
    pub meetings: Vec<MeetingLine>,
    /// Where the words come from.
    pub sources: Vec<String>,
}

/// One role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleLine {
    /// Where.
    pub organisation: Option<Owner>,
    /// As what.
    pub title: Option<String>,
    /// From when to when, in words.
    pub period: Option<String>,
}

/// One meeting that somebody was at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingLine {
    /// The meeting.
    pub title: String,
    /// When, in words.
    pub when: Option<String>,
    /// The number in the list of participants (D5).
    pub number: Option<String>,
    /// In person or online, in words.
    pub mode: Option<String>,
    /// The address of its page, where it has one.
    pub link: Option<String>,
    /// The parts of its programme in which they speak, in words.
    pub speaks: Option<String>,
}

/// One person; `None` where nothing of that id is in sight.
#[must_use]
pub fn person(model: &Model, id: &RecordId) -> Option<PersonPage> {
    let workspace = &model.workspace;
    let language = model.language();
    let id = &workspace.followed(id);
    if workspace.kind(id) != Some(RecordKind::Person) || !workspace.presence(id).is_in_sight() {
        return None;
    }
    let name = model.title(id);
    let name = match workspace.text(id, "honorific") {
        Some(honorific) => language.fill(words::NAME_WITH_HONORIFIC, &[honorific, &name]),
        None => name,
    };
    Some(PersonPage {
        name,
        roles: workspace
            .entries(id, "roles")
            .map(|(_, role)| role_line(model, role))
            .collect(),
        email: workspace.text(id, "email").map(Linked::mail),
        phone: workspace.text(id, "phone").map(Linked::phone),
        facts: facts(model, id),
        meetings: meetings(model, id),
        sources: crate::app::sources::told(model, id),
    })
}

fn role_line(model: &Model, role: &Content) -> RoleLine {
    let organisation = role.get("organisation").and_then(Content::as_str);
    let when = |field: &str| {
        let text = role.get(field).and_then(crate::domain::read::when_text)?;
        crate::domain::when::When::parse(text).ok()
    };
    let language = model.language();
    let period = match (when("from"), when("to")) {
        (None, None) => None,
        (Some(from), None) => Some(language.fill(words::SINCE, &[&language.when(&from)])),
        (None, Some(to)) => Some(language.fill(words::UNTIL, &[&language.when(&to)])),
        (Some(from), Some(to)) => Some(language.fill(
            words::FROM_TO,
            &[&language.when(&from), &language.when(&to)],
        )),
    };
    RoleLine {
        organisation: organisation
            .map(|id| outcomes::organisation(model, &model.workspace.followed(id))),
        title: role_title(model, role),
        period,
    }
}

/// A role's job title; "acting" where it is held for the time being (D11).
pub(in crate::app) fn role_title(model: &Model, role: &Content) -> Option<String> {
    let title = role.get("title")?.as_str()?;
    let is_acting = role.get("acting") == Some(&Content::Bool(true));
    Some(if is_acting {
        model.language().fill(words::ACTING, &[title])
    } else {
        title.to_owned()
    })
}

fn facts(model: &Model, id: &RecordId) -> Vec<Fact> {
    let workspace = &model.workspace;
    let language = model.language();
    let themes = workspace
        .references(id, "themes")
        .iter()
        .map(|theme| (model.title(theme), None))
        .collect();
    let plain = |field| {
        workspace
            .members(id, field)
            .map(|text| (text.to_owned(), None))
            .collect()
    };
    [
        ("themes", themes),
        ("expertise", plain("expertise")),
        ("aliases", plain("aliases")),
    ]
    .into_iter()
    .filter(|(_, values): &(&str, Vec<_>)| !values.is_empty())
    .map(|(field, values)| Fact {
        label: language
            .say(fields::label(RecordKind::Person, field))
            .into_owned(),
        values,
    })
    .collect()
}

fn meetings(model: &Model, id: &RecordId) -> Vec<MeetingLine> {
    let workspace = &model.workspace;
    let language = model.language();
    let mut found: Vec<(Option<chrono::NaiveDate>, MeetingLine)> = model
        .index
        .referring(id, RecordKind::Attendance, "person")
        .filter_map(|attendance| {
            let meeting = workspace.reference(attendance, "meeting")?;
            let when = workspace.when(&meeting, "when");
            let line = MeetingLine {
                title: model.title(&meeting),
                number: number_of(model, &meeting, attendance)
                    .map(|number| language.number(number)),
                mode: workspace
                    .text(attendance, "mode")
                    .map(|mode| language.choice(mode)),
                when: when.as_ref().map(|when| said(model, &meeting, when)),
                link: model.link_to(&meeting),
                speaks: speaks(model, id, &meeting),
            };
            Some((when.map(|when| when.first_day()), line))
        })
        .collect();
    found.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
    found.into_iter().map(|(_, line)| line).collect()
}

// B5: the slots that name them as a speaker, in their order.
fn speaks(model: &Model, id: &RecordId, meeting: &RecordId) -> Option<String> {
    let workspace = &model.workspace;
    let mut slots: Vec<&RecordId> = model
        .index
        .referring(id, RecordKind::Slot, "items")
        .filter(|slot| workspace.reference(slot, "meeting").as_ref() == Some(meeting))
        .collect();
    slots.sort_by_cached_key(|slot| workspace.text(slot, "order").map(str::to_owned));
    let titles: Vec<String> = slots.into_iter().map(|slot| model.title(slot)).collect();
    let language = model.language();
    (!titles.is_empty()).then(|| language.fill(words::SPEAKS, &[&language.list(&titles)]))
}
