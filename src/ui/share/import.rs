//! Files that come in: the field, and what they would change.

use super::files::{ACCEPTED, read_chosen};
use super::item::{ItemList, Offers};
use super::problems::Problems;
use super::table::TableMeaning;
use crate::app::Msg;
use crate::app::share::import::Msg as Act;
use crate::app::share::preview::{FilePage, ImportPage};
use crate::app::share::{Msg as Share, import_page, unread_page};
use crate::app::words::{common, share as words};
use crate::browser::{clock, files};
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind, CheckBox, Field, Glyph, Icon, Notice, Progress, Tone};
use leptos::prelude::*;

pub fn act(act: Act) -> Msg {
    Msg::Share(Share::Import(act))
}

/// The section of the screen.
#[component]
pub fn Import() -> impl IntoView {
    let app = App::here();
    let is_target = RwSignal::new(false);
    let over = window_event_listener(leptos::ev::dragover, move |event| {
        if files::may_drop(&event) {
            is_target.set(true);
        }
    });
    let dropped = window_event_listener(leptos::ev::drop, move |_| is_target.set(false));
    let gone = window_event_listener(leptos::ev::dragleave, move |event| {
        // Between elements of the page there is one to go to; outside there is none.
        if event.related_target().is_none() {
            is_target.set(false);
        }
    });
    on_cleanup(move || {
        over.remove();
        dropped.remove();
        gone.remove();
    });
    let page = app.page(import_page);
    let is_shown = Memo::new(move |_| page.read().is_some());
    view! {
        <section class="section" aria-labelledby="share-import">
            <div class="section-head">
                <h2 id="share-import">{app.say(words::IMPORT_HEADING)}</h2>
            </div>
            <div class="drop" data-target=move || is_target.get().then_some("")>
                <Icon glyph=Glyph::File />
                <Field
                    label=app.say(words::FILES_TO_IMPORT)
                    hint=app.say(words::FILES_HINT)
                    let:wiring
                >
                    <input
                        id=wiring.id
                        type="file"
                        multiple
                        accept=ACCEPTED
                        aria-describedby=wiring.described_by
                        on:change=move |event| {
                            read_chosen(app, &event, |files| act(Act::Read(files)));
                        }
                    />
                </Field>
            </div>
            <TableMeaning />
            <Show when=move || is_shown.get()>
                <Preview page />
            </Show>
            <Unread />
        </section>
    }
}

/// What the files change, and the two buttons.
#[component]
fn Preview(page: Memo<Option<ImportPage>>) -> impl IntoView {
    let app = App::here();
    let reading = Memo::new(move |_| page.read().as_ref().and_then(|page| page.reading.clone()));
    let can_apply = Memo::new(move |_| page.read().as_ref().is_some_and(|page| page.can_apply));
    let places = Memo::new(move |_| page.read().as_ref().map_or(0, |page| page.files.len()));
    let done = Signal::derive(move || reading.read().as_ref().map(|(_, done)| *done));
    let label = Signal::derive(move || {
        let reading = reading.read();
        reading
            .as_ref()
            .map(|(words, _)| words.clone())
            .unwrap_or_default()
    });
    view! {
        <section class="import-preview" aria-labelledby="import-changes">
            <h3 id="import-changes">{app.say(words::WHAT_CHANGES)}</h3>
            <Show when=move || reading.read().is_some()>
                <Progress label done />
            </Show>
            <For each=move || 0..places.get() key=|at| *at let:at>
                {
                    let file = Memo::new(move |before: Option<&FilePage>| {
                        let page = page.read();
                        let file = page.as_ref().and_then(|page| page.files.get(at));
                        file.or(before).cloned().unwrap_or_default()
                    });
                    view! { <FileCard file /> }
                }
            </For>
            <div class="row import-actions">
                <Button
                    label=app.say(words::APPLY)
                    kind=ButtonKind::Primary
                    glyph=Glyph::Check
                    disabled=Signal::derive(move || !can_apply.get())
                    on_press=app.sender(|| act(Act::Apply))
                />
                <Button label=app.say(common::CANCEL) on_press=app.sender(|| act(Act::Cancel)) />
            </div>
        </section>
    }
}

