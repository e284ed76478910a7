//! One line of text.

use leptos::prelude::*;

use super::{Field, Glyph, Icon};

/// One line of text with its label.
///
/// Shows `value`, and sends what is typed; the direction of writing follows the
/// text itself, so that Arabic stands right in an English page.
#[component]
pub fn TextField(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// What it shows.
    #[prop(into)]
    value: Signal<String>,
    /// Each keystroke: the whole text.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
    /// When the person is done with it (left it, or pressed Enter): the whole text.
    #[prop(optional, into)]
    on_change: Option<Callback<String>>,
    /// What is typed, as HTML names it: `text`, `email`, `tel`, `url`, `date`, `time`, `search`.
    #[prop(default = "text")]
    kind: &'static str,
    /// How to answer.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    problem: MaybeProp<String>,
    /// An example of an answer, never the label.
    #[prop(optional, into)]
    example: MaybeProp<String>,
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
    /// What the browser may fill in, as HTML names it.
    #[prop(default = "off")]
    autocomplete: &'static str,
) -> impl IntoView {
    view! {
        <Field label hint problem required label_unseen let:wiring>
            {
                let input = view! {
                    <input
                        id=wiring.id
                        class="control"
                        type=kind
                        dir="auto"
                        autocomplete=autocomplete
                        autofocus=first
                        placeholder=move || example.get()
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
                    />
                };
                if kind == "search" {
                    view! {
                        <span class="control-search">
                            <Icon glyph=Glyph::Search />
                            {input}
                        </span>
                    }
                        .into_any()
                } else {
                    input.into_any()
                }
            }
        </Field>
    }
}
