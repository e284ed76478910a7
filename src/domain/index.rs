//! What screens ask for often, kept as values arrive: records by kind, events by
//! month, and who refers to whom. Cost follows what is asked, not what is stored.

use super::names::{RecordId, Rev};
use super::schema::RecordKind;
use super::when::{SortKey, When, Zones};
use super::workspace::Workspace;
use super::workspace::removal::Presence;
use chrono::{Datelike, NaiveDate};
use mentions::{editions_of, mentions};
use std::collections::{BTreeMap, BTreeSet};

mod mentions;
mod nearest;
mod repeating;

pub use repeating::Refused;

/// Events that touch more months than this are few and kept in a list of their own.
const MONTHS_IN_BUCKETS: i32 = 24;

/// An index over the records of one workspace that are in sight.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Index {
    kinds: BTreeMap<RecordKind, BTreeSet<RecordId>>,
    /// The events that touch a month, in the order of lists, so that what is in sight is
    /// found and sorted without a look at any record.
    months: BTreeMap<i32, BTreeSet<Placed>>,
    long: BTreeSet<Placed>,
    undated: BTreeSet<RecordId>,
    event_kinds: BTreeMap<Box<str>, usize>,
    mentions: BTreeMap<RecordId, BTreeSet<(RecordId, &'static str)>>,
    entries: BTreeMap<RecordId, Entry>,
    unsettled: BTreeSet<RecordId>,
    joined: BTreeMap<RecordId, Box<str>>,
    changed: BTreeSet<(Rev, RecordId)>,
    repeating: repeating::Repeating,
}

/// An event with its place in a list.
type Placed = (SortKey, RecordId);

/// What was indexed for one record, so that it can be taken out again.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    kind: RecordKind,
    when: Option<When>,
    event_kind: Option<Box<str>>,
    mentions: BTreeSet<(RecordId, &'static str)>,
    wholes: BTreeSet<RecordId>,
    /// What it is one occurrence of, and that one's key.
    instance: Option<(RecordId, Box<str>)>,
}

fn month_number(day: NaiveDate) -> i32 {
    day.year() * 12 + i32::try_from(day.month0()).expect("a month is below twelve")
}

impl Index {
    /// Indexes a whole workspace.
    #[must_use]
    pub fn of(workspace: &Workspace) -> Self {
        let mut index = Self::default();
        for record in workspace.record_ids() {
            index.refresh(workspace, record);
        }
        index
    }

    /// Looks at these records again, and at all that what changed in them may show or hide.
    pub fn refresh_all(&mut self, workspace: &Workspace, touched: &BTreeSet<RecordId>) {
        let joined = |record: &RecordId| workspace.text(record, "same").map(Box::from);
        if touched
            .iter()
            .any(|record| joined(record) != self.joined.get(record).cloned())
        {
            // Whoever refers to a joined record refers to another one now (R9), and in a
            // loop another one leads. People join seldom: everything is looked at again.
            *self = Self::of(workspace);
            return;
        }
        // A part that arrives for a removed whole brings it back in sight, and its whole in
        // turn; one that leaves lets them go (R8).
        let mut seen = touched.clone();
        let mut open: Vec<RecordId> = touched.iter().cloned().collect();
        while let Some(record) = open.pop() {
            let before = self.entries.get(&record);
            let mut wholes = before.map_or_else(BTreeSet::new, |entry| entry.wholes.clone());
            self.refresh(workspace, &record);
            wholes.extend(workspace.wholes(&record).cloned());
            open.extend(
                wholes
                    .into_iter()
                    .filter(|whole| seen.insert(whole.clone())),
            );
        }
    }

