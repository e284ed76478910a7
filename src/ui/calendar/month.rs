//! A month: a grid of six weeks, and what has no days of its own over it.

use super::App;
use super::bands::Bands;
use super::drag::Hand;
use super::empty::Nothing;
use super::event::{Event, Lifted};
use super::keys;
use super::marks::Marked;
use super::square::Square;
use crate::app::calendar::month::{DayList as List, month_page};
use crate::app::outcomes::Owner;
use crate::app::words::{calendar as words, week};
use crate::ui::parts::{Chip, ChipKind};
use leptos::prelude::*;

/// The id of the words on how to move an event.
pub const KEYS_ID: &str = "event-keys";

/// The month that the address names.
#[component]
pub fn Month() -> impl IntoView {
    let app = App::here();
    let page = app.page_in_zones(month_page);
    provide_context(Lifted::new(app));
    expect_context::<Marked>().only(move || page.read().drawn());
    let name = Memo::new(move |_| page.read().name.clone());
    let weekdays = Memo::new(move |_| page.read().weekdays.clone());
    let nothing = Memo::new(move |_| page.read().nothing.clone());
    let clocks = Memo::new(move |_| page.read().clocks.clone());
    let bands = Memo::new(move |_| page.read().bands.clone());
    let legend = Memo::new(move |_| page.read().legend.clone());
    let list = Memo::new(move |_| page.read().list.clone());
    let numbers = Memo::new(move |_| page.read().week_numbers.clone());
    let has_numbers = move || !numbers.read().is_empty();
    let weeks = (0..6)
        .map(|week| {
            // A square is named by its place, not by what it holds: an element that is
            // replaced loses the focus, and ends a drag.
            let squares = (0..7)
                .map(|column| view! { <Square page place=week * 7 + column /> })
                .collect_view();
            let number = move || numbers.read().get(week).cloned();
            view! {
                <div class="month-week" role="row">
                    <Show when=has_numbers>
                        <WeekNumber number=Signal::derive(number) />
                    </Show>
                    {squares}
                </div>
            }
        })
        .collect_view();
    view! {
        <p id=KEYS_ID hidden>{app.say(words::EVENT_KEYS)}</p>
        <Nothing nothing />
        <Hand>
            <Bands bands />
            <div
                class="month"
                role="grid"
                aria-label=name
                data-numbered=move || has_numbers().then_some("")
                on:keydown=move |event| keys::pressed(app, &event)
            >
                <div class="month-names" role="row">
                    <Show when=has_numbers>
                        <div role="columnheader">
                            <span class="unseen">{app.say(week::WEEK)}</span>
                        </div>
                    </Show>
                    <For each=move || weekdays.get() key=Clone::clone let((short, long))>
                        <div role="columnheader" aria-label=long.clone() title=long>
                            {short}
                        </div>
                    </For>
                </div>
                {weeks}
            </div>
        </Hand>
        <Show when=move || clocks.read().is_some()>
            <p class="calendar-note">{move || clocks.get()}</p>
        </Show>
        <Legend legend />
        <DayList list />
    }
}

/// The number of a week, before its days.
#[component]
fn WeekNumber(number: Signal<Option<(String, String)>>) -> impl IntoView {
    let name = move || number.get().map(|(_, name)| name);
    view! {
        <div class="month-number" role="rowheader" aria-label=name title=name>
            {move || number.get().map(|(number, _)| number)}
        </div>
    }
}

/// What the acronyms stand for, on paper.
#[component]
pub fn Legend(
    /// Organisations with their acronyms.
    legend: Memo<Vec<Owner>>,
) -> impl IntoView {
    view! {
        <ul class="month-legend" role="list">
            <For each=move || legend.get() key=Clone::clone let:owner>
                <li>
                    <Chip label=owner.label kind=ChipKind::Organisation hue=owner.hue />
                    " "
                    {owner.name}
                </li>
            </For>
        </ul>
    }
}

/// The events of the day that has the focus: what a narrow screen has no room for above.
#[component]
pub fn DayList(list: Memo<List>) -> impl IntoView {
    view! {
        <section class="month-list">
            <h2>{move || list.read().heading.clone()}</h2>
            <p class="quiet">{move || list.read().nothing.clone()}</p>
            <ul>
                <For each=move || list.get().items key=Clone::clone let:item>
                    <li>
                        <Event item described_by=KEYS_ID.to_owned() />
                    </li>
                </For>
            </ul>
        </section>
    }
}
