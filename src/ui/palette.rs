//! The command palette and the list of keys.

use leptos::prelude::*;

/// What opens over every screen.
#[component]
pub fn Palette() -> impl IntoView {}
