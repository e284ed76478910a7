//! What several people said of one field.

use crate::app::Msg;
use crate::app::form::{Msg as Form, Row};
use crate::app::words::form as words;
use crate::ui::app::App;
use crate::ui::parts::Button;
use leptos::prelude::*;

/// The values that stand beside the one shown, to choose from (R1).
#[component]
pub fn Conflict(row: Memo<Row>) -> impl IntoView {
    let app = App::here();
    let spot = StoredValue::new(row.read_untracked().spot.clone());
    let choices = Memo::new(move |_| {
        let row = row.read();
        let lead = row.lead.clone().map(|(says, who)| (None, says, who));
        lead.into_iter()
            .chain(
                row.others
                    .iter()
                    .enumerate()
                    .map(|(at, (says, who))| (Some(at), says.clone(), who.clone())),
            )
            .collect::<Vec<_>>()
    });
    view! {
        <Show when=move || { choices.read().len() > 1 }>
            <div class="form-conflict" role="group" aria-label=app.say(words::CONFLICT)>
                <p>{app.say(words::CONFLICT)}</p>
                <For each=move || choices.get() key=Clone::clone let((at, says, who))>
                    {
                        let spot = spot.get_value();
                        view! {
                            <p class="form-conflict-choice">
                                <Button
                                    label=says
                                    on_press=app.sender(move || Msg::Form(Form::Chose(spot.clone(), at)))
                                />
                                " "
                                <span class="quiet">{who}</span>
                            </p>
                        }
                    }
                </For>
            </div>
        </Show>
    }
}
