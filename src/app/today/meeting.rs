//! The group's next meeting: when and where, who comes, and its programme on the venue's
//! clock and on the reader's (B2).

use crate::app::calendar::item::{item, reader_zone};
use crate::app::model::{GROUP, Model};
use crate::app::outcomes::{Owner, organisation};
use crate::app::route::{Route, Screen};
use crate::app::words::{calendar, common, dates::zone_city, today as words};
use crate::domain::Content;
use crate::domain::names::RecordId;
use crate::domain::read::minutes_of_day;
use crate::domain::schema::RecordKind;
use crate::domain::when::{Frame, Moment, Point, Precision, When, Zones};
use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use std::collections::BTreeSet;

/// Beyond so many days a distance says less than the date.
const FAR_DAYS: i64 = 60;

/// The next meeting, or the last where none is planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meeting {
    /// The next one.
    Next(Box<NextMeeting>),
    /// None is planned; the name, time and address of the last one.
    None(Option<(String, String, String)>),
}

/// The next meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextMeeting {
    /// Its title.
    pub title: String,
    /// The address of its page.
    pub link: String,
    /// When, on the venue's clock.
    pub when: String,
    /// Its hours on the reader's clock, where they are others.
    pub yours: Option<String>,
    /// How far away it is: "Today", "In 12 days".
    pub distance: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// Who hosts it.
    pub host: Option<Owner>,
    /// How many people of how many organisations come, or came.
    pub people: Option<String>,
    /// The cities of the clocks: the venue's, and the reader's where it shows another hour.
    pub clocks: (String, Option<String>),
    /// Its programme.
    pub slots: Vec<SlotLine>,
    /// The meeting.
    pub id: RecordId,
}

/// One row of the programme.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SlotLine {
    /// Its hours at the venue.
    pub there: String,
    /// Its hours on the reader's clock, where that shows another hour.
    pub here: Option<String>,
    /// What it is called.
    pub title: String,
    /// Who speaks and what else is in it, in order.
    pub items: String,
    /// Whether it is a part of the row before (B7).
    pub is_part: bool,
}

/// The next meeting at the date at which screens open.
#[must_use]
pub fn page(model: &Model, zones: &dyn Zones) -> Meeting {
    match next(model) {
        Some((id, when)) => Meeting::Next(Box::new(next_meeting(model, zones, &id, &when))),
        None => Meeting::None(last(model)),
    }
}

/// The group's next meeting: one of its own series, or else any.
#[must_use]
pub fn next(model: &Model) -> Option<(RecordId, When)> {
    let coming = meetings(model).filter(|(id, when)| {
        let is_off = matches!(model.workspace.text(id, "status"), Some("cancelled"));
        !is_off && when.last_day() >= model.as_of()
    });
    let own = model.workspace.reference(GROUP, "series");
    coming.min_by_key(|(id, when)| {
        let is_other = own.is_some() && model.workspace.reference(id, "series") != own;
        (is_other, when.sort_key(), id.clone())
    })
}

fn meetings(model: &Model) -> impl Iterator<Item = (RecordId, When)> {
    model
        .index
        .of_kind(RecordKind::Event)
        .filter(|id| model.workspace.text(id, "kind") == Some("meeting"))
        .filter_map(|id| Some((id.clone(), model.index.when(id)?.clone())))
}

fn last(model: &Model) -> Option<(String, String, String)> {
    let (id, when) = meetings(model).max_by_key(|(id, when)| (when.last_day(), id.clone()))?;
    let link = Route::to(Screen::Meetings(Some(id.clone()))).link();
    Some((model.title(&id), model.language().when(&when), link))
}

fn next_meeting(model: &Model, zones: &dyn Zones, id: &RecordId, when: &When) -> NextMeeting {
    let workspace = &model.workspace;
    let language = model.language();
    let drawn = item(model, zones, id, Some(when));
    let zone = venue_zone(model, id, when);
    let here = reader_zone(model);
    let slots = slots(model, zones, id, when, zone.as_deref());
    let two_clocks = slots.iter().any(|slot| slot.here.is_some());
    let place = workspace.reference(id, "place");
    let venue = workspace.text(id, "venue").map(str::to_owned);
    let place: Vec<String> = venue
        .into_iter()
        .chain(place.map(|place| model.title(&place)))
        .collect();
    let said = match when.precision() {
        Precision::Hours | Precision::Day if when.first_day() == when.last_day() => language.fill(
            words::WEEKDAY_AND_DAY,
            &[&language.weekday(when.first_day().weekday()), &drawn.when],
        ),
        _ => drawn.when,
    };
    NextMeeting {
        title: drawn.title,
        link: Route::to(Screen::Meetings(Some(id.clone()))).link(),
        when: said,
        yours: drawn.yours,
        distance: distance(model, when),
        place: (!place.is_empty()).then(|| place.join(", ")),
        host: workspace
            .reference(id, "host")
            .map(|host| organisation(model, &host)),
        people: people(model, id),
        clocks: (
            zone.as_deref().map(zone_city).unwrap_or_default(),
            two_clocks.then(|| zone_city(here)),
        ),
        slots,
        id: id.clone(),
    }
}

fn distance(model: &Model, when: &When) -> Option<String> {
    let language = model.language();
    let as_of = model.as_of();
    if when.is_vague() {
        return None;
    }
    let days = when.first_day().signed_duration_since(as_of).num_days();
    match days {
        ..=0 => Some(language.say(common::TODAY).into_owned()),
        1 => Some(language.say(words::TOMORROW).into_owned()),
        2..=FAR_DAYS => Some(language.fill(words::IN_DAYS, &[&days.to_string()])),
        _ => None,
    }
}

