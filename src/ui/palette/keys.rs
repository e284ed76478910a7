//! Keys that are pressed anywhere go to `app`, whose table says what they do.

use crate::app::Msg;
use crate::app::keys::{Press, is_waiting, takes};
use crate::browser::keys;
use crate::ui::app::App;

/// Listens for as long as the page lives.
pub fn listen(app: App) {
    let listening = keys::listen(move |pressed| {
        let press = Press {
            key: pressed.key,
            command: pressed.command,
            shift: pressed.shift,
            alt: pressed.alt,
            is_repeat: pressed.is_repeat,
            is_typing: pressed.is_typing,
            is_in_dialog: pressed.is_in_dialog,
        };
        let is_taken = app.peek(|model| takes(model, &press));
        if is_taken || app.peek(is_waiting) {
            app.send(Msg::Pressed(press));
        }
        is_taken
    });
    listening.for_good();
}
