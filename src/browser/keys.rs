//! Keys that are pressed anywhere on the page.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, KeyboardEvent};

use super::{Listening, window};

/// A key that was pressed, and where the person was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pressed {
    /// Its name, as browsers name keys.
    pub key: String,
    /// With Control, or with Command on a Macintosh.
    pub command: bool,
    /// With Shift.
    pub shift: bool,
    /// With Alt, unless that is how the sign is written on this keyboard.
    pub alt: bool,
    /// Held down.
    pub is_repeat: bool,
    /// The focus is in a field, so that keys are text.
    pub is_typing: bool,
    /// A dialog is open over the page.
    pub is_in_dialog: bool,
}

/// Listens to every key that nothing on the page took for itself. `heard` tells whether it
/// takes the key; otherwise the browser does with it what it does.
pub fn listen(mut heard: impl FnMut(Pressed) -> bool + 'static) -> Listening {
    Listening::to(&window(), "keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        // While a word is being put together (Chinese, Japanese, Korean) keys belong to that.
        if event.default_prevented() || event.is_composing() || is_modifier(&event.key()) {
            return;
        }
        // Many keyboards write their signs with AltGr, which says Control and Alt as well.
        let is_written = event.get_modifier_state("AltGraph");
        let pressed = Pressed {
            key: event.key(),
            command: (event.ctrl_key() || event.meta_key()) && !is_written,
            shift: event.shift_key(),
            alt: event.alt_key() && !is_written,
            is_repeat: event.repeat(),
            is_typing: is_typing(event),
            is_in_dialog: is_in_dialog(),
        };
        if heard(pressed) {
            event.prevent_default();
        }
    })
}

fn is_modifier(key: &str) -> bool {
    matches!(
        key,
        "Shift" | "Control" | "Alt" | "Meta" | "AltGraph" | "CapsLock"
    )
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let Some(element) = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok())
    else {
        return false;
    };
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        return !matches!(
            input.type_().as_str(),
            "button" | "checkbox" | "color" | "file" | "image" | "radio" | "reset" | "submit"
        );
    }
    element.is_content_editable() || matches!(element.tag_name().as_str(), "TEXTAREA" | "SELECT")
}

fn is_in_dialog() -> bool {
    window()
        .document()
        .and_then(|document| document.query_selector("dialog[open]").ok().flatten())
        .is_some()
}
