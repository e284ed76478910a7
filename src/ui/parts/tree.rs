//! A tree that opens and closes.

use std::collections::BTreeMap;

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::{Glyph, Icon, names};

/// One row of a tree, as plain data: the visible rows are given in order, each
/// with its depth and its place among its siblings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Node {
    /// What is sent; unique in its tree.
    pub id: String,
    /// What is read.
    pub label: String,
    /// What is read second, for instance a full name or a city.
    pub detail: Option<String>,
    /// The hue of its organisation, 0 to 359; no square without one.
    pub hue: Option<u16>,
    /// Depth, from 1 for the roots.
    pub level: u32,
    /// Whether its children are in sight; none where it has no children.
    pub expanded: Option<bool>,
    /// How many children it has, shown while they are not in sight.
    pub children: u32,
    /// How many siblings it stands among, itself counted.
    pub setsize: u32,
    /// Its place among them, from 1.
    pub posinset: u32,
}

/// A tree that opens and closes, with one row in the order of tabs.
///
/// Up and Down go through the rows in sight; Right opens or goes in, Left closes
/// or goes out (turned around from right to left); Home, End and the first
/// letters of a label lead there; Enter and Space choose.
#[component]
pub fn Tree(
    /// The name of the tree.
    #[prop(into)]
    label: Signal<String>,
    /// The rows in sight, in order.
    #[prop(into)]
    nodes: Signal<Vec<Node>>,
    /// The id of the chosen row.
    #[prop(into)]
    chosen: Signal<Option<String>>,
    /// The id of the row that the person chose.
    #[prop(into)]
    on_choose: Callback<String>,
    /// The id of the row that is to open (`true`) or to close.
    #[prop(into)]
    on_toggle: Callback<(String, bool)>,
) -> impl IntoView {
    let tree = NodeRef::<html::Div>::new();
    // The elements of rows by id; of rows out of sight too, which nothing leads to.
    let rows = StoredValue::new(BTreeMap::<String, NodeRef<html::Div>>::new());
    let by_id = Memo::new(move |_| {
        let pairs = nodes.get().into_iter().map(|node| (node.id.clone(), node));
        pairs.collect::<BTreeMap<String, Node>>()
    });
    // Where the focus was last; the way in for Tab.
    let visited = RwSignal::new(None::<String>);
    let way_in = Memo::new(move |_| {
        let by_id = by_id.read();
        let is_there = |id: &String| by_id.contains_key(id);
        let first = || nodes.with(|nodes| nodes.first().map(|node| node.id.clone()));
        let visited = visited.get().filter(is_there);
        visited
            .or_else(|| chosen.get().filter(is_there))
            .or_else(first)
    });
    let typed = StoredValue::new(Typed::default());

    let focus = move |id: String| {
        let row = rows.with_value(|rows| rows.get(&id).copied());
        visited.set(Some(id));
        if let Some(row) = row.and_then(|row| row.get_untracked()) {
            names::settled(row.focus());
        }
    };
    let on_keydown = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let turned = tree
            .get_untracked()
            .is_some_and(|tree| tree.matches(":dir(rtl)").unwrap_or(false));
        let key = match (event.key().as_str(), turned) {
            ("ArrowRight", true) => "ArrowLeft".to_owned(),
            ("ArrowLeft", true) => "ArrowRight".to_owned(),
            (key, _) => key.to_owned(),
        };
        let Some(from) = way_in.get_untracked() else {
            return;
        };
        let step = typed.try_update_value(|typed| {
            nodes.with_untracked(|nodes| step(nodes, &from, &key, typed))
        });
        match step.flatten() {
            None => return,
            Some(Step::Stay) => {}
            Some(Step::To(id)) => focus(id),
            Some(Step::Open(id)) => on_toggle.run((id, true)),
            Some(Step::Close(id)) => on_toggle.run((id, false)),
            Some(Step::Choose(id)) => on_choose.run(id),
            Some(Step::Letters(id)) => {
                // Letters typed quickly after each other are the beginning of one word.
                let count = typed.with_value(|typed| typed.count);
                set_timeout(
                    move || {
                        typed.try_update_value(|typed| {
                            if typed.count == count {
                                typed.letters.clear();
                            }
                        });
                    },
                    std::time::Duration::from_millis(600),
                );
                if let Some(id) = id {
                    focus(id);
                }
            }
        }
        event.prevent_default();
    };
    view! {
        <div node_ref=tree class="tree" role="tree" aria-label=label on:keydown=on_keydown>
            <For each=move || nodes.get() key=|node| node.id.clone() let:node>
                {
                    let id = StoredValue::new(node.id.clone());
                    let row = NodeRef::new();
                    rows.update_value(|rows| {
                        rows.insert(node.id.clone(), row);
                    });
                    // The row stays the same element, so that opening it keeps the focus.
                    let node = Memo::new(move |before: Option<&Node>| {
                        let now = id.with_value(|id| by_id.read().get(id).cloned());
                        now.or_else(|| before.cloned()).unwrap_or_else(|| node.clone())
                    });
                    let is_chosen = Memo::new(move |_| id.with_value(|id| chosen.read().as_ref() == Some(id)));
                    let is_way_in = Memo::new(move |_| id.with_value(|id| way_in.read().as_ref() == Some(id)));
                    view! {
                        <div
                            node_ref=row
                            class="tree-row"
                            role="treeitem"
                            attr:aria-level=move || node.read().level.to_string()
                            attr:aria-setsize=move || node.read().setsize.to_string()
                            attr:aria-posinset=move || node.read().posinset.to_string()
                            aria-expanded=move || node.read().expanded.map(|open| open.to_string())
                            aria-selected=move || is_chosen.get().to_string()
                            tabindex=move || if is_way_in.get() { "0" } else { "-1" }
                            style:--level=move || node.read().level.to_string()
                            on:focus=move |_| visited.set(Some(id.get_value()))
                            on:click=move |_| on_choose.run(id.get_value())
                        >
                            <span
                                class="tree-twist"
                                aria-hidden="true"
                                on:click=move |event| {
                                    if let Some(open) = node.get_untracked().expanded {
                                        event.stop_propagation();
                                        on_toggle.run((id.get_value(), !open));
                                    }
                                }
                            >
                                {move || node.read().expanded.map(|_| view! { <Icon glyph=Glyph::Next /> })}
                            </span>
                            {move || node.read().hue.map(|hue| view! {
                                <span class="swatch" data-hue="" style:--hue=hue.to_string()></span>
                            })}
                            <span class="tree-label" dir="auto">{move || node.read().label.clone()}</span>
                            {move || node.read().detail.clone().map(|detail| view! {
                                <span class="tree-detail" dir="auto">{detail}</span>
                            })}
                            {move || {
                                let node = node.read();
                                (node.expanded == Some(false) && node.children > 0)
                                    .then(|| view! { <span class="tree-count">{node.children}</span> })
                            }}
                        </div>
                    }
                }
            </For>
        </div>
    }
}

