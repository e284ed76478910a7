//! The screen of what is next, due and new.

mod asks;
mod lists;
mod meeting;
mod news;
mod steps;

use super::app::App;
use super::parts::{Button, ButtonKind, Glyph, Notice, Tone};
use crate::app::share::{Msg as Share, export};
use crate::app::today::news::page as news_page;
use crate::app::today::{copy, steps as first};
use crate::app::words::{Word, common, today as words};
use crate::app::{Model, Msg};
use leptos::prelude::*;

/// What is next, due and new.
#[component]
pub fn TodayScreen() -> impl IntoView {
    let app = App::here();
    let day = app.page(|model: &Model| model.language().day_with_weekday(model.as_of()));
    let is_new = app.page(|model| first::page(model).is_some());
    let has_news = app.page(|model| !news_page(model).authors.is_empty());
    view! {
        <div class="screen-head">
            <h1>{app.say(common::TODAY)}</h1>
            <p class="quiet">{day}</p>
        </div>
        <Reminder />
        <Show
            when=move || is_new.get()
            fallback=move || {
                view! {
                    <div class="today">
                        <div class="today-column">
                            <meeting::NextMeeting />
                            <lists::Due />
                        </div>
                        <div class="today-column">
                            <asks::Asks />
                            <lists::Coming />
                            <lists::Dates />
                            <news::News />
                            <Copy />
                        </div>
                    </div>
                }
            }
        >
            <steps::Steps />
            <Show when=move || has_news.get()>
                <news::News />
            </Show>
        </Show>
    }
}

/// A section with its heading, and beside it what belongs to the whole.
#[component]
fn Section(
    name: Word,
    id: &'static str,
    #[prop(optional, into)] detail: MaybeProp<String>,
    children: Children,
) -> impl IntoView {
    let app = App::here();
    view! {
        <section class="section" aria-labelledby=id>
            <div class="section-head">
                <h2 id=id>{app.say(name)}</h2>
                {move || detail.get().map(|detail| view! { <span class="quiet small">{detail}</span> })}
            </div>
            {children()}
        </section>
    }
}

fn export() -> Msg {
    Msg::Share(Share::Export(export::Msg::Open))
}

/// Says that it is time for a copy outside the browser, where it is (F03).
#[component]
fn Reminder() -> impl IntoView {
    let app = App::here();
    let reminder = app.page(|model| {
        let page = copy::page(model);
        let language = model.language();
        let both = |reminder: String| language.fill(words::REMINDER, &[&reminder, &page.sentence]);
        page.reminder.map(both)
    });
    view! {
        <Show when=move || reminder.read().is_some()>
            <div class="today-reminder">
                <Notice
                    words=Signal::derive(move || reminder.get().unwrap_or_default())
                    tone=Tone::Warning
                    action=app.say(words::EXPORT)
                    on_action=app.sender(export)
                />
            </div>
        </Show>
    }
}

/// How old the last file outside the browser is.
#[component]
fn Copy() -> impl IntoView {
    let app = App::here();
    let sentence = app.page(|model| copy::page(model).sentence);
    view! {
        <Section name=words::COPY id="today-copy">
            <div class="row today-copy">
                <p class="quiet">{sentence}</p>
                <Button
                    label=app.say(words::EXPORT)
                    kind=ButtonKind::Quiet
                    glyph=Glyph::Download
                    small=true
                    on_press=app.sender(export)
                />
            </div>
        </Section>
    }
}
