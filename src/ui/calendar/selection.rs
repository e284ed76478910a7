//! Several events at once: the bar of what is selected, and the dialog that changes it.

use super::App;
use crate::app::Msg;
use crate::app::calendar::Msg as Calendar;
use crate::app::calendar::selection::draft::Change;
use crate::app::calendar::selection::page::{
    Bar, DraftPage, bar, draft_page, offered, statuses, units,
};
use crate::app::calendar::selection::{Msg as Act, is_selecting};
use crate::app::form::Choice;
use crate::app::words::{Word, common, form, selection as words};
use crate::domain::schema::RecordKind;
use crate::ui::parts::{Button, ButtonKind, CheckBox, Combobox, DialogSize, Select, TextField};
use crate::ui::question::Question;
use leptos::prelude::*;

fn act(act: Act) -> Msg {
    Msg::Calendar(Calendar::Select(act))
}

fn filled(app: App, change: Change) {
    app.send(act(Act::Filled(change)));
}

/// Makes every press on an event select it, or open it again.
#[component]
pub fn Mode() -> impl IntoView {
    let app = App::here();
    let is_on = app.page(is_selecting);
    view! {
        <Button
            label=app.say(words::SELECT)
            on_press=app.sender(move || act(Act::Mode(!is_on.get_untracked())))
            attr:aria-pressed=move || is_on.get().to_string()
        />
    }
}

/// What is selected, and what can be done to it. What it says is heard from the start.
#[component]
pub fn SelectionBar() -> impl IntoView {
    let app = App::here();
    let bar = app.page(bar);
    let is_here = Memo::new(move |_| bar.read().is_some());
    let has_any = Memo::new(move |_| bar.read().as_ref().is_some_and(|bar| bar.has_any));
    let of = move |read: fn(&Bar) -> Option<String>| move || bar.read().as_ref().and_then(read);
    let press = move |what: Act| app.sender(move || act(what.clone()));
    view! {
        <section
            class="selection"
            aria-label=app.say(words::SELECTED_EVENTS)
            data-open=move || is_here.get().then_some("")
        >
            <p aria-live="polite">
                <strong>{of(|bar| Some(bar.count.clone()))}</strong>
                " "
                <span class="unseen">{of(|bar| bar.last.clone())}</span>
                " "
                <span class="quiet">{of(|bar| bar.repeating.clone())}</span>
            </p>
            <Show when=move || has_any.get()>
                <Button
                    label=app.say(words::EDIT)
                    kind=ButtonKind::Primary
                    small=true
                    on_press=press(Act::Opened)
                />
                <span class="selection-call-off">
                    <Button label=app.say(words::CALL_OFF) small=true on_press=press(Act::CalledOff) />
                </span>
                <Button
                    label=app.say(words::DELETE)
                    kind=ButtonKind::Danger
                    small=true
                    on_press=press(Act::Removed)
                />
            </Show>
            <Show when=move || is_here.get()>
                <Button
                    label=app.say(words::CLEAR)
                    kind=ButtonKind::Quiet
                    small=true
                    on_press=press(Act::Cleared)
                />
            </Show>
        </section>
    }
}

/// Changes all that is selected.
#[component]
pub fn SelectionDialog() -> impl IntoView {
    let app = App::here();
    let page = app.page(draft_page);
    let is_open = Memo::new(move |_| page.read().is_some());
    let title = Memo::new(move |_| {
        let page = page.read();
        page.as_ref()
            .map(|page| page.title.clone())
            .unwrap_or_default()
    });
    view! {
        <Question
            title
            open=is_open
            size=DialogSize::Form
            does=app.say(words::APPLY)
            on_confirm=app.sender(|| act(Act::Applied))
            on_close=app.sender(|| act(Act::Closed))
        >
            <Fields page />
        </Question>
    }
}

#[component]
fn Fields(page: Memo<Option<DraftPage>>) -> impl IntoView {
    let app = App::here();
    let text = move |read: fn(&DraftPage) -> &String| {
        Signal::derive(move || page.read().as_ref().map(read).cloned().unwrap_or_default())
    };
    let ids = move |read: fn(&DraftPage) -> &Vec<String>| {
        Signal::derive(move || page.read().as_ref().map(read).cloned().unwrap_or_default())
    };
    let said = Memo::new(move |_| {
        let page = page.read();
        page.as_ref()
            .map(|page| page.said.clone())
            .unwrap_or_default()
    });
    let problem =
        Signal::derive(move || page.read().as_ref().and_then(|page| page.problem.clone()));
    let directions = app.page(|model| {
        let language = model.language();
        [("later", words::LATER), ("earlier", words::EARLIER)]
            .map(|(id, word)| Choice::new(id, language.say(word)))
            .to_vec()
    });
    let direction = Signal::derive(move || {
        let is_earlier = page.read().as_ref().is_some_and(|page| page.is_earlier);
        if is_earlier { "earlier" } else { "later" }.to_owned()
    });
    let along = Memo::new(move |_| page.read().as_ref().and_then(|page| page.along.clone()));
    let along_words = Memo::new(move |_| along.read().as_ref().map(|(words, _)| words.clone()));
    let moves_along = Memo::new(move |_| along.read().as_ref().is_some_and(|(_, moves)| *moves));
    view! {
        <div class="stack">
            <fieldset class="selection-move">
                <legend class="field-label">{app.say(words::MOVE)}</legend>
                <TextField
                    label=app.say(words::BY)
                    value=text(|page| &page.count)
                    problem
                    first=true
                    on_input=move |count| filled(app, Change::Count(count))
                />
                <Select
                    label=app.say(words::UNIT)
                    choices=app.page(units)
                    chosen=text(|page| &page.unit)
                    on_choose=move |unit| filled(app, Change::Unit(unit))
                />
                <Select
                    label=app.say(words::DIRECTION)
                    choices=directions
                    chosen=direction
                    on_choose=move |id: String| filled(app, Change::Earlier(id == "earlier"))
                />
            </fieldset>
            {move || {
                along_words
                    .get()
                    .map(|label| {
                        view! {
                            <CheckBox
                                label
                                checked=moves_along
                                on_change=move |along| filled(app, Change::Along(along))
                            />
                        }
                    })
            }}
            <Select
                label=app.say(words::STATUS)
                choices=app.page(statuses)
                chosen=text(|page| &page.status)
                on_choose=move |status| filled(app, Change::Status(status))
            />
            <Added
                label=words::ADD_THEMES
                kind=RecordKind::Theme
                chosen=ids(|page| &page.themes)
                change=Change::Themes
            />
            <Added
                label=words::ADD_PLACES
                kind=RecordKind::Place
                chosen=ids(|page| &page.places)
                change=Change::Places
            />
            <Added
                label=words::ADD_ORGANISERS
                kind=RecordKind::Organisation
                chosen=ids(|page| &page.organisers)
                change=Change::Organisers
            />
            <div class="selection-said" aria-live="polite">
                <For each=move || said.get() key=Clone::clone let:sentence>
                    <p>{sentence}</p>
                </For>
            </div>
        </div>
    }
}

#[component]
fn Added(
    label: Word,
    kind: RecordKind,
    chosen: Signal<Vec<String>>,
    change: fn(Vec<String>) -> Change,
) -> impl IntoView {
    let app = App::here();
    view! {
        <Combobox
            label=app.say(label)
            choices=app.page(move |model| offered(model, kind))
            chosen
            on_change=move |ids| filled(app, change(ids))
            none_words=app.say(form::NO_MATCH)
            remove_words=move |label: String| {
                app.language().fill(common::REMOVE_NAMED, &[&label])
            }
            multiple=true
        />
    }
}
