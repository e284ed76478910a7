//! One person on a page of their own.

use super::sections::{Facts, Section, Sources};
use crate::app::Msg;
use crate::app::directory::{MeetingLine, PersonPage, RoleLine, person};
use crate::app::form::Msg as Form;
use crate::app::words::{common, directory as words};
use crate::domain::names::RecordId;
use crate::ui::app::App;
use crate::ui::not_found::NoRecord;
use crate::ui::parts::{Button, Chip, ChipKind, Glyph, LinkedText};
use leptos::prelude::*;

/// One person, or that nothing of that id is there.
#[component]
pub fn Person(id: RecordId) -> impl IntoView {
    let app = App::here();
    let of = id.clone();
    let page = app.page(move |model| person(model, &of));
    view! {
        <p class="screen-back"><a href="#/directory">{app.say(words::WHOLE_DIRECTORY)}</a></p>
        {move || match page.get() {
            Some(page) => view! { <Page page id=id.clone() /> }.into_any(),
            None => view! { <NoRecord id=id.to_string() /> }.into_any(),
        }}
    }
}

#[component]
fn Page(page: PersonPage, id: RecordId) -> impl IntoView {
    let app = App::here();
    view! {
        <div class="screen-head">
            <h1>{page.name}</h1>
            <span class="push"></span>
            <Button
                label=app.say(common::EDIT)
                glyph=Glyph::Edit
                on_press=app.sender(move || Msg::Form(Form::Open(id.clone())))
            />
        </div>
        {page.email.map(|email| view! { <p><LinkedText of=email /></p> })}
        {page.phone.map(|phone| view! { <p><LinkedText of=phone /></p> })}
        {(!page.roles.is_empty())
            .then(|| view! { <Section heading=app.say(words::ROLES)><Roles roles=page.roles /></Section> })}
        <Facts facts=page.facts />
        {(!page.meetings.is_empty())
            .then(|| view! { <Section heading=app.say(words::MEETINGS)><Meetings meetings=page.meetings /></Section> })}
        <Sources sources=page.sources />
    }
}

#[component]
fn Roles(roles: Vec<RoleLine>) -> impl IntoView {
    view! {
        <ul class="directory-lines" role="list">
            {roles
                .into_iter()
                .map(|role| {
                    let organisation = role
                        .organisation
                        .map(|at| {
                            view! {
                                <Chip
                                    label=at.label
                                    name=at.name
                                    kind=ChipKind::Organisation
                                    hue=at.hue
                                    address=at.link
                                />
                            }
                        });
                    view! { <li>{organisation} " " {role.title} " " <span class="quiet">{role.period}</span></li> }
                })
                .collect_view()}
        </ul>
    }
}

#[component]
fn Meetings(meetings: Vec<MeetingLine>) -> impl IntoView {
    let app = App::here();
    view! {
        <ul class="directory-lines" role="list">
            {meetings
                .into_iter()
                .map(|meeting| {
                    let number = meeting.number.map(|number| app.language().fill(words::PARTICIPANT, &[&number]));
                    let facts: Vec<String> =
                        [meeting.when, number, meeting.mode, meeting.speaks].into_iter().flatten().collect();
                    let title = match meeting.link {
                        Some(link) => view! { <a href=link>{meeting.title}</a> }.into_any(),
                        None => view! { <span>{meeting.title}</span> }.into_any(),
                    };
                    view! { <li>{title} " " <span class="quiet">{facts.join(" · ")}</span></li> }
                })
                .collect_view()}
        </ul>
    }
}
