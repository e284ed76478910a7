//! The screen that finds a time for a call between people on several clocks.

use super::app::App;
use super::parts::{Button, ButtonKind, CheckBox, Choice, Combobox, Select, TextField};
use crate::app::Msg;
use crate::app::call_times::fairness::Ease;
use crate::app::call_times::{Hour, Msg as CallTimes, Offer, Party, page};
use crate::app::route::{Route, Screen, View};
use crate::app::settings::zone_choice;
use crate::app::words::{Word, call_times as words, common, form};
use crate::browser::zones;
use crate::domain::names::RecordId;
use leptos::prelude::*;

fn send(app: App, msg: CallTimes) {
    app.send(Msg::CallTimes(msg));
}

/// Who joins, the hours of each, and the fairest times.
#[component]
pub fn CallTimesScreen() -> impl IntoView {
    let app = App::here();
    let offered = StoredValue::new(zones::offered());
    let page = app.page_in_zones(move |model, zones| {
        offered.with_value(|offered| page(model, zones, offered))
    });
    let told = Memo::new(move |_| page.read().told.clone());
    let has_parties = Memo::new(move |_| !page.read().parties.is_empty());
    let offers = Memo::new(move |_| page.read().offers.clone());
    let all = Memo::new(move |_| page.read().all.clone());
    view! {
        <div class="screen-head">
            <h1>{app.say(words::TITLE)}</h1>
            <span class="push"></span>
            <a class="button" data-kind="quiet" href=Route::to(Screen::Calendar(View::Month, None)).link()>
                {app.say(common::CALENDAR)}
            </a>
        </div>
        <p class="quiet call-times-introduction">{app.say(words::INTRODUCTION)}</p>
        <div class="call-times-asked">
            <Combobox
                label=app.say(words::WHO)
                choices=Memo::new(move |_| page.read().organisations.clone())
                chosen=Memo::new(move |_| page.read().joined.clone())
                on_change=move |chosen| send(app, CallTimes::Joined(chosen))
                none_words=app.say(form::NO_MATCH)
                remove_words=move |label: String| app.language().fill(common::REMOVE_NAMED, &[&label])
                example=app.say(words::WHO_EXAMPLE)
                multiple=true
            />
            <Select
                label=app.say(words::LENGTH)
                choices=Memo::new(move |_| page.read().lengths.clone())
                chosen=Memo::new(move |_| page.read().length.clone())
                on_choose=move |minutes: String| {
                    if let Ok(minutes) = minutes.parse() {
                        send(app, CallTimes::Lasts(minutes));
                    }
                }
            />
            <TextField
                label=app.say(words::FROM)
                kind="date"
                value=Signal::derive(move || page.read().from.to_string())
                on_change=move |day: String| {
                    if let Ok(day) = day.parse() {
                        send(app, CallTimes::From(day));
                    }
                }
            />
            <CheckBox
                label=app.say(words::SERIES)
                checked=Signal::derive(move || page.read().is_series)
                on_change=move |is_series| send(app, CallTimes::Series(is_series))
            />
        </div>
        <section class="section" aria-labelledby="call-times-found">
            <div class="section-head">
                <h2 id="call-times-found">{app.say(words::TIMES)}</h2>
            </div>
            <p class="quiet" role="status">{move || told.get()}</p>
            <Show when=move || all.get().is_some()>
                <div class="call-times-series">
                    <p class="quiet small">{move || page.read().shares.clone()}</p>
                    <Button
                        label=Signal::derive(move || all.get().unwrap_or_default())
                        kind=ButtonKind::Plain
                        on_press=move |()| {
                            let times = offers.get_untracked().into_iter().map(|offer| offer.when);
                            send(app, CallTimes::TakeAll(times.collect()));
                        }
                    />
                </div>
            </Show>
            <ol class="call-times" role="list">
                <For each=move || offers.get() key=Clone::clone let:offer>
                    <OneOffer offer />
                </For>
            </ol>
        </section>
        <Show when=move || has_parties.get()>
            <Clocks
                over=Signal::derive(move || page.read().clock.clone())
                hours=Memo::new(move |_| page.read().hours.clone())
                parties=Memo::new(move |_| page.read().parties.clone())
                offered
            />
        </Show>
    }
}

