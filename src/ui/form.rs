//! The open form, in a dialog named for its record.

use super::app::App;
use super::parts::{
    Button, ButtonKind, CheckBox, Dialog, Glyph, IconButton, Notice, Select, TextArea, TextField,
    Tone,
};
use crate::app::Msg;
use crate::app::form::{Choice, Control, FormPage, Msg as Form, Row, Spot, page};
use crate::app::words::{common, form as words};
use leptos::prelude::*;

/// The open form, if one is.
#[component]
pub fn FormDialog() -> impl IntoView {
    let app = App::here();
    let form = app.page(page);
    let of = move |read: fn(&FormPage) -> Option<String>| {
        Signal::derive(move || form.read().as_ref().and_then(read))
    };
    let is_open = Memo::new(move |_| form.read().is_some());
    let can_delete = Memo::new(move |_| form.read().as_ref().is_some_and(|form| form.can_delete));
    let asks = Memo::new(move |_| {
        form.read()
            .as_ref()
            .is_some_and(|form| form.asks_to_discard)
    });
    let is_disputed = Memo::new(move |_| form.read().as_ref().is_some_and(|form| form.is_disputed));
    let problems = of(|form| form.problems.clone());
    let more = of(|form| form.more.clone());
    let shows_all = move || form.read().as_ref().is_some_and(|form| form.shows_all);
    let actions = move || {
        view! {
            <Show when=move || can_delete.get()>
                <Button
                    label=app.say(common::DELETE)
                    kind=ButtonKind::Danger
                    glyph=Glyph::Delete
                    on_press=app.sender(|| Msg::Form(Form::Delete))
                />
                <span class="dialog-gap"></span>
            </Show>
            <Button label=app.say(common::CANCEL) on_press=app.sender(|| Msg::Form(Form::Close)) />
            <Button
                label=app.say(common::SAVE)
                kind=ButtonKind::Primary
                on_press=app.sender(|| Msg::Form(Form::Save))
            />
        }
    };
    view! {
        <Dialog
            title=Signal::derive(move || form.read().as_ref().map(|form| form.title.clone()).unwrap_or_default())
            open=is_open
            on_close=app.sender(|| Msg::Form(Form::Close))
            close_label=app.say(common::CLOSE)
            actions=actions
        >
            <form
                class="form"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    app.send(Msg::Form(Form::Save));
                }
            >
                <Show when=move || asks.get()>
                    <Notice
                        words=app.say(words::DISCARD)
                        tone=Tone::Warning
                        action=app.say(words::DISCARD_IT)
                        on_action=app.sender(|| Msg::Form(Form::Discard))
                        dismiss_label=app.say(words::KEEP_EDITING)
                        on_dismiss=app.sender(|| Msg::Form(Form::KeepEditing))
                    />
                </Show>
                <Show when=move || is_disputed.get()>
                    <Notice words=app.say(words::DISPUTED) tone=Tone::Warning />
                </Show>
                <Show when=move || problems.read().is_some()>
                    <div role="alert">
                        <Notice words=Signal::derive(move || problems.get().unwrap_or_default()) tone=Tone::Danger />
                    </div>
                </Show>
                <Rows rows=Signal::derive(move || form.read().as_ref().map(|form| form.rows.clone()).unwrap_or_default()) />
                <Show when=move || more.read().is_some()>
                    <Button
                        label=Signal::derive(move || more.get().unwrap_or_default())
                        kind=ButtonKind::Quiet
                        on_press=Callback::new(move |()| app.send(Msg::Form(Form::ShowAll(!shows_all()))))
                    />
                </Show>
                // Enter in a line saves, as in any form; the button that is seen stands below.
                <button type="submit" hidden></button>
            </form>
        </Dialog>
    }
}

#[component]
fn Rows(rows: Signal<Vec<Row>>) -> impl IntoView {
    view! {
        <For each=move || rows.get() key=|row| row.spot.clone() let:row>
            {
                let spot = row.spot.clone();
                let now = Memo::new(move |before: Option<&Row>| {
                    rows.read().iter().find(|row| row.spot == spot).cloned().or_else(|| before.cloned()).unwrap_or_else(|| row.clone())
                });
                view! { <FormRow row=now /> }
            }
        </For>
    }
}

