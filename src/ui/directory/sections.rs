//! What the pages of organisations and people are made of.

use crate::app::Msg;
use crate::app::directory::{Fact, Line};
use crate::app::form::Msg as Form;
use crate::app::words::directory as words;
use crate::ui::app::App;
use leptos::prelude::*;

/// A section with its heading.
#[component]
pub fn Section(
    /// The heading.
    #[prop(into)]
    heading: Signal<String>,
    /// What stands below it.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="section">
            <h2 class="section-head">{heading}</h2>
            {children()}
        </section>
    }
}

/// Labels and what stands there.
#[component]
pub fn Facts(facts: Vec<Fact>) -> impl IntoView {
    (!facts.is_empty()).then(|| {
        view! {
            <dl class="facts">
                {facts
                    .into_iter()
                    .map(|fact| {
                        let values = fact
                            .values
                            .into_iter()
                            .map(|(text, link)| match link {
                                Some(link) => view! { <dd><a href=link>{text}</a></dd> }.into_any(),
                                None => view! { <dd>{text}</dd> }.into_any(),
                            })
                            .collect_view();
                        view! { <div><dt>{fact.label}</dt> {values}</div> }
                    })
                    .collect_view()}
            </dl>
        }
    })
}

/// Events, activities or outcomes, a line each; one without a page opens its form.
#[component]
pub fn Lines(lines: Vec<Line>) -> impl IntoView {
    let app = App::here();
    view! {
        <ul class="directory-lines" role="list">
            {lines
                .into_iter()
                .map(|line| {
                    let title = match line.link {
                        Some(link) => view! { <a href=link>{line.title}</a> }.into_any(),
                        None => {
                            let id = line.id;
                            view! {
                                <button
                                    type="button"
                                    class="link"
                                    on:click=move |_| app.send(Msg::Form(Form::Open(id.clone())))
                                >
                                    {line.title}
                                </button>
                            }
                            .into_any()
                        }
                    };
                    let ahead = line.is_ahead.then(|| app.language().say(words::AHEAD).into_owned());
                    let facts: Vec<String> = [line.when, line.detail, ahead].into_iter().flatten().collect();
                    view! { <li>{title} " " <span class="quiet small">{facts.join(" · ")}</span></li> }
                })
                .collect_view()}
        </ul>
    }
}

/// What was written, and where it comes from.
#[component]
pub fn Sources(sources: Vec<String>) -> impl IntoView {
    let app = App::here();
    (!sources.is_empty()).then(|| {
        view! { <p class="quiet small">{app.say(words::SOURCE)} ": " {sources.join("; ")}</p> }
    })
}
