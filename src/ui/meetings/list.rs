//! The list of meetings.

use super::rows::{OrganisationChip, kept};
use crate::app::Msg;
use crate::app::form::Msg as Form;
use crate::app::meetings::{
    EditionLine, ListPage, Msg as Meetings, Offer, SeriesCard, group, list,
};
use crate::app::model::GROUP;
use crate::app::words::{Word, common, meetings as words};
use crate::domain::names::RecordId;
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind, Chip, ChipKind, EmptyState, Glyph, Select, Tone};
use crate::ui::recurrence::Rhythms;
use leptos::prelude::*;

/// The series with their editions.
#[component]
pub fn List() -> impl IntoView {
    let app = App::here();
    let page = app.page(list);
    let is_empty = Memo::new(move |_| page.read().series.is_empty());
    let has_others = Memo::new(move |_| page.read().series.iter().any(|card| !card.is_own));
    view! {
        <div class="screen-head">
            <h1>{app.say(common::MEETINGS)}</h1>
            <span class="push"></span>
            <Button
                label=app.say(words::NEW_MEETING)
                kind=ButtonKind::Primary
                glyph=Glyph::Add
                on_press=app.sender(|| Msg::Meetings(Meetings::NewMeeting(None)))
            />
        </div>
        <Group />
        <Show when=move || is_empty.get()>
            <EmptyState title=app.say(words::NONE_YET) words=app.say(words::NONE_YET_WORDS) glyph=Glyph::Meetings />
        </Show>
        <SeriesOf page is_own=true />
        <Rhythms />
        <Show when=move || has_others.get()>
            <section class="section meetings-others" aria-labelledby="meetings-others">
                <h2 id="meetings-others" class="section-head">{app.say(words::MORE_MEETINGS)}</h2>
                <SeriesOf page is_own=false />
            </section>
        </Show>
    }
}

/// The series that the group holds, or those that others hold.
#[component]
fn SeriesOf(page: Memo<ListPage>, is_own: bool) -> impl IntoView {
    let cards = move || {
        let series = page.get().series;
        series
            .into_iter()
            .filter(|card| card.is_own == is_own)
            .collect::<Vec<_>>()
    };
    view! {
        <For each=cards key=|card| card.id.clone() let:card>
            {
                let of = card.id.clone();
                let now = kept(move || page.read().series.iter().find(|card| card.id == of).cloned(), card);
                view! { <Series card=now /> }
            }
        </For>
    }
}

/// The group: what it is about and who belongs to it.
#[component]
fn Group() -> impl IntoView {
    let app = App::here();
    let card = app.page(group);
    move || {
        let card = card.get();
        let facts = card.facts.into_iter().map(|(label, text)| {
            view! { <div><dt>{label}</dt> <dd>{text}</dd></div> }
        });
        let members = card
            .members
            .into_iter()
            .map(|owner| view! { <OrganisationChip owner /> });
        let members = members.collect_view();
        let name = card.name.clone();
        let edit = card.is_recorded.then(|| {
            view! {
                <Button
                    label=app.say(words::EDIT_GROUP)
                    kind=ButtonKind::Quiet
                    glyph=Glyph::Edit
                    small=true
                    on_press=app.sender(|| Msg::Form(Form::Open(RecordId::from(GROUP))))
                />
            }
        });
        view! {
            <section class="meetings-group" aria-label=name>
                <div class="section-head"><p class="meetings-title">{card.name}</p> {edit}</div>
                <dl class="meeting-facts">
                    {facts.collect_view()}
                    {(!members.is_empty())
                        .then(|| {
                            view! {
                                <div><dt>{app.say(words::MEMBERS)}</dt> <dd><span class="row">{members}</span></dd></div>
                            }
                        })}
                </dl>
            </section>
        }
    }
}

