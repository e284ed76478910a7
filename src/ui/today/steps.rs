//! Where a new group begins.

use super::Section;
use crate::app::Msg;
use crate::app::share::{Msg as Share, export};
use crate::app::today::Msg as Today;
use crate::app::today::steps::page;
use crate::app::words::{Word, today as words};
use crate::ui::app::App;
use crate::ui::parts::{Button, Chip, ChipKind, Glyph, Tone};
use leptos::prelude::*;

/// What to do first, each step with its button.
#[component]
pub fn Steps() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    move || {
        page.get().map(|page| {
            view! {
                <Section name=words::FIRST_STEPS id="today-steps">
                    <ol role="list" class="today-steps">
                        <Step
                            name=words::STEP_ORGANISATIONS
                            about=words::STEP_ORGANISATIONS_WORDS
                            done=page.has_organisations
                        >
                            <a class="button" href=page.directory>{app.say(words::TO_DIRECTORY)}</a>
                        </Step>
                        <Step name=words::STEP_MEETING about=words::STEP_MEETING_WORDS done=page.has_meeting>
                            <Button
                                label=app.say(words::NEW_MEETING)
                                glyph=Glyph::Add
                                on_press=app.sender(|| Msg::Today(Today::PlanMeeting))
                            />
                        </Step>
                        <Step name=words::STEP_FILE about=words::STEP_FILE_WORDS done=page.has_file>
                            <Button
                                label=app.say(words::EXPORT)
                                glyph=Glyph::Download
                                on_press=app.sender(|| Msg::Share(Share::Export(export::Msg::Open)))
                            />
                        </Step>
                    </ol>
                </Section>
            }
        })
    }
}

#[component]
fn Step(name: Word, about: Word, done: bool, children: Children) -> impl IntoView {
    let app = App::here();
    view! {
        <li class="today-step" data-done=done.then_some("")>
            <div class="today-step-words">
                <h3>{app.say(name)}</h3>
                <p class="quiet">{app.say(about)}</p>
            </div>
            {if done {
                view! { <Chip label=app.say(words::DONE) kind=ChipKind::Status tone=Tone::Good /> }.into_any()
            } else {
                children().into_any()
            }}
        </li>
    }
}
