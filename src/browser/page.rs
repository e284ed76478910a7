//! The page as a whole: its title, language and direction, and that it is ready.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

use super::{Listening, window};

fn document() -> Document {
    window().document().expect("a page has a document")
}

/// Returns the `<html>` element.
fn root() -> HtmlElement {
    document()
        .document_element()
        .expect("a page has a root element")
        .unchecked_into()
}

/// Marks the page as drawn and answering, as `<html data-ready="true">`. The
/// browser suite waits for it, and `public/rescue.js` stops waiting for a
/// start that failed.
pub fn mark_ready() {
    set_mark("ready");
}

/// Sets the words in the tab and the history.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Sets the language of all words, as a BCP 47 tag, and the direction that it
/// is written in.
pub fn set_language(tag: &str, right_to_left: bool) {
    let root = root();
    root.set_lang(tag);
    root.set_dir(if right_to_left { "rtl" } else { "ltr" });
}

/// Sets the colours: `light`, `dark`, or `None` for what the system says, as
/// `<html data-theme="…">`, which `style/` reads.
pub fn set_theme(theme: Option<&str>) {
    let root = root();
    match theme {
        Some(theme) => root.dataset().set("theme", theme).unwrap_or(()),
        None => root.dataset().delete("theme"),
    }
}

/// Shows the page from its top.
pub fn to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

pub(super) fn set_mark(mark: &str) {
    // Setting throws only for a name with a hyphen and a small letter.
    root().dataset().set(mark, "true").unwrap_or(());
}

pub(super) fn has_mark(mark: &str) -> bool {
    root().dataset().get(mark).is_some()
}

/// Has the browser ask, in its own words, before the page is closed or left, for as long
/// as the value is held. After a stop there is nothing left to wait for.
pub fn ask_before_leaving() -> Listening {
    Listening::to(&window(), "beforeunload", |event| {
        if !super::panic::has_stopped() {
            event.prevent_default();
            // Browsers before 2023 heed only this; it cannot throw on their own event.
            js_sys::Reflect::set(&event, &"returnValue".into(), &"unsaved".into()).unwrap_or(false);
        }
    })
}

/// Loads the page again, as the person would.
pub fn reload() {
    if super::window().location().reload().is_err() {
        web_sys::console::warn_1(&"the browser refused to load the page again".into());
    }
}

/// Opens the browser's dialog for printing the page.
pub fn print() {
    if window().print().is_err() {
        web_sys::console::warn_1(&"the browser refused to print the page".into());
    }
}
