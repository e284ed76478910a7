//! What falls at the same time as the event in the form: a quiet list under its fields.

use super::App;
use crate::app::calendar::clashes::page::{Line, Sort, beside_form};
use crate::app::words::clashes as words;
use crate::ui::parts::fresh_name;
use leptos::prelude::*;

/// The list, where there is something to tell.
#[component]
pub fn AtTheSameTime() -> impl IntoView {
    let app = App::here();
    let sorts = app.page_in_zones(|model, zones| {
        beside_form(model, zones).map_or_else(Vec::new, |beside| beside.sorts)
    });
    let heading = fresh_name("beside");
    let labelled_by = heading.clone();
    view! {
        <section class="beside" aria-labelledby=labelled_by hidden=move || sorts.read().is_empty()>
            <h3 id=heading>{app.say(words::AT_THE_SAME_TIME)}</h3>
            <For each=move || sorts.get() key=Clone::clone let:sort>
                <OneSort sort />
            </For>
        </section>
    }
}

#[component]
fn OneSort(sort: Sort) -> impl IntoView {
    let heading = fresh_name("beside");
    let labelled_by = heading.clone();
    let lines = sort.lines.into_iter().map(|Line { title, when, why }| {
        view! {
            <li>
                <span class="beside-title" dir="auto">{title}</span>
                " "
                <span class="quiet">{when}</span>
                " "
                <span class="beside-why">{why}</span>
            </li>
        }
    });
    view! {
        <div class="beside-sort" data-clash=sort.is_clash.then_some("")>
            <h4 id=heading>{sort.heading}</h4>
            <ul aria-labelledby=labelled_by>
                {lines.collect_view()}
                {sort.more.map(|more| view! { <li class="quiet">{more}</li> })}
                {sort.by_year.map(|sum| view! { <li class="quiet">{sum}</li> })}
            </ul>
        </div>
    }
}
