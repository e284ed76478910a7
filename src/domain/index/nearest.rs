//! The event that comes next, or came last: looked for month by month from where one
//! is, so that its cost is how far away it lies.

use super::{Index, month_number};
use crate::domain::names::RecordId;
use crate::domain::when::When;
use chrono::NaiveDate;

impl Index {
    /// The first event that begins after a day, of those that are wanted; of several that
    /// begin on one day the first in a list.
    pub fn next_event(
        &self,
        after: NaiveDate,
        is_wanted: impl Fn(&RecordId) -> bool,
    ) -> Option<(&RecordId, &When)> {
        let begins_later = |id: &&RecordId| {
            self.when(id).is_some_and(|when| when.first_day() > after) && is_wanted(id)
        };
        let near = self
            .months
            .range(month_number(after)..)
            .find_map(|(_, ids)| self.earliest(ids.iter().filter(begins_later)));
        let long = self.earliest(self.long.iter().filter(begins_later));
        let single = self.earliest([near, long].into_iter().flatten().map(|(id, _)| id));
        let repeated = self.next_occurrence(after, &is_wanted);
        let both = single.into_iter().chain(repeated);
        both.min_by_key(|(id, when)| (when.sort_key(), *id))
    }

    /// The last event that is over before a day, of those that are wanted: the one that began
    /// latest in the latest month with such an event.
    pub fn previous_event(
        &self,
        before: NaiveDate,
        is_wanted: impl Fn(&RecordId) -> bool,
    ) -> Option<(&RecordId, &When)> {
        let was_over = |id: &&RecordId| {
            self.when(id).is_some_and(|when| when.last_day() < before) && is_wanted(id)
        };
        let near = self
            .months
            .range(..=month_number(before))
            .rev()
            .find_map(|(_, ids)| self.latest(ids.iter().filter(was_over)));
        let long = self.latest(self.long.iter().filter(was_over));
        let single = self.latest([near, long].into_iter().flatten().map(|(id, _)| id));
        let repeated = self.previous_occurrence(before, &is_wanted);
        let both = single.into_iter().chain(repeated);
        both.max_by_key(|(id, when)| (when.sort_key(), *id))
    }

    fn earliest<'a>(
        &'a self,
        ids: impl Iterator<Item = &'a RecordId>,
    ) -> Option<(&'a RecordId, &'a When)> {
        ids.filter_map(|id| Some((id, self.when(id)?)))
            .min_by_key(|(id, when)| (when.sort_key(), *id))
    }

    fn latest<'a>(
        &'a self,
        ids: impl Iterator<Item = &'a RecordId>,
    ) -> Option<(&'a RecordId, &'a When)> {
        ids.filter_map(|id| Some((id, self.when(id)?)))
            .max_by_key(|(id, when)| (when.sort_key(), *id))
    }
}
