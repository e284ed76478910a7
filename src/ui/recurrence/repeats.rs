//! How something repeats, in its form: one list while it does not, a few choices when it does.

use super::held::Held;
use crate::app::Msg;
use crate::app::form::{Choice, Msg as Form, Row};
use crate::app::recurrence::plain::Change;
use crate::app::recurrence::preview::{PlainPage, RepeatsPage, repeats_page};
use crate::app::words::recurrence as words;
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind, CheckBox, Select, TextField};
use leptos::prelude::*;

fn send(app: App, how: impl Fn(String) -> Change + Send + Sync + 'static) -> Callback<String> {
    Callback::new(move |text| app.send(Msg::Form(Form::Repeats(how(text)))))
}

/// The field "Repeats".
#[component]
pub fn RepeatsRow(row: Memo<Row>) -> impl IntoView {
    let app = App::here();
    let page = app.page_in_zones(repeats_page);
    let label = Signal::derive(move || row.read().label.clone());
    let of = move |read: fn(&RepeatsPage) -> Option<String>| {
        Memo::new(move |_| page.read().as_ref().and_then(read))
    };
    let often = Memo::new(move |_| {
        let page = page.read();
        page.as_ref()
            .map(|page| page.often.clone())
            .unwrap_or_default()
    });
    let is_often = Memo::new(move |_| {
        let page = page.read();
        page.as_ref()
            .map(|page| page.is_often.clone())
            .unwrap_or_default()
    });
    let is_plain = Memo::new(move |_| {
        page.read()
            .as_ref()
            .is_some_and(|page| page.plain.is_some())
    });
    let rule = of(|page| page.rule.clone());
    let problem = of(|page| page.problem.clone());
    let said = of(|page| page.words.clone());
    let next = of(|page| page.next.clone());
    view! {
        <div class="repeats">
            <Select label choices=often chosen=is_often on_choose=send(app, Change::Often) />
            <Show when=move || is_plain.get()>
                <Plainly page />
            </Show>
            <Show when=move || rule.read().is_some()>
                <TextField
                    label=app.say(words::RULE_TEXT)
                    hint=app.say(words::RULE_HINT)
                    problem=Signal::derive(move || problem.get())
                    value=Signal::derive(move || rule.get().unwrap_or_default())
                    on_input=send(app, Change::Rule)
                />
            </Show>
            <div class="repeats-words" aria-live="polite">
                <p>
                    {move || said.get().map(|said| app.language().fill(words::REPEATS, &[&said]))}
                </p>
                <p class="quiet">{next}</p>
                <Show when=move || problem.read().is_some() && rule.read().is_none()>
                    <p class="field-problem">{problem}</p>
                </Show>
            </div>
            <LeftOut page />
            <Held />
        </div>
    }
}

/// The choices of one that repeats plainly.
#[component]
fn Plainly(page: Memo<Option<RepeatsPage>>) -> impl IntoView {
    let app = App::here();
    let plain = Memo::new(move |before: Option<&Option<PlainPage>>| {
        let page = page.read();
        let now = page.as_ref().and_then(|page| page.plain.clone());
        now.or_else(|| before.cloned().flatten())
    });
    let list = move |read: fn(&PlainPage) -> &Vec<Choice>| {
        Memo::new(move |_| plain.read().as_ref().map(read).cloned().unwrap_or_default())
    };
    let text = move |read: fn(&PlainPage) -> &String| {
        Memo::new(move |_| plain.read().as_ref().map(read).cloned().unwrap_or_default())
    };
    let weekdays = Memo::new(move |_| {
        let plain = plain.read();
        plain
            .as_ref()
            .map(|plain| plain.weekdays.clone())
            .unwrap_or_default()
    });
    let on = list(|plain| &plain.on);
    let until = Memo::new(move |_| plain.read().as_ref().and_then(|plain| plain.until.clone()));
    let after = Memo::new(move |_| plain.read().as_ref().and_then(|plain| plain.after.clone()));
    view! {
        <div class="repeats-choices">
            <Select
                label=app.say(words::INTERVAL)
                choices=list(|plain| &plain.every)
                chosen=text(|plain| &plain.is_every)
                on_choose=send(app, |text| Change::Every(text.parse().unwrap_or(1)))
            />
            <Show when=move || !on.read().is_empty()>
                <Select
                    label=app.say(words::ON)
                    choices=on
                    chosen=text(|plain| &plain.is_on)
                    on_choose=send(app, Change::OnCounted)
                />
            </Show>
            <Select
                label=app.say(words::ENDS)
                choices=list(|plain| &plain.ends)
                chosen=text(|plain| &plain.is_end)
                on_choose=send(app, Change::Ends)
            />
            <Show when=move || until.read().is_some()>
                <TextField
                    label=app.say(words::LAST_DAY)
                    kind="date"
                    value=Signal::derive(move || until.get().unwrap_or_default())
                    on_change=send(app, Change::Until)
                />
            </Show>
            <Show when=move || after.read().is_some()>
                <TextField
                    label=app.say(words::TIMES)
                    kind="number"
                    value=Signal::derive(move || after.get().unwrap_or_default())
                    on_input=send(app, Change::After)
                />
            </Show>
        </div>
        <Show when=move || !weekdays.read().is_empty()>
            <fieldset class="repeats-weekdays">
                <legend>{app.say(words::WEEKDAYS)}</legend>
                <For
                    each=move || weekdays.get()
                    key=|(day, ..)| day.num_days_from_monday()
                    let((day, name, _))
                >
                    <CheckBox
                        label=name
                        checked=Signal::derive(move || {
                            weekdays.read().iter().any(|(one, _, is_on)| *one == day && *is_on)
                        })
                        on_change=Callback::new(move |is_on| {
                            app.send(Msg::Form(Form::Repeats(Change::OnWeekday(day, is_on))))
                        })
                    />
                </For>
            </fieldset>
        </Show>
    }
}

/// Occurrences that were left out, each to be brought back.
#[component]
fn LeftOut(page: Memo<Option<RepeatsPage>>) -> impl IntoView {
    let app = App::here();
    let left_out = Memo::new(move |_| {
        let page = page.read();
        page.as_ref()
            .map(|page| page.left_out.clone())
            .unwrap_or_default()
    });
    view! {
        <Show when=move || !left_out.read().is_empty()>
            <div class="repeats-omitted">
                <span class="quiet">{app.say(words::LEFT_OUT)}</span>
                <For each=move || left_out.get() key=Clone::clone let((key, name))>
                    <Button
                        label=app.language().fill(words::BRING_BACK, &[&name])
                        kind=ButtonKind::Quiet
                        small=true
                        on_press=app
                            .sender(move || Msg::Form(Form::BringBack(key.clone())))
                    />
                </For>
            </div>
        </Show>
    }
}
