//! The highlights of a meeting, lettered by agency.

use super::rows::{OrganisationChip, RowActions, kept, on_keys};
use crate::app::Msg;
use crate::app::form::Msg as Form;
use crate::app::meetings::{HighlightItem, Msg as Meetings, Section, highlights};
use crate::app::words::meetings as words;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::ui::app::App;
use crate::ui::parts::{Button, EmptyState, Glyph};
use leptos::prelude::*;

/// What each agency reported, and who has not.
#[component]
pub fn HighlightsPart(id: RecordId) -> impl IntoView {
    let app = App::here();
    let of = id.clone();
    let page = app.page(move |model| highlights(model, &of));
    let sections = Memo::new(move |_| page.read().sections.clone());
    let silent = Memo::new(move |_| page.read().silent.clone());
    let to_call = Memo::new(move |_| page.read().to_call);
    let call_label = Signal::derive(move || {
        app.language()
            .count(to_call.get(), words::CALL_ONE, words::CALL)
    });
    let (called, added) = (id.clone(), id.clone());
    let id = StoredValue::new(id);
    view! {
        <div class="meeting-tools">
            <p class="quiet">{move || page.read().summary.clone()}</p>
            <span class="push"></span>
            <Show when=move || { to_call.get() > 0 }>
                <Button
                    label=call_label
                    glyph=Glyph::Mail
                    on_press=app.sender({
                        let called = called.clone();
                        move || Msg::Meetings(Meetings::Call(called.clone()))
                    })
                />
            </Show>
            <Button
                label=app.say(words::NEW_HIGHLIGHT)
                glyph=Glyph::Add
                on_press=app.sender(move || {
                    Msg::Meetings(Meetings::NewPart(RecordKind::Highlight, added.clone(), Vec::new()))
                })
            />
        </div>
        <Show
            when=move || !sections.read().is_empty()
            fallback=move || {
                view! {
                    <EmptyState
                        title=app.say(words::NO_HIGHLIGHTS)
                        words=app.say(words::NO_HIGHLIGHTS_WORDS)
                        glyph=Glyph::File
                    />
                }
            }
        >
            <For each=move || sections.get() key=|section| section.organisation.clone() let:section>
                {
                    let of = section.organisation.clone();
                    let find = move || sections.read().iter().find(|one| one.organisation == of).cloned();
                    view! { <Agency section=kept(find, section) meeting=id.get_value() /> }
                }
            </For>
            <p class="quiet small unprinted">{app.say(words::MOVE_KEYS)}</p>
        </Show>
        <Show when=move || !silent.read().is_empty()>
            <section class="section">
                <h2 class="section-head">{app.say(words::NOTHING_RECORDED)}</h2>
                <ul class="directory-lines" role="list">
                    {move || {
                        silent
                            .get()
                            .into_iter()
                            .map(|(owner, words)| {
                                view! { <li><OrganisationChip owner /> " " <span class="quiet">{words}</span></li> }
                            })
                            .collect_view()
                    }}
                </ul>
            </section>
        </Show>
    }
}

#[component]
fn Agency(section: Memo<Section>, meeting: RecordId) -> impl IntoView {
    let app = App::here();
    let items = Memo::new(move |_| section.read().items.clone());
    let name = Signal::derive(move || section.read().owner.label.clone());
    let organisation = section.read_untracked().organisation.clone();
    let head = move || {
        let owner = section.read().owner.clone();
        let full = owner.name.clone();
        let has_acronym = owner.label != full;
        view! {
            <h2 class="attending-name">
                <OrganisationChip owner />
                {has_acronym.then(|| view! { " " <span>{full}</span> })}
            </h2>
        }
    };
    let report = Memo::new(move |_| section.read().report.clone());
    let actions = move || {
        report.get().map(|report| {
            let (moved, edited, id) = (report.clone(), report.clone(), report.to_string());
            let on_move = Callback::new(move |up| {
                app.send(Msg::Meetings(Meetings::Shift(moved.clone(), up)))
            });
            view! {
                <RowActions
                    id
                    name
                    can_move=Signal::derive(move || section.read().can_move)
                    on_move
                    on_edit=app.sender(move || Msg::Form(Form::Open(edited.clone())))
                />
            }
        })
    };
    let add_label = Signal::derive(move || {
        app.language()
            .fill(words::NEW_HIGHLIGHT_FOR, &[&name.read()])
    });
    view! {
        <section class="attending reported">
            <div class="attending-head">
                {head}
                <span class="push"></span>
                {actions}
            </div>
            <p class="prose">
                {move || section.read().lead.clone()}
                {move || section.read().period.clone().map(|period| view! { " " <span class="quiet small">{period}</span> })}
            </p>
            <ul class="highlights" role="list">
                <For each=move || items.get() key=|item| item.id.clone() let:item>
                    {
                        let of = item.id.clone();
                        let find = move || items.read().iter().find(|one| one.id == of).cloned();
                        view! { <Item item=kept(find, item) agency=name /> }
                    }
                </For>
            </ul>
            <span class="unprinted">
                <button
                    type="button"
                    class="button"
                    data-kind="quiet"
                    data-size="small"
                    aria-label=add_label
                    on:click=move |_| {
                        let more = vec![("organisation", organisation.clone())];
                        app.send(Msg::Meetings(Meetings::NewPart(RecordKind::Highlight, meeting.clone(), more)));
                    }
                >
                    {app.say(words::NEW_HIGHLIGHT)}
                </button>
            </span>
        </section>
    }
}

#[component]
fn Item(item: Memo<HighlightItem>, agency: Signal<String>) -> impl IntoView {
    let app = App::here();
    let id = item.read_untracked().id.clone();
    let on_move = Callback::new({
        let id = id.clone();
        move |up| app.send(Msg::Meetings(Meetings::Shift(id.clone(), up)))
    });
    let name = Signal::derive(move || {
        let item = item.read();
        let which = item.letter.as_ref().unwrap_or(&item.text);
        app.language()
            .fill(words::LETTER_OF, &[&agency.read(), which])
    });
    let more = move || {
        let item = item.get();
        let themes = (!item.themes.is_empty()).then(|| item.themes.join(", "));
        let said: Vec<String> = item.kind.into_iter().chain(themes).collect();
        let about: Vec<AnyView> = item
            .about
            .into_iter()
            .map(|(id, title, address)| match address {
                Some(address) => view! { <a href=address>{title}</a> }.into_any(),
                None => view! {
                    <button
                        type="button"
                        class="link"
                        on:click=move |_| app.send(Msg::Form(Form::Open(id.clone())))
                    >
                        {title}
                    </button>
                }
                .into_any(),
            })
            .collect();
        view! {
            <p class="highlight-more unprinted">
                <span>{said.join(" · ")}</span>
                {about}
            </p>
        }
    };
    let edited = id.clone();
    view! {
        <li
            class="highlight"
            data-below=move || item.read().letter.is_none().then_some("")
            on:keydown=on_keys(id.to_string(), on_move)
        >
            <span class="highlight-letter">{move || item.read().letter.clone()}</span>
            <div>
                <p class="prose">{move || item.read().text.clone()}</p>
                {more}
            </div>
            <RowActions
                id=id.to_string()
                name
                can_move=Signal::derive(move || item.read().can_move)
                on_move
                on_edit=app.sender(move || Msg::Form(Form::Open(edited.clone())))
            />
        </li>
    }
}
