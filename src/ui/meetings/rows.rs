//! What the rows of a meeting have in common: they keep their place in the page while what
//! they show changes, and they are edited and moved by buttons and keys.

use crate::app::outcomes::Owner;
use crate::app::words::meetings as words;
use crate::browser::pointing;
use crate::ui::app::App;
use crate::ui::parts::{Chip, ChipKind, Glyph, IconButton};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The mark of the buttons that move a row, by which the focus finds them again.
const MARK: &str = "move";

/// A row as it is now; as it was last, while it is on its way off the page.
pub fn kept<T>(find: impl Fn() -> Option<T> + Send + Sync + 'static, first: T) -> Memo<T>
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    Memo::new(move |before: Option<&T>| {
        find()
            .or_else(|| before.cloned())
            .unwrap_or_else(|| first.clone())
    })
}

/// An organisation as a chip that leads to its page.
#[component]
pub fn OrganisationChip(owner: Owner) -> impl IntoView {
    view! {
        <Chip
            label=owner.label
            name=owner.name
            kind=ChipKind::Organisation
            hue=owner.hue
            address=owner.link
        />
    }
}

/// Moves a row by Alt with an arrow, from anywhere in it.
pub fn on_keys(id: String, on_move: Callback<bool>) -> impl Fn(KeyboardEvent) + Clone + 'static {
    move |event: KeyboardEvent| {
        let up = match event.key().as_str() {
            "ArrowUp" => true,
            "ArrowDown" => false,
            _ => return,
        };
        if event.alt_key() && !event.ctrl_key() && !event.meta_key() {
            event.prevent_default();
            event.stop_propagation();
            moved(&id, up, on_move);
        }
    }
}

/// The row's element goes to another place in the page, and the focus would be lost with it.
fn moved(id: &str, up: bool, on_move: Callback<bool>) {
    on_move.run(up);
    let mark = mark_of(id, up);
    request_animation_frame(move || {
        pointing::focus_marked(MARK, &mark);
    });
}

fn mark_of(id: &str, up: bool) -> String {
    format!("{id} {}", if up { "up" } else { "down" })
}

/// The buttons of a row: edit, move up, move down.
#[component]
pub fn RowActions(
    /// What the row is known by.
    id: String,
    /// What it is called.
    #[prop(into)]
    name: Signal<String>,
    /// Whether it can go up and down.
    #[prop(into)]
    can_move: Signal<(bool, bool)>,
    /// It goes up (`true`) or down.
    on_move: Callback<bool>,
    /// It is edited; without it there is no such button.
    #[prop(optional, into)]
    on_edit: Option<Callback<()>>,
) -> impl IntoView {
    let app = App::here();
    let named = move |word| Signal::derive(move || app.language().fill(word, &[&name.read()]));
    let ids = StoredValue::new(id);
    let go = move |up: bool| Callback::new(move |()| moved(&ids.get_value(), up, on_move));
    view! {
        <span class="row-actions">
            {on_edit
                .map(|on_edit| {
                    view! {
                        <IconButton label=named(words::EDIT_NAMED) glyph=Glyph::Edit small=true on_press=on_edit />
                    }
                })}
            <IconButton
                label=named(words::UP)
                glyph=Glyph::Up
                small=true
                disabled=Signal::derive(move || !can_move.get().0)
                on_press=go(true)
                attr:data-move=mark_of(&ids.get_value(), true)
            />
            <IconButton
                label=named(words::DOWN)
                glyph=Glyph::Down
                small=true
                disabled=Signal::derive(move || !can_move.get().1)
                on_press=go(false)
                attr:data-move=mark_of(&ids.get_value(), false)
            />
        </span>
    }
}
