//! Handlers that are taken off again when nobody holds them any more.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

use super::window;

/// A handler on some target; dropping it takes the handler off.
#[derive(Debug)]
#[must_use = "the handler is taken off when this is dropped"]
pub struct Listening {
    target: EventTarget,
    kind: &'static str,
    handler: Closure<dyn FnMut(Event)>,
}

impl Listening {
    pub(super) fn to(
        target: &EventTarget,
        kind: &'static str,
        handler: impl FnMut(Event) + 'static,
    ) -> Self {
        let handler = Closure::<dyn FnMut(Event)>::new(handler);
        let function = handler.as_ref().unchecked_ref();
        target
            .add_event_listener_with_callback(kind, function)
            .expect("adding a handler to an event target does not throw");
        Self {
            target: target.clone(),
            kind,
            handler,
        }
    }

    /// Leaves the handler on for as long as the page lives.
    pub fn for_good(self) {
        std::mem::forget(self);
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        let function = self.handler.as_ref().unchecked_ref();
        self.target
            .remove_event_listener_with_callback(self.kind, function)
            .expect("taking off a handler does not throw");
    }
}

/// Something to be done once, later; dropping it means that it is not done.
#[must_use = "nothing is done when this is dropped"]
pub(super) struct Later {
    id: i32,
    _handler: Closure<dyn FnMut()>,
}

impl Later {
    pub(super) fn after(millis: i32, work: impl FnOnce() + 'static) -> Self {
        let handler = Closure::<dyn FnMut()>::once(work);
        let function = handler.as_ref().unchecked_ref();
        let id = window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(function, millis)
            .expect("setting a timer does not throw");
        Self {
            id,
            _handler: handler,
        }
    }

    /// Lets it be done for as long as the page lives.
    pub(super) fn for_good(self) {
        std::mem::forget(self);
    }
}

impl Drop for Later {
    fn drop(&mut self) {
        window().clear_timeout_with_handle(self.id);
    }
}
