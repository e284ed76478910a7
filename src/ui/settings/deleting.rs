//! Asks before the open group is deleted from this browser.

use crate::app::Msg;
use crate::app::settings::Msg as Settings;
use crate::app::settings::deleting::{Msg as Act, page};
use crate::app::share::{Msg as Share, export};
use crate::app::words::settings as words;
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind, CheckBox, Glyph};
use crate::ui::question::Question;
use leptos::prelude::*;

fn act(act: Act) -> Msg {
    Msg::Settings(Settings::Deleting(act))
}

/// The dialog, if it is open. The export opens over it.
#[component]
pub fn DeleteDialog() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    let is_open = Memo::new(move |_| page.read().is_some());
    let agrees = Memo::new(move |_| page.read().as_ref().is_some_and(|page| page.agrees));
    let can_export = Memo::new(move |_| page.read().as_ref().is_some_and(|page| page.can_export));
    let said = move |which: fn(&crate::app::settings::deleting::DeletingPage) -> &String| {
        Memo::new(move |_| page.read().as_ref().map(which).cloned().unwrap_or_default())
    };
    let gone = said(|page| &page.words);
    let last_export = said(|page| &page.last_export);
    view! {
        <Question
            title=app.say(words::DELETE_TITLE)
            open=is_open
            does=app.say(words::DELETE_NOW)
            kind=ButtonKind::Danger
            glyph=Glyph::Delete
            disabled=Signal::derive(move || !agrees.get())
            on_confirm=app.sender(|| act(Act::Delete))
            on_close=app.sender(|| act(Act::Close))
        >
            <div class="stack">
                <p>{gone}</p>
                <p>{last_export}</p>
                <Show when=move || can_export.get()>
                    <div class="row">
                        <Button
                            label=app.say(words::EXPORT_FIRST)
                            glyph=Glyph::Download
                            on_press=app.sender(|| Msg::Share(Share::Export(export::Msg::Open)))
                        />
                    </div>
                </Show>
                <CheckBox
                    label=app.say(words::DELETE_AGREE)
                    checked=agrees
                    on_change=Callback::new(move |agrees| app.send(act(Act::Agree(agrees))))
                />
            </div>
        </Question>
    }
}
