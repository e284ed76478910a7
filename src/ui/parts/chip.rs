//! Chips: an organisation, a status, a tag.

use leptos::prelude::*;

use super::{Glyph, Icon, Tone};

/// What a chip stands for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ChipKind {
    /// A thing that was chosen.
    #[default]
    Plain,
    /// An organisation: its colour with its acronym.
    Organisation,
    /// How something stands: a shape and a word in the colour of its [`Tone`].
    Status,
    /// A theme, a place or another word of a shared vocabulary.
    Tag,
}

impl ChipKind {
    /// The word that `style/chip.css` knows it by.
    fn word(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Organisation => "organisation",
            Self::Status => "status",
            Self::Tag => "tag",
        }
    }
}

/// A few words with a mark before them; a link where `address` is given.
#[component]
pub fn Chip(
    /// The acronym, the status, the tag.
    #[prop(into)]
    label: Signal<String>,
    /// What it stands for.
    #[prop(optional)]
    kind: ChipKind,
    /// The hue of an organisation, 0 to 359; grey without one.
    #[prop(optional, into)]
    hue: MaybeProp<u16>,
    /// What a status is about.
    #[prop(optional, into)]
    tone: Signal<Tone>,
    /// The full name, shown when pointed at.
    #[prop(optional, into)]
    name: MaybeProp<String>,
    /// Where it leads.
    #[prop(default = None, into)]
    address: Option<String>,
    /// The name of its cross; without one it cannot be removed.
    #[prop(optional, into)]
    remove_label: MaybeProp<String>,
    /// The cross was pressed.
    #[prop(optional, into)]
    on_remove: Option<Callback<()>>,
) -> impl IntoView {
    let is_organisation = kind == ChipKind::Organisation;
    let inside = view! {
        {is_organisation.then(|| view! { <span class="chip-mark" aria-hidden="true"></span> })}
        {(kind == ChipKind::Status).then_some(move || view! { <Icon glyph=status(tone.get()) /> })}
        <span class="chip-words" dir="auto">{label}</span>
        {move || {
            remove_label
                .get()
                .map(|remove_label| {
                    view! {
                        <button
                            type="button"
                            class="chip-remove"
                            aria-label=remove_label
                            on:click=move |event| {
                                event.stop_propagation();
                                if let Some(on_remove) = on_remove {
                                    on_remove.run(());
                                }
                            }
                        >
                            <Icon glyph=Glyph::Close />
                        </button>
                    }
                })
        }}
    };
    let data_hue = move || is_organisation.then(|| hue.get().map_or("none", |_| ""));
    let hue = move || hue.get().unwrap_or_default().to_string();
    let tone = move || tone.get().word();
    match address {
        Some(address) => view! {
            <a
                class="chip"
                href=address
                data-kind=kind.word()
                data-hue=data_hue
                data-tone=tone
                title=move || name.get()
                style:--hue=hue
            >
                {inside}
            </a>
        }
        .into_any(),
        None => view! {
            <span
                class="chip"
                data-kind=kind.word()
                data-hue=data_hue
                data-tone=tone
                title=move || name.get()
                style:--hue=hue
            >
                {inside}
            </span>
        }
        .into_any(),
    }
}

/// The shape before a status: an open one is not yet anything to be told of.
fn status(tone: Tone) -> Glyph {
    match tone {
        Tone::Plain => Glyph::Circle,
        Tone::Good | Tone::Warning | Tone::Danger => tone.glyph(),
    }
}