/// What was typed to find a row.
#[derive(Debug, Default)]
struct Typed {
    letters: String,
    /// How many letters were ever typed; tells a timer whether it is the last.
    count: u32,
}

/// What a key does.
enum Step {
    Stay,
    To(String),
    Open(String),
    Close(String),
    Choose(String),
    /// A letter was typed; the row that the letters lead to.
    Letters(Option<String>),
}

/// Reads `key`, pressed at the row `from`; `None` when it means nothing here.
fn step(nodes: &[Node], from: &str, key: &str, typed: &mut Typed) -> Option<Step> {
    let place = nodes.iter().position(|node| node.id == from)?;
    let node = nodes.get(place)?;
    let to = |node: Option<&Node>| node.map_or(Step::Stay, |node| Step::To(node.id.clone()));
    let step = match key {
        "ArrowDown" => to(nodes.get(place + 1)),
        "ArrowUp" => to(place.checked_sub(1).and_then(|before| nodes.get(before))),
        "Home" => to(nodes.first()),
        "End" => to(nodes.last()),
        "Enter" | " " => Step::Choose(node.id.clone()),
        "ArrowRight" => match node.expanded {
            None => Step::Stay,
            Some(false) => Step::Open(node.id.clone()),
            Some(true) => to(nodes.get(place + 1).filter(|next| next.level > node.level)),
        },
        "ArrowLeft" if node.expanded == Some(true) => Step::Close(node.id.clone()),
        "ArrowLeft" => to(nodes[..place]
            .iter()
            .rev()
            .find(|above| above.level < node.level)),
        letter if letter.chars().count() == 1 => {
            typed.letters.push_str(&letter.to_lowercase());
            typed.count += 1;
            // The first letter looks further down, the next ones may stay.
            let skipped = usize::from(typed.letters.chars().count() == 1);
            let below = nodes.iter().cycle().skip(place + skipped).take(nodes.len());
            let found = below
                .into_iter()
                .find(|node| node.label.to_lowercase().starts_with(&typed.letters));
            Step::Letters(found.map(|node| node.id.clone()))
        }
        _ => return None,
    };
    Some(step)
}
