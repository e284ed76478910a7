//! Who the reader is: the section, the dialog, and what asks once after the first edit.

use crate::app::Msg;
use crate::app::form::Choice;
use crate::app::settings::Msg as Settings;
use crate::app::settings::who::{Msg as Act, WhoPage, asks, page, said};
use crate::app::words::{common, settings as words};
use crate::browser::pointing;
use crate::domain::names::RecordId;
use crate::ui::app::App;
use crate::ui::parts::{Adding, Button, ButtonKind, Combobox, Glyph, Icon, TextField};
use crate::ui::question::Question;
use leptos::html;
use leptos::prelude::*;

fn act(act: Act) -> Msg {
    Msg::Settings(Settings::Who(act))
}

/// The section of the settings.
#[component]
pub fn Who() -> impl IntoView {
    let app = App::here();
    let who = app.page(said);
    let is_said = Memo::new(move |_| who.read().is_some());
    view! {
        <Show
            when=move || is_said.get()
            fallback=move || {
                view! {
                    <p>{app.say(words::UNSIGNED)}</p>
                    <div class="row">
                        <Button
                            label=app.say(words::SAY_WHO)
                            glyph=Glyph::Person
                            on_press=app.sender(|| act(Act::Open))
                        />
                    </div>
                }
            }
        >
            <p>
                {app.say(words::SIGNED_AS)} " "
                {move || {
                    who.get().map(|(said, link)| view! { <a href=link><bdi>{said}</bdi></a> })
                }}
            </p>
            <div class="row">
                <Button label=app.say(words::CHANGE_WHO) on_press=app.sender(|| act(Act::Open)) />
                <Button
                    label=app.say(words::SIGN_NO_MORE)
                    kind=ButtonKind::Quiet
                    on_press=app.sender(|| act(Act::Nobody))
                />
            </div>
        </Show>
    }
}

/// What asks once, after the first edit was made. It takes no focus and stops nothing (L8).
#[component]
pub fn WhoAsk() -> impl IntoView {
    let app = App::here();
    let asks = app.page(asks);
    view! {
        <Show when=move || asks.get()>
            <section class="notice who-ask" aria-labelledby="who-ask">
                <Icon glyph=Glyph::Person />
                <div class="notice-words">
                    <h2 id="who-ask">{app.say(words::WHO_ARE_YOU)}</h2>
                    <p>{app.say(words::ASK)}</p>
                </div>
                <div class="notice-actions">
                    <Button
                        label=app.say(words::NOT_NOW)
                        kind=ButtonKind::Quiet
                        small=true
                        on_press=app.sender(|| act(Act::NotNow))
                    />
                    <Button
                        label=app.say(words::SAY_WHO)
                        small=true
                        on_press=app.sender(|| act(Act::Open))
                    />
                </div>
            </section>
        </Show>
    }
}

/// The dialog, if it is open.
#[component]
pub fn WhoDialog() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    let is_open = Memo::new(move |_| page.read().is_some());
    let is_new = Memo::new(move |_| page.read().as_ref().map(|page| page.draft.is_new));
    let form = NodeRef::<html::Form>::new();
    // The field that had the focus is another now.
    Effect::new(move |before: Option<Option<bool>>| {
        let is_new = is_new.get();
        if before
            .flatten()
            .is_some_and(|before| is_new.is_some_and(|now| now != before))
        {
            request_animation_frame(move || {
                if let Some(form) = form.try_get_untracked().flatten() {
                    pointing::focus_first_field(&form);
                }
            });
        }
        is_new
    });
    view! {
        <Question
            title=app.say(words::WHO_ARE_YOU)
            open=is_open
            does=app.say(common::SAVE)
            on_confirm=app.sender(|| act(Act::Save))
            on_close=app.sender(|| act(Act::Close))
        >
            <form
                node_ref=form
                class="stack"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    app.send(act(Act::Save));
                }
            >
                <Fields page />
                <button type="submit" hidden></button>
            </form>
        </Question>
    }
}