fn people(model: &Model, id: &RecordId) -> Option<String> {
    let workspace = &model.workspace;
    let language = model.language();
    let coming: Vec<&RecordId> = model
        .index
        .referring(id, RecordKind::Attendance, "meeting")
        .filter(|one| workspace.text(one, "status") != Some("absent"))
        .collect();
    let organisations: BTreeSet<RecordId> = coming
        .iter()
        .filter_map(|one| workspace.reference(one, "organisation"))
        .collect();
    (!coming.is_empty()).then(|| {
        language.fill(
            words::FROM,
            &[
                &language.count(coming.len(), words::PERSON, words::PEOPLE),
                &language.count(
                    organisations.len(),
                    words::ORGANISATION,
                    words::ORGANISATIONS,
                ),
            ],
        )
    })
}

// The zone of the meeting itself, of its hours, or of its place.
fn venue_zone(model: &Model, id: &RecordId, when: &When) -> Option<String> {
    let workspace = &model.workspace;
    let of_hours = when.ends().find_map(|end| match &end.point {
        Point::Moment(moment) => moment.frame().zone_name(),
        Point::Period(_) => None,
    });
    let own = workspace.text(id, "zone").or(of_hours).map(str::to_owned);
    own.or_else(|| {
        let place = workspace.reference(id, "place")?;
        workspace.text(&place, "zone").map(str::to_owned)
    })
}

fn slots(
    model: &Model,
    zones: &dyn Zones,
    meeting: &RecordId,
    when: &When,
    zone: Option<&str>,
) -> Vec<SlotLine> {
    let workspace = &model.workspace;
    let order = |slot: &RecordId| {
        let order = workspace.text(slot, "order").unwrap_or_default().to_owned();
        (order, slot.clone())
    };
    let slots: Vec<&RecordId> = model
        .index
        .referring(meeting, RecordKind::Slot, "meeting")
        .collect();
    // A part stands behind the row that it is in, whatever its own place.
    let place = |slot: &RecordId| {
        let whole = workspace.reference(slot, "parent");
        let whole = whole.filter(|whole| slots.contains(&whole) && *whole != *slot);
        match whole {
            Some(whole) => (order(&whole), Some(order(slot))),
            None => (order(slot), None),
        }
    };
    let mut placed: Vec<(_, &RecordId)> = slots.iter().map(|slot| (place(slot), *slot)).collect();
    placed.sort();
    let day = (!when.is_vague()).then(|| when.first_day());
    placed
        .into_iter()
        .map(|((_, part), slot)| {
            let hours = |elsewhere| hours(model, zones, slot, day, zone, elsewhere);
            let there = hours(None).unwrap_or_default();
            let here = reader_zone(model);
            SlotLine {
                here: hours(Some(here)).filter(|here| *here != there),
                there,
                title: model.title(slot),
                items: items(model, slot),
                is_part: part.is_some(),
            }
        })
        .collect()
}

// The hours of a slot at the venue, or carried to another zone, with the weekday where that
// is another day than at the venue.
fn hours(
    model: &Model,
    zones: &dyn Zones,
    slot: &RecordId,
    day: Option<NaiveDate>,
    zone: Option<&str>,
    elsewhere: Option<&str>,
) -> Option<String> {
    let language = model.language();
    let clock = |field: &str| {
        let minutes = u32::from(minutes_of_day(model.workspace.text(slot, field)?)?);
        let Some(elsewhere) = elsewhere else {
            return Some(language.time_of_day(minutes / 60, minutes % 60));
        };
        let day = day?;
        let time = NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0)?;
        let there = Moment::new(day.and_time(time), Frame::zone(zone?)).ok()?;
        let here = there.in_zone(elsewhere, zones)?;
        let hour = language.time_of_day(here.time().hour(), here.time().minute());
        Some(if here.date() == day {
            hour
        } else {
            let weekday = language.short_weekday(here.date().weekday());
            language.fill(calendar::HOUR_ON, &[&weekday, &hour])
        })
    };
    match (clock("starts"), clock("ends")) {
        (Some(starts), Some(ends)) => Some(language.close_span(&starts, &ends)),
        (Some(starts), None) => Some(starts),
        (None, ends) => ends,
    }
}

// Speakers and presenters by acronym, what else there is in its own words.
fn items(model: &Model, slot: &RecordId) -> String {
    let language = model.language();
    let mut items: Vec<(&str, &str, &Content)> = model
        .workspace
        .entries(slot, "items")
        .map(|(key, item)| {
            let order = item.get("order").and_then(Content::as_str);
            (order.unwrap_or_default(), key, item)
        })
        .collect();
    items.sort_by_key(|(order, key, _)| (*order, *key));
    let said = |item: &Content| {
        let text = |field: &str| item.get(field).and_then(Content::as_str);
        let who = match (text("organisation"), text("person")) {
            (Some(organisation), _) => model.short_title(&model.workspace.followed(organisation)),
            (None, Some(person)) => model.title(&model.workspace.followed(person)),
            (None, None) => {
                return text("words")
                    .map(str::to_owned)
                    .or_else(|| text("kind").map(|kind| language.choice(kind)));
            }
        };
        Some(match text("mode") {
            Some("online") => language.fill(
                words::WITH_MODE,
                &[&who, &language.choice("online").to_lowercase()],
            ),
            _ => who,
        })
    };
    let said: Vec<String> = items.iter().filter_map(|(.., item)| said(item)).collect();
    said.join(" · ")
}
