//! Moving an event: taken hold of, carried, dropped or put back, by hand or by keyboard.
//!
//! While it is carried nothing of the workspace changes. Dropping it is one change, and one
//! step to undo (R7); it replaces the time that was seen when it was taken hold of (R1).
//! What is moved keeps its length, its hours and zone, its precision and its doubts. Its end
//! alone is moved by `reach`.

use super::chain;
use super::clashes::page::sentence_at;
use super::days::{first_shown, hours_in_sight};
use super::item::Shape;
use super::reach::{self, Reach};
use super::spot::Spot;
use super::{Attention, On};
use crate::app::commit::commit;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::recurrence::Occurrence;
use crate::app::recurrence::asking::{Wish, ask};
use crate::app::route::Route;
use crate::app::update::Effect;
use crate::app::words::{calendar as words, clashes, week};
use crate::domain::Content;
use crate::domain::change::What;
use crate::domain::names::{FieldName, RecordId};
use crate::domain::when::{Period, Precision, Unit, When};
use crate::domain::workspace::edit::Seen;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What moves an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    /// A mouse, a finger, a pen.
    Pointer,
    /// Keys, with every step spoken.
    Keyboard,
}

/// An event on its way.
#[derive(Debug, Clone, PartialEq)]
pub struct Carried {
    /// The event, under the id that it is drawn under.
    pub event: RecordId,
    /// The occurrence that it is, where it repeats.
    pub occurrence: Option<Occurrence>,
    /// Its time when it was taken hold of.
    pub when: When,
    /// The values of its time that were seen then (R1).
    pub seen: Seen,
    /// The day on which it was taken hold of.
    pub grip: NaiveDate,
    /// The day that it is carried over now.
    pub over: NaiveDate,
    /// Where hours are shown: the minute of the day at which it was taken hold of.
    pub grip_minute: Option<u32>,
    /// Where hours are shown: the minute of the day that it is carried over now.
    pub over_minute: Option<u32>,
    /// It is held by its end: that alone goes along.
    pub is_by_end: bool,
    /// How much later its end was set by keys.
    pub reach: Reach,
    /// What moves it.
    pub hand: Hand,
    /// Where the calendar stood, to go back there.
    pub from: Route,
}

/// Takes hold of an event. `grip`: the day on which; a day of it in sight where not given.
pub fn lift(model: &mut Model, event: RecordId, grip: Option<NaiveDate>, hand: Hand) {
    let occurrence = Occurrence::meant(model, &event);
    let when = match &occurrence {
        Some(occurrence) => Some(occurrence.when.clone()),
        None => model.workspace.when(&event, "when"),
    };
    let Some(when) = when else {
        return;
    };
    let grip = grip.unwrap_or_else(|| grip_in_sight(model, &when));
    let field = FieldName::from("when");
    let seen = match &occurrence {
        // Moving all of them changes how they repeat too.
        Some(occurrence) => model.workspace.seen_all(&occurrence.record),
        None => Seen::from([(field, model.workspace.seen(&event, "when"))]),
    };
    if hand == Hand::Keyboard {
        let title = title(model, &event);
        let word = match hours_in_sight(model) {
            Some(_) if when.has_hours() => week::LIFTED,
            _ => words::LIFTED,
        };
        model.notice = Some(Notice::new(word, [title]));
    }
    model.calendar.carried = Some(Carried {
        event,
        occurrence,
        when,
        seen,
        grip,
        over: grip,
        grip_minute: None,
        over_minute: None,
        is_by_end: false,
        reach: Reach::default(),
        hand,
        from: model.route.clone(),
    });
}

/// Takes hold of an event, or of its end, with the pointer.
pub fn lift_at(model: &mut Model, event: RecordId, spot: Option<Spot>, is_by_end: bool) {
    lift(model, event, spot.map(|spot| spot.day), Hand::Pointer);
    if let Some(carried) = &mut model.calendar.carried {
        carried.grip_minute = spot.and_then(|spot| spot.minute);
        carried.over_minute = carried.grip_minute;
        carried.is_by_end = is_by_end;
    }
}

