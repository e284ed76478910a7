//! Files that leave.

use super::to_calendar::ExportEvents;
use super::to_table::ExportTable;
use crate::app::Msg;
use crate::app::share::Msg as Share;
use crate::app::share::export::{Msg as Act, Part, last_export, page};
use crate::app::words::{calendars, common, form, share as words, tables};
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind, CheckBox, Combobox, Dialog, DialogSize, Glyph};
use leptos::prelude::*;

fn act(act: Act) -> Msg {
    Msg::Share(Share::Export(act))
}

/// The section of the screen: how old the last file is, and the button.
#[component]
pub fn Export() -> impl IntoView {
    let app = App::here();
    view! {
        <section class="section" aria-labelledby="share-export">
            <div class="section-head">
                <h2 id="share-export">{app.say(words::EXPORT_HEADING)}</h2>
            </div>
            <div class="share-export">
                <div>
                    <p>{app.page(last_export)}</p>
                    <p class="quiet">{app.say(words::EXPORT_WORDS)}</p>
                </div>
                <Button
                    label=app.say(common::EXPORT)
                    kind=ButtonKind::Primary
                    glyph=Glyph::Download
                    on_press=app.sender(|| act(Act::Open))
                />
            </div>
            <div class="share-export">
                <p class="quiet">{app.say(calendars::EXPORT_WORDS)}</p>
                <ExportEvents />
            </div>
            <div class="share-export">
                <p class="quiet">{app.say(tables::EXPORT_WORDS)}</p>
                <ExportTable />
            </div>
        </section>
    }
}

/// The dialog, if it is open.
#[component]
pub fn ExportDialog() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    let is_open = Memo::new(move |_| page.read().is_some());
    let can_download =
        Memo::new(move |_| page.read().as_ref().is_some_and(|page| page.can_download));
    let actions = move || {
        view! {
            <Button label=app.say(common::CANCEL) on_press=app.sender(|| act(Act::Close)) />
            <Button
                label=app.say(words::DOWNLOAD)
                kind=ButtonKind::Primary
                glyph=Glyph::Download
                disabled=Signal::derive(move || !can_download.get())
                on_press=app.sender(|| act(Act::Download))
            />
        }
    };
    view! {
        <Dialog
            title=app.say(words::EXPORT_TITLE)
            open=is_open
            size=DialogSize::Small
            on_close=app.sender(|| act(Act::Close))
            close_label=app.say(common::CLOSE)
            actions=actions
        >
            <Choices />
        </Dialog>
    }
}

#[component]
fn Choices() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    let parts = page
        .get_untracked()
        .map(|page| page.parts)
        .unwrap_or_default();
    let is_one = Memo::new(move |_| page.read().as_ref().is_some_and(|p| p.meetings.is_some()));
    let sentence = Memo::new(move |_| {
        let page = page.read();
        page.as_ref().map(|page| page.sentence.clone())
    });
    let consent = Memo::new(move |_| page.read().as_ref().and_then(|page| page.consent.clone()));
    let agrees = Memo::new(move |_| page.read().as_ref().is_some_and(|page| page.agrees));
    view! {
        <div class="stack">
            <fieldset class="export-parts">
                <legend class="unseen">{app.say(words::WHAT_LEAVES)}</legend>
                {parts
                    .into_iter()
                    .map(|(part, name, hint, _)| view! { <PartChoice part name hint /> })
                    .collect_view()}
            </fieldset>
            <Show when=move || is_one.get()>
                <OneMeeting />
            </Show>
            <p class="export-count" aria-live="polite">{sentence}</p>
            <Show when=move || consent.read().is_some()>
                <CheckBox
                    label=Signal::derive(move || consent.get().unwrap_or_default())
                    checked=agrees
                    on_change=Callback::new(move |agrees| app.send(act(Act::Agree(agrees))))
                />
            </Show>
        </div>
    }
}

#[component]
fn PartChoice(part: Part, name: String, hint: String) -> impl IntoView {
    let app = App::here();
    let is_chosen = app.page(move |model| {
        let page = page(model);
        page.is_some_and(|page| page.parts.iter().any(|(one, .., on)| *on && *one == part))
    });
    let hint_id = match part {
        Part::Everything => "export-everything",
        Part::WithoutPersonalData => "export-without-personal-data",
        Part::OneMeeting => "export-one-meeting",
    };
    view! {
        <div>
            <label class="check">
                <input
                    type="radio"
                    name="export-part"
                    aria-describedby=hint_id
                    prop:checked=is_chosen
                    on:change=move |_| app.send(act(Act::Choose(part)))
                />
                <span>{name}</span>
            </label>
            <p id=hint_id class="export-hint">{hint}</p>
        </div>
    }
}

#[component]
fn OneMeeting() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    let choices = Signal::derive(move || {
        let page = page.read();
        page.as_ref()
            .and_then(|page| page.meetings.clone())
            .unwrap_or_default()
    });
    let chosen = Signal::derive(move || {
        let page = page.read();
        let chosen = page.as_ref().map(|page| page.meeting.clone());
        chosen
            .into_iter()
            .filter(|id| !id.is_empty())
            .collect::<Vec<_>>()
    });
    let choose = move |chosen: Vec<String>| {
        if let Some(id) = chosen.last() {
            app.send(act(Act::ChooseMeeting(id.as_str().into())));
        }
    };
    let with_people = Memo::new(move |_| page.read().as_ref().is_some_and(|page| page.with_people));
    view! {
        <Combobox
            label=app.say(words::MEETING)
            choices
            chosen
            on_change=Callback::new(choose)
            none_words=app.say(form::NO_MATCH)
            required=true
        />
        <CheckBox
            label=app.say(words::WITH_PEOPLE)
            hint=app.say(words::WITH_PEOPLE_HINT)
            checked=with_people
            on_change=Callback::new(move |with| app.send(act(Act::WithPeople(with))))
        />
    }
}
