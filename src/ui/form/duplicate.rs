//! Copies of the event that a form shows.

use crate::app::Msg;
use crate::app::form::{FormPage, Msg as Form, To};
use crate::app::words::duplicate as words;
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind};
use leptos::prelude::*;

/// The ways to a copy, with when one for next year would be.
#[component]
pub fn Duplicate(form: Memo<Option<FormPage>>) -> impl IntoView {
    let app = App::here();
    let can = Memo::new(move |_| form.read().as_ref().is_some_and(|form| form.can_duplicate));
    let next_year =
        Memo::new(move |_| form.read().as_ref().and_then(|form| form.next_year.clone()));
    view! {
        <Show when=move || can.get()>
            <div class="form-duplicate">
                <Button
                    label=app.say(words::DUPLICATE)
                    small=true
                    kind=ButtonKind::Plain
                    on_press=app.sender(|| Msg::Form(Form::Duplicate(To::SameTime)))
                />
                <Show when=move || next_year.read().is_some()>
                    <Button
                        label=app.say(words::TO_NEXT_YEAR)
                        small=true
                        kind=ButtonKind::Plain
                        on_press=app.sender(|| Msg::Form(Form::Duplicate(To::NextYear)))
                    />
                    <span class="quiet">{next_year}</span>
                </Show>
            </div>
        </Show>
    }
}
