//! The days whose hours are in sight, and the axis that they share on the reader's clock.

use super::axis::{Axis, Shift, shift_on};
use super::days::{hours_in_sight, shown_date};
use super::item::reader_zone;
use crate::app::model::Model;
use crate::domain::when::Zones;
use chrono::NaiveDate;

/// Days side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sight {
    /// The days, in order; at least one.
    pub dates: Vec<NaiveDate>,
    /// What clocks do on each of them.
    pub shifts: Vec<Option<Shift>>,
    /// Their hours.
    pub axis: Axis,
}

impl Sight {
    /// Those of the week or the day that the address names.
    #[must_use]
    pub fn of(model: &Model, zones: &dyn Zones) -> Self {
        let shown = shown_date(model);
        let (first, last) = hours_in_sight(model).unwrap_or((shown, shown));
        let dates: Vec<NaiveDate> = first.iter_days().take_while(|day| *day <= last).collect();
        let zone = reader_zone(model);
        let shifts: Vec<Option<Shift>> = dates
            .iter()
            .map(|day| shift_on(zones, zone, *day))
            .collect();
        let axis = Axis::of(shifts.iter().flatten());
        Self {
            dates,
            shifts,
            axis,
        }
    }
}
