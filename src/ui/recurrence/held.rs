//! What was held and what was not, a year at a time.

use crate::app::Msg;
use crate::app::form::Msg as Form;
use crate::app::recurrence::held::{HeldPage, held_page};
use crate::app::words::recurrence as words;
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind, Glyph, IconButton, SegmentedControl};
use leptos::prelude::*;

/// The occurrences of a year, each with what is said of it; nothing for what does not repeat.
#[component]
pub fn Held() -> impl IntoView {
    let app = App::here();
    let page = app.page_in_zones(held_page);
    let is_here = Memo::new(move |_| page.read().is_some());
    view! {
        <Show when=move || is_here.get()>
            <Year page />
        </Show>
    }
}

#[component]
fn Year(page: Memo<Option<HeldPage>>) -> impl IntoView {
    let app = App::here();
    let year = Memo::new(move |_| page.read().as_ref().map_or(0, |page| page.year));
    let lines = Memo::new(move |_| {
        let page = page.read();
        page.as_ref()
            .map(|page| page.lines.clone())
            .unwrap_or_default()
    });
    let answers = Memo::new(move |_| {
        let page = page.read();
        page.as_ref()
            .map(|page| page.answers.clone())
            .unwrap_or_default()
    });
    let summary = Memo::new(move |_| page.read().as_ref().map(|page| page.summary.clone()));
    let is_end = move |has: fn(&HeldPage) -> bool| {
        Signal::derive(move || !page.read().as_ref().is_some_and(has))
    };
    let turn =
        move |years| app.sender(move || Msg::Form(Form::HeldYear(years, year.get_untracked())));
    let open = Memo::new(move |_| {
        let lines = lines.read();
        let open = lines.iter().filter(|line| line.answer.is_empty());
        open.map(|line| line.key.clone()).collect::<Vec<String>>()
    });
    view! {
        <fieldset class="held">
            <legend>{app.say(words::HELD_OR_NOT)}</legend>
            <div class="held-year">
                <IconButton
                    label=app.say(words::EARLIER_YEAR)
                    glyph=Glyph::Previous
                    disabled=is_end(|page| page.has_earlier)
                    on_press=turn(-1)
                />
                <IconButton
                    label=app.say(words::LATER_YEAR)
                    glyph=Glyph::Next
                    disabled=is_end(|page| page.has_later)
                    on_press=turn(1)
                />
                <p aria-live="polite">{summary}</p>
            </div>
            <ul class="held-lines">
                <For
                    each=move || lines.get()
                    key=|line| (line.key.clone(), line.label.clone())
                    let:line
                >
                    {
                        let (of, key) = (line.key.clone(), line.key);
                        view! {
                            <li>
                                <span>{line.label.clone()}</span>
                                <SegmentedControl
                                    label=line.label
                                    choices=answers
                                    chosen=Signal::derive(move || {
                                        let lines = lines.read();
                                        let now = lines.iter().find(|line| line.key == of);
                                        now.map(|line| line.answer.clone()).unwrap_or_default()
                                    })
                                    on_choose=Callback::new(move |answer| {
                                        app.send(Msg::Form(Form::Held(key.clone(), answer)))
                                    })
                                />
                            </li>
                        }
                    }
                </For>
            </ul>
            <Show when=move || { open.read().len() > 1 }>
                <Button
                    label=Signal::derive(move || {
                        app.language().fill(words::ALL_HELD, &[&year.get().to_string()])
                    })
                    kind=ButtonKind::Quiet
                    small=true
                    on_press=app.sender(move || Msg::Form(Form::AllHeld(open.get_untracked())))
                />
            </Show>
        </fieldset>
    }
}
