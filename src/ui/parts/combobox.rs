//! A field that finds one or several of many choices.

use leptos::prelude::*;

pub use super::combobox_state::Adding;
use super::combobox_state::State;
use super::{Chip, Choice, Field, Glyph, Icon, Wiring};

/// A field that finds one or several of many choices while one types, after the
/// ARIA pattern of an editable combobox with a listbox.
///
/// Down and Up open the list and go through it, Enter takes the marked choice,
/// Escape closes the list and then gives back what was there, Backspace in the
/// empty field takes the last chip away. Only ids of `choices` are ever sent;
/// text that matches nothing is put back when the field is left, unless `adding`
/// says what it may become.
#[component]
pub fn Combobox(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// What can be chosen; hundreds are fine.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The ids of what is chosen; at most one unless `multiple`.
    #[prop(into)]
    chosen: Signal<Vec<String>>,
    /// The ids of what is chosen now, in the order of choosing.
    #[prop(into)]
    on_change: Callback<Vec<String>>,
    /// What is shown when nothing matches.
    #[prop(into)]
    none_words: Signal<String>,
    /// Names the cross of a chip, given the label on the chip.
    #[prop(optional, into)]
    remove_words: Option<Callback<String, String>>,
    /// Whether several can be chosen.
    #[prop(optional)]
    multiple: bool,
    /// An example of what can be typed, never the label.
    #[prop(optional, into)]
    example: MaybeProp<String>,
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
    /// What a text that is none of the choices may become.
    #[prop(optional_no_strip)]
    adding: Option<Adding>,
) -> impl IntoView {
    let state = State::new(choices, chosen, on_change, multiple, adding);
    view! {
        <Field label hint problem required label_unseen let:wiring>
            <div class="combobox">
                <div
                    class="control combobox-box"
                    on:click=move |_| {
                        state.focus();
                        state.is_open.update(|open| *open = !*open);
                    }
                >
                    {multiple.then(|| chips(state, remove_words))}
                    {input(state, wiring, example)}
                    <span class="combobox-open" aria-hidden="true">
                        <Icon glyph=Glyph::Down />
                    </span>
                </div>
                <Show when=move || state.is_open.get()>
                    <ul
                        node_ref=state.list
                        id=state.list_id.get_value()
                        class="combobox-list"
                        role="listbox"
                        hidden=move || state.matches.read().is_empty()
                        aria-label=label
                        aria-multiselectable=multiple.then_some("true")
                    >
                        <For
                            each=move || state.shown()
                            key=|(place, choice)| (*place, choice.id.clone(), choice.label.clone())
                            let((place, choice))
                        >
                            {option(state, place, choice)}
                        </For>
                    </ul>
                    <p
                        class="combobox-list combobox-none"
                        role="status"
                        hidden=move || !state.matches.read().is_empty()
                    >
                        {none_words}
                    </p>
                </Show>
            </div>
        </Field>
    }
}

/// What was chosen, each to be taken away.
fn chips(state: State, remove_words: Option<Callback<String, String>>) -> impl IntoView {
    view! {
        <For each=move || state.chosen.get() key=|id| id.clone() let:id>
            {
                let id = StoredValue::new(id);
                let label = Signal::derive(move || id.with_value(|id| state.label_of(id)));
                let remove_label = Signal::derive(move || {
                    remove_words.map(|words| words.run(label.get()))
                });
                view! {
                    <Chip
                        label
                        remove_label
                        on_remove=move |()| {
                            id.with_value(|id| state.remove(id));
                            state.focus();
                        }
                    />
                }
            }
        </For>
    }
}

/// The field itself, which keeps the focus while its list is walked through.
fn input(state: State, wiring: Wiring, example: MaybeProp<String>) -> impl IntoView {
    let is_listed = move || state.is_open.get() && !state.matches.read().is_empty();
    let list_id = state.list_id.get_value();
    view! {
        <input
            node_ref=state.input
            id=wiring.id
            type="text"
            role="combobox"
            dir="auto"
            autocomplete="off"
            spellcheck="false"
            placeholder=move || example.get().filter(|_| state.chosen.read().is_empty())
            aria-autocomplete="list"
            aria-expanded=move || is_listed().to_string()
            aria-controls=move || is_listed().then(|| list_id.clone())
            aria-activedescendant=move || {
                state.marked.get().filter(|_| is_listed()).map(|place| state.option_id(place))
            }
            aria-describedby=wiring.described_by
            aria-invalid=wiring.invalid
            aria-required=wiring.required
            prop:value=move || state.text()
            on:input:target=move |event| state.type_in(event.target().value())
            on:keydown=move |event| state.on_key(&event)
            on:focus:target=move |event| event.target().select()
            on:blur=move |_| state.leave()
        />
    }
}

/// One choice in the list.
fn option(state: State, place: usize, choice: Choice) -> impl IntoView {
    let Choice { id, label, hint } = choice;
    let is_addition = id.is_empty();
    let is_chosen = Memo::new(move |_| state.chosen.read().contains(&id));
    view! {
        <li
            id=state.option_id(place)
            class="combobox-option"
            data-adds=is_addition.then_some("")
            role="option"
            aria-selected=move || is_chosen.get().to_string()
            data-marked=move || (state.marked.get() == Some(place)).then_some("")
            // Before the click, so that the field keeps the focus.
            on:mousedown=move |event| event.prevent_default()
            on:click=move |event| {
                event.stop_propagation();
                state.take(place);
            }
        >
            <Icon glyph={if is_addition { Glyph::Add } else { Glyph::Check }} />
            <span>{label}</span>
            {hint.map(|hint| view! { <span class="combobox-option-hint">{hint}</span> })}
        </li>
    }
}
