//! A table that comes in: what its columns mean, and how its first rows are understood.

use crate::app::Msg;
use crate::app::form::Choice;
use crate::app::share::Msg as Share;
use crate::app::share::table::{ColumnPage, Msg as Act, QuestionPage, TablePage, page};
use crate::app::words::tables as words;
use crate::domain::schema::RecordKind;
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind, Glyph, Icon, Radio, Select};
use leptos::prelude::*;

fn act(act: Act) -> Msg {
    Msg::Share(Share::Table(act))
}

/// The table that waits for its meaning, if one does.
#[component]
pub fn TableMeaning() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    let heading = Memo::new(move |_| page.read().as_ref().map(|page| page.heading.clone()));
    // A card of its own for each file: nothing of the one before stays.
    move || heading.get().map(|heading| view! { <Card page heading /> })
}

#[component]
fn Card(page: Memo<Option<TablePage>>, heading: String) -> impl IntoView {
    let app = App::here();
    let of = move |read: fn(&TablePage) -> String| {
        Signal::derive(move || page.read().as_ref().map(read).unwrap_or_default())
    };
    let choices = move |read: fn(&TablePage) -> &Vec<Choice>| {
        Memo::new(move |_| {
            page.read()
                .as_ref()
                .map(|page| read(page).clone())
                .unwrap_or_default()
        })
    };
    let meanings = choices(|page| &page.meanings);
    let count = Memo::new(move |_| page.read().as_ref().map_or(0, |page| page.columns.len()));
    let rows = Memo::new(move |_| {
        page.read()
            .as_ref()
            .map(|page| page.rows.clone())
            .unwrap_or_default()
    });
    let question = Memo::new(move |_| page.read().as_ref().and_then(|page| page.question.clone()));
    let hours = Memo::new(move |_| page.read().as_ref().and_then(|page| page.hours.clone()));
    let needs = Memo::new(move |_| page.read().as_ref().and_then(|page| page.needs.clone()));
    let lists = move |name: String| {
        if let Some(kind) = RecordKind::named(&name) {
            app.send(act(Act::Lists(kind)));
        }
    };
    view! {
        <section class="panel import-file table-meaning" aria-labelledby="table-meaning">
            <h3 id="table-meaning" class="import-file-name">
                <Icon glyph=Glyph::File />
                <span>{heading}</span>
            </h3>
            <p>{of(|page| page.sentence.clone())}</p>
            <FirstRow is_names=Signal::derive(move || {
                page.read().as_ref().is_none_or(|page| page.first_row_is_names)
            }) />
            <Select
                label=app.say(words::LISTS)
                choices=choices(|page| &page.kinds)
                chosen=of(|page| page.kind.clone())
                on_choose=lists
            />
            <div class="table-columns">
                <For each=move || 0..count.get() key=|at| *at let:at>
                    {
                        let column = Memo::new(move |_| {
                            let page = page.read();
                            let column = page.as_ref().and_then(|page| page.columns.get(at));
                            column.cloned().unwrap_or_default()
                        });
                        view! { <Column at column meanings /> }
                    }
                </For>
            </div>
            <Show when=move || question.read().is_some()>
                <Question question=Signal::derive(move || question.get().unwrap_or_default()) />
            </Show>
            <Show when=move || hours.read().is_some()>
                <p class="quiet">{hours}</p>
            </Show>
            <h4>{app.say(words::FIRST_ROWS)}</h4>
            <ul role="list" class="table-rows" aria-live="polite">
                {move || rows.get().into_iter().map(|row| view! { <Row row /> }).collect_view()}
            </ul>
            <Show when=move || needs.read().is_some()>
                <p class="change-clash" role="status">{needs}</p>
            </Show>
            <div class="row">
                <Button
                    label=app.say(words::GO_ON)
                    kind=ButtonKind::Primary
                    glyph=Glyph::Next
                    disabled=Signal::derive(move || needs.read().is_some())
                    on_press=app.sender(|| act(Act::GoOn))
                />
                <Button label=app.say(words::LEAVE_OUT) on_press=app.sender(|| act(Act::LeaveOut)) />
            </div>
        </section>
    }
}

#[component]
fn FirstRow(is_names: Signal<bool>) -> impl IntoView {
    let app = App::here();
    let answer = move |label, names: bool| {
        view! {
            <Radio
                group="table-first-row"
                label=app.say(label)
                checked=Signal::derive(move || is_names.get() == names)
                on_choose=app.sender(move || act(Act::FirstRowIsNames(names)))
            />
        }
    };
    view! {
        <fieldset class="choices">
            <legend>{app.say(words::FIRST_ROW)}</legend>
            {answer(words::NAMES_OF_COLUMNS, true)}
            {answer(words::A_ROW, false)}
        </fieldset>
    }
}

#[component]
fn Column(at: usize, column: Memo<ColumnPage>, meanings: Memo<Vec<Choice>>) -> impl IntoView {
    let app = App::here();
    view! {
        <Select
            label=Signal::derive(move || column.read().label.clone())
            hint=Signal::derive(move || Some(column.read().hint.clone()))
            choices=meanings
            chosen=Signal::derive(move || column.read().meaning.clone())
            on_choose=move |code| app.send(act(Act::Means(at, code)))
        />
    }
}

#[component]
fn Question(question: Signal<QuestionPage>) -> impl IntoView {
    let app = App::here();
    let answer = move |at: usize| {
        let is_day = at == 0;
        view! {
            <Radio
                group="table-day-first"
                label=Signal::derive(move || question.read().answers[at].clone())
                checked=Signal::derive(move || question.read().day_first == Some(is_day))
                on_choose=app.sender(move || act(Act::DayFirst(is_day)))
            />
        }
    };
    view! {
        <fieldset class="choices">
            <legend>{move || question.read().sentence.clone()}</legend>
            <p class="quiet">{move || question.read().because.clone()}</p>
            {answer(0)}
            {answer(1)}
        </fieldset>
    }
}

#[component]
fn Row(row: Vec<(String, String)>) -> impl IntoView {
    let fields = row.into_iter().map(|(label, says)| {
        view! {
            <span class="table-said">
                <span class="change-field">{label}</span>
                " "
                <span dir="auto">{says}</span>
            </span>
            " "
        }
    });
    view! { <li>{fields.collect_view()}</li> }
}
