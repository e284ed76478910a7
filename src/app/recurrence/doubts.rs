//! What contradicts itself in how something repeats, said before it is saved.

use crate::app::words::{Language, recurrence as words};
use crate::domain::recurrence::{Frequency, Recurrence, Rule, Until};
use crate::domain::when::{Precision, When, Zones};
use chrono::{Days, Months, NaiveDate};

/// Every rule that comes at all comes within so many years: the calendar begins anew then.
const YEARS_LOOKED_AT: u32 = 400;
/// Most rules come within so many days, so that the others alone are looked for further.
const USUAL_DAYS: u64 = 800;

/// Why a rule does not go with its first occurrence; `None` where it does.
pub(super) fn problem(
    language: Language,
    rule: &Rule,
    recurrence: &Recurrence,
    first: Option<&When>,
    zones: &dyn Zones,
) -> Option<String> {
    let first = first?;
    if is_within(rule, first) {
        let vague = language.when(first);
        return Some(language.fill(words::MONTH_NEEDED, &[&vague]));
    }
    let until = match rule.until {
        Some(Until::Day(day)) => Some(day),
        Some(Until::Civil(civil)) => Some(civil.date()),
        Some(Until::Utc(_)) | None => None,
    };
    if let Some(day) = until.filter(|day| *day < first.first_day()) {
        return Some(language.fill(words::ENDS_TOO_SOON, &[&language.day(day)]));
    }
    let ends = rule.until.is_some() || rule.count.is_some();
    (!ends && never_comes(recurrence, first.first_day(), zones))
        .then(|| language.say(words::NEVER_COMES).into_owned())
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

fn never_comes(recurrence: &Recurrence, first: NaiveDate, zones: &dyn Zones) -> bool {
    let has_others = |end: Option<NaiveDate>| {
        let found = recurrence.within(first, end.unwrap_or(NaiveDate::MAX), zones);
        found.list.len() > 1 || found.is_cut
    };
    let usual = first.checked_add_days(Days::new(USUAL_DAYS));
    let all = first.checked_add_months(Months::new(12 * YEARS_LOOKED_AT));
    !has_others(usual) && !has_others(all)
}

/// Whether one begins before the one before it is over.
pub(super) fn overlap(occurrences: &[When]) -> bool {
    occurrences.windows(2).any(|pair| {
        let (one, next) = (&pair[0], &pair[1]);
        let is_known = one.precision() <= Precision::Day && one.end().is_some();
        is_known && next.first_day() <= one.last_day() && one.first_day() < one.last_day()
    })
}
