//! What repeats: expanded month by month when a month is asked for, and then kept until
//! something changes in what repeats. Events that do not repeat are not looked at.

use super::{Index, month_number};
use crate::domain::names::RecordId;
use crate::domain::recurrence::{Recurrence, Rule, RuleError, key_of, occurrence_of};
use crate::domain::schema::RecordKind;
use crate::domain::when::{LAST_YEAR, Period, Unit, When, Zones};
use crate::domain::workspace::Workspace;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// How many months after or before a day are looked through for the nearest occurrence.
const MONTHS_NEAR: i32 = 60;

/// Months are kept in tens of years.
const IN_A_DECADE: usize = 120;

/// Why a record is shown once although it says that it repeats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Its rule cannot be followed.
    Rule(RuleError),
    /// It repeats too often to be shown.
    TooOften,
}

/// What repeats, with the months of it that were asked for.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Repeating {
    records: BTreeMap<RecordId, Recurrence>,
    refused: BTreeMap<RecordId, Refused>,
    /// By what repeats, the keys of the occurrences that have a record of their own, with
    /// those records: there may be one of each of two people's making.
    instances: BTreeMap<RecordId, BTreeSet<(Box<str>, RecordId)>>,
    months: Months,
}

/// The occurrences that touch one month, and what it cost to find them.
#[derive(Debug, Clone, Default)]
struct Month {
    found: Vec<(RecordId, When)>,
    steps: u64,
}

/// Months by number, filled when they are first asked for. What is filled in never moves,
/// so that it can be lent out.
#[derive(Debug, Clone, Default)]
struct Months(OnceLock<Vec<OnceLock<Vec<OnceLock<Month>>>>>);

// What was asked for so far is no part of what an index says.
impl PartialEq for Months {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Months {
    fn get(&self, number: i32, fill: impl FnOnce() -> Month) -> Option<&Month> {
        let empty = |length| std::iter::repeat_with(OnceLock::new).take(length);
        let number = usize::try_from(number).ok()?;
        let years = usize::try_from(LAST_YEAR).ok()? + 1;
        let decades = self.0.get_or_init(|| empty(years.div_ceil(10)).collect());
        let months = decades.get(number / IN_A_DECADE)?.get_or_init(|| {
            std::iter::repeat_with(OnceLock::new)
                .take(IN_A_DECADE)
                .collect()
        });
        Some(months.get(number % IN_A_DECADE)?.get_or_init(fill))
    }
}

/// Every zone at once as far east as any, so that no occurrence is missed before it is known
/// where a rule that ends at an instant ends.
struct EasternMost;

impl Zones for EasternMost {
    fn offset_seconds_at_utc(&self, _: &str, _: i64) -> Option<i32> {
        Some(14 * 3600)
    }
}

impl Repeating {
    /// Takes in what a record says of repeating; answers whether it is one that repeats.
    pub(super) fn take_in(
        &mut self,
        workspace: &Workspace,
        record: &RecordId,
        when: Option<&When>,
    ) -> bool {
        let it = workspace.record(record);
        let rule = it.text("repeats").filter(|rule| !rule.is_empty());
        let mut also = it.members("also").peekable();
        let Some(when) = when.filter(|_| rule.is_some() || also.peek().is_some()) else {
            return false;
        };
        match recurrence(workspace, record, when, rule) {
            Ok(recurrence) => {
                self.months = Months::default();
                self.records.insert(record.clone(), recurrence);
                true
            }
            Err(refused) => {
                self.refused.insert(record.clone(), refused);
                false
            }
        }
    }

    /// Notes that a record stands for one occurrence of another.
    pub(super) fn take_instance(&mut self, record: &RecordId, of: &RecordId, key: &str) {
        self.months = Months::default();
        let instances = self.instances.entry(of.clone()).or_default();
        instances.insert((Box::from(key), record.clone()));
    }

    /// Forgets what a record says of repeating.
    pub(super) fn take_out(&mut self, record: &RecordId) {
        self.refused.remove(record);
        if self.records.remove(record).is_some() {
            self.months = Months::default();
        }
    }

