//! Places of a file that could not be read, or look odd.

use crate::app::share::preview::ProblemsPage;
use crate::ui::parts::{Notice, Tone};
use leptos::prelude::*;

/// The places, each with its text, which can be marked and copied.
#[component]
pub fn Problems(
    /// What to list.
    page: ProblemsPage,
    /// How bad it is.
    tone: Tone,
) -> impl IntoView {
    let places = page.places.into_iter().map(|place| {
        view! {
            <li>
                <p class="small">{place.sentence.clone()}</p>
                <pre class="import-text" tabindex="0" role="textbox" aria-readonly="true" aria-label=place.sentence>
                    {place.text}
                </pre>
            </li>
        }
    });
    view! {
        <div class="import-problems">
            <Notice words=page.sentence tone />
            <ul role="list" class="stack">
                {places.collect_view()}
            </ul>
            {page.more.map(|words| view! { <p class="quiet small">{words}</p> })}
        </div>
    }
}
