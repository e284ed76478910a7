//! How a view leaves the screen: printed, or as a picture.

use super::App;
use crate::app::Msg;
use crate::app::calendar::Msg as Calendar;
use crate::app::calendar::picture::Format;
use crate::app::words::timeline as words;
use crate::ui::parts::{Button, ButtonKind};
use leptos::prelude::*;

/// The buttons for it, under the view.
#[component]
pub fn Leaving() -> impl IntoView {
    let app = App::here();
    let button = move |word, msg: fn() -> Calendar| {
        view! {
            <Button
                label=app.say(word)
                kind=ButtonKind::Quiet
                small=true
                on_press=app.sender(move || Msg::Calendar(msg()))
            />
        }
    };
    view! {
        <div class="calendar-leaving">
            {button(words::PRINT, || Calendar::Printed)}
            {button(words::SAVE_SVG, || Calendar::Pictured(Format::Svg))}
            {button(words::SAVE_PNG, || Calendar::Pictured(Format::Png))}
        </div>
    }
}
