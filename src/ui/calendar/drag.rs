//! An event in the hand: with a mouse or a pen it is taken hold of by moving it, with a
//! finger by resting on it, since a moving finger scrolls.

use super::App;
use crate::app::Msg;
use crate::app::calendar::{Msg as Calendar, Turn};
use crate::browser::pointing;
use crate::domain::names::RecordId;
use chrono::NaiveDate;
use leptos::ev::{Event, PointerEvent};
use leptos::leptos_dom::helpers::{IntervalHandle, TimeoutHandle};
use leptos::prelude::*;
use std::time::Duration;

/// A pointer that went so far was meant to move something, in CSS pixels.
const MEANT: i32 = 4;
/// A finger that went so far meant to scroll.
const SCROLLED: i32 = 10;
/// A finger that rests so long takes hold.
const REST: Duration = Duration::from_millis(400);
/// Held over "Previous" or "Next", an event turns to another month this often.
const TURN: Duration = Duration::from_millis(800);
/// A click that comes this soon after a drag is its end.
const SAME_GESTURE: Duration = Duration::from_millis(50);

/// The pointer that is down on an event, if one is.
#[derive(Clone, Copy)]
pub struct Drag {
    app: App,
    press: StoredValue<Option<Press>>,
    has_just_ended: StoredValue<bool>,
    is_carrying: RwSignal<bool>,
}

#[derive(Clone)]
struct Press {
    event: RecordId,
    day: Option<NaiveDate>,
    pointer: i32,
    at: (i32, i32),
    is_finger: bool,
    is_pen: bool,
    is_lifted: bool,
    over: Option<NaiveDate>,
    rest: Option<TimeoutHandle>,
    turning: Option<(Turn, IntervalHandle)>,
}

impl Drag {
    /// Nothing in the hand.
    pub fn new(app: App) -> Self {
        Self {
            app,
            press: StoredValue::new(None),
            has_just_ended: StoredValue::new(false),
            is_carrying: RwSignal::new(false),
        }
    }

    /// Whether an event is in the hand.
    pub fn is_carrying(self) -> bool {
        self.is_carrying.get()
    }

    /// Whether the click that comes now is the end of a drag.
    pub fn has_just_ended(self) -> bool {
        self.has_just_ended.get_value()
    }

    /// The pointer goes down.
    pub fn press(self, event: &PointerEvent) {
        // The click after this press is its own, however soon it comes after a drag.
        self.has_just_ended.set_value(false);
        if event.button() != 0 || !event.is_primary() || self.press.with_value(Option::is_some) {
            return;
        }
        let Some(id) = pointing::mark_around(event, "event") else {
            return;
        };
        let is_finger = event.pointer_type() == "touch";
        self.press.set_value(Some(Press {
            event: RecordId::from(id),
            day: day_under(event),
            pointer: event.pointer_id(),
            at: (event.client_x(), event.client_y()),
            is_finger,
            is_pen: event.pointer_type() == "pen",
            is_lifted: false,
            over: None,
            rest: None,
            turning: None,
        }));
        if is_finger {
            pointing::keep_hold(event);
            let rest = set_timeout_with_handle(move || self.lift(), REST).ok();
            self.change(|press| press.rest = rest);
        }
    }

    /// The pointer moves.
    pub fn go(self, event: &PointerEvent) {
        let Some(press) = self.press.get_value() else {
            return;
        };
        if press.pointer != event.pointer_id() {
            return;
        }
        if !press.is_lifted {
            let far = |limit: i32| {
                (event.client_x() - press.at.0).abs() > limit
                    || (event.client_y() - press.at.1).abs() > limit
            };
            if press.is_finger {
                if far(SCROLLED) {
                    self.forget();
                }
                return;
            }
            if !far(MEANT) {
                return;
            }
            pointing::keep_hold(event);
            self.lift();
        }
        self.turn_at(event);
        if let Some(day) = day_under(event)
            && press.over != Some(day)
        {
            self.change(|press| press.over = Some(day));
            self.app.send(Msg::Calendar(Calendar::Hovered(day)));
        }
    }

    /// The pointer is let go: over a day it drops there, beside the days nothing moves.
    pub fn release(self, event: &PointerEvent) {
        let is_lifted = self
            .press
            .with_value(|press| press.as_ref().is_some_and(|press| press.is_lifted));
        if !is_lifted {
            self.forget();
            return;
        }
        let is_over_a_day = day_under(event).is_some();
        self.finish(if is_over_a_day {
            Calendar::Dropped
        } else {
            Calendar::PutBack
        });
    }

    /// The browser took the pointer away, or let go of it.
    pub fn end(self) {
        let is_lifted = self
            .press
            .with_value(|press| press.as_ref().is_some_and(|press| press.is_lifted));
        if is_lifted {
            self.finish(Calendar::PutBack);
        } else {
            self.forget();
        }
    }

    /// Keeps the page from scrolling, and from opening a menu, under a finger that carries.
    pub fn hold_page(self, event: &Event) {
        let holds = self.press.with_value(|press| {
            press
                .as_ref()
                .is_some_and(|press| press.is_lifted || press.is_pen)
        });
        if holds {
            event.prevent_default();
        }
    }

    fn lift(self) {
        let Some(press) = self.press.get_value() else {
            return;
        };
        self.change(|press| press.is_lifted = true);
        self.is_carrying.set(true);
        let lifted = Calendar::Lifted(press.event, press.day);
        self.app.send(Msg::Calendar(lifted));
    }

    fn finish(self, msg: Calendar) {
        self.forget();
        self.has_just_ended.set_value(true);
        set_timeout(move || self.has_just_ended.set_value(false), SAME_GESTURE);
        self.app.send(Msg::Calendar(msg));
    }

    fn forget(self) {
        if let Some(press) = self.press.get_value() {
            if let Some(rest) = press.rest {
                rest.clear();
            }
            if let Some((_, turning)) = press.turning {
                turning.clear();
            }
        }
        self.press.set_value(None);
        self.is_carrying.set(false);
    }

    // Held over a button that turns to another month, the months go by under the hand.
    fn turn_at(self, event: &PointerEvent) {
        let wanted = match pointing::mark_under(event, "turn").as_deref() {
            Some("previous") => Some(Turn::Previous),
            Some("next") => Some(Turn::Next),
            _ => None,
        };
        self.change(|press| {
            if press.turning.as_ref().map(|(turn, _)| *turn) == wanted {
                return;
            }
            if let Some((_, before)) = press.turning.take() {
                before.clear();
            }
            press.turning = wanted.and_then(|turn| {
                let go = move || self.app.send(Msg::Calendar(Calendar::Turned(turn)));
                Some((turn, set_interval_with_handle(go, TURN).ok()?))
            });
        });
    }

    fn change(self, how: impl FnOnce(&mut Press)) {
        self.press.update_value(|press| {
            if let Some(press) = press {
                how(press);
            }
        });
    }
}

fn day_under(event: &PointerEvent) -> Option<NaiveDate> {
    pointing::mark_under(event, "day")?.parse().ok()
}
