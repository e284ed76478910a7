//! How far long work is.

use leptos::prelude::*;

use super::{Button, ButtonKind, names};

/// How far long work is, with a button that stops it.
#[component]
pub fn Progress(
    /// What is being done.
    #[prop(into)]
    label: Signal<String>,
    /// How much is done, from 0 to 1; none where nobody knows.
    #[prop(into)]
    done: Signal<Option<f64>>,
    /// The words on the button that stops it; without them it cannot be stopped.
    #[prop(optional, into)]
    cancel_label: MaybeProp<String>,
    /// The person wants it stopped.
    #[prop(optional, into)]
    on_cancel: Option<Callback<()>>,
) -> impl IntoView {
    let id = names::fresh("progress");
    view! {
        <div class="progress">
            <div class="progress-head">
                <label for=id.clone()>{label}</label>
                {move || {
                    cancel_label
                        .get()
                        .map(|label| {
                            view! {
                                <Button
                                    label
                                    kind=ButtonKind::Quiet
                                    small=true
                                    on_press=move |()| {
                                        if let Some(on_cancel) = on_cancel {
                                            on_cancel.run(());
                                        }
                                    }
                                />
                            }
                        })
                }}
            </div>
            <progress id=id max="1" value=move || done.get()></progress>
        </div>
    }
}
