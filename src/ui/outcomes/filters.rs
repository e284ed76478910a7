//! What the tracker is filtered by.

use crate::app::Msg;
use crate::app::outcomes::{Msg as Outcomes, TablePage};
use crate::app::words::{common, form, outcomes as words};
use crate::ui::app::App;
use crate::ui::parts::{CheckBox, Combobox, Fold};
use leptos::prelude::*;

/// The filters, one group.
#[component]
pub fn FilterBar(page: Memo<TablePage>) -> impl IntoView {
    let app = App::here();
    let kinds = Signal::derive(move || page.read().kinds.clone());
    let statuses = Signal::derive(move || page.read().statuses.clone());
    let remove =
        Callback::new(move |name: String| app.language().fill(common::REMOVE_NAMED, &[&name]));
    view! {
        <Fold label=app.say(words::FILTERS)>
        <div class="outcome-filters" role="group" aria-label=app.say(words::FILTERS)>
            <Marks label=app.say(words::KIND) marks=kinds on_change=Callback::new(move |(code, on)| {
                app.send(Msg::Outcomes(Outcomes::FilterKind(code, on)));
            }) />
            <Marks label=app.say(words::STATUS) marks=statuses on_change=Callback::new(move |(code, on)| {
                app.send(Msg::Outcomes(Outcomes::FilterStatus(code, on)));
            }) />
            <div class="outcome-filters-lists">
                <Combobox
                    label=app.say(words::ORGANISATION)
                    choices=Signal::derive(move || page.read().organisations.0.clone())
                    chosen=Signal::derive(move || page.read().organisations.1.clone())
                    multiple=true
                    remove_words=remove
                    none_words=app.say(form::NO_MATCH)
                    example=app.say(common::ANY)
                    on_change=Callback::new(move |ids| app.send(Msg::Outcomes(Outcomes::FilterOrganisations(ids))))
                />
                <Combobox
                    label=app.say(words::THEME)
                    choices=Signal::derive(move || page.read().themes.0.clone())
                    chosen=Signal::derive(move || page.read().themes.1.clone())
                    multiple=true
                    remove_words=remove
                    none_words=app.say(form::NO_MATCH)
                    example=app.say(common::ANY)
                    on_change=Callback::new(move |ids| app.send(Msg::Outcomes(Outcomes::FilterThemes(ids))))
                />
            </div>
        </div>
        </Fold>
    }
}

#[component]
fn Marks(
    label: Signal<String>,
    marks: Signal<Vec<(String, String, bool)>>,
    on_change: Callback<(String, bool)>,
) -> impl IntoView {
    view! {
        <fieldset class="outcome-marks">
            <legend>{label}</legend>
            <For each=move || marks.get() key=|(code, ..)| code.clone() let((code, name, _))>
                {
                    let of = code.clone();
                    let checked = Signal::derive(move || marks.read().iter().any(|(code, _, on)| *on && *code == of));
                    view! {
                        <CheckBox
                            label=name
                            checked
                            on_change=Callback::new(move |on| on_change.run((code.clone(), on)))
                        />
                    }
                }
            </For>
        </fieldset>
    }
}
