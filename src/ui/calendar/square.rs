//! One day of the grid.

use super::App;
use super::event::Event;
use super::month::KEYS_ID;
use crate::app::Msg;
use crate::app::calendar::Msg as Calendar;
use crate::app::calendar::month::{Day, MonthPage};
use crate::app::calendar::slots::{Slot, bar_id, owned};
use leptos::prelude::*;

/// The day at a place of the grid, 0 to 41.
#[component]
pub fn Square(page: Memo<MonthPage>, place: usize) -> impl IntoView {
    let app = App::here();
    let day = Memo::new(move |_| page.read().days[place].clone());
    let focus = Memo::new(move |_| page.read().focus);
    let has_focus = Memo::new(move |_| focus.get() == place);
    let order = move || if has_focus.get() { "0" } else { "-1" };
    let marked = move |is: fn(&Day) -> bool| move || is(&day.read()).then_some("");
    view! {
        <div
            role="gridcell"
            class="month-day day"
            tabindex=order
            aria-label=move || day.read().name.clone()
            aria-current=move || day.read().is_today.then_some("date")
            aria-owns=move || owned(place, &day.read().slots)
            data-day=move || day.read().date.to_string()
            data-outside=marked(|day| day.is_outside)
            data-weekend=marked(|day| day.is_weekend)
            data-as-of=marked(|day| day.is_as_of)
            data-target=marked(|day| day.is_target)
            on:focusin=move |_| {
                if !has_focus.get_untracked() {
                    app.send(Msg::Calendar(Calendar::Focused(day.read_untracked().date)));
                }
            }
            on:dblclick=move |event| {
                if event.target() == event.current_target() {
                    app.send(Msg::Calendar(Calendar::New(Some(day.read_untracked().date))));
                }
            }
        >
            <a
                class="day-date"
                data-link=""
                href=move || day.read().address.clone()
                tabindex=order
            >
                {move || day.read().number.clone()}
                " "
                <span class="unseen">{move || day.read().agenda_name.clone()}</span>
            </a>
            <For
                each=move || day.get().slots.into_iter().enumerate()
                key=|slot| slot.clone()
                let((line, slot))
            >
                {match slot {
                    Slot::Room | Slot::Ahead(_) => view! { <span class="event-room"></span> }.into_any(),
                    Slot::Bar(bar) => {
                        let days = place + 1 - bar.span..place + 1;
                        view! {
                            <Event
                                item=bar.item
                                span=bar.span
                                before=bar.before
                                after=bar.after
                                is_tall=bar.is_tall
                                has_edge=true
                                id=(bar.span > 1).then(|| bar_id(place, line))
                                in_order=Signal::derive(move || days.contains(&focus.get()))
                                described_by=KEYS_ID.to_owned()
                            />
                        }
                            .into_any()
                    }
                }}
            </For>
            {move || {
                let more = day.read().more.clone();
                more.map(|more| {
                    view! {
                        <a class="day-more" data-link="" href=day.read().more_address.clone() tabindex=order>
                            {more}
                        </a>
                    }
                })
            }}
            {move || {
                let (ghost, clash) = day.with(|day| (day.ghost.clone(), day.clash.clone()));
                ghost.map(|ghost| view! { <Ghost ghost clash /> })
            }}
        </div>
    }
}

/// What would stand on a day, and what it would fall together with there.
#[component]
pub fn Ghost(ghost: String, clash: Option<String>) -> impl IntoView {
    let has_clash = clash.is_some();
    view! {
        <span class="day-ghost" data-clash=has_clash.then_some("")>
            {ghost}
            {clash.map(|clash| view! { <span class="day-clash">{clash}</span> })}
        </span>
    }
}
