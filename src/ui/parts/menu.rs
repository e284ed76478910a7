//! A button that opens a menu.

use leptos::html;
use leptos::prelude::*;

use super::{ButtonKind, Glyph, Icon, names, roving};

/// One line of a menu.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MenuItem {
    /// What is sent when it is chosen; unique in its menu.
    pub id: String,
    /// What it says.
    pub label: String,
    /// What stands before its words.
    pub glyph: Option<Glyph>,
    /// What is read second, for instance the keys that do the same.
    pub detail: Option<String>,
    /// Whether it takes something away.
    pub is_danger: bool,
    /// Whether it can do nothing now.
    pub is_disabled: bool,
}

/// A button that opens a menu: the browser's own popover, which closes at
/// Escape and at a press elsewhere and gives the focus back.
#[component]
pub fn Menu(
    /// What the button says; only read aloud where `icon_only`.
    #[prop(into)]
    label: Signal<String>,
    /// The lines.
    #[prop(into)]
    items: Signal<Vec<MenuItem>>,
    /// The id of the line that was chosen.
    #[prop(into)]
    on_choose: Callback<String>,
    /// What stands before the words.
    #[prop(optional, into)]
    glyph: Option<Glyph>,
    /// Whether the button shows its icon only.
    #[prop(optional)]
    icon_only: bool,
    /// How much the button asks for attention.
    #[prop(default = ButtonKind::Quiet)]
    kind: ButtonKind,
    /// Less high, for rows and bars.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let id = names::fresh("menu");
    let menu = NodeRef::<html::Div>::new();
    let lines = StoredValue::new(Vec::<NodeRef<html::Button>>::new());
    let focused = StoredValue::new(0_usize);
    let focus = move |place: usize| {
        focused.set_value(place);
        let line = lines.with_value(|lines| lines.get(place).copied());
        if let Some(line) = line.and_then(|line| line.get_untracked()) {
            names::settled(line.focus());
        }
    };
    let is_open = move || {
        menu.get_untracked()
            .is_some_and(|menu| menu.matches(":popover-open").unwrap_or(false))
    };
    let choose = Callback::new(move |item: MenuItem| {
        if item.is_disabled {
            return;
        }
        if let Some(menu) = menu.get_untracked() {
            names::settled(menu.hide_popover());
        }
        on_choose.run(item.id);
    });
    let on_keydown = move |event: leptos::ev::KeyboardEvent| {
        let count = lines.with_value(Vec::len);
        let key = event.key();
        if let Some(place) = roving::place(&key, focused.get_value(), count, "ArrowUp", "ArrowDown")
        {
            event.prevent_default();
            focus(place);
        } else if key == "Tab"
            && let Some(menu) = menu.get_untracked()
        {
            names::settled(menu.hide_popover());
        }
    };
    view! {
        <button
            class="button"
            type="button"
            data-kind=kind.word()
            data-size=small.then_some("small")
            data-shape=icon_only.then_some("icon")
            aria-haspopup="menu"
            aria-label=move || icon_only.then(|| label.get())
            title=move || icon_only.then(|| label.get())
            popovertarget=id.clone()
        >
            {glyph.map(|glyph| view! { <Icon glyph /> })}
            {(!icon_only).then(|| view! {
                <span>{label}</span>
                <Icon glyph=Glyph::Down />
            })}
        </button>
        <div
            node_ref=menu
            id=id
            class="menu"
            popover="auto"
            role="menu"
            aria-label=label
            on:toggle=move |_| if is_open() { focus(0) }
            on:keydown=on_keydown
        >
            {move || {
                let items = items.get();
                lines.set_value(items.iter().map(|_| NodeRef::new()).collect());
                items
                    .into_iter()
                    .zip(lines.get_value())
                    .map(|(item, node)| line(item, node, choose))
                    .collect_view()
            }}
        </div>
    }
}

fn line(item: MenuItem, node: NodeRef<html::Button>, choose: Callback<MenuItem>) -> impl IntoView {
    let pressed = item.clone();
    view! {
        <button
            node_ref=node
            class="menu-item"
            type="button"
            role="menuitem"
            tabindex="-1"
            data-kind=item.is_danger.then_some("danger")
            aria-disabled=item.is_disabled.then_some("true")
            on:click=move |_| choose.run(pressed.clone())
        >
            {item.glyph.map(|glyph| view! { <Icon glyph /> })}
            <span>{item.label}</span>
            {item.detail.map(|detail| view! { <span class="menu-item-detail">{detail}</span> })}
        </button>
    }
}
