//! The agenda: a list from a day on, that grows at both ends.

use super::App;
use super::empty::Nothing;
use super::event::{Event, Lifted};
use super::keys;
use super::month::KEYS_ID;
use crate::app::Msg;
use crate::app::calendar::Msg as Calendar;
use crate::app::calendar::agenda::{AgendaPage, Entry, Group, agenda_page};
use crate::app::words::calendar as words;
use crate::ui::parts::Button;
use leptos::prelude::*;

/// The agenda that the address names.
#[component]
pub fn Agenda() -> impl IntoView {
    let app = App::here();
    let page = app.page_in_zones(agenda_page);
    provide_context(Lifted::new(app));
    let nothing = Memo::new(move |_| page.read().nothing.clone());
    let groups = Memo::new(move |_| page.read().groups.clone());
    let undated = Memo::new(move |_| page.read().undated.clone());
    let more = move |word, msg: fn() -> Calendar, has: fn(&AgendaPage) -> bool| {
        view! {
            <Show when=move || has(&page.read())>
                <Button label=app.say(word) on_press=app.sender(move || Msg::Calendar(msg())) />
            </Show>
        }
    };
    view! {
        <p id=KEYS_ID hidden>{app.say(words::EVENT_KEYS)}</p>
        <div class="agenda-more">
            {more(words::EARLIER, || Calendar::Earlier, |page| page.has_earlier)}
        </div>
        <Nothing nothing />
        <div class="agenda" on:keydown=move |event| keys::pressed(app, &event)>
            <For each=move || groups.get() key=Clone::clone let:group>
                <OneGroup page group />
            </For>
        </div>
        <p class="calendar-note">
            <span>{move || page.read().until.clone()}</span>
            <Show when=move || !page.read().has_later>" "{app.say(words::NOTHING_LATER)}</Show>
        </p>
        <div class="agenda-more">
            {more(words::LATER, || Calendar::Later, |page| page.has_later)}
        </div>
        <div class="agenda agenda-undated" on:keydown=move |event| keys::pressed(app, &event)>
            {move || undated.get().map(|group| view! { <OneGroup page group /> })}
        </div>
    }
}

#[component]
fn OneGroup(page: Memo<AgendaPage>, group: Group) -> impl IntoView {
    let entries = group
        .entries
        .into_iter()
        .map(|entry| view! { <OneEntry page entry /> })
        .collect_view();
    view! {
        <section class="agenda-day" aria-current=group.is_today.then_some("date")>
            <h2 class="agenda-date">
                {group.heading} {group.detail.map(|detail| view! { " " <small>{detail}</small> })}
            </h2>
            <ul class="agenda-events">
                {entries} {group.more.map(|more| view! { <li class="quiet">{more}</li> })}
            </ul>
        </section>
    }
}

#[component]
fn OneEntry(page: Memo<AgendaPage>, entry: Entry) -> impl IntoView {
    let Entry {
        mut item,
        when,
        about,
    } = entry;
    let event = item.event.clone();
    // All the hours stand in the row; the first alone would say it twice.
    item.hour = None;
    item.hour_here = None;
    let target = move || {
        let page = page.read();
        let carried = page.carried.as_ref();
        carried
            .filter(|(carried, _)| *carried == event)
            .map(|(_, target)| view! { <span class="agenda-target">{target.clone()}</span> })
    };
    view! {
        <li>
            <Event item described_by=KEYS_ID.to_owned()>
                {when.map(|when| view! { <span class="event-time">{when}</span> })}
                {target}
                {about.map(|about| view! { <span class="event-where">{about}</span> })}
            </Event>
        </li>
    }
}
