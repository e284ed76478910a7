//! The calendar by keyboard: keys go to `app`, and the focus goes where `app` says.

use super::App;
use crate::app::calendar::keys::{Key, takes};
use crate::app::calendar::{Msg as Calendar, On, days};
use crate::app::route::View;
use crate::app::{Model, Msg};
use crate::browser::pointing;
use crate::domain::names::RecordId;
use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;

/// A key was pressed on a day or on an event.
pub fn pressed(app: App, event: &KeyboardEvent) {
    let named = Key::named(&event.key(), event.shift_key());
    let Some(key) = named.filter(|_| !pointing::is_with_others(event)) else {
        return;
    };
    let on = match pointing::mark_around(event, "event") {
        Some(event) => On::Event(RecordId::from(event)),
        // A link in a day is the browser's.
        None if pointing::mark_around(event, "link").is_some() => return,
        None => On::Day(app.peek(days::focus_day)),
    };
    if app.peek(|model| takes(model, key, &on)) {
        event.prevent_default();
        event.stop_propagation();
        app.send(Msg::Calendar(Calendar::Pressed(key, on)));
    }
}

/// Listens, wherever the focus is, for the key that puts an event in the hand back.
pub fn listen(app: App) {
    let handle = window_event_listener(ev::keydown, move |event| {
        let is_in_hand =
            |model: &Model| model.calendar.carried.is_some() || model.calendar.swept.is_some();
        if event.key() == "Escape" && app.peek(is_in_hand) {
            app.send(Msg::Calendar(Calendar::PutBack));
        }
    });
    on_cleanup(move || handle.remove());
}

/// Where the view in which the focus was made way for another, gives it to the day there, or
/// to the name of what is shown.
pub fn follow_view(app: App) {
    let view = app.page(days::view);
    Effect::new(move |before: Option<View>| {
        let now = view.get();
        if before.is_some_and(|before| before != now) {
            request_animation_frame(move || {
                let day = app.peek(days::focus_day).to_string();
                if pointing::is_focus_lost() && !pointing::focus_marked("day", &day) {
                    pointing::focus_marked("shown", "");
                }
            });
        }
        now
    });
}

/// Takes the focus wherever the page wants it next, once what it shows is drawn.
pub fn follow_attention(app: App) {
    let attention = app.page(|model| model.calendar.attention.clone());
    Effect::new(move |before: Option<()>| {
        let attention = attention.get();
        let (Some(attention), Some(())) = (attention, before) else {
            return;
        };
        request_animation_frame(move || {
            let is_there = match &attention.on {
                On::Day(day) => pointing::focus_marked("day", &day.to_string()),
                On::Spot(spot) => pointing::focus_marked("spot", &spot.to_string()),
                On::Event(event) => pointing::focus_marked("event", event),
                On::Bar(bar) => pointing::focus_marked("bar", bar),
            };
            if !is_there {
                let day = app.peek(days::focus_day);
                pointing::focus_marked("day", &day.to_string());
            }
        });
    });
}
