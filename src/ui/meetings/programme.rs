//! The programme of a meeting.

use super::rows::{OrganisationChip, RowActions, kept, on_keys};
use crate::app::Msg;
use crate::app::form::Msg as Form;
use crate::app::meetings::{Hint, ItemRow, Msg as Meetings, SlotRow, programme};
use crate::app::words::meetings as words;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::ui::app::App;
use crate::ui::parts::{
    Button, Chip, ChipKind, Choice, EmptyState, Glyph, Icon, IconButton, Select, Tone,
};
use leptos::prelude::*;

/// The programme: its status, its slots, and what does not add up.
#[component]
pub fn ProgrammePart(id: RecordId) -> impl IntoView {
    let app = App::here();
    let of = id.clone();
    let page = app.page_in_zones(move |model, zones| programme(model, zones, &of));
    let slots = Memo::new(move |_| page.read().slots.clone());
    let has_own = Memo::new(move |_| page.read().own_clock.is_some());
    let statuses = Signal::derive(move || {
        let mut statuses = page.read().statuses.clone();
        if page.read().status.is_empty() {
            statuses.insert(0, Choice::new("", app.language().say(words::NOT_SAID)));
        }
        statuses
    });
    let (settled, added) = (id.clone(), id.clone());
    let id = StoredValue::new(id);
    view! {
        <div class="meeting-tools">
            <Select
                label=app.say(words::PROGRAMME_STATUS)
                choices=statuses
                chosen=Signal::derive(move || page.read().status.clone())
                on_choose=Callback::new(move |status: String| {
                    app.send(Msg::Meetings(Meetings::SetProgramme(settled.clone(), status)));
                })
            />
            <span class="push"></span>
            <Button
                label=app.say(words::NEW_SLOT)
                glyph=Glyph::Add
                on_press=app.sender(move || {
                    Msg::Meetings(Meetings::NewPart(RecordKind::Slot, added.clone(), Vec::new()))
                })
            />
        </div>
        <Show
            when=move || !slots.read().is_empty()
            fallback=move || {
                view! {
                    <EmptyState
                        title=app.say(words::NO_PROGRAMME)
                        words=app.say(words::NO_PROGRAMME_WORDS)
                        glyph=Glyph::Clock
                    />
                }
            }
        >
            <table class="table programme" role="table">
                <caption class="unseen">{app.say(words::PROGRAMME)}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader" class="tight">{move || page.read().venue_clock.clone()}</th>
                        <Show when=move || has_own.get()>
                            <th scope="col" role="columnheader" class="tight">
                                {move || page.read().own_clock.clone()}
                            </th>
                        </Show>
                        <th scope="col" role="columnheader">{app.say(words::WHAT)}</th>
                        <th scope="col" role="columnheader" class="tight unprinted">
                            <span class="unseen">{app.say(words::ACTIONS)}</span>
                        </th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    <For each=move || slots.get() key=|slot| slot.id.clone() let:slot>
                        {
                            let of = slot.id.clone();
                            let find = move || slots.read().iter().find(|slot| slot.id == of).cloned();
                            view! { <Slot row=kept(find, slot) meeting=id.get_value() has_own /> }
                        }
                    </For>
                </tbody>
            </table>
            <p class="quiet small unprinted">{app.say(words::MOVE_KEYS)}</p>
        </Show>
        <ul class="meeting-hints" role="list">
            {move || page.read().hints.clone().into_iter().map(|hint| view! { <li><HintLine hint /></li> }).collect_view()}
        </ul>
    }
}

#[component]
fn HintLine(hint: Hint) -> impl IntoView {
    let tone = if hint.is_warning {
        Tone::Warning
    } else {
        Tone::Plain
    };
    view! {
        <span class="meeting-hint unprinted" data-tone=tone.word()>
            <Icon glyph=tone.glyph() />
            <span>{hint.text}</span>
        </span>
    }
}

#[component]
fn Slot(row: Memo<SlotRow>, meeting: RecordId, has_own: Memo<bool>) -> impl IntoView {
    let app = App::here();
    let id = row.read_untracked().id.clone();
    let on_move = Callback::new({
        let id = id.clone();
        move |up| app.send(Msg::Meetings(Meetings::Shift(id.clone(), up)))
    });
    let keys = on_keys(id.to_string(), on_move);
    let items = Memo::new(move |_| row.read().items.clone());
    let title = Signal::derive(move || row.read().title.clone());
    let inside = {
        let id = id.clone();
        move |()| {
            let around = vec![("parent", id.clone())];
            app.send(Msg::Meetings(Meetings::NewPart(
                RecordKind::Slot,
                meeting.clone(),
                around,
            )));
        }
    };
    let inside_label =
        Signal::derive(move || app.language().fill(words::NEW_SLOT_IN, &[&title.read()]));
    let edited = id.clone();
    view! {
        <tr role="row" data-level=move || row.read().level.to_string() on:keydown=keys>
            <td role="cell" class="tight programme-hours">{move || row.read().hours.clone()}</td>
            <Show when=move || has_own.get()>
                <td role="cell" class="tight programme-hours quiet">{move || row.read().own_hours.clone()}</td>
            </Show>
            <td role="cell" class="programme-what">
                <p class="programme-title">{title}</p>
                <ul class="programme-items" role="list">
                    <For each=move || items.get() key=|item| item.key.clone() let:item>
                        {
                            let of = item.key.clone();
                            let find = move || items.read().iter().find(|item| item.key == of).cloned();
                            view! { <Item item=kept(find, item) inside=id.clone() around=title /> }
                        }
                    </For>
                </ul>
                {move || row.read().hint.clone().map(|hint| view! { <HintLine hint /> })}
            </td>
            <td role="cell" class="tight unprinted">
                <span class="row-end">
                    <IconButton label=inside_label glyph=Glyph::Add small=true on_press=inside />
                    <RowActions
                        id=edited.to_string()
                        name=title
                        can_move=Signal::derive(move || row.read().can_move)
                        on_move
                        on_edit=app.sender(move || Msg::Form(Form::Open(edited.clone())))
                    />
                </span>
            </td>
        </tr>
    }
}

#[component]
fn Item(item: Memo<ItemRow>, inside: RecordId, around: Signal<String>) -> impl IntoView {
    let app = App::here();
    let key = item.read_untracked().key.clone();
    let mark = format!("{inside}/{key}");
    let on_move = Callback::new(move |up| {
        app.send(Msg::Meetings(Meetings::ShiftItem(
            inside.clone(),
            key.clone(),
            up,
        )));
    });
    let keys = on_keys(mark.clone(), on_move);
    let shown = move || {
        let item = item.get();
        view! {
            <span class="programme-number">{item.number.map(|number| format!("{number}."))}</span>
            {item.person.map(|(name, link)| view! { <a href=link>{name}</a> " " })}
            {item.organisation.map(|owner| view! { <OrganisationChip owner /> " " })}
            {item.what.map(|what| view! { <span class="quiet">{what}</span> })}
            {item
                .is_online
                .then(|| view! { <Chip label=app.say(words::ONLINE) kind=ChipKind::Tag /> })}
        }
    };
    view! {
        <li class="programme-item" on:keydown=keys>
            <span class="programme-speaker">{shown}</span>
            <RowActions
                id=mark
                name=Signal::derive(move || app.language().fill(words::ITEM_IN, &[&item.read().name, &around.read()]))
                can_move=Signal::derive(move || item.read().can_move)
                on_move
            />
        </li>
    }
}
