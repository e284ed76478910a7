//! The participants of a meeting.

use super::rows::{OrganisationChip, RowActions, kept, on_keys};
use crate::app::Msg;
use crate::app::form::Msg as Form;
use crate::app::meetings::{Group, Msg as Meetings, Participant, participants};
use crate::app::words::{fields, form as form_words, meetings as words};
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::ui::app::App;
use crate::ui::parts::{
    Button, Chip, ChipKind, Combobox, EmptyState, Glyph, IconButton, LinkedText, TextField, Tone,
};
use leptos::prelude::*;

/// Who is there, who is expected, and their addresses.
#[component]
pub fn ParticipantsPart(id: RecordId) -> impl IntoView {
    let app = App::here();
    let of = id.clone();
    let page = app.page(move |model| participants(model, &of));
    let groups = Memo::new(move |_| page.read().groups.clone());
    let addresses = Memo::new(move |_| page.read().addresses);
    let shown = Memo::new(move |_| page.read().shown_addresses.clone());
    let invite = Memo::new(move |_| page.read().invite.clone());
    let (copied, added, invited) = (id.clone(), id.clone(), id.clone());
    let id = StoredValue::new(id);
    let copy_label = Signal::derive(move || {
        let language = app.language();
        language.fill(words::COPY_ALL, &[&language.number(addresses.get())])
    });
    view! {
        <div class="meeting-tools">
            <Combobox
                label=app.say(words::ADD_PERSON)
                choices=Signal::derive(move || page.read().others.clone())
                chosen=Signal::derive(Vec::new)
                example=app.say(words::ADD_PERSON_EXAMPLE)
                none_words=app.say(form_words::NO_MATCH)
                on_change=Callback::new(move |mut chosen: Vec<String>| {
                    if let Some(person) = chosen.pop() {
                        app.send(Msg::Meetings(Meetings::AddPerson(added.clone(), person.into())));
                    }
                })
            />
            <Button
                label=app.say(fields::new_record(RecordKind::Person))
                glyph=Glyph::Add
                on_press=app.sender(|| Msg::Meetings(Meetings::NewPerson))
            />
            <Show when=move || invite.read().is_some()>
                <Button
                    label=Signal::derive(move || invite.get().unwrap_or_default())
                    glyph=Glyph::Directory
                    on_press=app.sender({
                        let invited = invited.clone();
                        move || Msg::Meetings(Meetings::Invite(invited.clone()))
                    })
                />
            </Show>
            <span class="push"></span>
            <p class="quiet">{move || page.read().counted.clone()}</p>
            <Show when=move || { addresses.get() > 0 }>
                <Button
                    label=copy_label
                    glyph=Glyph::Mail
                    on_press=app.sender({
                        let copied = copied.clone();
                        move || Msg::Meetings(Meetings::Copy(copied.clone(), None))
                    })
                />
            </Show>
        </div>
        <Show when=move || shown.read().is_some()>
            <TextField
                label=app.say(words::ADDRESSES)
                value=Signal::derive(move || shown.get().unwrap_or_default())
                read_only=true
            />
        </Show>
        <Show
            when=move || !groups.read().is_empty()
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
            <For each=move || groups.get() key=|group| group.id.clone() let:group>
                {
                    let of = group.id.clone();
                    let find = move || groups.read().iter().find(|group| group.id == of).cloned();
                    view! { <Organisation group=kept(find, group) meeting=id.get_value() /> }
                }
            </For>
            <p class="quiet small unprinted">{app.say(words::MOVE_KEYS)}</p>
        </Show>
    }
}

