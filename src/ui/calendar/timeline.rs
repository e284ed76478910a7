//! The timeline: a list for each lane, its entries laid out by time.

use super::App;
use super::drag::Hand;
use super::empty::Nothing;
use super::event::{Event, Lifted};
use super::keys;
use super::month::KEYS_ID;
use crate::app::Msg;
use crate::app::calendar::Msg as Calendar;
use crate::app::calendar::keys::Key;
use crate::app::calendar::timeline::page::{Bar, Crowd, Lane};
use crate::app::calendar::timeline::scale::Piece;
use crate::app::calendar::timeline::{By, Reach, TimelinePage, timeline_page, walk};
use crate::app::form::Choice;
use crate::app::words::timeline as words;
use crate::browser::pointing;
use crate::ui::parts::{Chip, ChipKind, SegmentedControl, Select, fresh_name};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The timeline that the address names.
#[component]
pub fn Timeline() -> impl IntoView {
    let app = App::here();
    let page = app.page_in_zones(timeline_page);
    provide_context(Lifted::new(app));
    let nothing = Memo::new(move |_| page.read().nothing.clone());
    let lanes = Memo::new(move |_| page.read().lanes.clone());
    let scale = Memo::new(move |_| {
        let page = page.read();
        (page.upper.clone(), page.lower.clone())
    });
    let undated = Memo::new(move |_| page.read().undated.clone());
    view! {
        <p id=KEYS_ID hidden>{app.say(words::BAR_KEYS)}</p>
        <Choices page />
        <Nothing nothing />
        <Hand>
        <div
            class="timeline"
            style:--days=move || page.read().days.to_string()
            on:keydown=move |event| pressed(app, page, &event)
        >
            <div class="timeline-scale" aria-hidden="true">
                {move || {
                    let (upper, lower) = scale.get();
                    view! {
                        <div class="timeline-upper">{pieces(upper)}</div>
                        <div class="timeline-lower">{pieces(lower)}</div>
                    }
                }}
            </div>
            <div class="timeline-lines" aria-hidden="true">
                {move || pieces(scale.get().1)}
                {move || page.read().as_of.map(|at| line(at, "timeline-as-of"))}
                {move || page.read().today.map(|at| line(at, "timeline-today"))}
                {move || page.read().target.map(target)}
            </div>
            <For each=move || lanes.get() key=Clone::clone let:lane>
                <OneLane page lane />
            </For>
        </div>
        </Hand>
        {move || {
            undated
                .get()
                .map(|(words, address)| {
                    view! { <p class="calendar-note"><a href=address>{words}</a></p> }
                })
        }}
    }
}

#[component]
fn Choices(page: Memo<TimelinePage>) -> impl IntoView {
    let app = App::here();
    let language = app.language();
    let lanes = By::ALL.map(|by| Choice::new(by.id(), language.say(by.word())));
    let reaches = Reach::ALL.map(|reach| Choice::new(reach.id(), language.say(reach.word())));
    view! {
        <div class="timeline-choices">
            <SegmentedControl
                label=app.say(words::LANES)
                choices=lanes.to_vec()
                chosen=Signal::derive(move || page.read().by.id().to_owned())
                on_choose=move |id: String| {
                    if let Some(by) = By::named(&id) {
                        app.send(Msg::Calendar(Calendar::LanesBy(by)));
                    }
                }
            />
            <Select
                label=app.say(words::REACH)
                choices=reaches.to_vec()
                chosen=Signal::derive(move || page.read().reach.id().to_owned())
                on_choose=move |id: String| {
                    if let Some(reach) = Reach::named(&id) {
                        app.send(Msg::Calendar(Calendar::Reaching(reach)));
                    }
                }
                label_unseen=true
            />
        </div>
    }
}

fn pieces(pieces: Vec<Piece>) -> impl IntoView {
    pieces
        .into_iter()
        .map(|piece| {
            view! {
                <span
                    data-weekend=piece.is_weekend.then_some("")
                    style:--start=piece.start.to_string()
                    style:--span=piece.days.to_string()
                >
                    {piece.label}
                </span>
            }
        })
        .collect_view()
}

fn line(at: usize, class: &'static str) -> impl IntoView {
    view! { <i class=class style:--start=at.to_string()></i> }
}

// Where what is carried or drawn would lie.
fn target((start, days): (usize, usize)) -> impl IntoView {
    view! {
        <i
            class="timeline-target"
            style:--start=start.to_string()
            style:--span=days.to_string()
        ></i>
    }
}

