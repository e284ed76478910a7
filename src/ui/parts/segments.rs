//! One of a few, all in sight.

use leptos::prelude::*;

use super::Choice;

/// One of a few, all in sight: the views of a calendar, board or table.
#[component]
pub fn SegmentedControl(
    /// The name of the group.
    #[prop(into)]
    label: Signal<String>,
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The id of what is chosen.
    #[prop(into)]
    chosen: Signal<String>,
    /// The id of what the person chose.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    view! {
        <div class="segments" role="group" aria-label=label>
            <For
                each=move || choices.get()
                key=|choice| (choice.id.clone(), choice.label.clone())
                let:choice
            >
                {
                    let id = StoredValue::new(choice.id);
                    view! {
                        <button
                            class="button"
                            type="button"
                            aria-pressed=move || {
                                id.with_value(|id| *chosen.read() == *id).to_string()
                            }
                            on:click=move |_| on_choose.run(id.get_value())
                        >
                            {choice.label}
                        </button>
                    }
                }
            </For>
        </div>
    }
}
