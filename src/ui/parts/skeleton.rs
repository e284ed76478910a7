//! The outline of what is on its way.

use leptos::prelude::*;

/// The outline of what is on its way: bars where lines will be.
#[component]
pub fn Skeleton(
    /// What is read aloud meanwhile.
    #[prop(into)]
    label: Signal<String>,
    /// How many bars.
    #[prop(default = 3)]
    lines: usize,
) -> impl IntoView {
    view! {
        <div class="skeleton" role="img" aria-label=label>
            {(0..lines).map(|_| view! { <span></span> }).collect_view()}
        </div>
    }
}
