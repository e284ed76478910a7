//! Which group is open, and the ways to another.

use super::files::{FileButton, read_chosen};
use crate::app::Msg;
use crate::app::share::Msg as Share;
use crate::app::share::groups::{GroupsPage, Msg as Act, page};
use crate::app::share::published;
use crate::app::words::{common, share as words};
use crate::browser::clock;
use crate::ui::app::App;
use crate::ui::parts::{Button, Notice};
use leptos::prelude::*;

pub(super) fn act(act: Act) -> Msg {
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
        <Button label=app.say(common::NEW_GROUP) on_press=app.sender(|| act(Act::New)) />
        <FileButton label=app.say(common::OPEN_FILE) on_file=open />
    }
}

/// Offers what the host publishes, where it is new here.
#[component]
pub fn PublishedOffer() -> impl IntoView {
    let app = App::here();
    let offer = app.page(published::page);
    let take = move |()| {
        let id = clock::draw_workspace_id();
        app.send(act(Act::TakeOffer(id.into())));
    };
    view! {
        <Show when=move || offer.read().is_some()>
            <Notice
                words=Signal::derive(move || offer.get().map(|(words, _)| words).unwrap_or_default())
                banner=true
                action=Signal::derive(move || offer.get().map(|(_, button)| button))
                on_action=Callback::new(take)
                dismiss_label=app.say(common::DISMISS)
                on_dismiss=app.sender(|| act(Act::PutOfferAside))
            />
        </Show>
    }
}