#[component]
fn FormRow(row: Memo<Row>) -> impl IntoView {
    let app = App::here();
    let spot = row.read_untracked().spot.clone();
    let send = {
        let spot = spot.clone();
        move |how: fn(Spot, String) -> Form| {
            let spot = spot.clone();
            Callback::new(move |text: String| app.send(Msg::Form(how(spot.clone(), text))))
        }
    };
    let typed = send(Form::Typed);
    let label = Signal::derive(move || row.read().label.clone());
    let hint = Signal::derive(move || row.read().hint.clone());
    let problem = Signal::derive(move || row.read().problem.clone());
    let text = Signal::derive(move || match &row.read().control {
        Control::Line { text, .. }
        | Control::Text(text)
        | Control::When(text, _)
        | Control::Choice(_, text)
        | Control::One(_, text) => text.clone(),
        _ => String::new(),
    });
    let required = row.read_untracked().required;
    let control = match row.read_untracked().control.clone() {
        Control::Line { input_type, .. } => view! {
            <TextField label hint problem required kind=input_type value=text on_input=typed />
        }
        .into_any(),
        Control::Text(_) => {
            view! { <TextArea label hint problem required value=text on_input=typed /> }.into_any()
        }
        Control::When(..) => view! { <WhenRow row text typed /> }.into_any(),
        Control::Choice(..) => {
            let choices = Signal::derive(move || match &row.read().control {
                Control::Choice(choices, _) => {
                    let none = Choice::new("", app.language().say(common::NONE));
                    std::iter::once(none)
                        .chain(choices.iter().cloned())
                        .collect()
                }
                _ => Vec::new(),
            });
            view! { <Select label hint problem required choices chosen=text on_choose=typed /> }
                .into_any()
        }
        Control::One(options, _) => {
            let options = Signal::derive(move || (*options).clone());
            view! { <Combobox label hint problem required options chosen=text on_choose=typed /> }
                .into_any()
        }
        Control::Many(options, _) => {
            let chosen = Signal::derive(move || match &row.read().control {
                Control::Many(_, chosen) => chosen.clone(),
                _ => Vec::new(),
            });
            let spot = spot.clone();
            let on_change = Callback::new(move |(member, on): (String, bool)| {
                app.send(Msg::Form(Form::Member(spot.clone(), member, on)));
            });
            match options {
                Some(options) => {
                    let options = Signal::derive(move || (*options).clone());
                    view! { <MultiCombobox label hint problem options chosen on_change /> }
                        .into_any()
                }
                None => view! { <WordList label hint problem chosen on_change /> }.into_any(),
            }
        }
        Control::Flag(_) => {
            let checked = Signal::derive(move || matches!(row.read().control, Control::Flag(true)));
            let spot = spot.clone();
            let on_change =
                Callback::new(move |on| app.send(Msg::Form(Form::Flagged(spot.clone(), on))));
            view! { <CheckBox label hint checked on_change /> }.into_any()
        }
        Control::Entries(_) => view! { <EntriesRow row /> }.into_any(),
        Control::Answers { .. } => view! { <AnswersRow row /> }.into_any(),
    };
    view! {
        <div class="form-row" data-field=spot.field>
            {control}
            <Conflict row />
        </div>
    }
}

/// A time: one text that is read, and two pickers beside it that write into it.
#[component]
fn WhenRow(row: Memo<Row>, text: Signal<String>, typed: Callback<String>) -> impl IntoView {
    let app = App::here();
    let label = Signal::derive(move || row.read().label.clone());
    let hint = Signal::derive(move || row.read().hint.clone());
    let problem = Signal::derive(move || row.read().problem.clone());
    let heard = Memo::new(move |_| match &row.read().control {
        Control::When(_, heard) => heard.clone(),
        _ => Default::default(),
    });
    let spot = row.read_untracked().spot.clone();
    let picked = move |is_start: bool| {
        let spot = spot.clone();
        Callback::new(move |day: String| {
            app.send(Msg::Form(Form::Picked(spot.clone(), is_start, day)))
        })
    };
    view! {
        <div class="form-when">
            <TextField label hint problem required=row.read_untracked().required value=text on_input=typed />
            <TextField
                label=app.say(words::START_DATE)
                kind="date"
                value=Signal::derive(move || heard.get().start)
                on_change=picked(true)
            />
            <TextField
                label=app.say(words::END_DATE)
                kind="date"
                value=Signal::derive(move || heard.get().end)
                on_change=picked(false)
            />
        </div>
    }
}

