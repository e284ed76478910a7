//! The frame around every screen.

use leptos::html;
use leptos::prelude::*;

use super::{Glyph, Icon, names};

/// A place that the main navigation leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its address, `#/calendar`.
    pub address: String,
    /// What it is called.
    pub label: String,
    /// What stands before its name.
    pub glyph: Glyph,
}

/// The frame around every screen: the skip link first, then the group and the
/// places, the screen in `main`, and the two regions that tell what happened.
///
/// The regions exist from the start, since a screen reader listens only to
/// those that it has met.
#[component]
pub fn Shell(
    /// The words of the skip link.
    #[prop(into)]
    skip_label: Signal<String>,
    /// The name of the navigation.
    #[prop(into)]
    navigation_label: Signal<String>,
    /// The places, in order.
    #[prop(into)]
    places: Signal<Vec<Place>>,
    /// The address of the place that is shown.
    #[prop(into)]
    current: Signal<String>,
    /// The name of the group, or the menu that switches between groups.
    #[prop(into)]
    group: ViewFn,
    /// What stays at hand on every screen: undo, redo, search, saved.
    #[prop(optional, into)]
    tools: Option<ViewFn>,
    /// What stands over the screen, such as the banner of the example group.
    #[prop(optional, into)]
    banner: Option<ViewFn>,
    /// What happened: notices.
    #[prop(into)]
    status: ViewFn,
    /// What is asked for without being in the way.
    #[prop(optional, into)]
    asks: Option<ViewFn>,
    /// What failed: notices.
    #[prop(into)]
    alert: ViewFn,
    /// The screen.
    children: Children,
) -> impl IntoView {
    let main = NodeRef::<html::Main>::new();
    // The address behind `#` is the screen, so the skip link may not change it.
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        if let Some(main) = main.get_untracked() {
            names::settled(main.focus());
        }
    };
    view! {
        <div class="shell">
            <a class="button shell-skip" data-kind="primary" href="#main" on:click=skip>
                {skip_label}
            </a>
            <header class="shell-side">
                <div class="shell-rail">
                <div class="shell-group">{group.run()}</div>
                <nav aria-label=navigation_label>
                    <ul class="shell-places">
                        <For
                            each=move || places.get()
                            key=|place| (place.address.clone(), place.label.clone())
                            let:place
                        >
                            <li>
                                <a
                                    class="shell-place"
                                    href=place.address.clone()
                                    aria-current=move || {
                                        (current.read() == place.address).then_some("page")
                                    }
                                >
                                    <Icon glyph=place.glyph />
                                    <span>{place.label}</span>
                                </a>
                            </li>
                        </For>
                    </ul>
                </nav>
                {tools.map(|tools| view! { <div class="shell-tools">{tools.run()}</div> })}
                </div>
            </header>
            <main node_ref=main id="main" class="shell-main" tabindex="-1">
                {banner.map(|banner| view! { <div class="shell-banner">{banner.run()}</div> })}
                <div class="shell-screen">{children()}</div>
            </main>
            <div class="shell-told">
                <div role="status">{status.run()}</div>
                <div role="alert">{alert.run()}</div>
                {asks.map(|asks| view! { <div aria-live="polite">{asks.run()}</div> })}
            </div>
        </div>
    }
}
