//! The lines of a day: its bars, and the room that those of later days take in it.

use super::item::Item;
use super::lanes::{LINES, Segment, Week};

/// One line of a day.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Slot {
    /// Kept free for a bar that reaches here from a later day, or for nothing.
    Room,
    /// The same where that bar begins here: it stands so many days later.
    Ahead(usize),
    /// A bar, in the last day of it in this week, so that Tab comes to it from each of its days.
    Bar(Box<Bar>),
}

/// The part of an event that lies in one week.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Bar {
    /// The event.
    pub item: Item,
    /// How many days of this week it covers.
    pub span: usize,
    /// It began before this week.
    pub before: bool,
    /// It goes on after this week.
    pub after: bool,
    /// It takes two lines, since its day has room.
    pub is_tall: bool,
}

/// The lines of one day of a week, from the top.
#[must_use]
pub fn slots(
    week: &Week,
    column: usize,
    is_shown: impl Fn(&Segment) -> bool,
    item_at: impl Fn(usize) -> Item,
) -> Vec<Slot> {
    let mut slots: Vec<Option<Slot>> = Vec::with_capacity(LINES);
    for segment in &week.segments {
        if !segment.columns().contains(&column) || !is_shown(segment) {
            continue;
        }
        if slots.len() <= segment.lane {
            slots.resize(segment.lane + 1, None);
        }
        slots[segment.lane] = Some(if segment.columns().end == column + 1 {
            Slot::Bar(Box::new(Bar {
                item: item_at(segment.event),
                span: segment.span,
                before: segment.before,
                after: segment.after,
                is_tall: false,
            }))
        } else if segment.column == column {
            Slot::Ahead(segment.span - 1)
        } else {
            Slot::Room
        });
    }
    let mut slots: Vec<Slot> = slots
        .into_iter()
        .map(|slot| slot.unwrap_or(Slot::Room))
        .collect();
    grow(&mut slots);
    slots
}

// Bars of one day that stand last take two lines each, if all of them can: a title is read
// sooner than its first letters.
fn grow(slots: &mut [Slot]) {
    let lines = slots.len();
    let growing = |slot: &&mut Slot| matches!(slot, Slot::Bar(bar) if bar.span == 1);
    let last: Vec<&mut Slot> = slots.iter_mut().rev().take_while(growing).collect();
    if lines + last.len() > LINES + 1 {
        return;
    }
    for slot in last {
        if let Slot::Bar(bar) = slot {
            bar.is_tall = true;
        }
    }
}

/// What names the bar that stands in a line of the day at a place, for [`owned`].
#[must_use]
pub fn bar_id(place: usize, line: usize) -> String {
    format!("bar-{place}-{line}")
}

/// The names of the bars that begin on the day at a place and stand in a later one: whoever
/// listens to the days meets an event on its first one.
#[must_use]
pub fn owned(place: usize, slots: &[Slot]) -> Option<String> {
    let ahead = slots.iter().enumerate();
    let ids: Vec<String> = ahead
        .filter_map(|(line, slot)| match slot {
            Slot::Ahead(days) => Some(bar_id(place + days, line)),
            Slot::Room | Slot::Bar(_) => None,
        })
        .collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// What is drawn in some lines.
pub(super) fn items_in(slots: &[Slot]) -> impl Iterator<Item = &Item> {
    slots.iter().filter_map(|slot| match slot {
        Slot::Bar(bar) => Some(&bar.item),
        Slot::Room | Slot::Ahead(_) => None,
    })
}
