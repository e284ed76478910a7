//! Buttons.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::{Glyph, Icon};

/// How much a button asks for attention.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// One of several things to do.
    #[default]
    Plain,
    /// The one thing that most people came for; at most one in sight.
    Primary,
    /// Without a border: in rows, bars and beside headings.
    Quiet,
    /// Takes something away.
    Danger,
}

impl ButtonKind {
    /// The word that `style/button.css` knows it by.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Primary => "primary",
            Self::Quiet => "quiet",
            Self::Danger => "danger",
        }
    }
}

/// A button with words, and an icon before them if one is given.
///
/// Disabled and busy ones keep the focus and their place in the order of tabs;
/// they only stop sending. More attributes (`aria-expanded`, `popovertarget`)
/// can be put on the component itself with `attr:`.
#[component]
pub fn Button(
    /// What it says.
    #[prop(into)]
    label: Signal<String>,
    /// What happens; nothing where a `popovertarget` does the work.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// The icon before the words.
    #[prop(optional_no_strip, into)]
    glyph: Option<Glyph>,
    /// Less high, for rows and bars.
    #[prop(optional)]
    small: bool,
    /// Whether it can do nothing now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether what it did is still going on.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// For a switch: whether it is on.
    #[prop(optional, into)]
    pressed: MaybeProp<bool>,
    /// Why it can do nothing, or which keys do the same; shown when pointed at.
    #[prop(optional, into)]
    tip: MaybeProp<String>,
    /// Whether it sends the form that it stands in.
    #[prop(optional)]
    submits: bool,
) -> impl IntoView {
    let still = Signal::derive(move || disabled.get() || busy.get());
    view! {
        <button
            class="button"
            type=if submits { "submit" } else { "button" }
            data-kind=kind.word()
            data-size=small.then_some("small")
            title=move || tip.get()
            aria-disabled=move || still.get().then_some("true")
            aria-busy=move || busy.get().then_some("true")
            aria-pressed=move || pressed.get().map(|on| on.to_string())
            on:click=press(still, on_press)
        >
            {move || busy.get().then(|| view! { <span class="button-spinner" aria-hidden="true" /> })}
            {move || glyph.filter(|_| !busy.get()).map(|glyph| view! { <Icon glyph /> })}
            <span>{label}</span>
        </button>
    }
}

/// A button that shows an icon only. Its label is read aloud and shown when
/// pointed at.
#[component]
pub fn IconButton(
    /// What it does.
    #[prop(into)]
    label: Signal<String>,
    /// What it shows.
    glyph: Glyph,
    /// What happens; nothing where a `popovertarget` does the work.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// How much it asks for attention; quiet unless told.
    #[prop(default = ButtonKind::Quiet)]
    kind: ButtonKind,
    /// Less high, for rows and bars.
    #[prop(optional)]
    small: bool,
    /// Whether it can do nothing now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// For a switch: whether it is on.
    #[prop(optional, into)]
    pressed: MaybeProp<bool>,
) -> impl IntoView {
    view! {
        <button
            class="button"
            type="button"
            data-kind=kind.word()
            data-shape="icon"
            data-size=small.then_some("small")
            aria-label=label
            title=label
            aria-disabled=move || disabled.get().then_some("true")
            aria-pressed=move || pressed.get().map(|on| on.to_string())
            on:click=press(disabled, on_press)
        >
            <Icon glyph />
        </button>
    }
}

/// Sends the press, unless the button can do nothing now: then the press stops
/// here, and sends no form either.
fn press(still: Signal<bool>, on_press: Option<Callback<()>>) -> impl Fn(MouseEvent) + 'static {
    move |event| {
        if still.get_untracked() {
            event.prevent_default();
            event.stop_propagation();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    }
}
