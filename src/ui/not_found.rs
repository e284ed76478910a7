//! What an address that names nothing leads to.

use super::app::App;
use crate::app::words::common;
use leptos::prelude::*;

/// Says that an address names nothing, why that may be, and the way back.
#[component]
pub fn NotFound(
    /// What was not found, and why that may be.
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    let app = App::here();
    view! {
        <div class="stack">
            <h1>{app.say(common::NOTHING_HERE)}</h1>
            <p class="prose">{words}</p>
            <p><a href="#/">{app.say(common::BACK_TO_TODAY)}</a></p>
        </div>
    }
}

/// The same for a record that is not in this group.
#[component]
pub fn NoRecord(
    /// Its id, as the address says it.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    let app = App::here();
    let words = app.page(move |model| model.language().fill(common::NOTHING_AT, &[&id]));
    view! { <NotFound words /> }
}
