//! Events that leave for another calendar: the buttons and the dialog.

use crate::app::Msg;
use crate::app::share::Msg as Share;
use crate::app::share::to_calendar::{Msg as Act, ToCalendarPage, page};
use crate::app::words::{calendars as words, common, share};
use crate::domain::names::RecordId;
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind, CheckBox, Dialog, DialogSize, Glyph};
use leptos::prelude::*;

fn act(act: Act) -> Msg {
    Msg::Share(Share::ToCalendar(act))
}

/// The button for all events or, on the calendar, what its filters let through.
#[component]
pub fn ExportEvents(
    /// Less high, beside other controls.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let app = App::here();
    view! {
        <Button
            label=app.say(words::EXPORT)
            small
            glyph=Glyph::Download
            on_press=app.sender(|| act(Act::Open))
        />
    }
}

/// The button for one event.
#[component]
pub fn ExportEvent(
    /// Which one.
    event: RecordId,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
) -> impl IntoView {
    let app = App::here();
    view! {
        <Button
            label=app.say(words::EXPORT_ONE)
            kind
            glyph=Glyph::Download
            on_press=app.sender(move || act(Act::OpenOne(event.clone())))
        />
    }
}

/// The dialog, if it is open.
#[component]
pub fn ToCalendarDialog() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    let is_open = Memo::new(move |_| page.read().is_some());
    let can_download =
        Memo::new(move |_| page.read().as_ref().is_some_and(|page| page.can_download));
    let actions = move || {
        view! {
            <Button label=app.say(common::CANCEL) on_press=app.sender(|| act(Act::Close)) />
            <Button
                label=app.say(share::DOWNLOAD)
                kind=ButtonKind::Primary
                glyph=Glyph::Download
                disabled=Signal::derive(move || !can_download.get())
                on_press=app.sender(|| act(Act::Download))
            />
        }
    };
    view! {
        <Dialog
            title=app.say(words::TITLE)
            open=is_open
            size=DialogSize::Small
            on_close=app.sender(|| act(Act::Close))
            close_label=app.say(common::CLOSE)
            actions=actions
        >
            <Choices page />
        </Dialog>
    }
}

#[component]
fn Choices(page: Memo<Option<ToCalendarPage>>) -> impl IntoView {
    let app = App::here();
    let scopes = page
        .get_untracked()
        .map(|page| page.scopes)
        .unwrap_or_default();
    let is_choice = scopes.len() > 1;
    let sentences = Memo::new(move |_| {
        let page = page.read();
        page.as_ref()
            .map(|page| page.sentences.clone())
            .unwrap_or_default()
    });
    let consent = Memo::new(move |_| page.read().as_ref().and_then(|page| page.consent.clone()));
    let contacts = Memo::new(move |_| page.read().as_ref().is_some_and(|page| page.contacts));
    let scopes = scopes
        .into_iter()
        .enumerate()
        .map(move |(at, (name, hint, _))| {
            if is_choice {
                view! { <Scope page at name hint /> }.into_any()
            } else {
                view! { <p><strong dir="auto">{name}</strong> <br /> {hint}</p> }.into_any()
            }
        });
    let scopes = scopes.collect_view();
    view! {
        <div class="stack">
            {if is_choice {
                view! {
                    <fieldset class="export-parts">
                        <legend class="unseen">{app.say(words::WHICH)}</legend>
                        {scopes}
                    </fieldset>
                }
                    .into_any()
            } else {
                scopes.into_any()
            }}
            <div class="export-count export-counts stack" aria-live="polite">
                {move || {
                    sentences.get().into_iter().map(|words| view! { <p>{words}</p> }).collect_view()
                }}
            </div>
            <Show when=move || consent.read().is_some()>
                <CheckBox
                    label=Signal::derive(move || consent.get().unwrap_or_default())
                    checked=contacts
                    on_change=Callback::new(move |contacts| app.send(act(Act::WithContacts(contacts))))
                />
            </Show>
        </div>
    }
}

#[component]
fn Scope(
    page: Memo<Option<ToCalendarPage>>,
    at: usize,
    name: String,
    hint: String,
) -> impl IntoView {
    let app = App::here();
    let is_chosen = Memo::new(move |_| {
        let page = page.read();
        let scope = page.as_ref().and_then(|page| page.scopes.get(at));
        scope.is_some_and(|(.., is_chosen)| *is_chosen)
    });
    let hint_id = format!("to-calendar-{at}");
    view! {
        <div>
            <label class="check">
                <input
                    type="radio"
                    name="to-calendar"
                    aria-describedby=hint_id.clone()
                    prop:checked=is_chosen
                    on:change=move |_| app.send(act(Act::Choose(at)))
                />
                <span>{name}</span>
            </label>
            <p id=hint_id class="export-hint">{hint}</p>
        </div>
    }
}
