//! Hours: a grid of a week or of one day, with what takes whole days over it.

use super::App;
use super::bands::Bands;
use super::drag::Hand;
use super::empty::Nothing;
use super::event::{Event, Lifted};
use super::hour::Cell;
use super::keys;
use super::month::{KEYS_ID, Legend};
use super::second_clock::SecondClock;
use crate::app::Msg;
use crate::app::calendar::Msg as Calendar;
use crate::app::calendar::blocks::{Now, now};
use crate::app::calendar::month::Slot;
use crate::app::calendar::spot::Spot;
use crate::app::calendar::week::{Day, WeekPage, week_page};
use crate::app::words::week as words;
use crate::browser::{clock, pointing};
use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;
use std::time::Duration;

/// How often the line of the present moment is drawn again.
const TICK: Duration = Duration::from_secs(20);

/// What the cells are drawn from, and where the present moment is.
#[derive(Clone, Copy)]
pub struct Hours {
    /// The page.
    pub page: Memo<WeekPage>,
    /// The present moment, where its day is in sight.
    pub now: Memo<Option<Now>>,
    /// How many days stand side by side.
    pub columns: usize,
    /// The place of the day that has the focus.
    pub focus: Memo<usize>,
    /// The place of the hour that has the focus.
    pub focus_hour: Memo<Option<usize>>,
}

/// The week, or the day, that the address names.
#[component]
pub fn Week(
    /// How many days stand side by side: 7 or 1.
    columns: usize,
) -> impl IntoView {
    let app = App::here();
    let page = app.page_in_zones(week_page);
    provide_context(Lifted::new(app));
    let hours = Hours {
        page,
        now: present(app),
        columns,
        focus: Memo::new(move |_| page.read().focus),
        focus_hour: Memo::new(move |_| page.read().focus_hour),
    };
    provide_context(hours);
    let name = Memo::new(move |_| page.read().name.clone());
    let bands = Memo::new(move |_| page.read().bands.clone());
    let nothing = Memo::new(move |_| page.read().nothing.clone());
    let notes = Memo::new(move |_| page.read().notes.clone());
    let legend = Memo::new(move |_| page.read().legend.clone());
    let rows = Memo::new(move |_| page.read().hours.len());
    let has_second = Memo::new(move |_| page.read().clocks.len() > 1);
    let heads = (0..columns)
        .map(|place| view! { <Head place /> })
        .collect_view();
    let whole_days = (0..columns)
        .map(|place| view! { <WholeDay place /> })
        .collect_view();
    open_at(page);
    view! {
        <p id=KEYS_ID hidden>{app.say(words::EVENT_KEYS)}</p>
        <Nothing nothing />
        <Hand>
            <Bands bands />
            <div class="week-scroll" data-scrolls="" data-columns=columns.to_string()>
                <div
                    class="week"
                    role="grid"
                    aria-label=name
                    data-second=move || has_second.get().then_some("")
                    style:--columns=columns.to_string()
                    on:keydown=move |event| keys::pressed(app, &event)
                >
                    <div class="week-top" role="rowgroup" data-stays="">
                        <div class="week-row" role="row">
                            <div class="week-axis week-clocks" role="columnheader">
                                <span class="unseen">{app.say(words::HOURS)}</span>
                                <For each=move || page.read().clocks.clone() key=Clone::clone let:city>
                                    <span>{city}</span>
                                </For>
                            </div>
                            {heads}
                        </div>
                        <div class="week-row week-days" role="row">
                            <div class="week-axis" role="rowheader">
                                {app.say(words::ALL_DAY)}
                            </div>
                            {whole_days}
                        </div>
                    </div>
                    <div class="week-hours" role="rowgroup">
                        <For each=move || 0..rows.get() key=|row| *row let:row>
                            <Row row />
                        </For>
                    </div>
                </div>
            </div>
        </Hand>
        <div class="week-foot">
            <div class="calendar-note">
                <For each=move || notes.get() key=Clone::clone let:note>
                    <span>{note}</span>
                </For>
            </div>
            <SecondClock />
        </div>
        <Legend legend />
    }
}

// The line of the present moment moves on by itself.
fn present(app: App) -> Memo<Option<Now>> {
    let millis = RwSignal::new(clock::utc_millis());
    let tick: Option<IntervalHandle> =
        set_interval_with_handle(move || millis.set(clock::utc_millis()), TICK).ok();
    on_cleanup(move || {
        if let Some(tick) = tick {
            tick.clear();
        }
    });
    app.page_in_zones(move |model, zones| now(model, zones, millis.get()))
}

// Night is above and below what is looked for.
fn open_at(page: Memo<WeekPage>) {
    let spot = page.read_untracked().opens_at;
    request_animation_frame(move || pointing::scroll_to_marked("spot", &spot.to_string()));
}

#[component]
fn Row(row: usize) -> impl IntoView {
    let hours = expect_context::<Hours>();
    let hour = Memo::new(move |_| hours.page.read().hours.get(row).cloned());
    let label = move || hour.read().as_ref().map(|hour| hour.label.clone());
    let second = move || {
        let second = hour.read().as_ref().and_then(|hour| hour.second.clone());
        second.map(|second| view! { <span class="week-second">{second}</span> })
    };
    let minutes = move || hour.read().as_ref().map(|hour| hour.minutes.to_string());
    let cells = (0..hours.columns)
        .map(|column| view! { <Cell row column /> })
        .collect_view();
    view! {
        <div class="week-row week-hour" role="row" style:--minutes=minutes>
            <div class="week-axis" role="rowheader">
                <span>{label}</span>
                " "
                {second}
            </div>
            {cells}
        </div>
    }
}

fn day_at(page: Memo<WeekPage>, place: usize) -> Memo<Option<Day>> {
    Memo::new(move |_| page.read().days.get(place).cloned())
}

#[component]
fn Head(place: usize) -> impl IntoView {
    let hours = expect_context::<Hours>();
    let day = day_at(hours.page, place);
    let of = move |what: fn(&Day) -> String| move || day.read().as_ref().map(what);
    let is =
        move |what: fn(&Day) -> bool| move || day.read().as_ref().is_some_and(what).then_some("");
    view! {
        <div
            class="week-head"
            role="columnheader"
            aria-label=of(|day| day.name.clone())
            aria-current=move || is(|day| day.is_today)().map(|_| "date")
            data-as-of=is(|day| day.is_as_of)
            data-weekend=is(|day| day.is_weekend)
        >
            <span class="week-weekday">{of(|day| day.weekday.clone())}</span>
            " "
            <a class="month-date" data-link="" href=of(|day| day.address.clone())>
                <span>{of(|day| day.number.clone())}</span>
                " "
                <span class="unseen">{of(|day| day.address_name.clone())}</span>
            </a>
        </div>
    }
}

#[component]
fn WholeDay(place: usize) -> impl IntoView {
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
            class="week-day"
            role="gridcell"
            tabindex=move || if has_focus.get() { "0" } else { "-1" }
            aria-label=move || day.read().as_ref().map(|day| day.whole_day_name.clone())
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
            <For each=slots key=|slot| slot.clone() let((_, slot))>
                {match slot {
                    Slot::Room => view! { <span class="event-room"></span> }.into_any(),
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
                        <a class="month-more" data-link="" href=address tabindex=order>
                            {more}
                        </a>
                    },
                )
            }}
            {move || {
                let ghost = day.read().as_ref().and_then(|day| day.ghost.clone());
                ghost.map(|ghost| view! { <span class="month-ghost">{ghost}</span> })
            }}
        </div>
    }
}
