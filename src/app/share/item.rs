//! What a file would change, as items that can be taken or left out one by one.
//!
//! What merges is a value, and what is held out is a change with all its values (R6). So
//! an item is the least that hangs together by its changes: as a rule one record that is
//! new, or one field of a record that was there; all of what one change made at once.

use crate::domain::Content;
use crate::domain::change::About;
use crate::domain::names::{FieldName, RecordId, Rev};
use crate::domain::when::Point;
use crate::domain::workspace::removal::{Presence, REMOVED};
use crate::domain::workspace::{Field, History, Workspace};
use std::collections::{BTreeMap, BTreeSet};

/// What can be taken or left out as one.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Item {
    /// The changes that the store does not have yet, or holds out; without any, the item
    /// fills in what came with changes that are here already, and cannot be left out.
    pub(super) revs: BTreeSet<Rev>,
    /// What it does, by record, in the order of the file.
    pub(super) records: Vec<Touched>,
    /// Whether this copy holds it out already.
    pub(super) was_held: bool,
}

/// What happens to one record.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Touched {
    pub(super) record: RecordId,
    pub(super) how: How,
    /// Field by field, for a record that was there before.
    pub(super) lines: Vec<Line>,
}

/// How a record is affected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum How {
    /// It is new here.
    Added,
    /// Fields of it say something else.
    Changed,
    /// It was removed here, and is not any more.
    BroughtBack,
    /// It is removed.
    Removed,
    /// Somebody removed it while somebody else changed it (R8).
    Disputed,
}

/// What happens to one field.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub(super) field: FieldName,
    /// The different contents that are shown now; `None` where one is withheld.
    pub(super) was: Vec<Option<Content>>,
    /// Those that would be shown, with who set them.
    pub(super) becomes: Vec<Said>,
}

/// A content and whose it is.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Said {
    pub(super) content: Option<Content>,
    pub(super) about: Option<About>,
    pub(super) by_hand: bool,
}

/// What a file would change.
#[derive(Debug, Default)]
pub(super) struct Survey {
    pub(super) items: Vec<Item>,
    /// Every change that is new here, those that nobody sees too.
    pub(super) news: BTreeSet<Rev>,
}

/// By record and field, the changes of a file that are new here or held out.
type News = BTreeMap<RecordId, BTreeMap<FieldName, BTreeSet<Rev>>>;

/// How a record was before.
struct Before {
    presence: Presence,
    shown: BTreeMap<FieldName, Vec<Option<Content>>>,
}

/// Merges `arrival` into `staged` and finds out what that changes. `held`: the changes of
/// the file that are held out here; they are looked at as if they were taken in.
pub(super) fn survey(
    staged: &mut Workspace,
    arrival: &History,
    held: &BTreeSet<Rev>,
    by_hand: &BTreeSet<Rev>,
) -> Survey {
    let news = news(staged, arrival, held);
    let before: BTreeMap<&RecordId, Before> = news
        .iter()
        .map(|(record, fields)| {
            let shown = fields
                .keys()
                .map(|field| (field.clone(), shown(staged, record, field)));
            let before = Before {
                presence: staged.presence(record),
                shown: shown.collect(),
            };
            (record, before)
        })
        .collect();
    staged.merge(arrival);
    staged.hold(held, false);
    let units = units(staged, &news, &before, by_hand);
    let revs = news.values().flat_map(BTreeMap::values).flatten();
    Survey {
        items: together(units, held),
        news: revs
            .filter(|rev| !held.contains(rev.as_str()))
            .cloned()
            .collect(),
    }
}

fn shown(workspace: &Workspace, record: &str, field: &str) -> Vec<Option<Content>> {
    let shown = workspace.shown(record, field).into_iter();
    shown.map(Option::<&Content>::cloned).collect()
}

fn news(staged: &Workspace, arrival: &History, held: &BTreeSet<Rev>) -> News {
    let mut news = News::new();
    let known = staged.history();
    for (record, fields) in &arrival.records {
        let own = staged.fields(record);
        for (name, field) in fields {
            let own = own.and_then(|fields| fields.get(name));
            let revs = news
                .entry(record.clone())
                .or_default()
                .entry(name.clone())
                .or_default();
            let is_new = |rev: &Rev| {
                !known.changes.contains_key(rev)
                    && own.is_none_or(|field: &Field| field.value(rev).is_none())
            };
            let values = field.values().map(|value| &value.rev);
            revs.extend(values.filter(|rev| is_new(rev)).cloned());
        }
    }
    if !held.is_empty() {
        for (record, fields) in &known.records {
            for (name, field) in fields {
                let revs = field.values().map(|value| &value.rev);
                let revs: BTreeSet<Rev> = revs.filter(|rev| held.contains(*rev)).cloned().collect();
                if !revs.is_empty() {
                    let fields = news.entry(record.clone()).or_default();
                    fields.entry(name.clone()).or_default().extend(revs);
                }
            }
        }
    }
    news
}

