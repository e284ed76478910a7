//! The line in which outcomes are captured while a meeting runs.

use crate::app::Msg;
use crate::app::meetings::{Msg as Meetings, capture_page};
use crate::app::words::meetings as words;
use crate::domain::names::RecordId;
use crate::ui::app::App;
use crate::ui::parts::{Glyph, Icon, Select, TextField};
use leptos::prelude::*;

/// One line: what was agreed, its kind, its owner, when it is due. Enter adds it, and the line
/// is ready for the next.
#[component]
pub fn CaptureLine(id: RecordId) -> impl IntoView {
    let app = App::here();
    let line = app.page(capture_page);
    let write = move |how: fn(String) -> Meetings| {
        Callback::new(move |text: String| app.send(Msg::Meetings(how(text))))
    };
    view! {
        <form
            class="capture unprinted"
            novalidate
            aria-label=app.say(words::CAPTURE)
            on:submit=move |event| {
                event.prevent_default();
                app.send(Msg::Meetings(Meetings::Capture(id.clone())));
            }
        >
            <div class="capture-text">
                <TextField
                    label=app.say(words::WHAT_WAS_AGREED)
                    example=app.say(words::AGREED_EXAMPLE)
                    problem=Signal::derive(move || line.read().text_problem.clone())
                    value=Signal::derive(move || line.read().text.clone())
                    on_input=write(Meetings::CaptureText)
                />
            </div>
            <Select
                label=app.say(words::KIND)
                choices=Signal::derive(move || line.read().kinds.clone())
                chosen=Signal::derive(move || line.read().kind.clone())
                on_choose=write(Meetings::CaptureKind)
            />
            <Select
                label=app.say(words::OWNER)
                hint=Signal::derive(move || line.read().owner_hint.clone())
                choices=Signal::derive(move || line.read().owners.clone())
                chosen=Signal::derive(move || line.read().owner.clone())
                on_choose=write(Meetings::CaptureOwner)
            />
            <TextField
                label=app.say(words::DUE)
                hint=Signal::derive(move || line.read().due_hint.clone())
                problem=Signal::derive(move || line.read().due_problem.clone())
                value=Signal::derive(move || line.read().due.clone())
                on_input=write(Meetings::CaptureDue)
            />
            <button type="submit" class="button" data-kind="primary">
                <Icon glyph=Glyph::Add />
                <span>{app.say(words::ADD_OUTCOME)}</span>
            </button>
        </form>
    }
}
