//! What is seen. Reads pages, sends messages, decides nothing.

pub mod parts;

use leptos::prelude::*;

/// Draws the page into the document's body.
pub fn mount() {
    leptos::mount::mount_to_body(|| view! { <h1>"Roundtable"</h1> });
}
