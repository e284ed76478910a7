//! The groups of this browser: the list of them, and the switch in the frame.

use super::app::App;
use super::parts::{Button, ButtonKind, Glyph, Menu, MenuItem};
use super::share::WaysIn;
use crate::app::Msg;
use crate::app::groups::{GroupLine, page};
use crate::app::route::{Route, Screen};
use crate::app::settings::{Msg as Settings, deleting};
use crate::app::share::Msg as Share;
use crate::app::share::groups::Msg as Groups;
use crate::app::words::groups as words;
use leptos::prelude::*;

fn switch_to(id: &str) -> Msg {
    Msg::Share(Share::Groups(Groups::Switch(id.into())))
}

/// The list of groups.
#[component]
pub fn GroupsScreen() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    view! {
        <div class="screen-head">
            <h1>{app.say(words::TITLE)}</h1>
            <span class="push"></span>
            <WaysIn />
        </div>
        <p class="prose quiet">{app.say(words::INTRODUCTION)}</p>
        <ul role="list" class="group-lines" aria-label=app.say(words::TITLE)>
            <For each=move || page.get() key=Clone::clone let:line>
                <Line line />
            </For>
        </ul>
    }
}

#[component]
fn Line(line: GroupLine) -> impl IntoView {
    let app = App::here();
    let GroupLine {
        id,
        name,
        is_open,
        facts,
    } = line;
    let language = app.language();
    let open_label = language.fill(words::OPEN_NAMED, &[&name]);
    let delete_label = language.fill(words::DELETE_NAMED, &[&name]);
    let (opened, deleted) = (id.clone(), id);
    let ask = move || {
        let ask = deleting::Msg::AskFor(deleted.as_str().into());
        Msg::Settings(Settings::Deleting(ask))
    };
    let way = if is_open {
        view! { <span class="chip">{app.say(words::OPEN_NOW)}</span> }.into_any()
    } else {
        view! {
            <Button
                label=app.say(words::OPEN)
                on_press=app.sender(move || switch_to(&opened))
                attr:aria-label=open_label
            />
        }
        .into_any()
    };
    view! {
        <li class="group-line">
            <div>
                <h2 dir="auto">{name}</h2>
                <p class="quiet small">
                    {facts.into_iter().map(|fact| view! { <span>{fact}</span> }).collect_view()}
                </p>
            </div>
            <div class="row">
                {way}
                <Button
                    label=app.say(words::DELETE)
                    kind=ButtonKind::Quiet
                    glyph=Glyph::Delete
                    on_press=app.sender(ask)
                    attr:aria-label=delete_label
                />
            </div>
        </li>
    }
}

/// Not an id of any group: the line of the menu that leads to the list.
const ALL: &str = "";

/// The switch between several groups, for the header: each by its whole name, and the way to
/// the list.
#[component]
pub fn GroupSwitch() -> impl IntoView {
    let app = App::here();
    let items = app.page(|model| {
        let groups = page(model).into_iter().map(|group| MenuItem {
            id: group.id,
            label: group.name,
            glyph: group.is_open.then_some(Glyph::Check),
            ..MenuItem::default()
        });
        let all = MenuItem {
            id: ALL.to_owned(),
            label: model.language().say(words::ALL).into_owned(),
            ..MenuItem::default()
        };
        groups.chain([all]).collect::<Vec<_>>()
    });
    let choose = move |id: String| {
        app.send(if id == ALL {
            Msg::Go(Route::to(Screen::Groups))
        } else {
            switch_to(&id)
        });
    };
    view! {
        <div class="group-switch">
            <Menu
                label=app.say(words::TITLE)
                items
                small=true
                kind=ButtonKind::Plain
                on_choose=Callback::new(choose)
            />
        </div>
    }
}
