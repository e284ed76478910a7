//! The times of one event: start, end or duration, rule and lists (RFC 5545 §3.8.2, §3.8.5).

use super::components::Component;
use super::lines::Line;
use super::problem::What;
use super::timezone::{FileZones, Found};
use super::values::{Length, Stamp};
use crate::domain::recurrence::{Rule, Until};
use crate::domain::when::{Frame, Moment, Period, Point, When, Zones, civil_at};
use chrono::{Days, NaiveDateTime, TimeDelta};

/// The clocks that hold in one calendar.
pub(super) struct Clocks<'a> {
    pub(super) file: FileZones,
    pub(super) world: &'a dyn Zones,
}

/// Reads the times of one event, and says what is wrong with them.
pub(super) struct Times<'a, 'b> {
    pub(super) clocks: &'a Clocks<'a>,
    pub(super) say: &'b mut dyn FnMut(&Line, What),
}

impl Times<'_, '_> {
    pub(super) fn when(&mut self, component: &Component) -> Option<When> {
        let begins = component.line("DTSTART")?;
        let Some(start) = self.point(begins, &begins.value) else {
            (self.say)(begins, What::BadTime);
            return None;
        };
        let end = match (component.line("DTEND"), component.line("DURATION")) {
            (Some(line), _) => {
                let point = self.point(line, &line.value);
                let end = point.and_then(|point| end_from(&start, point));
                if end.is_none() {
                    (self.say)(line, What::BadTime);
                }
                end
            }
            (None, Some(line)) => {
                let end = Length::parse(&line.value).and_then(|length| end_after(&start, length));
                if end.is_none() {
                    (self.say)(line, What::BadTime);
                }
                end
            }
            (None, None) => None,
        };
        // Without an end a date is that day, and hours are over as they begin (§3.6.1).
        let end = end.unwrap_or_else(|| start.clone());
        let both = When::new(Some(start.clone().into()), Some(end.into()));
        both.or_else(|_| {
            // An end before the start: the start is what people look for.
            (self.say)(begins, What::BadTime);
            When::new(Some(start.clone().into()), Some(start.into()))
        })
        .ok()
    }

    fn point(&mut self, line: &Line, value: &str) -> Option<Point> {
        let stamp = Stamp::parse(value)?;
        let civil = match stamp {
            Stamp::Day(day) => return Period::day(day).ok().map(Point::Period),
            Stamp::Utc(civil) => {
                let frame = Frame::Fixed { offset_minutes: 0 };
                return Moment::new(civil, frame).ok().map(Point::Moment);
            }
            Stamp::Civil(civil) => civil,
        };
        let frame = match line.parameter("TZID") {
            None => Frame::Floating,
            Some(id) => {
                let (frame, found) = self.clocks.file.frame(id, civil, self.clocks.world);
                match found {
                    Found::Surely => {}
                    Found::ByTheFile => (self.say)(line, What::ZoneByTheFile),
                    Found::Unknown => (self.say)(line, What::UnknownZone),
                }
                frame
            }
        };
        // A name that cannot stand in the text form: the hours float.
        let moment = Moment::new(civil, frame).or_else(|_| Moment::new(civil, Frame::Floating));
        moment.ok().map(Point::Moment)
    }

    /// The rule of what begins at a time, and the lines of those that cannot be followed.
    pub(super) fn rule(
        &mut self,
        component: &Component,
        event: Option<&When>,
    ) -> (Option<String>, Vec<String>) {
        let start = event.and_then(|when| when.ends().next());
        let mut rule = None;
        let mut refused = Vec::new();
        for line in component.all("RRULE") {
            match Rule::parse(&line.value) {
                Ok(mut read) if rule.is_none() => {
                    if let Some(start) = start {
                        let plain = |until: Until| until.plain(&start.point, self.clocks.world);
                        read.until = read.until.map(plain);
                    }
                    rule = Some(read.to_text());
                }
                // More than one rule is allowed and never seen; the others are kept as text.
                Ok(_) => refused.push(line.text.clone()),
                Err(_) => {
                    (self.say)(line, What::BadRule);
                    refused.push(line.text.clone());
                }
            }
        }
        (rule, refused)
    }

    /// The times of a list (`RDATE`, `EXDATE`), on the clock of the event.
    pub(super) fn list(&mut self, line: &Line, event: Option<&When>) -> Vec<When> {
        let zone = event.and_then(|when| match &when.start()?.point {
            Point::Moment(moment) => moment.frame().zone_name().map(str::to_owned),
            Point::Period(_) => None,
        });
        let mut times = Vec::new();
        for item in line.value.split(',') {
            // Of a period its start: the length is the event's.
            let item = item.split('/').next().unwrap_or(item);
            let Some(point) = self.point(line, item) else {
                (self.say)(line, What::BadTime);
                continue;
            };
            let point = zone
                .as_deref()
                .and_then(|zone| on_clock(&point, zone, self.clocks.world))
                .unwrap_or(point);
            times.extend(When::new(Some(point.clone().into()), Some(point.into())));
        }
        times
    }
}

/// A moment in UTC as the clock of a zone shows it.
fn on_clock(point: &Point, zone: &str, zones: &dyn Zones) -> Option<Point> {
    let Point::Moment(moment) = point else {
        return None;
    };
    let utc = moment.stated_utc_seconds()?;
    let civil = civil_at(zones, zone, utc)?;
    Moment::new(civil, Frame::zone(zone))
        .ok()
        .map(Point::Moment)
}

/// An end as we have it, from one as a file has it: there the day after the last (§3.6.1).
fn end_from(start: &Point, end: Point) -> Option<Point> {
    match (start, end) {
        (Point::Period(first), Point::Period(after)) => {
            let last = after.first_day().checked_sub_days(Days::new(1))?;
            Period::day(last.max(first.first_day()))
                .ok()
                .map(Point::Period)
        }
        (Point::Moment(_), end @ Point::Moment(_)) => Some(end),
        (Point::Period(_), Point::Moment(_)) | (Point::Moment(_), Point::Period(_)) => None,
    }
}

fn end_after(start: &Point, length: Length) -> Option<Point> {
    match start {
        Point::Period(first) => {
            let days = u64::try_from(length.days.max(1) - 1).ok()?;
            let last = first.first_day().checked_add_days(Days::new(days))?;
            Period::day(last).ok().map(Point::Period)
        }
        Point::Moment(moment) => {
            let distance = TimeDelta::days(length.days) + TimeDelta::seconds(length.seconds);
            let civil: NaiveDateTime = moment.civil().checked_add_signed(distance)?;
            let frame = moment.on(civil.date()).ok()?.frame().clone();
            Moment::new(civil, frame).ok().map(Point::Moment)
        }
    }
}
