//! One event as every view draws it: what it is called, whose it is, and how closely its
//! time is known.

use super::filter::above;
use super::said::{lacks_clock, said_if_any};
use crate::app::hue::hue;
use crate::app::model::Model;
use crate::app::words::{Language, Word, calendar as words, dates::zone_city, recurrence};
use crate::domain::index::Refused;
use crate::domain::names::RecordId;
use crate::domain::recurrence::{key_of, occurrence_id};
use crate::domain::when::{Frame, Moment, Point, Precision, When, Zones};
use chrono::{Datelike, NaiveDate, Timelike};
use std::collections::BTreeSet;

/// How an event's time is drawn: as what it is, never silently the 1st (design section 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// Days: a sharp bar.
    Days,
    /// Days that are known only roughly, as those of "the week of 10 May": a bar with soft ends.
    Roughly,
    /// Hours of one day: a mark before the hour.
    Hours,
    /// One month, days not fixed: a soft band.
    Soft,
    /// A quarter, a year, several months, or an open end: a thin line.
    Thin,
    /// No time at all: a broken mark.
    Undated,
}

impl Shape {
    /// How a time is drawn.
    #[must_use]
    pub fn of(when: &When) -> Self {
        let is_open = when.start().is_none() || when.end().is_none();
        match when.precision() {
            Precision::Hours if when.first_day() == when.last_day() => Self::Hours,
            Precision::Hours => Self::Days,
            Precision::Day if !is_open && when.is_approximate() => Self::Roughly,
            Precision::Day if !is_open => Self::Days,
            Precision::Month if when.start() == when.end() => Self::Soft,
            Precision::Day
            | Precision::Month
            | Precision::Quarter
            | Precision::Half
            | Precision::Year => Self::Thin,
        }
    }

    /// Whether it stands in the days that it touches.
    #[must_use]
    pub fn is_sharp(self) -> bool {
        matches!(self, Self::Days | Self::Roughly | Self::Hours)
    }

    /// The word that the style sheet knows it by.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::Hours => "hours",
            Self::Roughly | Self::Soft => "soft",
            Self::Thin => "thin",
            Self::Undated => "undated",
        }
    }
}

/// One event.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Item {
    /// Its id; that of an occurrence where it repeats, so that none is drawn under the id of
    /// another ([`occurrence_id`]).
    pub event: RecordId,
    /// Its record.
    pub record: RecordId,
    /// Its title.
    pub title: String,
    /// How its time is drawn.
    pub shape: Shape,
    /// The acronym of the first organiser, with how many others there are.
    pub acronym: Option<String>,
    /// The hue of the first organiser, 0 to 359.
    pub hue: Option<u16>,
    /// Its hour at the venue.
    pub hour: Option<String>,
    /// The same hour on the reader's clock, in brackets, where that shows another.
    pub hour_here: Option<String>,
    /// All its hours at the venue, where they are of one day.
    pub hours: Option<String>,
    /// Its time in words, on the venue's clock.
    pub when: String,
    /// Its hours on the reader's clock, where they are others.
    pub yours: Option<String>,
    /// The source was unsure, or a part was inferred.
    pub is_inferred: bool,
    /// `tentative`, `postponed` or `cancelled`, where it is.
    pub standing: Option<String>,
    /// It repeats, or is meant to.
    pub repeats: bool,
    /// What is heard but not seen after the title, the organiser and the hour.
    pub unseen: String,
    /// All of this in one line.
    pub name: String,
}

