//! The calendar screen as plain data, and what a person does on it.
//!
//! - `days`: squares, months, and where a view stands.
//! - `item`: one event as every view draws it. `filter`: which events those are.
//! - `month` with `lanes` and `slots`, `agenda`, `year` and `timeline` with `pack`, `empty`: the views.
//!   `head`: what stands over them.
//! - `week`: hours, of seven days or of one. `axis`: a day's hours on one clock, `hours`: an
//!   event's, `over`: what takes whole days, `blocks`, `packing` and `crowd`: side by side, and
//!   what has no room there, `second_clock`: elsewhere, `working_hours`: who is at work, `sight`
//!   and `spot`: where.
//! - `clashes`: what falls at the same time. `picture`: a view that leaves as one.
//! - `carry`: moving an event, `aim`: where it then lies, `told`: in words, `chain`: with what
//!   belongs to it, `reach`: its end alone, `sweep`: making one by hand. `keys`, `hour_keys`
//!   with `standing`: the same, and everything else, by keyboard. `selection`: several at once.
//! - `go`: from one date or view to another. `week_numbers`: for readers who want them.
//!
//! A page costs what it shows: it asks the index for its own days only.

pub mod agenda;
pub mod aim;
pub mod axis;
pub mod bands;
pub mod blocks;
pub mod carry;
pub mod cells;
pub mod chain;
pub mod clashes;
pub mod crowd;
pub mod days;
pub mod empty;
pub mod filter;
pub(in crate::app) mod go;
pub mod head;
pub mod hour_keys;
pub mod hours;
pub mod item;
pub mod keys;
pub mod lanes;
pub mod legend;
pub mod month;
pub mod over;
pub mod pack;
pub mod packing;
pub mod picture;
pub mod quick;
pub mod reach;
pub mod said;
pub mod second_clock;
pub mod selection;
pub mod sharpening;
pub mod sight;
pub mod slots;
pub mod spot;
pub mod standing;
pub mod sweep;
mod tally;
pub mod timeline;
pub mod told;
pub mod week;
pub mod week_numbers;
pub mod working_hours;
pub mod year;

use super::form;
use super::model::Model;
use super::route::View;
use super::update::Effect;
use super::words::Language;
use crate::domain::Content;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::domain::when::{When, Zones};
use carry::Carried;
use chrono::NaiveDate;
use filter::Facet;
use keys::Key;
use spot::Spot;
use std::collections::BTreeMap;
use sweep::Swept;

/// Of the moment: what this screen remembers beside the address.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// The day from which arrow keys lead on, where one was chosen.
    pub focus: Option<NaiveDate>,
    /// Of its hours: the minute of the day from which arrow keys lead on, where one was chosen.
    pub minute: Option<u32>,
    /// Of that minute: where clocks show it twice, the second time is meant.
    pub is_second: bool,
    /// Where hours are shown: they lead on from the day as a whole.
    pub is_on_whole_day: bool,
    /// The time over which a new event is being drawn.
    pub swept: Option<Swept>,
    /// The event that is being moved.
    pub carried: Option<Carried>,
    /// Where the keyboard's focus was sent last.
    pub attention: Option<Attention>,
    /// The agenda reaches at least to this day.
    pub until: Option<NaiveDate>,
    /// Whether what belongs to a moved event moves too, where that is asked.
    pub chain: Option<chain::Asked>,
    /// The events that are selected.
    pub selection: selection::State,
    /// The bar of the timeline that had the focus last.
    pub bar: Option<String>,
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
    /// An hour, or a day as a whole, of a view that shows hours.
    Spot(Spot),
    /// An event; where it is not in sight, the day that has the focus.
    Event(RecordId),
    /// A bar of the timeline.
    Bar(String),
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
    /// Put the focus on an hour, or on a day as a whole.
    FocusedSpot(Spot),
    /// Took hold of the end of an event with the pointer.
    LiftedEnd(RecordId, Spot),
    /// Began to draw a new event.
    Swept(Spot),
    /// Drew it on.
    SweptTo(Spot),
    /// Let go, to say more of it.
    SweptOut,
    /// Wants a new event at an hour.
    NewAt(Spot),
    /// Wants the list of what has no room at an hour, with the first event of it.
    Crowd(Spot, RecordId),
    /// Chose the zone of the second clock, by its id in the choices.
    SecondClock(String),
    /// Took hold of an event with the pointer, where it stands in a grid or elsewhere.
    Lifted(RecordId, Option<Spot>),
    /// Carried it over a day or an hour.
    Hovered(Spot),
    /// Let it go.
    Dropped,
    /// Said on which day an event is that was dropped on it.
    Sharpened(sharpening::Sharper),
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
    /// Wants the view on paper.
    Printed,
    /// Wants the view as a picture.
    Pictured(picture::Format),
    /// Wants other lanes in the timeline.
    LanesBy(timeline::By),
    /// Wants more or less time in sight there.
    Reaching(timeline::Reach),
    /// Put the focus on a bar of the timeline; `true` where a key led there.
    Stood(String, bool),
    /// Says whether what belongs to a moved event moves too.
    Chain(chain::Msg),
    /// Selects several events, or does something to them.
    Select(selection::Msg),
    /// The screen was left.
    Left,
}

