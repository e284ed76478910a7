//! Times of the clock: "11:00 - 17:00 Geneva time", "2-4 pm", "9h30", "noon".

use chrono::NaiveTime;

use super::clocks::{self, Zone};
use super::cursor::Cursor;
use super::tokens::{Clock, Kind};
use super::vocabulary;

/// Hours as far as they are written.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Hours {
    pub(super) start: NaiveTime,
    /// When it is over, and on which day after that of the start.
    pub(super) end: Option<(NaiveTime, EndDay)>,
    pub(super) zone: Option<Zone>,
    /// "am" or "pm" was carried from the start to the end.
    pub(super) carried: bool,
    /// It starts at "midnight", and nobody says which of the day's two.
    pub(super) midnight: bool,
    /// A time of the clock that does not exist was written.
    pub(super) impossible: bool,
}

/// On which day hours are over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EndDay {
    /// On the day of the start.
    Same,
    /// On the next, as written ("24:00", "midnight").
    Next,
    /// On the next, because the end would otherwise lie before the start.
    NextInferred,
}

#[derive(Clone, Copy, PartialEq)]
enum Half {
    Am,
    Pm,
}

/// One time of the clock: "2:30 pm", "14h", "noon", or a bare "2" that only a
/// later "pm" makes a time.
struct Said {
    clock: Clock,
    half: Option<Half>,
    bare: bool,
    midnight: bool,
}

/// Reads hours: one time or two, with the zone after either.
pub(super) fn hours(cursor: &mut Cursor<'_>) -> Option<Hours> {
    cursor.attempt(|cursor| {
        let is_led = cursor.word(0) == "at";
        cursor.take_word(&["from", "at", "between"]);
        let mut first = said(cursor)?;
        let early_zone = clocks::zone(cursor);
        let second = cursor.attempt(|cursor| {
            until(cursor).then_some(())?;
            said(cursor).filter(|second| !second.bare)
        });
        if is_led && first.bare && second.is_none() {
            first.bare = !is_whole_hour(first.clock, early_zone.is_some(), cursor);
        }
        if first.bare && second.as_ref().is_none_or(|second| second.half.is_none()) {
            return None;
        }
        let zone = clocks::zone(cursor).or(early_zone);
        // "local time" does not say whose.
        cursor.attempt(|cursor| {
            (cursor.take_word(&["local"]) && cursor.take_word(&["time"])).then_some(())
        });
        Some(together(&first, second.as_ref(), zone))
    })
}

/// Tells whether the bare number after "at" is an hour: "at 10 Geneva time", "at 10, online". "At
/// 2" may be in the afternoon, and "at 10 Downing Street" is a place.
fn is_whole_hour(clock: Clock, has_zone: bool, cursor: &Cursor<'_>) -> bool {
    let word = cursor.word(0);
    let ends = match cursor.kind(0) {
        None | Some(Kind::Comma | Kind::Close) => true,
        Some(_) => matches!(word, "online" | "virtual" | "virtually" | "hybrid" | "on"),
    };
    (EARLIEST_HOUR..24).contains(&clock.hour) && (has_zone || ends)
}

/// Below it, an hour without "am" or "pm" is one of the afternoon as likely as not.
const EARLIEST_HOUR: u32 = 7;

fn until(cursor: &mut Cursor<'_>) -> bool {
    if vocabulary::joins(cursor.word(0)) || cursor.word(0) == "and" {
        cursor.step();
        return true;
    }
    let mut dashes = 0;
    while cursor.take(&Kind::Dash) {
        dashes += 1;
    }
    dashes > 0
}

fn said(cursor: &mut Cursor<'_>) -> Option<Said> {
    cursor.attempt(|cursor| {
        let mut bare = false;
        let hour = |hour| Clock {
            hour,
            minute: 0,
            second: 0,
        };
        let clock = if let Some(Kind::Clock(clock)) = cursor.kind(0) {
            *clock
        } else if let Some(number) = cursor.number(0).filter(|number| !number.ordinal) {
            match number.digits {
                4 if matches!(cursor.word(1), "hrs" | "hours" | "h") => Clock {
                    hour: number.value / 100,
                    minute: number.value % 100,
                    second: 0,
                },
                1 | 2 => {
                    let whole_hour = cursor.is_glued(1) && matches!(cursor.word(1), "h" | "hrs");
                    bare = !whole_hour && half(cursor.word(1)).is_none();
                    hour(number.value)
                }
                _ => return None,
            }
        } else {
            match cursor.word(0) {
                "noon" => hour(12),
                "midnight" => hour(24),
                _ => return None,
            }
        };
        let midnight = cursor.word(0) == "midnight";
        cursor.step();
        let half = half(cursor.word(0));
        if half.is_some() {
            cursor.step();
        }
        cursor.take_word(&["hrs", "hours", "h"]);
        Some(Said {
            clock,
            half,
            bare,
            midnight,
        })
    })
}

fn half(word: &str) -> Option<Half> {
    match word {
        "am" => Some(Half::Am),
        "pm" => Some(Half::Pm),
        _ => None,
    }
}

impl Said {
    /// Returns the time of day where it exists, read with a half of the day.
    fn time(&self, half: Option<Half>) -> Option<(NaiveTime, bool)> {
        let mut clock = self.clock;
        match half {
            None if self.bare => return None,
            None => {}
            Some(_) if !(1..=12).contains(&clock.hour) => return None,
            Some(Half::Am) => clock.hour %= 12,
            Some(Half::Pm) => clock.hour = clock.hour % 12 + 12,
        }
        clock.time()
    }
}

/// Reads two times as the writer meant them: "2-4 pm" and "11-1 pm" give the
/// start the half of the day that puts it before the end.
fn together(first: &Said, second: Option<&Said>, zone: Option<Zone>) -> Hours {
    let end_half = second.and_then(|second| second.half);
    let end = second.map(|second| second.time(end_half));
    let fits = |start: &(NaiveTime, bool)| {
        end.flatten()
            .is_none_or(|(end, next_day)| next_day || start.0 <= end)
    };
    let lacks_half = first.half.is_none() && end_half.is_some() && first.clock.hour <= 12;
    let start = if lacks_half {
        let shared = first.time(end_half).filter(&fits);
        shared.or_else(|| first.time(Some(Half::Am)))
    } else {
        first.time(first.half)
    };
    // A day does not start with the midnight that ends it.
    let midnight = first.midnight;
    let start = start.and_then(|(time, next_day)| (midnight || !next_day).then_some(time));
    let impossible = start.is_none() || end == Some(None);
    let start = start.unwrap_or(NaiveTime::MIN);
    let mut carried = false;
    let end = match (end.flatten(), second) {
        // "2 pm - 3:30": the half of the start holds for the end too.
        (Some((time, false)), Some(second))
            if time < start && second.half.is_none() && first.half == Some(Half::Pm) =>
        {
            let afternoon = second.time(first.half);
            carried = afternoon.is_some();
            afternoon.or(Some((time, false)))
        }
        (end, _) => end,
    };
    let end = end.map(|(time, next_day)| {
        let day = match (next_day, time < start) {
            (true, _) => EndDay::Next,
            (false, true) => EndDay::NextInferred,
            (false, false) => EndDay::Same,
        };
        (time, day)
    });
    Hours {
        start,
        end,
        zone,
        carried,
        midnight,
        impossible,
    }
}
