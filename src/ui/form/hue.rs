//! A colour in a form.

use crate::app::form::{Control, Row};
use crate::app::words::form as words;
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind, Field};
use leptos::prelude::*;

/// A colour: a rail of all hues, what it looks like and what it is called.
#[component]
pub fn HueRow(row: Memo<Row>, typed: Callback<String>) -> impl IntoView {
    let app = App::here();
    let label = Signal::derive(move || row.read().label.clone());
    let hint = Signal::derive(move || row.read().hint.clone());
    let problem = Signal::derive(move || row.read().problem.clone());
    let shade = Memo::new(move |_| match &row.read().control {
        Control::Hue(shade) => Some(shade.clone()),
        _ => None,
    });
    let shown = move || shade.read().as_ref().and_then(|shade| shade.shown);
    let name = move || shade.read().as_ref().map(|shade| shade.name.clone());
    let is_chosen = move || {
        shade
            .read()
            .as_ref()
            .is_some_and(|shade| !shade.text.is_empty())
    };
    view! {
        <Field label hint problem let:wiring>
            <div class="hue">
                <input
                    id=wiring.id
                    class="hue-rail"
                    type="range"
                    min="0"
                    max="359"
                    aria-valuetext=name
                    aria-describedby=wiring.described_by
                    aria-invalid=wiring.invalid
                    prop:value=move || shown().unwrap_or_default().to_string()
                    on:input:target=move |event| typed.run(event.target().value())
                />
                <span
                    class="hue-sample"
                    aria-hidden="true"
                    data-hue=move || shown().map(|_| "")
                    style:--hue=move || shown().unwrap_or_default().to_string()
                ></span>
                <span class="small" aria-hidden="true">{name}</span>
                <Show when=is_chosen>
                    <Button
                        label=app.say(words::NO_OWN_COLOUR)
                        kind=ButtonKind::Quiet
                        small=true
                        on_press=Callback::new(move |()| typed.run(String::new()))
                    />
                </Show>
            </div>
        </Field>
    }
}