    fn refresh(&mut self, workspace: &Workspace, record: &RecordId) {
        self.take_out(record);
        self.note_changes(workspace, record);
        let presence = workspace.presence(record);
        let is_unsettled = match presence {
            Presence::Unknown | Presence::Removed => false,
            Presence::Disputed => true,
            Presence::Present => !workspace.conflicts(record).is_empty(),
        };
        if is_unsettled {
            self.unsettled.insert(record.clone());
        } else {
            self.unsettled.remove(record);
        }
        let it = workspace.record(record);
        let same = it.text("same");
        match same {
            Some(same) => self.joined.insert(record.clone(), Box::from(same)),
            None => self.joined.remove(record),
        };
        // A joined duplicate is read through the record that it was joined to (R9).
        let in_sight =
            presence.is_in_sight() && (same.is_none() || workspace.followed(record) == *record);
        let Some(kind) = it.kind().filter(|_| in_sight) else {
            return;
        };
        let when = (kind == RecordKind::Event)
            .then(|| it.when("when"))
            .flatten();
        let event_kind: Option<Box<str>> =
            (kind == RecordKind::Event).then(|| Box::from(it.text("kind").unwrap_or_default()));
        if let Some(event_kind) = &event_kind {
            *self.event_kinds.entry(event_kind.clone()).or_default() += 1;
        }
        let mentions = mentions(workspace, it, kind);
        let instance = it
            .text("instance")
            .filter(|_| kind == RecordKind::Event)
            .and_then(|key| Some((workspace.reference(record, "instance_of")?, Box::from(key))));
        if let Some((of, key)) = &instance {
            self.repeating.take_instance(record, of, key);
        }
        for series in editions_of(&mentions) {
            self.repeating.edition_changed(series);
        }
        // What repeats is found by its rule; an occurrence that was called off is not shown.
        let is_called_off = instance.is_some() && it.text("status") == Some("cancelled");
        let stands_elsewhere =
            is_called_off || self.takes_repeating(workspace, record, kind, &when);
        self.kinds.entry(kind).or_default().insert(record.clone());
        if kind == RecordKind::Event && !stands_elsewhere {
            match &when {
                None => {
                    self.undated.insert(record.clone());
                }
                Some(when) => {
                    let placed = (when.sort_key(), record.clone());
                    match months_of(when) {
                        Some(months) => {
                            for month in months {
                                self.months.entry(month).or_default().insert(placed.clone());
                            }
                        }
                        None => {
                            self.long.insert(placed);
                        }
                    }
                }
            }
        }
        for (target, field) in &mentions {
            self.mentions
                .entry(target.clone())
                .or_default()
                .insert((record.clone(), *field));
        }
        self.entries.insert(
            record.clone(),
            Entry {
                kind,
                when,
                event_kind,
                mentions,
                wholes: workspace.wholes(record).cloned().collect(),
                instance,
            },
        );
    }

    fn takes_repeating(
        &mut self,
        workspace: &Workspace,
        record: &RecordId,
        kind: RecordKind,
        when: &Option<When>,
    ) -> bool {
        let of_series = (kind == RecordKind::Series)
            .then(|| workspace.when(record, "when"))
            .flatten();
        let when = when.as_ref().or(of_series.as_ref());
        self.repeating.take_in(workspace, record, when)
    }

    fn take_out(&mut self, record: &RecordId) {
        let Some(entry) = self.entries.remove(record) else {
            return;
        };
        self.repeating.take_out(record);
        if let Some((of, key)) = &entry.instance {
            self.repeating.drop_instance(record, of, key);
        }
        for series in editions_of(&entry.mentions) {
            self.repeating.edition_changed(series);
        }
        drop_from(&mut self.kinds, &entry.kind, record);
        if let Some(kind) = entry.event_kind
            && let Some(count) = self.event_kinds.get_mut(&kind)
        {
            *count -= 1;
            if *count == 0 {
                self.event_kinds.remove(&kind);
            }
        }
        match &entry.when {
            Some(when) => {
                let placed = (when.sort_key(), record.clone());
                match months_of(when) {
                    Some(months) => {
                        for month in months {
                            drop_from(&mut self.months, &month, &placed);
                        }
                    }
                    None => {
                        self.long.remove(&placed);
                    }
                }
            }
            None => {
                self.undated.remove(record);
            }
        }
        for (target, field) in entry.mentions {
            drop_from(&mut self.mentions, &target, &(record.clone(), field));
        }
    }

    fn note_changes(&mut self, workspace: &Workspace, record: &RecordId) {
        let Some(fields) = workspace.fields(record) else {
            // Forgotten (R5): the one way in which a record loses a change.
            self.changed.retain(|(_, of)| of != record);
            return;
        };
        // Most values of a record come from one change.
        let mut last: Option<&Rev> = None;
        for value in fields.values().flat_map(|field| field.values()) {
            if last != Some(&value.rev) {
                self.changed.insert((value.rev.clone(), record.clone()));
                last = Some(&value.rev);
            }
        }
    }

    /// The records in which something is to be settled, by id: values that stand beside
    /// each other (R1), removals that somebody disputes (R8).
    pub fn unsettled(&self) -> impl ExactSizeIterator<Item = &RecordId> {
        self.unsettled.iter()
    }

