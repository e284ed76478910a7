//! What is folded away where there is little room.

use super::{Glyph, Icon, fresh_name};
use leptos::prelude::*;

/// Shows its children beside the rest where there is room; on a narrow screen they stand
/// behind a button of their name, folded at first.
#[component]
pub fn Fold(
    /// The name of what is folded.
    #[prop(into)]
    label: Signal<String>,
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let id = fresh_name("fold");
    view! {
        <div class="fold" data-open=move || is_open.get().then_some("")>
            <button
                type="button"
                class="button fold-switch"
                aria-expanded=move || is_open.get().to_string()
                aria-controls=id.clone()
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                <Icon glyph=Glyph::Settings />
                {label}
            </button>
            <div class="fold-content" id=id>{children()}</div>
        </div>
    }
}
