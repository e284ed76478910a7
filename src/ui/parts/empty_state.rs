//! What stands where nothing is.

use leptos::prelude::*;

use super::{Glyph, Icon};

/// What stands where nothing is: why, and what to do next.
///
/// Also for what is offline, full, failed or not found: those are states with
/// a next step, not blank pages.
#[component]
pub fn EmptyState(
    /// What is not here, in a few words.
    #[prop(into)]
    title: Signal<String>,
    /// Why, and what would bring it.
    #[prop(optional, into)]
    words: MaybeProp<String>,
    /// What it is about.
    glyph: Glyph,
    /// The buttons and links that lead on.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <Icon glyph />
            <h2>{title}</h2>
            {move || words.get().map(|words| view! { <p class="empty-words">{words}</p> })}
            {children.map(|children| view! { <div class="empty-actions">{children()}</div> })}
        </div>
    }
}
