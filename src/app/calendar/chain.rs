//! Events that belong together (I14): what follows another, back to back, and what is part of
//! another. When one of them is moved by hand, the others are offered to move by as much: one
//! question, one change, one step to undo (R7).
//!
//! Moving the end of an event alone leaves the others, and so does typing another time.

use super::aim::later;
use super::carry::{self, Carried};
use super::item::reader_zone;
use super::selection::bulk::{first_of, moved};
use super::selection::draft::Unit;
use super::told::told;
use crate::app::commit::commit;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::update::Effect;
use crate::app::words::calendar as words;
use crate::domain::Content;
use crate::domain::change::What;
use crate::domain::names::{FieldName, RecordId};
use crate::domain::schema::RecordKind::Event;
use crate::domain::when::{Moment, Point, Precision, When, Zones};
use crate::domain::workspace::edit::{Seen, Settings};
use chrono::Datelike;
use std::collections::{BTreeMap, BTreeSet};

/// So many events are taken along at most: more in one chain is a mistake in a file.
const MOST: usize = 50;

/// Of the moment: the question whether the others move too.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    carried: Carried,
    target: When,
    along: Vec<Along>,
    is_alone: bool,
}

/// An event that may be taken along.
#[derive(Debug, Clone, PartialEq)]
struct Along {
    event: RecordId,
    /// Where it would lie; `None` where it cannot move by as much.
    to: Option<When>,
    /// What was seen of its time when the question came up (R1).
    seen: Seen,
}

/// What a person answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Msg {
    /// Chose whether it moves alone.
    Alone(bool),
    /// Moves it.
    Confirmed,
    /// Does not want to after all.
    PutAside,
}

/// The question as a dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainPage {
    /// The event that was moved, and where to.
    pub about: String,
    /// Each of the others, and where it would lie.
    pub lines: Vec<String>,
    /// It moves alone.
    pub is_alone: bool,
    /// The answer that takes them along, in words.
    pub together: String,
}

/// Asks whether what belongs to a moved event moves too; `false` where nothing does, or where
/// it was not moved as a whole.
pub fn ask(model: &mut Model, zones: &dyn Zones, carried: &Carried, target: &When) -> bool {
    let is_whole = !carried.is_by_end && carried.reach == super::reach::Reach::default();
    let along = if is_whole {
        let seconds = carried.seconds(zones, reader_zone(model));
        let to = |other: &RecordId, when: &When| match seconds {
            Some(seconds) if when.has_hours() => later(model, zones, (other, when), seconds),
            _ => taken_along(when, &carried.when, target),
        };
        along(model, &carried.event, to)
    } else {
        Vec::new()
    };
    if !along.iter().any(|one| one.to.is_some()) {
        return false;
    }
    model.notice = None;
    model.calendar.chain = Some(Asked {
        carried: carried.clone(),
        target: target.clone(),
        along,
        is_alone: false,
    });
    true
}

fn along(
    model: &Model,
    event: &RecordId,
    to: impl Fn(&RecordId, &When) -> Option<When>,
) -> Vec<Along> {
    let of = |other: &RecordId| {
        let when = model.workspace.when(other, "when")?;
        // What repeats is moved by its rule alone.
        let is_movable = first_of(model, other).is_none();
        let name = FieldName::from("when");
        Some(Along {
            event: other.clone(),
            to: to(other, &when).filter(|_| is_movable),
            seen: Seen::from([(name, model.workspace.seen(other, "when"))]),
        })
    };
    let mut along: Vec<Along> = others(model, event).iter().filter_map(of).collect();
    along.sort_by_key(|one| one.to.as_ref().map(When::first_day));
    along
}

/// What belongs to an event: whatever follows it or is followed by it, however far along, and
/// whatever is part of any of these.
#[must_use]
pub fn others(model: &Model, event: &RecordId) -> BTreeSet<RecordId> {
    let mut found = BTreeSet::from([event.clone()]);
    let mut open = vec![event.clone()];
    while let Some(one) = open.pop() {
        let referring = |field| model.index.referring(&one, Event, field).cloned();
        let before = model.workspace.reference(&one, "follows");
        let next = referring("follows").chain(referring("within"));
        for other in next.chain(before) {
            let is_event = model.index.kind_of(&other) == Some(Event);
            if is_event && found.len() <= MOST && found.insert(other.clone()) {
                open.push(other);
            }
        }
    }
    found.remove(event);
    found
}

