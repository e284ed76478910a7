//! The screen of the meetings, or one meeting.

use super::app::App;
use crate::app::words::common;
use leptos::prelude::*;

/// The meetings, or one meeting.
#[component]
pub fn MeetingsScreen() -> impl IntoView {
    let app = App::here();
    view! { <h1>{app.say(common::MEETINGS)}</h1> }
}
