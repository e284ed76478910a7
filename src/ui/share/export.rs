//! Files that leave.

use super::leaving::LeavingDialog;
use super::to_calendar::ExportEvents;
use super::to_table::ExportTable;
use crate::app::Msg;
use crate::app::share::Msg as Share;
use crate::app::share::export::{Msg as Act, last_export, page};
use crate::app::words::{calendars, common, form, share as words, tables};
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind, CheckBox, Combobox, Glyph, Radio};
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
    let leaving = app.page(|model| page(model).map(|page| page.leaving));
    view! {
        <LeavingDialog
            title=app.say(words::EXPORT_TITLE)
            leaving
            on_close=app.sender(|| act(Act::Close))
            on_agree=Callback::new(move |agrees| app.send(act(Act::Agree(agrees))))
            on_download=app.sender(|| act(Act::Download))
        >
            <Choices />
        </LeavingDialog>
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
    let parts = parts.into_iter().map(|(part, name, hint, _)| {
        let is_chosen = Memo::new(move |_| {
            let page = page.read();
            let mut parts = page.iter().flat_map(|page| &page.parts);
            parts.any(|(one, .., is_chosen)| *is_chosen && *one == part)
        });
        let choose = app.sender(move || act(Act::Choose(part)));
        view! { <Radio group="export-part" label=name hint checked=is_chosen on_choose=choose /> }
    });
    view! {
        <fieldset class="choices">
            <legend class="unseen">{app.say(words::WHAT_LEAVES)}</legend>
            {parts.collect_view()}
        </fieldset>
        <Show when=move || is_one.get()>
            <OneMeeting />
        </Show>
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
