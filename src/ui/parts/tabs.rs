//! Parts of one thing, one at a time.

use leptos::html;
use leptos::prelude::*;

use super::{Choice, names, roving};

/// Parts of one thing, one at a time: a row of tabs and, in `children`, the
/// panel of the chosen one. Arrow keys choose, as the pattern for tabs asks.
#[component]
pub fn Tabs(
    /// The name of the row.
    #[prop(into)]
    label: Signal<String>,
    /// The tabs; they do not change while they are shown.
    choices: Vec<Choice>,
    /// The id of the chosen one.
    #[prop(into)]
    chosen: Signal<String>,
    /// The id of what the person chose.
    #[prop(into)]
    on_choose: Callback<String>,
    /// The panel.
    children: Children,
) -> impl IntoView {
    let base = names::fresh("tabs");
    let panel = format!("{base}-panel");
    let row = NodeRef::<html::Div>::new();
    let tabs: Vec<(String, String, NodeRef<html::Button>)> = choices
        .iter()
        .enumerate()
        .map(|(place, choice)| (choice.id.clone(), format!("{base}-{place}"), NodeRef::new()))
        .collect();
    let tabs = StoredValue::new(tabs);
    let chosen_tab = move || {
        tabs.with_value(|tabs| {
            let chosen = chosen.read();
            let tab = tabs.iter().find(|(id, ..)| *id == *chosen);
            tab.map(|(_, tab, _)| tab.clone())
        })
    };
    let on_keydown = move |event: leptos::ev::KeyboardEvent| {
        let turned = row
            .get_untracked()
            .is_some_and(|row| row.matches(":dir(rtl)").unwrap_or(false));
        let (backwards, forwards) = if turned {
            ("ArrowRight", "ArrowLeft")
        } else {
            ("ArrowLeft", "ArrowRight")
        };
        let next = tabs.with_value(|tabs| {
            let from = tabs
                .iter()
                .position(|(id, ..)| *id == *chosen.read_untracked());
            let place = roving::place(&event.key(), from?, tabs.len(), backwards, forwards)?;
            tabs.get(place).cloned()
        });
        if let Some((id, _, tab)) = next {
            event.prevent_default();
            on_choose.run(id);
            if let Some(tab) = tab.get_untracked() {
                names::settled(tab.focus());
            }
        }
    };
    view! {
        <div class="tabs">
            <div node_ref=row class="tabs-list" role="tablist" aria-label=label on:keydown=on_keydown>
                {choices
                    .into_iter()
                    .zip(tabs.get_value())
                    .map(|(choice, (id, tab_id, node))| {
                        let is_chosen = {
                            let id = id.clone();
                            Memo::new(move |_| *chosen.read() == id)
                        };
                        view! {
                            <button
                                node_ref=node
                                id=tab_id
                                class="tab"
                                type="button"
                                role="tab"
                                aria-selected=move || is_chosen.get().to_string()
                                aria-controls=panel.clone()
                                tabindex=move || if is_chosen.get() { "0" } else { "-1" }
                                on:click=move |_| on_choose.run(id.clone())
                            >
                                {choice.label}
                            </button>
                        }
                    })
                    .collect_view()}
            </div>
            <div id=panel class="tabs-panel" role="tabpanel" aria-labelledby=chosen_tab tabindex="0">
                {children()}
            </div>
        </div>
    }
}
