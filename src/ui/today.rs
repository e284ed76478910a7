//! The screen of what is next, due and new.

use super::app::App;
use crate::app::words::common;
use leptos::prelude::*;

/// What is next, due and new.
#[component]
pub fn TodayScreen() -> impl IntoView {
    let app = App::here();
    view! { <h1>{app.say(common::TODAY)}</h1> }
}
