//! Phrases: ranges and lists of dates, with hours before or after them, what
//! is doubted, and what repeats.

use super::Repeats;
use super::chain::{self, Span};
use super::clocks;
use super::cursor::Cursor;
use super::dates;
use super::hours::{self, Hours};
use super::relative::Relative;
use super::rhythm;
use super::tokens::Kind;
use super::vocabulary;
use super::written::{Body, Written};

/// The most words that are read together before a date.
const MOST_WORDS_BEFORE: usize = 8;

/// Everything that one phrase says.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrase {
    /// Dates one beside the other, each from a start to an end.
    pub(super) spans: Vec<Span>,
    /// Hours for each of them.
    pub(super) hours: Option<Hours>,
    /// Hours of the end where start and end each have their own:
    /// "12 May 14:00 – 13 May 10:00".
    pub(super) end_hours: Option<Hours>,
    /// "since", "from" without "to", "onwards".
    pub(super) open_end: bool,
    /// "until".
    pub(super) open_start: bool,
    /// "before" and "after": without the date itself.
    pub(super) excludes: bool,
    /// "?", "tbc", "probably".
    pub(super) uncertain: bool,
    /// "~", "about".
    pub(super) approximate: bool,
    /// "week of": the whole week that holds the day.
    pub(super) week: bool,
    /// "from", "since" between a rhythm and its first date: it goes on after that.
    pub(super) from_start: bool,
    /// "every year".
    pub(super) repeats: Option<Repeats>,
}

/// Reads the longest phrase that begins at the cursor.
pub(super) fn phrase(cursor: &mut Cursor<'_>) -> Option<Phrase> {
    cursor.attempt(|cursor| {
        let mut phrase = Phrase::default();
        let since = before(cursor, &mut phrase);
        said(cursor, &mut phrase)?;
        after(cursor, &mut phrase);
        let ranges = phrase.spans.iter().any(|span| span.end.is_some());
        let one_date = phrase.spans.len() == 1 && !ranges;
        let one_start = one_date && phrase.hours.is_none();
        phrase.open_end |= since && one_start && phrase.repeats.is_none();
        let once = phrase.repeats.is_none();
        phrase.open_end &= one_start && once;
        phrase.open_start &= one_date && once;
        // "before 3–5 May" and "after 3 May at 9:00" are not read as another time than they say.
        if phrase.excludes && !phrase.open_end && !phrase.open_start {
            return None;
        }
        Some(phrase)
    })
}

/// Reads the words before a date that change what it says; tells whether they
/// say "from".
fn before(cursor: &mut Cursor<'_>, phrase: &mut Phrase) -> bool {
    let mut since = false;
    let mut changed = false;
    // Bounded, so that no text costs more than its length.
    for _ in 0..MOST_WORDS_BEFORE {
        let word = cursor.word(0);
        let next = cursor.word(1);
        if vocabulary::is_about(word) || cursor.kind(0) == Some(&Kind::Mark('~')) {
            phrase.approximate = true;
        } else if vocabulary::is_unsure(word) {
            phrase.uncertain = true;
        } else if matches!(word, "since" | "starting" | "from") {
            since = true;
        } else if matches!(word, "until" | "till") {
            phrase.open_start = true;
        } else if matches!(word, "before" | "after") {
            phrase.excludes = true;
            since |= word == "after";
            phrase.open_start |= word == "before";
        } else if word == "up" && next == "to" {
            phrase.open_start = true;
            cursor.step();
        } else if matches!(word, "week" | "wk")
            && matches!(next, "of" | "beginning" | "starting" | "commencing")
        {
            phrase.week = true;
            cursor.step();
        } else if word == "w" && cursor.kind(1) == Some(&Kind::Slash) && cursor.word(2) == "c" {
            phrase.week = true;
            cursor.step();
            cursor.step();
        } else if !(changed && matches!(word, "on" | "in" | "at" | "the" | "for" | "of")) {
            return since;
        }
        changed = true;
        cursor.step();
    }
    since
}

/// Reads the words after a date that change what it says.
fn after(cursor: &mut Cursor<'_>, phrase: &mut Phrase) {
    loop {
        let word = cursor.word(0);
        let in_brackets = cursor.attempt(|cursor| {
            cursor.take(&Kind::Open).then_some(())?;
            unsure(cursor)?;
            cursor.take(&Kind::Close).then_some(())
        });
        match cursor.kind(0) {
            _ if in_brackets.is_some() => {
                phrase.uncertain = true;
                continue;
            }
            Some(Kind::Mark('?')) => phrase.uncertain = true,
            Some(Kind::Mark('~')) => phrase.approximate = true,
            Some(Kind::Mark('%')) => {
                phrase.uncertain = true;
                phrase.approximate = true;
            }
            _ if matches!(word, "onwards" | "onward") => phrase.open_end = true,
            _ if matches!(word, "tbc" | "tbd") => phrase.uncertain = true,
            _ if matches!(word, "all" | "whole" | "full") && cursor.word(1) == "day"
                || word == "all"
                    && cursor.kind(1) == Some(&Kind::Dash)
                    && cursor.word(2) == "day" =>
            {
                cursor.step();
                cursor.take(&Kind::Dash);
            }
            _ if vocabulary::trails(word) => {}
            _ => return,
        }
        cursor.step();
    }
}

