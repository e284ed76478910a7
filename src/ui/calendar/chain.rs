//! Asks whether what belongs to a moved event moves too.

use super::App;
use crate::app::Msg;
use crate::app::calendar::Msg as Calendar;
use crate::app::calendar::chain::{ChainPage, Msg as Act, page};
use crate::app::words::{calendar as words, common, recurrence};
use crate::ui::parts::{Button, ButtonKind, Dialog, DialogSize};
use leptos::prelude::*;

fn act(act: Act) -> Msg {
    Msg::Calendar(Calendar::Chain(act))
}

/// The question, if it is open.
#[component]
pub fn ChainDialog() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    let is_open = Memo::new(move |_| page.read().is_some());
    let actions = move || {
        view! {
            <Button label=app.say(common::CANCEL) on_press=app.sender(|| act(Act::PutAside)) />
            <Button
                label=app.say(recurrence::MOVE)
                kind=ButtonKind::Primary
                on_press=app.sender(|| act(Act::Confirmed))
            />
        }
    };
    view! {
        <Dialog
            title=app.say(words::MOVE_TOGETHER)
            open=is_open
            size=DialogSize::Small
            on_close=app.sender(|| act(Act::PutAside))
            close_label=app.say(common::CLOSE)
            actions=actions
        >
            <Question page />
        </Dialog>
    }
}

#[component]
fn Question(page: Memo<Option<ChainPage>>) -> impl IntoView {
    let app = App::here();
    let about = move || page.read().as_ref().map(|page| page.about.clone());
    let together = move || page.read().as_ref().map(|page| page.together.clone());
    let lines = move || {
        let lines = page.read().as_ref().map(|page| page.lines.clone());
        lines.unwrap_or_default()
    };
    let is_alone = move || page.read().as_ref().is_some_and(|page| page.is_alone);
    let choose = move |is_alone| move |_| app.send(act(Act::Alone(is_alone)));
    view! {
        <div class="stack">
            <p>{about}</p>
            <fieldset class="which-ones">
                <legend class="unseen">{app.say(recurrence::WHICH)}</legend>
                <div>
                    <label class="check">
                        <input
                            type="radio"
                            name="chain"
                            aria-describedby="chain-along"
                            prop:checked=move || !is_alone()
                            on:change=choose(false)
                        />
                        <span>{together}</span>
                    </label>
                    <ul id="chain-along" class="which-means">
                        <For each=lines key=Clone::clone let:line>
                            <li>{line}</li>
                        </For>
                    </ul>
                </div>
                <label class="check">
                    <input
                        type="radio"
                        name="chain"
                        prop:checked=is_alone
                        on:change=choose(true)
                    />
                    <span>{app.say(words::ALONE)}</span>
                </label>
            </fieldset>
        </div>
    }
}
