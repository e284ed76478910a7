//! The tracker as a table.

use crate::app::outcomes::{Row, Standing, TablePage};
use crate::app::words::{common, outcomes as words};
use crate::ui::app::App;
use crate::ui::parts::{Chip, ChipKind, Tone};
use leptos::prelude::*;

/// The table: one row for each outcome, under the meeting that agreed on it.
#[component]
pub fn Table(page: Memo<TablePage>) -> impl IntoView {
    let app = App::here();
    let rows = Signal::derive(move || page.read().rows.clone());
    view! {
        <div class="table-frame">
            <table class="table" aria-label=app.say(common::OUTCOMES) data-narrow="cards" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader" class="number tight">{app.say(words::NUMBER)}</th>
                        <th scope="col" role="columnheader">{app.say(words::TEXT)}</th>
                        <th scope="col" role="columnheader">{app.say(words::KIND)}</th>
                        <th scope="col" role="columnheader">{app.say(words::OWNER)}</th>
                        <th scope="col" role="columnheader">{app.say(words::DUE)}</th>
                        <th scope="col" role="columnheader">{app.say(words::STATUS)}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    <For each=move || rows.get() key=|row| row.id.to_string() let:row>
                        {
                            let of = row.id.clone();
                            let now = Memo::new(move |before: Option<&Row>| {
                                let rows = rows.read();
                                rows.iter().find(|row| row.id == of).cloned().or_else(|| before.cloned()).unwrap_or_else(|| row.clone())
                            });
                            view! { <TableRow row=now /> }
                        }
                    </For>
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn TableRow(row: Memo<Row>) -> impl IntoView {
    let app = App::here();
    view! {
        <tr role="row">
            <td role="cell" class="number tight" data-label=app.say(words::NUMBER)>{move || row.read().number}</td>
            <th scope="row" role="rowheader" class="long" data-label=app.say(words::TEXT)>
                <a href=move || row.read().link.clone()>{move || row.read().text.clone()}</a>
                <span class="quiet small">{move || row.read().meeting.clone().map(|meeting| view! { <br /> {meeting} })}</span>
            </th>
            <td role="cell" data-label=app.say(words::KIND)>{move || row.read().kind.clone()}</td>
            <td role="cell" data-label=app.say(words::OWNER)>{move || view! { <OwnerChip row=row.get() /> }}</td>
            <td role="cell" class="tight" data-label=app.say(words::DUE)>
                {move || view! { <DueText row=row.get() /> }}
            </td>
            <td role="cell" class="tight" data-label=app.say(words::STATUS)>
                {move || view! { <StatusChip status=row.read().status.clone() label=row.read().status_label.clone() /> }}
            </td>
        </tr>
    }
}

/// Who owns an outcome, or that nobody does.
#[component]
pub fn OwnerChip(row: Row) -> impl IntoView {
    let app = App::here();
    match row.owner {
        Some(owner) => view! {
            <Chip label=owner.label name=owner.name kind=ChipKind::Organisation hue=owner.hue address=owner.link />
        }
        .into_any(),
        None if row.standing == Standing::Ownerless => view! {
            <Chip label=app.say(words::NO_OWNER) kind=ChipKind::Status tone=Tone::Warning />
        }
        .into_any(),
        None => ().into_any(),
    }
}

/// When an outcome is due; late is said by a word.
#[component]
pub fn DueText(row: Row) -> impl IntoView {
    let app = App::here();
    let is_late = row.standing == Standing::Late;
    view! {
        <span class="due" data-late=is_late.then_some("")>
            {row.due}
            {is_late.then(|| view! { " · " {app.say(words::LATE)} })}
        </span>
    }
}

/// How far an outcome is.
#[component]
pub fn StatusChip(status: String, label: String) -> impl IntoView {
    let tone = match status.as_str() {
        "done" => Tone::Good,
        "delayed" => Tone::Warning,
        _ => Tone::Plain,
    };
    view! { <Chip label kind=ChipKind::Status tone /> }
}
