//! One event, wherever it stands: a button with its title that opens its form.

use super::App;
use super::drag::Drag;
use super::marks::Marked;
use crate::app::calendar::carry;
use crate::app::calendar::item::{Item, Shape};
use crate::app::calendar::selection;
use crate::domain::names::RecordId;
use crate::ui::parts::{Glyph, Icon};
use leptos::prelude::*;

/// The event that is being moved, to be dimmed where it was.
#[derive(Clone, Copy)]
pub struct Lifted(Memo<Option<RecordId>>);

impl Lifted {
    /// Reads it from the page.
    pub fn new(app: App) -> Self {
        Self(app.page(carry::carried))
    }
}

/// One event. In a narrow grid only its acronym is seen.
#[component]
pub fn Event(
    /// What it is.
    item: Item,
    /// How many days of the week it covers.
    #[prop(optional)]
    span: Option<usize>,
    /// It began before the week.
    #[prop(optional)]
    before: bool,
    /// It goes on after the week.
    #[prop(optional)]
    after: bool,
    /// It takes two lines.
    #[prop(optional)]
    is_tall: bool,
    /// Whether Tab comes to it.
    #[prop(optional, into)]
    in_order: Option<Signal<bool>>,
    /// What names it for the day on which it begins.
    #[prop(optional_no_strip)]
    id: Option<String>,
    /// Whether its end can be taken hold of.
    #[prop(optional)]
    has_edge: bool,
    /// What names its place where it stands in several.
    #[prop(optional, into)]
    bar: Option<String>,
    /// The id of the words on how to move it.
    described_by: String,
    /// What stands after the title, where there is room.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let app = App::here();
    let drag = expect_context::<Drag>();
    let Lifted(lifted) = expect_context::<Lifted>();
    let Marked {
        selected, clashes, ..
    } = expect_context::<Marked>();
    let Item {
        event,
        record,
        title,
        shape,
        acronym,
        hue,
        hour,
        hour_here,
        is_inferred,
        standing,
        repeats,
        unseen,
        name,
        ..
    } = item;
    let mark = event.to_string();
    // Whole days have an end that a day more or less makes sense of.
    let edge = (has_edge && shape == Shape::Days && !after).then(|| mark.clone());
    let is_lifted = {
        let event = event.clone();
        move || (lifted.read().as_ref() == Some(&event)).then_some("")
    };
    let is_selected = Memo::new(move |_| selected.read().records.contains(&record));
    // A button that does something else is not pressed or let go.
    let pressed = move || {
        selected
            .read()
            .is_selecting
            .then(|| is_selected.get().to_string())
    };
    let clash = {
        let event = event.clone();
        Memo::new(move |_| clashes.read().get(&event).cloned())
    };
    let certainty = move || {
        let is_certain = clash.read().as_ref()?.is_certain;
        Some(if is_certain { "certain" } else { "possible" })
    };
    let place = move || match in_order {
        Some(in_order) if !in_order.get() => "-1",
        _ => "0",
    };
    view! {
        <button
            type="button"
            class="event"
            id=id
            data-event=mark
            data-bar=bar
            data-shape=shape.code()
            data-hue=hue.map_or("none", |_| "")
            data-before=before.then_some("")
            data-after=after.then_some("")
            data-tall=is_tall.then_some("")
            data-standing=standing
            data-lifted=is_lifted
            data-selected=move || is_selected.get().then_some("")
            data-clash=certainty
            aria-pressed=pressed
            style:--hue=hue.map(|hue| hue.to_string())
            style:--span=span.map(|span| span.to_string())
            tabindex=place
            title=move || match clash.get() {
                Some(clash) => format!("{name}, {}", clash.words),
                None => name.clone(),
            }
            aria-describedby=described_by
            on:click=move |click| {
                if !drag.has_just_ended() {
                    let with_command = click.ctrl_key() || click.meta_key();
                    let pressed = selection::pressed;
                    let msg = app.peek(|model| {
                        pressed(model, event.clone(), with_command, click.shift_key())
                    });
                    app.send(msg);
                }
            }
        >
            // Named by what it holds, title first; whose and when are seen before it.
            <span class="event-title" dir="auto">{title}</span>
            " "
            {acronym.map(|acronym| view! { <span class="event-acronym" dir="auto">{acronym}</span> })}
            " "
            {hour.map(|hour| view! { <span class="event-time">{hour}</span> })}
            " "
            {hour_here.map(|hour| view! { <span class="event-time event-here">{hour}</span> })}
            " "
            <span class="unseen">{unseen}</span>
            " "
            <span class="unseen">{move || clash.get().map(|clash| clash.words)}</span>
            {repeats.then(|| view! { <span class="event-repeats"><Icon glyph=Glyph::Repeats /></span> })}
            <Show when=move || is_selected.get()>
                <span class="event-check"><Icon glyph=Glyph::Check /></span>
            </Show>
            {is_inferred.then(|| view! { <span class="event-inferred"></span> })}
            {children.map(|children| children())}
            {edge.map(|id| view! { <span class="event-edge" data-edge=id></span> })}
        </button>
    }
}
