//! In the hand: an event, its end, or free time over which a new one is drawn. A mouse or a
//! pen takes hold by moving, a finger by resting, since a moving finger scrolls.

use super::App;
use crate::app::Msg;
use crate::app::calendar::spot::Spot;
use crate::app::calendar::sweep::STEP_MINUTES;
use crate::app::calendar::{Msg as Calendar, Turn};
use crate::browser::pointing;
use crate::domain::names::RecordId;
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

/// What the pointer is on.
#[derive(Clone)]
enum Grasp {
    /// An event.
    Event(RecordId),
    /// The end of an event.
    End(RecordId),
    /// Free time.
    Time(Spot),
}

#[derive(Clone)]
struct Press {
    grasp: Grasp,
    spot: Option<Spot>,
    pointer: i32,
    at: (i32, i32),
    is_finger: bool,
    is_pen: bool,
    is_lifted: bool,
    over: Option<Spot>,
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
        let spot = spot_under(event);
        let Some(grasp) = grasp(event, spot) else {
            return;
        };
        let is_finger = event.pointer_type() == "touch";
        self.press.set_value(Some(Press {
            grasp,
            spot,
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
        pointing::scroll_at_edge(event);
        if let Some(spot) = spot_under(event)
            && press.over != Some(spot)
        {
            self.change(|press| press.over = Some(spot));
            self.app.send(Msg::Calendar(match press.grasp {
                // Days are drawn over days, and hours over hours.
                Grasp::Time(from) if from.minute.is_some() != spot.minute.is_some() => return,
                Grasp::Time(_) => Calendar::SweptTo(spot),
                Grasp::Event(_) | Grasp::End(_) => Calendar::Hovered(spot),
            }));
        }
    }

    /// The pointer is let go: over a day it drops there, beside the days nothing moves.
    pub fn release(self, event: &PointerEvent) {
        let press = self.press.get_value().filter(|press| press.is_lifted);
        let Some(press) = press else {
            self.forget();
            return;
        };
        let is_over_a_day = spot_under(event).is_some();
        self.finish(match press.grasp {
            _ if !is_over_a_day => Calendar::PutBack,
            Grasp::Time(_) => Calendar::SweptOut,
            Grasp::Event(_) | Grasp::End(_) => Calendar::Dropped,
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
        let lifted = match (press.grasp, press.spot) {
            (Grasp::End(event), Some(spot)) => Calendar::LiftedEnd(event, spot),
            (Grasp::Event(event) | Grasp::End(event), spot) => Calendar::Lifted(event, spot),
            (Grasp::Time(spot), _) => Calendar::Swept(spot),
        };
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

fn grasp(event: &PointerEvent, spot: Option<Spot>) -> Option<Grasp> {
    let around = |mark: &str| pointing::mark_around(event, mark);
    if let Some(id) = around("edge") {
        return Some(Grasp::End(RecordId::from(id)));
    }
    if let Some(id) = around("event") {
        return Some(Grasp::Event(RecordId::from(id)));
    }
    // A link in a day is the browser's, and so is what lies beside the days.
    let mut places = ["spot", "day", "stretch"].into_iter();
    let is_free = around("link").is_none() && places.any(|mark| around(mark).is_some());
    spot.filter(|_| is_free).map(Grasp::Time)
}

// The day; in hours to the quarter of an hour that the pointer is in.
fn spot_under(event: &PointerEvent) -> Option<Spot> {
    let Some((mark, depth)) = pointing::mark_and_depth_under(event, "spot") else {
        if let Some(day) = pointing::mark_under(event, "day") {
            return day.parse().ok();
        }
        let (stretch, reach) = pointing::mark_and_reach_under(event, "stretch")?;
        return Spot::along(&stretch, reach);
    };
    let spot: Spot = mark.parse().ok()?;
    let minutes: u32 = pointing::mark_under(event, "minutes")
        .and_then(|minutes| minutes.parse().ok())
        .unwrap_or(60);
    let steps = f64::from(minutes / STEP_MINUTES) * depth.min(0.999);
    Some(Spot {
        minute: spot
            .minute
            .map(|minute| minute + steps as u32 * STEP_MINUTES),
        ..spot
    })
}

/// Where things are taken hold of, moved and let go.
#[component]
pub fn Hand(
    /// What lies there.
    children: Children,
) -> impl IntoView {
    let drag = expect_context::<Drag>();
    view! {
        <div
            class="month-hand"
            data-carrying=move || drag.is_carrying().then_some("")
            on:pointerdown=move |event| drag.press(&event)
            on:pointermove=move |event| drag.go(&event)
            on:pointerup=move |event| drag.release(&event)
            on:pointercancel=move |_| drag.end()
            on:lostpointercapture=move |_| drag.end()
            on:touchmove=move |event| drag.hold_page(&event)
            on:contextmenu=move |event| drag.hold_page(&event)
        >
            {children()}
        </div>
    }
}
