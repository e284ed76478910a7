//! The next meeting with its programme on both clocks.

use super::Section;
use crate::app::Msg;
use crate::app::today::Msg as Today;
use crate::app::today::meeting::{Meeting, NextMeeting as Page, SlotLine, page};
use crate::app::words::today as words;
use crate::ui::app::App;
use crate::ui::parts::{Button, Chip, ChipKind, Glyph, Icon};
use leptos::prelude::*;

/// The next meeting, or the way to plan one.
#[component]
pub fn NextMeeting() -> impl IntoView {
    let app = App::here();
    let page = app.page_in_zones(page);
    view! {
        <Section name=words::NEXT_MEETING id="today-meeting">
            {move || match page.get() {
                Meeting::Next(meeting) => view! { <One meeting=*meeting /> }.into_any(),
                Meeting::None(last) => view! { <Nothing last /> }.into_any(),
            }}
        </Section>
    }
}

#[component]
fn One(meeting: Page) -> impl IntoView {
    let app = App::here();
    let Page {
        title,
        link,
        when,
        yours,
        distance,
        place,
        host,
        people,
        clocks,
        slots,
        ..
    } = meeting;
    view! {
        <article class="today-meeting">
            <h3 class="today-meeting-title" dir="auto"><a href=link>{title}</a></h3>
            <p class="today-meeting-when">
                {distance.map(|distance| view! { <strong class="today-distance">{distance}</strong> " " })}
                {when} {yours.map(|yours| view! { <span class="quiet">" · " {yours}</span> })}
            </p>
            <ul role="list" class="today-facts">
                {place.map(|place| view! { <li><Icon glyph=Glyph::Pin /> <span dir="auto">{place}</span></li> })}
                {host
                    .map(|host| {
                        view! {
                            <li>
                                {app.say(words::HOSTED_BY)} " "
                                <Chip
                                    label=host.label
                                    name=host.name
                                    kind=ChipKind::Organisation
                                    hue=host.hue
                                    address=host.link
                                />
                            </li>
                        }
                    })}
                {people.map(|people| view! { <li><Icon glyph=Glyph::Directory /> <span>{people}</span></li> })}
            </ul>
            <Programme clocks slots />
        </article>
    }
}

#[component]
fn Programme(clocks: (String, Option<String>), slots: Vec<SlotLine>) -> impl IntoView {
    let app = App::here();
    if slots.is_empty() {
        return view! { <p class="quiet">{app.say(words::NO_PROGRAMME)}</p> }.into_any();
    }
    let (there, here) = clocks;
    let has_two = here.is_some();
    let there = if there.is_empty() {
        app.language().say(words::TIME).into_owned()
    } else {
        there
    };
    let here = here.map(|here| app.language().fill(words::YOUR_TIME, &[&here]));
    view! {
        <div class="table-frame">
            <table class="table today-programme" aria-label=app.say(words::PROGRAMME)>
                <thead>
                    <tr>
                        <th scope="col" class="tight">{there}</th>
                        {here.map(|here| view! { <th scope="col" class="tight">{here}</th> })}
                        <th scope="col">{app.say(words::PROGRAMME)}</th>
                    </tr>
                </thead>
                <tbody>
                    {slots
                        .into_iter()
                        .map(|slot| view! { <ProgrammeRow row=slot has_two /> })
                        .collect_view()}
                </tbody>
            </table>
        </div>
    }
    .into_any()
}

#[component]
fn ProgrammeRow(row: SlotLine, has_two: bool) -> impl IntoView {
    view! {
        <tr data-part=row.is_part.then_some("")>
            <td class="tight">{row.there}</td>
            {has_two.then(|| view! { <td class="tight quiet">{row.here}</td> })}
            <th scope="row">
                <bdi>{row.title}</bdi>
                {(!row.items.is_empty())
                    .then(|| view! { <span class="today-with" dir="auto">{row.items}</span> })}
            </th>
        </tr>
    }
}

#[component]
fn Nothing(last: Option<(String, String, String)>) -> impl IntoView {
    let app = App::here();
    view! {
        <div class="today-nothing">
            <p>{app.say(words::NO_MEETING)}</p>
            {last
                .map(|(title, when, link)| {
                    view! {
                        <p class="quiet">
                            {app.say(words::LAST_MEETING)} " " <a href=link dir="auto">{title}</a> ", "
                            {when}
                        </p>
                    }
                })}
            <Button
                label=app.say(words::NEW_MEETING)
                glyph=Glyph::Add
                on_press=app.sender(|| Msg::Today(Today::PlanMeeting))
            />
        </div>
    }
}
