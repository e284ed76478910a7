//! A dialog that asks something before it is done.

use super::app::App;
use super::parts::{Button, ButtonKind, Dialog, DialogSize, Glyph};
use crate::app::words::common;
use leptos::prelude::*;

/// A question over the page, with a button that does what was asked about and one that leaves
/// it; Escape, the cross and a press beside it leave it too.
#[component]
pub fn Question(
    /// What it asks.
    #[prop(into)]
    title: Signal<String>,
    /// Whether it is asked now.
    #[prop(into)]
    open: Signal<bool>,
    /// The words on the button that does it.
    #[prop(into)]
    does: Signal<String>,
    /// What that button is like.
    #[prop(default = ButtonKind::Primary.into(), into)]
    kind: Signal<ButtonKind>,
    /// What stands before them.
    #[prop(optional)]
    glyph: Option<Glyph>,
    /// Whether it cannot be done yet.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// The person wants it done.
    #[prop(into)]
    on_confirm: Callback<()>,
    /// The person does not want it after all.
    #[prop(into)]
    on_close: Callback<()>,
    /// How much room it takes.
    #[prop(default = DialogSize::Small)]
    size: DialogSize,
    /// The answers to choose from, or what is to be filled in.
    children: ChildrenFn,
) -> impl IntoView {
    let app = App::here();
    let actions = move || {
        let kind = kind.get_untracked();
        view! {
            <Button label=app.say(common::CANCEL) on_press=on_close />
            <Button label=does kind glyph disabled on_press=on_confirm />
        }
    };
    view! {
        <Dialog
            title
            open
            size
            on_close
            close_label=app.say(common::CLOSE)
            actions=actions
        >
            {children()}
        </Dialog>
    }
}