/// Where a time lies once another was moved from `was` to `now` by days: by as many days and as much
/// of a day, or by as many months where days were not known. `None` where it cannot move by
/// that.
#[must_use]
pub fn taken_along(when: &When, was: &When, now: &When) -> Option<When> {
    if was.precision() > Precision::Day {
        let months =
            |when: &When| when.first_day().year() * 12 + when.first_day().month0().cast_signed();
        return moved(when, Unit::Months, months(now) - months(was));
    }
    let days = now.first_day().signed_duration_since(was.first_day());
    let days = i32::try_from(days.num_days()).ok()?;
    let moved = moved(when, Unit::Days, days)?;
    let seconds = match (start(was), start(now)) {
        (Some(was), Some(now)) => {
            let (was, now) = (was.civil().time(), now.civil().time());
            now.signed_duration_since(was).num_seconds()
        }
        _ => 0,
    };
    if seconds == 0 || !moved.has_hours() {
        return Some(moved);
    }
    moved.shifted_by_seconds(seconds)
}

fn start(when: &When) -> Option<&Moment> {
    when.ends().find_map(|end| match &end.point {
        Point::Moment(moment) => Some(moment),
        Point::Period(_) => None,
    })
}

/// The question, if it is open.
#[must_use]
pub fn page(model: &Model) -> Option<ChainPage> {
    let asked = model.calendar.chain.as_ref()?;
    let language = model.language();
    let line = |one: &Along| {
        let title = model.title(&one.event);
        match &one.to {
            Some(to) => language.fill(words::GOES_TO, &[&title, &language.when(to)]),
            None => language.fill(words::STAYS, &[&title]),
        }
    };
    let title = model.title(&asked.carried.event);
    let count = asked.along.iter().filter(|one| one.to.is_some()).count();
    Some(ChainPage {
        about: language.fill(words::GOES_TO, &[&title, &language.when(&asked.target)]),
        lines: asked.along.iter().map(line).collect(),
        is_alone: asked.is_alone,
        together: language.count(count, words::TOGETHER_ONE, words::TOGETHER),
    })
}

/// Takes one step.
pub fn update(model: &mut Model, zones: &dyn Zones, msg: Msg, now_utc_millis: i64) -> Vec<Effect> {
    match msg {
        Msg::Alone(is_alone) => {
            if let Some(asked) = &mut model.calendar.chain {
                asked.is_alone = is_alone;
            }
            Vec::new()
        }
        Msg::Confirmed => confirm(model, zones, now_utc_millis),
        Msg::PutAside => {
            if let Some(asked) = model.calendar.chain.take() {
                let still = model.language().when(&asked.carried.when);
                model.notice = Some(Notice::new(words::PUT_BACK, [still]));
                carry::attend(model, &asked.carried);
            }
            Vec::new()
        }
    }
}

fn confirm(model: &mut Model, zones: &dyn Zones, now_utc_millis: i64) -> Vec<Effect> {
    let Some(asked) = model.calendar.chain.take() else {
        return Vec::new();
    };
    let Asked {
        carried,
        target,
        along,
        is_alone,
    } = asked;
    let mut set = Settings::new();
    let mut count = 0;
    let mut give = |event: &RecordId, to: &When, seen: &Seen| {
        // The words as written were about the old time: only the text form stays true.
        let contents = BTreeMap::from([(FieldName::from("when"), Content::String(to.to_text()))]);
        let setting = model.workspace.setting(event, &contents, seen);
        set.insert(event.clone(), setting);
    };
    give(&carried.event, &target, &carried.seen);
    for one in along.iter().filter(|_| !is_alone) {
        if let Some(to) = &one.to {
            give(&one.event, to, &one.seen);
            count += 1;
        }
    }
    let title = model.title(&carried.event);
    let effects = commit(model, What::Move, title, set, now_utc_millis);
    let language = model.language();
    let to = told(language, zones, &target);
    let notice = match count {
        0 => Notice::new(words::MOVED, [to]),
        _ => Notice::new(words::MOVED_WITH, [to, language.number(count)]),
    };
    model.notice = Some(notice.undoable());
    carry::attend(model, &carried);
    effects
}
