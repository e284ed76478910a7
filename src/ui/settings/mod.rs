//! The screen of preferences and of who the reader is.

mod deleting;
mod who;

pub use deleting::DeleteDialog;
pub use who::{WhoAsk, WhoDialog};

use super::app::App;
use super::parts::{Button, ButtonKind, CheckBox, Choice, Combobox, Glyph, SegmentedControl};
use crate::app::Msg;
use crate::app::route::{Route, Screen};
use crate::app::settings::{FIRST_WEEKDAYS, Msg as Act, SYSTEM, THEMES, deleting as del, page};
use crate::app::share::{Msg as Share, export};
use crate::app::words::{Word, common, settings as words};
use crate::browser::zones;
use leptos::prelude::*;

fn act(act: Act) -> Msg {
    Msg::Settings(act)
}

/// Preferences, who the reader is, and what this browser keeps.
#[component]
pub fn SettingsScreen() -> impl IntoView {
    let app = App::here();
    view! {
        <div class="screen-head">
            <h1>{app.say(common::SETTINGS)}</h1>
            <p class="screen-words">{app.say(words::INTRODUCTION)}</p>
        </div>
        <div class="settings">
            <Group name=words::WHO id="settings-who">
                <who::Who />
            </Group>
            <Group name=words::LOOKS id="settings-looks">
                <Themes />
            </Group>
            <Group name=words::TIME id="settings-time">
                <Zone />
                <FirstWeekday />
                <WeekNumbers />
            </Group>
            <Group name=words::DATA id="settings-data">
                <Data />
            </Group>
            <Group name=words::LANGUAGE_HEADING id="settings-language">
                <Language />
            </Group>
        </div>
    }
}

#[component]
fn Group(name: Word, id: &'static str, children: Children) -> impl IntoView {
    let app = App::here();
    view! {
        <section class="section settings-group" aria-labelledby=id>
            <h2 id=id>{app.say(name)}</h2>
            <div class="stack">{children()}</div>
        </section>
    }
}

/// A switch with its label before it, drawn as the fields are.
#[component]
fn Switch(
    label: Word,
    #[prop(into)] choices: Signal<Vec<Choice>>,
    #[prop(into)] chosen: Signal<String>,
    #[prop(into)] on_choose: Callback<String>,
) -> impl IntoView {
    let app = App::here();
    view! {
        <div class="field">
            <span class="field-label" aria-hidden="true">{app.say(label)}</span>
            <SegmentedControl label=app.say(label) choices chosen on_choose />
        </div>
    }
}

#[component]
fn Themes() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    let choices = app.page(|model| {
        let language = model.language();
        let named = |(id, word): (&str, Word)| Choice::new(id, language.say(word));
        THEMES.map(named).to_vec()
    });
    view! {
        <Switch
            label=words::THEME
            choices
            chosen=Signal::derive(move || page.read().theme.clone())
            on_choose=Callback::new(move |theme| app.send(act(Act::Theme(theme))))
        />
    }
}

#[component]
fn Zone() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    let offered = zones::offered();
    let choices = app.page(move |model| crate::app::settings::zones(model, &offered));
    let choose = move |chosen: Vec<String>| {
        let zone = chosen.into_iter().next_back();
        let zone = zone.unwrap_or_else(|| SYSTEM.to_owned());
        app.send(act(Act::Zone(zone)));
    };
    view! {
        <Combobox
            label=app.say(words::ZONE)
            hint=app.say(words::ZONE_HINT)
            choices
            chosen=Signal::derive(move || vec![page.read().zone.clone()])
            on_change=Callback::new(choose)
            none_words=app.say(words::NO_ZONE)
        />
    }
}

#[component]
fn FirstWeekday() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    let choices = app.page(|model| {
        let language = model.language();
        FIRST_WEEKDAYS
            .map(|(number, day)| Choice::new(number.to_string(), language.weekday(day)))
            .to_vec()
    });
    let choose = move |day: String| {
        if let Ok(day) = day.parse() {
            app.send(act(Act::FirstWeekday(day)));
        }
    };
    view! {
        <Switch
            label=words::FIRST_WEEKDAY
            choices
            chosen=Signal::derive(move || page.read().first_weekday.clone())
            on_choose=Callback::new(choose)
        />
    }
}

#[component]
fn WeekNumbers() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    view! {
        <CheckBox
            label=app.say(words::WEEK_NUMBERS)
            hint=app.say(words::WEEK_NUMBERS_HINT)
            checked=Signal::derive(move || page.read().week_numbers)
            on_change=Callback::new(move |wanted| app.send(act(Act::WeekNumbers(wanted))))
        />
    }
}

#[component]
fn Language() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    let choices = app.page(|model| {
        let language = model.language();
        [(SYSTEM, words::ENGLISH), ("pseudo", words::PSEUDO)]
            .map(|(id, word)| Choice::new(id, language.say(word)))
            .to_vec()
    });
    view! {
        <Switch
            label=words::LANGUAGE
            choices
            chosen=Signal::derive(move || page.read().language.clone())
            on_choose=Callback::new(move |language| app.send(act(Act::Language(language))))
        />
    }
}

#[component]
fn Data() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    view! {
        <div class="settings-kept">
            {move || page.read().kept.iter().map(|said| view! { <p>{said.clone()}</p> }).collect_view()}
            <p>
                <a href=Route::to(Screen::Checkup).link()>{app.say(words::TO_CHECKUP)}</a>
            </p>
        </div>
        <div class="row">
            <Button
                label=app.say(words::EXPORT_FIRST)
                glyph=Glyph::Download
                on_press=app.sender(|| Msg::Share(Share::Export(export::Msg::Open)))
            />
            <Button
                label=app.say(words::DELETE_GROUP)
                kind=ButtonKind::Danger
                glyph=Glyph::Delete
                on_press=app.sender(|| act(Act::Deleting(del::Msg::Ask)))
            />
        </div>
    }
}
