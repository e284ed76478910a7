//! What a form asks before it throws away what was typed.

use super::app::App;
use super::parts::{Button, ButtonKind, Glyph, Icon, Tone};
use crate::app::words::form as words;
use crate::browser::pointing;
use leptos::prelude::*;

/// Asks whether to throw away what was typed, where the dialog is seen however far it was
/// scrolled. The focus goes to the answer that loses nothing, and back when that is given.
#[component]
pub fn AskToDiscard(
    /// Whether it is asked now.
    #[prop(into)]
    asks: Signal<bool>,
    /// What was typed may go.
    on_discard: Callback<()>,
    /// It may not.
    on_keep: Callback<()>,
) -> impl IntoView {
    let app = App::here();
    let before = StoredValue::new_local(None);
    Effect::new(move |asked: Option<bool>| {
        let asks = asks.get();
        match (asked.unwrap_or(false), asks) {
            (false, true) => {
                before.set_value(pointing::focused());
                request_animation_frame(|| {
                    pointing::focus_marked("discard", "keep");
                });
            }
            (true, false) => {
                if let Some(Some(before)) = before.try_update_value(Option::take) {
                    pointing::focus_again(&before);
                }
            }
            _ => {}
        }
        asks
    });
    view! {
        <Show when=move || asks.get()>
            <div class="notice discard" role="alert" data-tone=Tone::Warning.word()>
                <Icon glyph=Glyph::Warning />
                <p class="notice-words">{app.say(words::DISCARD)}</p>
                <div class="notice-actions">
                    <Button
                        label=app.say(words::DISCARD_IT)
                        kind=ButtonKind::Danger
                        small=true
                        on_press=on_discard
                    />
                    <Button
                        label=app.say(words::KEEP_EDITING)
                        small=true
                        on_press=on_keep
                        attr:data-discard="keep"
                    />
                </div>
            </div>
        </Show>
    }
}
