//! The outcomes screen.

mod board;
mod filters;
mod one;
mod table;

pub use table::{DueText, OwnerChip};

use super::app::App;
use super::parts::{Button, ButtonKind, Choice, EmptyState, Glyph, SegmentedControl};
use crate::app::Msg;
use crate::app::outcomes::{Msg as Outcomes, page};
use crate::app::route::Screen;
use crate::app::words::{common, fields, outcomes as words};
use crate::domain::schema::RecordKind;
use leptos::prelude::*;

/// The tracker, or one outcome.
#[component]
pub fn OutcomesScreen() -> impl IntoView {
    let app = App::here();
    let open = app.page(|model| match &model.route.screen {
        Screen::Outcomes(open) => open.clone(),
        _ => None,
    });
    move || match open.get() {
        Some(id) => view! { <one::OneOutcome id /> }.into_any(),
        None => view! { <Tracker /> }.into_any(),
    }
}

#[component]
fn Tracker() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    let is_board = Memo::new(move |_| page.read().is_board);
    let is_empty = Memo::new(move |_| page.read().rows.is_empty());
    let views = Signal::derive(move || {
        let language = app.language();
        vec![
            Choice::new("table", language.say(words::TABLE)),
            Choice::new("board", language.say(words::BOARD)),
        ]
    });
    let view_shown =
        Signal::derive(move || if is_board.get() { "board" } else { "table" }.to_owned());
    view! {
        <div class="screen-head">
            <h1>{app.say(common::OUTCOMES)}</h1>
            <p class="quiet">{move || page.read().summary.clone()}</p>
            <span class="push"></span>
            <SegmentedControl
                label=app.say(words::VIEW)
                choices=views
                chosen=view_shown
                on_choose=Callback::new(move |view: String| {
                    app.send(Msg::Outcomes(Outcomes::ShowBoard(view == "board")));
                })
            />
            <Button
                label=app.say(fields::new_record(RecordKind::Outcome))
                kind=ButtonKind::Primary
                glyph=Glyph::Add
                on_press=app.sender(|| Msg::Outcomes(Outcomes::New))
            />
        </div>
        <Show when=move || page.read().count_all.gt(&0)>
            <filters::FilterBar page />
        </Show>
        <Show when=move || !is_empty.get() fallback=move || view! { <Nothing page /> }>
            <Show when=move || is_board.get() fallback=move || view! { <table::Table page /> }>
                <board::Board page />
            </Show>
        </Show>
    }
}

#[component]
fn Nothing(page: Memo<crate::app::outcomes::TablePage>) -> impl IntoView {
    let app = App::here();
    move || {
        let page = page.read();
        match &page.unfiltered {
            Some(all) if page.count_all > 0 => {
                let all = all.clone();
                view! {
                    <EmptyState title=app.say(words::NONE_MATCH) glyph=Glyph::Search>
                        <a class="button" href=all>{app.say(words::SHOW_ALL)}</a>
                    </EmptyState>
                }
                .into_any()
            }
            _ => view! {
                <EmptyState title=app.say(words::NONE_YET) words=app.say(words::NONE_YET_WORDS) glyph=Glyph::Outcomes />
            }
            .into_any(),
        }
    }
}
