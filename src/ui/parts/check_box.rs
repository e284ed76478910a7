//! A box to tick.

use leptos::prelude::*;

use super::names;

/// A box to tick with its label behind it.
#[component]
pub fn CheckBox(
    /// What is ticked.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is.
    #[prop(into)]
    checked: Signal<bool>,
    /// Whether the person ticked it now.
    #[prop(into)]
    on_change: Callback<bool>,
    /// What ticking it means.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Whether it cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let hint_id = names::fresh("hint");
    let described_by = {
        let hint_id = hint_id.clone();
        move || hint.get().map(|_| hint_id.clone())
    };
    view! {
        <label class="check">
            <input
                type="checkbox"
                aria-describedby=described_by
                disabled=disabled
                prop:checked=checked
                on:change:target=move |event| on_change.run(event.target().checked())
            />
            <span>{label}</span>
            {move || hint.get().map(|words| view! {
                <span id=hint_id.clone() class="field-hint">{words}</span>
            })}
        </label>
    }
}
