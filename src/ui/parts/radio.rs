//! One of several answers.

use super::names;
use leptos::prelude::*;

/// One answer of several to a question, of which one holds; they belong in a `fieldset`.
#[component]
pub fn Radio(
    /// What the answers of one question share.
    group: &'static str,
    /// What it answers.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it holds.
    #[prop(into)]
    checked: Signal<bool>,
    /// The person chose it.
    #[prop(into)]
    on_choose: Callback<()>,
    /// What choosing it means.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
) -> impl IntoView {
    let hint_id = hint.as_ref().map(|_| names::fresh("hint"));
    view! {
        <div>
            <label class="check">
                <input
                    type="radio"
                    name=group
                    aria-describedby=hint_id.clone()
                    prop:checked=checked
                    on:change=move |_| on_choose.run(())
                />
                <span>{label}</span>
            </label>
            {hint.map(|words| view! { <p id=hint_id class="radio-hint">{words}</p> })}
        </div>
    }
}