    /// Forgets that a record stands for an occurrence.
    pub(super) fn drop_instance(&mut self, record: &RecordId, of: &RecordId, key: &str) {
        self.months = Months::default();
        if let Some(instances) = self.instances.get_mut(of) {
            instances.remove(&(Box::from(key), record.clone()));
            if instances.is_empty() {
                self.instances.remove(of);
            }
        }
    }

    /// An edition of a series came, went or moved: it may stand for an occurrence.
    pub(super) fn edition_changed(&mut self, series: &RecordId) {
        if self.records.contains_key(series) {
            self.months = Months::default();
        }
    }
}

/// How a record repeats.
fn recurrence(
    workspace: &Workspace,
    record: &RecordId,
    when: &When,
    rule: Option<&str>,
) -> Result<Recurrence, Refused> {
    let rule = rule.map(Rule::parse).transpose().map_err(Refused::Rule)?;
    let also = workspace.members(record, "also");
    let recurrence = Recurrence::new(when.clone(), rule.into_iter().collect())
        .map_err(Refused::Rule)?
        .also(also.filter_map(|also| When::parse(also).ok()))
        .except(workspace.members(record, "except").map(str::to_owned));
    if recurrence.is_too_often() {
        return Err(Refused::TooOften);
    }
    Ok(recurrence)
}

impl Index {
    /// How a record that is in sight repeats; `None` for one that does not, or that says so in
    /// a way that cannot be followed ([`Self::refused`]).
    #[must_use]
    pub fn recurrence(&self, record: &str) -> Option<&Recurrence> {
        self.repeating.records.get(record)
    }

    /// Why a record that says that it repeats is shown once.
    #[must_use]
    pub fn refused(&self, record: &str) -> Option<&Refused> {
        self.repeating.refused.get(record)
    }

    /// The records that stand for occurrences of another, with the keys of those.
    pub fn instances(&self, of: &str) -> impl Iterator<Item = (&str, &RecordId)> {
        let instances = self.repeating.instances.get(of).into_iter().flatten();
        instances.map(|(key, record)| (&**key, record))
    }

    /// What an id that is drawn means: a record that is in sight, or one occurrence of it
    /// with that one's key.
    #[must_use]
    pub fn meant<'a>(&self, id: &'a str) -> (RecordId, Option<&'a str>) {
        let is_record = self.entries.contains_key(id);
        let occurrence = occurrence_of(id).filter(|_| !is_record);
        match occurrence.filter(|(of, _)| self.repeating.records.contains_key(of)) {
            Some((of, key)) => (of, Some(key)),
            None => (RecordId::from(id), None),
        }
    }

    /// The edition of a series that is on the days of one of its occurrences.
    #[must_use]
    pub fn edition_on(&self, series: &str, when: &When) -> Option<&RecordId> {
        let touches = |edition: &When| {
            edition.first_day() <= when.last_day() && edition.last_day() >= when.first_day()
        };
        self.referring(series, RecordKind::Event, "series")
            .find(|edition| self.when(edition).is_some_and(touches))
    }

    /// The occurrence of a record that has this key, as the rule makes it: `None` where the
    /// rule does not, or where it is left out.
    #[must_use]
    pub fn occurrence(&self, of: &str, key: &str) -> Option<When> {
        let day = When::parse(key).ok()?.first_day();
        let found = self.recurrence(of)?.within(day, day, &EasternMost);
        let found = found.list.into_iter().find(|one| one.key == key);
        found.map(|one| one.when)
    }

    /// How many steps it took to expand what repeats in these months, of those that were
    /// asked for; for tests to count.
    #[must_use]
    pub fn expansion_steps(&self, first: NaiveDate, last: NaiveDate) -> u64 {
        (month_number(first)..=month_number(last))
            .filter_map(|number| self.month(number))
            .map(|month| month.steps)
            .sum()
    }

    fn month(&self, number: i32) -> Option<&Month> {
        if self.repeating.records.is_empty() {
            return None;
        }
        self.repeating.months.get(number, || self.expanded(number))
    }