    /// The records that a change said something about, by id, in sight or not.
    pub fn changed_by<'a>(&'a self, rev: &'a Rev) -> impl Iterator<Item = &'a RecordId> {
        self.changed
            .range((rev.clone(), RecordId::from(""))..)
            .take_while(move |(by, _)| by == rev)
            .map(|(_, record)| record)
    }

    /// The kind of a record that is in sight; `None` for one that is not.
    #[must_use]
    pub fn kind_of(&self, record: &str) -> Option<RecordKind> {
        self.entries.get(record).map(|entry| entry.kind)
    }

    /// The records of a kind that are in sight, by id.
    pub fn of_kind(&self, kind: RecordKind) -> impl Iterator<Item = &RecordId> {
        self.kinds.get(&kind).into_iter().flatten()
    }

    /// How many records of a kind are in sight.
    #[must_use]
    pub fn count(&self, kind: RecordKind) -> usize {
        self.kinds.get(&kind).map_or(0, BTreeSet::len)
    }

    /// The events with a day in common with the span from `first` to `last`, both inclusive,
    /// with their times; sorted by time, then by id. What repeats comes with each of its
    /// occurrences there.
    #[must_use]
    pub fn events_between<'a>(
        &'a self,
        first: NaiveDate,
        last: NaiveDate,
        zones: &'a dyn Zones,
    ) -> Vec<(&'a RecordId, &'a When)> {
        let begins = month_number(first);
        let near = self
            .months
            .range(begins..=month_number(last))
            .flat_map(|(month, placed)| {
                // One that reaches over months is found in each of them.
                placed
                    .iter()
                    .take_while(|(key, _)| key.first_day() <= last)
                    .filter(move |(key, _)| {
                        *month == begins || month_number(key.first_day()) == *month
                    })
            });
        let single = near
            .chain(&self.long)
            .filter(|(key, _)| key.first_day() <= last && key.last_day() >= first)
            .filter_map(|(key, id)| Some((*key, id, self.entries.get(id)?.when.as_ref()?)));
        let repeated = self
            .occurrences_between(first, last, zones)
            .map(|(id, when)| (when.sort_key(), id, when));
        let mut events: Vec<(SortKey, &RecordId, &When)> = single.chain(repeated).collect();
        // Mostly in order already.
        events.sort_by(|one, other| (one.0, one.1).cmp(&(other.0, other.1)));
        events.into_iter().map(|(_, id, when)| (id, when)).collect()
    }

    /// When an event is, as indexed.
    #[must_use]
    pub fn when(&self, event: &str) -> Option<&When> {
        self.entries.get(event)?.when.as_ref()
    }

    /// The events that have no readable time, by id.
    pub fn undated_events(&self) -> impl Iterator<Item = &RecordId> {
        self.undated.iter()
    }

    /// The kinds of event that occur (the event's own field, `workshop`), each with how many
    /// there are; the empty text stands for events without one.
    pub fn event_kinds(&self) -> impl Iterator<Item = (&str, usize)> {
        self.event_kinds
            .iter()
            .map(|(kind, count)| (&**kind, *count))
    }

    /// Who refers to a record, and in which field (the stem, for sets), by id.
    pub fn mentions(&self, target: &str) -> impl Iterator<Item = (&RecordId, &str)> {
        self.mentions
            .get(target)
            .into_iter()
            .flatten()
            .map(|(from, field)| (from, *field))
    }

    /// The records of one kind that refer to a record by one field, by id.
    pub fn referring<'a>(
        &'a self,
        target: &str,
        kind: RecordKind,
        field: &'a str,
    ) -> impl Iterator<Item = &'a RecordId> {
        self.mentions(target)
            .filter(move |(from, by)| {
                *by == field
                    && self
                        .entries
                        .get(*from)
                        .is_some_and(|entry| entry.kind == kind)
            })
            .map(|(from, _)| from)
    }
}

fn drop_from<K: Ord, V: Ord>(map: &mut BTreeMap<K, BTreeSet<V>>, key: &K, value: &V) {
    if let Some(set) = map.get_mut(key) {
        set.remove(value);
        if set.is_empty() {
            map.remove(key);
        }
    }
}

fn months_of(when: &When) -> Option<std::ops::RangeInclusive<i32>> {
    let (first, last) = (
        month_number(when.first_day()),
        month_number(when.last_day()),
    );
    (last - first <= MONTHS_IN_BUCKETS).then_some(first..=last)
}
