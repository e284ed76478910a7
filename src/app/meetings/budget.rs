//! Whether a programme adds up: speaking time, gaps and overlaps (B1, B7, B8, B11, K14).

use super::programme::{Hint, day, hours, nested, said};
use crate::app::model::Model;
use crate::app::words::meetings as words;
use crate::domain::Content;
use crate::domain::names::RecordId;
use crate::domain::when::Point;
use chrono::Timelike;

/// What the presenters of a slot need of its time, at so many minutes each; `None` where
/// nobody presents or nobody said how long.
pub(super) fn speaking(model: &Model, meeting: &RecordId, slot: &RecordId) -> Option<Hint> {
    let language = model.language();
    let kinds = |kind: &str| {
        let items = model.workspace.entries(slot, "items");
        items
            .filter(|(_, item)| item.get("kind").and_then(Content::as_str) == Some(kind))
            .count()
    };
    let presenters = kinds("presentation");
    let each = minutes_each(model, meeting, slot)?;
    let (Some(starts), Some(ends)) = hours(model, slot) else {
        return None;
    };
    let length = usize::from(ends.checked_sub(starts)?);
    if presenters == 0 {
        return None;
    }
    let needed = presenters * each;
    let number = |number| language.number(number);
    let sum = language.fill(
        words::SPEAKING_TIME,
        &[
            &number(presenters),
            &number(each),
            &number(needed),
            &number(length),
        ],
    );
    let (word, rest, is_warning) = match length.checked_sub(needed) {
        None => (words::MINUTES_OVER, needed - length, true),
        Some(rest) if kinds("question and answer") > 0 => {
            (words::MINUTES_FOR_QUESTIONS, rest, false)
        }
        Some(rest) => (words::MINUTES_LEFT, rest, false),
    };
    let rest = language.fill(word, &[&number(rest)]);
    Some(Hint {
        text: language.fill(words::SUM_AND_REST, &[&sum, &rest]),
        is_warning,
    })
}

// The minutes for each presenter: the slot's own, those of a slot around it, or the meeting's.
fn minutes_each(model: &Model, meeting: &RecordId, slot: &RecordId) -> Option<usize> {
    let mut at = Some(slot.clone());
    for _ in 0..8 {
        let Some(one) = at else { break };
        if let Some(minutes) = model.workspace.number(&one, "minutes_each") {
            return usize::try_from(minutes).ok();
        }
        at = model.workspace.reference(&one, "parent");
    }
    let minutes = model.workspace.number(meeting, "minutes_each")?;
    usize::try_from(minutes).ok()
}

/// What does not fit between the beginning and the end of a meeting: minutes that nothing
/// fills, slots that lie over each other. What lies before the beginning is no fault (B4), and
/// neither is a slot inside another (B7).
pub(super) fn hints(model: &Model, meeting: &RecordId) -> Vec<Hint> {
    let language = model.language();
    let mut slots: Vec<(u16, Option<u16>, RecordId)> = nested(model, meeting)
        .into_iter()
        .filter(|(_, level, _)| *level == 0)
        .filter_map(|(slot, ..)| {
            let (starts, ends) = hours(model, &slot);
            Some((starts?, ends, slot))
        })
        .collect();
    slots.sort();
    let Some((first, ..)) = slots.first() else {
        return Vec::new();
    };
    let (begins, is_over) = window(model, meeting).unwrap_or((*first, None));
    let mut hints = Vec::new();
    let mut say = |word, parts: &[&str], is_warning| {
        hints.push(Hint {
            text: language.fill(word, parts),
            is_warning,
        });
    };
    let minutes = |minutes: u16| language.number(usize::from(minutes));
    let mut filled = begins;
    let mut before: Option<&RecordId> = None;
    for (starts, ends, slot) in &slots {
        let ends_before = ends.is_some_and(|ends| ends <= begins);
        if ends_before {
            continue;
        }
        if *starts > filled {
            let (from, to) = (said(model, filled), said(model, *starts));
            say(words::GAP, &[&minutes(starts - filled), &from, &to], true);
        }
        if let Some(before) = before.filter(|_| *starts < filled) {
            let (one, other) = (model.title(before), model.title(slot));
            say(
                words::OVERLAP,
                &[&one, &other, &minutes(filled - starts)],
                true,
            );
        }
        filled = filled.max(ends.unwrap_or(*starts));
        before = Some(slot);
    }
    if let Some(is_over) = is_over {
        let open = slots.last().filter(|(_, ends, _)| ends.is_none());
        match (open, is_over.checked_sub(filled)) {
            (_, None) => {
                let end = said(model, is_over);
                say(words::LONGER, &[&minutes(filled - is_over), &end], true);
            }
            (_, Some(0)) => {}
            (Some((starts, _, slot)), Some(rest)) => {
                let (start, end) = (said(model, *starts), said(model, is_over));
                let title = model.title(slot);
                say(
                    words::OPEN_END,
                    &[&title, &start, &end, &minutes(rest)],
                    false,
                );
            }
            (None, Some(rest)) => {
                let (from, to) = (said(model, filled), said(model, is_over));
                say(words::GAP, &[&minutes(rest), &from, &to], true);
            }
        }
    }
    hints
}

/// When a meeting of one day begins and is over, in minutes since midnight at the venue.
pub(super) fn window(model: &Model, meeting: &RecordId) -> Option<(u16, Option<u16>)> {
    let when = model.workspace.when(meeting, "when")?;
    day(&when)?;
    let minutes = |point: &Point| match point {
        Point::Moment(moment) => {
            let time = moment.civil();
            u16::try_from(time.hour() * 60 + time.minute()).ok()
        }
        Point::Period(_) => None,
    };
    let start = minutes(&when.start()?.point)?;
    let end = when
        .end()
        .and_then(|end| minutes(&end.point))
        .filter(|end| *end > start);
    Some((start, end))
}
