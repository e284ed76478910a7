//! The year planner: a grid of twelve months by their days.

use super::App;
use super::bands::Bands;
use super::drag::Hand;
use super::empty::Nothing;
use super::event::{Event, Lifted};
use super::keys;
use super::month::{DayList, KEYS_ID, Legend};
use super::square::Ghost;
use crate::app::Msg;
use crate::app::calendar::Msg as Calendar;
use crate::app::calendar::year::{Bar, COLUMNS, Day, Month, YearPage, year_page};
use crate::app::words::{calendar as words, timeline};
use leptos::prelude::*;

/// The year that the address names.
#[component]
pub fn Year() -> impl IntoView {
    let app = App::here();
    let page = app.page_in_zones(year_page);
    provide_context(Lifted::new(app));
    let name = Memo::new(move |_| page.read().name.clone());
    let nothing = Memo::new(move |_| page.read().nothing.clone());
    let bands = Memo::new(move |_| page.read().bands.clone());
    let legend = Memo::new(move |_| page.read().legend.clone());
    let list = Memo::new(move |_| page.read().list.clone());
    let numbers = (1..=COLUMNS)
        .map(|number| view! { <div role="columnheader">{number}</div> })
        .collect_view();
    let months = (0..12)
        .map(|place| view! { <OneMonth page place /> })
        .collect_view();
    view! {
        <p id=KEYS_ID hidden>{app.say(words::EVENT_KEYS)}</p>
        <Nothing nothing />
        <div class="year-hand">
        <Hand>
            <Bands bands />
            <div
                class="year"
                role="grid"
                aria-label=name
                on:keydown=move |event| keys::pressed(app, &event)
            >
                <div class="year-numbers" role="row">
                    <div role="columnheader">
                        <span class="unseen">{app.say(timeline::DAYS_OF_MONTH)}</span>
                    </div>
                    {numbers}
                </div>
                {months}
            </div>
        </Hand>
        </div>
        <Legend legend />
        <DayList list />
    }
}

#[component]
fn OneMonth(page: Memo<YearPage>, place: usize) -> impl IntoView {
    // Beyond the years that can be written a month is missing.
    let month = Memo::new(move |_| page.read().months.get(place).cloned());
    let of = move |read: fn(&Month) -> String| {
        move || month.read().as_ref().map(read).unwrap_or_default()
    };
    let vague = Memo::new(move |_| month.read().as_ref().map(|month| month.vague.clone()));
    let is_here = Memo::new(move |_| {
        let page = page.read();
        let month = page.months.get(place);
        month.is_some_and(|month| month.days.iter().any(|day| day.date == page.focus))
    });
    let days = (0..COLUMNS)
        .map(|day| view! { <OneDay page place day /> })
        .collect_view();
    view! {
        <div
            class="year-month"
            role="row"
            style:--rows=of(|month| month.rows.max(1).to_string())
            style:--offset=of(|month| month.offset.to_string())
        >
            <div role="rowheader" class="year-name" aria-label=of(|month| month.name.clone())>
                <a
                    data-link=""
                    href=of(|month| month.address.clone())
                    tabindex=move || order(is_here.get())
                >
                    <span class="year-short" aria-hidden="true">{of(|month| month.short.clone())}</span>
                    <span class="year-long">{of(|month| month.name.clone())}</span>
                </a>
                <For
                    each=move || vague.get().unwrap_or_default()
                    key=Clone::clone
                    let((row, item))
                >
                    <div class="year-vague" style:--at=row.to_string()>
                        <Event item in_order=is_here described_by=KEYS_ID.to_owned() />
                    </div>
                </For>
                {move || {
                    let month = month.read();
                    let month = month.as_ref()?;
                    let more = month.more.clone()?;
                    Some(
                        view! {
                            <a class="year-more" data-link="" href=month.address.clone() tabindex=move || order(is_here.get())>
                                {more}
                            </a>
                        },
                    )
                }}
            </div>
            {days}
        </div>
    }
}

fn order(is_in_order: bool) -> &'static str {
    if is_in_order { "0" } else { "-1" }
}

#[component]
fn OneDay(page: Memo<YearPage>, place: usize, day: usize) -> impl IntoView {
    let day = Memo::new(move |_| {
        let page = page.read();
        page.months.get(place)?.days.get(day).cloned()
    });
    let is_there = Memo::new(move |_| day.read().is_some());
    view! {
        <Show when=move || is_there.get()>
            <Square page place day />
        </Show>
    }
}

