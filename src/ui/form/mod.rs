//! The open form, in a dialog named for its record.

mod beside;
mod conflict;
mod duplicate;
mod entries;
mod hue;
mod row;
mod when;

use super::app::App;
use super::discard::AskToDiscard;
use super::parts::{Button, ButtonKind, Dialog, Glyph, Notice, Tone};
use super::share::ExportEvent;
use crate::app::Msg;
use crate::app::form::{FormPage, Msg as Form, page};
use crate::app::words::{common, form as words};
use beside::AtTheSameTime;
use duplicate::Duplicate;
use leptos::prelude::*;
use row::Rows;

/// The open form, if one is.
#[component]
pub fn FormDialog() -> impl IntoView {
    let app = App::here();
    let form = app.page(page);
    let of = move |read: fn(&FormPage) -> Option<String>| {
        Signal::derive(move || form.read().as_ref().and_then(read))
    };
    let is_open = Memo::new(move |_| form.read().is_some());
    let can_delete = Memo::new(move |_| form.read().as_ref().is_some_and(|form| form.can_delete));
    let asks = Memo::new(move |_| {
        form.read()
            .as_ref()
            .is_some_and(|form| form.asks_to_discard)
    });
    let is_disputed = Memo::new(move |_| form.read().as_ref().is_some_and(|form| form.is_disputed));
    let problems = of(|form| form.problems.clone());
    let more = of(|form| form.more.clone());
    let to_calendar = Memo::new(move |_| {
        form.read()
            .as_ref()
            .and_then(|form| form.to_calendar.clone())
    });
    let shows_all = move || form.read().as_ref().is_some_and(|form| form.shows_all);
    let actions = move || {
        view! {
            <Show when=move || can_delete.get()>
                <Button
                    label=app.say(common::DELETE)
                    kind=ButtonKind::Danger
                    glyph=Glyph::Delete
                    on_press=app.sender(|| Msg::Form(Form::Delete))
                />
                <span class="dialog-gap"></span>
            </Show>
            <Button label=app.say(common::CANCEL) on_press=app.sender(|| Msg::Form(Form::Close)) />
            <Button
                label=app.say(common::SAVE)
                kind=ButtonKind::Primary
                on_press=app.sender(|| Msg::Form(Form::Save))
            />
        }
    };
    view! {
        <Dialog
            title=Signal::derive(move || form.read().as_ref().map(|form| form.title.clone()).unwrap_or_default())
            open=is_open
            on_close=app.sender(|| Msg::Form(Form::Close))
            close_label=app.say(common::CLOSE)
            actions=actions
        >
            <form
                class="form"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    app.send(Msg::Form(Form::Save));
                }
            >
                <AskToDiscard
                    asks
                    on_discard=app.sender(|| Msg::Form(Form::Discard))
                    on_keep=app.sender(|| Msg::Form(Form::KeepEditing))
                />
                <Show when=move || is_disputed.get()>
                    <Notice words=app.say(words::DISPUTED) tone=Tone::Warning />
                </Show>
                <Show when=move || problems.read().is_some()>
                    <div role="alert">
                        <Notice words=Signal::derive(move || problems.get().unwrap_or_default()) tone=Tone::Danger />
                    </div>
                </Show>
                <Rows rows=Signal::derive(move || form.read().as_ref().map(|form| form.rows.clone()).unwrap_or_default()) />
                <Show when=move || more.read().is_some()>
                    <Button
                        label=Signal::derive(move || more.get().unwrap_or_default())
                        kind=ButtonKind::Quiet
                        on_press=Callback::new(move |()| app.send(Msg::Form(Form::ShowAll(!shows_all()))))
                    />
                </Show>
                <AtTheSameTime />
                {move || {
                    to_calendar
                        .get()
                        .map(|event| view! { <ExportEvent event kind=ButtonKind::Quiet /> })
                }}
                <Duplicate form />
                // Enter in a line saves, as in any form; the button that is seen stands below.
                <button type="submit" hidden></button>
            </form>
        </Dialog>
    }
}
