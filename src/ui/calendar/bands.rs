//! What has only a month, a quarter, a year: over the days, named for what it is.

use super::App;
use super::event::Event;
use super::keys;
use super::month::KEYS_ID;
use crate::app::calendar::bands::Band;
use crate::ui::parts::fresh_name;
use leptos::prelude::*;

/// What stands over some days.
#[component]
pub fn Bands(
    /// Events by what is known of their time.
    bands: Memo<Vec<Band>>,
) -> impl IntoView {
    let app = App::here();
    view! {
        <Show when=move || !bands.read().is_empty()>
            <div class="month-vague" on:keydown=move |event| keys::pressed(app, &event)>
                <For each=move || bands.get() key=Clone::clone let:band>
                    <OneBand band />
                </For>
            </div>
        </Show>
    }
}

#[component]
fn OneBand(band: Band) -> impl IntoView {
    let heading = fresh_name("band");
    let items = band.items.into_iter().map(|item| {
        view! {
            <li>
                <Event item described_by=KEYS_ID.to_owned() />
            </li>
        }
    });
    view! {
        <h2 id=heading.clone()>{band.label}</h2>
        <ul aria-labelledby=heading>
            {items.collect_view()}
            {band
                .more
                .map(|more| view! { <li><a class="day-more" href=band.address>{more}</a></li> })}
        </ul>
    }
}
