//! What repeats, on the screen of meetings: how often, and how much of it was held.

use crate::app::Msg;
use crate::app::form::Msg as Form;
use crate::app::recurrence::held::rhythms;
use crate::app::words::recurrence as words;
use crate::ui::app::App;
use leptos::prelude::*;

/// Everything that repeats, each a press away from being ticked off.
#[component]
pub fn Rhythms() -> impl IntoView {
    let app = App::here();
    let page = app.page_in_zones(rhythms);
    view! {
        <Show when=move || !page.read().is_empty()>
            <section class="section" aria-labelledby="what-repeats">
                <h2 id="what-repeats" class="section-head">{app.say(words::WHAT_REPEATS)}</h2>
                <p class="quiet">{app.say(words::WHAT_REPEATS_WORDS)}</p>
                <ul class="rhythms">
                    <For each=move || page.get() key=Clone::clone let:rhythm>
                        {
                            let id = rhythm.id;
                            view! {
                                <li>
                                    <button
                                        type="button"
                                        class="link"
                                        dir="auto"
                                        on:click=move |_| app.send(Msg::Form(Form::Open(id.clone())))
                                    >
                                        {rhythm.title}
                                    </button>
                                    <span class="quiet">{rhythm.words}</span>
                                    <span>{rhythm.held}</span>
                                </li>
                            }
                        }
                    </For>
                </ul>
            </section>
        </Show>
    }
}
