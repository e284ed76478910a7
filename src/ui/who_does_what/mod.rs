//! The screen of theme by organisation, place by organisation, overlaps and gaps.
//!
//! - `matrix`: a table. `opened`: the list of one of its cells. `findings`: overlaps and
//!   gaps. `filters`: what is shown. `legend`: what marks mean.

mod filters;
mod findings;
mod legend;
mod matrix;
mod opened;

use super::app::App;
use super::parts::{Button, EmptyState, Glyph};
use crate::app::Msg;
use crate::app::who_does_what::{Msg as Who, Page, page};
use crate::app::words::{common, who_does_what as words};
use crate::domain::schema::RecordKind;
use filters::FilterBar;
use findings::Findings;
use legend::Legend;
use leptos::prelude::*;
use matrix::MatrixSection;

/// The screen.
#[component]
pub fn WhoDoesWhatScreen() -> impl IntoView {
    let app = App::here();
    // Comparing everybody's work costs more than a key: it is done again only when records,
    // the address or the language changed.
    let ground = app.page(|model| (model.revision, model.route.clone(), model.language()));
    let page: Memo<Page> = Memo::new(move |_| ground.with(|_| app.peek(page)));
    let summary = Memo::new(move |_| page.read().summary.clone());
    let is_empty = Memo::new(move |_| page.read().is_empty);
    let is_filtered_out = Memo::new(move |_| page.read().is_filtered_out);
    view! {
        <div class="screen-head">
            <h1>{app.say(common::WHO_DOES_WHAT)}</h1>
            <Show when=move || !is_empty.get()>
                <p class="quiet">{summary}</p>
            </Show>
        </div>
        <Show
            when=move || !is_empty.get()
            fallback=move || {
                view! {
                    <EmptyState
                        title=app.say(words::EMPTY)
                        words=app.say(words::EMPTY_WORDS)
                        glyph=Glyph::Matrix
                    >
                        <Button
                            label=app.say(words::BEGIN)
                            glyph=Glyph::Add
                            on_press=app.sender(|| Msg::WhoDoesWhat(Who::BeginAnywhere))
                        />
                    </EmptyState>
                }
            }
        >
            <FilterBar page />
            <Show
                when=move || !is_filtered_out.get()
                fallback=move || {
                    view! {
                        <EmptyState title=app.say(words::FILTERED_OUT) glyph=Glyph::Matrix>
                            <Button
                                label=app.say(words::UNFILTER)
                                on_press=app.sender(|| Msg::WhoDoesWhat(Who::Unfiltered))
                            />
                        </EmptyState>
                    }
                }
            >
                <Legend />
                <MatrixSection kind=RecordKind::Theme page />
                <MatrixSection kind=RecordKind::Place page />
                <Findings page />
            </Show>
        </Show>
    }
}