/// One day. It is named by its place, so that it keeps the focus whatever it holds.
#[component]
fn Square(page: Memo<YearPage>, place: usize, day: Memo<Option<Day>>) -> impl IntoView {
    let app = App::here();
    let date = move || day.read().as_ref().map(|day| day.date);
    let focus = Memo::new(move |_| page.read().focus);
    let has_focus = Memo::new(move |_| date() == Some(focus.get()));
    let of =
        move |read: fn(&Day) -> String| move || day.read().as_ref().map(read).unwrap_or_default();
    let marked =
        move |is: fn(&Day) -> bool| move || day.read().as_ref().is_some_and(is).then_some("");
    let bars = Memo::new(move |_| day.read().as_ref().map(|day| day.bars.clone()));
    let marks = Memo::new(move |_| day.read().as_ref().map(|day| day.marks.clone()));
    // A bar is in order on each of its days in this month.
    let focus_in_month = Memo::new(move |_| {
        let page = page.read();
        let days = &page.months.get(place)?.days;
        days.iter().position(|day| day.date == page.focus)
    });
    view! {
        <div
            role="gridcell"
            class="year-day day"
            tabindex=move || order(has_focus.get())
            aria-label=of(|day| day.name.clone())
            aria-current=move || day.read().as_ref().is_some_and(|day| day.is_today).then_some("date")
            aria-owns=move || {
                let owned = day.read().as_ref().map(|day| day.owned.join(" "));
                owned.filter(|owned| !owned.is_empty())
            }
            data-day=of(|day| day.date.to_string())
            data-weekend=marked(|day| day.is_weekend)
            data-as-of=marked(|day| day.is_as_of)
            data-target=marked(|day| day.is_target)
            on:focusin=move |_| {
                if !has_focus.get_untracked() && let Some(date) = date() {
                    app.send(Msg::Calendar(Calendar::Focused(date)));
                }
            }
            on:dblclick=move |event| {
                if event.target() == event.current_target() {
                    app.send(Msg::Calendar(Calendar::New(date())));
                }
            }
        >
            <a
                class="year-date"
                data-link=""
                href=of(|day| day.address.clone())
                tabindex=move || order(has_focus.get())
            >
                <span class="year-number">{of(|day| day.number.clone())}</span>
                <span class="year-weekday" aria-hidden="true">{of(|day| day.weekday.clone())}</span>
                {move || {
                    let week = day.read().as_ref()?.week.clone()?;
                    Some(view! { <span class="year-week">{week}</span> })
                }}
                <span class="unseen">{of(|day| day.agenda_name.clone())}</span>
            </a>
            <span class="year-marks" aria-hidden="true">
                {move || {
                    let marks = marks.get().unwrap_or_default();
                    marks
                        .into_iter()
                        .map(|hue| {
                            view! {
                                <i
                                    data-hue=hue.map_or("none", |_| "")
                                    style:--hue=hue.map(|hue| hue.to_string())
                                ></i>
                            }
                        })
                        .collect_view()
                }}
            </span>
            <For each=move || bars.get().unwrap_or_default() key=Clone::clone let:bar>
                <OneBar bar place focus=focus_in_month />
            </For>
            {move || {
                let day = day.read();
                let day = day.as_ref()?;
                let clash = day.clash.clone();
                day.ghost.clone().map(|ghost| view! { <Ghost ghost clash /> })
            }}
        </div>
    }
}

#[component]
fn OneBar(bar: Bar, place: usize, focus: Memo<Option<usize>>) -> impl IntoView {
    let spread = bar.spread;
    let month0 = u32::try_from(place).unwrap_or_default();
    let id = (spread.span > 1).then(|| bar.id(month0));
    let days = spread.start..spread.start + spread.span;
    let last = spread.start + spread.span - 1;
    view! {
        <div
            class="spread year-bar"
            data-turned=spread.is_turned().then_some("")
            style:--at=spread.row.to_string()
            style:--back=(last - spread.from).to_string()
            style:--reach=spread.reach.to_string()
            style:--lead=(spread.start - spread.from).to_string()
            style:--span=spread.span.to_string()
        >
            <Event
                item=bar.item
                before=bar.before
                after=bar.after
                has_edge=true
                id
                in_order=Signal::derive(move || {
                    focus.get().is_some_and(|focus| days.contains(&focus))
                })
                described_by=KEYS_ID.to_owned()
            />
        </div>
    }
}