#[component]
fn Series(card: Memo<SeriesCard>) -> impl IntoView {
    let app = App::here();
    let is_own = card.read_untracked().is_own;
    let title = Signal::derive(move || card.read().title.clone());
    let editions = Memo::new(move |_| card.read().editions.clone());
    let hosts = move || {
        let hosts = card.read().hosts.clone()?;
        let words = app.language().fill(words::HOSTED_SO_FAR, &[&hosts]);
        is_own.then(|| view! { <p class="quiet">{words}</p> })
    };
    let next = card.read_untracked().id.clone().filter(|_| !is_own).map(|series| {
        let label = Signal::derive(move || app.language().fill(words::NEXT_EDITION, &[&title.read()]));
        view! {
            <button
                type="button"
                class="button"
                data-kind="quiet"
                data-size="small"
                aria-label=label
                on:click=move |_| app.send(Msg::Meetings(Meetings::NewMeeting(Some(series.clone()))))
            >
                {app.say(words::NEXT_EDITION_SHORT)}
            </button>
        }
    });
    view! {
        <section class="section meetings-series" data-own=is_own.then_some("")>
            <div class="section-head">
                {if is_own {
                    view! { <h2>{title}</h2> }.into_any()
                } else {
                    view! { <h3>{title}</h3> }.into_any()
                }}
                {hosts}
                {next}
            </div>
            <ul class="meetings-editions" role="list">
                <For each=move || editions.get() key=|line| line.id.clone() let:line>
                    {
                        let of = line.id.clone();
                        let find = move || editions.read().iter().find(|line| line.id == of).cloned();
                        view! { <Edition line=kept(find, line) /> }
                    }
                </For>
            </ul>
            <Show when=move || editions.read().is_empty()>
                <p class="quiet">{app.say(words::NO_EDITION)}</p>
            </Show>
        </section>
    }
}

#[component]
fn Edition(line: Memo<EditionLine>) -> impl IntoView {
    let app = App::here();
    let meeting = line.read_untracked().id.clone();
    let facts = move || {
        let line = line.get();
        let labelled = |word: Word, owner| {
            view! { <span class="meetings-fact"><span class="quiet">{app.say(word)}</span> <OrganisationChip owner /></span> }
        };
        let host = line.host.clone().map(|owner| labelled(words::HOST, owner));
        let chair = line
            .chair
            .clone()
            .filter(|chair| Some(chair) != line.host.as_ref());
        let chair = chair.map(|owner| labelled(words::CHAIR, owner));
        let status = line.status.map(|status| {
            view! { <Chip label=status kind=ChipKind::Status tone=Tone::Plain /> }
        });
        view! {
            <p class="meetings-facts">
                <span>{line.when}</span>
                {line.place.map(|place| view! { <span class="quiet">{place}</span> })}
                {host}
                {chair}
                {status}
            </p>
            {line.counts.map(|counts| view! { <p class="quiet small">{counts}</p> })}
        }
    };
    let offers = Memo::new(move |_| line.read().offers.clone());
    view! {
        <li class="meetings-edition" data-next=move || line.read().is_next.then_some("")>
            <span class="meetings-ordinal" aria-hidden="true">{move || line.read().ordinal.clone()}</span>
            <div>
                <p class="meetings-title">
                    <a href=move || line.read().link.clone()>{move || line.read().title.clone()}</a>
                    " "
                    <Show when=move || line.read().is_next>
                        <span class="meetings-next">{app.say(words::NEXT)}</span>
                    </Show>
                </p>
                {facts}
                <For each=move || offers.get() key=|offer| offer.outcome.clone() let:offer>
                    {
                        let of = offer.outcome.clone();
                        let find = move || offers.read().iter().find(|offer| offer.outcome == of).cloned();
                        view! { <OfferRow offer=kept(find, offer) meeting=meeting.clone() /> }
                    }
                </For>
            </div>
        </li>
    }
}

#[component]
fn OfferRow(offer: Memo<Offer>, meeting: RecordId) -> impl IntoView {
    let app = App::here();
    view! {
        <div class="meetings-offer">
            <Select
                label=Signal::derive(move || offer.read().label.clone())
                choices=Signal::derive(move || offer.read().states.clone())
                chosen=Signal::derive(move || offer.read().state.clone())
                on_choose=Callback::new(move |state: String| {
                    let offer = offer.read_untracked().outcome.clone();
                    app.send(Msg::Meetings(Meetings::SetOffer(offer, meeting.clone(), state)));
                })
            />
            <a class="small" href=move || offer.read().link.clone()>{app.say(words::THE_OFFER)}</a>
        </div>
    }
}