/// What one file changes.
#[component]
fn FileCard(file: Memo<FilePage>) -> impl IntoView {
    let app = App::here();
    let said = file.get_untracked();
    let at = said.at;
    let heading = format!("import-file-{at}");
    let takes_all = Memo::new(move |_| file.read().takes_all);
    let open = move |()| {
        let id = clock::draw_workspace_id();
        app.send(act(Act::OpenAsGroup(at, id.as_str().into())));
    };
    let other_group = Memo::new(move |_| file.read().other_group.clone());
    view! {
        <article class="panel import-file" aria-labelledby=heading.clone()>
            <h4 id=heading.clone() class="import-file-name">
                <Icon glyph=Glyph::File />
                <span>{said.name}</span>
            </h4>
            {said.refusal.map(|words| view! { <Notice words tone=Tone::Danger /> })}
            {move || {
                other_group
                    .get()
                    .map(|other| {
                        view! {
                            <Notice words=other.sentence tone=Tone::Warning>
                                <Button
                                    label=other.button
                                    small=true
                                    disabled=!other.can_open
                                    on_press=open
                                />
                            </Notice>
                        }
                    })
            }}
            {said.sentences.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}
            <Show when=move || takes_all.read().is_some()>
                <CheckBox
                    label=app.say(words::TAKE_ALL)
                    checked=Signal::derive(move || takes_all.get() == Some(true))
                    on_change=Callback::new(move |takes| app.send(act(Act::TakeAll(at, takes))))
                />
            </Show>
            <ItemList file />
            <Offers file />
            <Forgetting file />
            {said.unread.map(|page| view! { <Problems page tone=Tone::Danger /> })}
            {said.remarks.map(|page| view! { <Problems page tone=Tone::Warning /> })}
        </article>
    }
}

/// What the file has forgotten, each to be ticked (R5).
#[component]
fn Forgetting(file: Memo<FilePage>) -> impl IntoView {
    let app = App::here();
    let said = file.get_untracked();
    let at = said.at;
    (!said.forgotten.is_empty()).then(|| {
        let boxes = said.forgotten.into_iter().map(|(record, sentence, _)| {
            let of = record.clone();
            let checked = Memo::new(move |_| {
                let file = file.read();
                file.forgotten.iter().any(|(one, _, on)| *on && *one == of)
            });
            let on_change = Callback::new(move |forgets| {
                app.send(act(Act::Forget(at, record.clone(), forgets)));
            });
            view! { <CheckBox label=sentence checked on_change /> }
        });
        view! {
            <fieldset class="import-forgetting">
                <legend>{app.say(words::FORGETTING)}</legend>
                {boxes.collect_view()}
            </fieldset>
        }
    })
}

/// After an import: what could not be read of it.
#[component]
fn Unread() -> impl IntoView {
    let app = App::here();
    let page = app.page(unread_page);
    view! {
        {move || {
            page.get()
                .map(|page| {
                    view! {
                        <section class="panel import-file" aria-labelledby="import-unread">
                            <h3 id="import-unread">{app.say(words::UNREAD_HEADING)}</h3>
                            <Problems page tone=Tone::Danger />
                            <div class="row">
                                <Button
                                    label=app.say(words::SAVE_UNREAD)
                                    glyph=Glyph::Download
                                    on_press=app.sender(|| act(Act::SaveUnread))
                                />
                                <Button
                                    label=app.say(common::DISMISS)
                                    kind=ButtonKind::Quiet
                                    on_press=app.sender(|| act(Act::UnreadSeen))
                                />
                            </div>
                        </section>
                    }
                })
        }}
    }
}
