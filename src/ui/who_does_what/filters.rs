//! What the tables are filtered by.

use crate::app::Msg;
use crate::app::calendar::filter::Facet;
use crate::app::form::Choice as AppChoice;
use crate::app::who_does_what::{Msg as Who, Narrowing, Page};
use crate::app::words::{common, form, who_does_what as words};
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind, CheckBox, Combobox, Fold};
use leptos::prelude::*;

type Chosen = (Vec<AppChoice>, Vec<String>);

/// The filters, one group.
#[component]
pub fn FilterBar(page: Memo<Page>) -> impl IntoView {
    let app = App::here();
    let narrowing = Memo::new(move |_| page.read().narrowing.clone());
    let partners = Memo::new(move |_| narrowing.read().partners);
    let is_narrowed = Memo::new(move |_| narrowing.read().is_narrowed);
    let facet = move |facet: Facet, of: fn(&Narrowing) -> &Chosen| {
        let on_change = move |chosen| app.send(Msg::WhoDoesWhat(Who::Narrowed(facet, chosen)));
        field(
            app,
            app.say(facet.word()),
            narrowing,
            of,
            Callback::new(on_change),
        )
    };
    let kinds = field(
        app,
        app.say(words::KIND),
        narrowing,
        |narrowing| &narrowing.kinds,
        Callback::new(move |chosen| app.send(Msg::WhoDoesWhat(Who::KindsChosen(chosen)))),
    );
    view! {
        <Fold label=app.say(words::FILTERS)>
        <div class="who-filters" role="group" aria-label=app.say(words::FILTERS)>
            {facet(Facet::Organisation, |narrowing| &narrowing.organisations)}
            {facet(Facet::Theme, |narrowing| &narrowing.themes)}
            {facet(Facet::Place, |narrowing| &narrowing.places)}
            {kinds}
            <div class="who-filters-more">
                <Show when=move || partners.get().is_some()>
                    <CheckBox
                        label=app.say(words::PARTNERS)
                        checked=Signal::derive(move || partners.get() == Some(true))
                        on_change=move |on| app.send(Msg::WhoDoesWhat(Who::ShowPartners(on)))
                    />
                </Show>
                <Show when=move || is_narrowed.get()>
                    <Button
                        label=app.say(words::UNFILTER)
                        kind=ButtonKind::Quiet
                        on_press=app.sender(|| Msg::WhoDoesWhat(Who::Unfiltered))
                    />
                </Show>
            </div>
        </div>
        </Fold>
    }
}

fn field(
    app: App,
    label: Signal<String>,
    narrowing: Memo<Narrowing>,
    of: fn(&Narrowing) -> &Chosen,
    on_change: Callback<Vec<String>>,
) -> impl IntoView {
    view! {
        <Combobox
            label
            choices=Signal::derive(move || of(&narrowing.read()).0.clone())
            chosen=Signal::derive(move || of(&narrowing.read()).1.clone())
            on_change
            none_words=app.say(form::NO_MATCH)
            remove_words=move |label: String| app.language().fill(common::REMOVE_NAMED, &[&label])
            example=app.say(common::ANY)
            multiple=true
        />
    }
}
