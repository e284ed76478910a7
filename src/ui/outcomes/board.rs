//! The tracker as a board: a column for each status.

use super::table::{DueText, OwnerChip};
use crate::app::Msg;
use crate::app::outcomes::{Msg as Outcomes, Row, TablePage};
use crate::app::words::outcomes as words;
use crate::ui::app::App;
use crate::ui::parts::{Choice, Select};
use leptos::prelude::*;

/// The board. A card goes to another column by its own select, which works with keys,
/// fingers and pointers alike.
#[component]
pub fn Board(page: Memo<TablePage>) -> impl IntoView {
    let columns = Signal::derive(move || page.read().statuses.clone());
    view! {
        <div class="board">
            <For each=move || columns.get() key=|(code, ..)| code.clone() let((code, name, _))>
                <Column page code name />
            </For>
        </div>
    }
}

#[component]
fn Column(page: Memo<TablePage>, code: String, name: String) -> impl IntoView {
    let app = App::here();
    let rows = Memo::new(move |_| {
        let page = page.read();
        page.rows
            .iter()
            .filter(|row| row.status == code)
            .cloned()
            .collect::<Vec<Row>>()
    });
    let heading = move || {
        app.language().fill(
            words::COLUMN,
            &[&name, &app.language().number(rows.read().len())],
        )
    };
    view! {
        <section class="board-column">
            <h2 class="board-head">{heading}</h2>
            <ul role="list">
                <For each=move || rows.get() key=|row| (row.id.to_string(), row.number, row.text.clone(), row.owner.clone().map(|owner| owner.label)) let:row>
                    <li><Card page row /></li>
                </For>
            </ul>
            <Show when=move || rows.read().is_empty()>
                <p class="quiet small">{app.say(words::EMPTY_COLUMN)}</p>
            </Show>
        </section>
    }
}

#[component]
fn Card(page: Memo<TablePage>, row: Row) -> impl IntoView {
    let app = App::here();
    let id = row.id.clone();
    let choices = Signal::derive(move || {
        let statuses = page.read().statuses.clone();
        statuses
            .into_iter()
            .map(|(code, name, _)| Choice::new(code, name))
            .collect::<Vec<_>>()
    });
    let label = app
        .language()
        .fill(words::STATUS_OF, &[&row.number.to_string()]);
    view! {
        <div class="board-card">
            <a class="board-card-text" href=row.link.clone()>{row.text.clone()}</a>
            <div class="board-card-foot">
                <span>{row.number}</span>
                <span>{row.kind.clone()}</span>
                <OwnerChip row=row.clone() />
                <DueText row=row.clone() />
            </div>
            <Select
                label
                label_unseen=true
                choices
                chosen=row.status.clone()
                on_choose=Callback::new(move |status| app.send(Msg::Outcomes(Outcomes::SetStatus(id.clone(), status))))
            />
        </div>
    }
}
