//! A rhythm that a person wrote in words, as a rule.

use super::plain::{Ends, On, Plain};
use crate::domain::recurrence::{Frequency, Nth, Rule};
use crate::domain::when::When;
use crate::domain::when::read::{Every, Repeats};

/// The rule that says the same. `first`: the first occurrence.
#[must_use]
pub fn rule(repeats: &Repeats, first: &When) -> Rule {
    let (frequency, times) = match repeats.every {
        Every::Day => (Frequency::Daily, 1),
        Every::Week => (Frequency::Weekly, 1),
        Every::Month => (Frequency::Monthly, 1),
        Every::Quarter => (Frequency::Monthly, 3),
        Every::Year => (Frequency::Yearly, 1),
    };
    let on = match (repeats.nth, repeats.weekdays.as_slice()) {
        (Some(number), [weekday]) => On::Counted(Nth {
            number: Some(number),
            weekday: *weekday,
        }),
        (None, [_, ..]) => On::Weekdays(repeats.weekdays.clone()),
        _ => On::AsFirst,
    };
    let plain = Plain {
        frequency,
        interval: repeats.interval.saturating_mul(times),
        on,
        ends: repeats.until.map_or(Ends::Never, Ends::On),
    };
    plain.rule(Some(first))
}
