//! What is said of a reading, a sentence for each thing that was inferred, is asked or wrong.

use crate::app::words::dates::zone_city;
use crate::app::words::{Language, form as words};
use crate::domain::when::read::{Inference, Inferred, Missing, Problem, Source};
use crate::domain::when::{When, WhenError};

/// Several times, one after the other.
pub(super) fn times(language: Language, times: &[When]) -> String {
    let times: Vec<String> = times.iter().map(|when| language.when(when)).collect();
    language.list(&times)
}

/// What has to be asked.
pub(super) fn missing(language: Language, missing: &Missing) -> String {
    match missing {
        Missing::DayOrMonth([one, other]) => language.fill(
            words::WHICH_OF_TWO,
            &[&times(language, one), &times(language, other)],
        ),
        Missing::Hemisphere([one, other]) => language.fill(
            words::WHICH_SEASON,
            &[&times(language, one), &times(language, other)],
        ),
        Missing::Year => language.say(words::WHICH_YEAR).into_owned(),
        Missing::Date | Missing::Reference => language.say(words::WHICH_DAY).into_owned(),
        Missing::Zone([]) => language.say(words::WHOSE_CLOCK).into_owned(),
        Missing::Zone(zones) => {
            let cities: Vec<String> = zones.iter().map(|zone| zone_city(zone)).collect();
            language.fill(words::WHICH_CLOCK, &[&language.list(&cities)])
        }
    }
}

/// What is wrong.
pub(super) fn problem(language: Language, problem: &Problem) -> String {
    let word = match problem {
        Problem::Weekday { day, .. } => {
            return language.fill(words::OTHER_WEEKDAY, &[&language.day_with_weekday(*day)]);
        }
        Problem::HoursLeftAside => words::HOURS_LEFT_ASIDE,
        Problem::NoTime(error) => match error {
            WhenError::EndBeforeStart => words::END_BEFORE_START,
            WhenError::Day => words::NO_SUCH_DAY,
            WhenError::Month => words::NO_SUCH_MONTH,
            WhenError::Hour => words::NO_SUCH_HOUR,
            _ => words::NO_SUCH_TIME,
        },
    };
    language.say(word).into_owned()
}

/// What was inferred, where nothing else says so.
pub(super) fn inference(language: Language, inference: &Inference) -> Option<String> {
    let word = match (inference.what, inference.from) {
        (Inferred::Date, Source::Reference(day)) => {
            return Some(language.fill(words::SAID_FROM, &[&language.day(day)]));
        }
        (Inferred::Year, Source::Convention) => words::THIS_CENTURY,
        (Inferred::Zone, Source::Place) => words::CLOCK_OF_PLACE,
        (Inferred::HalfOfDay, _) => words::SAME_HALF,
        (Inferred::EndDay, _) => words::ENDS_NEXT_DAY,
        (Inferred::Midnight, _) => words::BEGINS_AT_MIDNIGHT,
        (Inferred::DailyHours, _) => words::HOURS_OF_ENDS,
        // The year is asked for, and a neighbour's shows with it.
        (Inferred::Year | Inferred::Date | Inferred::Zone, _) => return None,
    };
    Some(language.say(word).into_owned())
}

/// Sentences one after the other; one alone needs no full stop.
#[must_use]
pub fn in_sentences(sentences: &[String]) -> String {
    let mut text = String::new();
    for sentence in sentences {
        if !text.is_empty() {
            if !text.ends_with(['.', '?', '!', ':']) {
                text.push('.');
            }
            text.push(' ');
        }
        text.push_str(sentence);
    }
    text
}
