//! Asks which occurrences a change is meant for.

use crate::app::Msg;
use crate::app::form::Choice;
use crate::app::recurrence::{Msg as Act, Which, page};
use crate::app::words::{common, recurrence as words};
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind, Dialog, DialogSize, Radio};
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
    let actions = move || {
        let is_removal = page
            .read_untracked()
            .as_ref()
            .is_some_and(|page| page.is_removal);
        let kind = if is_removal {
            ButtonKind::Danger
        } else {
            ButtonKind::Primary
        };
        view! {
            <Button label=app.say(common::CANCEL) on_press=answer(Act::PutAside) />
            <Button label=does kind on_press=answer(Act::Confirmed) />
        }
    };
    let choices = Memo::new(move |_| {
        let page = page.read();
        page.as_ref()
            .map(|page| page.choices.clone())
            .unwrap_or_default()
    });
    let which = Memo::new(move |_| page.read().as_ref().map(|page| page.which));
    view! {
        <Dialog
            title
            open=is_open
            size=DialogSize::Small
            on_close=answer(Act::PutAside)
            close_label=app.say(common::CLOSE)
            actions=actions
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
        </Dialog>
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
