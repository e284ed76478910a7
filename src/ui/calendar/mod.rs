//! The calendar screen.

use super::app::App;
use crate::app::words::common;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn CalendarScreen() -> impl IntoView {
    let app = App::here();
    view! { <h1>{app.say(common::CALENDAR)}</h1> }
}
