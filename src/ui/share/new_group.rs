//! A new group in three steps.

use super::groups::act;
use crate::app::share::groups::Msg as Act;
use crate::app::share::members::Line;
use crate::app::share::starting::{Draft, Field, RHYTHMS, STEPS, StartPage, page};
use crate::app::words::{Word, common, share as words};
use crate::browser::{clock, pointing};
use crate::ui::app::App;
use crate::ui::discard::AskToDiscard;
use crate::ui::parts::{
    Button, ButtonKind, CheckBox, Choice, Dialog, DialogSize, Glyph, Icon, Select, TextArea,
    TextField, fresh_name,
};
use leptos::html;
use leptos::prelude::*;

/// The dialog, if it is open.
#[component]
pub fn NewGroupDialog() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    let is_open = Memo::new(move |_| page.read().is_some());
    let asks = Memo::new(move |_| {
        let page = page.read();
        page.as_ref().is_some_and(|page| page.draft.asks_to_discard)
    });
    let step = Memo::new(move |_| page.read().as_ref().map_or(0, |page| page.draft.step));
    let is_last = move || step.get() + 1 == STEPS;
    let form = NodeRef::<html::Form>::new();
    // Each step begins where one types: what had the focus may be gone with the step before.
    let focus_first = move || {
        request_animation_frame(move || {
            if let Some(form) = form.try_get_untracked().flatten() {
                pointing::focus_first_field(&form);
            }
        });
    };
    Effect::new(move |before: Option<usize>| {
        let step = step.get();
        if before.is_some_and(|before| before != step) {
            focus_first();
        }
        step
    });
    let go_on = Callback::new(move |()| {
        app.send(act(Act::Step(step.get_untracked() + 1)));
        // Held back by a line that is wrong, one goes on where it is mended.
        focus_first();
    });
    let actions = move || {
        view! {
            <Show
                when=move || { step.get() > 0 }
                fallback=move || {
                    view! { <Button label=app.say(common::CANCEL) on_press=app.sender(|| act(Act::Close)) /> }
                }
            >
                <Button
                    label=app.say(words::BACK)
                    on_press=Callback::new(move |()| {
                        app.send(act(Act::Step(step.get_untracked().saturating_sub(1))));
                    })
                />
            </Show>
            // Two buttons, so that a second press on the first one starts nothing.
            <Show
                when=is_last
                fallback=move || {
                    view! { <Button label=app.say(words::CONTINUE) kind=ButtonKind::Primary on_press=go_on /> }
                }
            >
                <Button
                    label=app.say(words::START)
                    kind=ButtonKind::Primary
                    on_press=app.sender(|| act(Act::Start(clock::draw_workspace_id().into())))
                />
            </Show>
        }
    };
    view! {
        <Dialog
            title=app.say(common::NEW_GROUP)
            open=is_open
            size=DialogSize::Small
            on_close=app.sender(|| act(Act::Close))
            close_label=app.say(common::CLOSE)
            actions=actions
        >
            <form
                node_ref=form
                class="stack"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    app.send(act(Act::Entered(clock::draw_workspace_id().into())));
                }
            >
                <AskToDiscard
                    asks
                    on_discard=app.sender(|| act(Act::Discard))
                    on_keep=app.sender(|| act(Act::KeepEditing))
                />
                <p class="quiet small" aria-live="polite">
                    {move || page.read().as_ref().map(|page| page.step.clone())}
                </p>
                {move || match step.get() {
                    0 => view! { <Name page /> }.into_any(),
                    1 => view! { <Members page /> }.into_any(),
                    _ => view! { <Meetings page /> }.into_any(),
                }}
                <p class="quiet small">{app.say(words::STEP_WORDS)}</p>
                <button type="submit" hidden></button>
            </form>
        </Dialog>
    }
}

type Page = Memo<Option<StartPage>>;

fn text_of(page: Page, read: fn(&Draft) -> &String) -> Signal<String> {
    Signal::derive(move || {
        let page = page.read();
        let draft = page.as_ref().map(|page| &page.draft);
        draft.map(read).cloned().unwrap_or_default()
    })
}

#[component]
fn Typed(
    page: Page,
    label: Word,
    field: Field,
    read: fn(&Draft) -> &String,
    #[prop(optional)] first: bool,
    #[prop(optional)] hint: Option<Word>,
) -> impl IntoView {
    let app = App::here();
    let hint = hint.map(|hint| app.say(hint));
    view! {
        <TextField
            label=app.say(label)
            hint=Signal::derive(move || hint.map(|hint| hint.get()))
            value=text_of(page, read)
            on_input=Callback::new(move |text| app.send(act(Act::Typed(field, text))))
            first
        />
    }
}

