//! What figures and marks of the tables mean.

use crate::app::words::who_does_what as words;
use crate::ui::app::App;
use leptos::prelude::*;

/// The legend.
#[component]
pub fn Legend() -> impl IntoView {
    let app = App::here();
    view! {
        <section class="who-legend" aria-label=app.say(words::LEGEND)>
            <ul role="list">
                <li>
                    <span class="matrix-cell" aria-hidden="true">"3"</span>
                    {app.say(words::LEGEND_COUNT)}
                </li>
                <li>
                    <span class="matrix-cell" data-overlap="" aria-hidden="true">"3"</span>
                    {app.say(words::LEGEND_OVERLAP)}
                </li>
                <li>
                    <span class="matrix-cell" data-declared="" aria-hidden="true"></span>
                    {app.say(words::LEGEND_DECLARED)}
                </li>
            </ul>
            <p class="quiet">
                {app.say(words::LEGEND_NESTING)} " "
                <span class="who-legend-keys">{app.say(words::LEGEND_KEYS)}</span>
            </p>
        </section>
    }
}
