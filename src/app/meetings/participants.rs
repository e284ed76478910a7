//! The participants of a meeting, numbered through as in its annex (D5, D7, D9, D12, D14, D15).

use super::people::{self, Noted};
use super::{attendance, edition, highlights, order};
use crate::app::form::Choice;
use crate::app::links::{Linked, is_email};
use crate::app::model::Model;
use crate::app::outcomes::{self, Owner};
use crate::app::route::{Route, Screen};
use crate::app::words::{Word, meetings as words};
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use std::collections::BTreeSet;

/// The participants of a meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct ParticipantsPage {
    /// The organisations in the order of the list.
    pub groups: Vec<Group>,
    /// "22 participants from 9 organisations", counted; `None` where nobody is there.
    pub counted: Option<String>,
    /// How many of them have an e-mail address.
    pub addresses: usize,
    /// The people who can be put on the list.
    pub others: Vec<Choice>,
    /// The words of the button that puts everybody of the edition before on the list.
    pub invite: Option<String>,
    /// The addresses, where the browser did not take them.
    pub shown_addresses: Option<String>,
}

/// One organisation at a meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The organisation; its id is empty for people who come for nobody.
    pub id: RecordId,
    /// The organisation as a chip.
    pub organisation: Owner,
    /// Everybody of it is online.
    pub is_online: bool,
    /// It is there, but nothing was recorded from it (D15).
    pub silent: Option<String>,
    /// Its people.
    pub people: Vec<Participant>,
    /// How many of them have an e-mail address.
    pub addresses: usize,
}

/// One person at a meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Participant {
    /// The attendance.
    pub attendance: RecordId,
    /// The person.
    pub person: RecordId,
    /// The number in the list; `None` for somebody who does not count.
    pub number: Option<String>,
    /// The name with the form of address.
    pub name: String,
    /// The address of the person's page.
    pub link: String,
    /// The job title at this meeting.
    pub title: Option<String>,
    /// The e-mail address.
    pub email: Option<Linked>,
    /// Whether they are there in person, and whether online.
    pub presence: (bool, bool),
    /// What else is to be said: "absent", "invited", "support staff", in words.
    pub marks: Vec<String>,
    /// Whether they can go up and down within their organisation.
    pub can_move: (bool, bool),
}

/// The participants of a meeting.
#[must_use]
pub fn participants(model: &Model, meeting: &RecordId) -> ParticipantsPage {
    let groups: Vec<Group> = people::by_organisation(model, meeting)
        .into_iter()
        .map(|(organisation, noted)| group(model, meeting, organisation, &noted))
        .collect();
    let invite = edition::former(model, meeting).and_then(|former| {
        let count = attendance::missing(model, meeting, &former).len();
        let language = model.language();
        let edition = edition::short_name(model, &former);
        (count > 0).then(|| language.fill(words::INVITE, &[&language.number(count), &edition]))
    });
    let addresses = addresses(model, meeting, None);
    ParticipantsPage {
        counted: super::counts::statement(model, meeting).map(|statement| statement.counted),
        addresses: addresses.len(),
        shown_addresses: model.meetings.shows_addresses.then(|| addresses.join(", ")),
        others: others(model, meeting),
        invite,
        groups,
    }
}

/// The e-mail addresses of those who count, in the order of the list; of one organisation
/// only, where one is given.
pub(super) fn addresses(
    model: &Model,
    meeting: &RecordId,
    organisation: Option<&RecordId>,
) -> Vec<String> {
    people::by_organisation(model, meeting)
        .into_iter()
        .filter(|(of, _)| organisation.is_none_or(|wanted| of == wanted))
        .flat_map(|(_, people)| people)
        .filter(|noted| noted.number.is_some())
        .filter_map(|noted| email(model, &noted.person))
        .collect()
}

pub(super) fn email(model: &Model, person: &str) -> Option<String> {
    let email = model.workspace.text(person, "email")?;
    is_email(email).then(|| email.to_owned())
}

fn group(model: &Model, meeting: &RecordId, id: RecordId, noted: &[Noted]) -> Group {
    let language = model.language();
    let people: Vec<Participant> = noted
        .iter()
        .enumerate()
        .map(|(at, one)| participant(model, one, order::can_move(at, noted.len())))
        .collect();
    let organisation = if id.is_empty() {
        let name = language.say(words::NO_ORGANISATION).into_owned();
        Owner {
            label: name.clone(),
            name,
            hue: None,
            link: Route::to(Screen::Directory(None)).link(),
        }
    } else {
        outcomes::organisation(model, &id)
    };
    let counting = || people.iter().filter(|one| one.number.is_some());
    Group {
        is_online: counting().next().is_some() && counting().all(|one| one.presence.1),
        addresses: counting()
            .filter_map(|one| one.email.as_ref())
            .filter(|email| email.link.is_some())
            .count(),
        silent: highlights::silence(model, meeting, &id)
            .map(|word| language.say(word).into_owned()),
        organisation,
        people,
        id,
    }
}

fn participant(model: &Model, noted: &Noted, can_move: (bool, bool)) -> Participant {
    let workspace = &model.workspace;
    let language = model.language();
    let (attendance, person) = (&noted.attendance, &noted.person);
    let status = people::status(model, attendance);
    let is_there = |mode| status == "attended" && workspace.text(attendance, "mode") == Some(mode);
    let said: Option<Word> = match status {
        "absent" => Some(words::ABSENT),
        "invited" => Some(words::WAS_INVITED),
        "registered" => Some(words::REGISTERED),
        _ => None,
    };
    let roles = || workspace.entries(person, "roles").map(|(_, role)| role);
    let support = roles()
        .filter_map(|role| role.get("part")?.as_str())
        .find(|part| matches!(*part, "support" | "secretariat"));
    let marks = support
        .map(|part| language.choice(part))
        .into_iter()
        .chain(said.map(|word| language.say(word).into_owned()))
        .collect();
    let role = roles().find_map(|role| crate::app::directory::role_title(model, role));
    Participant {
        number: noted.number.map(|number| language.number(number)),
        name: people::full_name(model, person),
        link: Route::to(Screen::Person(person.clone())).link(),
        title: workspace
            .text(attendance, "title")
            .map(str::to_owned)
            .or(role),
        email: workspace.text(person, "email").map(Linked::mail),
        presence: (is_there("in person"), is_there("online")),
        marks,
        can_move,
        attendance: attendance.clone(),
        person: person.clone(),
    }
}

fn others(model: &Model, meeting: &RecordId) -> Vec<Choice> {
    let here: BTreeSet<RecordId> = order::parts(model, meeting, RecordKind::Attendance)
        .iter()
        .filter_map(|one| model.workspace.reference(one, "person"))
        .collect();
    let mut others: Vec<Choice> = model
        .index
        .of_kind(RecordKind::Person)
        .filter(|person| !here.contains(*person))
        .map(|person| {
            let organisation = people::organisation_of(model, person);
            let choice = Choice::new(person.as_str(), people::full_name(model, person));
            if organisation.is_empty() {
                choice
            } else {
                choice.with_hint(model.short_title(&organisation))
            }
        })
        .collect();
    others.sort_by_cached_key(|choice| choice.label.to_lowercase());
    others
}