/// Reads what every view draws of an event.
#[must_use]
pub fn item(model: &Model, zones: &dyn Zones, event: &RecordId, when: Option<&When>) -> Item {
    let language = model.language();
    let workspace = &model.workspace;
    let (acronym, hue) = mark(model, event);
    let here = reader_zone(model);
    let placed = when.map(|when| on_venue_clock(model, event, when));
    let there = placed.as_ref().filter(|when| when.has_hours());
    let ours = there.and_then(|when| when.hours_in(here, zones));
    let yours = there
        .zip(ours.as_ref())
        .filter(|(there, ours)| !same_hours(there, ours));
    let is_sharp = when.is_some_and(|when| Shape::of(when).is_sharp());
    let sharp = there.filter(|_| is_sharp);
    let hour = sharp.and_then(|there| self::hour(language, there, None));
    let hour_here = yours
        .filter(|_| is_sharp)
        .and_then(|(there, ours)| self::hour(language, ours, Some(there)))
        .map(|hour| language.fill(words::HOUR_HERE, &[&hour]));
    let yours = yours.map(|(there, ours)| {
        let hours = hours(language, ours, there);
        language.fill(words::YOURS, &[&hours])
    });
    let title = model.title(event);
    let words = said_if_any(model, event, when);
    let standing = workspace
        .text(event, "status")
        .filter(|status| matches!(*status, "tentative" | "postponed" | "cancelled"));
    let together = |before: String, next: String| language.fill(words::AND_THEN, &[&before, &next]);
    let unseen = [
        standing.map(|status| language.choice(status)),
        Some(words.clone()),
        yours.clone(),
        repeats(model, event).map(|word| language.say(word).into_owned()),
    ];
    let unseen = unseen.into_iter().flatten().reduce(together);
    let name = [Some(title.clone()), unseen.clone(), acronym.clone()];
    let name = name.into_iter().flatten().reduce(together);
    Item {
        event: drawn_as(model, event, when),
        record: event.clone(),
        repeats: repeats(model, event).is_some(),
        title,
        shape: when.map_or(Shape::Undated, Shape::of),
        acronym,
        hue,
        hour,
        hour_here,
        hours: there
            .filter(|there| Shape::of(there) == Shape::Hours)
            .map(|there| hours(language, there, there)),
        when: words,
        yours,
        is_inferred: when.is_some_and(When::is_uncertain),
        standing: standing.map(str::to_owned),
        unseen: unseen.unwrap_or_default(),
        name: name.unwrap_or_default(),
    }
}

/// That an event repeats, or that its rule cannot be followed.
#[must_use]
pub fn repeats(model: &Model, event: &str) -> Option<Word> {
    let index = &model.index;
    let refused = index.refused(event).map(|refused| match refused {
        Refused::Rule(_) => recurrence::CANNOT_REPEAT,
        Refused::TooOften => recurrence::REPEATS_TOO_OFTEN,
    });
    refused.or_else(|| index.recurrence(event).map(|_| recurrence::DOES_REPEAT))
}

/// The id that an event is drawn under: what repeats is drawn several times.
#[must_use]
pub fn drawn_as(model: &Model, event: &RecordId, when: Option<&When>) -> RecordId {
    match when {
        Some(when) if model.index.recurrence(event).is_some() => {
            occurrence_id(event, &key_of(when))
        }
        _ => event.clone(),
    }
}

/// The zone whose hours the reader lives by.
#[must_use]
pub fn reader_zone(model: &Model) -> &str {
    model
        .preferences
        .zone
        .as_deref()
        .unwrap_or(&model.machine_zone)
}

/// Who organises an event; where nobody is named, its host. Of an activity or a project:
/// whose it is.
#[must_use]
pub fn organisers(model: &Model, event: &str) -> BTreeSet<RecordId> {
    let mut organisers = model.workspace.references(event, "organisers");
    if organisers.is_empty() {
        organisers.extend(model.workspace.reference(event, "host"));
    }
    if organisers.is_empty() {
        organisers.extend(model.workspace.reference(event, "organisation"));
    }
    organisers
}

/// The hue of an event's first organiser.
#[must_use]
pub fn hue_of(model: &Model, event: &str) -> Option<u16> {
    let organisers = organisers(model, event);
    organisers.first().and_then(|first| hue(model, first))
}

/// Acronym and hue of the first organiser, or of the host; an office without its own wears
/// those of the organisation above it.
pub(super) fn mark(model: &Model, event: &str) -> (Option<String>, Option<u16>) {
    let workspace = &model.workspace;
    let organisers = organisers(model, event);
    let Some(first) = organisers.first() else {
        return (None, None);
    };
    let above = above(workspace, first);
    let acronym = above
        .iter()
        .find_map(|id| workspace.text(id, "acronym"))
        .map_or_else(|| model.short_title(first), str::to_owned);
    let hue = hue(model, first);
    let acronym = match organisers.len() {
        1 => acronym,
        many => {
            let language = model.language();
            language.fill(words::AND_OTHERS, &[&acronym, &language.number(many - 1)])
        }
    };
    (Some(acronym), hue)
}

