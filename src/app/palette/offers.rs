//! What the palette offers beside records: screens, actions, and a date in the calendar.

use super::{Answer, Does, Group};
use crate::app::calendar::picture::Format;
use crate::app::calendar::{self, quick::quick};
use crate::app::commit::{nothing_to_undo, step_name};
use crate::app::form::Heard;
use crate::app::keys::{Act, way_to};
use crate::app::model::Model;
use crate::app::route::{Route, Screen, View};
use crate::app::share::groups;
use crate::app::words::{
    Language, calendars, call_times, common, fields, groups as groups_words, palette as words,
    timeline,
};
use crate::domain::finding::{Fit, asked, fit};
use crate::domain::names::WorkspaceId;
use crate::domain::schema::RecordKind;

/// How much a screen or an action counts that fits so well.
const FITS: [u32; 5] = [20, 35, 75, 95, 110];
/// A date that was understood stands before what merely mentions it.
const DATE: u32 = 85;
/// A line with a title and a time may be meant as an event,
const LINE: u32 = 30;
/// and is, where it names a theme or an organiser.
const NAMED: u32 = 120;

/// The offers that fit what is typed, all of them where nothing is, in two groups, each with
/// how well its best one fits.
pub fn offers(model: &Model, typed: &str) -> Vec<(u32, Group)> {
    let language = model.language();
    let mut screens = screens(model);
    let words = asked(typed);
    let mut actions = actions(model, !words.is_empty());
    let best = |answers: &mut Vec<(u32, Answer)>| {
        if !words.is_empty() {
            answers.retain_mut(|(score, answer)| {
                let fits = fits(&answer.label, &words);
                *score = fits.unwrap_or(0);
                fits.is_some()
            });
        }
        answers.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    };
    best(&mut screens);
    best(&mut actions);
    if let Some(date) = date(model, typed) {
        screens.push((DATE, date));
        screens.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    }
    if let Some((score, event)) = new_event(model, typed) {
        actions.push((score, event));
        actions.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    }
    [(words::GO, screens), (words::ACTIONS, actions)]
        .into_iter()
        .filter_map(|(title, answers)| {
            let best = answers.first()?.0;
            Some((
                best,
                Group {
                    title: language.say(title).into_owned(),
                    answers: answers.into_iter().map(|(_, answer)| answer).collect(),
                },
            ))
        })
        .collect()
}

fn fits(label: &str, words: &[String]) -> Option<u32> {
    let label = asked(label).join(" ");
    let mut sum = 0;
    for word in words {
        // Within a word is a chance: "ex" is not in "text" on purpose.
        let fit = fit(&label, word).filter(|fit| *fit != Fit::Within)?;
        sum += FITS[fit as usize];
    }
    Some(sum / u32::try_from(words.len()).unwrap_or(u32::MAX).max(1))
}

fn screens(model: &Model) -> Vec<(u32, Answer)> {
    [
        (common::TODAY, Screen::Today),
        (common::CALENDAR, Screen::Calendar(View::Month, None)),
        (call_times::TITLE, Screen::CallTimes),
        (common::DIRECTORY, Screen::Directory(None)),
        (common::WHO_DOES_WHAT, Screen::WhoDoesWhat),
        (common::OUTCOMES, Screen::Outcomes(None)),
        (common::MEETINGS, Screen::Meetings(None)),
        (common::SHARE, Screen::Share),
        (groups_words::TITLE, Screen::Groups),
        (common::SETTINGS, Screen::Settings),
        (common::CHECKUP, Screen::Checkup),
    ]
    .into_iter()
    .map(|(word, screen)| {
        let language = model.language();
        let answer = Answer {
            label: language.say(word).into_owned(),
            hint: way_to(language, &Act::Go(screen.clone())),
            does: Does::Go(Route::to(screen)),
        };
        (0, answer)
    })
    .collect()
}

