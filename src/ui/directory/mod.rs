//! The directory screen.

mod browse;
mod organisation;
mod person;
mod sections;

pub use sections::Sources;

use super::app::App;
use crate::app::route::Screen;
use leptos::prelude::*;

/// The tree with its search, one organisation, or one person.
#[component]
pub fn DirectoryScreen() -> impl IntoView {
    let app = App::here();
    let shown = app.page(|model| model.route.screen.clone());
    move || match shown.get() {
        Screen::Directory(Some(id)) => view! { <organisation::Organisation id /> }.into_any(),
        Screen::Person(id) => view! { <person::Person id /> }.into_any(),
        _ => view! { <browse::Browse /> }.into_any(),
    }
}