/// Puts items that are alike in order of time; what has none comes last.
pub(super) fn by_time(items: &mut [Item], workspace: &Workspace) {
    let begins = |item: &Item| {
        let when = workspace.when(&item.records.first()?.record, "when")?;
        let hour = match when.ends().next().map(|end| &end.point) {
            Some(Point::Moment(moment)) => Some(moment.civil()),
            _ => None,
        };
        Some((when.first_day(), hour))
    };
    items.sort_by_cached_key(|item| {
        let begins = begins(item);
        (item.urgency(), begins.is_none(), begins)
    });
}

/// The least that can be told apart: a new record, or one field of one that was there.
struct Unit {
    record: RecordId,
    how: How,
    line: Option<Line>,
    revs: BTreeSet<Rev>,
}

fn units(
    after: &Workspace,
    news: &News,
    before: &BTreeMap<&RecordId, Before>,
    by_hand: &BTreeSet<Rev>,
) -> Vec<Unit> {
    let mut units = Vec::new();
    for (record, fields) in news {
        let before = &before[record];
        let presence = after.presence(record);
        let unit = |how, line, revs: BTreeSet<Rev>| Unit {
            record: record.clone(),
            how,
            line,
            revs,
        };
        let all = || fields.values().flatten().cloned().collect();
        match (before.presence, presence.is_in_sight()) {
            (Presence::Unknown, true) => units.push(unit(How::Added, None, all())),
            (Presence::Unknown | Presence::Removed, false) => {}
            (Presence::Removed, true) => units.push(unit(How::BroughtBack, None, all())),
            (Presence::Present | Presence::Disputed, false) => {
                units.push(unit(How::Removed, None, all()));
            }
            (Presence::Present | Presence::Disputed, true) => {
                if presence == Presence::Disputed && before.presence == Presence::Present {
                    units.push(unit(How::Disputed, None, all()));
                }
                for (field, revs) in fields.iter().filter(|(name, _)| name.as_str() != REMOVED) {
                    if let Some(line) = line(after, record, field, &before.shown[field], by_hand) {
                        units.push(unit(How::Changed, Some(line), revs.clone()));
                    }
                }
            }
        }
    }
    units
}

fn line(
    after: &Workspace,
    record: &RecordId,
    field: &FieldName,
    was: &[Option<Content>],
    by_hand: &BTreeSet<Rev>,
) -> Option<Line> {
    let mut becomes: Vec<Said> = Vec::new();
    for value in after.standing(record, field) {
        let content = value.content.cloned();
        // Equal values count as one (R1).
        if !becomes.iter().any(|said| said.content == content) {
            becomes.push(Said {
                content,
                about: after.history().changes.get(value.rev).cloned(),
                by_hand: by_hand.contains(value.rev),
            });
        }
    }
    let contents = becomes.iter().map(|said| &said.content);
    (!contents.eq(was)).then(|| Line {
        field: field.clone(),
        was: was.to_vec(),
        becomes,
    })
}

// Units that share a change belong to one item, and so do those that share one with any
// of these.
fn together(units: Vec<Unit>, held: &BTreeSet<Rev>) -> Vec<Item> {
    let mut groups: Vec<usize> = (0..units.len()).collect();
    let mut first: BTreeMap<&Rev, usize> = BTreeMap::new();
    for (at, unit) in units.iter().enumerate() {
        for rev in &unit.revs {
            let other = *first.entry(rev).or_insert(at);
            let (one, other) = (root(&mut groups, at), root(&mut groups, other));
            groups[one.max(other)] = one.min(other);
        }
    }
    let mut items: BTreeMap<usize, Item> = BTreeMap::new();
    for (at, unit) in units.into_iter().enumerate() {
        let item = items.entry(root(&mut groups, at)).or_insert_with(|| Item {
            revs: BTreeSet::new(),
            records: Vec::new(),
            was_held: false,
        });
        item.revs.extend(unit.revs);
        match item.records.last_mut() {
            Some(last) if last.record == unit.record => {
                // A removal that is disputed says more than the fields that dispute it.
                last.how = last.how.max(unit.how);
                last.lines.extend(unit.line);
            }
            Some(_) | None => item.records.push(Touched {
                record: unit.record,
                how: unit.how,
                lines: unit.line.into_iter().collect(),
            }),
        }
    }
    let mut items: Vec<Item> = items.into_values().collect();
    for item in &mut items {
        item.was_held = !item.revs.is_empty() && item.revs.is_subset(held);
    }
    items.sort_by_key(Item::urgency);
    items
}

impl Item {
    /// Whether both change fields of one and the same record, and nothing else.
    pub(super) fn is_about_the_same(&self, other: &Self) -> bool {
        match (self.records.as_slice(), other.records.as_slice()) {
            ([one], [other]) => one.record == other.record && one.how == other.how,
            _ => false,
        }
    }

    // What needs a look comes first: what clashes, then what replaces, then what is new.
    fn urgency(&self) -> u8 {
        let clashes = |touched: &Touched| {
            touched.how == How::Disputed || touched.lines.iter().any(|line| line.becomes.len() > 1)
        };
        if self.records.iter().any(clashes) {
            0
        } else if self.records.iter().any(|touched| touched.how != How::Added) {
            1
        } else {
            2
        }
    }
}

fn root(groups: &mut [usize], at: usize) -> usize {
    let mut root = at;
    while groups[root] != root {
        // Halves the way for whoever comes next.
        groups[root] = groups[groups[root]];
        root = groups[root];
    }
    root
}
