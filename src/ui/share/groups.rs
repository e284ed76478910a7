//! Which group is open, and the ways to another.

use super::files::{FileButton, read_chosen};
use crate::app::Msg;
use crate::app::share::Msg as Share;
use crate::app::share::groups::{GroupsPage, Msg as Act, page};
use crate::app::words::{common, share as words};
use crate::browser::clock;
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind, Choice, Dialog, DialogSize, Select, TextField};
use leptos::prelude::*;

fn act(act: Act) -> Msg {
    Msg::Share(Share::Groups(act))
}

/// The section of the screen.
#[component]
pub fn Groups() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    view! {
        <section class="section" aria-labelledby="share-groups">
            <div class="section-head">
                <h2 id="share-groups">{app.say(words::GROUPS)}</h2>
            </div>
            <div class="stack">
                <p class="quiet">{app.say(words::GROUPS_WORDS)}</p>
                <ul role="list" class="groups">
                    <For each=move || page.read().groups.clone() key=Clone::clone let((id, name))>
                        <Group id name page />
                    </For>
                </ul>
                <div class="row">
                    <WaysIn />
                </div>
            </div>
        </section>
    }
}

#[component]
fn Group(id: String, name: String, page: Memo<GroupsPage>) -> impl IntoView {
    let app = App::here();
    let is_open = {
        let id = id.clone();
        Memo::new(move |_| page.read().open == id)
    };
    let label = app.language().fill(words::OPEN_NAMED, &[&name]);
    let id = StoredValue::new(id);
    view! {
        <li class="row">
            <span dir="auto">{name}</span>
            <Show
                when=move || is_open.get()
                fallback={
                    let label = label.clone();
                    move || {
                        view! {
                            <Button
                                label=app.say(words::OPEN)
                                small=true
                                on_press=app.sender(move || act(Act::Switch(id.get_value().into())))
                                attr:aria-label=label.clone()
                            />
                        }
                    }
                }
            >
                <span class="quiet">{app.say(words::OPEN_NOW)}</span>
            </Show>
        </li>
    }
}

/// The two ways to a group that is not here yet.
#[component]
pub fn WaysIn() -> impl IntoView {
    let app = App::here();
    let open = Callback::new(move |event| {
        read_chosen(app, &event, |mut files| {
            let file = files.swap_remove(0);
            act(Act::Open(file, clock::draw_workspace_id().into()))
        });
    });
    view! {
        <Button label=app.say(common::NEW_GROUP) on_press=app.sender(|| act(Act::AskName)) />
        <FileButton label=app.say(common::OPEN_FILE) on_file=open />
    }
}

/// The switch in the header, where there are several groups.
#[component]
pub fn GroupSwitch() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    let choices = Signal::derive(move || {
        let page = page.read();
        let groups = page.groups.iter();
        groups
            .map(|(id, name)| Choice::new(id, name))
            .collect::<Vec<_>>()
    });
    view! {
        <Show when=move || { page.read().groups.len() > 1 }>
            <Select
                label=app.say(words::GROUPS)
                label_unseen=true
                choices
                chosen=Signal::derive(move || page.read().open.clone())
                on_choose=Callback::new(move |id: String| app.send(act(Act::Switch(id.into()))))
            />
        </Show>
    }
}

/// Asks the name of a new group.
#[component]
pub fn NewGroupDialog() -> impl IntoView {
    let app = App::here();
    let name = app.page(|model| model.share.groups.naming.clone());
    let is_open = Memo::new(move |_| name.read().is_some());
    let start = move |()| {
        let id = clock::draw_workspace_id();
        app.send(act(Act::Start(id.into())));
    };
    let actions = move || {
        view! {
            <Button label=app.say(common::CANCEL) on_press=app.sender(|| act(Act::CloseName)) />
            <Button label=app.say(words::START) kind=ButtonKind::Primary on_press=start />
        }
    };
    view! {
        <Dialog
            title=app.say(common::NEW_GROUP)
            open=is_open
            size=DialogSize::Small
            on_close=app.sender(|| act(Act::CloseName))
            close_label=app.say(common::CLOSE)
            actions=actions
        >
            <form
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    start(());
                }
            >
                <TextField
                    label=app.say(words::NAME_OF_GROUP)
                    value=Signal::derive(move || name.get().unwrap_or_default())
                    on_input=Callback::new(move |name| app.send(act(Act::Named(name))))
                    first=true
                />
                <button type="submit" hidden></button>
            </form>
        </Dialog>
    }
}
