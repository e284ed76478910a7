//! A sentence about what happened, with the way on.

use leptos::prelude::*;

use super::{Button, ButtonKind, Glyph, Icon, IconButton};

/// What a sentence, a chip or a figure is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// Something to know.
    #[default]
    Plain,
    /// Something that went well.
    Good,
    /// Something to look at soon.
    Warning,
    /// Something that failed or is late.
    Danger,
}

impl Tone {
    /// The word that the style sheets know it by.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Good => "good",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }

    /// The icon that says the same without colour.
    #[must_use]
    pub fn glyph(self) -> Glyph {
        match self {
            Self::Plain => Glyph::Info,
            Self::Good => Glyph::Check,
            Self::Warning => Glyph::Warning,
            Self::Danger => Glyph::Alert,
        }
    }
}

/// A sentence about what happened, with an action such as "Undo" and a cross.
///
/// It is not itself a live region: it stands in the `status` or the `alert`
/// region of the [`Shell`](super::Shell), or in the page where it belongs.
#[component]
pub fn Notice(
    /// The sentence.
    #[prop(into)]
    words: Signal<String>,
    /// What it is about.
    #[prop(optional, into)]
    tone: Signal<Tone>,
    /// The words on its button.
    #[prop(optional, into)]
    action: MaybeProp<String>,
    /// The button was pressed.
    #[prop(optional, into)]
    on_action: Option<Callback<()>>,
    /// The name of its cross; without one it cannot be put away.
    #[prop(optional, into)]
    dismiss_label: MaybeProp<String>,
    /// The cross was pressed.
    #[prop(optional, into)]
    on_dismiss: Option<Callback<()>>,
    /// Whether it goes over the whole width of the page, as a banner.
    #[prop(optional)]
    banner: bool,
    /// More buttons, links or words.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="notice" class:banner=banner data-tone=move || tone.get().word()>
            {move || view! { <Icon glyph=tone.get().glyph() /> }}
            <p class="notice-words">{words}</p>
            <div class="notice-actions">
                {move || action.get().map(|label| view! {
                    <Button label small=true on_press=move |()| {
                        if let Some(on_action) = on_action {
                            on_action.run(());
                        }
                    } />
                })}
                {children.map(|children| children())}
                {move || dismiss_label.get().map(|label| view! {
                    <IconButton
                        label
                        glyph=Glyph::Close
                        kind=ButtonKind::Quiet
                        small=true
                        on_press=move |()| {
                            if let Some(on_dismiss) = on_dismiss {
                                on_dismiss.run(());
                            }
                        }
                    />
                })}
            </div>
        </div>
    }
}
