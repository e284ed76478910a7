//! A time in a form.

use crate::app::Msg;
use crate::app::form::{Control, Msg as Form, Row, Spot, clock_note, in_sentences};
use crate::app::words::form as words;
use crate::ui::app::App;
use crate::ui::parts::TextField;
use leptos::prelude::*;

/// A time: one text that is read, and two pickers beside it that write into it.
#[component]
pub fn WhenRow(row: Memo<Row>, text: Signal<String>, typed: Callback<String>) -> impl IntoView {
    let app = App::here();
    let label = Signal::derive(move || row.read().label.clone());
    let is_main = row.read_untracked().spot == Spot::of("when");
    let note = app.page_in_zones(clock_note);
    let hint = Signal::derive(move || {
        let note = note.get().filter(|_| is_main);
        let said: Vec<String> = row.read().hint.clone().into_iter().chain(note).collect();
        (!said.is_empty()).then(|| in_sentences(&said))
    });
    let problem = Signal::derive(move || row.read().problem.clone());
    let heard = Memo::new(move |_| match &row.read().control {
        Control::When(_, picked) => picked.clone(),
        _ => Default::default(),
    });
    let spot = row.read_untracked().spot.clone();
    let picked = move |is_start: bool| {
        let spot = spot.clone();
        Callback::new(move |day: String| {
            app.send(Msg::Form(Form::Picked(spot.clone(), is_start, day)))
        })
    };
    view! {
        <div class="form-when">
            <TextField label hint problem required=row.read_untracked().required value=text on_input=typed />
            <TextField
                label=app.say(words::START_DATE)
                kind="date"
                value=Signal::derive(move || heard.get().start)
                on_change=picked(true)
            />
            <TextField
                label=app.say(words::END_DATE)
                kind="date"
                value=Signal::derive(move || heard.get().end)
                on_change=picked(false)
            />
        </div>
    }
}
