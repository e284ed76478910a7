//! One table: theme or place by organisation, each figure a link that lists its work.

use super::opened::OpenedList;
use crate::app::keys::on_matrix;
use crate::app::who_does_what::{Cell, Matrix, Page, Row, led_to};
use crate::app::words::who_does_what as words;
use crate::browser::pointing;
use crate::domain::schema::RecordKind;
use crate::ui::app::App;
use crate::ui::parts::{Chip, ChipKind};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// A cell by row and column, from 0.
type At = (usize, usize);

/// A table with its heading, and the list of the cell that is open in it.
#[component]
pub fn MatrixSection(kind: RecordKind, page: Memo<Page>) -> impl IntoView {
    let app = App::here();
    let matrix = Memo::new(move |_| match kind {
        RecordKind::Theme => page.read().themes.clone(),
        _ => page.read().places.clone(),
    });
    let opened = Memo::new(move |_| {
        page.read()
            .opened
            .clone()
            .filter(|one| one.spot.kind == kind)
    });
    let is_open = Memo::new(move |_| opened.read().is_some());
    let at = RwSignal::new((0, 0));
    let (title, rows_are, id) = match kind {
        RecordKind::Theme => (words::THEMES, words::THEME, "who-themes"),
        _ => (words::PLACES, words::PLACE, "who-places"),
    };
    // Closing the list, however it is done, leads back to the figure.
    Effect::new(move |before: Option<bool>| {
        let is_open = is_open.get();
        if before == Some(true) && !is_open {
            let mark = mark(kind, at.get_untracked());
            request_animation_frame(move || {
                pointing::focus_marked("cell", &mark);
            });
        }
        is_open
    });
    // Only one figure stands in the order of tabs; arrows lead to the others.
    let tab_stop = Memo::new(move |_| stop(&matrix.read(), at.get()));
    let columns = Memo::new(move |_| page.read().columns.clone());
    view! {
        <section class="section who-section" aria-labelledby=id>
            <div class="section-head">
                <h2 id=id>{app.say(title)}</h2>
            </div>
            <div class="who-ground" class:who-ground-open=is_open>
                <div class="table-frame who-frame">
                    <table class="matrix who-matrix" aria-labelledby=id>
                        <thead>
                            <tr>
                                <th scope="col">{app.say(rows_are)}</th>
                                <th scope="col">{app.say(words::ALL)}</th>
                                <For each=move || columns.get() key=Clone::clone let:column>
                                    <th scope="col">
                                        <Chip
                                            label=column.label
                                            name=column.name
                                            kind=ChipKind::Organisation
                                            hue=column.hue
                                            address=column.link
                                        />
                                    </th>
                                </For>
                            </tr>
                        </thead>
                        <tbody
                            on:keydown=move |event| on_key(app, &event, kind, matrix, at)
                        >
                            {move || {
                                let rows = matrix.read().rows.clone();
                                rows.into_iter()
                                    .enumerate()
                                    .map(|(number, line)| row(kind, number, line, at, tab_stop))
                                    .collect_view()
                            }}
                        </tbody>
                    </table>
                </div>
                <OpenedList kind opened />
            </div>
        </section>
    }
}

fn mark(kind: RecordKind, at: At) -> String {
    format!("{}:{}:{}", kind.name(), at.0, at.1)
}

// The figure last visited, or the first one where that is none any more.
fn stop(matrix: &Matrix, at: At) -> At {
    let lists = |row: &Row, column: usize| {
        let cell = match column {
            0 => Some(&row.all),
            column => row.cells.get(column - 1),
        };
        cell.is_some_and(|cell| cell.link.is_some())
    };
    if matrix.rows.get(at.0).is_some_and(|row| lists(row, at.1)) {
        return at;
    }
    let first = matrix.rows.iter().position(|row| lists(row, 0));
    (first.unwrap_or(0), 0)
}

fn on_key(
    app: App,
    event: &KeyboardEvent,
    kind: RecordKind,
    matrix: Memo<Matrix>,
    at: RwSignal<At>,
) {
    if pointing::is_with_others(event) {
        return;
    }
    let Some(step) = on_matrix(&event.key()) else {
        return;
    };
    let is_mirrored = app.language().direction() == "rtl";
    let to = led_to(
        &matrix.read_untracked(),
        at.get_untracked(),
        step,
        is_mirrored,
    );
    event.prevent_default();
    event.stop_propagation();
    pointing::focus_marked("cell", &mark(kind, to));
}

fn row(
    kind: RecordKind,
    number: usize,
    row: Row,
    at: RwSignal<At>,
    tab_stop: Memo<At>,
) -> impl IntoView {
    let cells = std::iter::once(row.all)
        .chain(row.cells)
        .enumerate()
        .map(|(column, one)| view! { <td>{cell(kind, (number, column), one, at, tab_stop)}</td> })
        .collect_view();
    view! {
        <tr data-gap=row.is_gap.then_some("")>
            <th scope="row" data-level=row.level.min(4).to_string()>
                <bdi>{row.label}</bdi>
            </th>
            {cells}
        </tr>
    }
}

fn cell(kind: RecordKind, here: At, cell: Cell, at: RwSignal<At>, tab_stop: Memo<At>) -> AnyView {
    let Some(link) = cell.link else {
        return if cell.is_declared {
            view! {
                <span class="matrix-cell" data-declared="" role="img" aria-label=cell.label></span>
            }
            .into_any()
        } else {
            view! { <span class="matrix-cell" data-empty=""></span> }.into_any()
        };
    };
    let share = cell.share as f64 / 100.0;
    view! {
        <a
            class="matrix-cell"
            href=link
            aria-label=cell.label
            aria-current=cell.is_open.then_some("true")
            data-cell=mark(kind, here)
            data-overlap=cell.is_overlap.then_some("")
            tabindex=move || if tab_stop.get() == here { "0" } else { "-1" }
            style:--share=share.to_string()
            on:focus=move |_| at.set(here)
        >
            {cell.count}
        </a>
    }
    .into_any()
}
