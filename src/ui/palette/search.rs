//! The search: a field over a list of answers, after the ARIA pattern of an editable
//! combobox. The focus stays in the field; the chosen answer is told by its id.

use crate::app::Msg;
use crate::app::keys::on_answers;
use crate::app::palette::{Answer, Group, Msg as Palette, is_searching, page};
use crate::app::words::{common, palette as words};
use crate::browser::pointing;
use crate::ui::app::App;
use crate::ui::parts::{Dialog, DialogSize, Glyph, Icon, fresh_name};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The dialog.
#[component]
pub fn SearchDialog() -> impl IntoView {
    let app = App::here();
    let is_open = app.page(is_searching);
    view! {
        <Dialog
            title=app.say(words::SEARCH)
            title_unseen=true
            open=is_open
            on_close=app.sender(|| Msg::Palette(Palette::Close))
            close_label=app.say(common::CLOSE)
            size=DialogSize::Palette
        >
            <Search />
        </Dialog>
    }
}

fn send(app: App, msg: Palette) {
    app.send(Msg::Palette(msg));
}

#[component]
fn Search() -> impl IntoView {
    let app = App::here();
    let list_id = fresh_name("answers");
    let typed = app.page(|model| page(model).map(|page| page.typed).unwrap_or_default());
    let groups = app.page(|model| page(model).map(|page| page.groups).unwrap_or_default());
    let chosen = app.page(|model| page(model).and_then(|page| page.chosen));
    let why_not = app.page(|model| page(model).and_then(|page| page.why_not));
    let told = app.page(|model| page(model).map(|page| page.told).unwrap_or_default());
    let is_listed = Memo::new(move |_| chosen.read().is_some());
    // After the answers were drawn, the chosen one is brought in sight.
    Effect::new(move |_| {
        groups.track();
        if let Some(chosen) = chosen.get() {
            request_animation_frame(move || pointing::reveal_marked("answer", &chosen.to_string()));
        }
    });
    let option_id = {
        let list_id = list_id.clone();
        move |number: usize| format!("{list_id}-{number}")
    };
    let active = {
        let option_id = option_id.clone();
        move || chosen.get().map(&option_id)
    };
    let controls = {
        let list_id = list_id.clone();
        move || is_listed.get().then(|| list_id.clone())
    };
    view! {
        <div class="palette">
            <div class="palette-field">
                <Icon glyph=Glyph::Search />
                <input
                    class="palette-input"
                    type="text"
                    role="combobox"
                    dir="auto"
                    autofocus
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    aria-label=app.say(words::SEARCH_LABEL)
                    aria-autocomplete="list"
                    aria-expanded=move || is_listed.get().to_string()
                    aria-controls=controls
                    aria-activedescendant=active
                    placeholder=app.say(words::SEARCH_EXAMPLE)
                    prop:value=typed
                    on:input:target=move |event| send(app, Palette::Typed(event.target().value()))
                    on:keydown=move |event| on_key(app, &event)
                />
            </div>
            <div
                id=list_id
                class="palette-list"
                role="listbox"
                data-scrolls=""
                aria-label=app.say(words::ANSWERS)
                hidden=move || !is_listed.get()
            >
                {move || drawn(app, groups.get(), chosen, &option_id)}
            </div>
            <p class="palette-told" class:unseen=is_listed role="status">
                {told}
            </p>
            <p class="palette-told" role="status" hidden=move || why_not.read().is_none()>
                {why_not}
            </p>
        </div>
    }
}

fn on_key(app: App, event: &KeyboardEvent) {
    // While a word is being put together keys belong to that.
    if event.is_composing() || pointing::is_with_others(event) || event.shift_key() {
        return;
    }
    if let Some(step) = on_answers(&event.key()) {
        event.prevent_default();
        event.stop_propagation();
        send(app, Palette::Stepped(step));
    }
}

fn drawn(
    app: App,
    groups: Vec<Group>,
    chosen: Memo<Option<usize>>,
    option_id: &impl Fn(usize) -> String,
) -> AnyView {
    let mut next = 0;
    groups
        .into_iter()
        .map(|group| {
            let title_id = fresh_name("answers-group");
            let labelled_by = title_id.clone();
            let options = group
                .answers
                .into_iter()
                .map(|answer| {
                    let number = next;
                    next += 1;
                    option(app, answer, number, chosen, option_id(number))
                })
                .collect_view();
            view! {
                <div role="group" aria-labelledby=labelled_by>
                    <div id=title_id class="palette-group" role="presentation">
                        {group.title}
                    </div>
                    {options}
                </div>
            }
        })
        .collect_view()
        .into_any()
}

fn option(
    app: App,
    answer: Answer,
    number: usize,
    chosen: Memo<Option<usize>>,
    id: String,
) -> impl IntoView {
    let is_chosen = Memo::new(move |_| chosen.get() == Some(number));
    view! {
        <div
            id=id
            class="palette-answer"
            role="option"
            data-answer=number.to_string()
            aria-selected=move || is_chosen.get().to_string()
            // Before the click, so that the field keeps the focus.
            on:mousedown=move |event| event.prevent_default()
            on:click=move |_| send(app, Palette::Took(number))
        >
            <span class="palette-label" dir="auto">{answer.label}</span>
            " "
            <span class="palette-hint" dir="auto">{answer.hint}</span>
        </div>
    }
}