fn actions(model: &Model, is_asked: bool) -> Vec<(u32, Answer)> {
    let language = model.language();
    let mut answers = Vec::new();
    let mut add = |label: String, hint: String, does: Does| {
        answers.push((0, Answer { label, hint, does }));
    };
    let none = String::new;
    for (steps, word, act, does) in [
        (&model.undo, common::UNDO_NAMED, Act::Undo, Does::Undo),
        (&model.redo, common::REDO_NAMED, Act::Redo, Does::Redo),
    ] {
        match steps.last() {
            Some(step) => {
                let label = language.fill(word, &[&step_name(model, step)]);
                add(label, way_to(language, &act), does);
            }
            // Whoever looks for it by name is told why there is nothing.
            None if is_asked => {
                let (word, why) = match does {
                    Does::Undo => (common::NOTHING_TO_UNDO, nothing_to_undo(model)),
                    _ => (common::NOTHING_TO_REDO, common::NOTHING_TO_REDO),
                };
                let label = language.say(word).into_owned();
                let why = Some(why).filter(|why| *why != word);
                let why = why.map(|why| language.say(why).into_owned());
                add(label, why.unwrap_or_default(), does);
            }
            None => {}
        }
    }
    let new = |kind| language.say(fields::new_record(kind)).into_owned();
    for kind in [
        RecordKind::Event,
        RecordKind::Organisation,
        RecordKind::Person,
        RecordKind::Outcome,
    ] {
        add(new(kind), none(), Does::New(kind));
    }
    let say = |word| Language::say(language, word).into_owned();
    add(say(words::NEW_MEETING), none(), Does::NewMeeting);
    for kind in [
        RecordKind::Activity,
        RecordKind::Project,
        RecordKind::Theme,
        RecordKind::Place,
    ] {
        add(new(kind), none(), Does::New(kind));
    }
    add(say(words::EXPORT), none(), Does::Export);
    add(say(calendars::EXPORT), none(), Does::ToCalendar);
    if matches!(model.route.screen, Screen::Calendar(..)) {
        for (word, msg) in [
            (timeline::PRINT, calendar::Msg::Printed),
            (timeline::SAVE_SVG, calendar::Msg::Pictured(Format::Svg)),
            (timeline::SAVE_PNG, calendar::Msg::Pictured(Format::Png)),
        ] {
            add(say(word), none(), Does::Calendar(msg));
        }
    }
    let share = Does::Go(Route::to(Screen::Share));
    add(say(words::IMPORT), say(common::SHARE), share);
    for (id, name) in groups::page(model).groups {
        if id != *model.workspace.id().as_str() {
            let label = language.fill(words::SWITCH_TO, &[&name]);
            add(label, none(), Does::Switch(WorkspaceId::from(id)));
        }
    }
    add(say(common::NEW_GROUP), none(), Does::NewGroup);
    for (word, theme) in [
        (words::THEME_LIGHT, Some("light")),
        (words::THEME_DARK, Some("dark")),
        (words::THEME_SYSTEM, None),
    ] {
        if model.preferences.theme.as_deref() != theme {
            add(say(word), none(), Does::Theme(theme));
        }
    }
    add(
        say(words::KEYBOARD),
        way_to(language, &Act::Keys),
        Does::Keys,
    );
    answers
}

// "APT Web Dialogue 12 May 2027 14:00 Bangkok": what was understood is seen before it is made.
fn new_event(model: &Model, typed: &str) -> Option<(u32, Answer)> {
    let quick = quick(model, typed).filter(|quick| quick.is_dated || quick.is_plain)?;
    let score = if quick.is_plain { NAMED } else { LINE };
    let answer = Answer {
        label: model
            .language()
            .fill(words::NEW_EVENT_FROM, &[&quick.title]),
        hint: quick.understood,
        does: Does::NewFrom(quick.given),
    };
    Some((score, answer))
}

// "12 May 2027", "next March": said from the date at which screens open.
fn date(model: &Model, typed: &str) -> Option<Answer> {
    let heard = Heard::of(typed, model.as_of());
    let when = heard.time()?;
    Some(Answer {
        label: model
            .language()
            .fill(words::CALENDAR_AT, &[&model.language().when(when)]),
        hint: String::new(),
        does: Does::Go(Route::to(Screen::Calendar(
            View::Month,
            Some(when.first_day()),
        ))),
    })
}
