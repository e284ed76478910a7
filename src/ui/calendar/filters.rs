//! What the calendar shows: a box for each kind of event, and a field each for
//! organisation, theme, place and mode.

use super::App;
use crate::app::Msg;
use crate::app::calendar::Msg as Calendar;
use crate::app::calendar::filter::{Facet, kinds};
use crate::app::route::{Route, Screen};
use crate::app::words::{calendar as words, call_times, common, form};
use crate::ui::parts::{CheckBox, Combobox, Fold};
use crate::ui::share::ExportEvents;
use leptos::prelude::*;

/// The filters, beside the view where there is room, else under it.
#[component]
pub fn FilterPanel() -> impl IntoView {
    let app = App::here();
    let boxes = app.page(kinds);
    // Only what makes a box: a tick that comes or goes keeps the focus where it is.
    let listed = Memo::new(move |_| {
        let boxes = boxes.read();
        let names = boxes
            .iter()
            .map(|one| (one.code.clone(), one.label.clone()));
        names.collect::<Vec<(String, String)>>()
    });
    let facets = Facet::ALL
        .into_iter()
        .map(|facet| view! { <FacetField facet /> })
        .collect_view();
    view! {
        <Fold label=app.say(words::FILTERS)>
        <div class="calendar-filters" role="group" aria-label=app.say(words::FILTERS)>
            <h2>{app.say(words::FILTERS)}</h2>
            <fieldset class="calendar-kinds" hidden=move || listed.read().is_empty()>
                <legend class="field-label">{app.say(words::KINDS)}</legend>
                <For each=move || listed.get() key=Clone::clone let((code, label))>
                    {
                        let shown = code.clone();
                        view! {
                            <CheckBox
                                label=label
                                checked=Signal::derive(move || {
                                    boxes.read().iter().any(|one| one.code == shown && one.is_shown)
                                })
                                on_change=move |is_shown| {
                                    app.send(Msg::Calendar(Calendar::KindShown(code.clone(), is_shown)));
                                }
                            />
                        }
                    }
                </For>
            </fieldset>
            {facets}
            <p><a href=Route::to(Screen::CallTimes).link()>{app.say(call_times::TITLE)}</a></p>
            <ExportEvents small=true />
        </div>
        </Fold>
    }
}

#[component]
fn FacetField(facet: Facet) -> impl IntoView {
    let app = App::here();
    view! {
        <Combobox
            label=app.say(facet.word())
            choices=app.page(move |model| facet.choices(model))
            chosen=app.page(move |model| facet.chosen(&model.route.filters))
            on_change=move |chosen| app.send(Msg::Calendar(Calendar::Narrowed(facet, chosen)))
            none_words=app.say(form::NO_MATCH)
            remove_words=move |label: String| {
                app.language().fill(common::REMOVE_NAMED, &[&label])
            }
            example=app.say(common::ANY)
            multiple=true
        />
    }
}
