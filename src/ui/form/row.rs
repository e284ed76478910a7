//! The rows of a form: for each field the control that fits it.

use super::conflict::Conflict;
use super::entries::{AnswersRow, EntriesRow};
use super::hue::HueRow;
use super::when::WhenRow;
use crate::app::Msg;
use crate::app::form::{Choice, Control, Msg as Form, Row, Spot};
use crate::app::words::{common, form as words};
use crate::browser::pointing::focus_first_field;
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind, CheckBox, Combobox, Select, TextArea, TextField};
use crate::ui::recurrence::RepeatsRow;
use leptos::html::Div;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Rows, each drawn once and kept as long as its field is shown.
#[component]
pub fn Rows(rows: Signal<Vec<Row>>) -> impl IntoView {
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
        | Control::Choice(_, text) => text.clone(),
        Control::One(_, chosen) => chosen
            .as_ref()
            .map(|choice| choice.id.clone())
            .unwrap_or_default(),
        _ => String::new(),
    });
    let required = row.read_untracked().required;
    let control = match row.read_untracked().control.clone() {
        Control::Line { input_type, .. } => view! {
            <TextField label hint problem required kind=input_type value=text on_input=typed />
        }
        .into_any(),
        Control::Hue(_) => view! { <HueRow row typed /> }.into_any(),
        Control::Text(_) => {
            view! { <TextArea label hint problem required value=text on_input=typed /> }.into_any()
        }
        Control::Repeats(_) => view! { <RepeatsRow row /> }.into_any(),
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
            let choices = with_missing(options.clone(), move || match &row.read().control {
                Control::One(_, chosen) => chosen.clone().into_iter().collect(),
                _ => Vec::new(),
            });
            let on_change = Callback::new(move |mut chosen: Vec<String>| {
                typed.run(chosen.pop().unwrap_or_default())
            });
            let chosen = Signal::derive(move || {
                Some(text.get())
                    .filter(|id| !id.is_empty())
                    .into_iter()
                    .collect::<Vec<_>>()
            });
            view! {
                <Combobox label hint problem required choices chosen on_change none_words=app.say(words::NO_MATCH) />
            }
            .into_any()
        }
        Control::Many(Some(options), _) => {
            let members = move || match &row.read().control {
                Control::Many(_, chosen) => chosen.clone(),
                _ => Vec::new(),
            };
            let choices = with_missing(options, members);
            let chosen = Signal::derive(move || {
                members()
                    .into_iter()
                    .map(|choice| choice.id)
                    .collect::<Vec<_>>()
            });
            let spot = spot.clone();
            let on_change = Callback::new(move |chosen: Vec<String>| {
                app.send(Msg::Form(Form::Members(
                    spot.clone(),
                    chosen.into_iter().collect(),
                )));
            });
            let remove_words = Callback::new(move |name: String| {
                app.language().fill(common::REMOVE_NAMED, &[&name])
            });
            view! {
                <Combobox
                    label
                    hint
                    problem
                    choices
                    chosen
                    on_change
                    remove_words
                    multiple=true
                    none_words=app.say(words::NO_MATCH)
                />
            }
            .into_any()
        }
        Control::Many(None, _) => {
            let value = Signal::derive(move || match &row.read().control {
                Control::Many(_, chosen) => {
                    let lines: Vec<&str> =
                        chosen.iter().map(|choice| choice.label.as_str()).collect();
                    lines.join("\n")
                }
                _ => String::new(),
            });
            let spot = spot.clone();
            let on_change = Callback::new(move |text: String| {
                let members: BTreeSet<String> = text
                    .lines()
                    .map(str::trim)
                    .filter(|line| !line.is_empty())
                    .map(str::to_owned)
                    .collect();
                app.send(Msg::Form(Form::Members(spot.clone(), members)));
            });
            let one_a_line = app.say(words::ONE_A_LINE);
            let hint = Signal::derive(move || {
                let said = row.read().hint.clone();
                Some(said.unwrap_or_else(|| one_a_line.get()))
            });
            view! { <TextArea label hint problem value on_change /> }.into_any()
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
    let frame = NodeRef::new();
    view! {
        <div class="form-row" data-field=spot.field node_ref=frame>
            {control}
            <Offer row frame />
            <Conflict row />
        </div>
    }
}

/// The button that reads the title of a new event as a line, where it holds a time. It is gone
/// once it was pressed: the title has the focus then.
#[component]
fn Offer(row: Memo<Row>, frame: NodeRef<Div>) -> impl IntoView {
    let app = App::here();
    let offer = Memo::new(move |_| row.read().offer.clone());
    view! {
        {move || {
            offer
                .get()
                .map(|label| {
                    view! {
                        <Button
                            label
                            kind=ButtonKind::Plain
                            on_press=move |()| {
                                app.send(Msg::Form(Form::ReadTitle));
                                if let Some(frame) = frame.get_untracked() {
                                    focus_first_field(&frame);
                                }
                            }
                        />
                    }
                })
        }}
    }
}

/// The choices of a list, and what is chosen although the list does not have it: a record
/// that was removed, or that is in a file that was not imported.
fn with_missing(
    options: std::sync::Arc<Vec<Choice>>,
    chosen: impl Fn() -> Vec<Choice> + Send + Sync + 'static,
) -> Signal<Vec<Choice>> {
    let missing = {
        let options = options.clone();
        Memo::new(move |_| {
            let is_missing = |choice: &Choice| !options.iter().any(|one| one.id == choice.id);
            chosen()
                .into_iter()
                .filter(is_missing)
                .collect::<Vec<Choice>>()
        })
    };
    // The list may be thousands long, and is asked for at every key.
    let all = Memo::new(move |_| {
        let mut all = (*options).clone();
        all.extend(missing.get());
        all
    });
    all.into()
}
