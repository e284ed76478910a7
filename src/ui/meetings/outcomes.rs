//! The outcomes of a meeting, the line in which more are captured, and matters arising.

use super::capture::CaptureLine;
use super::rows::{OrganisationChip, RowActions, kept, on_keys};
use crate::app::Msg;
use crate::app::form::Msg as Form;
use crate::app::meetings::{Matter, Msg as Meetings, Statement, outcomes};
use crate::app::outcomes::{Row, Standing};
use crate::app::words::{meetings as words, outcomes as tracker};
use crate::domain::names::RecordId;
use crate::ui::app::App;
use crate::ui::parts::{Button, Chip, ChipKind, Notice, Tone};
use leptos::prelude::*;

/// What was agreed, and what earlier meetings left open.
#[component]
pub fn OutcomesPart(id: RecordId) -> impl IntoView {
    let app = App::here();
    let of = id.clone();
    let page = app.page(move |model| outcomes(model, &of));
    let rows = Memo::new(move |_| page.read().rows.clone());
    let matters = Memo::new(move |_| page.read().matters.clone());
    let id = StoredValue::new(id);
    view! {
        <CaptureLine id=id.get_value() />
        {move || page.read().statement.clone().map(|statement| view! { <Counted statement id=id.get_value() /> })}
        <Show
            when=move || !rows.read().is_empty()
            fallback=move || view! { <p class="quiet">{app.say(words::NO_OUTCOMES)}</p> }
        >
            <ol class="meeting-outcomes" role="list">
                <For each=move || rows.get() key=|(row, ..)| row.id.clone() let:row>
                    {
                        let of = row.0.id.clone();
                        let find = move || rows.read().iter().find(|(row, ..)| row.id == of).cloned();
                        view! { <Outcome row=kept(find, row) /> }
                    }
                </For>
            </ol>
            <p class="quiet small unprinted">{app.say(words::MOVE_KEYS)}</p>
        </Show>
        <Show when=move || !matters.read().is_empty()>
            <section class="section">
                <div class="section-head">
                    <h2>{app.say(words::MATTERS_ARISING)}</h2>
                    <p class="quiet">{app.say(words::MATTERS_WORDS)}</p>
                </div>
                <ul class="meeting-outcomes" role="list">
                    <For each=move || matters.get() key=|matter| matter.row.id.clone() let:matter>
                        {
                            let of = matter.row.id.clone();
                            let find = move || matters.read().iter().find(|one| one.row.id == of).cloned();
                            view! { <Arising matter=kept(find, matter) meeting=id.get_value() /> }
                        }
                    </For>
                </ul>
            </section>
        </Show>
    }
}

/// The counted attendance beside what is written (C2).
#[component]
fn Counted(statement: Statement, id: RecordId) -> impl IntoView {
    let app = App::here();
    let language = app.language();
    let number = |number: &usize| language.number(*number);
    let (text, tone, button) = match &statement.written {
        Some((_, outcome)) if statement.agrees => (
            language.fill(words::AGREES, &[&statement.counted, &number(outcome)]),
            Tone::Good,
            None,
        ),
        Some((written, outcome)) => (
            language.fill(
                words::DISAGREES,
                &[&statement.counted, &number(outcome), written],
            ),
            Tone::Warning,
            Some((words::MEND_COUNTS, Meetings::MendCounts(id))),
        ),
        None => (
            language.fill(words::NOT_WRITTEN, &[&statement.counted]),
            Tone::Plain,
            Some((words::ADD_COUNTS, Meetings::AddCounts(id))),
        ),
    };
    let (action, msg) = button.unzip();
    view! {
        <div class="unprinted">
            <Notice
                words=text
                tone=tone
                action=Signal::derive(move || action.map(|word| app.language().say(word).into_owned()))
                on_action=Callback::new(move |()| {
                    if let Some(msg) = msg.clone() {
                        app.send(Msg::Meetings(msg));
                    }
                })
            />
        </div>
    }
}

