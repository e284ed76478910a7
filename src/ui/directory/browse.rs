//! The tree of organisations, and the search that takes its place.

use crate::app::Msg;
use crate::app::directory::{Found, Msg as Directory, search, tree};
use crate::app::words::{common, directory as words, fields};
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::ui::app::App;
use crate::ui::parts::{
    Button, ButtonKind, Chip, ChipKind, EmptyState, Glyph, Node, TextField, Tree,
};
use leptos::prelude::*;

/// The head of the screen, the search, and the tree or the answers.
#[component]
pub fn Browse() -> impl IntoView {
    let app = App::here();
    let question = app.page(|model| model.route.filters.text.clone());
    let summary = app.page(|model| {
        let language = model.language();
        let count = |kind| language.number(model.index.count(kind));
        language.fill(
            words::SUMMARY,
            &[&count(RecordKind::Organisation), &count(RecordKind::Person)],
        )
    });
    let is_asking = Memo::new(move |_| !question.read().trim().is_empty());
    view! {
        <div class="screen-head">
            <h1>{app.say(common::DIRECTORY)}</h1>
            <p class="quiet">{summary}</p>
            <span class="push"></span>
            <Button
                label=app.say(fields::new_record(RecordKind::Person))
                glyph=Glyph::Add
                on_press=app.sender(|| Msg::Directory(Directory::NewPerson(None)))
            />
            <Button
                label=app.say(fields::new_record(RecordKind::Organisation))
                kind=ButtonKind::Primary
                glyph=Glyph::Add
                on_press=app.sender(|| Msg::Directory(Directory::NewOrganisation(None)))
            />
        </div>
        <div class="directory-search" role="search">
            <TextField
                label=app.say(words::SEARCH)
                kind="search"
                hint=app.say(words::SEARCH_HINT)
                value=question
                on_input=Callback::new(move |text| app.send(Msg::Directory(Directory::Search(text))))
            />
        </div>
        <Show when=move || is_asking.get() fallback=|| view! { <OrganisationTree /> }>
            <Answers />
        </Show>
    }
}

#[component]
fn OrganisationTree() -> impl IntoView {
    let app = App::here();
    let rows = app.page(tree);
    let nodes = Signal::derive(move || {
        rows.get()
            .into_iter()
            .map(|row| Node {
                id: row.id.to_string(),
                label: row.label,
                detail: row.detail,
                hue: row.hue,
                level: row.level,
                expanded: row.expanded,
                children: row.children,
                setsize: row.setsize,
                posinset: row.posinset,
            })
            .collect::<Vec<_>>()
    });
    let is_empty = Memo::new(move |_| rows.read().is_empty());
    let nobody: Option<String> = None;
    view! {
        <Show
            when=move || !is_empty.get()
            fallback=move || {
                view! {
                    <EmptyState
                        title=app.say(words::NOBODY_YET)
                        words=app.say(words::NOBODY_YET_WORDS)
                        glyph=Glyph::Directory
                    />
                }
            }
        >
            <div class="row directory-tools">
                <Button
                    label=app.say(words::OPEN_ALL)
                    kind=ButtonKind::Quiet
                    on_press=app.sender(|| Msg::Directory(Directory::ToggleAll(true)))
                />
                <Button
                    label=app.say(words::CLOSE_ALL)
                    kind=ButtonKind::Quiet
                    on_press=app.sender(|| Msg::Directory(Directory::ToggleAll(false)))
                />
            </div>
            <Tree
                label=app.say(words::ORGANISATIONS)
                nodes
                chosen=nobody.clone()
                on_choose=Callback::new(move |id: String| {
                    app.send(Msg::Directory(Directory::Visit(RecordId::from(id))));
                })
                on_toggle=Callback::new(move |(id, open): (String, bool)| {
                    app.send(Msg::Directory(Directory::Toggle(RecordId::from(id), open)));
                })
            />
        </Show>
    }
}

#[component]
fn Answers() -> impl IntoView {
    let app = App::here();
    let found = app.page(search);
    let question = app.page(|model| model.route.filters.text.clone());
    let heading = move || {
        app.language()
            .count(found.read().len(), words::ANSWER, words::ANSWERS)
    };
    let is_empty = Memo::new(move |_| found.read().is_empty());
    let nothing = Signal::derive(move || {
        app.language()
            .fill(words::NO_ANSWER, &[question.read().trim()])
    });
    view! {
        <div role="status">
            <h2 class="section-head">{heading}</h2>
        </div>
        <Show
            when=move || !is_empty.get()
            fallback=move || {
                view! { <EmptyState title=nothing words=app.say(words::NO_ANSWER_WORDS) glyph=Glyph::Search /> }
            }
        >
            <ol class="directory-answers" role="list">
                <For each=move || found.get() key=|one| (one.id.to_string(), one.because.clone(), one.label.clone()) let:one>
                    <Answer one />
                </For>
            </ol>
        </Show>
    }
}

#[component]
fn Answer(one: Found) -> impl IntoView {
    // An acronym stands before the name; a name alone is not said twice.
    let mark = (!one.is_person && one.name.is_some()).then(
        || view! { <Chip label=one.label.clone() kind=ChipKind::Organisation hue=one.hue /> },
    );
    let name = one.name.unwrap_or(one.label);
    view! {
        <li class="directory-answer">
            <p>{mark} " " <a href=one.link>{name}</a></p>
            <ul class="directory-because" role="list">
                {one.because.into_iter().map(|reason| view! { <li>{reason}</li> }).collect_view()}
            </ul>
        </li>
    }
}
