//! A dialog over the page.

use leptos::ev::{Event, MouseEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;

use super::{Glyph, IconButton, names};
use crate::browser::pointing;

/// How much room a dialog takes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DialogSize {
    /// A question with its answers.
    Small,
    /// A form.
    #[default]
    Form,
    /// A table or a comparison.
    Wide,
    /// A list that grows and shrinks while one types, hung near the top.
    Palette,
}

impl DialogSize {
    /// The word that `style/dialog.css` knows it by.
    fn word(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Form => "form",
            Self::Wide => "wide",
            Self::Palette => "palette",
        }
    }
}

/// A dialog over the page, named by its title: the browser's own, so that the
/// page under it is out of reach and the focus goes back where it came from.
///
/// Escape, the cross and a press beside it ask `on_close`; only `open` closes
/// it, so a form with unsaved work may answer otherwise. Its content exists
/// while it is open. The focus starts at the first control, or where `first`
/// is set.
#[component]
pub fn Dialog(
    /// What it is called.
    #[prop(into)]
    title: Signal<String>,
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// The person wants to leave it.
    #[prop(into)]
    on_close: Callback<()>,
    /// The name of the cross.
    #[prop(into)]
    close_label: Signal<String>,
    /// How much room it takes.
    #[prop(optional)]
    size: DialogSize,
    /// Whether the title and the cross are for screen readers only.
    #[prop(optional)]
    title_unseen: bool,
    /// The buttons at its foot, the one that does it last.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// What is in it.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let sheet = NodeRef::<html::Div>::new();
    let title_id = StoredValue::new(names::fresh("dialog-title"));

    // Closed before its content goes, so that fields are left while they still
    // can tell somebody; opened after its content came, so that the focus finds it.
    let is_drawn = RwSignal::new(false);
    Effect::new(move |_| {
        if open.get() {
            is_drawn.set(true);
        } else {
            close(node);
            is_drawn.set(false);
        }
    });
    Effect::new(move |_| {
        sheet.track();
        // Told that it is drawn, the content may still be on its way; `sheet` tells of that.
        if let Some(dialog) = node.get().filter(|_| is_drawn.get())
            && !dialog.open()
            && dialog.child_element_count() > 0
        {
            if dialog.show_modal().is_err() {
                // A dialog that is not in the page cannot be modal; it is still seen.
                dialog.set_open(true);
            }
            pointing::focus_first_field(&dialog);
        }
    });
    // Taken off the page while open, it would keep the focus from going back.
    on_cleanup(move || close(node));

    // A press that began inside (marking a text) and ends outside leaves nothing.
    let began_outside = StoredValue::new(false);
    let outside = move |event: &MouseEvent| event.target() == event.current_target();

    view! {
        <dialog
            node_ref=node
            class="dialog"
            data-size=size.word()
            aria-labelledby=title_id.get_value()
            on:cancel=move |event: Event| {
                // A file field inside sends an event of this name too, which bubbles.
                if event.target() == event.current_target() {
                    event.prevent_default();
                    on_close.run(());
                }
            }
            on:close=move |_| {
                // Some browsers close on a second Escape, whatever is answered. The event
                // comes later than the closing: the dialog may be open for the next thing.
                let is_shut = node.try_get_untracked().flatten().is_some_and(|node| !node.open());
                if is_shut && open.try_get_untracked() == Some(true) {
                    on_close.run(());
                }
            }
            on:pointerdown=move |event: PointerEvent| began_outside.set_value(outside(&event))
            on:click=move |event| {
                if outside(&event) && began_outside.get_value() {
                    on_close.run(());
                }
            }
        >
            <Show when=move || is_drawn.get()>
                <div node_ref=sheet class="dialog-sheet">
                    <h2 id=title_id.get_value() class="dialog-title" class:unseen=title_unseen>
                        {title}
                    </h2>
                    <div class="dialog-body">{children()}</div>
                    {actions
                        .clone()
                        .map(|actions| view! { <div class="dialog-actions">{actions.run()}</div> })}
                    // Last in the order of tabs: a form starts with its first field.
                    <div class="dialog-close" class:unseen=title_unseen>
                        <IconButton label=close_label glyph=Glyph::Close on_press=on_close />
                    </div>
                </div>
            </Show>
        </dialog>
    }
}

fn close(node: NodeRef<html::Dialog>) {
    if let Some(dialog) = node.try_get_untracked().flatten() {
        dialog.close();
    }
}