/// Keyed entries, such as the roles of a person, each in a group of its own.
#[component]
fn EntriesRow(row: Memo<Row>) -> impl IntoView {
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
fn AnswersRow(row: Memo<Row>) -> impl IntoView {
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
                options=records
                chosen=String::new()
                on_choose=Callback::new(move |id: String| {
                    if !id.is_empty() {
                        add(id, first.clone());
                    }
                })
            />
        </fieldset>
    }
}

/// The values that stand beside the one shown, to choose from (R1).
#[component]
fn Conflict(row: Memo<Row>) -> impl IntoView {
    let app = App::here();
    let spot = StoredValue::new(row.read_untracked().spot.clone());
    let choices = Memo::new(move |_| {
        let row = row.read();
        let lead = row.lead.clone().map(|says| (None, says, String::new()));
        lead.into_iter()
            .chain(
                row.others
                    .iter()
                    .enumerate()
                    .map(|(at, (says, who))| (Some(at), says.clone(), who.clone())),
            )
            .collect::<Vec<_>>()
    });
    view! {
        <Show when=move || { choices.read().len() > 1 }>
            <div class="form-conflict" role="group" aria-label=app.say(words::CONFLICT)>
                <p>{app.say(words::CONFLICT)}</p>
                <For each=move || choices.get() key=Clone::clone let((at, says, who))>
                    {
                        let spot = spot.get_value();
                        view! {
                            <p class="form-conflict-choice">
                                <Button
                                    label=says
                                    on_press=app.sender(move || Msg::Form(Form::Chose(spot.clone(), at)))
                                />
                                " "
                                <span class="quiet">{who}</span>
                            </p>
                        }
                    }
                </For>
            </div>
        </Show>
    }
}

#[component]
fn Combobox(
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] problem: MaybeProp<String>,
    #[prop(optional)] required: bool,
    #[prop(into)] options: Signal<Vec<Choice>>,
    #[prop(into)] chosen: Signal<String>,
    #[prop(into)] on_choose: Callback<String>,
) -> impl IntoView {
    let choices = Signal::derive(move || {
        std::iter::once(Choice::new("", "-"))
            .chain(options.get())
            .collect::<Vec<_>>()
    });
    view! { <Select label hint problem required choices chosen on_choose /> }
}

#[component]
fn MultiCombobox(
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] problem: MaybeProp<String>,
    #[prop(into)] options: Signal<Vec<Choice>>,
    #[prop(into)] chosen: Signal<Vec<Choice>>,
    #[prop(into)] on_change: Callback<(String, bool)>,
) -> impl IntoView {
    let pick = Callback::new(move |id: String| on_change.run((id, true)));
    view! {
        <Combobox label hint problem options chosen=String::new() on_choose=pick />
        <For each=move || chosen.get() key=|choice| choice.id.clone() let:choice>
            <Button label=choice.label on_press=Callback::new(move |()| on_change.run((choice.id.clone(), false))) />
        </For>
    }
}

#[component]
fn WordList(
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] problem: MaybeProp<String>,
    #[prop(into)] chosen: Signal<Vec<Choice>>,
    #[prop(into)] on_change: Callback<(String, bool)>,
) -> impl IntoView {
    let add = Callback::new(move |word: String| on_change.run((word, true)));
    view! {
        <TextField label hint problem value=String::new() on_change=add />
        <For each=move || chosen.get() key=|choice| choice.id.clone() let:choice>
            <Button label=choice.label on_press=Callback::new(move |()| on_change.run((choice.id.clone(), false))) />
        </For>
    }
}
