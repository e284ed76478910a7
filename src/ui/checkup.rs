//! The screen of what this host and browser give and lack.

use super::app::App;
use super::parts::{Button, Chip, ChipKind, Tone};
use crate::app::Msg;
use crate::app::checkup::{Line, Msg as Checkup, Offer, Verdict, page};
use crate::app::offline::Msg as Offline;
use crate::app::words::{Word, checkup as words, common};
use leptos::prelude::*;

/// What this host and browser give and lack.
#[component]
pub fn CheckupScreen() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    Effect::new(move |_| app.send(Msg::Checkup(Checkup::Look)));
    let host = Memo::new(move |_| page.read().host.clone());
    let machine = Memo::new(move |_| page.read().machine.clone());
    view! {
        <div class="screen-head">
            <h1>{app.say(common::CHECKUP)}</h1>
            <p class="quiet">{move || page.read().version.clone()}</p>
            <span class="push"></span>
            <Button
                label=app.say(words::LOOK_AGAIN)
                busy=Signal::derive(move || page.read().is_looking)
                on_press=app.sender(|| Msg::Checkup(Checkup::Look))
            />
        </div>
        <p class="checkup-introduction">{app.say(words::INTRODUCTION)}</p>
        <p class="checkup-summary" role="status">{move || page.read().summary.clone()}</p>
        <Lines title=words::MACHINE id="checkup-machine" lines=machine />
        <Lines title=words::HOST id="checkup-host" lines=host />
    }
}

#[component]
fn Lines(title: Word, id: &'static str, lines: Memo<Vec<Line>>) -> impl IntoView {
    let app = App::here();
    view! {
        <Show when=move || !lines.read().is_empty()>
            <section class="section" aria-labelledby=id>
                <div class="section-head">
                    <h2 id=id>{app.say(title)}</h2>
                </div>
                <dl class="checkup">
                    <For each=move || lines.get() key=Clone::clone let:line>
                        <OneLine line />
                    </For>
                </dl>
            </section>
        </Show>
    }
}

#[component]
fn OneLine(line: Line) -> impl IntoView {
    let app = App::here();
    let Line {
        title,
        verdict,
        found,
        advice,
        offer,
    } = line;
    view! {
        <div class="checkup-line">
            <dt>
                <span class="checkup-title">{app.say(title)}</span>
                <Chip label=app.say(verdict.word()) kind=ChipKind::Status tone=tone(verdict) />
            </dt>
            <dd>
                <p>{found}</p>
                {advice.map(|advice| view! { <p class="quiet">{advice}</p> })}
                {offer
                    .map(|offer| {
                        view! {
                            <Button
                                label=app.say(label(offer))
                                small=true
                                on_press=app.sender(move || message(offer))
                            />
                        }
                    })}
            </dd>
        </div>
    }
}

fn tone(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::Good => Tone::Good,
        Verdict::Unknown => Tone::Plain,
        Verdict::Better => Tone::Warning,
        Verdict::Bad => Tone::Danger,
    }
}

fn label(offer: Offer) -> Word {
    match offer {
        Offer::Ask => words::ASK,
        Offer::MakeAnew => words::MAKE_ANEW,
    }
}

fn message(offer: Offer) -> Msg {
    match offer {
        Offer::Ask => Msg::Checkup(Checkup::Ask),
        Offer::MakeAnew => Msg::Offline(Offline::MakeAnew),
    }
}
