//! What a combobox remembers while it is on the page, and what its keys do.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::choice::matching;
use super::{Choice, names};

/// What a field does with a text that is none of its choices: it stays, and can be added.
#[derive(Clone, Copy)]
pub struct Adding {
    /// Each keystroke: the whole text; empty once a choice was taken or the text given up.
    pub on_input: Callback<String>,
    /// Names the answer that adds it, given the text.
    pub words: Callback<String, String>,
    /// Adds it.
    pub on_add: Callback<String>,
}

/// What the field and its list share; lives as long as the field.
#[derive(Clone, Copy)]
pub struct State {
    pub choices: Signal<Vec<Choice>>,
    pub chosen: Signal<Vec<String>>,
    pub on_change: Callback<Vec<String>>,
    pub multiple: bool,
    pub adding: Option<Adding>,
    /// What was typed since the last choice; none while the field shows the choice.
    pub typed: RwSignal<Option<String>>,
    pub is_open: RwSignal<bool>,
    /// The places of the choices that match what was typed.
    pub matches: Memo<Vec<usize>>,
    /// The place of the marked choice, which Enter takes.
    pub marked: RwSignal<Option<usize>>,
    pub input: NodeRef<html::Input>,
    pub list: NodeRef<html::Ul>,
    pub list_id: StoredValue<String>,
}

impl State {
    pub fn new(
        choices: Signal<Vec<Choice>>,
        chosen: Signal<Vec<String>>,
        on_change: Callback<Vec<String>>,
        multiple: bool,
        adding: Option<Adding>,
    ) -> Self {
        let typed = RwSignal::new(None::<String>);
        let matches = Memo::new(move |_| {
            let typed = typed.get().unwrap_or_default();
            choices.with(|choices| {
                let mut places = matching(choices, &typed);
                if adding.is_some() && is_new(choices, &typed) {
                    // One past the last choice: the answer that adds what was typed.
                    places.push(choices.len());
                }
                places
            })
        });
        Self {
            choices,
            chosen,
            on_change,
            multiple,
            adding,
            typed,
            is_open: RwSignal::new(false),
            matches,
            marked: RwSignal::new(None),
            input: NodeRef::new(),
            list: NodeRef::new(),
            list_id: StoredValue::new(names::fresh("list")),
        }
    }

    /// The choices in the list, each with its place.
    pub fn shown(&self) -> Vec<(usize, Choice)> {
        let matches = self.matches.read();
        self.choices.with(|choices| {
            let shown = matches.iter().map(|&place| {
                let choice = choices.get(place).cloned();
                Some((place, choice.or_else(|| self.addition())?))
            });
            shown.flatten().collect()
        })
    }

    /// The answer that adds what was typed.
    fn addition(&self) -> Option<Choice> {
        let typed = self.typed.get()?;
        let words = self.adding?.words.run(typed.trim().to_owned());
        Some(Choice::new("", words))
    }

    fn tell_typed(&self, text: &str) {
        if let Some(adding) = self.adding {
            adding.on_input.run(text.to_owned());
        }
    }

    pub fn option_id(&self, place: usize) -> String {
        self.list_id.with_value(|list| format!("{list}-{place}"))
    }

    pub fn label_of(&self, id: &str) -> String {
        self.choices.with(|choices| {
            let choice = choices.iter().find(|choice| choice.id == id);
            choice.map_or_else(|| id.to_owned(), |choice| choice.label.clone())
        })
    }

    /// What stands in the field.
    pub fn text(&self) -> String {
        match self.typed.get() {
            Some(typed) => typed,
            None if self.multiple => String::new(),
            None => self.chosen.with(|chosen| {
                chosen
                    .first()
                    .map(|id| self.label_of(id))
                    .unwrap_or_default()
            }),
        }
    }

    pub fn type_in(&self, text: String) {
        let is_empty = text.is_empty();
        self.tell_typed(&text);
        self.typed.set(Some(text));
        self.is_open.set(true);
        let first = self
            .matches
            .with_untracked(|matches| matches.first().copied());
        self.mark(first.filter(|_| !is_empty));
    }

    /// Gives the field the focus.
    pub fn focus(&self) {
        if let Some(input) = self.input.get_untracked() {
            names::settled(input.focus());
        }
    }

    /// Takes the choice, or puts it back if it was taken.
    pub fn take(&self, place: usize) {
        let id = self
            .choices
            .with_untracked(|choices| choices.get(place).map(|choice| choice.id.clone()));
        let Some(id) = id else {
            if let (Some(adding), Some(typed)) = (self.adding, self.typed.get_untracked()) {
                self.is_open.set(false);
                adding.on_add.run(typed.trim().to_owned());
            }
            return;
        };
        self.tell_typed("");
        let mut chosen = self.chosen.get_untracked();
        if !self.multiple {
            chosen = vec![id];
            self.is_open.set(false);
        } else if chosen.contains(&id) {
            chosen.retain(|other| *other != id);
        } else {
            chosen.push(id);
        }
        self.typed.set(None);
        self.on_change.run(chosen);
    }

