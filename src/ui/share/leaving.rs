//! What every dialog that lets something out has in common.

use crate::app::share::leaving::Leaving;
use crate::app::words::share as words;
use crate::ui::app::App;
use crate::ui::parts::{CheckBox, Glyph};
use crate::ui::question::Question;
use leptos::prelude::*;

/// A dialog that says how much leaves before it does, and asks where ways to reach people
/// would leave too.
#[component]
pub fn LeavingDialog(
    /// What it is called.
    #[prop(into)]
    title: Signal<String>,
    /// What it says, while it is open.
    leaving: Memo<Option<Leaving>>,
    /// The person wants to leave it.
    #[prop(into)]
    on_close: Callback<()>,
    /// The person agrees that ways to reach people leave, or not any more.
    #[prop(into)]
    on_agree: Callback<bool>,
    /// The file is to be made.
    #[prop(into)]
    on_download: Callback<()>,
    /// What can be chosen.
    children: ChildrenFn,
) -> impl IntoView {
    let app = App::here();
    let is_open = Memo::new(move |_| leaving.read().is_some());
    let cannot_download =
        Memo::new(move |_| !leaving.read().as_ref().is_some_and(|it| it.can_download));
    let children = StoredValue::new(children);
    view! {
        <Question
            title
            open=is_open
            does=app.say(words::DOWNLOAD)
            glyph=Glyph::Download
            disabled=cannot_download
            on_confirm=on_download
            on_close
        >
            <div class="stack">{children.read_value()()} <Said leaving on_agree /></div>
        </Question>
    }
}

#[component]
fn Said(leaving: Memo<Option<Leaving>>, on_agree: Callback<bool>) -> impl IntoView {
    let sentences = Memo::new(move |_| {
        let leaving = leaving.read();
        leaving
            .as_ref()
            .map(|leaving| leaving.sentences.clone())
            .unwrap_or_default()
    });
    let consent = Memo::new(move |_| leaving.read().as_ref().and_then(|it| it.consent.clone()));
    let agrees = Memo::new(move |_| leaving.read().as_ref().is_some_and(|it| it.agrees));
    view! {
        <div class="leaving stack" aria-live="polite">
            {move || {
                sentences.get().into_iter().map(|words| view! { <p>{words}</p> }).collect_view()
            }}
        </div>
        <Show when=move || consent.read().is_some()>
            <CheckBox
                label=Signal::derive(move || consent.get().unwrap_or_default())
                checked=agrees
                on_change=on_agree
            />
        </Show>
    }
}