#[component]
fn Fields(page: Memo<Option<WhoPage>>) -> impl IntoView {
    let app = App::here();
    let of = move |read: fn(&WhoPage) -> bool| {
        Memo::new(move |_| page.read().as_ref().is_some_and(read))
    };
    let is_new = of(|page| page.draft.is_new);
    let is_missing = of(|page| page.draft.is_missing);
    let has_people = of(|page| !page.people.is_empty());
    let missing = Signal::derive(move || {
        let problem = || app.language().say(words::WHO_MISSING).into_owned();
        is_missing.get().then(problem)
    });
    let turn = move |label, new| {
        view! {
            <div class="row">
                <Button
                    label=app.say(label)
                    glyph=if new { Glyph::Add } else { Glyph::Search }
                    small=true
                    on_press=app.sender(move || act(Act::IsNew(new)))
                />
            </div>
        }
    };
    view! {
        <Show
            when=move || is_new.get()
            fallback=move || {
                view! {
                    <One
                        page
                        label=words::YOUR_NAME
                        hint=words::YOUR_NAME_HINT
                        choices=|page| &page.people
                        chosen=|page| page.draft.person.as_ref()
                        problem=missing
                        none=words::NO_PERSON
                        on_choose=Callback::new(move |id| app.send(act(Act::Choose(id))))
                        adding=Adding {
                            on_input: Callback::new(move |text| app.send(act(Act::Seek(text)))),
                            words: Callback::new(move |name: String| {
                                app.language().fill(words::ADD_PERSON, &[&name])
                            }),
                            on_add: Callback::new(move |name| {
                                app.send(act(Act::Seek(name)));
                                app.send(act(Act::IsNew(true)));
                            }),
                        }
                    />
                    {turn(words::NOT_LISTED, true)}
                }
            }
        >
            <TextField
                label=app.say(words::YOUR_NAME)
                hint=app.say(words::ADDED_HINT)
                value=Signal::derive(move || {
                    page.read().as_ref().map(|page| page.draft.name.clone()).unwrap_or_default()
                })
                problem=missing
                required=true
                autocomplete="name"
                on_input=Callback::new(move |name| app.send(act(Act::Name(name))))
                first=true
            />
            <One
                page
                label=words::YOUR_ORGANISATION
                choices=|page| &page.organisations
                chosen=|page| page.draft.organisation.as_ref()
                none=crate::app::words::form::NO_MATCH
                on_choose=Callback::new(move |id| app.send(act(Act::Organisation(id))))
            />
            <Show when=move || has_people.get()>{turn(words::LISTED, false)}</Show>
        </Show>
    }
}

/// A field for one record of the group.
#[component]
fn One(
    page: Memo<Option<WhoPage>>,
    label: crate::app::words::Word,
    #[prop(optional)] hint: Option<crate::app::words::Word>,
    choices: fn(&WhoPage) -> &Vec<Choice>,
    chosen: fn(&WhoPage) -> Option<&RecordId>,
    #[prop(optional, into)] problem: MaybeProp<String>,
    none: crate::app::words::Word,
    on_choose: Callback<Option<RecordId>>,
    #[prop(optional)] adding: Option<Adding>,
) -> impl IntoView {
    let app = App::here();
    let list = Memo::new(move |_| {
        page.read()
            .as_ref()
            .map(choices)
            .cloned()
            .unwrap_or_default()
    });
    let chosen = Signal::derive(move || {
        let page = page.read();
        let chosen = page.as_ref().and_then(chosen);
        chosen.map(ToString::to_string).into_iter().collect()
    });
    let hint = hint.map(|hint| app.say(hint));
    view! {
        <Combobox
            label=app.say(label)
            hint=Signal::derive(move || hint.map(|hint| hint.get()))
            problem
            choices=list
            chosen
            on_change=Callback::new(move |ids: Vec<String>| {
                on_choose.run(ids.last().map(|id| id.as_str().into()));
            })
            none_words=app.say(none)
            adding
        />
    }
}
