//! What the page says of itself: what happened, what failed, and that there is a newer one.

use super::app::App;
use super::parts::{Button, ButtonKind, Notice, Tone};
use crate::app::Msg;
use crate::app::notice::Alert;
use crate::app::offline::{Msg as Offline, offer};
use crate::app::words::common;
use leptos::prelude::*;

/// How long a sentence about what happened stays.
const NOTICE_STAYS: std::time::Duration = std::time::Duration::from_secs(6);

/// What happened last.
#[component]
pub fn Status() -> impl IntoView {
    let app = App::here();
    let notice = app.page(|model| {
        model
            .notice
            .as_ref()
            .map(|notice| (notice.text(model.language()), notice.answer.clone()))
    });
    let link = app.page(|model| model.notice.as_ref().and_then(|notice| notice.link.clone()));
    // What needs no answer goes by itself; an offer stays until it is put away or
    // something else happens. Each sentence has its own time: that of an earlier one, even in
    // the same words, ends with it.
    Effect::new(move |earlier: Option<Option<TimeoutHandle>>| {
        if let Some(earlier) = earlier.flatten() {
            earlier.clear();
        }
        let goes = notice.get().is_some_and(|(_, answer)| answer.is_none());
        let forget = move || app.send(Msg::NoticeRead);
        goes.then(|| set_timeout_with_handle(forget, NOTICE_STAYS).ok())
            .flatten()
    });
    view! {
        <Show when=move || notice.read().is_some()>
            <Notice
                words=Signal::derive(move || notice.get().map(|(words, _)| words).unwrap_or_default())
                tone=Tone::Good
                action=Signal::derive(move || {
                    let (_, answer) = notice.get()?;
                    Some(answer?.text(app.language()))
                })
                on_action=Callback::new(move |()| {
                    let answer = notice.get_untracked().and_then(|(_, answer)| answer);
                    if let Some(answer) = answer {
                        app.send(answer.msg());
                    }
                })
                dismiss_label=app.say(common::DISMISS)
                on_dismiss=app.sender(|| Msg::NoticeRead)
            >
                {move || {
                    let link = link.get()?;
                    Some(view! { <a class="button" data-size="small" href=link>{app.say(common::SHOW)}</a> })
                }}
            </Notice>
        </Show>
    }
}

/// A new version is offered quietly and for as long as it takes; nothing is ever reloaded unasked.
#[component]
pub fn NewerVersion() -> impl IntoView {
    let app = App::here();
    let offer = app.page(|model| offer(model).map(|word| model.language().say(word).into_owned()));
    view! {
        <Show when=move || offer.read().is_some()>
            <Notice
                words=Signal::derive(move || offer.get().unwrap_or_default())
                action=app.say(common::RELOAD)
                on_action=app.sender(|| Msg::Offline(Offline::Take))
                dismiss_label=app.say(common::DISMISS)
                on_dismiss=app.sender(|| Msg::Offline(Offline::PutAside))
            />
        </Show>
    }
}

/// What failed, for as long as it is not settled.
#[component]
pub fn Alerts() -> impl IntoView {
    let app = App::here();
    let alerts = app.page(|model| {
        let language = model.language();
        model
            .alerts
            .iter()
            .map(|alert| (alert.clone(), alert.text(language, model.set_aside)))
            .collect::<Vec<(Alert, String)>>()
    });
    view! {
        <For each=move || alerts.get() key=Clone::clone let((alert, words))>
            <Notice words=words tone=Tone::Danger>
                {alert
                    .offers()
                    .iter()
                    .map(|offer| {
                        let offer = *offer;
                        view! {
                            <Button
                                label=app.say(offer.word())
                                kind=ButtonKind::Plain
                                on_press=app.sender(move || Msg::Took(offer))
                            />
                        }
                    })
                    .collect_view()}
            </Notice>
        </For>
    }
}
