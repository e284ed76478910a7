//! Events that leave for another calendar: the buttons and the dialog.

use super::leaving::LeavingDialog;
use crate::app::Msg;
use crate::app::share::Msg as Share;
use crate::app::share::to_calendar::{Msg as Act, page};
use crate::app::words::calendars as words;
use crate::domain::names::RecordId;
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind, Glyph, Radio};
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
    let leaving = app.page(|model| page(model).map(|page| page.leaving));
    view! {
        <LeavingDialog
            title=app.say(words::TITLE)
            leaving
            on_close=app.sender(|| act(Act::Close))
            on_agree=Callback::new(move |contacts| app.send(act(Act::WithContacts(contacts))))
            on_download=app.sender(|| act(Act::Download))
        >
            <Scopes />
        </LeavingDialog>
    }
}

#[component]
fn Scopes() -> impl IntoView {
    let app = App::here();
    let scopes = app.page(|model| page(model).map_or_else(Vec::new, |page| page.scopes));
    let all = scopes.get_untracked();
    if all.len() < 2 {
        let only = all.into_iter().map(|(name, hint, _)| {
            view! { <p><strong dir="auto">{name}</strong> <br /> {hint}</p> }
        });
        return only.collect_view().into_any();
    }
    let answers = all.into_iter().enumerate().map(|(at, (name, hint, _))| {
        let is_chosen = Memo::new(move |_| {
            let scopes = scopes.read();
            scopes.get(at).is_some_and(|(.., is_chosen)| *is_chosen)
        });
        let choose = app.sender(move || act(Act::Choose(at)));
        view! { <Radio group="to-calendar" label=name hint checked=is_chosen on_choose=choose /> }
    });
    view! {
        <fieldset class="choices">
            <legend class="unseen">{app.say(words::WHICH)}</legend>
            {answers.collect_view()}
        </fieldset>
    }
    .into_any()
}
