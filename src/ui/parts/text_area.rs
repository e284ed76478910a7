//! Text of several lines.

use leptos::prelude::*;

use super::Field;

/// Text of several lines with its label; it grows with what is typed.
#[component]
pub fn TextArea(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// What it shows.
    #[prop(into)]
    value: Signal<String>,
    /// Each keystroke: the whole text.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
    /// When the person is done with it: the whole text.
    #[prop(optional, into)]
    on_change: Option<Callback<String>>,
    /// How to answer.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    problem: MaybeProp<String>,
    /// Whether there must be an answer.
    #[prop(optional)]
    required: bool,
    /// Whether it can only be read.
    #[prop(optional, into)]
    read_only: Signal<bool>,
    /// Whether the label is read aloud only.
    #[prop(optional)]
    label_unseen: bool,
    /// Whether its dialog opens with the focus here.
    #[prop(optional)]
    first: bool,
) -> impl IntoView {
    view! {
        <Field label hint problem required label_unseen let:wiring>
            <textarea
                id=wiring.id
                class="control"
                dir="auto"
                autofocus=first
                readonly=read_only
                aria-describedby=wiring.described_by
                aria-invalid=wiring.invalid
                aria-required=wiring.required
                prop:value=value
                on:input:target=move |event| {
                    if let Some(on_input) = on_input {
                        on_input.run(event.target().value());
                    }
                }
                on:change:target=move |event| {
                    if let Some(on_change) = on_change {
                        // A field that is taken off the page has nobody left to tell.
                                on_change.try_run(event.target().value());
                    }
                }
            ></textarea>
        </Field>
    }
}
