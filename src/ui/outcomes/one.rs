//! One outcome on a page of its own.

use super::table::{DueText, OwnerChip, StatusChip};
use crate::app::Msg;
use crate::app::form::Msg as Form;
use crate::app::outcomes::{Msg as Outcomes, OutcomePage, Owner, Said, one, said};
use crate::app::words::{common, form as form_words, outcomes as words};
use crate::domain::names::RecordId;
use crate::ui::app::App;
use crate::ui::directory::Sources;
use crate::ui::not_found::NoRecord;
use crate::ui::parts::{
    Button, ButtonKind, Chip, ChipKind, Choice, Glyph, LinkedText, Notice, Select, TextArea, Tone,
};
use leptos::prelude::*;

/// One outcome, or that nothing of that id is there.
#[component]
pub fn OneOutcome(id: RecordId) -> impl IntoView {
    let app = App::here();
    let (of, by) = (id.clone(), id.clone());
    let page = app.page(move |model| one(model, &of));
    let said = app.page(move |model| said(model, &by));
    let is_there = Memo::new(move |_| page.read().is_some());
    let id = StoredValue::new(id);
    view! {
        <p class="screen-back"><a href="#/outcomes">{app.say(words::ALL_OUTCOMES)}</a></p>
        <Show
            when=move || is_there.get()
            fallback=move || view! { <NoRecord id=id.get_value().to_string() /> }
        >
            {move || page.get().map(|page| view! { <Head page=page id=id.get_value() /> })}
            <NoteForm id=id.get_value() page />
            <Progress said />
            {move || page.get().map(|page| view! { <Rest page /> })}
        </Show>
    }
}

#[component]
fn Head(page: OutcomePage, id: RecordId) -> impl IntoView {
    let app = App::here();
    let (edited, up, down, settled) = (id.clone(), id.clone(), id.clone(), id);
    view! {
        <div class="screen-head">
            <h1>{page.heading.clone()}</h1>
            <span class="push"></span>
            <Button
                label=app.say(words::MOVE_UP)
                kind=ButtonKind::Quiet
                disabled=!page.can_move.0
                on_press=app.sender(move || Msg::Outcomes(Outcomes::Shift(up.clone(), true)))
            />
            <Button
                label=app.say(words::MOVE_DOWN)
                kind=ButtonKind::Quiet
                disabled=!page.can_move.1
                on_press=app.sender(move || Msg::Outcomes(Outcomes::Shift(down.clone(), false)))
            />
            <Button
                label=app.say(common::EDIT)
                glyph=Glyph::Edit
                on_press=app.sender(move || Msg::Form(Form::Open(edited.clone())))
            />
        </div>
        {page
            .has_conflict
            .then(|| {
                view! {
                    <Notice
                        words=app.say(form_words::HAS_CONFLICT)
                        tone=Tone::Warning
                        action=app.say(form_words::CHOOSE)
                        on_action=app.sender(move || Msg::Form(Form::Open(settled.clone())))
                    />
                }
            })}
        <p class="outcome-text prose">{page.row.text.clone()}</p>
        <p class="outcome-facts">
            <span>{page.row.kind.clone()}</span>
            <OwnerChip row=page.row.clone() />
            <DueText row=page.row.clone() />
            <StatusChip status=page.row.status.clone() label=page.row.status_label.clone() />
        </p>
    }
}

/// Where progress is noted: what happened, and the status from then on.
#[component]
fn NoteForm(id: RecordId, page: Memo<Option<OutcomePage>>) -> impl IntoView {
    let app = App::here();
    let note = app.page(|model| model.outcomes.note.clone());
    let choices = Signal::derive(move || {
        let unchanged = Choice::new("", app.language().say(words::UNCHANGED));
        let statuses = page
            .read()
            .as_ref()
            .map(|page| page.statuses.clone())
            .unwrap_or_default();
        std::iter::once(unchanged)
            .chain(
                statuses
                    .into_iter()
                    .map(|(code, name)| Choice::new(code, name)),
            )
            .collect::<Vec<_>>()
    });
    let problem = Signal::derive(move || {
        note.read()
            .is_missing_text
            .then(|| app.language().say(words::SAY_WHAT).into_owned())
    });
    view! {
        <section class="section">
            <h2 class="section-head">{app.say(words::PROGRESS)}</h2>
            <form
                class="outcome-note"
                on:submit=move |event| {
                    event.prevent_default();
                    app.send(Msg::Outcomes(Outcomes::AddNote(id.clone())));
                }
            >
                <TextArea
                    label=app.say(words::WHAT_HAPPENED)
                    problem
                    value=Signal::derive(move || note.read().text.clone())
                    on_input=Callback::new(move |text| app.send(Msg::Outcomes(Outcomes::NoteText(text))))
                />
                <div class="row">
                    <Select
                        label=app.say(words::NEW_STATUS)
                        choices
                        chosen=Signal::derive(move || note.read().status.clone())
                        on_choose=Callback::new(move |status| app.send(Msg::Outcomes(Outcomes::NoteStatus(status))))
                    />
                    <button type="submit" class="button" data-kind="primary">{app.say(words::ADD_UPDATE)}</button>
                </div>
            </form>
        </section>
    }
}

