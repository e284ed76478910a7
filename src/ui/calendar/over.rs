//! Over the hours: the head of each day, and what takes the whole of it.

use super::App;
use super::event::Event;
use super::month::KEYS_ID;
use super::week::Hours;
use crate::app::Msg;
use crate::app::calendar::Msg as Calendar;

use crate::app::calendar::over::Day;
use crate::app::calendar::slots::{Slot, bar_id, owned};
use crate::app::calendar::spot::Spot;
use crate::app::calendar::week::WeekPage;
use leptos::prelude::*;

fn day_at(page: Memo<WeekPage>, place: usize) -> Memo<Option<Day>> {
    Memo::new(move |_| page.read().days.get(place).cloned())
}

/// The name of the day at a place, and the way on from it.
#[component]
pub fn Head(place: usize) -> impl IntoView {
    let hours = expect_context::<Hours>();
    let day = day_at(hours.page, place);
    let of = move |what: fn(&Day) -> String| move || day.read().as_ref().map(what);
    let is =
        move |what: fn(&Day) -> bool| move || day.read().as_ref().is_some_and(what).then_some("");
    view! {
        <div
            class="week-head day"
            role="columnheader"
            aria-label=of(|day| day.name.clone())
            aria-current=move || is(|day| day.is_today)().map(|_| "date")
            data-as-of=is(|day| day.is_as_of)
            data-weekend=is(|day| day.is_weekend)
        >
            <span class="week-weekday">{of(|day| day.weekday.clone())}</span>
            " "
            <a class="day-date" data-link="" href=of(|day| day.address.clone())>
                <span>{of(|day| day.number.clone())}</span>
                " "
                <span class="unseen">{of(|day| day.address_name.clone())}</span>
            </a>
        </div>
    }
}

/// What takes the whole of the day at a place.
#[component]
pub fn WholeDay(place: usize) -> impl IntoView {
    let app = App::here();
    let hours = expect_context::<Hours>();
    let day = day_at(hours.page, place);
    let spot = move || day.read().as_ref().map(|day| Spot::day(day.date));
    let has_focus =
        Memo::new(move |_| hours.focus.get() == place && hours.focus_hour.read().is_none());
    let slots = move || {
        let slots = day.read().as_ref().map(|day| day.slots.clone());
        slots.unwrap_or_default().into_iter().enumerate()
    };
    let is =
        move |what: fn(&Day) -> bool| move || day.read().as_ref().is_some_and(what).then_some("");
    let order = move || {
        if hours.focus.get() == place {
            "0"
        } else {
            "-1"
        }
    };
    view! {
        <div
            class="week-day day"
            role="gridcell"
            tabindex=move || if has_focus.get() { "0" } else { "-1" }
            aria-label=move || day.read().as_ref().map(|day| day.whole_day_name.clone())
            aria-owns=move || day.read().as_ref().and_then(|day| owned(place, &day.slots))
            data-spot=move || spot().map(|spot| spot.to_string())
            data-day=move || spot().map(|spot| spot.to_string())
            data-weekend=is(|day| day.is_weekend)
            data-target=is(|day| day.is_target)
            on:focusin=move |_| {
                if let Some(spot) = spot().filter(|_| !has_focus.get_untracked()) {
                    app.send(Msg::Calendar(Calendar::FocusedSpot(spot)));
                }
            }
            on:dblclick=move |event| {
                if let Some(spot) = spot().filter(|_| event.target() == event.current_target()) {
                    app.send(Msg::Calendar(Calendar::NewAt(spot)));
                }
            }
        >
            <For each=slots key=|slot| slot.clone() let((line, slot))>
                {match slot {
                    Slot::Room | Slot::Ahead(_) => view! { <span class="event-room"></span> }.into_any(),
                    Slot::Bar(bar) => {
                        let days = place + 1 - bar.span..place + 1;
                        let id = bar.item.event.to_string();
                        let edge = (!bar.after)
                            .then(|| view! { <span class="week-edge" data-edge=id></span> });
                        view! {
                            <div class="week-bar" style:--span=bar.span.to_string()>
                                <Event
                                    item=bar.item
                                    before=bar.before
                                    after=bar.after
                                    is_tall=bar.is_tall
                                    id=(bar.span > 1).then(|| bar_id(place, line))
                                    in_order=Signal::derive(move || {
                                        days.contains(&hours.focus.get())
                                    })
                                    described_by=KEYS_ID.to_owned()
                                />
                                {edge}
                            </div>
                        }
                            .into_any()
                    }
                }}
            </For>
            {move || {
                let day = day.read();
                let day = day.as_ref()?;
                let (more, address) = (day.more.clone()?, day.address.clone());
                Some(
                    view! {
                        <a class="day-more" data-link="" href=address tabindex=order>
                            {more}
                        </a>
                    },
                )
            }}
            {move || {
                let ghost = day.read().as_ref().and_then(|day| day.ghost.clone());
                ghost.map(|ghost| view! { <span class="day-ghost">{ghost}</span> })
            }}
        </div>
    }
}
