//! What happens after a panic: nothing is written any more, and the page that
//! `public/rescue.js` draws takes the place of ours.
//!
//! A panic ends WebAssembly in the middle of a sentence: whatever it was
//! changing is half changed, but the browser goes on calling its handlers. So
//! the first thing is to shut the door to the storage; the log holds all that
//! was said to be saved. The rest is plain JavaScript that needs nothing from here.

use std::cell::Cell;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::page;

/// The mark on `<html>` that `public/rescue.js` sets where it stops the page.
const STOPPED: &str = "stopped";

thread_local! {
    static PANICKED: Cell<bool> = const { Cell::new(false) };
}

#[wasm_bindgen]
extern "C" {
    /// Shows the recovery page; `what` is the panic's own sentence.
    #[wasm_bindgen(catch, js_name = roundtableRescue)]
    fn show_recovery(what: &str) -> Result<(), JsValue>;

    /// Offers the recovery export for download.
    #[wasm_bindgen(catch, js_name = roundtableSaveData)]
    fn save_data() -> Result<(), JsValue>;
}

/// Offers all that the storage holds for download, read without us: for what a newer
/// release wrote (F06).
pub fn offer_all() {
    if save_data().is_err() {
        web_sys::console::warn_1(&"rescue.js did not load".into());
    }
}

/// Installs the hook. Call it before anything else.
pub fn install() {
    std::panic::set_hook(Box::new(|panic| {
        PANICKED.set(true);
        page::set_mark(STOPPED);
        let what = panic.to_string();
        web_sys::console::error_1(&JsValue::from_str(&what));
        if show_recovery(&what).is_err() {
            web_sys::console::error_1(&JsValue::from_str("rescue.js did not load"));
        }
    }));
}

/// Tells whether the page stopped: by a panic, or because `public/rescue.js`
/// saw WebAssembly die in a way that no hook hears of (memory or stack at an
/// end). Nothing may be written then.
#[must_use]
pub fn has_stopped() -> bool {
    PANICKED.get() || page::has_mark(STOPPED)
}
