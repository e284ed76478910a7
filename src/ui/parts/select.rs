//! One of a few choices, in the platform's own list.

use leptos::prelude::*;

use super::{Choice, Field};

/// One of a few choices, in the platform's own list; for many, or several at
/// once, see [`Combobox`](super::Combobox).
#[component]
pub fn Select(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// What can be chosen. A choice of nothing is one with an empty id.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The id of what is chosen.
    #[prop(into)]
    chosen: Signal<String>,
    /// The id of what the person chose.
    #[prop(into)]
    on_choose: Callback<String>,
    /// How to answer.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    problem: MaybeProp<String>,
    /// Whether there must be an answer.
    #[prop(optional)]
    required: bool,
    /// Whether the label is read aloud only.
    #[prop(optional)]
    label_unseen: bool,
) -> impl IntoView {
    view! {
        <Field label hint problem required label_unseen let:wiring>
            <select
                id=wiring.id
                class="control"
                aria-describedby=wiring.described_by
                aria-invalid=wiring.invalid
                aria-required=wiring.required
                on:change:target=move |event| on_choose.run(event.target().value())
            >
                {move || {
                    choices
                        .get()
                        .into_iter()
                        .map(|Choice { id, label, .. }| {
                            let is_chosen = {
                                let id = id.clone();
                                move || chosen.read() == id
                            };
                            view! { <option value=id prop:selected=is_chosen>{label}</option> }
                        })
                        .collect_view()
                }}
            </select>
        </Field>
    }
}