// A day of the event that is in sight: what has begun before is held where the view begins.
fn grip_in_sight(model: &Model, when: &When) -> NaiveDate {
    first_shown(model)
        .max(when.first_day())
        .min(when.last_day())
}

/// Carries it over another day; by keyboard that is said.
pub fn carry(model: &mut Model, over: NaiveDate) {
    carry_to(model, Spot::day(over));
}

/// Carries it over an hour; over a day as a whole it keeps its hours. By keyboard that is
/// said. An end that is carried over its own start stays where it was.
pub fn carry_to(model: &mut Model, over: Spot) {
    let Some(carried) = &mut model.calendar.carried else {
        return;
    };
    let before = (carried.over, carried.over_minute);
    carried.over = over.day;
    carried.over_minute = over.minute.or(carried.grip_minute);
    if carried.is_by_end && target(model).is_none() {
        if let Some(carried) = &mut model.calendar.carried {
            (carried.over, carried.over_minute) = before;
        }
        return;
    }
    say_target(model);
}

/// Sets its end later, or earlier; an end that would lie before its start stays.
pub fn reach_on(model: &mut Model, by: Reach) {
    let Some(carried) = &mut model.calendar.carried else {
        return;
    };
    let before = carried.reach;
    carried.reach = before.and(by, &carried.when);
    if target(model).is_some() {
        say_target(model);
        return;
    }
    if let Some(carried) = &mut model.calendar.carried {
        carried.reach = before;
    }
    model.notice = Some(Notice::new(week::SHORTEST, []));
}

fn say_target(model: &mut Model) {
    let hand = model.calendar.carried.as_ref().map(|carried| carried.hand);
    if hand == Some(Hand::Keyboard) {
        let language = model.language();
        let notice = target(model).map_or_else(
            || Notice::new(words::TOO_FAR, []),
            |when| match clash(model) {
                Some(clash) => Notice::new(clashes::CARRIED, [language.when(&when), clash]),
                None => Notice::new(words::CARRIED, [language.when(&when)]),
            },
        );
        model.notice = Some(notice);
    }
}

/// Drops it where it is. Where that is where it was, nothing is changed.
pub fn drop(model: &mut Model, now_utc_millis: i64) -> Vec<Effect> {
    let target = target(model);
    let Some(carried) = model.calendar.carried.take() else {
        return Vec::new();
    };
    attend(model, &carried);
    model.calendar.focus = Some(carried.over);
    let language = model.language();
    let Some(target) = target else {
        model.notice = Some(Notice::new(words::TOO_FAR, []));
        return Vec::new();
    };
    if target == carried.when {
        let still = language.when(&target);
        model.notice = Some(Notice::new(words::NOT_MOVED, [still]));
        return Vec::new();
    }
    if let Some(occurrence) = carried.occurrence {
        model.notice = None;
        ask(model, occurrence, Wish::Move(target, carried.seen));
        return Vec::new();
    }
    if chain::ask(model, &carried, &target) {
        return Vec::new();
    }
    // The words as written were about the old time: only the text form stays true.
    let contents = BTreeMap::from([(FieldName::from("when"), Content::String(target.to_text()))]);
    let set = model
        .workspace
        .setting(&carried.event, &contents, &carried.seen);
    let title = model.title(&carried.event);
    let effects = commit(
        model,
        What::Move,
        title,
        BTreeMap::from([(carried.event, set)]),
        now_utc_millis,
    );
    model.notice = Some(Notice::new(words::MOVED, [language.when(&target)]).undoable());
    effects
}

