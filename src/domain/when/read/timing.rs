//! Hours put on their days, with whose clock they are read from.

use chrono::{NaiveDate, NaiveTime};

use super::super::{Frame, Moment, Point, Precision, When, WhenError};
use super::clocks::Zone;
use super::hours::{EndDay, Hours};
use super::resolve::{Outcome, Trouble};
use super::{Inferred, Missing, Problem, ReadContext, Source};

/// The most hours that are taken to go on over midnight.
const LONGEST_NIGHT_HOURS: i64 = 12;

/// Puts hours on a day or days; beside a month or longer they are left aside.
pub(super) fn with_hours(
    when: &When,
    hours: &Hours,
    end_hours: Option<&Hours>,
    context: &ReadContext<'_>,
    outcome: &mut Outcome,
) -> Result<When, Trouble> {
    let days = (when.start(), when.end());
    let (Some(Point::Period(first)), Some(Point::Period(last))) =
        (days.0.map(|end| &end.point), days.1.map(|end| &end.point))
    else {
        outcome.problems.push(Problem::HoursLeftAside);
        return Ok(when.clone());
    };
    let one_time_for_several = first != last && hours.end.is_none() && end_hours.is_none();
    if when.precision() != Precision::Day || one_time_for_several {
        outcome.problems.push(Problem::HoursLeftAside);
        return Ok(when.clone());
    }
    if hours.impossible || end_hours.is_some_and(|hours| hours.impossible) {
        return Err(WhenError::Hour.into());
    }
    let zone = end_hours
        .and_then(|hours| hours.zone.as_ref())
        .or(hours.zone.as_ref());
    let frame = frame(zone, context, outcome);
    let start_frame = match &hours.zone {
        Some(Zone::Frame { frame, .. }) => frame.clone(),
        _ => frame.clone(),
    };
    let start = Moment::new(first.first_day().and_time(hours.start), start_frame)?;
    let end = match (end_hours, hours.end) {
        // The midnight of an end is the one with which that day is over.
        (Some(end), _) if end.midnight => {
            let next = last.stepped(1).ok_or(WhenError::Year)?;
            Some((next.first_day(), end.start))
        }
        (Some(end), _) => Some((last.first_day(), end.start)),
        (None, None) => None,
        (None, Some((time, day))) => {
            if first != last {
                outcome.infer(Inferred::DailyHours, Source::Convention);
            }
            let end_day = if day == EndDay::Same {
                *last
            } else {
                last.stepped(1).ok_or(WhenError::Year)?
            };
            Some((end_day.first_day(), time))
        }
    };
    if hours.midnight {
        outcome.infer(Inferred::Midnight, Source::Convention);
    }
    if let Some((end, EndDay::NextInferred)) = hours.end {
        // "22:00 – 2:00" is a night; "2 pm – 1 pm" is a mistake, or has to be written out.
        let over_midnight = end - hours.start + chrono::TimeDelta::days(1);
        if first == last && over_midnight > chrono::TimeDelta::hours(LONGEST_NIGHT_HOURS) {
            return Err(WhenError::EndBeforeStart.into());
        }
        outcome.infer(Inferred::EndDay, Source::Convention);
    }
    if hours.carried {
        outcome.infer(Inferred::HalfOfDay, Source::Neighbour);
    }
    let end = end
        .map(|(day, time): (NaiveDate, NaiveTime)| Moment::new(day.and_time(time), frame))
        .transpose()?;
    Ok(When::hours(start, end)?.with_approximate(when.is_approximate()))
}

/// Returns whose clock the hours are read from, asking where nobody says.
fn frame(zone: Option<&Zone>, context: &ReadContext<'_>, outcome: &mut Outcome) -> Frame {
    match zone {
        Some(Zone::Frame { frame, .. }) => frame.clone(),
        Some(Zone::Nearby(name)) => {
            outcome.infer(Inferred::Zone, Source::Place);
            Frame::zone(name)
        }
        Some(Zone::OneOf(zones)) => {
            outcome.missing.push(Missing::Zone(zones));
            Frame::Floating
        }
        None => match context.default_zone {
            Some(name) => {
                outcome.infer(Inferred::Zone, Source::DefaultZone);
                Frame::zone(name)
            }
            None => {
                outcome.missing.push(Missing::Zone(&[]));
                Frame::Floating
            }
        },
    }
}