/// The fields of a step, read aloud with what it asks.
#[component]
fn Step(heading: Word, children: Children) -> impl IntoView {
    let id = StoredValue::new(fresh_name("step"));
    view! {
        <div class="stack" role="group" aria-labelledby=id.get_value()>
            <h3 id=id.get_value()>{App::here().say(heading)}</h3>
            {children()}
        </div>
    }
}

#[component]
fn Name(page: Page) -> impl IntoView {
    view! {
        <Step heading=words::STEP_NAME>
            <Typed page label=words::NAME_OF_GROUP field=Field::Name read=|draft| &draft.name first=true />
            <Typed page label=words::ACRONYM field=Field::Acronym read=|draft| &draft.acronym />
            <Typed page label=words::REGION field=Field::Region read=|draft| &draft.region />
        </Step>
    }
}

#[component]
fn Members(page: Page) -> impl IntoView {
    let app = App::here();
    let copies = Memo::new(move |_| page.read().as_ref().and_then(|page| page.copies.clone()));
    let is_copied = Memo::new(move |_| {
        page.read()
            .as_ref()
            .is_some_and(|page| page.draft.copies_members)
    });
    view! {
        <Step heading=words::STEP_MEMBERS>
            <TextArea
                label=app.say(words::MEMBERS)
                hint=app.say(words::MEMBERS_HINT)
                problem=Signal::derive(move || page.read().as_ref().and_then(|page| page.problem.clone()))
                value=text_of(page, |draft| &draft.members)
                on_input=Callback::new(move |text| app.send(act(Act::Typed(Field::Members, text))))
                first=true
            />
            <Lines page />
            <Show when=move || copies.read().is_some()>
                <CheckBox
                    label=Signal::derive(move || copies.get().unwrap_or_default())
                    checked=is_copied
                    on_change=Callback::new(move |copies| app.send(act(Act::CopyMembers(copies))))
                />
            </Show>
            <p class="small" aria-live="polite">
                {move || page.read().as_ref().and_then(|page| page.count.clone())}
            </p>
        </Step>
    }
}

/// What each line is understood as, while it is typed.
#[component]
fn Lines(page: Page) -> impl IntoView {
    let app = App::here();
    let lines = Memo::new(move |_| {
        let page = page.read();
        page.as_ref()
            .map(|page| page.lines.clone())
            .unwrap_or_default()
    });
    let id = StoredValue::new(fresh_name("lines"));
    view! {
        <Show when=move || !lines.read().is_empty()>
            <div class="member-lines">
                <p id=id.get_value() class="field-label">{app.say(words::LINES_UNDERSTOOD)}</p>
                <ul role="list" aria-labelledby=id.get_value()>
                    <For each=move || lines.get() key=Clone::clone let:line>
                        <Understood line />
                    </For>
                </ul>
            </div>
        </Show>
    }
}

#[component]
fn Understood(line: Line) -> impl IntoView {
    let app = App::here();
    let number = app
        .language()
        .fill(words::LINE, &[&line.number.to_string()]);
    let acronym = line
        .acronym
        .map(|acronym| view! { <bdi class="chip">{acronym}</bdi> " " });
    view! {
        <li class="member-line">
            {acronym} <bdi>{line.name}</bdi>
            {line.is_copied.then(|| view! { " " <span class="quiet">{app.say(words::COPIED_ALREADY)}</span> })}
            {line.problem.map(|problem| view! {
                <span class="field-problem">
                    <Icon glyph=Glyph::Warning />
                    <span>{app.language().fill(words::LINE_PROBLEM, &[&number, &problem])}</span>
                </span>
            })}
        </li>
    }
}

#[component]
fn Meetings(page: Page) -> impl IntoView {
    let app = App::here();
    let rhythms = app.page(|model| {
        let language = model.language();
        RHYTHMS
            .map(|(code, word, _)| Choice::new(code, language.say(word)))
            .to_vec()
    });
    let rhythm = text_of(page, |draft| &draft.rhythm);
    view! {
        <Step heading=words::STEP_MEETINGS>
            <Typed
                page
                label=words::SERIES
                hint=words::SERIES_HINT
                field=Field::Series
                read=|draft| &draft.series
                first=true
            />
            <Select
                label=app.say(words::RHYTHM)
                choices=rhythms
                chosen=rhythm
                on_choose=Callback::new(move |code| app.send(act(Act::Typed(Field::Rhythm, code))))
            />
        </Step>
    }
}
