//! Asks whether what belongs to a moved event moves too.

use super::App;
use crate::app::Msg;
use crate::app::calendar::Msg as Calendar;
use crate::app::calendar::chain::{ChainPage, Msg as Act, page};
use crate::app::words::{calendar as words, recurrence};
use crate::ui::parts::Radio;
use crate::ui::question::Question;
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
    view! {
        <Question
            title=app.say(words::MOVE_TOGETHER)
            open=is_open
            does=app.say(recurrence::MOVE)
            on_confirm=app.sender(|| act(Act::Confirmed))
            on_close=app.sender(|| act(Act::PutAside))
        >
            <Answers page />
        </Question>
    }
}

#[component]
fn Answers(page: Memo<Option<ChainPage>>) -> impl IntoView {
    let app = App::here();
    let about = move || page.read().as_ref().map(|page| page.about.clone());
    // What is chosen may change while the answers stay, and the focus with them.
    let together = Memo::new(move |_| {
        let page = page.read();
        let page = page.as_ref()?;
        Some((page.together.clone(), page.lines.join("; ")))
    });
    let is_alone = Memo::new(move |_| page.read().as_ref().is_some_and(|page| page.is_alone));
    let choose = move |is_alone| app.sender(move || act(Act::Alone(is_alone)));
    view! {
        <div class="stack">
            <p class="quiet">{about}</p>
            <fieldset class="choices">
                <legend class="unseen">{app.say(recurrence::WHICH)}</legend>
                {move || {
                    let (label, lines) = together.get()?;
                    Some(
                        view! {
                            <Radio
                                group="chain"
                                label
                                hint=Some(lines)
                                checked=Signal::derive(move || !is_alone.get())
                                on_choose=choose(false)
                            />
                        },
                    )
                }}
                <Radio
                    group="chain"
                    label=app.say(words::ALONE)
                    hint=None
                    checked=is_alone
                    on_choose=choose(true)
                />
            </fieldset>
        </div>
    }
}