    fn expanded(&self, number: i32) -> Month {
        let mut month = Month::default();
        let first = NaiveDate::from_ymd_opt(
            number.div_euclid(12),
            number.rem_euclid(12).unsigned_abs() + 1,
            1,
        );
        let Some(period) = first.and_then(|day| Period::containing(Unit::Month, day).ok()) else {
            return month;
        };
        let (first, last) = (period.first_day(), period.last_day());
        for (record, recurrence) in &self.repeating.records {
            let expansion = recurrence.within(first, last, &EasternMost);
            month.steps += u64::from(expansion.steps);
            for occurrence in expansion.list {
                if !self.is_taken(record, &occurrence.key, &occurrence.when) {
                    month.found.push((record.clone(), occurrence.when));
                }
            }
        }
        month
    }

    // Whether another record stands for an occurrence: one that says so, or an edition of a
    // series that is on its days.
    fn is_taken(&self, record: &RecordId, key: &str, when: &When) -> bool {
        self.instances(record).any(|(taken, _)| taken == key)
            || self.edition_on(record, when).is_some()
    }

    /// The occurrences with a day in common with a span, both ends inclusive, each once.
    pub(super) fn occurrences_between<'a>(
        &'a self,
        first: NaiveDate,
        last: NaiveDate,
        zones: &'a dyn Zones,
    ) -> impl Iterator<Item = (&'a RecordId, &'a When)> {
        let begins = month_number(first);
        (begins..=month_number(last))
            .filter_map(move |number| Some((number, self.month(number)?)))
            .flat_map(move |(number, month)| {
                month.found.iter().filter(move |(_, when)| {
                    // One that reaches over months is found in each of them.
                    number == begins || month_number(when.first_day()) == number
                })
            })
            .filter(move |(_, when)| when.first_day() <= last && when.last_day() >= first)
            .filter(move |(record, when)| {
                let recurrence = self.recurrence(record);
                recurrence.is_some_and(|recurrence| recurrence.lasts_to(when, zones))
            })
            .map(|(record, when)| (record, when))
    }

    /// The first occurrence that begins after a day, of those that are wanted, within the
    /// months that are looked through.
    pub(super) fn next_occurrence(
        &self,
        after: NaiveDate,
        is_wanted: impl Fn(&RecordId) -> bool,
    ) -> Option<(&RecordId, &When)> {
        let from = month_number(after);
        (from..=from + MONTHS_NEAR)
            .map_while(|number| self.month(number))
            .find_map(|month| {
                let found = month
                    .found
                    .iter()
                    .filter(|(_, when)| when.first_day() > after);
                let wanted = found.filter(|(record, _)| is_wanted(record));
                wanted.min_by_key(|(record, when)| (when.sort_key(), record))
            })
            .map(|(record, when)| (record, when))
    }

    /// The last occurrence that is over before a day, of those that are wanted: within the
    /// months that are looked through, or else a first one.
    pub(super) fn previous_occurrence(
        &self,
        before: NaiveDate,
        is_wanted: impl Fn(&RecordId) -> bool,
    ) -> Option<(&RecordId, &When)> {
        let from = month_number(before);
        let was_over = |when: &When| when.last_day() < before;
        let latest = |record: &RecordId, when: &When| (when.sort_key(), record.clone());
        let near = (0..=MONTHS_NEAR)
            .map_while(|back| self.month(from - back))
            .find_map(|month| {
                let found = month.found.iter().filter(|(_, when)| was_over(when));
                let wanted = found.filter(|(record, _)| is_wanted(record));
                wanted.max_by_key(|(record, when)| latest(record, when))
            })
            .map(|(record, when)| (record, when));
        near.or_else(|| {
            let firsts = self.repeating.records.iter();
            firsts
                .map(|(record, recurrence)| (record, recurrence.first()))
                .filter(|(record, when)| was_over(when) && is_wanted(record))
                .filter(|(record, when)| !self.is_taken(record, &key_of(when), when))
                .max_by_key(|(record, when)| latest(record, when))
        })
    }
}
