//! What contradicts itself in how something repeats: it is said while it is written, and not
//! saved. What only leaves out months or comes close is said.

use crate::app::words::{Language, recurrence as words};
use crate::domain::recurrence::{Frequency, Rule, Until};
use crate::domain::when::{Precision, When};

/// Why a rule does not go with its first occurrence; `None` where it does.
pub(super) fn problem(language: Language, rule: &Rule, first: &When) -> Option<String> {
    if is_within(rule, first) {
        let vague = language.when(first);
        return Some(language.fill(words::MONTH_NEEDED, &[&vague]));
    }
    let until = match rule.until {
        Some(Until::Day(day)) => Some(day),
        Some(Until::Civil(civil)) => Some(civil.date()),
        Some(Until::Utc(_)) | None => None,
    };
    until
        .filter(|day| *day < first.first_day())
        .map(|day| language.fill(words::ENDS_TOO_SOON, &[&language.day(day)]))
}

// Whether a rule comes more often than the first one is long: "2027", every month.
fn is_within(rule: &Rule, first: &When) -> bool {
    let months = match first.precision() {
        Precision::Quarter => 3,
        Precision::Half => 6,
        Precision::Year => 12,
        Precision::Hours | Precision::Day | Precision::Month => return false,
    };
    rule.frequency == Frequency::Monthly && rule.interval < months
}

/// Whether one begins before the one before it is over.
pub(super) fn overlap(occurrences: &[When]) -> bool {
    occurrences.windows(2).any(|pair| {
        let (one, next) = (&pair[0], &pair[1]);
        let is_known = one.precision() <= Precision::Day && one.end().is_some();
        is_known && next.first_day() <= one.last_day() && one.first_day() < one.last_day()
    })
}
