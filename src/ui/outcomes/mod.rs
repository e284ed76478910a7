//! The outcomes screen.

use super::app::App;
use crate::app::words::common;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn OutcomesScreen() -> impl IntoView {
    let app = App::here();
    view! { <h1>{app.say(common::OUTCOMES)}</h1> }
}