/// Puts it back, and goes back to where the calendar stood.
pub fn put_back(model: &mut Model) -> Vec<Effect> {
    model.calendar.swept = None;
    let Some(carried) = model.calendar.carried.take() else {
        return Vec::new();
    };
    attend(model, &carried);
    model.calendar.focus = Some(carried.grip);
    let still = model.language().when(&carried.when);
    model.notice = Some(Notice::new(words::PUT_BACK, [still]));
    if model.route == carried.from {
        return Vec::new();
    }
    model.route = carried.from;
    vec![Effect::SetAddress {
        address: model.route.address(),
        replace: true,
    }]
}

// The focus follows the event, or goes back to it.
pub(super) fn attend(model: &mut Model, carried: &Carried) {
    model.calendar.attention = Some(Attention {
        number: model.calendar.next_number(),
        on: On::Event(carried.event.clone()),
    });
}

/// Where what is carried would lie if it were dropped now; `None` where nothing is carried,
/// or where no time can be.
#[must_use]
pub fn target(model: &Model) -> Option<When> {
    let carried = model.calendar.carried.as_ref()?;
    let days = carried.over.signed_duration_since(carried.grip).num_days();
    let minutes = carried
        .over_minute
        .zip(carried.grip_minute)
        .map_or(0, |(over, grip)| i64::from(over) - i64::from(grip));
    if carried.is_by_end {
        let by = Reach { days, minutes };
        return reach::reached(&carried.when, Reach::default().and(by, &carried.when));
    }
    let moved = moved(&carried.when, carried.grip, carried.over)?;
    let moved = if minutes != 0 && moved.has_hours() {
        moved.shifted_by_seconds(minutes * 60)?
    } else {
        moved
    };
    reach::reached(&moved, carried.reach)
}

/// The event that is carried.
#[must_use]
pub fn carried(model: &Model) -> Option<RecordId> {
    let carried = model.calendar.carried.as_ref()?;
    Some(carried.event.clone())
}

/// The event that is carried, and where it would lie if it were dropped now, in words.
#[must_use]
pub fn carried_to(model: &Model) -> Option<(RecordId, String)> {
    let language = model.language();
    let to = target(model).map(|when| language.fill(words::GHOST, &[&language.when(&when)]));
    carried(model).zip(to)
}

/// What it would clash with there, in words.
#[must_use]
pub fn clash(model: &Model) -> Option<String> {
    let carried = model.calendar.carried.as_ref()?;
    sentence_at(model, &carried.event, &target(model)?)
}

/// What stands where it would be dropped.
#[must_use]
pub fn ghost(model: &Model) -> Option<String> {
    let carried = model.calendar.carried.as_ref()?;
    let title = title(model, &carried.event);
    Some(model.language().fill(words::GHOST, &[&title]))
}

fn title(model: &Model, drawn: &str) -> String {
    model.title(&model.index.meant(drawn).0)
}

/// A time that was held on one day and is let go over another; `None` outside the years that
/// can be written.
///
/// Days and hours move by as many days. A month moves by months, a quarter by quarters, a
/// year by years: let go anywhere in the one it is in, it stays.
#[must_use]
pub fn moved(when: &When, grip: NaiveDate, over: NaiveDate) -> Option<When> {
    let unit = held_by(when);
    let steps = Period::containing(unit, grip).ok()?.steps_to(over);
    if steps == 0 {
        return Some(when.clone());
    }
    if unit == Unit::Day {
        return when.shifted_by_days(steps);
    }
    let months = steps.checked_mul(i64::from(unit.months()))?;
    when.shifted_by_months(i32::try_from(months).ok()?)
}

// The vaguer end decides: nobody means a day who says "from 4 June into June 2024". What is
// open moves by months too, since it is drawn over the month and not in a day.
fn held_by(when: &When) -> Unit {
    match when.precision() {
        Precision::Hours | Precision::Day if Shape::of(when).is_sharp() => Unit::Day,
        Precision::Hours | Precision::Day | Precision::Month => Unit::Month,
        Precision::Quarter => Unit::Quarter,
        Precision::Half => Unit::Half,
        Precision::Year => Unit::Year,
    }
}
