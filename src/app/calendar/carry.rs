//! Moving an event: taken hold of, carried, dropped or put back, by hand or by keyboard.
//!
//! While it is carried nothing of the workspace changes. Dropping it is one change, and one
//! step to undo (R7); it replaces the time that was seen when it was taken hold of (R1).
//! What is moved keeps its length, its zone, its precision and its doubts; `aim` says where it
//! lies. Its end alone is moved by `reach`.

use super::On;
use super::aim::aimed;
use super::chain;
use super::clashes::page::sentence_at;
use super::days::{first_shown, hours_in_sight};
use super::item::reader_zone;
use super::reach::Reach;
use super::sharpening::Sharper;
use super::spot::Spot;
use super::told::{on_the_way, told};
use crate::app::commit::commit;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::recurrence::Occurrence;
use crate::app::recurrence::asking::{Wish, ask};
use crate::app::route::Route;
use crate::app::update::Effect;
use crate::app::words::{calendar as words, week};
use crate::domain::Content;
use crate::domain::change::What;
use crate::domain::names::{FieldName, RecordId};
use crate::domain::when::{When, Zones};
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
    /// The day, and where hours are shown the minute, at which it was taken hold of.
    pub grip: Spot,
    /// The day, or the minute of it, that it is carried over now.
    pub over: Spot,
    /// It is held by its end: that alone goes along.
    pub is_by_end: bool,
    /// How much later its end was set by keys.
    pub reach: Reach,
    /// What moves it.
    pub hand: Hand,
    /// Where the calendar stood, to go back there.
    pub from: Route,
    /// Where it would lie if it were dropped now; `None` where no time can be.
    pub target: Option<When>,
}

impl Carried {
    /// The seconds between where it was taken hold of and where it is now, on the clock of a
    /// zone; `None` where one of them is a day as a whole.
    #[must_use]
    pub fn seconds(&self, zones: &dyn Zones, zone: &str) -> Option<i64> {
        let is_at_hours = self.grip.minute.is_some() && self.over.minute.is_some();
        is_at_hours.then(|| self.over.seconds(zones, zone) - self.grip.seconds(zones, zone))
    }
}

/// Takes hold of an event. `grip`: where; on a day of it in sight where not given.
pub fn lift(model: &mut Model, event: RecordId, grip: Option<Spot>, hand: Hand) {
    let occurrence = Occurrence::meant(model, &event);
    let when = match &occurrence {
        Some(occurrence) => Some(occurrence.when.clone()),
        None => model.workspace.when(&event, "when"),
    };
    let Some(when) = when else {
        return;
    };
    let grip = grip.unwrap_or_else(|| Spot::day(grip_in_sight(model, &when)));
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
        target: Some(when.clone()),
        when,
        seen,
        grip,
        over: grip,
        is_by_end: false,
        reach: Reach::default(),
        hand,
        from: model.route.clone(),
    });
}

/// Takes hold of an event, or of its end, with the pointer.
pub fn lift_at(model: &mut Model, event: RecordId, spot: Option<Spot>, is_by_end: bool) {
    lift(model, event, spot, Hand::Pointer);
    if let Some(carried) = &mut model.calendar.carried {
        carried.is_by_end = is_by_end;
    }
}

// A day of the event that is in sight: what has begun before is held where the view begins.
fn grip_in_sight(model: &Model, when: &When) -> NaiveDate {
    first_shown(model)
        .max(when.first_day())
        .min(when.last_day())
}

/// Carries it over a day or an hour; by keyboard that is said. An end that is carried over
/// its own start stays where it was.
pub fn carry_to(model: &mut Model, zones: &dyn Zones, over: Spot) {
    let Some(carried) = &mut model.calendar.carried else {
        return;
    };
    let before = std::mem::replace(&mut carried.over, over);
    let is_by_end = carried.is_by_end;
    let target = aim(model, zones);
    if is_by_end && target.is_none() {
        if let Some(carried) = &mut model.calendar.carried {
            carried.over = before;
        }
        return;
    }
    point_at(model, target);
    say_target(model, zones, before);
}

