//! One event, wherever it stands: a button with its title that opens its form.

use super::App;
use super::drag::Drag;
use crate::app::Msg;
use crate::app::calendar::carry;
use crate::app::calendar::item::Item;
use crate::app::form;
use crate::domain::names::RecordId;
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
    let Item {
        event,
        title,
        shape,
        acronym,
        hue,
        hour,
        hour_here,
        is_inferred,
        standing,
        unseen,
        name,
        ..
    } = item;
    let id = event.to_string();
    let is_lifted = {
        let event = event.clone();
        move || (lifted.read().as_ref() == Some(&event)).then_some("")
    };
    let place = move || match in_order {
        Some(in_order) if !in_order.get() => "-1",
        _ => "0",
    };
    view! {
        <button
            type="button"
            class="event"
            data-event=id
            data-bar=bar
            data-shape=shape.code()
            data-hue=hue.map_or("none", |_| "")
            data-before=before.then_some("")
            data-after=after.then_some("")
            data-tall=is_tall.then_some("")
            data-standing=standing
            data-lifted=is_lifted
            style:--hue=hue.map(|hue| hue.to_string())
            style:--span=span.map(|span| span.to_string())
            tabindex=place
            title=name
            aria-describedby=described_by
            on:click=move |_| {
                if !drag.has_just_ended() {
                    app.send(Msg::Form(form::Msg::Open(event.clone())));
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
            {is_inferred.then(|| view! { <span class="event-inferred"></span> })}
            {children.map(|children| children())}
        </button>
    }
}
