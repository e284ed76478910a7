//! The directory screen.

use super::app::App;
use crate::app::words::common;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn DirectoryScreen() -> impl IntoView {
    let app = App::here();
    view! { <h1>{app.say(common::DIRECTORY)}</h1> }
}
