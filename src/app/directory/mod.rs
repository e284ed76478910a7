//! The directory screen as plain data, and what a person does on it.

mod organisation;
mod person;
mod reported;
mod search;
mod staff;
mod tree;

pub use organisation::{Fact, Line, Mentioned, OrganisationPage, organisation};
pub use person::{MeetingLine, PersonPage, RoleLine, person};
pub use reported::{HighlightLine, Reported};
pub use search::{Found, search};
pub use staff::MemberLine;
pub use tree::{TreeRow, tree};

pub(super) use person::role_title;

use super::form;
use super::model::Model;
use super::route::{Route, Screen};
use super::update::Effect;
use crate::domain::Content;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use std::collections::{BTreeMap, BTreeSet};

/// Of the moment: what this screen remembers beside the address.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// The rows of the tree that are open.
    pub open: BTreeSet<RecordId>,
}

/// What a person does on this screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// Opens a row of the tree (`true`) or closes it.
    Toggle(RecordId, bool),
    /// Opens every row, or closes every one.
    ToggleAll(bool),
    /// Goes to the page of a row.
    Visit(RecordId),
    /// Searches.
    Search(String),
    /// Opens the form of a new organisation, below another if one is given.
    NewOrganisation(Option<RecordId>),
    /// Opens the form of a new person, with a role at an organisation if one is given.
    NewPerson(Option<RecordId>),
    /// Opens the form of a new activity of an organisation.
    NewActivity(RecordId),
}

/// Takes one step.
pub fn update(model: &mut Model, msg: Msg, now_utc_millis: i64) -> Vec<Effect> {
    match msg {
        Msg::Toggle(id, true) => {
            model.directory.open.insert(id);
        }
        Msg::Toggle(id, false) => {
            model.directory.open.remove(&id);
        }
        Msg::ToggleAll(open) => {
            model.directory.open = if open {
                model
                    .index
                    .of_kind(RecordKind::Organisation)
                    .cloned()
                    .collect()
            } else {
                BTreeSet::new()
            };
        }
        Msg::Visit(id) => {
            model.route = page_of(model, &id);
            return vec![Effect::SetAddress {
                address: model.route.address(),
                replace: false,
            }];
        }
        Msg::Search(text) => {
            model.route.filters.text = text;
            return vec![Effect::SetAddress {
                address: model.route.address(),
                replace: true,
            }];
        }
        Msg::NewOrganisation(parent) => {
            let given = parent
                .map(|parent| ("parent".to_owned(), Content::from(parent.as_str())))
                .into_iter()
                .collect();
            return form::update(
                model,
                form::Msg::New {
                    kind: RecordKind::Organisation,
                    given,
                },
                now_utc_millis,
            );
        }
        Msg::NewPerson(organisation) => {
            let key = model.writer.next_key();
            let given = organisation
                .map(|id| {
                    (
                        format!("roles/{key}"),
                        serde_json::json!({ "organisation": id.as_str() }),
                    )
                })
                .into_iter()
                .collect::<BTreeMap<_, _>>();
            return form::update(
                model,
                form::Msg::New {
                    kind: RecordKind::Person,
                    given,
                },
                now_utc_millis,
            );
        }
        Msg::NewActivity(organisation) => {
            let given = [(
                "organisation".to_owned(),
                Content::from(organisation.as_str()),
            )];
            return form::update(
                model,
                form::Msg::New {
                    kind: RecordKind::Activity,
                    given: given.into(),
                },
                now_utc_millis,
            );
        }
    }
    Vec::new()
}

/// The address of a record's page: a person's, an organisation's, an outcome's.
pub(super) fn page_of(model: &Model, id: &RecordId) -> Route {
    Route::to(match model.workspace.kind(id) {
        Some(RecordKind::Person) => Screen::Person(id.clone()),
        Some(RecordKind::Outcome) => Screen::Outcomes(Some(id.clone())),
        Some(RecordKind::Event) => Screen::Meetings(Some(id.clone())),
        _ => Screen::Directory(Some(id.clone())),
    })
}