/// What happened so far. A new note draws itself alone, however many there are.
#[component]
fn Progress(said: Memo<Vec<Said>>) -> impl IntoView {
    let app = App::here();
    let is_silent = Memo::new(move |_| said.read().is_empty());
    view! {
        <Show when=move || is_silent.get()>
            <p class="quiet">{app.say(words::NO_PROGRESS)}</p>
        </Show>
        <ol class="thread" role="list">
            <For each=move || said.get() key=Clone::clone let:said>
                <ProgressNote said />
            </For>
        </ol>
    }
}

#[component]
fn ProgressNote(said: Said) -> impl IntoView {
    let app = App::here();
    let status = said
        .status
        .map(|status| app.language().fill(words::STATUS_CHANGED, &[&status]));
    let edit = said.update.map(|update| {
        view! {
            <Button
                label=app.say(common::EDIT)
                kind=ButtonKind::Quiet
                on_press=app.sender(move || Msg::Form(Form::Open(update.clone())))
            />
        }
    });
    let links = said.links;
    let evidence = (!said.evidence.is_empty() || !links.is_empty()).then(|| {
        view! {
            <div class="row">
                <span class="quiet">{app.say(words::EVIDENCE)}</span>
                {said
                    .evidence
                    .into_iter()
                    .map(|(label, address)| view! { <Chip label kind=ChipKind::Tag address /> })
                    .collect_view()}
                {links.into_iter().map(|of| view! { <LinkedText of /> }).collect_view()}
            </div>
        }
    });
    view! {
        <li>
            <p class="thread-when">{said.when} {said.who.map(|who| format!(" · {who}"))}</p>
            {said.text.map(|text| view! { <p>{text}</p> })}
            {status.map(|status| view! { <p class="quiet">{status}</p> })}
            {evidence}
            {edit}
        </li>
    }
}

#[component]
fn Rest(page: OutcomePage) -> impl IntoView {
    let app = App::here();
    view! {
        <Owners heading=words::INVOLVED owners=page.involved.into_iter().map(|owner| (owner, None)).collect() />
        <Owners
            heading=words::REPLIES
            owners=page.replies.into_iter().map(|(owner, reply)| (owner, Some(reply))).collect()
        />
        <Listed heading=words::THEMES_AND_PLACES items=page.tags.into_iter().map(|tag| (tag, None)).collect() />
        <Listed heading=words::ABOUT items=page.about />
        <Sources sources=page.sources />
        {(!page.thread.is_empty())
            .then(|| {
                view! {
                    <section class="section">
                        <h2 class="section-head">{app.say(words::THREAD)}</h2>
                        <ol class="thread" role="list">
                            {page
                                .thread
                                .into_iter()
                                .map(|item| {
                                    view! {
                                        <li aria-current=item.is_this.then_some("true")>
                                            <p class="thread-when">{item.meeting}</p>
                                            <a href=item.link>{item.text}</a>
                                        </li>
                                    }
                                })
                                .collect_view()}
                        </ol>
                    </section>
                }
            })}
    }
}

#[component]
fn Owners(heading: crate::app::words::Word, owners: Vec<(Owner, Option<String>)>) -> impl IntoView {
    let app = App::here();
    (!owners.is_empty()).then(|| {
        view! {
            <section class="section">
                <h2 class="section-head">{app.say(heading)}</h2>
                <ul class="row" role="list">
                    {owners
                        .into_iter()
                        .map(|(owner, says)| {
                            view! {
                                <li>
                                    <Chip
                                        label=owner.label
                                        name=owner.name
                                        kind=ChipKind::Organisation
                                        hue=owner.hue
                                        address=owner.link
                                    />
                                    {says.map(|says| format!(" {says}"))}
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </section>
        }
    })
}

#[component]
fn Listed(heading: crate::app::words::Word, items: Vec<(String, Option<String>)>) -> impl IntoView {
    let app = App::here();
    (!items.is_empty()).then(|| {
        view! {
            <section class="section">
                <h2 class="section-head">{app.say(heading)}</h2>
                <ul class="row" role="list">
                    {items
                        .into_iter()
                        .map(|(label, address)| {
                            view! { <li><Chip label kind=ChipKind::Tag address /></li> }
                        })
                        .collect_view()}
                </ul>
            </section>
        }
    })
}