#[component]
fn Facts(row: Row) -> impl IntoView {
    let app = App::here();
    let is_late = row.standing == Standing::Late;
    let no_owner = (row.owner.is_none() && row.standing == Standing::Ownerless)
        .then(|| view! { <Chip label=app.say(tracker::NO_OWNER) kind=ChipKind::Status tone=Tone::Warning /> });
    view! {
        <p class="outcome-facts">
            <span>{row.kind}</span>
            {row.owner.map(|owner| view! { <OrganisationChip owner /> })}
            {no_owner}
            {row
                .due
                .map(|due| {
                    view! {
                        <span class="due" data-late=is_late.then_some("")>
                            {due}
                            {is_late.then(|| view! { " · " {app.say(tracker::LATE)} })}
                        </span>
                    }
                })}
            <span>{row.status_label}</span>
        </p>
    }
}

#[component]
fn Outcome(row: Memo<(Row, (bool, bool), bool)>) -> impl IntoView {
    let app = App::here();
    let id = row.read_untracked().0.id.clone();
    let on_move = Callback::new({
        let id = id.clone();
        move |up| app.send(Msg::Meetings(Meetings::Shift(id.clone(), up)))
    });
    let name = Signal::derive(move || {
        let language = app.language();
        language.fill(
            words::OUTCOME_NUMBER,
            &[&language.number(row.read().0.number)],
        )
    });
    let (edited, drafted) = (id.clone(), id.clone());
    view! {
        <li class="outcome meeting-outcome" on:keydown=on_keys(id.to_string(), on_move)>
            <span class="outcome-number">{move || row.read().0.number} "."</span>
            <a class="outcome-text" href=move || row.read().0.link.clone()>
                {move || row.read().0.text.clone()}
            </a>
            <RowActions
                id=id.to_string()
                name
                can_move=Signal::derive(move || row.read().1)
                on_move
                on_edit=app.sender(move || Msg::Form(Form::Open(edited.clone())))
            />
            {move || view! { <Facts row=row.read().0.clone() /> }}
            <Show when=move || row.read().2>
                <span class="outcome-facts">
                    <Button
                        label=app.say(words::DRAFT_NEXT)
                        small=true
                        on_press=app.sender({
                            let drafted = drafted.clone();
                            move || Msg::Meetings(Meetings::DraftFromOffer(drafted.clone()))
                        })
                    />
                </span>
            </Show>
        </li>
    }
}

#[component]
fn Arising(matter: Memo<Matter>, meeting: RecordId) -> impl IntoView {
    let app = App::here();
    let id = matter.read_untracked().row.id.clone();
    let label = Signal::derive(move || {
        app.language()
            .fill(words::CARRY_OVER_NAMED, &[&matter.read().from])
    });
    let taken = move || matter.read().taken_up.clone();
    view! {
        <li class="outcome meeting-outcome">
            <span></span>
            <div>
                <p class="quiet small">{move || matter.read().from.clone()}</p>
                <a class="outcome-text" href=move || matter.read().row.link.clone()>
                    {move || matter.read().row.text.clone()}
                </a>
            </div>
            <span class="unprinted">
                {move || match taken() {
                    Some((name, link)) => view! {
                        <span class="small">{app.say(words::TAKEN_UP)} " " <a href=link>{name}</a></span>
                    }
                    .into_any(),
                    None => {
                        let (id, meeting) = (id.clone(), meeting.clone());
                        view! {
                            <button
                                type="button"
                                class="button"
                                data-size="small"
                                aria-label=label
                                on:click=move |_| {
                                    app.send(Msg::Meetings(Meetings::CarryOver(id.clone(), meeting.clone())));
                                }
                            >
                                {app.say(words::CARRY_OVER)}
                            </button>
                        }
                        .into_any()
                    }
                }}
            </span>
            {move || view! { <Facts row=matter.read().row.clone() /> }}
        </li>
    }
}
