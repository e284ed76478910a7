//! The last changes.

use crate::app::Msg;
use crate::app::share::Msg as Share;
use crate::app::share::history::{ChangePage, Msg as Act, page};
use crate::app::words::{common, share as words};
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind, Notice};
use leptos::prelude::*;

fn act(act: Act) -> Msg {
    Msg::Share(Share::History(act))
}

/// The section of the screen.
#[component]
pub fn History() -> impl IntoView {
    let app = App::here();
    let page = app.page_in_zones(page);
    let left_out = Memo::new(move |_| page.read().left_out.clone());
    let at = Memo::new(move |_| page.read().at);
    let has_older = Memo::new(move |_| page.read().has_older);
    let go = move |by: fn(usize) -> usize| {
        Callback::new(move |()| app.send(act(Act::Page(by(at.get_untracked())))))
    };
    view! {
        <section class="section" aria-labelledby="share-history">
            <div class="section-head">
                <h2 id="share-history">{app.say(words::HISTORY)}</h2>
                <p class="section-count">{move || page.read().sentence.clone()}</p>
            </div>
            <Show when=move || left_out.read().is_some()>
                <Notice
                    words=Signal::derive(move || left_out.get().unwrap_or_default())
                    action=app.say(words::TAKE_ALL_IN)
                    on_action=app.sender(|| act(Act::TakeAllIn))
                />
            </Show>
            <ul role="list" class="history">
                <For each=move || page.read().changes.clone() key=Clone::clone let:change>
                    <Change change />
                </For>
            </ul>
            <div class="row">
                <Show when=move || { at.get() > 0 }>
                    <Button label=app.say(words::NEWER) on_press=go(|at| at.saturating_sub(1)) />
                </Show>
                <Show when=move || has_older.get()>
                    <Button label=app.say(words::OLDER) on_press=go(|at| at + 1) />
                </Show>
            </div>
        </section>
    }
}

#[component]
fn Change(change: ChangePage) -> impl IntoView {
    let app = App::here();
    let ChangePage {
        rev,
        what,
        who,
        when,
        is_left_out,
        can_undo,
        can_leave_out,
    } = change;
    let said = what.clone();
    let button = move |word, msg: fn(crate::domain::names::Rev) -> Act| {
        let rev = rev.clone();
        let name = app
            .language()
            .fill(words::ABOUT, &[&app.language().say(word), &what]);
        view! {
            <Button
                label=app.say(word)
                kind=ButtonKind::Quiet
                small=true
                on_press=app.sender(move || act(msg(rev.clone())))
                attr:aria-label=name
            />
        }
    };
    view! {
        <li data-left-out=is_left_out.then_some("")>
            <span class="history-when">{when}</span>
            <span>
                <span dir="auto">{said}</span>
                " "
                <span class="quiet">{who}</span>
                {is_left_out.then(|| view! { " " <strong>{app.say(words::LEFT_OUT_HERE)}</strong> })}
            </span>
            <span>
                {can_undo.then(|| button(common::UNDO, Act::Undo))}
                {can_leave_out.then(|| button(words::LEAVE_OUT, Act::LeaveOut))}
                {is_left_out.then(|| button(words::TAKE_IN, Act::TakeIn))}
            </span>
        </li>
    }
}
