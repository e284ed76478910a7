//! Finding a time for a call between organisations on several clocks (G1), as plain data.
//!
//! - `fairness`: which hours are fair. `clocks`: whose clock is which, and how that is known.
//! - `at_work`: how many are in their working hours, which the hours of a week or a day show too.
//! - `page`: what is drawn.
//!
//! Who joins stands in the address, as the filter of the calendar does, so that a search is a link.

pub mod at_work;
pub mod clocks;
pub mod fairness;
mod page;

pub use page::{CallTimesPage, Hour, Offer, Party, page};

use super::commit::commit;
use super::form;
use super::model::Model;
use super::notice::Notice;
use super::update::Effect;
use super::words::{call_times as words, short};
use crate::domain::change::What;
use crate::domain::content::Content;
use crate::domain::names::{FieldName, RecordId};
use crate::domain::schema::RecordKind;
use crate::domain::workspace::edit::Settings;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// How long a call may take, in minutes.
pub const LENGTHS: [u32; 5] = [30, 45, 60, 90, 120];
/// So many months a series is looked for.
pub const CALLS: u32 = 6;

/// Of the moment: what is asked for, beside who joins.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// How long the call takes, in minutes.
    pub minutes: u32,
    /// The first day on which it may be; the day after the date at which screens open, where
    /// nobody said.
    pub from: Option<NaiveDate>,
    /// One call a month, for [`CALLS`] months.
    pub is_series: bool,
    /// The zones that were chosen here, by organisation.
    pub zones: BTreeMap<RecordId, String>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            minutes: 60,
            from: None,
            is_series: false,
            zones: BTreeMap::new(),
        }
    }
}

/// What a person does here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Msg {
    /// Chose who joins, by their ids.
    Joined(Vec<String>),
    /// Chose how long it takes, in minutes.
    Lasts(u32),
    /// Chose the first day.
    From(NaiveDate),
    /// Wants one call, or one a month.
    Series(bool),
    /// Chose the clock of an organisation, by its IANA name; nothing: as it was known before.
    Clock(RecordId, Option<String>),
    /// Wants an event at a time that was found, as the file writes it.
    Take(String),
    /// Wants an event at each of these times, in one step.
    TakeAll(Vec<String>),
}

/// Takes one step.
pub fn update(model: &mut Model, msg: Msg, now_utc_millis: i64) -> Vec<Effect> {
    match msg {
        Msg::Joined(ids) => {
            let organisations = &mut model.route.filters.organisations;
            *organisations = ids.into_iter().map(RecordId::from).collect();
            return vec![Effect::SetAddress {
                address: model.route.address(),
                replace: true,
            }];
        }
        Msg::Lasts(minutes) => model.call_times.minutes = minutes,
        Msg::From(day) => model.call_times.from = Some(day),
        Msg::Series(is_series) => model.call_times.is_series = is_series,
        Msg::Clock(organisation, Some(zone)) => {
            model.call_times.zones.insert(organisation, zone);
        }
        Msg::Clock(organisation, None) => {
            model.call_times.zones.remove(&organisation);
        }
        Msg::Take(when) => {
            let given = call_at(model, when);
            let kind = RecordKind::Event;
            return form::update(model, form::Msg::New { kind, given }, now_utc_millis);
        }
        Msg::TakeAll(times) => return take_all(model, times, now_utc_millis),
    }
    Vec::new()
}

// What is known of a call at a time.
fn call_at(model: &Model, when: String) -> BTreeMap<String, Content> {
    let mut given = BTreeMap::from([
        ("when".to_owned(), Content::String(when)),
        ("kind".to_owned(), Content::from("call")),
        ("mode".to_owned(), Content::from("online")),
    ]);
    let joined = model.route.filters.organisations.iter();
    given.extend(joined.map(|id| (format!("organisers/{id}"), Content::Bool(true))));
    given
}

// One event for each call of a series: one change, and one step to undo.
fn take_all(model: &mut Model, times: Vec<String>, now_utc_millis: i64) -> Vec<Effect> {
    let language = model.language();
    let joined = model.route.filters.organisations.iter();
    let joined: Vec<String> = joined.map(|id| model.short_title(id)).collect();
    let title = language.fill(words::CALL_OF, &[&language.list(&joined)]);
    let calls = language.number(times.len());
    let mut set = Settings::new();
    for when in times {
        let mut contents = call_at(model, when);
        contents.insert("title".to_owned(), title.as_str().into());
        contents.insert("record".to_owned(), RecordKind::Event.name().into());
        let contents = contents
            .into_iter()
            .map(|(name, content)| (FieldName::from(name), content));
        let id = model.writer.next_id(RecordKind::Event);
        let fields = model
            .workspace
            .setting(&id, &contents.collect(), &BTreeMap::new());
        set.insert(id, fields);
    }
    let effects = commit(model, What::Create, title.clone(), set, now_utc_millis);
    if !effects.is_empty() {
        model.notice = Some(Notice::new(words::MADE, [calls, short(&title)]).undoable());
    }
    effects
}
