//! Hours that a clock skips or shows twice, because it is set forward or back: RFC 5545
//! §3.3.5 says which instant is meant, and the form says so.

use super::Form;
use crate::app::model::Model;
use crate::app::recurrence::preview::first;
use crate::app::words::dates::zone_city;
use crate::app::words::{Language, form as words};
use crate::domain::when::{Frame, Local, Moment, Point, Zones, civil_at, local_to_utc};
use chrono::{NaiveDateTime, Timelike};

/// What is said of the hours of the open form's time, where a clock skips them or shows them
/// twice.
#[must_use]
pub fn clock_note(model: &Model, zones: &dyn Zones) -> Option<String> {
    let form: &Form = model.form.as_ref()?;
    let when = first(model, form)?;
    when.ends().find_map(|end| match &end.point {
        Point::Moment(moment) => note(model.language(), moment, zones),
        Point::Period(_) => None,
    })
}

fn note(language: Language, moment: &Moment, zones: &dyn Zones) -> Option<String> {
    // A distance from UTC beside the zone says which of two is meant.
    let Frame::Zone {
        name,
        offset_minutes: None,
    } = moment.frame()
    else {
        return None;
    };
    let hour = |civil: NaiveDateTime| language.time_of_day(civil.hour(), civil.minute());
    let (city, said) = (zone_city(name), hour(moment.civil()));
    match local_to_utc(zones, name, moment.civil())? {
        Local::Once(_) => None,
        Local::Twice { .. } => Some(language.fill(words::HOUR_TWICE, &[&said, &city])),
        Local::Skipped { shifted } => {
            let meant = hour(civil_at(zones, name, shifted)?);
            Some(language.fill(words::HOUR_SKIPPED, &[&said, &city, &meant]))
        }
    }
}
