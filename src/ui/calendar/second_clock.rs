//! Which clock stands beside the reader's own: any that this machine knows.

use super::App;
use crate::app::Msg;
use crate::app::calendar::{Msg as Calendar, second_clock};
use crate::app::words::{form, week as words};
use crate::browser::zones;
use crate::ui::parts::Combobox;
use leptos::prelude::*;

/// The field under the hours.
#[component]
pub fn SecondClock() -> impl IntoView {
    let app = App::here();
    let offered = StoredValue::new(zones::offered());
    let choices = app.page_in_zones(move |model, zones| {
        offered.with_value(|offered| second_clock::choices(model, zones, offered))
    });
    let chosen = app.page(|model| vec![second_clock::chosen(model)]);
    let choose = move |chosen: Vec<String>| {
        let zone = chosen.into_iter().next_back().unwrap_or_default();
        app.send(Msg::Calendar(Calendar::SecondClock(zone)));
    };
    view! {
        <Combobox
            label=app.say(words::SECOND_CLOCK)
            choices
            chosen
            on_change=choose
            none_words=app.say(form::NO_MATCH)
        />
    }
}
