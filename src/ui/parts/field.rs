//! What stands around a control: label, hint, and the problem with what was typed.

use leptos::prelude::*;

use super::{Glyph, Icon, names};

/// What a control needs to be tied to its label, hint and problem.
#[derive(Debug, Clone)]
pub struct Wiring {
    /// The id that the control must take; its label points there.
    pub id: String,
    /// The id of the label, for controls that are more than one element.
    pub label_id: String,
    /// The value of `aria-describedby`: the hint, and the problem while there is one.
    pub described_by: Signal<Option<String>>,
    /// The value of `aria-invalid`.
    pub invalid: Signal<Option<&'static str>>,
    /// The value of `aria-required`.
    pub required: Option<&'static str>,
}

/// A label, the control that `children` make with the [`Wiring`], a hint and
/// the problem with what was typed.
///
/// The problem stands beside its control, is part of its description, and is
/// read out when it appears.
#[component]
pub fn Field<Control, View>(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// How to answer, in a few words.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with the answer and how to mend it.
    #[prop(optional, into)]
    problem: MaybeProp<String>,
    /// Whether there must be an answer.
    #[prop(optional)]
    required: bool,
    /// Whether the label is read aloud only, where the place says enough to the eye.
    #[prop(optional)]
    label_unseen: bool,
    /// Makes the control.
    children: Control,
) -> impl IntoView
where
    Control: FnOnce(Wiring) -> View,
    View: IntoView,
{
    let id = names::fresh("field");
    let label_id = format!("{id}-label");
    let hint_id = format!("{id}-hint");
    let problem_id = format!("{id}-problem");
    let described_by = Signal::derive({
        let (hint_id, problem_id) = (hint_id.clone(), problem_id.clone());
        move || match (hint.get().is_some(), problem.get().is_some()) {
            (false, false) => None,
            (true, false) => Some(hint_id.clone()),
            (false, true) => Some(problem_id.clone()),
            (true, true) => Some(format!("{problem_id} {hint_id}")),
        }
    });
    let control = children(Wiring {
        id: id.clone(),
        label_id: label_id.clone(),
        described_by,
        invalid: Signal::derive(move || problem.get().map(|_| "true")),
        required: required.then_some("true"),
    });
    view! {
        <div class="field">
            <label id=label_id class="field-label" class:unseen=label_unseen for=id>
                {label}
                {required.then(|| view! { <span class="field-required" aria-hidden="true">"*"</span> })}
            </label>
            {control}
            <span id=problem_id class="field-problem" aria-live="polite">
                {move || problem.get().map(|words| view! {
                    <Icon glyph=Glyph::Warning />
                    <span>{words}</span>
                })}
            </span>
            {move || hint.get().map(|words| view! {
                <span id=hint_id.clone() class="field-hint">{words}</span>
            })}
        </div>
    }
}
