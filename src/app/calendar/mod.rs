//! The calendar screen as plain data, and what a person does on it.
//!
//! - `days`: squares, months, and where a view stands.
//! - `item`: one event as every view draws it. `filter`: which events those are.
//! - `month` with `lanes`, `agenda`, `empty`: the views. `head`: what stands over them.
//! - `carry`: moving an event. `keys`: the same, and everything else, by keyboard.
//! - `go`: from one date or view to another.
//!
//! A page costs what it shows: it asks the index for its own days only.

pub mod agenda;
pub mod bands;
pub mod carry;
pub mod days;
pub mod empty;
pub mod filter;
mod go;
pub mod head;
pub mod item;
pub mod keys;
pub mod lanes;
pub mod legend;
pub mod month;
pub mod quick;

use super::form;
use super::model::Model;
use super::route::View;
use super::update::Effect;
use super::words::Language;
use crate::domain::Content;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::domain::when::When;
use carry::{Carried, Hand};
use chrono::NaiveDate;
use filter::Facet;
use keys::Key;
use std::collections::BTreeMap;

/// Of the moment: what this screen remembers beside the address.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// The day from which arrow keys lead on, where one was chosen.
    pub focus: Option<NaiveDate>,
    /// The event that is being moved.
    pub carried: Option<Carried>,
    /// Where the keyboard's focus was sent last.
    pub attention: Option<Attention>,
    /// The agenda reaches at least to this day.
    pub until: Option<NaiveDate>,
}

/// Where the keyboard's focus is to go. The number grows, so that one place can be asked
/// for twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attention {
    /// Greater than that of the request before.
    pub number: u64,
    /// Where to.
    pub on: On,
}

/// What on the screen has the focus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum On {
    /// A day of the grid.
    Day(NaiveDate),
    /// An event; where it is not in sight, the day that has the focus.
    Event(RecordId),
}

/// From one stretch of time to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// To the one before.
    Previous,
    /// To the one after.
    Next,
    /// To the real date.
    Today,
}

/// What a person does on this screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// Turned to another month, or moved the list by as much.
    Turned(Turn),
    /// Chose a view.
    Viewed(View),
    /// Put the focus on a day.
    Focused(NaiveDate),
    /// Pressed a key that the calendar takes.
    Pressed(Key, On),
    /// Took hold of an event with the pointer, on one of its days in the grid or elsewhere.
    Lifted(RecordId, Option<NaiveDate>),
    /// Carried it over a day.
    Hovered(NaiveDate),
    /// Let it go.
    Dropped,
    /// Left off moving it.
    PutBack,
    /// Wants a new event on a day; on the day that has the focus where none is given.
    New(Option<NaiveDate>),
    /// Shows a kind of event, or hides it.
    KindShown(String, bool),
    /// Chose what to filter by.
    Narrowed(Facet, Vec<String>),
    /// Wants no filters.
    Unfiltered,
    /// Wants more of the agenda before.
    Earlier,
    /// Wants more of the agenda after.
    Later,
    /// The screen was left.
    Left,
}

impl State {
    /// The number of the next [`Attention`].
    #[must_use]
    pub fn next_number(&self) -> u64 {
        self.attention.as_ref().map_or(0, |last| last.number) + 1
    }
}

/// Takes a step that only looks at a month: turning, going from view to view.
///
/// # Errors
/// The message itself, where it is no such step; [`update`] takes every one.
pub fn look(model: &mut Model, msg: Msg) -> Result<Vec<Effect>, Msg> {
    Ok(match msg {
        Msg::Turned(turn) => go::turn(model, turn),
        Msg::Viewed(view) => go::view_as(model, view),
        Msg::Focused(day) => go::focus(model, day),
        Msg::Unfiltered => {
            model.route.filters = super::route::Filters::default();
            go::stay(model)
        }
        Msg::Left => {
            model.calendar.carried = None;
            Vec::new()
        }
        msg => return Err(msg),
    })
}

/// Takes any other step.
pub fn update(model: &mut Model, msg: Msg, now_utc_millis: i64) -> Vec<Effect> {
    match msg {
        Msg::Pressed(key, on) => keys::pressed(model, key, on, now_utc_millis),
        Msg::Lifted(event, day) => {
            carry::lift(model, event, day, Hand::Pointer);
            Vec::new()
        }
        Msg::Hovered(day) => {
            carry::carry(model, day);
            Vec::new()
        }
        Msg::Dropped => carry::drop(model, now_utc_millis),
        Msg::PutBack => carry::put_back(model),
        Msg::New(day) => new_event(model, day, now_utc_millis),
        Msg::KindShown(code, is_shown) => {
            filter::show_kind(model, &code, is_shown);
            go::stay(model)
        }
        Msg::Narrowed(facet, chosen) => {
            facet.choose(&mut model.route.filters, chosen);
            go::stay(model)
        }
        Msg::Earlier => go::earlier(model),
        Msg::Later => go::later(model),
        msg => look(model, msg).unwrap_or_default(),
    }
}

// A day as a person writes it, where the words are understood as that day.
fn day_in_words(language: Language, day: NaiveDate) -> Content {
    let words = language.day(day);
    let heard = form::Heard::of(&words, day).time().map(When::to_text);
    if heard == Some(day.to_string()) {
        serde_json::json!({ "is": day.to_string(), "words": words })
    } else {
        Content::String(day.to_string())
    }
}

fn new_event(model: &mut Model, day: Option<NaiveDate>, now_utc_millis: i64) -> Vec<Effect> {
    // What is carried would be forgotten behind the form.
    if model.calendar.carried.is_some() {
        return Vec::new();
    }
    let day = day.unwrap_or_else(|| days::focus_day(model));
    let given = BTreeMap::from([("when".to_owned(), day_in_words(model.language(), day))]);
    let kind = RecordKind::Event;
    form::update(model, form::Msg::New { kind, given }, now_utc_millis)
}
