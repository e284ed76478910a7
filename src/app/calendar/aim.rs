//! Where what is carried would lie if it were dropped now.
//!
//! Over the hours it lies exactly where it is held: so much time passed between the hour at
//! which it was taken hold of and the one that it is over, as the reader's clock shows them,
//! and so much later it begins and ends, each on its own clock. Over a day as a whole it keeps
//! its own hours.

use super::carry::Carried;
use super::item::{Shape, on_venue_clock, reader_zone};
use super::reach::{self, Reach};
use crate::app::model::Model;
use crate::domain::when::{
    End, Frame, Moment, NoZones, Period, Point, Precision, Unit, When, Zones,
};
use chrono::NaiveDate;

/// The time that it would have; `None` where no time can be.
#[must_use]
pub fn aimed(model: &Model, zones: &dyn Zones, carried: &Carried) -> Option<When> {
    let when = &carried.when;
    let (record, _) = model.index.meant(&carried.event);
    let placed = on_venue_clock(model, &record, when);
    let zones = rules_for(&placed, zones);
    let seconds = carried.seconds(zones, reader_zone(model));
    let seconds = seconds.filter(|_| placed.has_hours() && Shape::of(&placed).is_sharp());
    let days = carried
        .over
        .day
        .signed_duration_since(carried.grip.day)
        .num_days();
    let aimed = if carried.is_by_end {
        let by = match seconds {
            Some(seconds) => Reach {
                days: 0,
                minutes: seconds.div_euclid(60),
            },
            None => Reach { days, minutes: 0 },
        };
        reach::reached(&placed, Reach::default().and(by, &placed), zones)?
    } else {
        let moved = match seconds {
            Some(seconds) => placed.shifted_by_elapsed(seconds, zones),
            None => moved(&placed, carried.grip.day, carried.over.day).or_else(|| {
                // Ends that stand in an hour that comes twice need not follow each other
                // elsewhere.
                placed.shifted_by_elapsed(days.checked_mul(24 * 60 * 60)?, zones)
            }),
        };
        reach::reached(&moved?, carried.reach, zones)?
    };
    Some(said_like(when, aimed))
}

/// The hours of an event moved by time that passes, and said on the clock that they were said
/// on; `None` for what has no hours, and where no time can be.
#[must_use]
pub fn later(
    model: &Model,
    zones: &dyn Zones,
    (event, when): (&str, &When),
    seconds: i64,
) -> Option<When> {
    let placed = on_venue_clock(model, event, when);
    let moved = placed.shifted_by_elapsed(seconds, rules_for(&placed, zones))?;
    Some(said_like(when, moved))
}

/// The rules that a time is moved by: hours whose instant nobody knows go by their own clock.
#[must_use]
pub fn rules_for<'a>(when: &When, zones: &'a dyn Zones) -> &'a dyn Zones {
    let is_known = |end: &End| match &end.point {
        Point::Moment(moment) => moment.utc_seconds(zones).is_some(),
        Point::Period(_) => true,
    };
    if when.ends().all(is_known) {
        zones
    } else {
        &NoZones
    }
}

// Hours of which the source said no clock go on saying none, unless it takes a clock to say
// which of two they are.
fn said_like(before: &When, when: When) -> When {
    let floats = before.ends().any(|end| match &end.point {
        Point::Moment(moment) => *moment.frame() == Frame::Floating,
        Point::Period(_) => false,
    });
    if !floats {
        return when;
    }
    let floating = |end: &End| match &end.point {
        Point::Moment(moment) if moment.frame().stated_offset_minutes().is_none() => {
            Moment::new(moment.civil(), Frame::Floating)
                .ok()
                .map(|moment| End {
                    point: Point::Moment(moment),
                    ..end.clone()
                })
        }
        Point::Moment(_) | Point::Period(_) => Some(end.clone()),
    };
    let said = When::new(
        when.start().and_then(floating),
        when.end().and_then(floating),
    );
    said.unwrap_or(when)
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
