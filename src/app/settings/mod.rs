//! The settings as plain data, and what a person does there: how the page looks, whose
//! clock it shows, who the reader is, and what this browser keeps.

pub mod deleting;
pub mod who;

use super::form::Choice;
use super::model::Model;
use super::update::Effect;
use super::words::{Word, dates::zone_city, settings as words};

/// The id of the choice that follows the reader's machine.
pub const SYSTEM: &str = "system";

/// Of the moment: what this place remembers beside the address.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// The first edit was made, and nobody said yet who makes it (L8).
    pub asks: bool,
    /// What was typed about oneself, while that dialog is open.
    pub who: Option<who::Draft>,
    /// The group that is to be deleted, while that dialog is open.
    pub deleting: Option<deleting::Draft>,
    /// The name of the group that was deleted just now.
    pub deleted: Option<String>,
}

/// What a person does here.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// Chose the colours, by their code, or [`SYSTEM`].
    Theme(String),
    /// Chose a zone, by its IANA name, or [`SYSTEM`].
    Zone(String),
    /// Chose the day on which weeks begin: 0 is Sunday, 1 Monday, 6 Saturday.
    FirstWeekday(u8),
    /// Wants the numbers of weeks, or not.
    WeekNumbers(bool),
    /// Whether the hours of a week or a day say how many are at work.
    WorkingHours(bool),
    /// Chose a language: `pseudo`, or [`SYSTEM`].
    Language(String),
    /// Says who they are.
    Who(who::Msg),
    /// Deletes the open group from this browser.
    Deleting(deleting::Msg),
}

/// The settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingsPage {
    /// The code of the chosen colours.
    pub theme: String,
    /// The id of the chosen zone.
    pub zone: String,
    /// The day on which weeks begin, as its number.
    pub first_weekday: String,
    /// Whether weeks have their numbers.
    pub week_numbers: bool,
    /// The code of the language.
    pub language: String,
    /// Who the reader is, in words, with the address of their page.
    pub who: Option<(String, String)>,
    /// What of the open group is kept where, in sentences.
    pub kept: Vec<String>,
}

/// The colours to choose from.
pub const THEMES: [(&str, Word); 4] = [
    (SYSTEM, words::THEME_SYSTEM),
    ("light", words::THEME_LIGHT),
    ("dark", words::THEME_DARK),
    ("contrast", words::THEME_CONTRAST),
];

/// The days on which weeks begin somewhere.
pub const FIRST_WEEKDAYS: [(u8, chrono::Weekday); 3] = [
    (1, chrono::Weekday::Mon),
    (0, chrono::Weekday::Sun),
    (6, chrono::Weekday::Sat),
];

/// The settings as they are.
#[must_use]
pub fn page(model: &Model) -> SettingsPage {
    let language = model.language();
    let preferences = &model.preferences;
    let or_system = |chosen: &Option<String>| chosen.as_deref().unwrap_or(SYSTEM).to_owned();
    let mut kept = vec![language.fill(words::KEPT_HERE, &[&model.group_name()])];
    kept.push(
        language
            .say(match (model.saving.in_memory, model.persists) {
                (true, _) => words::IN_MEMORY,
                (false, Some(true)) => words::PERSISTS,
                (false, Some(false) | None) => words::MAY_BE_CLEARED,
            })
            .into_owned(),
    );
    kept.push(super::share::export::last_export(model));
    SettingsPage {
        theme: or_system(&preferences.theme),
        zone: or_system(&preferences.zone),
        first_weekday: preferences.first_weekday.unwrap_or(1).to_string(),
        week_numbers: preferences.week_numbers,
        language: or_system(&preferences.language),
        who: who::said(model),
        kept,
    }
}

/// The zones to choose from: that of the machine, then those that the browser offers, and
/// the chosen one even where it is not among them.
#[must_use]
pub fn zones(model: &Model, offered: &[String]) -> Vec<Choice> {
    let language = model.language();
    let machine = language.fill(words::ZONE_SYSTEM, &[&zone_city(&model.machine_zone)]);
    let chosen = model.preferences.zone.iter();
    let mut names: Vec<&String> = offered.iter().chain(chosen).collect();
    names.sort_unstable();
    names.dedup();
    let mut choices = vec![Choice::new(SYSTEM, machine)];
    choices.extend(names.iter().map(|name| zone_choice(name)));
    choices
}

/// A zone to choose: its city, with the part of the world beside it.
#[must_use]
pub fn zone_choice(name: &str) -> Choice {
    let choice = Choice::new(name, zone_city(name));
    match name.rsplit_once('/') {
        Some((area, _)) => choice.with_hint(area.replace('_', " ")),
        None => choice,
    }
}

/// Takes one step.
pub fn update(model: &mut Model, msg: Msg, now_utc_millis: i64) -> Vec<Effect> {
    let unless_system = |chosen: String| Some(chosen).filter(|chosen| chosen != SYSTEM);
    let preferences = &mut model.preferences;
    match msg {
        Msg::Theme(theme) => preferences.theme = unless_system(theme),
        Msg::Zone(zone) => preferences.zone = unless_system(zone),
        Msg::FirstWeekday(day) => preferences.first_weekday = Some(day),
        Msg::WeekNumbers(wanted) => preferences.week_numbers = wanted,
        Msg::WorkingHours(wanted) => preferences.working_hours = wanted,
        Msg::Language(language) => preferences.language = unless_system(language),
        Msg::Who(msg) => return who::update(model, msg, now_utc_millis),
        Msg::Deleting(msg) => return deleting::update(model, msg),
    }
    vec![Effect::KeepPreferences(Box::new(model.preferences.clone()))]
}