    pub fn remove(&self, id: &str) {
        let mut chosen = self.chosen.get_untracked();
        chosen.retain(|other| other != id);
        self.on_change.run(chosen);
    }

    /// Leaves the field: an emptied one means nothing chosen. What is none of the choices goes,
    /// unless it can be added.
    pub fn leave(&self) {
        // Taken off the page while it had the focus, it has nothing left to say.
        if self.is_open.is_disposed() {
            return;
        }
        self.is_open.set(false);
        self.marked.set(None);
        let emptied = self
            .typed
            .get_untracked()
            .is_some_and(|typed| typed.trim().is_empty());
        if emptied || self.adding.is_none() {
            self.typed.set(None);
        }
        if emptied && !self.multiple && !self.chosen.read_untracked().is_empty() {
            self.on_change.run(Vec::new());
        }
    }

    pub fn mark(&self, place: Option<usize>) {
        self.marked.set(place);
        let row = self
            .matches
            .with_untracked(|matches| matches.iter().position(|other| Some(*other) == place));
        if let Some(row) = row {
            reveal(self.list, row);
        }
    }

    /// Marks the next (`by` 1) or previous (`by` -1) choice, going around.
    pub fn mark_next(&self, by: isize) {
        let place = self.matches.with_untracked(|matches| {
            let count = isize::try_from(matches.len())
                .ok()
                .filter(|count| *count > 0)?;
            let marked = self.marked.get_untracked();
            let row = matches.iter().position(|place| Some(*place) == marked);
            let row = match row.and_then(|row| isize::try_from(row).ok()) {
                Some(row) => (row + by).rem_euclid(count),
                None if by > 0 => 0,
                None => count - 1,
            };
            usize::try_from(row)
                .ok()
                .and_then(|row| matches.get(row).copied())
        });
        self.mark(place);
    }

    pub fn on_key(&self, event: &KeyboardEvent) {
        let is_open = self.is_open.get_untracked();
        match event.key().as_str() {
            "ArrowUp" if event.alt_key() => self.is_open.set(false),
            "ArrowDown" | "ArrowUp" if !is_open => {
                self.is_open.set(true);
                if !event.alt_key() {
                    let first = self
                        .chosen
                        .with_untracked(|chosen| self.place_of(chosen.first()?));
                    self.mark(first.or_else(|| {
                        self.matches
                            .with_untracked(|matches| matches.first().copied())
                    }));
                }
            }
            "ArrowDown" => self.mark_next(1),
            "ArrowUp" => self.mark_next(-1),
            "Enter" if is_open => match self.marked.get_untracked() {
                Some(place) => self.take(place),
                None => self.is_open.set(false),
            },
            "Escape" if is_open || self.typed.get_untracked().is_some() => {
                self.is_open.set(false);
                self.marked.set(None);
                self.typed.set(None);
                self.tell_typed("");
            }
            "Backspace" if self.multiple && untrack(|| self.text().is_empty()) => {
                if let Some(last) = self.chosen.get_untracked().last() {
                    self.remove(last);
                }
                return;
            }
            _ => return,
        }
        // Escape closes the list, not the dialog around it.
        event.prevent_default();
        event.stop_propagation();
    }

    pub fn place_of(&self, id: &str) -> Option<usize> {
        self.choices
            .with_untracked(|choices| choices.iter().position(|choice| choice.id == id))
    }
}

/// Whether a text is something, and none of the choices by its whole label.
fn is_new(choices: &[Choice], typed: &str) -> bool {
    let typed = typed.trim().to_lowercase();
    !typed.is_empty()
        && !choices
            .iter()
            .any(|choice| choice.label.to_lowercase() == typed)
}

/// Scrolls `list` so that its row at place `row` is in sight.
fn reveal(list: NodeRef<html::Ul>, row: usize) {
    let Some(list) = list.get_untracked() else {
        return;
    };
    let rows = list.children();
    let height = |row: usize| {
        let row = u32::try_from(row).ok().and_then(|row| rows.item(row));
        row.map_or(0, |row| row.client_height())
    };
    let top: i32 = (0..row).map(height).sum();
    let bottom = top + height(row);
    if top < list.scroll_top() {
        list.set_scroll_top(top);
    } else if bottom > list.scroll_top() + list.client_height() {
        list.set_scroll_top(bottom - list.client_height() + 8);
    }
}
