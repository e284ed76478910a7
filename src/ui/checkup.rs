//! The screen of what this host and browser give and lack.

use super::app::App;
use crate::app::words::common;
use leptos::prelude::*;

/// What this host and browser give and lack.
#[component]
pub fn CheckupScreen() -> impl IntoView {
    let app = App::here();
    view! { <h1>{app.say(common::CHECKUP)}</h1> }
}
