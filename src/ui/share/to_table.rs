//! Records that leave as a table: the button and the dialog.

use crate::app::Msg;
use crate::app::share::Msg as Share;
use crate::app::share::table::leaving::{Msg as Act, ToTablePage, page};
use crate::app::words::{common, share, tables as words};
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind, CheckBox, Dialog, DialogSize, Glyph};
use leptos::prelude::*;

fn act(act: Act) -> Msg {
    Msg::Share(Share::ToTable(act))
}

/// The button that opens the dialog.
#[component]
pub fn ExportTable() -> impl IntoView {
    let app = App::here();
    view! {
        <Button
            label=app.say(words::EXPORT)
            glyph=Glyph::Download
            on_press=app.sender(|| act(Act::Open))
        />
    }
}

/// The dialog, if it is open.
#[component]
pub fn ToTableDialog() -> impl IntoView {
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
fn Choices(page: Memo<Option<ToTablePage>>) -> impl IntoView {
    let app = App::here();
    let of = page.get_untracked();
    let (kinds, separators) = of
        .map(|page| (page.kinds, page.separators))
        .unwrap_or_default();
    let kinds = kinds.into_iter().map(|(kind, name, _)| {
        let is_chosen = Memo::new(move |_| {
            let page = page.read();
            page.as_ref()
                .is_some_and(|page| page.kinds.iter().any(|(one, _, on)| *on && *one == kind))
        });
        radio("to-table-kind", name, is_chosen, move || {
            app.send(act(Act::Lists(kind)))
        })
    });
    let separators = separators.into_iter().map(|(separator, name, _)| {
        let is_chosen = Memo::new(move |_| {
            let page = page.read();
            page.as_ref().is_some_and(|page| {
                page.separators
                    .iter()
                    .any(|(one, _, on)| *on && *one == separator)
            })
        });
        radio("to-table-separator", name, is_chosen, move || {
            app.send(act(Act::Separated(separator)))
        })
    });
    let (kinds, separators) = (kinds.collect_view(), separators.collect_view());
    let sentences = Memo::new(move |_| {
        let page = page.read();
        page.as_ref()
            .map(|page| page.sentences.clone())
            .unwrap_or_default()
    });
    let consent = Memo::new(move |_| page.read().as_ref().and_then(|page| page.consent.clone()));
    let contacts = Memo::new(move |_| page.read().as_ref().is_some_and(|page| page.contacts));
    view! {
        <div class="stack">
            <fieldset class="export-parts">
                <legend class="unseen">{app.say(words::WHICH)}</legend>
                {kinds}
            </fieldset>
            <fieldset class="export-parts" aria-describedby="to-table-separator">
                <legend class="field-label">{app.say(words::SEPARATOR)}</legend>
                <div class="row">{separators}</div>
                <p id="to-table-separator" class="quiet small">{app.say(words::SEPARATOR_HINT)}</p>
            </fieldset>
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

fn radio(
    group: &'static str,
    name: String,
    is_chosen: Memo<bool>,
    on_choose: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <label class="check">
            <input type="radio" name=group prop:checked=is_chosen on:change=move |_| on_choose() />
            <span>{name}</span>
        </label>
    }
}
