//! Under the hours of a week or a day: whose they are, and what else can stand beside them.

use super::App;
use super::second_clock::SecondClock;
use super::week::Hours;
use crate::app::Msg;
use crate::app::settings::Msg as Settings;
use crate::app::words::{call_times, week as words};
use crate::ui::parts::CheckBox;
use leptos::prelude::*;

/// The notes, and what is asked.
#[component]
pub fn Foot(
    /// What is to be known of these hours.
    notes: Memo<Vec<String>>,
) -> impl IntoView {
    let app = App::here();
    let work = expect_context::<Hours>().work;
    let of_work = move || work.read().as_ref().map(|work| work.notes.clone());
    let finder = move || {
        let address = work.read().as_ref().map(|work| work.finder.clone())?;
        Some(view! { <a href=address>{app.say(call_times::TITLE)}</a> })
    };
    view! {
        <div class="week-foot">
            <div class="calendar-note">
                <For
                    each=move || notes.get().into_iter().chain(of_work().unwrap_or_default())
                    key=Clone::clone
                    let:note
                >
                    <span>{note}</span>
                </For>
                {finder}
            </div>
            <div class="week-asked">
                <CheckBox
                    label=app.say(words::SHOW_WORKING_HOURS)
                    checked=app.page(|model| model.preferences.working_hours)
                    on_change=move |wanted| app.send(Msg::Settings(Settings::WorkingHours(wanted)))
                />
                <SecondClock />
            </div>
        </div>
    }
}