/// The hours of each, under those of the reader. The roles are written out, as a narrow page
/// lays the table out as none.
#[component]
fn Clocks(
    over: Signal<String>,
    hours: Memo<Vec<String>>,
    parties: Memo<Vec<Party>>,
    offered: StoredValue<Vec<String>>,
) -> impl IntoView {
    let app = App::here();
    view! {
        <section class="section" aria-labelledby="call-times-hours">
            <div class="section-head">
                <h2 id="call-times-hours">{app.say(words::HOURS)}</h2>
                <p class="quiet small">{over}</p>
            </div>
            <div class="table-frame" tabindex="0" role="group" aria-labelledby="call-times-hours">
                <table class="call-hours" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{app.say(words::ORGANISATION)}</th>
                            <For each=move || hours.get().into_iter().enumerate() key=Clone::clone let((_, hour))>
                                <th scope="col" role="columnheader">{hour}</th>
                            </For>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        <For each=move || parties.get() key=Clone::clone let:party>
                            <OneClock party offered />
                        </For>
                    </tbody>
                </table>
            </div>
            <ul class="call-legend" role="list">
                {[Ease::Working, Ease::Edge, Ease::Early, Ease::Night]
                    .map(|ease| {
                        view! {
                            <li>
                                <span class="call-hour" data-ease=code(ease)></span>
                                {app.say(word(ease))}
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </section>
    }
}

#[component]
fn OneClock(party: Party, offered: StoredValue<Vec<String>>) -> impl IntoView {
    let app = App::here();
    let Party {
        id,
        name,
        zone,
        clock,
        is_asked,
        hours,
    } = party;
    let label = app.language().fill(words::CLOCK_OF, &[&name]);
    let is_unknown = hours.is_empty();
    let chosen: Vec<String> = zone.into_iter().collect();
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <span dir="auto">{name}</span>
                <span class="quiet small">{clock}</span>
                {is_asked.then(|| view! { <ClockField id label chosen offered /> })}
            </th>
            {hours
                .into_iter()
                .map(|Hour { number, ease }| {
                    view! { <td class="call-hour" role="cell" data-ease=code(ease)>{number}</td> }
                })
                .collect_view()}
            {is_unknown.then(|| view! { <td class="call-none" role="cell" colspan="24"></td> })}
        </tr>
    }
}

#[component]
fn ClockField(
    id: RecordId,
    label: String,
    chosen: Vec<String>,
    offered: StoredValue<Vec<String>>,
) -> impl IntoView {
    let app = App::here();
    let choices = offered.with_value(|offered| {
        let zones = offered.iter().map(|name| zone_choice(name));
        zones.collect::<Vec<Choice>>()
    });
    view! {
        <Combobox
            label
            label_unseen=true
            choices=Signal::stored(choices)
            chosen=Signal::stored(chosen)
            on_change=move |chosen| {
                send(app, CallTimes::Clock(id.clone(), last(chosen)));
            }
            none_words=app.say(form::NO_MATCH)
        />
    }
}

#[component]
fn OneOffer(offer: Offer) -> impl IntoView {
    let app = App::here();
    let Offer {
        name,
        told,
        clocks,
        when,
    } = offer;
    view! {
        <li class="call-time">
            <div class="call-time-head">
                <h3>{name}</h3>
                <p class="quiet small">{told}</p>
            </div>
            <ul class="call-time-clocks" role="list">
                {clocks
                    .into_iter()
                    .map(|(name, hour, ease)| {
                        view! {
                            <li>
                                <span class="call-hour" data-ease=code(ease)>{hour}</span>
                                <span dir="auto">{name}</span>
                                <span class="unseen">", " {app.say(word(ease))}</span>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            <Button
                label=app.say(words::TAKE)
                kind=ButtonKind::Plain
                on_press=move |()| send(app, CallTimes::Take(when.clone()))
            />
        </li>
    }
}

fn code(ease: Ease) -> &'static str {
    match ease {
        Ease::Working => "working",
        Ease::Edge => "edge",
        Ease::Early => "early",
        Ease::Night => "night",
    }
}

fn word(ease: Ease) -> Word {
    match ease {
        Ease::Working => words::WORKING,
        Ease::Edge => words::EDGE,
        Ease::Early => words::EARLY,
        Ease::Night => words::NIGHT,
    }
}

fn last(chosen: Vec<String>) -> Option<String> {
    chosen.into_iter().next_back()
}
