//! Fields with several entries, and fields with an answer for each of several records.

use super::row::Rows;
use crate::app::Msg;
use crate::app::form::{Control, Msg as Form, Row};
use crate::app::words::{common, form as words};
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind, Combobox, Glyph, IconButton, Select};
use leptos::prelude::*;

/// Keyed entries, such as the roles of a person, each in a group of its own.
#[component]
pub fn EntriesRow(row: Memo<Row>) -> impl IntoView {
    let app = App::here();
    let field = row.read_untracked().spot.field;
    let label = Signal::derive(move || row.read().label.clone());
    let entries = Signal::derive(move || match &row.read().control {
        Control::Entries(entries) => entries.clone(),
        _ => Vec::new(),
    });
    let add = Signal::derive(move || app.language().fill(words::ADD_TO, &[&label.read()]));
    view! {
        <fieldset class="form-entries">
            <legend>{label}</legend>
            <For each=move || entries.get() key=|(key, _)| key.clone() let((key, _))>
                {
                    let of = key.clone();
                    let rows = Signal::derive(move || {
                        let entries = entries.read();
                        entries.iter().find(|(key, _)| *key == of).map(|(_, rows)| rows.clone()).unwrap_or_default()
                    });
                    view! {
                        <div class="form-entry">
                            <Rows rows />
                            <IconButton
                                label=Signal::derive(move || app.language().fill(words::REMOVE_FROM, &[&label.read()]))
                                glyph=Glyph::Delete
                                on_press=app.sender(move || Msg::Form(Form::RemoveEntry(field, key.clone())))
                            />
                        </div>
                    }
                }
            </For>
            <Button
                label=add
                glyph=Glyph::Add
                kind=ButtonKind::Quiet
                on_press=app.sender(move || Msg::Form(Form::AddEntry(field)))
            />
        </fieldset>
    }
}

/// For each of several records, one word.
#[component]
pub fn AnswersRow(row: Memo<Row>) -> impl IntoView {
    let app = App::here();
    let spot = row.read_untracked().spot.clone();
    let label = Signal::derive(move || row.read().label.clone());
    let given = Signal::derive(move || match &row.read().control {
        Control::Answers { given, .. } => given.clone(),
        _ => Vec::new(),
    });
    let (records, choices) = match row.read_untracked().control.clone() {
        Control::Answers { records, words, .. } => ((*records).clone(), words),
        _ => Default::default(),
    };
    let first = choices
        .first()
        .map(|choice| choice.id.clone())
        .unwrap_or_default();
    let answer =
        move |id: String, word: String| app.send(Msg::Form(Form::Answered(spot.clone(), id, word)));
    let add = answer.clone();
    let nobody: Vec<String> = Vec::new();
    view! {
        <fieldset class="form-entries">
            <legend>{label}</legend>
            <For each=move || given.get() key=|(id, ..)| id.clone() let((id, name, _))>
                {
                    let (of, set, clear) = (id.clone(), answer.clone(), answer.clone());
                    let (set_id, clear_id) = (id.clone(), id);
                    let chosen = Signal::derive(move || {
                        let given = given.read();
                        given.iter().find(|(id, ..)| *id == of).map(|(.., word)| word.clone()).unwrap_or_default()
                    });
                    let remove = app.language().fill(common::REMOVE_NAMED, &[&name]);
                    view! {
                        <div class="form-answer">
                            <Select
                                label=name
                                choices=choices.clone()
                                chosen
                                on_choose=Callback::new(move |word| set(set_id.clone(), word))
                            />
                            <IconButton
                                label=remove
                                glyph=Glyph::Close
                                on_press=Callback::new(move |()| clear(clear_id.clone(), String::new()))
                            />
                        </div>
                    }
                }
            </For>
            <Combobox
                label=Signal::derive(move || app.language().fill(words::ADD_TO, &[&label.read()]))
                choices=records
                chosen=nobody
                none_words=app.say(words::NO_MATCH)
                on_change=Callback::new(move |mut ids: Vec<String>| {
                    if let Some(id) = ids.pop() {
                        add(id, first.clone());
                    }
                })
            />
        </fieldset>
    }
}
