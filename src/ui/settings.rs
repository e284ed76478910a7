//! The screen of preferences, and who the reader is.

use super::app::App;
use crate::app::words::common;
use leptos::prelude::*;

/// Preferences, and who the reader is.
#[component]
pub fn SettingsScreen() -> impl IntoView {
    let app = App::here();
    view! { <h1>{app.say(common::SETTINGS)}</h1> }
}
