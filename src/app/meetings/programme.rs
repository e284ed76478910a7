//! The programme of a meeting: slots with nested ones, in the venue's zone and the reader's at
//! once, with ordered speakers and quiet hints (B1 to B12).

use super::{budget, order};
use crate::app::calendar::item::reader_zone;
use crate::app::form::Choice;
use crate::app::model::Model;
use crate::app::outcomes::{self, Owner};
use crate::app::route::{Route, Screen};
use crate::app::words::dates::zone_city;
use crate::app::words::{calendar as calendar_words, meetings as words};
use crate::domain::Content;
use crate::domain::names::RecordId;
use crate::domain::read::minutes_of_day;
use crate::domain::schema::{RecordKind, Shape};
use crate::domain::when::{Frame, Moment, Point, When, Zones};
use chrono::{Datelike, Duration, NaiveDate, NaiveTime, Timelike};

/// The programme of a meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct ProgrammePage {
    /// How settled it is: the code, empty where nobody said (B3).
    pub status: String,
    /// What can be said of it.
    pub statuses: Vec<Choice>,
    /// Whose clock the hours are read from: "Time (Bangkok)" (B2).
    pub venue_clock: String,
    /// The reader's clock, where it shows other hours.
    pub own_clock: Option<String>,
    /// The rows, nested ones below theirs.
    pub slots: Vec<SlotRow>,
    /// What does not add up, and what is worth knowing.
    pub hints: Vec<Hint>,
}

/// One row of a programme.
#[derive(Debug, Clone, PartialEq)]
pub struct SlotRow {
    /// The slot.
    pub id: RecordId,
    /// How deep it is nested, from 0 (B7).
    pub level: usize,
    /// What happens.
    pub title: String,
    /// From when to when at the venue; only from when, where it is open-ended (B11).
    pub hours: Option<String>,
    /// The same on the reader's clock, where that shows other hours.
    pub own_hours: Option<String>,
    /// Who speaks and what else belongs to it.
    pub items: Vec<ItemRow>,
    /// What is worth knowing about its length (B8).
    pub hint: Option<Hint>,
    /// Whether it can go up and down.
    pub can_move: (bool, bool),
}

/// One item of a slot.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemRow {
    /// Its key in the slot.
    pub key: String,
    /// Its number among the presenters (B6).
    pub number: Option<String>,
    /// The organisation that speaks.
    pub organisation: Option<Owner>,
    /// Who speaks: the name and the page's address (B5).
    pub person: Option<(String, String)>,
    /// What it is, where nobody in particular speaks: questions, a photo, a break.
    pub what: Option<String>,
    /// How a list calls it.
    pub name: String,
    /// Whether the speaker is online (B12).
    pub is_online: bool,
    /// Whether it can go up and down.
    pub can_move: (bool, bool),
}

/// Something worth knowing about a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The sentence.
    pub text: String,
    /// Whether something does not fit, rather than being good to know.
    pub is_warning: bool,
}

/// The programme of a meeting.
#[must_use]
pub fn programme(model: &Model, zones: &dyn Zones, meeting: &RecordId) -> ProgrammePage {
    let language = model.language();
    let clock = Clock::of(model, zones, meeting);
    let status = model
        .workspace
        .text(meeting, "programme")
        .unwrap_or_default();
    let mut slots = Vec::new();
    for (slot, level, can_move) in nested(model, meeting) {
        slots.push(row(model, &clock, meeting, slot, level, can_move));
    }
    let in_zone = |word, zone: &str| language.fill(word, &[&zone_city(zone)]);
    let codes = match RecordKind::Event.describe().field("programme") {
        Some(field) => match field.shape {
            Shape::Choice(codes) => codes,
            _ => &[],
        },
        None => &[],
    };
    ProgrammePage {
        venue_clock: match &clock.zone {
            Some(zone) => in_zone(words::TIME_IN, zone),
            None => language.say(words::TIME).into_owned(),
        },
        own_clock: slots
            .iter()
            .any(|slot| slot.own_hours.is_some())
            .then(|| in_zone(words::YOUR_TIME_IN, reader_zone(model))),
        statuses: codes
            .iter()
            .map(|code| Choice::new(*code, language.choice(code)))
            .collect(),
        status: status.to_owned(),
        hints: budget::hints(model, meeting),
        slots,
    }
}

/// The slots of a meeting, nested ones behind theirs, each with its depth and whether it can
/// go up and down beside its like. A loop made by a bad file stands at the top.
pub(super) fn nested(model: &Model, meeting: &str) -> Vec<(RecordId, usize, (bool, bool))> {
    let all = order::parts(model, meeting, RecordKind::Slot);
    let mut found = Vec::new();
    below(model, &all, None, 0, &mut found);
    for slot in &all {
        if !found.iter().any(|(one, ..)| one == slot) {
            found.push((slot.clone(), 0, (false, false)));
        }
    }
    found
}

fn below(
    model: &Model,
    all: &[RecordId],
    above: Option<&RecordId>,
    level: usize,
    found: &mut Vec<(RecordId, usize, (bool, bool))>,
) {
    let parent = |slot: &RecordId| {
        let parent = model.workspace.reference(slot, "parent");
        parent.filter(|parent| all.contains(parent))
    };
    let beside: Vec<&RecordId> = all
        .iter()
        .filter(|slot| parent(slot).as_ref() == above)
        .collect();
    for (at, slot) in beside.iter().enumerate() {
        found.push(((*slot).clone(), level, order::can_move(at, beside.len())));
        // Eight levels are more than a programme has, and fewer than a bad file could.
        if level < 8 {
            below(model, all, Some(slot), level + 1, found);
        }
    }
}

