//! The event that comes next, or came last: looked for month by month from where one
//! is, so that its cost is how far away it lies.

use super::{Index, Placed, month_number};
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
        let begins_later = |(key, id): &&Placed| key.first_day() > after && is_wanted(id);
        let near = self
            .months
            .range(month_number(after)..)
            .find_map(|(_, placed)| placed.iter().find(begins_later));
        let long = self.long.iter().find(begins_later);
        let single = [near, long].into_iter().flatten().min();
        let repeated = self.next_occurrence(after, &is_wanted);
        let both = single
            .and_then(|placed| self.placed(placed))
            .into_iter()
            .chain(repeated);
        both.min_by_key(|(id, when)| (when.sort_key(), *id))
    }

    /// The last event that is over before a day, of those that are wanted: the one that began
    /// latest in the latest month with such an event.
    pub fn previous_event(
        &self,
        before: NaiveDate,
        is_wanted: impl Fn(&RecordId) -> bool,
    ) -> Option<(&RecordId, &When)> {
        let was_over = |(key, id): &&Placed| key.last_day() < before && is_wanted(id);
        let near = self
            .months
            .range(..=month_number(before))
            .rev()
            .find_map(|(_, placed)| placed.iter().rev().find(was_over));
        let long = self.long.iter().rev().find(was_over);
        let single = [near, long].into_iter().flatten().max();
        let repeated = self.previous_occurrence(before, &is_wanted);
        let both = single
            .and_then(|placed| self.placed(placed))
            .into_iter()
            .chain(repeated);
        both.max_by_key(|(id, when)| (when.sort_key(), *id))
    }

    fn placed<'a>(&'a self, (_, id): &'a Placed) -> Option<(&'a RecordId, &'a When)> {
        Some((id, self.when(id)?))
    }
}
