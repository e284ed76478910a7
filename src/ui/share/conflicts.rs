//! What has to be settled, the values of a field beside each other.

use crate::app::Msg;
use crate::app::form::Msg as Form;
use crate::app::share::Msg as Share;
use crate::app::share::conflicts::{Choice, Conflict, FieldConflict, Msg as Act, page};
use crate::app::words::{common, share as words};
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind, Glyph};
use leptos::html;
use leptos::prelude::*;

fn act(act: Act) -> Msg {
    Msg::Share(Share::Conflicts(act))
}

/// The section of the screen.
#[component]
pub fn Conflicts() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    let is_empty = Memo::new(move |_| page.read().is_none());
    let sentence = Memo::new(move |_| page.read().as_ref().map(|page| page.sentence.clone()));
    let more = Memo::new(move |_| page.read().as_ref().and_then(|page| page.more.clone()));
    let conflicts = Signal::derive(move || {
        let page = page.read();
        page.as_ref()
            .map(|page| page.records.clone())
            .unwrap_or_default()
    });
    let heading = NodeRef::<html::H2>::new();
    // What was chosen goes away, and the focus with it: it goes on from the heading.
    let settle = Callback::new(move |msg: Act| {
        app.send(act(msg));
        if let Some(heading) = heading.get_untracked()
            && heading.focus().is_err()
        {
            leptos::logging::warn!("The heading did not take the focus.");
        }
    });
    view! {
        <section class="section">
            <div class="section-head">
                <h2 node_ref=heading id="share-conflicts" tabindex="-1">
                    {app.say(words::CONFLICTS)}
                </h2>
            </div>
            <Show
                when=move || !is_empty.get()
                fallback=move || view! { <p class="quiet">{app.say(words::NO_CONFLICTS)}</p> }
            >
                <p class="conflicts-words">{sentence}</p>
                <ul role="list" aria-labelledby="share-conflicts">
                    <For each=move || conflicts.get() key=Clone::clone let:conflict>
                        <OneConflict conflict settle />
                    </For>
                </ul>
                <Show when=move || more.read().is_some()>
                    <Button
                        label=Signal::derive(move || more.get().unwrap_or_default())
                        kind=ButtonKind::Quiet
                        on_press=app.sender(|| act(Act::ShowMore))
                    />
                </Show>
            </Show>
        </section>
    }
}

#[component]
fn OneConflict(conflict: Conflict, settle: Callback<Act>) -> impl IntoView {
    let app = App::here();
    let record = StoredValue::new(conflict.record);
    let fields = conflict.fields.into_iter();
    view! {
        <li class="conflict">
            <h3 class="conflict-record">
                <span>{conflict.name}</span>
                <Button
                    label=app.say(words::OPEN)
                    kind=ButtonKind::Quiet
                    small=true
                    on_press=app.sender(move || Msg::Form(Form::Open(record.get_value())))
                />
            </h3>
            {conflict
                .disputed
                .map(|words| {
                    view! {
                        <p>{words}</p>
                        <div class="row conflict-dispute">
                            <Button
                                label=app.say(words::KEEP)
                                on_press=Callback::new(move |()| settle.run(Act::Keep(record.get_value())))
                            />
                            <Button
                                label=app.say(common::DELETE)
                                kind=ButtonKind::Danger
                                glyph=Glyph::Delete
                                on_press=Callback::new(move |()| settle.run(Act::Delete(record.get_value())))
                            />
                        </div>
                    }
                })}
            {fields.map(|field| view! { <OneField record field settle /> }).collect_view()}
        </li>
    }
}

#[component]
fn OneField(
    record: StoredValue<crate::domain::names::RecordId>,
    field: FieldConflict,
    settle: Callback<Act>,
) -> impl IntoView {
    let FieldConflict {
        field,
        label,
        values,
        seen,
        hint,
    } = field;
    let choose = Callback::new(move |content| {
        settle.run(Act::Choose {
            record: record.get_value(),
            field: field.clone(),
            content,
            seen: seen.clone(),
        });
    });
    view! {
        <div role="group" aria-label=label.clone() class="conflict-field">
            <h4>{label.clone()}</h4>
            <div class="conflict-values">
                {values.into_iter().map(|value| view! { <OneValue value choose /> }).collect_view()}
            </div>
            {hint.map(|words| view! { <p class="quiet small">{words}</p> })}
        </div>
    }
}

#[component]
fn OneValue(value: Choice, choose: Callback<crate::domain::Content>) -> impl IntoView {
    let app = App::here();
    let who = value.who.into_iter();
    view! {
        <div class="conflict-value">
            <p dir="auto">{value.says}</p>
            <div class="conflict-who">
                {who.map(|who| view! { <p>{who}</p> }).collect_view()}
            </div>
            {value
                .content
                .map(|content| {
                    view! {
                        <div>
                            <Button
                                label=app.say(words::CHOOSE)
                                small=true
                                on_press=Callback::new(move |()| choose.run(content.clone()))
                                attr:aria-label=value.button
                            />
                        </div>
                    }
                })}
        </div>
    }
}