fn row(
    model: &Model,
    clock: &Clock<'_>,
    meeting: &RecordId,
    slot: RecordId,
    level: usize,
    can_move: (bool, bool),
) -> SlotRow {
    let (starts, ends) = hours(model, &slot);
    let span = |read: &dyn Fn(u16) -> Option<String>| {
        let language = model.language();
        match (starts.and_then(read), ends.and_then(read)) {
            (Some(start), Some(end)) => Some(language.close_span(&start, &end)),
            (Some(start), None) => Some(start),
            (None, Some(end)) => Some(language.fill(words::UNTIL, &[&end])),
            (None, None) => None,
        }
    };
    SlotRow {
        level,
        title: model.title(&slot),
        hours: span(&|minutes| Some(said(model, minutes))),
        own_hours: span(&|minutes| clock.own(minutes)),
        items: items(model, &slot),
        hint: budget::speaking(model, meeting, &slot),
        can_move,
        id: slot,
    }
}

/// When a slot begins and when it is over, in minutes since midnight at the venue.
pub(super) fn hours(model: &Model, slot: &str) -> (Option<u16>, Option<u16>) {
    let read = |field| minutes_of_day(model.workspace.text(slot, field)?);
    (read("starts"), read("ends"))
}

/// A time of day in words: `9:00`.
pub(super) fn said(model: &Model, minutes: u16) -> String {
    let minutes = u32::from(minutes);
    model.language().time_of_day(minutes / 60, minutes % 60)
}

/// The items of a slot in their order, presenters numbered (B6).
pub(super) fn items(model: &Model, slot: &RecordId) -> Vec<ItemRow> {
    let workspace = &model.workspace;
    let language = model.language();
    let keys = order::items(model, slot);
    let count = keys.len();
    let mut presenters = 0;
    let mut rows = Vec::new();
    for (at, key) in keys.into_iter().enumerate() {
        let Some((_, item)) = workspace
            .entries(slot, "items")
            .find(|(one, _)| *one == key)
        else {
            continue;
        };
        let text = |field: &str| item.get(field).and_then(Content::as_str);
        let kind = text("kind").unwrap_or_default();
        let refers = |field: &str| text(field).map(|id| workspace.followed(id));
        let organisation = refers("organisation").map(|id| outcomes::organisation(model, &id));
        let person = refers("person").map(|id| {
            let name = super::people::full_name(model, &id);
            (name, Route::to(Screen::Person(id)).link())
        });
        presenters += usize::from(kind == "presentation");
        let what = (organisation.is_none() && person.is_none())
            .then(|| text("words").map_or_else(|| language.choice(kind), str::to_owned));
        let name = [
            person.as_ref().map(|(name, _)| name.clone()),
            organisation.as_ref().map(|one| one.label.clone()),
            what.clone(),
        ];
        rows.push(ItemRow {
            number: (kind == "presentation").then(|| language.number(presenters)),
            is_online: text("mode") == Some("online"),
            can_move: order::can_move(at, count),
            name: name.into_iter().flatten().collect::<Vec<_>>().join(", "),
            organisation,
            person,
            what,
            key,
        });
    }
    rows
}

/// The zone that a meeting's hours are read in: its own, that of its time, or its place's (I2).
pub(super) fn zone(model: &Model, meeting: &str) -> Option<String> {
    let workspace = &model.workspace;
    let own = workspace.text(meeting, "zone").map(str::to_owned);
    let of_time = || {
        let when = workspace.when(meeting, "when")?;
        when.ends().find_map(|end| match &end.point {
            Point::Moment(moment) => moment.frame().zone_name().map(str::to_owned),
            Point::Period(_) => None,
        })
    };
    let of_place = || {
        let place = workspace.reference(meeting, "place")?;
        workspace.text(&place, "zone").map(str::to_owned)
    };
    own.or_else(of_time).or_else(of_place)
}

/// The one day of a meeting; `None` while it has none, or several.
pub(super) fn day(when: &When) -> Option<NaiveDate> {
    (!when.is_vague() && when.first_day() == when.last_day()).then(|| when.first_day())
}

/// Two clocks: the venue's and the reader's.
struct Clock<'a> {
    model: &'a Model,
    zones: &'a dyn Zones,
    zone: Option<String>,
    day: Option<NaiveDate>,
}

impl<'a> Clock<'a> {
    fn of(model: &'a Model, zones: &'a dyn Zones, meeting: &RecordId) -> Self {
        Self {
            zone: zone(model, meeting),
            day: model
                .workspace
                .when(meeting, "when")
                .and_then(|when| day(&when)),
            model,
            zones,
        }
    }

    // The reader's hour at so many minutes of the venue's day, with the weekday where that is
    // another; `None` where both clocks show the same.
    fn own(&self, minutes: u16) -> Option<String> {
        let language = self.model.language();
        let (zone, day) = (self.zone.as_ref()?, self.day?);
        let civil = day.and_time(NaiveTime::MIN) + Duration::minutes(i64::from(minutes));
        let there = Moment::new(civil, Frame::zone(zone)).ok()?;
        let here = there.in_zone(reader_zone(self.model), self.zones)?;
        if here.civil() == civil {
            return None;
        }
        let hour = language.time_of_day(here.civil().hour(), here.civil().minute());
        if here.date() == day {
            return Some(hour);
        }
        let weekday = language.short_weekday(here.date().weekday());
        Some(language.fill(calendar_words::HOUR_ON, &[&weekday, &hour]))
    }
}
