//! Overlaps and gaps, each in a sentence; behind an overlap, who does what of it.

use super::opened::entry;
use crate::app::Msg;
use crate::app::who_does_what::{Doing, Finding, Msg as Who, Page};
use crate::app::words::{Word, who_does_what as words};
use crate::ui::app::App;
use crate::ui::parts::{Chip, ChipKind};
use leptos::prelude::*;

/// Both lists.
#[component]
pub fn Findings(page: Memo<Page>) -> impl IntoView {
    let overlaps = Memo::new(move |_| page.read().overlaps.clone());
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
            <ul class="who-findings" role="list">
                {move || found.get().into_iter().map(|one| finding(app, one)).collect_view()}
            </ul>
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
    if finding.doings.is_empty() {
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
    view! {
        <li class="who-finding">
            <details>
                <summary>
                    <span dir="auto">{finding.words}</span>
                    " "
                    {note}
                </summary>
                <div class="who-doings">{doings} {all}</div>
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
