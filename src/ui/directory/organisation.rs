//! One organisation on a page of its own.

use super::sections::{Facts, Lines, Section, Sources};
use crate::app::Msg;
use crate::app::directory::{
    HighlightLine, MemberLine, Mentioned, Msg as Directory, OrganisationPage, organisation,
};
use crate::app::form::Msg as Form;
use crate::app::outcomes::Owner;
use crate::app::words::{common, directory as words, fields};
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::ui::app::App;
use crate::ui::not_found::NoRecord;
use crate::ui::parts::{Button, Chip, ChipKind, Glyph, LinkedText};
use leptos::prelude::*;

/// One organisation, or that nothing of that id is there.
#[component]
pub fn Organisation(id: RecordId) -> impl IntoView {
    let app = App::here();
    let of = id.clone();
    let page = app.page(move |model| organisation(model, &of));
    view! {
        <p class="screen-back"><a href="#/directory">{app.say(words::WHOLE_DIRECTORY)}</a></p>
        {move || match page.get() {
            Some(page) => view! { <Page page id=id.clone() /> }.into_any(),
            None => view! { <NoRecord id=id.to_string() /> }.into_any(),
        }}
    }
}

#[component]
fn Page(page: OrganisationPage, id: RecordId) -> impl IntoView {
    let app = App::here();
    let (edited, office, person, activity) = (id.clone(), id.clone(), id.clone(), id);
    let chip = page.chip;
    let has_acronym = chip.label != chip.name;
    view! {
        <div class="screen-head">
            <h1>{chip.name.clone()}</h1>
            {has_acronym
                .then(|| view! { <Chip label=chip.label.clone() kind=ChipKind::Organisation hue=chip.hue /> })}
            <span class="push"></span>
            <Button
                label=app.say(fields::new_record(RecordKind::Activity))
                glyph=Glyph::Add
                on_press=app.sender(move || Msg::Directory(Directory::NewActivity(activity.clone())))
            />
            <Button
                label=app.say(fields::new_record(RecordKind::Person))
                glyph=Glyph::Add
                on_press=app.sender(move || Msg::Directory(Directory::NewPerson(Some(person.clone()))))
            />
            <Button
                label=app.say(words::NEW_OFFICE)
                glyph=Glyph::Add
                on_press=app.sender(move || Msg::Directory(Directory::NewOrganisation(Some(office.clone()))))
            />
            <Button
                label=app.say(common::EDIT)
                glyph=Glyph::Edit
                on_press=app.sender(move || Msg::Form(Form::Open(edited.clone())))
            />
        </div>
        {page.profile.map(|profile| view! { <p class="prose">{profile}</p> })}
        <Facts facts=page.facts />
        {page.website.map(|website| view! { <p><LinkedText of=website /></p> })}
        <Tags heading=words::THEMES tags=page.themes />
        {(!page.people.is_empty())
            .then(|| view! { <Section heading=app.say(words::PEOPLE)><People people=page.people /></Section> })}
        {(!page.units.is_empty())
            .then(|| view! { <Section heading=app.say(words::UNITS)><Units units=page.units /></Section> })}
        {page
            .offices
            .into_iter()
            .map(|(office, people)| {
                let heading = app.language().fill(words::PEOPLE_AT, &[&office.name]);
                view! { <Section heading><People people /></Section> }
            })
            .collect_view()}
        {page
            .highlights
            .into_iter()
            .map(|reported| {
                let heading = app.language().fill(words::REPORTED, &[&reported.meeting]);
                let to_meeting = reported.link.map(|link| {
                    view! { <p class="unprinted"><a href=link>{reported.meeting}</a></p> }
                });
                view! { <Section heading>{to_meeting}<Highlights lines=reported.lines /></Section> }
            })
            .collect_view()}
        {(!page.outcomes.is_empty())
            .then(|| view! { <Section heading=app.say(words::OUTCOMES)><Lines lines=page.outcomes /></Section> })}
        {(!page.events.is_empty())
            .then(|| view! { <Section heading=app.say(words::EVENTS)><Lines lines=page.events /></Section> })}
        {(!page.activities.is_empty())
            .then(|| view! { <Section heading=app.say(words::ACTIVITIES)><Lines lines=page.activities /></Section> })}
        {(!page.relations.is_empty())
            .then(|| view! { <Section heading=app.say(words::RELATIONS)><Relations relations=page.relations /></Section> })}
        <Sources sources=page.sources />
    }
}

#[component]
fn Tags(heading: crate::app::words::Word, tags: Vec<String>) -> impl IntoView {
    let app = App::here();
    (!tags.is_empty()).then(|| {
        view! {
            <Section heading=app.say(heading)>
                <ul class="row" role="list">
                    {tags
                        .into_iter()
                        .map(|tag| view! { <li><Chip label=tag kind=ChipKind::Tag /></li> })
                        .collect_view()}
                </ul>
            </Section>
        }
    })
}

#[component]
fn People(people: Vec<MemberLine>) -> impl IntoView {
    view! {
        <ul class="directory-lines" role="list">
            {people
                .into_iter()
                .map(|person| {
                    view! {
                        <li>
                            <a href=person.link>{person.name}</a>
                            " "
                            <span class="quiet">{person.title}</span>
                            " "
                            {person.email.map(|email| view! { <span class="small"><LinkedText of=email /></span> })}
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
}

#[component]
fn Units(units: Vec<Owner>) -> impl IntoView {
    view! {
        <ul class="directory-lines directory-columns" role="list">
            {units.into_iter().map(|unit| view! { <li><a href=unit.link>{unit.name}</a></li> }).collect_view()}
        </ul>
    }
}

#[component]
fn Highlights(lines: Vec<HighlightLine>) -> impl IntoView {
    let app = App::here();
    view! {
        <ul class="highlights" role="list">
            {lines
                .into_iter()
                .map(|line| {
                    let id = line.id;
                    let edit = app.say(common::EDIT);
                    let is_below = line.letter.is_none();
                    view! {
                        <li class="highlight" data-below=is_below.then_some("")>
                            <span class="highlight-letter">{line.letter}</span>
                            <p class="prose">{line.text}</p>
                            <Button
                                label=edit
                                kind=crate::ui::parts::ButtonKind::Quiet
                                on_press=app.sender(move || Msg::Form(Form::Open(id.clone())))
                            />
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
}

#[component]
fn Relations(relations: Vec<Mentioned>) -> impl IntoView {
    let app = App::here();
    view! {
        <ul class="directory-lines" role="list">
            {relations
                .into_iter()
                .map(|relation| {
                    let word = if relation.is_from_other { words::SAID_BY_OTHER } else { words::RELATION };
                    let text = app.language().fill(word, &[&relation.relation, &relation.title]);
                    match relation.link {
                        Some(link) => view! { <li><a href=link>{text}</a></li> }.into_any(),
                        None => view! { <li>{text}</li> }.into_any(),
                    }
                })
                .collect_view()}
        </ul>
    }
}