/// Sets its end later, or earlier; an end that would lie before its start stays.
pub fn reach_on(model: &mut Model, zones: &dyn Zones, by: Reach) {
    let Some(carried) = &mut model.calendar.carried else {
        return;
    };
    let (before, over) = (carried.reach, carried.over);
    carried.reach = before.and(by, &carried.when);
    if let Some(target) = aim(model, zones) {
        point_at(model, Some(target));
        say_target(model, zones, over);
        return;
    }
    if let Some(carried) = &mut model.calendar.carried {
        carried.reach = before;
    }
    model.notice = Some(Notice::new(week::SHORTEST, []));
}

fn aim(model: &Model, zones: &dyn Zones) -> Option<When> {
    aimed(model, zones, model.calendar.carried.as_ref()?)
}

fn point_at(model: &mut Model, target: Option<When>) {
    if let Some(carried) = &mut model.calendar.carried {
        carried.target = target;
    }
}

// By keyboard every step is said, and what clocks do on the way.
fn say_target(model: &mut Model, zones: &dyn Zones, before: Spot) {
    let Some(carried) = &model.calendar.carried else {
        return;
    };
    if carried.hand == Hand::Pointer {
        return;
    }
    let language = model.language();
    let Some(when) = &carried.target else {
        model.notice = Some(Notice::new(words::TOO_FAR, []));
        return;
    };
    let way = on_the_way(language, zones, reader_zone(model), (before, carried.over));
    let and = |said: String, more: String| language.fill(words::AND_THEN, &[&said, &more]);
    let said = [Some(told(language, zones, when)), way, clash(model)];
    let said = said.into_iter().flatten().reduce(and).unwrap_or_default();
    model.notice = Some(Notice::new(words::CARRIED, [said]));
}

/// Drops it where it is. Where that is where it was, nothing is changed.
pub fn drop(model: &mut Model, zones: &dyn Zones, now_utc_millis: i64) -> Vec<Effect> {
    let Some(carried) = model.calendar.carried.take() else {
        return Vec::new();
    };
    attend(model, &carried);
    model.calendar.focus = Some(carried.over.day);
    let language = model.language();
    let Some(target) = carried.target.clone() else {
        model.notice = Some(Notice::new(words::TOO_FAR, []));
        return Vec::new();
    };
    if target == carried.when {
        let still = language.when(&target);
        let sharper = Sharper::meant(model, &carried);
        let word = match sharper {
            Some(_) => words::NO_DAY_KNOWN,
            None => words::NOT_MOVED,
        };
        model.notice = Some(Notice::new(word, [still]).sharpened_by(sharper));
        return Vec::new();
    }
    if let Some(occurrence) = carried.occurrence {
        model.notice = None;
        ask(model, occurrence, Wish::Move(target, carried.seen));
        return Vec::new();
    }
    if chain::ask(model, zones, &carried, &target) {
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
    let said = told(language, zones, &target);
    model.notice = Some(Notice::new(words::MOVED, [said]).undoable());
    effects
}

/// Puts it back, and goes back to where the calendar stood.
pub fn put_back(model: &mut Model) -> Vec<Effect> {
    model.calendar.swept = None;
    let Some(carried) = model.calendar.carried.take() else {
        return Vec::new();
    };
    attend(model, &carried);
    model.calendar.focus = Some(carried.grip.day);
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
    model.calendar.attend(On::Event(carried.event.clone()));
}

/// Where what is carried would lie if it were dropped now; `None` where nothing is carried,
/// or where no time can be.
#[must_use]
pub fn target(model: &Model) -> Option<&When> {
    model.calendar.carried.as_ref()?.target.as_ref()
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
    let to = target(model).map(|when| language.fill(words::GHOST, &[&language.when(when)]));
    carried(model).zip(to)
}

/// What it would clash with there, in words.
#[must_use]
pub fn clash(model: &Model) -> Option<String> {
    let carried = model.calendar.carried.as_ref()?;
    sentence_at(model, &carried.event, target(model)?)
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