#[component]
fn OneLane(page: Memo<TimelinePage>, lane: Lane) -> impl IntoView {
    let heading = fresh_name("lane");
    let named_by = heading.clone();
    let label = lane.label.clone();
    let label = match lane.hue {
        Some(hue) => view! { <Chip label kind=ChipKind::Organisation hue=hue /> }.into_any(),
        None => view! { <span dir="auto">{label}</span> }.into_any(),
    };
    let label = match lane.address {
        Some(address) => view! { <a href=address>{label}</a> }.into_any(),
        None => label,
    };
    let bars = lane
        .bars
        .into_iter()
        .map(|bar| view! { <OneBar page bar /> })
        .collect_view();
    let crowds = lane
        .crowds
        .into_iter()
        .map(|crowd| view! { <OneCrowd page crowd /> })
        .collect_view();
    view! {
        <section class="timeline-lane" aria-labelledby=named_by>
            <div class="timeline-name">
                <h2 id=heading title=lane.name>{label}</h2>
                <span class="quiet">{lane.count}</span>
            </div>
            <ul
                style:--rows=lane.rows.to_string()
                data-stretch=move || page.read().stretch.clone()
            >
                {bars} {crowds}
            </ul>
        </section>
    }
}

#[component]
fn OneBar(page: Memo<TimelinePage>, bar: Bar) -> impl IntoView {
    let app = App::here();
    let Bar {
        item,
        spot,
        spread,
        before,
        after,
        sort,
        clash,
    } = bar;
    let event = item.event.clone();
    let target = move || {
        let page = page.read();
        let carried = page.carried.as_ref();
        carried
            .filter(|(carried, _)| *carried == event)
            .map(|(_, to)| view! { <span class="agenda-target">{to.clone()}</span> })
    };
    let has_focus = in_order(page, spot.clone());
    let stood = spot.clone();
    view! {
        <li
            class="spread timeline-bar"
            data-turned=spread.is_turned().then_some("")
            style:--at=spread.row.to_string()
            style:--from=spread.from.to_string()
            style:--reach=spread.reach.to_string()
            style:--lead=(spread.start - spread.from).to_string()
            style:--start=spread.start.to_string()
            style:--span=spread.span.to_string()
            on:focusin=move |_| app.send(Msg::Calendar(Calendar::Stood(stood.clone(), false)))
        >
            <Event
                item
                before
                after
                has_edge=true
                bar=spot
                in_order=has_focus
                described_by=KEYS_ID.to_owned()
            >
                {sort.map(|sort| view! { <span class="event-where">{sort}</span> })}
                {clash.map(|(clash, is_certain)| {
                    let title = clash.clone();
                    view! {
                        <span
                            class="timeline-clash"
                            data-certain=is_certain.then_some("")
                            title=title
                        >
                            <span class="unseen">{clash}</span>
                        </span>
                    }
                })}
                {target}
            </Event>
        </li>
    }
}

#[component]
fn OneCrowd(page: Memo<TimelinePage>, crowd: Crowd) -> impl IntoView {
    let app = App::here();
    let has_focus = in_order(page, crowd.spot.clone());
    let stood = crowd.spot.clone();
    view! {
        <li
            class="timeline-crowd"
            style:--start=crowd.start.to_string()
            style:--span=crowd.days.to_string()
            on:focusin=move |_| app.send(Msg::Calendar(Calendar::Stood(stood.clone(), false)))
        >
            <a
                data-link=""
                href=crowd.address
                aria-label=crowd.name.clone()
                title=crowd.name
                data-bar=crowd.spot
                tabindex=move || if has_focus.get() { "0" } else { "-1" }
            >
                {crowd.count}
            </a>
        </li>
    }
}

fn in_order(page: Memo<TimelinePage>, spot: String) -> Signal<bool> {
    Memo::new(move |_| page.read().focus.as_ref() == Some(&spot)).into()
}

// Arrows go from bar to bar, unless one of them is carried.
fn pressed(app: App, page: Memo<TimelinePage>, event: &KeyboardEvent) {
    let from = pointing::mark_around(event, "bar");
    let key =
        Key::named(&event.key(), event.shift_key()).filter(|_| !pointing::is_with_others(event));
    let is_carrying = app.peek(|model| model.calendar.carried.is_some());
    if let (Some(from), Some(key), false) = (from, key, is_carrying)
        && let Some(spot) = walk::led_to(&page.read_untracked(), app.language(), key, &from)
    {
        event.prevent_default();
        event.stop_propagation();
        app.send(Msg::Calendar(Calendar::Stood(spot, true)));
        return;
    }
    keys::pressed(app, event);
}
