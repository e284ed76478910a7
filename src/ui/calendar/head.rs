//! What stands over every view of the calendar.

use super::App;
use super::selection::Mode;
use crate::app::Msg;
use crate::app::calendar::head::{Head as Page, head, view_named, views};
use crate::app::calendar::{Msg as Calendar, Turn, days};
use crate::app::words::{calendar as words, fields};
use crate::domain::schema::RecordKind;
use crate::ui::parts::{Button, ButtonKind, Glyph, IconButton, SegmentedControl};
use leptos::prelude::*;

/// The name of what is shown, the ways on and back, the views, and a new event.
#[component]
pub fn Head() -> impl IntoView {
    let app = App::here();
    let page = app.page(head);
    let turn = move |turn| app.sender(move || Msg::Calendar(Calendar::Turned(turn)));
    let is_end = move |has: fn(&Page) -> bool| Signal::derive(move || !has(&page.read()));
    let filtered = Memo::new(move |_| page.read().filtered.clone());
    view! {
        <div class="calendar-bar">
            <IconButton
                label=app.say(words::PREVIOUS)
                glyph=Glyph::Previous
                disabled=is_end(|page| page.has_previous)
                on_press=turn(Turn::Previous)
                attr:data-turn="previous"
            />
            <IconButton
                label=app.say(words::NEXT)
                glyph=Glyph::Next
                disabled=is_end(|page| page.has_next)
                on_press=turn(Turn::Next)
                attr:data-turn="next"
            />
            <h1 aria-live="polite" tabindex="-1" data-shown="">{move || page.read().name.clone()}</h1>
            <Button label=app.say(words::TODAY) small=true on_press=turn(Turn::Today) />
            <div class="calendar-choices">
                <SegmentedControl
                    label=app.say(words::VIEW)
                    choices=app.page(views)
                    chosen=app.page(|model| days::view(model).name().to_owned())
                    on_choose=move |id: String| {
                        if let Some(view) = view_named(&id) {
                            app.send(Msg::Calendar(Calendar::Viewed(view)));
                        }
                    }
                />
                <Mode />
                <Button
                    label=app.say(fields::new_record(RecordKind::Event))
                    kind=ButtonKind::Primary
                    glyph=Glyph::Add
                    on_press=app.sender(|| Msg::Calendar(Calendar::New(None)))
                />
            </div>
        </div>
        <Show when=move || filtered.read().is_some()>
            <p class="calendar-filtered">
                <span>{move || filtered.get()}</span>
                <Button
                    label=app.say(words::SHOW_EVERYTHING)
                    kind=ButtonKind::Quiet
                    small=true
                    on_press=app.sender(|| Msg::Calendar(Calendar::Unfiltered))
                />
            </p>
        </Show>
    }
}
