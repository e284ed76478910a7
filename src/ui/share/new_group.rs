//! A new group in three steps.

use super::groups::act;
use crate::app::share::groups::Msg as Act;
use crate::app::share::starting::{Draft, Field, RHYTHMS, STEPS, StartPage, page};
use crate::app::words::{Word, common, share as words};
use crate::browser::clock;
use crate::ui::app::App;
use crate::ui::parts::{
    Button, ButtonKind, CheckBox, Choice, Dialog, DialogSize, Select, TextArea, TextField,
};
use leptos::prelude::*;

/// The dialog, if it is open.
#[component]
pub fn NewGroupDialog() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    let is_open = Memo::new(move |_| page.read().is_some());
    let step = Memo::new(move |_| page.read().as_ref().map_or(0, |page| page.draft.step));
    let on = move |()| {
        if step.get_untracked() + 1 < STEPS {
            app.send(act(Act::Step(step.get_untracked() + 1)));
        } else {
            let id = clock::draw_workspace_id();
            app.send(act(Act::Start(id.into())));
        }
    };
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
            <Button
                label=Signal::derive(move || {
                    let is_last = step.get() + 1 == STEPS;
                    app.language().say(if is_last { words::START } else { words::CONTINUE }).into_owned()
                })
                kind=ButtonKind::Primary
                on_press=on
            />
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
                class="stack"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    on(());
                }
            >
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

#[component]
fn Name(page: Page) -> impl IntoView {
    let app = App::here();
    view! {
        <h3>{app.say(words::STEP_NAME)}</h3>
        <Typed page label=words::NAME_OF_GROUP field=Field::Name read=|draft| &draft.name first=true />
        <Typed page label=words::ACRONYM field=Field::Acronym read=|draft| &draft.acronym />
        <Typed page label=words::REGION field=Field::Region read=|draft| &draft.region />
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
        <h3>{app.say(words::STEP_MEMBERS)}</h3>
        <TextArea
            label=app.say(words::MEMBERS)
            hint=app.say(words::MEMBERS_HINT)
            value=text_of(page, |draft| &draft.members)
            on_input=Callback::new(move |text| app.send(act(Act::Typed(Field::Members, text))))
            first=true
        />
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
        <h3>{app.say(words::STEP_MEETINGS)}</h3>
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
    }
}
