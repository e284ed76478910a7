//! Working hours beside the hours of the day that has the focus: how many organisations are
//! at work, each on its own clock. For readers who want them.

use super::cells::{There, there};
use super::days::focus_day;
use super::second_clock::instant;
use super::sight::Sight;
use super::spot::Spot;
use crate::app::call_times::at_work::Workers;
use crate::app::model::Model;
use crate::app::route::{Route, Screen};
use crate::app::words::week as words;
use crate::domain::when::Zones;

/// Working hours as they are drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingHours {
    /// Row by row: how many are at work; `None` for an hour that the day does not have, and
    /// where nobody's clock is known.
    pub rows: Vec<Option<AtWork>>,
    /// Who is counted, and who is not.
    pub notes: Vec<String>,
    /// Where a time is found for a call between them.
    pub finder: String,
}

/// How many are at work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtWork {
    /// How many.
    pub number: String,
    /// Of a hundred of those whose clock is known.
    pub percent: usize,
    /// `9 of 14 organisations at work`.
    pub name: String,
}

/// The working hours of those that the calendar is filtered by, else of the members of the
/// group; `None` where the reader does not want them. `offered`: the zones that this machine
/// knows.
#[must_use]
pub fn working_hours(model: &Model, zones: &dyn Zones, offered: &[String]) -> Option<WorkingHours> {
    if !model.preferences.working_hours {
        return None;
    }
    let language = model.language();
    let workers = Workers::of(model, zones, offered);
    let of = |count: usize| language.count(count, words::ORGANISATION, words::ORGANISATIONS);
    let known = workers.organisations.len() - workers.unknown;
    let day = focus_day(model);
    let sight = Sight::of(model, zones);
    let shift = sight.dates.iter().position(|date| *date == day);
    let shift = shift.and_then(|at| sight.shifts[at].as_ref());
    let rows = sight.axis.rows.iter().map(|row| {
        if known == 0 || there(row, shift) == There::Not {
            return None;
        }
        let begins = instant(model, zones, Spot::minute(day, row.minute), row.is_second)?;
        let count = workers.at_work(zones, begins, row.minutes);
        let number = language.number(count);
        Some(AtWork {
            percent: count * 100 / known,
            name: language.fill(words::OF_THEM_AT_WORK, &[&number, &of(known)]),
            number,
        })
    });
    let rows = rows.collect();
    let mut notes = Vec::new();
    if workers.organisations.is_empty() {
        notes.push(language.say(words::NO_MEMBERS).into_owned());
    }
    if known > 0 {
        let day = language.day_with_weekday(day);
        notes.push(language.fill(words::AT_WORK_NOTE, &[&of(known), &day]));
    }
    for (count, word) in [
        (workers.guessed, words::CLOCKS_GUESSED),
        (workers.unknown, words::CLOCKS_UNKNOWN),
    ] {
        if count > 0 {
            notes.push(language.fill(word, &[&of(count)]));
        }
    }
    let mut finder = Route::to(Screen::CallTimes);
    finder.filters.organisations = workers.organisations.into_iter().collect();
    Some(WorkingHours {
        rows,
        notes,
        finder: finder.link(),
    })
}
