//! Asks which occurrences a change is meant for.

use crate::app::Msg;
use crate::app::form::Choice;
use crate::app::recurrence::{Msg as Act, Which, page};
use crate::app::words::recurrence as words;
use crate::ui::app::App;
use crate::ui::parts::{ButtonKind, Radio};
use crate::ui::question::Question;
use leptos::prelude::*;

/// The question, if it is open. A form may be open under it.
#[component]
pub fn WhichDialog() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    let is_open = Memo::new(move |_| page.read().is_some());
    let said = move |which: fn(&crate::app::recurrence::asking::AskingPage) -> &String| {
        Memo::new(move |_| page.read().as_ref().map(which).cloned().unwrap_or_default())
    };
    let title = said(|page| &page.title);
    let about = said(|page| &page.about);
    let does = said(|page| &page.does);
    let answer = move |act: Act| app.sender(move || Msg::Recurrence(act));
    let kind = Signal::derive(move || {
        let page = page.read();
        if page.as_ref().is_some_and(|page| page.is_removal) {
            ButtonKind::Danger
        } else {
            ButtonKind::Primary
        }
    });
    let choices = Memo::new(move |_| {
        let page = page.read();
        page.as_ref()
            .map(|page| page.choices.clone())
            .unwrap_or_default()
    });
    let which = Memo::new(move |_| page.read().as_ref().map(|page| page.which));
    view! {
        <Question
            title
            open=is_open
            does
            kind
            on_confirm=answer(Act::Confirmed)
            on_close=answer(Act::PutAside)
        >
            <div class="stack">
                <p class="quiet">{about}</p>
                <fieldset class="choices">
                    <legend class="unseen">{app.say(words::WHICH)}</legend>
                    {move || {
                        choices
                            .get()
                            .into_iter()
                            .map(|(one, choice)| view! { <Answer one choice which /> })
                            .collect_view()
                    }}
                </fieldset>
            </div>
        </Question>
    }
}

#[component]
fn Answer(one: Which, choice: Choice, which: Memo<Option<Which>>) -> impl IntoView {
    let app = App::here();
    view! {
        <Radio
            group="which-ones"
            label=choice.label
            hint=choice.hint
            checked=Signal::derive(move || which.get() == Some(one))
            on_choose=app.sender(move || Msg::Recurrence(Act::Chose(one)))
        />
    }
}
