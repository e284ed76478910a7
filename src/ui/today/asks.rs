//! What needs an answer.

use super::Section;
use crate::app::Msg;
use crate::app::form::Msg as Form;
use crate::app::today::Msg as Today;
use crate::app::today::asks::{Ask, Way, page};
use crate::app::words::today as words;
use crate::ui::app::App;
use crate::ui::parts::Button;
use leptos::prelude::*;

/// What needs an answer, each with the way to where it is given.
#[component]
pub fn Asks() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    let count = app.page(move |model| {
        let count = page.read().count;
        (count > 0).then(|| model.language().number(count))
    });
    view! {
        <Section name=words::ASKS id="today-asks" detail=count>
            <Show
                when=move || !page.read().asks.is_empty()
                fallback=move || view! { <p class="quiet">{app.say(words::NO_ASKS)}</p> }
            >
                <ul role="list" class="today-list">
                    <For each=move || page.read().asks.clone() key=Clone::clone let:ask>
                        <One ask />
                    </For>
                </ul>
            </Show>
        </Section>
    }
}

#[component]
fn One(ask: Ask) -> impl IntoView {
    let app = App::here();
    let text = match ask.way {
        Way::Page(link) => {
            view! { <a class="today-text" href=link dir="auto">{ask.text}</a> }.into_any()
        }
        Way::Form(record) => view! {
            <button
                type="button"
                class="link today-text"
                dir="auto"
                on:click=move |_| app.send(Msg::Form(Form::Open(record.clone())))
            >
                {ask.text}
            </button>
        }
        .into_any(),
    };
    let answers = ask.answers.map(|(outcome, answers)| {
        let button = |(code, label): (&'static str, String)| {
            let outcome = outcome.clone();
            view! {
                <Button
                    label
                    small=true
                    on_press=app.sender(move || Msg::Today(Today::Answer(outcome.clone(), code)))
                />
            }
        };
        view! { <div class="row today-answers">{answers.into_iter().map(button).collect_view()}</div> }
    });
    view! {
        <li>
            <span class="today-question">{ask.question}</span>
            {text}
            {answers}
        </li>
    }
}