impl State {
    /// Sends the keyboard's focus somewhere, also where it was sent last.
    pub fn attend(&mut self, on: On) {
        let last = self.attention.as_ref().map_or(0, |last| last.number);
        self.attention = Some(Attention {
            number: last + 1,
            on,
        });
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
        Msg::FocusedSpot(spot) => {
            go::focus_spot(model, spot);
            Vec::new()
        }
        Msg::Unfiltered => {
            // How lanes are made and how far they reach is no filter.
            model.route.filters = super::route::Filters {
                others: std::mem::take(&mut model.route.filters.others),
                ..Default::default()
            };
            go::stay(model)
        }
        // What is pressed next depends on it, and may be pressed before the rest is here.
        Msg::Select(selection::Msg::Mode(true)) => {
            selection::begin(model);
            Vec::new()
        }
        Msg::Left => {
            model.calendar.carried = None;
            model.calendar.swept = None;
            Vec::new()
        }
        msg => return Err(msg),
    })
}

/// Takes any other step. What moves by hours is moved by the rules of zones.
pub fn update(model: &mut Model, msg: Msg, now_utc_millis: i64, zones: &dyn Zones) -> Vec<Effect> {
    match msg {
        Msg::Pressed(key, on) => keys::pressed(model, zones, key, on, now_utc_millis),
        Msg::Lifted(event, spot) => {
            carry::lift_at(model, event, spot, false);
            Vec::new()
        }
        Msg::Hovered(spot) => {
            carry::carry_to(model, zones, spot);
            Vec::new()
        }
        Msg::Sharpened(sharper) => sharper.apply(model, now_utc_millis),
        Msg::Dropped => carry::drop(model, zones, now_utc_millis),
        Msg::PutBack => carry::put_back(model),
        Msg::LiftedEnd(event, spot) => {
            carry::lift_at(model, event, Some(spot), true);
            Vec::new()
        }
        Msg::Swept(spot) => {
            sweep::begin(model, zones, spot);
            Vec::new()
        }
        Msg::SweptTo(spot) => {
            sweep::go_on(model, zones, spot);
            Vec::new()
        }
        Msg::SweptOut => sweep::out(model, zones, now_utc_millis),
        Msg::NewAt(spot) => sweep::new_event_at(model, zones, spot, now_utc_millis),
        Msg::Crowd(spot, first) => crowd::open(model, spot, first),
        Msg::SecondClock(choice) => {
            second_clock::choose(model, &choice);
            go::stay(model)
        }
        Msg::New(None) if days::hours_in_sight(model).is_some() => {
            let spot = hour_keys::focus_spot(model, zones);
            sweep::new_event_at(model, zones, spot, now_utc_millis)
        }
        Msg::New(day) => new_event(model, day, now_utc_millis),
        Msg::KindShown(code, is_shown) => {
            filter::show_kind(model, &code, is_shown);
            go::stay(model)
        }
        Msg::Narrowed(facet, chosen) => {
            facet.choose(&mut model.route.filters, chosen);
            go::stay(model)
        }
        Msg::Chain(msg) => chain::update(model, zones, msg, now_utc_millis),
        Msg::Select(msg) => selection::update(model, zones, msg, now_utc_millis),
        Msg::Earlier => go::earlier(model),
        Msg::Later => go::later(model),
        Msg::Printed => vec![Effect::Print],
        Msg::Pictured(format) => vec![Effect::SavePicture(format)],
        Msg::LanesBy(by) => timeline::choose_by(model, by),
        Msg::Reaching(reach) => timeline::choose_reach(model, reach),
        Msg::Stood(bar, is_by_key) => {
            timeline::walk::stand_on(model, bar, is_by_key);
            Vec::new()
        }
        msg => look(model, msg).unwrap_or_default(),
    }
}

// A time as a person writes it, where the words are understood as that time.
fn in_words(language: Language, when: &When) -> Content {
    let words = language.when(when);
    let text = when.to_text();
    let heard = form::Heard::of(&words, when.first_day());
    if heard.time().map(When::to_text).as_ref() == Some(&text) {
        serde_json::json!({ "is": text, "words": words })
    } else {
        Content::String(text)
    }
}

fn new_event(model: &mut Model, day: Option<NaiveDate>, now_utc_millis: i64) -> Vec<Effect> {
    let day = day.unwrap_or_else(|| days::focus_day(model));
    match When::day(day) {
        Ok(when) => new_event_with(model, &when, now_utc_millis),
        Err(_) => Vec::new(),
    }
}

// Opens the form of a new event whose time is filled in.
fn new_event_with(model: &mut Model, when: &When, now_utc_millis: i64) -> Vec<Effect> {
    // What is carried would be forgotten behind the form.
    if model.calendar.carried.is_some() {
        return Vec::new();
    }
    let given = BTreeMap::from([("when".to_owned(), in_words(model.language(), when))]);
    let kind = RecordKind::Event;
    form::update(model, form::Msg::New { kind, given }, now_utc_millis)
}
