//! A text that leads somewhere, where `app` says that it may.

use crate::app::links::Linked;
use leptos::prelude::*;

/// The text as a link, or as the text that it is.
#[component]
pub fn LinkedText(
    /// What is shown, and where it leads.
    of: Linked,
) -> impl IntoView {
    match of.link {
        Some(link) => {
            let is_web = link.starts_with("http") || link.starts_with("HTTP");
            let target = is_web.then_some("_blank");
            view! { <a href=link rel="noopener noreferrer" target=target>{of.text}</a> }.into_any()
        }
        None => view! { <span>{of.text}</span> }.into_any(),
    }
}