// Hours of which the source says no clock are those of the event's own zone, if it has one.
pub(super) fn on_venue_clock(model: &Model, event: &str, when: &When) -> When {
    let Some(zone) = model.workspace.text(event, "zone") else {
        return when.clone();
    };
    let placed = |end: &crate::domain::when::End| match &end.point {
        Point::Moment(moment) if *moment.frame() == Frame::Floating => {
            let moment = Moment::new(moment.civil(), Frame::zone(zone)).ok()?;
            Some(crate::domain::when::End {
                point: Point::Moment(moment),
                ..end.clone()
            })
        }
        Point::Moment(_) | Point::Period(_) => Some(end.clone()),
    };
    When::new(when.start().and_then(placed), when.end().and_then(placed))
        .unwrap_or_else(|_| when.clone())
}

// The zone whose hours an event keeps, where that is known.
pub(super) fn venue_zone<'a>(model: &'a Model, event: &str, when: &'a When) -> Option<&'a str> {
    moments(when).find_map(|moment| match moment.frame() {
        Frame::Floating => model.workspace.text(event, "zone"),
        frame => frame.zone_name(),
    })
}

fn moments(when: &When) -> impl Iterator<Item = &Moment> {
    when.ends().filter_map(|end| match &end.point {
        Point::Moment(moment) => Some(moment),
        Point::Period(_) => None,
    })
}

fn same_hours(one: &When, other: &When) -> bool {
    moments(one)
        .map(Moment::civil)
        .eq(moments(other).map(Moment::civil))
}

fn clock(language: Language, moment: &Moment) -> String {
    language.time_of_day(moment.civil().hour(), moment.civil().minute())
}

// The hour at which it begins, or by which it is over; with the weekday where that is
// another than at the venue.
fn hour(language: Language, when: &When, venue: Option<&When>) -> Option<String> {
    let first = moments(when).next()?;
    let hour = clock(language, first);
    let day = first.date();
    let is_elsewhere =
        venue.is_some_and(|venue| moments(venue).next().map(Moment::date) != Some(day));
    let hour = if is_elsewhere {
        language.fill(
            words::HOUR_ON,
            &[&language.short_weekday(day.weekday()), &hour],
        )
    } else {
        hour
    };
    Some(if when.start().is_none() {
        language.fill(words::HOURS_UNTIL, &[&hour])
    } else {
        hour
    })
}

// All hours, with the zone's city; the day too where it is another than at the venue.
fn hours(language: Language, ours: &When, venue: &When) -> String {
    let days = |when: &When| -> Vec<NaiveDate> { moments(when).map(Moment::date).collect() };
    let is_one_day = days(ours).windows(2).all(|pair| pair[0] == pair[1]);
    // In an hour that comes twice only the distance from UTC tells which one is meant.
    let is_told = |moment: &Moment| {
        let frame = moment.frame();
        frame.zone_name().is_some() && frame.stated_offset_minutes().is_some()
    };
    if days(ours) != days(venue) || !is_one_day || moments(ours).any(is_told) {
        return language.when(ours);
    }
    let clocks: Vec<String> = moments(ours)
        .map(|moment| clock(language, moment))
        .collect();
    let span = match (clocks.as_slice(), ours.start().is_some()) {
        ([first, last], _) if first != last => language.close_span(first, last),
        ([first, ..], true) => first.clone(),
        ([first, ..], false) => language.fill(words::HOURS_UNTIL, &[first]),
        ([], _) => String::new(),
    };
    let zone = moments(ours)
        .next()
        .and_then(|moment| moment.frame().zone_name().map(zone_city));
    match zone {
        Some(zone) => language.fill(words::HOURS_IN, &[&span, &zone]),
        None if lacks_clock(venue) => language.fill(words::CLOCK_NOT_SAID, &[&span]),
        None => span,
    }
}
