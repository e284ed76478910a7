//! Lists of what is due, what comes and what has no days yet.

use super::Section;
use crate::app::Msg;
use crate::app::calendar::item::Item;
use crate::app::form::Msg as Form;
use crate::app::outcomes::Row;
use crate::app::route::{Route, Screen, View};
use crate::app::today::{coming, due};
use crate::app::words::today as words;
use crate::domain::names::RecordId;
use crate::ui::app::App;
use crate::ui::outcomes::{DueText, OwnerChip};
use crate::ui::parts::{Chip, ChipKind};
use leptos::prelude::*;

/// Opens the form of an event, under its title.
#[component]
fn EventLink(event: RecordId, title: String) -> impl IntoView {
    let app = App::here();
    view! {
        <button
            type="button"
            class="link today-text"
            dir="auto"
            on:click=move |_| app.send(Msg::Form(Form::Open(event.clone())))
        >
            {title}
        </button>
    }
}

/// What is not listed, with the way to it.
#[component]
fn More(#[prop(into)] words: Signal<Option<String>>, screen: Screen) -> impl IntoView {
    let link = Route::to(screen).link();
    move || {
        words.get().map(|words| {
            view! { <p class="small today-more"><a href=link.clone()>{words}</a></p> }
        })
    }
}

/// Outcomes that are late, then those that are due next.
#[component]
pub fn Due() -> impl IntoView {
    let app = App::here();
    let page = app.page(due::page);
    let late = Memo::new(move |_| page.read().late.clone());
    let more = Memo::new(move |_| page.read().more.clone());
    view! {
        <Section name=words::DUE id="today-due" detail=late>
            <Show
                when=move || !page.read().rows.is_empty()
                fallback=move || view! { <p class="quiet">{app.say(words::NOTHING_DUE)}</p> }
            >
                <ul role="list" class="today-list">
                    {move || {
                        page.read()
                            .rows
                            .iter()
                            .map(|(row, is_own)| view! { <Outcome row=row.clone() is_own=*is_own /> })
                            .collect_view()
                    }}
                </ul>
                <More words=more screen=Screen::Outcomes(None) />
            </Show>
        </Section>
    }
}

#[component]
fn Outcome(row: Row, is_own: bool) -> impl IntoView {
    let app = App::here();
    view! {
        <li>
            <a class="today-text" href=row.link.clone() dir="auto">{row.text.clone()}</a>
            <span class="today-facts">
                <OwnerChip row=row.clone() />
                {is_own.then(|| view! { <span class="today-yours">{app.say(words::YOURS)}</span> })}
                <DueText row />
            </span>
        </li>
    }
}

/// The events that come next.
#[component]
pub fn Coming() -> impl IntoView {
    let app = App::here();
    let events = app.page_in_zones(coming::events);
    view! {
        <Section name=words::COMING id="today-coming">
            <Show
                when=move || !events.read().is_empty()
                fallback=move || view! { <p class="quiet">{app.say(words::NOTHING_COMING)}</p> }
            >
                <ul role="list" class="today-list">
                    <For each=move || events.get() key=Clone::clone let:item>
                        <Event item />
                    </For>
                </ul>
                <p class="small today-more">
                    <a href=Route::to(Screen::Calendar(View::Agenda, None)).link()>
                        {app.say(words::AGENDA)}
                    </a>
                </p>
            </Show>
        </Section>
    }
}

#[component]
fn Event(item: Item) -> impl IntoView {
    view! {
        <li>
            <EventLink event=item.event title=item.title />
            <span class="today-facts">
                {item
                    .acronym
                    .map(|label| view! { <Chip label kind=ChipKind::Organisation hue=item.hue /> })}
                <span>{item.when}</span>
                {item.yours.map(|yours| view! { <span>{yours}</span> })}
            </span>
        </li>
    }
}

/// Dates that come near and have no days yet, with who should fix them.
#[component]
pub fn Dates() -> impl IntoView {
    let app = App::here();
    let page = app.page(coming::dates);
    let more = Memo::new(move |_| page.read().more.clone());
    view! {
        <Section name=words::DATES id="today-dates" detail=app.say(words::DATES_WORDS)>
            <Show
                when=move || !page.read().dates.is_empty()
                fallback=move || view! { <p class="quiet">{app.say(words::NO_DATES)}</p> }
            >
                <ul role="list" class="today-list">
                    {move || {
                        page.read().dates.iter().map(|date| view! { <Vague date=date.clone() /> }).collect_view()
                    }}
                </ul>
                <More words=more screen=Screen::Calendar(View::Agenda, None) />
            </Show>
        </Section>
    }
}

#[component]
fn Vague(date: coming::VagueDate) -> impl IntoView {
    let app = App::here();
    let who = date.who.into_iter().map(|one| {
        view! {
            <Chip
                label=one.label
                name=one.name
                kind=ChipKind::Organisation
                hue=one.hue
                address=one.link
            />
        }
    });
    let who: Vec<_> = who.collect();
    let nobody = who.is_empty();
    view! {
        <li>
            <EventLink event=date.event title=date.title />
            <span class="today-facts">
                {who}
                {nobody.then(|| view! { <span>{app.say(words::NOBODY_NAMED)}</span> })}
                <span>{date.when}</span>
            </span>
        </li>
    }
}
