//! One meeting: its head, and one part of it at a time.

use super::rows::OrganisationChip;
use super::{
    document::DocumentPart, highlights::HighlightsPart, outcomes::OutcomesPart,
    participants::ParticipantsPart, programme::ProgrammePart,
};
use crate::app::Msg;
use crate::app::form::Msg as Form;
use crate::app::meetings::{Head, Msg as Meetings, Tab, head};
use crate::app::outcomes::Owner;
use crate::app::share::to_calendar::can_leave;
use crate::app::words::{Word, common, meetings as words};
use crate::domain::names::RecordId;
use crate::ui::app::App;
use crate::ui::not_found::NoRecord;
use crate::ui::parts::{Button, ButtonKind, Glyph, Icon, Tabs};
use crate::ui::share::ExportEvent;
use leptos::prelude::*;

/// One meeting, or that no event of that id is there.
#[component]
pub fn OneMeeting(id: RecordId) -> impl IntoView {
    let app = App::here();
    let of = id.clone();
    let page = app.page_in_zones(move |model, zones| head(model, zones, &of));
    let is_there = Memo::new(move |_| page.read().is_some());
    let shown = Memo::new(move |_| {
        page.read()
            .as_ref()
            .map_or_else(Tab::default, |head| head.tab)
    });
    let id = StoredValue::new(id);
    view! {
        <nav class="meeting-ways unprinted" aria-label=app.say(common::MEETINGS)>
            <a href="#/meetings">{app.say(words::ALL_MEETINGS)}</a>
            {move || page.get().map(|head| view! { <Neighbours head /> })}
        </nav>
        <Show
            when=move || is_there.get()
            fallback=move || view! { <NoRecord id=id.get_value().to_string() /> }
        >
            {move || page.get().map(|head| view! { <Top head id=id.get_value() /> })}
            <Tabs
                label=app.say(words::PARTS)
                choices=page.read_untracked().as_ref().map(|head| head.tabs.clone()).unwrap_or_default()
                chosen=Signal::derive(move || shown.get().code().to_owned())
                on_choose=Callback::new(move |code: String| {
                    let tab = Tab::named(&code).unwrap_or_default();
                    app.send(Msg::Meetings(Meetings::Show(tab)));
                })
            >
                {move || {
                    let id = id.get_value();
                    match shown.get() {
                        Tab::Programme => view! { <ProgrammePart id /> }.into_any(),
                        Tab::Participants => view! { <ParticipantsPart id /> }.into_any(),
                        Tab::Highlights => view! { <HighlightsPart id /> }.into_any(),
                        Tab::Outcomes => view! { <OutcomesPart id /> }.into_any(),
                        Tab::Document => view! { <DocumentPart id /> }.into_any(),
                    }
                }}
            </Tabs>
        </Show>
    }
}

#[component]
fn Neighbours(head: Head) -> impl IntoView {
    let (before, after) = head.neighbours;
    view! {
        {before.map(|(name, link)| view! { <a href=link><Icon glyph=Glyph::Previous /> {name}</a> })}
        {after.map(|(name, link)| view! { <a href=link>{name} <Icon glyph=Glyph::Next /></a> })}
    }
}

#[component]
fn Top(head: Head, id: RecordId) -> impl IntoView {
    let app = App::here();
    let is_document = head.tab == Tab::Document;
    let can_leave = app.peek(|model| can_leave(model, &id));
    let text = |value: Option<String>| value.map(|value| view! { <span>{value}</span> }.into_any());
    let chips = |owners: Vec<Owner>| {
        (!owners.is_empty()).then(|| {
            let chips = owners
                .into_iter()
                .map(|owner| view! { <OrganisationChip owner /> });
            view! { <span class="row">{chips.collect_view()}</span> }.into_any()
        })
    };
    let facts: Vec<(Word, Option<AnyView>)> = vec![
        (words::HOST, chips(head.host.into_iter().collect())),
        (words::CHAIR, chips(head.chair.into_iter().collect())),
        (words::CO_ORGANISERS, chips(head.organisers)),
        (words::VENUE, text(head.venue)),
        (words::CITY, text(head.city)),
        (words::COUNTRY, text(head.country)),
        (words::MODE, text(head.mode)),
        (words::STATUS, text(head.status)),
        (words::PERIOD, text(head.period)),
    ];
    view! {
        <div class="meeting-top" class:unprinted=is_document>
            <div class="screen-head">
                <h1>{head.title}</h1>
                <span class="push"></span>
                {can_leave.then(|| view! { <ExportEvent event=id.clone() kind=ButtonKind::Quiet /> })}
                <Button
                    label=app.say(common::EDIT)
                    glyph=Glyph::Edit
                    on_press=app.sender(move || Msg::Form(Form::Open(id.clone())))
                />
                <p class="screen-words">
                    {head.when}
                    {head.own_when.map(|own| view! { <span>" · " {own}</span> })}
                    {head.counts.map(|counts| view! { <br /> {counts} })}
                </p>
            </div>
            <dl class="meeting-facts">
                {facts
                    .into_iter()
                    .filter_map(|(label, value)| {
                        let value = value?;
                        Some(view! { <div><dt>{app.say(label)}</dt> <dd>{value}</dd></div> })
                    })
                    .collect_view()}
            </dl>
        </div>
    }
}
