//! What stands behind the `#`: where the reader is.
//!
//! Only what begins with `#/` is an address. `#main` is a skip link, and what
//! test runners put there is theirs.

use std::cell::Cell;

use wasm_bindgen::JsValue;

use super::{Listening, window};

/// Returns the address with its `/`, for instance `/calendar/2027-03`, still
/// percent-encoded; `None` where there is none.
#[must_use]
pub fn current() -> Option<String> {
    let hash = window().location().hash().ok()?;
    let address = hash.strip_prefix('#')?;
    address.starts_with('/').then(|| address.to_owned())
}

/// Sets the address as a new step of the history. Nobody is told: who sets it knows.
pub fn push(address: &str) {
    set(address, Step::New);
}

/// Sets the address in place of the one that is shown, without a step.
pub fn replace(address: &str) {
    set(address, Step::Same);
}

/// Listens for links, for back and forward, and for typing in the address bar.
/// `None` where what stands there now is no address.
pub fn listen(mut changed: impl FnMut(Option<String>) + 'static) -> Listening {
    mark();
    Listening::to(&window(), "hashchange", move |_| {
        let state = window().history().and_then(|history| history.state());
        IS_RETURN.set(state.is_ok_and(|state| state.is_truthy()));
        mark();
        changed(current());
    })
}

/// Whether what is shown was shown before, and back or forward led to it: the browser then
/// shows the place on the page that was left.
#[must_use]
pub fn is_return() -> bool {
    IS_RETURN.get()
}

thread_local! {
    static IS_RETURN: Cell<bool> = const { Cell::new(false) };
}

// A step of the history that was shown bears a mark: links make steps without one.
fn mark() {
    let history = window().history();
    let done = history.and_then(|history| history.replace_state(&JsValue::TRUE, ""));
    // Without it the page begins at its top, which is no loss.
    done.unwrap_or(());
}

#[derive(Clone, Copy)]
enum Step {
    New,
    Same,
}

fn set(address: &str, step: Step) {
    let mut hash = String::from("#");
    hash.push_str(address);
    let window = window();
    let done = window.history().and_then(|history| match step {
        Step::New => {
            IS_RETURN.set(false);
            history.push_state_with_url(&JsValue::TRUE, "", Some(&hash))
        }
        Step::Same => history.replace_state_with_url(&JsValue::TRUE, "", Some(&hash)),
    });
    // Browsers refuse the history after a hundred steps in half a minute; the
    // location may still be set, which then tells the listener too.
    if done.is_err() && window.location().set_hash(&hash).is_err() {
        web_sys::console::warn_1(&"the browser refused a new address".into());
    }
}