/// Reads "tbc", "tentative", "to be confirmed".
fn unsure(cursor: &mut Cursor<'_>) -> Option<()> {
    if vocabulary::is_unsure(cursor.word(0)) {
        cursor.step();
        return Some(());
    }
    let to_be = cursor.take_word(&["to"]) && cursor.take_word(&["be"]);
    (to_be && cursor.take_word(&["confirmed", "determined", "decided"])).then_some(())
}

fn said(cursor: &mut Cursor<'_>, phrase: &mut Phrase) -> Option<()> {
    phrase.repeats = rhythm::repeats(cursor);
    if phrase.repeats.is_some() {
        phrase.from_start = rhythm::lead_to_start(cursor);
    }
    let found = from_to(cursor, phrase)
        .or_else(|| hours_first(cursor, phrase))
        .or_else(|| dates_first(cursor, phrase))
        .or_else(|| {
            phrase.hours = Some(hours::hours(cursor)?);
            Some(())
        });
    if phrase.repeats.is_none() {
        phrase.repeats = cursor.attempt(|cursor| {
            cursor.take(&Kind::Comma);
            found.and_then(|()| rhythm::repeats(cursor))
        });
    }
    if phrase.repeats.is_some() {
        cursor.attempt(|cursor| until(cursor, phrase));
    }
    found.or_else(|| phrase.repeats.as_ref().map(|_| ()))
}

/// Reads the day with which a rhythm ends: "until 30 June 2027".
fn until(cursor: &mut Cursor<'_>, phrase: &mut Phrase) -> Option<()> {
    cursor.take(&Kind::Comma);
    vocabulary::joins(cursor.word(0)).then_some(())?;
    cursor.step();
    let end = dates::written(cursor).filter(|end| !end.is_bare_day())?;
    match phrase.spans.as_mut_slice() {
        [] => phrase.spans.push(Span {
            start: Body::Relative(Relative::Days(0)).into(),
            end: Some(end),
        }),
        [span] if span.end.is_none() => span.end = Some(end),
        _ => return None,
    }
    Some(())
}

/// Reads "12 May 14:00 – 13 May 2027 10:00" and "9:00 on 12 May to 17:00 on 13 May".
fn from_to(cursor: &mut Cursor<'_>, phrase: &mut Phrase) -> Option<()> {
    cursor.attempt(|cursor| {
        let (start, first) = date_and_hour(cursor)?;
        chain::joint(cursor).then_some(())?;
        let (end, second) = date_and_hour(cursor)?;
        phrase.spans = vec![Span {
            start,
            end: Some(end),
        }];
        phrase.hours = Some(first);
        phrase.end_hours = Some(second);
        Some(())
    })
}

/// Reads one date with one time of the clock, in either order.
fn date_and_hour(cursor: &mut Cursor<'_>) -> Option<(Written, Hours)> {
    cursor.attempt(|cursor| {
        cursor.take_word(&["from"]);
        let one_time = |hours: &Hours| hours.end.is_none();
        if let Some(mut time) = hours::hours(cursor).filter(one_time) {
            cursor.take(&Kind::Comma);
            cursor.take_word(&["on"]);
            let date = dates::written(cursor)?;
            time.zone = time.zone.or_else(|| clocks::zone(cursor));
            return Some((date, time));
        }
        let date = dates::written(cursor)?;
        cursor.take(&Kind::Comma);
        let time = hours::hours(cursor).filter(one_time)?;
        Some((date, time))
    })
}

/// Reads "9:00–12:00, 13 March 2023".
fn hours_first(cursor: &mut Cursor<'_>, phrase: &mut Phrase) -> Option<()> {
    cursor.attempt(|cursor| {
        let mut found = hours::hours(cursor)?;
        cursor.take(&Kind::Comma);
        let from_start = phrase.repeats.is_some() && rhythm::lead_to_start(cursor);
        cursor.take_word(&["on", "in"]);
        phrase.spans = chain::chain(cursor)?;
        found.zone = found.zone.or_else(|| clocks::zone(cursor));
        phrase.hours = Some(found);
        phrase.from_start |= from_start;
        Some(())
    })
}

/// Reads "20 October 2022, 11:00 - 17:00 Geneva time", or dates alone.
fn dates_first(cursor: &mut Cursor<'_>, phrase: &mut Phrase) -> Option<()> {
    phrase.spans = chain::chain(cursor)?;
    phrase.hours = cursor.attempt(|cursor| {
        cursor.take(&Kind::Comma);
        cursor.take(&Kind::Dash);
        hours::hours(cursor)
    });
    Some(())
}
