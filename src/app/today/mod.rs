//! What is next, due and new, as plain data, and what a person does on it. Every section is
//! a page of its own, so that a change draws only what it concerns.
//!
//! - `meeting`: the next meeting with its programme. `coming`: what comes after it, and
//!   dates that nobody fixed yet. `due`: outcomes that are late or due.
//! - `asks`: what needs an answer. `news`: what others changed since the reader looked.
//! - `copy`: how old the last file outside the browser is. `steps`: where a new group begins.

pub mod asks;
pub mod coming;
pub mod copy;
pub mod due;
pub mod meeting;
pub mod news;
pub mod steps;

use super::form;
use super::model::{GROUP, Model};
use super::update::Effect;
use crate::domain::Content;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use std::collections::BTreeMap;

/// Of the moment: what this place remembers beside the address.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {}

/// What a person does here.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// Has seen what others changed.
    Looked,
    /// Answers an invitation for their organisation (C5).
    Answer(RecordId, &'static str),
    /// Wants to plan a meeting: the next edition of the group's series (A2).
    PlanMeeting,
}

/// Takes one step.
pub fn update(model: &mut Model, msg: Msg, now_utc_millis: i64) -> Vec<Effect> {
    match msg {
        Msg::Looked => news::looked(model),
        Msg::Answer(outcome, answer) => asks::answer(model, &outcome, answer, now_utc_millis),
        Msg::PlanMeeting => plan_meeting(model, now_utc_millis),
    }
}

fn plan_meeting(model: &mut Model, now_utc_millis: i64) -> Vec<Effect> {
    let text = |text: &str| Content::String(text.to_owned());
    let mut given = BTreeMap::from([
        ("kind".to_owned(), text("meeting")),
        ("status".to_owned(), text("planned")),
    ]);
    if let Some(series) = model.workspace.reference(GROUP, "series") {
        let editions = model.index.referring(&series, RecordKind::Event, "series");
        let last = editions
            .filter_map(|event| model.workspace.number(event, "edition"))
            .max();
        let edition = last.map_or(1, |last| last + 1);
        given.insert("edition".to_owned(), Content::from(edition));
        given.insert("series".to_owned(), text(&series));
    }
    let kind = RecordKind::Event;
    form::update(model, form::Msg::New { kind, given }, now_utc_millis)
}
