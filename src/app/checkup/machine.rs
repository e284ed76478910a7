//! What this browser and this machine give.

use super::{Copy, Facts, Line, Offer, Verdict};
use crate::app::model::Model;
use crate::app::words::{Language, checkup as words};

/// A clock that is further off than this makes dates of changes look wrong.
const CLOCK_MILLIS: i64 = 5 * 60 * 1000;
/// With less room than this a group with its history may not fit.
const ROOM_BYTES: u64 = 50_000_000;

/// The lines, the most needed first.
pub(super) fn lines(model: &Model, facts: &Facts) -> Vec<Line> {
    let language = model.language();
    vec![
        storage(model, facts),
        promise(model, facts),
        room(language, facts),
        copy(language, facts.copy),
        clock(language, facts.clock_ahead_millis),
    ]
}

fn storage(model: &Model, facts: &Facts) -> Line {
    let language = model.language();
    if facts.has_database && !model.saving.in_memory {
        let found = language.say(words::STORAGE_WORKS);
        return Line::new(words::STORAGE, Verdict::Good, found);
    }
    let found = language.say(words::STORAGE_FAILS);
    Line::new(words::STORAGE, Verdict::Bad, found).advising(language.say(words::LEAVE_PRIVATE))
}

fn promise(model: &Model, facts: &Facts) -> Line {
    let language = model.language();
    match model.persists.or(facts.is_promised) {
        Some(true) => Line::new(words::PROMISE, Verdict::Good, language.say(words::PROMISED)),
        Some(false) => {
            let advice = if model.checkup.was_refused {
                words::REFUSED
            } else {
                words::ASK_FOR_PROMISE
            };
            Line::new(
                words::PROMISE,
                Verdict::Better,
                language.say(words::NOT_PROMISED),
            )
            .advising(language.say(advice))
            .offering(Offer::Ask)
        }
        None => Line::new(
            words::PROMISE,
            Verdict::Better,
            language.say(words::NO_PROMISE),
        )
        .advising(language.say(words::EXPORT_OFTEN)),
    }
}

fn room(language: Language, facts: &Facts) -> Line {
    let (Some(used), Some(most)) = (facts.used_bytes, facts.most_bytes) else {
        let found = language.say(words::ROOM_UNSAID);
        return Line::new(words::ROOM, Verdict::Unknown, found);
    };
    let (used_text, most_text) = (size(language, used), size(language, most));
    let found = language.fill(words::ROOM_LEFT, &[&used_text, &most_text]);
    if most.saturating_sub(used) >= ROOM_BYTES {
        Line::new(words::ROOM, Verdict::Good, found)
    } else {
        Line::new(words::ROOM, Verdict::Better, found).advising(language.say(words::MAKE_ROOM))
    }
}

/// Bytes as a person says them: megabytes with one digit, gigabytes from a thousand on.
fn size(language: Language, bytes: u64) -> String {
    let tenths = bytes / 100_000;
    let whole = |number: u64| language.number(usize::try_from(number).unwrap_or(usize::MAX));
    if tenths >= 10_000 {
        language.fill(words::GIGABYTES, &[&whole(tenths / 10_000)])
    } else if tenths >= 100 {
        language.fill(words::MEGABYTES, &[&whole(tenths / 10)])
    } else {
        language.fill(
            words::MEGABYTES,
            &[&format!("{}.{}", tenths / 10, tenths % 10)],
        )
    }
}

fn copy(language: Language, copy: Copy) -> Line {
    let (verdict, found, advice) = match copy {
        Copy::Whole => (Verdict::Good, words::COPY_WHOLE, words::COPY_ANEW),
        Copy::Making => (Verdict::Unknown, words::COPY_MAKING, words::LOOK_LATER),
        Copy::None => (Verdict::Bad, words::COPY_NONE, words::COPY_AGAIN),
        Copy::Unsupported => (Verdict::Bad, words::COPY_UNSUPPORTED, words::USE_HTTPS),
    };
    let line = Line::new(words::COPY, verdict, language.say(found)).advising(language.say(advice));
    if copy == Copy::Whole {
        line.offering(Offer::MakeAnew)
    } else {
        line
    }
}

fn clock(language: Language, ahead_millis: Option<i64>) -> Line {
    let Some(ahead) = ahead_millis else {
        let found = language.say(words::NO_ANSWER);
        return Line::new(words::CLOCK, Verdict::Unknown, found);
    };
    if ahead.abs() <= CLOCK_MILLIS {
        let found = language.say(words::CLOCK_AGREES);
        return Line::new(words::CLOCK, Verdict::Good, found);
    }
    let minutes = usize::try_from(ahead.unsigned_abs() / 60_000).unwrap_or(usize::MAX);
    let word = if ahead > 0 {
        words::CLOCK_AHEAD
    } else {
        words::CLOCK_BEHIND
    };
    let found = language.fill(word, &[&language.number(minutes)]);
    Line::new(words::CLOCK, Verdict::Better, found).advising(language.say(words::SET_CLOCK))
}
