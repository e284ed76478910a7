//! The screen of theme by organisation, place by organisation, overlaps.

use super::app::App;
use crate::app::words::common;
use leptos::prelude::*;

/// Theme by organisation, place by organisation, overlaps.
#[component]
pub fn WhoDoesWhatScreen() -> impl IntoView {
    let app = App::here();
    view! { <h1>{app.say(common::WHO_DOES_WHAT)}</h1> }
}
