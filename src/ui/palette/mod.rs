//! What opens over every screen: the search, the list of keys, and the keys themselves.

mod keyboard;
pub mod keys;
mod search;

use super::app::App;
use super::parts::{Glyph, IconButton};
use crate::app::Msg;
use crate::app::keys::{Act, way_to};
use crate::app::palette::Msg as Palette;
use crate::app::words::palette as words;
use keyboard::KeyboardDialog;
use leptos::prelude::*;
use search::SearchDialog;

/// The dialogs, closed until something opens them.
#[component]
pub fn Palette() -> impl IntoView {
    view! {
        <SearchDialog />
        <KeyboardDialog />
    }
}

/// The button that opens the search.
#[component]
pub fn SearchButton() -> impl IntoView {
    let app = App::here();
    let tip = app.page(|model| {
        let language = model.language();
        language.fill(words::SEARCH_TIP, &[&way_to(language, &Act::Search)])
    });
    view! {
        <IconButton
            label=tip
            glyph=Glyph::Search
            on_press=app.sender(|| Msg::Palette(Palette::Search))
        />
    }
}
