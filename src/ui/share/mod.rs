//! The share screen.

use super::app::App;
use crate::app::words::common;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn ShareScreen() -> impl IntoView {
    let app = App::here();
    view! { <h1>{app.say(common::SHARE)}</h1> }
}
