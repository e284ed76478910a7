//! The screen of the meetings: their list, or one of them.

mod capture;
mod document;
mod highlights;
mod list;
mod one;
mod outcomes;
mod participants;
mod programme;
mod rows;

use super::app::App;
use crate::app::route::Screen;
use leptos::prelude::*;

/// The meetings, or one of them.
#[component]
pub fn MeetingsScreen() -> impl IntoView {
    let app = App::here();
    let open = app.page(|model| match &model.route.screen {
        Screen::Meetings(open) => open.clone(),
        _ => None,
    });
    move || match open.get() {
        Some(id) => view! { <one::OneMeeting id /> }.into_any(),
        None => view! { <list::List /> }.into_any(),
    }
}
