//! One hour of one day, with the events that begin in it.

use super::App;
use super::event::Event;
use super::month::KEYS_ID;
use super::week::Hours;
use crate::app::Msg;
use crate::app::calendar::Msg as Calendar;
use crate::app::calendar::blocks::{Block, Ghost};
use crate::app::calendar::cells::Cell as Page;
use crate::app::calendar::crowd::More;
use crate::app::calendar::hours::Open;
use crate::app::calendar::spot::Spot;
use leptos::prelude::*;

/// The hour in a row, counted from the top, of the day in a column.
#[component]
pub fn Cell(
    /// The row.
    row: usize,
    /// The column.
    column: usize,
) -> impl IntoView {
    let app = App::here();
    let hours = expect_context::<Hours>();
    let place = row * hours.columns + column;
    let cell = Memo::new(move |_| hours.page.read().cells.get(place).cloned());
    let spot = move || cell.read().as_ref().and_then(|cell| cell.spot);
    let can_focus = move || cell.read().as_ref().is_some_and(|cell| cell.is_there);
    let has_focus =
        Memo::new(move |_| hours.focus.get() == column && hours.focus_hour.get() == Some(row));
    let is_of_focus_day = Signal::derive(move || hours.focus.get() == column);
    let of = move |what: fn(&Page) -> String| move || cell.read().as_ref().map(what);
    let blocks = Memo::new(move |_| {
        let cell = cell.read();
        cell.as_ref()
            .map(|cell| cell.blocks.clone())
            .unwrap_or_default()
    });
    let ghost = Memo::new(move |_| cell.read().as_ref().and_then(|cell| cell.ghost.clone()));
    let more = Memo::new(move |_| cell.read().as_ref().and_then(|cell| cell.more.clone()));
    let skipped = move || {
        let (from, to) = cell.read().as_ref()?.skipped?;
        let style = (from.to_string(), (to - from).to_string());
        Some(
            view! { <span class="week-skipped" style:--from=style.0 style:--length=style.1></span> },
        )
    };
    let now = move || {
        let now = hours.now.get()?;
        (now.column == column && now.row == row).then(|| {
            view! {
                <span class="week-now" style:--from=now.from.to_string()>
                    <span class="unseen">{now.words}</span>
                </span>
            }
        })
    };
    view! {
        <div
            class="week-cell day"
            role="gridcell"
            tabindex=move || can_focus().then(|| if has_focus.get() { "0" } else { "-1" })
            aria-label=of(|cell| cell.name.clone())
            data-spot=move || spot().map(|spot| spot.to_string())
            data-minutes=of(|cell| cell.minutes.to_string())
            data-weekend=move || {
                cell.read().as_ref().is_some_and(|cell| cell.is_weekend).then_some("")
            }
            on:focusin=move |_| {
                if let Some(spot) = spot().filter(|_| can_focus() && !has_focus.get_untracked()) {
                    app.send(Msg::Calendar(Calendar::FocusedSpot(spot)));
                }
            }
            on:dblclick=move |event| {
                if let Some(spot) = spot().filter(|_| event.target() == event.current_target()) {
                    app.send(Msg::Calendar(Calendar::NewAt(spot)));
                }
            }
        >
            {skipped}
            <For each=move || blocks.get() key=Clone::clone let:block>
                <OneBlock block in_order=is_of_focus_day />
            </For>
            {move || {
                let (spot, more) = (spot()?, more.get()?);
                Some(view! { <Crowd spot more in_order=is_of_focus_day /> })
            }}
            {move || ghost.get().map(|ghost| view! { <OneGhost ghost /> })}
            {now}
        </div>
    }
}

#[component]
fn OneBlock(block: Block, in_order: Signal<bool>) -> impl IntoView {
    let Block {
        mut item,
        hours,
        from,
        minutes,
        place,
        is_beside_more,
        before,
        after,
        open,
    } = block;
    // Where it stands says the reader's hour; its words say the venue's.
    item.hour = None;
    item.hour_here = None;
    let id = item.event.to_string();
    let edge = (!after).then(|| view! { <span class="week-edge" data-edge=id></span> });
    view! {
        <div
            class="week-block"
            data-short=(minutes < 45).then_some("")
            data-open=open
                .map(|open| match open {
                    Open::Start => "start",
                    Open::End => "end",
                })
            data-beside-more=is_beside_more.then_some("")
            data-before=before.then_some("")
            data-after=after.then_some("")
            style:--from=from.to_string()
            style:--length=minutes.to_string()
            style:--column=place.column.to_string()
            style:--span=place.span.to_string()
            style:--of=place.columns.to_string()
        >
            <Event item in_order described_by=KEYS_ID.to_owned()>
                {hours.map(|hours| view! { <span class="event-time">{hours}</span> })}
            </Event>
            {edge}
        </div>
    }
}

/// What has no room at an hour, and the way to it.
#[component]
fn Crowd(spot: Spot, more: More, in_order: Signal<bool>) -> impl IntoView {
    let app = App::here();
    let More {
        label, name, first, ..
    } = more;
    view! {
        <button
            type="button"
            class="week-more"
            data-link=""
            aria-label=name.clone()
            title=name
            tabindex=move || if in_order.get() { "0" } else { "-1" }
            on:click=move |_| app.send(Msg::Calendar(Calendar::Crowd(spot, first.clone())))
        >
            {label}
        </button>
    }
}

#[component]
fn OneGhost(ghost: Ghost) -> impl IntoView {
    view! {
        <span
            class="week-ghost"
            style:--from=ghost.from.to_string()
            style:--length=ghost.minutes.to_string()
        >
            {ghost.label}
        </span>
    }
}
