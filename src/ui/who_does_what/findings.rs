//! Overlaps, events on the same day and gaps, each in a sentence; behind it, what it is about.

use super::opened::entry;
use crate::app::Msg;
use crate::app::who_does_what::{Doing, Finding, Msg as Who, Page};
use crate::app::words::{Word, who_does_what as words};
use crate::ui::app::App;
use crate::ui::parts::{Chip, ChipKind};
use leptos::prelude::*;

/// How many of one sort are drawn.
const MOST: usize = 100;

/// The lists.
#[component]
pub fn Findings(page: Memo<Page>) -> impl IntoView {
    let overlaps = Memo::new(move |_| page.read().overlaps.clone());
    let same_days = Memo::new(move |_| page.read().same_days.clone());
    let gaps = Memo::new(move |_| page.read().gaps.clone());
    let no_gaps = Memo::new(move |_| {
        if page.read().narrowing.is_narrowed {
            words::GAPS_UNFILTERED
        } else {
            words::NO_GAPS
        }
    });
    view! {
        <List title=words::OVERLAPS id="who-overlaps" found=overlaps none=Memo::new(|_| words::NO_OVERLAPS) />
        <List title=words::SAME_DAYS id="who-same-days" found=same_days none=Memo::new(|_| words::NO_SAME_DAYS) />
        <List title=words::GAPS id="who-gaps" found=gaps none=no_gaps />
    }
}

#[component]
fn List(
    title: Word,
    id: &'static str,
    found: Memo<Vec<Finding>>,
    none: Memo<Word>,
) -> impl IntoView {
    let app = App::here();
    let more = move || {
        let left = found.read().len().saturating_sub(MOST);
        app.language()
            .fill(words::MORE_FINDINGS, &[&app.language().number(left)])
    };
    let count = move || app.language().number(found.read().len());
    view! {
        <section class="section" aria-labelledby=id>
            <div class="section-head">
                <h2 id=id>{app.say(title)}</h2>
                <span class="section-count">{count}</span>
            </div>
            <Show when=move || found.read().is_empty()>
                <p class="quiet">{move || app.language().say(none.get()).into_owned()}</p>
            </Show>
            <Show when=move || !found.read().is_empty()>
            <ul class="who-findings" role="list">
                {move || {
                    let found = found.get().into_iter().take(MOST);
                    found.map(|one| finding(app, one)).collect_view()
                }}
            </ul>
            </Show>
            <Show when=move || { found.read().len() > MOST }>
                <p class="quiet">{more}</p>
            </Show>
        </section>
    }
}

fn finding(app: App, finding: Finding) -> impl IntoView {
    let note =
        (!finding.note.is_empty()).then(|| view! { <span class="who-note">{finding.note}</span> });
    let language = app.language();
    let words = finding.words.clone();
    let all = finding.link.map(|link| {
        let label = language.fill(words::SHOW_NAMED, &[&words]);
        view! { <a class="who-all" href=link aria-label=label>{app.say(words::SHOW)}</a> }
    });
    let begin = finding.idle.map(|spot| {
        let label = language.fill(words::BEGIN_NAMED, &[&words]);
        view! {
            <button
                type="button"
                class="link"
                aria-label=label
                on:click=move |_| app.send(Msg::WhoDoesWhat(Who::Begin(spot.clone())))
            >
                {app.say(words::BEGIN)}
            </button>
        }
    });
    if finding.doings.is_empty() && finding.events.is_empty() {
        return view! {
            <li class="who-finding">
                <span dir="auto">{finding.words}</span>
                " "
                {note}
                " "
                {all}
                {begin}
            </li>
        }
        .into_any();
    }
    let doings = finding
        .doings
        .into_iter()
        .map(|one| doing(app, one))
        .collect_view();
    let events = (!finding.events.is_empty()).then(|| {
        let events = finding
            .events
            .into_iter()
            .map(|event| entry(app, event, true))
            .collect_view();
        view! {
            <ul class="who-entries" role="list">
                {events}
            </ul>
        }
    });
    view! {
        <li class="who-finding">
            <details>
                <summary>
                    <span dir="auto">{finding.words}</span>
                    " "
                    {note}
                </summary>
                <div class="who-doings">
                    {doings} {events} {all}
                </div>
            </details>
        </li>
    }
    .into_any()
}

fn doing(app: App, doing: Doing) -> impl IntoView {
    let works = doing
        .works
        .into_iter()
        .map(|work| entry(app, work, false))
        .collect_view();
    view! {
        <div class="who-doing">
            <Chip label=doing.who kind=ChipKind::Organisation hue=doing.hue />
            <ul class="who-entries" role="list">
                {works}
            </ul>
        </div>
    }
}
