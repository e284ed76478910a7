//! The work behind one figure, beside its table or below it.

use crate::app::Msg;
use crate::app::form::Msg as Form;
use crate::app::who_does_what::{Entry, Msg as Who, Opened};
use crate::app::words::who_does_what as words;
use crate::browser::pointing;
use crate::domain::schema::RecordKind;
use crate::ui::app::App;
use crate::ui::parts::{Chip, ChipKind, Glyph, IconButton, fresh_name};
use leptos::prelude::*;

/// The list, where one is open.
#[component]
pub fn OpenedList(kind: RecordKind, opened: Memo<Option<Opened>>) -> impl IntoView {
    let app = App::here();
    let spot = Memo::new(move |_| opened.read().as_ref().map(|one| one.spot.clone()));
    // Opened by a press, the list takes the focus; opened by its address, it waits.
    Effect::new(move |before: Option<()>| {
        if spot.read().is_some() && before.is_some() {
            request_animation_frame(move || {
                pointing::focus_marked("panel", kind.name());
            });
        }
    });
    move || opened.get().map(|opened| list(app, kind, opened))
}

fn list(app: App, kind: RecordKind, opened: Opened) -> impl IntoView {
    let id = fresh_name("who-opened");
    let labelled_by = id.clone();
    let is_empty = opened.entries.is_empty();
    let entries = opened
        .entries
        .into_iter()
        .map(|one| entry(app, one, true))
        .collect_view();
    view! {
        <aside
            class="who-opened panel"
            data-panel=kind.name()
            tabindex="-1"
            aria-labelledby=labelled_by
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    event.prevent_default();
                    app.send(Msg::WhoDoesWhat(Who::Closed));
                }
            }
        >
            <div class="who-opened-head">
                <h3 id=id dir="auto">{opened.title}</h3>
                <IconButton
                    label=app.say(words::CLOSE_LIST)
                    glyph=Glyph::Close
                    on_press=app.sender(|| Msg::WhoDoesWhat(Who::Closed))
                />
            </div>
            {is_empty.then(|| view! { <p class="quiet">{app.say(words::NOTHING_IN_CELL)}</p> })}
            {(!is_empty).then(|| view! {
                <ul class="who-entries" role="list">
                    {entries}
                </ul>
            })}
        </aside>
    }
}

/// One piece of work, which opens its record.
pub fn entry(app: App, entry: Entry, with_doers: bool) -> impl IntoView {
    let id = entry.id;
    let facts: Vec<String> = [entry.kind, entry.when, entry.places]
        .into_iter()
        .filter(|fact| !fact.is_empty())
        .collect();
    let doers = with_doers.then(|| {
        entry
            .doers
            .into_iter()
            .map(|(label, hue)| view! { <Chip label kind=ChipKind::Organisation hue /> " " })
            .collect_view()
    });
    view! {
        <li class="who-entry">
            <button
                type="button"
                class="link"
                dir="auto"
                on:click=move |_| app.send(Msg::Form(Form::Open(id.clone())))
            >
                {entry.title}
            </button>
            <p class="who-facts">{facts.join(" · ")}</p>
            {doers.map(|doers| view! { <p class="who-doers">{doers}</p> })}
        </li>
    }
}