#[component]
fn Organisation(group: Memo<Group>, meeting: RecordId) -> impl IntoView {
    let app = App::here();
    let people = Memo::new(move |_| group.read().people.clone());
    let id = group.read_untracked().id.clone();
    let label = Signal::derive(move || {
        app.language()
            .fill(words::COPY_OF, &[&group.read().organisation.label])
    });
    let head = move || {
        let group = group.get();
        let name = group.organisation.name.clone();
        let has_acronym = group.organisation.label != name;
        view! {
            <h2 class="attending-name">
                {has_acronym.then(|| view! { <OrganisationChip owner=group.organisation.clone() /> " " })}
                {if has_acronym {
                    view! { <span>{name}</span> }.into_any()
                } else {
                    view! { <OrganisationChip owner=group.organisation /> }.into_any()
                }}
            </h2>
            {group.is_online.then(|| view! { <Chip label=app.say(words::ONLINE) kind=ChipKind::Tag /> })}
            {group
                .silent
                .map(|words| view! { <Chip label=words kind=ChipKind::Status tone=Tone::Warning /> })}
        }
    };
    let copied = meeting.clone();
    view! {
        <section class="attending">
            <div class="attending-head">
                {head}
                <span class="push"></span>
                <Show when=move || { group.read().addresses > 0 }>
                    <IconButton
                        label=label
                        glyph=Glyph::Mail
                        small=true
                        on_press=app.sender({
                            let (copied, id) = (copied.clone(), id.clone());
                            move || Msg::Meetings(Meetings::Copy(copied.clone(), Some(id.clone())))
                        })
                    />
                </Show>
            </div>
            <ul class="attending-people" role="list">
                <For each=move || people.get() key=|person| person.attendance.clone() let:person>
                    {
                        let of = person.attendance.clone();
                        let find = move || people.read().iter().find(|one| one.attendance == of).cloned();
                        view! { <Person person=kept(find, person) meeting=meeting.clone() /> }
                    }
                </For>
            </ul>
        </section>
    }
}

#[component]
fn Person(person: Memo<Participant>, meeting: RecordId) -> impl IntoView {
    let app = App::here();
    let (attendance, who) = {
        let person = person.read_untracked();
        (person.attendance.clone(), person.person.clone())
    };
    let on_move = Callback::new({
        let attendance = attendance.clone();
        move |up| app.send(Msg::Meetings(Meetings::Shift(attendance.clone(), up)))
    });
    let name = Signal::derive(move || person.read().name.clone());
    let shown = move || {
        let person = person.get();
        view! {
            <span class="attending-words">
                <a href=person.link>{person.name}</a>
                {person.title.map(|title| view! { <span class="quiet">", " {title}</span> })}
                {person
                    .marks
                    .into_iter()
                    .map(|mark| view! { " " <Chip label=mark kind=ChipKind::Tag /> })
                    .collect_view()}
                {person
                    .email
                    .map(|email| view! { <span class="small attending-mail"><LinkedText of=email /></span> })}
            </span>
        }
    };
    let tick = move |mode: &'static str, word, label| {
        let (meeting, who) = (meeting.clone(), who.clone());
        let is_on = move || {
            let (in_person, online) = person.read().presence;
            if mode == "online" { online } else { in_person }
        };
        view! {
            <button
                type="button"
                class="button"
                data-size="small"
                aria-pressed=move || is_on().to_string()
                aria-label=move || app.language().fill(label, &[&name.read()])
                on:click=move |_| {
                    app.send(Msg::Meetings(Meetings::Attend(meeting.clone(), who.clone(), mode)));
                }
            >
                {app.say(word)}
            </button>
        }
    };
    let edited = attendance.clone();
    view! {
        <li
            class="attending-person"
            data-out=move || person.read().number.is_none().then_some("")
            on:keydown=on_keys(attendance.to_string(), on_move)
        >
            <span class="attending-number">{move || person.read().number.as_ref().map(|number| format!("{number}."))}</span>
            {shown}
            <span class="attending-ticks segments unprinted">
                {tick("in person", words::IN_PERSON, words::IS_IN_PERSON)}
                {tick("online", words::ONLINE, words::IS_ONLINE_NAMED)}
            </span>
            <RowActions
                id=attendance.to_string()
                name
                can_move=Signal::derive(move || person.read().can_move)
                on_move
                on_edit=app.sender(move || Msg::Form(Form::Open(edited.clone())))
            />
        </li>
    }
}
